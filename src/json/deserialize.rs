//! JSON from whatever serde reads, so that data is made of it by the same [`FromJson`].

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::text::{quote, separate};
use super::{Fault, FromJson, read};

/// Reads data by way of its JSON form. The error says where the fault is.
pub(crate) fn deserialize<'de, T: FromJson, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let mut text = String::new();
    Writer(&mut text).deserialize(from)?;
    read(&text).map_err(|fault: Fault| match fault.place() {
        // Whoever reads it may have a place for the whole.
        place if !place.starts_with('/') => D::Error::custom(fault.problem()),
        place => D::Error::custom(format!("{place}: {}", fault.problem())),
    })
}

/// Writes the value that it gets as JSON text.
struct Writer<'t>(&'t mut String);

impl Writer<'_> {
    fn write(self, word: &str) {
        self.0.push_str(word);
    }
}

impl<'de> DeserializeSeed<'de> for Writer<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Writer<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value of JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.write("null");
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.write("null");
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        self.deserialize(from)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<(), E> {
        self.write(if flag { "true" } else { "false" });
        Ok(())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.write(&number.to_string());
        Ok(())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.write(&number.to_string());
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        // Nothing takes one, whichever it is.
        self.write("0.5");
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        quote(text, self.0);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let text = self.0;
        text.push('[');
        let mut count = 0;
        loop {
            let before = text.len();
            separate(count, text);
            if list.next_element_seed(Writer(&mut *text))?.is_none() {
                text.truncate(before);
                text.push(']');
                return Ok(());
            }
            count += 1;
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let text = self.0;
        text.push('{');
        let mut count = 0;
        while let Some(name) = object.next_key::<String>()? {
            separate(count, text);
            quote(&name, text);
            text.push(':');
            object.next_value_seed(Writer(&mut *text))?;
            count += 1;
        }
        text.push('}');
        Ok(())
    }
}
