//! Bullets that Markdown does not take for such, and bullets with nothing beside them.

use super::lines::{after_bullet, indentation, lines};
use crate::docs_page::edits::Edit;

/// What people take for a bullet and Markdown does not.
const BULLETS: [char; 4] = ['•', '–', '—', '·'];
const ADVICE: &str =
    "this is read as a bullet; write \"- \", with plain spaces before and after it";
const NO_BREAK_SPACE: char = '\u{a0}';

pub(super) fn mend(text: &str, report: &mut dyn FnMut(usize, &str, String)) -> Vec<Edit> {
    let lines = lines(text);
    let mut edits = Vec::new();
    for (place, (start, line)) in lines.iter().enumerate() {
        let trimmed = line.trim_start();
        let at = start + line.len() - trimmed.len();
        if after_bullet(line).is_some_and(|rest| rest.trim().is_empty()) {
            let below = lines.get(place + 1..).unwrap_or_default();
            let next = below.iter().find(|(_, line)| !line.trim().is_empty());
            // What stands further in belongs to the bullet.
            if next.is_none_or(|(_, next)| indentation(next) <= indentation(line)) {
                report(at, "EMPTY_ITEM", "nothing stands beside the bullet; remove it".to_owned());
                edits.push(Edit::new(*start..start + line.len(), ""));
            }
            continue;
        }
        let spaces = line.get(..line.len() - trimmed.len()).unwrap_or_default();
        if after_bullet(line).is_some() && spaces.contains(NO_BREAK_SPACE) {
            report(at, "ODD_BULLET", ADVICE.to_owned());
            edits.push(Edit::new(*start..at, spaces.replace(NO_BREAK_SPACE, " ")));
            continue;
        }
        let Some(bullet) = trimmed.chars().next() else { continue };
        let rest = trimmed.get(bullet.len_utf8()..).unwrap_or_default();
        let is_plain = matches!(bullet, '-' | '*' | '+');
        let beside = rest.trim_start();
        let is_item = match (is_plain, beside.len() < rest.len()) {
            // One asterisk of three is no bullet.
            (true, false) => {
                bullet != '*'
                    && (rest.starts_with('*')
                        || rest.starts_with("__")
                        || rest.starts_with(char::is_uppercase))
            }
            (true, true) => true,
            (false, has_gap) => BULLETS.contains(&bullet) && (has_gap || rest.starts_with("**")),
        };
        let gap = rest.get(..rest.len() - beside.len()).unwrap_or_default();
        let is_clean = is_plain && !gap.is_empty() && !gap.contains(NO_BREAK_SPACE);
        if !is_item || (is_clean && !spaces.contains(NO_BREAK_SPACE)) {
            continue;
        }
        report(at, "ODD_BULLET", ADVICE.to_owned());
        let spaces = spaces.replace(NO_BREAK_SPACE, " ");
        let bullet = if is_plain { bullet } else { '-' };
        edits.push(Edit::new(
            *start..start + line.len() - beside.len(),
            format!("{spaces}{bullet} "),
        ));
    }
    edits
}
