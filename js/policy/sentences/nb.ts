import type { Altinn2Conversion } from "../../package/types.js";
import { DENY_OVERRIDES, declaring, inOneTag, inTwoTags, NAMESPACE } from "../grammar.js";
import type { Altinn2, Sentences, Suggestion } from "../sentences.js";

const or = new Intl.ListFormat("nb", { type: "disjunction" });
const and = new Intl.ListFormat("nb");
const since = (day: string | null) => (day === null ? "" : ` (siden ${day})`);
const on = (day: string | null) => (day === null ? "" : ` den ${day}`);
const meant = (suggestions: readonly string[]) =>
  suggestions.length > 0 ? ` Mente du ${or.format(suggestions)}?` : "";

export const nb: Sentences = {
  renamed: (urn, current, day) => `${urn} heter nå ${current}${since(day)}.`,
  removed: (urn, day) =>
    `${urn} ble tatt ut av bruk${on(day)}. Bruk en annen pakke: denne gir ikke lenger noen tilgang.`,
  unknown: (urn, catalogue, suggestions) => `${catalogue} har ingen tilgangspakke ${urn}.${meant(suggestions)}`,
  knownByName: (urn, catalogue) =>
    `${catalogue} kjenner bare navnet til ${urn}, og sier ikke om tjenester kan knyttes til den.`,
  area: (urn, name) =>
    `${urn} («${name}») er et område, og tjenester kan ikke knyttes til områder. Bruk en av tilgangspakkene i området.`,
  unknownArea: (urn, catalogue) => `${urn} er verken en tilgangspakke eller et område i ${catalogue}.`,
  unknownRole: (role, catalogue, suggestions) =>
    `${catalogue} kjenner ingen rolle «${role}». Sjekk at den er skrevet riktig.${meant(suggestions)}`,
  noSuchRole: (role, attribute, suggestions) =>
    `«${role}» treffer aldri: AttributeId="${attribute}" har ingen slik rolle.${meant(suggestions) || " Sjekk hva den heter i Enhetsregisteret."}`,
  isOtherSpelling: (value, code) =>
    `Koden skrives ikke «${value}»: den er «${code}», og Altinn kjenner ingen annen skrivemåte. Skriv «${code}».`,
  isOtherName: (value, code) => `«${value}» treffer aldri: roller sammenlignes med kodene sine her. Skriv «${code}».`,
  isOtherAttribute: (value, attribute, right, code) =>
    `«${value}» treffer aldri: AttributeId="${attribute}" har ingen slik rolle. Skriv AttributeId="${right}", og «${code}» som verdi.`,
  isPackage: (value) =>
    `«${value}» er en tilgangspakke, men sammenlignes med roller her, og treffer aldri. Skriv AttributeId="urn:altinn:accesspackage".`,
  urnAsValue: (written, value, attribute) =>
    `«${written}» treffer aldri: AttributeId="${attribute}" sier allerede hva det er, og Altinn sammenligner verdien med bare siste del av URN-en. Skriv «${value}».`,
  urnAsAttribute: (written, attribute) =>
    `Attributtet «${written}» finnes ikke, så dette treffer aldri. Skriv AttributeId="${attribute}", og siste del av URN-en i AttributeValue.`,
  unknownAttribute: (written, attribute) =>
    `Attributtet «${written}» finnes ikke, så dette treffer aldri: Altinn sammenligner bokstav for bokstav. Skriv «${attribute}».`,
  spaces: (value) =>
    `Det er mellomrom eller linjeskift rundt verdien. Altinn tar dem ikke bort, så den treffer aldri. Skriv «${value}» helt inntil taggene.`,
  spacesInRequest: (urn) =>
    `Det står mellomrom eller linjeskift i eller rundt URN-en, og ingen tilgangspakke heter det. Skriv «${urn}».`,
  letterCase: (written, right) =>
    `«${written}» treffer aldri: string-equal skiller mellom store og små bokstaver. Skriv «${right}», eller bruk string-equal-ignore-case.`,
  empty: () => "Verdien er tom, så den treffer aldri. Skriv siste del av pakkens URN eller koden til rollen.",
  several: (count) =>
    `${count} navn står i én verdi, som sammenlignes under ett og aldri treffer. Gi hvert navn sin egen Match, i sin egen AllOf.`,
  category: (written) =>
    `Pakker og roller hører til den som spør, og Altinn leter etter dem bare i kategorien «urn:oasis:names:tc:xacml:1.0:subject-category:access-subject». I «${written}» treffer dette aldri.`,
  placeCategory: (attribute, written, right) =>
    `Altinn leter etter «${attribute}» bare i kategorien «${right}», så i «${written}» treffer dette aldri.`,
  dataTypes: (value, designator) =>
    `Verdien er av typen «${value}», og det den sammenlignes med, av «${designator}», så den treffer aldri. Skriv «http://www.w3.org/2001/XMLSchema#string» begge steder.`,
  dataType: (written) =>
    `Altinn har pakker og roller som tekst, så en verdi av typen «${written}» treffer aldri. Skriv «http://www.w3.org/2001/XMLSchema#string».`,
  typeOfValue: (value, designator) =>
    `Etter XACML treffer dette aldri, for det verdien sammenlignes med, er av typen «${designator}». Altinns publiserte beslutningsmotor ser bare på typen til verdien, «${value}», så den kan stenge ute. Skriv «http://www.w3.org/2001/XMLSchema#string» begge steder.`,
  notChecked: () =>
    "Her spørres det etter pakker eller roller på en måte som ikke leses: med en annen sammenligning enn string-equal og string-equal-ignore-case, eller ikke med verdier. Se selv etter at det treffer.",
  lacksAttribute: (element, attribute, example) =>
    `${element} mangler ${attribute}, så Altinn avviser hele policyen. Skriv for eksempel ${attribute}="${example}".`,
  lacksPart: (element, part, example, before) =>
    `${element} mangler ${part}, så Altinn avviser hele policyen. Legg til ${example || part}${before && ` foran ${before}`}.`,
  severalParts: (element, part) =>
    `${element} har flere ${part} og skal ha bare én, så Altinn avviser hele policyen. Gi hver av dem sin egen Match. Er det nok at én treffer, legg hver Match i sin egen AllOf.`,
  second: (element, part) =>
    `${element} har mer enn én ${part}, så Altinn avviser hele policyen. Ta bort alle utenom én.`,
  misplaced: (element, parent, allowed) =>
    `${element} har ingen plass rett i ${parent}, så Altinn avviser hele policyen. ${allowed.length > 0 ? `Der kan det stå ${or.format(allowed)}, med nettopp disse bokstavene` : "Der skal det ikke stå noe"}.`,
  order: (element, before, parent) =>
    `${element} står etter ${before} i ${parent}, så Altinn avviser hele policyen. Flytt ${element} foran ${before}.`,
  emptyPart: (element, part) =>
    `${element} er tom, så Altinn avviser hele policyen. Legg til ${part}, eller ta bort ${element}.`,
  emptyTag: (element, isOneTag) =>
    `Altinn leser ikke ${isOneTag ? `<${element} …/>` : inTwoTags(element)}, og avviser hele policyen. Skriv ${isOneTag ? `<${element} …></${element}>` : inOneTag(element)}.`,
  apart: (element) =>
    `Altinn leser bare det i VariableDefinition som står helt inntil taggen og uten prefiks, og avviser ellers hele policyen. Skriv <VariableDefinition …><${element} …>.`,
  selector: () =>
    "Altinns publiserte beslutningsmotor feiler på AttributeSelector i Target i en regel, uansett hvilken regel en forespørsel gjelder. Skriv AttributeDesignator.",
  noAddress: (element, address) =>
    `«${address}» i ${element} er ingen absolutt adresse, så Altinn avviser hele policyen. Skriv «http://www.w3.org/TR/1999/REC-xpath-19991116».`,
  strayText: (element) =>
    `Det står tekst rett i ${element}, så Altinn avviser hele policyen. Ta den bort, eller gjør den til en kommentar: <!-- … -->.`,
  secondTarget: (element) =>
    `${element} har mer enn én Target, så Altinn avviser hele policyen. Legg alt som må gjelde, i den første.`,
  namespace: (element, namespace, prefix) =>
    `${element} er ${namespace === "" ? "uten navnerom" : `i navnerommet «${namespace}»`}, så Altinn avviser hele policyen. Skriv ${declaring(prefix)}="${NAMESPACE}".`,
  earlier: (version) =>
    `Dette er XACML ${version}, som Altinn ikke leser. Skriv policyen om til XACML 3.0, i navnerommet «${NAMESPACE}».`,
  earlierPart: (element) =>
    `${element} er fra XACML 2.0, som Altinn ikke leser: hele policyen blir avvist. Skriv AnyOf, AllOf og Match, og AttributeDesignator med Category.`,
  policySet: () => "Altinn leser ikke PolicySet, bare én Policy. Gi hver Policy sin egen fil, og spør om hver for seg.",
  moreFlaws: (most) =>
    `Herfra og ut er flere steder ikke skrevet slik Altinn leser en policy: bare de første ${most} er tatt med. Rett dem, og sjekk på nytt.`,
  noTruth: (attribute, written) =>
    `${attribute}="${written}" er verken ja eller nei, så Altinn avviser hele policyen. Skriv "true" eller "false", med små bokstaver.`,
  wrongEffect: (attribute, written, isRefused) =>
    `${attribute}="${written}" finnes ikke: XACML har bare «Permit» og «Deny», med nettopp disse bokstavene${isRefused ? ", og Altinn avviser hele policyen" : ""}. Skriv en av dem.`,
  ownTarget: () =>
    "Altinns publiserte beslutningsmotor ser ikke på Target til policyen selv: den slipper inn alle som en regel slipper inn alene. Skriv det som kreves her, inn i hver AllOf i hver regel.",
  readApart: (denies) =>
    `Alternativene i denne AnyOf spør om forskjellige ting. Etter XACML gjelder hvert av dem som en helhet. Altinns publiserte beslutningsmotor ser på den som spør, på ressursen og på handlingen hver for seg, på tvers av alternativene, så andre ${denies ? "blir stengt ute" : "slipper inn"}. Gi hvert alternativ sin egen regel.`,
  readWithout: (lacked, denies) =>
    `Alternativene i denne AnyOf spør om forskjellige ting. Etter XACML gjelder hvert av dem som en helhet. Altinns publiserte beslutningsmotor ser på den som spør, på ressursen og på handlingen hver for seg, på tvers av alternativene: den som ${denies ? "blir stengt ute" : "slipper inn"} etter et alternativ som ikke sier noe om ${ASKED_OF[lacked]}, ${denies ? "stenger Altinn ikke ute" : "slipper Altinn ikke inn"} for det. Gi hvert alternativ sin egen regel.`,
  readAsEither: (asked, denies) =>
    `Flere AnyOf spør om ${ASKED_OF[asked]}. XACML krever det som står i hver av dem. For Altinns publiserte beslutningsmotor er det nok med én, så flere ${denies ? "blir stengt ute" : "slipper inn"}. Legg det som må gjelde sammen, i én AllOf, og alternativer i én AnyOf, hvert i sin AllOf.`,
  eitherOrBoth: (isOneEnough) =>
    `En pakke kreves i én AnyOf og en rolle i en annen, i regelen eller i policyen rundt den. Etter XACML må begge til${isOneEnough ? ", men Altinns publiserte beslutningsmotor slipper inn den som har én av dem" : ""}. Er det nok med én, legg begge i samme AnyOf, hver i sin AllOf. Er begge ment, legg dem i samme AllOf.`,
  packagesApart: (isOneEnough) =>
    `Pakker kreves i to AnyOf, i regelen eller i policyen rundt den. Etter XACML må én fra hver til${isOneEnough ? ", men Altinns publiserte beslutningsmotor slipper inn den som bare har én av dem" : ""}. Er det nok med én, legg dem i samme AnyOf, hver i sin AllOf. Er begge ment, legg dem i samme AllOf.`,
  bothPackages: () => "Denne AllOf nevner flere pakker: alle må til. Er det nok med én, gi hver pakke sin egen AllOf.",
  anybody: () =>
    "Regelen sier ikke hvem som slipper inn, så alle som spør, slipper inn. Oppgi en tilgangspakke eller en rolle, i kategorien access-subject.",
  altinn2: (about) => altinn2(about),
  suggestion: (about) => suggestion(about),
  notForSystemUsers: (urn) =>
    `${urn} kan ikke gis til noen systembruker: den kan verken gis direkte eller videre for klienter. Altinns systemregister avviser den (AUTH.VLD-00008). Ta den ut.`,
  onlyForClients: (urn) =>
    `${urn} kan bare gis videre for klienter, og denne systembrukeren er til virksomhetens eget bruk. Altinn avviser den (AUTH-00064). Ta den ut, eller lag en systembruker for klienter.`,
  onlyForClientsVisible: (urn) =>
    `${urn} kan bare gis videre for klienter, mens isVisible lar virksomheter lage sin egen systembruker av dette systemet. Altinns systemregister avviser den (AUTH.VLD-00018). Ta den ut, eller sett isVisible til false.`,
  notForClients: (urn) =>
    `${urn} kan ikke gis videre for klienter, og denne systembrukeren er for klienter. Altinn avviser den (AUTH-00065). Ta den ut, eller lag en systembruker til eget bruk.`,
  notStated: (urn, catalogue) => `${catalogue} sier ikke om ${urn} kan gis til en systembruker.`,
  wholeUrnNeeded: (written) => `«${written}» er ikke URN-en til en tilgangspakke: her må hele URN-en stå.`,
  nothing: () => "Ingen tilgangspakke eller rolle er nevnt her, så det var ingenting å sjekke.",
  notAPolicy: (root) => `Dette er ingen XACML-policy: det ytterste elementet er «${root}».`,
  notXml: (why) => `Dette er ikke velformet XML: ${why}.`,
  at: (line, column, said) => `Linje ${line}, kolonne ${column}: ${said}`,
  doctype: () => "Policyen har en dokumenttype (<!DOCTYPE …>), og den leses ikke. Ta den ut.",
  conditionNotRead: () =>
    "Regelen har en Condition, og den leses ikke. Hvem som slipper inn gjennom regelen, er ikke kjent.",
  denyConditionNotRead: () => "Regelen har en Condition, og den leses ikke. Hvem den stenger ute, er ikke kjent.",
  levelNotRead: (written) => `«${written}» er ikke noe sikkerhetsnivå og teller ikke. Skriv et tall fra 0 til 4.`,
  levelOfRule: () =>
    "Altinns publiserte beslutningsmotor gir videre det policyen pålegger, og ikke det en regel pålegger: dette nivået blir ikke krevd. Skriv det i ObligationExpressions rett i Policy.",
  needed: (attribute, isOfPlace) =>
    `Om en forespørsel uten «${attribute}» kan det ikke sies hvem som slipper inn${isOfPlace ? ", heller ikke gjennom andre regler" : " gjennom denne regelen"}: MustBePresent="true" får Altinns publiserte beslutningsmotor til å svare Indeterminate. Skriv MustBePresent="false".`,
  matchNotRead: () =>
    "Denne Match-en leses ikke: bare string-equal, string-equal-ignore-case og, av annet enn pakker, roller, ressurser og handlinger, anyURI-equal leses, med én verdi og én AttributeDesignator. Hvem som slipper inn gjennom den, er ikke kjent.",
  functionFails: (matchId) =>
    `Altinns publiserte beslutningsmotor feiler på «${matchId}» her, uansett hva en forespørsel gjelder, så det kan hende at heller ikke andre regler slipper inn noen. Hvem som slipper inn gjennom denne, er ikke kjent. Sammenlign med string-equal eller string-equal-ignore-case.`,
  categoryNotRead: (category) =>
    `Det som kreves av «${category}», leses ikke: bare det som kreves av den som spør, av ressursen og av handlingen. Hvem som slipper inn gjennom det, er ikke kjent.`,
  attributeNotRead: (attribute) =>
    `Det er ikke kjent om forespørsler har «${attribute}». Hvem som slipper inn gjennom det, er ikke kjent.`,
  typeNotRead: (attribute, type) =>
    `Det er ikke kjent om forespørsler har «${attribute}» som «${type}», og Altinn sammenligner bare verdier av samme type. Skriv «http://www.w3.org/2001/XMLSchema#string» begge steder.`,
  addressNotRead: (value) =>
    `anyURI-equal sammenligner absolutte adresser, og «${value}» er ingen: Altinns publiserte beslutningsmotor feiler på den. Sammenlign den med string-equal.`,
  combiningUnknown: (algorithm, right) =>
    `Altinns publiserte beslutningsmotor kjenner ingen algoritme «${algorithm}», så ingen slipper inn etter denne policyen. Skriv «${right ?? DENY_OVERRIDES}».`,
  anybodyNotDenied: () =>
    `Etter permit-unless-deny slipper alle inn som ingen regel stenger ute, uansett hva de spør om. Skriv «${DENY_OVERRIDES}».`,
  denyNotRead: (algorithm) =>
    `Denne regelen stenger ute, og hvordan det virker sammen med andre regler etter «${algorithm}», leses ikke. Med deny-overrides slipper den som er stengt ute, ikke inn.`,
  denyNotCompared: () =>
    "Denne regelen stenger ute. Hvem som slipper inn likevel, kan ikke sies: hvem den stenger ute fra hva, kan ikke sammenlignes med hvem de andre reglene slipper inn til hva.",
  denied: () =>
    "Denne regelen stenger ute: den som den gjelder for, slipper ikke inn, uansett hva andre regler åpner for.",
  formerName: () => "Det er ikke kjent om det gamle navnet fortsatt treffer. Skriv det nye.",
  notKnown: (catalogue) =>
    `Hvem som slipper inn gjennom denne regelen, kan ikke sies: ${catalogue} kjenner ikke alt det som den krever.`,
  unresolved: (urn, roles, catalogue) =>
    `${catalogue} lar det stå uavklart om ${and.format(roles)} får ${urn}, så ${roles.length === 1 ? "den rollen" : "de rollene"} står ikke blant dem som slipper inn gjennom pakken.`,
  roleCode: (written, right) =>
    `Det er ikke sikkert at «${written}» treffer: registeret skriver «${right}», og string-equal sammenligner bokstav for bokstav. Skriv «${right}», og sammenlign med string-equal-ignore-case.`,
  notJson: (why) => `Dette er ikke JSON: ${why}.`,
  emptyText: () => "Filen er tom.",
  notText: () => "Dette er ikke tekst.",
};

const ASKED_OF = { subject: "den som spør", resource: "ressursen", action: "handlingen" };
const OPENERS = { rule: "denne regelen", policy: "denne policyen", text: "den" };

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
    ? `${role} var en Altinn 2-rolle og sluttet å virke ${endsOn}.`
    : `${role} er en Altinn 2-rolle, som slutter å virke ${endsOn}.`;
  const became = packages.length > 0 && `Altinn har gjort den om til ${and.format(packages.map(converted))}.`;
  const day = hasEnded ? "lenger" : `fra ${from}`;
  if (isUnread)
    return [
      is,
      denies
        ? `Rollen står i Condition i en regel som stenger ute, og Condition leses ikke. Ingen har rollen ${day}: se selv hvem regelen stenger ute da.`
        : `Den kreves på en måte som ikke leses, som med «not» eller i en variabel. Ingen har rollen ${day}: se selv hvem som slipper inn da.`,
      became,
    ]
      .filter(Boolean)
      .join(" ");
  if (denies)
    return [
      is,
      `Den stenger ingen ute her ${day}: den som ${hasEnded ? "hadde" : "har"} den, slipper inn der en annen regel åpner.`,
      became,
    ]
      .filter(Boolean)
      .join(" ");
  return [
    is,
    closes && `Ikke noe annet åpner ${OPENERS[opener]}: den ${hasEnded ? "er stengt" : `stenges ${from}`}.`,
    became || "Ingen tilgangspakke tar over for den: velg pakker etter hva tjenesten handler om.",
    losing.length > 0 &&
      `Disse rollene i registeret har den med seg og mister det ${OPENERS[opener]} åpner for dem: ${losing.join(", ")}.`,
    opener !== "text" && `Den som har fått den i fullmakt og ikke har noe annet som åpner, slipper ikke inn ${day}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function converted({ urn, giver, relation }: Altinn2Conversion): string {
  const whom = giver === "person" ? "en person" : "en virksomhet";
  return `${urn} (for ${relation === "client" ? `klientene til ${whom}` : whom})`;
}

function suggestion({ role, converted, withoutServices, present, missing, opens, isWritten }: Suggestion): string {
  if (!opens)
    return [
      converted.length > 0 && `Altinn har gjort ${role} om til ${and.format(converted)}.`,
      "Hva som skal stå her i stedet, må du se selv: den som har rollen, stenges ute, eller den kreves på en måte som ikke leses.",
    ]
      .filter(Boolean)
      .join(" ");
  if (converted.length === 0)
    return `Ingen tilgangspakke tar over for ${role}: velg pakker etter hva tjenesten handler om.`;
  return [
    `Altinn har gjort ${role} om til ${and.format(converted)}.`,
    withoutServices.length > 0 && `Tjenester kan ikke knyttes til ${and.format(withoutServices)}.`,
    present.length > 0 && `${and.format(present)} åpner allerede her.`,
    missing.length === 0 && present.length === 0 && "Velg pakker etter hva tjenesten handler om.",
    missing.length > 0 &&
      `Sett bare inn ${and.format(missing)} hvis alle som har ${missing.length === 1 ? "pakken" : "en av dem"}, skal slippe inn her.`,
    missing.length > 0 && !isWritten && "Hvordan det skal skrives her, må du se selv.",
  ]
    .filter(Boolean)
    .join(" ");
}
