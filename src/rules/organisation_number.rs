use std::fmt;
use std::str::FromStr;

use crate::text::sentences::Sentence;
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
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct OrganisationNumber([u8; 9]);

/// Text that is no organisation number.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InvalidOrganisationNumber {
    given: String,
}

impl InvalidOrganisationNumber {
    /// What was wrong and what to do, in this language.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        Sentence::InvalidOrganisationNumber { given: &self.given }.in_language(language)
    }
}

/// The weights of the first eight digits in the check digit, modulo 11.
const WEIGHTS: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];

impl FromStr for OrganisationNumber {
    type Err = InvalidOrganisationNumber;

    fn from_str(text: &str) -> Result<Self, InvalidOrganisationNumber> {
        let invalid = || InvalidOrganisationNumber { given: start(text).to_owned() };
        let mut digits = [0; 9];
        let mut places = digits.iter_mut();
        for character in text.chars().filter(|character| !character.is_whitespace()) {
            let digit = character.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
            match (places.next(), digit) {
                (Some(place), Some(digit)) => *place = digit,
                _ => return Err(invalid()),
            }
        }
        if places.next().is_some() || !has_valid_check_digit(&digits) {
            return Err(invalid());
        }
        Ok(Self(digits))
    }
}

fn has_valid_check_digit(digits: &[u8; 9]) -> bool {
    let [first @ .., check] = digits;
    let sum: u32 =
        first.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(*digit) * weight).sum();
    // 11 - 10 has two digits: a number with that remainder is never given out.
    (11 - sum % 11) % 11 == u32::from(*check)
}

impl fmt::Display for OrganisationNumber {
    /// As people write it: `991 825 827`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, digit) in self.0.iter().enumerate() {
            if place > 0 && place % 3 == 0 {
                formatter.write_str(" ")?;
            }
            write!(formatter, "{digit}")?;
        }
        Ok(())
    }
}

impl fmt::Display for InvalidOrganisationNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message(Language::En))
    }
}

impl std::error::Error for InvalidOrganisationNumber {}
