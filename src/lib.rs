//! Norway's **access packages** (*tilgangspakker*): which role in the business register gets which
//! package, whether it may be passed on, to whom and for which clients, what a system user may have,
//! whether services may be attached to it, and what is still undecided.
//!
//! ```
//! use tilgangspakker::{Catalogue, Decision, Language, Question, ReasonCode, check};
//!
//! let catalogue = Catalogue::embedded();
//! let question = Question::Hold {
//!     package: "maskinlesbarehendelser".to_owned(),
//!     role: "FFØR".to_owned(),
//!     variant: None,
//! };
//!
//! let verdict = check(&catalogue, &question, Language::En)?;
//! assert_eq!(verdict.decision(), Decision::Indeterminate);
//! assert_eq!(verdict.reasons()[0].code, ReasonCode::RoleUnresolved);
//! assert_eq!(verdict.notices().len(), 1);
//! # Ok::<_, tilgangspakker::QuestionError>(())
//! ```
//!
//! A [`Catalogue`] says what there is; [`check`] answers questions about it with a [`Verdict`]: a
//! [`Decision`], at least one [`Reason`] with its [`Source`], and the notices that bear on it. What
//! the source leaves open is [`Decision::Indeterminate`]: an answer, neither yes nor no. Code that
//! needs yes or no reads [`Verdict::permitted`], which is true for [`Decision::Permit`] alone.
//!
//! [`Catalogue::embedded`] is version 3 of one documentation page, area "Integrasjoner og API-er", to
//! the letter. [`Catalogue::from_json`] reads others, among them Altinn's whole register, which the npm
//! package carries as a file; [`Catalogue::from_altinn_export`] reads what Altinn answers today.
//! [`Catalogue::search`] finds packages by what people type and [`Catalogue::search_roles`] roles,
//! [`Catalogue::resolve`] says what a reference stands for today, and [`compare`] what has changed.
//! [`matrix`], [`Catalogue::packages_for_role`], [`Catalogue::roles_for_package`] and
//! [`Catalogue::who_can_give`] ask many questions at once. `render_…` functions make HTML text.
//!
//! # What this is not
//!
//! It is not official, and no answer is a decision of Altinn's. A catalogue is what its source said on
//! its day. It is no policy engine: what the source does not say, it does not decide.
//!
//! # Features
//!
//! - `js` (on by default): on `wasm32`, what the npm package `tilgangspakker` wraps: exports to
//!   JavaScript, and an allocator. A Rust program that is compiled to WebAssembly itself turns it off
//!   with `default-features = false`, and gets neither.
//! - `serde`: `Serialize` and, where they are more than a view into a catalogue, `Deserialize` for the
//!   public types, for formats that describe themselves: a [`Catalogue`] and its parts in the form of
//!   `catalogue.json`, the rest by their fields, named as JavaScript has them.
//!
//! Documentation pages and facts as CSV are read by the crate `tilgangspakker-ingest`.

mod altinn2;
#[cfg(all(feature = "js", target_arch = "wasm32"))]
mod bindings;
mod catalogue;
mod compare;
mod json;
pub mod policy;
mod resolve;
mod rules;
mod search;
mod services;
mod sources;
mod text;
mod view;
mod word_index;

pub use altinn2::Altinn2Role;
pub use catalogue::{
    Altinn2Facts, Area, AreaEntry, Catalogue, Category, Child, Contents, Conversion,
    ConversionRelation, Diagnostic, Grant, Group, InvalidCatalogue, InvalidUrn, Link, Node, Notice,
    Package, PackageEntry, PackageGrant, PackageUrn, PartyKind, Picture, Properties, PropertyRow,
    Rename, Role, RoleEntry, RoleGrant, RoleRegister, Severity, Shown, SourceKind, Text,
    UnknownReference, Variant, VariantKind, er_roles, regulation_caveat, variants,
};
pub use compare::{Change, Property, Scope, compare};
pub use resolve::{Resolution, Status};
pub use rules::{
    Claims, ClientRecipient, ClientRelation, Decision, DecisionMatrix, EnterpriseUser, Giver,
    GiverBy, InvalidOrganisationNumber, OrganisationNumber, Question, QuestionError,
    QuestionProblem, Reason, ReasonCode, Recipient, RoleAction, RoleOptions, Section, Source,
    SystemUserFor, Verdict, Weight, check, holds_at, matrix,
};
pub use search::{RoleHit, SearchField, SearchHit, SearchMatch};
pub use services::{Service, Services};
pub use sources::{
    AltinnExportOptions, CatalogueError, MAX_JSON_BYTES, RolePackages, ServicesError,
};
pub use text::{InvalidWord, Language, MixedWord};
pub use view::{
    Answer, AreaState, AreaView, ClientFields, ContentOrigin, CustomElement, ElementAttributes,
    ElementContent, ForRole, FormAction, FormFields, HeadingLevel, InvalidLinkBase, Kept, LinkBase,
    PARTS, PersonFields, StyleSheet, Styles, ViewOptions, WorksFor, render_area, render_catalogue,
    render_element, render_form, render_kept, render_notices, render_property_table,
    render_question, render_tree, render_verdict,
};

/// The README's examples run too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
