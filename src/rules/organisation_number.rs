//! Organisation numbers, as rows C1 to C5 of docs/rules.md compare them.

use std::fmt;
use std::str::FromStr;

use crate::text::messages::Message;
use crate::text::{Language, start};

/// A Norwegian organisation number: nine digits, of which the last is a check digit.
///
/// ```
/// use tilgangspakker::OrganisationNumber;
///
/// let digdir: OrganisationNumber = "991 825 827".parse()?;
/// assert_eq!(digdir, "991825827".parse()?);
/// assert!("991825828".parse::<OrganisationNumber>().is_err());
/// # Ok::<_, tilgangspakker::InvalidOrganisationNumber>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct OrganisationNumber(u32);

/// Text that is no organisation number.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InvalidOrganisationNumber {
    given: String,
}

impl InvalidOrganisationNumber {
    /// What was wrong and what to do, in this language.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        if self.given.trim().is_empty() {
            return Message::OrganisationNumberMissing {}.in_language(language);
        }
        Message::InvalidOrganisationNumber { given: &self.given }.in_language(language)
    }
}

impl OrganisationNumber {
    /// As it stands in a sentence: no line ends within it.
    pub(super) fn unbroken(self) -> String {
        self.to_string().replace(' ', "\u{a0}")
    }
}

/// The weights of the digits in a sum that must be divisible by 11.
const WEIGHTS: [u32; 9] = [3, 2, 7, 6, 5, 4, 3, 2, 1];

impl FromStr for OrganisationNumber {
    type Err = InvalidOrganisationNumber;

    fn from_str(text: &str) -> Result<Self, InvalidOrganisationNumber> {
        let mut weights = WEIGHTS.iter();
        let mut number = 0;
        let mut sum = 0;
        let mut is_number = true;
        for character in text.chars() {
            if !character.is_whitespace() {
                match (weights.next(), character.to_digit(10)) {
                    (Some(weight), Some(digit)) => {
                        number = number * 10 + digit;
                        sum += digit * weight;
                    }
                    _ => is_number = false,
                }
            }
        }
        if is_number && weights.next().is_none() && sum % 11 == 0 {
            Ok(Self(number))
        } else {
            Err(InvalidOrganisationNumber { given: start(text).to_owned() })
        }
    }
}

/// Nine digits, as registers have them.
#[cfg(feature = "serde")]
impl serde::Serialize for OrganisationNumber {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(number) = self;
        serializer.collect_str(&format_args!("{number:09}"))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for OrganisationNumber {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl fmt::Display for OrganisationNumber {
    /// As people write it: `991 825 827`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(number) = self;
        let (millions, thousands, ones) = (number / 1_000_000, number / 1000 % 1000, number % 1000);
        write!(formatter, "{millions:03} {thousands:03} {ones:03}")
    }
}

impl fmt::Display for InvalidOrganisationNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message(Language::En))
    }
}

impl std::error::Error for InvalidOrganisationNumber {}
