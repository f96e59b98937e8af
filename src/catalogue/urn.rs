use std::fmt;

use crate::text::matching::is_letter_or_digit;
use crate::text::start;

/// The URN of an access package: `urn:altinn:accesspackage:` and a last part, the slug.
///
/// URNs are compared to the letter, as Altinn does: `…-NUF` and `…-nuf` have both been in use.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct PackageUrn(String);

/// Why some text is not the URN of an access package.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InvalidUrn(String);

impl PackageUrn {
    /// What every URN of an access package begins with.
    pub const PREFIX: &'static str = "urn:altinn:accesspackage:";

    /// What stands in for a URN that could not be read. It is in no catalogue.
    pub(super) fn blank() -> Self {
        Self(String::new())
    }

    /// The whole URN.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part.
    ///
    /// ```
    /// # use tilgangspakker::PackageUrn;
    /// let urn: PackageUrn = "urn:altinn:accesspackage:maskinlesbarehendelser".to_owned().try_into()?;
    /// assert_eq!(urn.slug(), "maskinlesbarehendelser");
    /// # Ok::<_, tilgangspakker::InvalidUrn>(())
    /// ```
    #[must_use]
    pub fn slug(&self) -> &str {
        self.0.strip_prefix(Self::PREFIX).unwrap_or_default()
    }
}

impl TryFrom<String> for PackageUrn {
    type Error = InvalidUrn;

    fn try_from(urn: String) -> Result<Self, InvalidUrn> {
        let is_slug = |slug: &str| {
            slug.chars().all(|c| is_letter_or_digit(c) || matches!(c, '-' | '_' | '.'))
                && slug.starts_with(is_letter_or_digit)
                && slug.ends_with(is_letter_or_digit)
        };
        match urn.strip_prefix(Self::PREFIX) {
            Some(slug) if is_slug(slug) => Ok(Self(urn)),
            _ => Err(InvalidUrn(start(&urn).to_owned())),
        }
    }
}

impl From<PackageUrn> for String {
    fn from(urn: PackageUrn) -> Self {
        urn.0
    }
}

impl fmt::Display for PackageUrn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for InvalidUrn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "\"{}\" is no access package URN: it must be \"{}\" and then letters, digits or hyphens",
            self.0,
            PackageUrn::PREFIX
        )
    }
}

impl std::error::Error for InvalidUrn {}
