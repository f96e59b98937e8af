//! The lines of a page, as Markdown sees them.

/// What stands before front matter and after it.
const FRONT_MATTER: [&str; 2] = ["---", "+++"];

/// The lines that Markdown reads as such, without their ends, and where each begins. Front matter and
/// fenced code are not among them.
pub(super) fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut lines = Vec::new();
    let mut at = 0;
    let mut fence: Option<&str> = None;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end_matches(['\n', '\r']);
        let trimmed = line.trim();
        let rule = FRONT_MATTER.into_iter().find(|rule| line.trim_end() == *rule);
        let ends = match fence {
            Some(mark) if FRONT_MATTER.contains(&mark) => rule == fence,
            Some(mark) => trimmed.starts_with(mark),
            None => false,
        };
        if ends {
            fence = None;
        } else if fence.is_none() {
            let is_first = text.get(..at).is_some_and(|before| before.trim().is_empty());
            if rule.is_some() && is_first {
                fence = rule;
            } else if let Some(mark) = ["```", "~~~"].into_iter().find(|m| trimmed.starts_with(m)) {
                fence = Some(mark);
            } else {
                lines.push((at, line));
            }
        }
        at += whole.len();
    }
    lines
}

/// How many columns the spaces before a line take.
pub(super) fn indentation(line: &str) -> usize {
    let mut columns = 0;
    for c in line.chars() {
        match c {
            ' ' => columns += 1,
            '\t' => columns += 4 - columns % 4,
            _ => break,
        }
    }
    columns
}

/// What follows the bullet or number that a line begins with.
pub(super) fn after_bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = match line.len() - digits.len() {
        0 => line.strip_prefix(['-', '*', '+']),
        // A year is no number of an item.
        1 | 2 => digits.strip_prefix(['.', ')']),
        _ => None,
    }?;
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then_some(rest)
}
