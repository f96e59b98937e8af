//! Where in a question the fault is, when it cannot be answered.

use tilgangspakker::{EnterpriseUser, Question, Recipient};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::fixture::{refuse, seed};

#[test]
fn what_is_refused_says_which_field_of_the_question_is_to_blame() {
    let question =
        |package: &str, roles: &[&str], holds: &[&str], variant: Option<&str>| Question::Delegate {
            package: package.to_owned(),
            roles: roles.iter().map(ToString::to_string).collect(),
            holds: holds.iter().map(ToString::to_string).collect(),
            variant: variant.map(str::to_owned),
            recipient: Recipient::Employee,
        };
    let known = "maskinlesbarehendelser";
    for (pointer, question) in [
        ("/package", question("nei", &["DAGL"], &[], None)),
        ("/roles/1", question(known, &["DAGL", "NEI"], &[], None)),
        ("/holds/0", question(known, &["DAGL"], &["nei"], None)),
        ("/variant", question(known, &["DAGL"], &[], Some("NEI"))),
        (
            "/role",
            Question::Hold { package: known.to_owned(), role: "NEI".to_owned(), variant: None },
        ),
    ] {
        assert_eq!(refuse(seed(), &question).pointer(), pointer, "{question:?}");
    }
    let act = |supplier: &str, customer: &str, holds: &str| Question::Act {
        supplier: supplier.to_owned(),
        user: EnterpriseUser {
            organisation: "974760673".to_owned(),
            holds: vec![holds.to_owned()],
        },
        on_behalf_of: "991825827".to_owned(),
        customers: vec!["991825827".to_owned(), customer.to_owned()],
    };
    for (pointer, question) in [
        ("/supplier", act("1", "991825827", known)),
        ("/customers/1", act("974760673", "1", known)),
        ("/user/holds/0", act("974760673", "991825827", "nei")),
    ] {
        assert_eq!(refuse(seed(), &question).pointer(), pointer, "{question:?}");
    }
}
