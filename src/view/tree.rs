use std::ops::Range;

use super::{View, ViewOptions};
use crate::Status;
use crate::catalogue::{
    Area, Catalogue, Category, Child, Link, Node, PackageEntry, Text, regulation_caveat,
};
use crate::text::labels;

/// The package tree: a list of areas that open and close, with what lies below them.
///
/// Buttons that need a script are hidden; [`mount`](crate) shows them.
#[must_use]
pub fn render_tree(catalogue: &Catalogue, options: &ViewOptions) -> String {
    View::render(catalogue, options, View::tree)
}

/// A description parted from the sentence by which it warns of changes.
struct Parted<'d> {
    before: &'d str,
    caveat: Option<&'d str>,
    after: &'d str,
}

impl<'d> Parted<'d> {
    fn new(description: &'d str) -> Self {
        let caveat = regulation_caveat(description);
        let part = |range: Range<usize>| description.get(range).unwrap_or_default();
        match caveat {
            Some(Range { start, end }) => Self {
                before: part(0..start).trim_end(),
                caveat: Some(part(start..end)),
                after: part(end..description.len()).trim(),
            },
            None => Self { before: description, caveat: None, after: "" },
        }
    }
}

impl<'c> View<'c> {
    pub(super) fn tree(&mut self) {
        let groups = self.catalogue.grouped_areas();
        if groups.is_empty() {
            let nothing = labels::no_packages(self.language);
            self.put("<p class=\"ds-paragraph\">{0}</p>", &[nothing]);
        }
        for (group, areas) in groups {
            let Some(group) = group else {
                self.areas(&areas);
                continue;
            };
            self.put("<section class=\"tp-group\">", &[]);
            self.start_heading(0, "sm");
            self.text(&group.name);
            self.end_heading(0);
            self.below_heading(|view| view.areas(&areas));
            self.put("</section>", &[]);
        }
    }

    fn areas(&mut self, areas: &[&'c Area]) {
        self.put("<ul class=\"tp-tree\" lang=\"{0}\">", &[self.language.tag()]);
        for area in areas {
            self.area(area);
        }
        self.put("</ul>", &[]);
    }

    fn area(&mut self, area: &'c Area) {
        let below: Vec<_> = self.catalogue.below(Node::Area(area)).collect();
        self.put(
            "<li class=\"tp-area\"><details class=\"ds-details\" data-color=\"neutral\" open><summary>",
            &[],
        );
        self.start_heading(0, "xs");
        self.text(&area.name);
        let count = labels::packages(self.language, below.len());
        self.put(" <span class=\"tp-count\">{0}</span>", &[&count]);
        self.end_heading(0);
        self.put("</summary><div class=\"tp-below\">", &[]);
        self.description(area.description.as_ref(), &[]);
        self.marks_change = !below.iter().all(|entry| entry.package.subject_to_change);
        self.children(&area.children, 1);
        self.caveats(area, &below);
        self.about_the_source(area);
        self.put("</div></details></li>", &[]);
    }

    fn children(&mut self, children: &'c [Child], deeper: u8) {
        if children.is_empty() {
            return;
        }
        self.put("<ul class=\"tp-packages\">", &[]);
        for child in children {
            match child {
                Child::Package(urn) => self.package(urn.as_str(), deeper),
                Child::Category(category) => self.category(category, deeper),
            }
        }
        self.put("</ul>", &[]);
    }

    fn category(&mut self, category: &'c Category, deeper: u8) {
        self.put("<li class=\"tp-category\">", &[]);
        self.start_heading(deeper, "2xs");
        self.text(&category.name);
        self.end_heading(deeper);
        if let Some(description) = &category.description {
            self.put("<p class=\"ds-paragraph\">", &[]);
            self.text(description);
            self.put("</p>", &[]);
        }
        self.children(&category.children, deeper + 1);
        self.put("</li>", &[]);
    }

    fn package(&mut self, urn: &str, deeper: u8) {
        let Some(PackageEntry { package, .. }) = self.catalogue.find_package(urn) else { return };
        let language = self.language;
        let id = self.options.package_id(package);
        let name = self.show(&package.name).value;
        self.put(
            "<li class=\"tp-package\" id=\"{0}\" tabindex=\"-1\" data-urn=\"{1}\">",
            &[&id, urn],
        );
        self.start_heading(deeper, "2xs");
        self.text(&package.name);
        if self.marks_change && package.subject_to_change {
            self.put("*", &[]);
        }
        self.put(
            " <a class=\"ds-link tp-anchor\" href=\"#{0}\"><span aria-hidden=\"true\">#</span>\
                <span class=\"ds-sr-only\">{1} {2}</span></a>",
            &[&id, labels::link_to_package(language), name],
        );
        self.end_heading(deeper);
        self.description(package.description.as_ref(), &package.links);
        self.put(
            "<p class=\"tp-urn\"><code>{0}</code> \
                <button class=\"ds-button\" type=\"button\" hidden data-tp-needs-script \
                    data-variant=\"tertiary\" data-size=\"sm\" data-copy=\"{0}\" \
                    data-copied=\"{1}\" data-failed=\"{2}\"><span>{3}</span> \
                    <span class=\"ds-sr-only\">{4}</span></button></p>\
                <dl class=\"tp-facts\">",
            &[
                urn,
                labels::copied(language),
                labels::copying_failed(language),
                labels::copy_urn(language),
                name,
            ],
        );
        if !package.former_names.is_empty() {
            self.fact(labels::former_names(language), &package.former_names.join(", "));
        }
        if package.is_for_clients_only() {
            self.fact(labels::passed_on(language), labels::for_clients_only(language));
        }
        self.today(urn);
        self.put("</dl></li>", &[]);
    }

    /// What a package that has been renamed or removed is called today.
    fn today(&mut self, urn: &str) {
        let resolution = self.catalogue.resolve(urn);
        if !matches!(resolution.status, Status::Renamed | Status::Removed) {
            return;
        }
        self.start_fact(labels::today(self.language));
        match &resolution.current {
            Some(current) => self.put("<code>{0}</code>", &[current.as_str()]),
            None => self.put("{0}", &[labels::removed(self.language)]),
        }
        if let Some(since) = &resolution.since {
            let date = labels::date(self.language, since);
            self.put(" (<time datetime=\"{0}\">{1}</time>)", &[since, &date]);
        }
        self.end_fact();
    }

    /// A description without the sentence that [`View::caveats`] shows once, with its links.
    fn description(&mut self, text: Option<&'c Text>, links: &[Link]) {
        let Some(text) = text else { return };
        let shown = self.show(text);
        let parted = Parted::new(shown.value);
        self.start("<p class=\"ds-paragraph\"", shown);
        self.linked(parted.before, links);
        if !parted.after.is_empty() {
            self.put(" ", &[]);
            self.linked(parted.after, links);
        }
        self.put("</p>", &[]);
    }

    /// Text with the words that its source links, linked.
    fn linked(&mut self, text: &str, links: &[Link]) {
        let mut rest = text;
        for link in links {
            if let Some((before, found)) =
                rest.find(&link.text).and_then(|at| rest.split_at_checked(at))
            {
                self.put("{0}", &[before]);
                self.anchor(link);
                rest = found.strip_prefix(link.text.as_str()).unwrap_or_default();
            }
        }
        self.put("{0}", &[rest]);
    }

    fn anchor(&mut self, Link { text, href }: &Link) {
        self.put("<a class=\"ds-link\" href=\"{0}\">{1}</a>", &[href, text]);
    }

    /// Each warning that authorisations may change, once for the whole area.
    fn caveats(&mut self, area: &'c Area, below: &[PackageEntry<'c>]) {
        let language = self.language;
        let true_of = if self.marks_change {
            labels::true_of_marked(language)
        } else {
            labels::true_of_all(language)
        };
        let mut known = Vec::new();
        for place in 0..=below.len() {
            let description = match below.get(place) {
                Some(entry) => &entry.package.description,
                None => &area.description,
            };
            let Some(text) = description else { continue };
            let shown = self.show(text);
            let Some(caveat) = Parted::new(shown.value).caveat else { continue };
            if !known.contains(&caveat) {
                known.push(caveat);
                self.put("<p class=\"ds-paragraph tp-caveat\">{0} ", &[true_of]);
                self.start("<span", shown);
                self.put("{0}</span></p>", &[caveat]);
            }
        }
    }

    fn about_the_source(&mut self, area: &'c Area) {
        let language = self.language;
        let before = self.html.len();
        self.put(
            "<details class=\"tp-source-facts\"><summary>{0}</summary><dl class=\"tp-facts\">",
            &[labels::about_the_source(language)],
        );
        let start = self.html.len();
        if let Some(document) = &area.document {
            self.start_fact(labels::document(language));
            self.put("<code>{0}</code>", &[document]);
            self.end_fact();
        }
        for (name, text) in [
            (labels::short_name(language), &area.short_name),
            (labels::summary(language), &area.summary),
        ] {
            if let Some(text) = text {
                self.start_fact(name);
                self.text(text);
                self.end_fact();
            }
        }
        if let Some(weight) = area.weight {
            self.fact(labels::weight(language), &weight.to_string());
        }
        if let Some(picture) = &area.picture {
            self.start_fact(labels::picture(language));
            self.put("<code>{0}</code> («{1}»)", &[&picture.src, &picture.alt]);
            self.end_fact();
        }
        if !area.links.is_empty() {
            self.start_fact(labels::links(language));
            self.put("<ul class=\"tp-links\">", &[]);
            for link in &area.links {
                self.put("<li>", &[]);
                self.anchor(link);
                self.put("</li>", &[]);
            }
            self.put("</ul>", &[]);
            self.end_fact();
        }
        if self.html.len() == start {
            self.html.truncate(before);
        } else {
            self.put("</dl></details>", &[]);
        }
    }

    fn fact(&mut self, name: &str, value: &str) {
        self.start_fact(name);
        self.put("{0}", &[value]);
        self.end_fact();
    }

    fn start_fact(&mut self, name: &str) {
        self.put("<div><dt>{0}</dt><dd>", &[name]);
    }

    fn end_fact(&mut self) {
        self.put("</dd></div>", &[]);
    }
}
