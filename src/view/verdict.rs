use super::{View, ViewOptions};
use crate::catalogue::Catalogue;
use crate::rules::{Decision, Reason, Section, Verdict};
use crate::text::labels;

/// A verdict for people: the answer in a word, the reasons with what they rest on, the notices.
#[must_use]
pub fn render_verdict(catalogue: &Catalogue, verdict: &Verdict, options: &ViewOptions) -> String {
    View::render(catalogue, options, |view| view.verdict(verdict))
}

impl<'c> View<'c> {
    fn verdict(&mut self, verdict: &'c Verdict) {
        let language = self.language;
        let (answer, color) = match verdict.decision() {
            Decision::Permit => (labels::permit(language), "success"),
            Decision::Deny => (labels::deny(language), "danger"),
            Decision::Indeterminate => (labels::indeterminate(language), "warning"),
        };
        let tag = language.tag();
        self.put(
            "<div class=\"ds-alert tp-verdict\" data-color=\"{0}\" lang=\"{1}\">",
            &[color, tag],
        );
        self.heading("xs", answer);
        self.put("<ul class=\"tp-reasons\" aria-label=\"{0}\">", &[labels::reasons(language)]);
        for reason in verdict.reasons() {
            self.reason(reason);
        }
        self.put("</ul></div>", &[]);
        for notice in verdict.notices() {
            self.notice(notice);
        }
    }

    fn reason(&mut self, reason: &Reason) {
        let language = self.language;
        let source = &reason.source;
        let (section, row) = match source.section {
            Section::Tree => (labels::section_tree(language), labels::entry(language)),
            Section::Table => (labels::section_table(language), labels::row(language)),
            Section::Notice => (labels::section_notice(language), labels::row(language)),
            Section::Register => (labels::section_register(language), labels::row(language)),
        };
        self.put(
            "<li>{0} <span class=\"tp-source\">{1}: {2}",
            &[&reason.message, labels::source(language), section],
        );
        if let Some(name) = &source.row {
            self.put(", {0}: {1}", &[row, name]);
        }
        self.put(" ({0})</span></li>", &[&source.document]);
    }
}
