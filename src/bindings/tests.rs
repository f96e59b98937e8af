//! What JavaScript gets of the module itself, without the package around it.
#![expect(clippy::expect_used, clippy::panic, reason = "tests may fail")]

use js_sys::{Function, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test as test, wasm_bindgen_test_configure};
use web_sys::Element;

use super::handle::Handle;

wasm_bindgen_test_configure!(run_in_browser);

const EVENTS: &str = "urn:altinn:accesspackage:maskinlesbarehendelser";

/// A value as JSON has it.
fn json(text: &str) -> JsValue {
    JSON::parse(text).expect("it is JSON")
}

fn text(value: &JsValue) -> String {
    JSON::stringify(value).expect("it is data").into()
}

fn field(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).expect("it is an object")
}

fn question(role: &str) -> String {
    format!(r#"{{"action":"hold","package":"{EVENTS}","role":"{role}"}}"#)
}

/// Options as they cross.
#[expect(clippy::unnecessary_wraps, reason = "options may be left out")]
fn some(options: &str) -> Option<String> {
    Some(options.to_owned())
}

fn element() -> Element {
    let document = web_sys::window().and_then(|window| window.document());
    document.expect("tests run in a page").create_element("div").expect("it is an element")
}

/// The code and the path of what is thrown.
fn refused<T>(result: Result<T, JsValue>) -> (String, String) {
    let Err(failure) = result else { panic!("nothing was refused") };
    (field(&failure, "code").as_string().unwrap_or_default(), text(&field(&failure, "path")))
}

#[test]
fn a_catalogue_is_read_from_what_it_is_written_as() {
    let embedded = Handle::embedded();
    let again = Handle::from_json(&embedded.to_json()).expect("it is a catalogue");
    assert_eq!(again.version(), "versjon-3");
    assert_eq!(again.to_json(), embedded.to_json());
}

#[test]
fn a_list_is_json_text_in_the_language_that_is_asked_for() {
    let handle = Handle::embedded();
    let name = |options| {
        let roles = json(&handle.roles(options).expect("these are options"));
        field(&field(&field(&roles, "3"), "name"), "value")
    };
    assert_eq!(name(None), "Daglig leder");
    assert_eq!(name(some(r#"{"language":"en"}"#)), "Managing Director");
}

#[test]
fn a_refused_option_is_an_argument_and_has_its_path() {
    let handle = Handle::embedded();
    let refused_with = |options| refused(handle.roles(some(options)));
    let of = |path: &str| ("INVALID_ARGUMENT".to_owned(), path.to_owned());
    assert_eq!(refused_with(r#"{"language":"sv"}"#), of(r#"["language"]"#));
    assert_eq!(refused_with(r#"{"lang":"en"}"#), of(r#"["lang"]"#));
    assert_eq!(refused_with("null"), of("[]"));
    let answers = some(r#"{"rolePackages":[{"role":"DAGL","json":7}]}"#);
    let export = Handle::from_altinn_export("[]", answers, Vec::new());
    assert_eq!(refused(export), of(r#"["rolePackages",0,"json"]"#));
}

#[test]
fn a_refused_question_has_its_path() {
    let asked = format!(r#"{{"action":"delegate","package":"{EVENTS}","roles":["DAGL",7]}}"#);
    let (code, path) = refused(Handle::embedded().check(&asked, None));
    assert_eq!((code.as_str(), path.as_str()), ("INVALID_QUESTION", r#"["roles",1]"#));
}

#[test]
fn a_verdict_is_a_frozen_object_with_its_reasons_and_notices() {
    // The package's module is started when it is loaded, a module of tests is not.
    super::verdict::start();
    let verdict = |role| {
        let handle = Handle::embedded();
        handle.check(&question(role), None).expect("it is a question")
    };
    let yes = verdict("DAGL");
    assert_eq!(field(&yes, "decision"), "Permit");
    assert_eq!(field(&yes, "permitted"), JsValue::TRUE);
    let reason = field(&field(&yes, "reasons"), "0");
    assert_eq!(field(&reason, "code"), "ROLE_GRANTS_PACKAGE");
    assert_eq!(field(&reason, "package"), EVENTS);
    assert_eq!(field(&reason, "weight"), "decides");
    assert_eq!(field(&field(&reason, "source"), "section"), "table");
    for part in [&yes, &reason, &field(&yes, "reasons"), &field(&reason, "source")] {
        assert!(Object::is_frozen::<Object>(part.unchecked_ref()));
    }

    let open = verdict("FFØR");
    assert_eq!(field(&open, "decision"), "Indeterminate");
    let notice = field(&field(&open, "notices"), "0");
    assert_eq!(text(&field(&notice, "unresolvedRoles")), r#"["FFØR"]"#);
}

#[test]
fn yes_or_no_is_what_the_verdict_permits() {
    let handle = Handle::embedded();
    let held = |role: &str| handle.holds(role.into(), EVENTS.into(), None);
    assert_eq!(held("DAGL"), Ok(true));
    assert_eq!(held("FFØR"), Ok(false));
    assert_eq!(refused(held("DAGGL")), ("UNKNOWN_ROLE".into(), "null".into()));
}

#[test]
fn a_thrown_failure_has_its_code_message_and_suggestions() {
    let (code, path) = refused(Handle::from_json("{}"));
    assert_eq!((code.as_str(), path.as_str()), ("INVALID_CATALOGUE", r#"["version"]"#));

    let unknown = Handle::embedded().check(&question("DAGGL"), some(r#"{"language":"en"}"#));
    let failure = unknown.expect_err("there is no such role");
    assert_eq!(field(&failure, "code"), "UNKNOWN_ROLE");
    assert_eq!(text(&field(&failure, "suggestions")), r#"["DAGL"]"#);
    let message = field(&failure, "message").as_string().unwrap_or_default();
    assert!(message.contains("Did you mean DAGL?"), "{message}");
}

#[test]
fn views_are_mounted_into_an_element() {
    let element = element();
    let options = some(r#"{"language":"nn","idPrefix":"here-"}"#);
    let handle = Handle::embedded();
    handle.mount(&element, options, None).expect("these are options");
    let packages = element.query_selector_all("li[data-urn]").expect("it is a selector");
    assert_eq!(packages.length(), 3);
    assert!(element.inner_html().contains(r#"id="here-maskinlesbarehendelser""#));
}

#[test]
fn a_page_may_make_its_own_of_html_before_it_is_mounted() {
    let element = element();
    let trusted = Function::new_with_args("html", "return `<b>${html.length > 1000}</b>`");
    let mounted = Handle::embedded().mount(&element, None, Some(trusted));
    assert_eq!(mounted, Ok(()));
    assert_eq!(element.inner_html(), "<b>true</b>");
}

#[test]
fn nothing_is_mounted_with_options_that_are_refused() {
    let element = element();
    let mounted = Handle::embedded().mount(&element, some(r#"{"headingLevel":5}"#), None);
    assert_eq!(refused(mounted), ("INVALID_ARGUMENT".into(), r#"["headingLevel"]"#.into()));
    assert_eq!(element.inner_html(), "");
}
