use super::{PackageUrn, Severity, Text};

/// Something a source wants its readers to know before they use a package.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
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

impl Notice {
    /// A notice about the whole of an area, which leaves no role undecided.
    #[must_use]
    pub const fn new(severity: Severity, text: Text, area: String) -> Self {
        Self { severity, text, area, package: None, unresolved_roles: Vec::new() }
    }
}
