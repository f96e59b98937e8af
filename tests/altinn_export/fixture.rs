//! A small export, and what a catalogue read from one holds.

use serde_json::{Value, json};
use tilgangspakker::{AltinnExportOptions, Catalogue, Properties};

pub const HERRING: &str = "urn:altinn:accesspackage:sild";
pub const COD: &str = "urn:altinn:accesspackage:torsk";

/// An export: two groups, three areas, three packages, with all that it says of them.
pub fn export() -> Value {
    let package = |id: &str, urn: &str, name: &str, kind: &str| {
        json!({
            "id": id, "name": name, "urn": urn, "description": format!("Om {name}."),
            "isDelegable": false, "isAssignable": true, "isResourcePolicyAvailable": true,
            "area": {"id": "a1", "name": "Fiske", "urn": "accesspackage:area:fiske", "packages": [], "group": null},
            "type": {"id": "t1", "providerId": "x", "name": kind, "provider": null},
            "resources": null
        })
    };
    json!([
        {"id": "g1", "name": "Bransje", "urn": null, "description": "Etter næring", "type": "Organisasjon", "areas": [
            {"id": "a1", "name": "Fiske", "urn": "accesspackage:area:fiske", "description": "Fiske i sjø",
             "iconUrl": "https://example.org/fisk.svg", "group": null, "packages": [
                package("p1", HERRING, "Sild", "Organisasjon"),
                package("p2", COD, "Torsk", "Organisasjon"),
            ]},
            {"id": "a2", "name": "Fangst", "urn": "accesspackage:area:fangst", "packages": []},
        ]},
        {"id": "g2", "name": "Innbygger", "urn": null, "type": "Person", "areas": [
            {"id": "a3", "name": "Fritid", "urn": "accesspackage:area:fritid", "packages": [
                package("p3", "urn:altinn:accesspackage:fritidsfiske", "Fritidsfiske", "Person"),
            ]},
        ]},
    ])
}

pub fn read(export: &Value, options: &AltinnExportOptions<'_>) -> Catalogue {
    Catalogue::from_altinn_export(&export.to_string(), options).unwrap()
}

pub fn plain(export: &Value) -> Catalogue {
    read(export, &AltinnExportOptions::default())
}

/// Code and message of each diagnostic.
pub fn findings(catalogue: &Catalogue) -> Vec<(&str, &str)> {
    let diagnostics = catalogue.contents().diagnostics.iter();
    diagnostics.map(|it| (it.code.as_str(), it.message.as_str())).collect()
}

pub fn urns(catalogue: &Catalogue) -> Vec<&str> {
    catalogue.packages().map(|entry| entry.package.urn.slug()).collect()
}

pub fn properties<'c>(catalogue: &'c Catalogue, package: &str) -> &'c Properties {
    catalogue.package(package).unwrap().package.properties.as_ref().unwrap()
}
