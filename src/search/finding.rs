//! What is done with each text in which something was found: it is counted, or its places are told.

use super::SearchField;
use super::places::Places;
use super::tally::Tally;

/// A text in which something was found.
pub(super) struct FoundText<'s, 'c> {
    pub(super) field: SearchField,
    /// Whether the text is shown, so that there are places to tell.
    pub(super) is_shown: bool,
    pub(super) text: &'c str,
    /// How like it is to each part of the query.
    pub(super) likeness: &'s [u16],
    pub(super) weight: usize,
}

pub(super) trait Finding<'c> {
    fn add(&mut self, found: &FoundText<'_, 'c>);
}

impl<'c> Finding<'c> for Tally<'_> {
    fn add(&mut self, found: &FoundText<'_, 'c>) {
        self.count(found.field, found.likeness, found.weight);
    }
}

impl<'c> Finding<'c> for Places<'_, 'c> {
    fn add(&mut self, found: &FoundText<'_, 'c>) {
        if found.is_shown {
            self.tell(found.field, found.text);
        }
    }
}
