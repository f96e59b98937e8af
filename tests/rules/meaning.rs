//! One view of a reference: what `package`, `check` and `resolve` take it for.

use tilgangspakker::{
    Catalogue, Language, Node, PackageUrn, QuestionError, QuestionProblem, Resolution, Status,
    UnknownReference, Verdict, check,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{AREA, CUSTOMERS, EVENTS, attach, hold, sample, seed, today};

/// What a reference is, by each way to ask.
fn agrees(catalogue: &Catalogue, reference: &str) {
    let package = catalogue.package(reference);
    let resolution = catalogue.resolve(reference);
    let verdict = check(catalogue, &attach(reference), catalogue.language());
    assert_eq!(resolution.reference(), reference);
    match (&resolution, &package) {
        (Resolution::Area { below, .. }, Err(error)) => {
            assert!(verdict.is_ok() && !error.is_removed(), "{reference}");
            let node = catalogue.node(reference).unwrap();
            let urns = catalogue.below(node).map(|entry| entry.package.urn.clone());
            assert!(urns.eq(below.iter().cloned()), "{reference}");
        }
        (Resolution::Unknown { suggestions, .. }, Err(error)) => {
            // Candidates that are areas are no packages to suggest.
            let packages =
                error.suggestions().iter().filter(|it| it.starts_with(PackageUrn::PREFIX));
            assert!(packages.eq(suggestions.iter().map(PackageUrn::as_str)), "{reference}");
            assert_eq!(unknown(verdict), Some(error.clone()), "{reference}");
        }
        (Resolution::Removed { since, .. }, Err(error)) => {
            assert!(error.is_removed(), "{reference}");
            assert_eq!(unknown(verdict), Some(error.clone()), "{reference}");
            let year = since.as_deref().and_then(|day| day.get(..4)).unwrap_or_default();
            assert!(error.to_string().contains(year), "{error}");
        }
        // One that the catalogue has is answered about, whatever became of it since.
        (_, Ok(entry)) => {
            let by_urn = catalogue.resolve(entry.package.urn.as_str());
            assert_eq!(resolution.current(), by_urn.current(), "{reference}");
            assert_eq!(resolution.status() == Status::Removed, by_urn.status() == Status::Removed);
            assert!(verdict.is_ok(), "{reference}");
        }
        _ => panic!("{reference}: {resolution:?}, {package:?}"),
    }
}

#[test]
fn package_check_and_resolve_take_a_reference_for_the_same() {
    let mut references: Vec<String> = [
        AREA,
        CUSTOMERS,
        EVENTS,
        "ECKEYROLE",
        "eckeyrole",
        "Opptre for virksomhetens kunder",
        "Programmeringsgrensesnitt (API)",
        "Maskinlesbare hendelser",
        "maskinlesbare-hendelser",
        "Maskinlesbare-Hendelser",
        ":lonn",
        "LONN",
        "Lønn",
        "innbygger:pensjon",
        "0195EFB8-7C80-7a95-ad36-900c3d8ad300",
        "accesspackage:area:personale",
        "Personale",
        "personnel",
        "Plan, bygg og eigedom",
        "vergemal-skatteetaten-innkreving",
        "nothing like it",
        "",
        "Energy",
        "Nothing yet",
    ]
    .map(str::to_owned)
    .into();
    for catalogue in [seed(), sample(), today()] {
        references.extend(catalogue.renames().map(|rename| rename.urn.to_string()));
        for reference in &references {
            agrees(catalogue, reference);
        }
    }
}

#[test]
fn what_version_3_called_a_package_is_known_in_todays_catalogue() {
    let today = today();
    for gone in ["ECKEYROLE", "Opptre for virksomhetens kunder"] {
        let error = today.package(gone).unwrap_err();
        assert_eq!(error.code(), "PACKAGE_REMOVED");
        assert!(error.to_string().contains("16 December 2024"), "{error}");
        let resolution = today.resolve(gone);
        assert_eq!(
            (resolution.status(), resolution.since()),
            (Status::Removed, Some("2024-12-16"))
        );
    }
    let api = "Programmeringsgrensesnitt (API)";
    assert_eq!(today.package(api).unwrap().package.urn.slug(), "maskinporten-scopes");
    let scopes = today.package(api).unwrap().index;
    assert!(today.former_names(scopes).any(|name| name == api));
    let resolution = today.resolve(api);
    assert_eq!(resolution.status(), Status::Renamed);
    assert_eq!(resolution.current().unwrap().slug(), "maskinporten-scopes");
}

#[test]
fn the_former_names_that_every_catalogue_knows_are_those_of_version_3_that_are_not_todays() {
    let (seed, today) = (seed(), today());
    for entry in seed.packages() {
        let package = entry.package;
        let name = seed.name(&package.name);
        let todays = today.package(package.urn.as_str()).ok();
        let is_todays = todays.is_some_and(|it| it.package.name.all().any(|text| text == name));
        let names = package.former_names.iter().map(String::as_str).chain([name]);
        for name in names {
            let is_known = today.resolve(name).status() != Status::Unknown;
            assert_eq!(is_known, !is_todays, "{name}");
        }
    }
}

#[test]
fn an_area_or_a_category_resolves_to_what_lies_below() {
    let today = today();
    for reference in ["Personale", "Personnel", "accesspackage:area:personale"] {
        let Resolution::Area { area, below, .. } = today.resolve(reference) else {
            panic!("{reference} is no area");
        };
        assert_eq!(area.urn.as_deref(), Some("accesspackage:area:personale"));
        assert!(below.iter().any(|urn| urn.slug() == "lonn"), "{below:?}");
    }
    let sample = sample();
    let Resolution::Area { area, below, .. } = sample.resolve("Energy") else {
        panic!("it is a category");
    };
    assert_eq!(sample.name(&area.name), "Buildings");
    assert_eq!(below.iter().map(PackageUrn::slug).collect::<Vec<_>>(), ["heating", "power"]);
    let Resolution::Area { below, .. } = sample.resolve("Nothing yet") else {
        panic!("it is an area");
    };
    assert_eq!(below, []);
}

/// Two areas and two roles that are called alike in some languages.
fn namesakes() -> Catalogue {
    let json = r#"{"version": "x", "language": "nb",
        "areas": [
            {"name": {"nb": "Fiske", "nn": "Sjø", "en": "Sea"}, "urn": "accesspackage:area:fiske"},
            {"name": {"nb": "Hav", "nn": "Fiske", "en": "Sea"}, "urn": "accesspackage:area:hav"}
        ],
        "roles": [
            {"code": "skipper", "urn": "urn:x:skipper", "name": {"nb": "Fører", "nn": "Skipper på båt", "en": "Captain"}},
            {"code": "pilot", "urn": "urn:x:pilot", "name": {"nb": "Pilot i luft", "nn": "Fører", "en": "Captain"}}
        ],
        "packages": []}"#;
    Catalogue::from_json(json).unwrap()
}

#[test]
fn a_name_counts_first_in_the_language_asked_for_then_in_the_catalogues_own() {
    let catalogue = namesakes();
    let area = |name: &str, language| {
        let node: Result<Node<'_>, UnknownReference> = catalogue.node_in(name, language);
        node.unwrap().area().urn.clone().unwrap()
    };
    let role = |name: &str, language| catalogue.role_in(name, language).unwrap().role.code.clone();
    for (language, fiske, forer) in [
        (Language::Nb, "accesspackage:area:fiske", "skipper"),
        (Language::Nn, "accesspackage:area:hav", "pilot"),
        // No name in English: the catalogue's own.
        (Language::En, "accesspackage:area:fiske", "skipper"),
    ] {
        assert_eq!(area("Fiske", language), fiske);
        assert_eq!(area("FISKE", language), fiske);
        assert_eq!(role("fører", language), forer);
    }
    assert_eq!(area("Sjø", Language::En), "accesspackage:area:fiske");
    assert_eq!(role("Skipper på båt", Language::En), "skipper");
}

#[test]
fn a_name_that_stays_ambiguous_is_refused_with_the_candidates() {
    let catalogue = namesakes();
    for language in Language::ALL {
        let error = catalogue.node_in("Sea", language).unwrap_err();
        let areas = ["accesspackage:area:fiske", "accesspackage:area:hav"];
        assert_eq!(
            (error.code(), error.suggestions()),
            ("UNKNOWN_PACKAGE", &areas.map(str::to_owned)[..])
        );
        let error = catalogue.role_in("captain", language).unwrap_err();
        assert_eq!(error.suggestions(), ["skipper", "pilot"]);
    }
    let error = today().role("Main administrator").unwrap_err();
    assert_eq!(error.suggestions(), ["hovedadministrator", "hadm"]);
}

#[test]
fn a_question_is_read_in_its_own_language() {
    let catalogue = namesakes();
    let ask = |language| {
        let verdict = check(&catalogue, &hold("Fiske", "Fører", None), language).unwrap();
        verdict.reasons()[0].source.row.clone().unwrap().into_owned()
    };
    assert_eq!(ask(Language::Nb), "Fiske");
    assert_eq!(ask(Language::Nn), "Hav");
}

fn unknown(answer: Result<Verdict, QuestionError>) -> Option<UnknownReference> {
    match answer.err()?.problem() {
        QuestionProblem::Unknown(error) => Some(error.clone()),
        _ => None,
    }
}

#[test]
fn what_a_catalogue_has_learnt_as_it_was_asked_is_not_printed() {
    let catalogue = seed().clone();
    let before = format!("{catalogue:?}");
    assert!(catalogue.node_in("integrations", Language::En).is_err());
    assert!(!catalogue.search("api", 5, Language::Nb).is_empty());
    assert_eq!(format!("{catalogue:?}"), before);
}
