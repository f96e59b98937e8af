//! The reasons in Norwegian nynorsk.

use super::{Level, RecipientKind, Sentence};
use crate::text::{Language, list};

impl Sentence<'_> {
    #[expect(clippy::too_many_lines, reason = "a sentence for each reason, and nothing else")]
    pub(super) fn nn(self) -> String {
        match self {
            Self::RoleGrantsPackage { role, package, variant: None } => format!(
                "Rolla {role} får tilgangspakken «{package}»: rolla står i rada til pakken."
            ),
            Self::RoleGrantsPackage { role, package, variant: Some(variant) } => format!(
                "Rolla {role} får tilgangspakken «{package}» når organisasjonsforma er {variant}: det står i rada til pakken."
            ),
            Self::RoleUnresolved { role, package, area } => format!(
                "Det er ikkje avgjort om rolla {role} skal få tilgangspakken «{package}». Kjelda varslar at dette er uavklart i området «{area}». Uavklart er verken ja eller nei."
            ),
            Self::VariantNotCovered { role, package, granted, asked: Some(asked) } => format!(
                "Rolla {role} får tilgangspakken «{package}» berre for organisasjonsforma {}, ikkje for {asked}.",
                list(Language::Nn, granted)
            ),
            Self::VariantNotCovered { role, package, granted, asked: None } => format!(
                "Rolla {role} får tilgangspakken «{package}» berre for organisasjonsforma {}, og spørsmålet seier ikkje kva organisasjonsform det gjeld.",
                list(Language::Nn, granted)
            ),
            Self::RoleDoesNotGrantPackage { role, package, has_row: true } => format!(
                "Rolla {role} får ikkje tilgangspakken «{package}»: rolla står ikkje i rada til pakken."
            ),
            Self::RoleDoesNotGrantPackage { role, package, has_row: false } => format!(
                "Rolla {role} får ikkje tilgangspakken «{package}»: pakken har inga rad, så inga rolle får han."
            ),
            Self::NoPackageBelow { name } => {
                format!("Det ligg ingen tilgangspakkar under «{name}».")
            }
            Self::NotDelegable { level, name } => format!(
                "{} «{name}» kan ikkje gjevast vidare: kjelda svarar nei.",
                match level {
                    Level::Area => "Området",
                    Level::Category => "Underkategorien",
                    Level::Package => "Tilgangspakken",
                }
            ),
            Self::DelegationNotStated { package } => format!(
                "Kjelda seier ikkje om tilgangspakken «{package}» kan gjevast vidare."
            ),
            Self::HeldByDelegation { package } => {
                format!("Gjevaren har sjølv fått tilgangspakken «{package}».")
            }
            Self::RoleMayNotDelegate { role, package } => format!(
                "Rolla {role} har tilgangspakken «{package}», men kan ikkje gje han vidare."
            ),
            Self::NotHeldByGiver { package } => format!(
                "Gjevaren har ikkje tilgangspakken «{package}», verken gjennom ei rolle eller fordi nokon har gjeve han, og kan difor ikkje gje han vidare."
            ),
            Self::MainAdministratorNotByRole { package } => format!(
                "«{package}» kan berre gjevast vidare av den som har han gjennom ei rolle, ikkje av den som har fått han."
            ),
            Self::MainAdministrator { package } => format!(
                "Gjevaren er hovudadministrator, og kan difor gje vidare «{package}» utan å ha han sjølv."
            ),
            Self::RecipientNotAllowed { package, recipient } => format!(
                "«{package}» kan aldri gjevast til {}.",
                recipient_in_words(recipient)
            ),
            Self::WrongPartyKind { package, for_persons: true } => format!(
                "«{package}» er ein pakke for privatpersonar, og kan ikkje gjevast vidare for ei verksemd."
            ),
            Self::WrongPartyKind { package, for_persons: false } => format!(
                "«{package}» er ein pakke for verksemder, og kan ikkje gjevast vidare for ein privatperson."
            ),
            Self::DelegableToEmployee { package } => format!(
                "Tilgangspakken «{package}» kan gjevast til tilsette: kjelda svarar ja."
            ),
            Self::DelegableToEnterpriseUser { package } => format!(
                "Tilgangspakken «{package}» kan gjevast til ein verksemdsbrukar som er knytt til organisasjonsnummeret til leverandøren: det seier skildringa av pakken."
            ),
            Self::RecipientNotStated { package, recipient } => format!(
                "Kjelda seier ikkje om tilgangspakken «{package}» kan gjevast til {}.",
                recipient_in_words(recipient)
            ),
            Self::ServicesAttachable { name } => format!(
                "Tenesteeigarar kan knyte tenester til «{name}»: kjelda svarar ja."
            ),
            Self::NotLowestLevel { level, name } => format!(
                "«{name}» er {}. Tenester vert knytte til tilgangspakkane under, som er det lågaste nivået.",
                match level {
                    Level::Area => "eit område",
                    Level::Category => "ein underkategori",
                    Level::Package => "ein tilgangspakke",
                }
            ),
            Self::ServicesNotAttachable { name } => format!(
                "Tenesteeigarar kan ikkje knyte tenester til «{name}»: kjelda svarar nei."
            ),
            Self::AttachmentNotStated { name } => {
                format!("Kjelda seier ikkje om tenester kan knytast til «{name}».")
            }
            Self::NotLinkedToSupplier { supplier, tied_to } => format!(
                "Verksemdsbrukaren er knytt til organisasjonsnummer {tied_to}, ikkje til det leverandøren har, som er {supplier}. Fullmakta gjeld berre verksemdsbrukarar som er knytte til leverandøren."
            ),
            Self::NotHeldByUser { package } => format!(
                "Verksemdsbrukaren har ikkje tilgangspakken «{package}», som må til for å opptre for kundane til leverandøren."
            ),
            Self::NoPackageActsForCustomers => {
                "Katalogen har ingen tilgangspakke som lèt ein verksemdsbrukar opptre for kundane til leverandøren.".to_owned()
            }
            Self::SupplierItself { supplier } => format!(
                "{supplier} er leverandøren sjølv. Fullmakta gjeld berre kundane til leverandøren, aldri leverandøren sjølv."
            ),
            Self::NotACustomer { supplier, business } => {
                format!("{business} er ikkje mellom kundane til leverandøren {supplier}.")
            }
            Self::ActsForCustomer { supplier, business, package } => format!(
                "Verksemdsbrukaren kan opptre for {business}, som er kunde av leverandøren {supplier}, fordi han har tilgangspakken «{package}»."
            ),
            Self::LimitedToSuppliersAccess { supplier, business } => format!(
                "Fullmakta rekk ikkje lenger enn det leverandøren {supplier} sjølv kan gjere for {business}."
            ),
        }
    }
}

const fn recipient_in_words(recipient: RecipientKind) -> &'static str {
    match recipient {
        RecipientKind::Employee => "ein tilsett",
        RecipientKind::EnterpriseUser => "ein verksemdsbrukar",
        RecipientKind::Organisation => "ei anna verksemd",
        RecipientKind::SystemUser => "ein systembrukar",
    }
}
