//! HTML text of the tree, the property table, the notices and verdicts, of the form that asks, and of
//! elements as a server sends them.
//!
//! Each part is a function from its data to [`Markup`](maud::Markup), which escapes every text that is
//! put into it. Classes beginning with `ds-` are those of Designsystemet; those beginning with `tp-`
//! are this library's own.

mod answers;
mod area;
mod catalogue;
mod combobox;
mod context;
mod description;
mod facts;
mod filter;
mod form;
mod form_clients;
mod form_fields;
mod link_base;
mod notices;
mod options;
mod package;
mod parts;
mod picked;
mod question;
mod shell;
mod table;
mod tree;
mod verdict;

pub use area::render_area;
pub use catalogue::render_catalogue;
pub use form::{Answer, render_form};
pub use form_fields::{ClientFields, FormAction, FormFields, Kept, PersonFields, WorksFor};
pub use link_base::{InvalidLinkBase, LinkBase};
pub use notices::render_notices;
pub use options::{AreaState, AreaView, ForRole, HeadingLevel, ViewOptions};
pub use parts::PARTS;
pub use question::{render_kept, render_question};
pub use shell::{
    ContentOrigin, CustomElement, ElementAttributes, ElementContent, StyleSheet, Styles,
    render_element,
};
pub use table::render_property_table;
pub use tree::render_tree;
pub use verdict::render_verdict;
