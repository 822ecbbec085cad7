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
                    _ => Err($crate::UnknownName::new(&[$($text),+], text)),
                }
            }
        }
    };
}
pub(crate) use vocabulary;

use thiserror::Error;

/// A text that names no value of a closed set of the format.
///
/// ```
/// let error = "spoken".parse::<memcon::Mode>().expect_err("no mode has this name");
/// assert_eq!(error.to_string(), "expected `direct`, `quoted` or `reported`, found `spoken`");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("expected {}, found `{found}`", alternatives(.names))]
pub struct UnknownName {
    names: &'static [&'static str],
    found: String,
}

impl UnknownName {
    pub(crate) fn new(names: &'static [&'static str], found: &str) -> Self {
        Self {
            names,
            found: found.to_owned(),
        }
    }
}

/// The names as a choice: `` `one`, `two` or `three` ``.
fn alternatives(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} or {last}", before.join(", ")),
        _ => quoted.concat(),
    }
}
