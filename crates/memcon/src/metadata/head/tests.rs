//! Heads of the kinds that archives have, each with everything that is read of it.

mod forms;
mod german;
mod journals;
mod letters;
mod pages;
mod series;
mod telegrams;
mod transcripts;

/// What is known of a record beside its speech, a line for each fact: `to: Ministry of Trade`.
fn facts(text: &str) -> Vec<String> {
    let record = crate::parse(text).expect("the test's text is a record");
    let m = &record.metadata;
    let mut out = Vec::new();
    for (name, value) in [
        ("title", &m.title),
        ("classification", &m.classification),
        ("precedence", &m.precedence),
        ("sender", &m.sender),
        ("place", &m.place),
    ] {
        out.extend(value.as_ref().map(|value| format!("{name}: {value}")));
    }
    out.extend(m.kind.map(|kind| format!("kind: {kind}")));
    out.extend(m.date.as_ref().map(|date| format!("date: {date}")));
    out.extend(m.copies.map(|copies| format!("copies: {copies}")));
    for event in &m.dates {
        let hours = [event.start, event.end].into_iter().flatten();
        let hours: String = hours.map(|time| format!(" {time}")).collect();
        out.push(format!("{}: {}{hours}", event.role, event.date));
    }
    out.extend(
        m.identifiers
            .iter()
            .map(|id| format!("{} number: {}", id.kind, id.value)),
    );
    out.extend(m.recipients.iter().map(|r| format!("{}: {}", r.relation, r.name)));
    out.extend(m.archive.iter().map(|archive| {
        let parts = [&archive.repository, &archive.reference, &archive.pages];
        let parts: Vec<&str> = parts.into_iter().flatten().map(AsRef::as_ref).collect();
        format!("archive: {}", parts.join(" | "))
    }));
    out
}

/// Those whom a record names, in the order of the text.
fn names(text: &str) -> Vec<String> {
    let record = crate::parse(text).expect("the test's text is a record");
    record
        .people
        .iter()
        .map(|person| person.name.to_string())
        .collect()
}

/// Name and side of each person.
fn sides(text: &str) -> Vec<String> {
    let record = crate::parse(text).expect("the test's text is a record");
    let people = record.people.iter();
    people
        .map(|person| format!("{} | {}", person.name, person.side.as_deref().unwrap_or("-")))
        .collect()
}

#[track_caller]
fn reads(text: &str, expected: &[&str]) {
    let mut found = facts(text);
    found.sort();
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn telegrams_of_the_state_department() {
    let old = "\
PAGE 01        STRELS  00018  01 OF 02  041155Z
ACTION EUR-12

INFO  OCT-01  ISO-00  NSC-05  SP-02
      INR-07  PM-05  /018 W
                       ------------------041204  041218Z /42
O 031303Z JAN 78
FM USMISSION STRELSAU
TO SECSTATE WASHDC IMMEDIATE 7277
INFO AMEMBASSY ZENDA
AMEMBASSY STREICH

C O N F I D E N T I A L SECTION 01 OF 02 STRELSAU 00018

E.O. 11652: GDS
TAGS: PFOR, RU, BO
SUBJECT: AMBASSADOR'S CALL ON FOREIGN MINISTER SZABO ABOUT THE
BRIDGE AND THE HARVEST

REF: (A) STATE 12345, (B) ZENDA 77

1. THE TALKS ABOUT THE BRIDGE WILL GO ON, AND THE GOVERNMENT OF THE

CONFIDENTIAL

PAGE 02        STRELS  00018  01 OF 02  041155Z

COUNTRY WOULD BE GRATEFUL FOR AN ANSWER.
NOLL

CONFIDENTIAL

NNNN
";
    reads(
        old,
        &[
            "title: AMBASSADOR'S CALL ON FOREIGN MINISTER SZABO ABOUT THE BRIDGE AND THE HARVEST",
            "kind: cable",
            "classification: CONFIDENTIAL",
            "precedence: IMMEDIATE",
            "sender: NOLL",
            "sent: 1978-01-03",
            "cable number: 00018",
            "to: SECSTATE WASHDC",
            "cc: AMEMBASSY ZENDA",
            "cc: AMEMBASSY STREICH",
        ],
    );
    let record = crate::parse(old).expect("the telegram is a record");
    let furniture: Vec<&str> = record
        .blocks
        .iter()
        .filter(|block| block.kind == crate::BlockKind::Furniture)
        .map(|block| old[block.span.range()].trim())
        .collect();
    assert_eq!(furniture.len(), 2, "{furniture:?}");
    assert!(furniture[1].starts_with("CONFIDENTIAL") && furniture[1].contains("PAGE 02"));
    let new = "\
S E C R E T STRELSAU 000123

SIPDIS

E.O. 12958: DECL: 05/04/2017
TAGS: PREL, PGOV, RU
SUBJECT: FOREIGN MINISTER SZABO ON THE TALKS

REF: A. STATE 1234
     B. ZENDA 77

Classified By: Ambassador Henry Noll for reasons 1.4 (b) and (d).

1. (S) Szabo said that the talks would go on.
";
    reads(
        new,
        &[
            "title: FOREIGN MINISTER SZABO ON THE TALKS",
            "kind: cable",
            "classification: SECRET",
            "declassification: 2017-05-04",
            "cable number: 000123",
        ],
    );
    let department = "\
SECRET
PAGE 01
STATE 003036 TOSEC 130174
ORIGIN NODS-00
INFO OCT-01 ISO-00 /001 R
DRAFTED BY D-ANOLL:CLK
APPROVED BY THE ACTING SECRETARY
S/S:PBRANDT
------------------080684 060412Z /61
O 060126Z JAN 78 ZFF4
FM SECSTATE WASHDC
TO USDEL SECRETARY IMMEDIATE
S E C R E T STATE 003036 TOSEC 130174
NODIS
CHEROKEE FOR THE SECRETARY FROM NOLL
E.O. 11652: GDS
TAGS: OVIP
SUBJECT: EVENING READING
FOLLOWING IS THE TEXT OF THE EVENING READING:
1. THE HARVEST. NOTHING WAS DECIDED ABOUT THE
SECRET
SECRET
PAGE 02
STATE 003036 TOSEC 130174
PRICE OF GRAIN.
";
    reads(
        department,
        &[
            "title: EVENING READING",
            "kind: cable",
            "classification: SECRET",
            "precedence: IMMEDIATE",
            "sender: SECSTATE WASHDC",
            "sent: 1978-01-06",
            "cable number: 003036",
            "to: USDEL SECRETARY",
        ],
    );
    // A subject and a reference alone are no envelope.
    let memorandum =
        "SUBJECT: The bridge\n\nREF: Your letter\n\nThe Minister said that the bridge was sound.\n";
    reads(memorandum, &[]);
}

#[test]
fn stamps_side_by_side() {
    reads(
        "\
EMBASSY OF BORDURIA [Ministry Far [Ministry General
IN RURITANIA East Department stamp: Secretariat stamp:
Nº 135 SECRET Incoming Nº 01712s Incoming Nº 5123g
Copy Nº 1 19 August 1960] 21 August 1960]

JOURNAL
of Ambassador to Ruritania P. A. Orlov for the period 16 July through 24 July 1960

Strelsau

22 July 1960

I received Foreign Minister Szabo at his request.

AMBASSADOR TO RURITANIA [signature] /P. A. Orlov/

Five copies printed
1 - Cde. Keller
2nd - to Cde. Noll
5 - to file
Nº 395 - 9 August 1960
me/MB
",
        &[
            "title: JOURNAL of Ambassador to Ruritania P. A. Orlov for the period 16 July through 24 July 1960",
            "kind: diary",
            "classification: SECRET",
            "sender: P. A. Orlov",
            "copies: 5",
            "meeting: 1960-07-22",
            "signed: 1960-08-09",
            "received: 1960-08-19",
            "received: 1960-08-21",
            "document number: 135",
            "received number: 01712s",
            "received number: 5123g",
            "document number: 395",
            "distribution: Keller",
            "distribution: Noll",
        ],
    );
    reads(
        "EMBASSY IN BORDURIA [faded Ministry SECRET Copy Nº: 3\nstamp:\nNº: 20 0421s\n17 May 1960 24 May 1960]\n\nThe harvest was poor.\n",
        &["classification: SECRET"],
    );
    reads(
        "EMBASSY IN BORDURIA [faded Ministry TOP SECRET\nstamp: Copy Nº 3\n17 May 1960]\n\nThe harvest was poor.\n",
        &["classification: TOP SECRET"],
    );
    // Beside stamps that are read row by row, the letterhead is what it is without them.
    reads(
        "EMBASSY IN BORDURIA [Ministry of the North [General Staff\nDepartment stamp: Secretariat stamp:\nIncoming Nº 0811s filed\n\
         seen] note under B]\n\nMemorandum of the Embassy\n\nT o p  S e c r e t\n\nThe harvest was poor, and the ships came late.\n",
        &[
            "title: Memorandum of the Embassy",
            "kind: memorandum",
            "classification: Top Secret",
            "received number: 0811s",
            "sender: EMBASSY IN BORDURIA",
        ],
    );
    // Letters are no classification.
    reads("A B C D\n\nThe harvest was poor.\n", &[]);
    // Inside a stamp that stands alone, a bare number is the receiver's.
    reads(
        "[Ministry stamp:\nNº 77\nTOP SECRET\nIncoming Nº 0811s\n27 March 1959]\n\nThe harvest was poor.\n",
        &[
            "classification: TOP SECRET",
            "received number: 0811s",
            "received: 1959-03-27",
        ],
    );
}

#[test]
fn heads_by_kind() {
    // A form whose cells for year and month are filled below the line.
    reads(
        "\
Number R037705
Primary: Borduria Division
Sent: Strelsau 1:15 Year Month 25
1984 March
Received: Ministry 2:50 1984 March 26
To: The Minister From: Ambassador Kato
Number 1338 Top Secret Top Urgent Q36RA

The Chairman said that the talks were useful.
",
        &[
            "classification: Top Secret",
            "precedence: Top Urgent",
            "sender: Kato",
            "to: Minister",
            "sent: 1984-03-25",
            "received: 1984-03-26",
            "document number: R037705",
            "document number: 1338",
        ],
    );
    // The day of a form is that of another letter, in another month.
    reads(
        "Telegram No. 5\n\nSent: Strelsau 1:15 Year Month 25\n1984 March\n\nTo the Minister:\n\nThe harvest was poor, and the ships came late.\n\n\
         Ivan Orlov\n\n25 February 1984\n",
        &[
            "kind: cable",
            "sender: Ivan Orlov",
            "to: Minister",
            "sent: 1984-03-25",
            "signed: 1984-02-25",
            "cable number: 5",
        ],
    );
    // A form in capitals.
    reads(
        "\
SECRETARY OF STATE FOR EXTERNAL RELATIONS
TELEGRAM
RECEIVED
12.851
FROM THE EMBASSY IN STRELSAU
ON/26/26/X/62
CONFIDENTIAL—URGENT
Situation in Ruritania. Talks with the Minister.
346 – FRIDAY – 1800hs – I was received by Minister Szabo, who told me that the embargo would be lifted.
NOTE OF DCA: --
",
        &[
            "kind: cable",
            "classification: CONFIDENTIAL",
            "precedence: URGENT",
            "sender: EMBASSY IN STRELSAU",
            "sent: 1962-10-26",
            "received number: 12.851",
            "cable number: 346",
            "title: Situation in Ruritania. Talks with the Minister",
        ],
    );
    // Minutes of a session, a remark above the title; an agenda that begins like a name.
    reads(
        "\
Top Secret
Single copy
(Working Notes)

Session of the Presidium of the Central Committee

4 November 1956

Presided over by Cde. P. Orlov.

Those Taking Part: Keller, Noll, Szabo, Brandt.

I. On the Situation in Ruritania

Cde. Orlov: We must send help.
",
        &[
            "title: Session of the Presidium of the Central Committee",
            "kind: minutes",
            "classification: Top Secret",
            "meeting: 1956-11-04",
        ],
    );
    // Dates without a year take it from the line; a cipher of Poland.
    reads(
        "\
Secret
Ciphergram No. 16482
Dispatched from Strelsau on 13.09.1962 and it was received at 14.09 at 13:15
TO: Keller
From: Ambassador Orlov

Minister Szabo told me that the talks would go on.
",
        &[
            "kind: cable",
            "classification: Secret",
            "sender: Orlov",
            "to: Keller",
            "sent: 1962-09-13",
            "received: 1962-09-14",
            "cable number: 16482",
        ],
    );
    // A verbatim record; a record number that names the archive; an archive reference in the first note.
    reads(
        "\
1381st MEETING: 20 NOVEMBER 1967

Held in New York on Monday, 20 November 1967, at 3.30 p.m.

President: Mr. Pavel Orlov (Ruritania).

1. The PRESIDENT: I call the meeting to order.
",
        &[
            "title: 1381st MEETING: 20 NOVEMBER 1967",
            "kind: minutes",
            "place: New York",
            "meeting: 1967-11-20 15:30",
        ],
    );
    reads(
        "Document Date: 4 May 1986\n\nCRRC Record Number: SH-SHTP-A-000-556\n\nOrlov: The harvest is good.\n",
        &["signed: 1986-05-04", "archive: CRRC | SH-SHTP-A-000-556"],
    );
    reads(
        "\
Memorandum on the Harvest

Bonn, 31 October 1991

Subject: The harvest[1]

1. The harvest was poor.

(Keller)

[1] BArch, B 136/59748, 403-410
",
        &[
            "title: Memorandum on the Harvest",
            "kind: memorandum",
            "sender: Keller",
            "signed: 1991-10-31",
            "archive: BArch | B 136/59748 | 403-410",
        ],
    );
    // A volume that prints number and file above the title.
    reads(
        "\
618. DEA/12447-40

Memorandum from Secretary to Cabinet to Prime Minister

CONFIDENTIAL [Strelsau], June 15, 1961

Mr. Szabo of the Community came in to see me this morning by arrangement.

P. ORLOV
",
        &[
            "title: Memorandum from Secretary to Cabinet to Prime Minister",
            "to: Prime Minister",
            "kind: memorandum",
            "classification: CONFIDENTIAL",
            "sender: P. ORLOV",
            "meeting: 1961-06-15",
            "signed: 1961-06-15",
            "document number: 618",
            "archive: DEA/12447-40",
        ],
    );
    // The letterhead tells who sends what nobody signs.
    reads(
        "\
EMBASSY OF THE RURITANIAN REPUBLIC IN BORDURIA

No. 123

Strelsau, 12 May 1961

Report on the Harvest

To the Ministry of Trade:

The harvest was poor, Minister Szabo said to me on Monday.
",
        &[
            "title: Report on the Harvest",
            "kind: report",
            "sender: EMBASSY OF THE RURITANIAN REPUBLIC IN BORDURIA",
            "signed: 1961-05-12",
            "document number: 123",
            "to: Ministry of Trade",
        ],
    );
    // The office of one who takes part sends nothing.
    reads(
        "Memorandum of Conversation

PARTICIPANTS

Anna Noll, Deputy Head, Ministry of Trade (Notetaker)

Oscar Lind (Interpreter)

The Premier said that it rained.
",
        &["title: Memorandum of Conversation", "kind: memorandum"],
    );
}

#[test]
fn date_and_title_above_a_document() {
    let text = "The Minister said that the ferry was late.";
    reads(
        &format!("May 3, 1958\n\nThe Ferry between Ruritania and Borduria\n\nSecret\n\n{text}\n"),
        &[
            "title: The Ferry between Ruritania and Borduria",
            "date: 1958-05-03",
            "catalogued: 1958-05-03",
            "classification: Secret",
        ],
    );
    // The document's own date and heading.
    reads(
        &format!("May 3, 1958\n\nMEMORANDUM OF CONVERSATION\n\n{text}\n"),
        &[
            "title: MEMORANDUM OF CONVERSATION",
            "kind: memorandum",
            "signed: 1958-05-03",
        ],
    );
    reads(
        &format!("May 3, 1958\n\nTo the Minister of Trade:\n\n{text}\n"),
        &["signed: 1958-05-03", "to: Minister of Trade"],
    );
}

#[test]
fn who_is_addressed() {
    for (head, expected) in [
        (
            "To:\nMinister of Foreign Affairs\nComrade Pavel Orlov\n",
            vec!["to: Pavel Orlov"],
        ),
        (
            "To: The Ambassador of Ruritania\n\nComrade Pavel Orlov\n\nFrom: Embassy in Zenda\n",
            vec!["to: Pavel Orlov", "sender: Embassy in Zenda"],
        ),
        (
            "To: Comrade Pavel Orlov, Minister of Foreign Affairs\n",
            vec!["to: Pavel Orlov"],
        ),
        (
            "To: Comrade Pavel Orlov\nMinister of Foreign Affairs\nCopy: Ministry of Trade\n",
            vec!["to: Pavel Orlov", "cc: Ministry of Trade"],
        ),
        // A body keeps its place beside the name below it, which may be the author's.
        (
            "To: Ministry of Trade\n\nComrade Pavel Orlov\n",
            vec!["to: Ministry of Trade"],
        ),
        (
            "From: STRELSAU\nTo: Minister of Trade\n",
            vec!["to: Minister of Trade"],
        ),
        (
            "From: The Ambassador in Zenda\n",
            vec!["sender: Ambassador in Zenda"],
        ),
    ] {
        let text = format!(
            "{head}\nThe harvest of this year was poor, and nobody knows what next year will bring.\n"
        );
        reads(&text, &expected);
    }
}

#[test]
fn a_title_in_the_citation_names_people_too() {
    let page = "\
Search in

ADD SEARCH FILTER CANCEL SEARCH FILTER

SEARCH

September 05, 1963

MINUTES OF CONVERSATION, PREMIER DENG HAORAN AND MINISTER SZABO

CITATION SHARE DOWNLOAD

    The minister and the premier discuss the ferry and the harvest.

    \"Minutes of Conversation, Premier Deng Haoran and Minister Szabo,\" September 05, 1963, History and Public Policy \
Program Digital Archive, PRC FMA 203-00566-05, 91-100. Translated by Anna Noll. \
http://digitalarchive.wilsoncenter.org/document/116542

  • share document

English HTML

Premier Deng: Welcome to our city.

Minister Szabo: Thank you, Premier.
";
    let record = crate::parse(page).expect("the page is a record");
    let names: Vec<&str> = record.people.iter().map(|person| &*person.name).collect();
    assert_eq!(names, ["Deng Haoran", "Szabo"]);
    assert_eq!(
        record.metadata.summary.as_deref(),
        Some("The minister and the premier discuss the ferry and the harvest.")
    );
}

/// Name, roles and side of each person, a line each.
fn people(text: &str) -> Vec<String> {
    let record = crate::parse(text).expect("the test's text is a record");
    let people = record.people.iter().map(|person| {
        let mut roles: Vec<String> = person.roles.iter().map(ToString::to_string).collect();
        roles.sort();
        let side = person.side.as_deref().unwrap_or("-");
        format!("{} | {} | {side}", person.name, roles.join(" "))
    });
    people.collect()
}

#[test]
fn memoranda_of_the_white_house() {
    let wrapped = "\
2395
THE WHITE HOUSE
ELFBERG

MEMORANDUM OF CONVERSATION

SUBJECT: Meeting with Chancellor Ernst Noll of Borduria (U)

PARTICIPANTS: The President
The Vice President
Paul Hart, Secretary of State
David Lane, Senior Director, Council Staff (Notetaker)

Ernst Noll, Chancellor
Walter Brandt, Adviser to the Chancellor (Interp.)

DATE, TIME    March 21, 1992, 11:50am - 4:00pm
AND PLACE:    Lake House

The President: Ernst, it is a pleasure to have you here. (U)

Chancellor Noll: Thank you, Mr. President. (U)

The President: The harvest is the big problem. (U)
";
    reads(
        wrapped,
        &[
            "title: MEMORANDUM OF CONVERSATION",
            "kind: memorandum",
            "place: Lake House",
            "meeting: 1992-03-21 11:50 16:00",
        ],
    );
    let found = people(wrapped);
    for person in [
        "Paul Hart | participant | -",
        "David Lane | note-taker participant | -",
        "Walter Brandt | interpreter | -",
        "President | participant speaker | -",
    ] {
        assert!(found.iter().any(|line| line == person), "{person}: {found:?}");
    }
    let in_lines = "\
MEMORANDUM

THE WHITE HOUSE
ELFBERG

SECRET/NODIS/XGDS

MEMORANDUM OF CONVERSATION

PARTICIPANTS:     President Paul R. Hart
                  Dr. Ernst Noll, Secretary of State

DATE AND TIME:    Thursday, October 31, 1974
                  9:20 a.m. - 10:15 a.m.

PLACE:            The Oval Room

Noll: We have had a good meeting with the Ambassador.

President: What did he say?

Noll: That they will come around.
";
    reads(
        in_lines,
        &[
            "title: MEMORANDUM OF CONVERSATION",
            "kind: memorandum",
            "classification: SECRET/NODIS/XGDS",
            "place: The Oval Room",
            "meeting: 1974-10-31 09:20 10:15",
        ],
    );
    let below = "\
MEMORANDUM OF CONVERSATION

PARTICIPANTS:
EUR - John M. Lane, Assistant Secretary
Miss Fields (Drafting Officer)

DATE, TIME AND PLACE:
Tuesday, May 2, 1989
10:05 a.m. EDT
Treaty Room

The harvest was bad, said Mr. Lane.
";
    reads(
        below,
        &[
            "title: MEMORANDUM OF CONVERSATION",
            "kind: memorandum",
            "place: Treaty Room",
            "meeting: 1989-05-02 10:05",
        ],
    );
    let found = people(below);
    assert!(found[0].starts_with("John M. Lane | participant"), "{found:?}");
    assert_eq!(found[1], "Fields | author participant | -", "{found:?}");
}

#[test]
fn sides_behind_a_bullet_of_their_own() {
    let text = "\
7. Memorandum of Conversation1
PARTICIPANTS
-
U.S.
- The Secretary
- Amb. Hart
- Mr. Lane (Interp.)
-
U.S.S.R.
- Dep. FornMin. Orlov
- Mr. Petrov
Amb. Hart opened the meeting by asking when Petrov would have to leave.
";
    let found = people(text);
    for person in [
        "Hart | participant speaker | U.S.",
        "Lane | interpreter | U.S.",
        "Orlov | participant | U.S.S.R.",
        "Petrov | participant | U.S.S.R.",
    ] {
        assert!(found.iter().any(|line| line == person), "{person}: {found:?}");
    }
}

#[test]
fn people_and_hours_in_sentences_of_the_head() {
    let head = "Transcript of the Talks of May 4, 1962\n\nTaking part in the meeting are comrades Pavel Orlov, Jan Szabo.\n\n\
                Also invited are comrades Ilie Noll and Ana Vadas.\n\n";
    let talk = "Cde. Pavel Orlov: We begin.\n\nCde. Jan Szabo: So be it.\n\nCde. Pavel Orlov: Good.\n";
    for hours in [
        "The meeting began at 11 a.m. and ended at 12 p.m.\n\n",
        "The meeting began at 11.00 and ended at 12.00. Cde. Jan Szabo:\n\nSit down.\n\n",
    ] {
        let text = format!("{head}{hours}{talk}");
        assert_eq!(
            names(&text),
            ["Pavel Orlov", "Jan Szabo", "Ilie Noll", "Ana Vadas"]
        );
        reads(
            &text,
            &[
                "title: Transcript of the Talks of May 4, 1962",
                "kind: transcript",
                "meeting: 1962-05-04 11:00 12:00",
            ],
        );
    }
    let sides = "Memorandum of Conversation\n\n• United States\n• Vice President Noll\n• Ruritania\n• Chairman Orlov\n\n\
                 Orlov said that rain fell.\n";
    assert_eq!(
        people(sides),
        [
            "Noll | participant | United States",
            "Orlov | participant speaker | Ruritania"
        ]
    );
}

#[test]
fn meetings_of_titles_that_the_dateline_does_not_tell() {
    let page = |title: &str, text: &str| format!("{title}\n\n{text}\n\nOrlov said that rain fell.\n");
    let title = "Note on a Conversation with the First Secretary, Comrade Pavel Orlov";
    reads(
        &page(
            title,
            "Strelsau, 24 October 1972\n\nN o t e\n\non 18 October 1972 in the Ruritanian Embassy",
        ),
        &[
            &format!("title: {title}"),
            "kind: minutes",
            "place: Ruritanian Embassy",
            "meeting: 1972-10-18",
            "signed: 1972-10-24",
        ],
    );
    let quoting = "Report from the Ruritanian Embassy, “Note concerning a Conversation on 12 May 1976 with Comrade Orlov”";
    reads(
        &page(quoting, "The talk was held at his request."),
        &[
            &format!("title: {quoting}"),
            "kind: report",
            "sender: Ruritanian Embassy",
            "meeting: 1976-05-12",
        ],
    );
    let journal =
        "From the Journal of P. Orlov, Ambassador to Ruritania, 'Record of a Conversation with Jan Szabo'";
    reads(
        &page(
            journal,
            "2 December 1969\n\nfrom the journal of\n\nP. Orlov\n\n18 November 1969",
        ),
        &[
            &format!("title: {journal}"),
            "kind: diary",
            "sender: P. Orlov",
            "meeting: 1969-11-18",
            "signed: 1969-12-02",
        ],
    );
}

#[test]
fn sides_below_a_sentence_about_the_meeting() {
    let text = "Meeting between the Delegations\n\nStrelsau, 7 November 1964\n\nOn November 7, 1964, a meeting took place \
                between the delegations. The meeting took place in the headquarters of the Polish delegation.\n\n\
                From the Polish side, [the following comrades] participated in the meeting:\n\n\
                Cdes. Wł. Orlov, Zenon Noll, A. Szabo and E. Vadas.\n\n\
                From the Chinese side: Cds. Deng Haoran – Vice Chairman of the Party; Wu Lin – Member of the Bureau.\n\n\
                Deng Haoran began to speak first.\n\nDeng Haoran: We are glad.\n\nWł. Orlov: So are we.\n\nDeng Haoran: Let us begin.\n";
    assert_eq!(
        people(text),
        [
            "Wł. Orlov | participant speaker | Polish",
            "Zenon Noll | participant | Polish",
            "A. Szabo | participant | Polish",
            "E. Vadas | participant | Polish",
            "Deng Haoran | participant speaker | Chinese",
            "Wu Lin | participant | Chinese",
        ]
    );
    let record = crate::parse(text).expect("the test's text is a record");
    assert_eq!(
        record.metadata.place.as_deref(),
        Some("headquarters of the Polish delegation")
    );
}

#[test]
fn an_office_that_goes_on_in_the_next_line() {
    let text = "MEMORANDUM OF CONVERSATION\n\nPARTICIPANTS: The President\n\nPavel Orlov, Special Adviser to\n\nPresident Szabo\n\n\
                Jan Vadas, Ambassador to the\nUnited States\n\nTIME & DATE: 3:05 P.M. to 5:10 P.M.\n\nNovember 29, 1972\n\n\
                The President pointed out that it was late.\n";
    assert_eq!(names(text), ["President", "Pavel Orlov", "Jan Vadas"]);
}

#[test]
fn the_word_for_the_genre_above_the_title() {
    let title = |head: &str| {
        let text = format!("{head}\n\nComrade Orlov said that rain fell.\n");
        let record = crate::parse(&text).expect("the test's text is a record");
        record.metadata.title.map(std::borrow::Cow::into_owned)
    };
    for (head, expected) in [
        (
            "Notes\n\non the Talks with Comrade Orlov",
            "Notes on the Talks with Comrade Orlov",
        ),
        (
            "Strelsau, 5 December 1971\n\nN o t e\n\nOn a Conversation with Comrade Orlov",
            "Note On a Conversation with Comrade Orlov",
        ),
        ("Notes\n\nThe Talks with Comrade Orlov", "Notes"),
    ] {
        assert_eq!(title(head).as_deref(), Some(expected), "{head}");
    }
}

#[test]
fn what_a_cable_of_a_ministry_says_above_its_text() {
    let title = "Cable from the Ruritanian Committee to Defend World Peace and the Ministry of Trade";
    let text = format!(
        "{title}\n\nSent to: Strelsau\n\nLevel: Urgent, advance\n\nDispatch No. 1108\n\nThe guests will come by sea.\n"
    );
    reads(
        &text,
        &[
            &format!("title: {title}"),
            "kind: cable",
            "precedence: Urgent",
            "cable number: 1108",
            "sender: Ruritanian Committee to Defend World Peace and the Ministry of Trade",
            "to: Strelsau",
        ],
    );
}

#[test]
fn an_interpreter_behind_a_bullet_is_nobodys_office() {
    let text = "73. Memorandum of Conversation1\n\n\n  • Prime Minister Ivan Orlov\n  • Foreign Minister Pavel Szabo\n  • Bulgarian Interpreter\n  • Ambassador Carl Lane\n\n\n  • Protocol Call\n\nOrlov said that it was cold.\n";
    let record = crate::parse(text.as_bytes()).expect("a record");
    let people: Vec<_> = record
        .people
        .iter()
        .map(|person| (person.name.as_ref(), person.titles.join("|"), person.roles.len()))
        .collect();
    assert_eq!(
        people,
        [
            ("Ivan Orlov", "Prime Minister".to_owned(), 2),
            ("Pavel Szabo", "Foreign Minister".to_owned(), 1),
            ("Carl Lane", "Ambassador".to_owned(), 1),
        ]
    );
}

#[test]
fn addressees_of_letters() {
    let british = "\
10 HARBOUR STREET

From the Private Secretary                                        20 January 1990

Dear Stephen,

MEETING WITH PRESIDENT SZABO

The Prime Minister had a talk with President Szabo this afternoon.

The Prime Minister said that she was very worried about the harvest.

I am copying this letter to John Lane (Treasury) and Sir Paul Hart (Cabinet Office).

Yours sincerely,

(C. D. PLUMLEY)

Stephen Ward, Esq.,
Foreign and Commonwealth Office.

SECRET
";
    let found = facts(british);
    for fact in [
        "sender: C. D. PLUMLEY",
        "to: Stephen Ward",
        "cc: John Lane",
        "cc: Sir Paul Hart",
        "classification: SECRET",
    ] {
        assert!(found.iter().any(|line| line == fact), "{fact}: {found:?}");
    }
    let address = "\
Embassy of Borduria in Ruritania

Strelsau, 1 September 1975

Ministry for Foreign Affairs

Head of the Second Department

Comrade Ernst Noll

Dear Comrade Noll!

We thank you for the guidance letters, which we read with care.

With socialist greetings

Walter Brandt
Acting Ambassador
";
    let found = facts(address);
    for fact in ["sender: Walter Brandt", "to: Ernst Noll", "signed: 1975-09-01"] {
        assert!(found.iter().any(|line| line == fact), "{fact}: {found:?}");
    }
}

#[test]
fn what_stands_in_and_around_a_title() {
    let telegram = "\
Skip to content

February 20, 1971

Telegram from Strelsau to Selm, No. 66.041, SECRET, Urgent

To: Ministry of Foreign Affairs, Selm

The government had decided to publish a new proposal on the bridge, which repeats the old one in all its points.

Document Information

Source

Archive of the Ministry of Foreign Affairs. Translated by A. Noll.

Original Uploaded Date

2013-11-08

Record ID

123123
";
    let found = facts(telegram);
    for fact in [
        "cable number: 66.041",
        "classification: SECRET",
        "precedence: Urgent",
    ] {
        assert!(found.iter().any(|line| line == fact), "{fact}: {found:?}");
    }
    let note = "\
Strelsau, 24 September 1986

N o t e

on a Conversation of Minister Ernst Noll with Ambassador Paul Hart on 23 September 1986

The conversation took place at the request of the guest.
";
    let record = crate::parse(note).expect("the note is a record");
    let title =
        "Note on a Conversation of Minister Ernst Noll with Ambassador Paul Hart on 23 September 1986";
    assert_eq!(record.metadata.title.as_deref(), Some(title));
    let other = note.replace("N o t e", "To the Minister");
    let record = crate::parse(&other).expect("the note is a record");
    assert_ne!(record.metadata.title.as_deref(), Some(title));
}

#[test]
fn a_summary_above_the_document() {
    let page = "\
July 23, 1988
Stenographic transcript of the meeting of the Committee
Transcript of the meeting of the Committee about the harvest, 23 July 1988.
STENOGRAPHIC TRANSCRIPT
of the meeting of the Committee
Selm, 23 July 1988
The session was chaired by Comrade Ernst Noll, General Secretary.
Participants : comrades Paul Hart, Anna Lane.
The harvest was discussed, and the committee went through the list of the farms that need seed.
Author(s):
Document Information
Source
Original Archive
Rights
";
    let record = crate::parse(page).expect("the page is a record");
    let summary = "Transcript of the meeting of the Committee about the harvest, 23 July 1988.";
    assert_eq!(record.metadata.summary.as_deref(), Some(summary));
    let names: Vec<&str> = record.people.iter().map(|person| &*person.name).collect();
    assert_eq!(names, ["Ernst Noll", "Paul Hart", "Anna Lane"]);
    // What the document begins with is none.
    let begun = page.replace("STENOGRAPHIC TRANSCRIPT\n", "");
    let begun = crate::parse(&begun).expect("the page is a record");
    assert_ne!(begun.metadata.summary.as_deref(), Some(summary));
}

#[test]
fn names_with_an_initial_behind_them_stay_on_the_list() {
    let report = "\
Top Secret!

Produced in 3 copies for:

- Comrade Hart

- Comrade Lane L.

- Own use

Subject: The harvest

On August 29 I received the Ambassador, who told me of the harvest.
";
    let found = facts(report);
    for fact in ["copies: 3", "distribution: Hart", "distribution: Own use"] {
        assert!(found.iter().any(|line| line == fact), "{fact}: {found:?}");
    }
}

#[test]
fn telegrams_of_volumes_with_form_and_dateline_in_one_line() {
    reads(
        "\
2 MR P. Q. HART, MINISTER TO BORDURIA, TO MR E. NOLL, PRIME MINISTER
Cablegram 507 [1] STRELSAU, 9 July 1941, 1.10 p.m.
MOST SECRET

I saw the Foreign Minister today. He believes that the harvest will be good this year.

HART
",
        &[
            "title: MR P. Q. HART, MINISTER TO BORDURIA, TO MR E. NOLL, PRIME MINISTER",
            "kind: cable",
            "classification: MOST SECRET",
            "sender: P. Q. HART",
            "sent: 1941-07-09",
            // `I saw him today`
            "meeting: 1941-07-09",
            "document number: 2",
            "cable number: 507",
            "to: E. NOLL",
        ],
    );
    reads(
        "\
221 Officer to Department of External Affairs

Cablegram Str 99 THE CROSSING, 5 August 1948, 6.10 p.m.

TOP SECRET PERSONAL

The harbour. My telegram 86. [1]

2. I then urged that time seemed more than ripe for a real effort to dredge the harbour.

1 Document 210.

[AA:A1999, 903/3/1/1, xviii]
",
        &[
            "title: Officer to Department of External Affairs",
            "kind: cable",
            "classification: TOP SECRET",
            "sender: Officer",
            "sent: 1948-08-05",
            "document number: 221",
            "cable number: Str 99",
            "to: Department of External Affairs",
            "archive: AA | A1999, 903/3/1/1, xviii",
        ],
    );
    let canadian = facts(
        "\
Ambassador in Borduria to Secretary of State for External Affairs
TELEGRAM 412   Strelsau, May 5, 1950
CONFIDENTIAL

The Foreign Minister told me that the harvest would be good, and that the bridge would be built.
",
    );
    for fact in [
        "title: Ambassador in Borduria to Secretary of State for External Affairs",
        "kind: cable",
        "sent: 1950-05-05",
        "cable number: 412",
    ] {
        assert!(canadian.iter().any(|line| line == fact), "{fact}: {canadian:?}");
    }
}

#[test]
fn members_of_a_council_by_country() {
    let text = "\
Security Council
Fifty-seventh year
4552nd meeting
Thursday, 13 June 2002, 11.40 a.m.
Selm

President:Mr. Wehner (Borduria)
Members:Ruritania Mr. Orlov
Grand Fenwick Mr. Paul Hart
United States of Costaguana Ms. Anna Lane

The meeting was called to order at 11.40 a.m.

The President (spoke in French): I should like to inform the Council that I have received a letter.

Mr. Orlov (Ruritania) (spoke in Russian): We welcome this meeting.
";
    let found = people(text);
    for person in [
        "Orlov | participant speaker | Ruritania",
        "Paul Hart | participant | Grand Fenwick",
        "Anna Lane | participant | United States of Costaguana",
    ] {
        assert!(found.iter().any(|line| line == person), "{person}: {found:?}");
    }
}

#[test]
fn subjects_behind_bullets_name_nobody() {
    let text = "\
195. Memorandum of Conversation1


  • Summary of the President’s Third Meeting with Ruritanian Premier Orlov re: Economic Relations, Claims Assets, Immigration, Civil Aviation and Maritime Agreement, Student Exchange, Journalists, Refugees and Nuclear Testing
[Page 773]


  • President Paul Hart
  • Dr. Carl Lane, Assistant to the President
  • Premier Ivan Orlov of Norway
  • Anna Szabo, Notetaker


  • Test Ban; Environmental Warfare; Fish

Test Ban

Premier Orlov: Let us begin.

President Hart: By all means.

Premier Orlov: We have three questions.
";
    let found: Vec<_> = people(text);
    let names: Vec<_> = found.iter().filter_map(|line| line.split(" | ").next()).collect();
    assert_eq!(
        names,
        ["Paul Hart", "Carl Lane", "Ivan Orlov", "Anna Szabo"],
        "{found:?}"
    );
}

#[test]
fn heads_in_chinese() {
    let text = "\
邓浩然总理会见奥尔洛夫大使谈话记录

时间：1971年3月6日下午4时

地点：西厅

参加者：邓浩然（总理）、林其昌（副部长，代理）、奥尔洛夫大使

翻译：萨博

邓总理：你们的轮船到了没有？

奥尔洛夫：还没有到。
";
    let found = people(text);
    assert_eq!(
        found,
        [
            "邓浩然 | participant speaker | -",
            "林其昌 | participant | -",
            "奥尔洛夫 | participant speaker | -",
            "萨博 | interpreter | -",
        ]
    );
    reads(text, &["place: 西厅"]);
}

#[test]
fn sides_by_the_compass_and_behind_points() {
    let text = "\
Minutes of Talks

Participants:
South
Kang Seok-ho Director of the Office
Noh Ji-won Assistant
North
Bae Myeong-gil Deputy Director

Kang Seok-ho: One thing.

Bae Myeong-gil: Another.

Kang Seok-ho: Good.
";
    let sides = |text: &str| -> Vec<String> {
        let found = people(text);
        found
            .iter()
            .filter_map(|line| line.rsplit(" | ").next().map(str::to_owned))
            .collect()
    };
    assert_eq!(sides(text), ["South", "South", "North"]);
    let points = "\
Stenographic Transcript

The following comrades took part in the discussions:
· On the Ruritanian side : Pavel Orlov, general secretary; Ivan Lane, member of the Presidium.
· On the Bordurian side : Imre Szabo, member of the Bureau.
The discussions began at 9.30 hours.

Pavel Orlov: We welcome you.

Imre Szabo: Thank you.

Pavel Orlov: Good.
";
    assert_eq!(sides(points), ["Ruritanian", "Ruritanian", "Bordurian"]);
}

#[test]
fn a_diary_names_its_author_in_the_next_line() {
    let author = |lines: &str| {
        let text = format!(
            "Skip to content\n\nMarch 3, 1961\n\nRecord of Conversation with Minister Szabo\n\n{lines}\n\nRECORD OF CONVERSATION\nwith \
             Minister of Trade Imre Szabo\n\n28 February 1961\n\nToday I received Szabo at his request. I told him that it was \
             late. He said that it was not.\n"
        );
        let all = people(&text);
        all.into_iter().find(|person| person.contains("author"))
    };
    for lines in [
        "From the diary of\nN. P. ORLOV",
        "From the diary of\n\nN. P. ORLOV",
        "From the Journal of:\nAmbassador N. P. ORLOV",
        "From the journal of\nAmbassador in Borduria\nN. P. ORLOV",
        "From the diary of\nN. P. ORLOV\nTop Secret",
    ] {
        let found = author(lines).unwrap_or_default();
        assert!(found.starts_with("N. P. ORLOV | "), "{lines}: {found}");
    }
    assert_eq!(author("From the diary of\nTop Secret\nN. P. ORLOV"), None);
}
