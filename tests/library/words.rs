//! What stands for a value in text: it is written and read alike everywhere.
#![expect(clippy::unwrap_used, reason = "tests may fail")]

use std::collections::HashSet;
use std::error::Error;
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::str::FromStr;

use tilgangspakker::{
    Catalogue, ConversionRelation, Decision, InvalidUrn, InvalidWord, Language, OrganisationNumber,
    PackageUrn, PartyKind, Property, ReasonCode, Recipient, RoleRegister, Scope, SearchField,
    Section, Severity, SourceKind, Status, VariantKind, Weight,
};

fn are_read_as_they_are_written<T>(values: &[T])
where
    T: AsRef<str> + Copy + Debug + Display + Eq + FromStr<Err = InvalidWord> + Hash + Ord,
{
    assert!(values.is_sorted());
    let words: HashSet<String> = values.iter().map(ToString::to_string).collect();
    assert_eq!(words.len(), values.len(), "{words:?}");
    for value in values {
        assert_eq!(value.to_string(), value.as_ref());
        assert_eq!(value.as_ref().parse(), Ok(*value));
    }
    let error: Box<dyn Error> = "".parse::<T>().unwrap_err().into();
    assert!(error.to_string().starts_with("\"\" is none of "), "{error}");
}

#[test]
fn every_word_is_read_as_it_is_written() {
    are_read_as_they_are_written(&ConversionRelation::ALL);
    are_read_as_they_are_written(&Decision::ALL);
    are_read_as_they_are_written(&Language::ALL);
    are_read_as_they_are_written(&PartyKind::ALL);
    are_read_as_they_are_written(&Property::ALL);
    are_read_as_they_are_written(&ReasonCode::ALL);
    are_read_as_they_are_written(&Recipient::ALL);
    are_read_as_they_are_written(&RoleRegister::ALL);
    are_read_as_they_are_written(&Scope::ALL);
    are_read_as_they_are_written(&SearchField::ALL);
    are_read_as_they_are_written(&Section::ALL);
    are_read_as_they_are_written(&Severity::ALL);
    are_read_as_they_are_written(&SourceKind::ALL);
    are_read_as_they_are_written(&Status::ALL);
    are_read_as_they_are_written(&VariantKind::ALL);
    are_read_as_they_are_written(&Weight::ALL);
}

#[test]
fn a_word_that_is_none_is_told_with_those_that_there_are() {
    assert_eq!("NB".parse::<Language>().unwrap_err().to_string(), "\"NB\" is none of nb, nn, en");
    let long = "å".repeat(1000);
    assert!(long.parse::<Language>().unwrap_err().to_string().len() < 300);
}

#[test]
fn words_fill_columns() {
    assert_eq!(format!("{:<8}|", Language::Nb), "nb      |");
    let urn: PackageUrn = "urn:altinn:accesspackage:lonn".parse().unwrap();
    assert_eq!(format!("{urn:>30}"), " urn:altinn:accesspackage:lonn");
}

#[test]
fn a_catalogue_is_shown_to_who_debugs_as_what_it_was_made_of() {
    let catalogue = Catalogue::embedded();
    let expected = format!("Catalogue {{ contents: {:?}, .. }}", catalogue.contents());
    assert_eq!(format!("{catalogue:?}"), expected);
}

#[test]
fn a_package_urn_is_made_of_any_text_and_is_text() {
    let text = "urn:altinn:accesspackage:lonn";
    let urn: PackageUrn = text.parse().unwrap();
    assert_eq!(PackageUrn::try_from(text), Ok(urn.clone()));
    assert_eq!(PackageUrn::try_from(text.to_owned()), Ok(urn.clone()));
    assert_eq!((urn.as_ref(), urn.to_string()), (text, text.to_owned()));
    assert_eq!(String::from(urn.clone()), text);
    assert!(HashSet::from([urn.clone()]).contains(&urn));

    let error: InvalidUrn = "lonn".parse::<PackageUrn>().unwrap_err();
    assert_eq!(PackageUrn::try_from("lonn"), Err(error));
}

#[test]
fn organisation_numbers_are_in_order_and_in_sets() {
    let low: OrganisationNumber = "974 760 673".parse().unwrap();
    let high: OrganisationNumber = "991825827".parse().unwrap();
    assert!(low < high);
    assert_eq!(HashSet::from([low, high, low]).len(), 2);
}
