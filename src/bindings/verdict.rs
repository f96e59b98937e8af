//! Verdicts, as `js/wasm/verdicts.js` makes them of numbers and one text. It is the way that takes the least
//! time, and a verdict is what is asked for most.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::shapes::Shaper;
use crate::json::to_text;
use crate::{Decision, ReasonCode, Section, Verdict, Weight};

#[wasm_bindgen(module = "/js/wasm/verdicts.js")]
extern "C" {
    #[wasm_bindgen(js_name = setWords)]
    fn set_words(
        decisions: Vec<String>,
        codes: Vec<String>,
        sections: Vec<String>,
        weights: Vec<String>,
    );

    #[wasm_bindgen(js_name = makeVerdict)]
    fn make_verdict(numbers: &[u32], text: &str, notices: Option<&str>) -> JsValue;
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
    let notices = verdict.notices();
    let notices =
        (!notices.is_empty()).then(|| to_text(&shaper.notices(notices.iter().map(AsRef::as_ref))));
    let mut pieces = Pieces::for_reasons(verdict.reasons().len());
    pieces.number(verdict.decision() as u32);
    pieces.number(verdict.permitted().into());
    pieces.text(Some(verdict.catalogue()));
    for reason in verdict.reasons() {
        pieces.number(reason.code as u32);
        pieces.number(reason.source.section as u32);
        pieces.number(reason.weight as u32);
        pieces.text(Some(&reason.message));
        pieces.text(reason.package.as_ref().map(|urn| urn.as_str()));
        pieces.text(reason.role.as_deref());
        pieces.text(Some(&reason.source.document));
        pieces.text(reason.source.row.as_deref());
        pieces.text(reason.altinn_code);
        pieces.text(reason.altinn_error);
    }
    make_verdict(&pieces.numbers, &pieces.text, notices.as_deref())
}

/// What a verdict is made of, in the order in which `verdicts.js` takes it up again. All its texts cross as
/// one: what a crossing costs is less the letters than that there is one.
struct Pieces {
    /// Numbers, and in the place of each text its length.
    numbers: Vec<u32>,
    text: String,
}

impl Pieces {
    /// With room for what most verdicts with so many reasons have.
    fn for_reasons(count: usize) -> Self {
        Self {
            numbers: Vec::with_capacity(3 + 10 * count),
            text: String::with_capacity(512 * count),
        }
    }

    fn number(&mut self, number: u32) {
        self.numbers.push(number);
    }

    /// Of a text its length as JavaScript counts and one more: 0 says that there is none.
    fn text(&mut self, text: Option<&str>) {
        let length = text.map_or(0, |text| 1 + utf_16_length(text));
        self.numbers.push(u32::try_from(length).unwrap_or(u32::MAX));
        self.text.push_str(text.unwrap_or_default());
    }
}

/// How long JavaScript finds a text. Letters of four bytes are two there, and every other is one.
fn utf_16_length(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    let beyond = text.bytes().filter(|byte| *byte >= 0xf0).count();
    text.chars().count() + beyond
}
