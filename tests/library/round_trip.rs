//! Catalogues of random contents: what is written can be read again, and is the same.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail")]

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use tilgangspakker::{
    Altinn2Facts, Area, Catalogue, Category, Child, Contents, Conversion, ConversionRelation,
    Diagnostic, Grant, Group, Language, Link, Notice, Package, PackageUrn, PartyKind, Picture,
    Properties, Rename, Role, RoleRegister, Severity, SourceKind, Text,
};

/// Text with letters of every kind, quotes, backslashes and control characters, but never blank.
fn stated() -> impl Strategy<Value = String> {
    ".{0,8}[a-zæøå\"\\\\<&\u{1}\u{7f}😀].{0,8}"
}

fn language() -> impl Strategy<Value = Language> {
    prop::sample::select(Language::ALL.to_vec())
}

fn text() -> impl Strategy<Value = Text> {
    let several = prop::sample::subsequence(Language::ALL.to_vec(), 1..=3).prop_flat_map(|tags| {
        let texts = vec(stated(), tags.len());
        texts.prop_map(move |texts| tags.iter().copied().zip(texts).collect())
    });
    prop_oneof![stated().prop_map(Text::Own), several.prop_map(Text::In)]
}

fn urn(number: usize) -> PackageUrn {
    format!("{}pakke-{number}", PackageUrn::PREFIX).try_into().unwrap()
}

fn links() -> impl Strategy<Value = Vec<Link>> {
    let link = (any::<String>(), "https?://[a-z]{1,5}/[!-~]{0,5}")
        .prop_map(|(text, href)| Link { text, href });
    vec(link, 0..3)
}

fn grants() -> impl Strategy<Value = Vec<Grant>> {
    let role = prop::sample::select(vec!["DAGL", "ffør", "urn:altinn:rolecode:lede", "reder"]);
    let grant = (role, option::of("[A-Z]{2,4}"), any::<bool>());
    let grant = grant.prop_map(|(role, variant, may_delegate)| Grant {
        role: role.to_owned(),
        variant,
        may_delegate,
    });
    vec(grant, 0..4)
}

fn properties() -> impl Strategy<Value = Properties> {
    let flag = || option::of(any::<bool>());
    (flag(), flag(), grants(), grants(), vec(any::<String>(), 0..2)).prop_map(
        |(is_assignable, is_resource_policy_available, roles, delegators, unknown_roles)| {
            let mut properties = Properties::default();
            properties.is_assignable = is_assignable;
            properties.is_resource_policy_available = is_resource_policy_available;
            properties.roles = roles;
            properties.delegators = delegators;
            properties.unknown_roles = unknown_roles;
            properties
        },
    )
}

fn package() -> impl Strategy<Value = Package> {
    let kind = prop_oneof![Just(PartyKind::Organisation), Just(PartyKind::Person)];
    let texts = (text(), option::of(text()), option::of(text()), links());
    let flags = (any::<[bool; 3]>(), option::of(any::<bool>()), option::of(kind));
    (texts, flags, option::of(properties())).prop_map(
        |(
            (name, description, under_review, links),
            (flags, is_delegable, party_kind),
            properties,
        )| {
            let mut package = Package::new(urn(0), name);
            package.description = description;
            package.links = links;
            [
                package.subject_to_change,
                package.made_for_enterprise_users,
                package.acts_for_customers,
            ] = flags;
            package.under_review = under_review;
            package.is_delegable = is_delegable;
            package.party_kind = party_kind;
            package.properties = properties;
            package
        },
    )
}

fn area() -> impl Strategy<Value = Area> {
    let texts = (text(), option::of(text()), option::of(text()), option::of(text()));
    let picture = (any::<String>(), any::<String>()).prop_map(|(src, alt)| Picture { src, alt });
    let rest = (
        option::of(any::<String>()),
        option::of(any::<i32>()),
        option::of(picture),
        links(),
        option::of(any::<String>()),
        option::of(properties()),
    );
    (texts, rest).prop_map(|((name, short_name, summary, description), rest)| {
        let mut area = Area::new(name);
        (area.short_name, area.summary, area.description) = (short_name, summary, description);
        (area.urn, area.weight, area.picture, area.links, area.document, area.properties) = rest;
        area
    })
}

fn diagnostic() -> impl Strategy<Value = Diagnostic> {
    let level = prop_oneof![Just(Severity::Error), Just(Severity::Warning)];
    let place = (option::of(any::<String>()), option::of(any::<u32>()), option::of(any::<u32>()));
    (level, any::<String>(), any::<String>(), place).prop_map(|(severity, code, message, place)| {
        let mut diagnostic = Diagnostic::new(severity, code, message);
        (diagnostic.document, diagnostic.line, diagnostic.column) = place;
        diagnostic
    })
}

prop_compose! {
    fn contents()(
        version in stated(),
        language in language(),
        is_register in any::<bool>(),
        name in text(),
        mut areas in vec(area(), 1..4),
        mut packages in vec(package(), 0..8),
        description in option::of(text()),
        notice in option::of(text()),
        diagnostics in vec(diagnostic(), 0..3),
    ) -> Contents {
        let own = |text: &Text| text.show(language, language).value.to_owned();
        let mut category = Category::new(name.clone());
        category.description.clone_from(&description);
        let count = areas.len();
        for (number, package) in packages.iter_mut().enumerate() {
            package.urn = urn(number);
            package.former_names = vec![format!("FØR{number}")];
            package.id = (number % 2 == 0).then(|| format!("0195EFB8-{number}"));
            // Every fifth stands in a category.
            if number % 5 == 4 {
                category.children.push(Child::Package(urn(number)));
            } else if let Some(area) = areas.get_mut(number % count) {
                area.children.push(Child::Package(urn(number)));
            }
        }
        areas[0].children.push(Child::Category(category));
        areas[0].group = Some(own(&name));
        let names: Vec<String> = areas.iter().map(|area| own(&area.name)).collect();
        let is_single = names.iter().filter(|it| **it == names[0]).count() == 1;
        let notices = notice.filter(|_| is_single).map(|text| {
            let mut notice = Notice::new(Severity::Info, text, names[0].clone());
            notice.package = packages.first().map(|package| package.urn.clone());
            notice.unresolved_roles = vec!["OBS".to_owned()];
            notice
        });
        let conversions = packages.iter().map(|package| Conversion {
            urn: package.urn.clone(),
            giver: if is_register { PartyKind::Person } else { PartyKind::Organisation },
            relation: if is_register { ConversionRelation::Direct } else { ConversionRelation::Client },
        });
        let conversions: Vec<Conversion> = conversions.collect();
        let brought_by: Vec<String> =
            if conversions.len() > 2 { vec!["DAGL".to_owned(), "styreleder".to_owned()] } else { Vec::new() };
        let mut role = Role::new("reder".to_owned(), "urn:rolle:reder".to_owned(), name.clone());
        role.is_key_role = is_register;
        role.register = RoleRegister::Altinn2;
        role.party_kind = is_register.then_some(PartyKind::Person);
        role.altinn2 = Some(Altinn2Facts { packages: conversions, brought_by });
        let mut contents = Contents::new(version, language);
        if is_register {
            contents.source_kind = SourceKind::Register;
        }
        contents.roles = vec![role];
        contents.groups = vec![Group { name, description }];
        contents.areas = areas;
        contents.packages = packages;
        contents.notices = notices.into_iter().collect();
        contents.renames = vec![Rename { urn: urn(99), current: Some(urn(98)), since: None }];
        contents.diagnostics = diagnostics;
        contents
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_as_it_was(contents in contents()) {
        let catalogue = Catalogue::new(contents).unwrap();
        let json = catalogue.to_json();
        let again = Catalogue::from_json(&json).unwrap();
        prop_assert_eq!(again.contents(), catalogue.contents());
        prop_assert_eq!(again.to_json(), json);
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in "[\\[\\]{}:,\"a-z0-9\\\\ ]{0,40}") {
        let _ = Catalogue::from_json(&text);
        let _ = Catalogue::from_altinn_export(&text, &tilgangspakker::AltinnExportOptions::default());
    }
}
