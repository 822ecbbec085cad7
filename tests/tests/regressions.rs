//! Dumps that once broke the parser, each by what was wrong.

use memcon::Code;
use tests::generate::{
    ConfusedLabels, DisplacedCells, EditorsApparatus, Export, Lookalikes, MachineTitles, Mutator,
    NotesOfSpeech, PlainLetters, Random, RepeatedDate, SingleNewlines, SourceRecord, SpamPrefix,
};
use tests::invariants::check;
use tests::round_trip::{faults, faults_of_volume, silent_faults};

#[test]
fn an_attribution_behind_characters_of_several_bytes_and_a_page_mark() {
    let dump = "Orlov:[Page 3][He said 外交部\"Minister Szabo: [[[[[the Premier said: “\u{a0}[[[Translator's note: .\n[”";
    check(dump.as_bytes());
}

#[test]
fn one_no_break_space_of_windows_1252() {
    check(&[0xA0]);
}

#[test]
fn quoted_words_with_a_page_mark_among_them() {
    check("the Premier said: “.\n–[Page 3]”]the Premier said: “".as_bytes());
}

#[test]
fn an_opening_bracket_for_a_line_of_a_record() {
    let seed = 17_792_498_019_223_522_420;
    let record = SourceRecord::invented(seed);
    let export = Export::PdfRunning;
    for at in 0..export.write(&record).lines.len() {
        let mut dump = export.write(&record);
        dump.lines[at].text = "\n(".into();
        check(&dump.bytes());
    }
}

#[test]
fn a_no_break_space_between_a_marking_and_what_was_blacked_out() {
    let text = "[Orlov:Top Secret\u{a0}XX[[";
    check(text.as_bytes());
    let page = format!(
        "**Citation:**\n\n\"T\", May 9, 1964.\n\n**Summary:**\n\n{text}\n\n**Contents:**\n\nTranslation - English\n\n{text}"
    );
    check(page.as_bytes());
}

#[test]
fn half_of_a_surrogate_pair_alone() {
    for half in [0xDC00, 0xD800] {
        let units = [0xFEFF, 0x61, 0x20, half, 0x20, 0x62, half];
        let dump: Vec<u8> = units.into_iter().flat_map(u16::to_le_bytes).collect();
        check(&dump);
        check(&dump[..dump.len() - 1]);
    }
}

#[test]
fn a_word_behind_white_space_of_several_bytes_before_a_label() {
    check("Q: \u{3000}1. .".as_bytes());
    check(".\u{2028}No. (63) 774Distributed to: ".as_bytes());
}

#[test]
fn an_empty_page_behind_a_byte_order_mark() {
    check("\u{feff}<html><body>".as_bytes());
}

/// The first label stood right behind the head, alone on its line, and was read as the line of an address.
#[test]
fn a_label_on_its_own_line_that_comes_again_is_no_address() {
    let dump = "Memorandum of Conversation between Meng Lianshan and Tibor Ardai\n\nConfidential\n\nTime: 10 June 1975\n\
                Chinese side: Meng Lianshan, Ambassador to Norrland\nTessaran side: Tibor Ardai, Ambassador to Norrland\n\n\
                Chairman Meng:\n\n238, if I remember it well.\n\nVice Chairman Ardai:\n\nThat is so.\n\n\
                Chairman Meng:\n\nThen we agree on the wagons.\n";
    let record = check(dump.as_bytes()).expect("the dump is a record");
    let speakers: Vec<_> = record.turns().map(memcon::TurnRef::speaker_name).collect();
    assert_eq!(speakers, ["Meng Lianshan", "Tibor Ardai", "Meng Lianshan"]);
    assert!(
        record.metadata.recipients.is_empty(),
        "{:?}",
        record.metadata.recipients
    );
}

/// Who speaks, and the words.
fn said(dump: &str) -> Vec<(String, String)> {
    let record = check(dump.as_bytes()).expect("the dump is a record");
    let turns = record.turns();
    turns
        .map(|turn| {
            (
                turn.speaker_name().to_owned(),
                turn.get().text.clone().into_owned(),
            )
        })
        .collect()
}

/// The line stands at the end of two pages, and was read as what stands on every page.
#[test]
fn a_line_in_mid_sentence_at_the_end_of_two_pages_is_no_running_head() {
    let turn = |name: &str, end: &str| {
        format!(
            "{name}: The train is late again, and nobody at the ministry knows why. I\nsaid to them: take your time.{end}"
        )
    };
    let dump = format!(
        "{}\n\n\u{c}{}\n\n\u{c}{}\n",
        turn("Minister Orlov", ""),
        turn("Minister Szabo", ""),
        turn("Minister Orlov", " We wait.")
    );
    for (_, words) in said(&dump) {
        assert!(words.contains("I said to them: take your time."), "{words}");
    }
}

/// The bracket completes the name; three consonants, the first of them another, are no other spelling.
#[test]
fn a_given_name_in_brackets_that_shares_two_consonants() {
    let dump = "Premier Meng [Shizhong] (to be abbreviated as Meng): Good.\n\nMinister Orlov: Yes.\n\nMeng: Then we agree.\n";
    let speakers: Vec<_> = said(dump).into_iter().map(|(speaker, _)| speaker).collect();
    assert_eq!(speakers, ["Meng Shizhong", "Orlov", "Meng Shizhong"]);
}

/// The list of people above was open still, and took the first label for a side of the table.
#[test]
fn a_bold_label_on_its_own_line_behind_a_list_of_people() {
    let dump = "**Citation:**\n\n\"T\", May 9, 1964.\n\n**Contents:**\n\nTranslation - English\n\nParticipants:\n\n\
                From Norrland: Birgit Szabo\n\nDocumentation: Aksel Noll\n\n**Comrade Ruan Shizhong:**\n\nMay I ask?\n\n\
                **Comrade Birgit Szabo:**\n\nYes.\n\n**Premier Ruan:**\n\nThen I ask.\n";
    let speakers: Vec<_> = said(dump).into_iter().map(|(speaker, _)| speaker).collect();
    assert_eq!(speakers, ["Ruan Shizhong", "Birgit Szabo", "Ruan Shizhong"]);
}

/// The title belongs to the surname, and the surname has two syllables.
#[test]
fn a_family_name_of_two_syllables_behind_a_title() {
    let dump = "Participants:\n\nFrom China: Ouyang Zhifei, Meng Zhifei\n\nVice Premier Ouyang: The train leaves at\n\n\
                17:40, so there is time.\n\nMinister Orlov: Good.\n\nVice Premier Ouyang: Then we agree.\n";
    let speakers: Vec<_> = said(dump).into_iter().map(|(speaker, _)| speaker).collect();
    assert_eq!(speakers, ["Ouyang Zhifei", "Orlov", "Ouyang Zhifei"]);
}

/// The turn stood twice in the same words, once before a paragraph in small letters, and was read as a running head.
#[test]
fn a_bold_label_with_the_same_word_twice_is_no_running_head() {
    let dump = "**Comrade Orlov:** Yes.\n\nand another two that nobody has counted.\n\n**Comrade Szabo:** I come back to \
                it.\n\n**Comrade Orlov:** Yes.\n\n**Comrade Szabo:** Then we agree.\n";
    let speakers: Vec<_> = said(dump).into_iter().map(|(speaker, _)| speaker).collect();
    assert_eq!(speakers, ["Orlov", "Szabo", "Orlov", "Szabo"]);
}

/// The office behind a bullet lost the bracket that closes it, and an office in brackets alone kept them.
#[test]
fn an_office_behind_a_bullet_keeps_its_brackets() {
    let dump = "Memorandum of Conversation\n\nParticipants:\n\n• Ruritania\n\n• Anna Noll, Trade Office (Notetaker)\n\n\
                • Oscar Lind (Interpreter)\n\nThe Premier said that it rained.\n";
    let record = memcon::parse(dump).expect("a record");
    let titles = |name: &str| {
        record
            .people
            .iter()
            .find(|person| person.name == name)
            .map(|person| &*person.titles)
    };
    assert_eq!(
        titles("Anna Noll"),
        Some(&["Trade Office (Notetaker)".into()][..])
    );
    assert_eq!(titles("Oscar Lind"), Some(&["Interpreter".into()][..]));
}

/// The list of those who took notes was open still, and went on with the first speaker.
#[test]
fn labels_without_a_colon_behind_a_list_of_people() {
    let head = "Participants: Ivan Orlov, Anna Szabo\nRecorder: Pavel Noll\n\n";
    for (one, other) in [
        ("ORLOV. ", "SZABO. "),
        ("Cde. Orlov—", "Cde. Szabo—"),
        ("Mr. ORLOV (Ruritania): ", "Mr. SZABO (Norland): "),
    ] {
        let dump =
            format!("{head}{one}That is so.\n\n{other}Yes.\n\n{one}Then we agree on it.\n\n{other}We do.\n");
        let speakers: Vec<_> = said(&dump).into_iter().map(|(speaker, _)| speaker).collect();
        assert_eq!(
            speakers,
            ["Ivan Orlov", "Anna Szabo", "Ivan Orlov", "Anna Szabo"],
            "{one}"
        );
    }
}

/// In one line, the only label of somebody whom the head lists was left among the words before it.
#[test]
fn a_label_that_comes_once_in_a_text_of_one_line() {
    let dump = "Total Page:9\n\nDigital Archive digitalarchive.wilsoncenter.org International History Declassified July 07, 1961 Talks \
                Citation: \"Talks,\" July 07, 1961, History and Public Policy Program Digital Archive, MOL, XIX-J-1-j. Summary: They speak. \
                Original Language: Hungarian Contents: English Translation Participants: Ivan Orlov, Pavel Noll, Anna Szabo Orlov: Is it \
                late? Noll: Not yet. Orlov: Then we wait. Results: none.\n";
    let turns = said(dump);
    let speakers: Vec<_> = turns.iter().map(|(speaker, _)| speaker.as_str()).collect();
    assert_eq!(speakers, ["Ivan Orlov", "Pavel Noll", "Ivan Orlov"]);
    assert_eq!(turns[2].1, "Then we wait. Results: none.");
}

#[test]
fn a_page_whose_summary_is_empty() {
    let dump = "Skip to content\n\nMay 3, 1958\n\nTalk on the Canal\n\nMinister Orlov: Good morning.\n\nMinister Szabo: Sit \
                down.\n\nDocument Information\n\nSource\n\nPRC FMA 109-01234-02, 12-15. Translated by Edith Farrow.\n\nRecord \
                ID\n\n119205\n";
    let record = check(dump.as_bytes()).expect("the dump is a record");
    assert_eq!(record.metadata.summary, None);
    assert_eq!(
        record.turns.last().map(|turn| turn.text.as_ref()),
        Some("Sit down.")
    );
}

/// The subject behind the list of people was entered among them, and sides with a colon began no list.
#[test]
fn a_list_with_bullets_has_sides_and_a_subject_behind_it() {
    let dump = "12. Memorandum of Conversation1\n\n\n  • Conversation with Foreign Minister Orlov\n\n\n  • Soviets:\n  \
                • Pavel Orlov, Foreign Minister\n  • U.S.:\n  • Anna Noll, Counselor\n\n\n  • Cyprus; Trade; Fish\n\n\
                Orlov: It rains.\n\nNoll: It does.\n\nOrlov: It did not.\n";
    let record = memcon::parse(dump).expect("a record");
    let people: Vec<_> = record
        .people
        .iter()
        .map(|person| (&*person.name, person.side.as_deref()))
        .collect();
    assert_eq!(
        people,
        [("Pavel Orlov", Some("Soviets")), ("Anna Noll", Some("U.S."))]
    );
}

/// The number of each note stands between slashes, the note below the paragraph that calls it.
#[test]
fn a_page_of_the_older_site_with_notes_between_slashes() {
    let dump = "Great Seal The web site below is an archive\n\nFOREIGN RELATIONS OF RURITANIA\n1964-1968 Volume XVII\n\nflag bar\n\n\
                106. Memorandum of Conversation/1/\n\nStrelsau, December 4, 1964, 9:30 a.m.\n\n/1/Source: Department of State, \
                Central Files, POL 7. Secret. Drafted by Noll.\n\nPARTICIPANTS\n\nU.S.\nMr. Lind\n\nHungary\nMinister Orlov\n\n\
                Minister Orlov said that it rained./2/\n\n/2/See Document 4.\n\nMr. Lind said that it did not.\n";
    let record = check(dump.as_bytes()).expect("the dump is a record");
    let metadata = &record.metadata;
    assert_eq!(metadata.title.as_deref(), Some("Memorandum of Conversation"));
    assert_eq!(metadata.classification.as_deref(), Some("Secret"));
    assert_eq!(metadata.place.as_deref(), Some("Strelsau"));
    let sides: Vec<_> = record
        .people
        .iter()
        .map(|person| (&*person.name, person.side.as_deref()))
        .collect();
    assert_eq!(sides, [("Lind", Some("U.S.")), ("Orlov", Some("Hungary"))]);
    assert_eq!(record.turns.len(), 2);
}

/// The last unit was broken off, and a character that is left out stood before it: the last span went beyond the dump.
#[test]
fn utf_16_that_breaks_off_behind_a_character_that_nobody_sees() {
    let text = "Orlov: It\u{ad} rains.\n\nSzabo: It does.\n\nOrlov: It did";
    let mut dump = vec![0xff, 0xfe];
    dump.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    dump.push(b's');
    let record = check(&dump).expect("the dump is a record");
    assert_eq!(record.turns.len(), 3);
}

/// `M.` was dropped as a title, and the name without it was among the aliases already.
#[test]
fn a_name_without_monsieur_is_no_alias_of_itself() {
    let dump = "Note on the Conversation Between M. Vaucresson and M. Halvorsen\n\nStrelsau, 23 January 1964\n\n\
                M. Hubert Vaucresson, Minister of Trade, this morning received M. Halvorsen. Halvorsen asked whether it rained. \
                M. Vaucresson said that it did.\n";
    let record = check(dump.as_bytes()).expect("the dump is a record");
    assert!(record.people.iter().any(|person| person.name == "Halvorsen"));
}

/// The list of those who took notes was open still, and took the first speaker, alone on the line, for one of them.
#[test]
fn names_alone_on_their_lines_behind_a_list_of_people() {
    let head = "Participants: Ivan Orlov, Anna Szabo\n\nNote-taker: Pavel Noll and Emil Hask\n\n";
    for (one, other) in [
        ("Ivan Orlov", "Anna Szabo"),
        ("Comrade Ivan Orlov", "Minister Szabo"),
        (
            "Comrade Ivan Orlov [in Russian]",
            "Comrade Anna Szabo [in German]",
        ),
    ] {
        let dump = format!(
            "{head}{one}\n\nI should like to come back to the boats.\n\n{other}\n\nThen we shall speak of the boats.\n\n\
             Minister Orlov\n\nWe know what they cost you.\n\n{other}\n\nNobody else does.\n"
        );
        let record = check(dump.as_bytes()).expect("the dump is a record");
        let speakers: Vec<_> = record.turns().map(memcon::TurnRef::speaker_name).collect();
        assert_eq!(
            speakers,
            ["Ivan Orlov", "Anna Szabo", "Ivan Orlov", "Anna Szabo"],
            "{one}"
        );
        let notes = |person: &&memcon::Person<'_>| person.roles.contains(&memcon::PersonRole::NoteTaker);
        assert_eq!(record.people.iter().filter(notes).count(), 2, "{one}");
    }
    // The given name of the last in the list is that of a speaker, too.
    let dump = "Present:\tAnna Szabo\n\tJu Gi-hwan\n\tTak Gi-hwan\n\n[Here follows another matter.]\n\nComrade Ju Gi-hwan [in Korean]\n\n\
                I should like to come back to the boats.\n\nComrade Anna Szabo [in German]\n\nThen we shall speak of the boats.\n\n\
                Comrade Ju Gi-hwan [in Korean]\n\nWe know what they cost you.\n";
    let record = check(dump.as_bytes()).expect("the dump is a record");
    assert!(record.people.iter().any(|person| person.name == "Tak Gi-hwan"));
    // A last entry of the list before prose, and a name that stands again in a signature, are no labels.
    let dump = format!(
        "{head}Karel Lind\n\nWe spoke of the boats at length.\n\nThe Minister thanked us.\n\nKarel Lind\n"
    );
    let record = check(dump.as_bytes()).expect("the dump is a record");
    assert!(record.turns().all(|turn| turn.mode != memcon::Mode::Direct));
}

/// `Premier Orlov:` on a line of its own is `Premier:` below, and was read as the line of an address.
#[test]
fn a_label_on_its_own_line_that_is_an_office_below() {
    let dump = "Participants: Ivan Orlov, Anna Szabo\n\nPremier Orlov:\n\nI should like to come back to it.\n\nChairman Szabo:\n\n\
                Let us.\n\nPremier:\n\nThen we agree.\n\nChairman:\n\nWe do.\n";
    let record = check(dump.as_bytes()).expect("the dump is a record");
    let speakers: Vec<_> = record.turns().map(memcon::TurnRef::speaker_name).collect();
    assert_eq!(speakers, ["Ivan Orlov", "Anna Szabo", "Ivan Orlov", "Anna Szabo"]);
    assert!(record.metadata.recipients.is_empty());
}

/// The name of a speaker stood at the head of two pages and was read as what stands on every page.
#[test]
fn a_speaker_at_the_head_of_two_pages_is_no_running_head() {
    let say = |name: &str, words: &str| format!("{name}\n\n{words}\n\n");
    let dump = [
        &say("Ivan Orlov", "I should like to come back to the boats."),
        "\u{c}",
        &say("Anna Szabo", "Then we shall speak of the boats."),
        &say("Ivan Orlov", "We know what they cost you."),
        "\u{c}",
        &say("Anna Szabo", "Nobody else knows it better than you."),
        &say("Ivan Orlov", "You have asked about it, and I will answer."),
    ];
    let speakers: Vec<_> = said(&dump.concat())
        .into_iter()
        .map(|(speaker, _)| speaker)
        .collect();
    assert_eq!(
        speakers,
        [
            "Ivan Orlov",
            "Anna Szabo",
            "Ivan Orlov",
            "Anna Szabo",
            "Ivan Orlov"
        ]
    );
}

/// `Ju.` looks like the initial of `Ju. Orlov`: the label was left among the words, or went on with the list of people above.
#[test]
fn a_surname_of_two_letters_before_a_full_stop_is_a_label() {
    let head = "Participants: Tibor Orlov, Ju Yong-mok [Chu Yong Mok]\nRecorder: Pavel Noll\n\n";
    let talk = "Ju. Last spring we sent forty people there.\n\nOrlov. Forty is not many.\n\nJu. They came back.\n\nOrlov. Then we \
                agree on it.\n\nJu. We do. Tell Comrade Ju. Noll that we do.\n";
    let speakers =
        |dump: &str| -> Vec<String> { said(dump).into_iter().map(|(speaker, _)| speaker).collect() };
    assert_eq!(
        speakers(&format!("{head}{talk}")),
        [
            "Ju Yong-mok",
            "Tibor Orlov",
            "Ju Yong-mok",
            "Tibor Orlov",
            "Ju Yong-mok"
        ]
    );
    // Nobody says who speaks, but the words behind the name are no surnames.
    assert_eq!(speakers(talk), ["Ju", "Orlov", "Ju", "Orlov", "Ju"]);
}

/// The first words of each paragraph are an initial and a surname.
#[test]
fn an_initial_of_two_letters_is_no_label() {
    let told = "Record of a conversation\n\nYu. Orlov said that it rained.\n\nYu. Orlov asked for the map.\n\nZh. Noll said that \
                there was none.\n\nYu. Orlov said that he would wait.\n";
    let record = check(told.as_bytes()).expect("the dump is a record");
    assert!(record.turns.iter().all(|turn| turn.mode != memcon::Mode::Direct));
    assert_eq!(
        record.turns().next().map(memcon::TurnRef::speaker_name),
        Some("Yu. Orlov")
    );
}

/// The words before the page break were read as a heading, which ends a turn, and those behind it as nobody's.
#[test]
fn a_page_that_ends_behind_words_with_capitals_ends_no_turn() {
    let dump = "Minister Orlov: Good.\n\nAs to the grain loan, the Political Bureau\n\nhas talked about it twice.\n\nMinister \
                Szabo: Yes.\n\nMinister Orlov: Then we agree.\n";
    let words: Vec<_> = said(dump).into_iter().map(|(_, words)| words).collect();
    assert_eq!(
        words,
        [
            "Good. As to the grain loan, the Political Bureau has talked about it twice.",
            "Yes.",
            "Then we agree."
        ]
    );
    let headed = dump.replace("has talked", "The Loan has been talked");
    let words: Vec<_> = said(&headed).into_iter().map(|(_, words)| words).collect();
    assert_eq!(words, ["Good.", "Yes.", "Then we agree."]);
}

/// What is wrong with this record in this export.
fn faults_of(seed: u64, export: Export) -> Vec<String> {
    faults(&export.write(&SourceRecord::invented(seed)))
}

/// The last line of a page and the first of the next were equal but for their numbers, and taken for running heads.
#[test]
fn sentences_with_other_numbers_at_the_edges_of_two_pages() {
    assert_eq!(faults_of(5_497_855_287_607_099_393, Export::PdfRunning), [""; 0]);
}

/// The first lines of two pages were equal but for their numbers, as others inside of pages, and taken for running heads.
#[test]
fn sentences_with_other_numbers_at_the_tops_of_two_pages() {
    assert_eq!(faults_of(10_058_380_749_414_858_802, Export::PdfRunning), [""; 0]);
}

/// `I SAID TO [Page 9] THEM: ...`, twice: in capitals the pronoun behind the number of a page was a speaker.
#[test]
fn pronouns_behind_the_numbers_of_pages_are_no_speakers() {
    assert_eq!(
        faults_of(7_812_726_571_699_824_995, Export::FrusOlderSite),
        [""; 0]
    );
}

/// `Okay.` below a label on a line of its own, twice.
#[test]
fn words_alone_below_labels_on_lines_of_their_own() {
    assert_eq!(faults_of(7_526_077_961_649_258_504, Export::FrusText), [""; 0]);
}

/// Behind a head that ends without a full stop the number of the first speech was read as a sentence's end.
#[test]
fn the_first_numbered_label_of_a_text_of_one_line_keeps_its_number() {
    assert_eq!(faults_of(7_527_033_738_086_055_937, Export::PdfPages), [""; 0]);
}

/// The day stood at the end of one page, the month at the head of the next.
#[test]
fn a_date_that_a_page_cuts_before_a_capital() {
    assert_eq!(faults_of(21_403, Export::PdfRunning), [""; 0]);
}

/// Few lines break in mid-sentence before a small letter where the text is short.
#[test]
fn a_distribution_list_that_is_wrapped_before_a_capital() {
    for seed in [3059, 4994] {
        assert_eq!(faults_of(seed, Export::PdfRunning), [""; 0], "record {seed}");
    }
}

/// The list was read up to the page's end, and the rest of it as a line of its own.
#[test]
fn a_distribution_list_that_a_page_cuts_before_a_capital() {
    let dump = "Cable Received by the Foreign Ministry\n\nTo the Foreign Ministry:\n\nMinister Szabo received me on 4 May \
                1958. Minister Szabo said: “We wait for the boats, and the boats wait for us.”\n\nDeng Haoran\n\n\
                5 May 1958\n\nDistributed to: the General Office of the State Council and the Second Asian\n\u{c}\
                Department, with 49 copies printed in total.\n";
    let record = check(dump.as_bytes()).expect("the dump is a record");
    let names: Vec<&str> = record.metadata.recipients.iter().map(|to| &*to.name).collect();
    let list = ["General Office of the State Council", "Second Asian Department"];
    let is_listed = |name: &str| names.iter().any(|own| own.trim_start_matches("the ") == name);
    assert!(list.into_iter().all(is_listed) && names.len() == 3, "{names:?}");
    assert_eq!(record.metadata.copies, Some(49));
}

/// Nothing on the page ended a sentence, so the first label was read as one more name in the list above it.
#[test]
fn the_first_words_of_a_talk_that_a_page_cuts() {
    for seed in [1_000_042, 1_000_279, 1_000_333, 1_000_377] {
        assert_eq!(faults_of(seed, Export::PdfRunning), [""; 0], "record {seed}");
    }
}

/// The sentence in parentheses was read as a remark that belongs to the name.
#[test]
fn a_sentence_in_parentheses_behind_a_name_in_capitals_is_what_is_told_of_the_speech() {
    let dump = "Participants: Ivan Orlov, Anna Szabo\n\nORLOV Good morning to all of you.\n\nSZABO (Took the floor and \
                thanked the hosts.)\n\nORLOV Then let us begin.\n\nSZABO We are ready to begin.\n";
    let turns = said(dump);
    let expected = (
        "Anna Szabo".to_owned(),
        "(Took the floor and thanked the hosts.)".to_owned(),
    );
    assert_eq!(turns.get(1), Some(&expected), "{turns:?}");
    assert_eq!(turns.len(), 4);
}

/// Without a mark behind the labels nothing tells where the name in a list ends and the words begin.
#[test]
fn a_talk_that_runs_on_behind_a_list_of_people_makes_nobody_of_its_first_word() {
    let talk = "Nobody at home understands why it takes so long. ".repeat(12);
    let dump = format!(
        "Time: 5 May 1963\nParticipants: Ivan Orlov, Anna Szabo\nNote-taker: Bo Ek and Ida Noll Ok {talk}\n"
    );
    let record = check(dump.as_bytes()).expect("the dump is a record");
    let names: Vec<&str> = record.people.iter().map(|person| &*person.name).collect();
    assert_eq!(names, ["Ivan Orlov", "Anna Szabo", "Bo Ek"]);
    assert!(
        record
            .diagnostics
            .iter()
            .any(|told| told.code == Code::Unsegmentable)
    );
    let list = "Time: 5 May 1963\nNote-taker: Ida Noll of the Second Department\n\nOrlov: Yes.\n\nSzabo: No.\n\nOrlov: Good.\n";
    let record = check(list.as_bytes()).expect("the dump is a record");
    assert!(record.people.iter().any(|person| person.name == "Ida Noll"));
}

/// Each speaks once, and the names stand in the list above as well.
#[test]
fn an_excerpt_whose_labels_stand_alone_on_their_lines() {
    let head = "Time: 5 May 1963\nParticipants: Ivan Orlov, Anna Szabo\n\n";
    let talk = "Comrade Ivan Orlov\n\nShall we begin with the boats? I ask because the river is low.\n\n\
                Comrade Anna Szabo\n\nWe can begin with them. Our people are ready.\n";
    let speakers = |dump: &str| {
        said(dump)
            .into_iter()
            .map(|(speaker, _)| speaker)
            .collect::<Vec<_>>()
    };
    assert_eq!(speakers(&format!("{head}{talk}")), ["Ivan Orlov", "Anna Szabo"]);
    let list = "Comrade Ivan Orlov\n\nComrade Anna Szabo\n\nThe river is low. The boats wait.\n";
    assert_eq!(speakers(&format!("{head}{list}")), [""; 0]);
}

/// `Q` and `A` are a question and an answer, unless they are somebody's initials.
#[test]
fn a_question_that_may_be_an_initial_is_told() {
    let told = |names: &str| {
        let dump = format!(
            "Participants: {names}\n\nQ: Shall we begin with the boats?\n\nA: We can begin with them.\n\n\
             Q: Then tell me how many you need.\n\nA: We need forty.\n"
        );
        let record = check(dump.as_bytes()).expect("the dump is a record");
        let told = record
            .diagnostics
            .iter()
            .filter(|told| told.code == Code::AmbiguousSpeaker);
        told.count()
    };
    assert_eq!(told("Qu Jingming, Anna Ardai, Arpad Andras"), 2);
    assert_eq!(told("Qu Jingming, Ivan Orlov"), 1);
    assert_eq!(told("Ivan Orlov, Karel Szabo"), 0);
}

/// Turns with numbers were taken for titles of documents, lines of initials for sentences below a label.
#[test]
fn documents_of_volumes_that_once_came_out_wrong() {
    for (seed, export) in [(1_001_339, Export::FrusOlderSite), (1_001_320, Export::FrusText)] {
        let numbered = (seed * 3..).zip([12, 13, 26]);
        let documents: Vec<_> = numbered
            .map(|(seed, number)| {
                let dump = export.write_as(&SourceRecord::invented(seed), number);
                EditorsApparatus.apply(dump, &mut Random::new(seed))
            })
            .collect();
        assert_eq!(faults_of_volume(&documents), [""; 0], "volume {seed} {export:?}");
    }
}

/// One initial that comes once beside others that come again.
#[test]
fn an_initial_that_labels_one_turn_of_a_text_of_one_line() {
    for export in [Export::PdfFlat, Export::PdfPages] {
        assert_eq!(faults_of(1_001_067, export), [""; 0], "{export:?}");
    }
}

/// A name in ideographs stands in the list above, its label has spaces between them and comes once.
#[test]
fn a_label_of_spaced_ideographs_that_comes_once_in_a_text_of_one_line() {
    for export in [Export::PdfFlat, Export::PdfPages] {
        assert_eq!(faults_of(3_238_002_693, export), [""; 0], "{export:?}");
    }
}

/// Of a record that the site shows as pictures there is an entry and no document: nothing said so.
#[test]
fn an_entry_without_a_document_is_told() {
    let page = "Skip to content\n\nMay 9, 1964\n\nMinutes of Conversation between Emil Vostrak and Gu Wenlan\n\n\
                Emil Vostrak and Gu Wenlan speak about the river dues and the grain loan.\n\nDocument Information\n\nSource\n\n\
                PRC FMA 203-00566-05, 91-100.\n\nRecord ID\n\n116542\n";
    let told = |page: &str| {
        let record = check(page.as_bytes()).expect("the page is a record");
        let mut diagnostics = record.diagnostics.iter();
        diagnostics.any(|found| found.code == Code::MissingField && found.message.contains("document beside"))
    };
    assert!(told(page));
    let spoken = page.replace(
        "Emil Vostrak and Gu Wenlan speak",
        "Vostrak: Good morning.\n\nEmil Vostrak and Gu Wenlan speak",
    );
    assert!(!told(&spoken));
}

/// The dump broke off between the two stars behind a bold label, and the first was all that the speaker said.
#[test]
fn half_of_a_mark_of_emphasis_is_no_word() {
    let dump =
        "**Minister Orlov:** The train is late.\n\n**Minister Szabo:** It always is.\n\n**Minister Orlov:*";
    let words: Vec<_> = said(dump).into_iter().map(|(_, words)| words).collect();
    assert_eq!(words, ["The train is late.", "It always is."]);
}

/// A page number parts the word, and each of its parts was a word of its own.
#[test]
fn a_word_that_a_page_number_breaks_is_one() {
    let dump = "Minister Orlov: The nego-\n\n12\n\ntiations begin tomorrow.\n\nMinister Szabo: Good.\n";
    assert_eq!(said(dump)[0].1, "The negotiations begin tomorrow.");
}

/// The same words in characters, as references of HTML and as escapes of JSON.
#[test]
fn references_and_escapes_say_the_same() {
    let dump = "Minister O’Hara: “Good morning,” he wrote – and no more.\n\nMinister Szabó: R&D?\n";
    for other in [
        "Minister O&#8217;Hara: &ldquo;Good morning,&rdquo; he wrote &#x2013; and no more.\n\nMinister Szab&oacute;: R&amp;D?\n",
        r"Minister O\u2019Hara: \u201cGood morning,\u201d he wrote \u2013 and no more.\n\nMinister Szab\u00f3: R&D?\n",
    ] {
        assert_eq!(said(other), said(dump));
    }
}

/// The only label of an excerpt was read from its second initial on, as one inside of a paragraph.
#[test]
fn initials_in_the_only_label_end_no_sentence() {
    for (label, name) in [
        ("Cde. A. V. Berezin", "A. V. Berezin"),
        (
            "Minister [N. P.] Berezin (hereafter referred to as Berezin)",
            "N. P. Berezin",
        ),
    ] {
        let dump = format!(
            "Minutes of Conversation between A. V. Berezin and Gu Qirui\n\nTime: 5 May 1963, 15:30-18:10\n\n\
             {label}: On the fishing limits we have nothing new to say. Everything else is idle talk.\n"
        );
        let record = check(dump.as_bytes()).expect("the dump is a record");
        let turn = record.turns().next().expect("somebody speaks");
        assert_eq!(turn.speaker_name(), name);
        assert_eq!(turn.get().label.as_deref(), Some(label));
    }
}

/// The day in the cells was that of the dateline's month, too, and took the dateline's date away.
#[test]
fn displaced_cells_leave_the_same_day_of_another_month() {
    let seed = 1_001_527;
    for export in Export::VOLUMES {
        let dump = export.write(&SourceRecord::invented(seed));
        let dump = DisplacedCells.apply(dump, &mut Random::new(seed));
        assert_eq!(faults(&dump), [""; 0], "{export:?}");
    }
}

/// The number of a note was glued to the office, and nobody had that office any more.
#[test]
fn an_office_with_the_number_of_a_note() {
    let seed = 18_374_807_288_367_151_368;
    let dump = Export::FrusTei.write(&SourceRecord::invented(seed));
    let dump = PlainLetters.apply(dump, &mut Random::new(249));
    assert_eq!(faults(&dump), [""; 0]);
}

/// The length in which a label was looked for ended within a character.
#[test]
fn a_misread_label_before_a_long_character() {
    for gap in 5..12 {
        let dump = format!(
            "Lubomir Orlik: We begin.\n\nAnna Szabo: Yes.\n\n\
             Lubomir Or1ik: {} May I ask how many there are? I don’t know.\n\n\
             Lubomir Orlik: Good.\n\nAnna Szabo: Then we agree.\n",
            "O".repeat(gap)
        );
        let speakers: Vec<_> = said(&dump).into_iter().map(|(speaker, _)| speaker).collect();
        assert_eq!(
            speakers,
            [
                "Lubomir Orlik",
                "Anna Szabo",
                "Lubomir Orlik",
                "Lubomir Orlik",
                "Anna Szabo"
            ],
            "{dump}"
        );
    }
}

/// A small letter among capitals was no reason to doubt it.
#[test]
fn a_misread_label_in_a_text_in_capitals() {
    let dump = "COMRADE LEV ZIMIN: LET US SPEAK OF THE MILLS AND OF THE SPARE PARTS FOR THEM.\n\n\
                COMRADE ANNA SZABO: WE KNOW WHAT THE FLOOD IN THE NORTH HAS COST YOU.\n\n\
                ZIMIN: NOBODY AT HOME UNDERSTANDS WHY THE RAILWAY TAKES SO LONG.\n\n\
                SZABO: IN A WORD: IT IS NOT A MATTER OF MONEY BUT OF GOOD WILL.\n\n\
                ZlMIN: THEN IT CAN WAIT UNTIL TOMORROW.\n\nSZABO: YES.\n";
    let speakers: Vec<_> = said(dump).into_iter().map(|(speaker, _)| speaker).collect();
    let (lev, anna) = ("LEV ZIMIN", "ANNA SZABO");
    assert_eq!(speakers, [lev, anna, lev, anna, lev, anna]);
}

/// Nothing but a letter before a colon, alone on its line below the lists of people, was taken for a side of them.
#[test]
fn a_letter_alone_on_its_line_begins_the_talk() {
    let dump = "Conversation between Zoltan Ardai and Anna Szabo\n\nTime: 1 December 1967, 18:05-22:50\n\
                Participants: Zoltan Ardai; Anna Szabo\nNote-taker: Peter Noll\n\n\
                A:\n\nYes. The boats are inside the old line.\n\nSzabo:\n\nThen we agree.\n\n\
                A:\n\nI should like to come back to the mills.\n\nSzabo:\n\nPlease.\n";
    let speakers: Vec<_> = said(dump).into_iter().map(|(speaker, _)| speaker).collect();
    assert_eq!(
        speakers,
        ["Zoltan Ardai", "Anna Szabo", "Zoltan Ardai", "Anna Szabo"]
    );
}

/// Who interprets or takes notes has the same initial, and nobody was meant.
#[test]
fn an_initial_is_that_of_one_who_takes_part() {
    let talk = |note_taker: &str| {
        format!(
            "Conversation between Karl Noll and Anna Szabo\n\nTime: 1 December 1967\n\
             Participants: Karl Noll; Anna Szabo\nNote-taker: {note_taker}\n\n\
             N: We begin.\n\nSzabo: Good.\n\nN: Then we agree.\n\nSzabo: Yes.\n"
        )
    };
    for note_taker in ["Ivan Orlov", "Ivan Nemec"] {
        let said = said(&talk(note_taker));
        assert_eq!(said[0].0, "Karl Noll", "{note_taker}");
    }
    let two = talk("Ivan Orlov").replace("Anna Szabo\nNote", "Anna Szabo; Ivan Nemec\nNote");
    assert_eq!(said(&two)[0].0, "N");
}

/// A sentence of one word stood at the edges of two pages, and was read as what stands on every page.
#[test]
fn a_short_answer_at_the_start_of_two_pages_is_no_running_head() {
    let page = |words: &str| format!("    Yes.\n\n    ANNA SZABO:\n\n    {words}\n\n    IVAN ORLOV:\n\n");
    let (first, second) = (
        "Then we go on with the mills.",
        "The boats are late again, they say.",
    );
    let dump = format!(
        "    IVAN ORLOV:\n\n\u{c}{}\u{c}{}\u{c}    We do.\n",
        page(first),
        page(second)
    );
    let words: Vec<_> = said(&dump).into_iter().map(|(_, words)| words).collect();
    assert_eq!(words, ["Yes.", first, "Yes.", second, "We do."]);
}

/// The text is too short to tell that its lines are wrapped, and the second one ended the list.
#[test]
fn a_wrapped_line_of_distribution() {
    let dump = Export::PdfRunning.write(&SourceRecord::invented(5_000_117));
    assert_eq!(faults(&dump), [""; 0]);
}

/// What a page break cut off was read as a signature, the last label of a talk, too.
#[test]
fn the_end_of_a_talk_is_no_signature() {
    let turn = |label: &str, words: &str| format!("{label}\n\n{words}\n\n");
    let talk = [
        turn(
            "Comrade Anna Szabo",
            "We have a proposal: sixty tons now, the rest later.",
        ),
        turn(
            "President Orlov",
            "That is so. Nobody at home understands why it takes so long.",
        ),
        turn(
            "Premier Szabo",
            "Let us speak of the mills first. I do not believe that.",
        ),
        turn(
            "President Orlov",
            "You have asked about the loan, and I will answer plainly.",
        ),
    ]
    .concat();
    let dump = format!(
        "Conversation between Anna Szabo and Ivan Orlov\n\nTime: 1 May 1967\n\n{talk}President Orlov\n"
    );
    let record = check(dump.as_bytes()).expect("the dump is a record");
    assert_eq!(record.metadata.sender, None);
    let cut = "IVAN ORLOV: THE TRAIN IS LATE AGAIN.\n\nANNA SZABO: OUR PEOPLE WORK WITH THEIR HANDS.\n\n\
               IVAN ORLOV: THAT IS SO, AND THEY SEE EVERY DAY HOW LITTLE\n\n\u{c}HAS BEEN DONE.\n";
    let record = check(cut.as_bytes()).expect("the dump is a record");
    assert_eq!(record.metadata.sender, None);
    let last = record.turns().last().expect("somebody speaks");
    assert!(
        last.get().text.ends_with("HAS BEEN DONE."),
        "{:?}",
        last.get().text
    );
}

/// Two mutators damaged what nothing tells any more; the title was a paragraph that began with a conversation.
#[test]
fn a_paragraph_of_sentences_is_no_title() {
    let dump = "Cable Received by the Ministry of Railways\n\nThe Minister Speaks of the River Dues\n\n\
                To the Party Central Committee:\n\nThe Minister received me on 8 November 1957.\n\n\
                The conversation was friendly throughout. The Minister said: {There is a saying in our villages: who \
                counts the fish before the net is dry will count them twice}\n\nAnna Szabo\n\n12 November 1957\n";
    let record = check(dump.as_bytes()).expect("the dump is a record");
    assert_eq!(record.metadata.kind, Some(memcon::Kind::Cable));
    assert_eq!(record.metadata.title, None);
}

/// The number of a note behind the first word made a name of it.
#[test]
fn the_number_of_a_note_behind_the_first_word_of_a_turn() {
    let notes = "ORLOV Good morning to all of you.\n\nSZABO That is so.\n\nORLOV May/2/ I ask how many of them there are?\n\n\
                 /2/Not found.\n\nSZABO Nobody understands why.\n\nORLOV They told us one thing in January.\n";
    let dump = format!(
        "13. Record of Conversation between Ivan Orlov and Anna Szabo/1/\n\nPort Selm, February 11, 1952, 9:55-10:20 a.m.\n\n\
         /1/Source: Ministry of Ports, file 12. Top Secret.\n\nPARTICIPANTS\n\nIvan Orlov\nAnna Szabo\n\n{notes}"
    );
    let (ivan, anna) = ("Ivan Orlov", "Anna Szabo");
    let speakers: Vec<_> = said(&dump).into_iter().map(|(speaker, _)| speaker).collect();
    assert_eq!(speakers, [ivan, anna, ivan, anna, ivan]);
}

/// Equal rows of a talk that stood at the edges of pages, or seemed to cut a sentence, were read as running heads.
#[test]
fn rows_of_a_talk_that_look_like_running_heads() {
    for seed in [
        5_736_962_653_409_819_869,
        2_803_685_515_872_556_017,
        6_851_049_733_468_205_900,
    ] {
        let dump = Export::PdfRunning.write(&SourceRecord::invented(seed));
        assert_eq!(faults(&dump), [""; 0], "{seed}");
    }
    for seed in [5_492_729_927_540_429_183, 2_474_877_182_431_740_325] {
        let dump = Export::LegacyWeb.write(&SourceRecord::invented(seed));
        assert_eq!(faults(&dump), [""; 0], "{seed}");
    }
}

/// The last turns have numbers as notes do, and a word among the turns a number behind it.
#[test]
fn numbered_turns_at_the_end_are_no_notes() {
    let seed = 5_477_521_661_839_167_775;
    let dump = Export::FrusText.write(&SourceRecord::invented(seed));
    let dump = NotesOfSpeech.apply(dump, &mut Random::new(236));
    assert_eq!(faults(&dump), [""; 0]);
}

/// `etc.` in place of a form of address, below a long line of a list, was read as the rest of it.
#[test]
fn a_mistranslated_form_of_address_below_a_list() {
    let seed = 18_446_744_071_545_225_362;
    let dump = Export::FrusText.write(&SourceRecord::invented(seed));
    let dump = MachineTitles.apply(dump, &mut Random::new(255));
    assert_eq!(faults(&dump), [""; 0]);
}

/// The number of a note behind the only sentence of the first turn, below its label: the label went on with the list of
/// those present.
#[test]
fn the_number_of_a_note_behind_the_first_turn() {
    let dump = Export::FrusHtml.write(&SourceRecord::invented(7_532_668_173_001_846_566));
    assert_eq!(faults(&dump), [""; 0]);
}

/// The number of a note inside of the first words of a report, or of its only sentence.
#[test]
fn the_number_of_a_note_in_a_note_of_speech() {
    for (seed, damage) in [(1_034_958_279_239_176_378, 237), (9_135, 175)] {
        let random = &mut Random::new(damage);
        let dump = Export::FrusTei.write(&SourceRecord::invented(seed));
        let dump = EditorsApparatus.apply(NotesOfSpeech.apply(dump, random), random);
        assert_eq!(faults(&dump), [""; 0], "{seed}");
    }
}

/// A copy's own line above a page that lost its navigation hid date and title.
#[test]
fn a_copys_line_above_a_page_without_navigation() {
    let random = &mut Random::new(3);
    let dump = Export::Web.write(&SourceRecord::invented(4_467_871_999_548_237_637));
    let dump = SpamPrefix.apply(SingleNewlines.apply(dump, random), random);
    assert_eq!(faults(&dump), [""; 0]);
}

/// A misread label behind `etc.` in place of a form of address.
#[test]
fn a_misread_label_with_a_mistranslated_form_of_address() {
    let random = &mut Random::new(216);
    let dump = Export::FrusText.write(&SourceRecord::invented(3_582_044_265_978_873_033));
    let dump = ConfusedLabels.apply(MachineTitles.apply(dump, random), random);
    assert_eq!(silent_faults(&dump), [""; 0]);
}

/// A short reply stood at the end of two pages and was read as a running foot.
#[test]
fn a_short_reply_at_the_end_of_pages() {
    let dump = Export::PdfRunning.write(&SourceRecord::invented(9_851_624_184_872_963));
    assert_eq!(faults(&dump), [""; 0]);
}

/// A Cyrillic letter in the first word of a question made a name of it, and of the label the side of a list.
#[test]
fn a_look_alike_in_the_first_word_of_the_talk() {
    let dump = Export::FrusText.write(&SourceRecord::invented(10_848_045_589_644_443_913));
    let dump = Lookalikes.apply(dump, &mut Random::new(0));
    assert_eq!(silent_faults(&dump), [""; 0]);
}

/// A small `l` for the capital `I` with which a name begins, before a consonant: the label was read as speech.
#[test]
fn a_small_l_begins_a_name_of_a_label() {
    let dump = Export::Plain.write(&SourceRecord::invented(8_244_232_092_175_564_807));
    let dump = ConfusedLabels.apply(dump, &mut Random::new(0));
    assert_eq!(faults(&dump), [""; 0]);
}

/// The first letter of a name was lost, and the label read as speech.
#[test]
fn a_label_that_lost_the_first_letter_of_its_name() {
    let dump = "Minister Orlov: Good morning to all of you.\n\nMinister Szabo: We thank you for it.\n\n\
                Minister rlov: Then let us begin.\n\nMinister Szabo: The point is: who pays?\n\n\
                Minister for trade: nobody knows who that is.\n\nMinister ?rlov: We do not.\n\n\
                Minister Szabo: Nobody does.\n\nMinister Orlov: Nobody.\n";
    let speakers: Vec<_> = said(dump).into_iter().map(|(speaker, _)| speaker).collect();
    let (orlov, szabo) = ("Orlov", "Szabo");
    assert_eq!(speakers, [orlov, szabo, orlov, szabo, orlov, szabo, orlov]);
}

/// The list of those present went on with the label of the first turn, which comes again with a remark only.
#[test]
fn a_letter_for_a_label_that_comes_again_with_a_remark() {
    let dump = Export::FrusText.write(&SourceRecord::invented(99_704));
    assert_eq!(faults(&dump), [""; 0]);
}

/// Quotations that stand at the edges of two pages were read as running heads.
#[test]
fn equal_quotations_at_the_edges_of_pages() {
    let random = &mut Random::new(155_049);
    let dump = RepeatedDate.apply(Export::PdfRunning.write(&SourceRecord::invented(155_049)), random);
    assert_eq!(faults(&dump), [""; 0]);
}

/// The line of a copy was the title where navigation stands between it and the page.
#[test]
fn a_copys_line_above_the_navigation_of_a_page() {
    let page = |above: &str| {
        format!(
            "{above}Search in\n\nADD SEARCH FILTER CANCEL SEARCH FILTER\n\nDigital Archive International History Declassified\n\n\
             December 25, 1973\n\nTALKS ON THE GRAIN LOAN\n\nCITATION SHARE DOWNLOAD\n\nVIEW DOCUMENT IN\n\nEnglish HTML\n\n\
             Minister Orlov: Good morning.\n\nMinister Szabo: Good morning to you.\n"
        )
    };
    for above in [
        "best bonus 2024\n\n",
        "best bonus 2024\n\nYou are here\n\nSupport\n\nPrint\n\nSkip to main content\n\n",
    ] {
        let dump = page(above);
        let record = check(dump.as_bytes()).expect("the dump is a record");
        assert_eq!(record.metadata.title.as_deref(), Some("TALKS ON THE GRAIN LOAN"));
    }
}

/// A name in small letters among capitals was no label without a title.
#[test]
fn a_name_that_stands_out_of_a_text_in_capitals() {
    let dump = "COMRADE ORLOV: I SHOULD LIKE TO COME BACK TO THE DISARMAMENT CONFERENCE.\n\n\
                COMRADE SZABO: THAT IS SO, AND NOBODY HAS EVER SAID ANYTHING ELSE.\n\n\
                etc. Bela Domokos: I have just come from the railway.\n\n\
                COMRADE ORLOV: WE THANK YOU FOR IT, AND SO DOES THE GOVERNMENT.\n\n\
                COMRADE SZABO: THEN LET US GO ON WITH WHAT WE CAME FOR.\n";
    let speakers: Vec<_> = said(dump).into_iter().map(|(speaker, _)| speaker).collect();
    assert_eq!(speakers[2], "Bela Domokos", "{speakers:?}");
}

/// A number begins the words below the label that comes again, and no label was one.
#[test]
fn a_number_begins_what_is_said_below_a_label() {
    let dump = Export::FrusText.write(&SourceRecord::invented(201_617));
    assert_eq!(faults(&dump), [""; 0]);
}

/// The same in capitals, a question mark in its place.
#[test]
fn a_question_mark_begins_a_label() {
    let dump = "ORLOV: I do not.\n\nSZABO: Nobody does.\n\n?RLOV: Then let us begin.\n\nSZABO: With what?\n\nORLOV: The dues.\n";
    let speakers: Vec<_> = said(dump).into_iter().map(|(speaker, _)| speaker).collect();
    assert_eq!(speakers, ["ORLOV", "SZABO", "ORLOV", "SZABO", "ORLOV"]);
}

#[test]
fn a_comrade_in_short_who_is_first_named_by_his_surname() {
    check(
        b". Orlov, whom I know, was there.\n\nTo my question c. Orlov said that it was cold.\n\n\
          C. Orlov confirmed it. I told c. Orlov that it would snow.",
    );
    check(
        b"Orlov, whom I know, was there. C. Orlov said that it was cold. I told c. Orlov that it would snow.",
    );
}

/// Brackets in the attribute that is the number of a document, or of a note, were marks without a place.
#[test]
fn brackets_in_the_number_of_a_document() {
    for number in ["533<![CDATA[", "5[", "(5", "“5", "[5]", "5a"] {
        let dump = format!(
            "<TEI><text><body><div type='document' n='{number}'><head>Talk</head><p>Orlov: Yes.<note n='{number}'>So.</note></p>\
             <p>Szabo: No.</p><p>Orlov: Yes.</p></div></body></text></TEI>"
        );
        check(dump.as_bytes());
    }
}

/// Each of these took quadratic time: numbers of notes in one line, and rows that are all heads of pages.
#[test]
fn notes_in_one_line_and_pages_of_heads_take_linear_time() {
    let notes: String = (0..40_000).map(|number| format!("said[{number}] ")).collect();
    check(format!("Orlov: Good morning.\n\nSzabo: Sit down.\n\n{notes}").as_bytes());
    let pages: String = (0..20_000)
        .map(|number| format!("The talks went on\n{number}\n\u{c}"))
        .collect();
    check(pages.as_bytes());
}

/// Paragraphs of a narrative that begin with a title and a name were labels of a transcript, the title taken for a surname.
#[test]
fn a_title_before_a_name_is_no_label() {
    let web = Export::Web.write(&SourceRecord::invented(75)).text();
    let cut = web.find("Document Information").expect("the page ends so");
    let record = check(&web.as_bytes()[..cut]).expect("the dump is a record");
    let labels: Vec<_> = record
        .turns
        .iter()
        .filter(|turn| turn.label_span.is_some())
        .collect();
    assert_eq!(labels, Vec::<&memcon::Turn<'_>>::new());
}

/// The article of an office was cut in the middle of the space behind it.
#[test]
fn a_wide_space_behind_an_article() {
    check(
        "I am referring to the letter addressed to you by the\u{3000}Attorney General17 and to the Minister."
            .as_bytes(),
    );
}

/// Title, archive reference, words of a talk and page marks of one record in other forms of the same text.
#[test]
fn a_document_of_a_volume_as_other_programs_write_it() {
    let title = "Memorandum of Conversation, by the Deputy Director of the Office of Harbour Affairs (Orlov)";
    let dump = format!(
        "12. {title}3\n\n893.00/5–147\n\n[Selm,] May 3, 1947—4 p. m.\n\n\
         Minister Szabo: The ferries [of the north] were late on every day of that week, and nobody [Page 31] knew why they were.\n\n\
         Mr. Orlov: We asked the harbour.\n\n3. Not printed. ↩\n"
    );
    let wrapped = dump
        .replace("Office of Harbour", "Office of\nHarbour")
        .replace("of the north] were", "of the north] were\n")
        .replace(", and nobody [Page 31] knew", ",\nand nobody [Page\n31] knew");
    let markdown = dump
        .replace("12. ", r"# 12\. ")
        .replace('[', r"\[")
        .replace("(Orlov)3", "(Orlov)[3](#fn3)")
        .replace("Minister Szabo:", "**Minister Szabo:**")
        .replace("Mr. Orlov:", "**Mr. Orlov:**")
        .replace('↩', "[↩](#fnref3)");
    let dumps = [
        wrapped,
        markdown,
        dump.replace(' ', "\u{a0}"),
        dump.replace("p. m.", "p.  m.").replace("(Orlov)3", "(Orlov) 3"),
        dump.replace("(Orlov)3", "(Orlov)[3]"),
        dump.replace("(Orlov)3", "(Orlov)³"),
        dump.replace(
            "nobody [Page 31] ",
            "nobody\n\n31          FOREIGN RELATIONS, 1947, VOLUME IX\n\n",
        ),
        dump.replace(
            "nobody [Page 31] ",
            "nobody\n\nTHE NORTH: FERRIES          31\n\n",
        ),
        dump.replace("nobody [Page 31] ", "nobody\n\n31\n\n"),
        dump,
    ];
    for dump in dumps {
        let record = check(dump.as_bytes()).expect("the dump is a record");
        let metadata = &record.metadata;
        assert_eq!(metadata.title.as_deref(), Some(title), "{dump}");
        let archive = metadata.archive.as_ref().map(|archive| archive.text.as_ref());
        assert_eq!(archive, Some("893.00/5–147"), "{dump}");
        assert_eq!(
            metadata.date.as_ref().map(memcon::Edtf::as_str),
            Some("1947-05-03"),
            "{dump}"
        );
        let turns = record.turns();
        let said: Vec<_> = turns
            .map(|turn| (turn.speaker_name(), &*turn.get().text))
            .collect();
        let expected = [
            (
                "Szabo",
                "The ferries [of the north] were late on every day of that week, and nobody knew why they were.",
            ),
            ("Orlov", "We asked the harbour."),
        ];
        assert_eq!(said, expected, "{dump}");
    }
}

/// The number of a telegram and a line of its wrapped prose that holds a month and a number were the title and the dateline of a
/// second record.
#[test]
fn a_numbered_telegram_that_is_wrapped_is_one_record() {
    let dump = "819. The Ambassador in Selm (Orlov) to the Secretary of State\n\n124.936/11–2548: Telegram\n\n\
                Selm, November 25, 1948—11 a.m.\n\n\
                2321. In Selm we have fully understood and followed the policies outlined\n\
                Deptel 1691, November 23 re ferries. However, we have urged the harbour\n\
                to keep two of them. They are needed in the north.\n\nOrlov\n";
    let records: Vec<_> = memcon::parse_all(dump).collect();
    assert_eq!(records.len(), 1);
    let record = check(dump.as_bytes()).expect("the dump is a record");
    assert_eq!(record.metadata.sender.as_deref(), Some("Orlov"));
}

/// Notes whose lines begin with numbers, notes called behind a day or in brackets, no sign that leads back: none of them is the
/// document's, whose last line is the signature.
#[test]
fn notes_below_a_signature() {
    let head = "139. The Secretary of State to the Minister in Selm (Orlov)\n\n125.3516/4–2546: Telegram\n\n\
                Washington, May 16, 1946—6 p.m.\n\nThe Department is concerned over the ferries";
    for (call, note) in [
        (" (your 97 of May 924).\n\nAcheson\n\n", "24. Not printed.\n"),
        (".[24]\n\nAcheson\n\n", "24. Not printed.\n"),
        (
            ".24\n\nAcheson\n\n",
            "24. See the statement that was issued by the Treasury on April 25, p.\n633 of the printed volume. ↩\n",
        ),
    ] {
        let dump = format!("{head}{call}{note}");
        let record = check(dump.as_bytes()).expect("the dump is a record");
        assert_eq!(record.metadata.sender.as_deref(), Some("Acheson"), "{dump}");
        let notes = record
            .blocks
            .iter()
            .find(|block| block.kind == memcon::BlockKind::Notes);
        let notes = notes.and_then(|block| record.slice(block.span));
        assert_eq!(notes.as_deref(), Some(note), "{dump}");
    }
}

/// A blank line behind every line.
#[test]
fn lines_that_are_double_spaced() {
    let dump = "12. Memorandum of Conversation, by the Minister in Selm (Orlov)\n\n[Selm,] May 3, 1947.\n\n\
                Mr. Szabo said that the ferries of the north had been late on every day\nof that week, and that nobody in the \
                harbour knew why they were. He asked\nwhether the Ministry had heard of it before he called.\n\n\
                I replied that we had written to the harbour in April, and that no answer\nhad come since then. He thanked me \
                for the news, though they were old,\nand said that he would come again in May with the papers.\n";
    let spaced = dump.replace('\n', "\n\n").replace("\n\n\n\n", "\n\n\n");
    let turns = |dump: &str| {
        let record = check(dump.as_bytes()).expect("the dump is a record");
        let turns = record.turns();
        turns
            .map(|turn| (turn.speaker_name().to_owned(), turn.get().text.to_string()))
            .collect::<Vec<_>>()
    };
    assert!(turns(dump).len() >= 2);
    assert_eq!(turns(&spaced), turns(dump));
}

/// Two turns whose labels stand alone on their lines, one of them with three paragraphs: too many of them for two labels.
#[test]
fn an_excerpt_with_labels_alone_and_a_long_turn() {
    let record = SourceRecord::talks(60_105, 2);
    for export in [Export::Web, Export::Markdown, Export::Plain] {
        assert_eq!(faults(&export.write(&record)), [""; 0], "{export:?}");
    }
}

/// `The Vice Minister said:` before one word behind a quotation mark was the side of a list, and made a head of the text.
#[test]
fn a_quotation_that_is_cut_is_no_list() {
    let dump = "12. Cable from Jan Orlov, 'Talks on Salt'\n\n711.94/2037\n\nSelm, November 19, 1966.\n\nTalks on Salt\n\n\
                To the Foreign Ministry:\n\nVice Minister Pavel Noll received me on 17 November 1966. The conversation \
                lasted an hour.\n\nThe interpreter had to be called in twice. Vice Minister Noll said: “There is time.”\n\n\
                The Vice Minister said: “If the river freezes over, everything else is idle talk. [Page 781] La";
    let record = check(dump.as_bytes()).expect("the dump is a record");
    let people: Vec<_> = record.people.iter().map(|person| &*person.name).collect();
    assert_eq!(people, ["Jan Orlov", "Pavel Noll"]);
}

/// What has thousands of words between two full stops is no sentence, and takes no room for each of them; the next one is read.
#[test]
fn a_sentence_without_end() {
    let dump = format!(
        "I called on Minister Orlov. He said that {}nobody. Ambassador Noll replied that salt was scarce.",
        "nobody, ".repeat(20_000)
    );
    let record = check(dump.as_bytes()).expect("the dump is a record");
    let last = record.turns.last().map(|turn| &*turn.text);
    assert_eq!(last, Some("Ambassador Noll replied that salt was scarce."));
}
