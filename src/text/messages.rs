//! What is said beside reasons: to whoever asked a question that cannot be answered, and in views. In nb,
//! nn and en, one below the other.

use super::Language;
use super::direction::isolated;
use super::sentences::sentences;

sentences! {
    /// Something to say, with what it speaks of.
    enum Message;

    // What was wrong with a question, and what to do.

    UnknownRole { reference }:
        "Ingen rolle heter «{reference}». Bruk en kode fra Enhetsregisteret (DAGL), en rollekode (daglig-leder) eller en URN.",
        "Inga rolle heiter «{reference}». Bruk ein kode frå Einingsregisteret (DAGL), ein rollekode (daglig-leder) eller ein URN.",
        "No role is called \"{reference}\". Use a code of the Central Coordinating Register (DAGL), a role code (daglig-leder) or a URN.";

    UnknownPackage { reference }:
        "Katalogen har ingen tilgangspakke «{reference}». Bruk pakkens URN, siste del av den, et tidligere navn, id-en i Altinn eller navnet på et område.",
        "Katalogen har ingen tilgangspakke «{reference}». Bruk URN-en til pakken, siste delen av URN-en, eit tidlegare namn, id-en i Altinn eller namnet på eit område.",
        "The catalogue has no access package \"{reference}\". Use the package's URN, its last part, a former name, its id in Altinn, or the name of an area.";

    NotAPackage { name }:
        "«{name}» er ikke en tilgangspakke, men et nivå over. Velg en av pakkene under.",
        "«{name}» er ikkje ein tilgangspakke, men eit nivå over. Vel ein av pakkane under.",
        "\"{name}\" is not an access package, but a level above. Choose one of the packages below it.";

    DidYouMean { suggestions }:
        " Mente du {suggestions}?",
        " Meinte du {suggestions}?",
        " Did you mean {suggestions}?";

    InvalidOrganisationNumber { given }:
        "«{given}» er ikke et gyldig organisasjonsnummer. Sjekk at alle ni sifrene er riktige.",
        "«{given}» er ikkje eit gyldig organisasjonsnummer. Sjekk at alle dei ni siffera er rette.",
        "\"{given}\" is not a valid organisation number. Check that all nine digits are right.";

    OrganisationNumberMissing {}:
        "Skriv et organisasjonsnummer med ni siffer.",
        "Skriv eit organisasjonsnummer med ni siffer.",
        "Type an organisation number of nine digits.";

    UnknownVariant { reference }:
        "Ingen organisasjonsform har koden «{reference}». Bruk en kode fra Enhetsregisteret (AS, NUF, BRL).",
        "Inga organisasjonsform har koden «{reference}». Bruk ein kode frå Einingsregisteret (AS, NUF, BRL).",
        "No organisation form has the code \"{reference}\". Use a code of the Central Coordinating Register (AS, NUF, BRL).";

    // What was wrong with a policy.

    TooManyWays {}:
        "Policyen har så mange kombinasjoner av alternativer at de ikke blir regnet ut. Del den opp i flere regler, hver med færre alternativer.",
        "Policyen har så mange kombinasjonar av alternativ at dei ikkje blir rekna ut. Del han opp i fleire reglar, kvar med færre alternativ.",
        "The policy has so many combinations of alternatives that they are not worked out. Split it into several rules, each with fewer alternatives.";

    // What views say of something.

    RolesUnresolved { roles }:
        "Uavklart hva {roles} får",
        "Uavklart kva {roles} får",
        "What {roles} gets is undecided";

    UnresolvedMeans { area }:
        "Spørsmål om rollen i området «{area}» får derfor svaret «Uavklart». Regn det ikke som et ja.",
        "Spørsmål om rolla i området «{area}» får difor svaret «Uavklart». Rekn det ikkje som eit ja.",
        "Questions about the role in the area \"{area}\" therefore get the answer \"Undecided\". Do not take it for a yes.";

    RoleGets { role, permitted, all }:
        "{role} får {permitted} av {all} tilgangspakker.",
        "{role} får {permitted} av {all} tilgangspakkar.",
        "{role} gets {permitted} of {all} access packages.";

    RoleMayPassOn { role, permitted, all }:
        "{role} kan gi {permitted} av {all} tilgangspakker videre til ansatte.",
        "{role} kan gje {permitted} av {all} tilgangspakkar vidare til tilsette.",
        "{role} may pass on {permitted} of {all} access packages to employees.";

    GetsHere { permitted }:
        "får {permitted}",
        "får {permitted}",
        "gets {permitted}";

    GetsAndUndecidedHere { permitted, undecided }:
        "får {permitted}, {undecided} uavklart",
        "får {permitted}, {undecided} uavklart",
        "gets {permitted}, {undecided} undecided";

    Shown { packages }:
        "Viser {packages}",
        "Viser {packages}",
        "Showing {packages}";

    PackageRemovedOn { reference, day }:
        "Tilgangspakken «{reference}» ble tatt ut av bruk {day}. Ingen annen pakke har kommet i stedet.",
        "Tilgangspakken «{reference}» vart teken ut av bruk {day}. Ingen annan pakke har kome i staden.",
        "The access package \"{reference}\" was withdrawn on {day}. No other package has taken its place.";

    PackageRemoved { reference }:
        "Tilgangspakken «{reference}» er tatt ut av bruk. Ingen annen pakke har kommet i stedet.",
        "Tilgangspakken «{reference}» er teken ut av bruk. Ingen annan pakke har kome i staden.",
        "The access package \"{reference}\" has been withdrawn. No other package has taken its place.";
}
