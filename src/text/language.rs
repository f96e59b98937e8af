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
    /// assert_eq!("nn".parse(), Ok(Language::Nn));
    /// ```
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.as_str()
    }
}
