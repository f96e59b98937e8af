//! Services as an object of the module. `js/package/services.ts` wraps it.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::failure::Failure;
use super::handle::list;
use super::input::{self, Options};
use super::shapes::{diagnostic, service};
use crate::json::Json;
use crate::text::Language;
use crate::{PackageUrn, Services};

/// Services in the module's memory.
#[wasm_bindgen(js_name = ServicesHandle)]
#[derive(Debug)]
pub struct ServicesHandle {
    pub(super) services: Services,
}

#[wasm_bindgen(js_class = ServicesHandle)]
impl ServicesHandle {
    #[wasm_bindgen(js_name = fromCsv)]
    pub fn from_csv(text: &str) -> Result<Self, JsValue> {
        Ok(Self { services: Services::from_csv(text).map_err(Failure::from)? })
    }

    #[wasm_bindgen(js_name = fromSearchAnswer)]
    pub fn from_search_answer(json: &str, given: Options) -> Result<Self, JsValue> {
        let language = input::options(given, |fields| fields.or("language", Language::Nb))?;
        let services = Services::from_search_answer(json, language).map_err(Failure::from)?;
        Ok(Self { services })
    }

    #[wasm_bindgen(js_name = servicesOf)]
    pub fn services_of(&self, reference: &str) -> String {
        list(self.services.services_of(reference).map(service))
    }

    #[wasm_bindgen(js_name = packagesFor)]
    pub fn packages_for(&self, service_id: &str) -> String {
        let packages = self.services.packages_for(service_id).iter();
        list(packages.map(|urn| Json::from(PackageUrn::as_str(urn))))
    }

    pub fn diagnostics(&self) -> String {
        list(self.services.diagnostics().iter().map(diagnostic))
    }
}
