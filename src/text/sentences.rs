//! Every sentence with something of the question or the catalogue in it: the reasons, for people who
//! give power away and have to know why not; errors; and what views say. In nb, nn and en, one below
//! the other.

use super::{Language, Texts, filled, texts};

macro_rules! sentences {
    ($($(#[$meta:meta])* $name:ident { $($part:ident),* }: $nb:literal, $nn:literal, $en:literal;)+) => {
        /// A sentence to say, with what it speaks of. Roles come as `DAGL (Daglig leder)`, packages
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
    // Reasons.

    RoleGrantsPackage { role, package }:
        "Rollen {0} får tilgangspakken «{1}»: rollen står i pakkens rad.",
        "Rolla {0} får tilgangspakken «{1}»: rolla står i rada til pakken.",
        "The role {0} gets the access package \"{1}\": the package's row lists the role.";

    RoleGrantsPackageToVariant { role, package, variant }:
        "Rollen {0} får tilgangspakken «{1}» når organisasjonsformen er {2}: det står i pakkens rad.",
        "Rolla {0} får tilgangspakken «{1}» når organisasjonsforma er {2}: det står i rada til pakken.",
        "The role {0} gets the access package \"{1}\" where the organisation form is {2}: the package's row says so.";

    RoleUnresolved { role, package, area }:
        "Det er ikke avgjort om rollen {0} skal få tilgangspakken «{1}». Kilden varsler at dette er uavklart i området «{2}». Uavklart er verken ja eller nei.",
        "Det er ikkje avgjort om rolla {0} skal få tilgangspakken «{1}». Kjelda varslar at dette er uavklart i området «{2}». Uavklart er verken ja eller nei.",
        "Whether the role {0} is to get the access package \"{1}\" has not been decided. The source has a notice that this is unresolved in the area \"{2}\". Unresolved is neither yes nor no.";

    VariantNotCovered { role, package, granted, asked }:
        "Rollen {0} får tilgangspakken «{1}» bare for organisasjonsformen {2}, ikke for {3}.",
        "Rolla {0} får tilgangspakken «{1}» berre for organisasjonsforma {2}, ikkje for {3}.",
        "The role {0} gets the access package \"{1}\" only for the organisation form {2}, not for {3}.";

    VariantNotStated { role, package, granted }:
        "Rollen {0} får tilgangspakken «{1}» bare for organisasjonsformen {2}, og spørsmålet sier ikke hvilken organisasjonsform det gjelder.",
        "Rolla {0} får tilgangspakken «{1}» berre for organisasjonsforma {2}, og spørsmålet seier ikkje kva organisasjonsform det gjeld.",
        "The role {0} gets the access package \"{1}\" only for the organisation form {2}, and the question does not say which form it is about.";

    RoleDoesNotGrantPackage { role, package }:
        "Rollen {0} får ikke tilgangspakken «{1}»: rollen står ikke i pakkens rad.",
        "Rolla {0} får ikkje tilgangspakken «{1}»: rolla står ikkje i rada til pakken.",
        "The role {0} does not get the access package \"{1}\": the package's row does not list the role.";

    PackageHasNoRow { role, package }:
        "Rollen {0} får ikke tilgangspakken «{1}»: pakken har ingen rad, så ingen rolle får den.",
        "Rolla {0} får ikkje tilgangspakken «{1}»: pakken har inga rad, så inga rolle får han.",
        "The role {0} does not get the access package \"{1}\": the package has no row, so no role gets it.";

    NoPackageBelow { name }:
        "Det ligger ingen tilgangspakker under «{0}».",
        "Det ligg ingen tilgangspakkar under «{0}».",
        "There is no access package below \"{0}\".";

    NotDelegable { level, name }:
        "{0} «{1}» kan ikke gis videre: kilden svarer nei.",
        "{0} «{1}» kan ikkje gjevast vidare: kjelda svarar nei.",
        "{0} \"{1}\" may not be given on: the source says no.";

    DelegationNotStated { package }:
        "Kilden sier ikke om tilgangspakken «{0}» kan gis videre.",
        "Kjelda seier ikkje om tilgangspakken «{0}» kan gjevast vidare.",
        "The source does not say whether the access package \"{0}\" may be given on.";

    HeldByDelegation { package }:
        "Giveren har selv fått tilgangspakken «{0}».",
        "Gjevaren har sjølv fått tilgangspakken «{0}».",
        "The giver has been given the access package \"{0}\".";

    RoleMayNotDelegate { role, package }:
        "Rollen {0} har tilgangspakken «{1}», men kan ikke gi den videre.",
        "Rolla {0} har tilgangspakken «{1}», men kan ikkje gje han vidare.",
        "The role {0} has the access package \"{1}\" but may not give it on.";

    NotHeldByGiver { package }:
        "Giveren har ikke tilgangspakken «{0}», verken gjennom en rolle eller fordi noen har gitt den, og kan derfor ikke gi den videre.",
        "Gjevaren har ikkje tilgangspakken «{0}», verken gjennom ei rolle eller fordi nokon har gjeve han, og kan difor ikkje gje han vidare.",
        "The giver does not have the access package \"{0}\", neither by a role nor because somebody gave it, and so cannot give it on.";

    MainAdministratorNotByRole { package }:
        "«{0}» kan bare gis videre av den som har den gjennom en rolle, ikke av den som har fått den.",
        "«{0}» kan berre gjevast vidare av den som har han gjennom ei rolle, ikkje av den som har fått han.",
        "\"{0}\" may be given on only by somebody who has it by a role, not by somebody who was given it.";

    MainAdministrator { package }:
        "Giveren er hovedadministrator, og kan derfor gi videre «{0}» uten å ha den selv.",
        "Gjevaren er hovudadministrator, og kan difor gje vidare «{0}» utan å ha han sjølv.",
        "The giver is main administrator, and so may give on \"{0}\" without holding it.";

    RecipientNotAllowed { package, recipient }:
        "«{0}» kan aldri gis til {1}.",
        "«{0}» kan aldri gjevast til {1}.",
        "\"{0}\" may never be given to {1}.";

    PackageForPersons { package }:
        "«{0}» er en pakke for privatpersoner, og kan ikke gis videre for en virksomhet.",
        "«{0}» er ein pakke for privatpersonar, og kan ikkje gjevast vidare for ei verksemd.",
        "\"{0}\" is a package for private persons, and cannot be given on for a business.";

    PackageForBusinesses { package }:
        "«{0}» er en pakke for virksomheter, og kan ikke gis videre for en privatperson.",
        "«{0}» er ein pakke for verksemder, og kan ikkje gjevast vidare for ein privatperson.",
        "\"{0}\" is a package for businesses, and cannot be given on for a private person.";

    DelegableToEmployee { package }:
        "Tilgangspakken «{0}» kan gis til ansatte: kilden svarer ja.",
        "Tilgangspakken «{0}» kan gjevast til tilsette: kjelda svarar ja.",
        "The access package \"{0}\" may be given to employees: the source says yes.";

    DelegableToEnterpriseUser { package }:
        "Tilgangspakken «{0}» kan gis til en virksomhetsbruker som er knyttet til leverandørens organisasjonsnummer: det sier beskrivelsen av pakken.",
        "Tilgangspakken «{0}» kan gjevast til ein verksemdsbrukar som er knytt til organisasjonsnummeret til leverandøren: det seier skildringa av pakken.",
        "The access package \"{0}\" may be given to an enterprise user tied to the supplier's organisation number: the package's description says so.";

    RecipientNotStated { package, recipient }:
        "Kilden sier ikke om tilgangspakken «{0}» kan gis til {1}.",
        "Kjelda seier ikkje om tilgangspakken «{0}» kan gjevast til {1}.",
        "The source does not say whether the access package \"{0}\" may be given to {1}.";

    ServicesAttachable { name }:
        "Tjenesteeiere kan knytte tjenester til «{0}»: kilden svarer ja.",
        "Tenesteeigarar kan knyte tenester til «{0}»: kjelda svarar ja.",
        "Service owners may attach services to \"{0}\": the source says yes.";

    NotLowestLevel { name, level }:
        "«{0}» er {1}. Tjenester knyttes til tilgangspakkene under, som er det laveste nivået.",
        "«{0}» er {1}. Tenester vert knytte til tilgangspakkane under, som er det lågaste nivået.",
        "\"{0}\" is {1}. Services are attached to the access packages below, which are the lowest level.";

    ServicesNotAttachable { name }:
        "Tjenesteeiere kan ikke knytte tjenester til «{0}»: kilden svarer nei.",
        "Tenesteeigarar kan ikkje knyte tenester til «{0}»: kjelda svarar nei.",
        "Service owners may not attach services to \"{0}\": the source says no.";

    AttachmentNotStated { name }:
        "Kilden sier ikke om tjenester kan knyttes til «{0}».",
        "Kjelda seier ikkje om tenester kan knytast til «{0}».",
        "The source does not say whether services may be attached to \"{0}\".";

    NotLinkedToSupplier { tied_to, supplier }:
        "Virksomhetsbrukeren er knyttet til organisasjonsnummer {0}, ikke til leverandørens, som er {1}. Fullmakten gjelder bare virksomhetsbrukere som er knyttet til leverandøren.",
        "Verksemdsbrukaren er knytt til organisasjonsnummer {0}, ikkje til det leverandøren har, som er {1}. Fullmakta gjeld berre verksemdsbrukarar som er knytte til leverandøren.",
        "The enterprise user is tied to organisation number {0}, not to the supplier's, which is {1}. The power is only for enterprise users tied to the supplier.";

    NotHeldByUser { package }:
        "Virksomhetsbrukeren har ikke tilgangspakken «{0}», som må til for å opptre for leverandørens kunder.",
        "Verksemdsbrukaren har ikkje tilgangspakken «{0}», som må til for å opptre for kundane til leverandøren.",
        "The enterprise user does not have the access package \"{0}\", which it takes to act for the supplier's customers.";

    NoPackageActsForCustomers {}:
        "Katalogen har ingen tilgangspakke som lar en virksomhetsbruker opptre for leverandørens kunder.",
        "Katalogen har ingen tilgangspakke som lèt ein verksemdsbrukar opptre for kundane til leverandøren.",
        "The catalogue has no access package that lets an enterprise user act for the supplier's customers.";

    SupplierItself { supplier }:
        "{0} er leverandøren selv. Fullmakten gjelder bare leverandørens kunder, aldri leverandøren selv.",
        "{0} er leverandøren sjølv. Fullmakta gjeld berre kundane til leverandøren, aldri leverandøren sjølv.",
        "{0} is the supplier itself. The power is only for the supplier's customers, never for the supplier itself.";

    NotACustomer { business, supplier }:
        "{0} er ikke blant kundene til leverandøren {1}.",
        "{0} er ikkje mellom kundane til leverandøren {1}.",
        "{0} is not among the customers of the supplier {1}.";

    ActsForCustomer { business, supplier, package }:
        "Virksomhetsbrukeren kan opptre for {0}, som er kunde av leverandøren {1}, fordi den har tilgangspakken «{2}».",
        "Verksemdsbrukaren kan opptre for {0}, som er kunde av leverandøren {1}, fordi han har tilgangspakken «{2}».",
        "The enterprise user may act for {0}, a customer of the supplier {1}, because it has the access package \"{2}\".";

    LimitedToSuppliersAccess { supplier, business }:
        "Fullmakten rekker ikke lenger enn det leverandøren {0} selv kan gjøre for {1}.",
        "Fullmakta rekk ikkje lenger enn det leverandøren {0} sjølv kan gjere for {1}.",
        "The power reaches no further than what the supplier {0} itself may do for {1}.";

    // What is said to who asked a question that cannot be answered: what was wrong, and what to do.

    UnknownRole { reference }:
        "Ingen rolle heter «{0}». Bruk en kode fra Enhetsregisteret (DAGL), en rollekode (daglig-leder) eller en URN.",
        "Inga rolle heiter «{0}». Bruk ein kode frå Einingsregisteret (DAGL), ein rollekode (daglig-leder) eller ein URN.",
        "No role is called \"{0}\". Use a code of the Central Coordinating Register (DAGL), a role code (daglig-leder) or a URN.";

    UnknownPackage { reference }:
        "Katalogen har ingen tilgangspakke «{0}». Bruk pakkens URN, siste del av den, et tidligere navn, eller navnet på et område.",
        "Katalogen har ingen tilgangspakke «{0}». Bruk URN-en til pakken, siste del av han, eit tidlegare namn, eller namnet på eit område.",
        "The catalogue has no access package \"{0}\". Use the package's URN, its last part, a former name, or the name of an area.";

    NotAPackage { name }:
        "«{0}» er ikke en tilgangspakke, men et nivå over. Velg en av pakkene under.",
        "«{0}» er ikkje ein tilgangspakke, men eit nivå over. Vel ein av pakkane under.",
        "\"{0}\" is no access package but a level above. Choose one of the packages below it.";

    DidYouMean { suggestions }:
        " Mente du {0}?",
        " Meinte du {0}?",
        " Did you mean {0}?";

    InvalidOrganisationNumber { given }:
        "«{0}» er ikke et gyldig organisasjonsnummer. Det skal ha ni siffer, og det siste er et kontrollsiffer: se etter skrivefeil.",
        "«{0}» er ikkje eit gyldig organisasjonsnummer. Det skal ha ni siffer, og det siste er eit kontrollsiffer: sjå etter skrivefeil.",
        "\"{0}\" is not a valid organisation number. It must have nine digits, of which the last is a check digit: look for a typing error.";

    // What views say of something.

    RolesUnresolved { roles }:
        "{0} er uavklart",
        "{0} er uavklart",
        "{0} is unresolved";

    UnresolvedMeans { area }:
        "Spørsmål om rollen i området «{0}» får derfor svaret «Ikke avgjort». Det er verken ja eller nei: regn ikke med at rollen har fullmakten.",
        "Spørsmål om rolla i området «{0}» får difor svaret «Ikkje avgjort». Det er verken ja eller nei: rekn ikkje med at rolla har fullmakta.",
        "Questions about the role in the area \"{0}\" therefore get the answer \"Not decided\". That is neither yes nor no: do not count on the role having the power.";

    Shown { packages }:
        "Viser {0}",
        "Viser {0}",
        "Showing {0}";
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
