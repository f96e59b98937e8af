//! Policies as data: whom they let in, of what is written in any way.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;
use tilgangspakker::Catalogue;
use tilgangspakker::policy::{
    Access, ActionAccess, AllOf, AnyOf, Effect, Match, Obligation, Policy, Rule, who_gets_in,
};
use tilgangspakker_fuzz::today;

static TODAY: LazyLock<Catalogue> = LazyLock::new(today);

const COMBINING: [&str; 4] = [
    "urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides",
    "urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:permit-overrides",
    "urn:oasis:names:tc:xacml:1.0:rule-combining-algorithm:first-applicable",
    "urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:permit-unless-deny",
];
const FUNCTIONS: [&str; 4] = [
    "urn:oasis:names:tc:xacml:1.0:function:string-equal",
    "urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case",
    "urn:oasis:names:tc:xacml:1.0:function:anyURI-equal",
    "urn:oasis:names:tc:xacml:3.0:function:string-regexp-match",
];
const ATTRIBUTES: [&str; 8] = [
    "urn:altinn:accesspackage",
    "urn:altinn:rolecode",
    "urn:altinn:external-role:ccr",
    "urn:altinn:org",
    "urn:altinn:app",
    "urn:altinn:resource",
    "urn:oasis:names:tc:xacml:1.0:action:action-id",
    "urn:scope",
];
const CATEGORIES: [&str; 4] = [
    "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject",
    "urn:oasis:names:tc:xacml:3.0:attribute-category:resource",
    "urn:oasis:names:tc:xacml:3.0:attribute-category:action",
    "urn:oasis:names:tc:xacml:3.0:attribute-category:environment",
];
const VALUES: [&str; 10] = [
    "lonn",
    "skatt-naering",
    "regnskapsforer-lonn",
    "dagl",
    "ffør",
    "utinn",
    "regnskapsforer",
    "fangst",
    "read",
    "skd",
];
const TYPES: [&str; 2] =
    ["http://www.w3.org/2001/XMLSchema#string", "http://www.w3.org/2001/XMLSchema#anyURI"];
const FORMS: [&str; 3] = ["AS", "NUF", "BRL"];

/// One of a list, or now and then any text.
#[derive(Arbitrary, Debug)]
enum Word {
    Known(u8),
    Other(String),
}

impl Word {
    fn of(self, known: &[&str]) -> String {
        match self {
            Self::Known(index) => {
                known.iter().cycle().nth(usize::from(index)).copied().unwrap_or_default().to_owned()
            }
            Self::Other(text) => text,
        }
    }
}

#[derive(Arbitrary, Debug)]
struct Matching {
    function: Word,
    value: Word,
    attribute: Word,
    category: Word,
    types: [bool; 2],
    is_misspelt: bool,
    must_be_present: bool,
}

impl Matching {
    fn read(self) -> Match {
        let [value_type, designator_type] = self.types.map(|it| TYPES[usize::from(it)].to_owned());
        Match {
            match_id: self.function.of(&FUNCTIONS),
            value: self.value.of(&VALUES),
            data_type: value_type,
            attribute: self.attribute.of(&ATTRIBUTES),
            category: self.category.of(&CATEGORIES),
            designator_data_type: designator_type,
            is_misspelt: self.is_misspelt,
            must_be_present: self.must_be_present,
            line: 7,
        }
    }
}

type Target = Vec<Vec<Vec<Matching>>>;

#[derive(Arbitrary, Debug)]
struct Asked {
    combining: Word,
    target: Target,
    rules: Vec<(bool, Target, bool)>,
    levels: Vec<(bool, String)>,
    altinn2_works: bool,
    form: Option<u8>,
}

fn target(read: Target) -> Vec<AnyOf> {
    let all_of =
        |it: Vec<Matching>| AllOf { matches: it.into_iter().map(Matching::read).collect() };
    read.into_iter().map(|it| AnyOf { all_ofs: it.into_iter().map(all_of).collect() }).collect()
}

const fn effect(is_deny: bool) -> Effect {
    if is_deny { Effect::Deny } else { Effect::Permit }
}

fn is_sound(answer: &ActionAccess<'_>) {
    assert_eq!(answer.decision == Access::Open, !answer.openings.is_empty(), "{answer:?}");
    assert!(answer.openings.iter().all(|it| !it.requires.is_empty()));
    let get_in = || answer.openings.iter().flat_map(|it| &it.roles);
    assert!(answer.lost.iter().all(|lost| get_in().any(|it| it == lost)), "lost, and never in");
}

fuzz_target!(|asked: Asked| {
    let rule = |(is_deny, asks, is_unread)| Rule {
        effect: effect(is_deny),
        target: target(asks),
        is_unread,
        line: 3,
    };
    let category = || "urn:altinn:minimum-authenticationlevel".to_owned();
    let level =
        |(is_deny, value)| Obligation { fulfill_on: effect(is_deny), category: category(), value };
    let mut policy = Policy {
        combining: asked.combining.of(&COMBINING),
        target: target(asked.target),
        rules: asked.rules.into_iter().map(rule).collect(),
        obligations: asked.levels.into_iter().map(level).collect(),
    };
    let on = if asked.altinn2_works { "2026-12-31" } else { "2027-01-01" };
    let form = asked.form.map(|it| FORMS[usize::from(it) % FORMS.len()]);
    let Ok(answers) = who_gets_in(&TODAY, &policy, on, form) else { return };
    answers.iter().for_each(is_sound);

    // With a rule that denies everybody everything nobody gets in, whatever else there is.
    policy.target.clear();
    policy.rules.push(Rule { effect: Effect::Deny, target: Vec::new(), is_unread: false, line: 9 });
    let Ok(denied) = who_gets_in(&TODAY, &policy, on, form) else { return };
    let shut_out = denied.iter().all(|it| it.decision != Access::Open);
    assert!(shut_out, "{denied:?}");
});
