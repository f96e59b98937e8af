//! What a browser makes of the views' HTML: whatever a catalogue says stays text.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "tests may fail")]

use tilgangspakker::{
    AreaState, AreaView, Catalogue, ForRole, Language, ViewOptions, render_area, render_catalogue,
    render_notices, render_property_table, render_tree,
};
use wasm_bindgen_test::wasm_bindgen_test;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// What ends a text, an attribute, a comment or an element, and begins what would run.
const HOSTILE: &str =
    r#"</h4><script>x()</script><img src=x onerror=x()>" onclick="x()" '><!--{0} &lt;b>"#;

fn hostile() -> Catalogue {
    let text = HOSTILE.replace('"', "\\\"");
    let json = r#"{
        "version": "TEXT", "language": "nb",
        "areas": [{"name": "TEXT", "description": "TEXT", "shortName": "TEXT", "document": "TEXT",
            "picture": {"src": "TEXT", "alt": "TEXT"},
            "children": ["urn:altinn:accesspackage:x", {"name": "TEXT", "children": []}]}],
        "packages": [{"urn": "urn:altinn:accesspackage:x", "name": "TEXT", "description": "TEXT",
            "formerNames": ["TEXT"], "links": [{"text": "TEXT", "href": "https://example.org/"}],
            "properties": {"roles": ["DAGL"]}}],
        "notices": [{"severity": "warning", "area": "TEXT", "text": "TEXT", "unresolvedRoles": ["FFØR"]}]
    }"#;
    Catalogue::from_json(&json.replace("TEXT", &text)).unwrap()
}

#[wasm_bindgen_test]
fn text_of_a_catalogue_never_becomes_an_element_or_a_handler() {
    let document = web_sys::window().unwrap().document().unwrap();
    let catalogue = hostile();
    for language in Language::ALL {
        let options = ViewOptions::new(language);
        for render in [render_catalogue, render_tree, render_property_table, render_notices] {
            let element = document.create_element("div").unwrap();
            element.set_inner_html(&render(&catalogue, &options));
            let made = element.query_selector_all("script, img, b, [onclick], [onerror]").unwrap();
            assert_eq!(made.length(), 0, "{}", element.inner_html());
        }
    }
}

/// With all that views have by their options, said in the same way.
fn with_everything(catalogue: &Catalogue) -> ViewOptions {
    ViewOptions {
        id_prefix: HOSTILE.to_owned(),
        link_base: format!("?{}", HOSTILE.replace(' ', "")).parse().ok(),
        searchable: Some(true),
        choosable: true,
        parts: true,
        for_role: Some(ForRole::new(catalogue.role("FFØR").unwrap())),
        current: Some(0),
        areas: AreaState::Names,
        ..ViewOptions::new(Language::Nb)
    }
}

#[wasm_bindgen_test]
fn options_never_become_an_element_or_a_handler() {
    let document = web_sys::window().unwrap().document().unwrap();
    let catalogue = hostile();
    let options = with_everything(&catalogue);
    let area = render_area(&catalogue, 0, AreaView::Catalogue, &options).unwrap();
    let whole = [render_catalogue, render_tree, render_property_table, render_notices]
        .map(|render| render(&catalogue, &options));
    for html in whole.into_iter().chain([area]) {
        let element = document.create_element("div").unwrap();
        element.set_inner_html(&html);
        let made = "script, img, b, [onclick], [onerror], [href^='javascript:']";
        assert_eq!(element.query_selector_all(made).unwrap().length(), 0, "{html}");
    }
}

#[wasm_bindgen_test]
fn text_of_a_catalogue_is_read_as_it_was_written() {
    let document = web_sys::window().unwrap().document().unwrap();
    let element = document.create_element("div").unwrap();
    element.set_inner_html(&render_notices(&hostile(), &ViewOptions::new(Language::Nb)));
    let quote = element.query_selector("blockquote").unwrap().unwrap();
    assert_eq!(quote.text_content().as_deref(), Some(HOSTILE));
}
