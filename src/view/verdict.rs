use maud::{Markup, html};

use super::ViewOptions;
use super::context::Context;
use super::notices::notice;
use crate::catalogue::Catalogue;
use crate::rules::{Decision, Reason, Section, Source, Verdict};
use crate::text::labels;

/// A verdict for people: the answer in a word, the reasons with what they rest on, the notices.
#[must_use]
pub fn render_verdict(catalogue: &Catalogue, verdict: &Verdict, options: &ViewOptions) -> String {
    whole(Context::new(catalogue, options), verdict).into_string()
}

pub(super) fn whole(context: Context<'_>, verdict: &Verdict) -> Markup {
    let language = context.language;
    let (answer, color) = match verdict.decision() {
        Decision::Permit => (labels::permit(language), "success"),
        Decision::Deny => (labels::deny(language), "danger"),
        Decision::Indeterminate => (labels::indeterminate(language), "warning"),
    };
    html! {
        div.ds-alert.tp-verdict data-color=(color) lang=(language.tag()) {
            (context.heading("xs", answer))
            ul.tp-reasons aria-label=(labels::reasons(language)) {
                @for it in verdict.reasons() { (reason(context, it)) }
            }
        }
        @for it in verdict.notices() { (notice(context, it)) }
    }
}

fn reason(context: Context<'_>, reason: &Reason) -> Markup {
    html! {
        li { (reason.message) " " span.tp-source { (source(context, &reason.source)) } }
    }
}

fn source(context: Context<'_>, source: &Source) -> Markup {
    let language = context.language;
    let (section, row) = match source.section {
        Section::Tree => (labels::section_tree(language), labels::entry(language)),
        Section::Table => (labels::section_table(language), labels::row(language)),
        Section::Notice => (labels::section_notice(language), labels::row(language)),
        Section::Register => (labels::section_register(language), labels::row(language)),
    };
    html! {
        (labels::source(language)) ": " (section)
        @if let Some(name) = &source.row { ", " (row) ": " (name) }
        " (" (source.document) ")"
    }
}
