//! What we say to who asked a question that cannot be answered: what was wrong, and what to do.

use super::Language;

pub(crate) fn unknown_role(language: Language, reference: &str, suggestions: &[String]) -> String {
    let said = match language {
        Language::Nb => format!(
            "Ingen rolle heter «{reference}». Bruk en kode fra Enhetsregisteret (DAGL), en rollekode (daglig-leder) eller en URN."
        ),
        Language::Nn => format!(
            "Inga rolle heiter «{reference}». Bruk ein kode frå Einingsregisteret (DAGL), ein rollekode (daglig-leder) eller ein URN."
        ),
        Language::En => format!(
            "No role is called \"{reference}\". Use a code of the Central Coordinating Register (DAGL), a role code (daglig-leder) or a URN."
        ),
    };
    with_suggestions(language, said, suggestions)
}

pub(crate) fn unknown_package(
    language: Language,
    reference: &str,
    suggestions: &[String],
) -> String {
    let said = match language {
        Language::Nb => format!(
            "Katalogen har ingen tilgangspakke «{reference}». Bruk pakkens URN, siste del av den, et tidligere navn, eller navnet på et område."
        ),
        Language::Nn => format!(
            "Katalogen har ingen tilgangspakke «{reference}». Bruk URN-en til pakken, siste del av han, eit tidlegare namn, eller namnet på eit område."
        ),
        Language::En => format!(
            "The catalogue has no access package \"{reference}\". Use the package's URN, its last part, a former name, or the name of an area."
        ),
    };
    with_suggestions(language, said, suggestions)
}

pub(crate) fn not_a_package(language: Language, name: &str, suggestions: &[String]) -> String {
    let said = match language {
        Language::Nb => {
            format!(
                "«{name}» er ikke en tilgangspakke, men et nivå over. Velg en av pakkene under."
            )
        }
        Language::Nn => {
            format!(
                "«{name}» er ikkje ein tilgangspakke, men eit nivå over. Vel ein av pakkane under."
            )
        }
        Language::En => {
            format!(
                "\"{name}\" is no access package but a level above. Choose one of the packages below it."
            )
        }
    };
    with_suggestions(language, said, suggestions)
}

pub(crate) fn invalid_organisation_number(language: Language, given: &str) -> String {
    match language {
        Language::Nb => format!(
            "«{given}» er ikke et gyldig organisasjonsnummer. Det skal ha ni siffer, og det siste er et kontrollsiffer: se etter skrivefeil."
        ),
        Language::Nn => format!(
            "«{given}» er ikkje eit gyldig organisasjonsnummer. Det skal ha ni siffer, og det siste er eit kontrollsiffer: sjå etter skrivefeil."
        ),
        Language::En => format!(
            "\"{given}\" is not a valid organisation number. It must have nine digits, of which the last is a check digit: look for a typing error."
        ),
    }
}

fn with_suggestions(language: Language, said: String, suggestions: &[String]) -> String {
    if suggestions.is_empty() {
        return said;
    }
    let meant = match language {
        Language::Nb => "Mente du",
        Language::Nn => "Meinte du",
        Language::En => "Did you mean",
    };
    let or = match language {
        Language::Nb | Language::Nn => " eller ",
        Language::En => " or ",
    };
    format!("{said} {meant} {}?", suggestions.join(or))
}
