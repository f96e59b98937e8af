//! How much notices and diagnostics may matter.
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
