use super::{PackageUrn, Severity, Text};

/// Something a source wants its readers to know before they use a package.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Notice {
    /// How much it matters: never [`Severity::Error`].
    pub severity: Severity,
    /// The source's words.
    pub text: Text,
    /// The name of the area that the notice is about.
    pub area: String,
    /// The package that it is about; absent: the whole area.
    pub package: Option<PackageUrn>,
    /// Codes of the roles that the notice leaves undecided.
    pub unresolved_roles: Vec<String>,
}
