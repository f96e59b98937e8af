//! Characters that turn text about are left out of a catalogue: whoever shows a name of it, or says it in a
//! sentence, need not think of them.

use std::borrow::Cow;

use super::{
    Altinn2Facts, Area, Category, Child, Contents, Diagnostic, Grant, Group, Link, Notice, Package,
    Picture, Properties, Rename, Role, Severity, Text,
};
use crate::text::direction::without_controls;
use crate::text::start;

/// The code of the diagnostic about them.
const CODE: &str = "DIRECTION_CONTROLS";

/// Leaves the characters out of every text. What is left has none, so it stays the same however often it is
/// written and read.
pub(super) fn leave_out_controls(contents: &mut Contents) {
    let mut changed = 0;
    let mut first = None;
    contents.each_text(&mut |text| {
        let Cow::Owned(plain) = without_controls(text) else { return };
        changed += 1;
        first.get_or_insert_with(|| start(&plain).to_owned());
        *text = plain;
    });
    if let Some(first) = first {
        let message = format!(
            "Characters that turn text about (U+202A to U+202E, U+2066 to U+2069) are left out of texts, \
             {changed} in all, of which the first is now \"{first}\": take them out of the source."
        );
        contents.diagnostics.push(Diagnostic::new(Severity::Warning, CODE, message));
    }
}

/// What has texts of the source in it.
trait Texts {
    fn each_text(&mut self, see: &mut dyn FnMut(&mut String));
}

impl Texts for String {
    fn each_text(&mut self, see: &mut dyn FnMut(&mut String)) {
        see(self);
    }
}

impl<T: Texts> Texts for Option<T> {
    fn each_text(&mut self, see: &mut dyn FnMut(&mut String)) {
        if let Some(it) = self {
            it.each_text(see);
        }
    }
}

impl<T: Texts> Texts for Vec<T> {
    fn each_text(&mut self, see: &mut dyn FnMut(&mut String)) {
        for it in self {
            it.each_text(see);
        }
    }
}

impl Texts for Text {
    fn each_text(&mut self, see: &mut dyn FnMut(&mut String)) {
        match self {
            Self::Own(text) => see(text),
            Self::In(texts) => texts.iter_mut().for_each(|(_, text)| see(text)),
        }
    }
}

impl Texts for Child {
    fn each_text(&mut self, see: &mut dyn FnMut(&mut String)) {
        match self {
            // A URN has none of these characters.
            Self::Package(_) => {}
            Self::Category(category) => category.each_text(see),
        }
    }
}

/// The fields of a type that have texts, then those that have none: the compiler misses any that is new.
macro_rules! texts {
    ($($type:ident: $($with:ident),+; $($without:ident),*;)+) => {$(
        impl Texts for $type {
            fn each_text(&mut self, see: &mut dyn FnMut(&mut String)) {
                let Self { $($with,)+ $($without: _),* } = self;
                $($with.each_text(see);)+
            }
        }
    )+};
}

texts! {
    Contents: version, roles, groups, areas, packages, notices, renames, diagnostics; language, source_kind;
    Role: code, legacy_code, urn, legacy_urn, name, altinn2; is_key_role, register, party_kind;
    Altinn2Facts: brought_by; packages;
    Group: name, description; ;
    Area: name, short_name, summary, description, urn, group, picture, links, document, properties, children;
        weight;
    Category: name, description, properties, children; ;
    Picture: src, alt; ;
    Link: text, href; ;
    Package: id, name, description, former_names, links, under_review, properties;
        urn, subject_to_change, made_for_enterprise_users, acts_for_customers, is_delegable, party_kind;
    Properties: roles, delegators, unknown_roles; is_assignable, is_resource_policy_available;
    Grant: role, variant; may_delegate;
    Notice: text, area, unresolved_roles; severity, package;
    Rename: since; urn, current;
    Diagnostic: code, message, document; severity, line, column;
}
