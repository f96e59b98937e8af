//! The JSON form of a type, stated once: how it is read and how it is written.

/// An object: of each field its name in JSON and of what kind it is, as
/// [`Fields`](crate::json::Fields) has them.
macro_rules! object_form {
    ($type:ident: $($kind:ident $field:ident = $name:literal),+ $(,)?) => {
        impl $crate::json::FromJson for $type {
            fn from_json(
                json: $crate::json::Json<'_>,
                place: &$crate::json::Place<'_>,
            ) -> Result<Self, $crate::json::Fault> {
                $crate::json::object(json, place, |fields| Ok(Self {
                    $($field: fields.$kind($name)?),+
                }))
            }
        }

        impl $crate::json::ToJson for $type {
            fn to_json(&self) -> $crate::json::Json<'_> {
                $crate::json::Json::object(|object| { $(object.$kind($name, &self.$field);)+ })
            }
        }
    };
}

/// One of several words. The first goes without saying where the field may be missing.
macro_rules! word_form {
    ($type:ident: $first:ident = $word:literal, $($other:ident = $other_word:literal),+ $(,)?) => {
        impl $type {
            /// The word that stands for it in JSON and in JavaScript.
            pub(crate) const fn word(self) -> &'static str {
                match self {
                    Self::$first => $word,
                    $(Self::$other => $other_word),+
                }
            }
        }

        impl $crate::json::FromJson for $type {
            fn from_json(
                json: $crate::json::Json<'_>,
                place: &$crate::json::Place<'_>,
            ) -> Result<Self, $crate::json::Fault> {
                const ALL: &[$type] = &[$type::$first, $($type::$other),+];
                json.word(place, ALL, |value| value.word())
            }
        }

        impl $crate::json::ToJson for $type {
            fn to_json(&self) -> $crate::json::Json<'_> {
                self.word().into()
            }

            fn goes_without_saying(&self) -> bool {
                matches!(self, Self::$first)
            }
        }
    };
}

pub(crate) use {object_form, word_form};
