//! A small catalogue in our own words, with something to find in every field.

use tilgangspakker::{Catalogue, Language, SearchField, SearchHit};

pub fn catalogue() -> Catalogue {
    Catalogue::from_json(CATALOGUE).unwrap_or_else(|error| panic!("{error}"))
}

const CATALOGUE: &str = r#"{
  "version": "sample",
  "language": "nb",
  "areas": [
    {
      "name": { "nb": "Hav og kyst", "en": "Sea and coast" },
      "children": [
        "urn:altinn:accesspackage:tang-og-tare",
        "urn:altinn:accesspackage:haveskip",
        "urn:altinn:accesspackage:fyrvokter"
      ]
    },
    {
      "name": { "nb": "Kontor", "en": "Office" },
      "children": [
        "urn:altinn:accesspackage:baerplukking",
        "urn:altinn:accesspackage:skip",
        "urn:altinn:accesspackage:arsregnskap-loenn",
        "urn:altinn:accesspackage:api-noekler",
        "urn:altinn:accesspackage:losbat"
      ]
    }
  ],
  "packages": [
    {
      "urn": "urn:altinn:accesspackage:tang-og-tare",
      "name": { "nb": "Tang og tare", "nn": "Tang og tare", "en": "Seaweed" },
      "description": "Skip og høsting langs hele strandlinjen, også fra skip.",
      "properties": { "roles": ["DAGL", "FFØR"] }
    },
    {
      "urn": "urn:altinn:accesspackage:haveskip",
      "name": { "nb": "Havgående skip", "en": "Ocean-going vessels" },
      "properties": { "roles": ["DAGL", "BEST", "LEDE"] }
    },
    {
      "urn": "urn:altinn:accesspackage:fyrvokter",
      "name": "Fyrvokter 🗼 på Ærøya",
      "formerNames": ["LYSMANN"],
      "properties": { "roles": ["DAGL"] }
    },
    {
      "urn": "urn:altinn:accesspackage:baerplukking",
      "name": { "nb": "Bærplukking i Øståsen", "en": "Berry picking" },
      "properties": { "roles": ["DAGL", "REVI"] }
    },
    { "urn": "urn:altinn:accesspackage:skip", "name": { "nb": "Skip", "en": "Ships" } },
    {
      "urn": "urn:altinn:accesspackage:arsregnskap-loenn",
      "name": { "nb": "Årsregnskap med lønn", "en": "Annual accounts and salary" }
    },
    {
      "urn": "urn:altinn:accesspackage:api-noekler",
      "name": { "nb": "API-nøkler", "en": "API keys" }
    },
    { "urn": "urn:altinn:accesspackage:losbat", "name": "L\u043esbåtfører" }
  ],
  "renames": [
    {
      "urn": "urn:altinn:accesspackage:baatfart",
      "current": "urn:altinn:accesspackage:haveskip"
    },
    { "urn": "urn:altinn:accesspackage:seilmaker" },
    {
      "urn": "urn:altinn:accesspackage:skip",
      "current": "urn:altinn:accesspackage:fartoy"
    }
  ]
}"#;

/// The last parts of the URNs that a term finds, in order.
pub fn found(term: &str) -> Vec<String> {
    let catalogue = catalogue();
    let hits = catalogue.search(term, 20, Language::Nb);
    hits.iter().map(|hit| hit.package.package.urn.slug().to_owned()).collect()
}

/// The parts of texts that matched in this field of a hit.
pub fn matched(hit: &SearchHit<'_>, field: SearchField) -> Vec<String> {
    let places = hit.matches.iter().filter(|place| place.field == field);
    places.map(|place| place.text[place.range.clone()].to_owned()).collect()
}

/// A catalogue of packages with these last parts of URNs and names, in JSON.
pub fn of(packages: &[(&str, &str)]) -> Catalogue {
    renamed(packages, "")
}

/// The same with renames, in JSON.
pub fn renamed(packages: &[(&str, &str)], renames: &str) -> Catalogue {
    let urn = |slug: &str| format!(r#""urn:altinn:accesspackage:{slug}""#);
    let children: Vec<String> = packages.iter().map(|(slug, _)| urn(slug)).collect();
    let packages: Vec<String> = packages
        .iter()
        .map(|(slug, name)| format!(r#"{{"urn": {}, "name": {name}}}"#, urn(slug)))
        .collect();
    let json = format!(
        r#"{{"version": "sample", "language": "nb", "areas": [{{"name": "Alt", "children": [{}]}}], "packages": [{}], "renames": [{renames}]}}"#,
        children.join(","),
        packages.join(",")
    );
    Catalogue::from_json(&json).unwrap_or_else(|error| panic!("{error}"))
}
