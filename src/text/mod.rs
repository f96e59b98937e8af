//! Every sentence and label that we say, in nb, nn and en. The compiler sees to it that none is
//! missing in any of them.

pub(crate) mod errors;
pub(crate) mod labels;
mod language;
pub(crate) mod matching;
pub(crate) mod reasons;

pub use language::Language;

/// Joins with commas and, before the last, the language's word for *and*.
fn list(language: Language, items: &[&str]) -> String {
    let and = match language {
        Language::Nb | Language::Nn => "og",
        Language::En => "and",
    };
    match items {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}
