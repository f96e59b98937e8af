use super::Text;

/// A role that somebody holds in a business: daglig leder (DAGL), forretningsfører (FFØR) …
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// Altinn's code: `daglig-leder`.
    pub code: String,
    /// The code in the Central Coordinating Register: `DAGL`.
    pub legacy_code: Option<String>,
    /// Altinn's URN: `urn:altinn:external-role:ccr:daglig-leder`.
    pub urn: String,
    /// The older URN: `urn:altinn:rolecode:dagl`.
    pub legacy_urn: Option<String>,
    /// The name.
    pub name: Text,
    /// Whether Altinn counts the role as a key role (*nøkkelrolle*).
    pub is_key_role: bool,
}

impl Role {
    /// The code that people know: the register's where there is one, else Altinn's.
    #[must_use]
    pub fn known_as(&self) -> &str {
        self.legacy_code.as_deref().unwrap_or(&self.code)
    }

    /// Every text that refers to the role.
    pub fn references(&self) -> impl Iterator<Item = &str> {
        let mut references = vec![self.code.as_str()];
        references.extend(self.legacy_code.as_deref());
        references.push(&self.urn);
        references.extend(self.legacy_urn.as_deref());
        references.into_iter()
    }
}
