//! What the files of facts refer to is checked, and every fault is told with its file and line.
#![expect(clippy::unwrap_used, reason = "tests may fail")]

use std::fs;
use std::path::{Path, PathBuf};

use pretty_assertions::assert_eq;
use tilgangspakker::{Conversion, ConversionRelation, Grant, PackageUrn, PartyKind};
use tilgangspakker_ingest::CatalogueFolder;

const SITE: &str = "https://docs.altinn.studio";

const FILES: [(&str, &str); 11] = [
    (
        "groups.csv",
        "id,urn,type,name_nb,name_nn,name_en\n1,,Organisasjon,Bransje,Bransje,Industry\n",
    ),
    ("areas.csv", "id,urn,group_id,name_nb,name_nn,name_en\n2,area:fiske,1,Fiske,Fiske,Fishing\n"),
    (
        "packages.csv",
        "id,urn,area_urn,type,name_nb,name_nn,name_en,is_assignable,is_delegable,is_resource_policy_available\n\
         3,urn:altinn:accesspackage:sild,area:fiske,Organisasjon,Sild,Sild,Herring,true,false,true\n",
    ),
    (
        "roles.csv",
        "code,legacy_code,urn,legacy_urn,name_nb,name_nn,name_en,is_key_role,is_resource_policy_available,provider\n\
         skipper,skip,urn:rolle:skipper,urn:altinn:rolecode:skip,Skipper,Skippar,Skipper,true,false,sys-ccr\n\
         reder,,urn:rolle:reder,,Reder,Reiar,Shipowner,false,false,sys-altinn3\n\
         utfyl,,urn:altinn:rolecode:utfyl,,Utfyller,Utfyllar,Filler,false,true,sys-altinn2\n",
    ),
    (
        "roles_extra.csv",
        "code,entity_type,is_assignable,description_nb\n\
         skipper,Organisasjon,false,Fører\nreder,Person,true,Eier\nutfyl,Organisasjon,,Fyller ut\n",
    ),
    ("variant_roles.csv", "variant,role_code\nPRE,skipper\nPRE,reder\n"),
    (
        "altinn2_conversion.csv",
        "altinn2_role,package_urn,giver_kind,relation\n\
         utfyl,urn:altinn:accesspackage:sild,organisation,client\n",
    ),
    ("role_map.csv", "has_role,get_role\nskipper,utfyl\nreder,utfyl\nreder,skipper\n"),
    (
        "variants.csv",
        "code,type,name_nb,name_en\nPRE,Organization,Partrederi,Shipping partnership\n",
    ),
    (
        "grants.csv",
        "role_code,package_urn,variant,has_access,can_delegate,can_assign\n\
         skipper,urn:altinn:accesspackage:sild,PRE,true,false,false\n\
         reder,urn:altinn:accesspackage:sild,,false,true,false\n",
    ),
    (
        "renames.csv",
        "old_urn,current_urn,kind,since,evidence\n\
         urn:altinn:accesspackage:silda,urn:altinn:accesspackage:sild,renamed,2025-01-31,same name\n",
    ),
];

/// A folder of these facts, with one thing in one file changed.
fn folder(test: &str, file: &str, from: &str, to: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("facts").join(test);
    fs::create_dir_all(&folder).unwrap();
    for (name, sound) in FILES {
        let written = if name == file {
            assert!(sound.contains(from), "{from}");
            sound.replacen(from, to, 1)
        } else {
            sound.to_owned()
        };
        fs::write(folder.join(name), written).unwrap();
    }
    folder
}

#[test]
fn access_and_delegation_are_told_apart() {
    let folder = CatalogueFolder::read(&folder("whole", "", "", ""), SITE).unwrap();
    let package = folder.catalogue().package("sild").unwrap().package;
    let properties = package.properties.as_ref().unwrap();
    let skipper = Grant { role: "SKIP".into(), variant: Some("PRE".into()), may_delegate: false };
    assert_eq!(properties.roles, [skipper]);
    assert_eq!(properties.delegators, [Grant::to("reder")]);
}

#[test]
fn a_role_of_altinn_2_gets_what_it_was_converted_to_and_who_brings_it() {
    let folder = CatalogueFolder::read(&folder("altinn2", "", "", ""), SITE).unwrap();
    let catalogue = folder.catalogue();
    let facts = catalogue.role("utfyl").unwrap().role.altinn2.clone().unwrap();
    let sild = Conversion {
        urn: PackageUrn::try_from("urn:altinn:accesspackage:sild".to_owned()).unwrap(),
        giver: PartyKind::Organisation,
        relation: ConversionRelation::Client,
    };
    assert_eq!(facts.packages, [sild]);
    assert_eq!(facts.brought_by, ["SKIP", "reder"]);
    assert_eq!(catalogue.role("SKIP").unwrap().role.altinn2, None);
}

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

#[test]
fn a_file_that_is_missing_is_named() {
    for (name, _) in FILES.into_iter().filter(|(name, _)| *name != "packages.csv") {
        let folder = folder("missing", "", "", "");
        fs::remove_file(folder.join(name)).unwrap();
        let error = CatalogueFolder::read(&folder, SITE).unwrap_err().to_string();
        assert!(error.contains(name), "{name}: {error}");
    }
}

/// A file, what is changed in it, and what is said of that.
const FAULTS: [(&str, &str, &str, &str); 37] = [
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
    ("packages.csv", ",true,false,true", "", "packages.csv:2: "),
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
        "grants.csv:2: missing field `variant`",
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
