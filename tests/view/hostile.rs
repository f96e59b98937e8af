//! Whatever a catalogue or an option says stays text, in every view and with every option.

use std::collections::HashSet;
use std::num::NonZeroUsize;

use tilgangspakker::{
    AreaState, AreaView, Catalogue, ForRole, Language, Question, Recipient, RoleAction, Verdict,
    ViewOptions, check, render_area, render_catalogue, render_notices, render_property_table,
    render_tree, render_verdict,
};

use super::fixture::count;

/// What ends texts and attributes, begins elements, means something in addresses, or turns text around.
const HOSTILE: [&str; 5] = [
    "\"><img src=x onerror=x()>",
    "' onclick='x()' x='",
    "&lt;b&gt; & <b>",
    "\u{202e}gnp.exe \u{2067}\u{2069}\u{2069}\u{202c}",
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
    let role = catalogue.role_at(0).unwrap();
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
                    most_reasons: NonZeroUsize::new(1),
                    ..ViewOptions::new(Language::En)
                });
            }
        }
    }
    all.push(ViewOptions { searchable: Some(true), ..ViewOptions::new(Language::Nn) });
    all
}

/// Embeddings, overrides and isolates, with their ends.
const fn turns_about(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What is answered of the role that the source names, and of those that it leaves undecided.
fn verdicts(catalogue: &Catalogue) -> Vec<Verdict<'_>> {
    let named = catalogue.role_at(0).unwrap().role.urn.clone();
    let mut verdicts = Vec::new();
    for role in [named.as_str(), "FFØR", "DAGL"] {
        let package = "x".to_owned();
        let hold =
            Question::Hold { package: package.clone(), role: role.to_owned(), variant: None };
        let delegate = Question::Delegate {
            package,
            roles: vec![named.clone(), role.to_owned()],
            holds: Vec::new(),
            variant: None,
            recipient: Recipient::Employee,
        };
        for question in [hold, delegate] {
            verdicts.push(check(catalogue, &question, Language::Nb).unwrap());
        }
    }
    verdicts
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
            for verdict in verdicts(&catalogue) {
                views.push(render_verdict(&catalogue, &verdict, &options));
            }
            for html in views {
                assert!(is_sound(&html), "{text}: {html}");
                assert!(!html.contains("href=\"javascript:"), "{html}");
                let shown = html.split('<').filter_map(|piece| piece.split_once('>'));
                assert!(
                    shown.map(|(_, shown)| shown).all(|it| !it.contains(turns_about)),
                    "{html}"
                );
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

#[test]
fn what_is_left_of_a_text_that_turns_about_is_said_and_lasts() {
    let catalogue = catalogue("ab\u{202e}dc");
    let diagnostics = &catalogue.contents().diagnostics;
    assert_eq!(diagnostics.len(), 1);
    let diagnostic = diagnostics.first().unwrap();
    assert_eq!(diagnostic.code, "DIRECTION_CONTROLS");
    let told = "are left out of texts, 22 in all, of which the first is now \"abdc\": take them out of the source.";
    assert!(diagnostic.message.ends_with(told), "{}", diagnostic.message);
    let again = Catalogue::from_json(&catalogue.to_json()).unwrap();
    assert_eq!(again.contents(), catalogue.contents());
}

#[test]
fn a_name_of_nothing_but_what_turns_text_about_is_refused() {
    let error = Catalogue::from_json(
        r#"{"version": "v", "language": "nb", "areas": [{"name": "\u202e\u2069"}], "packages": []}"#,
    );
    assert!(error.unwrap_err().to_string().contains("At /areas/0/name: the text is empty"));
}

#[test]
fn letters_that_are_written_from_the_right_stay_by_themselves() {
    let name = "שלום";
    let catalogue = catalogue(name);
    let options = ViewOptions::new(Language::Nb);
    for html in [render_tree(&catalogue, &options), render_property_table(&catalogue, &options)] {
        assert!(html.contains(&format!("<bdi>{name}</bdi>")), "{html}");
    }
    for verdict in verdicts(&catalogue) {
        let message = &verdict.reasons().first().unwrap().message;
        assert!(message.contains(&format!("\u{2068}{name}")), "{message}");
        assert_eq!(count(message, "\u{2068}"), count(message, "\u{2069}"));
    }
}

/// A catalogue whose packages are called what pieces of the views are.
fn named_as_pieces() -> Catalogue {
    let slugs =
        ["filter", "filter-hint", "pakker", "varsler", "egenskaper", "filter-x", "pakker.x"];
    let urns = slugs.map(|slug| format!("urn:altinn:accesspackage:{slug}"));
    let packages = urns.clone().map(|urn| serde_json::json!({"urn": urn, "name": "Pakke"}));
    let area = serde_json::json!({"name": "Område", "children": urns});
    let notice = serde_json::json!({"severity": "info", "area": "Område", "text": "Varsel"});
    let json = serde_json::json!({
        "version": "v", "language": "nb", "areas": [area], "packages": packages, "notices": [notice]
    });
    Catalogue::from_json(&json.to_string()).unwrap()
}

#[test]
fn no_two_elements_have_the_same_id_whatever_packages_are_called() {
    let html = render_catalogue(&named_as_pieces(), &ViewOptions::new(Language::Nb));
    let ids: Vec<&str> =
        html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(ids.len(), 7 + 5, "packages, and pieces of the view's own");
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{ids:?}");
}

#[test]
fn a_link_leads_to_its_package_whatever_ids_begin_with() {
    let options =
        ViewOptions { id_prefix: "100%25\"é#".to_owned(), ..ViewOptions::new(Language::Nb) };
    let html = render_tree(&Catalogue::embedded(), &options);
    assert!(html.contains("id=\"100%25&quot;é#maskinlesbarehendelser\""), "{html}");
    assert!(html.contains("href=\"#100%2525%22%C3%A9%23maskinlesbarehendelser\""), "{html}");
}
