//! The roles that a cell of the property table lists.

use super::role_names::Register;

/// What an entry of a list of roles says.
pub(super) enum Listed<'r> {
    /// Codes; several where no space stands between them.
    Roles(Vec<&'r str>),
    /// A role with a remark that may limit it.
    Limited,
    Unknown,
}

/// What stands between one role and the next, as a word.
const BETWEEN: [&str; 6] = ["og", "eller", "og/eller", "samt", "&", "+"];
/// How long the codes are that can be told apart without a space.
const CODE_LENGTH: usize = 4;

impl Register {
    /// Reads one entry of a list: a code, a name, or a name with its code.
    pub(super) fn listed(&self, written: &str) -> Listed<'_> {
        if let Some(code) = self.code(written).or_else(|| self.code_of_name(written)) {
            return Listed::Roles(vec![code]);
        }
        if let Some((role, remark)) = written.split_once('(') {
            let known =
                |text: &str| self.code(text.trim()).or_else(|| self.code_of_name(text.trim()));
            return match (known(role), known(remark.trim_end_matches([')', ' ']))) {
                (Some(role), Some(same)) if role == same => Listed::Roles(vec![role]),
                (None, None) => Listed::Unknown,
                _ => Listed::Limited,
            };
        }
        let letters: Vec<char> = written.chars().collect();
        let codes: Option<Vec<&str>> = letters
            .chunks(CODE_LENGTH)
            .map(|code| self.code(&code.iter().collect::<String>()))
            .collect();
        codes.map_or(Listed::Unknown, Listed::Roles)
    }

    /// Whether the words together are a role, or a role with a remark.
    fn is_entry(&self, words: &str) -> bool {
        words.contains('(') || !matches!(self.listed(words), Listed::Unknown)
    }
}

/// The entries of a list of roles, each with its place in the text.
pub(super) fn listed<'t>(text: &'t str, register: &Register) -> Vec<(usize, &'t str)> {
    let mut entries = Vec::new();
    for (start, part) in parts(text) {
        for (from, phrase) in phrases(part) {
            if register.is_entry(phrase) {
                entries.push((start + from, phrase));
                continue;
            }
            entries.extend(words(phrase).into_iter().map(|(at, word)| (start + from + at, word)));
        }
    }
    entries
}

/// What stands between commas and their like, unless in brackets.
fn parts(text: &str) -> Vec<(usize, &str)> {
    let mut parts = Vec::new();
    let mut begins = 0;
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' | ';' | '/' | '.' | '\n' if depth == 0 => {
                parts.extend(text.get(begins..at).map(|part| (begins, part)));
                begins = at + 1;
            }
            _ => {}
        }
    }
    parts.extend(text.get(begins..).map(|part| (begins, part)));
    parts
}

/// What stands between "og" and its like, without the spaces around it.
fn phrases(part: &str) -> Vec<(usize, &str)> {
    let mut phrases = Vec::new();
    let mut phrase: Option<(usize, usize)> = None;
    // Within brackets, "og" is part of a remark.
    let is_remark = part.contains('(');
    for (at, word) in words(part) {
        if !is_remark && BETWEEN.contains(&word.to_lowercase().as_str()) {
            phrases.extend(phrase.take());
        } else {
            phrase = Some((phrase.map_or(at, |(begins, _)| begins), at + word.len()));
        }
    }
    phrases.extend(phrase);
    phrases
        .into_iter()
        .filter_map(|(begins, ends)| Some((begins, part.get(begins..ends)?)))
        .collect()
}

fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut at = 0;
    for word in text.split_whitespace() {
        let Some(start) = text.get(at..).and_then(|rest| rest.find(word)) else { break };
        words.push((at + start, word));
        at += start + word.len();
    }
    words
}
