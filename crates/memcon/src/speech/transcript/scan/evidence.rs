//! What speaks for the labels of a document: who recurs, who is known, which styles it uses.

use foldhash::{HashMap, HashSet};

use super::candidates::FLAT;
use super::ordinary_words::OrdinaryWords;
use super::{Behind, Found, Key, Place, is_initials};
use crate::grammar::head_label::{HeadLabel, labelled};
use crate::grammar::label::{LabelStyle, Labelled};
use crate::grammar::person::Mention;
use crate::grammar::title::{TitleClass, class_of};
use crate::lex::{Paragraph, in_capitals};
use crate::people::fold;

/// What speaks for the labels of a document.
pub(super) struct Evidence {
    /// How often a speaker has a label of a style, at starts of paragraphs and lines.
    counts: HashMap<(LabelStyle, Key), usize>,
    /// How often inside lines.
    inline: HashMap<(LabelStyle, Key), usize>,
    /// Styles with the labels that are certain enough to vouch for them.
    strong: HashMap<LabelStyle, Vouching>,
    flat: bool,
    /// Where all of the text is in capitals, which tell no name from another word: the words of names behind titles.
    shouted: Option<HashSet<String>>,
}

#[derive(Default)]
struct Vouching {
    labels: usize,
    keys: HashSet<Key>,
    recurring: HashSet<Key>,
    known: HashSet<Key>,
    voiced: HashSet<Key>,
    voiced_labels: usize,
    /// Labels whose names are in capitals.
    in_capitals: usize,
    /// Labels that [`speaks_by_title`], and those of them that recur.
    titled: HashMap<Key, usize>,
}

impl Vouching {
    fn titled_labels(&self) -> usize {
        self.titled.values().sum()
    }

    /// True where titles make a style one of labels: several people have them, and one of those more than once.
    fn is_titled(&self) -> bool {
        let recurs = self.titled.values().any(|times| *times > 1);
        recurs && self.titled_labels() >= 4 && self.titled.len() >= 2
    }

    /// True for titled labels of several people whom the record lists, each of which may come once.
    fn is_of_listed(&self) -> bool {
        let listed = self.titled.keys().filter(|key| self.known.contains(key));
        listed.count() >= 3
    }
}

impl Evidence {
    pub(super) fn new(candidates: &[Found<'_>], running: &[Paragraph<'_>]) -> Self {
        let paragraphs = running.len();
        let mut counts: HashMap<(LabelStyle, Key), usize> = HashMap::default();
        let mut inline: HashMap<(LabelStyle, Key), usize> = HashMap::default();
        for found in candidates.iter().filter(|found| !found.is_excluded) {
            let places = match found.place {
                Place::Inline => &mut inline,
                _ => &mut counts,
            };
            *places.entry((found.label.style, found.key)).or_default() += 1;
        }
        let recurring_inline: usize = inline.values().filter(|count| **count > 1).sum();
        let at_starts: usize = counts
            .iter()
            .filter(|((style, _), count)| *style == LabelStyle::Colon && **count > 1)
            .map(|(_, count)| count)
            .sum();
        let mut evidence = Self {
            flat: paragraphs <= FLAT || recurring_inline >= 4 && recurring_inline > at_starts,
            counts,
            inline,
            strong: HashMap::default(),
            shouted: is_shouted(running).then(|| titled_names(candidates)),
        };
        for found in candidates.iter().filter(|found| !found.is_excluded) {
            evidence.count(found);
        }
        evidence
    }

    fn count(&mut self, found: &Found<'_>) {
        if found.place == Place::Inline && !self.flat {
            return;
        }
        // Before any capitalised word a name is a label only where others vouch for it; `Q  When?` vouches for nobody.
        let asks = found.label.who == Labelled::Nameless && found.label.style == LabelStyle::Capitals;
        if found.label.style == LabelStyle::Bare && found.label.is_doubtful || asks {
            return;
        }
        if speaks_by_title(found) {
            let vouching = self.strong.entry(found.label.style).or_default();
            *vouching.titled.entry(found.key).or_default() += 1;
        }
        if !self.is_strong(found) {
            return;
        }
        let recurs = self.recurs(found);
        let vouching = self.strong.entry(found.label.style).or_default();
        vouching.labels += 1;
        vouching.in_capitals += usize::from(is_in_capitals(found));
        vouching.keys.insert(found.key);
        if recurs {
            vouching.recurring.insert(found.key);
        }
        if found.is_known {
            vouching.known.insert(found.key);
        }
        if found.voiced {
            vouching.voiced.insert(found.key);
            vouching.voiced_labels += 1;
        }
    }

    fn times(&self, style: LabelStyle, key: Key) -> usize {
        self.counts.get(&(style, key)).copied().unwrap_or(0)
    }

    fn recurs(&self, found: &Found<'_>) -> bool {
        let inline = if self.flat {
            let key = (found.label.style, found.key);
            self.inline.get(&key).copied().unwrap_or(0)
        } else {
            0
        };
        self.times(found.label.style, found.key) + inline > 1
    }

    /// True for a label that vouches for its style: its speaker recurs or is known, or it is a label by its form.
    fn is_strong(&self, found: &Found<'_>) -> bool {
        let by_form = match &found.label.who {
            Labelled::Nameless => true,
            Labelled::Persons(persons) => persons
                .iter()
                .any(|person| !person.titles.is_empty() && person.name.starts_with(char::is_uppercase)),
        } || holds_office(found);
        self.recurs(found) && !is_salutation(found)
            || found.is_known
            || is_voiced(found)
            || found.label.style == LabelStyle::Colon
                && (by_form || found.label.declares.is_some() || found.label.side.is_some())
    }

    /// True where the document's labels of the style have titles.
    fn is_titled(&self, style: LabelStyle) -> bool {
        self.strong.get(&style).is_some_and(Vouching::is_titled)
    }

    /// The styles that the document uses for labels.
    pub(super) fn styles(&self, paragraphs: usize) -> HashSet<LabelStyle> {
        let uses = |(style, vouching): (&LabelStyle, &Vouching)| {
            let certain = vouching.recurring.union(&vouching.known).count();
            let enough = match style {
                LabelStyle::Colon => {
                    let share = self.flat || vouching.labels >= 6 || vouching.labels * 10 >= paragraphs;
                    vouching.labels >= 2 && vouching.keys.len() + vouching.recurring.len() >= 2 && share
                }
                LabelStyle::Dash | LabelStyle::Period if vouching.is_titled() || vouching.is_of_listed() => {
                    self.flat || vouching.titled_labels() * 6 >= paragraphs
                }
                LabelStyle::Line if vouching.is_titled() && vouching.titled_labels() * 4 >= paragraphs => {
                    true
                }
                LabelStyle::Dash | LabelStyle::Period => {
                    vouching.labels >= 3
                        && certain >= 2
                        && !vouching.recurring.is_empty()
                        && (self.flat || vouching.labels * 6 >= paragraphs)
                }
                LabelStyle::Line | LabelStyle::Capitals | LabelStyle::Bare => {
                    let recurs = vouching.labels >= 4 && vouching.recurring.len() >= 2;
                    let is_cast =
                        matches!(style, LabelStyle::Capitals | LabelStyle::Bare) && vouching.known.len() >= 2;
                    let voiced = vouching.voiced_labels >= 3
                        && vouching.voiced.len() >= 2
                        && vouching.voiced.len() * 3 >= vouching.keys.len() * 2;
                    // Names alone on their lines, of those listed, most of them before somebody's words.
                    let is_heard = *style == LabelStyle::Line
                        && vouching.known.len() >= 2
                        && vouching.labels >= 4
                        && vouching.voiced_labels * 2 >= vouching.labels;
                    let enough = recurs || is_cast && vouching.labels >= 3 || voiced || is_heard;
                    enough && vouching.labels * 6 >= paragraphs
                }
            };
            enough.then_some(*style)
        };
        self.strong.iter().filter_map(uses).collect()
    }

    pub(super) fn accepts(
        &self,
        found: &Found<'_>,
        styles: &HashSet<LabelStyle>,
        ordinary: &OrdinaryWords,
        begun: bool,
    ) -> bool {
        if found.is_excluded && !(begun && is_serving(found)) {
            return false;
        }
        let style = found.label.style;
        if found.place == Place::Inline && !self.flat {
            return styles.contains(&style) && self.has_lost_line_end(found);
        }
        if found.place == Place::Inline {
            let by_form = style == LabelStyle::Colon && self.is_strong(found);
            return styles.contains(&style) && (by_form || self.recurs(found) || found.is_known);
        }
        let recurs_as_label = self.times(LabelStyle::Colon, found.key) > 1;
        if style == LabelStyle::Capitals && found.label.who == Labelled::Nameless {
            return styles.contains(&LabelStyle::Colon) || found.label.is_doubtful;
        }
        if found.place == Place::Line {
            let known = found.is_known;
            return styles.contains(&style)
                && match style {
                    LabelStyle::Colon => recurs_as_label || known && self.recurs(found),
                    LabelStyle::Period => self.recurs(found) || known || self.is_of_capitals(found, ordinary),
                    _ => false,
                };
        }
        // `Q.` and `A.` of a hearing among labels with colons; `ALL.` ends a sentence.
        let asks = found.label.range.len() == 1 && is_nameless(found);
        if style == LabelStyle::Period && asks && styles.contains(&LabelStyle::Colon) {
            return true;
        }
        if !styles.contains(&style) {
            return self.is_slip(found, styles)
                || self.has_other_mark(found, styles)
                || self.has_lost_colon(found, styles);
        }
        match style {
            LabelStyle::Colon => {
                self.is_strong(found)
                    || is_serving(found)
                    || match &self.shouted {
                        Some(names) => found.label.person().is_some_and(|person| {
                            // `Pavel Orlov` has letters that the text around it has not.
                            let stands_out = person.name.contains(' ') && !in_capitals(&person.name);
                            names.contains(&fold(&person.name)) || stands_out && is_personal(found, ordinary)
                        }),
                        None => is_personal(found, ordinary),
                    }
            }
            LabelStyle::Line if is_voiced(found) && is_personal(found, ordinary) => true,
            _ => {
                let by_title = self.is_titled(style) && speaks_by_title(found);
                let asks = is_nameless(found) && (style != LabelStyle::Line || self.is_titled(style));
                let of_capitals = style == LabelStyle::Period && self.is_of_capitals(found, ordinary);
                by_title || asks || of_capitals || self.recurs(found) || found.is_known
            }
        }
    }

    /// `ORLOV. Words` once, where all labels of the style have capitals and the text has not.
    fn is_of_capitals(&self, found: &Found<'_>, ordinary: &OrdinaryWords) -> bool {
        let style = self.strong.get(&found.label.style);
        self.shouted.is_none()
            && is_in_capitals(found)
            && is_personal(found, ordinary)
            && style.is_some_and(|style| style.in_capitals == style.labels && style.recurring.len() >= 2)
    }

    /// A label behind a sentence of another paragraph, `They agreed. Cde. Orlov: Words`: somebody listed, with title or in
    /// full, whose labels begin paragraphs elsewhere.
    fn has_lost_line_end(&self, found: &Found<'_>) -> bool {
        found.label.style == LabelStyle::Colon
            && self.times(LabelStyle::Colon, found.key) > 1
            && is_full(found)
            && found.is_known
    }

    /// A label alone on its line that has a colon elsewhere: `Cde. Orlov` above a sentence, of somebody listed.
    fn has_lost_colon(&self, found: &Found<'_>, styles: &HashSet<LabelStyle>) -> bool {
        found.label.style == LabelStyle::Line
            && found.behind == Behind::Sentence
            && styles.contains(&LabelStyle::Colon)
            && self.times(LabelStyle::Colon, found.key) > 0
            && is_full(found)
            && found.is_known
    }

    /// A colon where the document's labels have dashes: `Cde. Orlov: Words` among `Cde. Szabo—Words`, of people listed.
    fn has_other_mark(&self, found: &Found<'_>, styles: &HashSet<LabelStyle>) -> bool {
        let titled = found
            .label
            .person()
            .is_some_and(|person| !person.titles.is_empty());
        let of_listed = self
            .strong
            .get(&LabelStyle::Dash)
            .is_some_and(Vouching::is_of_listed);
        let is_colon = found.label.style == LabelStyle::Colon && !is_salutation(found);
        is_colon && titled && styles.contains(&LabelStyle::Dash) && of_listed && found.is_known
    }

    /// A full stop or dash where the document's labels have colons: the speaker has colons elsewhere.
    fn is_slip(&self, found: &Found<'_>, styles: &HashSet<LabelStyle>) -> bool {
        let as_label = self.times(LabelStyle::Colon, found.key);
        let slips = self.times(found.label.style, found.key);
        let other_mark = matches!(found.label.style, LabelStyle::Dash | LabelStyle::Period);
        let short = found.label.person().is_some_and(is_initials);
        let enough = if short { 4 } else { 2 };
        styles.contains(&LabelStyle::Colon) && other_mark && as_label >= enough && slips * 4 <= as_label
    }
}

/// The words of the names of those to whom labels give a title: a family name may stand first or last.
fn titled_names(candidates: &[Found<'_>]) -> HashSet<String> {
    let persons = candidates.iter().filter_map(|found| found.label.person());
    let titled = persons.filter(|person| !person.titles.is_empty());
    titled
        .flat_map(|person| person.name.split_whitespace())
        .map(fold)
        .collect()
}

/// True where most of the long paragraphs have no small letters.
fn is_shouted(running: &[Paragraph<'_>]) -> bool {
    /// Shortest paragraph that counts, in bytes.
    const SHORTEST: usize = 40;
    let texts = || running.iter().map(|paragraph| paragraph.passage.text());
    let long = texts().filter(|text| text.len() >= SHORTEST);
    let (mut all, mut shouted) = (0_usize, 0_usize);
    for text in long {
        all += 1;
        shouted += usize::from(in_capitals(text));
    }
    shouted * 2 > all
}

/// `Mr. Orlov.`, `Madam SPEAKER —`, `The Chairman.`, or with words in the next paragraph: a title, and words behind it.
/// `Orlov, President of the Commission. –` says as much.
fn speaks_by_title(found: &Found<'_>) -> bool {
    let has_words = match found.label.style {
        LabelStyle::Dash | LabelStyle::Period => found.behind == Behind::Words,
        LabelStyle::Line => found.behind == Behind::Sentence,
        LabelStyle::Colon | LabelStyle::Capitals | LabelStyle::Bare => false,
    };
    let stop_and_dash = found.label.has_stop_and_dash;
    let affiliated = found.label.has_remark;
    let titled = |mention: &Mention<'_>| {
        // `Orlov (PPE). –`: a group looks like another form of the name.
        let affiliated = affiliated || !mention.variants.is_empty();
        if stop_and_dash && (affiliated || mention.name.is_empty() || mention.name.contains(' ')) {
            return true;
        }
        let is_named = mention.name.starts_with(char::is_uppercase);
        let has_office = mention.titles.len() > 1 || mention.printed.starts_with("The ");
        !mention.titles.is_empty() && (is_named || mention.name.is_empty() && has_office)
    };
    has_words && !found.is_excluded && found.label.person().is_some_and(titled)
}

/// `The President: words`.
fn holds_office(found: &Found<'_>) -> bool {
    let has_article =
        |mention: &Mention<'_>| mention.printed.starts_with("The ") || mention.printed.starts_with("THE ");
    found.behind == Behind::Words
        && found
            .label
            .person()
            .is_some_and(|mention| mention.name.is_empty() && has_article(mention))
}

/// Somebody without a name, before a sentence.
fn is_nameless(found: &Found<'_>) -> bool {
    found.label.who == Labelled::Nameless && found.behind != Behind::Other
}

/// A title or a name of several words.
fn is_full(found: &Found<'_>) -> bool {
    let full = |mention: &Mention<'_>| !mention.titles.is_empty() || mention.name.contains(' ');
    found.label.person().is_some_and(full)
}

/// The same alone on its line, before somebody's own words.
fn is_voiced(found: &Found<'_>) -> bool {
    found.voiced && is_full(found)
}

/// `Mr. Minister:`, `Monsieur le Marechal:`, `Dear General Orlov:` at the head of a letter, `For Orlov:` at that of a
/// telegram.
pub(super) fn is_salutation(found: &Found<'_>) -> bool {
    let Some(mention) = found.label.person() else {
        return false;
    };
    if ["Dear ", "My dear ", "To ", "For ", "From "]
        .iter()
        .any(|start| mention.printed.starts_with(start))
    {
        return true;
    }
    let civil = mention
        .titles
        .first()
        .is_some_and(|title| class_of(title) == Some(TitleClass::Civil));
    // `Madam Speaker. Words`
    let greets = matches!(found.label.style, LabelStyle::Colon | LabelStyle::Line);
    civil && greets && (mention.name.is_empty() || mention.name.starts_with(char::is_lowercase))
}

/// `Interpreter:` is a label of the head, and of a turn once the conversation has begun.
fn is_serving(found: &Found<'_>) -> bool {
    let Some(mention) = found.label.person() else {
        return false;
    };
    let line = format!("{}:", mention.printed);
    labelled(&line).is_some_and(|line| matches!(line.label, HeadLabel::Interpreters | HeadLabel::NoteTakers))
        && mention.name.is_empty()
        && found.label.style == LabelStyle::Colon
}

/// `ORLOV`, and no abbreviation.
fn is_in_capitals(found: &Found<'_>) -> bool {
    /// Letters of the shortest name that is no abbreviation.
    const SHORTEST: usize = 4;
    let person = found.label.person();
    person.is_some_and(|person| person.name.len() >= SHORTEST && in_capitals(&person.name))
}

/// True for a label whose words are not words of the language: those stand elsewhere in small letters.
fn is_personal(found: &Found<'_>, ordinary: &OrdinaryWords) -> bool {
    match &found.label.who {
        Labelled::Nameless => true,
        Labelled::Persons(persons) => persons.iter().all(|person| {
            let is_named = !person.name.is_empty() || !person.titles.is_empty();
            is_named && !person.name.split_whitespace().any(|word| ordinary.has(word))
        }),
    }
}
