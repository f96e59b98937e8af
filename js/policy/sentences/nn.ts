import type { Altinn2Conversion } from "../../package/types.js";
import { DENY_OVERRIDES, declaring, inOneTag, inTwoTags, NAMESPACE } from "../grammar.js";
import type { Altinn2, Sentences, Suggestion } from "../sentences.js";

const or = new Intl.ListFormat("nn", { type: "disjunction" });
const and = new Intl.ListFormat("nn");
const since = (day: string | null) => (day === null ? "" : ` (sidan ${day})`);
const on = (day: string | null) => (day === null ? "" : ` den ${day}`);
const meant = (suggestions: readonly string[]) =>
  suggestions.length > 0 ? ` Meinte du ${or.format(suggestions)}?` : "";

export const nn: Sentences = {
  renamed: (urn, current, day) => `${urn} heiter no ${current}${since(day)}.`,
  removed: (urn, day) =>
    `${urn} vart teken ut av bruk${on(day)}. Bruk ein annan pakke: denne gjev ikkje lenger nokon tilgang.`,
  unknown: (urn, catalogue, suggestions) => `${catalogue} har ingen tilgangspakke ${urn}.${meant(suggestions)}`,
  knownByName: (urn, catalogue) =>
    `${catalogue} kjenner berre namnet til ${urn}, og seier ikkje om tenester kan knytast til pakken.`,
  area: (urn, name) =>
    `${urn} («${name}») er eit område, og tenester kan ikkje knytast til område. Bruk ein av tilgangspakkane i området.`,
  unknownArea: (urn, catalogue) => `${urn} er verken ein tilgangspakke eller eit område i ${catalogue}.`,
  unknownRole: (role, catalogue, suggestions) =>
    `${catalogue} kjenner inga rolle «${role}». Sjekk at ho er skriven rett.${meant(suggestions)}`,
  noSuchRole: (role, attribute, suggestions) =>
    `«${role}» treffer aldri: AttributeId="${attribute}" har inga slik rolle.${meant(suggestions) || " Sjekk kva ho heiter i Einingsregisteret."}`,
  isOtherSpelling: (value, code) =>
    `Koden blir ikkje skriven «${value}»: han er «${code}», og Altinn kjenner ingen annan skrivemåte. Skriv «${code}».`,
  isOtherName: (value, code) =>
    `«${value}» treffer aldri: roller blir samanlikna med kodane sine her. Skriv «${code}».`,
  isOtherAttribute: (value, attribute, right, code) =>
    `«${value}» treffer aldri: AttributeId="${attribute}" har inga slik rolle. Skriv AttributeId="${right}", og «${code}» som verdi.`,
  isPackage: (value) =>
    `«${value}» er ein tilgangspakke, men blir samanlikna med roller her, og treffer aldri. Skriv AttributeId="urn:altinn:accesspackage".`,
  urnAsValue: (written, value, attribute) =>
    `«${written}» treffer aldri: AttributeId="${attribute}" seier allereie kva det er, og Altinn samanliknar verdien med berre siste delen av URN-en. Skriv «${value}».`,
  urnAsAttribute: (written, attribute) =>
    `Attributtet «${written}» finst ikkje, så dette treffer aldri. Skriv AttributeId="${attribute}", og siste delen av URN-en i AttributeValue.`,
  unknownAttribute: (written, attribute) =>
    `Attributtet «${written}» finst ikkje, så dette treffer aldri: Altinn samanliknar bokstav for bokstav. Skriv «${attribute}».`,
  spaces: (value) =>
    `Det er mellomrom eller linjeskift rundt verdien. Altinn tek dei ikkje bort, så han treffer aldri. Skriv «${value}» heilt inntil taggane.`,
  spacesInRequest: (urn) =>
    `Det står mellomrom eller linjeskift i eller rundt URN-en, og ingen tilgangspakke heiter det. Skriv «${urn}».`,
  letterCase: (written, right) =>
    `«${written}» treffer aldri: string-equal skil mellom store og små bokstavar. Skriv «${right}», eller bruk string-equal-ignore-case.`,
  empty: () => "Verdien er tom, så han treffer aldri. Skriv siste delen av URN-en til pakken eller koden til rolla.",
  several: (count) =>
    `${count} namn står i éin verdi, som blir samanlikna under eitt og aldri treffer. Gje kvart namn sin eigen Match, i sin eigen AllOf.`,
  category: (written) =>
    `Pakkar og roller høyrer til den som spør, og Altinn leitar etter dei berre i kategorien «urn:oasis:names:tc:xacml:1.0:subject-category:access-subject». I «${written}» treffer dette aldri.`,
  placeCategory: (attribute, written, right) =>
    `Altinn leitar etter «${attribute}» berre i kategorien «${right}», så i «${written}» treffer dette aldri.`,
  dataTypes: (value, designator) =>
    `Verdien er av typen «${value}», og det han blir samanlikna med, av «${designator}», så han treffer aldri. Skriv «http://www.w3.org/2001/XMLSchema#string» begge stader.`,
  dataType: (written) =>
    `Altinn har pakkar og roller som tekst, så ein verdi av typen «${written}» treffer aldri. Skriv «http://www.w3.org/2001/XMLSchema#string».`,
  typeOfValue: (value, designator) =>
    `Etter XACML treffer dette aldri, for det verdien blir samanlikna med, er av typen «${designator}». Den publiserte avgjerdsmotoren til Altinn ser berre på typen til verdien, «${value}», så han kan stengje ute. Skriv «http://www.w3.org/2001/XMLSchema#string» begge stader.`,
  notChecked: () =>
    "Her blir det spurt etter pakkar eller roller på ein måte som ikkje blir lesen: med ei anna samanlikning enn string-equal og string-equal-ignore-case, eller ikkje med verdiar. Sjå sjølv etter at det treffer.",
  lacksAttribute: (element, attribute, example) =>
    `${element} manglar ${attribute}, så Altinn avviser heile policyen. Skriv til dømes ${attribute}="${example}".`,
  lacksPart: (element, part, example, before) =>
    `${element} manglar ${part}, så Altinn avviser heile policyen. Set inn ${example || part}${before && ` framfor ${before}`}.`,
  severalParts: (element, part) =>
    `${element} har fleire ${part} og skal ha berre éin, så Altinn avviser heile policyen. Gje kvar av dei sin eigen Match. Er det nok at éin treffer, legg kvar Match i sin eigen AllOf.`,
  second: (element, part) =>
    `${element} har meir enn éin ${part}, så Altinn avviser heile policyen. Ta bort alle utanom éin.`,
  misplaced: (element, parent, allowed) =>
    `${element} har ingen plass rett i ${parent}, så Altinn avviser heile policyen. ${allowed.length > 0 ? `Der kan det stå ${or.format(allowed)}, med nettopp desse bokstavane` : "Der skal det ikkje stå noko"}.`,
  order: (element, before, parent) =>
    `${element} står etter ${before} i ${parent}, så Altinn avviser heile policyen. Flytt ${element} framfor ${before}.`,
  emptyPart: (element, part) =>
    `${element} er tom, så Altinn avviser heile policyen. Legg til ${part}, eller ta bort ${element}.`,
  emptyTag: (element, isOneTag) =>
    `Altinn les ikkje ${isOneTag ? `<${element} …/>` : inTwoTags(element)}, og avviser heile policyen. Skriv ${isOneTag ? `<${element} …></${element}>` : inOneTag(element)}.`,
  apart: (element) =>
    `Altinn les berre det i VariableDefinition som står heilt inntil taggen og utan prefiks, og avviser elles heile policyen. Skriv <VariableDefinition …><${element} …>.`,
  selector: () =>
    "Den publiserte avgjerdsmotoren til Altinn feilar på AttributeSelector i Target i ein regel, uansett kva regel ein førespurnad gjeld. Skriv AttributeDesignator.",
  noAddress: (element, address) =>
    `«${address}» i ${element} er inga absolutt adresse, så Altinn avviser heile policyen. Skriv «http://www.w3.org/TR/1999/REC-xpath-19991116».`,
  strayText: (element) =>
    `Det står tekst rett i ${element}, så Altinn avviser heile policyen. Ta han bort, eller gjer han til ein kommentar: <!-- … -->.`,
  secondTarget: (element) =>
    `${element} har meir enn éin Target, så Altinn avviser heile policyen. Legg alt som må gjelde, i den første.`,
  namespace: (element, namespace, prefix) =>
    `${element} er ${namespace === "" ? "utan namnerom" : `i namnerommet «${namespace}»`}, så Altinn avviser heile policyen. Skriv ${declaring(prefix)}="${NAMESPACE}".`,
  earlier: (version) =>
    `Dette er XACML ${version}, som Altinn ikkje les. Skriv policyen om til XACML 3.0, i namnerommet «${NAMESPACE}».`,
  earlierPart: (element) =>
    `${element} er frå XACML 2.0, som Altinn ikkje les: heile policyen blir avvist. Skriv AnyOf, AllOf og Match, og AttributeDesignator med Category.`,
  policySet: () =>
    "Altinn les ikkje PolicySet, berre éin Policy. Gje kvar Policy si eiga fil, og spør om kvar for seg.",
  moreFlaws: (most) =>
    `Herifrå og ut er fleire stader ikkje skrivne slik Altinn les ein policy: berre dei første ${most} er tekne med. Rett dei, og sjekk på nytt.`,
  noTruth: (attribute, written) =>
    `${attribute}="${written}" er verken ja eller nei, så Altinn avviser heile policyen. Skriv "true" eller "false", med små bokstavar.`,
  wrongEffect: (attribute, written, isRefused) =>
    `${attribute}="${written}" finst ikkje: XACML har berre «Permit» og «Deny», med nettopp desse bokstavane${isRefused ? ", og Altinn avviser heile policyen" : ""}. Skriv ein av dei.`,
  ownTarget: () =>
    "Den publiserte avgjerdsmotoren til Altinn ser ikkje på Target til policyen sjølv: han slepp inn alle som ein regel slepp inn åleine. Skriv det som blir kravd her, inn i kvar AllOf i kvar regel.",
  readApart: (denies) =>
    `Alternativa i denne AnyOf spør om ulike ting. Etter XACML gjeld kvart av dei som ein heilskap. Den publiserte avgjerdsmotoren til Altinn ser på den som spør, på ressursen og på handlinga kvar for seg, på tvers av alternativa, så andre ${denies ? "blir stengde ute" : "slepp inn"}. Gje kvart alternativ sin eigen regel.`,
  readWithout: (lacked, denies) =>
    `Alternativa i denne AnyOf spør om ulike ting. Etter XACML gjeld kvart av dei som ein heilskap. Den publiserte avgjerdsmotoren til Altinn ser på den som spør, på ressursen og på handlinga kvar for seg, på tvers av alternativa: den som ${denies ? "blir stengd ute" : "slepp inn"} etter eit alternativ som ikkje seier noko om ${ASKED_OF[lacked]}, ${denies ? "stengjer Altinn ikkje ute" : "slepp Altinn ikkje inn"} for det. Gje kvart alternativ sin eigen regel.`,
  readAsEither: (asked, denies) =>
    `Fleire AnyOf spør om ${ASKED_OF[asked]}. XACML krev det som står i kvar av dei. For den publiserte avgjerdsmotoren til Altinn er det nok med éin, så fleire ${denies ? "blir stengde ute" : "slepp inn"}. Legg det som må gjelde saman, i éin AllOf, og alternativ i éin AnyOf, kvart i sin AllOf.`,
  eitherOrBoth: (isOneEnough) =>
    `Ein pakke blir kravd i éin AnyOf og ei rolle i ein annan, i regelen eller i policyen rundt han. Etter XACML må begge til${isOneEnough ? ", men den publiserte avgjerdsmotoren til Altinn slepp inn den som har éin av dei" : ""}. Er det nok med éin, legg begge i same AnyOf, kvar i sin AllOf. Er begge meinte, legg dei i same AllOf.`,
  packagesApart: (isOneEnough) =>
    `Pakkar blir kravde i to AnyOf, i regelen eller i policyen rundt han. Etter XACML må éin frå kvar til${isOneEnough ? ", men den publiserte avgjerdsmotoren til Altinn slepp inn den som berre har éin av dei" : ""}. Er det nok med éin, legg dei i same AnyOf, kvar i sin AllOf. Er begge meinte, legg dei i same AllOf.`,
  bothPackages: () =>
    "Denne AllOf nemner fleire pakkar: alle må til. Er det nok med éin, gje kvar pakke sin eigen AllOf.",
  anybody: () =>
    "Regelen seier ikkje kven som slepp inn, så alle som spør, slepp inn. Oppgje ein tilgangspakke eller ei rolle, i kategorien access-subject.",
  altinn2: (about) => altinn2(about),
  suggestion: (about) => suggestion(about),
  notForSystemUsers: (urn) =>
    `${urn} kan ikkje gjevast til nokon systembrukar: pakken kan verken gjevast direkte eller vidare for klientar. Systemregisteret til Altinn avviser pakken (AUTH.VLD-00008). Ta pakken ut.`,
  onlyForClients: (urn) =>
    `${urn} kan berre gjevast vidare for klientar, og denne systembrukaren er til eigen bruk i verksemda. Altinn avviser pakken (AUTH-00064). Ta pakken ut, eller lag ein systembrukar for klientar.`,
  onlyForClientsVisible: (urn) =>
    `${urn} kan berre gjevast vidare for klientar, medan isVisible lèt verksemder lage sin eigen systembrukar av dette systemet. Systemregisteret til Altinn avviser pakken (AUTH.VLD-00018). Ta pakken ut, eller set isVisible til false.`,
  notForClients: (urn) =>
    `${urn} kan ikkje gjevast vidare for klientar, og denne systembrukaren er for klientar. Altinn avviser pakken (AUTH-00065). Ta pakken ut, eller lag ein systembrukar til eigen bruk.`,
  notStated: (urn, catalogue) => `${catalogue} seier ikkje om ${urn} kan gjevast til ein systembrukar.`,
  wholeUrnNeeded: (written) => `«${written}» er ikkje URN-en til ein tilgangspakke: her må heile URN-en stå.`,
  nothing: () => "Ingen tilgangspakke eller rolle er nemnd her, så det var ingenting å sjekke.",
  notAPolicy: (root) => `Dette er ingen XACML-policy: det ytste elementet er «${root}».`,
  notXml: (why) => `Dette er ikkje velforma XML: ${why}.`,
  at: (line, column, said) => `Linje ${line}, kolonne ${column}: ${said}`,
  doctype: () => "Policyen har ein dokumenttype (<!DOCTYPE …>), og han blir ikkje lesen. Ta han ut.",
  conditionNotRead: () =>
    "Regelen har ein Condition, og han blir ikkje lesen. Kven som slepp inn gjennom regelen, er ikkje kjent.",
  denyConditionNotRead: () =>
    "Regelen har ein Condition, og han blir ikkje lesen. Kven han stengjer ute, er ikkje kjent.",
  levelNotRead: (written) => `«${written}» er ikkje noko tryggingsnivå og tel ikkje. Skriv eit tal frå 0 til 4.`,
  levelOfRule: () =>
    "Den publiserte avgjerdsmotoren til Altinn gjev vidare det policyen pålegg, og ikkje det ein regel pålegg: dette nivået blir ikkje kravd. Skriv det i ObligationExpressions rett i Policy.",
  needed: (attribute, isOfPlace) =>
    `Om ein førespurnad utan «${attribute}» kan det ikkje seiast kven som slepp inn${isOfPlace ? ", heller ikkje gjennom andre reglar" : " gjennom denne regelen"}: MustBePresent="true" får den publiserte avgjerdsmotoren til Altinn til å svare Indeterminate. Skriv MustBePresent="false".`,
  matchNotRead: () =>
    "Denne Match-en blir ikkje lesen: berre string-equal, string-equal-ignore-case og, av anna enn pakkar, roller, ressursar og handlingar, anyURI-equal blir lesne, med éin verdi og éin AttributeDesignator. Kven som slepp inn gjennom han, er ikkje kjent.",
  functionFails: (matchId) =>
    `Den publiserte avgjerdsmotoren til Altinn feilar på «${matchId}» her, uansett kva ein førespurnad gjeld, så det kan hende at heller ikkje andre reglar slepp inn nokon. Kven som slepp inn gjennom denne, er ikkje kjent. Samanlikn med string-equal eller string-equal-ignore-case.`,
  categoryNotRead: (category) =>
    `Det som blir kravd av «${category}», blir ikkje lese: berre det som blir kravd av den som spør, av ressursen og av handlinga. Kven som slepp inn gjennom det, er ikkje kjent.`,
  attributeNotRead: (attribute) =>
    `Det er ikkje kjent om førespurnader har «${attribute}». Kven som slepp inn gjennom det, er ikkje kjent.`,
  typeNotRead: (attribute, type) =>
    `Det er ikkje kjent om førespurnader har «${attribute}» som «${type}», og Altinn samanliknar berre verdiar av same type. Skriv «http://www.w3.org/2001/XMLSchema#string» begge stader.`,
  addressNotRead: (value) =>
    `anyURI-equal samanliknar absolutte adresser, og «${value}» er inga: den publiserte avgjerdsmotoren til Altinn feilar på verdien. Samanlikn han med string-equal.`,
  combiningUnknown: (algorithm, right) =>
    `Den publiserte avgjerdsmotoren til Altinn kjenner ingen algoritme «${algorithm}», så ingen slepp inn etter denne policyen. Skriv «${right ?? DENY_OVERRIDES}».`,
  anybodyNotDenied: () =>
    `Etter permit-unless-deny slepp alle inn som ingen regel stengjer ute, uansett kva dei spør om. Skriv «${DENY_OVERRIDES}».`,
  denyNotRead: (algorithm) =>
    `Denne regelen stengjer ute, og korleis det verkar saman med andre reglar etter «${algorithm}», blir ikkje lese. Med deny-overrides slepp den som er stengd ute, ikkje inn.`,
  denyNotCompared: () =>
    "Denne regelen stengjer ute. Kven som slepp inn likevel, kan ikkje seiast: kven han stengjer ute frå kva, kan ikkje samanliknast med kven dei andre reglane slepp inn til kva.",
  denied: () =>
    "Denne regelen stengjer ute: den som han gjeld for, slepp ikkje inn, uansett kva andre reglar opnar for.",
  formerName: () => "Det er ikkje kjent om det gamle namnet framleis treffer. Skriv det nye.",
  notKnown: (catalogue) =>
    `Kven som slepp inn gjennom denne regelen, kan ikkje seiast: ${catalogue} kjenner ikkje alt det som han krev.`,
  unresolved: (urn, roles, catalogue) =>
    `${catalogue} lèt det stå uavklart om ${and.format(roles)} får ${urn}, så ${roles.length === 1 ? "den rolla" : "dei rollene"} står ikkje mellom dei som slepp inn gjennom pakken.`,
  roleCode: (written, right) =>
    `Det er ikkje sikkert at «${written}» treffer: registeret skriv «${right}», og string-equal samanliknar bokstav for bokstav. Skriv «${right}», og samanlikn med string-equal-ignore-case.`,
  notJson: (why) => `Dette er ikkje JSON: ${why}.`,
  emptyText: () => "Fila er tom.",
  notText: () => "Dette er ikkje tekst.",
};

const ASKED_OF = { subject: "den som spør", resource: "ressursen", action: "handlinga" };
const OPENERS = { rule: "denne regelen", policy: "denne policyen", text: "rolla" };

function altinn2({
  role,
  endsOn,
  from,
  hasEnded,
  opener,
  denies,
  isUnread,
  closes,
  packages,
  losing,
}: Altinn2): string {
  const is = hasEnded
    ? `${role} var ei Altinn 2-rolle og slutta å verke ${endsOn}.`
    : `${role} er ei Altinn 2-rolle, som sluttar å verke ${endsOn}.`;
  const became = packages.length > 0 && `Altinn har gjort rolla om til ${and.format(packages.map(converted))}.`;
  const day = hasEnded ? "lenger" : `frå ${from}`;
  if (isUnread)
    return [
      is,
      denies
        ? `Rolla står i Condition i ein regel som stengjer ute, og Condition blir ikkje lesen. Ingen har rolla ${day}: sjå sjølv kven regelen stengjer ute då.`
        : `Ho blir kravd på ein måte som ikkje blir lesen, som med «not» eller i ein variabel. Ingen har rolla ${day}: sjå sjølv kven som slepp inn då.`,
      became,
    ]
      .filter(Boolean)
      .join(" ");
  if (denies)
    return [
      is,
      `Rolla stengjer ingen ute her ${day}: den som ${hasEnded ? "hadde" : "har"} rolla, slepp inn der ein annan regel opnar.`,
      became,
    ]
      .filter(Boolean)
      .join(" ");
  return [
    is,
    closes && `Ikkje noko anna opnar ${OPENERS[opener]}: han ${hasEnded ? "er stengd" : `blir stengd ${from}`}.`,
    became || "Ingen tilgangspakke tek over for rolla: vel pakkar etter kva tenesta handlar om.",
    losing.length > 0 &&
      `Desse rollene i registeret har rolla med seg og mistar det ${OPENERS[opener]} opnar for dei: ${losing.join(", ")}.`,
    opener !== "text" && `Den som har fått rolla i fullmakt og ikkje har noko anna som opnar, slepp ikkje inn ${day}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function converted({ urn, giver, relation }: Altinn2Conversion): string {
  const whom = giver === "person" ? "ein person" : "ei verksemd";
  return `${urn} (for ${relation === "client" ? `klientane til ${whom}` : whom})`;
}

function suggestion({ role, converted, withoutServices, present, missing, opens, isWritten }: Suggestion): string {
  if (!opens)
    return [
      converted.length > 0 && `Altinn har gjort ${role} om til ${and.format(converted)}.`,
      "Kva som skal stå her i staden, må du sjå sjølv: den som har rolla, blir stengd ute, eller ho blir kravd på ein måte som ikkje blir lesen.",
    ]
      .filter(Boolean)
      .join(" ");
  if (converted.length === 0)
    return `Ingen tilgangspakke tek over for ${role}: vel pakkar etter kva tenesta handlar om.`;
  return [
    `Altinn har gjort ${role} om til ${and.format(converted)}.`,
    withoutServices.length > 0 && `Tenester kan ikkje knytast til ${and.format(withoutServices)}.`,
    present.length > 0 && `${and.format(present)} opnar allereie her.`,
    missing.length === 0 && present.length === 0 && "Vel pakkar etter kva tenesta handlar om.",
    missing.length > 0 &&
      `Set berre inn ${and.format(missing)} dersom alle som har ${missing.length === 1 ? "pakken" : "ein av dei"}, skal sleppe inn her.`,
    missing.length > 0 && !isWritten && "Korleis det skal skrivast her, må du sjå sjølv.",
  ]
    .filter(Boolean)
    .join(" ");
}
