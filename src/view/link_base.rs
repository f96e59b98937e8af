use std::fmt::{self, Write};
use std::str::FromStr;

/// What the link to a package begins with: a relative address, or one of `http:` or `https:`, so that
/// following it never runs a script.
///
/// ```
/// use tilgangspakker::LinkBase;
///
/// assert!("/pakker/".parse::<LinkBase>().is_ok());
/// assert!("https://example.org/?pakke=".parse::<LinkBase>().is_ok());
/// assert!("javascript:alert(1)//".parse::<LinkBase>().is_err());
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LinkBase(String);

/// Why no link may begin with some text.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct InvalidLinkBase(&'static str);

/// It stands in every link.
const LONGEST: usize = 1000;

impl FromStr for LinkBase {
    type Err = InvalidLinkBase;

    fn from_str(base: &str) -> Result<Self, InvalidLinkBase> {
        // Browsers leave some of them out before they look for the scheme.
        if base.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err(InvalidLinkBase("there must be no spaces or control characters in it"));
        }
        if base.chars().count() > LONGEST {
            return Err(InvalidLinkBase("there must be at most 1000 letters"));
        }
        let is_http = |scheme: &str| ["http", "https"].contains(&scheme.to_lowercase().as_str());
        match scheme(base) {
            Some(scheme) if !is_http(scheme) => {
                Err(InvalidLinkBase("a relative address, or one of http: or https:, is needed"))
            }
            _ => Ok(Self(base.to_owned())),
        }
    }
}

/// What stands before a colon in the first part of an address.
fn scheme(address: &str) -> Option<&str> {
    let (start, _) = address.split_once(':')?;
    (!start.contains(['/', '?', '#'])).then_some(start)
}

/// Text as a part of an address, in which nothing of it means anything.
pub(super) fn percent_encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a text never fails.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

impl fmt::Display for LinkBase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

impl fmt::Display for InvalidLinkBase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.0)
    }
}

impl std::error::Error for InvalidLinkBase {}
