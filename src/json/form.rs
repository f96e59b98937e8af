//! The JSON form of a type, stated once: how it is read and how it is written.

/// An object: of each field its name in JSON and of what kind it is, as
/// [`Fields`](crate::json::Fields) has them; of one that is `among` some values, which ones.
macro_rules! object_form {
    ($type:ident: $($kind:ident $(($values:expr))? $field:ident = $name:literal),+ $(,)?) => {
        impl $crate::json::FromJson for $type {
            fn from_json(
                json: $crate::json::Value<'_>,
                place: &$crate::json::Place<'_>,
            ) -> Result<Self, $crate::json::Fault> {
                $crate::json::object(json, place, |fields| Ok(Self {
                    $($field: fields.$kind($name $(, $values)?)?),+
                }))
            }
        }

        impl $crate::json::ToJson for $type {
            fn to_json(&self) -> $crate::json::Json<'_> {
                $crate::json::Json::object(|object| { $(object.$kind($name, &self.$field);)+ })
            }
        }

        $crate::json::serde_form! { $type }
    };
}

/// A word of a list that [`words!`](crate::text::words) has declared.
macro_rules! word_form {
    ($($type:ident),+ $(,)?) => {$(
        impl $crate::json::FromJson for $type {
            fn from_json(
                json: $crate::json::Value<'_>,
                place: &$crate::json::Place<'_>,
            ) -> Result<Self, $crate::json::Fault> {
                let word = $crate::json::text(json, place)?;
                word.parse().map_err(|error: $crate::text::InvalidWord| place.fault(error.to_string()))
            }
        }

        impl $crate::json::ToJson for $type {
            fn to_json(&self) -> $crate::json::Json<'_> {
                self.as_str().into()
            }
        }
    )+};
}

/// Lets serde read and write types by their JSON form.
macro_rules! serde_form {
    ($($type:ident),+ $(,)?) => {$(
        #[cfg(feature = "serde")]
        impl ::serde::Serialize for $type {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                ::serde::Serialize::serialize(&$crate::json::ToJson::to_json(self), serializer)
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::json::deserialize(from)
            }
        }
    )+};
}

pub(crate) use {object_form, serde_form, word_form};
