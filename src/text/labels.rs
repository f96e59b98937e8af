//! Labels of the tree, the table, the notices and the verdicts.

use super::Language;

macro_rules! labels {
    ($($name:ident: $nb:literal, $nn:literal, $en:literal;)+) => {
        $(pub(crate) const fn $name(language: Language) -> &'static str {
            match language {
                Language::Nb => $nb,
                Language::Nn => $nn,
                Language::En => $en,
            }
        })+

        /// Each by its name, in nb, nn and en.
        #[cfg(any(test, all(feature = "js", target_arch = "wasm32")))]
        pub(crate) const ALL: &[(&str, [&str; 3])] = &[$((stringify!($name), [$nb, $nn, $en])),+];
    };
}

labels! {
    // The property table.
    table_heading: "Egenskaper ved tilgangspakkene", "Eigenskapar ved tilgangspakkane", "Properties of the access packages";
    table_caption: "Hvem som får hver pakke, om den kan gis videre, og om tjenester kan knyttes til den", "Kven som får kvar pakke, om pakken kan gjevast vidare, og om tenester kan knytast til pakken", "Who gets each package, whether it may be passed on, and whether services may be attached";
    package_name: "Tilgangspakke", "Tilgangspakke", "Access package";
    is_assignable: "Kan delegeres til ansatte?", "Kan delegerast til tilsette?", "May be delegated to employees?";
    is_resource_policy_available: "Kan knytte tjenester til?", "Kan knyte tenester til?", "May services be attached?";
    roles: "ER-roller som får fullmakten", "ER-roller som får fullmakta", "Roles that get the package";
    yes: "Ja", "Ja", "Yes";
    no: "Nei", "Nei", "No";
    not_stated: "Ikke oppgitt", "Ikkje oppgjeve", "Not stated";
    unresolved: "Uavklart", "Uavklart", "Undecided";
    unknown_roles: "Ukjent kode", "Ukjend kode", "Unknown code";
    role_codes: "Hva rollekodene betyr", "Kva rollekodane tyder", "What the role codes mean";
    only_for: "bare", "berre", "only";

    // The package tree.
    access_packages: "Tilgangspakker", "Tilgangspakkar", "Access packages";
    copy_urn: "Kopier URN", "Kopier URN", "Copy URN";
    copied: "Kopiert", "Kopiert", "Copied";
    copying_failed: "Merk teksten og kopier den selv", "Merk teksten og kopier sjølv", "Select the text and copy it yourself";
    link_to_package: "Lenke til pakken", "Lenkje til pakken", "Link to the package";
    former_names: "Tidligere navn", "Tidlegare namn", "Former name";
    today: "I dag", "I dag", "Today";
    removed: "tatt ut av bruk", "teken ut av bruk", "withdrawn";
    about_the_source: "Om kilden", "Om kjelda", "About the source";
    document: "Dokument", "Dokument", "Document";
    short_name: "Kortnavn", "Kortnamn", "Short name";
    summary: "Sammendrag", "Samandrag", "Summary";
    weight: "Rekkefølge", "Rekkjefølgje", "Order";
    picture: "Bilde", "Bilete", "Picture";
    quoted: "«{0}»", "«{0}»", "\"{0}\"";
    links: "Lenker", "Lenkjer", "Links";
    true_of_all: "Gjelder alle pakkene her:", "Gjeld alle pakkane her:", "True of every package here:";
    true_of_marked: "Gjelder pakkene som er merket med *:", "Gjeld pakkane som er merkte med *:", "True of the packages marked with *:";
    nothing_to_show: "Det er ingen tilgangspakker å vise her.", "Det er ingen tilgangspakkar å vise her.", "There are no access packages to show here.";
    no_packages: "Katalogen har ingen tilgangspakker.", "Katalogen har ingen tilgangspakkar.", "The catalogue has no access packages.";

    // Finding.
    filter: "Finn tilgangspakke", "Finn tilgangspakke", "Find an access package";
    filter_hint: "Skriv et navn, en URN eller en rollekode", "Skriv eit namn, ein URN eller ein rollekode", "Type a name, a URN or a role code";
    finding_failed: "Søket virker ikke nå. Alle pakkene vises.", "Søket verkar ikkje no. Alle pakkane blir viste.", "The search is not working now. All packages are shown.";
    opening_failed: "Resten av området kan ikke vises nå.", "Resten av området kan ikkje visast no.", "The rest of the area cannot be shown now.";

    // Notices.
    warning: "Advarsel", "Åtvaring", "Warning";
    info: "Til orientering", "Til orientering", "For your information";
    notices: "Varsler", "Varsel", "Notices";

    // Verdicts.
    permit: "Ja", "Ja", "Yes";
    deny: "Nei", "Nei", "No";
    indeterminate: "Uavklart", "Uavklart", "Undecided";
    reasons: "Hvorfor", "Kvifor", "Why";
    source: "Kilde", "Kjelde", "Source";
    section_tree: "pakketreet", "pakketreet", "the package tree";
    section_table: "egenskapstabellen", "eigenskapstabellen", "the property table";
    section_notice: "varselet", "varselet", "the notice";
    section_register: "Altinns register", "Registeret til Altinn", "Altinn's register";
    row: "rad", "rad", "row";
    entry: "punkt", "punkt", "entry";

    // What the role of a view gets.
    gets_package: "Får pakken", "Får pakken", "Gets the package";
    does_not_get_package: "Får ikke pakken", "Får ikkje pakken", "Does not get the package";
    gets_in_some_forms: "Får pakken bare i noen organisasjonsformer", "Får pakken berre i nokre organisasjonsformer", "Gets the package in some organisation forms only";
    may_pass_package_on: "Kan gi pakken videre", "Kan gje pakken vidare", "May pass the package on";

    // What is not given directly, and what is done instead.
    for_clients: "Gis videre for klienter (klientadministrasjon)", "Blir gjeven vidare for klientar (klientadministrasjon)", "Passed on for clients (client administration)";
    passed_on: "Gis videre", "Blir gjeven vidare", "Passed on";
    for_clients_only: "ikke direkte, men for klienter (klientadministrasjon)", "ikkje direkte, men for klientar (klientadministrasjon)", "not directly, but for clients (client administration)";

    // The form that asks, and what it says of its fields.
    what_is_asked: "Hva vil du vite?", "Kva vil du vite?", "What do you want to know?";
    asks_hold: "Hvem får pakken?", "Kven får pakken?", "Who gets the package?";
    asks_delegate: "Kan pakken gis videre?", "Kan pakken gjevast vidare?", "May the package be passed on?";
    asks_attach: "Kan tjenester knyttes til pakken?", "Kan tenester knytast til pakken?", "May services be attached to the package?";
    asks_act: "Kan virksomhetsbrukeren opptre for klienten?", "Kan verksemdsbrukaren opptre for klienten?", "May the enterprise user act for the client?";
    asks_client: "Kan leverandøren gi pakken videre for klienten?", "Kan leverandøren gje pakken vidare for klienten?", "May the provider pass the package on for the client?";
    asks_system_user: "Kan systembrukeren få pakkene?", "Kan systembrukaren få pakkane?", "May the system user have the packages?";
    package_hint: "Skriv et navn eller en URN, og velg blant forslagene.", "Skriv eit namn eller ein URN, og vel mellom forslaga.", "Type a name or a URN, and choose among the suggestions.";
    suggestions: "Forslag", "Forslag", "Suggestions";
    one_suggestion: "{0} forslag", "{0} forslag", "{0} suggestion";
    many_suggestions: "{0} forslag", "{0} forslag", "{0} suggestions";
    no_suggestions: "Ingen forslag", "Ingen forslag", "No suggestions";
    role: "Rolle", "Rolle", "Role";
    role_hint: "Skriv et navn eller en kode, og velg blant forslagene.", "Skriv eit namn eller ein kode, og vel mellom forslaga.", "Type a name or a code, and choose among the suggestions.";
    role_of_giver: "Hvilken rolle har den som skal gi fullmakten?", "Kva rolle har den som skal gje fullmakta?", "What role does the person passing it on have?";
    variant: "Organisasjonsform", "Organisasjonsform", "Organisation form";
    variant_hint: "Kan stå tom. For eksempel AS eller BRL.", "Kan stå tom. Til dømes AS eller BRL.", "May be left empty. For example AS or BRL.";
    recipient: "Hvem skal få pakken?", "Kven skal få pakken?", "Who is to get the package?";
    an_employee: "En ansatt", "Ein tilsett", "An employee";
    an_enterprise_user: "En virksomhetsbruker", "Ein verksemdsbrukar", "An enterprise user";
    another_organisation: "En annen virksomhet", "Ei anna verksemd", "Another business";
    a_system_user: "En systembruker", "Ein systembrukar", "A system user";
    get_answer: "Få svar", "Få svar", "Get the answer";
    choose_package: "Velg en tilgangspakke.", "Vel ein tilgangspakke.", "Choose an access package.";
    choose_role: "Velg en rolle.", "Vel ei rolle.", "Choose a role.";

    // Its fields about clients and system users.
    remove: "Fjern {0}", "Fjern {0}", "Remove {0}";
    added: "{0} er lagt til", "{0} er lagd til", "{0} has been added";
    taken_away: "{0} er fjernet", "{0} er fjerna", "{0} has been removed";
    packages_hint: "Legg til én eller flere. Skriv et navn eller en URN, og velg blant forslagene.", "Legg til éin eller fleire. Skriv eit namn eller ein URN, og vel mellom forslaga.", "Add one or more. Type a name or a URN, and choose among the suggestions.";
    optional_packages_hint: "Kan stå tom. Skriv et navn eller en URN, og velg blant forslagene.", "Kan stå tom. Skriv eit namn eller ein URN, og vel mellom forslaga.", "May be left empty. Type a name or a URN, and choose among the suggestions.";
    roles_hint: "For eksempel daglig leder. Skriv et navn eller en kode, og velg blant forslagene.", "Til dømes dagleg leiar. Skriv eit namn eller ein kode, og vel mellom forslaga.", "For example managing director. Type a name or a code, and choose among the suggestions.";
    relations_hint: "For eksempel regnskapsfører, revisor eller forretningsfører. Skriv et navn eller en kode, og velg blant forslagene.", "Til dømes rekneskapsførar, revisor eller forretningsførar. Skriv eit namn eller ein kode, og vel mellom forslaga.", "For example accountant, auditor or business manager. Type a name or a code, and choose among the suggestions.";
    the_client: "Klienten", "Klienten", "The client";
    which_relations: "Hvilke roller har leverandøren hos klienten?", "Kva roller har leverandøren hos klienten?", "What roles does the provider have at the client?";
    which_given: "Hvilke pakker har klienten selv gitt leverandøren?", "Kva pakkar har klienten sjølv gjeve leverandøren?", "What packages has the client itself given the provider?";
    choose_relation: "Velg rollen som leverandøren har hos klienten, eller en pakke som klienten har gitt.", "Vel rolla som leverandøren har hos klienten, eller ein pakke som klienten har gjeve.", "Choose the role that the provider has at the client, or a package that the client has given.";
    choose_role_or_package: "Velg en rolle, eller en pakke som er gitt av andre.", "Vel ei rolle, eller ein pakke som er gjeven av andre.", "Choose a role, or a package that was given by others.";
    recipient_of_client: "Hvem skal få pakken for klienten?", "Kven skal få pakken for klienten?", "Who is to get the package for the client?";
    whether_agent: "Er den ansatte lagt til som agent?", "Er den tilsette lagd til som agent?", "Has the employee been added as an agent?";
    not_known: "Vet ikke", "Veit ikkje", "Not known";
    person_is_known: "Jeg vet hvem hos leverandøren som skal gi pakken videre", "Eg veit kven hos leverandøren som skal gje pakken vidare", "I know who at the provider is to pass the package on";
    the_person: "Den som skal gi pakken videre", "Den som skal gje pakken vidare", "The person passing the package on";
    the_approver: "Den som skal godkjenne systembrukeren", "Den som skal godkjenne systembrukaren", "The person approving the system user";
    which_roles_of_person: "Hvilke roller har den som skal gi pakken videre?", "Kva roller har den som skal gje pakken vidare?", "What roles does the person passing it on have?";
    which_roles_of_approver: "Hvilke roller har den som skal godkjenne?", "Kva roller har den som skal godkjenne?", "What roles does the person approving it have?";
    which_packages_of_person: "Hvilke pakker har samme person fått av andre?", "Kva pakkar har same person fått av andre?", "What packages has the same person been given by others?";
    which_packages_of_approver: "Hvilke pakker har den som skal godkjenne, fått av andre?", "Kva pakkar har den som skal godkjenne, fått av andre?", "What packages has the person approving it been given by others?";
    variant_of_provider: "Leverandørens organisasjonsform", "Organisasjonsforma til leverandøren", "The provider's organisation form";
    variant_of_approver: "Organisasjonsformen til virksomheten som har systembrukeren", "Organisasjonsforma til verksemda som har systembrukaren", "The organisation form of the business that has the system user";
    whom_system_user_is_for: "Hvem er systembrukeren for?", "Kven er systembrukaren for?", "Whom is the system user for?";
    for_own_business: "Virksomheten selv", "Verksemda sjølv", "The business itself";
    for_clients_in_general: "Klienter, før noen er lagt til", "Klientar, før nokon er lagd til", "Clients, before any has been added";
    for_one_client: "En bestemt klient", "Ein bestemt klient", "One particular client";
    for_provider_itself: "Leverandøren selv, med systembruker for klienter", "Leverandøren sjølv, med systembrukar for klientar", "The provider itself, by a system user for clients";

    // A question in words.
    giver_roles: "Roller", "Roller", "Roles";
    also_has_role: "Har også rollen", "Har òg rolla", "Also has the role";
    also_has_roles: "Har også rollene", "Har òg rollene", "Also has the roles";
    has_been_given_package: "Har fått pakken", "Har fått pakken", "Has been given the package";
    has_been_given_packages: "Har fått pakkene", "Har fått pakkane", "Has been given the packages";
    supplier: "Leverandør", "Leverandør", "Provider";
    enterprise_user_of: "Virksomhetsbrukeren er knyttet til", "Verksemdsbrukaren er knytt til", "The enterprise user is tied to";
    acts_for: "Opptrer for", "Opptrer for", "Acts for";
    clients: "Klienter", "Klientar", "Clients";
    relations_to_client: "Leverandørens roller hos klienten", "Rollene til leverandøren hos klienten", "The provider's roles at the client";
    given_by_client: "Klienten har gitt leverandøren", "Klienten har gjeve leverandøren", "The client has given the provider";
    variant_of_client: "Klientens organisasjonsform", "Organisasjonsforma til klienten", "The client's organisation form";
    recipient_for_client: "Gis videre til", "Blir gjeven vidare til", "Passed on to";
    agent: "En ansatt hos leverandøren", "Ein tilsett hos leverandøren", "An employee of the provider";
    client_system_user: "En systembruker for klienter", "Ein systembrukar for klientar", "A system user for clients";
    own_system_user: "En systembruker til eget bruk", "Ein systembrukar til eigen bruk", "A system user for the provider's own use";
    is_agent: "Er lagt til som agent", "Er lagd til som agent", "Has been added as an agent";
    roles_of_person: "Roller hos den som gir pakken videre", "Roller hos den som gjev pakken vidare", "Roles of the person passing it on";
    packages_of_person: "Pakker som den som gir pakken videre, har fått", "Pakkar som den som gjev pakken vidare, har fått", "Packages that the person passing it on has been given";
    works_for: "Systembrukeren er for", "Systembrukaren er for", "The system user is for";
    own_business: "virksomheten som har den", "verksemda som har han", "the business that has it";
    clients_of_business: "klientene til virksomheten som har den", "klientane til verksemda som har han", "the clients of the business that has it";
    provider_itself: "leverandøren selv, enda den er for klienter", "leverandøren sjølv, endå han er for klientar", "the provider itself, though it is one for clients";
    roles_of_approver: "Roller hos den som godkjenner", "Roller hos den som godkjenner", "Roles of the person approving it";
    packages_of_approver: "Pakker som den som godkjenner, har fått", "Pakkar som den som godkjenner, har fått", "Packages that the person approving it has been given";

    // Counts. A view that is alive puts the number in as it changes.
    one_package: "{0} tilgangspakke", "{0} tilgangspakke", "{0} access package";
    many_packages: "{0} tilgangspakker", "{0} tilgangspakkar", "{0} access packages";
    shown_of: "viser {0} av {1}", "viser {0} av {1}", "showing {0} of {1}";

    one_more_reason: "og {0} grunn til", "og {0} grunn til", "and {0} more reason";
    more_reasons_than_one: "og {0} grunner til", "og {0} grunnar til", "and {0} more reasons";

    // What reasons speak of, as it stands in their sentences.
    or: " eller ", " eller ", " or ";
    an_area: "et område", "eit område", "an area";
    a_category: "en underkategori", "ein underkategori", "a category";
    employees: "ansatte", "tilsette", "employees";
    own_employees: "egne ansatte", "eigne tilsette", "employees";
    enterprise_users: "virksomhetsbrukere", "verksemdsbrukarar", "enterprise users";
    other_organisations: "andre virksomheter", "andre verksemder", "other businesses";
    system_users: "systembrukere", "systembrukarar", "system users";
    an_agent: "en ansatt som er agent", "ein tilsett som er agent", "an employee who is an agent";
    a_system_user_for_clients: "en systembruker for klienter", "ein systembrukar for klientar", "a system user for clients";
    access_manager: "tilgangsstyrer", "tilgangsstyrar", "access manager";

    // Where something is stated, and what states it.
    in_the_register: "i Altinns register", "i registeret til Altinn", "in Altinn's register";
    in_the_table: "i tabellen på siden", "i tabellen på sida", "in the table on the page";
    the_register: "Registeret", "Registeret", "The register";
    the_page: "Siden", "Sida", "The page";
}

const MONTHS_NB: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date for people: `14. mars 2025`. What is no ISO date stays what it is.
pub(crate) fn date(language: Language, iso: &str) -> String {
    date_in_words(language, iso).unwrap_or_else(|| iso.to_owned())
}

fn date_in_words(language: Language, iso: &str) -> Option<String> {
    let mut parts = iso.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let (month, day): (usize, u8) = (month.parse().ok()?, day.parse().ok()?);
    if parts.next().is_some() {
        return None;
    }
    let place = month.checked_sub(1)?;
    Some(match language {
        Language::Nb | Language::Nn => format!("{day}. {} {year}", MONTHS_NB.get(place)?),
        Language::En => format!("{day} {} {year}", MONTHS_EN.get(place)?),
    })
}

/// How many packages there are, in words: `3 tilgangspakker`.
pub(crate) fn packages(language: Language, count: usize) -> String {
    let words = if count == 1 { one_package(language) } else { many_packages(language) };
    words.replace("{0}", &count.to_string())
}

/// How many more reasons there are than those that are shown.
pub(crate) fn more_reasons(language: Language, count: usize) -> String {
    let words =
        if count == 1 { one_more_reason(language) } else { more_reasons_than_one(language) };
    words.replace("{0}", &count.to_string())
}

#[cfg(test)]
mod tests {
    use super::{ALL, date, packages};
    use crate::text::Language;

    #[test]
    fn every_label_is_there_in_every_language() {
        for (name, texts) in ALL {
            for text in texts {
                assert!(!text.trim().is_empty(), "{name}: {texts:?}");
            }
        }
    }

    #[test]
    fn what_is_said_of_something_says_it_in_every_language() {
        for language in Language::ALL {
            assert!(packages(language, 7).contains('7'));
            assert_ne!(packages(language, 1), packages(language, 2).replace('2', "1"));
            assert!(date(language, "2025-03-14").contains("14"));
            assert_eq!(date(language, "nylig"), "nylig");
        }
    }
}
