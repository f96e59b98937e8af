//! Who gets in: the library's answers against what every asker would be answered.

use fastrand::Rng;
use tilgangspakker::Catalogue;
use tilgangspakker::policy::{Access, ActionAccess, Policy, RoleInForm, who_gets_in};

use crate::generated;
use crate::generated_policy::{self, Named, Shape};
use crate::plain::policy::{Asker, Holds, Who, lets_in_for_certain};
use crate::world::World;

const BEFORE: &str = "2026-12-31";
const AFTER: &str = "2027-01-01";
/// Asked about each catalogue.
const POLICIES_EACH: usize = 5;

/// What is wrong with answers, each with the policy and the catalogue on which it is seen.
pub fn wrong_answers(world: &World, random: &mut Rng, shape: Shape) -> Vec<String> {
    let json = world.to_json();
    let catalogue = Catalogue::from_json(&json).unwrap_or_else(|it| panic!("{it}\n{json}"));
    let named = Named::of(random, world);
    let mut wrong = Vec::new();
    for _ in 0..POLICIES_EACH {
        let policy = generated_policy::policy(random, &named, shape);
        let form = generated::form_of_policy(random);
        let altinn2_works = random.bool();
        let everybody = Everybody::of(world, &named, form, altinn2_works);
        let later = Everybody::of(world, &named, form, false);
        let on = if altinn2_works { BEFORE } else { AFTER };
        for answer in who_gets_in(&catalogue, &policy, on, form).unwrap() {
            let faults = everybody.faults(&policy, &answer, shape);
            let faults = faults.chain(everybody.faults_of_lost(&later, &policy, &answer, shape));
            wrong.extend(faults.map(|it| format!("{it}\n{answer:#?}\n{policy:#?}\n{json}")));
        }
    }
    wrong
}

/// Everybody who may ask on a day, in a form if one is named, else in every one and in none.
struct Everybody {
    form: Option<&'static str>,
    /// Of each what is said of them.
    askers: Vec<Vec<Asker>>,
    /// Those who have one role and nothing else, in each form.
    alone: Vec<(&'static str, Option<&'static str>, Vec<Asker>)>,
}

impl Everybody {
    fn of(world: &World, named: &Named, form: Option<&'static str>, altinn2_works: bool) -> Self {
        let forms = if form.is_some() { vec![form] } else { generated::all_forms() };
        let in_forms = |who: Who| forms.iter().map(move |form| Who { form: *form, ..who.clone() });
        let said_of = |who: &Who| who.askers(world, &named.packages, altinn2_works);
        let whole = generated_policy::askers(named).into_iter().flat_map(in_forms);
        let one_role =
            generated::all_roles().map(|role| Who { roles: vec![role], ..Who::default() });
        let one_role = one_role.flat_map(in_forms);
        Self {
            form,
            askers: whole.map(|who| said_of(&who)).collect(),
            alone: one_role.map(|who| (who.roles[0], who.form, said_of(&who))).collect(),
        }
    }

    fn faults(
        &self,
        policy: &Policy,
        answer: &ActionAccess<'_>,
        shape: Shape,
    ) -> impl Iterator<Item = String> {
        let decision = self.decision(policy, answer);
        let is_wrong = match (shape, answer.decision) {
            (Shape::Plain, given) => given != decision,
            // Never more open, and closed only where that is certain.
            (Shape::Any, Access::Open | Access::Closed) => answer.decision != decision,
            (Shape::Any, Access::Indeterminate) => false,
        };
        let of_decision =
            is_wrong.then(|| format!("the table {decision:?}, the library {:?}", answer.decision));
        let of_roles = self.alone.iter().filter_map(|(role, form, asker)| {
            let is_let_in =
                lets_in_for_certain(policy, asker, &answer.resource, &answer.action) == Holds::Yes;
            let is_listed = answer.openings.iter().any(|it| is_among(&it.roles, role, *form));
            let is_more = is_listed && !is_let_in && answer.decision == Access::Open;
            let is_less = is_let_in && !is_listed && shape == Shape::Plain;
            (is_more || is_less)
                .then(|| format!("{role} in {form:?}: listed {is_listed}, let in {is_let_in}"))
        });
        of_decision.into_iter().chain(of_roles).collect::<Vec<_>>().into_iter()
    }

    /// Who is told to be lost is let in for certain now and not later; of a plain policy all of them are. Where no form
    /// is named, somebody may be lost but in some form.
    fn faults_of_lost(
        &self,
        later: &Self,
        policy: &Policy,
        answer: &ActionAccess<'_>,
        shape: Shape,
    ) -> impl Iterator<Item = String> {
        let is_known = later.decision(policy, answer) != Access::Indeterminate;
        let each =
            self.alone.iter().zip(&later.alone).filter(|((_, form, _), _)| *form == self.form);
        let faults = each.filter_map(|((role, form, now), (.., then))| {
            let says = |it| lets_in_for_certain(policy, it, &answer.resource, &answer.action);
            let is_lost = says(now) == Holds::Yes && says(then) != Holds::Yes && is_known;
            let is_told = is_among(&answer.lost, role, *form);
            let is_wrong = is_told && !is_lost || is_lost && !is_told && shape == Shape::Plain;
            is_wrong.then(|| format!("{role} in {form:?}: lost {is_lost}, told {is_told}"))
        });
        faults.collect::<Vec<_>>().into_iter()
    }

    /// What the best of everybody comes to.
    fn decision(&self, policy: &Policy, answer: &ActionAccess<'_>) -> Access {
        let each = self
            .askers
            .iter()
            .map(|it| lets_in_for_certain(policy, it, &answer.resource, &answer.action));
        match each.max() {
            Some(Holds::Yes) => Access::Open,
            Some(Holds::NotKnown) => Access::Indeterminate,
            _ => Access::Closed,
        }
    }
}

/// Whether somebody with the role in a business of this form is among these.
fn is_among(roles: &[RoleInForm<'_>], role: &str, form: Option<&str>) -> bool {
    let is_of_form = |it: &RoleInForm<'_>| it.variant.is_none() || it.variant == form;
    roles.iter().any(|it| it.role.role.known_as() == role && is_of_form(it))
}
