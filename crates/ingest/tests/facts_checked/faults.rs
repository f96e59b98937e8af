//! A fault in one file, and what is said of it.

use pretty_assertions::assert_eq;
use tilgangspakker_ingest::CatalogueFolder;

use super::fixture::{FILES, SITE, folder};

#[test]
fn a_fault_is_told_with_its_file_and_line() {
    for (number, (file, from, to, expected)) in FAULTS.into_iter().enumerate() {
        let folder = folder(&number.to_string(), file, from, to);
        let error = CatalogueFolder::read(&folder, SITE).unwrap_err().to_string();
        assert!(error.contains(expected), "{expected}: {error}");
    }
}

#[test]
fn no_two_packages_have_the_same_id() {
    let other =
        ",urn:altinn:accesspackage:torsk,area:fiske,Organisasjon,Torsk,Torsk,Cod,true,false,true\n";
    for (id, is_refused) in [("3", true), ("4", false)] {
        let (from, to) = (FILES[2].1, format!("{}{id}{other}", FILES[2].1));
        let folder = folder(&format!("id-{id}"), "packages.csv", from, &to);
        let read = CatalogueFolder::read(&folder, SITE);
        assert_eq!(read.is_err(), is_refused, "{id}");
        if let Err(error) = read {
            let expected = "packages.csv:3: \"3\" is empty or stands on another line too";
            assert!(error.to_string().contains(expected), "{error}");
        }
    }
}

/// A file, what is changed in it, and what is said of that.
pub(crate) const FAULTS: [(&str, &str, &str, &str); 39] = [
    ("areas.csv", "fiske,1", "fiske,9", "areas.csv:2: \"9\" is not in groups.csv"),
    (
        "packages.csv",
        "sild,area:fiske",
        "sild,area:kvist",
        "packages.csv:2: \"area:kvist\" is not in areas.csv",
    ),
    (
        "packages.csv",
        "urn:altinn:accesspackage:sild",
        "sild",
        "packages.csv:2: \"sild\" is no access package URN",
    ),
    (
        "packages.csv",
        "true,false,true",
        "ja,false,true",
        "packages.csv:2: \"ja\" is neither true nor false",
    ),
    ("packages.csv", "Organisasjon", "Hund", "packages.csv:2: unknown variant `Hund`"),
    (
        "packages.csv",
        ",true,false,true",
        "",
        "packages.csv:2: the row has 7 fields, and the header 10",
    ),
    ("grants.csv", "skipper,", "skippar,", "grants.csv:2: \"skippar\" is not in roles.csv"),
    (
        "grants.csv",
        "accesspackage:sild,PRE",
        "accesspackage:laks,PRE",
        "grants.csv:2: \"urn:altinn:accesspackage:laks\" is not in packages.csv",
    ),
    ("grants.csv", "PRE", "PRF", "grants.csv:2: \"PRF\" is not in variants.csv"),
    (
        "grants.csv",
        "false,true,false",
        "false,false,false",
        "grants.csv:3: the grant gives nothing",
    ),
    (
        "grants.csv",
        "reder,urn:altinn:accesspackage:sild,,",
        "skipper,urn:altinn:accesspackage:sild,PRE,",
        "grants.csv:3: the same stands on another line too",
    ),
    (
        "renames.csv",
        "urn:altinn:accesspackage:silda,urn:altinn:accesspackage:sild,renamed,2025-01-31,same name\n",
        "urn:altinn:accesspackage:silda,urn:altinn:accesspackage:sild,renamed,2025-01-31,same name\n\
         urn:altinn:accesspackage:silda,,removed,,\n",
        "renames.csv:3: the same stands on another line too",
    ),
    (
        "roles.csv",
        "reder,,",
        "skipper,,",
        "roles.csv:3: \"skipper\" is empty or stands on another line too",
    ),
    (
        "renames.csv",
        "accesspackage:sild,",
        "accesspackage:laks,",
        "renames.csv:2: \"urn:altinn:accesspackage:laks\" is not in packages.csv",
    ),
    (
        "grants.csv",
        "package_urn,variant",
        "package_urn,form",
        "grants.csv:1: the column \"variant\" is missing; the columns are role_code, package_urn, variant, ",
    ),
    (
        "renames.csv",
        "accesspackage:silda,",
        "accesspackage:sild,",
        "renames.csv:2: \"urn:altinn:accesspackage:sild\" is no longer in use, and is in packages.csv",
    ),
    ("packages.csv", "\n3,", "\n,", "packages.csv:2: \"\" is empty or stands on another line too"),
    ("renames.csv", "renamed", "removed", "renames.csv:2: renamed goes with another URN"),
    ("renames.csv", "renamed", "forgotten", "renames.csv:2: unknown variant `forgotten`"),
    ("roles.csv", "sys-altinn2", "sys-altin2", "roles.csv:4: unknown variant `sys-altin2`"),
    (
        "roles_extra.csv",
        "reder,",
        "styrmann,",
        "roles_extra.csv:3: \"styrmann\" is not in roles.csv",
    ),
    (
        "roles_extra.csv",
        "utfyl,Organisasjon,,Fyller ut\n",
        "",
        "roles.csv:4: \"utfyl\" is not in roles_extra.csv",
    ),
    (
        "roles_extra.csv",
        "reder,",
        "skipper,",
        "roles_extra.csv:3: \"skipper\" is empty or stands on another line too",
    ),
    ("roles_extra.csv", "Person,", "Hund,", "roles_extra.csv:3: unknown variant `Hund`"),
    (
        "roles_extra.csv",
        "Person,true",
        "Person,ja",
        "roles_extra.csv:3: \"ja\" is neither true nor false",
    ),
    (
        "variant_roles.csv",
        "PRE,reder",
        "PRF,reder",
        "variant_roles.csv:3: \"PRF\" is not in variants.csv",
    ),
    (
        "variant_roles.csv",
        "PRE,reder",
        "PRE,reier",
        "variant_roles.csv:3: \"reier\" is not in roles.csv",
    ),
    (
        "variant_roles.csv",
        "PRE,reder",
        "PRE,skipper",
        "variant_roles.csv:3: the same stands on another line too",
    ),
    (
        "altinn2_conversion.csv",
        "utfyl,",
        "utfyll,",
        "altinn2_conversion.csv:2: \"utfyll\" is not in roles.csv",
    ),
    (
        "altinn2_conversion.csv",
        "utfyl,",
        "skipper,",
        "altinn2_conversion.csv:2: \"skipper\" is no role of Altinn 2",
    ),
    (
        "altinn2_conversion.csv",
        "sild",
        "silda",
        "altinn2_conversion.csv:2: \"urn:altinn:accesspackage:silda\" is not in packages.csv",
    ),
    (
        "altinn2_conversion.csv",
        "organisation",
        "hund",
        "altinn2_conversion.csv:2: unknown variant `hund`",
    ),
    (
        "altinn2_conversion.csv",
        "organisation",
        "person",
        "altinn2_conversion.csv:2: the package is not for givers of this kind",
    ),
    (
        "altinn2_conversion.csv",
        ",client",
        ",customer",
        "altinn2_conversion.csv:2: unknown variant `customer`",
    ),
    (
        "altinn2_conversion.csv",
        "utfyl,urn:altinn:accesspackage:sild,organisation,client\n",
        "utfyl,urn:altinn:accesspackage:sild,organisation,client\nutfyl,urn:altinn:accesspackage:sild,organisation,client\n",
        "altinn2_conversion.csv:3: the same stands on another line too",
    ),
    ("role_map.csv", "reder,utfyl", "reier,utfyl", "role_map.csv:3: \"reier\" is not in roles.csv"),
    (
        "role_map.csv",
        "reder,utfyl",
        "reder,utfyll",
        "role_map.csv:3: \"utfyll\" is not in roles.csv",
    ),
    (
        "role_map.csv",
        "reder,utfyl",
        "skipper,utfyl",
        "role_map.csv:3: the same stands on another line too",
    ),
    (
        "role_map.csv",
        "reder,skipper",
        "reder,reder",
        "role_map.csv:4: a role does not bring itself",
    ),
];
