//! The roles that a page speaks of, found in the Central Coordinating Register.

use tilgangspakker::{Language, Role, er_roles};

/// The register's roles.
pub(super) struct Register {
    roles: Vec<Role>,
}

/// What stands before the names of roles in prose.
const ROLE_WORDS: [&str; 5] = ["rolle", "rollen", "roller", "rollene", "rolla"];
/// After these a name must follow.
const NAMED: [&str; 2] = ["rollen", "rollene"];
/// What a name may end in that is no part of it.
const ENDINGS: [&str; 7] = ["erer", "ens", "ene", "en", "er", "e", "s"];
/// Shorter names are too like other words.
const SHORTEST_MISSPELT: usize = 9;
/// What stands between one role and the next.
const BETWEEN: [&str; 4] = ["og/eller", "og", "eller", "samt"];

impl Register {
    pub(super) fn new() -> Self {
        Self { roles: er_roles() }
    }

    /// The code of the role with this code or URN, as people know it, in any case.
    pub(super) fn code(&self, reference: &str) -> Option<&str> {
        let reference = reference.to_lowercase();
        // FFØR is typed as FFOR where there is no ø on the keyboard.
        let is = |role: &&Role| {
            role.references().map(str::to_lowercase).any(|known| {
                known == reference || (known.contains('ø') && known.replace('ø', "o") == reference)
            })
        };
        self.roles.iter().find(is).map(Role::known_as)
    }

    /// The code of the role with this name in bokmål.
    pub(super) fn code_of_name(&self, name: &str) -> Option<&str> {
        let name = name.to_lowercase();
        let is = |role: &&Role| bokmal(role).to_lowercase() == name;
        self.roles.iter().find(is).map(Role::known_as)
    }

    /// The role whose name the word has all but a letter or two of: "Regnskapførere".
    fn misspelt(&self, word: &str) -> Option<&str> {
        let word = word.to_lowercase();
        let stem = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(&word);
        let is = |role: &&Role| {
            let name = bokmal(role).to_lowercase();
            let is_near = |word: &str| strsim::osa_distance(word, &name) <= 1;
            name.chars().count() >= SHORTEST_MISSPELT && (is_near(&word) || is_near(stem))
        };
        self.roles.iter().find(is).map(Role::known_as)
    }

    /// The codes of the roles that a sentence names, wherever it does.
    pub(super) fn anywhere_in(&self, sentence: &str) -> Vec<&str> {
        let mut known = Vec::new();
        let mut from = 0;
        for (end, word) in words(sentence) {
            let start = end - word.len();
            let is_code = word.chars().count() > 2 && word.chars().all(char::is_uppercase);
            let named = sentence.get(start..).and_then(|text| {
                let (code, rest) = self.named_first(text)?;
                (is_code || self.code(word).is_none()).then_some((code, text.len() - rest.len()))
            });
            if let Some((code, length)) = named.filter(|_| start >= from) {
                from = start + length;
                if !known.contains(&code) {
                    known.push(code);
                }
            }
        }
        known
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
            // "hvilke roller som skal ha pakken" names none.
            let mut first = NAMED.contains(&word.to_lowercase().as_str());
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
        let named = self
            .roles
            .iter()
            .map(|role| (role, bokmal(role)))
            .find(|(_, name)| begins_with(text, name));
        let Some((role, name)) = named else {
            return Some((self.misspelt(word)?, text.get(end..)?));
        };
        let skipped: usize = text.chars().take(name.chars().count()).map(char::len_utf8).sum();
        let rest = text.get(skipped..)?;
        Some((role.known_as(), rest.trim_start_matches(char::is_alphanumeric)))
    }
}

fn bokmal(role: &Role) -> &str {
    role.name.show(Language::Nb, Language::Nb).value
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
