use maud::{Markup, html};

use super::context::Context;
use crate::catalogue::Shown;
use crate::text::labels;

/// A field for the name of something, with suggestions to choose among. A script makes these.
pub(super) struct Combobox<'f> {
    pub(super) name: &'static str,
    pub(super) label: Markup,
    pub(super) hint: &'static str,
    /// What is said where nothing is filled in and something is needed.
    pub(super) missing: &'static str,
    /// What is filled in, where it names nothing.
    pub(super) written: &'f str,
    pub(super) chosen: Option<Chosen<'f>>,
    /// What stands above the field.
    pub(super) above: Markup,
}

/// What the field stands for: names are shared, so that the reference is seen as well.
#[derive(Clone, Copy)]
pub(super) struct Chosen<'f> {
    pub(super) name: Shown<'f>,
    pub(super) reference: &'f str,
}

impl Combobox<'_> {
    pub(super) fn show(&self, context: Context<'_>) -> Markup {
        let id = |part: &str| context.options.id(&format!("{}{part}", self.name));
        let [hint, list, chosen] = ["-hint", "-suggestions", "-chosen"].map(id);
        let value = self.chosen.map_or(self.written, |chosen| chosen.name.value);
        let reference = self.chosen.map(|chosen| chosen.reference);
        html! {
            label.ds-label for=(id("")) part=[context.part("label")] { (self.label) }
            div.tp-hint id=(hint) part=[context.part("hint")] { (self.hint) }
            (self.above)
            input.ds-input id=(id("")) name=(self.name) type="text" role="combobox"
                aria-expanded="false" aria-controls=(list) aria-autocomplete="list"
                aria-describedby={ (hint) " " (chosen) }
                autocomplete="off" autocapitalize="none" spellcheck="false"
                value=(value) data-chosen=[reference] data-missing=(self.missing)
                part=[context.part("input")];
            (suggestions(context, &list))
            p.tp-chosen id=(chosen) part=[context.part("chosen")] {
                @if let Some(reference) = reference {
                    code part=[context.part("code")] { (reference) }
                }
            }
        }
    }
}

/// The list of suggestions, and what tells those who do not see it how many there are.
fn suggestions(context: Context<'_>, id: &str) -> Markup {
    let language = context.language;
    html! {
        ul.tp-suggestions id=(id) role="listbox" hidden
            aria-label=(labels::suggestions(language)) part=[context.part("suggestions")] {}
        p.ds-sr-only role="status" data-tp-suggested part=[context.part("sr-only")]
            data-none=(labels::no_suggestions(language))
            data-one=(labels::one_suggestion(language))
            data-many=(labels::many_suggestions(language)) {}
    }
}
