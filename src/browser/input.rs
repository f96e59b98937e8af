//! Reading of arguments that may be anything at all.
//!
//! Every value is checked before it is used: wasm-bindgen's own conversions read out of bounds, or
//! throw what no caller expects, when they are handed something of another type.

use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::failure::Failure;
use crate::text::matching::is_blank;
use crate::text::start;

/// Text that must be there.
pub(super) fn text(value: &JsValue, name: &str) -> Result<String, Failure> {
    value.as_string().ok_or_else(|| {
        Failure::invalid_question(&format!("{name} must be text, not {}.", kind(value)))
    })
}

/// An object whose fields are read one by one.
pub(super) struct Fields<'v> {
    object: &'v Object,
    name: &'static str,
}

impl<'v> Fields<'v> {
    /// Takes an object, not a list.
    pub(super) fn of(value: &'v JsValue, name: &'static str) -> Result<Self, Failure> {
        if !value.is_object() || is_list(value, name)? {
            let problem = format!("{name} must be an object, not {}.", kind(value));
            return Err(Failure::invalid_question(&problem));
        }
        Ok(Self { object: value.unchecked_ref(), name })
    }

    /// Refuses an object that has other fields than these: a misspelt field would otherwise be left
    /// out in silence, and the question answered would not be the one that was asked.
    pub(super) fn only(self, known: &[&str]) -> Result<Self, Failure> {
        let keys = Reflect::own_keys(self.object).map_err(|_| threw(self.name))?;
        let stranger = keys
            .iter()
            .filter_map(|key| key.as_string())
            .find(|key| !known.contains(&key.as_str()));
        let Some(stranger) = stranger else { return Ok(self) };
        let stranger = start(&stranger);
        Err(Failure::invalid_question(&format!(
            "{} has no field \"{stranger}\". Its fields are {}.",
            self.name,
            known.join(", ")
        )))
    }

    /// The value of a field; `undefined` where it is missing.
    pub(super) fn get(&self, field: &str) -> Result<JsValue, Failure> {
        Reflect::get(self.object, &JsValue::from_str(field)).map_err(|_| threw(&self.path(field)))
    }

    pub(super) fn text(&self, field: &str) -> Result<String, Failure> {
        text(&self.get(field)?, &self.path(field))
    }

    /// Text that may be left out, but not be empty.
    pub(super) fn optional_text(&self, field: &str) -> Result<Option<String>, Failure> {
        let value = self.get(field)?;
        if value.is_undefined() {
            return Ok(None);
        }
        let text = text(&value, &self.path(field))?;
        if is_blank(&text) {
            let problem = format!("{} is empty; leave it out instead.", self.path(field));
            return Err(Failure::invalid_question(&problem));
        }
        Ok(Some(text))
    }

    /// A list of text.
    pub(super) fn texts(&self, field: &str) -> Result<Vec<String>, Failure> {
        let value = self.get(field)?;
        let path = self.path(field);
        if !value.is_object() || !is_list(&value, &path)? {
            let problem = format!("{path} must be a list of text, not {}.", kind(&value));
            return Err(Failure::invalid_question(&problem));
        }
        let length = Reflect::get(&value, &"length".into()).map_err(|_| threw(&path))?;
        let mut texts = Vec::new();
        for place in 0.. {
            if length.as_f64().is_none_or(|length| f64::from(place) >= length) {
                break;
            }
            let path = format!("{path}[{place}]");
            let item = Reflect::get_u32(value.unchecked_ref(), place).map_err(|_| threw(&path))?;
            texts.push(text(&item, &path)?);
        }
        Ok(texts)
    }

    /// A list of text; empty where it is left out.
    pub(super) fn optional_texts(&self, field: &str) -> Result<Vec<String>, Failure> {
        if self.get(field)?.is_undefined() { Ok(Vec::new()) } else { self.texts(field) }
    }

    /// One of several words, by what each stands for; nothing where it is left out.
    pub(super) fn optional_choice<T: Copy>(
        &self,
        field: &str,
        choices: &[(&str, T)],
    ) -> Result<Option<T>, Failure> {
        let Some(given) = self.optional_text(field)? else { return Ok(None) };
        let choice = choices.iter().find(|(word, _)| *word == given);
        if choice.is_none() {
            let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
            return Err(self.no_choice(field, &given, &words));
        }
        Ok(choice.map(|(_, choice)| *choice))
    }

    fn no_choice(&self, field: &str, given: &str, words: &[&str]) -> Failure {
        let given = start(given);
        Failure::invalid_question(&format!(
            "{} is \"{given}\"; it must be one of {}.",
            self.path(field),
            words.join(", ")
        ))
    }

    fn path(&self, field: &str) -> String {
        format!("{}.{field}", self.name)
    }
}

fn threw(path: &str) -> Failure {
    Failure::invalid_question(&format!("{path} could not be read: it threw an error."))
}

/// Whether an object is a list. `Array.isArray` throws on a revoked proxy, through our own frames
/// where nothing would catch it; so would any other look at one, but that one tells us.
fn is_list(object: &JsValue, path: &str) -> Result<bool, Failure> {
    if object.is_object() {
        Reflect::get_prototype_of(object.unchecked_ref()).map_err(|_| threw(path))?;
    }
    Ok(Array::is_array(object))
}

/// How many UTF-16 units some text has, without copying it; nothing where it is no text.
pub(super) fn length(value: &JsValue) -> Option<u32> {
    value.dyn_ref::<JsString>().map(JsString::length)
}

/// What a value is, for people who passed the wrong one.
pub(super) fn kind(value: &JsValue) -> &'static str {
    if value.is_null() {
        "null"
    } else if value.is_undefined() {
        "undefined"
    } else if value.is_instance_of::<Array>() {
        "a list"
    } else if value.is_string() {
        "text"
    } else if value.as_f64().is_some() {
        "a number"
    } else if value.as_bool().is_some() {
        "a boolean"
    } else if value.is_function() {
        "a function"
    } else if value.is_object() {
        "an object"
    } else {
        "a value of another type"
    }
}
