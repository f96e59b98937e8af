//! Organisation forms, as facts: every catalogue knows them.

use std::sync::LazyLock;

use super::suggestions::{self, KnownNames, KnownNamesBuilder};
use super::unknown::UnknownReference;
use super::{Catalogue, Role, Text};
use crate::json::{self, Fault, FromJson, Place, Value, object, object_form, word_form};
use crate::text::words;

/// The forms of `data/altinn-…/variants.csv` with the roles of `variant_roles.csv`, which a test holds
/// equal.
const FORMS: &str = include_str!("../../data/register/variants.json");

// A test reads them, and tells the place of a fault.
static REGISTER: LazyLock<Register> = LazyLock::new(|| json::read(FORMS).unwrap_or_default());

/// An organisation form (*organisasjonsform*): AS, NUF, BRL …
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Variant {
    /// The code: `AS`.
    pub code: String,
    /// What has this form.
    pub kind: VariantKind,
    /// The name, in the words of Altinn's source.
    pub name: Text,
    /// The roles that something of this form can have, by the codes that people know (`DAGL`). `None` where
    /// the source does not say.
    pub roles: Option<Vec<String>>,
}

impl Variant {
    /// The form with this code, in any letter case.
    pub(crate) fn with_code(code: &str) -> Option<&'static Self> {
        // Most are named to the letter. Not all codes are ASCII: SÆR is one.
        let named = variants().iter().find(|variant| variant.code == code);
        named.or_else(|| {
            let lower = code.to_lowercase();
            variants().iter().find(|variant| variant.code.to_lowercase() == lower)
        })
    }

    /// Whether something of this form can have a role. `None` where the source does not say: it lists no
    /// roles of the form, or lists the role in no form at all.
    #[must_use]
    pub fn can_have(&self, role: &Role) -> Option<bool> {
        let lists = |form: &Self| form.roles.as_ref().map(|roles| has(roles, role.known_as()));
        let is_listed = lists(self)?;
        (is_listed || variants().iter().any(|form| lists(form) == Some(true))).then_some(is_listed)
    }
}

fn has(codes: &[String], code: &str) -> bool {
    codes.iter().any(|known| known == code)
}

words! {
    /// What has an organisation form.
    pub enum VariantKind {
        /// A business or another organisation.
        Organisation = "organisation",
        /// A person with a national identity number.
        Person = "person",
        /// Neither: a system user, or somebody who registered by e-mail.
        Other = "other",
    }
}

object_form! {
    Variant:
    required code = "code",
    required kind = "kind",
    required name = "name",
    optional roles = "roles",
}

word_form! { VariantKind }

#[derive(Default)]
struct Register {
    /// The month of Altinn's register that says so.
    source: String,
    variants: Vec<Variant>,
}

impl FromJson for Register {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self { source: fields.required("source")?, variants: fields.required("variants")? })
        })
    }
}

/// The organisation forms that Altinn knows, in the order of its source.
#[must_use]
pub fn variants() -> &'static [Variant] {
    &REGISTER.variants
}

/// The month of Altinn's register that the organisation forms and their roles are from.
pub(crate) fn source_of_variants() -> &'static str {
    &REGISTER.source
}

impl Catalogue {
    /// The organisation form with this code, in any letter case.
    ///
    /// # Errors
    ///
    /// Fails with suggestions when no form has the code. A mistyped form must not be answered about
    /// as if it were one that no grant is for.
    pub fn variant(&self, code: &str) -> Result<&'static Variant, UnknownReference> {
        Variant::with_code(code).ok_or_else(|| {
            let mut targets = near(&code.to_lowercase());
            targets.extend(NAMES.like(code));
            targets.truncate(suggestions::MOST);
            UnknownReference::variant(code, targets)
        })
    }
}

static NAMES: LazyLock<KnownNames> = LazyLock::new(|| {
    let mut names = KnownNamesBuilder::default();
    for variant in variants() {
        names.add_all(&variant.name, &variant.code);
    }
    names.finish()
});

/// The codes that are written with other signs between the letters (`A/S`), or are one slip away: a letter more
/// or less, another one, or two in the wrong order. Codes are too short to be compared in any other way.
fn near(lower: &str) -> Vec<String> {
    let letters: String = lower.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let count = lower.chars().count();
    let is_near = |code: &str| {
        let code = code.to_lowercase();
        let may_be_near = code.len() > 2 && code.chars().count().abs_diff(count) <= 1;
        letters == code || (may_be_near && strsim::osa_distance(lower, &code) == 1)
    };
    let codes = variants().iter().map(|variant| &variant.code);
    codes.filter(|code| is_near(code)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::{FORMS, Register};
    use crate::json;

    #[test]
    fn the_file_can_be_read() {
        let fault = json::read::<Register>(FORMS).err();
        let told = fault.map(|fault| {
            format!("data/register/variants.json, at {}: {}", fault.place(), fault.problem())
        });
        assert_eq!(told, None);
    }
}
