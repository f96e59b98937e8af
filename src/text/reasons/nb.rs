//! The reasons in Norwegian bokmål.

use super::{Level, RecipientKind, Sentence};
use crate::text::{Language, list};

impl Sentence<'_> {
    #[expect(clippy::too_many_lines, reason = "a sentence for each reason, and nothing else")]
    pub(super) fn nb(self) -> String {
        match self {
            Self::RoleGrantsPackage { role, package, variant: None } => format!(
                "Rollen {role} får tilgangspakken «{package}»: rollen står i pakkens rad."
            ),
            Self::RoleGrantsPackage { role, package, variant: Some(variant) } => format!(
                "Rollen {role} får tilgangspakken «{package}» når organisasjonsformen er {variant}: det står i pakkens rad."
            ),
            Self::RoleUnresolved { role, package, area } => format!(
                "Det er ikke avgjort om rollen {role} skal få tilgangspakken «{package}». Kilden varsler at dette er uavklart i området «{area}». Uavklart er verken ja eller nei."
            ),
            Self::VariantNotCovered { role, package, granted, asked: Some(asked) } => format!(
                "Rollen {role} får tilgangspakken «{package}» bare for organisasjonsformen {}, ikke for {asked}.",
                list(Language::Nb, granted)
            ),
            Self::VariantNotCovered { role, package, granted, asked: None } => format!(
                "Rollen {role} får tilgangspakken «{package}» bare for organisasjonsformen {}, og spørsmålet sier ikke hvilken organisasjonsform det gjelder.",
                list(Language::Nb, granted)
            ),
            Self::RoleDoesNotGrantPackage { role, package, has_row: true } => format!(
                "Rollen {role} får ikke tilgangspakken «{package}»: rollen står ikke i pakkens rad."
            ),
            Self::RoleDoesNotGrantPackage { role, package, has_row: false } => format!(
                "Rollen {role} får ikke tilgangspakken «{package}»: pakken har ingen rad, så ingen rolle får den."
            ),
            Self::NoPackageBelow { name } => {
                format!("Det ligger ingen tilgangspakker under «{name}».")
            }
            Self::NotDelegable { level, name } => format!(
                "{} «{name}» kan ikke gis videre: kilden svarer nei.",
                match level {
                    Level::Area => "Området",
                    Level::Category => "Underkategorien",
                    Level::Package => "Tilgangspakken",
                }
            ),
            Self::DelegationNotStated { package } => format!(
                "Kilden sier ikke om tilgangspakken «{package}» kan gis videre."
            ),
            Self::HeldByDelegation { package } => {
                format!("Giveren har selv fått tilgangspakken «{package}».")
            }
            Self::RoleMayNotDelegate { role, package } => format!(
                "Rollen {role} har tilgangspakken «{package}», men kan ikke gi den videre."
            ),
            Self::NotHeldByGiver { package } => format!(
                "Giveren har ikke tilgangspakken «{package}», verken gjennom en rolle eller fordi noen har gitt den, og kan derfor ikke gi den videre."
            ),
            Self::MainAdministratorNotByRole { package } => format!(
                "«{package}» kan bare gis videre av den som har den gjennom en rolle, ikke av den som har fått den."
            ),
            Self::MainAdministrator { package } => format!(
                "Giveren er hovedadministrator, og kan derfor gi videre «{package}» uten å ha den selv."
            ),
            Self::RecipientNotAllowed { package, recipient } => format!(
                "«{package}» kan aldri gis til {}.",
                recipient_in_words(recipient)
            ),
            Self::WrongPartyKind { package, for_persons: true } => format!(
                "«{package}» er en pakke for privatpersoner, og kan ikke gis videre for en virksomhet."
            ),
            Self::WrongPartyKind { package, for_persons: false } => format!(
                "«{package}» er en pakke for virksomheter, og kan ikke gis videre for en privatperson."
            ),
            Self::DelegableToEmployee { package } => format!(
                "Tilgangspakken «{package}» kan gis til ansatte: kilden svarer ja."
            ),
            Self::DelegableToEnterpriseUser { package } => format!(
                "Tilgangspakken «{package}» kan gis til en virksomhetsbruker som er knyttet til leverandørens organisasjonsnummer: det sier beskrivelsen av pakken."
            ),
            Self::RecipientNotStated { package, recipient } => format!(
                "Kilden sier ikke om tilgangspakken «{package}» kan gis til {}.",
                recipient_in_words(recipient)
            ),
            Self::ServicesAttachable { name } => format!(
                "Tjenesteeiere kan knytte tjenester til «{name}»: kilden svarer ja."
            ),
            Self::NotLowestLevel { level, name } => format!(
                "«{name}» er {}. Tjenester knyttes til tilgangspakkene under, som er det laveste nivået.",
                match level {
                    Level::Area => "et område",
                    Level::Category => "en underkategori",
                    Level::Package => "en tilgangspakke",
                }
            ),
            Self::ServicesNotAttachable { name } => format!(
                "Tjenesteeiere kan ikke knytte tjenester til «{name}»: kilden svarer nei."
            ),
            Self::AttachmentNotStated { name } => {
                format!("Kilden sier ikke om tjenester kan knyttes til «{name}».")
            }
            Self::NotLinkedToSupplier { supplier, tied_to } => format!(
                "Virksomhetsbrukeren er knyttet til organisasjonsnummer {tied_to}, ikke til leverandørens, som er {supplier}. Fullmakten gjelder bare virksomhetsbrukere som er knyttet til leverandøren."
            ),
            Self::NotHeldByUser { package } => format!(
                "Virksomhetsbrukeren har ikke tilgangspakken «{package}», som må til for å opptre for leverandørens kunder."
            ),
            Self::NoPackageActsForCustomers => {
                "Katalogen har ingen tilgangspakke som lar en virksomhetsbruker opptre for leverandørens kunder.".to_owned()
            }
            Self::SupplierItself { supplier } => format!(
                "{supplier} er leverandøren selv. Fullmakten gjelder bare leverandørens kunder, aldri leverandøren selv."
            ),
            Self::NotACustomer { supplier, business } => {
                format!("{business} er ikke blant kundene til leverandøren {supplier}.")
            }
            Self::ActsForCustomer { supplier, business, package } => format!(
                "Virksomhetsbrukeren kan opptre for {business}, som er kunde av leverandøren {supplier}, fordi den har tilgangspakken «{package}»."
            ),
            Self::LimitedToSuppliersAccess { supplier, business } => format!(
                "Fullmakten rekker ikke lenger enn det leverandøren {supplier} selv kan gjøre for {business}."
            ),
        }
    }
}

const fn recipient_in_words(recipient: RecipientKind) -> &'static str {
    match recipient {
        RecipientKind::Employee => "en ansatt",
        RecipientKind::EnterpriseUser => "en virksomhetsbruker",
        RecipientKind::Organisation => "en annen virksomhet",
        RecipientKind::SystemUser => "en systembruker",
    }
}
