//! Ways through a target, by what they are about: who asks, the resource, the action.

use super::data::{AllOf, AnyOf, Match};
use super::error::PolicyError;

const SUBJECT: &str = "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject";
pub(super) const RESOURCE: &str = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
pub(super) const ACTION: &str = "urn:oasis:names:tc:xacml:3.0:attribute-category:action";

/// More ways through one target than this, in all of its branches together, are refused: a short text could fill the memory.
const MOST_WAYS: usize = 10_000;
/// And more that these ask for, all in all.
const MOST_MATCHES: usize = 100_000;

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Category {
    Subject,
    Resource,
    Action,
    Other,
}

impl Category {
    pub(super) fn of(asked: &Match) -> Self {
        match asked.category.as_str() {
            SUBJECT => Self::Subject,
            RESOURCE => Self::Resource,
            ACTION => Self::Action,
            _ => Self::Other,
        }
    }
}

/// Of one category: matches, all of a way.
type Of<'p> = Vec<Vec<&'p Match>>;

/// Any way of one category with any of each other.
#[derive(Clone)]
pub(super) struct Ways<'p> {
    subjects: Of<'p>,
    resources: Of<'p>,
    actions: Of<'p>,
    others: Of<'p>,
    /// What the rule's own target asks about.
    own: Vec<Category>,
    /// It is not known that any of them is one.
    is_unclear: bool,
}

impl<'p> Ways<'p> {
    pub(super) fn one() -> Self {
        let one = || vec![Vec::new()];
        let (subjects, resources, actions, others) = (one(), one(), one(), one());
        Self { subjects, resources, actions, others, own: Vec::new(), is_unclear: false }
    }

    /// As Altinn reads a rule's own target: of each category it is enough what any alternative of any `AnyOf`
    /// asks of it, and nothing else is looked at.
    pub(super) fn by_category(target: &'p [AnyOf]) -> Self {
        let mut ways = Self::one();
        for category in [Category::Subject, Category::Resource, Category::Action] {
            let all_ofs = target.iter().flat_map(|it| &it.all_ofs);
            let parts = all_ofs.map(|it| {
                it.matches.iter().filter(|it| Category::of(it) == category).collect::<Vec<_>>()
            });
            let parts: Vec<_> = parts.filter(|it| !it.is_empty()).collect();
            if !parts.is_empty() {
                *ways.of(category) = parts;
                ways.own.push(category);
            }
        }
        ways
    }

    fn of(&mut self, category: Category) -> &mut Of<'p> {
        match category {
            Category::Subject => &mut self.subjects,
            Category::Resource => &mut self.resources,
            Category::Action => &mut self.actions,
            Category::Other => &mut self.others,
        }
    }

    /// Each way with each of the alternatives.
    pub(super) fn multiply(&mut self, category: Category, alternatives: &Of<'p>, is_own: bool) {
        if is_own && !self.own.contains(&category) {
            self.own.push(category);
        }
        let ways = self.of(category);
        if let [further] = alternatives.as_slice() {
            for way in ways.iter_mut() {
                way.extend(further);
            }
            return;
        }
        let product = ways
            .iter()
            .flat_map(|way| alternatives.iter().map(|further| [way.as_slice(), further].concat()));
        *ways = product.collect();
    }

    /// Before each is taken with each of these alternatives.
    pub(super) fn refuse_too_many(all: &[Self], all_ofs: &[AllOf]) -> Result<(), PolicyError> {
        let further: usize = all_ofs.iter().map(|it| it.matches.len()).sum();
        let ways: usize = all.iter().flat_map(Self::each).count();
        let matches: usize = all.iter().flat_map(Self::each).map(Vec::len).sum();
        let is_many = ways.saturating_mul(all_ofs.len()) > MOST_WAYS;
        let will_ask =
            matches.saturating_mul(all_ofs.len()).saturating_add(ways.saturating_mul(further));
        if is_many || will_ask > MOST_MATCHES { Err(PolicyError::TooManyWays) } else { Ok(()) }
    }

    fn each(&self) -> impl Iterator<Item = &Vec<&'p Match>> {
        let Self { subjects, resources, actions, others, .. } = self;
        [subjects, resources, actions, others].into_iter().flatten()
    }

    pub(super) fn are_those(&self, others: &Self) -> bool {
        self.subjects == others.subjects
            && self.resources == others.resources
            && self.actions == others.actions
            && self.others == others.others
    }

    /// Whether it asks nothing of a category that those ask about.
    pub(super) fn lacks_some_of(&self, others: &Self) -> bool {
        others.own.iter().any(|it| !self.own.contains(it))
    }

    pub(super) fn leave_unclear(&mut self) {
        self.is_unclear = true;
    }

    pub(super) fn is_unclear(&self) -> bool {
        self.is_unclear
    }

    /// Those on what is neither who asks nor the resource nor the action.
    pub(super) fn others(&self) -> &[Vec<&'p Match>] {
        &self.others
    }

    /// Those on who asks, on the resource, and on the action.
    pub(super) fn into_parts(self) -> (Of<'p>, Of<'p>, Of<'p>) {
        (self.subjects, self.resources, self.actions)
    }
}
