//! The JSON form of annotations: how it is read.

use super::{Annotations, FormerName, Statement, Statements};
use crate::catalogue::Rename;
use crate::json::{Fault, FromJson, Json, Place, object};

impl FromJson for Annotations {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            let renames: Vec<Renamed> = fields.or("renames", Vec::new())?;
            Ok(Self {
                packages: fields.or("packages", Vec::new())?,
                renames: renames.into_iter().map(|Renamed(rename)| rename).collect(),
            })
        })
    }
}

impl FromJson for Statements {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self {
                urn: fields.required("urn")?,
                former_names: fields.or("formerNames", Vec::new())?,
                made_for_enterprise_users: fields.optional("madeForEnterpriseUsers")?,
                acts_for_customers: fields.optional("actsForCustomers")?,
                under_review: fields.optional("underReview")?,
            })
        })
    }
}

impl FromJson for FormerName {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            Ok(Self { name: fields.required("name")?, quote: fields.required("quote")? })
        })
    }
}

impl FromJson for Statement {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| Ok(Self { quote: fields.required("quote")? }))
    }
}

/// A rename as annotations have it: with what it rests on.
struct Renamed(Rename);

impl FromJson for Renamed {
    fn from_json(json: Json<'_>, place: &Place<'_>) -> Result<Self, Fault> {
        object(json, place, |fields| {
            // For people only: the source does not say it, so there is nothing to hold it against.
            fields.optional::<String>("evidence")?;
            Ok(Self(Rename {
                urn: fields.required("urn")?,
                current: fields.optional("current")?,
                since: fields.optional("since")?,
            }))
        })
    }
}
