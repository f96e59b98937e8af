// Questions as sentences, and what is said of the answers. Fields go by their names in the address.

import * as labels from "../../dist/page/labels.js";
import type { Texts } from "./words.ts";

export const ask = {
  others: ["Andre spørsmål:", "Andre spørsmål:", "Other questions:"],
  title: ["Spør", "Spør", "Ask"],
  what: labels.what_is_asked,
  hold: ["Får en rolle pakken?", "Får ei rolle pakken?", "Does a role get the package?"],
  delegate: ["Kan pakken gis videre?", "Kan pakken gjevast vidare?", "May the package be passed on?"],
  attach: [
    "Kan tjenester knyttes til pakken?",
    "Kan tenester knytast til pakken?",
    "May services be attached to the package?",
  ],
  client: [
    "Kan pakken gis videre for en klient?",
    "Kan pakken gjevast vidare for ein klient?",
    "May the package be passed on for a client?",
  ],
  systemUser: [
    "Kan en systembruker få pakkene?",
    "Kan ein systembrukar få pakkane?",
    "May a system user have the packages?",
  ],
  act: [
    "Kan en virksomhetsbruker opptre for en klient?",
    "Kan ein verksemdsbrukar opptre for ein klient?",
    "May an enterprise user act for a client?",
  ],

  aboutHold: [
    "Det rollen gir av seg selv, i ulike organisasjonsformer.",
    "Det rolla gjev av seg sjølv, i ulike organisasjonsformer.",
    "What the role gives by itself, in different organisation forms.",
  ],
  aboutDelegate: [
    "Til en ansatt, en annen virksomhet eller en systembruker.",
    "Til ein tilsett, ei anna verksemd eller ein systembrukar.",
    "To an employee, another business or a system user.",
  ],
  aboutClient: [
    "For regnskapsførere, revisorer, forretningsførere og andre leverandører.",
    "For rekneskapsførarar, revisorar, forretningsførarar og andre leverandørar.",
    "For accountants, auditors, business managers and other providers.",
  ],
  aboutSystemUser: [
    "Systemtilgang til eget bruk eller for klienter.",
    "Systemtilgang til eigen bruk eller for klientar.",
    "System access for own use or for clients.",
  ],
  aboutAttach: ["For dem som eier tjenester.", "For dei som eig tenester.", "For those who own services."],
  aboutEnterpriseUser: ["Den eldre maskininnloggingen.", "Den eldre maskininnlogginga.", "The older machine login."],

  // The sentences. What stands in braces is chosen.
  sayHold: [
    "Får {role} i et {variant} pakken {package}?",
    "Får {role} i eit {variant} pakken {package}?",
    "Does {role} in an organisation of form {variant} get {package}?",
  ],
  sayDelegate: [
    "Kan {roles} i et {variant} gi {package} til {recipient}?",
    "Kan {roles} i eit {variant} gje {package} til {recipient}?",
    "May {roles} in an organisation of form {variant} pass {package} on to {recipient}?",
  ],
  // Persons have no organisation form.
  sayHoldOfPerson: ["Får {role} pakken {package}?", "Får {role} pakken {package}?", "Does {role} get {package}?"],
  sayDelegateOfPerson: [
    "Kan {roles} gi {package} til {recipient}?",
    "Kan {roles} gje {package} til {recipient}?",
    "May {roles} pass {package} on to {recipient}?",
  ],
  sayClientOfPerson: [
    "Kan {relations} for en klient gi {package} til {recipient}?",
    "Kan {relations} for ein klient gje {package} til {recipient}?",
    "May {relations} of a client pass {package} on to {recipient}?",
  ],
  sayAttach: [
    "Kan tjenester knyttes til {package}?",
    "Kan tenester knytast til {package}?",
    "May services be attached to {package}?",
  ],
  sayClient: [
    "Kan {relations} for en klient som er et {variant}, gi {package} til {recipient}?",
    "Kan {relations} for ein klient som er eit {variant}, gje {package} til {recipient}?",
    "May {relations} of a client of form {variant} pass {package} on to {recipient}?",
  ],
  saySystemUser: [
    "Kan en systembruker for {kind} få {packages}?",
    "Kan ein systembrukar for {kind} få {packages}?",
    "May a system user for {kind} have {packages}?",
  ],
  sayOwn: [
    "Kan en systembruker for {kind} få {packages} når {roles} i et {variant} godkjenner?",
    "Kan ein systembrukar for {kind} få {packages} når {roles} i eit {variant} godkjenner?",
    "May a system user for {kind} have {packages} when approved by {roles} in an organisation of form {variant}?",
  ],

  // What each place in a sentence is called.
  package: ["Pakke eller område", "Pakke eller område", "Package or area"],
  packages: ["Pakker", "Pakkar", "Packages"],
  role: labels.role,
  roles: labels.giver_roles,
  relations: labels.relations_to_client,
  variant: labels.variant,
  recipient: labels.recipient,
  kind: labels.whom_system_user_is_for,

  chooseRole: ["velg rolle", "vel rolle", "choose a role"],
  chooseRelation: ["leverandør (velg rolle)", "leverandør (vel rolle)", "a provider (choose a role)"],
  addRole: ["+ rolle", "+ rolle", "+ role"],
  choosePackage: ["velg pakke", "vel pakke", "choose a package"],
  addPackage: ["+ pakke", "+ pakke", "+ package"],
  chooseVariant: ["foretak (velg form)", "føretak (vel form)", "(choose a form)"],
  chooseRecipient: ["velg hvem", "vel kven", "choose whom"],
  chooseKind: ["velg hvem", "vel kven", "choose whom"],
  getIt: ["Får pakken", "Får pakken", "Get the package"],
  getSome: ["Får pakker", "Får pakkar", "Get packages"],
  getItInForms: [
    "Får pakken i noen organisasjonsformer",
    "Får pakken i nokre organisasjonsformer",
    "Get the package in some organisation forms",
  ],
  getSomeInForms: [
    "Får pakker i noen organisasjonsformer",
    "Får pakkar i nokre organisasjonsformer",
    "Get packages in some organisation forms",
  ],
  otherRoles: ["Andre roller", "Andre roller", "Other roles"],
  commonForms: ["Vanlige", "Vanlege", "Common"],
  otherForms: ["Andre", "Andre", "Others"],
  direct: ["Direkte", "Direkte", "Directly"],
  viaAdministration: ["Via klientadministrasjon", "Via klientadministrasjon", "Via client administration"],
  whole: ["{0} (hele området)", "{0} (heile området)", "{0} (the whole area)"],
  and: [" og ", " og ", " and "],

  employee: ["en ansatt", "ein tilsett", "an employee"],
  anotherPerson: ["en annen person", "ein annan person", "another person"],
  organisation: ["en annen virksomhet", "ei anna verksemd", "another business"],
  systemUserRecipient: ["egen systemtilgang", "eigen systemtilgang", "its own system access"],
  enterpriseUser: ["en virksomhetsbruker", "ein verksemdsbrukar", "an enterprise user"],
  agent: ["en ansatt, for klienten", "ein tilsett, for klienten", "an employee, for the client"],
  clientSystemUser: ["en systembruker for klienter", "ein systembrukar for klientar", "a system user for clients"],
  ownSystemUser: [
    "en systembruker til eget bruk, for klienten",
    "ein systembrukar til eigen bruk, for klienten",
    "a system user for own use, for the client",
  ],
  clientOrganisation: [
    "en annen virksomhet, for klienten",
    "ei anna verksemd, for klienten",
    "another business, for the client",
  ],
  clientEnterpriseUser: [
    "en virksomhetsbruker, for klienten",
    "ein verksemdsbrukar, for klienten",
    "an enterprise user, for the client",
  ],
  own: ["virksomheten selv", "verksemda sjølv", "the business itself"],
  forClients: ["klienter", "klientar", "clients"],
  self: [
    "klienter, men her for leverandøren selv",
    "klientar, men her for leverandøren sjølv",
    "clients, but here for the provider itself",
  ],

  more: ["Flere opplysninger (valgfritt)", "Fleire opplysningar (valfritt)", "More details (optional)"],
  holds: [
    "Pakker som samme person har fått av andre",
    "Pakkar som same person har fått av andre",
    "Packages that others have given the same person",
  ],
  given: [
    "Pakker som klienten selv har gitt leverandøren",
    "Pakkar som klienten sjølv har gjeve leverandøren",
    "Packages that the client itself has given the provider",
  ],
  agentKnown: labels.whether_agent,
  notKnown: labels.not_known,
  byRoles: labels.which_roles_of_person,
  byHolds: labels.which_packages_of_person,
  byVariant: labels.variant_of_provider,

  yesForBoth: ["Ja, for begge pakkene.", "Ja, for begge pakkane.", "Yes, for both packages."],
  yesForAll: ["Ja, for alle {0} pakkene.", "Ja, for alle {0} pakkane.", "Yes, for all {0} packages."],
  yes: labels.permit,
  no: labels.deny,
  undecided: labels.indeterminate,
  lacksPackage: ["Velg en pakke for å få svar.", "Vel ein pakke for å få svar.", "Choose a package to get an answer."],
  lacksRole: ["Velg rolle for å få svar.", "Vel rolle for å få svar.", "Choose a role to get an answer."],
  lacksRelation: [
    "Velg rollen som leverandøren har hos klienten, for å få svar.",
    "Vel rolla som leverandøren har hos klienten, for å få svar.",
    "Choose the role that the provider has at the client, to get an answer.",
  ],
  lacksRecipient: [
    "Velg hvem som skal få pakken, for å få svar.",
    "Vel kven som skal få pakken, for å få svar.",
    "Choose who is to get the package, to get an answer.",
  ],
  lacksKind: [
    "Velg hvem systembrukeren er for, for å få svar.",
    "Vel kven systembrukaren er for, for å få svar.",
    "Choose whom the system user is for, to get an answer.",
  ],
  lacksForm: [
    "Svaret avhenger av organisasjonsformen.",
    "Svaret kjem an på organisasjonsforma.",
    "The answer depends on the organisation form.",
  ],
  getThis: ["Disse rollene får pakken: {0}.", "Desse rollene får pakken: {0}.", "These roles get the package: {0}."],
  undecidedThese: ["Uavklart for: {0}.", "Uavklart for: {0}.", "Undecided for: {0}."],
  nobodyGets: [
    "Ingen rolle får pakken av seg selv.",
    "Inga rolle får pakken av seg sjølv.",
    "No role gets the package by itself.",
  ],

  otherWay: ["Svaret er ja", "Svaret er ja", "The answer is yes"],
  otherForm: ["i et {0}", "i eit {0}", "in form {0}"],
  otherGiven: [
    "for den som har fått pakken «{0}»",
    "for den som har fått pakken «{0}»",
    'for somebody who has been given the package "{0}"',
  ],
  askForClients: [
    "når pakken gis videre for en klient",
    "når pakken blir gjeven vidare for ein klient",
    "when the package is passed on for a client",
  ],
  askDirect: [
    "når pakken gis direkte til en ansatt",
    "når pakken blir gjeven direkte til ein tilsett",
    "when the package is passed on directly to an employee",
  ],
  askOwnSystemUser: ["for egen systemtilgang", "for eigen systemtilgang", "for its own system access"],
  askClientSystemUser: [
    "for en systembruker for klienter",
    "for ein systembrukar for klientar",
    "for a system user for clients",
  ],
  source: ["Kilde: {0}", "Kjelde: {0}", "Source: {0}"],
  sourceRow: ["{0}, «{1}»", "{0}, «{1}»", '{0}, "{1}"'],
  warning: labels.warning,
  info: labels.info,
  tree: labels.section_tree,
  table: labels.section_table,
  notice: labels.section_notice,
  register: labels.section_register,
  didYouMean: ["Mente du", "Meinte du", "Did you mean"],
  copy: ["Kopier lenke til spørsmålet", "Kopier lenkje til spørsmålet", "Copy a link to the question"],
  copied: ["Lenken er kopiert.", "Lenkja er kopiert.", "The link is copied."],
  copyingFailed: [
    "Lenken står i adressefeltet. Kopier den derfra.",
    "Lenkja står i adressefeltet. Kopier ho derifrå.",
    "The link is in the address bar. Copy it from there.",
  ],
  ownFile: [
    "Den som åpner lenken, må ha åpnet filen «{0}» her først.",
    "Den som opnar lenkja, må ha opna fila «{0}» her først.",
    'Whoever opens the link must first have opened the file "{0}" here.',
  ],

  aboutAct: [
    "En virksomhetsbruker er en maskininnlogging som er knyttet til ett organisasjonsnummer. Numrene blir i nettleseren din.",
    "Ein verksemdsbrukar er ei maskininnlogging som er knytt til eitt organisasjonsnummer. Numra blir verande i nettlesaren.",
    "An enterprise user is a machine login that is tied to one organisation number. The numbers stay in your browser.",
  ],
  supplier: [
    "Leverandørens organisasjonsnummer",
    "Organisasjonsnummeret til leverandøren",
    "The provider's organisation number",
  ],
  organisationNumber: [
    "Organisasjonsnummeret som virksomhetsbrukeren er knyttet til",
    "Organisasjonsnummeret som verksemdsbrukaren er knytt til",
    "The organisation number that the enterprise user is tied to",
  ],
  onBehalfOf: [
    "Klientens organisasjonsnummer",
    "Organisasjonsnummeret til klienten",
    "The client's organisation number",
  ],
  customers: ["Leverandørens klienter", "Klientane til leverandøren", "The provider's clients"],
  userHolds: [
    "Pakker som virksomhetsbrukeren har",
    "Pakkar som verksemdsbrukaren har",
    "Packages that the enterprise user has",
  ],
  numberHint: ["Ni siffer. Mellomrom er lov.", "Ni siffer. Mellomrom er lov.", "Nine digits. Spaces are fine."],
  customersHint: [
    "Ett organisasjonsnummer på hver linje.",
    "Eitt organisasjonsnummer på kvar linje.",
    "One organisation number on each line.",
  ],
  supplierLacks: [
    "Skriv leverandørens organisasjonsnummer.",
    "Skriv organisasjonsnummeret til leverandøren.",
    "Enter the provider's organisation number.",
  ],
  organisationLacks: [
    "Skriv organisasjonsnummeret som virksomhetsbrukeren er knyttet til.",
    "Skriv organisasjonsnummeret som verksemdsbrukaren er knytt til.",
    "Enter the organisation number that the enterprise user is tied to.",
  ],
  onBehalfOfLacks: [
    "Skriv klientens organisasjonsnummer.",
    "Skriv organisasjonsnummeret til klienten.",
    "Enter the client's organisation number.",
  ],
  mend: ["Rett dette for å få svar", "Rett dette for å få svar", "Fix this to get an answer"],
  submit: labels.get_answer,
} satisfies Texts;
