use std::fmt;
use std::str::FromStr;

use crate::text::start;

/// The URN of an access package: `urn:altinn:accesspackage:` and a last part, the slug.
///
/// URNs are compared exactly, as Altinn does: `…-NUF` and `…-nuf` have both been in use.
///
/// The slug is all that follows, never what stands behind the last colon: Altinn's register has had
/// `…:innbygger:pensjon`, which is another package than `…:pensjon`.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PackageUrn(String);

/// Why some text is not the URN of an access package.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InvalidUrn(String);

impl PackageUrn {
    /// What every URN of an access package begins with.
    pub const PREFIX: &'static str = "urn:altinn:accesspackage:";

    /// The whole URN.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The URN that a last part stands for, with or without the colon before it, as Altinn takes them
    /// (`lonn`, `:lonn`). A whole URN stands for itself.
    pub(crate) fn in_full(reference: &str) -> String {
        if reference.starts_with(Self::PREFIX) {
            return reference.to_owned();
        }
        format!("{}{}", Self::PREFIX, reference.strip_prefix(':').unwrap_or(reference))
    }

    /// The last part.
    ///
    /// ```
    /// # use tilgangspakker::PackageUrn;
    /// let urn: PackageUrn = "urn:altinn:accesspackage:maskinlesbarehendelser".parse()?;
    /// assert_eq!(urn.slug(), "maskinlesbarehendelser");
    /// # Ok::<_, tilgangspakker::InvalidUrn>(())
    /// ```
    #[must_use]
    pub fn slug(&self) -> &str {
        self.0.strip_prefix(Self::PREFIX).unwrap_or_default()
    }
}

/// A letter of the languages of the north, or a digit: no letter of another alphabet that only looks like
/// one of them.
const fn is_letter_or_digit(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ſ')
}

impl TryFrom<String> for PackageUrn {
    type Error = InvalidUrn;

    fn try_from(urn: String) -> Result<Self, InvalidUrn> {
        let is_part = |part: &str| {
            let is_plain =
                |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
            // Most are ASCII, which is seen by bytes.
            (part.bytes().all(is_plain)
                || part.chars().all(|c| is_letter_or_digit(c) || matches!(c, '-' | '_' | '.')))
                && part.starts_with(is_letter_or_digit)
                && part.ends_with(is_letter_or_digit)
        };
        // Never more than two parts: a prefix that stands there twice makes no package.
        let is_slug = |slug: &str| match slug.split_once(':') {
            Some((group, rest)) => is_part(group) && is_part(rest),
            None => is_part(slug),
        };
        match urn.strip_prefix(Self::PREFIX) {
            Some(slug) if is_slug(slug) => Ok(Self(urn)),
            _ => Err(InvalidUrn(start(&urn).to_owned())),
        }
    }
}

impl TryFrom<&str> for PackageUrn {
    type Error = InvalidUrn;

    fn try_from(urn: &str) -> Result<Self, InvalidUrn> {
        urn.to_owned().try_into()
    }
}

impl FromStr for PackageUrn {
    type Err = InvalidUrn;

    fn from_str(urn: &str) -> Result<Self, InvalidUrn> {
        urn.try_into()
    }
}

impl AsRef<str> for PackageUrn {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl From<PackageUrn> for String {
    fn from(urn: PackageUrn) -> Self {
        urn.0
    }
}

impl fmt::Display for PackageUrn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
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
