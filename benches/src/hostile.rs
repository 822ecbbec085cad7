//! Inputs made to be slow: what a parser that looks back, nests or searches lists takes more than linear time for.

use std::fmt::Write;

use crate::corpora::one_transcript;

/// An input of any size.
pub struct Hostile {
    /// What the table calls it.
    pub name: &'static str,
    /// Makes one of about so many bytes.
    pub make: fn(usize) -> String,
}

/// Every input.
pub const ALL: &[Hostile] = &[
    Hostile {
        name: "prose",
        make: prose,
    },
    Hostile {
        name: "transcript",
        make: transcript,
    },
    Hostile {
        name: "narrative",
        make: narrative,
    },
    Hostile {
        name: "one line of prose",
        make: |bytes| prose(bytes).replace('\n', " "),
    },
    Hostile {
        name: "one line of narrative",
        make: |bytes| narrative(bytes).replace('\n', " "),
    },
    Hostile {
        name: "one line of talks",
        make: |bytes| transcript(bytes).replace('\n', " "),
    },
    Hostile {
        name: "one word",
        make: |bytes| "a".repeat(bytes),
    },
    Hostile {
        name: "one capital word",
        make: |bytes| format!("A{}", "a".repeat(bytes)),
    },
    Hostile {
        name: "words, no stop",
        make: |bytes| "word ".repeat(bytes / 5),
    },
    Hostile {
        name: "lines of one word",
        make: |bytes| "word\n".repeat(bytes / 5),
    },
    Hostile {
        name: "only [",
        make: |bytes| "[".repeat(bytes),
    },
    Hostile {
        name: "only ]",
        make: |bytes| "]".repeat(bytes),
    },
    Hostile {
        name: "lines of [",
        make: |bytes| "[\n\n".repeat(bytes / 3),
    },
    Hostile {
        name: "[stamp: lines",
        make: |bytes| "[stamp: a\n\n".repeat(bytes / 11),
    },
    Hostile {
        name: "nested [",
        make: |bytes| nested(bytes, "[", "]"),
    },
    Hostile {
        name: "nested (",
        make: |bytes| nested(bytes, "(", ")"),
    },
    Hostile {
        name: "nested “",
        make: |bytes| nested(bytes, "“", "”"),
    },
    Hostile {
        name: "() runs",
        make: |bytes| "()".repeat(bytes / 2),
    },
    Hostile {
        name: "[] runs",
        make: |bytes| "[] ".repeat(bytes / 3),
    },
    Hostile {
        name: "( runs",
        make: |bytes| "a (".repeat(bytes / 3),
    },
    Hostile {
        name: ") runs",
        make: |bytes| ") ".repeat(bytes / 2),
    },
    Hostile {
        name: "only “",
        make: |bytes| "“".repeat(bytes / 3),
    },
    Hostile {
        name: "only ”",
        make: |bytes| "”".repeat(bytes / 3),
    },
    Hostile {
        name: "only \"",
        make: |bytes| "\"".repeat(bytes),
    },
    Hostile {
        name: "only '",
        make: |bytes| "'".repeat(bytes),
    },
    Hostile {
        name: "“a in one line",
        make: |bytes| "“a ".repeat(bytes / 5),
    },
    Hostile {
        name: "paragraphs of “",
        make: |bytes| "“He said so.\n\n".repeat(bytes / 16),
    },
    Hostile {
        name: "‘a’ in one line",
        make: |bytes| "‘a’ ".repeat(bytes / 8),
    },
    Hostile {
        name: "only : lines",
        make: |bytes| ":\n".repeat(bytes / 2),
    },
    Hostile {
        name: "only :",
        make: |bytes| ":".repeat(bytes),
    },
    Hostile {
        name: "a: in one line",
        make: |bytes| "A: ".repeat(bytes / 3),
    },
    Hostile {
        name: ". A: in one line",
        make: |bytes| ". A: ".repeat(bytes / 5),
    },
    Hostile {
        name: "labels without words",
        make: |bytes| "Orlov:\n\n".repeat(bytes / 8),
    },
    Hostile {
        name: "label lines",
        make: |bytes| "Orlov: a\n".repeat(bytes / 9),
    },
    Hostile {
        name: "people",
        make: people,
    },
    Hostile {
        name: "people of one family",
        make: namesakes,
    },
    Hostile {
        name: "people with one title",
        make: officials,
    },
    Hostile {
        name: "list of people",
        make: |bytes| list(bytes, "Participants: ", "; "),
    },
    Hostile {
        name: "column of people",
        make: |bytes| list(bytes, "Participants:\n", "\n"),
    },
    Hostile {
        name: "abbreviations",
        make: abbreviations,
    },
    Hostile {
        name: "one person, many titles",
        make: titles,
    },
    Hostile {
        name: "one person, many offices",
        make: offices,
    },
    Hostile {
        name: "one person, many spellings",
        make: spellings,
    },
    Hostile {
        name: "interjections in a line",
        make: |bytes| talks_with(bytes, "(Szabo: No.) Yes. "),
    },
    Hostile {
        name: "interjections",
        make: |bytes| talks_with(bytes, "Yes. (Szabo: No.) Yes.\n\n"),
    },
    Hostile {
        name: "open parentheses",
        make: |bytes| talks_with(bytes, "(Szabo: No. "),
    },
    Hostile {
        name: "narration",
        make: |bytes| talks_with(bytes, "The meeting adjourned.\n\n"),
    },
    Hostile {
        name: "headings",
        make: |bytes| talks_with(bytes, "The Railways\n\n"),
    },
    Hostile {
        name: "recipients",
        make: |bytes| list(bytes, "Distributed to: ", ", "),
    },
    Hostile {
        name: "column of recipients",
        make: |bytes| list(bytes, "Distributed to:\n", "\n\n"),
    },
    Hostile {
        name: "sides",
        make: sides,
    },
    Hostile {
        name: "tabbed cells",
        make: |bytes| "Participants:\n".to_owned() + &"Orlov\t".repeat(bytes / 6),
    },
    Hostile {
        name: "table of people",
        make: |bytes| {
            "Participants:\nRuritania\tBorduria\n".to_owned()
                + &"Minister Orlov\tMr. Szabo\n".repeat(bytes / 25)
        },
    },
    Hostile {
        name: "wide table of people",
        make: |bytes| {
            "Participants:\nRuritania\tBorduria\n".to_owned() + &"Minister Orlov, ".repeat(bytes / 16)
        },
    },
    Hostile {
        name: "days of a diary",
        make: diary,
    },
    Hostile {
        name: "dates",
        make: |bytes| "5 May and ".repeat(bytes / 10),
    },
    Hostile {
        name: "hours",
        make: |bytes| "5:00-".repeat(bytes / 5),
    },
    Hostile {
        name: "generals",
        make: |bytes| "General ".repeat(bytes / 8),
    },
    Hostile {
        name: "joined offices",
        make: |bytes| "Minister and ".repeat(bytes / 13),
    },
    Hostile {
        name: "odd quotations",
        make: |bytes| "He said “no’ and \"yes” to ‘it. ".repeat(bytes / 36),
    },
    Hostile {
        name: "quotation without end",
        make: |bytes| "He said: “No.\n\n".repeat(bytes / 17),
    },
    Hostile {
        name: "numbered paragraphs",
        make: |bytes| "1. He said so.\n\n".repeat(bytes / 16),
    },
    Hostile {
        name: "pages",
        make: |bytes| "The talks went on\n\n[Page 3]\n\nand on.\n".repeat(bytes / 38),
    },
    Hostile {
        name: "pages in a sentence",
        make: |bytes| "the talks went on\n\n[Page 3]\n\n".repeat(bytes / 29),
    },
    Hostile {
        name: "pronouns",
        make: |bytes| "He said that she said that he went. ".repeat(bytes / 36),
    },
    Hostile {
        name: "he said",
        make: |bytes| "he said ".repeat(bytes / 8),
    },
    Hostile {
        name: "said",
        make: |bytes| "said ".repeat(bytes / 5),
    },
    Hostile {
        name: "that",
        make: |bytes| "Orlov said that that that ".repeat(bytes / 26),
    },
    Hostile {
        name: "quotations",
        make: |bytes| "“No,” he said. “Yes.” ".repeat(bytes / 30),
    },
    Hostile {
        name: "digits",
        make: |bytes| "1".repeat(bytes),
    },
    Hostile {
        name: "numbers",
        make: |bytes| "19 ".repeat(bytes / 3),
    },
    Hostile {
        name: "dates",
        make: |bytes| "5 September 1963, ".repeat(bytes / 18),
    },
    Hostile {
        name: "clock times",
        make: |bytes| "17:00-19:00 ".repeat(bytes / 12),
    },
    Hostile {
        name: "capitals",
        make: |bytes| "A".repeat(bytes),
    },
    Hostile {
        name: "capital words",
        make: |bytes| "ORLOV ".repeat(bytes / 6),
    },
    Hostile {
        name: "names",
        make: |bytes| "Viktor Orlov ".repeat(bytes / 13),
    },
    Hostile {
        name: "titles",
        make: |bytes| "Minister of ".repeat(bytes / 12),
    },
    Hostile {
        name: "vice",
        make: |bytes| "Vice ".repeat(bytes / 5),
    },
    Hostile {
        name: "and",
        make: |bytes| "Orlov and ".repeat(bytes / 10),
    },
    Hostile {
        name: "commas",
        make: |bytes| ", ".repeat(bytes / 2),
    },
    Hostile {
        name: "stops",
        make: |bytes| ". ".repeat(bytes / 2),
    },
    Hostile {
        name: "only .",
        make: |bytes| ".".repeat(bytes),
    },
    Hostile {
        name: "initials",
        make: |bytes| "A. ".repeat(bytes / 3),
    },
    Hostile {
        name: "hyphens",
        make: |bytes| "a-".repeat(bytes / 2),
    },
    Hostile {
        name: "only -",
        make: |bytes| "-".repeat(bytes),
    },
    Hostile {
        name: "only *",
        make: |bytes| "*".repeat(bytes),
    },
    Hostile {
        name: "only <",
        make: |bytes| "<".repeat(bytes),
    },
    Hostile {
        name: "apostrophes",
        make: |bytes| "A’".repeat(bytes / 4),
    },
    Hostile {
        name: "newlines",
        make: |bytes| format!("a{}b", "\n".repeat(bytes)),
    },
    Hostile {
        name: "carriage returns",
        make: |bytes| format!("a{}b", "\r".repeat(bytes)),
    },
    Hostile {
        name: "form feeds",
        make: |bytes| format!("a{}b", "\u{c}".repeat(bytes)),
    },
    Hostile {
        name: "page of a line",
        make: |bytes| "a\n\u{c}".repeat(bytes / 3),
    },
    Hostile {
        name: "[Page 3]",
        make: |bytes| "a [Page 3] ".repeat(bytes / 11),
    },
    Hostile {
        name: "spaces",
        make: |bytes| format!("a{}b", " ".repeat(bytes)),
    },
    Hostile {
        name: "no-break spaces",
        make: |bytes| format!("a{}b", "\u{a0}".repeat(bytes / 2)),
    },
    Hostile {
        name: "lines of no-break spaces",
        make: |bytes| "a\n\u{a0}\n".repeat(bytes / 5),
    },
    Hostile {
        name: "tabs and lines",
        make: |bytes| "\ta\n".repeat(bytes / 3),
    },
    Hostile {
        name: "Chinese",
        make: |bytes| "外交部".repeat(bytes / 9),
    },
    Hostile {
        name: "Chinese colons",
        make: |bytes| "外：".repeat(bytes / 6),
    },
    Hostile {
        name: "combining marks",
        make: |bytes| "e\u{301}".repeat(bytes / 3),
    },
    Hostile {
        name: "not UTF-8",
        make: |bytes| "é\u{fffd}".repeat(bytes / 5),
    },
    Hostile {
        name: "citations",
        make: |bytes| "PRC FMA 203-00566-05, 91-100. ".repeat(bytes / 30),
    },
    Hostile {
        name: "catalogue labels",
        make: |bytes| "Citation:\nSummary:\nSource:\n".repeat(bytes / 27),
    },
    Hostile {
        name: "heads",
        make: |bytes| "Time: 5 September 1963\nPlace: Strelsau\n".repeat(bytes / 39),
    },
    Hostile {
        name: "head lines answered",
        make: |bytes| "Place: Strelsau\n\nYes.\n\n".repeat(bytes / 23),
    },
    Hostile {
        name: "vertical text",
        make: |bytes| prose(bytes / 2).chars().flat_map(|c| [c, '\n']).collect(),
    },
    Hostile {
        name: "page heads",
        make: |bytes| page_heads(bytes),
    },
    Hostile {
        name: "Markdown entry",
        make: |bytes| format!("**Citation:** {}", "a ".repeat(bytes / 2)),
    },
    Hostile {
        name: "addresses",
        make: |bytes| "https://a.b/ ".repeat(bytes / 13),
    },
    Hostile {
        name: "distribution list",
        make: |bytes| format!("Distributed to: {}", "the Minister, ".repeat(bytes / 14)),
    },
    Hostile {
        name: "redactions",
        make: |bytes| "[Translator's note: two lines were blotted out.] ".repeat(bytes / 49),
    },
    Hostile {
        name: "said notes",
        make: |bytes| "[Orlov said] he left. ".repeat(bytes / 22),
    },
];

/// A text of `pieces` until it has `bytes`.
fn until(bytes: usize, mut piece: impl FnMut(&mut String, usize)) -> String {
    let mut text = String::with_capacity(bytes + 200);
    let mut at = 0;
    while text.len() < bytes {
        piece(&mut text, at);
        at += 1;
    }
    text
}

/// Writes a sentence so that it is like no other: a text that says the same again is set aside as a second copy.
fn vary(text: &mut String, sentence: &str, at: usize) {
    match sentence.strip_suffix('.') {
        Some(words) => {
            let _ = write!(text, "{words} of {}.", name(at).to_lowercase());
        }
        None => text.push_str(sentence),
    }
}

fn prose(bytes: usize) -> String {
    const SENTENCES: [&str; 5] = [
        "The harvest of the southern districts was better than anybody had foreseen in spring.",
        "Trains ran again between the two ports, although bridges over the river were still being mended.",
        "In the opinion of the commission, prices of salt and cloth would remain where they were.",
        "Nothing else of importance happened in the capital during these weeks.",
        "A delegation of teachers arrived on Tuesday and was shown the new library.",
    ];
    until(bytes, |text, at| {
        vary(text, SENTENCES[at % 5], at);
        text.push_str(if at % 6 == 5 { "\n\n" } else { " " });
    })
}

fn transcript(bytes: usize) -> String {
    let dump = one_transcript(bytes).dumps.pop().unwrap_or_default();
    let mut text = String::from_utf8(dump).unwrap_or_default();
    let end = (0..=bytes).rev().find(|end| text.is_char_boundary(*end));
    text.truncate(end.unwrap_or_default());
    text
}

fn narrative(bytes: usize) -> String {
    const SENTENCES: [&str; 6] = [
        "On Tuesday I called on Minister Orlov at the Ministry of Trade.",
        "He said that the talks on salt would go on, and added that nobody wanted to break them off.",
        "“We have waited for two years,” Minister Orlov continued, “and we can wait for two more.”",
        "The Ambassador replied that his government saw things in another light.",
        "Asked about the bridges, the Minister pointed out that steel was scarce (he did not say why).",
        "I thanked him and left.",
    ];
    until(bytes, |text, at| {
        vary(text, SENTENCES[at % 6], at);
        text.push_str(if at % 4 == 3 { "\n\n" } else { " " });
    })
}

fn nested(bytes: usize, open: &str, close: &str) -> String {
    let depth = bytes / (open.len() + close.len());
    format!("a {}b{}", open.repeat(depth), close.repeat(depth))
}

/// A word of letters that no other number has.
fn name(mut number: usize) -> String {
    let mut name = String::from("Or");
    loop {
        name.push(char::from(b'a' + u8::try_from(number % 26).unwrap_or_default()));
        number /= 26;
        if number == 0 {
            return name;
        }
    }
}

fn people(bytes: usize) -> String {
    until(bytes, |text, at| {
        let _ = write!(text, "Minister {}: Yes.\n\n", name(at));
    })
}

fn namesakes(bytes: usize) -> String {
    until(bytes, |text, at| {
        let _ = write!(text, "Minister {} Szabo: Yes.\n\n", name(at));
    })
}

fn officials(bytes: usize) -> String {
    until(bytes, |text, at| {
        let _ = write!(
            text,
            "Foreign Minister {} said that the Foreign Minister agreed. ",
            name(at)
        );
    })
}

fn list(bytes: usize, label: &str, between: &str) -> String {
    let mut text = until(bytes, |text, at| {
        if at == 0 {
            text.push_str(label);
        }
        let _ = write!(text, "Viktor {}{between}", name(at));
    });
    text.push_str("\n\nOrlov: Yes.\n\nSzabo: No.\n");
    text
}

fn abbreviations(bytes: usize) -> String {
    until(bytes, |text, at| {
        let name = name(at);
        let _ = write!(
            text,
            "Minister Viktor {name} (hereafter {}): Yes.\n\n",
            &name[1..]
        );
    })
}

fn titles(bytes: usize) -> String {
    until(bytes, |text, at| {
        let _ = write!(text, "Minister of {} Orlov: Yes.\n\n", name(at));
    })
}

/// Every other number names a choice of subjects.
fn offices(bytes: usize) -> String {
    const SUBJECTS: [&str; 8] = [
        "Trade",
        "Industry",
        "Agriculture",
        "Education",
        "Health",
        "Culture",
        "Coal",
        "Labor",
    ];
    until(bytes, |text, mut at| {
        text.push_str("Minister of Justice");
        while at > 0 {
            let _ = write!(text, " and {}", SUBJECTS[at % 8]);
            at /= 8;
        }
        text.push_str(" Orlov: Yes.\n\n");
    })
}

fn spellings(bytes: usize) -> String {
    until(bytes, |text, at| {
        let _ = write!(
            text,
            "Deng Haoran [Teng Hao-jan{}]: Yes.\n\nDeng: No.\n\n",
            name(at)
        );
    })
}

/// A turn of one person that is made of so many pieces.
fn talks_with(bytes: usize, piece: &str) -> String {
    let opening = "Minister Orlov: Good morning.\n\nMinister Szabo: Sit down, please.\n\n";
    format!(
        "{opening}Orlov: So be it. {}\n\nSzabo: Good.\n",
        piece.repeat(bytes / piece.len())
    )
}

fn sides(bytes: usize) -> String {
    until(bytes, |text, at| {
        if at == 0 {
            text.push_str("Participants:\n");
        }
        let name = name(at);
        let _ = write!(text, "From {name}: Minister Viktor {name}; ");
    })
}

/// Days of more years than there were.
fn diary(bytes: usize) -> String {
    until(bytes, |text, at| {
        if at == 0 {
            text.push_str("Digital Archive\nTitle:\nDiary of an ambassador\n\n");
        }
        let (day, year) = (1 + at % 28, 1700 + at / 28 % 400);
        let _ = write!(text, "{day} September {year}\n\nNothing happened.\n\n");
    })
}

fn page_heads(bytes: usize) -> String {
    until(bytes, |text, at| {
        let _ = write!(
            text,
            "Digital Archive\nTalks of {}\n\u{c}\nThe talks went on.\n{at}\n",
            name(at)
        );
    })
}
