//! Pages of foundations, readers, exhibitions and libraries around a document.

use super::{names, reads, sides};

#[test]
fn a_card_of_fields_below_the_title() {
    let text = "\
Archive (Noll MSS)

Economy: Paul Hart diary [Szabo upset about the harbour][released 2012]

Document type: Declassified documents
Source: Noll MSS (Lakeside Archives Centre): NOLL 3/1/2
Editorial comments: Read other entries from this diary.
Importance ranking: Major
Word count: 126
Themes: Harbours

Friday 6 August 1982

The harbour was closed again, and nobody told me why it was so.
";
    reads(
        text,
        &[
            "title: Economy: Paul Hart diary [Szabo upset about the harbour][released 2012]",
            "kind: diary",
            "meeting: 1982-08-06",
            "archive: Noll MSS (Lakeside Archives Centre): NOLL | 3/1/2",
        ],
    );
}

#[test]
fn titles_behind_numbers_and_dates() {
    let reader = "\
Histories of the Harbour

Paul Hart
Anna Lane

Document No. 66: Record of Second Conversation between Pavel Orlov and Ernst Noll June 13, 1989

In these notes of the talks we see the beginnings of a friendship.
";
    reads(
        reader,
        &[
            "title: Record of Second Conversation between Pavel Orlov and Ernst Noll June 13, 1989",
            "kind: minutes",
            "meeting: 1989-06-13",
            "document number: 66",
        ],
    );
    let exhibition = "\
Skip to main content

7 January 1954: Draft Note to the Ministry of Trade

This message asks for an answer to the note of December, which the Ministry had not given.
";
    reads(
        exhibition,
        &[
            "title: Draft Note to the Ministry of Trade",
            "to: Ministry of Trade",
            "kind: letter",
            "date: 1954-01-07",
            "catalogued: 1954-01-07",
        ],
    );
    let frames = "\
NOVEMBER 26, 1940
Frames 0452-0454, serial F 5

The Ambassador came to see me again, and we spoke of the harbour for an hour.
";
    reads(frames, &["signed: 1940-11-26"]);
}

#[test]
fn a_form_below_lines_of_a_site() {
    let text = "\
Page:Noll, Orlov - September 10, 1974.pdf/1

From the Library of Texts
Jump to navigation
This page has been validated.

File scanned from the collection of memoranda

MEMORANDUM

THE HOUSE ON THE LAKE

SECRET/NODIS

MEMORANDUM OF CONVERSATION

PARTICIPANTS:
President Noll
Dr. Pavel Orlov, Secretary of State
DATE AND TIME:
Tuesday, September 10, 1974
9:00 a.m.
PLACE:
The Round Office

Orlov: The harbour is closed.

President: Then open it.

Orlov: It will be open by noon.
";
    reads(
        text,
        &[
            "title: MEMORANDUM OF CONVERSATION",
            "kind: memorandum",
            "classification: SECRET/NODIS",
            "meeting: 1974-09-10 09:00",
            "place: The Round Office",
        ],
    );
    assert_eq!(names(text), ["Noll", "Pavel Orlov"]);
}

#[test]
fn parties_of_titles() {
    let extract = "\
No. 24 DEA/10-215

Extract from a letter from Paul Hart to Anna Lane (Selm)
(Most Secret)

Strelsau, 23 July 1951

I need not say that I feel sure that nobody will be shown this report of mine.
";
    reads(
        extract,
        &[
            "title: Extract from a letter from Paul Hart to Anna Lane (Selm)",
            "kind: letter",
            "classification: Most Secret",
            "sender: Paul Hart",
            "to: Anna Lane",
            "signed: 1951-07-23",
            "document number: 24",
            "archive: DEA/10-215",
        ],
    );
    let several = "\
2 MR P. HART, MINISTER TO RURITANIA, TO MR E. NOLL, PRIME MINISTER, AND TO SIR PAUL LANE, MINISTER OF TRADE
Cablegram 507 STRELSAU, 9 July 1941
MOST SECRET

The harbour is closed, and the ships wait outside of it for better days.
";
    reads(
        several,
        &[
            "title: MR P. HART, MINISTER TO RURITANIA, TO MR E. NOLL, PRIME MINISTER, AND TO SIR PAUL LANE, MINISTER OF TRADE",
            "kind: cable",
            "classification: MOST SECRET",
            "sender: P. HART",
            "to: E. NOLL",
            "to: SIR PAUL LANE",
            "document number: 2",
            "cable number: 507",
            "sent: 1941-07-09",
        ],
    );
}

#[test]
fn a_description_of_a_collection() {
    let text = "\
Institute of Lakeside Parallel Project
  • /COLLECTIONS
  • /NEWS

Stenographic Record of the Meeting of the Central Committee of the Party

18 Jul 1963
Description: This document records a meeting at which the ferry is discussed.

Collection: Ferries

Download in:
  • English (31 KB )
Document Type: Stenographic Record
Language of Original Document: Romanian
Persons: Orlov, Szabo
Document Source: National Central Historical Archives (ANIC), Bucharest
Call Number: CC PCR, Cancelarie, 39/1963
";
    let found = super::facts(text);
    for fact in [
        "title: Stenographic Record of the Meeting of the Central Committee of the Party",
        "kind: transcript",
        "date: 1963-07-18",
    ] {
        assert!(found.iter().any(|other| other == fact), "{fact}: {found:?}");
    }
    assert!(
        found
            .iter()
            .any(|fact| fact.starts_with("archive: ") && fact.contains("39/1963")),
        "{found:?}"
    );
    assert!(names(text).is_empty());
}

#[test]
fn sides_before_the_label_of_participants() {
    let text = "\
MEMORANDUM OF CONVERSATION

U.S. PARTICIPANTS: The President
Paul Hart, Secretary of State
USSR PARTICIPANTS: Pavel Orlov, Chairman of the Presidium
Ivan Petrov, Foreign Minister
Interpreter

DATE AND PLACE: December 2, 1989, Lakeside

Mr. Orlov said that he had slept well.
";
    let record = crate::parse(text).expect("the test's text is a record");
    let interprets =
        |person: &crate::record::Person<'_>| person.roles.contains(&crate::record::PersonRole::Interpreter);
    assert!(!record.people.iter().any(interprets));
    assert_eq!(
        sides(text),
        ["Paul Hart | U.S.", "Pavel Orlov | USSR", "Ivan Petrov | USSR"]
    );
}

#[test]
fn a_transcript_below_the_path_of_a_site() {
    let text = "\
Breadcrumb

  1. Home
  2. 67-02 - 1950-06-09

67-02 - 1950-06-09

Transcript Date

June 9, 1950

MEMORANDUM OF CONVERSATION BY TELEPHONE

Participants: Ambassador Lane, Secretary Hart

Copies to: (blank)

Ambassador Lane said that it was late.
";
    reads(
        text,
        &[
            "title: MEMORANDUM OF CONVERSATION BY TELEPHONE",
            "kind: memorandum",
            "date: 1950-06-09",
            "catalogued: 1950-06-09",
        ],
    );
}

#[test]
fn a_council_by_countries() {
    let text = "\
COUNCIL OF THE LAKES

ORIGINAL: ENGLISH
8th February, 1957

SUMMARY RECORD
C-R(57)7

Summary Record of a meeting of the Council held at the Palais de Chaillot, Paris, on Wednesday, 6th February, at 10.15 a.m.

PRESENT

Chairman: The Lord Noll

DENMARK
Mr. M.A. Orlov

UNITED KINGDOM
Sir Christopher Hart

1. The CHAIRMAN said that the Council had before it a paper.
";
    let found = super::facts(text);
    for fact in [
        "title: Summary Record of a meeting of the Council held at the Palais de Chaillot, Paris, on Wednesday, 6th February, at 10.15 a.m.",
        "meeting: 1957-02-06 10:15",
        "place: Palais de Chaillot",
    ] {
        assert!(found.iter().any(|other| other == fact), "{fact}: {found:?}");
    }
    assert_eq!(
        sides(text),
        [
            "Noll | -",
            "M.A. Orlov | DENMARK",
            "Christopher Hart | UNITED KINGDOM"
        ]
    );
}

#[test]
fn remarks_and_topics_in_lists_behind_bullets() {
    let text = "\
Memorandum of Conversation

  • U.S.

    • Secretary Hart
    • EUR/SOV Director Lane (Notetaker)
    • Joined meeting in progress:
    • Ambassador Noll
  • Soviet Side

    • Foreign Minister Orlov
    • DepForMin Petrov

  • Bilateral Issues, Ferries, and Summitry

Mr. Orlov said that it was late.
";
    assert_eq!(
        sides(text),
        [
            "Hart | U.S.",
            "Lane | U.S.",
            "Noll | U.S.",
            "Orlov | Soviet",
            "Petrov | Soviet"
        ]
    );
}

#[test]
fn a_name_of_the_title_in_full_below() {
    let page = "\
Paul Hart \"Memorandum of Conversation\"

PARTICIPANTS:         Chairman Deng Hao-ran
                      Lu Jo-yen, Interpreter

                      Paul A. Hart, Secretary of Trade
                      Ambassador David Lane, Chief Liaison Office

DATE AND TIME:       Monday, November 12, 1973 - 5:40-8:25pm

PLACE:               Chairman Deng's Residence, Selm

The Chairman said that he had not seen the Secretary in a long time.
";
    assert_eq!(
        names(page),
        ["Paul A. Hart", "Deng Hao-ran", "Lu Jo-yen", "David Lane"]
    );
}
