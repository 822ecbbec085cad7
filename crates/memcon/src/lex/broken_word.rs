//! Words that a line end or a page mark breaks: `con-` above `fusion`. The hyphen of the typesetter is no part of the
//! word, that of `Soviet-` above `Chinese` is.

use foldhash::HashSet;

use super::FlowLine;
use crate::Span;
use crate::source::bytes::{char_ceil, offset_in};

/// Marks that typesetters and scanners put where they break a word.
const HYPHENS: &[char] = &['-', '\u{2010}', '\u{ac}'];

/// Words behind a hyphen that is left hanging: `pre- and post-war`.
const HANGING: &[&str] = &["and", "or", "to", "nor", "und", "et"];

/// First parts that hyphens join to whole words: `anti-imperialist`. Before part of a word they are part of one, too
/// (`anti-cipate`).
const PREFIXES: &[&str] = &[
    "anti", "co", "counter", "ex", "far", "half", "ill", "inter", "long", "mid", "non", "pan", "post", "pre",
    "pro", "quasi", "re", "self", "semi", "short", "so", "ultra", "vice", "well",
];

/// First parts of words that are written in one, though both parts are words: `in-to`, `how-ever`.
const CLOSED: &[&str] = &[
    "al", "any", "be", "can", "every", "for", "fore", "here", "how", "in", "mean", "more", "never", "no",
    "not", "on", "out", "over", "some", "there", "through", "to", "under", "up", "what", "when", "where",
    "who", "with",
];

/// The words of a document that tell how broken ones are written.
pub(super) struct Evidence {
    seen: HashSet<String>,
}

/// The two parts of a word that is broken between two lines.
#[derive(Debug, Clone, Copy)]
struct Broken<'t> {
    /// The first part with all that is joined to it (`Choe Yong-` above `geon`: `Yong`), without the hyphen.
    first: &'t str,
    /// The word before it.
    before: &'t str,
    /// The letters of the second part.
    second: &'t str,
    hyphen: char,
}

impl<'t> Broken<'t> {
    fn between(above: &'t str, below: &'t str) -> Option<Self> {
        let hyphen = above.chars().next_back().filter(|c| HYPHENS.contains(c))?;
        let line = above.strip_suffix(hyphen)?;
        let (rest, first) = line.rsplit_once(char::is_whitespace).unwrap_or(("", line));
        let first = first.trim_start_matches(|c: char| !c.is_alphabetic());
        let letters = below.find(|c: char| !c.is_alphabetic()).unwrap_or(below.len());
        let second = below.get(..letters)?;
        let is_word = first.ends_with(char::is_alphabetic) && !second.is_empty();
        is_word.then(|| Self {
            first,
            before: rest
                .trim_end()
                .rsplit(char::is_whitespace)
                .next()
                .unwrap_or_default(),
            second,
            hyphen,
        })
    }

    /// The letters right before the hyphen.
    fn last_letters(&self) -> &'t str {
        self.first
            .rsplit(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default()
    }

    fn in_one(&self) -> String {
        format!("{}{}", self.first, self.second).to_lowercase()
    }

    fn with_hyphen(&self) -> String {
        format!("{}-{}", self.first, self.second).to_lowercase()
    }
}

impl Evidence {
    /// Reads how the words are written elsewhere that lines of the document, or `holes` in them, break. Nothing is read
    /// where none does.
    pub(super) fn new(text: &str, lines: &[FlowLine], holes: &[Span]) -> Self {
        let words = |line: &FlowLine| text.get(line.span.range()).unwrap_or_default();
        let breaks = |line: &FlowLine| words(line).ends_with(HYPHENS);
        let pairs = lines.windows(2).filter(|pair| breaks(&pair[0]));
        let mut broken: Vec<Broken<'_>> = pairs
            .filter_map(|pair| Broken::between(words(&pair[0]), words(&pair[1])))
            .collect();
        // Where the parts of words end and begin that holes break.
        let mut edges = Vec::new();
        for (word, gap) in holes.iter().filter_map(|hole| at_hole(text, *hole)) {
            broken.push(word);
            edges.extend([gap.start(), gap.end()]);
        }
        let is_part = |token: &str| {
            let start = offset_in(text, token);
            let found = |offset: usize| edges.binary_search(&offset).is_ok();
            !edges.is_empty() && (found(start) || found(start + token.len()))
        };
        let mut wanted = Wanted::default();
        for word in &broken {
            wanted.add(word.in_one());
            wanted.add(word.with_hyphen());
            wanted.add(word.last_letters().to_lowercase());
            wanted.add(word.second.to_lowercase());
        }
        let mut seen = HashSet::default();
        if wanted.words.is_empty() {
            return Self { seen };
        }
        let mut behind_break = false;
        for line in lines {
            let breaks = breaks(line);
            let tokens = words(line).split_whitespace();
            let last = if breaks {
                words(line).split_whitespace().count().saturating_sub(1)
            } else {
                usize::MAX
            };
            for (at, token) in tokens.enumerate() {
                // Parts of broken words are no words.
                if at == 0 && behind_break || at == last || is_part(token) {
                    continue;
                }
                let word = token.trim_matches(|c: char| !c.is_alphabetic());
                if let Some(word) = wanted.find(word) {
                    seen.insert(word);
                }
            }
            behind_break = breaks;
        }
        Self { seen }
    }

    fn has(&self, word: &str) -> bool {
        self.seen.contains(&word.to_lowercase())
    }

    /// What stands between two lines of a paragraph and is no part of the word that they break: the line end, and the
    /// hyphen before it where it is the typesetter's.
    pub(super) fn seam(&self, text: &str, line: &FlowLine, next: &FlowLine) -> Option<Span> {
        let words = |line: &FlowLine| text.get(line.span.range()).unwrap_or_default();
        let broken = Broken::between(words(line), words(next))?;
        self.closed(&broken, Span::new(line.span.end(), next.span.start()))
    }

    /// The same for a hole inside of a line.
    pub(super) fn seam_at(&self, text: &str, hole: Span) -> Option<Span> {
        let (broken, gap) = at_hole(text, hole)?;
        self.closed(&broken, gap)
    }

    /// The gap in a word, with the hyphen before it where that is the typesetter's.
    fn closed(&self, broken: &Broken<'_>, gap: Span) -> Option<Span> {
        if HANGING.contains(&broken.second) {
            return None;
        }
        let hyphen = if self.keeps_hyphen(broken) {
            0
        } else {
            broken.hyphen.len_utf8()
        };
        Some(Span::new(gap.start() - hyphen, gap.end()))
    }

    /// True where the hyphen is part of the word.
    fn keeps_hyphen(&self, word: &Broken<'_>) -> bool {
        if word.hyphen == '\u{ac}' || self.has(&word.in_one()) {
            return false;
        }
        if self.has(&word.with_hyphen()) || word.second.starts_with(char::is_uppercase) {
            return true;
        }
        let first = word.last_letters();
        let small = first.to_lowercase();
        let words = self.has(first) && self.has(word.second);
        let prefixed = PREFIXES.contains(&small.as_str()) && self.has(word.second);
        let compound = words && !CLOSED.contains(&small.as_str());
        let capital = first.starts_with(char::is_uppercase);
        prefixed || compound || capital && (self.has(first) || is_part_of_given_name(word))
    }
}

/// Longest part of a word that is looked for beside a hole, in bytes.
const LONGEST_PART: usize = 60;

/// The word that a hole inside of a line breaks, and the gap in it: the hole with the white space around it.
fn at_hole(text: &str, hole: Span) -> Option<(Broken<'_>, Span)> {
    let before = text.get(..hole.start())?.trim_end();
    if !before.ends_with(HYPHENS) {
        return None;
    }
    let behind = text.get(hole.end()..)?;
    let rest = behind.trim_start();
    let gap = Span::new(before.len(), hole.end() + behind.len() - rest.len());
    let from = char_ceil(before, before.len().saturating_sub(2 * LONGEST_PART));
    let line = before.get(from..)?.rsplit(['\n', '\r']).next()?;
    Some((Broken::between(line, rest)?, gap))
}

/// True where a line breaks off inside of a word that `next` goes on with: `nego-` above `tiations`, `Sino-` above
/// `Soviet`.
pub(crate) fn breaks_word(line: &str, next: &str) -> bool {
    line.ends_with(HYPHENS)
        && Broken::between(line, next).is_some_and(|word| {
            let starts = |part: &str| part.starts_with(char::is_uppercase);
            !HANGING.contains(&word.second) && (!starts(word.second) || starts(word.last_letters()))
        })
}

/// True for a part of a given name of two syllables behind a surname (`Choe Yong-` above `geon`): nothing tells it from
/// a surname that a typesetter broke.
fn is_part_of_given_name(word: &Broken<'_>) -> bool {
    let syllable = |part: &str| {
        part.len() <= 6
            && part
                .split(|c| !"aeiouy".contains(c))
                .filter(|vowels| !vowels.is_empty())
                .count()
                == 1
    };
    word.before.starts_with(char::is_uppercase)
        && word.before.ends_with(char::is_alphabetic)
        && syllable(&word.first.to_lowercase())
        && syllable(word.second)
}

/// Words that are looked for, with a quick test for those that are not.
#[derive(Default)]
struct Wanted {
    words: HashSet<String>,
    lengths: u128,
    letters: u32,
}

impl Wanted {
    fn add(&mut self, word: String) {
        self.lengths |= 1 << word.len().min(127);
        self.letters |= letter(&word);
        self.words.insert(word);
    }

    fn find(&self, word: &str) -> Option<String> {
        let possible = self.lengths & (1 << word.len().min(127)) != 0 && self.letters & letter(word) != 0;
        let word = possible.then(|| word.to_lowercase())?;
        self.words.contains(&word).then_some(word)
    }
}

/// A bit for the letter that a word begins with; one for all that are not of ASCII.
fn letter(word: &str) -> u32 {
    match word.bytes().next() {
        Some(byte) if byte.is_ascii_alphabetic() => 1 << (byte.to_ascii_lowercase() - b'a'),
        _ => 1 << 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lex::paragraph::flow;

    /// The word that the line end breaks, as it is read; `before` stands somewhere else in the document.
    fn read(before: &str, above: &str, below: &str) -> String {
        let text = format!("{before}\n{above}\n{below}");
        let lines = flow(&text);
        let evidence = Evidence::new(&text, &lines, &[]);
        let [.., line, next] = lines.as_slice() else {
            panic!("{text:?} has no two lines");
        };
        match evidence.seam(&text, line, next) {
            Some(seam) => format!(
                "{}{}",
                &text[line.span.start()..seam.start()],
                &text[seam.end()..]
            ),
            None => "apart".to_owned(),
        }
    }

    #[test]
    fn the_typesetters_hyphen_is_no_part_of_the_word() {
        for (before, above, below, word) in [
            ("", "con-", "fusion.", "confusion."),
            ("", "the Demo-", "cratic Republic", "the Democratic Republic"),
            ("", "con\u{ac}", "fusion", "confusion"),
            ("", "con\u{2010}", "fusion", "confusion"),
            ("an anticipated answer", "anti-", "cipated", "anticipated"),
            ("one can not", "can-", "not", "cannot"),
            ("in time, at the side", "in-", "side", "inside"),
            ("CONFUSION reigns", "CON-", "FUSION", "CONFUSION"),
            ("Zhukov spoke", "Marshal Zhu-", "kov", "Marshal Zhukov"),
        ] {
            assert_eq!(read(before, above, below), word, "{before} / {above} / {below}");
        }
    }

    #[test]
    fn hyphens_of_words_stay() {
        for (before, above, below, word) in [
            ("", "Soviet-", "Chinese", "Soviet-Chinese"),
            (
                "the Soviet-sponsored plan",
                "Soviet-",
                "sponsored",
                "Soviet-sponsored",
            ),
            ("a Soviet plan", "Soviet-", "sponsored", "Soviet-sponsored"),
            ("imperialist plans", "anti-", "imperialist", "anti-imperialist"),
            ("a long war and a term", "long-", "term", "long-term"),
            ("", "Choe Yong-", "geon", "Choe Yong-geon"),
            ("", "CON-", "FUSION", "CON-FUSION"),
        ] {
            assert_eq!(read(before, above, below), word, "{before} / {above} / {below}");
        }
    }

    #[test]
    fn a_line_breaks_off_inside_of_a_word() {
        for (line, next) in [
            ("the nego-", "tiations"),
            ("the Sino-", "Soviet border"),
            ("Demo-", "cratic"),
        ] {
            assert!(breaks_word(line, next), "{line} / {next}");
        }
        for (line, next) in [
            ("we will nev-", "Szabo: No"),
            ("pre-", "and post-war"),
            ("he went -", "and came"),
            ("the", "talks"),
            ("1957-", "1958"),
        ] {
            assert!(!breaks_word(line, next), "{line} / {next}");
        }
    }

    #[test]
    fn a_hole_breaks_a_word() {
        for (text, word) in [
            ("a re- [Page 3] markable end", Some("a remarkable end")),
            ("the under-[Page 3]standing", Some("the understanding")),
            (
                "the Anglo- [Page 3] Norland treaty",
                Some("the Anglo-Norland treaty"),
            ),
            ("a nego-\n[Page 3]\n\ntiation", Some("a negotiation")),
            (
                "it is re-elected. A re- [Page 3] elected man",
                Some("it is re-elected. A re-elected man"),
            ),
            ("pre- [Page 3] and post-war", None),
            ("the [Page 3] end", None),
            ("- [Page 3] end", None),
        ] {
            let hole = text.find('[').map(|at| Span::new(at, at + "[Page 3]".len()));
            let hole = hole.expect("every line has a hole");
            let evidence = Evidence::new(text, &flow(text), &[hole]);
            let read = evidence
                .seam_at(text, hole)
                .map(|seam| format!("{}{}", &text[..seam.start()], &text[seam.end()..]));
            assert_eq!(read.as_deref(), word, "{text}");
        }
    }

    #[test]
    fn no_word_is_broken() {
        for (above, below) in [
            ("pre-", "and post-war"),
            ("he went -", "and came back"),
            ("he went --", "back"),
            ("from 1957-", "1958"),
            ("item 4-", "of these"),
            ("con", "fusion"),
            ("con-", "(fusion)"),
        ] {
            assert_eq!(read("", above, below), "apart", "{above} / {below}");
        }
    }
}
