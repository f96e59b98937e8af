//! What the tables of docs/rules.md answer: decisions with their reasons, and how verdicts combine.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::ptr;

use foldhash::{HashSet, HashSetExt};

use super::reason_code::ReasonCode;
use crate::catalogue::{Catalogue, Notice, PackageUrn, RoleEntry};
use crate::text::words;

words! {
    /// The answer to a question, in XACML's words; the stricter is the greater.
    pub enum Decision {
        /// Yes.
        Permit = "Permit",
        /// The source leaves it open: neither yes nor no.
        Indeterminate = "Indeterminate",
        /// No.
        Deny = "Deny",
    }
}

/// A decision, the reasons for it and the notices that bear on it. Of what the catalogue says, they borrow.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Verdict<'c> {
    /// The version of the catalogue that answered.
    catalogue: Cow<'c, str>,
    decision: Decision,
    /// Never empty; most decisive first.
    reasons: Vec<Reason<'c>>,
    notices: Vec<Cow<'c, Notice>>,
}

/// One reason for a [`Verdict`].
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Reason<'c> {
    /// What kind of reason it is. Codes are stable; sentences are not.
    pub code: ReasonCode,
    /// The reason for people, in the language that was asked for.
    pub message: String,
    /// The package that it is about, if it is about one.
    pub package: Option<Cow<'c, PackageUrn>>,
    /// The code of the role that it is about, if it is about one.
    pub role: Option<Cow<'c, str>>,
    /// What it rests on.
    pub source: Source<'c>,
    /// The counterpart in Altinn's own delegation check, if there is one: `Direct-RolePackage`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub altinn_code: Option<&'static str>,
    /// The number that Altinn's API refuses with, if it is a refusal there: `AM.VLD-00026`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub altinn_error: Option<&'static str>,
    /// Whether the reason decides.
    pub weight: Weight,
}

words! {
    /// What a [`Reason`] counts for.
    pub enum Weight {
        /// The decision rests on it.
        Decides = "decides",
        /// It decides nothing: what else the asker should know.
        Info = "info",
    }
}

/// Where in a source a [`Reason`] comes from.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Source<'c> {
    /// The document's file name; of a catalogue without documents, its version.
    pub document: Cow<'c, str>,
    /// The part of the document.
    pub section: Section,
    /// The row of the table, or the entry of the tree, by its name.
    pub row: Option<Cow<'c, str>>,
}

words! {
    /// A part of a source document.
    #[non_exhaustive]
    pub enum Section {
        /// The package tree with its descriptions.
        Tree = "tree",
        /// The property table.
        Table = "table",
        /// A notice.
        Notice = "notice",
        /// Altinn's register of access packages.
        Register = "register",
    }
}

impl<'c> Verdict<'c> {
    pub(super) fn new(catalogue: &'c Catalogue, decision: Decision, first: Reason<'c>) -> Self {
        let catalogue = Cow::Borrowed(catalogue.version());
        Self { catalogue, decision, reasons: vec![first], notices: Vec::new() }
    }

    pub(super) fn about_role(mut self, entry: RoleEntry<'c>) -> Self {
        for reason in &mut self.reasons {
            reason.role = Some(entry.role.known_as().into());
        }
        self
    }

    /// This decision for the reasons of both verdicts.
    pub(super) fn and(mut self, more: Self) -> Self {
        self.reasons.extend(more.reasons);
        self.with_notices(more.notices)
    }

    /// Adds what is only good to know.
    pub(super) fn with_info(mut self, info: Reason<'c>) -> Self {
        self.reasons.push(info);
        self
    }

    /// Adds notices, each once however many reasons call for it.
    pub(super) fn with_notices(
        mut self,
        notices: impl IntoIterator<Item = Cow<'c, Notice>>,
    ) -> Self {
        for notice in notices {
            // Told apart by where they stand: one that is made for a verdict is made once.
            let is_same = |known: &Cow<'c, Notice>| ptr::eq(known.as_ref(), notice.as_ref());
            if !self.notices.iter().any(is_same) {
                self.notices.push(notice);
            }
        }
        self
    }

    /// Says by which code Altinn's own delegation check knows the reasons.
    pub(super) fn known_to_altinn_as(mut self, code: &'static str) -> Self {
        for reason in &mut self.reasons {
            reason.altinn_code = Some(code);
        }
        self
    }

    /// Says by which number Altinn's API refuses for these reasons.
    pub(super) fn refused_by_altinn_with(mut self, number: &'static str) -> Self {
        for reason in &mut self.reasons {
            reason.altinn_error = Some(number);
        }
        self
    }

    /// Adds Altinn's codes and numbers to the reasons for which a delegation has one of each. Those
    /// that depend on more than the reason's code have been added before.
    pub(super) fn with_altinn_codes(mut self) -> Self {
        for reason in &mut self.reasons {
            reason.altinn_code = reason.altinn_code.or(reason.code.altinn_code());
            reason.altinn_error = reason.altinn_error.or(reason.code.altinn_error());
        }
        self
    }

    /// Puts what decides before what is only good to know.
    pub(super) fn with_infos_last(mut self) -> Self {
        self.reasons.sort_by_key(|reason| reason.weight == Weight::Info);
        self
    }

    /// Puts the reasons in the order of their ranks; those of the same rank stay as they stand.
    pub(super) fn ranked_by(mut self, rank: impl Fn(ReasonCode) -> u8) -> Self {
        self.reasons.sort_by_key(|reason| rank(reason.code));
        self
    }

    /// Leaves out reasons that have been given before: a package may be asked about twice.
    pub(super) fn each_reason_once(mut self) -> Self {
        let mut seen = HashSet::new();
        let is_first: Vec<bool> = self.reasons.iter().map(|it| seen.insert(it)).collect();
        let mut is_first = is_first.into_iter();
        self.reasons.retain(|_| is_first.next() == Some(true));
        self
    }

    /// Which catalogue answered, by its version: `altinn-2026-08`. For logs.
    #[must_use]
    pub fn catalogue(&self) -> &str {
        &self.catalogue
    }

    /// The decision.
    #[must_use]
    pub const fn decision(&self) -> Decision {
        self.decision
    }

    /// Whether the decision is [`Decision::Permit`]: what a caller who needs yes or no should read.
    #[must_use]
    pub const fn permitted(&self) -> bool {
        matches!(self.decision, Decision::Permit)
    }

    /// The reasons, most decisive first. There is always at least one.
    #[must_use]
    pub fn reasons(&self) -> &[Reason<'c>] {
        &self.reasons
    }

    /// The notices that bear on the decision.
    #[must_use]
    pub fn notices(&self) -> &[Cow<'c, Notice>] {
        &self.notices
    }

    /// The verdict with a copy of all that it says, to keep it longer than the catalogue.
    ///
    /// ```
    /// # use tilgangspakker::{Catalogue, Language, Question, QuestionError, Verdict, check};
    /// fn asked_of_version_3(question: &Question) -> Result<Verdict<'static>, QuestionError> {
    ///     check(&Catalogue::embedded(), question, Language::En).map(Verdict::into_owned)
    /// }
    ///
    /// let (package, role) = ("maskinlesbarehendelser".to_owned(), "DAGL".to_owned());
    /// let question = Question::Hold { package, role, variant: None };
    /// assert!(asked_of_version_3(&question)?.permitted());
    /// # Ok::<_, QuestionError>(())
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Verdict<'static> {
        let notices = self.notices.into_iter().map(|it| Cow::Owned(it.into_owned()));
        Verdict {
            catalogue: owned(self.catalogue),
            decision: self.decision,
            reasons: self.reasons.into_iter().map(Reason::into_owned).collect(),
            notices: notices.collect(),
        }
    }

    /// The stricter of two verdicts: Deny, else Indeterminate, else Permit. Where the two agree, both have
    /// decided, and the reasons of both are given.
    pub(super) fn deny_overrides(self, earlier: Option<Self>) -> Self {
        let Some(earlier) = earlier else { return self };
        match self.decision.cmp(&earlier.decision) {
            Ordering::Equal => earlier.and(self),
            Ordering::Greater => self,
            Ordering::Less => earlier,
        }
    }
}

impl Reason<'_> {
    /// The reason with a copy of all that it says.
    #[must_use]
    pub fn into_owned(self) -> Reason<'static> {
        Reason {
            package: self.package.map(owned),
            role: self.role.map(owned),
            source: self.source.into_owned(),
            code: self.code,
            message: self.message,
            altinn_code: self.altinn_code,
            altinn_error: self.altinn_error,
            weight: self.weight,
        }
    }
}

impl Source<'_> {
    /// The source with a copy of all that it says.
    #[must_use]
    pub fn into_owned(self) -> Source<'static> {
        Source { document: owned(self.document), section: self.section, row: self.row.map(owned) }
    }
}

fn owned<T: ToOwned + ?Sized>(it: Cow<'_, T>) -> Cow<'static, T> {
    Cow::Owned(it.into_owned())
}

/// With `permitted`, which most readers want alone.
#[cfg(feature = "serde")]
impl serde::Serialize for Verdict<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;

        let mut fields = serializer.serialize_struct("Verdict", 5)?;
        fields.serialize_field("catalogue", &self.catalogue)?;
        fields.serialize_field("decision", &self.decision)?;
        fields.serialize_field("permitted", &self.permitted())?;
        fields.serialize_field("reasons", &self.reasons)?;
        fields.serialize_field("notices", &self.notices)?;
        fields.end()
    }
}
