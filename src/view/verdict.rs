use maud::{Markup, html};

use super::{View, ViewOptions};
use crate::catalogue::Catalogue;
use crate::rules::{Decision, Reason, ReasonCode, Section, Source, Verdict};
use crate::text::labels;

/// A verdict for people: the answer in a word, the reasons with what they rest on, the notices.
#[must_use]
pub fn render_verdict(catalogue: &Catalogue, verdict: &Verdict, options: &ViewOptions) -> String {
    View::new(catalogue, options).verdict(verdict).into_string()
}

impl<'c> View<'c> {
    fn verdict(self, verdict: &'c Verdict) -> Markup {
        let language = self.language;
        // That the source says nothing is not the same as its saying that nothing is decided.
        let first = verdict.reasons().first().map(|reason| reason.code);
        let is_silent = first == Some(ReasonCode::NotStated);
        let (answer, color) = match verdict.decision() {
            Decision::Permit => (labels::permit(language), "success"),
            Decision::Deny => (labels::deny(language), "danger"),
            Decision::Indeterminate if is_silent => (labels::not_answered(language), "warning"),
            Decision::Indeterminate => (labels::indeterminate(language), "warning"),
        };
        html! {
            div.ds-alert.tp-verdict data-color=(color) lang=(language.tag()) {
                (self.heading(0, "xs", &html! { (answer) }))
                ul.tp-reasons aria-label=(labels::reasons(language)) {
                    @for reason in verdict.reasons() { (self.reason(reason)) }
                }
            }
            @for notice in verdict.notices() { (self.notice(notice)) }
        }
    }

    fn reason(self, reason: &Reason) -> Markup {
        html! {
            li {
                (reason.message)
                " "
                span.tp-source {
                    (labels::source(self.language)) ": " (self.source(&reason.source))
                }
            }
        }
    }

    fn source(self, source: &Source) -> Markup {
        let language = self.language;
        let (section, row) = match source.section {
            Section::Tree => (labels::section_tree(language), labels::entry(language)),
            Section::Table => (labels::section_table(language), labels::row(language)),
            Section::Notice => (labels::section_notice(language), labels::row(language)),
            Section::Register => (labels::section_register(language), labels::row(language)),
        };
        html! {
            (section)
            @if let Some(name) = &source.row { ", " (row) ": " (name) }
            " (" (source.document) ")"
        }
    }
}
