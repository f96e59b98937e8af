//! What stands in `<access-package-check>`, and what a server sends of elements: whatever is filled in and
//! written into attributes stays text.
#![expect(clippy::unwrap_used, reason = "tests may fail")]

use std::collections::BTreeSet;

use pretty_assertions::assert_eq;
use tilgangspakker::{
    Answer, Catalogue, Claims, ClientFields, ClientRecipient, ClientRelation, ContentOrigin,
    CustomElement, ElementAttributes, ElementContent, EnterpriseUser, FormAction, FormFields, Kept,
    Language, PersonFields, Question, Recipient, StyleSheet, Styles, SystemUserFor, VariantKind,
    ViewOptions, WorksFor, check, render_element, render_form, render_kept, render_question,
    variants,
};

/// What ends a text, an attribute, a comment or an element, and begins what would run.
const HOSTILE: &str =
    r#"</style></template><script>x()</script><img src=x onerror=x()>" onclick="x()" '><!-- &lt;"#;

fn options() -> ViewOptions {
    ViewOptions::new(Language::Nb)
}

fn form(fields: &FormFields) -> String {
    render_form(&Catalogue::embedded(), fields, None, &options())
}

fn texts(references: &[&str]) -> Vec<String> {
    references.iter().map(|&reference| reference.to_owned()).collect()
}

#[test]
fn what_is_asked_about_turns_no_words_around_it_about() {
    let kept = Kept { roles: texts(&["\u{202e}x", "y\u{2067}"]), holds: texts(&["\u{202d}z"]) };
    let html = render_kept(&Catalogue::embedded(), &kept, &options());
    assert!(html.contains("x, y") && html.contains("<code>z</code>"), "{html}");
}

/// Nothing of the hostile text has become an element or an attribute of one.
fn assert_stays_text(html: &str) {
    for made in ["<script", "<img", "<!--", "</style></template>", "\" onclick"] {
        assert!(!html.contains(made), "{made} in {html}");
    }
    assert!(html.contains("&lt;script&gt;"), "{html}");
}

fn element(content: ElementContent<'_>) -> CustomElement<'_> {
    CustomElement {
        content,
        attributes: ElementAttributes::default(),
        styles: Styles::Linked("/styles.css".to_owned()),
        origin: ContentOrigin::default(),
    }
}

fn rendered(element: &CustomElement<'_>) -> String {
    render_element(&Catalogue::embedded(), element, &options())
}

#[test]
fn a_form_shows_names_and_keeps_what_they_stand_for() {
    let html = form(&FormFields {
        package: "maskinlesbarehendelser".to_owned(),
        role: "urn:altinn:external-role:ccr:daglig-leder".to_owned(),
        ..FormFields::default()
    });
    assert!(html.contains(
        "value=\"Maskinlesbare hendelser\" data-chosen=\"urn:altinn:accesspackage:maskinlesbarehendelser\""
    ));
    assert!(html.contains("value=\"Daglig leder\" data-chosen=\"DAGL\""));
    assert!(html.contains("<code>DAGL</code>"));
}

#[test]
fn a_form_keeps_the_text_of_what_it_does_not_know() {
    let html = form(&FormFields {
        package: "nowhere".to_owned(),
        role: "NOBODY".to_owned(),
        ..FormFields::default()
    });
    assert!(html.contains("value=\"nowhere\" data-missing="));
    assert!(html.contains("value=\"NOBODY\" data-missing="));
    assert!(!html.contains("data-chosen"));
}

#[test]
fn a_form_has_the_fields_of_its_question_alone() {
    let seen = |fields: FormFields| {
        let html = form(&fields);
        let cases = html.split(" data-for=\"").skip(1).filter_map(|rest| {
            let (cases, rest) = rest.split_once('"').unwrap();
            (!rest.split('>').next().unwrap().contains(" hidden")).then(|| cases.to_owned())
        });
        cases.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    };
    let asks = |action| FormFields { action, ..FormFields::default() };
    let package = "hold delegate attach client";
    assert_eq!(seen(asks(FormAction::Hold)), ["hold", "hold delegate", package]);
    assert_eq!(seen(asks(FormAction::Delegate)), ["delegate", "hold delegate", package]);
    assert_eq!(seen(asks(FormAction::Attach)), [package]);

    let client = "client oneClient";
    assert_eq!(seen(asks(FormAction::Client)), ["agent", "client", client, package]);
    let mut named = asks(FormAction::Client);
    named.person.is_named = true;
    named.client.recipient = ClientRecipient::ClientSystemUser;
    assert_eq!(seen(named), ["by", "by own provider", "client", client, package]);

    let for_whom = |works_for| seen(FormFields { works_for, ..asks(FormAction::SystemUser) });
    for its_own in [WorksFor::Own, WorksFor::Provider] {
        assert_eq!(for_whom(its_own), ["by own provider", "own provider", "systemUser"]);
    }
    assert_eq!(for_whom(WorksFor::Clients), ["systemUser"]);
    assert_eq!(for_whom(WorksFor::OneClient), [client, "systemUser"]);
}

#[test]
fn a_form_shows_what_is_picked_by_name_and_reference_and_lets_it_be_taken_away() {
    let html = form(&FormFields {
        packages: texts(&["maskinlesbarehendelser", "nowhere"]),
        person: PersonFields { roles: texts(&["daglig-leder"]), ..PersonFields::default() },
        ..FormFields::default()
    });
    let urn = "urn:altinn:accesspackage:maskinlesbarehendelser";
    for picked in [
        format!(
            "<li class=\"tp-picked-item\" data-reference=\"{urn}\"><div><span>Maskinlesbare hendelser</span> <code>{urn}</code></div>"
        ),
        "aria-label=\"Fjern Maskinlesbare hendelser\"".to_owned(),
        "<li class=\"tp-picked-item\" data-reference=\"nowhere\"><div><code>nowhere</code></div>".to_owned(),
        "<li class=\"tp-picked-item\" data-reference=\"DAGL\"><div><span>Daglig leder</span> <code>DAGL</code></div>"
            .to_owned(),
    ] {
        assert!(html.contains(&picked), "{picked} in {html}");
    }
}

#[test]
fn a_form_suggests_every_organisation_form_by_code_and_name() {
    let html = form(&FormFields::default());
    assert!(html.contains("<option value=\"AS\">AS – Aksjeselskap</option>"));
    let list = html.split("<datalist").nth(1).unwrap().split("</datalist>").next().unwrap();
    let organisations = variants().iter().filter(|form| form.kind == VariantKind::Organisation);
    assert_eq!(list.matches("<option ").count(), organisations.count());
    assert!(!list.contains("\"Person\""));
}

#[test]
fn a_form_says_in_words_what_it_has_no_field_for() {
    let kept = |roles: &[&str], holds: &[&str]| {
        let kept = Kept { roles: texts(roles), holds: texts(holds) };
        render_kept(&Catalogue::embedded(), &kept, &options())
    };
    assert!(kept(&["LEDE"], &[]).contains("<dt>Har også rollen</dt><dd>Styrets leder (LEDE)</dd>"));
    assert!(kept(&["LEDE", "NOBODY"], &[]).contains("Har også rollene"));
    assert!(kept(&[], &["nowhere"]).contains("<dt>Har fått pakken</dt><dd><code>nowhere</code>"));
    assert!(kept(&[], &["nowhere", "ECKEYROLE"]).contains("Har fått pakkene"));
    assert_eq!(kept(&[], &[]), "");
}

#[test]
fn a_question_in_words_has_each_of_its_fields() {
    let shown = |question: &Question| {
        let html = render_question(&Catalogue::embedded(), question, &options());
        let names = html.split("<dt>").skip(1);
        names.map(|rest| rest.split("</dt>").next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let package = "ECKEYROLE".to_owned();
    let variant = Some("AS".to_owned());
    assert_eq!(
        shown(&Question::Hold { package: package.clone(), role: "DAGL".to_owned(), variant }),
        ["Tilgangspakke", "Rolle", "Organisasjonsform"]
    );
    assert_eq!(shown(&Question::Attach { package: package.clone() }), ["Tilgangspakke"]);
    let delegate = Question::Delegate {
        package,
        roles: texts(&["DAGL"]),
        holds: texts(&["ECKEYROLE"]),
        variant: None,
        recipient: Recipient::Employee,
    };
    assert_eq!(
        shown(&delegate),
        ["Tilgangspakke", "Roller", "Har fått pakken", "Hvem skal få pakken?"]
    );
    let client = Question::Client {
        package: "ECKEYROLE".to_owned(),
        client: ClientRelation { relations: texts(&["REGN"]), ..Default::default() },
        recipient: ClientRecipient::Agent,
        is_agent: Some(true),
        by: Some(Claims { roles: texts(&["DAGL"]), ..Default::default() }),
    };
    assert_eq!(
        shown(&client),
        [
            "Tilgangspakke",
            "Leverandørens roller hos klienten",
            "Gis videre til",
            "Er lagt til som agent",
            "Roller hos den som gir pakken videre"
        ]
    );
    let client = ClientRelation { given: texts(&["ECKEYROLE"]), ..Default::default() };
    let works_for = SystemUserFor::Clients { client: Some(client) };
    let packages = texts(&["ECKEYROLE"]);
    assert_eq!(
        shown(&Question::SystemUser { packages: packages.clone(), works_for }),
        ["Tilgangspakker", "Systembrukeren er for", "Klienten har gitt leverandøren"]
    );
    let approver = Claims { holds: texts(&["nowhere"]), ..Default::default() };
    assert_eq!(
        shown(&Question::SystemUser { packages, works_for: SystemUserFor::Own { approver } }),
        ["Tilgangspakker", "Systembrukeren er for", "Pakker som den som godkjenner, har fått"]
    );
    let act = Question::Act {
        supplier: "991825827".to_owned(),
        user: EnterpriseUser { organisation: "991825827".to_owned(), holds: Vec::new() },
        on_behalf_of: "889640782".to_owned(),
        customers: Vec::new(),
    };
    assert_eq!(
        shown(&act),
        ["Leverandør", "Virksomhetsbrukeren er knyttet til", "Opptrer for", "Klienter"]
    );
}

#[test]
fn an_answer_stands_beside_the_form_with_what_tells_its_question() {
    let catalogue = Catalogue::embedded();
    let question = Question::Attach { package: "maskinlesbarehendelser".to_owned() };
    let verdict = check(&catalogue, &question, Language::Nb).unwrap();
    let answer = Answer { verdict, key: "[\"a\"]".to_owned() };
    let html = render_form(&catalogue, &FormFields::default(), Some(&answer), &options());
    assert!(html.contains("role=\"status\" data-made=\"[&quot;a&quot;]\"><div class=\"tp-view\""));
    assert!(!form(&FormFields::default()).contains("data-made"));
}

#[test]
fn every_piece_of_a_form_bears_a_part_where_parts_are_asked_for() {
    let with_parts = ViewOptions { parts: true, ..options() };
    let catalogue = Catalogue::embedded();
    let fields = FormFields {
        package: "ECKEYROLE".to_owned(),
        packages: texts(&["ECKEYROLE"]),
        ..FormFields::default()
    };
    let html = render_form(&catalogue, &fields, None, &with_parts);
    for part in [
        "form",
        "field",
        "label",
        "hint",
        "input",
        "suggestions",
        "chosen",
        "code",
        "kept",
        "picked",
        "picked-item",
        "button remove",
        "button submit",
        "question",
        "answer",
    ] {
        assert!(html.contains(&format!(" part=\"{part}\"")), "{part}");
    }
    assert!(!form(&fields).contains(" part="));
}

#[test]
fn hostile_text_stays_text_in_every_field_of_a_form() {
    let hostile = || HOSTILE.to_owned();
    let kept = Kept { roles: vec![hostile()], holds: vec![hostile()] };
    let (relations, given, variant) = (vec![hostile()], vec![hostile()], hostile());
    let client = ClientFields { relations, given, variant, ..ClientFields::default() };
    let (roles, holds, variant) = (vec![hostile()], vec![hostile()], hostile());
    let person = PersonFields { is_named: true, roles, holds, variant };
    let blank = FormFields::default;
    for fields in [
        FormFields { package: hostile(), ..blank() },
        FormFields { role: hostile(), ..blank() },
        FormFields { variant: hostile(), ..blank() },
        FormFields { action: FormAction::Delegate, kept, ..blank() },
        FormFields { packages: vec![hostile()], ..blank() },
        FormFields { client, ..blank() },
        FormFields { person, ..blank() },
    ] {
        assert_stays_text(&form(&fields));
        assert_stays_text(&rendered(&element(ElementContent::Check(&fields, None))));
    }
}

#[test]
fn hostile_text_stays_text_in_a_question_in_words() {
    let hostile = || HOSTILE.to_owned();
    let question = Question::Act {
        supplier: hostile(),
        user: EnterpriseUser { organisation: hostile(), holds: vec![hostile()] },
        on_behalf_of: hostile(),
        customers: vec![hostile()],
    };
    assert_stays_text(&render_question(&Catalogue::embedded(), &question, &options()));
}

#[test]
fn hostile_text_stays_text_in_every_attribute_of_an_element() {
    let hostile = || Some(HOSTILE.to_owned());
    let none = ElementAttributes::default;
    for attributes in [
        ElementAttributes { catalogue: hostile(), ..none() },
        ElementAttributes { language: hostile(), ..none() },
        ElementAttributes { package: hostile(), ..none() },
        ElementAttributes { for_role: hostile(), ..none() },
        ElementAttributes { variant: hostile(), ..none() },
        ElementAttributes { only: hostile(), ..none() },
        ElementAttributes { heading_level: hostile(), ..none() },
        ElementAttributes { action: hostile(), ..none() },
        ElementAttributes { recipient: hostile(), ..none() },
        ElementAttributes { packages: hostile(), ..none() },
        ElementAttributes { works_for: hostile(), ..none() },
        ElementAttributes { given: hostile(), ..none() },
        ElementAttributes { is_agent: hostile(), ..none() },
        ElementAttributes { by: hostile(), ..none() },
        ElementAttributes { by_holds: hostile(), ..none() },
        ElementAttributes { by_variant: hostile(), ..none() },
    ] {
        assert_stays_text(&rendered(&CustomElement {
            attributes,
            ..element(ElementContent::Tree)
        }));
    }
    let text = || HOSTILE.to_owned();
    let none = ContentOrigin::default;
    for origin in [
        ContentOrigin { asked: text(), ..none() },
        ContentOrigin { version: text(), ..none() },
        ContentOrigin { catalogue: text(), ..none() },
        ContentOrigin { made: text(), ..none() },
    ] {
        assert_stays_text(&rendered(&CustomElement { origin, ..element(ElementContent::Tree) }));
    }
    for styles in [
        Styles::Linked(text()),
        Styles::Embedded { sheet: StyleSheet::new(String::new()).unwrap(), nonce: hostile() },
    ] {
        assert_stays_text(&rendered(&CustomElement { styles, ..element(ElementContent::Tree) }));
    }
}

#[test]
fn a_style_sheet_is_sent_as_it_is_unless_it_would_end_its_element() {
    let css = "a > b { content: \"</p>&\" }";
    let sheet = StyleSheet::new(css.to_owned()).unwrap();
    let styles = Styles::Embedded { sheet, nonce: None };
    let html = rendered(&CustomElement { styles, ..element(ElementContent::Notices) });
    assert!(html.contains(&format!("<style>{css}</style>")));
    for ending in ["</style>", "a{}</STYLE >", "</sTyLe\n"] {
        assert!(StyleSheet::new(ending.to_owned()).is_none(), "{ending}");
    }
}

#[test]
fn each_element_is_sent_by_its_name_with_its_view_in_a_shadow_root() {
    let fields = FormFields::default();
    for (content, name, view) in [
        (ElementContent::Tree, "access-package-tree", "class=\"tp-tree\""),
        (ElementContent::Table, "access-package-table", "<table "),
        (ElementContent::Notices, "access-package-notice", "<blockquote "),
        (ElementContent::Check(&fields, None), "access-package-check", "<form "),
    ] {
        let attributes =
            ElementAttributes { for_role: Some("DAGL".to_owned()), ..Default::default() };
        let html = rendered(&CustomElement { attributes, ..element(content) });
        let start = format!(
            "<{name} for-role=\"DAGL\"><template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"/styles.css\"><div class=\"root tp-view\" part=\"root\" lang=\"nb\""
        );
        assert!(html.starts_with(&start), "{html}");
        assert!(html.ends_with(&format!("</template></{name}>")), "{html}");
        assert!(html.contains(view), "{name}");
    }
}
