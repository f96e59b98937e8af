//! An element with its content in a declarative shadow root: what a server sends of it.

use maud::{Markup, PreEscaped, Render, html};

use crate::text::{Language, words};

words! {
    /// The custom elements of the npm package.
    pub enum ElementName {
        /// Areas and packages.
        Tree = "access-package-tree",
        /// Areas and packages in rows.
        Table = "access-package-table",
        /// The catalogue's notices.
        Notice = "access-package-notice",
        /// A form with answers.
        Check = "access-package-check",
    }
}

/// An element as it is sent, without its content.
#[derive(Clone, Debug)]
pub struct Shell {
    /// Which element it is.
    pub element: ElementName,
    /// What it is asked to show.
    pub attributes: ElementAttributes,
    /// Where its looks come from.
    pub styles: Styles,
    /// The language of its content.
    pub language: Language,
    /// What its content was made of.
    pub origin: ContentOrigin,
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
    pub heading_level: Option<String>,
    pub action: Option<String>,
    pub recipient: Option<String>,
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

/// The element with this content, which a view has made.
#[must_use]
pub fn render_shell(shell: &Shell, content: &str) -> String {
    // Every view escapes what it is given.
    element(shell, &shadow_root(shell, PreEscaped(content))).into_string()
}

fn shadow_root(shell: &Shell, content: impl Render) -> Markup {
    let ContentOrigin { asked, version, catalogue, made } = &shell.origin;
    html! {
        template shadowrootmode="open" {
            @match &shell.styles {
                Styles::Linked(address) => link rel="stylesheet" href=(address);,
                Styles::Embedded { sheet, nonce } => style nonce=[nonce.as_ref()] { (sheet) },
            }
            div.root part="root" lang=(shell.language.tag())
                data-for=(asked) data-version=(version) data-catalogue=(catalogue) {
                div data-problems {}
                div data-made=(made) { (content) }
            }
        }
    }
}

/// The element itself. The names of elements are part of the markup, and not values in it.
fn element(shell: &Shell, root: &Markup) -> Markup {
    let ElementAttributes {
        catalogue,
        language,
        package,
        for_role,
        variant,
        heading_level,
        action,
        recipient,
    } = &shell.attributes;
    match shell.element {
        ElementName::Tree => html! {
            access-package-tree catalogue=[catalogue] language=[language] package=[package]
                for-role=[for_role] variant=[variant] heading-level=[heading_level]
                action=[action] recipient=[recipient] { (root) }
        },
        ElementName::Table => html! {
            access-package-table catalogue=[catalogue] language=[language] package=[package]
                for-role=[for_role] variant=[variant] heading-level=[heading_level]
                action=[action] recipient=[recipient] { (root) }
        },
        ElementName::Notice => html! {
            access-package-notice catalogue=[catalogue] language=[language] package=[package]
                for-role=[for_role] variant=[variant] heading-level=[heading_level]
                action=[action] recipient=[recipient] { (root) }
        },
        ElementName::Check => html! {
            access-package-check catalogue=[catalogue] language=[language] package=[package]
                for-role=[for_role] variant=[variant] heading-level=[heading_level]
                action=[action] recipient=[recipient] { (root) }
        },
    }
}
