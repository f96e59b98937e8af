//! Every sentence with something of the question or the catalogue in it: the reasons, for people who
//! give power away and have to know why not; errors; and what views say. In nb, nn and en, one below
//! the other.

use super::{Language, Texts, filled, texts};

macro_rules! sentences {
    ($($(#[$meta:meta])* $name:ident { $($part:ident),* }: $nb:literal, $nn:literal, $en:literal;)+) => {
        /// A sentence to say, with what it speaks of. Roles come as `Daglig leder (DAGL)`, packages
        /// and areas as their names, organisation numbers as `974 760 673`.
        #[derive(Clone, Copy)]
        pub(crate) enum Sentence<'a> {
            $($(#[$meta])* $name { $($part: &'a str),* }),+
        }

        enum Template { $($name),+ }

        const TEMPLATES: [Texts; 3] = texts![$($nb, $nn, $en;)+];

        impl Sentence<'_> {
            pub(crate) fn in_language(self, language: Language) -> String {
                match self {
                    $(Self::$name { $($part),* } => filled(
                        super::text(&TEMPLATES, language, Template::$name as usize),
                        &[$($part),*],
                    )),+
                }
            }
        }

        #[cfg(test)]
        const ALL: &[(&[&str], [&str; 3])] = &[$((&[$(stringify!($part)),*], [$nb, $nn, $en])),+];
    };
}

sentences! {
    // Reasons. `stated` is where it is stated ("i Altinns register"), `source` what states it
    // ("Registeret"), `recipients` who would get it ("ansatte").

    RoleGrantsPackage { role, package, stated }:
        "{0} får «{1}». Det står {2}.",
        "{0} får «{1}». Det står {2}.",
        "{0} gets \"{1}\". It says so {2}.";

    RoleGrantsPackageToVariant { role, package, variant, stated }:
        "{0} får «{1}» når organisasjonsformen er {2}. Det står {3}.",
        "{0} får «{1}» når organisasjonsforma er {2}. Det står {3}.",
        "{0} gets \"{1}\" where the organisation form is {2}. It says so {3}.";

    RoleUnresolved { role, package, area }:
        "Det er uavklart om {0} skal få «{1}»: det sier et varsel i området «{2}». Regn det ikke som et ja.",
        "Det er uavklart om {0} skal få «{1}»: det seier eit varsel i området «{2}». Rekn det ikkje som eit ja.",
        "It is undecided whether {0} is to get \"{1}\": a notice in the area \"{2}\" says so. Do not take it for a yes.";

    RoleUnresolvedToPassOn { role, package, area, recipients }:
        "Det er uavklart om {0} skal få «{1}», og derfor om pakken kan gis videre til {3}: det sier et varsel i området «{2}». Regn det ikke som et ja.",
        "Det er uavklart om {0} skal få «{1}», og difor om pakken kan gjevast vidare til {3}: det seier eit varsel i området «{2}». Rekn det ikkje som eit ja.",
        "It is undecided whether {0} is to get \"{1}\", and so whether it may be passed on to {3}: a notice in the area \"{2}\" says so. Do not take it for a yes.";

    VariantNotCovered { role, package, granted, asked }:
        "{0} får «{1}» bare når organisasjonsformen er {2}, ikke når den er {3}.",
        "{0} får «{1}» berre når organisasjonsforma er {2}, ikkje når ho er {3}.",
        "{0} gets \"{1}\" only where the organisation form is {2}, not where it is {3}.";

    VariantNotStated { role, package, granted }:
        "{0} får «{1}» bare når organisasjonsformen er {2}. Velg organisasjonsform for å få svar.",
        "{0} får «{1}» berre når organisasjonsforma er {2}. Vel organisasjonsform for å få svar.",
        "{0} gets \"{1}\" only where the organisation form is {2}. Choose an organisation form to get an answer.";

    RoleDoesNotGrantPackage { role, package, stated }:
        "{0} får ikke «{1}». Rollen står ikke i pakkens rad {2}.",
        "{0} får ikkje «{1}». Rolla står ikkje i rada til pakken {2}.",
        "{0} does not get \"{1}\". The package's row {2} does not list the role.";

    PackageHasNoRow { role, package, stated }:
        "{0} får ikke «{1}». Pakken har ingen rad {2}, så ingen rolle får den.",
        "{0} får ikkje «{1}». Pakken har inga rad {2}, så inga rolle får pakken.",
        "{0} does not get \"{1}\". The package has no row {2}, so no role gets it.";

    NoPackageBelow { name }:
        "Det ligger ingen tilgangspakker under «{0}».",
        "Det ligg ingen tilgangspakkar under «{0}».",
        "There is no access package below \"{0}\".";

    NotDelegable { name, recipients, stated }:
        "«{0}» kan ikke gis direkte til {1}. Det står {2}.",
        "«{0}» kan ikkje gjevast direkte til {1}. Det står {2}.",
        "\"{0}\" cannot be given directly to {1}. It says so {2}.";

    PassedOnForClients { package, recipients }:
        "I stedet for direkte til {1} gis «{0}» videre for klienter: klientadministratoren gir pakken til en ansatt eller til et klientsystem, for én klient om gangen.",
        "I staden for direkte til {1} blir «{0}» gjeven vidare for klientar: klientadministratoren gjev pakken til ein tilsett eller til eit klientsystem, for éin klient om gongen.",
        "Instead of directly to {1}, \"{0}\" is passed on for clients: the client administrator gives the package to an employee or to a client system user, for one client at a time.";

    DelegationNotStated { package, recipients, source }:
        "{2} sier ikke om «{0}» kan gis videre til {1}.",
        "{2} seier ikkje om «{0}» kan gjevast vidare til {1}.",
        "{2} does not say whether \"{0}\" may be passed on to {1}.";

    HeldByDelegation { package, recipients }:
        "Den som skal gi «{0}» videre til {1}, har fått pakken av andre.",
        "Den som skal gje «{0}» vidare til {1}, har fått pakken av andre.",
        "The person passing on \"{0}\" to {1} has been given the package by others.";

    RoleMayNotDelegate { role, package, recipients }:
        "{0} har «{1}», men kan ikke gi pakken videre til {2}.",
        "{0} har «{1}», men kan ikkje gje pakken vidare til {2}.",
        "{0} has \"{1}\", but may not pass the package on to {2}.";

    NotHeldByGiver { package, recipients }:
        "Den som skal gi «{0}» videre til {1}, har ikke pakken selv.",
        "Den som skal gje «{0}» vidare til {1}, har ikkje pakken sjølv.",
        "The person passing on \"{0}\" to {1} does not have the package.";

    NotAccessManager { package, recipients, needed }:
        "Den som skal gi «{0}» videre til {1}, har bare fått pakken av andre. Da trengs tilgangsstyring også: {2}.",
        "Den som skal gje «{0}» vidare til {1}, har berre fått pakken av andre. Då trengst tilgangsstyring òg: {2}.",
        "The person passing on \"{0}\" to {1} was only given the package by others. Passing it on takes access management as well: {2}.";

    MainAdministratorNotByRole { package, recipients }:
        "«{0}» kan bare gis videre til {1} av den som har pakken gjennom en rolle, ikke av den som har fått den av andre.",
        "«{0}» kan berre gjevast vidare til {1} av den som har pakken gjennom ei rolle, ikkje av den som har fått pakken av andre.",
        "\"{0}\" may be passed on to {1} only by somebody who has the package by a role, not by somebody who was given it.";

    MainAdministrator { package, recipients }:
        "Den som skal gi pakken videre, er hovedadministrator, og kan gi «{0}» til {1} uten å ha pakken selv.",
        "Den som skal gje pakken vidare, er hovudadministrator, og kan gje «{0}» til {1} utan å ha pakken sjølv.",
        "The person passing it on is main administrator, and may give \"{0}\" to {1} without having the package.";

    RecipientNotAllowed { package, recipients }:
        "«{0}» kan aldri gis til {1}.",
        "«{0}» kan aldri gjevast til {1}.",
        "\"{0}\" may never be given to {1}.";

    EnterpriseUsersGetNothing { package }:
        "«{0}» kan ikke gis til virksomhetsbrukere. Innloggingen deres er slått av i Altinn. Bruk en systembruker.",
        "«{0}» kan ikkje gjevast til verksemdsbrukarar. Innlogginga deira er slått av i Altinn. Bruk ein systembrukar.",
        "\"{0}\" cannot be given to enterprise users. Their login has been switched off in Altinn. Use a system user.";

    PackageForPersons { package, recipients }:
        "«{0}» er en pakke for privatpersoner. Bare på vegne av en privatperson kan den gis videre til {1}.",
        "«{0}» er ein pakke for privatpersonar. Berre på vegner av ein privatperson kan pakken gjevast vidare til {1}.",
        "\"{0}\" is a package for private persons. Only on behalf of a private person may it be passed on to {1}.";

    PackageForBusinesses { package, recipients }:
        "«{0}» er en pakke for virksomheter. Bare på vegne av en virksomhet kan den gis videre til {1}.",
        "«{0}» er ein pakke for verksemder. Berre på vegner av ei verksemd kan pakken gjevast vidare til {1}.",
        "\"{0}\" is a package for businesses. Only on behalf of a business may it be passed on to {1}.";

    GiverOfBothKinds { package, recipients }:
        "Rollene og pakkene hører både til en virksomhet og til en privatperson. Spør om én av dem for å få vite om «{0}» kan gis videre til {1}.",
        "Rollene og pakkane høyrer både til ei verksemd og til ein privatperson. Spør om éin av dei for å få vite om «{0}» kan gjevast vidare til {1}.",
        "The roles and packages belong both to a business and to a private person. Ask about one of them to learn whether \"{0}\" may be passed on to {1}.";

    Delegable { package, recipients, stated }:
        "«{0}» kan gis videre til {1}. Det står {2}.",
        "«{0}» kan gjevast vidare til {1}. Det står {2}.",
        "\"{0}\" may be passed on to {1}. It says so {2}.";

    DelegableToEnterpriseUser { package }:
        "«{0}» kan gis til en virksomhetsbruker som er knyttet til leverandørens organisasjonsnummer. Det står i beskrivelsen av pakken.",
        "«{0}» kan gjevast til ein verksemdsbrukar som er knytt til organisasjonsnummeret til leverandøren. Det står i omtalen av pakken.",
        "\"{0}\" may be given to an enterprise user tied to the supplier's organisation number. The package's description says so.";

    ServicesAttachable { name, stated }:
        "Tjenesteeiere kan knytte tjenester til «{0}». Det står {1}.",
        "Tenesteeigarar kan knyte tenester til «{0}». Det står {1}.",
        "Service owners may attach services to \"{0}\". It says so {1}.";

    NotLowestLevel { name, level }:
        "«{0}» er {1}. Tjenester knyttes til tilgangspakkene under, som er det laveste nivået.",
        "«{0}» er {1}. Tenester blir knytte til tilgangspakkane under, som er det lågaste nivået.",
        "\"{0}\" is {1}. Services are attached to the access packages below, which are the lowest level.";

    ServicesNotAttachable { name, stated }:
        "Tjenesteeiere kan ikke knytte tjenester til «{0}». Det står {1}.",
        "Tenesteeigarar kan ikkje knyte tenester til «{0}». Det står {1}.",
        "Service owners may not attach services to \"{0}\". It says so {1}.";

    AttachmentNotStated { name, source }:
        "{1} sier ikke om tjenester kan knyttes til «{0}».",
        "{1} seier ikkje om tenester kan knytast til «{0}».",
        "{1} does not say whether services may be attached to \"{0}\".";

    EnterpriseUserDiscontinued {}:
        "Virksomhetsbrukere kan ikke lenger opptre for klienter: innloggingen er slått av, og pakken for det er fjernet. I stedet gir klientadministratoren pakkene videre til en ansatt eller til et klientsystem, for én klient om gangen (klientdelegering og systemtilgang).",
        "Verksemdsbrukarar kan ikkje lenger opptre for klientar: innlogginga er slått av, og pakken for det er fjerna. I staden gjev klientadministratoren pakkane vidare til ein tilsett eller til eit klientsystem, for éin klient om gongen (klientdelegering og systemtilgang).",
        "Enterprise users can no longer act for clients: their login has been switched off, and the package for it was removed. Instead the client administrator passes packages on to an employee or to a client system user, for one client at a time (client delegation and system users).";

    NotLinkedToSupplier { tied_to, supplier }:
        "Virksomhetsbrukeren er knyttet til organisasjonsnummer {0}, ikke til leverandørens, som er {1}. Fullmakten gjelder bare virksomhetsbrukere som er knyttet til leverandøren.",
        "Verksemdsbrukaren er knytt til organisasjonsnummer {0}, ikkje til det leverandøren har, som er {1}. Fullmakta gjeld berre verksemdsbrukarar som er knytte til leverandøren.",
        "The enterprise user is tied to organisation number {0}, not to the supplier's, which is {1}. The authorisation is only for enterprise users tied to the supplier.";

    NotHeldByUser { package }:
        "Virksomhetsbrukeren har ikke «{0}», som må til for å opptre for leverandørens klienter.",
        "Verksemdsbrukaren har ikkje «{0}», som må til for å opptre for klientane til leverandøren.",
        "The enterprise user does not have \"{0}\", which it takes to act for the supplier's clients.";

    NoPackageActsForCustomers {}:
        "Katalogen har ingen tilgangspakke som lar en virksomhetsbruker opptre for leverandørens klienter.",
        "Katalogen har ingen tilgangspakke som lèt ein verksemdsbrukar opptre for klientane til leverandøren.",
        "The catalogue has no access package that lets an enterprise user act for the supplier's clients.";

    SupplierItself { supplier }:
        "{0} er leverandøren selv. Fullmakten gjelder bare leverandørens klienter, aldri leverandøren selv.",
        "{0} er leverandøren sjølv. Fullmakta gjeld berre klientane til leverandøren, aldri leverandøren sjølv.",
        "{0} is the supplier itself. The authorisation is only for the supplier's clients, never for the supplier itself.";

    NotACustomer { business, supplier }:
        "{0} er ikke blant klientene til leverandøren {1}.",
        "{0} er ikkje mellom klientane til leverandøren {1}.",
        "{0} is not among the clients of the supplier {1}.";

    ActsForCustomer { business, supplier, package }:
        "Virksomhetsbrukeren kan opptre for {0}, som er klient hos leverandøren {1}, fordi den har «{2}».",
        "Verksemdsbrukaren kan opptre for {0}, som er klient hos leverandøren {1}, fordi brukaren har «{2}».",
        "The enterprise user may act for {0}, a client of the supplier {1}, because it has \"{2}\".";

    LimitedToSuppliersAccess { supplier, business }:
        "Fullmakten rekker ikke lenger enn det leverandøren {0} selv kan gjøre for {1}.",
        "Fullmakta rekk ikkje lenger enn det leverandøren {0} sjølv kan gjere for {1}.",
        "The authorisation reaches no further than what the supplier {0} itself may do for {1}.";

    // What is said to who asked a question that cannot be answered: what was wrong, and what to do.

    UnknownRole { reference }:
        "Ingen rolle heter «{0}». Bruk en kode fra Enhetsregisteret (DAGL), en rollekode (daglig-leder) eller en URN.",
        "Inga rolle heiter «{0}». Bruk ein kode frå Einingsregisteret (DAGL), ein rollekode (daglig-leder) eller ein URN.",
        "No role is called \"{0}\". Use a code of the Central Coordinating Register (DAGL), a role code (daglig-leder) or a URN.";

    UnknownPackage { reference }:
        "Katalogen har ingen tilgangspakke «{0}». Bruk pakkens URN, siste del av den, et tidligere navn, id-en i Altinn, eller navnet på et område.",
        "Katalogen har ingen tilgangspakke «{0}». Bruk URN-en til pakken, siste delen av URN-en, eit tidlegare namn, id-en i Altinn, eller namnet på eit område.",
        "The catalogue has no access package \"{0}\". Use the package's URN, its last part, a former name, its id in Altinn, or the name of an area.";

    NotAPackage { name }:
        "«{0}» er ikke en tilgangspakke, men et nivå over. Velg en av pakkene under.",
        "«{0}» er ikkje ein tilgangspakke, men eit nivå over. Vel ein av pakkane under.",
        "\"{0}\" is no access package but a level above. Choose one of the packages below it.";

    DidYouMean { suggestions }:
        " Mente du {0}?",
        " Meinte du {0}?",
        " Did you mean {0}?";

    InvalidOrganisationNumber { given }:
        "«{0}» er ikke et gyldig organisasjonsnummer. Sjekk at alle ni sifrene er riktige.",
        "«{0}» er ikkje eit gyldig organisasjonsnummer. Sjekk at alle dei ni siffera er rette.",
        "\"{0}\" is not a valid organisation number. Check that all nine digits are right.";

    OrganisationNumberMissing {}:
        "Skriv et organisasjonsnummer med ni sifre.",
        "Skriv eit organisasjonsnummer med ni siffer.",
        "Type an organisation number of nine digits.";

    UnknownVariant { reference }:
        "Ingen organisasjonsform har koden «{0}». Bruk en kode fra Enhetsregisteret (AS, NUF, BRL).",
        "Inga organisasjonsform har koden «{0}». Bruk ein kode frå Einingsregisteret (AS, NUF, BRL).",
        "No organisation form has the code \"{0}\". Use a code of the Central Coordinating Register (AS, NUF, BRL).";

    // What views say of something.

    RolesUnresolved { roles }:
        "Uavklart hva {0} får",
        "Uavklart kva {0} får",
        "What {0} gets is undecided";

    UnresolvedMeans { area }:
        "Spørsmål om rollen i området «{0}» får derfor svaret «Uavklart». Regn det ikke som et ja.",
        "Spørsmål om rolla i området «{0}» får difor svaret «Uavklart». Rekn det ikkje som eit ja.",
        "Questions about the role in the area \"{0}\" therefore get the answer \"Undecided\". Do not take it for a yes.";

    Shown { packages }:
        "Viser {0}",
        "Viser {0}",
        "Showing {0}";

    PackageRemovedOn { reference, day }:
        "Tilgangspakken «{0}» ble fjernet {1}. Ingen annen pakke har kommet i stedet.",
        "Tilgangspakken «{0}» blei fjerna {1}. Ingen annan pakke har kome i staden.",
        "The access package \"{0}\" was removed on {1}. No other package has taken its place.";

    PackageRemoved { reference }:
        "Tilgangspakken «{0}» er fjernet. Ingen annen pakke har kommet i stedet.",
        "Tilgangspakken «{0}» er fjerna. Ingen annan pakke har kome i staden.",
        "The access package \"{0}\" has been removed. No other package has taken its place.";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::ALL;

    #[test]
    fn every_sentence_speaks_of_all_that_it_names_in_every_language() {
        for (names, templates) in ALL {
            let expected: BTreeSet<String> = (0..names.len()).map(|it| it.to_string()).collect();
            for template in templates {
                let places = template.split(['{', '}']).skip(1).step_by(2);
                let places: BTreeSet<String> = places.map(str::to_owned).collect();
                assert_eq!(places, expected, "{template}");
            }
        }
    }
}
