//! The public interface as somebody uses it who has the crate and nothing else.

use memcon::{
    Code, Layout, LineIndex, Mode, ParseOptions, Parser, PersonRole, Record, Severity, Span, Wording,
};

const DUMP: &str = "Record of Conversation between Lubomir Hask and Aksel Torvund\n\n\
                    Time: 11 March 1958, 10:15-12:40\n\
                    Place: Old Customs House, Port Selm\n\
                    Ruritanian side: Lubomir Hask, Minister of Fisheries\n\
                    Norrland side: Captain Aksel Torvund\n\
                    Interpreter: Ingrid Noll\n\n\
                    Hask: Good morning. Let us begin with the boats.\n\n\
                    Torvund: We have [no objection.\n\n\
                    There is one more thing, the map.\n\n\
                    Hask: The map can wait.\n";

fn record() -> Record<'static> {
    memcon::parse(DUMP).expect("the dump is a record")
}

#[test]
fn text_strings_and_bytes_are_dumps() {
    let expected = record();
    assert_eq!(memcon::parse(&DUMP.to_owned()).expect("a String"), expected);
    assert_eq!(memcon::parse(DUMP.as_bytes()).expect("bytes"), expected);
    assert_eq!(memcon::parse(&DUMP.as_bytes().to_vec()).expect("a Vec"), expected);
}

#[test]
fn turns_lead_to_their_speakers_and_their_words() {
    let record = record();
    let said: Vec<(&str, &str)> = record
        .turns()
        .map(|turn| (turn.speaker_name(), turn.get().text.as_ref()))
        .collect();
    let expected = [
        ("Lubomir Hask", "Good morning. Let us begin with the boats."),
        (
            "Aksel Torvund",
            "We have [no objection. There is one more thing, the map.",
        ),
        ("Lubomir Hask", "The map can wait."),
    ];
    assert_eq!(said, expected);
    let last = record.turns().next_back().expect("the last turn");
    assert_eq!((last.mode, last.label.as_deref()), (Mode::Direct, Some("Hask")));
    let speaker = last.speaker().expect("a speaker with a name");
    assert!(speaker.roles.contains(&PersonRole::Speaker));
    assert_eq!(record.person(&speaker.id), Some(speaker));
    assert_eq!(record.slice(last.span).as_deref(), Some("The map can wait."));
    assert_eq!(
        record.slice(last.label_span.expect("a label")).as_deref(),
        Some("Hask")
    );
    assert_eq!(record.slice(Span::new(0, DUMP.len() + 1)), None);
    let with_mark = record.turns().nth(1).expect("the second turn");
    assert_eq!(with_mark.marks().count(), 1);
}

#[test]
fn what_a_transcript_tells_before_its_first_label_is_read_as_a_narrative() {
    let dump = "Record of Conversation, Comrade Lubomir Hask with Comrade Aksel Torvund\n\n\
                At the meeting there were also present: From our side, Comrade Ingrid Noll. Comrade Hask asked \
                whether the guests had slept well.\n\n\
                Comrade Torvund: We slept like stones.\n\n\
                Comrade Hask: Then let us begin with the boats.\n\n\
                Comrade Torvund: I agree.\n";
    let record = memcon::parse(dump).expect("the dump is a record");
    let said: Vec<(&str, Mode)> = record
        .turns()
        .map(|turn| (turn.speaker_name(), turn.mode))
        .collect();
    let expected = [
        ("Lubomir Hask", Mode::Reported),
        ("Aksel Torvund", Mode::Direct),
        ("Lubomir Hask", Mode::Direct),
        ("Aksel Torvund", Mode::Direct),
    ];
    assert_eq!(said, expected);
    let present = record.people.iter().find(|person| person.name == "Ingrid Noll");
    assert!(present.is_some_and(|person| person.roles == [PersonRole::Participant]));
    assert_eq!(record.metadata.sender, None);
}

#[test]
fn a_head_names_its_author_with_a_colon_or_without() {
    for line in ["From: Captain Aksel Torvund", "From Captain Aksel Torvund"] {
        let dump = format!(
            "Information on the Harbour of Port Selm\n\nTo: The Ministry of Fisheries\n\nCity: Port Selm\n\n{line}\n\n\
             The harbour was closed on Monday. Mr. Hask told me that it would be opened on Friday.\n"
        );
        let record = memcon::parse(&dump).expect("the dump is a record");
        let metadata = &record.metadata;
        assert_eq!(metadata.sender.as_deref(), Some("Aksel Torvund"), "{line}");
        assert_eq!(metadata.place.as_deref(), Some("Port Selm"));
        assert_eq!(metadata.recipients.len(), 1, "{:?}", metadata.recipients);
    }
}

#[test]
fn the_one_speaker_of_an_excerpt_is_named_in_full() {
    let dump = "Record of a Meeting of the Harbour Council\n\n4 August 1969\n\n\
                Cde. Aksel Torvund: We have looked into the matter of the boats.\n\n\
                They are as good as they were.\n";
    let record = memcon::parse(dump).expect("the dump is a record");
    let [turn] = record.turns.as_slice() else {
        panic!("{:?}", record.turns);
    };
    assert_eq!(
        (turn.mode, turn.label.as_deref()),
        (Mode::Direct, Some("Cde. Aksel Torvund"))
    );
    assert!(turn.text.ends_with("as they were."));
}

#[test]
fn text_that_was_decoded_wrongly_is_told_with_what_it_was() {
    let dump = "Hask: We donâ€™t have boats.\n\nTorvund: Nor do we, Mr. HÃ¡sk.\n\nHask: Then letâ€™s swim.\n";
    let record = memcon::parse(dump).expect("a record");
    let told: Vec<_> = record
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.code == Code::Encoding)
        .map(|diagnostic| record.slice(diagnostic.span).unwrap_or_default().into_owned())
        .collect();
    assert_eq!(told, ["â€™", "Ã¡", "â€™"]);
    let first = record
        .diagnostics
        .iter()
        .find(|diagnostic| diagnostic.code == Code::Encoding);
    assert_eq!(
        first.map(|diagnostic| diagnostic.message.as_ref()),
        Some("`â€™` was decoded wrongly, its bytes are `’`")
    );
    assert_eq!(
        record.turns[0].text, "We donâ€™t have boats.",
        "the words stay as they are"
    );
}

#[test]
fn metadata_is_plain_values_with_their_places() {
    let record = record();
    let metadata = &record.metadata;
    assert_eq!(metadata.place.as_deref(), Some("Old Customs House, Port Selm"));
    let place = metadata.spans[&memcon::Field::Place];
    assert_eq!(record.slice(place).as_deref(), metadata.place.as_deref());
    let [meeting] = metadata.dates.as_slice() else {
        panic!("{:?}", metadata.dates);
    };
    assert_eq!(
        (meeting.role, meeting.date.as_str()),
        (memcon::DateRole::Meeting, "1958-03-11")
    );
    assert_eq!(
        meeting.start.map(|time| time.to_string()).as_deref(),
        Some("10:15")
    );
    assert_eq!(meeting.date.earliest(), meeting.date.latest());
}

#[test]
fn a_record_borrows_from_its_dump_and_can_be_cut_loose() {
    let owned: Record<'static> = {
        let dump = DUMP.to_owned();
        let record = memcon::parse(&dump).expect("a record");
        let words = record.turns[0].text.as_ptr() as usize;
        let start = dump.as_ptr() as usize;
        assert!(
            (start..start + dump.len()).contains(&words),
            "the words are copied though they stand in one piece"
        );
        record.into_owned()
    };
    assert_eq!(owned, record());
    assert_eq!(owned.dump(), Some(DUMP.as_bytes()));
    let thread = std::thread::spawn(move || owned.turns().len());
    assert_eq!(thread.join().expect("a record is Send"), 3);
}

#[test]
fn a_record_goes_through_json_and_back() {
    let record = record();
    let json = serde_json::to_string(&record).expect("to JSON");
    let back: Record<'_> = serde_json::from_str(&json).expect("from JSON");
    assert_eq!(back.dump(), None);
    assert_eq!(back.slice(back.turns[0].span), None);
    let back = back.with_dump(DUMP.as_bytes());
    assert_eq!(back, record);
    assert_eq!(
        back.slice(back.turns[0].span).as_deref(),
        Some("Good morning. Let us begin with the boats.")
    );
    let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(value["memcon"], memcon::FORMAT_VERSION);
    assert_eq!(value["layout"], "plain");
    assert_eq!(value["turns"][0]["mode"], "direct");
    let span = &value["turns"][0]["span"];
    let (start, end) = (
        span[0].as_u64().expect("a start"),
        span[1].as_u64().expect("an end"),
    );
    assert_eq!(
        &DUMP[start as usize..end as usize],
        "Good morning. Let us begin with the boats."
    );
}

/// The parser numbers people in their order; JSON that somebody else wrote or sorted may not.
#[test]
fn people_are_found_by_id_in_any_order() {
    let mut record = record();
    record.people.reverse();
    record.people[0].id = "chair".into();
    assert!(record.people.len() > 2, "{:?}", record.people);
    for person in &record.people {
        assert_eq!(record.person(&person.id), Some(person));
    }
    for id in ["", "p", "p0", "p99", "p-1", "x1"] {
        assert_eq!(record.person(id), None, "{id}");
    }
}

#[test]
fn a_parser_is_built_once_and_used_often() {
    let parser = Parser::new()
        .layout(Layout::Plain)
        .max_bytes(1 << 20)
        .name("talks.txt");
    assert_eq!(parser.options().layout, Some(Layout::Plain));
    for _ in 0..2 {
        let record = parser.parse(DUMP).expect("a record");
        assert_eq!(record.source.name.as_deref(), Some("talks.txt"));
        assert_eq!(record.source.bytes, DUMP.len());
    }
    let mut options = ParseOptions::default();
    options.max_turns = 1;
    let record = Parser::with_options(options).parse(DUMP).expect("a record");
    assert_eq!(record.turns.len(), 1);
    assert!(
        record
            .diagnostics
            .iter()
            .any(|diagnostic| diagnostic.code == Code::Limit),
        "{:?}",
        record.diagnostics
    );
}

#[test]
fn fewer_turns_are_the_first_of_all() {
    let narrative = "Ambassador Orlov called on me. He said that the ferry was late. Minister Szabo replied that it was \
                     not. \u{201C}It is here,\u{201D} he added.\n\nOrlov asked whether the toll would rise. Szabo denied it.\n";
    for dump in [DUMP, narrative] {
        let all = memcon::parse(dump).expect("a record").turns;
        assert!(all.len() > 1, "{dump}");
        for most in 0..=all.len() {
            let mut options = ParseOptions::default();
            options.max_turns = most;
            let record = Parser::with_options(options).parse(dump).expect("a record");
            let words = |turns: &[memcon::Turn<'_>]| {
                let words = turns.iter().map(|turn| (turn.span, turn.text.to_string()));
                words.collect::<Vec<_>>()
            };
            assert_eq!(words(&record.turns), words(&all[..most]), "{most} of {dump}");
            assert_eq!(
                limit_reached(&record).is_some(),
                most < all.len(),
                "{most} of {dump}"
            );
        }
    }
}

/// The place of the one diagnostic that tells of a limit.
fn limit_reached(record: &Record<'_>) -> Option<(usize, String)> {
    let mut told = record
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.code == Code::Limit);
    let first = told.next()?;
    assert!(told.next().is_none(), "{:?}", record.diagnostics);
    Some((first.span.start(), first.message.to_string()))
}

#[test]
fn more_people_than_the_limit() {
    let dump = "Orlov: Good morning.\n\nSzabo: Sit down.\n\nDeng: Thank you.\n\nOrlov: It is late.\n\nSzabo: It is \
                not.\n\nDeng: Well.\n";
    let mut options = ParseOptions::default();
    options.max_people = 2;
    let record = Parser::with_options(options.clone())
        .parse(dump)
        .expect("a record");
    let speakers: Vec<_> = record.turns.iter().map(|turn| turn.speaker.as_deref()).collect();
    assert_eq!(
        speakers,
        [Some("p1"), Some("p2"), None, Some("p1"), Some("p2"), None]
    );
    assert_eq!(record.people.len(), 2);
    assert_eq!(
        record.turns().last().map(memcon::TurnRef::speaker_name),
        Some("Deng")
    );
    let message = "more than 2 persons, turns of others have none";
    let at = dump.find("Deng").expect("he speaks");
    assert_eq!(limit_reached(&record), Some((at, message.to_owned())));
    tests::invariants::check_record(&record, dump.as_bytes());

    options.max_people = 3;
    let record = Parser::with_options(options).parse(dump).expect("a record");
    assert_eq!((record.people.len(), limit_reached(&record)), (3, None));
}

#[test]
fn brackets_deeper_than_the_limit() {
    let nested = |depth: usize| {
        format!(
            "Orlov: We {}agree{} now.\n\nSzabo: Yes.\n\nOrlov: Well.\n\nSzabo: Well.\n",
            "[".repeat(depth),
            "]".repeat(depth)
        )
    };
    let mut options = ParseOptions::default();
    options.max_nesting = 3;
    let parser = Parser::with_options(options);
    let (at_limit, over) = (nested(3), nested(100_000));
    let record = parser.parse(&at_limit).expect("a record");
    assert_eq!((record.marks.len(), limit_reached(&record)), (3, None));
    let record = parser.parse(&over).expect("a record");
    assert_eq!(record.marks.len(), 3, "the outermost three");
    let message = "brackets more than 3 deep, deeper ones are left in the text";
    let at = "Orlov: We [[[".len();
    assert_eq!(limit_reached(&record), Some((at, message.to_owned())));
    tests::invariants::check_record(&record, over.as_bytes());
}

#[test]
fn more_brackets_than_the_limit() {
    let dump = "Orlov: We [all] agree ] now.\n\nSzabo: Yes [indeed].\n\nOrlov: Well [sic].\n\nSzabo: Well.\n";
    let marks = |most: usize| {
        let mut options = ParseOptions::default();
        options.max_brackets = most;
        let record = Parser::with_options(options).parse(dump).expect("a record");
        tests::invariants::check_record(&record, dump.as_bytes());
        let marks: Vec<String> = record.marks.iter().map(|mark| mark.text.to_string()).collect();
        (marks, limit_reached(&record))
    };
    let (all, told) = marks(4);
    assert_eq!((all.len(), told), (4, None));
    let message = "more than 2 brackets, further ones are left in the text";
    let at = dump.find("[indeed]").expect("it is there");
    assert_eq!(marks(2), (all[..2].to_vec(), Some((at, message.to_owned()))));
}

/// Brackets without partners are all marks, but only so many are told one by one.
#[test]
fn brackets_without_partners_are_told_up_to_a_thousand() {
    let dump = format!(
        "Orlov: Yes.\n\nSzabo: No. {}\n\nOrlov: Well.\n",
        "] ".repeat(1500)
    );
    let record = memcon::parse(&dump).expect("a record");
    let told = record.diagnostics.iter();
    let told: Vec<_> = told.filter(|told| told.code == Code::UnbalancedBracket).collect();
    assert_eq!((record.marks.len(), told.len()), (1500, 1001));
    assert_eq!(told[1000].message, "500 more brackets have no partner");
}

#[test]
fn names_of_the_format_can_be_read_and_printed() {
    for layout in Layout::ALL {
        assert_eq!(layout.to_string().parse::<Layout>().ok(), Some(*layout));
    }
    let error = "wcda".parse::<Layout>().expect_err("no layout");
    let said = error.to_string();
    assert!(
        said.starts_with("expected `wcda-web`, ") && said.ends_with(" or `plain`, found `wcda`"),
        "{said}"
    );
    for layout in Layout::ALL {
        assert!(said.contains(&format!("`{layout}`")), "no {layout} in {said}");
    }
    let error = "spoken".parse::<Wording>().expect_err("no wording");
    assert_eq!(error.to_string(), "expected `reported`, found `spoken`");
}

#[test]
fn a_diagnostic_is_shown_with_its_line_and_a_caret() {
    let record = record();
    let code = Code::UnbalancedBracket;
    let diagnostic = record
        .diagnostics
        .iter()
        .find(|diagnostic| diagnostic.code == code)
        .expect("the bracket");
    let index = LineIndex::new(DUMP);
    let shown = diagnostic.render(&index, "talks.txt");
    let lines: Vec<&str> = shown.lines().collect();
    assert_eq!(diagnostic.severity, Severity::Warning);
    assert!(lines[0].starts_with("warning[unbalanced-bracket]: "), "{shown}");
    assert!(lines[1].ends_with("--> talks.txt:11:18"), "{shown}");
    let source = lines
        .iter()
        .find(|line| line.contains("no objection"))
        .expect("the line itself");
    let caret = lines.iter().find_map(|line| line.find('^')).expect("a caret");
    assert_eq!(source.find('['), Some(caret), "{shown}");
}

/// Wherever the diagnostic stands, the caret stands under it: in long lines, behind tabs and wide characters, at the end.
#[test]
fn every_caret_stands_under_its_place() {
    let long = "word ".repeat(60);
    let dumps = [
        format!("Orlov: {long}[and so on.\n\nSzabo: Yes.\n"),
        format!("Orlov:\tÄäÖö “ßß”\t[and so on.\r\n\r\nSzabo: {long}\r\n"),
        "Orlov: Yes.\n\nSzabo: No [".to_owned(),
    ];
    for dump in dumps {
        let record = memcon::parse(&dump).expect("a record");
        let code = Code::UnbalancedBracket;
        let diagnostic = record
            .diagnostics
            .iter()
            .find(|diagnostic| diagnostic.code == code);
        let diagnostic = diagnostic.unwrap_or_else(|| panic!("no bracket found in {dump:?}"));
        let shown = diagnostic.render(&LineIndex::new(&dump), "dump");
        let columns: Vec<(usize, &str)> = shown
            .lines()
            .filter_map(|line| Some((line.chars().position(|c| c == '^')?, line)))
            .collect();
        let [(caret, _), ..] = columns.as_slice() else {
            panic!("no caret in\n{shown}");
        };
        let source = shown.lines().nth(3).expect("the line itself");
        assert_eq!(source.chars().nth(*caret), Some('['), "\n{shown}");
    }
}
