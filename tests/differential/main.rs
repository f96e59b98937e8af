//! The library against a second, plain implementation of the rule tables, on random catalogues and questions: natively
//! and, from the same source, in browsers. `npm run differential` asks more of them.

// The lints are for shipped code; a test is to fail where something is missing.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests may fail")]
#![expect(unreachable_pub, reason = "the modules of a test have no outside")]

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

mod generated;
mod generated_policy;
mod plain;
mod policies;
mod world;

use std::collections::BTreeMap;

use fastrand::Rng;
use tilgangspakker::{Catalogue, Language, Question, RoleOptions, check, matrix};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use generated_policy::Shape;
use plain::Answer;
use world::World;

/// Asked of each catalogue.
const QUESTIONS_EACH: u64 = 200;
/// In whole matrices, beside them.
const MATRICES_EACH: usize = 3;

/// Fewer in browsers, which have two minutes for all tests of a program.
const BY_DEFAULT: u64 = if cfg!(target_arch = "wasm32") { 2_000 } else { 10_000 };

/// How many are asked: a number in the environment of the build, so that browsers have it too.
fn questions() -> u64 {
    option_env!("DIFFERENTIAL_QUESTIONS").map_or(BY_DEFAULT, |it| it.parse().unwrap())
}

fn asked_of_the_library(catalogue: &Catalogue, question: &Question) -> Answer {
    let verdict = check(catalogue, question, Language::En).unwrap_or_else(|it| panic!("{it}"));
    let first = &verdict.reasons()[0];
    Answer { decision: verdict.decision(), code: first.code, altinn_error: first.altinn_error }
}

/// How an answer differs, and the first question that shows it.
type Differences = BTreeMap<String, String>;

fn compare_on(world: &World, random: &mut Rng, differences: &mut Differences) {
    let json = world.to_json();
    let catalogue = Catalogue::from_json(&json).unwrap_or_else(|it| panic!("{it}\n{json}"));
    for _ in 0..QUESTIONS_EACH {
        let question = generated::question(random, world);
        let plain = plain::ask(world, &question);
        let product = asked_of_the_library(&catalogue, &question);
        if plain != product {
            let difference = format!("the tables {plain:?}\nthe library {product:?}");
            differences.entry(difference).or_insert_with(|| format!("{question:#?}\nof {json}"));
        }
    }
}

/// Every package and every role of a matrix, which is asked without `check`.
fn compare_matrix(world: &World, random: &mut Rng, differences: &mut Differences) {
    let catalogue = Catalogue::from_json(&world.to_json()).unwrap();
    let (action, recipient, form) = generated::of_matrix(random);
    let options = RoleOptions { action, variant: form.as_deref(), recipient };
    let decisions = matrix(&catalogue, &options).unwrap();
    for package in &world.packages {
        let row = catalogue.package(package.slug).unwrap().index;
        for role in generated::all_roles() {
            let column = catalogue.role(role).unwrap().index;
            let question = generated::question_of_role(package.slug, role, &options);
            let plain = plain::ask(world, &question).decision;
            let product = decisions.get(row, column).unwrap();
            if plain != product {
                let difference = format!("the tables {plain:?}\nthe matrix {product:?}");
                differences
                    .entry(difference)
                    .or_insert_with(|| format!("{question:#?}\nof {}", world.to_json()));
            }
        }
    }
}

#[test]
fn every_answer_is_what_the_tables_say() {
    let mut differences = Differences::new();
    for seed in 0..questions() / QUESTIONS_EACH {
        let mut random = Rng::with_seed(seed);
        let world = generated::world(&mut random);
        compare_on(&world, &mut random, &mut differences);
        for _ in 0..MATRICES_EACH {
            compare_matrix(&world, &mut random, &mut differences);
        }
    }
    let told: Vec<String> =
        differences.iter().map(|(it, shown)| format!("{it}\n{shown}")).collect();
    assert!(told.is_empty(), "{} kinds of difference\n\n{}", told.len(), told.join("\n\n"));
}

/// A few policies about each of as many catalogues.
fn policies_are_right(shape: Shape) {
    let mut wrong = Vec::new();
    for seed in 0..questions() / QUESTIONS_EACH {
        let mut random = Rng::with_seed(seed);
        let world = generated::world(&mut random);
        wrong.extend(policies::wrong_answers(&world, &mut random, shape));
    }
    let first = wrong.first().map_or("", String::as_str);
    assert!(wrong.is_empty(), "{} wrong answers\n{first}", wrong.len());
}

#[test]
fn who_gets_in_by_a_plain_policy_is_what_the_table_says() {
    policies_are_right(Shape::Plain);
}

#[test]
fn who_gets_in_by_any_policy_is_never_more_than_the_table_says() {
    policies_are_right(Shape::Any);
}
