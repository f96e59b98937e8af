// Who gets in by a policy, in words.

import * as labels from "../../dist/page/labels.js";
import type { Texts } from "./words.ts";

export const who = {
  title: ["Hvem slipper inn", "Kven slepp inn", "Who gets in"],
  variant: labels.variant,
  everyForm: ["Alle former", "Alle former", "Every form"],
  day: ["Dag", "Dag", "Day"],
  unknownForm: [
    "Kilden har ingen organisasjonsform «{0}». Nå gjelder svarene alle former.",
    "Kjelda har inga organisasjonsform «{0}». No gjeld svara alle former.",
    'The source has no organisation form "{0}". The answers are for every form.',
  ],
  unread: [
    "Hvem som slipper inn, kan ikke leses ut av policyen.",
    "Kven som slepp inn, kan ikkje lesast ut av policyen.",
    "Who gets in cannot be read from the policy.",
  ],
  action: ["Handling", "Handling", "Action"],
  today: ["I dag, {0}", "I dag, {0}", "Today, {0}"],
  from: ["Fra {0}", "Frå {0}", "From {0}"],
  everyResource: [
    "Alle ressurser (reglene nevner ingen)",
    "Alle ressursar (reglane nemner ingen)",
    "Every resource (the rules name none)",
  ],
  everyAction: ["alle handlinger", "alle handlingar", "every action"],
  open: ["Åpen", "Open", "Open"],
  openToOthers: ["Åpen, ikke for roller", "Open, ikkje for roller", "Open, not to roles"],
  closed: ["Stengt", "Stengd", "Closed"],
  Indeterminate: labels.indeterminate,
  unchanged: ["Uendret", "Uendra", "Unchanged"],
  lost: ["Slipper ikke inn lenger:", "Slepp ikkje inn lenger:", "No longer get in:"],
  lostGiven: [
    "den som har fått {0} i fullmakt og ikke har noe annet som åpner",
    "den som har fått {0} i fullmakt og ikkje har noko anna som opnar",
    "whoever was given {0} and has nothing else that opens",
  ],
  someLose: ["noen slipper ikke inn fra {0}", "nokon slepp ikkje inn frå {0}", "some no longer get in from {0}"],
  closes: ["stenges {0}", "blir stengd {0}", "closes on {0}"],
  isClosed: ["stengt for alle", "stengd for alle", "closed to everybody"],
  isUndecided: ["uavklart", "uavklart", "undecided"],
  allOf: ["og", "og", "and"],
  altinn2Role: ["Altinn 2-rollen {0}", "Altinn 2-rolla {0}", "The Altinn 2 role {0}"],
  until: ["til og med {0}", "til og med {0}", "until {0}"],
  anybody: ["Alle som spør", "Alle som spør", "Anybody who asks"],
  alsoGivenPackage: [
    "også den som har fått pakken",
    "òg den som har fått pakken",
    "also whoever has been given the package",
  ],
  alsoGivenRole: [
    "også den som har fått rollen i fullmakt",
    "òg den som har fått rolla i fullmakt",
    "also whoever has been given the role",
  ],
  alsoGivenAll: [
    "også den som har fått alt dette",
    "òg den som har fått alt dette",
    "also whoever has been given all of this",
  ],
  noRole: ["Ingen rolle har dette av seg selv.", "Inga rolle har dette av seg sjølv.", "No role has this by itself."],
  notKnown: [
    "Hvilke roller som har dette, er ikke kjent.",
    "Kva roller som har dette, er ikkje kjent.",
    "Which roles have this is not known.",
  ],
  noRule: ["Ingen regel slipper noen inn.", "Ingen regel slepp nokon inn.", "No rule lets anybody in."],
  lostAll: [
    "Ingen av dem som slipper inn den dagen, slipper inn lenger.",
    "Ingen av dei som slepp inn den dagen, slepp inn lenger.",
    "None of those who get in on that day get in any longer.",
  ],
  roleEnded: ["{0} virker ikke lenger.", "{0} verkar ikkje lenger.", "{0} no longer works."],
  besides: [
    "Dette treffer aldri, eller er ikke lest:",
    "Dette treffer aldri, eller er ikkje lese:",
    "This never matches, or has not been read:",
  ],
  moreReasons: ["og {0} til", "og {0} til", "and {0} more"],
  level: ["Minste sikkerhetsnivå: {0}", "Minste tryggingsnivå: {0}", "Minimum authentication level: {0}"],
  decides: [
    "Det er Altinn som avgjør, etter det Altinn vet den dagen. Rollene her er de som slipper inn uten å ha fått noe i fullmakt.",
    "Det er Altinn som avgjer, etter det Altinn veit den dagen. Rollene her er dei som slepp inn utan å ha fått noko i fullmakt.",
    "Altinn decides, by what it knows on the day. The roles here are those that get in without having been given anything.",
  ],
  more: ["… og {0} til", "… og {0} til", "… and {0} more"],
} satisfies Texts;
