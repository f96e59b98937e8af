//! The catalogue as an object of the module. `package/catalogue.ts` wraps it.

use js_sys::{Array, Object, Reflect, Uint8Array};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use super::failure::Failure;
use super::input::{self, kind};
use super::shapes::{Shaper, diagnostic, resolution};
use super::value::Value;
use super::{options, question};
use crate::text::labels;
use crate::view::{
    render_catalogue, render_notices, render_property_table, render_tree, render_verdict,
};
use crate::{Catalogue, CatalogueError, MAX_JSON_BYTES, check, holds_at, matrix};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
import type {
  AccessPackage, Area, DecisionMatrix, Diagnostic, Language, Notice, PropertyRow, Resolution, Role,
  RoleGrant, TreeNode, Verdict,
} from "../types.js";
"#;

/// A catalogue in the module's memory.
#[wasm_bindgen(js_name = Handle)]
#[derive(Debug)]
pub struct Handle {
    pub(super) catalogue: Catalogue,
}

type Returned = Result<JsValue, JsValue>;

/// Plain objects, and null for what is not there.
fn plain(value: &Value<'_>) -> Returned {
    value
        .serialize(&Serializer::json_compatible())
        .map_err(|error| Failure::invalid_catalogue(&error.to_string()).into())
}

#[wasm_bindgen(js_class = Handle)]
impl Handle {
    #[wasm_bindgen]
    pub fn embedded() -> Self {
        Self { catalogue: Catalogue::embedded() }
    }

    #[wasm_bindgen(js_name = fromJson)]
    pub fn from_json(
        #[wasm_bindgen(unchecked_param_type = "unknown")] json: &JsValue,
    ) -> Result<Self, JsValue> {
        let Some(length) = input::length(json) else {
            let problem = format!("The catalogue must be JSON text, not {}.", kind(json));
            return Err(Failure::invalid_catalogue(&problem).into());
        };
        // A unit takes a byte at least: what is too long in units is refused before it is copied.
        let bytes = usize::try_from(length).unwrap_or(usize::MAX);
        if bytes > MAX_JSON_BYTES {
            return Err(Failure::from(CatalogueError::TooLarge { bytes }).into());
        }
        let json = json.as_string().unwrap_or_default();
        match Catalogue::from_json(&json) {
            Ok(catalogue) => Ok(Self { catalogue }),
            Err(error) => Err(Failure::from(error).into()),
        }
    }

    #[wasm_bindgen(getter)]
    pub fn version(&self) -> String {
        self.catalogue.version().to_owned()
    }

    #[wasm_bindgen(getter, unchecked_return_type = "Language")]
    pub fn language(&self) -> String {
        self.catalogue.language().tag().to_owned()
    }

    #[wasm_bindgen(unchecked_return_type = "readonly Area[]")]
    pub fn areas(&self) -> Returned {
        plain(&self.catalogue.areas().iter().map(|area| self.own().area(area)).collect())
    }

    #[wasm_bindgen(unchecked_return_type = "readonly TreeNode[]")]
    pub fn tree(&self) -> Returned {
        plain(&self.own().tree())
    }

    #[wasm_bindgen(unchecked_return_type = "readonly AccessPackage[]")]
    pub fn packages(&self) -> Returned {
        plain(&self.catalogue.packages().map(|entry| self.own().package(entry)).collect())
    }

    #[wasm_bindgen(unchecked_return_type = "AccessPackage | undefined")]
    pub fn package(
        &self,
        #[wasm_bindgen(unchecked_param_type = "unknown")] reference: &JsValue,
    ) -> Returned {
        match self.catalogue.package(&input::text(reference, "reference")?) {
            Ok(entry) => plain(&self.own().package(entry)),
            Err(_) => Ok(JsValue::UNDEFINED),
        }
    }

    #[wasm_bindgen(unchecked_return_type = "readonly Role[]")]
    pub fn roles(&self) -> Returned {
        plain(&self.catalogue.roles().map(|entry| self.own().role(entry)).collect())
    }

    #[wasm_bindgen(unchecked_return_type = "Role | undefined")]
    pub fn role(
        &self,
        #[wasm_bindgen(unchecked_param_type = "unknown")] reference: &JsValue,
    ) -> Returned {
        match self.catalogue.role(&input::text(reference, "reference")?) {
            Ok(entry) => plain(&self.own().role(entry)),
            Err(_) => Ok(JsValue::UNDEFINED),
        }
    }

    #[wasm_bindgen(js_name = propertyTable, unchecked_return_type = "readonly PropertyRow[]")]
    pub fn property_table(&self) -> Returned {
        let rows = self.catalogue.property_rows();
        plain(&rows.iter().map(|(node, level)| self.own().row(*node, *level)).collect())
    }

    #[wasm_bindgen(unchecked_return_type = "readonly Notice[]")]
    pub fn notices(&self) -> Returned {
        let notices = self.catalogue.notices().iter();
        plain(&notices.map(|notice| self.own().notice(notice)).collect())
    }

    #[wasm_bindgen(unchecked_return_type = "readonly Diagnostic[]")]
    pub fn diagnostics(&self) -> Returned {
        let diagnostics = self.catalogue.contents().diagnostics.iter();
        plain(&diagnostics.map(diagnostic).collect())
    }

    #[wasm_bindgen(js_name = packagesForRole, unchecked_return_type = "readonly AccessPackage[]")]
    pub fn packages_for_role(
        &self,
        #[wasm_bindgen(unchecked_param_type = "unknown")] role: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "unknown")] options: &JsValue,
    ) -> Returned {
        let role = input::text(role, "role")?;
        let variant = options::variant(options)?;
        let held = self
            .catalogue
            .packages_for_role(&role, variant.as_deref())
            .map_err(|error| Failure::unknown(&error, self.catalogue.language()))?;
        plain(&held.iter().map(|entry| self.own().package(*entry)).collect())
    }

    #[wasm_bindgen(js_name = rolesForPackage, unchecked_return_type = "readonly RoleGrant[]")]
    pub fn roles_for_package(
        &self,
        #[wasm_bindgen(unchecked_param_type = "unknown")] reference: &JsValue,
    ) -> Returned {
        let entry = self
            .catalogue
            .package(&input::text(reference, "reference")?)
            .map_err(|error| Failure::unknown(&error, self.catalogue.language()))?;
        plain(&self.own().grants(entry.index))
    }

    #[wasm_bindgen(unchecked_return_type = "Verdict")]
    pub fn check(
        &self,
        #[wasm_bindgen(unchecked_param_type = "unknown")] question: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "unknown")] options: &JsValue,
    ) -> Returned {
        let language = options::language(options, self.catalogue.language())?;
        let question = question::read(question)?;
        let verdict = check(&self.catalogue, &question, language)
            .map_err(|error| Failure::question(&error, language))?;
        plain(&Shaper { catalogue: &self.catalogue, language }.verdict(&verdict))
    }

    /// Nothing where there is no such package or role. What is no index is refused in TypeScript:
    /// it would be rounded to one on its way here.
    #[wasm_bindgen(js_name = holdsAt)]
    pub fn holds_at(&self, package_index: u32, role_index: u32) -> Option<bool> {
        let package = usize::try_from(package_index).ok()?;
        holds_at(&self.catalogue, package, usize::try_from(role_index).ok()?)
    }

    #[wasm_bindgen(unchecked_return_type = "DecisionMatrix")]
    pub fn matrix(
        &self,
        #[wasm_bindgen(unchecked_param_type = "unknown")] options: &JsValue,
    ) -> Returned {
        let variant = options::variant(options)?;
        let decisions = matrix(&self.catalogue, variant.as_deref()).decisions;
        let packages: Array = self
            .catalogue
            .packages()
            .map(|entry| JsValue::from(entry.package.urn.as_str()))
            .collect();
        let roles: Array =
            self.catalogue.roles().map(|entry| JsValue::from(entry.role.known_as())).collect();
        let matrix = Object::new();
        Reflect::set(&matrix, &"packages".into(), &packages)?;
        Reflect::set(&matrix, &"roles".into(), &roles)?;
        Reflect::set(&matrix, &"decisions".into(), &Uint8Array::from(decisions.as_slice()))?;
        Ok(matrix.into())
    }

    #[wasm_bindgen(unchecked_return_type = "Resolution")]
    pub fn resolve(
        &self,
        #[wasm_bindgen(unchecked_param_type = "unknown")] urn: &JsValue,
    ) -> Returned {
        plain(&resolution(&self.catalogue.resolve(&input::text(urn, "urn")?)))
    }

    #[wasm_bindgen(js_name = toJson)]
    pub fn to_json(&self) -> String {
        self.catalogue.to_json()
    }

    #[wasm_bindgen(js_name = renderCatalogue)]
    pub fn render_catalogue(
        &self,
        #[wasm_bindgen(unchecked_param_type = "unknown")] options: &JsValue,
    ) -> Result<String, JsValue> {
        Ok(render_catalogue(&self.catalogue, &options::view(options, self.catalogue.language())?))
    }

    #[wasm_bindgen(js_name = renderTree)]
    pub fn render_tree(
        &self,
        #[wasm_bindgen(unchecked_param_type = "unknown")] options: &JsValue,
    ) -> Result<String, JsValue> {
        Ok(render_tree(&self.catalogue, &options::view(options, self.catalogue.language())?))
    }

    #[wasm_bindgen(js_name = renderPropertyTable)]
    pub fn render_property_table(
        &self,
        #[wasm_bindgen(unchecked_param_type = "unknown")] options: &JsValue,
    ) -> Result<String, JsValue> {
        let options = options::view(options, self.catalogue.language())?;
        Ok(render_property_table(&self.catalogue, &options))
    }

    #[wasm_bindgen(js_name = renderNotices)]
    pub fn render_notices(
        &self,
        #[wasm_bindgen(unchecked_param_type = "unknown")] options: &JsValue,
    ) -> Result<String, JsValue> {
        Ok(render_notices(&self.catalogue, &options::view(options, self.catalogue.language())?))
    }

    #[wasm_bindgen(js_name = renderVerdict)]
    pub fn render_verdict(
        &self,
        #[wasm_bindgen(unchecked_param_type = "unknown")] question: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "unknown")] options: &JsValue,
    ) -> Result<String, JsValue> {
        let options = options::view(options, self.catalogue.language())?;
        let verdict = check(&self.catalogue, &question::read(question)?, options.language)
            .map_err(|error| Failure::question(&error, options.language))?;
        Ok(render_verdict(&self.catalogue, &verdict, &options))
    }

    /// Fills an element with the whole view, and shows what is hidden where there is no script.
    pub fn show(
        &self,
        element: &Element,
        #[wasm_bindgen(unchecked_param_type = "unknown")] options: &JsValue,
    ) -> Result<(), JsValue> {
        let options = options::view(options, self.catalogue.language())?;
        element.set_inner_html(&render_catalogue(&self.catalogue, &options));
        while let Some(hidden) = element.query_selector("[data-tp-needs-script][hidden]")? {
            hidden.remove_attribute("hidden")?;
        }
        Ok(())
    }

    /// How many packages a filter left, for a live region.
    #[wasm_bindgen(js_name = shownInWords)]
    pub fn shown_in_words(
        &self,
        count: u32,
        #[wasm_bindgen(unchecked_param_type = "unknown")] options: &JsValue,
    ) -> Result<String, JsValue> {
        let options = options::view(options, self.catalogue.language())?;
        Ok(labels::shown(options.language, count))
    }

    fn own(&self) -> Shaper<'_> {
        Shaper { catalogue: &self.catalogue, language: self.catalogue.language() }
    }
}
