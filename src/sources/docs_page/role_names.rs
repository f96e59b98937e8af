//! The roles that a page speaks of, found in the Central Coordinating Register.

use crate::catalogue::{Role, er_roles};
use crate::text::Language;

/// The register's roles.
pub(super) struct Register {
    roles: Vec<Role>,
}

/// What stands before the names of roles in prose.
const ROLE_WORDS: [&str; 2] = ["rollen", "rollene"];
/// What stands between one role and the next.
const BETWEEN: [&str; 4] = ["og/eller", "og", "eller", "samt"];

impl Register {
    pub(super) fn new() -> Self {
        Self { roles: er_roles() }
    }

    /// The code of the role with this code or URN, as people know it, in any case.
    pub(super) fn code(&self, reference: &str) -> Option<&str> {
        let reference = reference.to_lowercase();
        let is = |role: &&Role| role.references().any(|known| known.to_lowercase() == reference);
        self.roles.iter().find(is).map(Role::known_as)
    }

    /// The codes of the roles that prose names after "rollen" or "rollene", and the words found
    /// there that should name one and do not.
    pub(super) fn named_in<'t>(&self, prose: &'t str) -> (Vec<&str>, Vec<&'t str>) {
        let mut known = Vec::new();
        let mut unknown = Vec::new();
        for (end, word) in words(prose) {
            if !ROLE_WORDS.contains(&word.to_lowercase().as_str()) {
                continue;
            }
            let mut next = prose.get(end..);
            let mut first = true;
            while let Some(rest) = next {
                let rest = first_word(rest);
                let Some((code, after)) = self.named_first(rest) else {
                    // After a comma the sentence may go on about something else.
                    let missed = words(rest).next().map(|(_, word)| word);
                    unknown.extend(
                        missed.filter(|word| first || word.starts_with(char::is_uppercase)),
                    );
                    break;
                };
                if !known.contains(&code) {
                    known.push(code);
                }
                first = false;
                next = after_separator(after);
            }
        }
        (known, unknown)
    }

    /// The role that the text begins with, by code or by a word that begins with its name in
    /// bokmål ("Forretningsførerer"), and what follows.
    fn named_first<'t>(&self, text: &'t str) -> Option<(&str, &'t str)> {
        let (end, word) = words(text).next()?;
        if let Some(code) = self.code(word) {
            return Some((code, text.get(end..)?));
        }
        let (role, name) = self
            .roles
            .iter()
            .map(|role| (role, role.name.show(Language::Nb, Language::Nb).value))
            .find(|(_, name)| begins_with(text, name))?;
        let skipped: usize = text.chars().take(name.chars().count()).map(char::len_utf8).sum();
        let rest = text.get(skipped..)?;
        Some((role.known_as(), rest.trim_start_matches(char::is_alphanumeric)))
    }
}

fn begins_with(text: &str, name: &str) -> bool {
    let mut letters = text.chars().flat_map(char::to_lowercase);
    name.chars().flat_map(char::to_lowercase).all(|letter| letters.next() == Some(letter))
}

/// The words of a text, each with where it ends.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '/')).filter_map(move |word| {
        let start = at + text.get(at..)?.find(word)?;
        at = start + word.len();
        (!word.is_empty()).then_some((at, word))
    })
}

/// The text from where a role may be named: "rollen som …" is as good as "rollen …".
fn first_word(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    text.strip_prefix("som ").unwrap_or(text)
}

/// What follows, where the text goes on to another role.
fn after_separator(text: &str) -> Option<&str> {
    let closed = text.trim_start_matches(['"', '”', '»', ')', '\'']);
    let trimmed = closed.trim_start();
    if let Some(after) = trimmed.strip_prefix([',', '(', '/']) {
        let after = after.trim_start();
        return Some(word_stripped(after).unwrap_or(after));
    }
    word_stripped(trimmed)
}

fn word_stripped(text: &str) -> Option<&str> {
    let (end, word) = words(text).next().filter(|(end, word)| *end == word.len())?;
    BETWEEN.contains(&word.to_lowercase().as_str()).then(|| text.get(end..)).flatten()
}
