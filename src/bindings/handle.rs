//! The catalogue as an object of the module. `js/package/catalogue.ts` wraps it.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::changes::ChangeShaper;
use super::failure::Failure;
use super::plain::plain;
use super::shapes::{Shaper, diagnostic, renames, resolution};
use super::{options, question};
use crate::json::Json;
use crate::text::Language;
use crate::view::{
    render_catalogue, render_notices, render_property_table, render_tree, render_verdict,
};
use crate::{Catalogue, Decision, RoleOptions, Verdict, check, compare, holds_at, matrix};

/// A catalogue in the module's memory.
#[wasm_bindgen(js_name = Handle)]
#[derive(Debug)]
pub struct Handle {
    pub(super) catalogue: Catalogue,
}

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

    /// What the catalogue answers to a method of its class: one door for all of them.
    #[wasm_bindgen(unchecked_return_type = "unknown")]
    pub fn answer(&self, to: &str, about: &str, options: &str) -> Result<JsValue, JsValue> {
        Ok(self.answered(to, about, options)?)
    }

    /// Nothing where there is no such package or role. What is no index is refused in TypeScript:
    /// it would be rounded to one on its way here.
    #[wasm_bindgen(js_name = holdsAt)]
    pub fn holds_at(&self, package_index: usize, role_index: usize) -> Option<bool> {
        holds_at(&self.catalogue, package_index, role_index)
    }

    /// The decisions alone: packages and roles have names already.
    pub fn matrix(&self, options: &str) -> Result<Vec<u8>, JsValue> {
        let variant = options::variant(options)?;
        let held = RoleOptions { variant: variant.as_deref(), ..RoleOptions::default() };
        let matrix = matrix(&self.catalogue, &held)
            .map_err(|error| Failure::unknown(&error, self.catalogue.language()))?;
        let number = |decision: &Decision| match decision {
            Decision::Deny => 0,
            Decision::Permit => 1,
            Decision::Indeterminate => 2,
        };
        Ok(matrix.decisions().iter().map(number).collect())
    }

    /// What has changed from this catalogue to a later one.
    #[wasm_bindgen(unchecked_return_type = "unknown")]
    pub fn compare(&self, after: &Self, options: &str) -> Result<JsValue, JsValue> {
        let changes = compare(&self.catalogue, &after.catalogue, options::scope(options)?);
        let shaper = ChangeShaper { before: self.own(), after: after.own() };
        Ok(plain(&changes.iter().map(|change| shaper.change(change)).collect()))
    }

    #[wasm_bindgen(js_name = toJson)]
    pub fn to_json(&self) -> String {
        self.catalogue.to_json()
    }

    /// HTML text of a view, by its name. Only that of a verdict needs a question.
    pub fn render(&self, view: &str, question: &str, options: &str) -> Result<String, JsValue> {
        let catalogue = &self.catalogue;
        let options = &options::view(options, catalogue.language())?;
        Ok(match view {
            "tree" => render_tree(catalogue, options),
            "propertyTable" => render_property_table(catalogue, options),
            "notices" => render_notices(catalogue, options),
            "verdict" => {
                render_verdict(catalogue, &self.verdict(question, options.language)?, options)
            }
            _ => render_catalogue(catalogue, options),
        })
    }
}

impl Handle {
    fn answered(&self, to: &str, about: &str, options: &str) -> Result<JsValue, Failure> {
        let catalogue = &self.catalogue;
        let language = catalogue.language();
        let own = match to {
            // These have other options besides, or none.
            "search" | "packagesForRole" => self.own(),
            _ => Shaper { catalogue, language: options::language(options, language)? },
        };
        let unknown = |error| Failure::unknown(&error, language);
        let (verdict, resolved, known_renames);
        Ok(plain(&match to {
            "version" => catalogue.version().into(),
            "language" => language.tag().into(),
            "areas" => catalogue.areas().iter().map(|area| own.area(area)).collect(),
            "tree" => own.tree(),
            "packages" => catalogue.packages().map(|entry| own.package(entry)).collect(),
            "roles" => catalogue.roles().map(|entry| own.role(entry)).collect(),
            "propertyTable" => {
                let rows = catalogue.property_rows();
                rows.into_iter().map(|row| own.row(&row)).collect()
            }
            "notices" => own.notices(catalogue.notices()),
            "diagnostics" => catalogue.contents().diagnostics.iter().map(diagnostic).collect(),
            "package" => catalogue.find_package(about).map(|entry| own.package(entry)).into(),
            "role" => catalogue.find_role(about).map(|entry| own.role(entry)).into(),
            "altinn2Role" => {
                catalogue.altinn2_role(about).map(|role| own.altinn2_role(&role)).into()
            }
            "packagesForRole" => {
                let variant = options::variant(options)?;
                let held = RoleOptions { variant: variant.as_deref(), ..RoleOptions::default() };
                let held = catalogue.packages_for_role(about, &held).map_err(unknown)?;
                held.into_iter().map(|entry| own.package(entry)).collect()
            }
            "rolesForPackage" => own.grants(catalogue.package(about).map_err(unknown)?.index),
            "check" => {
                verdict = self.verdict(about, own.language)?;
                own.verdict(&verdict)
            }
            "resolve" => {
                resolved = catalogue.resolve(about);
                resolution(&resolved)
            }
            "renames" => {
                known_renames = catalogue.renames().collect::<Vec<_>>();
                renames(&known_renames)
            }
            // Scores are in thousandths: all numbers are whole in the tree that answers are made of.
            "search" => {
                let (language, limit) = options::search(options, language)?;
                let shaper = Shaper { catalogue, language };
                let hits = catalogue.search(about, limit, language);
                hits.iter().map(|hit| shaper.search_hit(hit)).collect()
            }
            _ => Json::Null,
        }))
    }

    fn verdict(&self, question: &str, language: Language) -> Result<Verdict, Failure> {
        check(&self.catalogue, &question::read(question)?, language)
            .map_err(|error| Failure::question(&error, language))
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
