//! A rule's target taken apart: on whom it lets in or shuts out, and for what. Rows W7 and W8 of
//! docs/rules.md: alternatives are or, all else is and.

use super::data::{AllOf, AnyOf, Effect, Match};
use super::error::PolicyError;
use super::place::{Place, is_never};

const SUBJECT: &str = "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject";
pub(super) const RESOURCE: &str = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
pub(super) const ACTION: &str = "urn:oasis:names:tc:xacml:3.0:attribute-category:action";

/// More ways through one target than this, in all of its branches together, are refused: a short text could fill the memory.
const MOST_WAYS: usize = 10_000;

/// Some of the ways through a target: any of those on who asks, with any resource and any action.
pub(super) struct Branch<'p> {
    /// Matches on who asks, all of a way.
    pub(super) subjects: Vec<Vec<&'p Match>>,
    pub(super) resources: Vec<Place<'p>>,
    pub(super) actions: Vec<Place<'p>>,
    /// It asks something else besides, as the hour, which is not read.
    pub(super) is_unclear: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Category {
    Subject,
    Resource,
    Action,
    Other,
}

impl Category {
    fn of(asked: &Match) -> Self {
        match asked.category.as_str() {
            SUBJECT => Self::Subject,
            RESOURCE => Self::Resource,
            ACTION => Self::Action,
            _ => Self::Other,
        }
    }
}

/// Ways that are being multiplied, by category.
#[derive(Clone)]
struct Ways<'p> {
    subjects: Vec<Vec<&'p Match>>,
    resources: Vec<Vec<&'p Match>>,
    actions: Vec<Vec<&'p Match>>,
    others: Vec<Vec<&'p Match>>,
}

impl<'p> Ways<'p> {
    fn one() -> Self {
        let one = || vec![Vec::new()];
        Self { subjects: one(), resources: one(), actions: one(), others: one() }
    }

    fn of(&mut self, category: Category) -> &mut Vec<Vec<&'p Match>> {
        match category {
            Category::Subject => &mut self.subjects,
            Category::Resource => &mut self.resources,
            Category::Action => &mut self.actions,
            Category::Other => &mut self.others,
        }
    }

    /// Each way with each of the alternatives.
    fn multiply(&mut self, category: Category, alternatives: &[Vec<&'p Match>]) {
        let ways = self.of(category);
        if let [further] = alternatives {
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

    fn count(&self) -> usize {
        let Self { subjects, resources, actions, others } = self;
        [subjects, resources, actions, others].iter().map(|ways| ways.len()).sum()
    }
}

/// The branches of a rule's target; the policy's own target stands before it.
pub(super) fn branches<'p>(
    target: impl Iterator<Item = &'p AnyOf>,
    effect: Effect,
) -> Result<Vec<Branch<'p>>, PolicyError> {
    let mut branches = vec![Ways::one()];
    // An AnyOf without alternatives asks nothing.
    for AnyOf { all_ofs } in target.filter(|it| !it.all_ofs.is_empty()) {
        if let Some(category) = sole_category(all_ofs) {
            let alternatives: Vec<Vec<&Match>> =
                all_ofs.iter().map(|it| it.matches.iter().collect()).collect();
            refuse_too_many(&branches, alternatives.len())?;
            for ways in &mut branches {
                ways.multiply(category, &alternatives);
            }
        } else {
            branches = split(&branches, all_ofs)?;
        }
    }
    Ok(branches.into_iter().map(|it| Branch::of(it, effect)).collect())
}

/// Whether nobody knows what a rule comes to where the request lacks this: one that denies may shut out
/// then, too.
pub(super) fn is_needed(asked: &Match, effect: Effect) -> bool {
    effect == Effect::Deny && asked.must_be_present
}

/// Before each is taken with so many alternatives.
fn refuse_too_many(branches: &[Ways<'_>], alternatives: usize) -> Result<(), PolicyError> {
    let ways: usize = branches.iter().map(Ways::count).sum();
    let is_small = ways.saturating_mul(alternatives) <= MOST_WAYS;
    is_small.then_some(()).ok_or(PolicyError::TooManyWays)
}

/// The category of all that an `AnyOf` asks; of one that asks nothing it does not matter which.
fn sole_category(all_ofs: &[AllOf]) -> Option<Category> {
    let mut categories = all_ofs.iter().flat_map(|it| &it.matches).map(Category::of);
    let first = categories.next().unwrap_or(Category::Other);
    categories.all(|it| it == first).then_some(first)
}

/// Alternatives on different things are taken one by one.
fn split<'p>(branches: &[Ways<'p>], all_ofs: &'p [AllOf]) -> Result<Vec<Ways<'p>>, PolicyError> {
    refuse_too_many(branches, all_ofs.len())?;
    let mut split = Vec::new();
    for ways in branches {
        for AllOf { matches } in all_ofs {
            let mut ways = ways.clone();
            for asked in matches {
                ways.multiply(Category::of(asked), &[vec![asked]]);
            }
            split.push(ways);
        }
    }
    Ok(split)
}

impl<'p> Branch<'p> {
    fn of(Ways { subjects, resources, actions, others }: Ways<'p>, effect: Effect) -> Self {
        let places = |ways: Vec<Vec<&'p Match>>| ways.iter().map(|it| Place::of(it)).collect();
        let is_closed = |it: &&Match| is_never(it) && !is_needed(it, effect);
        let mut open = others.iter().filter(|way| !way.iter().any(is_closed)).peekable();
        Self {
            // No way leads through what can never hold.
            subjects: if open.peek().is_some() { subjects } else { Vec::new() },
            resources: places(resources),
            actions: places(actions),
            is_unclear: !open.any(Vec::is_empty),
        }
    }
}
