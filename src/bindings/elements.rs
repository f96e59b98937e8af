//! The views that the custom elements alone have: the form that asks, and what a server sends.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::failure::Failure;
use super::handle::Handle;
use super::input::{argument, question};
use crate::json::{Fault, FromJson, Json, Place, object, word_form};
use crate::view::{
    Answer, ContentOrigin, ElementAttributes, ElementName, FormAction, FormFields, Kept, Shell,
    StyleSheet, Styles, render_form, render_kept, render_question, render_shell,
};
use crate::{Question, check};

#[wasm_bindgen(js_class = Handle)]
impl Handle {
    /// The form with these fields, and the answer to a question beside it: `{ question, key }`.
    #[wasm_bindgen(js_name = renderForm)]
    pub fn render_form(
        &self,
        fields: &JsValue,
        asked: &JsValue,
        options: &JsValue,
    ) -> Result<String, JsValue> {
        let fields = argument("fields", fields)?;
        let options = self.view(options)?;
        let asked: Option<Asked> =
            if asked.is_undefined() { None } else { Some(argument("asked", asked)?) };
        let answer = asked.map(|Asked { question, key }| {
            let verdict = check(&self.catalogue, &question, options.language);
            let verdict = verdict.map_err(|error| Failure::question(&error, options.language))?;
            Ok::<_, Failure>(Answer { verdict, key })
        });
        Ok(render_form(&self.catalogue, &fields, answer.transpose()?.as_ref(), &options))
    }

    /// What a question holds beside the form's fields, in words.
    #[wasm_bindgen(js_name = renderKept)]
    pub fn render_kept(&self, kept: &JsValue, options: &JsValue) -> Result<String, JsValue> {
        let kept: Kept = argument("kept", kept)?;
        Ok(render_kept(&self.catalogue, &kept, &self.view(options)?))
    }

    #[wasm_bindgen(js_name = renderQuestion)]
    pub fn render_question(&self, asked: &JsValue, options: &JsValue) -> Result<String, JsValue> {
        let asked: Question = question(asked)?;
        Ok(render_question(&self.catalogue, &asked, &self.view(options)?))
    }

    /// An element with content that the catalogue's views have made.
    #[wasm_bindgen(js_name = renderShell)]
    pub fn render_shell(shell: &JsValue, content: &str) -> Result<String, JsValue> {
        let shell: Shell = argument("shell", shell)?;
        Ok(render_shell(&shell, content))
    }
}

/// What the answer beside the form is to, and what tells so.
struct Asked {
    question: Question,
    key: String,
}

impl FromJson for Asked {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self { question: fields.required("question")?, key: fields.required("key")? })
        })
    }
}

word_form! { ElementName, FormAction }

impl FromJson for FormFields {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self {
                action: fields.required("action")?,
                package: fields.required("package")?,
                role: fields.required("role")?,
                variant: fields.required("variant")?,
                recipient: fields.required("recipient")?,
                kept: fields.required("kept")?,
            })
        })
    }
}

impl FromJson for Kept {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self { roles: fields.required("roles")?, holds: fields.required("holds")? })
        })
    }
}

impl FromJson for Shell {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self {
                element: fields.required("element")?,
                attributes: fields.required("attributes")?,
                styles: fields.required("styles")?,
                language: fields.required("language")?,
                origin: fields.required("origin")?,
            })
        })
    }
}

/// By the names that they have in HTML.
impl FromJson for ElementAttributes {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self {
                catalogue: fields.given("catalogue")?,
                language: fields.given("language")?,
                package: fields.given("package")?,
                for_role: fields.given("for-role")?,
                variant: fields.given("variant")?,
                heading_level: fields.given("heading-level")?,
                action: fields.given("action")?,
                recipient: fields.given("recipient")?,
            })
        })
    }
}

impl FromJson for Styles {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            let address = fields.given("address")?;
            let sheet = fields.given("sheet")?;
            let nonce = fields.given("nonce")?;
            match (address, sheet) {
                (Some(address), None) => Ok(Self::Linked(address)),
                (None, Some(sheet)) => Ok(Self::Embedded { sheet, nonce }),
                _ => Err(place.fault("an address or a style sheet is needed")),
            }
        })
    }
}

impl FromJson for StyleSheet {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        let text = String::from_json(json, place)?;
        Self::new(text).ok_or_else(|| place.fault("there must be no </style in a style sheet"))
    }
}

impl FromJson for ContentOrigin {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self {
                asked: fields.required("asked")?,
                version: fields.required("version")?,
                catalogue: fields.required("catalogue")?,
                made: fields.required("made")?,
            })
        })
    }
}
