use super::Language;

/// Texts in one language, end to end, each told by its place among them. A pointer to each takes
/// another 0.4 KB of the wasm module after brotli for the labels alone.
pub(super) struct Texts {
    pub(super) joined: &'static str,
    pub(super) lengths: &'static [usize],
}

/// The texts of each language.
macro_rules! texts {
    ($($nb:literal, $nn:literal, $en:literal;)+) => {
        [
            $crate::text::Texts { joined: concat!($($nb),+), lengths: &[$($nb.len()),+] },
            $crate::text::Texts { joined: concat!($($nn),+), lengths: &[$($nn.len()),+] },
            $crate::text::Texts { joined: concat!($($en),+), lengths: &[$($en.len()),+] },
        ]
    };
}

pub(super) use texts;

pub(super) fn text(texts: &[Texts; 3], language: Language, place: usize) -> &'static str {
    let [nb, nn, en] = texts;
    let texts = match language {
        Language::Nb => nb,
        Language::Nn => nn,
        Language::En => en,
    };
    let (before, from) = texts.lengths.split_at_checked(place).unwrap_or_default();
    let rest = texts.joined.get(before.iter().sum()..).unwrap_or_default();
    from.first().and_then(|length| rest.get(..*length)).unwrap_or_default()
}
