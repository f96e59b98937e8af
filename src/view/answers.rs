use foldhash::{HashMap, HashMapExt};

use maud::{Markup, html};

use super::ViewOptions;
use super::context::Context;
use super::options::ForRole;
use crate::catalogue::{Catalogue, PackageEntry, RoleEntry, Variant};
use crate::rules::{Decision, Question, ReasonCode, Recipient, RoleAction, Verdict, check};
use crate::text::messages::Message;
use crate::text::{Language, labels};

/// What the role of a view gets, or may pass on: asked once of every package that the view is of.
pub(super) struct Answers<'c> {
    role: RoleEntry<'c>,
    variant: Option<&'static Variant>,
    only: Option<RoleAction>,
    /// By the index of the package.
    verdicts: HashMap<usize, Verdict<'c>>,
}

impl<'c> Answers<'c> {
    /// `None` where the view is for no role, or for none that the catalogue has.
    pub(super) fn new(
        catalogue: &'c Catalogue,
        options: &ViewOptions,
        packages: impl Iterator<Item = PackageEntry<'c>>,
    ) -> Option<Self> {
        let ForRole { role, variant, only } = options.for_role?;
        let role = catalogue.role_at(role)?;
        let mut verdicts = HashMap::new();
        for entry in packages.filter(|entry| options.includes(*entry)) {
            let question = question(entry, role, variant, only.unwrap_or_default());
            // Package, role and form are the catalogue's own, so there always is an answer.
            if let Ok(verdict) = check(catalogue, &question, options.language) {
                verdicts.insert(entry.index, verdict);
            }
        }
        Some(Self { role, variant, only, verdicts })
    }

    /// Whether packages are shown whatever is answered of them.
    pub(super) const fn show_all(&self) -> bool {
        self.only.is_none()
    }

    /// Whether a package is shown where only what the role gets is.
    pub(super) fn show(&self, package: PackageEntry<'_>) -> bool {
        self.of(package).is_some_and(Verdict::permitted)
    }

    /// How many of these packages have this answer.
    pub(super) fn count(&self, decision: Decision, packages: &[PackageEntry<'_>]) -> usize {
        count(decision, packages.iter().filter_map(|entry| self.of(*entry)))
    }

    fn of(&self, package: PackageEntry<'_>) -> Option<&Verdict<'c>> {
        self.verdicts.get(&package.index)
    }
}

fn count<'v, 'c: 'v>(decision: Decision, verdicts: impl Iterator<Item = &'v Verdict<'c>>) -> usize {
    verdicts.filter(|verdict| verdict.decision() == decision).count()
}

fn question(
    entry: PackageEntry<'_>,
    role: RoleEntry<'_>,
    variant: Option<&Variant>,
    action: RoleAction,
) -> Question {
    let package = entry.package.urn.to_string();
    let role = role.role.urn.clone();
    let variant = variant.map(|variant| variant.code.clone());
    match action {
        RoleAction::Hold => Question::Hold { package, role, variant },
        RoleAction::Delegate => Question::Delegate {
            package,
            roles: vec![role],
            holds: Vec::new(),
            variant,
            recipient: Recipient::Employee,
        },
    }
}

/// How much the role gets or may pass on in all, in a sentence. Nothing in a view for no role.
pub(super) fn summary(context: Context<'_>) -> Markup {
    let Some(answers) = context.answers else { return html! {} };
    let count = |decision| count(decision, answers.verdicts.values());
    let permitted = &count(Decision::Permit).to_string();
    let undecided = count(Decision::Indeterminate);
    let all = &answers.verdicts.len().to_string();
    let role = &role(context, answers);
    let sentence = match answers.only.unwrap_or_default() {
        RoleAction::Hold => Message::RoleGets { role, permitted, all },
        RoleAction::Delegate => Message::RoleMayPassOn { role, permitted, all },
    };
    html! {
        p.ds-paragraph.tp-summary part=[context.part("paragraph summary")] {
            (sentence.in_language(context.language))
            @if undecided > 0 {
                " " strong { (labels::unresolved(context.language)) ": " (undecided) "." }
            }
        }
    }
}

/// The role with its form: `Forretningsfører (FFØR, BRL)`.
fn role(context: Context<'_>, answers: &Answers<'_>) -> String {
    let role = answers.role.role;
    match answers.variant {
        None => context.catalogue.role_and_code(role, context.language),
        Some(Variant { code: form, .. }) => {
            format!("{} ({}, {form})", context.show(&role.name).value, role.known_as())
        }
    }
}

/// The answer of a package in a word, to stand beside its name.
pub(super) fn decision(context: Context<'_>, package: PackageEntry<'_>) -> Markup {
    let Some(answers) = context.answers else { return html! {} };
    let Some(verdict) = answers.of(package) else { return html! {} };
    let decision = verdict.decision();
    let word = word(context.language, verdict, answers.only.unwrap_or_default());
    html! {
        " " span.tp-decision data-decision=(decision)
            part=[context.place_parts("decision", Some(decision), false)] { (word) }
    }
}

/// Why, where a word is too little.
pub(super) fn reason(context: Context<'_>, package: PackageEntry<'_>) -> Markup {
    let verdict = context.answers.and_then(|answers| answers.of(package));
    let is_too_little = |verdict: &&Verdict| {
        verdict.decision() == Decision::Indeterminate || depends_on_form(verdict)
    };
    let reason = verdict.filter(is_too_little).and_then(|verdict| verdict.reasons().first());
    html! {
        @if let Some(reason) = reason {
            p.ds-paragraph.tp-reason part=[context.part("paragraph reason")] { (reason.message) }
        }
    }
}

/// What is decided of a package, for its place in the tree or its row.
pub(super) fn decided(context: Context<'_>, package: PackageEntry<'_>) -> Option<Decision> {
    Some(context.answers?.of(package)?.decision())
}

fn word(language: Language, verdict: &Verdict, action: RoleAction) -> &'static str {
    match (verdict.decision(), action) {
        (Decision::Permit, RoleAction::Hold) => labels::gets_package(language),
        (Decision::Permit, RoleAction::Delegate) => labels::may_pass_package_on(language),
        (Decision::Indeterminate, _) => labels::indeterminate(language),
        (Decision::Deny, _) if depends_on_form(verdict) => labels::gets_in_some_forms(language),
        // What may not be passed on is not shown where only what may be is.
        (Decision::Deny, _) => labels::does_not_get_package(language),
    }
}

/// Whether the role gets the package for other organisation forms only.
fn depends_on_form(verdict: &Verdict) -> bool {
    verdict.reasons().first().is_some_and(|reason| reason.code == ReasonCode::VariantNotCovered)
}
