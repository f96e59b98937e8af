use maud::{Markup, Render, html};

use super::answers::Answers;
use super::options::{AreaState, ViewOptions};
use crate::catalogue::{Area, Catalogue, Node, Notice, PackageEntry, Shown, Text};
use crate::text::Language;
use crate::text::direction::has_letters_from_the_right;

/// What every part of a view has at hand.
#[derive(Clone, Copy)]
pub(super) struct Context<'c> {
    pub(super) catalogue: &'c Catalogue,
    pub(super) options: &'c ViewOptions,
    /// Of the role that the view is for, where it answers anything of packages.
    pub(super) answers: Option<&'c Answers<'c>>,
    pub(super) language: Language,
    /// The level of headings here.
    level: u8,
}

impl<'c> Context<'c> {
    pub(super) const fn new(catalogue: &'c Catalogue, options: &'c ViewOptions) -> Self {
        let level = options.heading_level.number();
        Self { catalogue, options, answers: None, language: options.language, level }
    }

    /// With what a role gets of the packages.
    pub(super) const fn with(self, answers: Option<&'c Answers<'c>>) -> Self {
        Self { answers, ..self }
    }

    /// What every view is: one element, in one language.
    pub(super) fn view(self, body: impl Render) -> Markup {
        html! {
            div.tp-view lang=(self.language.tag()) part=[self.part("view")] { (body) }
        }
    }

    /// The context of what stands below a heading.
    pub(super) const fn below_heading(self) -> Self {
        Self { level: self.level + 1, ..self }
    }

    /// Whether something is shown: a package that the view is of, or what has one below it.
    pub(super) fn shows(self, node: Node<'_>) -> bool {
        let is_for_all = self.options.for_role.is_none_or(|about| about.only.is_none());
        let is_of_all = self.options.packages.is_none() && is_for_all;
        // A role that the catalogue does not have gets nothing, and has no answers.
        let is_for = |entry| is_for_all || self.answers.is_some_and(|answers| answers.show(entry));
        let shows = |entry| self.options.includes(entry) && is_for(entry);
        is_of_all || self.catalogue.below(node).any(shows)
    }

    /// The packages of an area that are shown.
    pub(super) fn shown_in(self, area: &'c Area) -> Vec<PackageEntry<'c>> {
        let below = self.catalogue.below(Node::Area(area));
        below.filter(|entry| self.shows(Node::Package(*entry))).collect()
    }

    /// How areas stand: open, where there is but one.
    pub(super) fn area_state(self) -> AreaState {
        let areas = self.catalogue.areas().iter();
        match areas.filter(|area| self.shows(Node::Area(area))).count() {
            0 | 1 => AreaState::Open,
            _ => self.options.areas,
        }
    }

    /// The notices that concern what the view is of, and its role.
    pub(super) fn notices(self) -> impl Iterator<Item = &'c Notice> {
        let notices = self.catalogue.notices().iter();
        notices.filter(move |notice| self.concerns(notice) && self.is_about_role(notice))
    }

    fn concerns(self, notice: &Notice) -> bool {
        if self.options.packages.is_none() {
            return true;
        }
        if let Some(urn) = &notice.package {
            let entry = self.catalogue.find_package(urn.as_str());
            return entry.is_some_and(|entry| self.options.includes(entry));
        }
        let is_about = |area: &&Area| area.name.all().any(|name| name == notice.area);
        let mut areas = self.catalogue.areas().iter().filter(is_about);
        let includes = |area| {
            let mut below = self.catalogue.below(Node::Area(area));
            below.any(|entry| self.options.includes(entry))
        };
        areas.any(includes)
    }

    fn is_about_role(self, notice: &Notice) -> bool {
        let Some(about) = &self.options.for_role else { return true };
        let mut roles = notice.unresolved_roles.iter();
        roles.any(|code| self.catalogue.find_role(code).is_some_and(|it| it.index == about.role))
    }

    /// A heading in Designsystemet's look.
    pub(super) fn heading(self, size: &str, content: impl Render) -> Markup {
        let part = self.part("heading");
        match self.level {
            2 => html! { h2.ds-heading data-size=(size) part=[part] { (content) } },
            3 => html! { h3.ds-heading data-size=(size) part=[part] { (content) } },
            4 => html! { h4.ds-heading data-size=(size) part=[part] { (content) } },
            5 => html! { h5.ds-heading data-size=(size) part=[part] { (content) } },
            _ => html! { h6.ds-heading data-size=(size) part=[part] { (content) } },
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

    /// Text, in an element of its own where it needs one.
    pub(super) fn text(self, text: &Text) -> Markup {
        let shown = self.show(text);
        isolated(shown.value, self.lang(shown))
    }
}

/// Text of a source among words of ours: in an element where it has a language of its own, or letters that
/// are written from the right and are not to move what stands beside them.
pub(super) fn isolated(text: &str, lang: Option<&str>) -> Markup {
    html! {
        @if has_letters_from_the_right(text) {
            bdi lang=[lang] { (text) }
        } @else if let Some(lang) = lang {
            span lang=(lang) { (text) }
        } @else {
            (text)
        }
    }
}
