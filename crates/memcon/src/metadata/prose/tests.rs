use super::*;

/// A text with what is read of it: date, place, times; `None` where it tells of no meeting.
type Case = (&'static str, Option<(&'static str, &'static str, &'static str)>);

fn read(text: &str, signed: &str) -> Option<(String, String, String)> {
    let signed = signed.parse().ok();
    let facts = meeting_in_prose(text, &DateContext::default(), signed.as_ref())?;
    Some(print(text, &facts))
}

fn print(text: &str, facts: &MeetingFacts) -> (String, String, String) {
    let date = facts
        .date
        .as_ref()
        .and_then(|date| date.edtf.as_ref())
        .map(ToString::to_string);
    let place = facts.place.clone().and_then(|range| text.get(range));
    let times = [facts.start, facts.end]
        .into_iter()
        .flatten()
        .map(|time| time.to_string());
    (
        date.unwrap_or_default(),
        place.unwrap_or_default().to_owned(),
        times.collect::<Vec<_>>().join("-"),
    )
}

fn check(cases: &[Case]) {
    for (text, expected) in cases {
        let expected =
            expected.map(|(date, place, times)| (date.to_owned(), place.to_owned(), times.to_owned()));
        assert_eq!(read(text, "1956-05-10"), expected, "{text:?}");
    }
}

#[test]
fn a_day_of_the_month_goes_back_to_the_day_of_writing() {
    check(&[
        (
            "I have the honour to report that on the 2nd instant I had a conversation with the Amir.",
            Some(("1956-05-02", "", "")),
        ),
        (
            "On the 29th ultimo the Ambassador, Mr. Orlov, visited the Chancellor.",
            Some(("1956-04-29", "", "")),
        ),
        (
            "On the 4th of the present month the Ambassador visited me.",
            Some(("1956-05-04", "", "")),
        ),
        ("On the 31st ultimo he received me.", Some(("XXXX-XX-31", "", ""))),
        (
            "On the 4th I was received by Minister Szabo.",
            Some(("XXXX-XX-04", "", "")),
        ),
    ]);
}

#[test]
fn meetings_by_what_was_done() {
    check(&[
        (
            "On 14 August I accompanied Minister Orlov to the cooperative.",
            Some(("XXXX-08-14", "", "")),
        ),
        (
            "On the evening of 8 February Foreign Minister Orlov invited me to a meal.",
            Some(("XXXX-02-08", "", "")),
        ),
        (
            "I lunched yesterday with Mr. Kovarik.",
            Some(("1956-05-09", "", "")),
        ),
        (
            "During the audience on 2 March, I presented to Minister Szabo the proposals.",
            Some(("XXXX-03-02", "", "")),
        ),
        (
            "On 14 January, on my way back, I stopped over in Strelsau, where I was received by Minister Szabo.",
            Some(("XXXX-01-14", "", "")),
        ),
        ("The Foreign Minister invited me to say what I thought.", None),
        ("During the war of 2 March nobody came.", None),
        (
            "On 5 May he went to the hall where the Minister was received by the King.",
            None,
        ),
    ]);
}

#[test]
fn a_meeting_has_its_day_and_place() {
    check(&[
        (
            "Premier Orlov received me at the Party Central Committee on the 29th.",
            Some(("XXXX-XX-29", "Party Central Committee", "")),
        ),
        (
            "At 1 p.m. on December 19, 1955, Secretary of State Orlov met with Foreign Minister Szabo at Orlov\u{2019}s suite.",
            Some(("1955-12-19", "", "13:00")),
        ),
        (
            "Today, 5 May, I received Ambassador Szabo at St. James\u{2019}s Palace.",
            Some(("XXXX-05-05", "St. James\u{2019}s Palace", "")),
        ),
        (
            "214 \u{2013} SATURDAY \u{2013} 2100hs \u{2013} I was summoned today, April 3, by Chancellor Pal Szabo.",
            Some(("XXXX-04-03", "", "")),
        ),
        (
            "On 12 April Counselor Pal Szabo paid me a visit.",
            Some(("XXXX-04-12", "", "")),
        ),
        (
            "On 7 August, at a reception, I was approached by Colonel Szabo.",
            Some(("XXXX-08-07", "", "")),
        ),
        (
            "Premier Orlov met me on 12 March and we spoke for about half an hour.",
            Some(("XXXX-03-12", "", "")),
        ),
        (
            "On 7 December [1962] I had Deng Haoran give the letter to Szabo.",
            Some(("1962-12-07", "", "")),
        ),
        (
            "On the morning of 17 September [1963], the two sides held discussions which lasted three hours.",
            Some(("1963-09-17", "", "")),
        ),
        (
            "[I] called on Vice Premier Ri Mun-gyu [Ri Mun Kyu] at the Palace of Culture on the 25th to take my leave.",
            Some(("XXXX-XX-25", "Palace of Culture", "")),
        ),
        (
            "Premier Orlov received me at the Winter House on the afternoon of 6 May 1956.",
            Some(("1956-05-06", "Winter House", "")),
        ),
        (
            "The third talk took place on 2 October [1965] in the guest house on Lake Sorn and filled the evening.",
            Some(("1965-10-02", "guest house on Lake Sorn", "")),
        ),
        (
            "On 16 April I went with Deng Haoran to see Szabo, Secretary of the party.",
            Some(("XXXX-04-16", "", "")),
        ),
        (
            "On the morning of 28 November Minister [Pal] Szabo asked me to come to his ministry.",
            Some(("XXXX-11-28", "", "")),
        ),
        (
            "On 15 May I received Comrade Pal Szabo, the Deputy Foreign Minister, who was on his way home.",
            Some(("XXXX-05-15", "", "")),
        ),
        (
            "Mr. Orlov asked to see me during the afternoon of October 14.",
            Some(("XXXX-10-14", "", "")),
        ),
        (
            "On the evening of 11 April, President Szabo gave a small dinner at his residence for Prime Minister Orlov.",
            Some(("XXXX-04-11", "", "")),
        ),
        (
            "The two delegations met in Strelsau on 5 May 1956 at 10:15.",
            Some(("1956-05-05", "Strelsau", "10:15")),
        ),
        (
            "In Strelsau, on 5 May, I was received by President Szabo.",
            Some(("XXXX-05-05", "Strelsau", "")),
        ),
        (
            "On 5 May Minister Orlov told me that the bridge was closed.",
            Some(("XXXX-05-05", "", "")),
        ),
        (
            "When I called on him on 5 May, Orlov spoke of the harvest.",
            Some(("XXXX-05-05", "", "")),
        ),
        (
            "I had a long conversation with the Minister of Trade, Mr. Orlov, at the Polish Embassy on 5 May.",
            Some(("XXXX-05-05", "Polish Embassy", "")),
        ),
        (
            "I met the Ambassador in Strelsau on 5 May.",
            Some(("XXXX-05-05", "", "")),
        ),
        (
            "I paid a farewell visit to Premier Orlov on 5 May.",
            Some(("XXXX-05-05", "", "")),
        ),
        (
            "On May 5, 1956, from 3 to 5 p.m., Premier Orlov received the delegation at General Orlov's House.",
            Some(("1956-05-05", "General Orlov's House", "15:00-17:00")),
        ),
        (
            "Premier Orlov received me to discuss the situation in Ruritania on 5 May.",
            Some(("", "", "")),
        ),
        ("I visited Chairman Szabo at his request.", Some(("", "", ""))),
    ]);
}

#[test]
fn later_sentences_add_to_the_same_meeting() {
    check(&[
        (
            "I received the news by cable on 11 March. Premier Orlov met me on 12 March. He met the envoy on 13 March.",
            Some(("XXXX-03-12", "", "")),
        ),
        (
            "Premier Orlov received me. The conversation took place at the Winter House on 5 May. It lasted from 3 p.m. to 5 p.m.",
            Some(("XXXX-05-05", "Winter House", "15:00-17:00")),
        ),
        (
            "Premier Orlov received me. On 5 May the envoy visited the Minister in Strelsau.",
            Some(("", "", "")),
        ),
    ]);
}

#[test]
fn near_days_are_seen_from_the_day_of_writing() {
    check(&[
        (
            "The Ruritanian Ambassador called on me last evening, at his request.",
            Some(("1956-05-09", "", "")),
        ),
        (
            "I called by appointment on Orlov, party representative at Strelsau, at his official residence yesterday afternoon.",
            Some(("1956-05-09", "", "")),
        ),
        (
            "The Ambassador brought Mr. Szabo to call on me today.",
            Some(("1956-05-10", "", "")),
        ),
        (
            "Dr. Szabo, Minister of the Embassy, called at the office today to discuss the talks.",
            Some(("1956-05-10", "", "")),
        ),
        (
            "Mr. Orlov called today by appointment to present a note of April 5, 1956, on the dues.",
            Some(("1956-05-10", "", "")),
        ),
        (
            "The Ruritanian Ambassador, Mr. Orlov, called on Foreign Secretary yesterday at his own request.",
            Some(("1956-05-09", "", "")),
        ),
        (
            "This morning I spoke with Minister Orlov.",
            Some(("1956-05-10", "", "")),
        ),
        (
            "I met Minister Orlov the day before yesterday.",
            Some(("1956-05-08", "", "")),
        ),
        (
            "I met Minister Orlov to speak of yesterday's papers.",
            Some(("", "", "")),
        ),
    ]);
    let text = "The Ambassador called on me last evening.";
    for unknown in ["1956-05", "", "XXXX-XX-10"] {
        assert_eq!(read(text, unknown), Some(Default::default()), "{unknown:?}");
    }
}

#[test]
fn what_tells_of_no_meeting_of_the_record() {
    check(&[
        ("I received the information by cable on 11 March.", None),
        (
            "He referred to the conference which had been held yesterday afternoon.",
            None,
        ),
        ("Orlov said that he had met the Premier on 5 May.", None),
        ("Orlov said he met the Premier on 5 May.", None),
        ("The delegation will visit Premier Orlov on 5 May.", None),
        ("We should call on all countries on 5 May.", None),
        ("He called on the government to act on 5 May.", None),
        ("They met the requirements on 5 May.", None),
        ("They met with difficulties on 5 May.", None),
        ("The plan was received on 5 May.", None),
        ("In 1955 the minister visited Strelsau.", None),
        (
            "Premier Szabo [Pal] (to be abbreviated as Szabo): I met the envoy on 5 May.",
            None,
        ),
        ("Szabo: I met the Premier on 5 May.", None),
        ("\u{201C}I met the Premier on 5 May,\u{201D} he wrote.", None),
        ("The letter of 5 March was published.", None),
        ("The congress was held on 5 May.", None),
        ("", None),
    ]);
}

#[test]
fn days_of_other_things_are_not_the_meetings() {
    check(&[
        (
            "Premier Orlov received me after the letter of 5 March.",
            Some(("", "", "")),
        ),
        (
            "I handed the Minister the note dated 5 March.",
            Some(("", "", "")),
        ),
        (
            "In accordance with the telegram of 5 March I called on the Minister today.",
            Some(("1956-05-10", "", "")),
        ),
        (
            "Upon orders received on 5 March, I called on the Minister.",
            Some(("", "", "")),
        ),
        (
            "I received the telegram on 5 March and called on the Minister.",
            Some(("", "", "")),
        ),
        (
            "Premier Orlov met me to speak of the talks held on 5 March.",
            Some(("", "", "")),
        ),
        (
            "The Minister, who had arrived on 4 March, received me on 5 March.",
            Some(("XXXX-03-05", "", "")),
        ),
        (
            "I met the Minister (see the record of 4 March) on 5 March.",
            Some(("XXXX-03-05", "", "")),
        ),
        (
            "I met the Minister [note: he had arrived on 4 March] on 5 March.",
            Some(("XXXX-03-05", "", "")),
        ),
        ("I have met no one since 4 March.", None),
        (
            "The Ambassador handed me this morning a note of 4 March.",
            Some(("1956-05-10", "", "")),
        ),
        (
            "The Ambassador handed me on 5 March a note.",
            Some(("XXXX-03-05", "", "")),
        ),
        (
            "The Ambassador handed me a record of the conversation between Orlov and himself yesterday.",
            Some(("", "", "")),
        ),
        ("The message received by Orlov on 5 March is false.", None),
        (
            "Saw Minister Orlov October 3d, reference your telegram, September 21.",
            Some(("XXXX-10-03", "", "")),
        ),
    ]);
}

#[test]
fn titles_name_the_meeting() {
    let read =
        |title: &str| meeting_in_title(title, &DateContext::default()).map(|facts| print(title, &facts));
    let cases = [
        (
            "Minutes of Conference Between General Orlov and Mr. Szabo at General Orlov's House, May 11, 1946, 9:45 a.m.",
            Some(("1946-05-11", "General Orlov's House", "09:45")),
        ),
        (
            "Record of Conversation between Orlov and Szabo, 5 May 1956",
            Some(("1956-05-05", "", "")),
        ),
        (
            "Memorandum on the Conversation of 5 May 1956",
            Some(("1956-05-05", "", "")),
        ),
        (
            "Talks of Chancellor Orlov with President Szabo in the Federal Chancellery on Tuesday, 18 June 1991, 9.30 to 11.00 hours",
            Some(("1991-06-18", "Federal Chancellery", "09:30-11:00")),
        ),
        (
            "RECORD OF A CONVERSATION BETWEEN THE PRIME MINISTER AND MR ORLOV AT 10 HARBOUR STREET ON 11 MAY 1979",
            Some(("1979-05-11", "10 HARBOUR STREET", "")),
        ),
        (
            "Record of Conversation between the Minister of State and the Ambassador at the Foreign and Trade Office on 5 May 1956",
            Some(("1956-05-05", "Foreign and Trade Office", "")),
        ),
        (
            "Record of Conversation with the Attaché in the USSR Pavel Orlov on 5 May 1956",
            Some(("1956-05-05", "", "")),
        ),
        ("Telegram from Orlov on the Talks, 5 May 1956", None),
        ("Report on the Visit of Szabo, 5 May 1956", None),
        ("Minutes of Conversation between Orlov and Szabo", None),
        ("Letter of 5 May 1956", None),
        ("", None),
    ];
    for (title, expected) in cases {
        let expected =
            expected.map(|(date, place, times)| (date.to_owned(), place.to_owned(), times.to_owned()));
        assert_eq!(read(title), expected, "{title:?}");
    }
}

#[test]
fn odd_text_does_no_harm() {
    for text in [
        "[",
        "met",
        "called on",
        "on 5 May met [",
        "\u{201C}",
        "asked to",
        "at in at the",
        "to call on",
        "\u{e9}\u{301} met me at \u{e9}",
    ] {
        let _ = meeting_in_prose(text, &DateContext::default(), None);
        let _ = meeting_in_title(text, &DateContext::default());
    }
    let _ = meeting_in_prose(
        &"met me today ".repeat(20_000),
        &DateContext::default(),
        "1956-05-10".parse().ok().as_ref(),
    );
}

/// The dates of a parsed record: role, date, rule.
fn dates_of(dump: &str) -> Vec<(String, String, String)> {
    let record = crate::parse(dump.as_bytes()).expect("a record");
    let dates = record.metadata.dates.iter();
    dates
        .map(|event| {
            (
                event.role.to_string(),
                event.date.to_string(),
                event.rule.to_string(),
            )
        })
        .collect()
}

#[test]
fn a_heading_tells_the_meeting_from_the_day_of_writing() {
    let head = |heading: &str| {
        format!(
            "Minutes\n\nStrelsau, 25 September 1981\n\n{heading}\n\nOrlov: Let us begin with the bridge.\n\nSzabo: It is old.\n"
        )
    };
    let meeting = |date: &str, rule: &str| ("meeting".to_owned(), date.to_owned(), rule.to_owned());
    assert_eq!(
        dates_of(&head("Meeting of the two sides on 22 September 1981")),
        [
            meeting("1981-09-22", "meeting-in-prose"),
            (
                "signed".to_owned(),
                "1981-09-25".to_owned(),
                "dateline".to_owned()
            ),
        ]
    );
    assert_eq!(
        dates_of(&head("Meeting of the two sides")),
        [meeting("1981-09-25", "dateline")]
    );
}

#[test]
fn hours_that_contradict_themselves_are_reported() {
    let codes = |time: &str| {
        let dump = format!("Time: 5 May 1956, {time}\n\nOrlov: Let us begin.\n\nSzabo: Yes, let us.\n");
        let record = crate::parse(dump.as_bytes()).expect("a record");
        let codes = record.diagnostics.iter().map(|diagnostic| diagnostic.code);
        codes
            .filter(|code| *code == crate::diagnostic::Code::ImpossibleDate)
            .count()
    };
    assert_eq!((codes("13:30 p.m."), codes("1:30 p.m.")), (1, 0));
}

#[test]
fn no_sequence_of_words_makes_it_fail() {
    let words = [
        "I",
        "met",
        "me",
        "received",
        "called",
        "on",
        "the",
        "Minister",
        "Orlov",
        "5 May",
        "today",
        "at",
        "in",
        "Palace",
        "of",
        "[",
        "]",
        "(",
        ")",
        ",",
        ";",
        ":",
        "\u{201C}",
        "that",
        "when",
        "asked",
        "to",
        "see",
        "had",
        "talks",
        "and",
        ".",
        "\u{e9}",
        "gave",
        "dinner",
        "for",
        "was",
        "held",
        "took",
        "place",
        "Minutes",
        "Conversation",
        "by",
        "appointment",
    ];
    let mut state = 7_u32;
    let mut next = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    let signed = "1956-05-10".parse().ok();
    for _ in 0..20_000 {
        let text = (0..2 + next(12))
            .map(|_| words[next(words.len())])
            .collect::<Vec<_>>()
            .join(" ");
        let context = DateContext::default();
        for facts in [
            meeting_in_prose(&text, &context, signed.as_ref()),
            meeting_in_title(&text, &context),
        ] {
            let ranges = facts.map(|facts| [facts.place, facts.date.map(|date| date.range)]);
            for range in ranges.into_iter().flatten().flatten() {
                assert!(text.get(range).is_some(), "{text:?}");
            }
        }
    }
}

#[test]
fn the_day_at_the_end_of_a_heading() {
    let read = |text| meeting_at_end(text, &DateContext::default()).map(|facts| print(text, &facts));
    for (text, date, place, times) in [
        ("on 19 December 1961", "1961-12-19", "", ""),
        (
            "about a Dinner with the Ambassador of Borduria on 15 May 1956",
            "1956-05-15",
            "",
            "",
        ),
        (
            "The President's Meeting with Premier Orlov on Monday, 7 May 1956, in Strelsau",
            "1956-05-07",
            "Strelsau",
            "",
        ),
        (
            "KWP Comrade Szabo, on 9 May 1956 between 11:00 and 12:30 hours",
            "1956-05-09",
            "",
            "11:00-12:30",
        ),
    ] {
        let expected = (date.to_owned(), place.to_owned(), times.to_owned());
        assert_eq!(read(text), Some(expected), "{text}");
    }
    for text in [
        "Strelsau, 19 December 1961",
        "on 5 May 1956 the bridge was closed",
        "Report on the harvest of 5 May 1956",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn the_dates_of_a_diarys_head_are_no_days_of_it() {
    let dump = "Skip to content\n\nMay 21, 1957\n\nJournal of Ambassador P. Orlov for 21 May 1957\n\nNº 196 Copy Nº 1\n\n31 May 1957\n\n\
        Incoming 02416-s;\n\n11 June 1957\n\nThe Journal of Ambassador P. ORLOV\n\nfor the period 16 through 30 May 1957\n\n21 May 1957\n\n\
        I visited Szabo. He said that the bridge would be mended. He asked about the grain.\n\nDocument Information\n\nRecord ID\n\n11111\n";
    let dates: Vec<_> = dates_of(dump)
        .into_iter()
        .map(|(role, date, _)| (role, date))
        .collect();
    let date = |role: &str, date: &str| (role.to_owned(), date.to_owned());
    assert_eq!(
        dates,
        [
            date("catalogued", "1957-05-21"),
            date("meeting", "1957-05-21"),
            date("signed", "1957-05-31"),
            date("received", "1957-06-11"),
        ]
    );
}

#[test]
fn a_numeric_date_is_read_so_that_it_is_near_the_catalogues() {
    let dump = |sent: &str| {
        format!(
            "Skip to content\n\nJune 1, 1962\n\nTelegram from the Embassy in Strelsau\n\nDispatched from Strelsau on {sent} at 18:30\n\n\
             The Minister said that the bridge would be mended.\n\nDocument Information\n\nRecord ID\n\n11111\n"
        )
    };
    for (sent, date) in [("06.01.1962", "1962-06-01"), ("02.06.1962", "1962-06-02")] {
        let sent_date = dates_of(&dump(sent)).into_iter().find(|event| event.0 == "sent");
        assert_eq!(sent_date.map(|event| event.1), Some(date.to_owned()), "{sent}");
    }
}

#[test]
fn datelines_with_the_hour_before_the_day_and_signatures_with_their_day() {
    let dump = "Discussion between Orlov and Szabo\n\nStrelsau (The Great Hall), 2 p.m., 18 December 1965\n\n\
        Orlov: I do not know the answer.\n\nSzabo: We may ask.\n\nOrlov: They will come at once.\n";
    let record = crate::parse(dump.as_bytes()).expect("a record");
    let meeting = record.metadata.dates.first().map(|event| {
        let start = event.start.map(|time| time.to_string());
        (event.role.to_string(), event.date.to_string(), start)
    });
    assert_eq!(
        meeting,
        Some((
            "meeting".to_owned(),
            "1965-12-18".to_owned(),
            Some("14:00".to_owned())
        ))
    );
    let dump = "Skip to content\n\nMarch 24, 1950\n\nTelegram, Orlov to Szabo\n\nStrictly secret.\n\nTo Szabo.\n\n\
        The Minister said that the bridge would be mended.\n\n24.III.50 Orlov\n\nOrlov reports on the visit and on the state of the bridge.\n\nDocument Information\n\nRecord ID\n\n11111\n";
    let record = crate::parse(dump.as_bytes()).expect("a record");
    assert_eq!(record.metadata.sender.as_deref(), Some("Orlov"));
    let recipients: Vec<_> = record.metadata.recipients.iter().map(|to| &*to.name).collect();
    assert_eq!(recipients, ["Szabo"]);
    let signed = |event: &&DatedEvent<'_>| event.role == DateRole::Signed;
    let signed = record
        .metadata
        .dates
        .iter()
        .find(signed)
        .map(|event| event.date.to_string());
    assert_eq!(signed.as_deref(), Some("1950-03-24"));
}
