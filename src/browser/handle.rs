//! The catalogue as an object of the module. `package/catalogue.ts` wraps it.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use super::changes::ChangeShaper;
use super::failure::Failure;
use super::plain::plain;
use super::shapes::{Shaper, diagnostic, resolution};
use super::{options, question};
use crate::json::Json;
use crate::text::labels;
use crate::text::sentences::Sentence;
use crate::view::{
    render_catalogue, render_notices, render_property_table, render_tree, render_verdict,
};
use crate::{Catalogue, check, compare, holds_at, matrix};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
import type {
  AccessPackage, Change, Resolution, Role, RoleGrant, SearchHit, Verdict,
} from "../types.js";
"#;

/// A catalogue in the module's memory.
#[wasm_bindgen(js_name = Handle)]
#[derive(Debug)]
pub struct Handle {
    pub(super) catalogue: Catalogue,
}

type Returned = Result<JsValue, JsValue>;

#[wasm_bindgen(js_class = Handle)]
impl Handle {
    #[wasm_bindgen]
    pub fn embedded() -> Self {
        Self { catalogue: Catalogue::embedded() }
    }

    #[wasm_bindgen(js_name = fromJson)]
    pub fn from_json(json: &str) -> Result<Self, JsValue> {
        Ok(Self { catalogue: Catalogue::from_json(json).map_err(Failure::from)? })
    }

    #[wasm_bindgen(js_name = fromAltinnExport)]
    pub fn from_altinn_export(json: &str, options: &str) -> Result<Self, JsValue> {
        exported(json, options, None)
    }

    /// The same, with grants from this catalogue.
    #[wasm_bindgen(js_name = grantsForAltinnExport)]
    pub fn grants_for_altinn_export(&self, json: &str, options: &str) -> Result<Self, JsValue> {
        exported(json, options, Some(&self.catalogue))
    }

    /// What never changes, by the name of the method that gives it. One door for all of it: each door
    /// takes 60 bytes of the module and of the glue.
    #[wasm_bindgen(unchecked_return_type = "unknown")]
    pub fn part(&self, name: &str) -> JsValue {
        let catalogue = &self.catalogue;
        let own = self.own();
        plain(&match name {
            "version" => catalogue.version().into(),
            "language" => catalogue.language().tag().into(),
            "areas" => catalogue.areas().iter().map(|area| own.area(area)).collect(),
            "tree" => own.tree(),
            "packages" => catalogue.packages().map(|entry| own.package(entry)).collect(),
            "roles" => catalogue.roles().map(|entry| own.role(entry)).collect(),
            "propertyTable" => {
                let rows = catalogue.property_rows();
                rows.into_iter().map(|(node, level)| own.row(node, level)).collect()
            }
            "notices" => catalogue.notices().iter().map(|notice| own.notice(notice)).collect(),
            "diagnostics" => catalogue.contents().diagnostics.iter().map(diagnostic).collect(),
            _ => Json::Null,
        })
    }

    #[wasm_bindgen(unchecked_return_type = "AccessPackage | undefined")]
    pub fn package(&self, reference: &str) -> JsValue {
        match self.catalogue.package(reference) {
            Ok(entry) => plain(&self.own().package(entry)),
            Err(_) => JsValue::UNDEFINED,
        }
    }

    #[wasm_bindgen(unchecked_return_type = "Role | undefined")]
    pub fn role(&self, reference: &str) -> JsValue {
        match self.catalogue.role(reference) {
            Ok(entry) => plain(&self.own().role(entry)),
            Err(_) => JsValue::UNDEFINED,
        }
    }

    #[wasm_bindgen(js_name = packagesForRole, unchecked_return_type = "readonly AccessPackage[]")]
    pub fn packages_for_role(&self, role: &str, options: &str) -> Returned {
        let variant = options::variant(options)?;
        let held = self
            .catalogue
            .packages_for_role(role, variant.as_deref())
            .map_err(|error| Failure::unknown(&error, self.catalogue.language()))?;
        Ok(plain(&held.iter().map(|entry| self.own().package(*entry)).collect()))
    }

    #[wasm_bindgen(js_name = rolesForPackage, unchecked_return_type = "readonly RoleGrant[]")]
    pub fn roles_for_package(&self, reference: &str) -> Returned {
        let entry = self
            .catalogue
            .package(reference)
            .map_err(|error| Failure::unknown(&error, self.catalogue.language()))?;
        Ok(plain(&self.own().grants(entry.index)))
    }

    #[wasm_bindgen(unchecked_return_type = "Verdict")]
    pub fn check(&self, question: &str, options: &str) -> Returned {
        let language = options::language(options, self.catalogue.language())?;
        let question = question::read(question)?;
        let verdict = check(&self.catalogue, &question, language)
            .map_err(|error| Failure::question(&error, language))?;
        Ok(plain(&Shaper { catalogue: &self.catalogue, language }.verdict(&verdict)))
    }

    /// Nothing where there is no such package or role. What is no index is refused in TypeScript:
    /// it would be rounded to one on its way here.
    #[wasm_bindgen(js_name = holdsAt)]
    pub fn holds_at(&self, package_index: u32, role_index: u32) -> Option<bool> {
        let package = usize::try_from(package_index).ok()?;
        holds_at(&self.catalogue, package, usize::try_from(role_index).ok()?)
    }

    /// The decisions alone: packages and roles have names already.
    pub fn matrix(&self, options: &str) -> Result<Vec<u8>, JsValue> {
        Ok(matrix(&self.catalogue, options::variant(options)?.as_deref()).decisions)
    }

    #[wasm_bindgen(unchecked_return_type = "Resolution")]
    pub fn resolve(&self, urn: &str) -> JsValue {
        plain(&resolution(&self.catalogue.resolve(urn)))
    }

    /// What has changed from this catalogue to a later one.
    #[wasm_bindgen(unchecked_return_type = "readonly Change[]")]
    pub fn compare(&self, after: &Self, options: &str) -> Returned {
        let changes = compare(&self.catalogue, &after.catalogue, options::scope(options)?);
        let shaper = ChangeShaper { before: self.own(), after: after.own() };
        Ok(plain(&changes.iter().map(|change| shaper.change(change)).collect()))
    }

    /// Scores are in thousandths: JSON text, of which answers are made, has whole numbers here.
    #[wasm_bindgen(unchecked_return_type = "readonly SearchHit[]")]
    pub fn search(&self, term: &str, options: &str) -> Returned {
        let (language, limit) = options::search(options, self.catalogue.language())?;
        let hits = self.catalogue.search(term, limit, language);
        let shaper = Shaper { catalogue: &self.catalogue, language };
        Ok(plain(&hits.iter().map(|hit| shaper.search_hit(hit)).collect()))
    }

    #[wasm_bindgen(js_name = toJson)]
    pub fn to_json(&self) -> String {
        self.catalogue.to_json()
    }

    /// HTML text of a view, by its name.
    pub fn render(&self, view: &str, options: &str) -> Result<String, JsValue> {
        let render = match view {
            "tree" => render_tree,
            "propertyTable" => render_property_table,
            "notices" => render_notices,
            _ => render_catalogue,
        };
        Ok(render(&self.catalogue, &options::view(options, self.catalogue.language())?))
    }

    #[wasm_bindgen(js_name = renderVerdict)]
    pub fn render_verdict(&self, question: &str, options: &str) -> Result<String, JsValue> {
        let options = options::view(options, self.catalogue.language())?;
        let verdict = check(&self.catalogue, &question::read(question)?, options.language)
            .map_err(|error| Failure::question(&error, options.language))?;
        Ok(render_verdict(&self.catalogue, &verdict, &options))
    }

    /// Fills an element with the whole view.
    pub fn show(&self, element: &Element, options: &str) -> Result<(), JsValue> {
        let options = options::view(options, self.catalogue.language())?;
        element.set_inner_html(&render_catalogue(&self.catalogue, &options));
        Ok(())
    }

    /// How many packages a filter left, for a live region.
    #[wasm_bindgen(js_name = shownInWords)]
    pub fn shown_in_words(&self, count: u32, options: &str) -> Result<String, JsValue> {
        let options = options::view(options, self.catalogue.language())?;
        let packages = &labels::packages(options.language, count);
        Ok(Sentence::Shown { packages }.in_language(options.language))
    }

    fn own(&self) -> Shaper<'_> {
        Shaper { catalogue: &self.catalogue, language: self.catalogue.language() }
    }
}

fn exported(json: &str, options: &str, from: Option<&Catalogue>) -> Result<Handle, JsValue> {
    let options = options::altinn_export(options, from)?;
    let catalogue = Catalogue::from_altinn_export(json, &options).map_err(Failure::from)?;
    Ok(Handle { catalogue })
}
