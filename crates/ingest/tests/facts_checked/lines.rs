//! Lines are counted as an editor counts them.

use pretty_assertions::assert_eq;

use super::faults::FAULTS;
use super::fixture::{error_of, folder};

#[test]
fn a_fault_is_on_the_same_line_whatever_lines_end_with() {
    for (file, from, to, expected) in FAULTS {
        let sound = |name: &str| folder(&format!("line-ends-{name}"), file, from, to);
        let as_it_is = error_of(&sound("lf"), file, str::to_owned);
        assert!(as_it_is.contains(expected), "{expected}: {as_it_is}");
        assert_eq!(error_of(&sound("crlf"), file, |text| text.replace('\n', "\r\n")), as_it_is);
        assert_eq!(error_of(&sound("mark"), file, |text| format!("\u{feff}{text}")), as_it_is);
    }
}

#[test]
fn empty_lines_and_line_breaks_within_quotes_count_as_lines() {
    let unknown = "role_map.csv:5: \"reier\" is not in roles.csv";
    for (end, number) in [("\n", 0), ("\r\n", 1)] {
        let folder = folder(&format!("empty-lines-{number}"), "role_map.csv", "reder,", "reier,");
        let write = |text: &str| text.replace('\n', end).replacen(end, &end.repeat(3), 1);
        assert!(error_of(&folder, "role_map.csv", write).contains(unknown), "{end:?}");
    }
    let folder = folder("quoted-lines", "roles_extra.csv", "reder,", "reier,");
    let error = error_of(&folder, "roles_extra.csv", |text| text.replace("Fører", "\"F\r\nr\""));
    assert!(error.contains("roles_extra.csv:4: \"reier\" is not in roles.csv"), "{error}");
}
