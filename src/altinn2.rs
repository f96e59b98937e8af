//! What becomes of the roles of Altinn 2.

use crate::catalogue::{Catalogue, Conversion, RoleEntry, UnknownReference};
use crate::text::Language;

/// A role of Altinn 2, and what becomes of it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Altinn2Role<'c> {
    /// The role.
    pub role: RoleEntry<'c>,
    /// What Altinn converted it to. Empty: no package takes its place; packages are chosen by what the
    /// service is about.
    pub packages: &'c [Conversion],
    /// The roles that bring it, and lose with it whatever only it opened. They are not followed further:
    /// who brings one of them is not here.
    pub brought_by: Vec<RoleEntry<'c>>,
}

impl Altinn2Role<'_> {
    /// The last day on which roles of Altinn 2 work, as an ISO date. Services whose policy names nothing
    /// else close on the day after.
    pub const ENDS_ON: &'static str = "2026-12-31";
}

impl Catalogue {
    /// What becomes of a role of Altinn 2, named as in [`Catalogue::role_in`]. `None` for any other role.
    ///
    /// # Errors
    ///
    /// Fails with suggestions when no role answers to the name: who mistypes it must not read that the
    /// role goes on working.
    ///
    /// ```
    /// # use tilgangspakker::{Catalogue, Language};
    /// # let json = std::fs::read_to_string("data/altinn-2026-08/catalogue.json")?;
    /// # let catalogue = Catalogue::from_json(&json)?;
    /// let apiadm = catalogue.altinn2_role("APIADM", Language::En)?.expect("it is of Altinn 2");
    /// let urns: Vec<&str> = apiadm.packages.iter().map(|it| it.urn.slug()).collect();
    /// assert_eq!(urns, ["maskinporten-administrator", "maskinporten-scopes"]);
    ///
    /// let utinn = catalogue.altinn2_role("urn:altinn:rolecode:utinn", Language::En)?;
    /// let utinn = utinn.expect("it is of Altinn 2");
    /// assert!(utinn.packages.is_empty());
    /// assert!(utinn.brought_by.iter().any(|it| it.role.known_as() == "DAGL"));
    ///
    /// assert!(catalogue.altinn2_role("DAGL", Language::En)?.is_none());
    /// assert!(catalogue.altinn2_role("UTIN", Language::En).is_err());
    /// # Ok::<_, Box<dyn std::error::Error>>(())
    /// ```
    pub fn altinn2_role(
        &self,
        reference: &str,
        language: Language,
    ) -> Result<Option<Altinn2Role<'_>>, UnknownReference> {
        Ok(self.altinn2_of(self.role_in(reference, language)?))
    }

    /// What becomes of a role, where it is one of Altinn 2.
    pub(crate) fn altinn2_of<'c>(&'c self, role: RoleEntry<'c>) -> Option<Altinn2Role<'c>> {
        let facts = role.role.altinn2.as_ref()?;
        let brought_by = facts.brought_by.iter().filter_map(|code| self.find_role(code)).collect();
        Some(Altinn2Role { role, packages: &facts.packages, brought_by })
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Altinn2Role<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;

        let mut fields = serializer.serialize_struct("Altinn2Role", 4)?;
        fields.serialize_field("role", &self.role)?;
        fields.serialize_field("endsOn", Self::ENDS_ON)?;
        fields.serialize_field("packages", self.packages)?;
        fields.serialize_field("broughtBy", &self.brought_by)?;
        fields.end()
    }
}
