//! An element with its content in a declarative shadow root: what a server sends of it.

use maud::{Markup, PreEscaped, Render, html};

use super::context::Context;
use super::form::{self, Answer};
use super::form_fields::FormFields;
use super::{ViewOptions, notices, table, tree};
use crate::catalogue::Catalogue;

/// A custom element of the npm package, as a server sends it.
#[derive(Clone, Debug)]
pub struct CustomElement<'c> {
    /// Which element it is, and what stands in it.
    pub content: ElementContent<'c>,
    /// What it is asked to show.
    pub attributes: ElementAttributes,
    /// Where its looks come from.
    pub styles: Styles,
    /// What its content is made of.
    pub origin: ContentOrigin,
}

/// What stands in each of the elements.
#[derive(Clone, Copy, Debug)]
pub enum ElementContent<'c> {
    /// `<access-package-tree>`: areas and packages.
    Tree,
    /// `<access-package-table>`: areas and packages in rows.
    Table,
    /// `<access-package-notice>`: the catalogue's notices.
    Notices,
    /// `<access-package-check>`: a form with what is filled in, and the answer to it.
    Check(&'c FormFields, Option<&'c Answer<'c>>),
}

/// The attributes of an element, by their names. Those that are `None` are left out.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "docs/elements.md says what each of them is")]
pub struct ElementAttributes {
    pub catalogue: Option<String>,
    pub language: Option<String>,
    pub package: Option<String>,
    pub for_role: Option<String>,
    pub variant: Option<String>,
    pub only: Option<String>,
    pub heading_level: Option<String>,
    pub action: Option<String>,
    pub recipient: Option<String>,
    pub packages: Option<String>,
    pub given: Option<String>,
    pub works_for: Option<String>,
    pub is_agent: Option<String>,
    pub by: Option<String>,
    pub by_holds: Option<String>,
    pub by_variant: Option<String>,
}

/// Where the looks of an element come from.
#[derive(Clone, Debug)]
pub enum Styles {
    /// A style sheet at this address.
    Linked(String),
    /// A style sheet in the element.
    Embedded {
        /// The style sheet.
        sheet: StyleSheet,
        /// The nonce by which the page's content policy allows it.
        nonce: Option<String>,
    },
}

/// What tells content from any other, so that the script in the page knows whether it would show the same.
#[derive(Clone, Debug, Default)]
pub struct ContentOrigin {
    /// What tells the attributes and the address of the catalogue.
    pub asked: String,
    /// What the catalogue calls itself.
    pub version: String,
    /// What tells the catalogue's content.
    pub catalogue: String,
    /// What tells the view.
    pub made: String,
}

/// A style sheet that can stand in a `<style>` element.
#[derive(Clone, Debug)]
pub struct StyleSheet(String);

impl StyleSheet {
    /// Nothing for text that would end the `<style>` element that it stands in.
    #[must_use]
    pub fn new(text: String) -> Option<Self> {
        let ends_early = text.to_ascii_lowercase().contains("</style");
        (!ends_early).then_some(Self(text))
    }
}

impl Render for StyleSheet {
    fn render(&self) -> Markup {
        // The text of a `<style>` is not escaped: a browser reads it as it is, up to `</style`, which it
        // does not hold.
        PreEscaped(self.0.clone())
    }
}

/// The element with its content in a declarative shadow root, as the views make it with these options.
#[must_use]
pub fn render_element(
    catalogue: &Catalogue,
    element: &CustomElement<'_>,
    options: &ViewOptions,
) -> String {
    let content = match element.content {
        ElementContent::Tree => tree::view(catalogue, options),
        ElementContent::Table => table::view(catalogue, options),
        ElementContent::Notices => notices::view(catalogue, options),
        ElementContent::Check(fields, answer) => {
            form::view(Context::new(catalogue, options), fields, answer)
        }
    };
    outside(element, &shadow_root(element, options, &content)).into_string()
}

fn shadow_root(element: &CustomElement<'_>, options: &ViewOptions, content: &Markup) -> Markup {
    let ContentOrigin { asked, version, catalogue, made } = &element.origin;
    html! {
        template shadowrootmode="open" {
            @match &element.styles {
                Styles::Linked(address) => link rel="stylesheet" href=(address);,
                Styles::Embedded { sheet, nonce } => style nonce=[nonce.as_ref()] { (sheet) },
            }
            div.root.tp-view part="root" lang=(options.language.tag())
                data-for=(asked) data-version=(version) data-catalogue=(catalogue) {
                div data-problems {}
                div data-made=(made) { (content) }
            }
        }
    }
}

/// The element itself.
fn outside(element: &CustomElement<'_>, root: &Markup) -> Markup {
    let ElementAttributes {
        catalogue,
        language,
        package,
        for_role,
        variant,
        only,
        heading_level,
        action,
        recipient,
        packages,
        given,
        works_for,
        is_agent,
        by,
        by_holds,
        by_variant,
    } = &element.attributes;
    /// An element of this name, which is part of the markup, and no value in it.
    macro_rules! named {
        ($($name:tt)+) => {
            html! {
                $($name)+ catalogue=[catalogue] language=[language] package=[package]
                    for-role=[for_role] variant=[variant] only=[only]
                    heading-level=[heading_level] action=[action] recipient=[recipient]
                    packages=[packages] works-for=[works_for] given=[given] is-agent=[is_agent]
                    by=[by] by-holds=[by_holds] by-variant=[by_variant] {
                    (root)
                }
            }
        };
    }
    match element.content {
        ElementContent::Tree => named!(access - package - tree),
        ElementContent::Table => named!(access - package - table),
        ElementContent::Notices => named!(access - package - notice),
        ElementContent::Check(..) => named!(access - package - check),
    }
}
