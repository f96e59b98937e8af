//! Links that Markdown does not take for such: with spaces in the middle, without an end, or with
//! their brackets mixed up.

use super::lines::lines;
use super::mended::Mended;

pub(super) fn mend(text: &str) -> Mended {
    let mut mended = Mended::default();
    for (start, line) in lines(text) {
        for Broken { at, end, words, address, advice } in broken(line) {
            mended.warning(
                start + at,
                "BROKEN_LINK",
                format!("this is read as the link [{words}]({address}); {advice}"),
            );
            mended.edit(start + at..start + end, format!("[{words}]({address})"));
        }
    }
    mended
}

struct Broken<'l> {
    at: usize,
    end: usize,
    words: &'l str,
    address: String,
    advice: &'static str,
}

fn broken(line: &str) -> Vec<Broken<'_>> {
    let spaced = line.match_indices(']').filter_map(|(middle, _)| spaced(line, middle));
    let mixed_up = line.match_indices(")[").filter_map(|(middle, _)| mixed_up(line, middle));
    spaced.chain(mixed_up).collect()
}

/// `[words] (address)`, `[words](add ress)` or `[words](address`.
fn spaced(line: &str, middle: usize) -> Option<Broken<'_>> {
    let rest = line.get(middle + 1..)?;
    let gap = rest.len() - rest.trim_start().len();
    let inner = rest.get(gap..)?.strip_prefix('(')?;
    let words = words_before(line, middle, '[')?;
    let at = middle - words.len() - 1;
    let is_picture = line.get(..at)?.ends_with('!');
    let begin = middle + 1 + gap + 1;
    let (written, end, advice) = match inner.split_once(')') {
        Some((written, _)) if gap > 0 => {
            (written, begin + written.len() + 1, "write no space between ] and (")
        }
        Some((written, _)) if is_split(written) => {
            (written, begin + written.len() + 1, "write no space in the address")
        }
        None if !inner.trim().contains(char::is_whitespace) => {
            (inner, line.len(), "write ) after the address")
        }
        _ => return None,
    };
    if is_picture && gap > 0 {
        return Some(Broken { at, end, words, address: written.to_owned(), advice });
    }
    let address: String = written.split_whitespace().collect();
    is_address(&address).then_some(Broken { at, end, words, address, advice })
}

/// `(words)[address]`.
fn mixed_up(line: &str, middle: usize) -> Option<Broken<'_>> {
    let (address, _) = line.get(middle + 2..)?.split_once(']')?;
    let words = words_before(line, middle, '(')?;
    let at = middle - words.len() - 1;
    let is_mixed_up = is_address(address)
        && !address.contains(char::is_whitespace)
        && !line.get(..at)?.ends_with(']');
    is_mixed_up.then(|| Broken {
        at,
        end: middle + 2 + address.len() + 1,
        words,
        address: address.to_owned(),
        advice: "write [ ] around the words and ( ) around the address",
    })
}

/// Whether spaces stand within an address, not before a title in quotation marks.
fn is_split(written: &str) -> bool {
    written.trim().contains(char::is_whitespace) && !written.contains(['"', '\''])
}

/// What stands before the closing bracket, from the opening one.
fn words_before(line: &str, closing: usize, opening: char) -> Option<&str> {
    let before = line.get(..closing)?;
    let words = before.get(before.rfind(opening)? + 1..)?;
    (!words.is_empty()).then_some(words)
}

fn is_address(text: &str) -> bool {
    text.starts_with('/') || text.starts_with("http://") || text.starts_with("https://")
}
