use super::words;

words! {
    /// A language that this library speaks: Norwegian bokmål, Norwegian nynorsk or English.
    ///
    /// In JSON and JavaScript: `"nb"`, `"nn"`, `"en"` (BCP 47 tags, fit for an HTML `lang` attribute).
    #[derive(Default)]
    pub enum Language {
        /// Norwegian bokmål.
        #[default]
        Nb = "nb",
        /// Norwegian nynorsk.
        Nn = "nn",
        /// English.
        En = "en",
    }
}

impl Language {
    /// The BCP 47 tag: `nb`, `nn` or `en`.
    ///
    /// ```
    /// # use tilgangspakker::Language;
    /// assert_eq!(Language::Nn.tag(), "nn");
    /// assert_eq!(Language::from_tag("nn"), Some(Language::Nn));
    /// ```
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    /// The language with this tag, if it is one of the three.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}
