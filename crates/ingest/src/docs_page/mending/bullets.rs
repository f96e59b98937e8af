//! Bullets that Markdown does not take for such, and bullets with nothing beside them.

use super::lines::{after_bullet, indentation, lines};
use super::mended::Mended;

/// What people take for a bullet and Markdown does not.
const BULLETS: [char; 4] = ['•', '–', '—', '·'];
const ODD_BULLET: &str = "ODD_BULLET";
const ADVICE: &str =
    "this is read as a bullet; write \"- \", with plain spaces before and after it";
const NO_BREAK_SPACE: char = '\u{a0}';

pub(super) fn mend(text: &str) -> Mended {
    let lines = lines(text);
    let mut mended = Mended::default();
    for (index, (start, line)) in lines.iter().copied().enumerate() {
        let spaces = leading_spaces(line);
        let at = start + spaces.len();
        match after_bullet(line) {
            Some(rest) if rest.trim().is_empty() => {
                let below = lines.get(index + 1..).unwrap_or_default();
                if !has_text_below(line, below) {
                    let message = "nothing stands beside the bullet; remove it";
                    mended.warning(at, "EMPTY_ITEM", message);
                    mended.edit(start..start + line.len(), "");
                }
            }
            Some(_) if spaces.contains(NO_BREAK_SPACE) => {
                mended.warning(at, ODD_BULLET, ADVICE);
                mended.edit(start..at, plain(spaces));
            }
            _ => {
                if let Some(item) = Item::of(line).filter(|item| !item.is_plain()) {
                    mended.warning(at, ODD_BULLET, ADVICE);
                    mended.edit(start..start + line.len() - item.text.len(), item.plain_bullet());
                }
            }
        }
    }
    mended
}

/// Whether the next line of text stands further in than the bullet, so that it belongs to it.
fn has_text_below(bullet: &str, below: &[(usize, &str)]) -> bool {
    let next = below.iter().find(|(_, line)| !line.trim().is_empty());
    next.is_some_and(|(_, next)| indentation(next) > indentation(bullet))
}

fn leading_spaces(text: &str) -> &str {
    text.get(..text.len() - text.trim_start().len()).unwrap_or_default()
}

fn plain(spaces: &str) -> String {
    spaces.replace(NO_BREAK_SPACE, " ")
}

/// A line that people take for an item of a list.
struct Item<'l> {
    spaces: &'l str,
    bullet: char,
    /// What stands between the bullet and the text.
    gap: &'l str,
    text: &'l str,
}

impl<'l> Item<'l> {
    fn of(line: &'l str) -> Option<Self> {
        let spaces = leading_spaces(line);
        let trimmed = line.trim_start();
        let bullet = trimmed.chars().next()?;
        let rest = trimmed.get(bullet.len_utf8()..)?;
        let item = Self { spaces, bullet, gap: leading_spaces(rest), text: rest.trim_start() };
        item.is_meant().then_some(item)
    }

    fn is_meant(&self) -> bool {
        let Self { bullet, gap, text, .. } = self;
        if !self.has_markdown_bullet() {
            return BULLETS.contains(bullet) && (!gap.is_empty() || text.starts_with("**"));
        }
        // One asterisk of three is no bullet.
        let begins_name = *bullet != '*'
            && (text.starts_with('*')
                || text.starts_with("__")
                || text.starts_with(char::is_uppercase));
        !gap.is_empty() || begins_name
    }

    fn has_markdown_bullet(&self) -> bool {
        matches!(self.bullet, '-' | '*' | '+')
    }

    /// Whether Markdown takes it for an item too.
    fn is_plain(&self) -> bool {
        self.has_markdown_bullet()
            && !self.gap.is_empty()
            && !self.gap.contains(NO_BREAK_SPACE)
            && !self.spaces.contains(NO_BREAK_SPACE)
    }

    /// What is to stand before the text.
    fn plain_bullet(&self) -> String {
        let bullet = if self.has_markdown_bullet() { self.bullet } else { '-' };
        format!("{}{bullet} ", plain(self.spaces))
    }
}
