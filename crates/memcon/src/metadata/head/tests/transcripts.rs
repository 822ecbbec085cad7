//! Transcripts with a key of their speakers, dialogues by the names of two, sessions of councils.

use super::{names, reads};

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
            "kind: minutes",
            "place: New York",
            "meeting: 2000-10-20 15:00",
        ],
    );
}
