use maud::{Markup, html};

use super::{View, ViewOptions};
use crate::Status;
use crate::catalogue::{Area, Catalogue, Category, Child, Link, PackageEntry, Text};
use crate::text::matching::find;
use crate::text::{joined, labels};

/// The package tree: a list of areas that open and close, with what lies below them.
///
/// Buttons that need a script are hidden; [`mount`](crate) shows them.
#[must_use]
pub fn render_tree(catalogue: &Catalogue, options: &ViewOptions) -> String {
    View::new(catalogue, options).tree().into_string()
}

/// How the sentence begins by which descriptions warn that the powers may change.
const CAVEAT: &str = "Ved regelverksendringer";

/// A description parted from the sentence by which it warns that the powers may change.
struct Parted<'d> {
    before: &'d str,
    caveat: Option<&'d str>,
    after: &'d str,
}

impl<'d> Parted<'d> {
    fn new(description: &'d str) -> Self {
        let whole = Self { before: description, caveat: None, after: "" };
        let Some((before, rest)) =
            find(description, CAVEAT).and_then(|at| description.split_at_checked(at))
        else {
            return whole;
        };
        let end = find(rest, ".").map_or(rest.len(), |stop| stop + 1);
        rest.split_at_checked(end).map_or(whole, |(caveat, after)| Self {
            before: before.trim_end(),
            caveat: Some(caveat),
            after: after.trim(),
        })
    }
}

impl<'c> View<'c> {
    pub(super) fn tree(self) -> Markup {
        let groups = self.catalogue.grouped_areas();
        html! {
            @if groups.is_empty() {
                p.ds-paragraph { (labels::no_packages(self.language)) }
            }
            @for (group, areas) in groups {
                @match group {
                    None => (self.areas(areas)),
                    Some(group) => section.tp-group {
                        (self.heading(0, "sm", &self.text(&group.name)))
                        (self.below_heading().areas(areas))
                    },
                }
            }
        }
    }

    fn areas(self, areas: Vec<&'c Area>) -> Markup {
        html! {
            ul.tp-tree lang=(self.language.tag()) {
                @for area in areas { li.tp-area { (self.area(area)) } }
            }
        }
    }

    fn area(self, area: &'c Area) -> Markup {
        let count = self.catalogue.below(crate::Node::Area(area)).map(|_| 1).sum();
        let name = html! {
            (self.text(&area.name))
            " "
            span.tp-count { (labels::packages(self.language, count)) }
        };
        html! {
            details.ds-details data-color="neutral" open {
                summary { (self.heading(0, "xs", &name)) }
                div.tp-below {
                    @if let Some(description) = &area.description {
                        (self.description(description, &[]))
                    }
                    (self.children(&area.children, 1))
                    (self.caveats(area))
                    (self.about_the_source(area))
                }
            }
        }
    }

    fn children(self, children: &'c [Child], deeper: u8) -> Markup {
        html! {
            @if !children.is_empty() {
                ul.tp-packages {
                    @for child in children {
                        @match child {
                            Child::Package(urn) => (self.package(urn.as_str(), deeper)),
                            Child::Category(category) => (self.category(category, deeper)),
                        }
                    }
                }
            }
        }
    }

    fn category(self, category: &'c Category, deeper: u8) -> Markup {
        html! {
            li.tp-category {
                (self.heading(deeper, "2xs", &self.text(&category.name)))
                @if let Some(description) = &category.description {
                    p.ds-paragraph { (self.text(description)) }
                }
                (self.children(&category.children, deeper + 1))
            }
        }
    }

    fn package(self, urn: &str, deeper: u8) -> Markup {
        let Ok(PackageEntry { package, .. }) = self.catalogue.package(urn) else {
            return html! {};
        };
        let language = self.language;
        let id = self.options.package_id(package);
        let name = self.show(&package.name).value;
        let heading = html! {
            (self.text(&package.name))
            " "
            a.ds-link.tp-anchor href={ "#" (id) } {
                span aria-hidden="true" { "#" }
                span.ds-sr-only { (labels::link_to_package(language)) " " (name) }
            }
        };
        html! {
            li.tp-package id=(id) tabindex="-1" data-urn=(package.urn) {
                (self.heading(deeper, "2xs", &heading))
                @if let Some(description) = &package.description {
                    (self.description(description, &package.links))
                }
                p.tp-urn {
                    code { (package.urn) }
                    " "
                    button.ds-button type="button" hidden data-tp-needs-script data-variant="tertiary" data-size="sm"
                        data-copy=(package.urn) data-copied=(labels::copied(language))
                        data-failed=(labels::copying_failed(language)) {
                        span { (labels::copy_urn(language)) }
                        " "
                        span.ds-sr-only { (name) }
                    }
                }
                dl.tp-facts {
                    @if !package.former_names.is_empty() {
                        div {
                            dt { (labels::former_names(language)) }
                            dd { (joined(&package.former_names, ", ")) }
                        }
                    }
                    (self.today(package.urn.as_str()))
                }
            }
        }
    }

    /// What a package that has been renamed or removed is called today.
    fn today(self, urn: &str) -> Markup {
        let resolution = self.catalogue.resolve(urn);
        let since = html! {
            @if let Some(since) = &resolution.since {
                " ("
                time datetime=(since) { (labels::date(self.language, since)) } ")"
            }
        };
        html! {
            @if resolution.status == Status::Renamed || resolution.status == Status::Removed {
                div {
                    dt { (labels::today(self.language)) }
                    dd {
                        @match &resolution.current {
                            Some(current) => code { (current) },
                            None => (labels::removed(self.language)),
                        }
                        (since)
                    }
                }
            }
        }
    }

    /// A description without the sentence that [`View::caveats`] shows once, with its links.
    fn description(self, text: &'c Text, links: &'c [Link]) -> Markup {
        let shown = self.show(text);
        let parted = Parted::new(shown.value);
        html! {
            p.ds-paragraph lang=[self.lang(shown)] {
                (linked(parted.before, links))
                @if !parted.after.is_empty() { " " (linked(parted.after, links)) }
            }
        }
    }

    /// Each warning that powers may change, once for the whole area.
    fn caveats(self, area: &'c Area) -> Markup {
        let below: Vec<_> = self.catalogue.below(crate::Node::Area(area)).collect();
        let all = below.iter().all(|entry| entry.package.subject_to_change);
        let descriptions = below
            .iter()
            .filter_map(|entry| entry.package.description.as_ref())
            .chain(&area.description);
        let mut caveats = Vec::new();
        for text in descriptions {
            let shown = self.show(text);
            if let Some(caveat) = Parted::new(shown.value).caveat
                && !caveats.iter().any(|(known, _)| *known == caveat)
            {
                caveats.push((caveat, self.lang(shown)));
            }
        }
        let language = self.language;
        let true_of =
            if all { labels::true_of_all(language) } else { labels::true_of_marked(language) };
        html! {
            @for (caveat, lang) in caveats {
                p.ds-paragraph.tp-caveat {
                    (true_of) " "
                    span lang=[lang] { (caveat) }
                }
            }
        }
    }

    fn about_the_source(self, area: &'c Area) -> Markup {
        let language = self.language;
        let facts: Vec<(&str, Markup)> = [
            area.document.as_ref().map(|it| (labels::document(language), html! { code { (it) } })),
            area.short_name.as_ref().map(|it| (labels::short_name(language), self.text(it))),
            area.summary.as_ref().map(|it| (labels::summary(language), self.text(it))),
            area.weight.map(|it| (labels::weight(language), html! { (it) })),
            area.picture.as_ref().map(|it| {
                (labels::picture(language), html! { code { (it.src) } " («" (it.alt) "»)" })
            }),
            (!area.links.is_empty()).then(|| {
                let links = html! {
                    ul.tp-links {
                        @for link in &area.links { li { (anchor(link)) } }
                    }
                };
                (labels::links(language), links)
            }),
        ]
        .into_iter()
        .flatten()
        .collect();
        html! {
            @if !facts.is_empty() {
                details.tp-source-facts {
                    summary { (labels::about_the_source(language)) }
                    dl.tp-facts {
                        @for (name, value) in facts { div { dt { (name) } dd { (value) } } }
                    }
                }
            }
        }
    }
}

fn anchor(link: &Link) -> Markup {
    html! { a.ds-link href=(link.href) { (link.text) } }
}

/// Text with the words that its source links, linked.
fn linked(text: &str, links: &[Link]) -> Markup {
    let mut rest = text;
    let mut parts: Vec<(&str, &Link)> = Vec::new();
    for link in links {
        if let Some((before, found)) =
            find(rest, &link.text).and_then(|at| rest.split_at_checked(at))
        {
            parts.push((before, link));
            rest = found.strip_prefix(link.text.as_str()).unwrap_or_default();
        }
    }
    html! {
        @for (before, link) in parts { (before) (anchor(link)) }
        (rest)
    }
}
