//! Catalogues to show, and ways to look at the HTML.

use tilgangspakker::{Catalogue, ForRole, Language, ViewOptions};

pub fn today() -> Catalogue {
    Catalogue::from_json(include_str!("../../data/altinn-2026-08/catalogue.json")).unwrap()
}

/// The usual options, in bokmål.
pub fn usual() -> ViewOptions {
    ViewOptions::new(Language::Nb)
}

/// For a role, in a business of this form.
pub fn for_role(catalogue: &Catalogue, role: &str, variant: Option<&str>) -> ForRole {
    let variant = variant.map(|code| catalogue.variant(code).unwrap());
    ForRole { variant, ..ForRole::new(catalogue.role(role).unwrap()) }
}

pub fn index(catalogue: &Catalogue, package: &str) -> usize {
    catalogue.package(package).unwrap().index
}

pub fn count(html: &str, part: &str) -> usize {
    html.matches(part).count()
}

/// What stands between the start of this piece and the next of its kind.
pub fn piece<'h>(html: &'h str, kind: &str, mark: &str) -> &'h str {
    html.split(kind).skip(1).find(|piece| piece.contains(mark)).unwrap_or_default()
}
