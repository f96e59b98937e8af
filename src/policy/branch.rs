//! A rule's target taken apart: on whom it lets in or shuts out, and for what. Rows W7 and W8 of
//! docs/rules.md: alternatives are or, all else is and. Altinn's decision point reads it otherwise, one
//! category after the other, as docs/decisions/altinn-evaluator.md tells.

use super::data::{AllOf, AnyOf, Effect, Match, Rule};
use super::error::PolicyError;
use super::place::{Place, is_never};
use super::ways::{Category, Ways};

/// Some of the ways through a target: any of those on who asks, with any resource and any action.
pub(super) struct Branch<'p> {
    /// Matches on who asks, all of a way.
    pub(super) subjects: Vec<Vec<&'p Match>>,
    pub(super) resources: Vec<Place<'p>>,
    pub(super) actions: Vec<Place<'p>>,
    /// It is not known that it leads through: it asks something else besides, as the hour, which is not read; or
    /// Altinn reads it otherwise.
    pub(super) is_unclear: bool,
    /// It is the rule once more, as Altinn reads it: what no other branch reaches may be shut out by it.
    pub(super) is_by_category: bool,
}

/// The branches of a rule's target; the policy's own target stands before it.
pub(super) fn branches<'p>(
    of_policy: &'p [AnyOf],
    rule: &'p Rule,
) -> Result<Vec<Branch<'p>>, PolicyError> {
    let mut all = vec![Ways::one()];
    for any_of in of_policy {
        all = through(all, any_of, false)?;
    }
    for any_of in &rule.target {
        all = through(all, any_of, true)?;
    }
    let by_category = Ways::by_category(&rule.target);
    let is_other = all.iter().any(|it| !it.are_those(&by_category));
    let mut branches: Vec<_> =
        all.into_iter().map(|it| Branch::of(it, &by_category, rule)).collect();
    if rule.effect == Effect::Deny && is_other {
        branches.push(Branch::by_category(by_category));
    }
    Ok(branches)
}

/// Whether nobody knows what a rule comes to where the request lacks this: one that denies may shut out
/// then, too.
pub(super) fn is_needed(asked: &Match, effect: Effect) -> bool {
    effect == Effect::Deny && asked.must_be_present
}

/// Each of these, with each of the alternatives. Without any it asks nothing.
fn through<'p>(
    mut all: Vec<Ways<'p>>,
    AnyOf { all_ofs }: &'p AnyOf,
    is_own: bool,
) -> Result<Vec<Ways<'p>>, PolicyError> {
    if all_ofs.is_empty() {
        return Ok(all);
    }
    Ways::refuse_too_many(&all, all_ofs)?;
    let Some(category) = sole_category(all_ofs) else { return Ok(split(&all, all_ofs, is_own)) };
    let alternatives: Vec<Vec<&Match>> =
        all_ofs.iter().map(|it| it.matches.iter().collect()).collect();
    for ways in &mut all {
        ways.multiply(category, &alternatives, is_own);
    }
    Ok(all)
}

/// The category of all that an `AnyOf` asks in each alternative; of one that asks nothing it does not matter which.
fn sole_category(all_ofs: &[AllOf]) -> Option<Category> {
    let asks_nothing = |it: &AllOf| it.matches.is_empty();
    if all_ofs.iter().any(asks_nothing) && !all_ofs.iter().all(asks_nothing) {
        return None;
    }
    let mut categories = all_ofs.iter().flat_map(|it| &it.matches).map(Category::of);
    let first = categories.next().unwrap_or(Category::Other);
    categories.all(|it| it == first).then_some(first)
}

/// Alternatives on different things are taken one by one.
fn split<'p>(all: &[Ways<'p>], all_ofs: &'p [AllOf], is_own: bool) -> Vec<Ways<'p>> {
    let mut split = Vec::new();
    for ways in all {
        for AllOf { matches } in all_ofs {
            let mut ways = ways.clone();
            // XACML has no such alternative, and nobody meets it for certain.
            if matches.is_empty() {
                ways.leave_unclear();
            }
            for asked in matches {
                ways.multiply(Category::of(asked), &vec![vec![asked]], is_own);
            }
            split.push(ways);
        }
    }
    split
}

impl<'p> Branch<'p> {
    fn of(ways: Ways<'p>, by_category: &Ways<'p>, rule: &Rule) -> Self {
        let is_closed = |it: &&Match| is_never(it, rule.effect) && !is_needed(it, rule.effect);
        let mut open = ways.others().iter().filter(|way| !way.iter().any(is_closed)).peekable();
        let is_open = open.peek().is_some();
        // Altinn lets nobody through an alternative that asks nothing of what another asks.
        let is_narrower = rule.effect == Effect::Permit && ways.lacks_some_of(by_category);
        let is_unclear = ways.is_unclear() || is_narrower || !open.any(Vec::is_empty);
        let branch = Self::new(ways, is_unclear, rule.effect);
        // No way leads through what can never hold.
        if is_open { branch } else { Self { subjects: Vec::new(), ..branch } }
    }

    fn by_category(ways: Ways<'p>) -> Self {
        // Only a rule that denies is read once more.
        Self { is_by_category: true, ..Self::new(ways, true, Effect::Deny) }
    }

    fn new(ways: Ways<'p>, is_unclear: bool, effect: Effect) -> Self {
        let places =
            |ways: Vec<Vec<&'p Match>>| ways.iter().map(|it| Place::of(it, effect)).collect();
        let (subjects, resources, actions) = ways.into_parts();
        let (resources, actions) = (places(resources), places(actions));
        Self { subjects, resources, actions, is_unclear, is_by_category: false }
    }
}
