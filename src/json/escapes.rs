//! Escapes in the text of JSON: `\n`, `\u00f8`, `\ud83d\ude00`.

/// Text of which every escape has been found sound by [`escaped`].
pub(super) fn unescaped(source: &str) -> String {
    let mut text = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((plain, escape)) = rest.split_once('\\') {
        text.push_str(plain);
        let Ok((letter, length)) = escaped(escape.as_bytes()) else { break };
        text.push(letter);
        rest = escape.get(length..).unwrap_or_default();
    }
    text.push_str(rest);
    text
}

/// What is wrong with an escape, and with which byte of it.
pub(super) struct NoEscape {
    pub(super) at: usize,
    pub(super) problem: &'static str,
}

/// The letter that an escape stands for, by what follows the backslash, and how many bytes of that it is.
pub(super) fn escaped(source: &[u8]) -> Result<(char, usize), NoEscape> {
    let letter = match source.first() {
        Some(it @ (b'"' | b'\\' | b'/')) => char::from(*it),
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => return escaped_by_number(source),
        _ => return Err(NoEscape { at: 0, problem: "there is no such escape" }),
    };
    Ok((letter, 1))
}

/// `u00f8`, or for letters beyond the first 65 536 a pair: `ud83d\ude00`.
fn escaped_by_number(source: &[u8]) -> Result<(char, usize), NoEscape> {
    let first = four_hex_digits(source, 1)?;
    let (mut number, mut length) = (first, 5);
    if (0xd800..0xdc00).contains(&first) && source.get(5..7) == Some(b"\\u") {
        let second = four_hex_digits(source, 7)?;
        if (0xdc00..0xe000).contains(&second) {
            number = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
        }
        length = 11;
    }
    let problem = "half of a pair of escapes is missing";
    char::from_u32(number).map(|letter| (letter, length)).ok_or(NoEscape { at: length, problem })
}

fn four_hex_digits(source: &[u8], start: usize) -> Result<u32, NoEscape> {
    let mut number = 0;
    for at in start..start + 4 {
        let digit = source.get(at).and_then(|digit| char::from(*digit).to_digit(16));
        let problem = "four hexadecimal digits are needed";
        number = number * 16 + digit.ok_or(NoEscape { at, problem })?;
    }
    Ok(number)
}
