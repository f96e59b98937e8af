//! The catalogue as an object of the module, with a method for each thing that can be asked of it.
//! `js/package/catalogue.ts` wraps it. What is long comes out as JSON text, which is one crossing
//! whatever is in it.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::changes::ChangeShaper;
use super::failure::Failure;
use super::input::{self, Options};
use super::options::{self, OfRoles};
use super::services::ServicesHandle;
use super::shapes::{Shaper, diagnostic, package_grant, renames, search_hit};
use super::verdict;
use crate::json::{Json, ToJson, to_text};
use crate::policy::who_gets_in;
use crate::rules::{each_but_deny, variant};
use crate::text::{Language, labels};
use crate::{
    Catalogue, Decision, Node, Question, QuestionError, UnknownReference, Verdict, check, compare,
    variants,
};

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
    pub fn from_altinn_export(
        json: &str,
        options: Options,
        answers: Vec<String>,
    ) -> Result<Self, JsValue> {
        exported(json, options, answers, None)
    }

    /// The same, with grants from this catalogue.
    #[wasm_bindgen(js_name = grantsForAltinnExport)]
    pub fn grants_for_altinn_export(
        &self,
        json: &str,
        options: Options,
        answers: Vec<String>,
    ) -> Result<Self, JsValue> {
        exported(json, options, answers, Some(&self.catalogue))
    }

    /// Reads a question and answers nothing: it throws where the question is malformed.
    #[wasm_bindgen(js_name = readQuestion)]
    pub fn read_question(question: &str) -> Result<(), JsValue> {
        input::question::<Question>(question)?;
        Ok(())
    }

    /// What views call things, by name, in nb, nn and en: the page says the same.
    pub fn labels() -> String {
        to_text(&Json::object(|object| {
            for (name, texts) in labels::ALL {
                object.put(name, texts.iter().copied().collect::<Json<'_>>());
            }
        }))
    }

    #[wasm_bindgen(js_name = toJson)]
    pub fn to_json(&self) -> String {
        self.catalogue.to_json()
    }

    #[wasm_bindgen(getter)]
    pub fn version(&self) -> String {
        self.catalogue.version().to_owned()
    }

    /// As text: JavaScript's numbers do not hold it.
    #[wasm_bindgen(getter)]
    pub fn identity(&self) -> String {
        format!("{:016x}", self.catalogue.identity())
    }

    #[wasm_bindgen(getter)]
    pub fn language(&self) -> String {
        self.catalogue.language().tag().to_owned()
    }

    pub fn areas(&self, options: Options) -> Result<String, JsValue> {
        let shaper = self.shaper(options)?;
        Ok(list(self.catalogue.areas().iter().map(|area| shaper.area(area))))
    }

    pub fn tree(&self, options: Options) -> Result<String, JsValue> {
        Ok(to_text(&self.shaper(options)?.tree()))
    }

    pub fn packages(&self, options: Options) -> Result<String, JsValue> {
        let shaper = self.shaper(options)?;
        Ok(list(self.catalogue.packages().map(|entry| shaper.package(entry))))
    }

    /// The packages at these places.
    #[wasm_bindgen(js_name = packagesAt)]
    pub fn packages_at(&self, places: &[u32], options: Options) -> Result<String, JsValue> {
        let shaper = self.shaper(options)?;
        let places = places.iter().filter_map(|place| usize::try_from(*place).ok());
        let packages = places.filter_map(|place| self.catalogue.package_at(place));
        Ok(list(packages.map(|entry| shaper.package(entry))))
    }

    pub fn package(&self, reference: &str, options: Options) -> Result<Option<String>, JsValue> {
        let shaper = self.shaper(options)?;
        let found = self.catalogue.find_package(reference);
        Ok(found.map(|entry| to_text(&shaper.package(entry))))
    }

    pub fn roles(&self, options: Options) -> Result<String, JsValue> {
        let shaper = self.shaper(options)?;
        Ok(list(self.catalogue.roles().map(|entry| shaper.role(entry))))
    }

    pub fn role(&self, reference: &str, options: Options) -> Result<Option<String>, JsValue> {
        let shaper = self.shaper(options)?;
        let found = self.catalogue.role_in(reference, shaper.language);
        Ok(found.ok().map(|entry| to_text(&shaper.role(entry))))
    }

    #[wasm_bindgen(js_name = altinn2Role)]
    pub fn altinn2_role(
        &self,
        reference: &str,
        options: Options,
    ) -> Result<Option<String>, JsValue> {
        let shaper = self.shaper(options)?;
        let found = self.catalogue.altinn2_role(reference, shaper.language);
        let found = found.map_err(|it| Failure::unknown(&it, shaper.language))?;
        Ok(found.map(|role| to_text(&shaper.altinn2_role(&role))))
    }

    #[wasm_bindgen(js_name = propertyTable)]
    pub fn property_table(&self, options: Options) -> Result<String, JsValue> {
        let shaper = self.shaper(options)?;
        Ok(list(self.catalogue.property_rows().iter().map(|row| shaper.row(row))))
    }

    pub fn notices(&self, options: Options) -> Result<String, JsValue> {
        Ok(to_text(&self.shaper(options)?.notices(self.catalogue.notices().iter())))
    }

    pub fn diagnostics(&self) -> String {
        list(self.catalogue.contents().diagnostics.iter().map(diagnostic))
    }

    pub fn renames(&self) -> String {
        to_text(&renames(&self.catalogue.renames().collect::<Vec<_>>()))
    }

    pub fn resolve(&self, reference: &str) -> String {
        to_text(&self.own().resolution(&self.catalogue.resolve(reference)))
    }

    /// Packages come by their places.
    pub fn search(&self, term: &str, given: Options) -> Result<String, JsValue> {
        let (language, limit) = self.search_options(given)?;
        let hits = self.catalogue.search(term, limit, language);
        Ok(list(hits.iter().map(search_hit)))
    }

    /// The same, with what services are called.
    #[wasm_bindgen(js_name = searchWithServices)]
    pub fn search_with_services(
        &self,
        term: &str,
        services: &ServicesHandle,
        given: Options,
    ) -> Result<String, JsValue> {
        let (language, limit) = self.search_options(given)?;
        let services = &services.services;
        let hits = self.catalogue.search_with_services(term, limit, language, services);
        Ok(list(hits.iter().map(search_hit)))
    }

    /// All grants, by the places of their packages and roles.
    pub fn grants(&self) -> String {
        list(self.catalogue.grants().map(|grant| package_grant(&grant)))
    }

    /// Organisation forms are the same whatever the catalogue; their names are in the language asked for.
    pub fn variants(&self, options: Options) -> Result<String, JsValue> {
        let shaper = self.shaper(options)?;
        Ok(list(variants().iter().map(|variant| shaper.variant(variant))))
    }

    #[wasm_bindgen(js_name = searchRoles)]
    pub fn search_roles(&self, term: &str, given: Options) -> Result<String, JsValue> {
        let (language, limit) = self.search_options(given)?;
        let shaper = self.in_language(language);
        let hits = self.catalogue.search_roles(term, limit, language);
        Ok(list(hits.iter().map(|hit| shaper.role_hit(hit))))
    }

    #[wasm_bindgen(js_name = packagesForRole)]
    pub fn packages_for_role(&self, role: &str, given: Options) -> Result<String, JsValue> {
        let (language, asked) = self.role_list(given)?;
        let packages = self.catalogue.packages_for_role(role, &asked.options());
        let packages = packages.map_err(|it| Failure::unknown(&it, language))?;
        let shaper = self.in_language(language);
        Ok(list(packages.into_iter().map(|it| shaper.package(it))))
    }

    #[wasm_bindgen(js_name = rolesForPackage)]
    pub fn roles_for_package(&self, reference: &str, given: Options) -> Result<String, JsValue> {
        let (language, asked) = self.role_list(given)?;
        let roles = self.catalogue.roles_for_package(reference, &asked.options());
        let roles = roles.map_err(|it| Failure::unknown(&it, language))?;
        let shaper = self.in_language(language);
        Ok(list(roles.iter().map(|it| shaper.role_grant(it))))
    }

    #[wasm_bindgen(js_name = whoCanGive)]
    pub fn who_can_give(&self, reference: &str, given: Options) -> Result<String, JsValue> {
        let own = self.catalogue.language();
        let (language, variant) = input::options(given, |it| options::giver_list(it, own))?;
        let givers = self.catalogue.who_can_give(reference, variant.as_deref());
        let givers = givers.map_err(|it| Failure::unknown(&it, language))?;
        let shaper = self.in_language(language);
        Ok(list(givers.iter().map(|giver| shaper.giver(giver))))
    }

    /// The policy is what `js/policy` reads out of XML, as JSON text.
    #[wasm_bindgen(js_name = whoGetsIn)]
    pub fn who_gets_in(&self, policy: &str, given: Options) -> Result<String, JsValue> {
        let own = self.catalogue.language();
        let asked = input::options(given, |fields| options::policy(fields, own))?;
        let policy = input::argument("policy", policy)?;
        let variant = asked.variant.as_deref();
        let answers = who_gets_in(&self.catalogue, &policy, &asked.on, variant);
        let answers = answers.map_err(|it| Failure::policy(&it, asked.language))?;
        let shaper = self.in_language(asked.language);
        Ok(list(answers.iter().map(|it| shaper.action_access(it))))
    }

    pub fn check(&self, question: &str, given: Options) -> Result<JsValue, JsValue> {
        let shaper = self.shaper(given)?;
        Ok(verdict::made(&self.verdict(question, shaper.language)?, shaper))
    }

    /// Whether a role gets a package, or every package of an area or a category.
    pub fn holds(&self, role: String, reference: String, given: Options) -> Result<bool, JsValue> {
        let variant = input::options(given, variant)?;
        let question = Question::Hold { package: reference, role, variant };
        let verdict = check(&self.catalogue, &question, self.catalogue.language());
        Ok(verdict.map_err(|error| self.not_held(&error))?.permitted())
    }

    /// The place of a package among all; nothing where the reference is to an area or a category.
    #[wasm_bindgen(js_name = packageIndex)]
    pub fn package_index(&self, reference: &str) -> Result<Option<usize>, JsValue> {
        let node = self.catalogue.node(reference);
        match node.map_err(|it| self.unknown(&it))? {
            Node::Package(entry) => Ok(Some(entry.index)),
            Node::Area(_) | Node::Category(..) => Ok(None),
        }
    }

    #[wasm_bindgen(js_name = roleCount)]
    pub fn role_count(&self) -> usize {
        self.catalogue.roles().len()
    }

    /// The place of a role among all.
    #[wasm_bindgen(js_name = roleIndex)]
    pub fn role_index(&self, reference: &str) -> Result<usize, JsValue> {
        let role = self.catalogue.role(reference);
        Ok(role.map_err(|it| self.unknown(&it))?.index)
    }

    /// What the packages and roles of a matrix are called.
    #[wasm_bindgen(js_name = matrixNames)]
    pub fn matrix_names(&self) -> String {
        let urns = self.catalogue.packages().map(|entry| entry.package.urn.to_json());
        let codes = self.catalogue.roles().map(|entry| Json::from(entry.role.known_as()));
        to_text(&Json::object(|object| {
            object.put("packages", urns.collect::<Json<'_>>());
            object.put("roles", codes.collect::<Json<'_>>());
        }))
    }

    /// The decisions alone: packages and roles have names already.
    pub fn matrix(&self, given: Options) -> Result<Vec<u8>, JsValue> {
        let asked = input::options(given, OfRoles::read)?;
        let contents = self.catalogue.contents();
        let mut decisions =
            vec![number(Decision::Deny); contents.packages.len() * contents.roles.len()];
        each_but_deny(&self.catalogue, &asked.options(), |cell, decision| {
            if let Some(cell) = decisions.get_mut(cell) {
                *cell = number(decision);
            }
        })
        .map_err(|it| self.unknown(&it))?;
        Ok(decisions)
    }

    /// What has changed from this catalogue to a later one.
    pub fn compare(&self, after: &Self, given: Options) -> Result<String, JsValue> {
        let scope = input::options(given, options::scope)?;
        let changes = compare(&self.catalogue, &after.catalogue, scope);
        let shaper = ChangeShaper { before: self.own(), after: after.own() };
        Ok(list(changes.iter().map(|change| shaper.change(change))))
    }
}

impl Handle {
    /// Role and package are arguments here, and in no field of a question; the form is an option.
    fn not_held(&self, error: &QuestionError) -> Failure {
        let failure = Failure::question(error, self.catalogue.language());
        if error.pointer() == "/variant" { failure } else { failure.without_path() }
    }

    pub(super) fn verdict(
        &self,
        question: &str,
        language: Language,
    ) -> Result<Verdict<'_>, Failure> {
        check(&self.catalogue, &input::question(question)?, language)
            .map_err(|error| Failure::question(&error, language))
    }

    fn search_options(&self, given: Options) -> Result<(Language, usize), Failure> {
        input::options(given, |fields| options::search(fields, self.catalogue.language()))
    }

    fn role_list(&self, given: Options) -> Result<(Language, OfRoles), Failure> {
        input::options(given, |fields| options::role_list(fields, self.catalogue.language()))
    }

    fn unknown(&self, error: &UnknownReference) -> Failure {
        Failure::unknown(error, self.catalogue.language())
    }

    fn in_language(&self, language: Language) -> Shaper<'_> {
        Shaper { catalogue: &self.catalogue, language }
    }

    /// Makes shapes in the language that options ask for.
    fn shaper(&self, given: Options) -> Result<Shaper<'_>, Failure> {
        let own = self.catalogue.language();
        let language = input::options(given, |fields| fields.or("language", own))?;
        Ok(Shaper { catalogue: &self.catalogue, language })
    }

    fn own(&self) -> Shaper<'_> {
        Shaper { catalogue: &self.catalogue, language: self.catalogue.language() }
    }
}

/// What a decision is in a matrix.
const fn number(decision: Decision) -> u8 {
    match decision {
        Decision::Deny => 0,
        Decision::Permit => 1,
        Decision::Indeterminate => 2,
    }
}

pub(super) fn list<'c>(items: impl Iterator<Item = Json<'c>>) -> String {
    to_text(&items.collect())
}

/// The answers about roles cross beside the options that name the roles, in the same order: they are long, and
/// as text in text they would be written and read twice.
fn exported(
    json: &str,
    given: Options,
    answers: Vec<String>,
    from: Option<&Catalogue>,
) -> Result<Handle, JsValue> {
    let mut options = input::options(given, |fields| options::altinn_export(fields, from))?;
    for (of_role, answer) in options.role_packages.iter_mut().zip(answers) {
        of_role.json = answer;
    }
    let catalogue = Catalogue::from_altinn_export(json, &options).map_err(Failure::from)?;
    Ok(Handle { catalogue })
}
