//! Services that somebody brings: what is read of a file or an answer, and what is told of the rest.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use tilgangspakker::{Catalogue, Language, SearchField, Services, ServicesError, Severity};

const HEADER: &str = "pakkeurn,ressursid,ressurs_org,ressursnavn_nb";
const FISKE: &str = "urn:altinn:accesspackage:fiske";

/// What is read of these lines under the usual header.
fn read(lines: &str) -> Services {
    Services::from_csv(&format!("{HEADER}\n{lines}")).unwrap()
}

fn names<'s>(services: &'s Services, package: &str) -> Vec<&'s str> {
    services.services_of(package).map(|it| &*it.name).collect()
}

/// What was told: how bad it is, of which line, and the code.
fn told(services: &Services) -> Vec<(Severity, Option<u32>, &str)> {
    services.diagnostics().iter().map(|it| (it.severity, it.line, &*it.code)).collect()
}

#[test]
fn services_are_found_by_their_package_and_packages_by_their_service() {
    let services = read(&format!(
        "{FISKE},fangstdagbok,fiskedir,Fangstdagbok\n\
         {FISKE},sluttseddel,fiskedir,Sluttseddel\n\
         urn:altinn:accesspackage:toll,sluttseddel,fiskedir,Sluttseddel\n"
    ));
    for reference in [FISKE, "fiske", ":fiske"] {
        assert_eq!(names(&services, reference), ["Fangstdagbok", "Sluttseddel"], "{reference}");
    }
    let first = services.services_of("fiske").next().unwrap();
    assert_eq!(
        (&*first.id, &*first.owner, first.language),
        ("fangstdagbok", "fiskedir", Language::Nb)
    );
    let packages: Vec<&str> =
        services.packages_for("sluttseddel").iter().map(tilgangspakker::PackageUrn::slug).collect();
    assert_eq!(packages, ["fiske", "toll"]);
    assert_eq!(services.services().len(), 2);
    assert_eq!(told(&services), []);
}

#[test]
fn what_the_source_does_not_name_has_no_services() {
    let services = read(&format!("{FISKE},fangstdagbok,fiskedir,Fangstdagbok\n"));
    for reference in ["", "toll", "skriv:fiske", "Fiske", "urn:altinn:accesspackage:"] {
        assert_eq!(names(&services, reference), [""; 0], "{reference}");
    }
    assert!(services.packages_for("Fangstdagbok").is_empty());
    // What stands behind the last colon is another package.
    let innbygger = read("urn:altinn:accesspackage:innbygger:pensjon,a,nav,A\n");
    assert_eq!(names(&innbygger, "pensjon"), [""; 0]);
    assert_eq!(names(&innbygger, "innbygger:pensjon"), ["A"]);
}

#[test]
fn quotation_marks_byte_order_marks_and_line_ends_are_read_as_the_rfc_has_them() {
    let csv = format!(
        "\u{feff}\"pakkeurn\",\"ressursid\",\"ressurs_org\",\"ressursnavn_nb\"\r\n\
         \"{FISKE}\",\"a\",\"nav\",\"Søknad, \"\"ny\"\"\"\r\n\
         \"{FISKE}\",\"b\",\"nav\",\"Over\r\nto linjer\"\r\n\
         \r\n\
         {FISKE},c,,Uten eier"
    );
    let services = Services::from_csv(&csv).unwrap();
    assert_eq!(names(&services, "fiske"), ["Søknad, \"ny\"", "Over\r\nto linjer", "Uten eier"]);
    assert_eq!(services.services()[2].owner, "");
    assert_eq!(told(&services), []);
    // Old line ends alone, too.
    let services =
        Services::from_csv(&format!("{HEADER}\r{FISKE},a,nav,A\r{FISKE},b,nav,B")).unwrap();
    assert_eq!(names(&services, "fiske"), ["A", "B"]);
}

#[test]
fn columns_go_by_the_header_and_may_be_separated_by_semicolons() {
    let csv =
        format!("Ressursnavn_nb; status;ressursid;pakkeurn;ressurs_org\nA, B;ny;a;{FISKE};nav\n");
    let services = Services::from_csv(&csv).unwrap();
    assert_eq!(names(&services, "fiske"), ["A, B"]);
    assert_eq!((&*services.services()[0].id, &*services.services()[0].owner), ("a", "nav"));
}

#[test]
fn every_odd_line_is_told_by_its_number_and_takes_no_other_with_it() {
    let services = read(&format!(
        "{FISKE},a,nav,A\n\
         fiske,b,nav,B\n\
         {FISKE},,nav,C\n\
         {FISKE},d,nav\n\
         {FISKE},e,nav,Navn, med komma\n\
         \"{FISKE}\"x,f,nav,F\n\
         {FISKE},g,nav,\n\
         {FISKE},a,nav,A\n\
         {FISKE},a,skd,A\n\
         urn:altinn:rolecode:dagl,h,nav,H\n\
         {FISKE},i,nav,\"Aldri lukket\n\
         {FISKE},j,nav,J\n"
    ));
    assert_eq!(
        told(&services),
        [
            (Severity::Error, Some(3), "INVALID_URN"),
            (Severity::Error, Some(4), "NO_SERVICE_ID"),
            (Severity::Error, Some(5), "WRONG_FIELD_COUNT"),
            (Severity::Error, Some(6), "WRONG_FIELD_COUNT"),
            (Severity::Error, Some(7), "TEXT_AFTER_QUOTE"),
            (Severity::Warning, Some(8), "NO_NAME"),
            (Severity::Warning, Some(9), "DUPLICATE_ROW"),
            (Severity::Warning, Some(10), "SERVICE_DIFFERS"),
            (Severity::Error, Some(11), "INVALID_URN"),
            (Severity::Error, Some(12), "UNCLOSED_QUOTE"),
        ]
    );
    assert_eq!(names(&services, "fiske"), ["A", "g", "J"]);
    assert_eq!(services.services()[0].owner, "nav");
    assert!(services.diagnostics()[0].message.starts_with("Line 3: "));
}

#[test]
fn a_file_of_nothing_but_faults_is_counted_and_ends() {
    let lines = format!("{FISKE},\"a\n").repeat(100_000);
    let services = read(&lines);
    assert_eq!(services.diagnostics().len(), 1001);
    assert_eq!(services.diagnostics()[1000].code, "TOO_MANY_FINDINGS");
}

#[test]
fn an_apostrophe_before_what_looks_like_a_formula_is_taken_away() {
    let services = read(&format!("{FISKE},a,nav,'=A1\n{FISKE},b,nav,'s-Hertogenbosch\n"));
    assert_eq!(names(&services, "fiske"), ["=A1", "'s-Hertogenbosch"]);
}

#[test]
fn text_that_is_no_such_file_is_refused_with_what_was_needed() {
    for (text, found) in [
        ("", "nothing"),
        ("  \n", "nothing"),
        ("<!DOCTYPE html>", "\"<!DOCTYPE html>\""),
        ("pakkeurn,ressursid,ressurs_org\n", "\"pakkeurn,ressursid,ressurs_org\""),
        ("\"pakkeurn,ressursid", "\"\"pakkeurn,ressursid\""),
    ] {
        let expected =
            format!("This says nothing of services: the header {HEADER} is needed, not {found}.");
        assert_eq!(Services::from_csv(text).unwrap_err().to_string(), expected);
    }
    let large = " ".repeat((16 << 20) + 1);
    let bytes = large.len();
    assert_eq!(Services::from_csv(&large).unwrap_err(), ServicesError::TooLarge { bytes });
    let no_lines = Services::from_csv(HEADER).unwrap();
    assert_eq!((no_lines.services().len(), no_lines.diagnostics().len()), (0, 0));
}

fn answer(objects: &str) -> Result<Services, ServicesError> {
    Services::from_search_answer(objects, Language::Nn)
}

#[test]
fn the_answer_of_altinns_search_is_read_package_by_package() {
    let services = answer(&format!(
        r#"[{{"object": {{"id": "1", "urn": "{FISKE}", "name": "Fiske", "resources": [
            {{"id": "2", "refId": "fangstdagbok", "name": "Fangstdagbok", "provider": {{"code": "fiskedir", "name": "Fiskeridirektoratet"}}}},
            {{"refId": "b", "name": "B", "provider": {{"code": null, "name": "Nokon"}}}},
            {{"refId": "c", "name": "C", "provider": null}}
        ]}}, "score": 1.5, "fields": []}},
        {{"object": {{"urn": "urn:altinn:accesspackage:toll", "resources": null}}, "score": 1}}]"#
    ))
    .unwrap();
    assert_eq!(names(&services, "fiske"), ["Fangstdagbok", "B", "C"]);
    let owners: Vec<&str> = services.services().iter().map(|it| &*it.owner).collect();
    assert_eq!(owners, ["fiskedir", "Nokon", ""]);
    assert_eq!(services.services()[0].language, Language::Nn);
    assert_eq!(told(&services), []);
}

#[test]
fn what_is_odd_in_an_answer_is_told_and_takes_nothing_else_with_it() {
    let services = answer(&format!(
        r#"[{{"object": {{"urn": "fiske", "resources": [{{"refId": "x"}}]}}}}, {{"score": 1}}, 7,
        {{"object": {{"resources": []}}}},
        {{"object": {{"urn": "{FISKE}", "resources": [
            {{"name": "uten id"}}, {{"refId": "b"}}, {{"refId": "c", "name": 7}}, "d", {{"refId": "b", "name": "b"}},
            {{"refId": "b", "name": "B"}}
        ]}}}}, {{"object": {{"urn": "urn:altinn:accesspackage:toll", "resources": "mange"}}}}]"#
    ))
    .unwrap();
    let codes: Vec<&str> = services.diagnostics().iter().map(|it| &*it.code).collect();
    assert_eq!(
        codes,
        [
            "INVALID_URN",
            "NO_PACKAGE",
            "NOT_AN_OBJECT",
            "NO_URN",
            "NO_SERVICE_ID",
            "NO_NAME",
            "NOT_TEXT",
            "NO_NAME",
            "NOT_AN_OBJECT",
            "DUPLICATE_ROW",
            "SERVICE_DIFFERS",
            "NOT_A_LIST",
        ]
    );
    assert_eq!(names(&services, "fiske"), ["b", "c"]);
}

#[test]
fn another_answer_is_refused_by_what_it_is() {
    for (text, found) in [
        ("", "an empty text"),
        ("<html>", "a web page, or other markup"),
        ("[]", "an empty list"),
        (r#"[{"name": "G", "areas": []}]"#, "the export: it has no services"),
        (r#"{"version": "x", "packages": [], "areas": []}"#, "a catalogue"),
        (
            r#"{"title": "Not Found", "status": 404}"#,
            "an error that was answered, 404 \"Not Found\"",
        ),
    ] {
        let error = answer(text).unwrap_err().to_string();
        assert!(error.ends_with(&format!("with their resources, not {found}.")), "{text}: {error}");
    }
    let error = answer("[{]").unwrap_err().to_string();
    assert!(error.contains("line 1"), "{error}");
}

#[test]
fn a_search_finds_packages_by_the_services_in_them() {
    let catalogue =
        Catalogue::from_json(include_str!("../../data/altinn-2026-08/catalogue.json")).unwrap();
    let services = read(
        "urn:altinn:accesspackage:maskinlesbarehendelser,brreg-signal,brreg,Signalmelding til skipperen\n\
         urn:altinn:accesspackage:toll,tolldek,toll,Deklarasjon av varer\n\
         urn:altinn:accesspackage:opptreforvirksomhetenskunder,borte,digdir,Signalmelding fra i går\n",
    );
    let search = |term| {
        let hits = catalogue.search_with_services(term, 3, Language::Nb, &services);
        let told = hits.into_iter().map(|hit| {
            let first = &hit.matches[0];
            (
                hit.package.package.urn.slug().to_owned(),
                first.field,
                first.text[first.range.clone()].to_owned(),
            )
        });
        told.collect::<Vec<_>>()
    };
    // By its name, begun or whole, also where the source has a URN of before; a package that is gone is not found.
    let hendelser = "maskinlesbare-hendelser".to_owned();
    assert_eq!(
        search("signalmeld"),
        [(hendelser.clone(), SearchField::Service, "Signalmeld".to_owned())]
    );
    assert_eq!(search("skipperen")[0].0, hendelser);
    // By its id, where the name has nothing of it.
    assert_eq!(search("brreg"), [(hendelser, SearchField::Service, "brreg".to_owned())]);
    // A package's own name comes first.
    assert_eq!(search("toll")[0], ("toll".to_owned(), SearchField::Name, "Toll".to_owned()));
    // Without services nothing has changed.
    assert!(catalogue.search("signalmeld", 3, Language::Nb).is_empty());
}
