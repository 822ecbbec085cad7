//! One head of each of the twenty-two forms that a survey of archives found, with the dirt that dumps have: lines broken
//! in words, letters for digits, stray blanks, lost labels.

use super::{facts, names, reads};

/// What a head reads as, line for line, and whom it names.
#[track_caller]
fn head(text: &str, facts: &[&str], people: &[&str]) {
    reads(text, facts);
    assert_eq!(names(text), people, "{text}");
}

#[test]
fn a_list_without_its_label_above_day_and_place() {
    head(
        "\
MEMORANDUM OF CONVERSATION

Top Secret, No. 731

Dr. Anna Noll, Secretary of Trade

Emil Hart, Trade Staff

Prime Minister Pavel Orlov

Wu Lin, Interpreter

DATE & TIME: May 5, 1973, 2:30-2:40 p.m.

PLACE: Guest House, Selm

PM Orlov: You have come early.

Dr. Noll: We had a good wind.

PM Orlov: Sit down.
",
        &[
            "title: MEMORANDUM OF CONVERSATION",
            "kind: memorandum",
            "classification: Top Secret",
            "document number: 731",
            "meeting: 1973-05-05 14:30 14:40",
            "place: Guest House, Selm",
        ],
        &["Anna Noll", "Emil Hart", "Pavel Orlov", "Wu Lin"],
    );
}

#[test]
fn place_and_stamp_beside_a_letterhead() {
    head(
        "\
Embassy of Ruritania in Borduria, Warsaw

27 February 1968

Report on the harvest

[Stamp: “Declassified 14 December 1993”]

Our embassy has dealt in this report with the following issues:

- The fields have been flooded since January.
",
        &[
            "title: Report on the harvest",
            "kind: report",
            "sender: Embassy of Ruritania in Borduria",
            "signed: 1968-02-27",
            "declassification: 1993-12-14",
        ],
        &[],
    );
}

#[test]
fn source_in_brackets_above_the_title() {
    head(
        "\
[Source: Archive of the Harbor Foundation, f. 2, op. 7. Translated by Anna Noll.]

Record of Conversation between Pavel Orlov and Emil Szabo, 1 November 1979

Orlov: We have read the note.

Szabo: So have we.

Orlov: Then we agree.
",
        &[
            "title: Record of Conversation between Pavel Orlov and Emil Szabo, 1 November 1979",
            "kind: minutes",
            "meeting: 1979-11-01",
            "archive: Archive of the Harbor Foundation | f. 2, op. 7",
        ],
        &["Pavel Orlov", "Emil Szabo"],
    );
}

#[test]
fn cable_of_a_chinese_ministry() {
    head(
        "\
Cable Received by the Ministry of Trade

Ministry of Trade Document

No. (64) 318
Trade Received No. 2044
Top Secret, Document 512

Extremely Urgent

From the Northern Desk

[To] the Ministry of Trade and the Planning Commission:

(1) On the 6th Minister Orlov received me. He said that the bridge was open again.

Deng Haoran
7 May 1964

Distributed to: Comrades of the Standing Committee, the General Office, with 16 copies printed in total.
Distributed by the General Office on 8 May 1964.
",
        &[
            "classification: Top Secret",
            "precedence: Extremely Urgent",
            "sender: Deng Haoran",
            "kind: cable",
            "copies: 16",
            "signed: 1964-05-07",
            "distributed: 1964-05-08",
            "cable number: (64) 318",
            "received number: 2044",
            "document number: 512",
            "to: Ministry of Trade",
            "to: Planning Commission",
            "distribution: Comrades of the Standing Committee",
            "distribution: General Office",
        ],
        &["Orlov", "Deng Haoran"],
    );
}

#[test]
fn chinese_record_of_a_conversation() {
    head(
        "\
(Premier has yet to review and approve)

Minutes of Conversation between Premier Deng Haoran and Minister Orlov

Time: 9 June 1964, 4:30 p.m. – 5:l5 p.m.
Location: West Hall
Foreign guests: Minister Orlov, Ambassador Szabo
Those attending the meeting: Vice Minister Lin Qichang
Interpreters : Wu Lin, [no name given]
Recording officials: Zhao Min

Premier Deng: You have come a long way.

Orlov: The sea was calm.
",
        &[
            "title: Minutes of Conversation between Premier Deng Haoran and Minister Orlov",
            "place: West Hall",
            "kind: minutes",
            "meeting: 1964-06-09 16:30 17:15",
        ],
        &[
            "Deng Haoran",
            "Orlov",
            "Szabo",
            "Lin Qichang",
            "Wu Lin",
            "Zhao Min",
        ],
    );
}

#[test]
fn ciphered_telegram() {
    head(
        "\
CIPHERED TELEGRAM No. 1712
Strictly secret
FROM: STRELSAU
Sent by wire on 10/14/51 at 03:15 a.m.
Received in Selm on 10/14/51 at 05:0O a.m.
Deciphered by Noll on 10/14/51 at 06:10 a.m.
Copies: Orlov (2), Szabo, Copy.

To Comrade PETROVSKY [Orlin]

To No. 2231/sh.

I delivered your telegram to Deng Haoran. He said that he agreed.

S Z A B O

No. 1476/sh
14.X.51
Typed by Hart on 14.X.51 at 13:30 p.m.
",
        &[
            "classification: Strictly secret",
            "sender: SZABO",
            "kind: cable",
            "signed: 1951-10-14",
            "sent: 1951-10-14",
            "received: 1951-10-14",
            "cable number: 1712",
            "cable number: 1476/sh",
            "to: PETROVSKY",
            "distribution: Orlov",
            "distribution: Szabo",
        ],
        &["Deng Haoran", "SZABO"],
    );
}

#[test]
fn journal_of_an_ambassador() {
    head(
        "\
[STAMP: INCOMING Nº 3412, 12 August 1961]                    TOP SECRET
                                                             Copy Nº 1
JOURNAL
of Ambassador P. N. Orlov
for the period 22 July through 9 August 1961

Strelsau

[...]

22 July 1961

I met with Minister Szabo at his request. He said that the bridge was open.

[…]

AMBASSADOR OF RURITANIA IN SELM [signature] /P. Orlov/

Five copies printed
1 - Cde. Noll
2-3 - Second Department
Nº 395 - 9 August 1961
me/MB
",
        &[
            "title: JOURNAL of Ambassador P. N. Orlov for the period 22 July through 9 August 1961",
            "classification: TOP SECRET",
            "sender: P. N. Orlov",
            "kind: diary",
            "copies: 5",
            "meeting: 1961-07-22",
            "signed: 1961-08-09",
            "received: 1961-08-12",
            "document number: 395",
            "distribution: Noll",
            "distribution: Second Department",
        ],
        &["P. N. Orlov", "Szabo"],
    );
}

#[test]
fn record_from_a_journal() {
    head(
        "\
from the journal of
N. G. Orlov

RECORD OF A CONVERSATION
with Minister of Trade Szabo

3 June 1955

Present at the meeting: Counsellor Noll, inter-
preter Wu Lin

Szabo said that the bridge was open again.

Distributed with the consent of Comrade Orlov
25 copies printed
",
        &[
            "title: from the journal of N. G. Orlov",
            "sender: N. G. Orlov",
            "kind: diary",
            "copies: 25",
            "meeting: 1955-06-03",
        ],
        &["N. G. Orlov", "Szabo", "Noll", "Wu Lin"],
    );
}

#[test]
fn session_of_a_presidium() {
    head(
        "\
Top Secret
Single copy
(Working Notes)

Session of the Presidium of the Committee
3 November 1957

Cde. N. A. Orlov presiding.
Also taking part: Cdes. Szabo, Noll, Hart.

8. On the harvest
(Szabo, Noll)

Cde. Szabo: The harvest is poor.

Cde. Noll: It was late.
",
        &[
            "title: Session of the Presidium of the Committee",
            "classification: Top Secret",
            "kind: minutes",
            "meeting: 1957-11-03",
        ],
        &["N. A. Orlov", "Szabo", "Noll", "Hart"],
    );
}

#[test]
fn polish_ciphergram() {
    head(
        "\
Secret
Of Special Significance
Making copies is prohibited

Ciphergram No. 16482

Dispatched from Strelsau on 11.09.1962 and it was received at 11.09 at 13:15
Came to the Decoding Department at 13:3O

TO: Orlov
From: Ambassador Szabo

/-/ Noll
/16.11./

I spoke with the Minister. He said that the bridge was open.

Deciphered by Hart, checked by Lane
",
        &[
            "classification: Secret",
            "sender: Szabo",
            "kind: cable",
            "sent: 1962-09-11",
            "received: 1962-09-11",
            "cable number: 16482",
            "to: Orlov",
        ],
        &["Szabo", "Minister"],
    );
}

#[test]
fn brazilian_telegram() {
    head(
        "\
SECRETARY OF STATE FOR EXTERNAL RELATIONS
TELEGRAM
RECEIVED
11.214
FROM THE EMBASSY IN STRELSAU
ON/19/19/XI/63
SECRET—URGENT
DAC/DAS/600.(24h)
Political situation. The bridge.

212 – TUESDAY – 1930hs – I was received today by Minister Orlov. He told me that the bridge was open.

LUIS PINTO DE AMARAL

NOTE OF DCA: --
",
        &[
            "title: Political situation. The bridge",
            "classification: SECRET",
            "precedence: URGENT",
            "sender: LUIS PINTO DE AMARAL",
            "kind: cable",
            "meeting: 1963-11-19",
            "sent: 1963-11-19",
            "received number: 11.214",
            "cable number: 212",
        ],
        &["Orlov", "LUIS PINTO DE AMARAL"],
    );
}

#[test]
fn romanian_telegram() {
    head(
        "\
TELEGRAM 066.812

To:  Comrade Minister Orlov
From: Strelsau
Date: May 14 th, 1976
Classification: Strictly Secret

On 13 May Minister Szabo told us that the bridge was open.

Ambassador Noll
",
        &[
            "classification: Strictly Secret",
            "sender: Noll",
            "kind: cable",
            "meeting: 1976-05-13",
            "sent: 1976-05-14",
            "cable number: 066.812",
            "to: Minister Orlov",
        ],
        &["Szabo", "Noll"],
    );
}

#[test]
fn hungarian_report() {
    head(
        "\
Regional Division IV
Pál Szabo

Top secret!

Produced in 9 copies for:
- Comrade Orlov
- Comrade Noll
- Division IV

Subject: Talks on the bri-
dge

Strelsau, l4 March 1961

The Minister received me on 12 March. He said that the bridge was open.
",
        &[
            "classification: Top secret",
            "sender: Pál Szabo",
            "copies: 9",
            "meeting: 1961-03-12",
            "signed: 1961-03-14",
            "distribution: Orlov",
            "distribution: Noll",
            "distribution: Division IV",
        ],
        &["Pál Szabo", "Minister"],
    );
}

#[test]
fn japanese_cable() {
    head(
        "\
Number R037812
Primary: Northern Division
Sent: Selm 1:15 Year Month 25
1984 March
Received: MOFA 2:50 1984 March 25
To: The Foreign Minister   From: Ambassador Orlov

The Bridge of Strelsau (Telegram)

Number 1411 Top Secret Top Urgent Q36RA
Wire 1322, Separate Wire 1

On the 24th Szabo told me that the bridge was open.
",
        &[
            "title: The Bridge of Strelsau",
            "classification: Top Secret",
            "precedence: Top Urgent",
            "sender: Orlov",
            "kind: cable",
            "sent: 1984-03-25",
            "received: 1984-03-25",
            "document number: R037812",
            "cable number: 1411",
            "to: Foreign Minister",
        ],
        &["Orlov", "Szabo"],
    );
}

#[test]
fn korean_telegram() {
    head(
        "\
Ministry of Foreign Affairs
Receiving Telegram
Category : Secret
File No. : 722.1
Date : 091600
To : The Minister of Foreign Affairs
From : The Ambassador in Selm

I met Minister Orlov on 8 November 1973. He said that the bridge was open.
",
        &[
            "classification: Secret",
            "sender: Ambassador in Selm",
            "kind: cable",
            "meeting: 1973-11-08",
            "to: Minister of Foreign Affairs",
        ],
        &["Orlov"],
    );
}

#[test]
fn note_of_a_security_service() {
    head(
        "\
N o t e
about the talks of Comrade Minister with the Chairman of the Bureau, Comrade P. N. Orlov,
on 11 July 1982 in Strelsau

from the Bureau:

Comrade General Orlov

Comrade Colonel Szabo

from the MfS [Ministry]:

Comrade Lieutenant General Noll

At the beginning there was a private talk.

Comrade Orlov:

Official welcome.

Comrade Noll:

Thanks for the welcome.
",
        &[
            "title: Note about the talks of Comrade Minister with the Chairman of the Bureau, Comrade P. N. Orlov, on 11 July 1982 in Strelsau",
            "place: Strelsau",
            "kind: minutes",
            "meeting: 1982-07-11",
        ],
        &["P. N. Orlov", "Szabo", "Noll"],
    );
}

#[test]
fn protocol_of_delegations() {
    head(
        "\
MINUTES
of the talks between the party delegations, 9 May 1971

The following comrades took part in the discussions:
On the Ruritanian side: Pavel Orlov, General Secretary, President of the Council, Ion Szabo, Minister;On the Selm side: Deng Haoran, Premier.
The discussions started at 11.10 and ended at 14.2O.
The translator was Wu Lin.
The stenographer was A. Hart.

P. Orlov: We are glad to be here.

Deng Haoran: You are welcome.
",
        &["title: MINUTES of the talks between the party delegations, 9 May 1971", "kind: minutes", "meeting: 1971-05-09 11:10 14:20"],
        &["Pavel Orlov", "Ion Szabo", "Deng Haoran", "Wu Lin", "A. Hart"],
    );
}

#[test]
fn memorandum_of_a_library() {
    head(
        "\
THE WHITE HOUSE
WASHINGTON

SECRET/SENSITIVE

MEMORANDUM OF CONVERSATION

SUBJECT:                 Meeting with Minister Orlov

PARTICIPANTS:            The President
                         Alden Noll, Secretary of State
                         Peter Hart, Assistant to the President (Notetaker)

                         Pavel Orlov, Minister of Trade
                         Anna Szabo, Interpreter

DATE AND TIME:           May 4, 1974, 10:3O - 11:15 a.m.

PLACE:                   The Map Room

The President: Welcome.

Orlov: Thank you, Mr. President.
",
        &[
            "title: MEMORANDUM OF CONVERSATION",
            "classification: SECRET/SENSITIVE",
            "place: The Map Room",
            "kind: memorandum",
            "meeting: 1974-05-04 10:30 11:15",
        ],
        &[
            "Pavel Orlov",
            "President",
            "Alden Noll",
            "Peter Hart",
            "Anna Szabo",
        ],
    );
}

#[test]
fn telegram_of_a_series() {
    head(
        "\
358. Telegram From the Embassy in Ruritania to the Department of State0

Strelsau, May 4, 1979, 1O25Z.

25695. Subj: Talks on the Bridge. Ref: State 114122.

1. (C–Entire text)

2. Minister Orlov told Ambassador May 3 that bridge was open.

Noll
",
        &[
            "title: Telegram From the Embassy in Ruritania to the Department of State",
            "to: Department of State",
            "sender: Noll",
            "place: Strelsau",
            "kind: cable",
            "date: 1979-05-04",
            "sent: 1979-05-04",
            "document number: 358",
            "cable number: 25695",
        ],
        &["Orlov", "Noll"],
    );
}

#[test]
fn telegram_of_a_message_centre() {
    head(
        "\
Show Headers

PAGE 01        STRELS  00018  01 OF 02  041155Z
ACTION EUR-12
INFO  OCT-01  ISO-00
R 031303Z JAN 78
FM AMEMBASSY STRELSAU
TO SECSTATE WASHDC 4411
C O N F I D E N T I A L SECTION 01 OF 02 STRELSAU 00018
E.O. 11652: GDS
TAGS: PFOR, RU
SUBJECT: TALK WITH MINISTER OR-
LOV
REF: STATE 1111

1. SUMMARY. MINISTER ORLOV TOLD AMBASSADOR THAT BRIDGE WAS OPEN.
END SUMMARY.
",
        &[
            "title: TALK WITH MINISTER OR- LOV",
            "classification: CONFIDENTIAL",
            "sender: AMEMBASSY STRELSAU",
            "kind: cable",
            "sent: 1978-01-03",
            "cable number: 00018",
            "to: SECSTATE WASHDC",
        ],
        &["ORLOV"],
    );
}

#[test]
fn verbatim_record() {
    head(
        "\
S/PV.1412

FOURTEEN HUNDRED AND TWELFTH MEETING
Held in New York on Tuesday, 14 May 1968, at 1O.30 a.m.

President: Mr. P. ORLOV (Ruritania).

Present: The representatives of the following States: Borduria, Ruritania, Selm, Syldavia.

1. The PRESIDENT: The meeting is open.

2. Mr. SZABO (Borduria): I thank the President.

3. The PRESIDENT: I thank him.
",
        &[
            "title: FOURTEEN HUNDRED AND TWELFTH MEETING",
            "document number: S/PV.1412",
            "place: New York",
            "kind: minutes",
            "meeting: 1968-05-14 10:30",
        ],
        &["P. ORLOV", "SZABO"],
    );
}

#[test]
fn british_record() {
    head(
        "\
RECORD OF A CONVERSATION BETWEEN THE FOREIGN SECRETARY AND THE RURITANIAN AMBASSADOR: 29 DECEMBER 1972 AT
3.30 P.M.

Present:

Sir Alec Noll                 Mr. P. Orlov
Mr. J. Hart                   Mr. I. Szabo

1. The Foreign Secretary said that the bridge was open.

Northern Department
30 December 1972

Distribution:
Private Secretary
Mr. Lane
",
        &[
            "title: RECORD OF A CONVERSATION BETWEEN THE FOREIGN SECRETARY AND THE RURITANIAN AMBASSADOR: 29 DECEMBER 1972 AT 3.30 P.M.",
            "kind: minutes",
            "meeting: 1972-12-29 15:30",
            "signed: 1972-12-30",
            "distribution: Private Secretary",
            "distribution: Lane",
        ],
        &["Alec Noll", "P. Orlov", "J. Hart", "I. Szabo"],
    );
}

#[test]
fn memorandum_of_a_chancellery() {
    head(
        "\
Director General Dr. Hartmann                                Bonn, 31 October 1997

M e m o r a n d u m

Subject: Talk of the Chancellor with President Orlov on Thursday, 30 October 1997[1]
here: essential topics and results

The Chancellor thanked the President. The President said that the bridge was open.

(Hartmann)

[1] BArch, B 136/59748, 403-410.
",
        &[
            "sender: Hartmann",
            "kind: memorandum",
            "meeting: 1997-10-30",
            "signed: 1997-10-31",
            "archive: BArch | B 136/59748 | 403-410",
        ],
        &["Hartmann", "Orlov"],
    );
}

#[test]
fn transcript_of_a_tape() {
    head(
        "\
“Orlov and His Inner Circle Discussing the Harbour of Selm”

Document Date: Undated (circa late 1984)
CRRC Record Number: SH-SHTP-A-000-713

Key: UM = Unidentified Male Speaker
Words in [brackets] were supplied by the translator.

Orlov: The harbour must be built.

UM 1: Sir, there is no money.

Orlov: It can be found.
",
        &[
            "title: Orlov and His Inner Circle Discussing the Harbour of Selm",
            "kind: transcript",
            "meeting: 1984~",
            "archive: CRRC | SH-SHTP-A-000-713",
        ],
        &["Orlov"],
    );
}

#[test]
fn dialogue_of_two() {
    head(
        "\
July 29th  19:3O~21:30
Endo [Saburo]-Deng [Haoran] Dialogue (Third Round)

Endo: The treaty is before us.

Deng: We have read it.

Endo: Then we can begin.
",
        &[
            "title: Endo [Saburo]-Deng [Haoran] Dialogue (Third Round)",
            "kind: minutes",
            "meeting: XXXX-07-29 19:30 21:30",
        ],
        &["Endo Saburo", "Deng Haoran"],
    );
}

#[test]
fn the_period_of_a_journal_on_a_line_of_its_own() {
    let journal = "\
Skip to content

February 22, 1960

Journal of Ambassador in Ruritania P. A. Orlov for 22 February 1960

This document was made possible with support from Hart Foundation

MFA stamp:                     Copy Nº 3

of Ambassador in Ruritania P. A. Orlov for the period

16 February through 24 March 1960

22 February 1960

I received Ambassador Ernst Noll at his request, and he spoke of the harvest for an hour.
";
    reads(
        journal,
        &[
            "title: Journal of Ambassador in Ruritania P. A. Orlov for 22 February 1960",
            "kind: diary",
            "date: 1960-02-22",
            "catalogued: 1960-02-22",
            "meeting: 1960-02-22",
            "sender: P. A. Orlov",
        ],
    );
}

#[test]
fn a_list_by_hand_below_a_signature() {
    let letter = "\
Number 111. Top Secret

To the Central Committee of the Party of Labor

Attached we are sending an account of the reception of the delegation and of the talks that took place.

The Ambassador

(Hasan Noll)

[Handwritten list on the side:]

-Ramiz [Hart]

-Rita [Lane?]
";
    reads(
        letter,
        &[
            "classification: Top Secret",
            "document number: 111",
            "sender: Hasan Noll",
            "to: Central Committee of the Party of Labor",
        ],
    );
}

#[test]
fn place_and_day_at_the_end_of_a_title() {
    let found = facts(
        "12. Memorandum for the Record, Paris, May 4, 1971, 6 p.m.1\n\nI called Orlov. He was tired.\n\n1. Source: Department of State, Central Files, 611.51/5–471. Secret.\n",
    );
    for fact in ["place: Paris", "date: 1971-05-04"] {
        assert!(found.contains(&fact.to_owned()), "{found:?}");
    }
}

#[test]
fn a_name_that_the_volume_supplies_signs() {
    let text = |name: &str| {
        format!(
            "893.00/1\n\nThe Secretary of State to General Hart\n\nWashington, May 4, 1946.\n\nThe bridge is open. It was mended.\n\n{name}\n"
        )
    };
    for (name, sender) in [
        ("[Noll]", "sender: Noll"),
        ("[ Noll ]", "sender: Noll"),
        ("[Annex]", "sender: Secretary of State"),
    ] {
        let found = facts(&text(name));
        assert!(found.contains(&sender.to_owned()), "{name} {found:?}");
        assert!(found.contains(&"to: General Hart".to_owned()), "{name} {found:?}");
    }
}

#[test]
fn a_heading_between_a_list_and_the_text_is_nobody() {
    let talk = |list: &str, heading: &str| {
        format!(
            "Memorandum of Conversation\n\nStrelsau, November 20, 1955.\n\n{list}\n\n{heading}\n\nMr. Orlov brought up the \
             dredging of the harbor. Mr. Noll said that it seemed to him that they were on sound ground.\n"
        )
    };
    let dense = "Present:\tMr. Orlov\n\tAnna Wren\n\tMr. Noll";
    let spaced = "Present:\n\nMr. Orlov\n\nMr. Noll, Harbor Office";
    for (list, people) in [
        (dense, &["Orlov", "Anna Wren", "Noll"][..]),
        (spaced, &["Orlov", "Noll"]),
    ] {
        for heading in ["Policy Toward Borduria", "Oil Imports", "Harbor Dues"] {
            assert_eq!(names(&talk(list, heading)), people, "{list} {heading}");
        }
    }
    // Without an office for each, the last of a list with spaces between is one of it.
    let spaced = "Present:\n\nMr. Orlov\n\nMr. Noll\n\nAnna Wren";
    assert_eq!(
        names(&talk(spaced, "Jan Kubek")),
        ["Orlov", "Noll", "Anna Wren", "Jan Kubek"]
    );
}
