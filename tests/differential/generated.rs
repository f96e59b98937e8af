//! Random catalogues and random questions about them, the same for the same seed.

use fastrand::Rng;
use tilgangspakker::{
    Claims, ClientRecipient, ClientRelation, EnterpriseUser, Question, Recipient, RoleAction,
    RoleOptions, SystemUserFor,
};

use crate::world::{Grant, Kind, Package, Place, Unresolved, World};

/// Those that a row names, and others.
const SLUGS: [&str; 12] = [
    "hovedadministrator",
    "tilgangsstyrer",
    "klientadministrator",
    "virksomhetens-representant-skjemaoppgaver",
    "ffor-tilgangsstyrer-nuf",
    "konkursbo-tilgangsstyrer",
    "innbygger-tilgangsstyring-privatperson",
    "boats",
    "nets",
    "bait",
    "ice",
    "crew",
];
const ROLES: [&str; 6] = ["DAGL", "REGN", "REVI", "FFØR", "KONT", "PRIV"];
/// Of organisations, of persons, and one of neither.
const FORMS: [&str; 6] = ["AS", "NUF", "KBO", "BRL", "Person", "SI"];
const NUMBERS: [&str; 3] = ["991825827", "974760673", "889640782"];

/// Two times in three a yes, else no or nothing.
fn flag(random: &mut Rng) -> Option<bool> {
    *random.choice(&[Some(true), Some(true), Some(true), Some(true), Some(false), None]).unwrap()
}

fn one<T: Copy>(random: &mut Rng, of: &[T]) -> T {
    *random.choice(of).unwrap()
}

fn maybe<T>(random: &mut Rng, make: impl FnOnce(&mut Rng) -> T) -> Option<T> {
    random.bool().then(|| make(random))
}

fn some_of<T: Clone>(random: &mut Rng, most: usize, of: &[T]) -> Vec<T> {
    let count = random.usize(0..=most.min(of.len()));
    random.choose_multiple(of.to_vec(), count)
}

pub fn world(random: &mut Rng) -> World {
    let count = random.usize(1..=8);
    let packages: Vec<Package> = random
        .choose_multiple(SLUGS, count)
        .into_iter()
        .map(|slug| package(random, slug))
        .collect();
    let places = places(random, packages.len());
    let unresolved = (0..random.usize(0..3)).map(|_| unresolved(random, &places)).collect();
    World { is_register: random.u8(0..4) > 0, packages, places, unresolved }
}

fn package(random: &mut Rng, slug: &'static str) -> Package {
    Package {
        slug,
        assignable: flag(random),
        delegable: flag(random),
        attachable: flag(random),
        kind: one(
            random,
            &[Some(Kind::Organisation), Some(Kind::Organisation), Some(Kind::Person), None],
        ),
        grants: (0..random.usize(0..5)).map(|_| grant(random)).collect(),
        main_administrator_may: random.bool(),
        for_enterprise_users: random.u8(0..4) == 0,
        acts_for_customers: random.u8(0..6) == 0,
    }
}

fn grant(random: &mut Rng) -> Grant {
    let form = if random.u8(0..3) == 0 { Some(one(random, &FORMS)) } else { None };
    Grant { role: one(random, &ROLES), form, may_delegate: random.u8(0..4) > 0 }
}

/// Areas and some categories in them, and every package in one of them.
fn places(random: &mut Rng, packages: usize) -> Vec<Place> {
    let areas = random.usize(1..=3);
    let mut places: Vec<Place> = (0..areas).map(|area| place(random, area, false)).collect();
    for area in 0..areas {
        if random.bool() {
            places.push(place(random, area, true));
        }
    }
    for package in 0..packages {
        let index = random.usize(0..places.len());
        places[index].packages.push(package);
        if places[index].is_category {
            let area = places[index].area;
            places[area].packages.push(package);
        }
    }
    order_by_categories(&mut places);
    places
}

fn place(random: &mut Rng, area: usize, is_category: bool) -> Place {
    let name = format!("{} {area}", if is_category { "Category" } else { "Area" });
    let (assignable, attachable) = (flag(random), flag(random));
    Place { name, area, is_category, assignable, attachable, packages: Vec::new() }
}

/// What lies in a category stands behind what lies in the area itself.
fn order_by_categories(places: &mut [Place]) {
    let in_categories: Vec<usize> =
        places.iter().filter(|it| it.is_category).flat_map(|it| it.packages.clone()).collect();
    for area in places.iter_mut().filter(|it| !it.is_category) {
        area.packages.sort_by_key(|it| in_categories.contains(it));
    }
}

fn unresolved(random: &mut Rng, places: &[Place]) -> Unresolved {
    let areas = places.iter().filter(|it| !it.is_category).count();
    let area = random.usize(0..areas);
    let package = maybe(random, |it| it.choice(&places[area].packages).copied()).flatten();
    Unresolved { area, package, roles: some_of(random, 3, &ROLES[..5]) }
}

pub fn question(random: &mut Rng, world: &World) -> Question {
    let package = named(random, world);
    match random.u8(0..12) {
        0 | 1 => Question::Hold { package, role: role(random), variant: form(random) },
        2..=5 => {
            let Claims { roles, holds, variant } = claims(random, world);
            let recipient = one(random, &Recipient::ALL);
            Question::Delegate { package, roles, holds, variant, recipient }
        }
        6 => Question::Attach { package },
        7 | 8 => Question::Client {
            package,
            client: relation(random, world),
            recipient: one(random, &ClientRecipient::ALL),
            is_agent: one(random, &[None, Some(true), Some(false)]),
            by: maybe(random, |it| claims(it, world)),
        },
        9 | 10 => Question::SystemUser {
            packages: (0..random.usize(0..4)).map(|_| named(random, world)).collect(),
            works_for: works_for(random, world),
        },
        _ => act(random, world),
    }
}

/// A package, or now and then an area or a category.
fn named(random: &mut Rng, world: &World) -> String {
    if random.u8(0..5) == 0 {
        random.choice(&world.places).unwrap().name.clone()
    } else {
        random.choice(&world.packages).unwrap().slug.to_owned()
    }
}

/// Those that grants are made of, and one that gets nothing and may pass much on.
pub fn all_roles() -> impl Iterator<Item = &'static str> {
    ROLES.into_iter().chain(["hovedadministrator"])
}

fn role(random: &mut Rng) -> String {
    let roles: Vec<&str> = all_roles().collect();
    one(random, &roles).to_owned()
}

pub fn all_forms() -> Vec<Option<&'static str>> {
    FORMS.into_iter().map(Some).chain([None]).collect()
}

pub fn form_of_policy(random: &mut Rng) -> Option<&'static str> {
    maybe(random, |it| one(it, &FORMS))
}

pub fn of_matrix(random: &mut Rng) -> (RoleAction, Recipient, Option<String>) {
    (one(random, &RoleAction::ALL), one(random, &Recipient::ALL), form(random))
}

/// What a cell of a matrix answers.
pub fn question_of_role(package: &str, role: &str, options: &RoleOptions<'_>) -> Question {
    let (package, role) = (package.to_owned(), role.to_owned());
    let variant = options.variant.map(str::to_owned);
    match options.action {
        RoleAction::Delegate => {
            let (roles, holds, recipient) = (vec![role], Vec::new(), options.recipient);
            Question::Delegate { package, roles, holds, variant, recipient }
        }
        _ => Question::Hold { package, role, variant },
    }
}

fn form(random: &mut Rng) -> Option<String> {
    maybe(random, |it| one(it, &FORMS).to_owned())
}

fn names(random: &mut Rng, world: &World) -> Vec<String> {
    (0..one(random, &[0, 0, 1, 1, 2])).map(|_| named(random, world)).collect()
}

fn roles(random: &mut Rng) -> Vec<String> {
    (0..one(random, &[0, 1, 1, 2])).map(|_| role(random)).collect()
}

fn claims(random: &mut Rng, world: &World) -> Claims {
    Claims { roles: roles(random), holds: names(random, world), variant: form(random) }
}

fn relation(random: &mut Rng, world: &World) -> ClientRelation {
    ClientRelation { relations: roles(random), given: names(random, world), variant: form(random) }
}

fn works_for(random: &mut Rng, world: &World) -> SystemUserFor {
    match random.u8(0..3) {
        0 => SystemUserFor::Own { approver: claims(random, world) },
        1 => SystemUserFor::Provider { approver: claims(random, world) },
        _ => SystemUserFor::Clients { client: maybe(random, |it| relation(it, world)) },
    }
}

fn act(random: &mut Rng, world: &World) -> Question {
    let number = |random: &mut Rng| one(random, &NUMBERS).to_owned();
    Question::Act {
        supplier: NUMBERS[0].to_owned(),
        user: EnterpriseUser {
            organisation: one(random, &[NUMBERS[0], NUMBERS[0], NUMBERS[1]]).to_owned(),
            holds: names(random, world),
        },
        on_behalf_of: number(random),
        customers: (0..random.usize(0..3)).map(|_| number(random)).collect(),
    }
}
