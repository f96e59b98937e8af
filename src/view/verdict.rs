use std::num::NonZeroUsize;

use maud::{Markup, html};

use super::ViewOptions;
use super::context::{Context, isolated};
use super::notices::notice;
use crate::catalogue::Catalogue;
use crate::rules::{Decision, Reason, Section, Source, Verdict};
use crate::text::labels;

/// A verdict for people: the answer in a word, the reasons with what they rest on, the notices.
#[must_use]
pub fn render_verdict(catalogue: &Catalogue, verdict: &Verdict, options: &ViewOptions) -> String {
    view(Context::new(catalogue, options), verdict).into_string()
}

pub(super) fn view(context: Context<'_>, verdict: &Verdict) -> Markup {
    context.view(whole(context, verdict))
}

fn whole(context: Context<'_>, verdict: &Verdict) -> Markup {
    let language = context.language;
    let (answer, color, parts) = match verdict.decision() {
        Decision::Permit => (labels::permit(language), "success", "alert verdict success"),
        Decision::Deny => (labels::deny(language), "danger", "alert verdict danger"),
        Decision::Indeterminate => {
            (labels::indeterminate(language), "warning", "alert verdict warning")
        }
    };
    html! {
        div.ds-alert.tp-verdict data-color=(color) part=[context.part(parts)] {
            (context.heading("xs", answer))
            (reasons(context, verdict.reasons()))
        }
        @for it in verdict.notices() { (notice(context, it)) }
    }
}

/// The reasons, at most as many as the view asks for, and how many more there are.
fn reasons(context: Context<'_>, reasons: &[Reason]) -> Markup {
    let language = context.language;
    let most = context.options.most_reasons.map_or(usize::MAX, NonZeroUsize::get);
    let more = reasons.len().saturating_sub(most);
    html! {
        ul.tp-reasons aria-label=(labels::reasons(language)) part=[context.part("reasons")] {
            @for it in reasons.iter().take(most) { (reason(context, it)) }
        }
        @if more > 0 {
            p.ds-paragraph.tp-more-reasons part=[context.part("paragraph more-reasons")] {
                (labels::more_reasons(language, more))
            }
        }
    }
}

fn reason(context: Context<'_>, reason: &Reason) -> Markup {
    html! {
        li {
            (reason.message) " "
            span.tp-source part=[context.part("source")] { (source(context, &reason.source)) }
        }
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
        @if let Some(name) = &source.row { ", " (row) ": " (isolated(name, None)) }
        " (" (isolated(&source.document, None)) ")"
    }
}
