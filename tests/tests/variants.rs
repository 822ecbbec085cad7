//! A real document, as another program writes the same text: what the record says stays the same.

use std::collections::BTreeSet;

use memcon::Record;
use tests::corpus::frus;

/// Another writing of a text that loses nothing.
type Variant = (&'static str, fn(&str) -> String);

/// Of how many documents one is tried, so that a run stays short.
const STEP: usize = 4;

/// Writings after which nothing may differ.
const VARIANTS: &[Variant] = &[
    ("line ends of two characters", |text| text.replace('\n', "\r\n")),
    ("no-break spaces", |text| {
        let piece =
            |(at, piece): (usize, &str)| format!("{}{piece}", if at % 5 == 4 { '\u{a0}' } else { ' ' });
        let spaced: String = text.split(' ').enumerate().map(piece).collect();
        spaced.trim_start().to_owned()
    }),
    ("a byte order mark", |text| format!("\u{feff}{text}")),
    ("indented lines", |text| {
        lines(text, |line| format!("    {line}  "))
    }),
    ("wider gaps", |text| text.replace("\n\n", "\n\n\n\n")),
    ("no gaps", |text| text.replace("\n\n", "\n")),
    ("straight marks", |text| {
        text.replace(['“', '”'], "\"").replace(['‘', '’'], "'")
    }),
    ("references of HTML", |text| {
        text.replace('&', "&amp;")
            .replace('“', "&ldquo;")
            .replace('’', "&#8217;")
    }),
    ("spaces of no width", |text| text.replace(", ", ",\u{200b} ")),
    ("escapes of Markdown", |text| {
        text.replace('[', r"\[").replace(']', r"\]").replace('*', r"\*")
    }),
];

/// A text with each line that is not blank written anew.
fn lines(text: &str, write: impl Fn(&str) -> String) -> String {
    let line = |line: &str| {
        if line.is_empty() {
            String::new()
        } else {
            write(line)
        }
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Words by their letters and digits, whatever marks and spaces stand between.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What a record says: values of its head, people and turns.
fn facts(record: &Record<'_>) -> BTreeSet<(&'static str, String)> {
    let metadata = &record.metadata;
    let archive = metadata.archive.as_ref().map(|archive| &*archive.text);
    let head = [
        ("title", metadata.title.as_deref()),
        ("date", metadata.date.as_ref().map(memcon::Edtf::as_str)),
        ("place", metadata.place.as_deref()),
        ("sender", metadata.sender.as_deref()),
        ("archive", archive),
    ];
    let head = head
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?.to_owned())));
    let people = record
        .people
        .iter()
        .map(|person| ("person", person.name.to_string()));
    let turns = record.turns().map(|turn| {
        let said = format!("{} {}: {}", turn.mode, turn.speaker_name(), turn.get().text);
        ("turn", said)
    });
    let all = head.chain(people).chain(turns);
    all.map(|(key, value)| (key, letters(&value))).collect()
}

#[test]
fn of_the_same_text_tell_the_same() {
    let mut wrong = Vec::new();
    for case in frus().into_iter().flatten().step_by(STEP) {
        let text = String::from_utf8(case.dump).expect("the documents are UTF-8");
        let expected = facts(&memcon::parse(&text).expect("a document is a record"));
        for (name, write) in VARIANTS {
            let dump = write(&text);
            let found = facts(&memcon::parse(&dump).expect("so is the same text"));
            let differ: Vec<_> = expected.symmetric_difference(&found).take(4).collect();
            if !differ.is_empty() {
                wrong.push(format!("{} with {name}: {differ:?}", case.name));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} texts tell something else:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
