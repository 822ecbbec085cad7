//! Heads and tails of ciphered telegrams.

use super::{facts, reads};

/// A page of the archive's site with this title and document.
fn page(title: &str, document: &str) -> String {
    format!(
        "Skip to content\n\nNovember 3, 1951\n\n{title}\n\n{document}\n\nOrlov is told of the talks.\n\nDocument Information\n\n\
         Source\n\nAPRF, Fond 45, Opis 1, Delo 336, List 122\n\nRecord ID\n\n110012\n"
    )
}

#[test]
fn a_telegram_to_an_alias() {
    let text = page(
        "Ciphered Telegram No. 8412, Shtyrov to Hong Tao",
        "Strictly secret\n\nTo HONG TAO [ORLOV]\n\nCopies: Orlov (2), Szabo, Copy.\n\nFrom STRELSAU No. 1309 20 hours 05\n\
         minutes, 13.11.1951\n\nSpecial No. 214\n\nI report that the bridge is open and that the trains go again.\n\n\
         S H T Y R O V\n\nNo. 1476/sh\n14 November 1951\n\n6 copies printed\n1. Comr. Noll\n2. Comr. 10th department\n3. Comr. Copy",
    );
    reads(
        &text,
        &[
            "title: Ciphered Telegram No. 8412, Shtyrov to Hong Tao",
            "kind: cable",
            "date: 1951-11-03",
            "catalogued: 1951-11-03",
            "classification: Strictly secret",
            "sender: SHTYROV",
            "to: HONG TAO",
            "distribution: Orlov",
            "distribution: Szabo",
            "distribution: Noll",
            "distribution: 10th department",
            "sent: 1951-11-13",
            "signed: 1951-11-14",
            "cable number: 1309",
            "cable number: 214",
            "cable number: 1476/sh",
            "copies: 6",
            "archive: APRF | Fond 45, Opis 1, Delo 336 | 122",
        ],
    );
}

#[test]
fn who_gets_which_copy() {
    let text = page(
        "Ciphered Telegram, Kovalin to Orlov",
        "CABLE No 589      TOP SECRET\n\nCopy No 1 to Cde. Orlov\nCopy No 2 - Cde. Szabo\n\n\
         Distribution list - 11 copies: Noll - 2, Tak-1\n\nDestination: STRELSAU  To Whom: SovAmbassador\n\nFor Hart.\n\n\
         Copy No 3 was lost on the way, as the courier writes, and nobody has seen it since that day.\n\nKOVALIN\n\n\
         Incoming No 3425/shs 12 November 1951",
    );
    reads(
        &text,
        &[
            "title: Ciphered Telegram, Kovalin to Orlov",
            "kind: cable",
            "date: 1951-11-03",
            "catalogued: 1951-11-03",
            "classification: TOP SECRET",
            "sender: KOVALIN",
            "to: SovAmbassador",
            "to: Hart",
            "distribution: Orlov",
            "distribution: Szabo",
            "distribution: Noll",
            "distribution: Tak",
            "received: 1951-11-12",
            "cable number: 589",
            "received number: 3425/shs",
            "copies: 11",
            "archive: APRF | Fond 45, Opis 1, Delo 336 | 122",
        ],
    );
}

#[test]
fn points_of_a_text_are_no_list_of_copies() {
    let text = page(
        "Ciphered Telegram, Kovalin to Orlov",
        "For China.\n\nWe ask for the following, and beg that it be sent before the snow falls on the passes.\n\n\
         1. Comr. Noll\n2. Two bridges",
    );
    reads(
        &text,
        &[
            "title: Ciphered Telegram, Kovalin to Orlov",
            "kind: cable",
            "date: 1951-11-03",
            "catalogued: 1951-11-03",
            "sender: Kovalin",
            "to: Orlov",
            "archive: APRF | Fond 45, Opis 1, Delo 336 | 122",
        ],
    );
}

#[test]
fn a_telegram_with_its_route() {
    let text = "\
CONFIDENTIAL
FROM STRELSAU TO FOREIGN OFFICE

Sir P. Hart
No. 412                     D. 7.10 p.m. 4 November, 1956
4 November, 1956            R. 8.30 p.m. 5 November, 1956

IMMEDIATE

My telegram No. 410.

I saw Mr. Orlov this evening. He said that the harbour would be opened.
";
    reads(
        text,
        &[
            "kind: cable",
            "classification: CONFIDENTIAL",
            "precedence: IMMEDIATE",
            "to: FOREIGN OFFICE",
            "cable number: 412",
            "sent: 1956-11-04",
            "meeting: 1956-11-04",
            "received: 1956-11-05",
        ],
    );
}

#[test]
fn a_telegram_in_capitals() {
    let text = "\
TELEGRAM
TO: SECRETARY OF STATE
NO: 1234, MAY 5, 1956, 3 PM
PRIORITY
SECRET

I SAW FOREIGN MINISTER ORLOV THIS MORNING AT HIS REQUEST. HE SAID THAT THE HARBOUR WOULD BE OPENED.

HART
";
    reads(
        text,
        &[
            "title: TELEGRAM",
            "kind: cable",
            "classification: SECRET",
            "precedence: PRIORITY",
            "sender: HART",
            "to: SECRETARY OF STATE",
            "cable number: 1234",
            "sent: 1956-05-05",
            "meeting: 1956-05-05",
        ],
    );
}

#[test]
fn a_title_in_capitals_ends_names_at_its_verbs() {
    let text = "\
MEMORANDUM OF CONVERSATION BETWEEN PRESIDENT NOLL AND PREMIER DENG HAORAN HELD AT THE GREAT HALL ON 4 MAY 1975

PRESENT FOR THE CHINESE SIDE: PREMIER DENG HAORAN, MISS TANG (INTERPRETER)

PRESIDENT NOLL: WE ARE HAPPY TO BE HERE.
PREMIER DENG: WE WELCOME YOU.
PRESIDENT NOLL: THANK YOU.
";
    assert_eq!(super::names(text), ["NOLL", "DENG HAORAN", "TANG"]);
}

#[test]
fn number_and_addressee_before_the_text() {
    reads(
        "SECRET\n\nStrelsau, October 9, 1953—6 p.m.\n\nPRIORITY\n417. To Secretary of State. Deptel 288.\n\n\
         Premier Noll obviously disappointed. Said bridge would not hold.\n\nHALVOR\n",
        &[
            "kind: cable",
            "sent: 1953-10-09",
            "classification: SECRET",
            "precedence: PRIORITY",
            "cable number: 417",
            "to: Secretary of State",
            "sender: HALVOR",
        ],
    );
}

#[test]
fn counted_entries_are_what_the_label_above_them_says() {
    for (label, relation) in [("Distribution:", "distribution"), ("CC:", "cc"), ("", "cc")] {
        let text = format!(
            "Note\n\nOrlov visited me on 5 May 1956. He said that the harbour was closed.\n\nErnest Noll\n\n{label}\n1x Ministry of Trade\n1x Comrade Szabo\n"
        );
        let found = facts(&text);
        for name in ["Ministry of Trade", "Szabo"] {
            assert!(
                found.contains(&format!("{relation}: {name}")),
                "{label} {found:?}"
            );
        }
    }
}

#[test]
fn the_holder_of_the_office_that_sends() {
    let text = page(
        "Telegram from the Bordurian Embassy in Selm (Noll), 5 p.m., Monday",
        "TELEGRAM\n\nRECEIVED\n\nFROM THE EMBASSY IN SELM\n\nCONFIDENTIAL\n\nQuestion of fish.\n\nThe boats are late.",
    );
    let found = facts(&text);
    assert!(found.contains(&"sender: Noll".to_owned()), "{found:?}");
}

#[test]
fn who_received_a_ciphergram() {
    let text = page(
        "Telegram from the Bordurian Foreign Ministry to the Embassy in London",
        "Ciphergram No. 412\n\nStatus: Very Urgent\n\nFrom: [Director Pavel] Orlov1\n\n\
         To: [Ambassador Ernst] NOLL2 - LONDON [England]\n\nThe boats will come on Monday.\n\nReceived by:\n\nComrade Szabo\n\n\
         Comrade Hart\n\n[1] Pavel Orlov, a director.\n\n[2] Ernst Noll, an ambassador.",
    );
    let found = facts(&text);
    for fact in [
        "precedence: Very Urgent",
        "sender: Pavel Orlov",
        "to: Ambassador Ernst NOLL",
        "distribution: Szabo",
        "distribution: Hart",
    ] {
        assert!(found.contains(&fact.to_owned()), "{fact}: {found:?}");
    }
    let draft = text.replace("Very Urgent", "draft for Monday");
    assert!(
        !facts(&draft).iter().any(|fact| fact.starts_with("precedence")),
        "a status may be another"
    );
}

#[test]
fn a_telegram_of_an_edition_between_links() {
    let text = "The Bordurian Minister in Ruritania (Orlov) to the Foreign Office\n\
                Previous Document Harbour Papers Page Next Document\n\nTelegram\n\nVERY URGENT\nSECRET\n\n\
                No. 113 of June 27\nStrelsau, June 27, 1939 - 5:42 p.m.\nReceived June 27, 1939 - 8:30 p.m.\n\n\
                Reference your telegram No. 132 (1)\n\nThe boats are late, and nobody knows when they will come.\n\nORLOV\n\n\
                (1) Not printed.\n\nPrevious Document Harbour Papers Page Next Document\n";
    reads(
        text,
        &[
            "title: The Bordurian Minister in Ruritania (Orlov) to the Foreign Office",
            "kind: cable",
            "classification: SECRET",
            "precedence: VERY URGENT",
            "sender: ORLOV",
            "to: Foreign Office",
            "sent: 1939-06-27",
            "received: 1939-06-27",
            "cable number: 113",
        ],
    );
    let prose = "The Minister in Ruritania (Orlov) to the Foreign Office\n\nThe boats are late.\n";
    assert!(!facts(prose).iter().any(|fact| fact.starts_with("title")));
}

#[test]
fn a_title_whose_office_wraps() {
    let text = "Memorandum by the State Secretary in the Foreign\n                  Office (Orlov)\nSTRELSAU, April 17, 1939.\n\n\
                The Minister called on me today. He spoke of the boats.\n";
    let title = "title: Memorandum by the State Secretary in the Foreign Office (Orlov)";
    assert!(facts(text).contains(&title.to_owned()), "{:?}", facts(text));
    let below = text.replace("Office (Orlov)", "Office hours (Mondays 9 to 5)");
    assert!(!facts(&below).contains(&title.to_owned()));
}
