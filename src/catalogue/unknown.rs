//! References that nothing answers to, and what is said of them.

use crate::text::messages::Message;
use crate::text::{Language, labels, start};

/// A reference that leads nowhere, and what may have been meant.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct UnknownReference {
    reference: String,
    suggestions: Vec<String>,
    kind: Kind,
}

#[derive(Clone, Debug, Eq, PartialEq)]
enum Kind {
    Role,
    Package,
    /// A package that the source has dropped, and this catalogue does not have.
    RemovedPackage {
        since: Option<String>,
    },
    /// An area or a category where only a package will do.
    NotAPackage,
    Variant,
}

impl UnknownReference {
    pub(super) fn role(reference: &str, suggestions: Vec<String>) -> Self {
        Self { reference: reference.to_owned(), suggestions, kind: Kind::Role }
    }

    pub(super) fn package(reference: &str, suggestions: Vec<String>) -> Self {
        Self { reference: reference.to_owned(), suggestions, kind: Kind::Package }
    }

    pub(super) fn removed_package(reference: &str, since: Option<String>) -> Self {
        let kind = Kind::RemovedPackage { since };
        Self { reference: reference.to_owned(), suggestions: Vec::new(), kind }
    }

    pub(super) fn not_a_package(reference: &str, suggestions: Vec<String>) -> Self {
        Self { reference: reference.to_owned(), suggestions, kind: Kind::NotAPackage }
    }

    pub(super) fn variant(reference: &str, suggestions: Vec<String>) -> Self {
        Self { reference: reference.to_owned(), suggestions, kind: Kind::Variant }
    }

    /// At most three codes or URNs that may have been meant, the most likely first.
    #[must_use]
    pub fn suggestions(&self) -> &[String] {
        &self.suggestions
    }

    /// Whether it was a role that was looked for, rather than a package or an area.
    #[must_use]
    pub fn is_role(&self) -> bool {
        self.kind == Kind::Role
    }

    /// Whether it was an organisation form that was looked for.
    #[must_use]
    pub fn is_variant(&self) -> bool {
        self.kind == Kind::Variant
    }

    /// Whether it was a package that has been removed, and is not in this catalogue.
    #[must_use]
    pub const fn is_removed(&self) -> bool {
        matches!(self.kind, Kind::RemovedPackage { .. })
    }

    /// What was looked for, as JavaScript's errors have it: `UNKNOWN_ROLE`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.kind {
            Kind::Role => "UNKNOWN_ROLE",
            Kind::Package | Kind::NotAPackage => "UNKNOWN_PACKAGE",
            Kind::RemovedPackage { .. } => "PACKAGE_REMOVED",
            Kind::Variant => "UNKNOWN_VARIANT",
        }
    }

    /// What was wrong and what to do, in this language.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let reference = start(&self.reference);
        let sentence = match &self.kind {
            Kind::Role => Message::UnknownRole { reference },
            Kind::Package => Message::UnknownPackage { reference },
            Kind::RemovedPackage { since: Some(day) } => {
                let day = &labels::date(language, day);
                return Message::PackageRemovedOn { reference, day }.in_language(language);
            }
            Kind::RemovedPackage { since: None } => Message::PackageRemoved { reference },
            Kind::NotAPackage => Message::NotAPackage { name: reference },
            Kind::Variant => Message::UnknownVariant { reference },
        };
        let mut message = sentence.in_language(language);
        if !self.suggestions.is_empty() {
            let suggestions = &self.suggestions.join(labels::or(language));
            message += &Message::DidYouMean { suggestions }.in_language(language);
        }
        message
    }
}

impl std::fmt::Display for UnknownReference {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.message(Language::En))
    }
}

impl std::error::Error for UnknownReference {}

/// With the code of the error that JavaScript gets, and the message in English.
#[cfg(feature = "serde")]
impl serde::Serialize for UnknownReference {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;

        let mut fields = serializer.serialize_struct("UnknownReference", 3)?;
        fields.serialize_field("code", self.code())?;
        fields.serialize_field("message", &self.message(Language::En))?;
        fields.serialize_field("suggestions", &self.suggestions)?;
        fields.end()
    }
}
