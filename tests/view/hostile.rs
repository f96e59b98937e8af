//! Whatever a catalogue or an option says stays text, in every view and with every option.

use tilgangspakker::{
    AreaState, AreaView, Catalogue, ForRole, Language, RoleAction, ViewOptions, render_area,
    render_catalogue, render_notices, render_property_table, render_tree,
};

use super::fixture::count;

/// What ends texts and attributes, begins elements, means something in addresses, or turns text around.
const HOSTILE: [&str; 5] = [
    "\"><img src=x onerror=x()>",
    "' onclick='x()' x='",
    "&lt;b&gt; & <b>",
    "\u{202e}gnp.exe",
    "javascript:x()",
];

/// Everything that a source may say, said in this way.
fn catalogue(text: &str) -> Catalogue {
    let text = text.replace('"', "\\\"");
    let json = r#"{
        "version": "TEXT", "language": "nb",
        "groups": [{ "name": "TEXT" }],
        "areas": [
            {"name": "TEXT", "group": "TEXT", "description": "TEXT", "shortName": "TEXT", "document": "TEXT",
                "picture": {"src": "TEXT", "alt": "TEXT"},
                "children": ["urn:altinn:accesspackage:x", {"name": "TEXT", "children": []}]},
            {"name": "Andre", "children": ["urn:altinn:accesspackage:y"]}
        ],
        "roles": [{"code": "TEXT", "urn": "urn:TEXT", "name": "TEXT"}],
        "packages": [
            {"urn": "urn:altinn:accesspackage:x", "name": "TEXT", "description": "TEXT", "formerNames": ["TEXT x"],
                "links": [{"text": "TEXT", "href": "https://example.org/"}],
                "properties": {"roles": ["TEXT"]}},
            {"urn": "urn:altinn:accesspackage:y", "name": "TEXT", "properties": {"roles": []}}
        ],
        "notices": [{"severity": "warning", "area": "TEXT", "text": "TEXT", "unresolvedRoles": ["FFØR", "TEXT"]}]
    }"#;
    Catalogue::from_json(&json.replace("TEXT", &text)).unwrap()
}

/// Every option that adds something to the HTML, one with another.
fn all_options(catalogue: &Catalogue, text: &str) -> Vec<ViewOptions> {
    let last = catalogue.roles().position(|entry| entry.role.code == text);
    let role = catalogue.role_at(last.unwrap()).unwrap();
    let mut all = Vec::new();
    for areas in AreaState::ALL {
        for only in [None, Some(RoleAction::Hold), Some(RoleAction::Delegate)] {
            for choosable in [false, true] {
                all.push(ViewOptions {
                    id_prefix: text.to_owned(),
                    link_base: format!("?{text}").replace(char::is_whitespace, "").parse().ok(),
                    searchable: Some(true),
                    parts: choosable,
                    choosable,
                    for_role: Some(ForRole { only, ..ForRole::new(role) }),
                    current: Some(0),
                    areas,
                    ..ViewOptions::new(Language::En)
                });
            }
        }
    }
    all.push(ViewOptions { searchable: Some(true), ..ViewOptions::new(Language::Nn) });
    all
}

/// Whether the HTML has nothing in it but tags and attributes of the views' own: what is quoted, and what
/// stands between tags, cannot end what it stands in.
fn is_sound(html: &str) -> bool {
    html.split('<').skip(1).all(|piece| {
        let Some((tag, text)) = piece.split_once('>') else { return false };
        let names = tag.split('"').step_by(2).flat_map(str::split_whitespace);
        let is_own =
            |name: &str| name.chars().all(|c| c.is_ascii_alphanumeric() || "-=/".contains(c));
        count(tag, "\"").is_multiple_of(2)
            && !text.contains(['>', '"'])
            && names.clone().all(is_own)
            && names.clone().all(|name| !name.starts_with("on") && name != "img" && name != "b")
    })
}

#[test]
fn what_a_catalogue_and_the_options_say_stays_text_in_every_view() {
    for text in HOSTILE {
        let catalogue = catalogue(text);
        for options in all_options(&catalogue, text) {
            let mut views: Vec<String> =
                [render_catalogue, render_tree, render_property_table, render_notices]
                    .map(|render| render(&catalogue, &options))
                    .into();
            for view in AreaView::ALL {
                views.push(render_area(&catalogue, 0, view, &options).unwrap());
            }
            for html in views {
                assert!(is_sound(&html), "{text}: {html}");
                assert!(!html.contains("href=\"javascript:"), "{html}");
            }
        }
    }
}

#[test]
fn a_text_that_is_not_escaped_would_be_noticed() {
    for unsound in [
        "<p>\"><img></p>",
        "<a href=\"\" onclick=\"x()\">x</a>",
        "<p title=\"\"x\">x</p>",
        "<p>a > b</p>",
    ] {
        assert!(!is_sound(unsound), "{unsound}");
    }
    assert!(is_sound("<p class=\"tp-x\" hidden>&quot;&gt;&lt;img&gt;</p>"));
}
