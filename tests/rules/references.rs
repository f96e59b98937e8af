//! How roles, packages and areas are referred to in questions.

use tilgangspakker::{Catalogue, Decision, QuestionProblem, Recipient, Resolution};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{
    API, AREA, CUSTOMERS, EVENTS, ask, attach, delegate, hold, refuse, seed, today,
};

#[test]
fn the_register_has_27_roles_whatever_a_catalogue_lists() {
    let nothing = r#"{"version": "empty", "language": "nb", "areas": [], "packages": []}"#;
    let empty = tilgangspakker::Catalogue::from_json(nothing).unwrap();
    for catalogue in [seed(), &empty] {
        assert_eq!(catalogue.roles().len(), 27);
        for code in crate::fixture::HOLDERS.iter().chain(&crate::fixture::OTHERS).chain(&["FFØR"])
        {
            assert!(catalogue.role(code).is_ok(), "{code}");
        }
    }
}

#[test]
fn every_role_answers_to_its_codes_in_any_case_and_to_both_its_urns() {
    let catalogue = seed();
    for entry in catalogue.roles() {
        for reference in entry.role.references() {
            for reference in
                [reference.to_owned(), reference.to_uppercase(), reference.to_lowercase()]
            {
                let found = catalogue.role(&reference).unwrap_or_else(|error| panic!("{error}"));
                assert_eq!(found.index, entry.index, "{reference}");
            }
        }
    }
}

#[test]
fn forretningsforer_may_be_typed_without_an_o_with_a_stroke() {
    let catalogue = seed();
    for reference in [
        "FFØR",
        "ffør",
        "FFOR",
        "ffor",
        "forretningsforer",
        "urn:altinn:rolecode:ffør",
        "urn:altinn:rolecode:ffor",
        "urn:altinn:external-role:ccr:forretningsforer",
    ] {
        assert_eq!(catalogue.role(reference).unwrap().role.known_as(), "FFØR", "{reference}");
    }
}

#[test]
fn a_package_answers_to_its_urn_its_last_part_and_a_former_name() {
    for reference in [CUSTOMERS, "opptreforvirksomhetenskunder", "ECKEYROLE"] {
        let verdict = ask(seed(), &attach(reference));
        let urn = verdict.reasons()[0].package.as_ref().unwrap();
        assert_eq!(urn.as_str(), CUSTOMERS, "{reference}");
    }
}

#[test]
fn a_package_answers_to_what_it_was_called_before_and_to_what_it_is_called_since() {
    for (catalogue, reference, slug) in [
        (seed(), "maskinporten-scopes", "programmeringsgrensesnitt"),
        (seed(), "urn:altinn:accesspackage:maskinlesbare-hendelser", "maskinlesbarehendelser"),
        (today(), "programmeringsgrensesnitt", "maskinporten-scopes"),
        (today(), "urn:altinn:accesspackage:innbygger:pensjon", "innbygger-pensjon"),
        (today(), "innbygger:pensjon", "innbygger-pensjon"),
        (today(), "pensjon", "pensjon"),
        (today(), "0195EFB8-7C80-7a95-ad36-900c3d8ad300", "tilgangsstyrer"),
        (today(), ":lonn", "lonn"),
        (seed(), ":maskinlesbarehendelser", "maskinlesbarehendelser"),
    ] {
        let verdict = ask(catalogue, &attach(reference));
        let urn = verdict.reasons()[0].package.as_ref().unwrap();
        assert_eq!(urn.slug(), slug, "{reference}");
        // So does what somebody has been given.
        let question = delegate(reference, &[], &[slug], Recipient::Employee);
        let by_urn = delegate(urn.as_str(), &[], &[reference], Recipient::Employee);
        assert_eq!(ask(catalogue, &question), ask(catalogue, &by_urn), "{reference}");
    }
}

#[test]
fn a_package_that_was_removed_is_told_from_one_that_never_was() {
    let today = today();
    for (gone, day) in [
        ("opptreforvirksomhetenskunder", ["16. desember 2024", "16 December 2024"]),
        (CUSTOMERS, ["16. desember 2024", "16 December 2024"]),
        (":vergemal-skatteetaten-innkreving", ["13. februar 2026", "13 February 2026"]),
    ] {
        for question in [hold(gone, "DAGL", None), attach(gone)] {
            let refused = refuse(today, &question);
            let QuestionProblem::Unknown(error) = refused.problem() else {
                panic!("{question:?} is not refused for its reference");
            };
            assert!(error.is_removed(), "{gone}");
            assert_eq!(error.suggestions(), [""; 0]);
            for language in tilgangspakker::Language::ALL {
                let message = error.message(language);
                assert!(day.iter().any(|day| message.contains(day)), "{message}");
            }
        }
    }
    // A catalogue that has it answers, whatever became of it since.
    assert_eq!(ask(seed(), &hold(CUSTOMERS, "DAGL", None)).decision(), Decision::Permit);
}

/// What is suggested for a package, as last parts of URNs.
fn suggested(catalogue: &Catalogue, reference: &str) -> Vec<String> {
    let error = catalogue.package(reference).unwrap_err();
    let urns = error.suggestions().iter();
    urns.map(|urn| urn.strip_prefix("urn:altinn:accesspackage:").unwrap().to_owned()).collect()
}

#[test]
fn what_is_not_to_the_letter_passes_for_nothing_and_is_suggested_alone() {
    let today = today();
    for (written, meant) in [
        ("accesspackage:lonn", "lonn"),
        ("altinn:accesspackage:lonn", "lonn"),
        ("urn:altinn:lonn", "lonn"),
        ("::lonn", "lonn"),
        ("LONN", "lonn"),
        (":Lonn", "lonn"),
        ("urn:altinn:accesspackage:LONN", "lonn"),
        ("URN:ALTINN:ACCESSPACKAGE:lonn", "lonn"),
        ("urn:altinn:accesspackage:Pensjon", "pensjon"),
        ("urn:altinn:accesspackage:Innbygger:pensjon", "innbygger-pensjon"),
        (" lonn", "lonn"),
    ] {
        assert_eq!(suggested(today, written), [meant], "{written}");
    }
    for entry in today.packages().step_by(9) {
        let urn = entry.package.urn.as_str();
        for written in [urn.to_uppercase(), format!("accesspackage:{}", entry.package.urn.slug())] {
            assert_eq!(suggested(today, &written), [entry.package.urn.slug()], "{written}");
        }
    }
}

#[test]
fn a_urn_is_suggested_and_no_package_that_is_only_called_so() {
    let json = r#"{"version": "x", "language": "nb",
        "areas": [{"name": "Fiske", "children": ["urn:altinn:accesspackage:fangst", "urn:altinn:accesspackage:sild"]}],
        "packages": [{"urn": "urn:altinn:accesspackage:fangst", "name": "Sild"}, {"urn": "urn:altinn:accesspackage:sild", "name": "Fisk"}]}"#;
    let catalogue = Catalogue::from_json(json).unwrap();
    for written in ["SILD", "urn:altinn:accesspackage:Sild"] {
        assert_eq!(suggested(&catalogue, written), ["sild"]);
    }
}

#[test]
fn a_name_that_is_nearly_right_suggests_the_package_that_was_meant() {
    let today = today();
    for (written, meant) in [
        // Hyphens that are missing, moved, or something else.
        ("merverdi-avgift", "merverdiavgift"),
        ("maskin-portenscopes", "maskinporten-scopes"),
        ("maskinporten_scopes", "maskinporten-scopes"),
        ("Maskinporten Scopes", "maskinporten-scopes"),
        ("utleie-av-eiendom", "utleie-eiendom"),
        // Letters, and the ways to write those that URNs do not have.
        ("merverdiavift", "merverdiavgift"),
        ("tilgangstyrer", "tilgangsstyrer"),
        ("skatt-næring", "skatt-naering"),
        ("kreditt-og-oppgjør", "kreditt-og-oppgjoer"),
        ("tol", "toll"),
        ("Lønn", "lonn"),
        // A word too many or too few.
        ("innbygger-skattegrunnlag", "skattegrunnlag"),
        ("arbeidsliv", "innbygger-arbeidsliv"),
        ("innbyggerpensjon", "innbygger-pensjon"),
        ("tilgangsstyring-privatperson", "innbygger-tilgangsstyring-privatperson"),
        ("regnskapsforer", "regnskapsforer-lonn"),
        ("regnskapsforer-med-signering", "regnskapsforer-med-signeringsrettighet"),
        ("krav-utlegg", "krav-og-utlegg"),
        ("jakt", "jakt-og-viltstell"),
        ("hovedadmin", "hovedadministrator"),
        // Words in another order.
        ("scopes-maskinporten", "maskinporten-scopes"),
        ("lonn-regnskapsforer", "regnskapsforer-lonn"),
        ("forsikring-og-finansiering", "finansiering-og-forsikring"),
        // What it was called before.
        ("sportogfritid", "sport-og-fritid"),
        ("post-telekommunikasjon", "posttjenester"),
    ] {
        let found = suggested(today, written);
        assert_eq!(found.first().map(String::as_str), Some(meant), "{written}: {found:?}");
        assert!(found.len() <= 3, "{found:?}");
    }
    let all = suggested(today, "regnskapsforer");
    assert!(all.len() == 3 && all.iter().all(|it| it.starts_with("regnskapsforer-")), "{all:?}");
}

#[test]
fn a_role_that_is_nearly_right_is_suggested() {
    let today = today();
    for (written, meant) in [
        ("DAGLL", "DAGL"),
        ("DGAL", "DAGL"),
        ("DAG", "DAGL"),
        ("Dagligg leder", "DAGL"),
        ("dagligleder", "DAGL"),
        ("leder-daglig", "DAGL"),
        ("urn:altinn:rolecode:dagll", "DAGL"),
        ("urn:altinn:external-role:ccr:daglig-ledr", "DAGL"),
        ("Forretningsførar x", "FFØR"),
        ("forretningsforer-x", "FFØR"),
        ("nestledr", "NEST"),
        ("INH", "INNH"),
    ] {
        let error = today.role(written).unwrap_err();
        assert_eq!(error.suggestions().first().map(String::as_str), Some(meant), "{written}");
        assert!(error.suggestions().len() <= 3);
    }
}

#[test]
fn nothing_is_suggested_where_nothing_can_have_been_meant() {
    let catalogues = [seed(), today()];
    for nonsense in [
        "",
        " ",
        "-",
        ":",
        "::",
        "a",
        "x",
        "og",
        "foo",
        "bar",
        "baz",
        "foobar",
        "foo-bar",
        "xyzzy",
        "asdf",
        "qwerty",
        "hello",
        "null",
        "undefined",
        "12345",
        "demo",
        "none",
        "hund",
        "katt",
        "lorem-ipsum",
        "nothing like it",
        "finnes-ikke",
        "ukjent-pakke",
        "my-package",
        "pakke",
        "rolle",
        "tilgangspakke",
        "urn:altinn:accesspackage:",
        "urn:altinn:rolecode:",
        "urn",
        "00000000-0000-0000-0000-000000000000",
        // What a quarter of all packages begin with names none of them.
        "innbygger",
        "vergemal",
    ] {
        for catalogue in &catalogues {
            let packages = catalogue.package(nonsense).unwrap_err();
            assert_eq!(packages.suggestions(), [""; 0], "{nonsense}");
            let resolution = catalogue.resolve(nonsense);
            let Resolution::Unknown { suggestions, .. } = &resolution else {
                panic!("{nonsense} is {resolution:?}");
            };
            assert_eq!(*suggestions, [], "{nonsense}");
            let roles = catalogue.role(nonsense).unwrap_err();
            assert!(roles.suggestions().is_empty(), "{nonsense}: {:?}", roles.suggestions());
        }
    }
}

#[test]
fn an_area_answers_to_its_name_and_is_no_package() {
    let catalogue = seed();
    assert!(catalogue.node(AREA).is_ok());
    let error = catalogue.package(AREA).unwrap_err();
    assert_eq!(error.suggestions().len(), 3, "the packages below are suggested");
}

#[test]
fn what_answers_to_nothing_is_misuse_and_gets_at_most_three_suggestions() {
    let cases = [
        (hold(EVENTS, "DAGLL", None), Some("DAGL")),
        (hold(EVENTS, "Forretningsførerer", None), Some("FFØR")),
        (hold(EVENTS, "STYR", None), Some("LEDE")),
        (hold(EVENTS, "", None), None),
        (hold(EVENTS, "xyzzy", None), None),
        (hold("maskinlesbare-hendelse", "DAGL", None), Some(EVENTS)),
        (hold("Maskinlesbare hendelser", "DAGL", None), Some(EVENTS)),
        (hold("urn:altinn:accesspackage:maskinlesbarehendelse", "DAGL", None), Some(EVENTS)),
        (hold("maskinporten-scope", "DAGL", None), Some(API)),
        (hold("eckeyrole", "DAGL", None), Some(CUSTOMERS)),
        (attach(""), None),
        (delegate(EVENTS, &["DAGL", "STYR"], &[], Recipient::Employee), Some("LEDE")),
        (delegate(EVENTS, &["DAGL"], &["nothing like it"], Recipient::Employee), None),
    ];
    for (question, suggestion) in cases {
        let refused = refuse(seed(), &question);
        let QuestionProblem::Unknown(error) = refused.problem() else {
            panic!("{question:?} is not refused for its reference");
        };
        assert!(error.suggestions().len() <= 3);
        assert_eq!(error.suggestions().first().map(String::as_str), suggestion, "{question:?}");
    }
}

#[test]
fn a_reference_of_a_megabyte_is_refused_with_a_short_message() {
    let long = "dagl".repeat(250_000);
    for question in [hold(EVENTS, &long, None), hold(&long, "DAGL", None)] {
        let message = refuse(seed(), &question).to_string();
        assert!(message.len() < 500, "{} bytes", message.len());
    }
}

#[test]
fn a_role_counts_whichever_way_it_is_named() {
    for role in ["DAGL", "dagl", "daglig-leder", "urn:altinn:rolecode:dagl"] {
        assert_eq!(ask(seed(), &hold(EVENTS, role, None)).decision(), Decision::Permit);
    }
}

#[test]
fn an_area_answers_to_its_urn_and_to_its_name_in_every_language() {
    let today = today();
    for area in today.areas() {
        let own = today.node(today.name(&area.name)).unwrap().name().clone();
        let others: Vec<&str> = today
            .areas()
            .iter()
            .filter(|it| it.urn != area.urn)
            .flat_map(|it| it.name.all())
            .collect();
        // Altinn's register has one area's name as another's in nynorsk.
        let names = area.name.all().filter(|name| !others.contains(name));
        for name in names.map(str::to_owned).chain(area.urn.clone()) {
            let node = today.node(&name).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(*node.name(), own, "{name}");
        }
    }
    let leisure = today.node("Familie og fritid").unwrap();
    assert_eq!(leisure.area().urn.as_deref(), Some("accesspackage:area:familie_og_fritid"));
    assert!(ask(today, &hold("personnel", "DAGL", None)).permitted());
    let above = today.package("accesspackage:area:personale").unwrap_err();
    assert_eq!(above.suggestions().len(), 3);
}

#[test]
fn a_role_answers_to_its_whole_name_in_every_language_where_no_other_has_it() {
    let today = today();
    for (name, code) in [
        ("Daglig leder", "DAGL"),
        ("dagleg leiar", "DAGL"),
        ("Managing Director", "DAGL"),
        ("REGNSKAPSFØRER", "REGN"),
        ("Privatperson", "PRIV"),
    ] {
        assert_eq!(today.role(name).unwrap().role.known_as(), code, "{name}");
    }
    for entry in today.roles() {
        for name in entry.role.name.all() {
            let same = |other: &tilgangspakker::RoleEntry<'_>| {
                other.role.name.all().any(|it| it.to_lowercase() == name.to_lowercase())
            };
            let is_sole = today.roles().filter(same).count() == 1;
            let found = today.role(name).ok().map(|it| it.index);
            let is_code =
                today.roles().any(|it| it.role.references().any(|it| it == name.to_lowercase()));
            assert!(is_code || found == is_sole.then_some(entry.index), "{name}");
        }
    }
    assert!(today.role("leder").is_err());
}
