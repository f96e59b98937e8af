//! What a source says of roles of Altinn 2, checked when a catalogue is built.

use std::collections::BTreeSet;

use super::index::Index;
use super::lookup::report;
use super::{Altinn2Facts, Contents, RoleRegister};
use crate::json::Place;
use crate::text::matching::small_letters;

impl Index {
    /// Roles of Altinn 2 say what becomes of them, and no others do. A role that said nothing would be
    /// taken for one in whose place no package comes.
    pub(super) fn check_altinn2(&self, contents: &Contents, place: &Place<'_>) {
        for (index, role) in contents.roles.iter().enumerate() {
            let place = &Place::Item(place, index);
            match (role.register, &role.altinn2) {
                (RoleRegister::Altinn2, Some(facts)) => {
                    let place = &Place::Field(place, "altinn2");
                    self.check_conversions(facts, contents, &Place::Field(place, "packages"));
                    self.check_brought_by(index, facts, &Place::Field(place, "broughtBy"));
                }
                (RoleRegister::Altinn2, None) => {
                    place.report(
                        "a role of Altinn 2 needs the field altinn2, if only an empty object",
                    );
                }
                (_, Some(_)) => Place::Field(place, "altinn2")
                    .report("only a role whose register is altinn2 has this field"),
                (_, None) => {}
            }
        }
    }

    fn check_conversions(&self, facts: &Altinn2Facts, contents: &Contents, place: &Place<'_>) {
        let mut known = BTreeSet::new();
        for (index, conversion) in facts.packages.iter().enumerate() {
            let place = &Place::Field(&Place::Item(place, index), "urn");
            let urn = conversion.urn.as_str();
            // A former name leads to a package too, but policies need what it is called.
            let package = self.packages.get(urn).and_then(|index| contents.packages.get(index));
            if package.is_none_or(|package| package.urn != conversion.urn) {
                report(place, "no package has the URN ", urn, "");
            }
            if !known.insert((urn, conversion.giver.word(), conversion.relation.word())) {
                report(place, "", urn, " is given twice");
            }
        }
    }

    fn check_brought_by(&self, own: usize, facts: &Altinn2Facts, place: &Place<'_>) {
        let mut known = BTreeSet::new();
        for (index, code) in facts.brought_by.iter().enumerate() {
            let place = &Place::Item(place, index);
            match self.roles.get(&small_letters(code)) {
                None => report(place, "", code, " is no role"),
                Some(role) if role == own => report(place, "", code, " is the role itself"),
                Some(role) if !known.insert(role) => report(place, "", code, " is given twice"),
                Some(_) => {}
            }
        }
    }
}
