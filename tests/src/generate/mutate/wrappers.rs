//! What stands around a document and is none of it, what stands there twice, and what does not stand there at all.

use memcon::Layout;

use super::super::dump::{Dump, Line};
use super::super::facts::Fact;
use super::super::random::Random;
use super::{Keeps, Mutator, document_start, has_document, pages};

/// A copy of the site on a bought domain says first what it is for.
#[derive(Debug, Clone, Copy)]
pub struct SpamPrefix;

impl Mutator for SpamPrefix {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        matches!(dump.layout, Layout::WcdaWeb | Layout::WcdaLegacyWeb)
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        const SPAM: &[&str] = &[
            "金湖 体育",
            "金湖 体育 官网",
            "大丰 娱乐 注册 登录",
            "best online casino bonus 2024",
        ];
        let line = Line::new(*random.pick(SPAM));
        dump.lines.splice(0..0, [line, Line::blank()]);
        dump
    }
}

/// The page of a site for cables: the key by which it is signed, a button, then the document.
#[derive(Debug, Clone, Copy)]
pub struct SignedSite;

impl Mutator for SignedSite {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        dump.layout == Layout::Plain
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let mut letters =
            |count: usize| -> String { (0..count).map(|_| char::from(*random.pick(LETTERS))).collect() };
        let mut lines = vec![
            Line::new("Key fingerprint 5A1C 0D77 E2B8 4F19 6C30  88D1 B7AE 254F 91C6 0E3D"),
            Line::blank(),
            Line::new("-----BEGIN PGP PUBLIC KEY BLOCK-----"),
            Line::blank(),
        ];
        lines.extend((0..12).map(|_| Line::new(letters(64))));
        lines.extend([
            Line::new(format!("={}", letters(4))),
            Line::new("-----END PGP PUBLIC KEY BLOCK-----"),
            Line::blank(),
            Line::new("Show Headers"),
            Line::blank(),
        ]);
        dump.lines.splice(0..0, lines);
        dump
    }
}

/// The date of the entry stands once more above the document.
#[derive(Debug, Clone, Copy)]
pub struct RepeatedDate;

impl RepeatedDate {
    fn date(dump: &Dump) -> Option<&Line> {
        let is_date = |line: &&Line| {
            line.facts
                .iter()
                .all(|fact| matches!(fact.key, "date" | "dates.catalogued"))
        };
        dump.lines
            .iter()
            .filter(|line| !line.facts.is_empty())
            .find(is_date)
    }
}

impl Mutator for RepeatedDate {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        // In the middle of a line nothing tells the date from words.
        dump.layout != Layout::WcdaPdfFlat && has_document(dump) && Self::date(dump).is_some()
    }

    fn apply(&self, mut dump: Dump, _: &mut Random) -> Dump {
        let date = Self::date(&dump).map(|line| line.text.clone());
        // It may be read as that of the document, too.
        let dates = dump.truth.iter().filter(|fact| fact.key == "dates.catalogued");
        let roles = ["dates.meeting", "dates.signed", "dates.sent"];
        let own = dates.flat_map(|fact| roles.map(|key| Fact::new(key, &fact.value)));
        let own: Vec<Fact> = own.collect();
        dump.truth.extend(own);
        let at = document_start(&dump);
        let lines = date.into_iter().flat_map(|text| [Line::new(text), Line::blank()]);
        dump.lines.splice(at..at, lines);
        dump
    }
}

/// The site that shows a file calls it by the name of another.
#[derive(Debug, Clone, Copy)]
pub struct WrongWrapper;

impl WrongWrapper {
    /// The title above the text: what the citation calls the document too.
    fn place(dump: &Dump) -> Option<usize> {
        let mut above = dump.lines.iter().take_while(|line| line.facts.is_empty());
        let wrapped = |line: &Line| {
            line.text.starts_with("Download \"")
                || line.text.contains(" between ")
                || line.text.starts_with("Cable from ")
        };
        above.position(wrapped)
    }
}

impl Mutator for WrongWrapper {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        dump.layout == Layout::WcdaPdfFlat && Self::place(dump).is_some()
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        let other = *random.pick(&[
            "Gardeners Monthly July 1956",
            "Handbook of the Port Authority",
            "Memorandum of Conversation between Zoltan Bakos and Ludwig Oder",
        ]);
        if let Some(at) = Self::place(&dump) {
            let is_download = dump.lines[at].text.starts_with("Download");
            let text = if is_download {
                format!("Download \"{other}\"")
            } else {
                other.to_owned()
            };
            dump.lines[at] = Line::new(text);
        }
        dump
    }
}

/// A record of which the site has pictures only.
#[derive(Debug, Clone, Copy)]
pub struct ScanOnly;

impl Mutator for ScanOnly {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsLeft
    }

    fn applies(&self, dump: &Dump) -> bool {
        matches!(
            dump.layout,
            Layout::WcdaWeb | Layout::WcdaLegacyWeb | Layout::WcdaMarkdown | Layout::WcdaPdfText
        )
    }

    fn apply(&self, mut dump: Dump, _: &mut Random) -> Dump {
        dump.lines.retain(|line| !line.document);
        dump
    }
}

/// Words of the invented talks whose first four letters are a word, as the rest is.
const COMPOUNDS: &[&str] = &["timetable"];

/// A page ends inside of a word: a hyphen, the number of the page, the rest.
#[derive(Debug, Clone, Copy)]
pub struct WordAcrossPages;

impl WordAcrossPages {
    /// Where words of a turn can be broken: long ones in small letters. Of two words nothing tells whether they are
    /// written in one.
    fn places(line: &Line) -> Vec<usize> {
        let Some((_, said)) = line.turns.first().filter(|_| line.turns.len() == 1) else {
            return Vec::new();
        };
        let mut places = Vec::new();
        let mut at = 0;
        for word in line.text.split(' ') {
            let small = word.bytes().take_while(u8::is_ascii_lowercase).count();
            let is_compound = COMPOUNDS.iter().any(|compound| word.starts_with(compound));
            if small >= 8 && !is_compound && at > said.start + 20 && at + small + 20 < said.end {
                places.push(at + 4);
            }
            at += word.len() + 1;
        }
        places
    }
}

impl Mutator for WordAcrossPages {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        pages::can_end(dump, Self::places)
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        let (at, place) = pages::end(&dump, random, Self::places);
        let line = &dump.lines[at];
        let mut cut = line.cut(&[0..place, place..line.text.len()]);
        cut[0].text.push('-');
        cut[1].inside_word = true;
        let number = Line::new(random.between(2, 30).to_string());
        let page_break = match random.chance(50) {
            true => vec![number, Line::new("\u{c}")],
            false => vec![Line::blank(), number, Line::blank()],
        };
        cut.splice(1..1, page_break);
        dump.lines.splice(at..=at, cut);
        dump
    }
}
