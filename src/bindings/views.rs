//! The views, as HTML text or in an element of a page.

use std::collections::HashSet;

use js_sys::{Function, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use super::failure::Failure;
use super::handle::Handle;
use super::input::options;
use super::options::view_options;
use crate::text::Language;
use crate::view::{
    ViewOptions, render_catalogue, render_notices, render_property_table, render_tree,
    render_verdict,
};

#[wasm_bindgen(js_class = Handle)]
impl Handle {
    #[wasm_bindgen(js_name = renderTree)]
    pub fn render_tree(&self, options: &JsValue) -> Result<String, JsValue> {
        Ok(render_tree(&self.catalogue, &self.view(options)?))
    }

    #[wasm_bindgen(js_name = renderPropertyTable)]
    pub fn render_property_table(&self, options: &JsValue) -> Result<String, JsValue> {
        Ok(render_property_table(&self.catalogue, &self.view(options)?))
    }

    #[wasm_bindgen(js_name = renderNotices)]
    pub fn render_notices(&self, options: &JsValue) -> Result<String, JsValue> {
        Ok(render_notices(&self.catalogue, &self.view(options)?))
    }

    #[wasm_bindgen(js_name = renderCatalogue)]
    pub fn render_catalogue(&self, options: &JsValue) -> Result<String, JsValue> {
        Ok(render_catalogue(&self.catalogue, &self.view(options)?))
    }

    #[wasm_bindgen(js_name = renderVerdict)]
    pub fn render_verdict(&self, question: &JsValue, options: &JsValue) -> Result<String, JsValue> {
        let options = self.view(options)?;
        let verdict = self.verdict(question, options.language)?;
        Ok(render_verdict(&self.catalogue, &verdict, &options))
    }

    /// Puts all of the catalogue's views into an element. Where the page enforces Trusted Types, `trusted`
    /// makes of HTML text what it takes.
    pub fn mount(
        &self,
        element: &Element,
        options: &JsValue,
        trusted: Option<Function>,
    ) -> Result<(), JsValue> {
        let html = render_catalogue(&self.catalogue, &self.view(options)?);
        match trusted {
            None => element.set_inner_html(&html),
            Some(trusted) => {
                let html = trusted.call1(&JsValue::UNDEFINED, &html.into())?;
                Reflect::set(element, &"innerHTML".into(), &html)?;
            }
        }
        Ok(())
    }
}

impl Handle {
    pub(super) fn view(&self, given: &JsValue) -> Result<ViewOptions, Failure> {
        let (mut options, packages) =
            options(given, |fields| view_options(fields, self.catalogue.language()))?;
        if let Some(packages) = packages {
            options.packages = Some(self.indices(&packages, options.language)?);
        }
        Ok(options)
    }

    fn indices(&self, packages: &[String], language: Language) -> Result<HashSet<usize>, Failure> {
        let indices = packages.iter().enumerate().map(|(index, reference)| {
            let entry = self.catalogue.package(reference);
            let entry = entry.map_err(|error| {
                Failure::unknown(&error, language).at(&format!("/packages/{index}"))
            });
            Ok(entry?.index)
        });
        indices.collect()
    }
}
