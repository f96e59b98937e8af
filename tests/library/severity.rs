//! How much notices and diagnostics may matter, and how a diagnostic is told.
#![expect(clippy::unwrap_used, reason = "tests may fail")]

use tilgangspakker::{Catalogue, Contents, Diagnostic, Notice, Severity};

fn fault(contents: Contents) -> String {
    Catalogue::new(contents).unwrap_err().to_string()
}

#[test]
fn severities_are_in_rising_order() {
    assert!(Severity::Info < Severity::Warning && Severity::Warning < Severity::Error);
}

#[test]
fn a_file_has_no_other_severities_either() {
    let file = |list: &str, severity: &str| {
        format!(
            r#"{{"version":"a","language":"nb","areas":[],"packages":[],"{list}":[{{"severity":"{severity}"}}]}}"#
        )
    };
    for (list, severity, problem) in [
        ("notices", "error", "\"error\" is none of info, warning"),
        ("diagnostics", "info", "\"info\" is none of error, warning"),
    ] {
        let error = Catalogue::from_json(&file(list, severity)).unwrap_err().to_string();
        assert!(error.contains(&format!("/{list}/0/severity: {problem}")), "{error}");
    }
}

#[test]
fn a_notice_is_never_an_error() {
    let mut contents = Catalogue::embedded().contents().clone();
    let area = contents.notices.first().unwrap().area.clone();
    contents.notices = vec![Notice::new(Severity::Error, "Stengt.".into(), area)];
    assert!(fault(contents).contains("/notices/0/severity: a notice is never an error"));
}

#[test]
fn a_diagnostic_is_never_info() {
    let mut contents = Catalogue::embedded().contents().clone();
    contents.diagnostics = vec![Diagnostic::new(Severity::Info, "A", "b")];
    assert!(fault(contents).contains("/diagnostics/0/severity: a diagnostic is never info"));
}

#[test]
fn a_diagnostic_is_displayed_as_compilers_do() {
    let mut diagnostic = Diagnostic::new(Severity::Warning, "DUPLICATE_URN", "It is given twice.");
    for (document, line, column, place) in [
        (None, None, None, ""),
        (Some("page.md"), None, None, "page.md: "),
        (Some("page.md"), Some(14), None, "page.md:14:1: "),
        (Some("page.md"), Some(14), Some(3), "page.md:14:3: "),
        (None, Some(14), Some(3), "14:3: "),
    ] {
        diagnostic.document = document.map(str::to_owned);
        (diagnostic.line, diagnostic.column) = (line, column);
        let expected = format!("{place}warning[DUPLICATE_URN]: It is given twice.");
        assert_eq!(diagnostic.to_string(), expected);
    }
}
