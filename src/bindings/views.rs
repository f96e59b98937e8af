//! The views, as HTML text or in an element of a page.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use super::failure::Failure;
use super::handle::Handle;
use super::input::{self, Options};
use super::options::{self, Named, View};
use crate::view::{
    ForRole, ViewOptions, render_area, render_catalogue, render_notices, render_property_table,
    render_tree, render_verdict,
};

#[wasm_bindgen(js_class = Handle)]
impl Handle {
    #[wasm_bindgen(js_name = renderTree)]
    pub fn render_tree(&self, options: Options) -> Result<String, JsValue> {
        Ok(render_tree(&self.catalogue, &self.view(options)?))
    }

    #[wasm_bindgen(js_name = renderPropertyTable)]
    pub fn render_property_table(&self, options: Options) -> Result<String, JsValue> {
        Ok(render_property_table(&self.catalogue, &self.view(options)?))
    }

    #[wasm_bindgen(js_name = renderNotices)]
    pub fn render_notices(&self, options: Options) -> Result<String, JsValue> {
        Ok(render_notices(&self.catalogue, &self.view(options)?))
    }

    #[wasm_bindgen(js_name = renderCatalogue)]
    pub fn render_catalogue(&self, options: Options) -> Result<String, JsValue> {
        Ok(render_catalogue(&self.catalogue, &self.view(options)?))
    }

    /// What stands in an area when it is opened. Nothing where there is no such area.
    #[wasm_bindgen(js_name = renderArea)]
    pub fn render_area(&self, area: usize, given: Options) -> Result<Option<String>, JsValue> {
        let own = self.catalogue.language();
        let (view, read) = input::options(given, |fields| options::area_view(fields, own))?;
        Ok(render_area(&self.catalogue, area, view, &self.found(read)?))
    }

    #[wasm_bindgen(js_name = renderVerdict)]
    pub fn render_verdict(&self, question: &str, options: Options) -> Result<String, JsValue> {
        let options = self.view(options)?;
        let verdict = self.verdict(question, options.language)?;
        Ok(render_verdict(&self.catalogue, &verdict, &options))
    }

    /// Puts all of the catalogue's views into an element. Where the page enforces Trusted Types, `trusted`
    /// makes of HTML text what it takes.
    pub fn mount(
        &self,
        element: &Element,
        options: Options,
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
    pub(super) fn view(&self, given: Options) -> Result<ViewOptions, Failure> {
        let own = self.catalogue.language();
        self.found(input::options(given, |fields| options::view(fields, own))?)
    }

    /// The options with what they name, found in the catalogue.
    fn found(&self, View { options, named }: View) -> Result<ViewOptions, Failure> {
        let language = options.language;
        let Named { packages, current, role, variant, only } = named;
        let package = |reference: &str, field: &str| {
            let entry = self.catalogue.package(reference);
            let entry = entry.map_err(|error| Failure::unknown(&error, language).at(field));
            Ok(entry?.index)
        };
        let packages = packages.map(|packages| {
            let packages = packages.iter().enumerate();
            packages
                .map(|(index, reference)| package(reference, &format!("/packages/{index}")))
                .collect::<Result<_, Failure>>()
        });
        let variant = variant.map(|code| self.catalogue.variant(&code)).transpose();
        let variant = variant.map_err(|error| Failure::unknown(&error, language))?;
        let for_role = role.map(|reference| {
            let role = self.catalogue.role_in(&reference, language);
            let role = role.map_err(|error| Failure::unknown(&error, language).at("/forRole"))?;
            Ok::<_, Failure>(ForRole { variant, only, ..ForRole::new(role) })
        });
        Ok(ViewOptions {
            packages: packages.transpose()?,
            current: current.map(|reference| package(&reference, "/current")).transpose()?,
            for_role: for_role.transpose()?,
            ..options
        })
    }
}
