//! When and where the meeting was, as the first sentences of a report or a title say it.
//!
//! A sentence counts where its main clause says that somebody met somebody. A date or place counts where it belongs to
//! that clause: dates of letters, of other meetings, and whatever a speaker reports belong to something else.

mod clause;
mod cue;
mod heading;
mod place;
mod sources;
#[cfg(test)]
mod tests;

use std::ops::Range;

use time::{Date, Duration};

use super::Finder;
use crate::grammar::date::{DateContext, DateFound, dates_in};
use crate::grammar::scan::is_of;
use crate::grammar::time::{TimesFound, times_in};
use crate::grammar::title::{TitleClass, class_of};
use crate::layout::{Outline, SlotKind};
use crate::lex::Passage;
use crate::lex::sentence::breaks_in_turn;
use crate::record::{DateRole, DatedEvent, Field, Kind};
use crate::source::bytes::char_floor;
use crate::{ClockTime, Edtf};
use clause::{Clause, Part};
use cue::Cue;
use heading::{meeting_at_end, meeting_in_title};
use sources::Sources;

/// What a sentence says of the meeting; places are offsets into the text that was read.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct MeetingFacts {
    /// The day.
    date: Option<DateFound>,
    /// The place, without article.
    place: Option<Range<usize>>,
    /// When it began.
    start: Option<ClockTime>,
    /// When it ended.
    end: Option<ClockTime>,
    /// Where the hours stand, if a scanner has spoilt them.
    misprint: Option<Range<usize>>,
}

impl MeetingFacts {
    /// These, with the hours of the others, where both are of the same day, or the others have none.
    fn with_hours_of(self, others: Option<&Self>) -> Self {
        let day = |facts: &Self| facts.date.as_ref().and_then(|date| date.edtf.clone());
        let same = |others: &Self| day(&self).is_some() && day(&self) == day(others) || others.date.is_none();
        match others.filter(|others| self.start.is_none() && same(others)) {
            Some(others) => Self {
                start: others.start,
                end: others.end,
                ..self
            },
            None => self,
        }
    }

    /// These, and what the others know besides.
    fn with(self, others: Option<Self>) -> Self {
        let others = others.unwrap_or_default();
        Self {
            date: self.date.or(others.date),
            place: self.place.or(others.place),
            start: self.start.or(others.start),
            end: self.end.or(others.end),
            misprint: self.misprint.or(others.misprint),
        }
    }
}

/// Sentences at the start of a paragraph in which a report says whom it is about.
const SENTENCES: usize = 4;

/// Bytes of a sentence that are looked at.
const LONGEST_SENTENCE: usize = 1_500;

/// The rule by which a date beside the place of writing was read.
const DATELINE: &str = "dateline";

/// Bytes of the longest title.
const LONGEST_TITLE: usize = 400;

impl<'t> Finder<'_, 't> {
    /// When and where the meeting was, where no label says so: in the headings, in the first sentences, in the title.
    /// The first that tells of a meeting is believed.
    pub(super) fn meeting(&mut self, outline: &Outline<'t>, running: Range<usize>) {
        let stated = |event: &DatedEvent<'_>| event.role == DateRole::Meeting && event.rule != DATELINE;
        if self.metadata.dates.iter().any(stated) {
            return;
        }
        let head = running.start;
        let sources = Sources::new(self, outline, running);
        let found = sources.believed();
        let dated = found.iter().any(|(_, facts)| facts.date.is_some());
        let told = found.last().map(|(_, facts)| facts.clone());
        for (passage, facts) in found {
            self.take_meeting(passage, facts);
        }
        // The heading says when, the title where.
        if let Some((passage, place)) = sources.place_of_title().filter(|_| dated) {
            self.set(Field::Place, passage, place);
        }
        if !dated {
            self.meeting_of_title(outline, head, told.as_ref());
        }
    }

    /// The memorandum of a conversation has the day of that below the heading that says with whom it was; what stands above
    /// is the day of writing.
    ///
    /// ```text
    /// head = { line } , [ dateline ] , { line } , "MEMORANDUM OF CONVERSATION" , { line } , dateline , { line } ;
    /// ```
    pub(super) fn day_below_heading(&mut self, head: usize) {
        let of_memorandum = matches!(
            self.metadata.kind,
            Some(Kind::Memorandum | Kind::Letter | Kind::Other)
        );
        if !of_memorandum || !self.is_conversation || self.takes_dateline {
            return;
        }
        let lines = self.body.get(..head).unwrap_or_default();
        let is_heading = |text: &str| text.len() <= LONGEST_TITLE && tells_conversation(text);
        let heading = lines.iter().rfind(|line| {
            is_heading(line.passage.text()) && !line.passage.text().contains(|c: char| c.is_ascii_digit())
        });
        let Some(heading) = heading.map(|line| line.passage.span().end()) else {
            return;
        };
        let by_dateline = |event: &DatedEvent<'_>| event.role == DateRole::Signed && event.rule == DATELINE;
        let dates = &self.metadata.dates;
        let above = dates
            .iter()
            .find(|event| by_dateline(event) && event.span.start() < heading)
            .map(|event| event.date.clone());
        let catalogued = self.metadata.date.clone();
        let below = self
            .metadata
            .dates
            .iter_mut()
            .find(|event| by_dateline(event) && event.span.start() >= heading);
        if let Some(event) = below.filter(|event| match &above {
            Some(above) => event.date.earliest() <= above.earliest(),
            None => catalogued.as_ref() == Some(&event.date),
        }) {
            event.role = DateRole::Meeting;
        }
    }

    /// Minutes with several datelines were signed on the days that are not the catalogue's.
    pub(super) fn signed_beside_catalogue(&mut self) {
        let Some(catalogued) = self.metadata.date.clone() else {
            return;
        };
        let by_dateline = |event: &DatedEvent<'_>| event.role == DateRole::Meeting && event.rule == DATELINE;
        let dates = &mut self.metadata.dates;
        let agrees = dates
            .iter()
            .any(|event| by_dateline(event) && event.date == catalogued);
        if !agrees || self.metadata.kind != Some(Kind::Minutes) {
            return;
        }
        for event in dates
            .iter_mut()
            .filter(|event| event.date != catalogued && by_dateline(event))
        {
            event.role = DateRole::Signed;
        }
    }

    /// The text tells of the meeting without its day, at most its hours: the title may know it, or another line of the head,
    /// `on 7 May 1956 in the Embassy`.
    fn meeting_of_title(&mut self, outline: &Outline<'t>, head: usize, told: Option<&MeetingFacts>) {
        let context = self.context;
        let titles = outline.slots.iter().filter(|slot| slot.kind == SlotKind::Title);
        let in_title = |passage: &Passage<'t>| meeting_in_title(passage.text(), &context);
        let of_titles = titles.map(|slot| (&slot.passage, in_title(&slot.passage)));
        let lines = outline.body.iter().take(head).map(|paragraph| &paragraph.passage);
        let begins = |passage: &&Passage<'t>| {
            passage.text().len() <= LONGEST_TITLE && passage.text().starts_with("on ")
        };
        let of_lines = lines
            .filter(begins)
            .map(|passage| (passage, meeting_at_end(passage.text(), &context)));
        let mut found = of_titles
            .chain(of_lines)
            .filter_map(|(passage, facts)| Some((passage, facts.filter(|facts| facts.date.is_some())?)));
        if let Some((passage, facts)) = found.next() {
            self.take_meeting(passage, facts.with_hours_of(told));
        }
    }

    /// Takes over what was read of the meeting. A dateline that was read as its day is the day of signing, unless it is
    /// the same.
    fn take_meeting(&mut self, passage: &Passage<'t>, facts: MeetingFacts) {
        if let Some(place) = facts.place {
            self.set(Field::Place, passage, place);
        }
        let event = facts
            .date
            .and_then(|date| self.event(passage, DateRole::Meeting, &date, 0, "meeting-in-prose"));
        let Some(mut event) = event else { return };
        (event.start, event.end) = (facts.start, facts.end);
        if let Some(range) = facts.misprint {
            self.report_misprint(passage, range);
        }
        let by_dateline =
            |other: &&mut DatedEvent<'_>| other.role == DateRole::Meeting && other.rule == DATELINE;
        // A diary has a line for each of its days.
        let most = if self.metadata.kind == Some(Kind::Diary) {
            1
        } else {
            usize::MAX
        };
        let mut known = false;
        for dateline in self.metadata.dates.iter_mut().filter(by_dateline).take(most) {
            if dateline.date == event.date {
                (dateline.start, dateline.end) = (dateline.start.or(event.start), dateline.end.or(event.end));
                known = true;
            } else {
                dateline.role = DateRole::Signed;
            }
        }
        if !known {
            self.add_date(event);
        }
    }
}

/// `Memorandum of Conversation`, `RECORD OF A TALK`: true for a line that names a conversation.
fn tells_conversation(line: &str) -> bool {
    const TALKS: &[&str] = &["conversation", "meeting", "talk", "talks"];
    line.split(|c: char| !c.is_alphabetic())
        .any(|word| is_of(word, TALKS))
}

/// True where the first sentences of a paragraph tell of a meeting.
pub(super) fn tells_of_meeting(text: &str) -> bool {
    meeting_in_prose(text, &DateContext::default(), None).is_some()
}

/// Reads the first sentences of a paragraph. `signed` is the document's own date, which `today` and `last evening` go
/// back to. Nothing, where no meeting is told of; facts without a value, where it is told without day or place.
fn meeting_in_prose(text: &str, context: &DateContext, signed: Option<&Edtf>) -> Option<MeetingFacts> {
    if is_turn(text) || crate::grammar::quotation::opens(text) {
        return None;
    }
    let mut facts: Option<MeetingFacts> = None;
    for range in sentences(text).take(SENTENCES) {
        let clause = Clause::new(text, range.clone());
        let found = match &facts {
            None => cue::meeting(&clause).or_else(|| cue::telling(&clause)),
            Some(_) => cue::same_meeting(&clause),
        };
        let Some(cue) = found else { continue };
        let more = read_sentence(&clause, &cue, &dates(text, range, context, signed));
        let facts = facts.get_or_insert_default();
        facts.date = facts.date.take().or(more.date);
        facts.place = facts.place.take().or(more.place);
        if facts.start.is_none() {
            (facts.start, facts.end) = (more.start, more.end);
            facts.misprint = more.misprint;
        }
    }
    facts
}

/// A day that a sentence names.
struct Day {
    found: DateFound,
    /// `today`, `last evening`: stands without a preposition.
    relative: bool,
}

/// The sentences of a text; of one that is very long, the start.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let cut = |start: usize, end: usize| char_floor(text, end.min(start + LONGEST_SENTENCE));
    let mut start = 0;
    breaks_in_turn(text).chain([text.len()]).map(move |end| {
        let sentence = start..cut(start, end);
        start = end;
        sentence
    })
}

/// True for a paragraph that a label opens: somebody else speaks.
fn is_turn(text: &str) -> bool {
    const LONGEST_LABEL: usize = 80;
    const LABEL_WORDS: usize = 7;
    let Some(colon) = text.find(':').filter(|at| *at <= LONGEST_LABEL) else {
        return false;
    };
    let label = &text[..colon];
    let mut depth = 0_usize;
    let outside = label.chars().filter(|c| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    });
    let outside: String = outside.collect();
    let plain = |c: char| !c.is_ascii_digit() && !matches!(c, ',' | ';' | '!' | '?' | '\u{201C}' | '"');
    depth == 0
        && label.starts_with(|c: char| c.is_uppercase() || c == '[')
        && outside.chars().all(plain)
        && outside.split_whitespace().count() <= LABEL_WORDS
}

/// The days of a sentence, in order.
fn dates(text: &str, range: Range<usize>, context: &DateContext, signed: Option<&Edtf>) -> Vec<Day> {
    let base = range.start;
    let sentence = &text[range];
    let shift = |range: Range<usize>| range.start + base..range.end + base;
    let mut days: Vec<Day> = dates_in(sentence, context)
        .map(|found| in_month_near(sentence, found, signed))
        .map(|found| Day {
            found: DateFound {
                range: shift(found.range.clone()),
                ..found
            },
            relative: false,
        })
        .collect();
    days.extend(relative_days(sentence, signed).map(|(edtf, range)| Day {
        found: DateFound::new(Some(edtf), shift(range)),
        relative: true,
    }));
    days.sort_by_key(|day| day.found.range.start);
    // `today, 5 May`: what is printed counts.
    days.dedup_by(|next, day| {
        let between = text.get(day.found.range.end..next.found.range.start);
        let same = day.relative && !next.relative && matches!(between, Some(" " | ", " | " ("));
        if same {
            std::mem::swap(day, next);
        }
        same
    });
    days
}

/// Words for a day near that of writing, and how many days before it they mean; longer phrases first.
const NEAR_DAYS: &[(&str, i64)] = &[
    ("the day before yesterday", 2),
    ("yesterday morning", 1),
    ("yesterday afternoon", 1),
    ("yesterday evening", 1),
    ("yesterday", 1),
    ("last evening", 1),
    ("last night", 1),
    ("this morning", 0),
    ("this afternoon", 0),
    ("this evening", 0),
    ("this noon", 0),
    ("today", 0),
    ("tonight", 0),
];

/// Words behind a day of the month that say which month, and how many months before that of writing it is.
const NEAR_MONTHS: &[(&str, u8)] = &[
    (" instant", 0),
    (" inst.", 0),
    (" inst ", 0),
    (" of this month", 0),
    (" of the present month", 0),
    (" of the current month", 0),
    (" ultimo", 1),
    (" ult.", 1),
    (" ult ", 1),
    (" of last month", 1),
];

/// The day, with the month that the words behind it give: `the 2nd instant`. Nothing else tells it where the day of writing
/// is not known.
fn in_month_near(sentence: &str, found: DateFound, signed: Option<&Edtf>) -> DateFound {
    let behind = sentence.get(found.range.end..).unwrap_or_default();
    let near = NEAR_MONTHS.iter().find(|(words, _)| behind.starts_with(words));
    let dated = near.zip(day_of(signed)).and_then(|((words, back), written)| {
        let printed = found.edtf.as_ref()?.to_string();
        let day = printed.strip_prefix("XXXX-XX-")?.parse().ok()?;
        let first = written.replace_day(1).ok()?;
        let month = first.checked_sub(Duration::days(i64::from(*back)))?;
        let range = found.range.start..found.range.end + words.trim_end().len();
        Some(DateFound::new(
            Some(Edtf::from(month.replace_day(day).ok()?)),
            range,
        ))
    });
    dated.unwrap_or(found)
}

/// The day that a date is, if it is a single one.
fn day_of(edtf: Option<&Edtf>) -> Option<Date> {
    edtf.and_then(|edtf| edtf.earliest().filter(|day| Some(*day) == edtf.latest()))
}

/// Days that a sentence gives as seen from the day of writing, where that is known.
fn relative_days(sentence: &str, signed: Option<&Edtf>) -> impl Iterator<Item = (Edtf, Range<usize>)> {
    let written = day_of(signed);
    let lower = sentence.to_ascii_lowercase();
    let mut at = 0;
    let mut found = Vec::new();
    while let (Some(written), Some(rest)) = (written, lower.get(at..)) {
        let next = NEAR_DAYS
            .iter()
            .filter_map(|(phrase, back)| Some((rest.find(phrase)?, *phrase, *back)));
        let Some((start, phrase, back)) =
            next.min_by_key(|(start, phrase, _)| (*start, usize::MAX - phrase.len()))
        else {
            break;
        };
        let range = at + start..at + start + phrase.len();
        at = range.end;
        let alone = !lower[..range.start].ends_with(char::is_alphanumeric)
            && !lower[range.end..].starts_with(|c: char| c.is_alphanumeric() || c == '\'' || c == '\u{2019}');
        if let Some(day) = written.checked_sub(Duration::days(back)).filter(|_| alone) {
            found.push((Edtf::from(day), range));
        }
    }
    found.into_iter()
}

/// The facts that a clause with these words of a meeting holds.
fn read_sentence(clause: &Clause<'_>, cue: &Cue, days: &[Day]) -> MeetingFacts {
    let behind = behind_cue(clause, cue, days);
    let before = before_cue(clause, cue, days);
    let times = times_in(clause.sentence()).find(|times| {
        clause.is_main_at(clause.start() + times.range.start)
            && !is_between_dashes(clause.sentence(), &times.range)
    });
    let date = behind.date.filter(|_| !cue.needs_leading_day).or(before.date);
    MeetingFacts {
        date: date.cloned(),
        place: behind.place.or(before.place),
        start: times.as_ref().map(|times| times.start),
        misprint: times.as_ref().and_then(|times| misprint(times, clause.start())),
        end: times.and_then(|times| times.end),
    }
}

/// Where the hours that were found behind offset `at` stand, if a scanner has spoilt them.
fn misprint(times: &TimesFound, at: usize) -> Option<Range<usize>> {
    times
        .misprinted
        .then(|| times.range.start + at..times.range.end + at)
}

/// True for the hour of sending in the line that a telegram begins with: `214 – SATURDAY – 2100hs – I was`.
fn is_between_dashes(sentence: &str, range: &Range<usize>) -> bool {
    const DASHES: &[char] = &['-', '\u{2013}', '\u{2014}'];
    let before = sentence.get(..range.start).unwrap_or_default();
    let behind = sentence.get(range.end..).unwrap_or_default();
    before.trim_end().ends_with(DASHES) && behind.trim_start().starts_with(DASHES)
}

/// The day and the place of a meeting.
#[derive(Default)]
struct Circumstances<'d> {
    date: Option<&'d DateFound>,
    place: Option<Range<usize>>,
}

/// Words behind a meeting with which its circumstances end.
const STOPS: &[&str] = &[
    "about",
    "because",
    "but",
    "concerning",
    "from",
    "into",
    "reference",
    "regarding",
    "so",
    "to",
    ";",
    ":",
];

/// Words that open a new statement behind "and".
const SUBJECTS: &[&str] = &[
    "also", "he", "i", "it", "she", "the", "then", "there", "they", "we",
];

/// Prepositions before a place.
const PLACE_PREPOSITIONS: &[&str] = &["at", "in", "inside"];

/// Prepositions before a day.
const DAY_PREPOSITIONS: &[&str] = &["on", "during", "in", "at", "around"];

/// The day and the place behind the words of the meeting, as far as its clause goes.
fn behind_cue<'d>(clause: &Clause<'_>, cue: &Cue, days: &'d [Day]) -> Circumstances<'d> {
    let mut found = Circumstances::default();
    // Within commas, a person's office: a place there is the office's.
    let mut apposition = false;
    let mut at = cue.range.end;
    while let Some(part) = clause.part(at) {
        if part.is_aside() {
            at += 1;
        } else if !part.is_main() {
            break;
        } else if let Some(day) = day_at(days, part) {
            let next = cue.range.end == at
                || clause.before(at).is_some_and(|part| part.is("on")) && cue.range.end + 1 == at;
            if found.date.is_none() && (next || !cue.day_is_next) && belongs(clause, cue, at, day) {
                found.date = Some(&day.found);
            }
            at = clause.index_at(day.found.range.end);
        } else if let Some((range, next)) = place_behind(clause, cue, at) {
            if !apposition && found.place.is_none() {
                found.place = Some(range);
            }
            at = next;
        } else if part.is(",") {
            let circumstance = clause.part(at + 1).is_some_and(|next| {
                next.is_in(PLACE_PREPOSITIONS) || next.is_in(DAY_PREPOSITIONS) || day_at(days, next).is_some()
            });
            apposition = !apposition && !circumstance;
            at += 1;
        } else if ends_circumstances(clause, cue, at, days) {
            break;
        } else {
            at += 1;
        }
    }
    found
}

/// Words that a post abroad is called by.
const POSTS: &[&str] = &[
    "ambassador",
    "consul",
    "consul-general",
    "embassy",
    "envoy",
    "minister",
    "representative",
];

/// True for the word that a post abroad is called by: an office, or a mission.
fn is_post(part: &Part<'_>) -> bool {
    const MISSIONS: &[&str] = &[
        "attache",
        "attaché",
        "consulate",
        "embassy",
        "legation",
        "mission",
    ];
    part.is_in(MISSIONS) || class_of(part.text) == Some(TitleClass::Office)
}

/// True for a word with which something else begins than when and where.
fn ends_circumstances(clause: &Clause<'_>, cue: &Cue, at: usize, days: &[Day]) -> bool {
    let (Some(part), next) = (clause.part(at), clause.part(at + 1)) else {
        return true;
    };
    let next_is = |words: &[&str]| next.is_some_and(|next| next.is_in(words));
    if part.is("and") {
        // A title goes on: `between the Minister and the Ambassador on 5 May`.
        return !cue.is_title
            && next.is_none_or(|next| {
                next.is_in(SUBJECTS) || next.is_of(&cue::SPEECH) || next.text.ends_with("ed")
            });
    }
    if part.is("on") {
        return !leads_to_day(clause, at + 1, days) && !cue.is_title;
    }
    if part.is("in") {
        let own = next_is(&["the", "his", "her", "my", "their", "our"]);
        return !own && !leads_to_day(clause, at + 1, days) && place::place_at(clause, at + 1).is_none();
    }
    if part.is("for") {
        return !cue.takes_for;
    }
    part.is("by") && !next_is(&["appointment"])
        || part.is_in(STOPS) && !(cue.is_title && part.is(":"))
        // `the Minister of State`: a title has no verb of speech.
        || part.is_of(&cue::SPEECH) && !cue.is_title
}

/// The day and the place with which the sentence begins: `On the evening of 5 May, at the Club, the Minister ...`, hours
/// before them left out; or a day right before the verb.
fn before_cue<'d>(clause: &Clause<'_>, cue: &Cue, days: &'d [Day]) -> Circumstances<'d> {
    const LEADING: &[&str] = &[
        "on",
        "in",
        "at",
        "during",
        "the",
        "early",
        "late",
        "morning",
        "noon",
        "afternoon",
        "evening",
        "night",
        "day",
        "of",
        ",",
        "again",
        "already",
        "and",
        "from",
        "about",
        "around",
        "approximately",
        "today",
        "yesterday",
    ];
    let mut found = Circumstances::default();
    let hours = times_in(clause.sentence()).next();
    let hours = hours.map(|times| clause.start() + times.range.start..clause.start() + times.range.end);
    let mut at = clause.statement();
    while at < cue.range.start
        && let Some(part) = clause.part(at).filter(Part::is_main)
    {
        if let Some(day) = day_at(days, part) {
            if found.date.is_none() && belongs(clause, cue, at, day) {
                found.date = Some(&day.found);
            }
            at = clause.index_at(day.found.range.end);
        } else if let Some(hours) = hours.as_ref().filter(|hours| hours.contains(&part.range.0)) {
            at = clause.index_at(hours.end);
        } else if let Some((range, next)) = place_behind(clause, cue, at) {
            found.place = found.place.or(Some(range));
            at = next;
        } else if part.is_in(LEADING) {
            at += 1;
        } else {
            break;
        }
    }
    let right_before = days
        .iter()
        .rfind(|day| clause.index_at(day.found.range.end) == cue.range.start);
    if let Some(day) = right_before.filter(|day| found.date.is_none() && day.relative) {
        found.date = Some(&day.found);
    }
    found
}

/// The day that a part begins.
fn day_at<'d>(days: &'d [Day], part: Part<'_>) -> Option<&'d Day> {
    days.iter().find(|day| {
        let range = &day.found.range;
        range.start <= part.range.0 && part.range.0 < range.end
    })
}

/// The place behind the preposition at part `at`. What follows an office is no place of the meeting: `the Ambassador in
/// Strelsau`.
fn place_behind(clause: &Clause<'_>, cue: &Cue, at: usize) -> Option<(Range<usize>, usize)> {
    let preposition = clause.part(at)?;
    // `the Secretary in the Embassy`: where somebody serves. In a title, what stands behind `at` is where they met.
    let of_post = clause.before(at).is_some_and(|before| {
        if cue.is_title {
            preposition.is("in") && is_post(&before)
        } else {
            before.is_in(POSTS)
        }
    });
    let place = preposition
        .is_in(PLACE_PREPOSITIONS)
        .then(|| place::place_at(clause, at + 1))
        .flatten();
    place.filter(|_| !of_post)
}

/// True where a day, or words like "the morning of" and a day, stand at part `at`.
fn leads_to_day(clause: &Clause<'_>, at: usize, days: &[Day]) -> bool {
    const BETWEEN: &[&str] = &[
        "the",
        "of",
        "early",
        "late",
        "morning",
        "afternoon",
        "evening",
        "night",
        "same",
    ];
    let mut parts = (at..).map_while(|at| clause.part(at));
    parts
        .find(|part| !part.is_in(BETWEEN))
        .is_some_and(|part| day_at(days, part).is_some())
}

/// True where the day at part `at` is that of the clause's own event, not of a letter or of another event.
fn belongs(clause: &Clause<'_>, cue: &Cue, at: usize, day: &Day) -> bool {
    const DAY_PARTS: &[&str] = &["morning", "noon", "afternoon", "evening", "night"];
    const PAST_EVENTS: &[&str] = &[
        "adopted",
        "announced",
        "arrived",
        "concluded",
        "delivered",
        "dispatched",
        "given",
        "held",
        "issued",
        "made",
        "opened",
        "published",
        "received",
        "sent",
        "signed",
        "submitted",
    ];
    const PAPERS: &[&str] = &[
        "cable",
        "cablegram",
        "despatch",
        "letter",
        "memorandum",
        "message",
        "note",
        "telegram",
    ];
    let mut at = at;
    while let Some(before) = clause.before(at) {
        if before.is("the") || before.is_in(&["early", "late"]) {
            at -= 1;
        } else if before.is("of")
            && clause
                .before(at - 1)
                .is_some_and(|before| before.is_in(DAY_PARTS))
        {
            at -= 2;
        } else {
            break;
        }
    }
    let Some(before) = clause.before(at) else {
        return true;
    };
    if before.is("of") {
        return cue.is_title && cue.range.contains(&at.saturating_sub(2));
    }
    let of_other = |at: usize| {
        let part = at.checked_sub(1).and_then(|at| Some((at, clause.part(at)?)));
        // `Meeting of the Council held on 5 May`: the meeting that the title names.
        let own = |part: Part<'_>| cue.is_title && part.is("held");
        part.is_some_and(|(at, part)| part.is_in(PAST_EVENTS) && !cue.range.contains(&at) && !own(part))
    };
    if before.is_in(DAY_PREPOSITIONS) {
        return !of_other(at - 1);
    }
    day.relative && !of_other(at) || before.is(",") || !(before.is_in(PAPERS) || is_small(before))
}

/// A small word that binds a day to something else than the meeting: `since 5 May`.
fn is_small(part: Part<'_>) -> bool {
    const BINDING: &[&str] = &[
        "after", "and", "before", "by", "dated", "for", "from", "since", "till", "to", "until",
    ];
    part.is_in(BINDING)
}
