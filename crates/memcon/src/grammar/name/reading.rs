//! The state of reading one name: which pieces and brackets it takes, and whether they are a name.

use std::borrow::Cow;

use super::piece::{Piece, PieceKind, piece_at};
use super::sound::sounds_alike;
use super::suffix::suffix_end;
use super::{Name, Setting, bracketed, is_given_pair};
use crate::grammar::title::{RANKS, begins_title};
use crate::grammar::vocabulary::Classes;
use crate::grammar::word::{
    CALENDAR, DEMONYMS, FUNCTION_WORDS, HEADLINE_WORDS, INSTITUTIONS, PLACES, behind_space, is_ideograph,
    word_at,
};

/// Longest name that is read, in pieces.
const MAX_PIECES: usize = 6;

/// True for a name in Chinese script or hangul: two characters or more, and few.
fn is_in_ideographs(content: &str) -> bool {
    /// Most characters of such a name.
    const MOST: usize = 10;
    let letters = content.chars().filter(|c| !c.is_whitespace());
    content.starts_with(is_ideograph)
        && (2..=MOST).contains(&letters.clone().take(MOST + 1).count())
        && letters.clone().all(|c| is_ideograph(c) || matches!(c, '·' | '•'))
}

/// The state of reading one name.
pub(super) struct Reading<'t> {
    text: &'t str,
    setting: Setting,
    start: usize,
    /// Behind the last thing read.
    end: usize,
    pieces: Vec<Piece<'t>>,
    variants: Vec<Cow<'t, str>>,
    closed: bool,
}

impl<'t> Reading<'t> {
    pub(super) fn new(text: &'t str, at: usize, setting: Setting) -> Self {
        Self {
            text,
            setting,
            start: at,
            end: at,
            pieces: Vec::new(),
            variants: Vec::new(),
            closed: false,
        }
    }

    /// Reads one more piece or bracket; false where the name ends.
    pub(super) fn step(&mut self) -> bool {
        if self.closed || self.pieces.len() >= MAX_PIECES {
            return false;
        }
        let next = if self.pieces.is_empty() {
            self.end
        } else {
            match behind_space(self.text, self.end) {
                Some(next) if self.ends_with_line(next) => return false,
                Some(next) => next,
                None if self.may_follow_directly() => self.end,
                None => return false,
            }
        };
        if self.text[next..].starts_with(['[', '{']) {
            return self.bracket(next);
        }
        if self.given_name_of_initial(next) {
            return true;
        }
        let piece = piece_at(self.text, next);
        self.take(piece)
    }

    /// `D. (David) Orlov`: behind an initial the given name that it stands for, in parentheses.
    fn given_name_of_initial(&mut self, at: usize) -> bool {
        let [initial] = self.pieces.as_mut_slice() else {
            return false;
        };
        let inside = self.text[at..]
            .strip_prefix('(')
            .filter(|_| initial.kind == PieceKind::Initials);
        let name = inside
            .and_then(|inside| inside.split_once(')'))
            .map(|(name, _)| name);
        let same_letter = |name: &&str| {
            let letters = name.chars().all(|c| c.is_alphabetic() || c == '-');
            letters && name.chars().nth(1).is_some() && name.chars().next() == initial.text.chars().next()
        };
        let Some(name) = name.filter(same_letter) else {
            return false;
        };
        initial.text = Cow::Borrowed(name);
        self.end = at + name.len() + 2;
        true
    }

    /// Takes one more piece of the name; false where it is none.
    pub(super) fn take(&mut self, piece: Option<(Piece<'t>, bool)>) -> bool {
        match piece {
            Some((piece, closed)) if self.accepts(&piece) => {
                self.end = piece.range.end;
                self.closed = closed;
                self.pieces.push(piece);
                true
            }
            _ => false,
        }
    }

    /// In lists a line or column may be a person; a name goes on behind a line end only where the line is one of several names.
    fn ends_with_line(&self, next: usize) -> bool {
        let is_list = matches!(self.setting, Setting::Listed | Setting::ListedTitled);
        let space = &self.text[self.end..next];
        if !is_list || !space.contains(['\n', '\t']) {
            return false;
        }
        if space.contains('\t') {
            return true;
        }
        let line = self.text[..self.start].rfind('\n').map_or(0, |end| end + 1);
        self.pieces.len() > 1 || !self.text[line..self.start].contains(',')
    }

    /// `N.S.Orlov` and `Orlov[Ivan]`: no space between the pieces.
    fn may_follow_directly(&self) -> bool {
        let rest = &self.text[self.end..];
        rest.starts_with(['[', '{'])
            || self
                .pieces
                .last()
                .is_some_and(|piece| piece.kind == PieceKind::Initials || piece.supplied)
    }

    fn accepts(&self, piece: &Piece<'_>) -> bool {
        match piece.kind {
            PieceKind::Initials => true,
            PieceKind::Particle => {
                let follows = behind_space(self.text, piece.range.end)
                    .and_then(|next| piece_at(self.text, next))
                    .is_some_and(|(next, _)| next.kind != PieceKind::Initials);
                // `Monsieur le Ministre` has an office behind the article, `Colonel van Molen` a name behind the particle.
                let is_article = self.setting == Setting::Titled && &*piece.text == "le";
                follows && (!self.pieces.is_empty() || self.setting != Setting::Running && !is_article)
            }
            PieceKind::Word => {
                let first = self.pieces.is_empty();
                const NO_NAMES: Classes = Classes::of(&[DEMONYMS, HEADLINE_WORDS]);
                let stops = || {
                    piece.classes.hold(FUNCTION_WORDS) && (self.shouts() || self.is_all_initials())
                        || SHOUTED_VERBS.contains(&&*piece.text)
                        || piece.classes.meet(NO_NAMES)
                        || begins_title(self.text, piece.range.start)
                        || self.is_all_initials() && self.is_rank_before_name(piece)
                        || POST_NOMINALS.contains(&&*piece.text)
                        || self.text[piece.range.end..].starts_with(" side")
                        || piece.classes.hold(CALENDAR) && self.is_day_behind(piece)
                };
                first || !stops()
            }
        }
    }

    /// True where the month of a date stands: `Margit Szabo April 6`.
    fn is_day_behind(&self, month: &Piece<'_>) -> bool {
        let behind = self.text[month.range.end..].trim_start_matches(['.', ' ']);
        behind.starts_with(|c: char| c.is_ascii_digit())
    }

    /// True for a rank that is a family name, too, where another name follows: `Article I. General Orlov`.
    fn is_rank_before_name(&self, piece: &Piece<'_>) -> bool {
        let next = || behind_space(self.text, piece.range.end).and_then(|next| piece_at(self.text, next));
        piece.classes.hold(RANKS) && next().is_some_and(|(next, _)| next.kind == PieceKind::Word)
    }

    /// True where nothing but initials was read so far.
    fn is_all_initials(&self) -> bool {
        self.pieces.iter().all(|piece| piece.kind == PieceKind::Initials)
    }

    /// True where all letters so far are capitals.
    fn shouts(&self) -> bool {
        let pieces = self.pieces.iter().filter(|piece| piece.kind == PieceKind::Word);
        pieces
            .map(|piece| &piece.text)
            .all(|text| text.chars().all(|c| !c.is_lowercase()))
    }

    /// A bracket at `at`: completes the name, spells it otherwise, or is none of it.
    fn bracket(&mut self, at: usize) -> bool {
        let Some((content, behind)) = bracketed(self.text, at) else {
            return false;
        };
        if matches!(content, "?" | "??" | "sic" | "SIC" | "(?)") && !self.pieces.is_empty() {
            self.end = behind;
            return true;
        }
        let content = content.trim_end_matches('?').trim_end();
        let mut inner = Reading::new(content, 0, Setting::Listed);
        while inner.step() {}
        if !self.pieces.is_empty() && is_in_ideographs(content) {
            self.end = behind;
            self.variants.push(Cow::Borrowed(content));
            return true;
        }
        if inner.end != content.len() || inner.pieces.is_empty() || !inner.variants.is_empty() {
            return false;
        }
        if self.pieces.is_empty() && !opens_name(self.text, behind) {
            return false;
        }
        self.end = behind;
        if self.is_other_spelling(&inner.pieces) {
            self.variants.push(Cow::Borrowed(content));
            return true;
        }
        let repeats = self.pieces.len() == 1
            && inner.pieces.len() > 1
            && inner
                .pieces
                .iter()
                .any(|piece| same(&piece.text, &self.pieces[0].text));
        if repeats {
            // `Szabo [Peter Szabo]`: the bracket has the whole name.
            self.pieces[0].text = Cow::Borrowed(content);
            return true;
        }
        let offset = at + 1 + leading_space(&self.text[at + 1..behind]);
        for mut piece in inner.pieces {
            piece.range = piece.range.start + offset..piece.range.end + offset;
            piece.supplied = true;
            self.pieces.push(piece);
        }
        true
    }

    fn is_other_spelling(&self, inner: &[Piece<'_>]) -> bool {
        let own: Vec<_> = self.pieces.iter().filter(|piece| !piece.supplied).collect();
        match (own.len(), inner.len()) {
            (0, _) => false,
            (1, 1) => sounds_alike(&own[0].text, &inner[0].text),
            (1, _) => false,
            (_, 1) => {
                own.iter().any(|piece| sounds_alike(&piece.text, &inner[0].text))
                    || self.shouts() && is_other_name(&inner[0].text)
            }
            _ => true,
        }
    }

    /// True for a first word with which no name in running text begins, whatever goes on behind it: the end is not read for it.
    pub(super) fn begins_with_nobody(&self) -> bool {
        let first = self.pieces.first().filter(|_| self.setting == Setting::Running);
        first.is_some_and(|first| {
            first.kind == PieceKind::Word && first.classes.meet(NOBODY) && !may_be_family(&first.text)
        })
    }

    pub(super) fn finish(mut self) -> Option<Name<'t>> {
        while self
            .pieces
            .pop_if(|piece| piece.kind == PieceKind::Particle)
            .is_some()
        {
            self.end = self.pieces.last()?.range.end;
        }
        if !self.is_name() {
            return None;
        }
        self.end = suffix_end(self.text, self.end);
        let full = self.joined(|_| true);
        if let Some(end) = self.variant_in_parentheses(&full) {
            self.end = end;
        }
        self.variants.retain(|variant| *variant != full);
        let printed = match self.pieces.iter().any(|piece| piece.supplied) {
            true => self.joined(|piece| !piece.supplied),
            false => Cow::Borrowed(""),
        };
        Some(Name {
            printed: if printed.is_empty() { full.clone() } else { printed },
            full,
            variants: self.variants,
            range: self.start..self.end,
        })
    }

    /// The pieces that `keep` lets through, as printed where they stand together.
    fn joined(&self, keep: impl Fn(&Piece<'_>) -> bool) -> Cow<'t, str> {
        let mut pieces = self.pieces.iter().filter(|piece| keep(piece));
        let Some(first) = pieces.next() else {
            return Cow::Borrowed("");
        };
        let mut out = first.text.clone();
        let mut range = first.range.clone();
        for piece in pieces {
            let between = self.text.get(range.end..piece.range.start).unwrap_or_default();
            let glued = range.end == piece.range.start;
            let as_printed = (glued || between == " ")
                && self.text.get(range.clone()) == Some(&out)
                && self.text.get(piece.range.clone()) == Some(&piece.text);
            range.end = piece.range.end;
            if as_printed && let Some(printed) = self.text.get(range.clone()) {
                out = Cow::Borrowed(printed);
                continue;
            }
            let out = out.to_mut();
            if !glued {
                out.push(' ');
            }
            out.push_str(&piece.text);
        }
        out
    }

    /// `Teng Xiao-lin (Deng Xiaolin)`: the same name in another spelling.
    fn variant_in_parentheses(&mut self, full: &str) -> Option<usize> {
        let open = behind_space(self.text, self.end)?;
        let rest = self.text[open..].strip_prefix('(')?;
        let length = rest
            .char_indices()
            .take(60)
            .find_map(|(at, c)| (c == ')').then_some(at))?;
        let content = &rest[..length];
        let mut inner = Reading::new(content, 0, Setting::Listed);
        while inner.step() {}
        let whole = inner.end == content.len() && inner.pieces.len() > 1;
        let alike = whole && self.pieces.len() > 1 && sounds_alike(full, content);
        (alike || is_in_ideographs(content)).then(|| {
            self.variants.push(Cow::Borrowed(content));
            open + length + 2
        })
    }

    /// True where the pieces can be a person's name, as far as words tell.
    fn is_name(&self) -> bool {
        const COMMON: Classes = Classes::of(&[FUNCTION_WORDS, CALENDAR]);
        let words = || self.pieces.iter().filter(|piece| piece.kind == PieceKind::Word);
        let Some(first) = words().next() else {
            return self.setting != Setting::Running && !self.pieces.is_empty();
        };
        let leads_with_word = self
            .pieces
            .first()
            .is_some_and(|piece| piece.kind == PieceKind::Word);
        let lone = self.pieces.len() == 1;
        if lone
            && first.classes.hold(FUNCTION_WORDS)
            && LINKING_WORDS
                .iter()
                .any(|word| first.text.eq_ignore_ascii_case(word))
        {
            return false;
        }
        // `May July`: months of a heading or a list.
        let several = words().nth(1).is_some();
        if several && words().all(|word| word.classes.hold(CALENDAR)) {
            return false;
        }
        // `CPSU CC`
        if several
            && words().all(|word| is_acronym(&word.text))
            && words().any(|word| is_unspeakable(&word.text))
        {
            return false;
        }
        let names_institution =
            || words().any(|word| word.classes.hold(INSTITUTIONS)) && !self.has_middle_initial();
        match self.setting {
            Setting::Titled | Setting::ListedTitled => {
                let owner = || {
                    ["'s", "’s"]
                        .iter()
                        .any(|ending| self.text[self.end..].starts_with(ending))
                };
                // `a member of the Ruritanian Purchasing Commission`
                let body = several
                    && words()
                        .next_back()
                        .is_some_and(|last| last.classes.hold(INSTITUTIONS));
                // `General Services`
                let bodies = lone && first.classes.hold(INSTITUTIONS) && first.text.ends_with('s');
                let is_place = || is_place(words());
                // `expressed to the President Ruritania's desire`
                let of_place = first.classes.hold(PLACES) && lone && owner() || !lone && is_place();
                // `the Generalissimo on February 10 said`, without the preposition
                let dated = lone && first.classes.hold(CALENDAR) && self.is_before_number();
                let common = lone
                    && first.classes.hold(FUNCTION_WORDS)
                    && first.text.chars().any(char::is_lowercase)
                    && !is_shapely(&first.text);
                // `First Secretary of the RPL CC Comrade Orlov`
                let letters = lone && self.setting == Setting::Titled && is_unspeakable(&first.text);
                !(body || bodies || of_place || common || dated || letters)
            }
            Setting::Listed => !(names_institution() || lone && first.classes.meet(COMMON)),
            Setting::Running => {
                let of_state = || {
                    words().any(|word| word.classes.hold(PLACES))
                        && words().any(|word| is_acronym(&word.text))
                };
                // `Hong said`, but `Hong Kong`
                let family =
                    may_be_family(&first.text) && words().nth(1).is_none_or(|next| &*next.text != "Kong");
                let nobody = first.classes.meet(NOBODY) && !family
                    || self.begins_a_sentence(first)
                    || several && (is_abstract(&first.text) || is_month(first) || is_place(words()))
                    || self.ends_a_place(first);
                let lone_noun =
                    || first.classes.hold(CALENDAR) || is_acronym(&first.text) || is_abstract(&first.text);
                !(leads_with_word && nobody || names_institution() || lone && lone_noun() || of_state())
            }
        }
    }

    /// `Paul Q. Lake`: a surname that is a word for a place or body, too, behind a given name and an initial.
    fn has_middle_initial(&self) -> bool {
        let [first, initials @ .., last] = self.pieces.as_slice() else {
            return false;
        };
        let bodies = Classes::of(&[INSTITUTIONS, DEMONYMS, PLACES]);
        let given = first.kind == PieceKind::Word && !first.classes.meet(bodies) && !is_acronym(&first.text);
        given
            && last.kind == PieceKind::Word
            && !initials.is_empty()
            && initials.iter().all(|piece| piece.kind == PieceKind::Initials)
    }

    /// `Kong` behind `Hong`: true for the rest of a place's name.
    fn ends_a_place(&self, first: &Piece<'_>) -> bool {
        let before = || {
            let before = self.text.get(..first.range.start).unwrap_or_default();
            before.strip_suffix(' ').unwrap_or_default()
        };
        LONG_PLACES
            .iter()
            .any(|(head, rest)| *rest == first.text && before().ends_with(head))
    }

    /// True where a number follows: `February 10`.
    fn is_before_number(&self) -> bool {
        let behind = behind_space(self.text, self.end).and_then(|next| self.text.get(next..));
        behind.is_some_and(|behind| behind.starts_with(|c: char| c.is_ascii_digit()))
    }

    /// True for a first word that rather begins a sentence than a name (`However`), unless a hyphenated given name
    /// follows it (`An Chun-ho`).
    fn begins_a_sentence(&self, first: &Piece<'_>) -> bool {
        let given = || self.pieces.get(1).is_some_and(|piece| is_given_pair(&piece.text));
        first.classes.hold(FUNCTION_WORDS) && !given()
    }
}

/// Words that begin the names of places and bodies, and of nobody.
const NOBODY: Classes = Classes::of(&[INSTITUTIONS, DEMONYMS, PLACES]);

/// True for the one of them that is a family name, too.
fn may_be_family(word: &str) -> bool {
    word == "Hong"
}

/// True for a month or day of the week that is nobody's given name: `Last January Orlov came`.
fn is_month(piece: &Piece<'_>) -> bool {
    const NAMES: &[&str] = &["april", "august", "jan", "jan.", "june", "may"];
    piece.classes.hold(CALENDAR) && !NAMES.iter().any(|name| piece.text.eq_ignore_ascii_case(name))
}

/// True where the words are the name of a place that has two.
fn is_place<'p>(mut words: impl Iterator<Item = &'p Piece<'p>>) -> bool {
    let (Some(head), Some(rest), None) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    LONG_PLACES.contains(&(&*head.text, &*rest.text))
}

/// Places whose names have two words, the first of which may begin that of a person.
const LONG_PLACES: &[(&str, &str)] = &[
    ("Buenos", "Aires"),
    ("Costa", "Rica"),
    ("El", "Salvador"),
    ("Hong", "Kong"),
    ("Indo", "China"),
    ("Inner", "Mongolia"),
    ("Los", "Angeles"),
    ("New", "Delhi"),
    ("New", "York"),
    ("Outer", "Mongolia"),
    ("Puerto", "Rico"),
    ("San", "Francisco"),
    ("San", "José"),
    ("San", "Salvador"),
    ("Santo", "Domingo"),
    ("Sri", "Lanka"),
];

/// Verbs behind a name in a title that is all in capitals: `BETWEEN PREMIER ORLOV AND MR. NOLL HELD AT SELM`.
const SHOUTED_VERBS: &[&str] = &["DATED", "HELD", "RECEIVED", "SAID", "SENT", "STATED", "TOLD"];

/// True for a word in capitals that is more than one syllable: behind a name of several words in capitals it is no part
/// of it, but what its bearer is called by others (`HONG TAO [ORLOV]`).
fn is_other_name(word: &str) -> bool {
    let is_vowel = |c: char| "AEIOUYÁÉÍÓÚÄÖÜ".contains(c);
    let mut syllables = 0;
    let mut in_vowels = false;
    for c in word.chars() {
        syllables += usize::from(is_vowel(c) && !in_vowels);
        in_vowels = is_vowel(c);
    }
    syllables > 1 && !word.contains(|c: char| c.is_lowercase() || c == '-')
}

/// Words that are function words and family names alike; behind a title they are names.
fn is_shapely(word: &str) -> bool {
    matches!(
        word,
        "He" | "An" | "So" | "Do" | "You" | "Will" | "No" | "Just" | "Second"
    )
}

/// A noun made of a verb or adjective (`Competition`), or an adverb (`Interestingly`): where it begins a sentence, it
/// names nobody. Family names in `-ly` are shorter.
fn is_abstract(word: &str) -> bool {
    const ENDINGS: &[&str] = &["tion", "sion", "ment", "ness", "ism", "ship", "ations", "ments"];
    word.len() > 7 && ENDINGS.iter().any(|ending| word.ends_with(ending))
        || word.len() > 8 && word.ends_with("ly")
}

/// Letters without a vowel, which are no name; `Ng` is one.
fn is_unspeakable(word: &str) -> bool {
    let vowel = |c: char| !c.is_ascii() || "AEIOUY".contains(c);
    word.len() > 1
        && word != "NG"
        && word.bytes().all(|byte| byte.is_ascii_uppercase())
        && !word.contains(vowel)
}

/// A short word in capitals, more likely an acronym than a name.
fn is_acronym(word: &str) -> bool {
    word.chars().count() <= 5 && word.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

fn leading_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// True where a name goes on behind a bracket that opened it (`[Anna] Noll`).
fn opens_name(text: &str, behind: usize) -> bool {
    let next = behind_space(text, behind).unwrap_or(behind);
    word_at(text, next).is_some_and(|word| word.is_capitalised())
}

/// Letters of honours and offices behind a name.
const POST_NOMINALS: &[&str] = &[
    "MP", "PC", "KG", "KT", "GCB", "KCB", "CB", "GCMG", "KCMG", "CMG", "GBE", "KBE", "CBE", "OBE", "MBE",
    "QC", "KC", "DSO", "MC", "CH", "OM", "CVO", "KCVO", "RN", "USN", "USA", "USMC", "USAF",
];

/// Words that are nobody's name, not even in capitals behind a title (`THE MINISTER AT STRELSAU`).
const LINKING_WORDS: &[&str] = &[
    "and", "at", "between", "by", "for", "from", "of", "on", "or", "the", "with",
];
