//! What the words of a sentence can be, told by one look-up for each: closed classes, verbs of speech, what attributions
//! begin with.

use std::ops::Deref;
use std::sync::LazyLock;

use super::attribution::{GESTURES, MINDS, SOURCES};
use super::grammar::{CLASSES, PHRASES};
use super::presence::openers;
use crate::grammar::word_map::WordMap;
use crate::speech::cues::{self, CONTENT_NOUNS};

/// What a word can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Adverb,
    Article,
    Auxiliary,
    Be,
    Conjunction,
    ContentNoun,
    Gesture,
    Mind,
    Modal,
    Negation,
    Nominative,
    Object,
    Occasion,
    /// May end a short phrase between subject and verb.
    PhraseEnd,
    Possessive,
    Preposition,
    Raising,
    /// Says who is there, or may begin a phrase that does.
    Sign,
    Source,
    Subordinator,
    Timeless,
}

impl Sort {
    /// The class of the words that are of this sort.
    pub(super) const fn class(self, words: &'static [&'static str]) -> WordClass {
        WordClass { sort: self, words }
    }
}

/// All that a word can be, or all that the words of a sentence can.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sorts(u32);

impl Sorts {
    pub(super) const fn has(self, sort: Sort) -> bool {
        self.0 & 1 << sort as u32 != 0
    }

    pub(super) const fn with(self, sort: Sort) -> Self {
        Self(self.0 | 1 << sort as u32)
    }

    pub(super) const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }
}

/// A class of words in small letters.
#[derive(Debug)]
pub(super) struct WordClass {
    pub(super) sort: Sort,
    words: &'static [&'static str],
}

impl Deref for WordClass {
    type Target = [&'static str];

    fn deref(&self) -> &Self::Target {
        self.words
    }
}

/// What is known of a word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Known {
    pub(super) sorts: Sorts,
    /// The verb of speech of which it is a form.
    pub(super) cue: Option<cues::Word>,
}

static LEXICON: LazyLock<WordMap<Known>> = LazyLock::new(|| {
    let of_sort = |words: &'static [&'static str], sort: Sort| words.iter().map(move |word| (*word, sort));
    let classes = CLASSES.iter().flat_map(|class| of_sort(class.words, class.sort));
    let minds = MINDS.iter().flat_map(|words| of_sort(words, Sort::Mind));
    let phrase_ends = PHRASES
        .iter()
        .filter_map(|phrase| Some((*phrase.last()?, Sort::PhraseEnd)));
    let sorted = classes
        .chain(of_sort(CONTENT_NOUNS, Sort::ContentNoun))
        .chain(of_sort(&["words"], Sort::ContentNoun))
        .chain(of_sort(GESTURES, Sort::Gesture))
        .chain(of_sort(SOURCES, Sort::Source))
        .chain(minds)
        .chain(phrase_ends)
        .chain(openers().map(|word| (word, Sort::Sign)))
        .map(|(word, sort)| (word, (Sorts::default().with(sort), None)));
    let cues = cues::words().map(|(word, cue)| (word, (Sorts::default(), Some(cue))));
    WordMap::of(sorted.chain(cues), |known: &mut Known, (sorts, cue)| {
        known.sorts = known.sorts.and(sorts);
        known.cue = known.cue.or(cue);
    })
});

/// What is known of a word in small letters.
pub(super) fn known(word: &str) -> Known {
    LEXICON.get(word).copied().unwrap_or_default()
}
