//! The option objects of the API. Every one may be left out.

use wasm_bindgen::JsValue;

use super::failure::Failure;
use super::input::Fields;
use crate::text::Language;
use crate::view::{HeadingLevel, ViewOptions};

const LANGUAGES: [(&str, Language); 3] =
    [("nb", Language::Nb), ("nn", Language::Nn), ("en", Language::En)];

/// `{ language }`.
pub(super) fn language(options: &JsValue, own: Language) -> Result<Language, Failure> {
    if options.is_undefined() {
        return Ok(own);
    }
    let fields = Fields::of(options, "options")?.only(&["language"])?;
    Ok(fields.optional_choice("language", &LANGUAGES)?.unwrap_or(own))
}

/// `{ variant }`.
pub(super) fn variant(options: &JsValue) -> Result<Option<String>, Failure> {
    if options.is_undefined() {
        return Ok(None);
    }
    Fields::of(options, "options")?.only(&["variant"])?.optional_text("variant")
}

/// `{ language, idPrefix, headingLevel }`.
pub(super) fn view(options: &JsValue, own: Language) -> Result<ViewOptions, Failure> {
    let mut view = ViewOptions::new(own);
    if options.is_undefined() {
        return Ok(view);
    }
    let fields = Fields::of(options, "options")?.only(&["language", "idPrefix", "headingLevel"])?;
    view.language = fields.optional_choice("language", &LANGUAGES)?.unwrap_or(own);
    if let Some(prefix) = fields.optional_text("idPrefix")? {
        if prefix.contains(char::is_whitespace) {
            let problem = "options.idPrefix must hold no blanks: an id may not.";
            return Err(Failure::invalid_question(problem));
        }
        view.id_prefix = prefix;
    }
    let level = fields.get("headingLevel")?;
    if !level.is_undefined() {
        view.heading_level = match level.as_f64() {
            Some(2.0) => HeadingLevel::Two,
            Some(3.0) => HeadingLevel::Three,
            Some(4.0) => HeadingLevel::Four,
            _ => {
                let problem = "options.headingLevel must be 2, 3 or 4.";
                return Err(Failure::invalid_question(problem));
            }
        };
    }
    Ok(view)
}
