//! Names that packages had in version 3 of the documentation, as facts: every catalogue knows them, so that
//! who has an old page at hand learns what became of the package.

use std::sync::LazyLock;

use super::PackageUrn;
use crate::json::{self, Fault, FromJson, Place, Value, object, object_form};

/// The names in data/versjon-3/catalogue.json that are not today's, which a test holds equal.
const NAMES: &str = include_str!("../../data/register/former-names.json");

// A test reads them, so that data that cannot be read is noticed.
static REGISTER: LazyLock<Register> = LazyLock::new(|| json::read(NAMES).unwrap_or_default());

/// A name, and the URN that the package had at the time.
pub(super) struct FormerName {
    pub(super) name: String,
    pub(super) urn: PackageUrn,
}

object_form! {
    FormerName:
    required name = "name",
    required urn = "urn",
}

#[derive(Default)]
struct Register {
    names: Vec<FormerName>,
}

impl FromJson for Register {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| Ok(Self { names: fields.required("names")? }))
    }
}

pub(super) fn former_names() -> &'static [FormerName] {
    &REGISTER.names
}
