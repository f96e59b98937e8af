//! Whether two names are meant to be the same.

/// A word that turns the meaning of a name around.
const TURNING: [&str; 4] = ["ikke", "uten", "unntatt", "utenom"];
/// Shorter words differ by a letter and mean something else.
const SHORTEST_MISSPELT: usize = 5;
/// How many words two names must share where one has a word more.
const FEWEST_SHARED: usize = 3;

/// Whether the names differ only in spaces, signs, or letter case.
pub(super) fn are_alike(one: &str, other: &str) -> bool {
    words(one).concat() == words(other).concat()
}

/// Whether one has a letter or a word that the other has not.
pub(super) fn are_near(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let (shorter, longer) = if one.len() < other.len() { (one, other) } else { (other, one) };
    if shorter.len() == longer.len() {
        let mut differing = shorter.iter().zip(&longer).filter(|(a, b)| a != b);
        return differing.next().is_some_and(|(a, b)| is_misspelt(a, b))
            && differing.next().is_none();
    }
    let begun = shorter.iter().zip(&longer).take_while(|(a, b)| a == b).count();
    shorter.len() >= FEWEST_SHARED
        && longer.get(begun).is_some_and(|word| !TURNING.contains(&word.as_str()))
        && longer.get(begun + 1..) == shorter.get(begun..)
}

/// From 0 to 1.
pub(super) fn likeness(one: &str, other: &str) -> f64 {
    strsim::jaro_winkler(&words(one).join(" "), &words(other).join(" "))
}

fn is_misspelt(one: &str, other: &str) -> bool {
    let length = one.chars().count().min(other.chars().count());
    length >= SHORTEST_MISSPELT && strsim::osa_distance(one, other) == 1
}

fn words(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
