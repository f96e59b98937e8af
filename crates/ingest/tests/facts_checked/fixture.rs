//! A folder of facts that is sound, and what is said of one that is not.

use std::fs;
use std::path::{Path, PathBuf};

use tilgangspakker_ingest::CatalogueFolder;

pub(crate) const SITE: &str = "https://docs.altinn.studio";

pub(crate) const FILES: [(&str, &str); 11] = [
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
pub(crate) fn folder(test: &str, file: &str, from: &str, to: &str) -> PathBuf {
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

/// What is said of a folder in which one file is written otherwise.
pub(crate) fn error_of(folder: &Path, file: &str, write: impl Fn(&str) -> String) -> String {
    let path = folder.join(file);
    fs::write(&path, write(&fs::read_to_string(&path).unwrap())).unwrap();
    let error = CatalogueFolder::read(folder, SITE).unwrap_err().to_string();
    error.replace(&folder.display().to_string(), "")
}
