use std::collections::HashSet;
use std::num::NonZeroUsize;

use super::link_base::{LinkBase, percent_encoded};
use crate::catalogue::{Package, PackageEntry, RoleEntry, Variant};
use crate::rules::RoleAction;
use crate::text::{Language, words};

/// How to show a catalogue.
///
/// ```
/// use tilgangspakker::{AreaState, Catalogue, ForRole, Language, ViewOptions, render_tree};
///
/// let catalogue = Catalogue::embedded();
/// let mut options = ViewOptions::new(Language::En);
/// options.areas = AreaState::Closed;
/// options.for_role = Some(ForRole::new(catalogue.role("DAGL")?));
/// let html = render_tree(&catalogue, &options);
/// assert!(html.contains("Managing Director (DAGL) gets 3 of 3 access packages."));
/// # Ok::<_, tilgangspakker::UnknownReference>(())
/// ```
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
    /// What the link to a package begins with; the last part of its URN follows. `None`: the link leads
    /// to the package's place in the page.
    pub link_base: Option<LinkBase>,
    /// Whether the field to filter by stands above. `None`: in [`render_catalogue`](crate::render_catalogue)
    /// alone.
    pub searchable: Option<bool>,
    /// Whether the name of every package is a button, which a script enables. The link to a package stands
    /// beside it only where there is a [`link_base`](Self::link_base).
    pub choosable: bool,
    /// Whether every piece bears `part`, so that it can be styled from outside a shadow root.
    pub parts: bool,
    /// The role that the answers beside packages are for.
    pub for_role: Option<ForRole>,
    /// The index of the package that is marked as the current one, in an open area.
    pub current: Option<usize>,
    /// How areas stand.
    pub areas: AreaState,
    /// The most reasons that a verdict shows. `None`: all.
    pub most_reasons: Option<NonZeroUsize>,
}

/// A role, and what is told of it beside packages. In a view of a catalogue that does not have the role nothing
/// is told, and where packages are shown for what the role gets none is.
#[derive(Clone, Copy, Debug)]
pub struct ForRole {
    /// The index of the role.
    pub role: usize,
    /// The organisation form of the business.
    pub variant: Option<&'static Variant>,
    /// Shows only the packages that the role gets, or may pass on to an employee. `None`: all, each with
    /// whether the role gets it.
    pub only: Option<RoleAction>,
}

words! {
    /// How areas stand. In the last two an area is open, with all that it holds, where it is the only one,
    /// holds the current package, or holds one on which the role of the view is undecided.
    #[derive(Default)]
    pub enum AreaState {
        /// Open.
        #[default]
        Open = "open",
        /// Closed, with all that they hold.
        Closed = "closed",
        /// Closed, with no more than the names of their packages: the browser's find and paper see these.
        /// [`render_area`](crate::render_area) gives what stands in an area when it is opened.
        Names = "names",
    }
}

words! {
    /// Which view an area is opened in.
    #[derive(Default)]
    pub enum AreaView {
        /// That of [`render_catalogue`](crate::render_catalogue), where the area's rows of the property
        /// table stand below its packages.
        #[default]
        Catalogue = "catalogue",
        /// That of [`render_tree`](crate::render_tree).
        Tree = "tree",
    }
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
            link_base: None,
            searchable: None,
            choosable: false,
            parts: false,
            for_role: None,
            current: None,
            areas: AreaState::default(),
            most_reasons: None,
        }
    }

    /// The id of the place where a package stands in the tree.
    #[must_use]
    pub fn package_id(&self, package: &Package) -> String {
        format!("{}{}", self.id_prefix, package.urn.slug())
    }

    /// Whether the view is of this package, among others.
    pub(super) fn includes(&self, entry: PackageEntry<'_>) -> bool {
        self.packages.as_ref().is_none_or(|packages| packages.contains(&entry.index))
    }

    /// Where the link to a package leads.
    pub(super) fn package_link(&self, package: &Package) -> String {
        match &self.link_base {
            Some(base) => format!("{base}{}", percent_encoded(package.urn.slug())),
            None => format!("#{}", percent_encoded(&self.package_id(package))),
        }
    }

    /// The id of a piece of the view's own. It ends as the slug of no package does, so that a package may be
    /// called what a piece is.
    pub(super) fn id(&self, name: &str) -> String {
        format!("{}{name}-", self.id_prefix)
    }
}

impl ForRole {
    /// Every package, with whether this role gets it, whatever the organisation form.
    #[must_use]
    pub const fn new(role: RoleEntry<'_>) -> Self {
        Self { role: role.index, variant: None, only: None }
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
