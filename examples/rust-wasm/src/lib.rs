//! A WebAssembly module of its own that asks the catalogue: no JavaScript, no exports and no allocator
//! but its own.

use tilgangspakker::{Catalogue, Decision, Language, Question, check};

/// Whether Forretningsfører gets the package for machine-readable events by default: 0 no, 1 yes, 2 it is
/// undecided.
#[expect(unsafe_code, reason = "a host finds the function by its name, and no other has it")]
#[unsafe(no_mangle)]
pub extern "C" fn business_manager_gets_events() -> u32 {
    let question = Question::Hold {
        package: "maskinlesbarehendelser".to_owned(),
        role: "FFØR".to_owned(),
        variant: None,
    };
    match check(&Catalogue::embedded(), &question, Language::En).map(|verdict| verdict.decision()) {
        Ok(Decision::Permit) => 1,
        Ok(Decision::Indeterminate) => 2,
        Ok(Decision::Deny) | Err(_) => 0,
    }
}
