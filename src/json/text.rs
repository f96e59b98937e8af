use std::fmt::Write;

use super::Json;

/// Writes JSON text, on one line.
pub(crate) fn to_text(json: &Json<'_>) -> String {
    let mut text = String::new();
    put(json, &mut text);
    text
}

fn put(json: &Json<'_>, text: &mut String) {
    match json {
        Json::Null => text.push_str("null"),
        Json::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
        Json::Integer(number) => text.push_str(&number.to_string()),
        Json::Thousandths(1000..) => text.push('1'),
        // Writing into a String never fails.
        Json::Thousandths(thousandths) => {
            let _ = write!(text, "0.{thousandths:03}");
        }
        Json::Text(content) => quote(content, text),
        Json::List(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                separate(place, text);
                put(item, text);
            }
            text.push(']');
        }
        Json::Object(fields) => {
            text.push('{');
            for (place, (name, value)) in fields.iter().enumerate() {
                separate(place, text);
                quote(name, text);
                text.push(':');
                put(value, text);
            }
            text.push('}');
        }
    }
}

pub(super) fn separate(place: usize, text: &mut String) {
    if place > 0 {
        text.push(',');
    }
}

pub(super) fn quote(content: &str, text: &mut String) {
    text.push('"');
    let mut rest = content;
    while let Some(at) = rest.find(|letter| matches!(letter, '"' | '\\' | ..' ')) {
        let (plain, special) = rest.split_at_checked(at).unwrap_or_default();
        text.push_str(plain);
        let mut letters = special.chars();
        escape(letters.next().unwrap_or_default(), text);
        rest = letters.as_str();
    }
    text.push_str(rest);
    text.push('"');
}

fn escape(letter: char, text: &mut String) {
    match letter {
        '"' => text.push_str("\\\""),
        '\\' => text.push_str("\\\\"),
        '\n' => text.push_str("\\n"),
        '\r' => text.push_str("\\r"),
        '\t' => text.push_str("\\t"),
        '\u{8}' => text.push_str("\\b"),
        '\u{c}' => text.push_str("\\f"),
        _ => {
            // Writing into a String never fails.
            let _ = write!(text, "\\u{:04x}", u32::from(letter));
        }
    }
}
