//! The files of facts, and the columns of each: those that are read, and those that are for people.

use serde::de::DeserializeOwned;

use super::PACKAGES;
use super::rows::{
    AreaRow, ConversionRow, GrantRow, GroupRow, PackageRow, RenameRow, RoleExtraRow, RoleMapRow,
    RoleRow, VariantRoleRow, VariantRow,
};

/// A row of a file of facts.
pub(super) trait Row: DeserializeOwned {
    /// The file that such rows stand in.
    const FILE: &'static str;
    /// What its header names.
    const COLUMNS: &'static [&'static str];
}

impl Row for GroupRow {
    const FILE: &'static str = "groups.csv";
    const COLUMNS: &'static [&'static str] =
        &["id", "urn", "type", "name_nb", "name_nn", "name_en"];
}

impl Row for AreaRow {
    const FILE: &'static str = "areas.csv";
    const COLUMNS: &'static [&'static str] =
        &["id", "urn", "group_id", "name_nb", "name_nn", "name_en"];
}

impl Row for PackageRow {
    const FILE: &'static str = PACKAGES;
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "urn",
        "area_urn",
        "type",
        "name_nb",
        "name_nn",
        "name_en",
        "is_assignable",
        "is_delegable",
        "is_resource_policy_available",
    ];
}

impl Row for RoleRow {
    const FILE: &'static str = "roles.csv";
    const COLUMNS: &'static [&'static str] = &[
        "code",
        "legacy_code",
        "urn",
        "legacy_urn",
        "name_nb",
        "name_nn",
        "name_en",
        "is_key_role",
        "is_resource_policy_available",
        "provider",
    ];
}

impl Row for RoleExtraRow {
    const FILE: &'static str = "roles_extra.csv";
    const COLUMNS: &'static [&'static str] =
        &["code", "entity_type", "is_assignable", "description_nb"];
}

impl Row for VariantRow {
    const FILE: &'static str = "variants.csv";
    const COLUMNS: &'static [&'static str] = &["code", "type", "name_nb", "name_en"];
}

impl Row for VariantRoleRow {
    const FILE: &'static str = "variant_roles.csv";
    const COLUMNS: &'static [&'static str] = &["variant", "role_code"];
}

impl Row for GrantRow {
    const FILE: &'static str = "grants.csv";
    const COLUMNS: &'static [&'static str] =
        &["role_code", "package_urn", "variant", "has_access", "can_delegate", "can_assign"];
}

impl Row for RenameRow {
    const FILE: &'static str = "renames.csv";
    const COLUMNS: &'static [&'static str] =
        &["old_urn", "current_urn", "kind", "since", "evidence"];
}

impl Row for ConversionRow {
    const FILE: &'static str = "altinn2_conversion.csv";
    const COLUMNS: &'static [&'static str] =
        &["altinn2_role", "package_urn", "giver_kind", "relation"];
}

impl Row for RoleMapRow {
    const FILE: &'static str = "role_map.csv";
    const COLUMNS: &'static [&'static str] = &["has_role", "get_role"];
}
