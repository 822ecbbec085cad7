//! Memoranda of German offices, as translations and originals have them.

use super::{names, reads};

#[test]
fn a_memorandum_with_offices_in_short() {
    let text = "\
VS-Vertraulich

MD Keller                                        Bonn, den 31. Oktober 1987

M e m o r a n d u m

Subject: Talks of the Federal Chancellor with President Orlov on 30 October 1987
here: harbour of Strelsau

Participants:
StS Dr. Berger
VLR I Hartmann
BM Noll
President Orlov

President Orlov said that he was glad. BM Noll asked about the harbour. StS Dr. Berger replied that it was being built.

(Keller)

[1] BArch, B 136/59748, 403-410.
";
    reads(
        text,
        &[
            "kind: memorandum",
            "classification: VS-Vertraulich",
            "sender: Keller",
            "meeting: 1987-10-30",
            "signed: 1987-10-31",
        ],
    );
    assert_eq!(names(text), ["Keller", "Orlov", "Berger", "Hartmann", "Noll"]);
}

#[test]
fn a_talk_with_a_head_in_german() {
    let text = "\
Gespräch des Bundeskanzlers Noll mit dem ruritanischen Präsidenten Orlov
Geheim                                  10. November 1973, 15.30 - 17.10 Uhr

Der Hafen soll geschlossen werden.
";
    reads(
        text,
        &[
            "title: Gespräch des Bundeskanzlers Noll mit dem ruritanischen Präsidenten Orlov",
            "kind: minutes",
            "classification: Geheim",
            "meeting: 1973-11-10 15:30 17:10",
        ],
    );
    assert_eq!(names(text), ["Noll", "Orlov"]);
}

#[test]
fn an_owner_whom_a_bracket_names() {
    let text = "\
October 15, 1992
The Chancellor's [Ernst Noll's] Meeting with Leading Experts from Business and Science on 10 October 1992, 17:00-19:30 Hours

The Chancellor said that the harbour was being built.
";
    reads(
        text,
        &[
            "title: The Chancellor's [Ernst Noll's] Meeting with Leading Experts from Business and Science on 10 October 1992, 17:00-19:30 Hours",
            "kind: minutes",
            "date: 1992-10-15",
            "catalogued: 1992-10-15",
            "meeting: 1992-10-10 17:00 19:30",
        ],
    );
    assert!(names(text).contains(&"Ernst Noll".to_owned()));
}
