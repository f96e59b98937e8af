//! What is read from a docs page.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests may fail")]

use pretty_assertions::assert_eq;
use tilgangspakker::{
    Area, Catalogue, Category, Child, Contents, Grant, Link, Notice, Package, PackageUrn, Picture,
    Properties, Severity,
};
use tilgangspakker_ingest::DocsPage;

const SEED: &str = include_str!("../../../../data/versjon-3/integrasjoner-og-api-er.md");
const FISHING: &str = include_str!("fiske.md");

fn read(document: &str, text: &str) -> Contents {
    DocsPage { version: "prøve", document, site: "https://docs.altinn.studio", text }.read()
}

fn seed() -> Contents {
    read("integrasjoner-og-api-er.md", SEED)
}

fn urn(slug: &str) -> PackageUrn {
    format!("{}{slug}", PackageUrn::PREFIX).try_into().unwrap()
}

fn link(text: &str, href: &str) -> Link {
    Link { text: text.into(), href: href.into() }
}

fn row(assignable: bool, attachable: bool, roles: &[&str]) -> Properties {
    let mut row = Properties::default();
    row.is_assignable = Some(assignable);
    row.is_resource_policy_available = Some(attachable);
    row.roles = roles.iter().map(|code| Grant::to(code)).collect();
    row
}

fn package(slug: &str, name: &str, description: Option<&str>) -> Package {
    let mut package = Package::new(urn(slug), name.into());
    package.description = description.map(Into::into);
    package
}

const ALL_NINE: [&str; 9] =
    ["DAGL", "LEDE", "INNH", "DTPR", "DTSO", "KOMP", "BEST", "REPR", "BOBE"];

#[test]
fn the_seed_has_nothing_wrong_that_a_reader_can_see() {
    assert_eq!(seed().diagnostics, []);
}

#[test]
fn the_seeds_area_is_read_in_full() {
    let mut expected = Area::new("Integrasjoner og API-er".into());
    expected.short_name = Some("Integrasjoner".into());
    expected.summary = Some(
        "Denne tilgangspakken er relevant for alle virksomheter som har dataintegrasjoner mot \
             og benytter API"
            .into(),
    );
    expected.description = Some(
        "Denne hovedkatagorien gir tilgang til å sette opp og administrere dataintegrasjoner \
             og API som tilbys. Ved regelverksendringer eller innføring av nye digitale tjenester \
             kan det bli endringer i tilganger som fullmakten gir."
            .into(),
    );
    expected.weight = Some(110);
    expected.picture =
        Some(Picture { src: "iapi.jpg".into(), alt: "Integrasjoner og API-er".into() });
    expected.links = vec![
        link(
            "hovedoversikt",
            "https://docs.altinn.studio/authorization/what-do-you-get/accessgroups/\
                 type-accessgroups/versjon-3/#oversikt-over-tilgangspakker",
        ),
        link(
            "ER rolle",
            "https://docs.altinn.studio/authorization/what-do-you-get/accessgroups/\
                 register_er/#rolletyper-fra-enhetsregisteret",
        ),
    ];
    expected.document = Some("integrasjoner-og-api-er.md".into());
    expected.properties = Some(row(true, false, &[]));
    expected.children = vec![
        Child::Package(urn("programmeringsgrensesnitt")),
        Child::Package(urn("opptreforvirksomhetenskunder")),
        Child::Package(urn("maskinlesbarehendelser")),
    ];
    assert_eq!(seed().areas, [expected]);
}

#[test]
fn the_seeds_packages_are_read_in_full() {
    let mut interface = package(
        "programmeringsgrensesnitt",
        "Programmeringsgrensesnitt (API)",
        Some(
            "Denne tilgangspakken gir fullmakter til å administrere tilgang til data og \
                 programmeringsgrensenitt (API) som benytter Maskinporten eller tilsvarende \
                 løsninger for APIsikring. Ved regelverksendringer eller innføring av nye digitale \
                 tjenester kan det bli endringer i tilganger som fullmakten gir.",
        ),
    );
    interface.links = vec![link(
        "Maskinporten",
        "https://docs.digdir.no/docs/Maskinporten/maskinporten_overordnet",
    )];
    let customers = package(
        "opptreforvirksomhetenskunder",
        "Opptre for virksomhetens kunder",
        Some(
            "Denne tilgangspakken gir fullmakter til når en leverandørvirksomhet skal utføre \
             tjenester på vegne av sine kunder via et programmeringsgrensesnitt (API). Fullmakten \
             kan gis til til virksomhetsbruker som er knyttet til leverandørens \
             organisasjonsnummer. Men denne fullmakten vil virksomhetsbrukeren kunne utføre alle \
             tjenester som leverandøren har tilgang til å utføre på vegne av alle sine \
             kunder/klienter. Fullmakten gir ikke virksomhetsbruker tilgang til å utføre tjenester \
             på vegne av leverandøren selv, bare kunder av leverandøren. Ved regelverksendringer \
             eller innføring av nye digitale tjenester kan det bli endringer i tilganger som \
             fullmakten gir. Denne fullmakten har tidligere hatt navnet \"ECKEYROLE\", behovet for \
             denne må vurderes opp mot ny løsning for systembruker.",
        ),
    );
    let events = package(
        "maskinlesbarehendelser",
        "Maskinlesbare hendelser",
        Some(
            "Denne tilgangspakken gir fullmakter til å administrere tilgang til maskinlesbare \
             hendelser. Ved regelverksendringer eller innføring av nye digitale tjenester kan det \
             bli endringer i tilganger som fullmakten gir.",
        ),
    );
    let expected = [interface, customers, events].map(|mut package| {
        package.subject_to_change = true;
        package.properties = Some(row(true, true, &ALL_NINE));
        package
    });
    assert_eq!(seed().packages, expected);
}

#[test]
fn the_seeds_notice_leaves_the_forretningsforer_undecided() {
    let text = "Det er fortsatt uavklart hvilke fullmakter det vil være natulig å gi personer med \
                rollen Forretningsførerer innenfor fullmaktsområdet \"Integrasjoner og API-er\"";
    let mut expected =
        Notice::new(Severity::Warning, text.into(), "Integrasjoner og API-er".into());
    expected.unresolved_roles = vec!["FFØR".into()];
    assert_eq!(seed().notices, [expected]);
}

#[test]
fn levels_categories_markup_and_shuffled_columns_are_read() {
    let contents = read("fiske.md", FISHING);
    let found: Vec<_> = contents
        .diagnostics
        .iter()
        .map(|found| (found.line.unwrap(), found.severity, found.code.as_str()))
        .collect();
    let expected = [
        (12, Severity::Warning, "NO_COLON"),
        (17, Severity::Warning, "MIXED_INDENTATION"),
        (18, Severity::Warning, "NO_DESCRIPTION"),
        (25, Severity::Warning, "EMPTY_CELL"),
        (28, Severity::Warning, "UNSPACED_ROLES"),
        (28, Severity::Warning, "EMPTY_CELL"),
    ];
    assert_eq!(found, expected);
    let [area] = contents.areas.as_slice() else { panic!("one area") };
    assert_eq!(area.name, "Fiske og fangst".into());
    assert_eq!(area.short_name, Some("Fiske".into()));
    assert_eq!(area.summary, Some("Pakker for den som fisker".into()));
    assert_eq!(area.description, Some("Alt om fiske, se loven.".into()));
    assert_eq!(area.weight, Some(7));
    assert_eq!(area.properties, Some(row(true, false, &[])));
    assert_eq!(
        area.links,
        [
            link("forsiden", "https://docs.altinn.studio/pakker/"),
            link("loven", "https://example.org/lov"),
            link("nær", "https://docs.altinn.studio/hav/naer#kyst"),
            link("havet", "https://docs.altinn.studio/hav"),
            link("slutten", "https://example.org/slutt"),
        ]
    );
    let mut properties = row(false, false, &["DAGL"]);
    properties.is_assignable = None;
    let mut category = Category::new("Sjøfiske".into());
    category.description = Some(
        "Fiske i sjøen, både nær og fjernt. Ved regelverksendringer kan det bli endringer i \
         tilganger."
            .into(),
    );
    category.properties = Some(properties);
    category.children = vec![Child::Package(urn("sild")), Child::Package(urn("torsk"))];
    assert_eq!(area.children, [Child::Category(category), Child::Package(urn("laks-oppdrett"))]);
    let mut herring = package("sild", "Sild", Some("Fangst av «sild» & brisling."));
    herring.properties = Some(row(false, true, &["REPR", "DAGL", "INNH"]));
    let mut cod = package("torsk", "Torsk", Some("Fangst av torsk."));
    cod.properties = Some(row(true, true, &[]));
    let mut properties = row(true, false, &["FFØR", "LEDE"]);
    properties.is_resource_policy_available = None;
    let mut salmon = package("laks-oppdrett", "Laks (oppdrett)", None);
    salmon.properties = Some(properties);
    assert_eq!(contents.packages, [herring, cod, salmon]);
    let text =
        "Se også havet.\nDet er uavklart hva rollene Revisor, REGN og \"Styrets leder\" får.";
    let mut notice = Notice::new(Severity::Info, text.into(), "Fiske og fangst".into());
    notice.unresolved_roles = vec!["REVI".into(), "REGN".into(), "LEDE".into()];
    assert_eq!(contents.notices, [notice]);
}

#[test]
fn a_page_without_a_tree_gives_nothing() {
    let contents = read("fiske.md", "{{% notice info %}}Fisk!{{% /notice %}}");
    assert!(contents.areas.is_empty() && contents.packages.is_empty());
    assert_eq!(contents.notices, []);
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_change_nothing() {
    let windows = format!("\u{feff}{}", FISHING.replace('\n', "\r\n"));
    assert_eq!(read("fiske.md", &windows), read("fiske.md", FISHING));
}

#[test]
fn only_the_sentence_on_regulation_makes_a_package_subject_to_change() {
    for (expected, description) in [
        (true, "Fangst. Ved regelverksendringer eller annet kan det bli endringer i tilganger."),
        (true, "VED REGELVERKSENDRINGER kan det bli\n      endringer i  tilganger"),
        (false, "Ved regelverksendringer skjer intet. Ellers kan det bli endringer i tilganger."),
        (false, "Det kan bli endringer i regelverk og tilganger."),
        (false, "Ved regelverksendringer."),
    ] {
        let text =
            format!("- **Fiske**\n    - **Sild:** {description} **urn:altinn:accesspackage:sild**");
        let contents = read("fiske.md", &text);
        let [package] = contents.packages.as_slice() else { panic!("{text}") };
        assert_eq!(package.subject_to_change, expected, "{description}");
    }
}

#[test]
fn roles_in_a_notice_are_undecided_only_where_it_says_so() {
    for (expected, notice) in [
        (vec![], "Rollen Revisor får ingenting."),
        (vec!["REVI"], "Uavklart om rollen Revisor får noe."),
        (vec!["REVI"], "Uavklart om rollen som revisor får noe."),
        (vec!["REVI"], "Uavklart om rollen REVI får noe."),
        (vec!["FFØR"], "Uavklart om rollen Forretningsfører (FFØR) får noe."),
        (
            vec!["LEDE", "NEST", "MEDL"],
            "Uavklart for rollene Styrets leder, NEST og styremedlemmer.",
        ),
        (vec!["REVI"], "Uavklart for rollen Revisor, som venter på Regnskapsfører."),
        (vec!["REVI", "REGN"], "Uavklart for rollen Revisor. Det er også rollen Regnskapsfører."),
        (vec![], "Det er uavklart hva som skjer. Revisor venter."),
        (vec!["REGN"], "Uavklart for rollen Regnskapførere."),
        (vec!["FFØR", "REVI"], "Uavklart for roller som forretningsførere og revisorer."),
        (vec![], "Uavklart hvilke roller som skal ha pakken."),
        (vec!["FFØR"], "Det er ikke avklart hva forretningsføreren får."),
        (vec![], "Det er uavklart hva \"For regnskapsførere\" gir."),
    ] {
        let text = format!("- **Fiske**\n\n{{{{% notice warning %}}}}{notice}{{{{% /notice %}}}}");
        let contents = read("fiske.md", &text);
        let [read] = contents.notices.as_slice() else { panic!("{text}") };
        assert_eq!(read.unresolved_roles, expected, "{notice}");
    }
}

#[test]
fn a_page_cut_off_anywhere_still_makes_a_catalogue() {
    for text in [SEED, FISHING] {
        // Every place would take long, and each seventh says as much.
        for (end, _) in text.char_indices().step_by(7) {
            let contents = read("avkuttet.md", &text[..end]);
            let catalogue =
                Catalogue::new(contents).unwrap_or_else(|error| panic!("{end}: {error}"));
            assert!(Catalogue::from_json(&catalogue.to_json()).is_ok(), "cut off at {end}");
        }
    }
}
