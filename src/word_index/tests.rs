//! The index finds what comparing with every place of every text finds.

use super::{Folded, Loosely, WordIndex, WordIndexBuilder, likeness};

const TEXTS: [&str; 22] = [
    "Skatt næring",
    "Skattegrunnlag",
    "Merverdiavgift",
    "Forskuddstrukken skatt",
    "i skole og på skole",
    "å eie en skole",
    "Eiendomsskatt og arveavgift",
    "Maskinporten scopes",
    "maskinlesbare hendelser",
    "Regnskapsfører med signeringsrettighet",
    "av gift",
    "a",
    "",
    "–",
    "Ærøya fyr",
    "Fyrvokter på Ærøya",
    "kull kul kulde",
    "test BEST fest",
    "Tang og tare",
    "tangogtare",
    "Ѕkоlееiеr",
    "Нав Сør",
];

const LETTERS: [u8; 3] = [b's', b'e', b'x'];

fn index() -> WordIndex {
    let mut index = WordIndexBuilder::default();
    for text in TEXTS {
        index.begin_owner();
        index.add(text);
    }
    index.finish()
}

/// Every part of every text from the start of a word, whole and with each slip in it.
fn typed() -> Vec<Vec<u8>> {
    let mut typed = vec![Vec::new()];
    for text in TEXTS {
        let letters: Vec<u8> = Folded::of(text).letters;
        for word in letters.split(|letter| *letter == super::SPACE) {
            typed.extend((1..=word.len()).map(|end| word.iter().take(end).copied().collect()));
        }
        typed.push(letters.into_iter().filter(|letter| *letter != super::SPACE).collect());
    }
    let right = typed.clone();
    for part in right {
        for place in 0..part.len() {
            let mut fewer = part.clone();
            fewer.remove(place);
            typed.push(fewer);
            let mut swapped = part.clone();
            swapped.swap(place, (place + 1) % part.len());
            typed.push(swapped);
            for letter in LETTERS {
                let mut more = part.clone();
                more.insert(place, letter);
                typed.push(more.clone());
                more.remove(place + 1);
                typed.push(more);
            }
        }
    }
    typed
}

#[test]
fn what_is_found_is_what_is_like_the_query_and_as_like() {
    let index = index();
    let mut found = 0;
    for part in typed() {
        let parts = [part];
        let scores = index.search(&parts, Loosely::Words);
        for (text, value) in TEXTS.iter().enumerate() {
            let by_looks = Folded::of(value);
            if by_looks.is_ambiguous {
                continue;
            }
            let [part] = &parts;
            let likeness = likeness(part, &by_looks.letters, true).score;
            let known: usize = scores.of_text(text).iter().map(|score| usize::from(*score)).sum();
            assert_eq!(known, likeness, "{} in {value}", String::from_utf8_lossy(part));
            assert_eq!(scores.is_found(text), likeness > 0);
            found += usize::from(likeness > 0);
        }
    }
    assert!(found > 2_000, "{found} were found");
}

#[test]
fn several_words_written_together_are_found_to_the_letter_alone() {
    let [together, one, other] = ["maskinprotenscopes", "maskinproten", "scopes"];
    let parts = [together, one, other].map(|part| part.as_bytes().to_vec());
    let index = index();
    let loosely = |loosely| {
        let scores = index.search(&parts, loosely);
        scores.of_text(7).iter().map(|score| *score > 0).collect::<Vec<_>>()
    };
    assert_eq!(loosely(Loosely::Words), [false, true, true]);
    assert_eq!(loosely(Loosely::All), [true, true, true]);
}

#[test]
fn letters_of_other_alphabets_are_read_in_the_way_that_is_more_like_the_query() {
    let index = index();
    let is_found = |typed: &str, text| {
        index.search(&[typed.as_bytes().to_vec()], Loosely::Words).is_found(text)
    };
    let looks = TEXTS.iter().position(|text| *text == "Нав Сør").unwrap_or_default();
    assert!(is_found("hab", looks), "as it looks");
    assert!(is_found("nav", looks), "as it sounds");
    assert!(!is_found("hav", looks), "never both ways at once");
}
