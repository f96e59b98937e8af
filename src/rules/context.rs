//! What every rule has at hand, and the row `below` of every table of docs/rules.md.

use std::borrow::Cow;

use super::reason_code::ReasonCode;
use super::verdict::{Decision, Reason, Section, Source, Verdict};
use crate::catalogue::{
    Catalogue, Child, Node, PackageEntry, RoleEntry, UnknownReference, Variant,
};
use crate::text::sentences::Sentence;
use crate::text::{Language, labels};

/// What every rule has at hand: where the facts are, and the language to give reasons in.
#[derive(Clone, Copy)]
pub(super) struct Context<'c> {
    pub(super) catalogue: &'c Catalogue,
    pub(super) language: Language,
}

impl<'c> Context<'c> {
    /// What a question names, as a reader of its language means it.
    pub(super) fn node(self, reference: &str) -> Result<Node<'c>, UnknownReference> {
        self.catalogue.node_in(reference, self.language)
    }

    /// The role that a question names.
    pub(super) fn role(self, reference: &str) -> Result<RoleEntry<'c>, UnknownReference> {
        self.catalogue.role_in(reference, self.language)
    }

    pub(super) fn node_name(self, node: Node<'c>) -> &'c str {
        self.catalogue.show(node.name(), self.language).value
    }

    /// A role as people know it: `Daglig leder (DAGL)`.
    pub(super) fn role_name(self, entry: RoleEntry<'_>) -> String {
        self.catalogue.role_and_code(entry.role, self.language)
    }

    /// Where the properties of packages are stated: "in Altinn's register".
    pub(super) fn stated(self) -> &'static str {
        if self.catalogue.is_register() {
            labels::in_the_register(self.language)
        } else {
            labels::in_the_table(self.language)
        }
    }

    /// What states the properties of packages: "The register".
    pub(super) fn stating(self) -> &'static str {
        if self.catalogue.is_register() {
            labels::the_register(self.language)
        } else {
            labels::the_page(self.language)
        }
    }

    /// The organisation form that a question names, if it names one.
    pub(super) fn variant(
        self,
        code: Option<&str>,
    ) -> Result<Option<&'static Variant>, UnknownReference> {
        code.map(|code| self.catalogue.variant(code)).transpose()
    }

    /// A decision about a node, by what a section of its document says; or else about the catalogue.
    pub(super) fn verdict(
        self,
        decision: Decision,
        code: ReasonCode,
        sentence: Sentence<'_>,
        section: Section,
        node: Option<Node<'c>>,
    ) -> Verdict<'c> {
        let package = match node {
            Some(Node::Package(entry)) => Some(Cow::Borrowed(&entry.package.urn)),
            _ => None,
        };
        let message = sentence.in_language(self.language);
        let source = self.source(section, node);
        let (role, altinn_code, altinn_error) = (None, None, None);
        let weight = code.weight();
        let reason =
            Reason { code, message, package, role, source, altinn_code, altinn_error, weight };
        Verdict::new(self.catalogue, decision, reason)
    }

    /// A source: the document that the node was read from and the row there, if there is one.
    pub(super) fn source(self, section: Section, node: Option<Node<'c>>) -> Source<'c> {
        let document = Cow::Borrowed(self.catalogue.version());
        let mut source = Source { document, section, row: None };
        if let Some(node) = node {
            let has_row = match section {
                Section::Table | Section::Register => node.properties().is_some(),
                Section::Tree => true,
                Section::Notice => false,
            };
            if has_row {
                source.row = Some(self.catalogue.name(node.name()).into());
            }
            if let Some(document) = &node.area().document {
                source.document = document.into();
            }
        }
        // The property table of a register is its own.
        if section == Section::Table && self.catalogue.is_register() {
            source.section = Section::Register;
        }
        source
    }

    /// Asks the same of every package below a node, and combines by deny-overrides. An item that stands
    /// for a package and has no URN denies, as it does when it is asked by itself.
    pub(super) fn of_all_below(
        self,
        node: Node<'c>,
        of_one: &dyn Fn(PackageEntry<'c>) -> Verdict<'c>,
    ) -> Verdict<'c> {
        let mut below: Vec<&Child> = Vec::new();
        match node {
            Node::Package(entry) => return of_one(entry),
            Node::Category(category, _) => below.extend(&category.children),
            Node::Area(area) => {
                for (_, _, child) in area.below() {
                    below.push(child);
                }
            }
        }
        let mut all = None;
        for child in below {
            let verdict = match self.catalogue.node_of(child, node.area()) {
                Some(Node::Package(entry)) => of_one(entry),
                Some(item @ Node::Category(category, _)) if category.children.is_empty() => {
                    self.nothing_below(item)
                }
                _ => continue,
            };
            all = Some(verdict.deny_overrides(all));
        }
        all.unwrap_or_else(|| self.nothing_below(node))
    }

    pub(super) fn nothing_below(self, node: Node<'c>) -> Verdict<'c> {
        let sentence = Sentence::NoPackageBelow { name: self.node_name(node) };
        let code = ReasonCode::NoPackageBelow;
        self.verdict(Decision::Deny, code, sentence, Section::Tree, Some(node))
    }
}
