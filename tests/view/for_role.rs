//! What a role gets beside each package, and what of it is shown alone.

use pretty_assertions::assert_eq;
use tilgangspakker::{
    AreaState, AreaView, Catalogue, Decision, ForRole, Language, RoleAction, RoleOptions,
    ViewOptions, matrix, render_area, render_catalogue, render_notices, render_property_table,
    render_tree,
};

use super::fixture::{count, for_role, index, piece, today, usual};

const PACKAGE: &str = "<li class=\"tp-package\"";

fn options(catalogue: &Catalogue, role: &str, variant: Option<&str>) -> ViewOptions {
    ViewOptions { for_role: Some(for_role(catalogue, role, variant)), ..usual() }
}

fn only(catalogue: &Catalogue, role: &str, action: RoleAction) -> ViewOptions {
    let about = ForRole { only: Some(action), ..for_role(catalogue, role, None) };
    ViewOptions { for_role: Some(about), ..usual() }
}

/// The URNs in the order of the HTML.
fn urns(html: &str) -> Vec<&str> {
    let starts = html.split("data-urn=\"").skip(1);
    starts.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn each_package_says_what_the_matrix_has() {
    let catalogue = today();
    for (role, variant) in [("DAGL", None), ("FFØR", None), ("FFØR", Some("NUF")), ("REGN", None)]
    {
        let asked = RoleOptions { variant, ..RoleOptions::default() };
        let decisions = matrix(&catalogue, &asked).unwrap();
        let place = catalogue.role(role).unwrap().index;
        let options = options(&catalogue, role, variant);
        for (html, kind) in [
            (render_tree(&catalogue, &options), PACKAGE),
            (render_property_table(&catalogue, &options), "<tr data-level"),
        ] {
            for entry in catalogue.packages() {
                let decision = decisions.get(entry.index, place).unwrap();
                let shown = piece(&html, kind, &format!("data-urn=\"{}\"", entry.package.urn));
                let said = format!(" data-decision=\"{decision}\"");
                assert_eq!(count(shown, &said), 2, "{role} {}", entry.package.urn);
            }
        }
    }
}

#[test]
fn a_sentence_above_says_how_many_and_each_area_how_many_of_its_own() {
    let seed = Catalogue::embedded();
    let html = render_tree(&seed, &options(&seed, "DAGL", None));
    assert!(html.starts_with(
        "<div class=\"tp-view\" lang=\"nb\"><p class=\"ds-paragraph tp-summary\">\
         Daglig leder (DAGL) får 3 av 3 tilgangspakker.</p><ul"
    ));
    assert!(html.contains("<span class=\"tp-count tp-held\">3 tilgangspakker: får 3</span>"));

    let undecided = render_tree(&seed, &options(&seed, "FFØR", Some("BRL")));
    assert!(undecided.contains(
        "Forretningsfører (FFØR, BRL) får 0 av 3 tilgangspakker. <strong>Uavklart: 3.</strong></p>"
    ));
    assert!(
        undecided.contains(
            "<span class=\"tp-count tp-held\">3 tilgangspakker: får 0, 3 uavklart</span>"
        )
    );

    let none = render_tree(&seed, &options(&seed, "REGN", None));
    assert!(none.contains("<span class=\"tp-count\">3 tilgangspakker: får 0</span>"));
}

#[test]
fn a_reason_stands_where_a_word_is_too_little() {
    let catalogue = today();
    let shown = |variant| {
        let html = render_tree(&catalogue, &options(&catalogue, "FFØR", variant));
        piece(&html, PACKAGE, "id=\"tp-skatt-naering\"").to_owned()
    };
    let (any, nuf) = (shown(None), shown(Some("NUF")));
    assert!(any.contains(">Får pakken bare i noen organisasjonsformer</span>"));
    assert!(any.contains("tp-reason") && any.contains("Velg organisasjonsform"));
    assert!(nuf.contains(">Får pakken</span>") && !nuf.contains("tp-reason"));

    let seed = Catalogue::embedded();
    let undecided = render_property_table(&seed, &options(&seed, "FFØR", None));
    assert_eq!(count(&undecided, "<p class=\"ds-paragraph tp-reason\">Det er uavklart"), 3);
}

#[test]
fn only_the_notices_that_leave_the_role_undecided_are_shown() {
    let seed = Catalogue::embedded();
    for (role, notices) in [("FFØR", 1), ("DAGL", 0)] {
        let options = options(&seed, role, None);
        for html in [
            render_notices(&seed, &options),
            render_tree(&seed, &options),
            render_property_table(&seed, &options),
            render_catalogue(&seed, &options),
        ] {
            assert_eq!(count(&html, "tp-notice"), notices, "{role}");
        }
        assert_eq!(count(&render_catalogue(&seed, &options), "tp-summary"), 1);
    }
    assert_eq!(count(&render_notices(&seed, &usual()), "tp-notice"), 1);
    assert_eq!(
        count(&render_tree(&seed, &usual()), "tp-notice"),
        0,
        "only a role's stand above a tree"
    );
}

#[test]
fn only_what_a_role_gets_or_may_pass_on_is_what_the_lists_have() {
    let catalogue = today();
    for role in ["DAGL", "HADM", "REGN", "FFØR"] {
        for action in RoleAction::ALL {
            let asked = RoleOptions { action, ..RoleOptions::default() };
            let listed = catalogue.packages_for_role(role, &asked).unwrap();
            let mut listed: Vec<_> = listed.iter().map(|it| it.package.urn.as_str()).collect();
            listed.sort_unstable();
            let options = only(&catalogue, role, action);
            let (tree, table) =
                (render_tree(&catalogue, &options), render_property_table(&catalogue, &options));
            for html in [tree, table] {
                let mut shown = urns(&html);
                shown.sort_unstable();
                assert_eq!(shown, listed, "{role} {action}");
            }
        }
    }
}

#[test]
fn what_may_be_passed_on_is_spoken_of_as_that() {
    let seed = Catalogue::embedded();
    for (language, sentence, word) in [
        (
            Language::Nb,
            "Daglig leder (DAGL) kan gi 3 av 3 tilgangspakker videre til ansatte.",
            "Kan gi pakken videre",
        ),
        (
            Language::Nn,
            "Dagleg leiar (DAGL) kan gje 3 av 3 tilgangspakkar vidare til tilsette.",
            "Kan gje pakken vidare",
        ),
        (
            Language::En,
            "Managing Director (DAGL) may pass on 3 of 3 access packages to employees.",
            "May pass the package on",
        ),
    ] {
        let options = ViewOptions { language, ..only(&seed, "DAGL", RoleAction::Delegate) };
        let html = render_tree(&seed, &options);
        assert!(html.contains(sentence), "{html}");
        assert_eq!(count(&html, &format!(">{word}</span>")), 3);
    }
}

#[test]
fn where_only_what_a_role_gets_is_shown_the_sentence_tells_of_all_and_what_is_undecided() {
    let seed = Catalogue::embedded();
    let options = only(&seed, "FFØR", RoleAction::Hold);
    let html = render_tree(&seed, &options);
    assert!(html.contains("får 0 av 3 tilgangspakker. <strong>Uavklart: 3.</strong>"));
    assert_eq!(count(&html, "tp-notice"), 1, "why it is undecided");
    assert_eq!(count(&html, "data-urn="), 0);
    assert!(!html.contains("Katalogen har ingen"), "it has some");
}

#[test]
fn answers_are_of_the_packages_that_the_view_is_of() {
    let catalogue = today();
    let packages = ["lonn", "toll"].map(|it| index(&catalogue, it));
    let options =
        ViewOptions { packages: Some(packages.into()), ..options(&catalogue, "DAGL", None) };
    let html = render_tree(&catalogue, &options);
    assert!(html.contains("Daglig leder (DAGL) får 2 av 2 tilgangspakker."));
    assert_eq!(count(&html, "<span class=\"tp-decision\""), 2);
}

#[test]
fn closed_areas_of_names_count_what_the_role_gets() {
    let catalogue = today();
    let options = ViewOptions { areas: AreaState::Names, ..options(&catalogue, "DAGL", None) };
    let html = render_tree(&catalogue, &options);
    assert_eq!(count(&html, "tp-decision"), 0);
    assert_eq!(count(&html, "tilgangspakker: får ") + count(&html, "tilgangspakke: får "), 49);
}

/// The role that stands last in a larger catalogue.
fn of_another_catalogue(only: Option<RoleAction>) -> ViewOptions {
    let about = ForRole { only, ..ForRole::new(today().roles().last().unwrap()) };
    ViewOptions { for_role: Some(about), ..usual() }
}

#[test]
fn a_view_for_a_role_that_the_catalogue_does_not_have_says_nothing_beside_packages() {
    let seed = Catalogue::embedded();
    assert_eq!(render_tree(&seed, &of_another_catalogue(None)), render_tree(&seed, &usual()));
}

#[test]
fn only_what_a_role_gets_is_nothing_where_the_catalogue_does_not_have_the_role() {
    let seed = Catalogue::embedded();
    for action in RoleAction::ALL {
        let options = of_another_catalogue(Some(action));
        for render in [render_tree, render_property_table, render_catalogue] {
            assert_eq!(urns(&render(&seed, &options)), Vec::<&str>::new());
        }
        let opened = render_area(&seed, 0, AreaView::Catalogue, &options).unwrap();
        assert_eq!(urns(&opened), Vec::<&str>::new());
    }
}

#[test]
fn every_answer_has_a_word_of_its_own() {
    let seed = Catalogue::embedded();
    let words = ["DAGL", "FFØR", "REGN"].map(|role| {
        let html = render_tree(&seed, &options(&seed, role, None));
        let (_, rest) = html.split_once("<span class=\"tp-decision\" data-decision=\"").unwrap();
        rest.split(['"', '<', '>']).take(3).collect::<Vec<_>>().join(" ")
    });
    assert_eq!(
        words,
        [
            format!("{}  Får pakken", Decision::Permit),
            format!("{}  Uavklart", Decision::Indeterminate),
            format!("{}  Får ikke pakken", Decision::Deny),
        ]
    );
}
