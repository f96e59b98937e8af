//! A made-up catalogue as plain data, and the JSON by which the library reads it. Nothing here is the library's.

use serde_json::{Value, json};

/// Whom a package, a role or an organisation form is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    Organisation,
    Person,
}

/// A role gets a package, in one organisation form only where one is named.
#[derive(Clone, Debug)]
pub struct Grant {
    pub role: &'static str,
    pub form: Option<&'static str>,
    pub may_delegate: bool,
}

/// What the source says of a package. `None` is what it does not say.
#[derive(Clone, Debug)]
pub struct Package {
    pub slug: &'static str,
    pub assignable: Option<bool>,
    pub delegable: Option<bool>,
    pub attachable: Option<bool>,
    pub kind: Option<Kind>,
    pub grants: Vec<Grant>,
    /// The role `hovedadministrator` may give it on without holding it.
    pub main_administrator_may: bool,
    pub for_enterprise_users: bool,
    pub acts_for_customers: bool,
}

/// An area or a category, by what its own row says and the places of the packages below it.
#[derive(Clone, Debug)]
pub struct Place {
    pub name: String,
    /// The place of the area that it lies in; its own, of an area.
    pub area: usize,
    pub is_category: bool,
    pub assignable: Option<bool>,
    pub attachable: Option<bool>,
    pub packages: Vec<usize>,
}

/// A notice that leaves roles undecided in an area, or for one package of it.
#[derive(Clone, Debug)]
pub struct Unresolved {
    pub area: usize,
    pub package: Option<usize>,
    pub roles: Vec<&'static str>,
}

#[derive(Clone, Debug)]
pub struct World {
    /// A register of Altinn's, or a page of documentation.
    pub is_register: bool,
    pub packages: Vec<Package>,
    pub places: Vec<Place>,
    pub unresolved: Vec<Unresolved>,
}

impl World {
    pub fn package(&self, slug: &str) -> Option<&Package> {
        self.packages.iter().find(|it| it.slug == slug)
    }

    pub fn place(&self, name: &str) -> Option<&Place> {
        self.places.iter().find(|it| it.name == name)
    }

    /// The area that a package lies in.
    pub fn area_of(&self, package: &Package) -> Option<usize> {
        let index = self.packages.iter().position(|it| it.slug == package.slug)?;
        self.places.iter().find(|it| it.packages.contains(&index)).map(|it| it.area)
    }

    /// What `Catalogue::from_json` reads.
    pub fn to_json(&self) -> String {
        let areas = self.places.iter().enumerate().filter(|(_, it)| !it.is_category);
        let areas: Vec<Value> = areas.map(|(index, it)| self.area_json(index, it)).collect();
        let notices: Vec<Value> = self.unresolved.iter().map(|it| self.notice_json(it)).collect();
        let whole = json!({
            "version": "made-up",
            "language": "en",
            "sourceKind": if self.is_register { "register" } else { "documentation" },
            "roles": [
                { "code": "hovedadministrator", "urn": "urn:altinn:role:hovedadministrator", "name": "Main administrator",
                  "register": "altinn3", "partyKind": "organisation" },
                { "code": "privatperson", "legacyCode": "PRIV", "urn": "urn:altinn:role:privatperson", "name": "Private person",
                  "legacyUrn": "urn:altinn:rolecode:priv", "register": "altinn3", "partyKind": "person" },
                { "code": "uttaler", "legacyCode": "UTINN", "urn": "urn:altinn:rolecode:utinn", "name": "Sender",
                  "register": "altinn2", "partyKind": "organisation", "altinn2": { "broughtBy": ["DAGL", "REGN"] } },
            ],
            "areas": areas,
            "packages": self.packages.iter().map(Package::to_json).collect::<Vec<_>>(),
            "notices": notices,
        });
        whole.to_string()
    }

    fn area_json(&self, index: usize, area: &Place) -> Value {
        let categories = self.places.iter().filter(|it| it.is_category && it.area == index);
        let in_categories: Vec<usize> =
            categories.clone().flat_map(|it| it.packages.clone()).collect();
        let own = area.packages.iter().filter(|it| !in_categories.contains(it));
        let mut children: Vec<Value> = own.map(|it| self.urn_of(*it)).collect();
        children.extend(categories.map(|it| {
            let below: Vec<Value> = it.packages.iter().map(|it| self.urn_of(*it)).collect();
            json!({ "name": it.name, "properties": it.row_json(), "children": below })
        }));
        json!({ "name": area.name, "properties": area.row_json(), "children": children })
    }

    fn notice_json(&self, notice: &Unresolved) -> Value {
        let mut json = json!({
            "severity": "warning",
            "text": "It is not decided.",
            "area": self.places[notice.area].name,
            "unresolvedRoles": notice.roles,
        });
        if let Some(package) = notice.package {
            json["package"] = self.urn_of(package);
        }
        json
    }

    fn urn_of(&self, package: usize) -> Value {
        Value::from(format!("urn:altinn:accesspackage:{}", self.packages[package].slug))
    }
}

impl Place {
    fn row_json(&self) -> Value {
        stated([
            ("isAssignable", self.assignable.map(Value::from)),
            ("isResourcePolicyAvailable", self.attachable.map(Value::from)),
        ])
    }
}

impl Package {
    fn to_json(&self) -> Value {
        let kind = self.kind.map(|it| match it {
            Kind::Organisation => Value::from("organisation"),
            Kind::Person => Value::from("person"),
        });
        let delegators: &[&str] =
            if self.main_administrator_may { &["hovedadministrator"] } else { &[] };
        let row = stated([
            ("isAssignable", self.assignable.map(Value::from)),
            ("isResourcePolicyAvailable", self.attachable.map(Value::from)),
            ("roles", Some(self.grants.iter().map(Grant::to_json).collect())),
            ("delegators", Some(Value::from(delegators))),
        ]);
        stated([
            ("urn", Some(Value::from(format!("urn:altinn:accesspackage:{}", self.slug)))),
            ("name", Some(Value::from(format!("The package {}", self.slug)))),
            ("isDelegable", self.delegable.map(Value::from)),
            ("partyKind", kind),
            ("madeForEnterpriseUsers", Some(Value::from(self.for_enterprise_users))),
            ("actsForCustomers", Some(Value::from(self.acts_for_customers))),
            ("properties", Some(row)),
        ])
    }
}

impl Grant {
    fn to_json(&self) -> Value {
        stated([
            ("role", Some(Value::from(self.role))),
            ("variant", self.form.map(Value::from)),
            ("mayDelegate", Some(Value::from(self.may_delegate))),
        ])
    }
}

/// An object of the fields that are stated.
fn stated<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}
