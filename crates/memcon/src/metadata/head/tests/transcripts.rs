//! Transcripts with a key of their speakers, dialogues by the names of two, sessions of councils.

use super::{names, reads, sides};

#[test]
fn a_transcript_with_a_key_of_speakers() {
    let talk = "Orlov: We shall build it.\nUM: Sir, the money is not there.\nNoll: It can be found.\nOrlov: Then find it.\n";
    let labelled = format!(
        "CRRC Record Number: SH-SHTP-A-000-812\n\nDocument Title: \"Orlov and His Advisers Discuss the Harbour\"\n\
         Document Date: Undated (circa late 1986)\n\nKey: UM = Unidentified Male Speaker. UF: Unidentified Female Speaker.\n\n{talk}"
    );
    reads(
        &labelled,
        &[
            "title: Orlov and His Advisers Discuss the Harbour",
            "kind: transcript",
            "meeting: 1986~",
            "archive: CRRC | SH-SHTP-A-000-812",
        ],
    );
    assert_eq!(names(&labelled), ["Orlov", "Noll"]);
    let quoted = format!(
        "“Orlov and Others Discuss the Harbour”\n\nDocument Date: 15 November 1986\n\nKey: UM = Unidentified Male Speaker\n\n{talk}"
    );
    reads(
        &quoted,
        &[
            "title: Orlov and Others Discuss the Harbour",
            "kind: transcript",
            "meeting: 1986-11-15",
        ],
    );
    // A motto is no title.
    let motto =
        "“The Sea Belongs to Everybody Alike”\n\nOrlov came late to the talks, and the others had gone.\n";
    reads(motto, &[]);
}

#[test]
fn a_dialogue_by_two_names() {
    let text = "July 29th 19:30~21:30\n\nEndo [Saburo]-Deng [Haoran] Dialogue (Third Round)\n\nEndo: The treaty is before us.\n\
                Deng: We have read it.\n";
    reads(
        text,
        &[
            "title: Endo [Saburo]-Deng [Haoran] Dialogue (Third Round)",
            "kind: minutes",
            "meeting: XXXX-07-29 19:30 21:30",
        ],
    );
    assert_eq!(names(text), ["Endo Saburo", "Deng Haoran"]);
}

#[test]
fn a_venue_behind_the_place_of_a_dateline() {
    let talk = "Orlov: We shall build it.\n\nNoll: The money is not there.\n\nOrlov: Find it.\n";
    let title = "Discussion between Orlov and Noll";
    let day = [
        "title: Discussion between Orlov and Noll",
        "kind: minutes",
        "meeting: 1965-05-16",
    ];
    reads(
        &format!("{title}\n\nStrelsau (The Old Mill), 16 May 1965\n\n{talk}"),
        &[day[0], day[1], "place: Strelsau (The Old Mill)", day[2]],
    );
    // Where it was written, perhaps.
    reads(&format!("{title}\n\nStrelsau, 16 May 1965\n\n{talk}"), &day);
}

#[test]
fn negotiations_in_a_title() {
    let title = "Transcript of official negotiations between Comrade Pavel Orlov and Comrade Ri Mun-gyu on 19 October 1986 in the Great Hall in Selm";
    reads(
        &format!("{title}\n\nOrlov: We shall build it.\n\nRi Mun-gyu: So be it.\n\nOrlov: Good.\n"),
        &[
            &format!("title: {title}"),
            "kind: transcript",
            "place: Great Hall in Selm",
            "meeting: 1986-10-19",
        ],
    );
}

#[test]
fn who_was_there_with_offices() {
    let text = "Minutes of Conversation between Comrade Pavel Orlov and Ri Mun-gyu\n\n\
        The following officials attended the discussion: Anna Noll, Party Secretary and Tibor Szabo, Deputy Head of Section.\n\n\
        Pak Chun-ho, the Hanbaek ambassador to Strelsau also attended.\n\n\
        Comrade Pavel Orlov:\n\nAre you well?\n\nRi Mun-gyu:\n\nYes.\n\nComrade Pavel Orlov:\n\nGood.\n";
    assert_eq!(
        names(text),
        [
            "Pavel Orlov",
            "Ri Mun-gyu",
            "Anna Noll",
            "Tibor Szabo",
            "Pak Chun-ho"
        ]
    );
}

#[test]
fn who_was_there_by_side_in_one_sentence() {
    let text = "Memorandum of Conversation, Comrade Abel Kell with Comrade Wu Lin\n\n\
        At the meeting there were also present: From our side, comrade Pavel Orlov, from the Hanbaek side the comrades Jan Szabo, \
        Vice Premier of the State Council, and Emil Tarr, Deputy Director of the Press Department. \
        The lunch was attended by comrade Anna Noll.\n\n\
        Comrade Wu Lin: We took a look at it.\n\nComrade Abel Kell: Thank you.\n\nComrade Wu Lin: There is no reason.\n";
    assert_eq!(
        sides(text),
        [
            "Abel Kell | -",
            "Wu Lin | -",
            "Pavel Orlov | our",
            "Jan Szabo | Hanbaek",
            "Emil Tarr | Hanbaek",
            "Anna Noll | -",
        ]
    );
}

#[test]
fn sessions_below_what_a_site_prints() {
    let text = "\
United Nations
General Assembly
Fifty-fifth year
Official Records

A/55/PV.38

38th plenary meeting
Friday, 20 October 2000, 3 p.m.
New York

President: Mr. Noll (France)

The meeting was called to order at 3.05 p.m.

The President: I call on the representative of Norway.

Mr. Orlov (Norway): We welcome this meeting.

The President: I thank the representative of Norway.
";
    reads(
        text,
        &[
            "title: 38th plenary meeting",
            "document number: A/55/PV.38",
            "kind: minutes",
            "place: New York",
            "meeting: 2000-10-20 15:00",
        ],
    );
}

#[test]
fn the_day_above_labelled_turns_is_that_of_the_talk() {
    let turns = "Mr HARTMANN (Treasurer) —The bridge is open again, and it has cost less than we feared.\n\n\
                 Mrs LORD —Who paid for it?\n\nMr HARTMANN —The towns did. They were asked twice, and paid once.\n\n\
                 Mrs LORD —I am glad to hear it.\n";
    for (head, expected) in [
        (
            "HARBOUR DUES AND TOLLS BILL\n\nTuesday, 16 May 1961\n\n",
            &["title: HARBOUR DUES AND TOLLS BILL", "meeting: 1961-05-16"][..],
        ),
        (
            "Questions on the Bridge\n\nHC Deb 16 May 1961 vol 640 cc1190-2\n\n",
            &["title: Questions on the Bridge", "meeting: 1961-05-16"],
        ),
        (
            "The Bridge of Selm\n\nAired May 16, 1991 - 21:00   ET\n\n",
            &["title: The Bridge of Selm"],
        ),
        (
            "Conversation No. 31-7\n\nDate: May 16, 1971\nTime: 4:10 p.m. - 4:22 p.m.\nLocation: Study\n\n",
            &[
                "title: Conversation No. 31-7",
                "meeting: 1971-05-16 16:10 16:22",
                "place: Study",
            ],
        ),
        (
            "The Premier's News Conference With President Noll of Selm\n\nMay 16, 1991\n\n",
            &[
                "title: The Premier's News Conference With President Noll of Selm",
                "meeting: 1991-05-16",
            ],
        ),
    ] {
        reads(&format!("{head}{turns}"), expected);
    }
    // Above a letter it is that of the letter.
    reads(
        "Strelsau, 16 May 1961\n\nDear Mr. Noll,\n\nThe bridge is open again.\n\nYours sincerely,\nPavel Orlov\n",
        &["signed: 1961-05-16", "sender: Pavel Orlov", "to: Noll"],
    );
}

#[test]
fn when_and_where_in_brackets_below_a_title() {
    let text = "Record of the conversation between the Minister and the Ambassador of Selm\n\
                (12 May 1964, from 5.00 to 6.15 p.m., Palace of the Harbour)\n\n\
                The Ambassador said that the bridge was open again.\n";
    reads(
        text,
        &[
            "title: Record of the conversation between the Minister and the Ambassador of Selm",
            "kind: minutes",
            "meeting: 1964-05-12 17:00 18:15",
            "place: Palace of the Harbour",
        ],
    );
}

#[test]
fn below_the_text() {
    let body = "The Minister of Selm, Szabo, called on me. He said that the bridge was open again.\n\n";
    for (tail, expected) in [
        ("T. Noll\nS. Orlov", &["sender: T. Noll"][..]),
        (
            "Strelsau, 20 May 1962\nP. Orlov\nPavel Orlov",
            &["sender: Pavel Orlov", "signed: 1962-05-20"],
        ),
        (
            "(Dr. Noll)\n\nDistribution:\nHead of the Chancellery\nGroup 21",
            &[
                "sender: Noll",
                "distribution: Head of the Chancellery",
                "distribution: Group 21",
            ],
        ),
        ("Taken down on 22 May 1969.", &["signed: 1969-05-22"]),
        ("Those who came:\nT. Noll\nS. Orlov", &["sender: S. Orlov"]),
    ] {
        reads(&format!("{body}{tail}\n"), expected);
    }
}
