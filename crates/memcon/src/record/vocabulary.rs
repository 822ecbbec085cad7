//! The closed sets of the format: one macro gives each its names, its text form and its serde form.

/// Defines an enum whose values have fixed printed names, and everything that follows from the names.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[non_exhaustive]
        $vis enum $name { $($(#[$variant_meta])* #[serde(rename = $text)] $variant,)+ }

        impl $name {
            /// Every value, in the order of the format's documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name that stands in a record.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownName;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    _ => Err($crate::UnknownName::new(stringify!($name), text)),
                }
            }
        }
    };
}
pub(crate) use vocabulary;

use thiserror::Error;

/// A text that names no value of a closed set of the format.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("expected a {set} of the format, found `{found}`")]
pub struct UnknownName {
    set: &'static str,
    found: String,
}

impl UnknownName {
    pub(crate) fn new(set: &'static str, found: &str) -> Self {
        Self {
            set,
            found: found.to_owned(),
        }
    }
}
