use std::collections::HashSet;

use crate::catalogue::Package;
use crate::text::Language;

/// How to show a catalogue.
#[derive(Clone, Debug)]
pub struct ViewOptions {
    /// The language of labels, and of text that the source has in several.
    pub language: Language,
    /// What every id begins with, so that a page may show two catalogues.
    pub id_prefix: String,
    /// The level of the outermost headings.
    pub heading_level: HeadingLevel,
    /// The indices of the packages that are shown, with the areas above them and the notices that concern
    /// them; `None`: all.
    pub packages: Option<HashSet<usize>>,
    /// Whether every piece bears `part`, so that it can be styled from outside a shadow root.
    pub parts: bool,
}

/// The level of the outermost headings.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum HeadingLevel {
    /// `h2`.
    #[default]
    Two,
    /// `h3`.
    Three,
    /// `h4`.
    Four,
}

impl ViewOptions {
    /// The usual options, in this language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self {
            language,
            id_prefix: "tp-".to_owned(),
            heading_level: HeadingLevel::default(),
            packages: None,
            parts: false,
        }
    }

    /// The id of the place where a package stands in the tree.
    #[must_use]
    pub fn package_id(&self, package: &Package) -> String {
        self.id(package.urn.slug())
    }

    pub(super) fn id(&self, name: &str) -> String {
        format!("{}{name}", self.id_prefix)
    }
}

impl HeadingLevel {
    pub(super) const fn number(self) -> u8 {
        match self {
            Self::Two => 2,
            Self::Three => 3,
            Self::Four => 4,
        }
    }
}
