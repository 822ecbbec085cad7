//! Pages of other editors and archives, and documents alone.

use super::super::*;
use super::samples::*;
use super::*;

#[test]
fn text_without_punctuation() {
    let words = "the delegates met in the old mill and spoke of the bridge and of the dam that was late ";
    let codes =
        |text: &str| -> Vec<Code> { outline(text).diagnostics.iter().map(|found| found.code).collect() };
    assert!(codes(&words.repeat(10)).contains(&Code::Unsegmentable));
    assert!(
        !codes(&words.repeat(2)).contains(&Code::Unsegmentable),
        "too short to tell"
    );
    let prose = words.repeat(10).replace("dam that", "dam. That");
    assert!(!codes(&prose).contains(&Code::Unsegmentable));
}

#[test]
fn a_frus_page() {
    let found = outline(FRUS);
    assert_eq!(slots(&found, SlotKind::DocumentNumber), ["12"]);
    assert_eq!(
        slots(&found, SlotKind::Title),
        ["Memorandum of Conversation, by the Chief of the Division of River Affairs (Wexcombe)"]
    );
    assert_eq!(slots(&found, SlotKind::Source), ["811.77/12–447"]);
    let expected = [
        "Secret",
        "[Washington,] December 4, 1947.",
        "The Ruritanian Minister called today. He spoke of the bridge and of the ferry.4",
        "I said that we should see.",
        "J[ohn] Wexcombe",
    ];
    assert_eq!(body(&found), expected);
    assert_eq!(
        blocks(FRUS, &found, BlockKind::Furniture),
        ["[Page 20]", "[Page 21]"]
    );
    let notes = blocks(FRUS, &found, BlockKind::Notes);
    assert!(
        notes.len() == 1 && notes[0].starts_with("3. Not") && notes[0].ends_with('↩'),
        "{notes:?}"
    );
}

#[test]
fn numbered_paragraphs_of_a_telegram_are_no_notes() {
    let telegram = "12. Telegram From the Embassy in Ruritania to the Department of State1\n\n471. Subject: Ferry.\n\n\
                    1. Orlov called today.\n\n2. He spoke of the ferry.2\n\n3. I listened.\n";
    let text = "1. Orlov called today.";
    assert!(body(&outline(telegram)).contains(&text.to_owned()));
    let notes = "\n  1. Source: National Archives, Box 7. Secret.\n  2. Not printed.\n";
    let with_notes = format!("{telegram}{notes}");
    let found = outline(&with_notes);
    assert!(body(&found).contains(&text.to_owned()));
    assert_eq!(blocks(&with_notes, &found, BlockKind::Notes), [notes.trim()]);
    // Notes that the text calls are notes, though none of them tells where it is kept.
    let called = format!("{telegram}\nEnd of message.\n\n1. Not printed.\n\n2. A ferry.\n");
    let found = outline(&called);
    assert!(
        !body(&found)
            .iter()
            .any(|paragraph| paragraph.ends_with("A ferry."))
    );
}

#[test]
fn plain_text_bears_its_own_title() {
    let found = outline(PLAIN);
    assert_eq!(
        slots(&found, SlotKind::Title),
        ["Record of the Talks between Orlov and Szabo"]
    );
    assert_eq!(body(&found).len(), 5);
    assert!(
        slots(
            &outline("Orlov: A letter came.\n\nSzabo: From whom?"),
            SlotKind::Title
        )
        .is_empty()
    );
    assert!(
        slots(
            &outline("Cable Received by the Ministry\n\nNo. 7"),
            SlotKind::Title
        )
        .is_empty()
    );
}

#[test]
fn a_heading_above_a_day_is_a_title() {
    let title = |head: &str| {
        let text = format!("{head}\n\nOrlov: Tea?\n\nSzabo: Please.");
        slots(&outline(&text), SlotKind::Title).join("|")
    };
    for (head, expected) in [
        ("HARBOUR DUES BILL\n\nTuesday, 16 May 1961", "HARBOUR DUES BILL"),
        (
            "The Crown versus Anna Noll\n\n2 March 1999\n\n[Open session]",
            "The Crown versus Anna Noll",
        ),
        ("Ministry of Trade and Harbours\n\n16 May 1961", ""),
        ("Central Committee of the Party\n\n16 May 1961", ""),
        ("Pavel Orlov\n\n16 May 1961", ""),
        ("Tea was served at noon.\n\n16 May 1961", ""),
        ("HARBOUR DUES BILL\n\nIt rained on 16 May 1961", ""),
    ] {
        assert_eq!(title(head), expected, "{head}");
    }
}

#[test]
fn the_key_of_a_site_is_none_of_the_document() {
    let site = "Key fingerprint 5A1C 0D77\n\n-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nQm9hdHMu\nR3JhaW4u\n=ab1Z\n\
                -----END PGP PUBLIC KEY BLOCK-----\n\nShow Headers\n\n";
    let document = "Record of Conversation between Orlov and Szabo\n\nOrlov: The boats are late.\n";
    let text = format!("{site}{document}");
    let found = outline(&text);
    assert_eq!(
        slots(&found, SlotKind::Title),
        ["Record of Conversation between Orlov and Szabo"]
    );
    assert_eq!(body(&found).len(), 2);
    // A key that nothing ends is left as it is.
    let cut = text.replace("-----END PGP PUBLIC KEY BLOCK-----\n", "");
    assert!(body(&outline(&cut)).len() > 2);
}

#[test]
fn plain_text_with_a_head_of_fields() {
    let text = "Title: Record of Talks\nAuthor: A. Orlov\nDate: 3 May 1958\nSource: Sample Papers, box 4\nDescription: Talks on tea.\n\n\
                Orlov: Tea?\n\nSzabo: Please.";
    let found = outline(text);
    assert_eq!(slots(&found, SlotKind::Title), ["Record of Talks"]);
    assert_eq!(slots(&found, SlotKind::Author), ["A. Orlov"]);
    assert_eq!(slots(&found, SlotKind::Date), ["3 May 1958"]);
    assert_eq!(slots(&found, SlotKind::Source), ["Sample Papers, box 4"]);
    assert_eq!(slots(&found, SlotKind::Summary), ["Talks on tea."]);
    assert_eq!(body(&found), ["Orlov: Tea?", "Szabo: Please."]);
    let memo = "To: Szabo\nFrom: Orlov\nDate: 3 May 1958\n\nOrlov: Tea?";
    assert!(
        slots(&outline(memo), SlotKind::Date).is_empty(),
        "a head of the document itself"
    );
}

#[test]
fn pages_of_a_reading_room() {
    let page = "\
MEMORANDUM FOR THE RECORD FROM P. R. HART

Document Type:
Collection:
Document Number (FOIA) /ESDN (CREST):
RDP80R01284A0018
Release Decision:
RIPPUB
Sequence Number:
46
Publication Date:
December 3, 1968
Content Type:
MFR
Body:
Approved For Release 2005/11/21 : RDP80R01284A0018
3 December 1968
MEMORANDUM FOR THE RECORD
Mr. Noll observed that the duel was serious. The Director asked Lane to review the record.
Approved For Release 2005/11/21 : RDP80R01284A0018
";
    let record = crate::parse(page).expect("the page is a record");
    assert_eq!(
        record.metadata.title.as_deref(),
        Some("MEMORANDUM FOR THE RECORD FROM P. R. HART")
    );
    assert_eq!(
        record.metadata.date.map(|date| date.to_string()).as_deref(),
        Some("1968-12-03")
    );
    let numbers: Vec<&str> = record
        .metadata
        .identifiers
        .iter()
        .map(|number| &*number.value)
        .collect();
    assert_eq!(numbers, ["RDP80R01284A0018"]);
    let names: Vec<&str> = record.people.iter().map(|person| &*person.name).collect();
    assert!(
        !names
            .iter()
            .any(|name| name.contains("Number") || name.contains("Type")),
        "{names:?}"
    );
    assert!(record.turns.iter().all(|turn| !turn.text.contains("Approved")));
    // Without the last label, it is a text like another.
    let other = page.replace("Body:", "");
    let record = crate::parse(&other).expect("the page is a record");
    assert!(record.metadata.identifiers.is_empty());
}

#[test]
fn labels_behind_section_signs_end_again() {
    let text = "River Bill\n\n§ Mr. OrlovI beg to move that the Bill be read.\n\n§ The Prime Minister (Mr. Szabo)We have no objection.\n\n\
                § Mr. OrlovMay I ask when?\n\n§ Mr. MacNollNo.\n";
    let found = outline(text);
    let words = body(&found);
    assert_eq!(
        words.get(words.len() - 8..).unwrap_or_default(),
        [
            "Mr. Orlov",
            "I beg to move that the Bill be read.",
            "The Prime Minister (Mr. Szabo)",
            "We have no objection.",
            "Mr. Orlov",
            "May I ask when?",
            "Mr. MacNoll",
            "No."
        ]
    );
    let law = "River Act\n\n§ 1 The river is free.\n\n§ 2 Mr. Orlov pays.\n\n§ Mr. MacNoll asked.\n";
    assert_eq!(body(&outline(law)).len(), 4);
}

#[test]
fn numbers_of_paragraphs_are_no_words() {
    let text = "Record of Talks\n\nLind, Anna\n\n1In these notes we see the beginnings of a friendship.\n\n3Orlov: I am in favour of \
                all of it, as my government has always been\n\n4Szabo: “Why” is the question.\n\n5“They will see,” he said.\n\n\
                [He laughs.]\n\n6Orlov: Yes.\n";
    let found = outline(text);
    let words = body(&found);
    let last = words.get(words.len() - 5..).expect("five paragraphs");
    assert_eq!(
        last,
        [
            "Orlov: I am in favour of all of it, as my government has always been",
            "Szabo: “Why” is the question.",
            "“They will see,” he said.",
            "[He laughs.]",
            "Orlov: Yes."
        ]
    );
    for text in [
        "Orlov: See the list.\n\n1Boats\n\nSzabo: No.\n\nOrlov: Yes.\n\nSzabo: No.\n\n2Nets\n\nOrlov: Well.\n\nSzabo: So.\n\n3Sails\n",
        "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSeven.\n\nEight.\n\n1See above.\n\n2See below.\n\n3See there.\n",
        "3Com is a firm.\n\n3Com is large.\n\n3Com is old.\n",
    ] {
        let words = body(&outline(text)).join(" ");
        assert!(words.contains(|c: char| c.is_ascii_digit()), "{words}");
    }
}

#[test]
fn a_title_may_end_with_its_day_and_a_full_stop() {
    let below = "\n\nTop Secret\n\nOrlov: A letter came.\n\nSzabo: From whom?";
    for (line, title) in [
        (
            "Minutes (working record) of a session of the Harbour Council, May 8, 1956.",
            Some("Minutes (working record) of a session of the Harbour Council, May 8, 1956"),
        ),
        ("Minutes of the Council were read on May 8, 1956.", None),
        (
            "A letter to the Council was sent, and an answer came in 1956.",
            None,
        ),
    ] {
        let text = format!("{line}{below}");
        let found = outline(&text);
        assert_eq!(slots(&found, SlotKind::Title), Vec::from_iter(title), "{line}");
    }
}
