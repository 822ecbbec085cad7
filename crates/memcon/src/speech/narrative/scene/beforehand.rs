//! What the whole text tells beforehand: words that name places, surnames of those who speak, who tells the report.

use memchr::{memchr_iter, memmem};

use super::Scene;
use crate::grammar::person::mention_at;
use crate::grammar::scan::is_of;
use crate::source::bytes::runs;

/// Prepositions behind which a bare capitalised word names a place.
const LOCATIVES: &[&str] = &["across", "at", "in", "inside", "into", "near", "throughout"];

/// Verbs of speech behind a surname that begins a sentence.
const SPOKEN: &[&str] = &[
    "added", "answered", "asked", "declared", "inquired", "noted", "phoned", "remarked", "replied", "said",
    "stated", "told",
];

/// The last letter of all of them.
const LAST_OF_SPOKEN: u8 = b'd';

/// What authors do who tell of themselves.
const AUTHORS_DO: &[&str] = &[
    "acknowledged",
    "added",
    "agreed",
    "answered",
    "asked",
    "assured",
    "called",
    "commented",
    "countered",
    "drew",
    "emphasized",
    "explained",
    "expressed",
    "informed",
    "inquired",
    "interjected",
    "interposed",
    "mentioned",
    "met",
    "noted",
    "observed",
    "pointed",
    "pressed",
    "promised",
    "proposed",
    "received",
    "rejoined",
    "remarked",
    "reminded",
    "repeated",
    "replied",
    "responded",
    "reviewed",
    "said",
    "stated",
    "stressed",
    "suggested",
    "thanked",
    "told",
    "urged",
    "visited",
    "was",
    "went",
];

impl Scene<'_, '_> {
    /// Notes whether a sentence tells of the author: as `I`, who replied or was told, or as `we`, whom somebody received.
    pub(in super::super) fn note_narrator(&mut self, text: &str) {
        const ADDRESSED: &[&str] = &["told", "informed", "received"];
        const ANSWERED: &[&str] = &["asked", "answered"];
        const OURS: &[&str] = &["question", "questions", "interlocutor", "inquiry"];
        const TO_AUTHOR: &[&str] = &[
            "asked", "assured", "gave", "handed", "informed", "invited", "received", "see", "told",
        ];
        let of_author = |(before, _): &(&str, &str)| is_of(before, TO_AUTHOR);
        if !self.tells_as_i() {
            self.first_person += acts_of_author(text) + neighbours(text, "me").filter(of_author).count();
        }
        self.tells_as_we = self.tells_as_we
            || neighbours(text, "us").any(|(before, _)| is_of(before, ADDRESSED) || is_of(before, ANSWERED))
            || ["our", "Our"]
                .iter()
                .any(|our| neighbours(text, our).any(|(_, behind)| is_of(behind, OURS)))
            || neighbours(text, "were")
                .any(|(before, behind)| is_of(before, &["we"]) && is_of(behind, ADDRESSED));
    }

    /// True where the report is told by an `I`, not only a speaker in it.
    pub(in super::super) fn tells_as_i(&self) -> bool {
        self.first_person > 1
    }

    /// True where the report tells of its author as somebody who hears or says something.
    pub(super) fn hears(&self) -> bool {
        self.first_person > 0
    }

    /// Notes the words that name places, and the bare surnames that begin sentences as subjects of verbs of speech.
    pub(in super::super) fn note_places_and_talkers(&mut self, text: &str) {
        let bytes = text.as_bytes();
        // Of most spaces the bytes around them tell that nothing is to be noted there.
        let spaces = runs(bytes, |[before, space, next]| {
            let is_verb = (before == LAST_OF_SPOKEN) | (before == b',');
            let is_name = next.is_ascii_uppercase() | !next.is_ascii();
            (space == b' ') & (is_verb | is_name)
        });
        let first = bytes.starts_with(b" ").then_some(0);
        let spaces = first.into_iter().chain(spaces.map(|before| before + 1));
        for at in spaces.chain(memchr_iter(b'\n', bytes)) {
            let next = bytes.get(at + 1);
            if next.is_some_and(|byte| byte.is_ascii_uppercase() || !byte.is_ascii()) {
                self.note_place(text, at);
            }
            let end = match bytes.get(..at) {
                Some([.., LAST_OF_SPOKEN, b',']) => at - 1,
                Some([.., LAST_OF_SPOKEN]) => at,
                _ => continue,
            };
            if bytes.get(at) == Some(&b' ') {
                self.note_talker(text, end);
            }
        }
        for colon in memchr_iter(b':', bytes) {
            self.note_talker(text, colon);
        }
    }

    /// A capitalised word behind the space at `at` names a place where a preposition stands before it.
    fn note_place(&mut self, text: &str, at: usize) {
        let before = text.get(..at).unwrap_or_default();
        if !is_of(last_word(before), LOCATIVES) {
            return;
        }
        let place = mention_at(text, at + 1).filter(|mention| {
            let rest = text.get(mention.range.end..).unwrap_or_default();
            mention.titles.is_empty() && !rest.starts_with(['\'', '’'])
        });
        self.places.extend(place.map(|place| place.name.to_lowercase()));
    }

    /// Whoever stands before the verb of speech that ends at `end`, if a sentence begins so.
    fn note_talker(&mut self, text: &str, end: usize) {
        let sentence = text.get(..end).unwrap_or_default();
        let verb = last_word(sentence);
        let before = sentence
            .strip_suffix(verb)
            .and_then(|before| before.strip_suffix(' '));
        // Only `said` stands before a colon or a comma.
        let is_plain = text.as_bytes().get(end) == Some(&b' ');
        let speaks = verb == "said" || is_plain && SPOKEN.contains(&verb);
        let Some(before) = before.filter(|_| speaks) else {
            return;
        };
        let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let start = before.len() - word.len();
        let lead = before.get(..start).unwrap_or_default().trim_end();
        let opens = lead.is_empty() || lead.ends_with(['.', '!', '?', '”', '"', ')', ']']);
        self.uses_initials |= opens && is_initial(word);
        let name = (opens && word.starts_with(char::is_uppercase))
            .then(|| mention_at(text, start))
            .flatten()
            .filter(|mention| mention.titles.is_empty() && mention.range.end == before.len());
        if let Some(name) = name {
            *self.talkers.entry(name.name.to_lowercase()).or_default() += 1;
        }
    }

    /// True where the text tells that somebody of that name spoke.
    pub(in super::super) fn talks(&self, name: &str) -> bool {
        self.talkers.contains_key(&name.to_lowercase())
    }

    /// True where the text tells more than once that somebody of that name spoke.
    pub(in super::super) fn talks_again(&self, name: &str) -> bool {
        self.talkers
            .get(&name.to_lowercase())
            .is_some_and(|times| *times > 1)
    }
}

/// `M.`, `M`: a letter for a name, as notes of talks on the telephone have it; `I` and `A` are words.
pub(super) fn is_initial(word: &str) -> bool {
    match word.as_bytes() {
        [letter, b'.'] => letter.is_ascii_uppercase(),
        [letter] => letter.is_ascii_uppercase() && !matches!(letter, b'A' | b'I'),
        _ => false,
    }
}

/// The words before and behind each place where `word` stands, as printed; empty where a mark stands between.
fn neighbours<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = (&'t str, &'t str)> {
    words_like(text, word).map(|(before, at)| {
        let behind = text.get(at..).unwrap_or_default();
        (last_word(before.trim_end()), first_word(behind.trim_start()))
    })
}

/// The places where a word stands: what is before it, and where it ends.
fn words_like<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = (&'t str, usize)> {
    let apart = move |(before, at): &(&str, usize)| {
        last_word(before).is_empty() && first_word(text.get(*at..).unwrap_or_default()).is_empty()
    };
    memmem::find_iter(text.as_bytes(), word)
        .filter_map(move |at| Some((text.get(..at)?, at + word.len())))
        .filter(apart)
}

/// How often a text tells what its author did: `I replied`, `I immediately replied`.
fn acts_of_author(text: &str) -> usize {
    let acts = |(_, at): &(&str, usize)| {
        let behind = text.get(*at..).unwrap_or_default().trim_start();
        let verb = first_word(behind);
        let verb = match verb.ends_with("ly") || is_of(verb, &["again", "also", "further", "then"]) {
            true => first_word(behind[verb.len()..].trim_start()),
            false => verb,
        };
        is_of(verb, AUTHORS_DO)
    };
    words_like(text, "I").filter(acts).count()
}

/// The letters that `text` ends with.
fn last_word(text: &str) -> &str {
    let letters = text.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    text.get(text.len() - letters..).unwrap_or_default()
}

/// The letters that `text` begins with.
fn first_word(text: &str) -> &str {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    text.get(..letters).unwrap_or_default()
}
