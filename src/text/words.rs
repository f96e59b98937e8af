//! Lists of words: enums of which each value stands for a word.

use std::fmt;

use super::start;

/// Text that is none of the words of a list, and the words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InvalidWord {
    given: String,
    known: String,
}

impl InvalidWord {
    pub(crate) fn new(given: &str, known: &[impl ToString]) -> Self {
        let known: Vec<String> = known.iter().map(ToString::to_string).collect();
        Self { given: start(given).to_owned(), known: known.join(", ") }
    }
}

impl fmt::Display for InvalidWord {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "\"{}\" is none of {}", self.given, self.known)
    }
}

impl std::error::Error for InvalidWord {}

/// Declares an enum with the word that stands for each value: in JSON, in JavaScript and wherever it is
/// read or written.
macro_rules! words {
    (
        $(#[$attribute:meta])*
        $visibility:vis enum $type:ident {
            $($(#[$of_value:meta])* $value:ident = $word:literal,)+
        }
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        $visibility enum $type {
            $($(#[$of_value])* $value,)+
        }

        impl $type {
            /// Every value, in order.
            $visibility const ALL: [Self; [$($word),+].len()] = [$(Self::$value),+];

            /// The word that stands for it.
            #[must_use]
            $visibility const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $word),+
                }
            }
        }

        impl ::std::fmt::Display for $type {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                formatter.pad(self.as_str())
            }
        }

        impl AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::std::str::FromStr for $type {
            type Err = $crate::text::InvalidWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$value),)+
                    _ => Err($crate::text::InvalidWord::new(word, &Self::ALL)),
                }
            }
        }

        #[cfg(feature = "serde")]
        impl ::serde::Serialize for $type {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let word = <String as ::serde::Deserialize>::deserialize(from)?;
                word.parse().map_err(::serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use words;
