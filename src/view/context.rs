use maud::{Markup, Render, html};

use super::ViewOptions;
use crate::catalogue::{Catalogue, Shown, Text};
use crate::text::Language;

/// What every part of a view has at hand.
#[derive(Clone, Copy)]
pub(super) struct Context<'c> {
    pub(super) catalogue: &'c Catalogue,
    pub(super) options: &'c ViewOptions,
    pub(super) language: Language,
    /// The level of headings here.
    level: u8,
}

impl<'c> Context<'c> {
    pub(super) const fn new(catalogue: &'c Catalogue, options: &'c ViewOptions) -> Self {
        let level = options.heading_level.number();
        Self { catalogue, options, language: options.language, level }
    }

    /// The context of what stands below a heading.
    pub(super) const fn below_heading(self) -> Self {
        Self { level: self.level + 1, ..self }
    }

    /// A heading in Designsystemet's look.
    pub(super) fn heading(self, size: &str, content: impl Render) -> Markup {
        match self.level {
            2 => html! { h2.ds-heading data-size=(size) { (content) } },
            3 => html! { h3.ds-heading data-size=(size) { (content) } },
            4 => html! { h4.ds-heading data-size=(size) { (content) } },
            5 => html! { h5.ds-heading data-size=(size) { (content) } },
            _ => html! { h6.ds-heading data-size=(size) { (content) } },
        }
    }

    pub(super) fn show(self, text: &Text) -> Shown<'_> {
        self.catalogue.show(text, self.language)
    }

    /// The `lang` of an element that holds this text: none where it is in the language of what is
    /// around it.
    pub(super) fn lang(self, shown: Shown<'_>) -> Option<&'static str> {
        (shown.language != self.language).then(|| shown.language.tag())
    }

    /// Text, in an element with a `lang` of its own where it needs one.
    pub(super) fn text(self, text: &Text) -> Markup {
        let shown = self.show(text);
        html! {
            @if let Some(lang) = self.lang(shown) {
                span lang=(lang) { (shown.value) }
            } @else {
                (shown.value)
            }
        }
    }
}
