//! The rule tables once more, as plainly as they can be written: row by row over plain data, with nothing of the
//! library but the words of its questions and answers. It is slow and short on purpose.

mod client;
mod delegate;
pub mod policy;
mod system_user;

use tilgangspakker::{Claims, Decision, EnterpriseUser, Question, ReasonCode};

use crate::world::{Package, Place, World};
use Decision::{Deny, Indeterminate, Permit};

/// What an answer is compared by: the decision, the first reason's code, and the number that Altinn refuses with.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Answer {
    pub decision: Decision,
    pub code: ReasonCode,
    pub altinn_error: Option<&'static str>,
}

pub const fn answer(decision: Decision, code: ReasonCode) -> Answer {
    Answer { decision, code, altinn_error: None }
}

pub const fn refused(code: ReasonCode, number: &'static str) -> Answer {
    Answer { decision: Deny, code, altinn_error: Some(number) }
}

/// What a question names: one package, or an area or category.
enum Asked<'w> {
    Package(&'w Package),
    Place(&'w Place),
}

pub fn ask(world: &World, question: &Question) -> Answer {
    match question {
        Question::Hold { package, role, variant } => {
            of_all_below(world, package, |it| hold(world, it, role, variant.as_deref()))
        }
        Question::Delegate { package, roles, holds, variant, recipient } => {
            let (roles, holds) = (roles.clone(), holds.clone());
            let giver = Claims { roles, holds, variant: variant.clone() };
            delegate::ask(world, package, &giver, *recipient)
        }
        Question::Attach { package } => attach(world, package),
        Question::Client { package, client, recipient, is_agent, by } => {
            client::ask(world, package, client, (*recipient, *is_agent), by.as_ref())
        }
        Question::SystemUser { packages, works_for } => {
            system_user::ask(world, packages, works_for)
        }
        Question::Act { supplier, user, on_behalf_of, customers } => {
            act(world, supplier, user, on_behalf_of, customers)
        }
        other => panic!("no table for {other:?}"),
    }
}

/// H1 to H4.
fn hold(world: &World, package: &Package, role: &str, form: Option<&str>) -> Answer {
    let mut grants = package.grants.iter().filter(|it| it.role == role);
    if grants.clone().any(|it| it.form.is_none() || it.form == form) {
        return answer(Permit, ReasonCode::RoleGrantsPackage);
    }
    if is_unresolved(world, package, role) {
        return answer(Indeterminate, ReasonCode::RoleUnresolved);
    }
    if grants.next().is_some() {
        return answer(Deny, ReasonCode::VariantNotCovered);
    }
    answer(Deny, ReasonCode::RoleDoesNotGrantPackage)
}

/// Whether a notice leaves the role undecided for this package.
fn is_unresolved(world: &World, package: &Package, role: &str) -> bool {
    let area = world.area_of(package);
    world.unresolved.iter().any(|notice| {
        let is_about = match notice.package {
            Some(one) => world.packages[one].slug == package.slug,
            None => Some(notice.area) == area,
        };
        is_about && notice.roles.contains(&role)
    })
}

/// Whether somebody has a package: by a role's grant, or as given, be it with an area.
fn has(world: &World, slug: &str, claims: &Claims) -> bool {
    let by_role = |role: &String| {
        let package = world.package(slug);
        let held = package.map(|it| hold(world, it, role, claims.variant.as_deref()));
        held.is_some_and(|it| it.decision == Permit)
    };
    claims.roles.iter().any(by_role) || is_among(world, slug, &claims.holds)
}

/// Whether a package is among those that are named, by itself or by where it lies.
fn is_among(world: &World, slug: &str, named: &[String]) -> bool {
    named.iter().any(|name| below(world, name).iter().any(|it| it.slug == slug))
}

fn asked<'w>(world: &'w World, name: &str) -> Asked<'w> {
    match (world.package(name), world.place(name)) {
        (Some(package), _) => Asked::Package(package),
        (None, Some(place)) => Asked::Place(place),
        (None, None) => panic!("nothing is named {name}"),
    }
}

fn below<'w>(world: &'w World, name: &str) -> Vec<&'w Package> {
    match asked(world, name) {
        Asked::Package(package) => vec![package],
        Asked::Place(place) => place.packages.iter().map(|it| &world.packages[*it]).collect(),
    }
}

/// The same asked of everything below, combined by deny-overrides. An area, and each category in it, is something
/// that nobody can have where no package is below it.
fn of_all_below(world: &World, name: &str, ask: impl Fn(&Package) -> Answer) -> Answer {
    let empty = has_empty_place(world, name).then_some(answer(Deny, ReasonCode::NoPackageBelow));
    let packages = below(world, name).into_iter().map(ask);
    deny_overrides(packages.chain(empty)).unwrap_or(answer(Deny, ReasonCode::NoPackageBelow))
}

/// Whether this is a place without packages, or one in which there is such a category.
fn has_empty_place(world: &World, name: &str) -> bool {
    let Asked::Place(asked) = asked(world, name) else { return false };
    let is_in_it =
        |it: &&Place| it.name == asked.name || !asked.is_category && it.area == asked.area;
    world.places.iter().filter(is_in_it).any(|it| it.packages.is_empty())
}

/// The first that denies; else the first that leaves it open; else the first.
fn deny_overrides(answers: impl Iterator<Item = Answer>) -> Option<Answer> {
    let answers: Vec<Answer> = answers.collect();
    let first = |decision| answers.iter().copied().find(|it| it.decision == decision);
    first(Deny).or_else(|| first(Indeterminate)).or_else(|| first(Permit))
}

/// A1 to A4. Where no package is below, a yes would be a yes to nothing, and a category is an item of the source
/// that nothing is known of.
fn attach(world: &World, name: &str) -> Answer {
    let (attachable, place) = match asked(world, name) {
        Asked::Package(package) => (package.attachable, None),
        Asked::Place(place) => (place.attachable, Some(place)),
    };
    let is_empty = place.is_some_and(|it| it.packages.is_empty());
    match (attachable, place) {
        (_, Some(place)) if is_empty && place.is_category => {
            answer(Deny, ReasonCode::NoPackageBelow)
        }
        (Some(true), Some(_)) if is_empty => answer(Deny, ReasonCode::NoPackageBelow),
        (Some(true), _) => answer(Permit, ReasonCode::ServicesAttachable),
        (_, Some(_)) => answer(Deny, ReasonCode::NotLowestLevel),
        (Some(false), None) => answer(Deny, ReasonCode::ServicesNotAttachable),
        (None, None) => answer(Indeterminate, ReasonCode::NotStated),
    }
}

/// C0 to C5. The numbers are compared as they are: those asked about are well formed.
fn act(
    world: &World,
    supplier: &str,
    user: &EnterpriseUser,
    on_behalf_of: &str,
    customers: &[String],
) -> Answer {
    let mut made_for_it = world.packages.iter().filter(|it| it.acts_for_customers);
    if world.is_register && made_for_it.clone().next().is_none() {
        return answer(Deny, ReasonCode::EnterpriseUserDiscontinued);
    }
    if user.organisation != supplier {
        return answer(Deny, ReasonCode::NotLinkedToSupplier);
    }
    if !made_for_it.any(|it| is_among(world, it.slug, &user.holds)) {
        return answer(Deny, ReasonCode::NotHeld);
    }
    if on_behalf_of == supplier {
        return answer(Deny, ReasonCode::SupplierItself);
    }
    if !customers.iter().any(|it| it == on_behalf_of) {
        return answer(Deny, ReasonCode::NotACustomer);
    }
    answer(Permit, ReasonCode::ActsForCustomer)
}
