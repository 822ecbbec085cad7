//! Pages and volumes as the publisher of *Foreign Relations of the United States* makes them: invented ones to the letter, and the
//! real ones that lie beside the repository, against their gold. Where those are absent, there is nothing to measure.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use memcon::{BlockKind, Code, Edtf, Error, IdentifierKind, Layout, Parser, Record};
use serde_json::Value;
use tests::corpus;
use tests::gold::sets;
use tests::invariants::{check_all, fold};

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/frus");
    fs::read(folder.join(name)).expect("the fixture is there")
}

fn slices(record: &Record<'_>, kind: BlockKind) -> Vec<String> {
    let blocks = record.blocks.iter().filter(|block| block.kind == kind);
    blocks
        .map(|block| fold(&record.slice(block.span).expect("blocks lie in the dump")))
        .collect()
}

#[test]
fn a_page_is_read_to_the_letter() {
    let page = fixture("ferry-talks.html");
    let records = check_all(&page);
    let [record] = &records[..] else {
        panic!("{} records", records.len())
    };
    assert_eq!((record.layout, &record.source.part), (Layout::FrusHtml, &None));
    let metadata = &record.metadata;
    assert_eq!(
        metadata.title.as_deref(),
        Some("Minutes of a Meeting Between Minister Orlov and Minister Szabo")
    );
    assert_eq!(metadata.date.as_ref().map(Edtf::as_str), Some("1947-05-12"));
    assert_eq!(metadata.place.as_deref(), Some("Torvik"));
    assert_eq!(
        metadata.archive.as_ref().map(|archive| archive.text.as_ref()),
        Some("611.42/5–1247")
    );
    let number = record
        .metadata
        .identifiers
        .iter()
        .find(|one| one.kind == IdentifierKind::Document)
        .unwrap();
    assert_eq!(record.slice(number.span).as_deref(), Some("41"));
    let turns: Vec<_> = record
        .turns()
        .map(|turn| (turn.speaker_name(), turn.get().text.as_ref()))
        .collect();
    assert_eq!(
        turns,
        [
            (
                "Orlov",
                "The ferry’s dues [of 1938] were never ratified.2 R & D pays for nothing."
            ),
            (
                "Szabo",
                "Then let us ask for an answer. We have waited since 1938. It cannot wait."
            ),
            ("Orlov", "If the price is < ten, we sign."),
        ]
    );
    let parts = record.turns[0]
        .parts
        .iter()
        .map(|part| record.slice(*part).unwrap().into_owned());
    assert_eq!(
        parts.collect::<Vec<_>>(),
        [
            "The ferry&rsquo;s",
            "dues",
            " [of 1938] were never rati",
            "fied.",
            "2",
            " R &amp; D\n  pays for nothing."
        ],
        "no tag is a part of a turn"
    );
    let furniture = slices(record, BlockKind::Furniture);
    assert!(
        furniture[0].starts_with("<!DOCTYPE html>") && furniture[0].contains("Home"),
        "{furniture:?}"
    );
    assert!(furniture[1].starts_with("<a id=\"pg_112\">"), "{furniture:?}");
    assert!(furniture[2].starts_with("<footer>"), "{furniture:?}");
    let notes = slices(record, BlockKind::Notes);
    assert!(
        matches!(&notes[..], [note] if note.contains("Drafted by") && note.contains("document 17")),
        "{notes:?}"
    );
}

/// Title, date, place, sender and document number.
fn head(text: &str) -> [String; 5] {
    let record = memcon::parse(text).expect("a document");
    assert_eq!(record.layout, Layout::FrusText, "{text}");
    let metadata = &record.metadata;
    let number = metadata
        .identifiers
        .iter()
        .find(|identifier| identifier.kind == IdentifierKind::Document);
    let date = metadata.date.as_ref().map(Edtf::as_str);
    [
        metadata.title.as_deref(),
        date,
        metadata.place.as_deref(),
        metadata.sender.as_deref(),
        number.map(|number| number.value.as_ref()),
    ]
    .map(|value| value.unwrap_or_default().to_owned())
}

#[test]
fn a_letter_of_an_old_volume() {
    let letter = "No. 25.\n\nNo. 7.]\n\nMr. Orlov to Lord Szabo\n\n[Extract.]\n\n\
        Legation of the United Provinces,\nSt. Torvik, May 3, 1884. (Received May 28.)\n\n\
        My Lord: The ferry has not run since the third of the month, and nobody says why it does not.\n\n\
        I am, sir, your obedient servant,\n\nWM. J. ORLOV.\n\nHon. Peter Szabo,\nSecretary of Ports, Torvik.\n";
    let expected = [
        "Mr. Orlov to Lord Szabo",
        "1884-05-03",
        "St. Torvik",
        "WM. J. ORLOV",
        "25",
    ];
    assert_eq!(head(letter), expected);
}

#[test]
fn who_writes_where_nobody_signs() {
    let note = |title: &str| {
        let text = format!(
            "12. {title}\n\n611.42/5–1247\n\n[Torvik,] May 12, 1947.\n\nThe ferry has not run, and nobody says why it does not.\n"
        );
        head(&text)[3].clone()
    };
    let cases = [
        (
            "The Ruritanian Embassy to the Ministry of Ports",
            "Ruritanian Embassy",
        ),
        (
            "The Commission to Count Ferries to the Ministry of Ports",
            "Commission to Count Ferries",
        ),
        ("The Minister of Ports (Orlov) to the Ruritanian Embassy", "Orlov"),
        ("Memorandum by the Ministry of Ports", ""),
    ];
    for (title, sender) in cases {
        assert_eq!(note(title), sender, "{title}");
    }
}

#[test]
fn datelines_that_editors_supply_and_doubt() {
    let document = |dateline: &str| {
        format!(
            "12. The Minister in Torvik (Orlov)17 to the Secretary of Ports18\n\n611.42/5–1247: Telegram\n\n{dateline}\n\n\
             The ferry has not run since the third of the month, and nobody says why it does not.\n\n\
             Jan Orlov, Jr.\n\n17. Minister since 1946. ↩\n\n18. Not sent. ↩\n"
        )
    };
    let cases = [
        ("[Torvik, May 12, 1947.]", "1947-05-12", "Torvik"),
        ("Torvik, May 12, 1947—[midnight?]", "1947-05-12", "Torvik"),
        ("Torvik, May 12, 1947—(?) p.m.", "1947-05-12", "Torvik"),
        ("Selm Park, N. Y., May 12, 1947.", "1947-05-12", "Selm Park, N. Y"),
        (
            "Torvik, May 12, 1947—3 p.m.[Received May 13—1 a.m.]",
            "1947-05-12",
            "Torvik",
        ),
        ("Ministry of Ports, Torvik, May 12, 1947.", "1947-05-12", "Torvik"),
        ("He came on May 12, 1947.", "", ""),
    ];
    for (dateline, date, place) in cases {
        let title = "The Minister in Torvik (Orlov) to the Secretary of Ports";
        assert_eq!(
            head(&document(dateline)),
            [title, date, place, "Jan Orlov, Jr.", "12"],
            "{dateline}"
        );
    }
}

#[test]
fn a_page_of_another_archive_is_read_by_its_text() {
    let page = "<!DOCTYPE html><html><body><a href='#main'>Skip to content</a><p>April 2, 1958</p><h1>Talk on the Canal</h1>\
        <div>This document was made possible with support from Sample Foundation</div>\
        <p>Minister Orlov: Good morning.</p><p>Minister Szabo: Sit down, please.</p>\
        <h3>Document Information</h3><div>Original Archive</div><div>Torvik City Archive</div></body></html>";
    let records = check_all(page.as_bytes());
    assert_eq!((records.len(), records[0].layout), (1, Layout::WcdaWeb));
    assert_eq!(records[0].metadata.title.as_deref(), Some("Talk on the Canal"));
    assert_eq!(records[0].turns.len(), 2);
}

#[test]
fn a_volume_is_read_document_by_document() {
    let volume = fixture("volume.xml");
    let records = check_all(&volume);
    let ids: Vec<_> = records
        .iter()
        .map(|record| record.source.part.as_ref().unwrap().id.as_ref())
        .collect();
    assert_eq!(ids, ["d1", "d2", "d3"]);
    assert!(records.iter().all(|record| record.layout == Layout::FrusTei));
    let field = |record: &Record<'_>| {
        let metadata = &record.metadata;
        [
            metadata.title.as_deref().map(str::to_owned),
            metadata.date.as_ref().map(|date| date.as_str().to_owned()),
            metadata.place.as_deref().map(str::to_owned),
            metadata.archive.as_ref().map(|archive| archive.text.to_string()),
        ]
        .map(Option::unwrap_or_default)
    };
    assert_eq!(
        field(&records[0]),
        [
            "The Minister in Torvik (Orlov) to the Secretary of Ports",
            "1947-05-12",
            "Torvik",
            "611.42/5–1247: Telegram"
        ]
    );
    assert_eq!(
        field(&records[1]),
        [
            "Minutes of a Meeting of the Ferry Commission",
            "1947-06-03",
            "Torvik",
            ""
        ]
    );
    assert_eq!(
        field(&records[2]),
        ["The Secretary of Ports to Minister Szabo", "", "", ""]
    );
    assert_eq!(slices(&records[0], BlockKind::Notes).len(), 2);
    let turns: Vec<_> = records[1]
        .turns()
        .map(|turn| (turn.speaker_name(), turn.get().text.as_ref()))
        .collect();
    assert_eq!(turns[0], ("Orlov", "The dues are1 due & payable."));
    assert!(
        turns[1].0 == "Szabo" && turns[1].1.starts_with("Who says so?"),
        "no page mark is a part of a turn"
    );
    assert_eq!(pages(&records[0]), ["2"]);
    let codes = |record: &Record<'_>| {
        record
            .diagnostics
            .iter()
            .map(|diagnostic| diagnostic.code)
            .collect::<Vec<_>>()
    };
    assert!(
        codes(&records[0]).contains(&Code::Markup),
        "entities are not followed"
    );
    assert!(
        codes(&records[1]).contains(&Code::DateConflict),
        "June 2 is not June 3"
    );
    assert!(
        codes(&records[2]).contains(&Code::Markup),
        "the last document has no end"
    );
    assert!(
        !records
            .iter()
            .any(|record| format!("{record:?}").contains("the ferrythe ferry")),
        "nothing is expanded"
    );
    let second = records[1].source.part.as_ref().unwrap().span.start();
    assert_eq!(
        memcon::parse(&volume).unwrap_err(),
        Error::SeveralRecords { at: second }
    );
}

#[test]
fn a_document_cut_out_of_its_volume_is_the_same_record() {
    let volume = fixture("volume.xml");
    let parser = Parser::new().name("volume.xml");
    for (record, part) in parser.parse_all(&volume).zip(memcon::split(&volume).unwrap()) {
        let record = record.unwrap();
        assert_eq!(
            record.source.name.as_deref(),
            Some(format!("volume.xml#{}", part.id).as_str())
        );
        assert_eq!(record.source.part.as_ref(), Some(&part));
        let alone = memcon::parse(&volume[part.span.range()]).unwrap();
        assert_eq!(
            (&alone.metadata.title, &alone.metadata.date),
            (&record.metadata.title, &record.metadata.date)
        );
        let texts = |record: &Record<'_>| {
            record
                .turns
                .iter()
                .map(|turn| turn.text.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(texts(&alone), texts(&record));
        let owned = record.clone().into_owned();
        assert_eq!(
            owned.dump().map(<[u8]>::len),
            Some(part.span.len()),
            "a record keeps its part only"
        );
        let back: Record<'_> = serde_json::from_str(&serde_json::to_string(&record).unwrap()).unwrap();
        assert_eq!(back.with_dump(&volume), record);
    }
}

#[test]
fn damaged_mark_up_is_read_as_far_as_it_goes() {
    for name in ["ferry-talks.html", "volume.xml"] {
        let whole = fixture(name);
        for end in (0..whole.len()).step_by(13) {
            check_all(&whole[..end]);
        }
        for at in (0..whole.len()).step_by(29) {
            for byte in b"<>&\"/ x" {
                let mut damaged = whole.clone();
                damaged[at] = *byte;
                check_all(&damaged);
            }
        }
    }
}

#[test]
fn hostile_mark_up_takes_linear_time_and_no_depth() {
    let deep = |open: &str| open.repeat(20_000);
    let cases = [
        format!("<html><body>{}Orlov: Yes.", deep("<div>")),
        format!("<html><body>{}Orlov: Yes.", deep("<span style='float:left'>")),
        format!("<html><body>{}", deep("<p title='")),
        format!("<html><body><p>{}", deep("&amp")),
        format!("<html><body><p title=\"{}\">Orlov: Yes.", deep("x y=")),
        format!("<html><body><table>{}", deep("<tr><td>")),
        format!("<TEI><text>{}", deep("<note>")),
        format!("<TEI><text>{}x", deep("<note n='1'>x</note>")),
        format!("<TEI><text>{}", deep("<note rend='inline'>x</note>")),
        format!("<TEI><text>{}", deep("<![CDATA[")),
        format!("<TEI><text>{}", deep("<pb n='1'/>")),
        format!(
            "<!DOCTYPE TEI [{}]><TEI><text>&a;</text></TEI>",
            deep("<!ENTITY a '&a;&a;'>")
        ),
    ];
    for case in cases {
        check_all(case.as_bytes());
    }
    let volume = format!(
        "<TEI><text>{}",
        "<div type='document'><p>Orlov: Yes.</p>".repeat(500)
    );
    assert_eq!(memcon::parse_all(&volume).count(), 500);
}

/// The folder of the real material, where it is at hand. A run that is to measure fails without it.
fn material() -> Option<PathBuf> {
    corpus::shared().map(|shared| shared.join("frus"))
}

#[test]
fn pages_give_the_metadata_that_their_text_gives() {
    if material().is_none() {
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let sets = sets(&root).unwrap();
    let score = |extension: &str| {
        let set = sets
            .iter()
            .find(|set| set.gold.ends_with("frus-headers") && set.extension == extension);
        set.unwrap().score().unwrap()
    };
    let (text, html) = (score("txt"), score("html"));
    let f1 = |scores: &tests::score::Scores| scores.get("metadata").f1();
    assert!(
        f1(&html) >= 95.0 && f1(&html) >= f1(&text),
        "text {:.2}, html {:.2}",
        f1(&text),
        f1(&html)
    );
}

#[test]
fn pages_are_read_whole() {
    let Some(folder) = material() else { return };
    let mut pages = 0;
    for entry in fs::read_dir(folder.join("frus-headers")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "html") {
            let page = fs::read(&path).unwrap();
            let records = check_all(&page);
            assert_eq!(records.len(), 1, "{}", path.display());
            assert_eq!(records[0].layout, Layout::FrusHtml, "{}", path.display());
            pages += 1;
        }
    }
    assert_eq!(pages, 122);
}

/// How often a field of the volume's documents is that of the gold, and how often it must be.
const VOLUME: &[(&str, usize, usize)] = &[
    ("number", 409, 409),
    ("title", 409, 409),
    ("source", 409, 409),
    ("date", 212, 212),
    ("place", 208, 209),
    ("pages", 408, 409),
    ("notes", 409, 409),
];

#[test]
fn a_volume_gives_its_documents() {
    let Some(folder) = material() else { return };
    let volume = fs::read(folder.join("frus-tei/frus1919Parisv11.xml")).unwrap();
    let gold = fs::read_to_string(folder.join("frus-tei/frus1919Parisv11.gold.jsonl")).unwrap();
    let gold: Vec<Value> = gold
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let records = check_all(&volume);
    assert_eq!(records.len(), gold.len());
    let mut tally: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut unlike = Vec::new();
    for (record, gold) in records.iter().zip(&gold) {
        let id = record.source.part.as_ref().unwrap().id.as_ref();
        assert_eq!(
            (record.layout, id),
            (Layout::FrusTei, gold["id"].as_str().unwrap())
        );
        for (field, expected, found) in compare(record, gold) {
            let (hits, all) = tally.entry(field).or_default();
            *hits += usize::from(expected == found);
            *all += 1;
            if expected != found {
                unlike.push(format!("{id}: {field}: expected {expected}, found {found}"));
            }
            if field == "date" && expected != found {
                let doubt = [Code::DateConflict, Code::ImpossibleDate, Code::AmbiguousDate];
                let reported = record
                    .diagnostics
                    .iter()
                    .any(|diagnostic| doubt.contains(&diagnostic.code));
                assert!(reported, "{id}: {found} is wrong, and nothing says so");
            }
        }
    }
    for &(field, fewest, all) in VOLUME {
        let (hits, of) = tally[field];
        assert!(
            hits >= fewest && of == all,
            "{field}: {hits} of {of}\n{}",
            unlike.join("\n")
        );
    }
}

/// Fields that the gold knows: what it has, and what the record has.
fn compare(record: &Record<'_>, gold: &Value) -> Vec<(&'static str, String, String)> {
    let metadata = &record.metadata;
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let number = metadata
        .identifiers
        .iter()
        .find(|identifier| identifier.kind == IdentifierKind::Document);
    let mut fields = vec![
        (
            "number",
            text(gold["n"].as_str()),
            text(number.map(|number| number.value.as_ref())),
        ),
        (
            "title",
            text(gold["title"].as_str()),
            text(metadata.title.as_deref()),
        ),
        (
            "source",
            text(gold["source"][0].as_str()),
            text(metadata.archive.as_ref().map(|archive| archive.text.as_ref())),
        ),
        ("pages", list(&gold["pages"]).join(" "), pages(record).join(" ")),
        ("notes", gold["notes"].to_string(), notes(record).to_string()),
    ];
    if let Some(day) = gold["date"].as_str().and_then(|date| date.get(..10)) {
        fields.push((
            "date",
            day.to_owned(),
            text(metadata.date.as_ref().map(Edtf::as_str)),
        ));
    }
    if let Some(place) = gold["place"].as_str() {
        fields.push(("place", place.to_owned(), text(metadata.place.as_deref())));
    }
    fields
}

fn list(value: &Value) -> Vec<&str> {
    let items = value.as_array().into_iter().flatten();
    items.filter_map(Value::as_str).collect()
}

/// The numbers of the page breaks inside of a document.
fn pages(record: &Record<'_>) -> Vec<String> {
    let furniture = record
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Furniture);
    let furniture: String = furniture
        .filter_map(|block| record.slice(block.span))
        .filter(|text| text.starts_with("<pb"))
        .collect();
    let number = |tag: &str| {
        tag.split('"')
            .nth(1)
            .unwrap_or_default()
            .trim_matches(['[', ']'])
            .to_owned()
    };
    furniture.split("<pb").skip(1).map(number).collect()
}

/// How many notes a document has.
fn notes(record: &Record<'_>) -> usize {
    record
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Notes)
        .count()
}
