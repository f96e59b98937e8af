//! What a source says of roles of Altinn 2, checked when a catalogue is built.

use foldhash::{HashSet, HashSetExt};

use super::index::Index;
use super::{Altinn2Facts, Contents, RoleRegister};
use crate::json::{Fault, Place};
use crate::text::lowercase;

impl Index {
    /// Roles of Altinn 2 say what becomes of them, and no others do. A role that said nothing would be
    /// taken for one in whose place no package comes.
    pub(super) fn check_altinn2(
        &self,
        contents: &Contents,
        place: &Place<'_>,
    ) -> Result<(), Fault> {
        for (index, role) in contents.roles.iter().enumerate() {
            let place = &place.item(index);
            match (role.register, &role.altinn2) {
                (RoleRegister::Altinn2, Some(facts)) => {
                    let place = &place.field("altinn2");
                    self.check_conversions(facts, contents, &place.field("packages"))?;
                    self.check_brought_by(index, facts, &place.field("broughtBy"))?;
                }
                (RoleRegister::Altinn2, None) => {
                    return Err(place.fault(
                        "a role of Altinn 2 needs the field altinn2, if only an empty object",
                    ));
                }
                (_, Some(_)) => {
                    let problem = "only a role whose register is altinn2 has this field";
                    return Err(place.field("altinn2").fault(problem));
                }
                (_, None) => {}
            }
        }
        Ok(())
    }

    fn check_conversions(
        &self,
        facts: &Altinn2Facts,
        contents: &Contents,
        place: &Place<'_>,
    ) -> Result<(), Fault> {
        let mut known = HashSet::new();
        for (index, conversion) in facts.packages.iter().enumerate() {
            let place = place.item(index);
            let place = &place.field("urn");
            let urn = conversion.urn.as_str();
            // A former name leads to a package too, but policies need what it is called.
            let package = self.packages.get(urn).and_then(|index| contents.packages.get(*index));
            if package.is_none_or(|package| package.urn != conversion.urn) {
                return Err(place.fault(format!("no package has the URN \"{urn}\"")));
            }
            if !known.insert((urn, conversion.giver, conversion.relation)) {
                return Err(place.fault(format!("\"{urn}\" is given twice")));
            }
        }
        Ok(())
    }

    fn check_brought_by(
        &self,
        own: usize,
        facts: &Altinn2Facts,
        place: &Place<'_>,
    ) -> Result<(), Fault> {
        let mut known = HashSet::new();
        for (index, code) in facts.brought_by.iter().enumerate() {
            let problem = match self.roles.get(lowercase(code).as_ref()) {
                None => "is no role",
                Some(role) if *role == own => "is the role itself",
                Some(role) if !known.insert(role) => "is given twice",
                Some(_) => continue,
            };
            return Err(place.item(index).fault(format!("\"{code}\" {problem}")));
        }
        Ok(())
    }
}
