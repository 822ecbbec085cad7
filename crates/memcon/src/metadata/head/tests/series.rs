//! Documents of printed series: French and Swiss ones, and the prints of despatches.

use super::{names, reads, sides};

#[test]
fn documents_of_a_french_series() {
    let text = "M. Orlec, ambassadeur de France à Strelsau, à M. Pinet, ministre des Affaires étrangères\n\n\
                T. nos 2126 à 2132. Secret. Diffusion restreinte.\n\
                Strelsau, le 3 mai 1958, 20 h. 15.\nReçu le 4 mai 1958 à 2 h 10\n\n\
                Le Ministre m'a dit hier que le pont était de nouveau ouvert.\n";
    reads(
        text,
        &[
            "title: M. Orlec, ambassadeur de France à Strelsau, à M. Pinet, ministre des Affaires étrangères",
            "kind: cable",
            "classification: Secret",
            "sender: Orlec",
            "to: Pinet",
            "sent: 1958-05-03",
            "received: 1958-05-04",
            "cable number: 2126 à 2132",
        ],
    );
    assert_eq!(names(text), ["Orlec"]);
    // In capitals over two rows, the dateline behind the markings.
    let text = "M. D'ORLEC, AMBASSADEUR DE FRANCE À STRELSAU,\nÀ M. PINET, MINISTRE DES AFFAIRES ÉTRANGÈRES.\n\n\
                T. nos 1234-1240. Très secret. Réservé.     Strelsau, le 3 mai 1958, 20 h. 15.\n\n\
                M. Szabo m'a reçu ce matin. Il m'a dit que le pont était ouvert.\n";
    reads(
        text,
        &[
            "title: M. D'ORLEC, AMBASSADEUR DE FRANCE À STRELSAU, À M. PINET, MINISTRE DES AFFAIRES ÉTRANGÈRES.",
            "kind: cable",
            "classification: Très secret",
            "sender: D'ORLEC",
            "to: PINET",
            "sent: 1958-05-03",
            "cable number: 1234-1240",
        ],
    );
    assert_eq!(names(text), ["D'ORLEC"]);
    reads(
        "COMPTE RENDU\nde l'entretien entre M. Pinet et M. Szabo\n\nTrès secret\n\nM. Pinet remercie M. Szabo d'être venu.\n",
        &[
            "title: COMPTE RENDU de l'entretien entre M. Pinet et M. Szabo",
            "kind: minutes",
            "classification: Très secret",
        ],
    );
}

#[test]
fn documents_of_a_swiss_series() {
    reads(
        "Der Vorsteher des Handelsdepartements, M. Noll, an den Botschafter in Strelsau, A. Lind\n\n\
         Bern, 3. Mai 1961\n\nVERTRAULICH\n\nBotschafter Szabo sprach heute bei mir vor.\n",
        &[
            "title: Der Vorsteher des Handelsdepartements, M. Noll, an den Botschafter in Strelsau, A. Lind",
            "classification: VERTRAULICH",
            "sender: M. Noll",
            "to: A. Lind",
            "signed: 1961-05-03",
        ],
    );
}

#[test]
fn entries_of_an_edition() {
    for (labels, genre) in [
        (
            [
                "Sprache: Deutsch",
                "24.5.1961 (Mittwoch)",
                "Aktenzeichen: B.15.11.R.(2)",
            ],
            "Notiz (No) • vertraulich",
        ),
        (
            [
                "Langue: allemand",
                "24.5.1961 (mercredi)",
                "Référence:\nB.15.11.R.(2)",
            ],
            "Notice (No)\n• vertraulich",
        ),
    ] {
        let [language, date, file] = labels;
        let text = format!(
            "{language}\n{date}\nDie Brücke von Strelsau\n{genre}\nDer Botschafter spricht vor. Die Brücke ist offen.\n{file}\n\
             Zitierempfehlung: Kopieren\n\nPDF\n"
        );
        reads(
            &text,
            &[
                "title: Die Brücke von Strelsau",
                "kind: memorandum",
                "date: 1961-05-24",
                "catalogued: 1961-05-24",
                "classification: vertraulich",
                "archive: B.15.11.R.(2)",
            ],
        );
        assert!(names(&text).is_empty(), "{text}");
    }
    reads(
        "Language: German\nThe bridge of Strelsau\n\nIt was open, and they came over it.\n",
        &[],
    );
}

#[test]
fn prints_of_despatches() {
    let print = |form: &str| {
        format!(
            "[12345]   No. 1.\n\nSir A. Benton to Mr. Carrow.—(Received May 3.)\n\n{form}\n\
             Sir,                       Strelsau, April 28, 1921.\n\n\
             I HAVE the honour to report that the bridge is open again.\n\nI have, &c.\nA. BENTON.\n"
        )
    };
    let read_alike = [
        "title: Sir A. Benton to Mr. Carrow",
        "classification: Confidential",
        "archive: 12345",
        "document number: 1",
        "received: 1921-05-03",
        "sender: A. Benton",
        "to: Carrow",
    ];
    let of_letter = ["kind: letter", "signed: 1921-04-28", "document number: 17"];
    reads(
        &print("(No. 17. Confidential.)"),
        &[&read_alike[..], &of_letter].concat(),
    );
}

#[test]
fn who_writes_under_another_name() {
    for (to, name) in [
        ("PETROV [Orlin]", "to: PETROV"),
        ("Deng [Haoran]", "to: Deng Haoran"),
    ] {
        let text = format!(
            "CIPHERED TELEGRAM No. 4519\n\nFrom STRELSAU to Selm\nDecember 19. 1959\n\nTo Comrade {to}.\n\n\
             I met with Szabo at 1O.30 on December 18. He said that the bridge was open.\n\nNOLL\n"
        );
        reads(
            &text,
            &[
                "kind: cable",
                "cable number: 4519",
                "sent: 1959-12-19",
                "meeting: 1959-12-18 10:30",
                "sender: NOLL",
                name,
            ],
        );
        let record = crate::parse(&text).expect("the test's text is a record");
        let told = record.diagnostics.iter().map(|told| told.code.as_str());
        assert_eq!(told.filter(|code| *code == "misprint").count(), 1, "{text}");
    }
}

#[test]
fn conclusions_of_a_cabinet() {
    let text = "\
(c) crown copyright
Catalogue Reference:CAB/12/50/12
Image Reference:0001
Printed for the Cabinet. April 1945.
SECRET.
49th Conclusions.

CONCLUSIONS of a Meeting of the Cabinet held at the Old Mint on Monday, 23rd April, 1945, at 6 p.m.

Present:
The Right Hon. PAVEL ORLOV, M.P., Prime Minister (in the Chair).
The Right Hon. Sir JOHN NOLL, M.P., Minister of Trade.

The following were also present:
The Right Hon. LORD HART, Lord Privy Seal.

1. The Prime Minister said that the bridge was open.
";
    reads(
        text,
        &[
            "title: CONCLUSIONS of a Meeting of the Cabinet held at the Old Mint on Monday, 23rd April, 1945, at 6 p.m.",
            "kind: minutes",
            "classification: SECRET",
            "place: Old Mint",
            "meeting: 1945-04-23 18:00",
            "archive: CAB/12/50/12",
        ],
    );
    assert_eq!(names(text), ["PAVEL ORLOV", "JOHN NOLL", "HART"]);
}

#[test]
fn groups_of_departments_behind_bullets() {
    let text = "\
195. Summary of Conclusions of a Harbour Actions Group Meeting1

  • The Harbour

  • Chairman
  • Paul Hart
  • State
  • U. Alexis Lane
  • Ernst Noll
  • Defense
  • R/Adm. Daniel J. Orlov
  • CIA
  • George Szabo

It was agreed that:

  • —The harbour will be dredged in May, and the ships will wait outside of it until it is open.

  1. Source: National Archives, Hart Papers, Box 117. Top Secret; Sensitive. The meeting took place in the Harbour House.
";
    for chair in [
        "• Chairman\n  • Paul Hart",
        "• Chairman—Paul Hart",
        "• Chairman: Paul Hart",
    ] {
        let page = text.replace("• Chairman\n  • Paul Hart", chair);
        assert_eq!(
            sides(&page),
            [
                "Paul Hart | -",
                "U. Alexis Lane | State",
                "Ernst Noll | State",
                "Daniel J. Orlov | Defense",
                "George Szabo | CIA",
            ],
            "{chair}"
        );
    }
}

#[test]
fn participants_of_two_sides_behind_bullets() {
    let text = "\
18. Memorandum of Conversation1

SUBJECT

  • Harbours

PARTICIPANTS

  • RURITANIAN PARTICIPANTS
  • Secretary Paul Hart
  • BORDURIAN PARTICIPANTS
  • Foreign Minister A.A. Noll
  • Mr. V. Szabo, (Interpreter)

Foreign Minister Noll opened the meeting by saying that there were many questions to discuss.

  1. Source: Department of State, Lot 84D241, Box 9. Secret; Nodis.
";
    assert_eq!(
        sides(text),
        [
            "Paul Hart | RURITANIAN",
            "A.A. Noll | BORDURIAN",
            "V. Szabo | BORDURIAN",
        ]
    );
}

#[test]
fn departments_head_those_who_come_from_them() {
    let text = "664. Minutes of Meeting of the Secretaries, June 26, 1956—11:30 a.m.\n\nPNF Files, Lot 52M45\n\n\
                June 26, 1956, 11:30 a.m.\n\nPresent\n\nState\nSecretary Orlov\nMr. Varga20 (PNF) Secretary\n\n\
                War\nAssistant Secretary Samek\n\nNavy\nRear Admiral Mott21\n\nI. P. R. Policy Toward Ruritania\n\n\
                Secretary Orlov said that the problem was urgent.\n\n20. Jan Varga. ↩\n21. Karel Mott. ↩\n";
    assert_eq!(
        sides(text),
        ["Orlov | State", "Varga | State", "Samek | War", "Mott | Navy"]
    );
    let record = crate::parse(text).expect("a record");
    let hours: Vec<_> = record
        .metadata
        .dates
        .iter()
        .map(|date| (date.start, date.end.is_some()))
        .collect();
    assert_eq!(hours, [(crate::ClockTime::new(11, 30), false)]);
}

#[test]
fn headings_say_who_talks() {
    let text = "555. Memorandum of Conversation, by General Noll\n\n121.893/12–3145\n\nDecember 11, 1955, 3:30 p.m.\n\n\
                Notes on a Meeting of General Noll With the President, Mr. Orlov, and Admiral Hask at 3:30 p.m., Tuesday, \
                December 11, 1955\n\nThe President stated that he wished to have a clear understanding.\n";
    assert_eq!(names(text), ["Noll", "President", "Orlov", "Hask"]);
}
