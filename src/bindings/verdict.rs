//! Verdicts, as `js/wasm/verdicts.js` makes them: a call for each reason. It is the way that takes the
//! least time, and a verdict is what is asked for most.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::shapes::Shaper;
use crate::json::to_text;
use crate::{Decision, Reason, ReasonCode, Section, Verdict, Weight};

#[wasm_bindgen(module = "/js/wasm/verdicts.js")]
extern "C" {
    #[wasm_bindgen(js_name = setWords)]
    fn set_words(
        decisions: Vec<String>,
        codes: Vec<String>,
        sections: Vec<String>,
        weights: Vec<String>,
    );

    #[wasm_bindgen(js_name = makeReason)]
    fn make_reason(
        code: u8,
        message: &str,
        urn: Option<&str>,
        role: Option<&str>,
        document: &str,
        section: u8,
        row: Option<&str>,
        altinn_code: Option<&str>,
        altinn_error: Option<&str>,
        weight: u8,
    ) -> JsValue;

    #[wasm_bindgen(js_name = makeVerdict)]
    fn make_verdict(
        catalogue: &str,
        decision: u8,
        permitted: bool,
        reasons: Vec<JsValue>,
        notices: &str,
    ) -> JsValue;
}

/// Says which words numbers stand for, before anything is asked.
#[wasm_bindgen(start)]
pub(super) fn start() {
    set_words(
        Decision::ALL.map(words).into(),
        ReasonCode::ALL.map(words).into(),
        Section::ALL.map(words).into(),
        Weight::ALL.map(words).into(),
    );
}

fn words(word: impl AsRef<str>) -> String {
    word.as_ref().to_owned()
}

/// The verdict as JavaScript gets it, with notices as the catalogue shows them.
pub(super) fn made(verdict: &Verdict, shaper: Shaper<'_>) -> JsValue {
    let notices = match verdict.notices() {
        [] => String::new(),
        notices => to_text(&shaper.notices(notices)),
    };
    let reasons = verdict.reasons().iter().map(reason).collect();
    make_verdict(
        verdict.catalogue(),
        verdict.decision() as u8,
        verdict.permitted(),
        reasons,
        &notices,
    )
}

fn reason(reason: &Reason) -> JsValue {
    make_reason(
        reason.code as u8,
        &reason.message,
        reason.package.as_ref().map(AsRef::as_ref),
        reason.role.as_deref(),
        &reason.source.document,
        reason.source.section as u8,
        reason.source.row.as_deref(),
        reason.altinn_code,
        reason.altinn_error,
        reason.weight as u8,
    )
}
