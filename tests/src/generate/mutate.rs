//! What happens to dumps on their way: filters, converters, page breaks.

mod letters;
mod pages;
mod scripts;
mod site;
mod turns;
mod wrappers;

use std::fmt;

pub use letters::{LostLetters, LostNumbers, Misread, PlainLetters, Unpunctuated};
pub use pages::{BrokenWords, DisplacedCells, LetterSpaced, SplitOrdinals, StampColumns, Viewer};
pub use scripts::{ConfusedLabels, CurlyBrackets, FullWidthNumbers, Lookalikes, NumberSigns, Undecoded};
pub use site::{Navigation, OriginalBehind, ReopenedQuotes};
pub use turns::{LateSpeaker, MachineTitles, NotesOfSpeech, RepeatedBlock};
pub use wrappers::{RepeatedDate, ScanOnly, SignedSite, SpamPrefix, WordAcrossPages, WrongWrapper};

use super::apparatus;
use super::dump::{Charset, Dump, Line};
use super::form::Escapes;
use super::random::Random;
use memcon::{Layout, Mode};

/// What a mutator leaves of a dump's information.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeps {
    /// All of it: the record comes out the same.
    Everything,
    /// All of it, in other letters or with something said besides: the record is what is printed.
    WhatIsPrinted,
    /// What the lines that are left still say; the rest may be missing, but nothing may come out wrong.
    WhatIsLeft,
}

/// Something that happens to dumps.
pub trait Mutator: fmt::Debug {
    /// What is left.
    fn keeps(&self) -> Keeps;

    /// True where it happens to dumps like this one.
    fn applies(&self, dump: &Dump) -> bool;

    /// The dump after it happened.
    fn apply(&self, dump: Dump, random: &mut Random) -> Dump;
}

/// Every mutator.
#[must_use]
pub fn all_mutators() -> Vec<Box<dyn Mutator>> {
    vec![
        Box::new(LineFilter),
        Box::new(SingleNewlines),
        Box::new(PlainPunctuation),
        Box::new(DamagedQuotes),
        Box::new(MixedQuotes),
        Box::new(PageCut),
        Box::new(NoBreakLines),
        Box::new(PaddedColumns),
        Box::new(EditorsApparatus),
        Box::new(LineEnds("\r\n")),
        Box::new(LineEnds("\r")),
        Box::new(Bytes(Charset::Utf8Marked)),
        Box::new(Bytes(Charset::Utf16Le)),
        Box::new(Bytes(Charset::Utf16Be)),
        Box::new(Bytes(Charset::Windows1252)),
        Box::new(PlainLetters),
        Box::new(LostLetters("?")),
        Box::new(LostLetters("")),
        Box::new(LostNumbers),
        Box::new(Misread),
        Box::new(Unpunctuated),
        Box::new(Viewer),
        Box::new(StampColumns),
        Box::new(DisplacedCells),
        Box::new(SplitOrdinals),
        Box::new(BrokenWords),
        Box::new(LetterSpaced),
        Box::new(RepeatedBlock),
        Box::new(NotesOfSpeech),
        Box::new(LateSpeaker),
        Box::new(MachineTitles),
        Box::new(OriginalBehind),
        Box::new(ReopenedQuotes),
        Box::new(Navigation),
        Box::new(Undecoded(Escapes::Names)),
        Box::new(Undecoded(Escapes::Numbers)),
        Box::new(Undecoded(Escapes::Json)),
        Box::new(Lookalikes),
        Box::new(ConfusedLabels),
        Box::new(CurlyBrackets),
        Box::new(FullWidthNumbers),
        Box::new(NumberSigns),
        Box::new(SpamPrefix),
        Box::new(SignedSite),
        Box::new(RepeatedDate),
        Box::new(WrongWrapper),
        Box::new(ScanOnly),
        Box::new(WordAcrossPages),
    ]
}

/// True where the dump holds any of the document: a page of which a scan only is there does not.
fn has_document(dump: &Dump) -> bool {
    dump.lines.iter().any(|line| line.document)
}

/// Where the document begins.
fn document_start(dump: &Dump) -> usize {
    let first = dump.lines.iter().position(|line| line.document);
    first.unwrap_or(dump.lines.len())
}

/// The filter of a web corpus: lines of one word, lines mostly in capitals, numbers and bare addresses lose their text.
#[derive(Debug, Clone, Copy)]
pub struct LineFilter;

impl LineFilter {
    fn drops(text: &str) -> bool {
        let characters = text.trim().chars().count();
        let capitals = text.chars().filter(|c| c.is_uppercase()).count();
        text.split_whitespace().count() <= 1 || 2 * capitals > characters
    }
}

impl Mutator for LineFilter {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsLeft
    }

    fn applies(&self, dump: &Dump) -> bool {
        // Where a label of one word stands on a line of its own nothing tells any more who speaks.
        let lone_label =
            |line: &Line| line.document && line.text.trim_end().ends_with(':') && Self::drops(&line.text);
        // Nor whose paragraphs those are that are left of a turn without its first.
        let turns = |line: &Line| line.turns.iter().map(|(turn, _)| *turn).collect::<Vec<_>>();
        let (dropped, kept): (Vec<&Line>, Vec<&Line>) =
            dump.lines.iter().partition(|line| Self::drops(&line.text));
        let lost: Vec<usize> = dropped.into_iter().flat_map(turns).collect();
        let orphan = |line: &&Line| line.turns.iter().any(|(turn, _)| lost.contains(turn));
        matches!(dump.layout, Layout::WcdaWeb | Layout::WcdaLegacyWeb)
            && !dump.lines.iter().any(lone_label)
            && !kept.iter().any(orphan)
    }

    fn apply(&self, mut dump: Dump, _: &mut Random) -> Dump {
        for line in &mut dump.lines {
            if Self::drops(&line.text) {
                *line = Line::blank();
            }
        }
        dump
    }
}

/// The extractor that keeps the main text only: no navigation, no empty lines, none of the values that the page shows
/// as buttons; labels whose values are gone, and the teaser of another record above it all.
#[derive(Debug, Clone, Copy)]
pub struct SingleNewlines;

impl Mutator for SingleNewlines {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsLeft
    }

    fn applies(&self, dump: &Dump) -> bool {
        dump.layout == Layout::WcdaWeb
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        dump.lines
            .retain(|line| !line.is_blank() && line.text != "Skip to content");
        let buttons = [
            "Type",
            "Language",
            "Record ID",
            "Original Classification",
            "Donors",
        ];
        let mut label = String::new();
        dump.lines.retain(|line| {
            let is_value = buttons.contains(&label.as_str()) && !buttons.contains(&line.text.as_str());
            label.clone_from(&line.text);
            !is_value
        });
        let foot = dump
            .lines
            .iter()
            .position(|line| line.text == "Document Information");
        if let Some(foot) = foot.filter(|_| random.chance(50)) {
            let labels = [
                "Associated People & Organizations",
                "Associated Places",
                "Subjects Discussed",
            ];
            dump.lines.splice(foot..foot, labels.map(Line::new));
        }
        if random.chance(50) {
            let teaser = "A report on the repair of the lighthouse and on the pilots who waited for it.";
            dump.lines.insert(0, Line::new(teaser));
        }
        dump
    }
}

/// Typographic quotation marks, dashes and points become plain ones.
#[derive(Debug, Clone, Copy)]
pub struct PlainPunctuation;

impl Mutator for PlainPunctuation {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, _: &Dump) -> bool {
        true
    }

    fn apply(&self, mut dump: Dump, _: &mut Random) -> Dump {
        for line in &mut dump.lines {
            *line = line.mapped(|c| match c {
                '“' | '”' => Some("\""),
                '‘' | '’' => Some("'"),
                '–' => Some("-"),
                '—' => Some("--"),
                _ => None,
            });
        }
        dump
    }
}

/// Quotation marks in what is said are lost, or face the wrong way.
#[derive(Debug, Clone, Copy)]
pub struct DamagedQuotes;

impl Mutator for DamagedQuotes {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsLeft
    }

    fn applies(&self, dump: &Dump) -> bool {
        dump.mode == Mode::Direct && !dump.holds_led_speech()
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        for line in dump.lines.iter_mut().filter(|line| !line.turns.is_empty()) {
            let (lost, turned) = (random.chance(15), random.chance(10));
            *line = line.mapped(|c| match c {
                '”' if lost => Some(""),
                '“' if turned => Some("”"),
                _ => None,
            });
        }
        dump
    }
}

/// Quotation marks in a narrative are mixed: straight ones, openers in place of closers; the one that closes a paragraph
/// is lost.
#[derive(Debug, Clone, Copy)]
pub struct MixedQuotes;

impl Mutator for MixedQuotes {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        dump.mode == Mode::Quoted && dump.lines.iter().any(|line| !line.turns.is_empty())
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        // Without paragraphs nothing tells where a quotation ends that nobody closes.
        let may_lose = dump.layout != Layout::WcdaPdfFlat;
        for line in dump.lines.iter_mut().filter(|line| !line.turns.is_empty()) {
            let (straight, turned, lost) = (random.chance(20), random.chance(15), random.chance(15));
            let lost = lost && may_lose;
            *line = line.mapped(|c| match c {
                '”' if lost => Some(""),
                '“' | '”' if straight => Some("\""),
                '”' if turned => Some("“"),
                _ => None,
            });
        }
        dump
    }
}

/// A page of a PDF ends in the middle of a sentence: the paragraph goes on behind an empty line, in lower case.
#[derive(Debug, Clone, Copy)]
pub struct PageCut;

impl PageCut {
    /// Where a line can be cut: behind a word, before another in lower case.
    fn places(line: &Line) -> Vec<usize> {
        let Some((_, words)) = line.turns.first() else {
            return Vec::new();
        };
        let spaces = line.text.match_indices(' ').map(|(at, _)| at);
        let inside = spaces.filter(|at| words.start + 40 < *at && at + 40 < words.end);
        let fits = |at: &usize| {
            let before = line.text[..*at].chars().next_back();
            let behind = line.text[at + 1..].chars().next();
            before.is_some_and(char::is_alphabetic) && behind.is_some_and(char::is_lowercase)
        };
        inside.filter(fits).collect()
    }
}

impl Mutator for PageCut {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        pages::can_end(dump, Self::places)
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        let (at, place) = pages::end(&dump, random, Self::places);
        let line = &dump.lines[at];
        let mut cut = line.cut(&[0..place, place + 1..line.text.len()]);
        cut.insert(1, Line::blank());
        dump.lines.splice(at..=at, cut);
        dump
    }
}

/// Empty lines hold a no-break space.
#[derive(Debug, Clone, Copy)]
pub struct NoBreakLines;

impl Mutator for NoBreakLines {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, _: &Dump) -> bool {
        true
    }

    fn apply(&self, mut dump: Dump, _: &mut Random) -> Dump {
        for line in &mut dump.lines {
            if line.text.is_empty() {
                line.text.push('\u{a0}');
            }
        }
        dump
    }
}

/// An export of a page's elements: each line is filled up to its column with spaces.
#[derive(Debug, Clone, Copy)]
pub struct PaddedColumns;

impl Mutator for PaddedColumns {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        matches!(dump.layout, Layout::Plain | Layout::WcdaWeb)
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        let width = 60 + random.below(90);
        for line in dump.lines.iter_mut().filter(|line| !line.is_blank()) {
            *line = line.clone().between("", &" ".repeat(width));
        }
        dump
    }
}

/// An editor adds notes and page marks: `[Page 12]` between words, numbers of notes behind them, the notes below.
#[derive(Debug, Clone, Copy)]
pub struct EditorsApparatus;

impl Mutator for EditorsApparatus {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        matches!(dump.layout, Layout::FrusText | Layout::FrusHtml | Layout::FrusTei)
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        apparatus::add(&mut dump, random);
        dump
    }
}

/// Lines end in another way.
#[derive(Debug, Clone, Copy)]
pub struct LineEnds(pub &'static str);

impl Mutator for LineEnds {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, _: &Dump) -> bool {
        true
    }

    fn apply(&self, mut dump: Dump, _: &mut Random) -> Dump {
        dump.line_end = self.0;
        dump
    }
}

/// Characters become other bytes.
#[derive(Debug, Clone, Copy)]
pub struct Bytes(pub Charset);

impl Mutator for Bytes {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        // Bytes of plain text are the same in UTF-8; characters that Windows-1252 lacks would be lost.
        let text = dump.text();
        self.0 != Charset::Windows1252 || (!text.is_ascii() && !encoding_rs::WINDOWS_1252.encode(&text).2)
    }

    fn apply(&self, mut dump: Dump, _: &mut Random) -> Dump {
        dump.charset = self.0;
        dump
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_filter_drops_what_it_is_known_to_drop() {
        for text in [
            "Source",
            "2011-11-20",
            "116542",
            "[…]",
            "TOP SECRET",
            "http://example.org/a",
            "",
        ] {
            assert!(LineFilter::drops(text), "{text:?}");
        }
        for text in [
            "Record ID",
            "Gu: Okay.",
            "TELEGRAM 066.621",
            "Henry Luce Foundation",
            "B.: Yes",
        ] {
            assert!(!LineFilter::drops(text), "{text:?}");
        }
    }
}
