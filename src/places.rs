//! Where things stand, looked up by a text.

/// Places in a list by the texts that refer to them.
///
/// The texts are kept in order, on pages that are split when they are full, so that no choice of texts
/// makes this slow. The standard library's map would be 5 KB of the wasm module.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    pages: Vec<Vec<(String, usize)>>,
}

/// How many texts a page holds. With pages of this size a million texts are as quick to add as to the
/// standard library's map.
const FULL: usize = 256;

impl Places {
    /// The place that a text refers to.
    pub(crate) fn get(&self, text: &str) -> Option<usize> {
        self.find(text).2
    }

    /// Lets a text refer to a place, unless it refers to one already: to that one, then.
    pub(crate) fn add(&mut self, text: String, place: usize) -> Option<usize> {
        let (at, line, known) = self.find(&text);
        if known.is_some() {
            return known;
        }
        match self.pages.get_mut(at) {
            None => self.pages.push(vec![(text, place)]),
            Some(page) => {
                page.insert(line, (text, place));
                if page.len() > FULL {
                    let rest = page.split_off(FULL / 2);
                    self.pages.insert(at + 1, rest);
                }
            }
        }
        None
    }

    /// The page and the line where a text stands, or else would stand, and its place.
    fn find(&self, text: &str) -> (usize, usize, Option<usize>) {
        let begins_before =
            |page: &Vec<(String, usize)>| page.first().is_some_and(|(first, _)| &**first <= text);
        let at = self.pages.partition_point(begins_before).saturating_sub(1);
        let page = self.pages.get(at).map_or(&[][..], Vec::as_slice);
        let line = page.partition_point(|(known, _)| &**known < text);
        let found = page.get(line).filter(|(known, _)| known == text);
        (at, line, found.map(|(_, place)| *place))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Places;

    #[test]
    fn texts_lead_where_the_first_of_them_led_in_whatever_order_they_come() {
        for step in [1, 7, 4_999] {
            let mut places = Places::default();
            let mut expected = BTreeMap::new();
            for place in 0..10_000 {
                let text = (place * step % 5_000).to_string();
                assert_eq!(places.add(text.clone(), place), expected.get(&text).copied());
                expected.entry(text).or_insert(place);
            }
            for (text, place) in &expected {
                assert_eq!(places.get(text), Some(*place));
                assert_eq!(places.get(&format!("{text} ")), None);
            }
            assert_eq!(places.get(""), None);
        }
    }
}
