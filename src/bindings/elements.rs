//! The views that the custom elements alone have: the form that asks, and what a server sends.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::failure::Failure;
use super::handle::Handle;
use super::input::{Options, argument, question};
use crate::json::{Fault, FromJson, Place, Value, object, word_form};
use crate::text::{Language, words};
use crate::view::{
    Answer, ClientFields, ContentOrigin, CustomElement, ElementAttributes, ElementContent,
    FormAction, FormFields, Kept, PersonFields, StyleSheet, Styles, WorksFor, render_element,
    render_form, render_kept, render_question,
};
use crate::{Question, check};

#[wasm_bindgen(js_class = Handle)]
impl Handle {
    /// The form: `{ fields, asked }`, with the answer to what is asked beside it.
    #[wasm_bindgen(js_name = renderForm)]
    pub fn render_form(&self, form: &str, options: Options) -> Result<String, JsValue> {
        let Form { fields, asked } = argument("form", form)?;
        let options = self.view(options)?;
        let answer = self.answer(asked, options.language)?;
        Ok(render_form(&self.catalogue, &fields, answer.as_ref(), &options))
    }

    /// What a question holds beside the form's fields, in words.
    #[wasm_bindgen(js_name = renderKept)]
    pub fn render_kept(&self, kept: &str, options: Options) -> Result<String, JsValue> {
        let kept: Kept = argument("kept", kept)?;
        Ok(render_kept(&self.catalogue, &kept, &self.view(options)?))
    }

    #[wasm_bindgen(js_name = renderQuestion)]
    pub fn render_question(&self, asked: &str, options: Options) -> Result<String, JsValue> {
        let asked: Question = question(asked)?;
        Ok(render_question(&self.catalogue, &asked, &self.view(options)?))
    }

    /// An element as a server sends it: `{ name, attributes, styles, origin }`, and `form` of the one that has
    /// a form.
    #[wasm_bindgen(js_name = renderElement)]
    pub fn render_element(&self, element: &str, options: Options) -> Result<String, JsValue> {
        let Element { name, form, attributes, styles, origin } = argument("element", element)?;
        let options = self.view(options)?;
        let Form { fields, asked } = form.unwrap_or_default();
        let answer = self.answer(asked, options.language)?;
        let content = match name {
            ElementName::Tree => ElementContent::Tree,
            ElementName::Table => ElementContent::Table,
            ElementName::Notice => ElementContent::Notices,
            ElementName::Check => ElementContent::Check(&fields, answer.as_ref()),
        };
        let element = CustomElement { content, attributes, styles, origin };
        Ok(render_element(&self.catalogue, &element, &options))
    }
}

impl Handle {
    fn answer(
        &self,
        asked: Option<Asked>,
        language: Language,
    ) -> Result<Option<Answer<'_>>, Failure> {
        let Some(Asked { question, key }) = asked else { return Ok(None) };
        let verdict = check(&self.catalogue, &question, language);
        let verdict = verdict.map_err(|error| Failure::question(&error, language))?;
        Ok(Some(Answer { verdict, key }))
    }
}

/// What stands in the form, and what the answer beside it is to.
#[derive(Default)]
struct Form {
    fields: FormFields,
    asked: Option<Asked>,
}

struct Asked {
    question: Question,
    /// What tells this question and its answer from others.
    key: String,
}

struct Element {
    name: ElementName,
    form: Option<Form>,
    attributes: ElementAttributes,
    styles: Styles,
    origin: ContentOrigin,
}

words! {
    /// The names of the elements.
    enum ElementName {
        Tree = "access-package-tree",
        Table = "access-package-table",
        Notice = "access-package-notice",
        Check = "access-package-check",
    }
}

word_form! { ElementName, FormAction, WorksFor }

impl FromJson for Form {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self { fields: fields.required("fields")?, asked: fields.given("asked")? })
        })
    }
}

impl FromJson for Asked {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self { question: fields.required("question")?, key: fields.required("key")? })
        })
    }
}

impl FromJson for Element {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self {
                name: fields.required("name")?,
                form: fields.given("form")?,
                attributes: fields.required("attributes")?,
                styles: fields.required("styles")?,
                origin: fields.required("origin")?,
            })
        })
    }
}

impl FromJson for FormFields {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self {
                action: fields.required("action")?,
                package: fields.required("package")?,
                role: fields.required("role")?,
                variant: fields.required("variant")?,
                recipient: fields.required("recipient")?,
                kept: fields.required("kept")?,
                packages: fields.required("packages")?,
                works_for: fields.required("worksFor")?,
                client: fields.required("client")?,
                person: fields.required("person")?,
            })
        })
    }
}

impl FromJson for Kept {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self { roles: fields.required("roles")?, holds: fields.required("holds")? })
        })
    }
}

impl FromJson for ClientFields {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self {
                relations: fields.required("relations")?,
                given: fields.required("given")?,
                variant: fields.required("variant")?,
                recipient: fields.required("recipient")?,
                is_agent: fields.given("isAgent")?,
            })
        })
    }
}

impl FromJson for PersonFields {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self {
                is_named: fields.required("isNamed")?,
                roles: fields.required("roles")?,
                holds: fields.required("holds")?,
                variant: fields.required("variant")?,
            })
        })
    }
}

/// By the names that they have in HTML.
impl FromJson for ElementAttributes {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self {
                catalogue: fields.given("catalogue")?,
                language: fields.given("language")?,
                package: fields.given("package")?,
                for_role: fields.given("for-role")?,
                variant: fields.given("variant")?,
                only: fields.given("only")?,
                heading_level: fields.given("heading-level")?,
                action: fields.given("action")?,
                recipient: fields.given("recipient")?,
                packages: fields.given("packages")?,
                given: fields.given("given")?,
                works_for: fields.given("works-for")?,
                is_agent: fields.given("is-agent")?,
                by: fields.given("by")?,
                by_holds: fields.given("by-holds")?,
                by_variant: fields.given("by-variant")?,
            })
        })
    }
}

impl FromJson for Styles {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
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
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        let text = String::from_json(json, place)?;
        Self::new(text).ok_or_else(|| place.fault("there must be no </style in a style sheet"))
    }
}

impl FromJson for ContentOrigin {
    fn from_json(json: Value<'_>, place: &Place<'_>) -> Result<Self, Fault> {
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
