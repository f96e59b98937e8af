//! What became of the roles of Altinn 2: not part of the export, so taken along with the roles.

use super::tree::Indices;
use crate::catalogue::{Role, Severity};
use crate::json::Place;
use crate::sources::findings::Findings;

/// Leaves out conversions to packages that are not in the export. It is told as an error: where nothing
/// is left, a role seems to have been converted to no package at all.
pub(super) fn keep_conversions(
    roles: &mut [Role],
    indices: &Indices<'_>,
    findings: &Findings,
    place: &Place<'_>,
) {
    for role in roles {
        let Some(mut facts) = role.altinn2.take() else { continue };
        let code = role.known_as();
        facts.packages.retain(|conversion| {
            let urn = conversion.urn.as_str();
            let is_there = indices.contains_key(urn);
            if !is_there {
                let problem = format!(
                    "\"{urn}\" is not in the export, so it is left out of what {code} became"
                );
                findings.add(Severity::Error, place, "CONVERSION_WITHOUT_PACKAGE", &problem);
            }
            is_there
        });
        role.altinn2 = Some(facts);
    }
}
