//! The parser beside `serde_json`: both must take and refuse the same texts, and read the same in them.

use serde_json::Value;

use super::{Content, Json, Place, object, parse, to_text};

const EVERYTHING: &str = r#" {"a": [null, true, false, 0, -12, 90210, 1.25, 5e-3, 3E+2, {}, []],
	"\u00f8\ud83d\ude00\"\\\/\b\f\n\r\tblåbær 😀": "", "": {"b": "c", "b": ["d"]}} "#;

const LETTERS: &str = "{}[]:,\"\\/-+.0129eEunltfad \n\t\u{1}ø\u{feff}";

fn assert_same(text: &str) {
    // serde_json takes this for a number with a fraction, and we for 0.
    if text.contains("-0") {
        return;
    }
    let expected = serde_json::from_str::<Value>(text).ok().map(plain);
    let read = parse(text).ok().map(|document| value(document.value()));
    assert_eq!(read, expected, "{text}");
}

/// Its numbers that are no integer of 64 bits, as text: what they are is not kept here.
fn plain(value: Value) -> Value {
    match value {
        Value::Number(number) if number.as_i64().is_none() => "a number".into(),
        Value::Array(items) => items.into_iter().map(plain).collect(),
        Value::Object(fields) => {
            fields.into_iter().map(|(name, value)| (name, plain(value))).collect()
        }
        other => other,
    }
}

fn value(json: super::Value<'_>) -> Value {
    match json.content() {
        Content::Null => Value::Null,
        Content::Flag(flag) => flag.into(),
        Content::Integer(number) => number.into(),
        Content::OtherNumber => "a number".into(),
        Content::Text(text) => text.into(),
        Content::List(items) => items.map(value).collect(),
        Content::Object(fields) => {
            fields.map(|(name, field)| (name.into_owned(), value(field))).collect()
        }
    }
}

#[test]
fn thousandths_are_written_as_the_numbers_that_they_are() {
    for thousandths in [0, 1, 10, 123, 500, 999, 1000] {
        let written = to_text(&Json::Thousandths(thousandths));
        assert_eq!(written.parse(), Ok(f64::from(thousandths) / 1000.0), "{written}");
    }
}

#[test]
fn text_is_written_as_serde_json_writes_it() {
    let text = ('\0'..='\u{7f}').chain("ø😀\u{2028}\"".chars()).collect::<String>();
    assert_eq!(to_text(&Json::Text(text.as_str().into())), Value::from(text).to_string());
}

#[cfg(feature = "serde")]
#[test]
fn serde_gets_the_numbers_that_are_written() {
    for thousandths in [0, 1, 123, 999, 1000] {
        let given = serde_json::to_value(Json::Thousandths(thousandths)).ok();
        assert_eq!(given, Some(Value::from(f64::from(thousandths) / 1000.0)));
    }
}

#[test]
fn every_kind_of_value_is_read_as_serde_json_reads_it() {
    assert!(parse(EVERYTHING).is_ok());
    assert_same(EVERYTHING);
    assert_same(include_str!("../../data/versjon-3/catalogue.json"));
    assert_same(include_str!("../../data/register/roles.json"));
}

#[test]
fn a_text_with_a_letter_too_many_too_few_or_wrong_is_taken_as_serde_json_takes_it() {
    let places = EVERYTHING.char_indices().map(|(at, letter)| (at, at + letter.len_utf8()));
    for (start, end) in places {
        let (before, after) = (&EVERYTHING[..start], &EVERYTHING[end..]);
        assert_same(before);
        assert_same(&EVERYTHING[start..]);
        assert_same(&format!("{before}{after}"));
        for letter in LETTERS.chars() {
            assert_same(&format!("{before}{letter}{after}"));
            assert_same(&format!("{before}{letter}{}", &EVERYTHING[start..]));
        }
    }
}

#[test]
fn short_texts_are_taken_as_serde_json_takes_them() {
    for first in LETTERS.chars() {
        assert_same(&first.to_string());
        for second in LETTERS.chars() {
            for third in LETTERS.chars() {
                assert_same(&format!("{first}{second}{third}"));
            }
        }
    }
    for text in [
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\\ud800\\u0041\"",
        "\"\\uD83D\\uDE00\"",
        "\"\\u12g4\"",
    ] {
        assert_same(text);
    }
}

#[test]
fn fields_are_read_in_whatever_order_they_stand() {
    let fields = [("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5)];
    for order in permutations(&fields) {
        // One of them is missing in each.
        let given: Vec<String> =
            order.iter().skip(1).map(|(name, value)| format!("\"{name}\": {value}")).collect();
        let read = |text: &str| {
            object(parse(text)?.value(), &Place::Top, |object| {
                let mut read = Vec::new();
                for (name, _) in fields {
                    read.push(object.given::<i32>(name)?);
                }
                Ok(read)
            })
        };
        let missing = order.first().map(|(name, _)| *name);
        let expected = fields.map(|(name, value)| (Some(name) != missing).then_some(value));
        assert_eq!(read(&format!("{{{}}}", given.join(","))), Ok(expected.to_vec()), "{order:?}");

        let twice = format!("{{{}, {}}}", given.join(","), given.last().map_or("", String::as_str));
        let problem = read(&twice).map_err(|fault| fault.problem().to_owned());
        assert_eq!(problem, Err("the field is given twice".to_owned()), "{twice}");
        let unknown = format!("{{{}, \"f\": 6}}", given.join(","));
        let unknown = read(&unknown).map_err(|fault| fault.unknown().map(str::to_owned));
        assert_eq!(unknown, Err(Some("f".to_owned())), "{order:?}");
    }
}

fn permutations<T: Copy>(items: &[T]) -> Vec<Vec<T>> {
    if items.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for at in 0..items.len() {
        let mut others = items.to_vec();
        let item = others.remove(at);
        all.extend(permutations(&others).into_iter().map(|rest| [vec![item], rest].concat()));
    }
    all
}
