//! What serde reads as a question and writes of one: the forms that JavaScript asks.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use serde_json::{from_str, from_value, json, to_string, to_value};
use tilgangspakker::{
    Claims, ClientRecipient, ClientRelation, EnterpriseUser, Question, Recipient, SystemUserFor,
};

fn comes_back(question: &Question) {
    assert_eq!(&from_str::<Question>(&to_string(question).unwrap()).unwrap(), question);
}

#[test]
fn a_question_is_as_javascript_asks_it() {
    let question: Question =
        from_value(json!({"action": "delegate", "package": "lonn", "roles": ["DAGL"]})).unwrap();
    assert_eq!(
        question,
        Question::Delegate {
            package: "lonn".to_owned(),
            roles: vec!["DAGL".to_owned()],
            holds: Vec::new(),
            variant: None,
            recipient: Recipient::Employee,
        }
    );
    comes_back(&question);
    let hold = json!({"action": "hold", "package": "lonn", "role": "DAGL", "variant": "AS"});
    let question: Question = from_value(hold.clone()).unwrap();
    let (package, role) = ("lonn".to_owned(), "DAGL".to_owned());
    assert_eq!(question, Question::Hold { package, role, variant: Some("AS".to_owned()) });
    assert_eq!(to_value(&question).unwrap(), hold);
    comes_back(&question);
    comes_back(&Question::Attach { package: "lonn".to_owned() });
    comes_back(&Question::Act {
        supplier: "991825827".to_owned(),
        user: EnterpriseUser { organisation: "991825827".to_owned(), holds: Vec::new() },
        on_behalf_of: "974760673".to_owned(),
        customers: Vec::new(),
    });
}

#[test]
fn a_question_about_a_client_has_the_fields_of_the_relation_among_its_own() {
    let written = json!({
        "action": "client",
        "package": "lonn",
        "relations": ["REGN"],
        "given": [],
        "variant": "AS",
        "recipient": "clientSystemUser",
        "isAgent": false,
        "by": {"roles": [], "holds": ["klientadministrator"]},
    });
    let question: Question = from_value(written.clone()).unwrap();
    assert_eq!(to_value(&question).unwrap(), written);
    let by = Claims { holds: vec!["klientadministrator".to_owned()], ..Claims::default() };
    assert_eq!(
        question,
        Question::Client {
            package: "lonn".to_owned(),
            client: ClientRelation {
                relations: vec!["REGN".to_owned()],
                given: Vec::new(),
                variant: Some("AS".to_owned()),
            },
            recipient: ClientRecipient::ClientSystemUser,
            is_agent: Some(false),
            by: Some(by),
        }
    );
    let least = json!({"action": "client", "package": "lonn"});
    let question: Question = from_value(least).unwrap();
    comes_back(&question);
    let Question::Client { recipient, is_agent: None, by: None, .. } = question else {
        panic!("{question:?}");
    };
    assert_eq!(recipient, ClientRecipient::Agent);
}

#[test]
fn a_question_about_a_system_user_says_whom_it_works_for_in_one_of_three_ways() {
    let approver = json!({"roles": ["DAGL"], "holds": []});
    let client = json!({"relations": ["REGN"], "given": []});
    for fields in [
        json!({"kind": "own", "approver": approver}),
        json!({"kind": "client"}),
        json!({"kind": "client", "client": client}),
        json!({"kind": "client", "self": true, "approver": approver}),
    ] {
        let mut written = json!({"action": "systemUser", "packages": ["lonn"]});
        written.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let question: Question = from_value(written.clone()).unwrap();
        assert_eq!(to_value(&question).unwrap(), written);
        comes_back(&question);
    }
    // Nothing need be known of whoever approves it, but that must be said.
    let empty = json!({"action": "systemUser", "kind": "own", "packages": [], "approver": {}});
    let Question::SystemUser { works_for: SystemUserFor::Own { approver }, .. } =
        from_value(empty).unwrap()
    else {
        panic!("it is for own use");
    };
    assert_eq!(approver, Claims::default());
}

#[test]
fn no_other_mixture_of_fields_is_a_question_about_a_system_user() {
    for (fields, fault) in [
        (json!({}), "/kind: the field is missing"),
        (json!({"kind": "standard"}), "/kind: \"standard\" is none of own, client"),
        (json!({"kind": "own"}), "/approver: the field is missing"),
        (json!({"kind": "own", "approver": {}, "client": {}}), "no field \"client\""),
        (json!({"kind": "own", "approver": {}, "self": true}), "no field \"self\""),
        (json!({"kind": "own", "approver": {"role": "DAGL"}}), "/approver: there is no field"),
        (json!({"kind": "client", "approver": {}}), "no field \"approver\""),
        (json!({"kind": "client", "self": true}), "/approver: the field is missing"),
        (
            json!({"kind": "client", "self": true, "approver": {}, "client": {}}),
            "no field \"client\"",
        ),
        (json!({"kind": "client", "self": false}), "/self: it is true, or left out"),
        (json!({"kind": "client", "self": 1}), "/self: true is needed, not a number"),
        (json!({"kind": "client", "self": "true"}), "/self: true is needed, not text"),
        (json!({"kind": "client", "client": null}), "/client: an object is needed"),
        (json!({"kind": "client", "client": {"roles": []}}), "/client: there is no field"),
        (json!({"kind": "client", "package": "lonn"}), "no field \"package\""),
        (json!({"kind": "client", "variant": "AS"}), "no field \"variant\""),
    ] {
        let mut question = json!({"action": "systemUser", "packages": ["lonn"]});
        question.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let error = from_value::<Question>(question).unwrap_err().to_string();
        assert!(error.contains(fault), "{fields}: {error}");
    }
    let without = json!({"action": "systemUser", "kind": "client"});
    let error = from_value::<Question>(without).unwrap_err().to_string();
    assert_eq!(error, "/packages: the field is missing");
}

#[test]
fn a_question_about_a_client_takes_no_field_of_another() {
    for (name, value) in [
        ("roles", json!(["REGN"])),
        ("holds", json!([])),
        ("client", json!({})),
        ("approver", json!({})),
        ("packages", json!(["lonn"])),
        ("isAgent", json!(null)),
        ("by", json!(null)),
        ("by", json!({"relations": []})),
        ("recipient", json!("employee")),
        ("variant", json!(" ")),
    ] {
        let mut question = json!({"action": "client", "package": "lonn"});
        question.as_object_mut().unwrap().insert(name.to_owned(), value);
        assert!(from_value::<Question>(question.clone()).is_err(), "{question}");
    }
}

#[test]
fn a_question_with_an_unknown_field_is_refused() {
    let misspelt = json!({"action": "delegate", "package": "lonn", "recipent": "systemUser"});
    let error = from_value::<Question>(misspelt).unwrap_err().to_string();
    assert!(error.contains("there is no field \"recipent\""), "{error}");

    let foreign = json!({"action": "attach", "package": "lonn", "roles": ["DAGL"]});
    assert!(from_value::<Question>(foreign).is_err());
    let user = json!({"organisation": "991825827", "holds": [], "name": ""});
    assert!(from_value::<EnterpriseUser>(user).is_err());
}

#[test]
fn claims_and_relations_are_read_by_themselves() {
    let claims: Claims = from_value(json!({"roles": ["DAGL"], "holds": ["lonn"]})).unwrap();
    let (roles, holds) = (vec!["DAGL".to_owned()], vec!["lonn".to_owned()]);
    assert_eq!(claims, Claims { roles, holds, ..Claims::default() });
    let relation: ClientRelation = from_value(json!({"relations": ["REGN"]})).unwrap();
    let relations = vec!["REGN".to_owned()];
    assert_eq!(relation, ClientRelation { relations, ..ClientRelation::default() });
}
