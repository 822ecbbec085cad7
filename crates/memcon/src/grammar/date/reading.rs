//! From the parts of a printed date to its value.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use time::Weekday;

use super::{DateContext, DateFound, MonthDayOrder};
use crate::Edtf;

/// A day, or the first and the last of several.
pub(super) type DaySpan = (u8, Option<u8>);

/// Days of one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Days {
    All(Vec<DaySpan>),
    OneOf(Vec<u8>),
}

impl Days {
    /// A single day.
    pub(super) fn one(day: u8) -> Self {
        Self::All(vec![(day, None)])
    }

    /// True for a single day.
    pub(super) fn is_one(&self) -> bool {
        match self {
            Self::All(spans) => matches!(spans.as_slice(), [(_, None)]),
            Self::OneOf(_) => false,
        }
    }

    fn first(&self) -> u8 {
        match self {
            Self::All(spans) => spans.first().map_or(0, |(day, _)| *day),
            Self::OneOf(days) => days.first().copied().unwrap_or(0),
        }
    }

    /// The EDTF of the days, `date` giving that of one of them.
    fn edtf(&self, date: impl Fn(u8) -> String) -> String {
        match self {
            Self::All(spans) => match spans.as_slice() {
                [(day, None)] => date(*day),
                [(first, Some(last))] => format!("{}/{}", date(*first), date(*last)),
                _ => format!("{{{}}}", self.members(&date).join(",")),
            },
            Self::OneOf(_) => format!("[{}]", self.members(&date).join(",")),
        }
    }

    /// The EDTF of each of the days.
    fn members(&self, date: &impl Fn(u8) -> String) -> Vec<String> {
        match self {
            Self::All(spans) => {
                let days = spans
                    .iter()
                    .flat_map(|(first, last)| *first..=last.unwrap_or(*first));
                let days: BTreeSet<u8> = days.collect();
                days.into_iter().map(date).collect()
            }
            Self::OneOf(days) => days.iter().copied().map(date).collect(),
        }
    }
}

/// A year as far as it can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    Known(i32),
    /// Last digit lost.
    Decade(i32),
    /// Last two digits lost.
    Century(i32),
    /// So many years from that of the record: `this year`, `last year`.
    Relative(i32),
    /// One that the text before tells: `of the same year`.
    Elsewhere,
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(year) => write!(f, "{year:04}"),
            Self::Decade(decade) => write!(f, "{decade:03}X"),
            Self::Century(century) => write!(f, "{century:02}XX"),
            Self::Relative(_) | Self::Elsewhere => f.write_str("XXXX"),
        }
    }
}

/// What a date prints beside its year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fields {
    Year,
    /// A month, or a season under its EDTF number.
    Month(u8),
    Days(u8, Days),
    /// The month is not printed.
    DayAlone(u8),
    /// Two numbers, one of them the month; and which of them usually is it with these separators.
    Numbers(u8, u8, MonthDayOrder),
}

/// One date, or several of one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) year: Option<Year>,
    pub(super) fields: Fields,
    /// Printed with a question mark.
    pub(super) doubtful: bool,
    /// What an editor would have in place of a part of it, or what the Julian calendar had.
    pub(super) other: Option<Other>,
}

/// Another reading of a part of a date, given beside it: `May [March] 31`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Other {
    Day(u8),
    Month(u8),
    Year(Year),
}

/// A limit that words before a date set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    NotBefore,
    NotAfter,
}

/// What several dates of one form are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// The first and the last of a stretch of time.
    Until,
    /// Each of them.
    And,
    /// One of them.
    Or,
}

/// A date as printed, or several that share a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) first: Point,
    /// The dates behind the first; one where they are linked as a stretch of time.
    pub(super) more: Vec<Point>,
    pub(super) link: Link,
    pub(super) approximate: bool,
    pub(super) limit: Option<Limit>,
    /// The weekday printed beside the date, from Monday.
    pub(super) weekday: Option<u8>,
    /// Read with digits in place of letters.
    pub(super) misprinted: bool,
}

/// A date of one value: `month` and `day` absent where not printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Value {
    year: Option<Year>,
    month: Option<u8>,
    day: Option<u8>,
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year}")?,
            None => f.write_str("XXXX")?,
        }
        match (self.month, self.day) {
            (Some(month), _) => write!(f, "-{month:02}")?,
            (None, Some(_)) => f.write_str("-XX")?,
            (None, None) => {}
        }
        match self.day {
            Some(day) => write!(f, "-{day:02}"),
            None => Ok(()),
        }
    }
}

impl Fields {
    /// True for a month alone.
    pub(super) fn is_month(&self) -> bool {
        matches!(self, Self::Month(_))
    }
}

impl Point {
    pub(super) fn new(year: Option<Year>, fields: Fields) -> Self {
        Self {
            year,
            fields,
            doubtful: false,
            other: None,
        }
    }

    /// The point with what is given beside a part of it.
    pub(super) fn with_other(self, other: Option<Other>) -> Self {
        Self {
            other: other.or(self.other),
            ..self
        }
    }

    /// The point with the mark of doubt that was read behind it.
    pub(super) fn with_doubt(self, doubt: Option<()>) -> Self {
        Self {
            doubtful: self.doubtful || doubt.is_some(),
            ..self
        }
    }

    /// True where this can be the first or last date of a stretch of time.
    pub(super) fn bounds_a_stretch(&self) -> bool {
        match &self.fields {
            Fields::Days(_, days) => days.is_one(),
            Fields::Month(_) | Fields::Numbers(..) => true,
            Fields::Year | Fields::DayAlone(_) => false,
        }
    }

    fn allows(&self, order: MonthDayOrder) -> bool {
        match (&self.fields, order) {
            (Fields::Numbers(_, month, _), MonthDayOrder::DayFirst)
            | (Fields::Numbers(month, _, _), MonthDayOrder::MonthFirst) => *month <= 12,
            _ => true,
        }
    }

    /// Month and days, the numbers read in `order`.
    fn month_and_days(&self, order: MonthDayOrder) -> (Option<u8>, Option<Cow<'_, Days>>) {
        match (&self.fields, order) {
            (Fields::Year, _) => (None, None),
            (Fields::Month(month), _) => (Some(*month), None),
            (Fields::Days(month, days), _) => (Some(*month), Some(Cow::Borrowed(days))),
            (Fields::DayAlone(day), _) => (None, Some(Cow::Owned(Days::one(*day)))),
            (Fields::Numbers(day, month, _), MonthDayOrder::DayFirst)
            | (Fields::Numbers(month, day, _), MonthDayOrder::MonthFirst) => {
                (Some(*month), Some(Cow::Owned(Days::one(*day))))
            }
        }
    }

    /// Place of the point within its year.
    fn within_year(&self, order: MonthDayOrder) -> (u8, u8) {
        let (month, days) = self.month_and_days(order);
        (month.unwrap_or(0), days.map_or(0, |days| days.first()))
    }

    /// The EDTF of the point, its year being `year`.
    fn edtf(&self, year: Option<Year>, order: MonthDayOrder, mark: &str) -> String {
        let (month, days) = self.month_and_days(order);
        let date = |day| format!("{}{mark}", Value { year, month, day });
        days.map_or_else(|| date(None), |days| days.edtf(|day| date(Some(day))))
    }

    /// The EDTF of each date of the point, its year being `year`.
    fn members(&self, year: Option<Year>, order: MonthDayOrder, mark: &str) -> Vec<String> {
        let (month, days) = self.month_and_days(order);
        let date = |day| format!("{}{mark}", Value { year, month, day });
        days.map_or_else(|| vec![date(None)], |days| days.members(&|day| date(Some(day))))
    }

    /// The point in its other reading, where one is given beside it.
    fn other(&self, order: MonthDayOrder) -> Option<Self> {
        let mut point = self.clone();
        match (self.other?, &mut point.fields, order) {
            (Other::Year(year), ..) => point.year = Some(year),
            (Other::Month(other), Fields::Days(month, _) | Fields::Month(month), _) => *month = other,
            (Other::Day(other), Fields::Days(_, days), _) => *days = Days::one(other),
            (Other::Day(other), Fields::Numbers(day, _, _), MonthDayOrder::DayFirst)
            | (Other::Day(other), Fields::Numbers(_, day, _), MonthDayOrder::MonthFirst) => *day = other,
            _ => return None,
        }
        Some(point)
    }
}

impl From<Point> for Form {
    fn from(first: Point) -> Self {
        Self {
            first,
            more: Vec::new(),
            link: Link::Until,
            approximate: false,
            limit: None,
            weekday: None,
            misprinted: false,
        }
    }
}

impl Form {
    /// The points that were printed.
    fn points(&self) -> impl Iterator<Item = &Point> {
        std::iter::once(&self.first).chain(&self.more)
    }

    fn allows(&self, order: MonthDayOrder) -> bool {
        self.points().all(|point| point.allows(order))
    }

    /// The order of day and month where the numbers themselves show it.
    pub(super) fn shown_order(&self) -> Option<MonthDayOrder> {
        match (
            self.allows(MonthDayOrder::DayFirst),
            self.allows(MonthDayOrder::MonthFirst),
        ) {
            (true, false) => Some(MonthDayOrder::DayFirst),
            (false, true) => Some(MonthDayOrder::MonthFirst),
            _ => None,
        }
    }

    /// The order that is usual with the separators of the numbers; any, where there are none.
    fn usual_order(&self) -> MonthDayOrder {
        let usual = self.points().find_map(|point| match point.fields {
            Fields::Numbers(_, _, order) => Some(order),
            _ => None,
        });
        usual.unwrap_or(MonthDayOrder::DayFirst)
    }

    /// False for a stretch of time that would end before it starts.
    pub(super) fn runs_forward(&self) -> bool {
        let order = self.shown_order().unwrap_or_else(|| self.usual_order());
        let Some(last) = self.more.last() else {
            return true;
        };
        match (self.first.year, last.year) {
            (Some(Year::Known(start)), Some(Year::Known(end))) => {
                (start, self.first.within_year(order)) < (end, last.within_year(order))
            }
            _ => self.first.within_year(order) != last.within_year(order),
        }
    }

    /// The date found where this was printed.
    pub(super) fn found(&self, context: &DateContext, range: Range<usize>) -> DateFound {
        let order = self.shown_order().or(context.order);
        let reading = order.unwrap_or_else(|| self.usual_order());
        let edtf = self.edtf(reading, context.year);
        let other = match reading {
            MonthDayOrder::DayFirst => MonthDayOrder::MonthFirst,
            MonthDayOrder::MonthFirst => MonthDayOrder::DayFirst,
        };
        let open = order.is_none().then(|| self.edtf(other, context.year)).flatten();
        let other_part = self.first.other(reading).and_then(|first| {
            let form = Self {
                first,
                ..self.clone()
            };
            form.edtf(reading, context.year)
        });
        let alternatives = open.into_iter().chain(other_part);
        DateFound {
            alternatives: alternatives
                .filter(|other| edtf.as_ref().is_some_and(|edtf| edtf != other))
                .collect(),
            weekday: edtf.as_ref().and_then(|edtf| self.other_weekday(edtf)),
            edtf,
            range,
            misprinted: self.misprinted,
        }
    }

    /// True where a year stands with one of the dates.
    pub(super) fn tells_year(&self) -> bool {
        self.points().any(|point| point.year.is_some())
    }

    /// True where the month is a number.
    pub(super) fn is_numeric(&self) -> bool {
        self.points()
            .any(|point| matches!(point.fields, Fields::Numbers(..)))
    }

    /// True for a day with its month and its year that the calendar has.
    pub(super) fn is_whole_day(&self) -> bool {
        let order = self.shown_order().unwrap_or_else(|| self.usual_order());
        matches!(self.first.fields, Fields::Days(..) | Fields::Numbers(..))
            && self
                .points()
                .any(|point| matches!(point.year, Some(Year::Known(_))))
            && self.edtf(order, None).is_some()
    }

    /// The weekday printed beside a day that had another.
    fn other_weekday(&self, edtf: &Edtf) -> Option<Weekday> {
        let printed = Weekday::Monday.nth_next(self.weekday?);
        let day = edtf.earliest().filter(|day| Some(*day) == edtf.latest())?;
        (day.weekday() != printed).then_some(printed)
    }

    fn edtf(&self, order: MonthDayOrder, record_year: Option<i32>) -> Option<Edtf> {
        let years = self.years(order, record_year);
        let mark = |point: &Point| match (point.doubtful, self.approximate) {
            (true, true) => "%",
            (true, false) => "?",
            (false, true) => "~",
            (false, false) => "",
        };
        let mut dated = self.points().zip(years);
        let text = match (self.link, self.limit) {
            (Link::Until, limit) if limit.is_none() || !self.more.is_empty() => {
                let parts: Vec<String> = dated
                    .map(|(point, year)| point.edtf(year, order, mark(point)))
                    .collect();
                parts.join("/")
            }
            (Link::Until, limit) => {
                let (point, year) = dated.next()?;
                let date = point.edtf(year, order, mark(point));
                match limit {
                    Some(Limit::NotAfter) => format!("../{date}"),
                    _ => format!("{date}/.."),
                }
            }
            (link, _) => {
                let members: Vec<String> = dated
                    .flat_map(|(point, year)| point.members(year, order, mark(point)))
                    .collect();
                let members = members.join(",");
                match link {
                    Link::Or => format!("[{members}]"),
                    _ => format!("{{{members}}}"),
                }
            }
        };
        text.parse().ok()
    }

    /// The years of the points. One that prints none has that of the next that does, or of the last before it, or the
    /// year beside it over the turn of a year; where none prints one, the record's year is that of the last, for records
    /// are written after the event.
    fn years(&self, order: MonthDayOrder, record_year: Option<i32>) -> Vec<Option<Year>> {
        let own = |point: &Point| match point.year {
            Some(Year::Relative(by)) => {
                Some(record_year.map_or(Year::Elsewhere, |year| Year::Known(year + by)))
            }
            year => year,
        };
        let mut years: Vec<Option<Year>> = self.points().map(own).collect();
        let places: Vec<(u8, u8)> = self.points().map(|point| point.within_year(order)).collect();
        let of_record = match self.first.fields {
            Fields::DayAlone(_) => None,
            _ => record_year.map(Year::Known),
        };
        if years.iter().all(Option::is_none)
            && let Some(last) = years.last_mut()
        {
            *last = of_record;
        }
        // From one point to its neighbour a year is gone by where the later one stands earlier in its year.
        let step = |year, turn: bool, by| match year {
            Some(Year::Known(year)) if turn => Some(Year::Known(year + by)),
            other => other,
        };
        let turns: Vec<bool> = places.windows(2).map(|pair| pair.first() > pair.last()).collect();
        for (at, turn) in turns.iter().enumerate().rev() {
            let behind = years.get(at + 1).copied().flatten();
            if let Some(year) = years.get_mut(at).filter(|year| year.is_none()) {
                *year = step(behind, *turn, -1);
            }
        }
        for (at, turn) in turns.iter().enumerate() {
            let before = years.get(at).copied().flatten();
            if let Some(year) = years.get_mut(at + 1).filter(|year| year.is_none()) {
                *year = step(before, *turn, 1);
            }
        }
        years
    }
}
