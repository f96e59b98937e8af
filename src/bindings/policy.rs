//! Who gets in by a policy, as JavaScript gets it: `ActionAccess` of `js/package/types/policy.ts`, with the
//! rules in place of what is found in them, which `js/policy` knows.

use super::shapes::Shaper;
use crate::json::Json;
use crate::policy::{ActionAccess, Need, Opening, RoleInForm};

impl<'c> Shaper<'c> {
    pub(super) fn action_access<'a>(self, access: &'a ActionAccess<'c>) -> Json<'a>
    where
        'c: 'a,
    {
        Json::object(|object| {
            object.put("action", access.action.as_str());
            object.put("resource", access.resource.as_str());
            object.put("decision", access.decision.as_str());
            let openings = access.openings.iter().map(|it| self.opening(it));
            object.put("openings", openings.collect::<Json<'a>>());
            object.put("lost", self.roles_in_form(&access.lost));
            object.put("rules", access.rules.iter().copied().collect::<Json<'a>>());
            object.put("needing", access.needing.as_ref().map(Self::need));
            object.put("combining", access.combining.as_str());
            let level = access.minimum_authentication_level;
            object.put("minimumAuthenticationLevel", level);
        })
    }

    fn need(need: &Need) -> Json<'_> {
        Json::object(|object| {
            object.put("rule", need.rule);
            object.put("category", need.category.as_str());
            object.put("attribute", need.attribute.as_str());
        })
    }

    fn opening<'a>(self, opening: &'a Opening<'c>) -> Json<'a>
    where
        'c: 'a,
    {
        let requires = opening.requires.iter().map(|it| {
            Json::object(|object| {
                object.put("through", it.through.as_str());
                object.put("reference", it.reference.as_str());
            })
        });
        Json::object(|object| {
            object.put("requires", requires.collect::<Json<'a>>());
            object.put("roles", self.roles_in_form(&opening.roles));
            object.put("byDelegation", opening.by_delegation);
            object.put("lastDay", opening.last_day);
            object.put("line", opening.line);
        })
    }

    fn roles_in_form<'a>(self, roles: &'a [RoleInForm<'c>]) -> Json<'a>
    where
        'c: 'a,
    {
        let shaped = roles.iter().map(|it| {
            Json::object(|object| {
                object.put("role", self.role(it.role));
                object.put("variant", it.variant);
            })
        });
        shaped.collect()
    }
}
