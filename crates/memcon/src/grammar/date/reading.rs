//! From the parts of a printed date to its value.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use super::{DateContext, DateFound, MonthDayOrder};
use crate::Edtf;

/// A day, or the first and the last of several.
pub(super) type DaySpan = (u8, Option<u8>);

/// Days of one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Days {
    All(Vec<DaySpan>),
    OneOf(Vec<u8>),
    /// A day, and the same in other words: an editor's correction, or the day of the Julian calendar.
    Either(u8, u8),
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
            Self::Either(..) => true,
        }
    }

    fn first(&self) -> u8 {
        match self {
            Self::All(spans) => spans.first().map_or(0, |(day, _)| *day),
            Self::OneOf(days) => days.first().copied().unwrap_or(0),
            Self::Either(day, _) => *day,
        }
    }

    /// The EDTF of the days, `date` giving that of one of them.
    fn edtf(&self, date: impl Fn(u8) -> String) -> String {
        let list = |days: &mut dyn Iterator<Item = u8>| days.map(&date).collect::<Vec<_>>().join(",");
        match self {
            Self::All(spans) => match spans.as_slice() {
                [(day, None)] => date(*day),
                [(first, Some(last))] => format!("{}/{}", date(*first), date(*last)),
                spans => {
                    let days = spans
                        .iter()
                        .flat_map(|(first, last)| *first..=last.unwrap_or(*first));
                    let days: BTreeSet<u8> = days.collect();
                    format!("{{{}}}", list(&mut days.into_iter()))
                }
            },
            Self::OneOf(days) => format!("[{}]", list(&mut days.iter().copied())),
            Self::Either(day, _) => date(*day),
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
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(year) => write!(f, "{year:04}"),
            Self::Decade(decade) => write!(f, "{decade:03}X"),
            Self::Century(century) => write!(f, "{century:02}XX"),
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
}

/// A limit that words before a date set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    NotBefore,
    NotAfter,
}

/// A date as printed, the first and the last one where it is a stretch of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) first: Point,
    pub(super) last: Option<Point>,
    pub(super) approximate: bool,
    pub(super) limit: Option<Limit>,
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

impl Point {
    pub(super) fn new(year: Option<Year>, fields: Fields) -> Self {
        Self {
            year,
            fields,
            doubtful: false,
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

    /// The point with the other day where two are given for the same.
    fn other(&self) -> Option<Self> {
        match self.fields {
            Fields::Days(month, Days::Either(_, day)) => Some(Self {
                fields: Fields::Days(month, Days::one(day)),
                ..self.clone()
            }),
            _ => None,
        }
    }
}

impl From<Point> for Form {
    fn from(first: Point) -> Self {
        Self {
            first,
            last: None,
            approximate: false,
            limit: None,
        }
    }
}

impl Form {
    /// The points that were printed.
    fn points(&self) -> impl Iterator<Item = &Point> {
        [Some(&self.first), self.last.as_ref()].into_iter().flatten()
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
        let Some(last) = &self.last else {
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
        let other_day = self.first.other().and_then(|first| {
            let form = Self {
                first,
                ..self.clone()
            };
            form.edtf(reading, context.year)
        });
        let alternatives = open.into_iter().chain(other_day);
        DateFound {
            alternatives: alternatives
                .filter(|other| edtf.as_ref().is_some_and(|edtf| edtf != other))
                .collect(),
            edtf,
            range,
        }
    }

    fn edtf(&self, order: MonthDayOrder, record_year: Option<i32>) -> Option<Edtf> {
        let (start, end) = self.years(order, record_year);
        let mark = |point: &Point| match (point.doubtful, self.approximate) {
            (true, true) => "%",
            (true, false) => "?",
            (false, true) => "~",
            (false, false) => "",
        };
        let first = self.first.edtf(start, order, mark(&self.first));
        let text = match (&self.last, self.limit) {
            (Some(last), _) => format!("{first}/{}", last.edtf(end, order, mark(last))),
            (None, Some(Limit::NotBefore)) => format!("{first}/.."),
            (None, Some(Limit::NotAfter)) => format!("../{first}"),
            (None, None) => first,
        };
        text.parse().ok()
    }

    /// The years of the first and the last point. One that prints none has the other's year, or the year beside it
    /// over the turn of a year; where neither prints one, the record's year is that of the last, for records are
    /// written after the event.
    fn years(&self, order: MonthDayOrder, record_year: Option<i32>) -> (Option<Year>, Option<Year>) {
        let record_year = match self.first.fields {
            Fields::DayAlone(_) => None,
            _ => record_year.map(Year::Known),
        };
        let Some(last) = &self.last else {
            return (self.first.year.or(record_year), None);
        };
        let turn = self.first.within_year(order) > last.within_year(order);
        let shift = |year, by| match year {
            Year::Known(year) if turn => Year::Known(year + by),
            other => other,
        };
        match (self.first.year, last.year) {
            (Some(start), Some(end)) => (Some(start), Some(end)),
            (Some(start), None) => (Some(start), Some(shift(start, 1))),
            (None, end) => {
                let end = end.or(record_year);
                (end.map(|end| shift(end, -1)), end)
            }
        }
    }
}
