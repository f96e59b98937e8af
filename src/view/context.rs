use maud::{Markup, Render, html};

use super::ViewOptions;
use crate::catalogue::{Area, Catalogue, Node, Notice, Shown, Text};
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

    /// The names by which a piece can be styled from outside a shadow root.
    pub(super) fn part(self, names: &str) -> Option<&str> {
        self.options.parts.then_some(names)
    }

    /// The context of what stands below a heading.
    pub(super) const fn below_heading(self) -> Self {
        Self { level: self.level + 1, ..self }
    }

    /// Whether something is shown: a package that is asked for, or what has one below it.
    pub(super) fn shows(self, node: Node<'_>) -> bool {
        let Some(packages) = &self.options.packages else { return true };
        self.catalogue.below(node).any(|entry| packages.contains(&entry.index))
    }

    /// The notices that concern what is shown.
    pub(super) fn notices(self) -> impl Iterator<Item = &'c Notice> {
        let notices = self.catalogue.notices().iter();
        notices.filter(move |notice| self.options.packages.is_none() || self.concerns(notice))
    }

    fn concerns(self, notice: &Notice) -> bool {
        if let Some(urn) = &notice.package {
            let entry = self.catalogue.find_package(urn.as_str());
            return entry.is_some_and(|entry| self.shows(Node::Package(entry)));
        }
        let is_about = |area: &&Area| area.name.all().any(|name| name == notice.area);
        let mut areas = self.catalogue.areas().iter().filter(is_about);
        areas.any(|area| self.shows(Node::Area(area)))
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
