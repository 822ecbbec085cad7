use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use edtf_core::Bound;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;
use time::{Date, Month, Time};

use super::{owned, vocabulary};
use crate::Span;

/// A date in EDTF (ISO 8601-2:2019, Annex A), levels 0 to 2; partial and uncertain dates stay so.
///
/// ```
/// use memcon::Edtf;
/// let day: Edtf = "1963-02-19".parse()?;
/// assert_eq!(day.earliest(), day.latest());
/// let month: Edtf = "1963-02".parse()?;
/// assert_eq!(month.latest().map(|date| date.day()), Some(28));
/// assert!("1963-02-30".parse::<Edtf>().is_err());
/// # Ok::<(), memcon::EdtfError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Edtf(Box<str>);

/// A text that is no EDTF.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("expected an EDTF date, found `{found}`")]
pub struct EdtfError {
    found: String,
}

impl Edtf {
    /// The EDTF expression.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first day that the expression can mean; `None` where it is open or its year unknown.
    #[must_use]
    pub fn earliest(&self) -> Option<Date> {
        self.bound(|bounds| bounds.0)
    }

    /// The last day that the expression can mean; `None` where it is open or its year unknown.
    #[must_use]
    pub fn latest(&self) -> Option<Date> {
        self.bound(|bounds| bounds.1)
    }

    fn bound(&self, pick: impl Fn((Bound, Bound)) -> Bound) -> Option<Date> {
        if self.0.starts_with("XXXX") {
            return None;
        }
        let bounds = edtf_core::Edtf::parse(&self.0).ok()?.bounds();
        // The library's day prints as `YYYY-MM-DD`.
        let Bound::Date(day) = pick((bounds.earliest, bounds.latest)) else {
            return None;
        };
        let text = day.to_string();
        let mut parts = text.rsplitn(3, '-');
        let day: u8 = parts.next()?.parse().ok()?;
        let month: u8 = parts.next()?.parse().ok()?;
        let year: i32 = parts.next()?.parse().ok()?;
        Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        match edtf_core::Edtf::parse(text) {
            Ok(_) => Ok(Self(text.into())),
            Err(_) => Err(EdtfError {
                found: text.to_owned(),
            }),
        }
    }
}

impl From<Date> for Edtf {
    fn from(date: Date) -> Self {
        Self(
            format!(
                "{:04}-{:02}-{:02}",
                date.year(),
                u8::from(date.month()),
                date.day()
            )
            .into(),
        )
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<str>::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

/// A time of day to the minute, printed and serialised as `HH:MM` in 24-hour form.
///
/// ```
/// let time: memcon::ClockTime = "16:05".parse()?;
/// assert_eq!(Some(time), memcon::ClockTime::new(16, 5));
/// let error = "4 p.m.".parse::<memcon::ClockTime>().expect_err("another form");
/// assert_eq!(error.to_string(), "expected a time of day as `HH:MM`, found `4 p.m.`");
/// # Ok::<(), memcon::ClockTimeError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClockTime(Time);

/// A text that is no time of day in 24-hour form.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("expected a time of day as `HH:MM`, found `{found}`")]
pub struct ClockTimeError {
    found: String,
}

impl ClockTime {
    /// The time at `hour` (0 to 23) and `minute`; `None` where there is no such time.
    #[must_use]
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        Time::from_hms(hour, minute, 0).ok().map(Self)
    }

    /// The time of day.
    #[must_use]
    pub fn time(self) -> Time {
        self.0
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}

impl FromStr for ClockTime {
    type Err = ClockTimeError;

    fn from_str(text: &str) -> Result<Self, ClockTimeError> {
        let parsed = text.split_once(':').and_then(|(hour, minute)| {
            // A number may have a sign for `parse`.
            let is_number = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            let two = |part: &str| is_number(part).then(|| part.parse().ok()).flatten();
            Self::new(two(hour)?, two(minute)?)
        });
        parsed.ok_or_else(|| ClockTimeError {
            found: text.to_owned(),
        })
    }
}

impl Serialize for ClockTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ClockTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<str>::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

vocabulary! {
    /// What happened at a date.
    pub enum DateRole {
        /// The date of the catalogue entry.
        Catalogued = "catalogued",
        /// The conversation was held.
        Meeting = "meeting",
        /// The document was signed or dated.
        Signed = "signed",
        /// The telegram was sent.
        Sent = "sent",
        /// It was received.
        Received = "received",
        /// It was distributed.
        Distributed = "distributed",
        /// It was declassified, or was still withheld.
        Declassification = "declassification",
    }
}

/// A dated event of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DatedEvent<'a> {
    /// What happened.
    pub role: DateRole,
    /// When.
    pub date: Edtf,
    /// When a meeting began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<ClockTime>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<ClockTime>,
    /// The words of the dump.
    pub text: Cow<'a, str>,
    /// Where they stand.
    pub span: Span,
    /// The rule that found it.
    pub rule: Cow<'a, str>,
}

impl<'a> DatedEvent<'a> {
    /// A dated event without clock times.
    pub(crate) fn new(
        role: DateRole,
        date: Edtf,
        text: Cow<'a, str>,
        span: Span,
        rule: &'static str,
    ) -> Self {
        Self {
            role,
            date,
            start: None,
            end: None,
            text,
            span,
            rule: Cow::Borrowed(rule),
        }
    }

    pub(crate) fn into_owned(self) -> DatedEvent<'static> {
        DatedEvent {
            role: self.role,
            date: self.date,
            start: self.start,
            end: self.end,
            text: owned(self.text),
            span: self.span,
            rule: owned(self.rule),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ClockTime;

    #[test]
    fn clock_times_have_two_digits_each() {
        for (text, expected) in [
            ("00:00", ClockTime::new(0, 0)),
            ("23:59", ClockTime::new(23, 59)),
            ("24:00", None),
            ("12:60", None),
            ("1:30", None),
            ("+1:30", None),
            ("01:+3", None),
            ("01:30:00", None),
            ("0130", None),
            ("", None),
        ] {
            assert_eq!(text.parse().ok(), expected, "{text}");
        }
    }
}
