use super::*;
use crate::grammar::person::listed_mention_at;
use crate::lex::Passage;

/// Paragraphs of an invented text: blank lines part them.
fn paragraphs(text: &str) -> Vec<Paragraph<'_>> {
    let mut out = Vec::new();
    let mut at = 0;
    for part in text.split("\n\n") {
        out.push(Paragraph {
            passage: Passage::new(text, Span::new(at, at + part.len())),
            blank_before: 1,
            indent: 0,
            continues: part.starts_with(char::is_lowercase),
        });
        at += part.len() + 2;
    }
    out
}

fn cast(names: &[&str]) -> Registry<'static> {
    let mut people = Registry::default();
    for name in names {
        let mention = listed_mention_at(name, 0).expect("a name");
        let person = people.enter(&mention, Span::new(0, 1));
        people.add_role(person, PersonRole::Participant);
    }
    people
}

/// Each turn as `speaker or (label): words`.
fn read_with(text: &str, names: &[&str]) -> (Vec<String>, Vec<String>) {
    let paragraphs = paragraphs(text);
    let mut people = cast(names);
    let speech = read(&paragraphs, &mut people, usize::MAX);
    let turns = speech
        .turns
        .iter()
        .map(|draft| {
            let name = draft
                .speaker
                .and_then(|person| people.person(person))
                .map(|person| person.name.to_string());
            let name =
                name.unwrap_or_else(|| format!("({})", draft.turn.label.as_deref().unwrap_or_default()));
            let span: Vec<_> = draft.turn.parts.iter().map(|part| &text[part.range()]).collect();
            assert_eq!(
                fold_words(&span.join(" ")),
                draft.turn.text,
                "text is what the parts hold"
            );
            format!("{name}: {}", draft.turn.text)
        })
        .collect();
    let diagnostics = speech
        .diagnostics
        .iter()
        .map(|d| format!("{}: {}", d.code, d.message))
        .collect();
    (turns, diagnostics)
}

fn fold_words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn turns(text: &str, names: &[&str]) -> Vec<String> {
    read_with(text, names).0
}

#[test]
fn labels_that_nothing_ends() {
    let text = "Orlov Let us begin with the boats.\n\nSzabo We agree to that.\n\nOrlov Good. Then we go on.\n\nSzabo Yes.";
    let names = ["Ivan Orlov", "Anna Szabo"];
    assert_eq!(
        turns(text, &names),
        [
            "Ivan Orlov: Let us begin with the boats.",
            "Anna Szabo: We agree to that.",
            "Ivan Orlov: Good. Then we go on.",
            "Anna Szabo: Yes."
        ]
    );
    assert_eq!(turns(text, &["Ivan Orlov"]), [""; 0], "the other is nobody known");
    let flat = text.replace("\n\n", " ");
    assert_eq!(turns(&flat, &names).len(), 4);
    for text in [
        "Orlov said so.\n\nSzabo agreed.\n\nOrlov left at once.\n\nSzabo stayed.",
        "Orlov Ivan came late.\n\nSzabo Anna stayed.\n\nOrlov Ivan left.\n\nSzabo Anna stayed on.",
        "Orlov The report is long.\n\nIt rained.\n\nThe boats stayed.",
    ] {
        assert_eq!(turns(text, &names), [""; 0], "{text}");
    }
}

#[test]
fn a_stop_and_a_dash_behind_what_a_speaker_is() {
    let text = "President. – The next item is the river.\n\nOrlov, President of the Commission. – (ES) I shall present it.\n\n\
                Anna Szabo, on behalf of the Port Group. – (DE) We welcome it.\n\nPresident. – The debate is closed.";
    let found = turns(text, &[]);
    let speakers: Vec<_> = found.iter().filter_map(|turn| turn.split(':').next()).collect();
    assert_eq!(
        speakers,
        ["President", "Orlov", "Anna Szabo", "President"],
        "{found:?}"
    );
}

#[test]
fn remarks_in_other_brackets() {
    let text = "Orlov {smiling}: One.\n\nSzabo（笑）: Two.\n\n（众笑）\n\nOrlov: Three.\n\n{He rises.}\n\nSzabo: Four.";
    let names = ["Ivan Orlov", "Anna Szabo"];
    assert_eq!(
        turns(text, &names),
        [
            "Ivan Orlov: One.",
            "Anna Szabo: Two.",
            "Ivan Orlov: Three.",
            "Anna Szabo: Four."
        ]
    );
}

#[test]
fn label_styles() {
    let both = [
        "Orlov: Good morning.",
        "Szabo: Sit down.",
        "Orlov: Thank you.",
        "Szabo: We begin.",
    ];
    for text in [
        "Orlov: Good morning.\n\nSzabo: Sit down.\n\nOrlov: Thank you.\n\nSzabo: We begin.",
        "Orlov\u{a0}: Good morning.\n\nSzabo\u{202f}: Sit down.\n\nOrlov\u{2009}: Thank you.\n\nSzabo : We begin.",
        "Comrade Orlov: Good morning.\n\nComrade Szabo: Sit down.\n\nComrade Orlov: Thank you.\n\nSzabo: We begin.",
        "ORLOV. Good morning.\n\nSZABO. Sit down.\n\nORLOV. Thank you.\n\nSZABO. We begin.",
        "Mr Orlov - Good morning.\n\nMr Szabo - Sit down.\n\nMr Orlov - Thank you.\n\nMr Szabo - We begin.",
        "Cde. Orlov—Good morning.\n\nCde. Szabo—Sit down.\n\nCde. Orlov—Thank you.\n\nCde. Szabo—We begin.",
        "Orlov:\n\nGood morning.\n\nSzabo:\n\nSit down.\n\nOrlov:\n\nThank you.\n\nSzabo:\n\nWe begin.",
        "ORLOV Good morning.\n\nSZABO Sit down.\n\nORLOV Thank you.\n\nSZABO We begin.",
        "Peter Orlov\n\nGood morning.\n\nAnna Szabo\n\nSit down.\n\nPeter Orlov\n\nThank you.\n\nAnna Szabo\n\nWe begin.",
        "1. Mr. ORLOV (Ruritania): Good morning.\n\n2. Mr. SZABO (translated from French): Sit down.\n\n3. Mr. ORLOV (Ruritania): Thank you.\n\n4. Mr. SZABO: We begin.",
        "**Orlov:** Good morning.\n\n**Szabo:** Sit down.\n\n**Orlov:** Thank you.\n\n**Szabo:** We begin.",
        "Orlov: Good morning.\nSzabo: Sit down.\nOrlov: Thank you.\nSzabo: We begin.",
    ] {
        let found: Vec<_> = turns(text, &[])
            .into_iter()
            .map(|turn| {
                turn.replace("Peter ", "")
                    .replace("Anna ", "")
                    .replace("ORLOV", "Orlov")
                    .replace("SZABO", "Szabo")
            })
            .collect();
        let expected: Vec<_> = both.iter().take(found.len().max(3)).collect();
        assert_eq!(
            found.iter().collect::<Vec<_>>().len(),
            expected.len(),
            "{text}: {found:?}"
        );
        assert!(
            found
                .iter()
                .zip(expected)
                .all(|(found, expected)| found == expected),
            "{text}: {found:?}"
        );
    }
}

/// A label that has lost its colon stands alone on its line, above a sentence.
#[test]
fn a_label_without_its_colon() {
    let text = "PAVEL ORLOV:\n\nWe welcome you.\n\nJAN SZABO:\n\nWe thank you.\n\nPAVEL ORLOV\n\nLet me say a few words.\n\n\
                JAN SZABO:\n\nPlease do.";
    assert_eq!(
        turns(text, &["Pavel Orlov", "Jan Szabo"])[2],
        "Pavel Orlov: Let me say a few words."
    );
    let heading = text.replace("PAVEL ORLOV\n\nLet", "THE HARVEST\n\nLet");
    assert_eq!(turns(&heading, &["Pavel Orlov", "Jan Szabo"]).len(), 3);
}

/// A line end was lost before a label of those listed whose labels begin paragraphs elsewhere.
#[test]
fn a_label_behind_a_sentence_of_another_paragraph() {
    let talk = "Cde. Jan Szabo:\n\nIt is good.\n\nCde. Pavel Orlov: Yes.\n\nCde. Jan Szabo: No.\n\nCde. Pavel Orlov: Yes!";
    let listed = ["Pavel Orlov", "Jan Szabo"];
    let opening = format!("The talks began at noon. Cde. Pavel Orlov:\n\nWe bring a note.\n\n{talk}");
    assert_eq!(turns(&opening, &listed)[0], "Pavel Orlov: We bring a note.");
    let inside = format!("{talk}\n\nCde. Jan Szabo: So be it. Cde. Pavel Orlov: Then we go.");
    assert_eq!(
        turns(&inside, &listed)[4..],
        ["Jan Szabo: So be it.", "Pavel Orlov: Then we go."]
    );
    let of_nobody = format!("{talk}\n\nCde. Jan Szabo: So be it. Cde. Noll: Then we go.");
    assert_eq!(
        turns(&of_nobody, &listed)[4..],
        ["Jan Szabo: So be it. Cde. Noll: Then we go."]
    );
}

/// The dump breaks off behind a label: it is no part of the words before it.
#[test]
fn a_label_without_words() {
    let text = "Orlov:\n\nGood morning.\n\nSzabo:\n\nSit down.\n\nOrlov:";
    assert_eq!(turns(text, &[]), ["Orlov: Good morning.", "Szabo: Sit down."]);
}

#[test]
fn a_full_stop_for_a_colon() {
    let text = "M: One.\n\nC: Two.\n\nM: Three.\n\nC: Four.\n\nM: Five.\n\nC: Six.\n\nM: Seven.\n\nC: Eight.\n\nM. Then nine.";
    assert_eq!(
        turns(text, &[]).last().map(String::as_str),
        Some("(M): Then nine.")
    );
    let text = text.replace("M. Then", "D. Then");
    assert_eq!(
        turns(&text, &[]).last().map(String::as_str),
        Some("(C): Eight. D. Then nine.")
    );
}

#[test]
fn labels_find_their_persons() {
    let text = "Premier Pak [Il Mun] (to be abbreviated as Pak): One.\n\nPak: Two.\n\nH. Noll: Three.\n\nCde. HN: Four.\n\nPak Chun-ho: Five.\n\nThe Premier: Six.";
    let names = ["Pak Chun-ho", "Pak Il Mun", "Hanna Noll"];
    assert_eq!(
        turns(text, &names),
        [
            "Pak Il Mun: One.",
            "Pak Il Mun: Two.",
            "Hanna Noll: Three.",
            "Hanna Noll: Four.",
            "Pak Chun-ho: Five.",
            "Pak Il Mun: Six."
        ]
    );
}

#[test]
fn an_ambiguous_label_is_left_open() {
    let text = "Pak: One.\n\nOrlov: Two.\n\nPak: Three.\n\nOrlov: Four.";
    let (found, diagnostics) = read_with(text, &["Pak Il Mun", "Pak Chun-ho", "Ivan Orlov"]);
    assert_eq!(
        found,
        [
            "(Pak): One.",
            "Ivan Orlov: Two.",
            "(Pak): Three.",
            "Ivan Orlov: Four."
        ]
    );
    assert_eq!(
        diagnostics,
        ["ambiguous-speaker: `Pak` can be `Pak Il Mun` or `Pak Chun-ho`"]
    );
    // Only one of them speaks under the full name.
    let text = "Pak Chun-ho: One.\n\nOrlov: Two.\n\nPak: Three.\n\nOrlov: Four.";
    let found = turns(text, &["Pak Il Mun", "Pak Chun-ho", "Ivan Orlov"]);
    assert_eq!(found[2], "Pak Chun-ho: Three.");
}

/// Names alone on their lines, each once: the words behind them are somebody's own, or a language is given.
#[test]
fn names_on_lines_of_their_own() {
    let voices = "Peter Orlov\n\nI was born in Strelsau, and I studied law there.\n\nAnna Szabo\n\nWe were in the embassy until the end of the war.\n\nKarl Noll\n\nYou know that I came to the ministry as a clerk.";
    assert_eq!(turns(voices, &[]).len(), 3);
    let list = "Peter Orlov\n\nMinister of Trade since the autumn of that year.\n\nAnna Szabo\n\nAmbassador in Strelsau until the end of the war.\n\nKarl Noll\n\nFirst Secretary in the Ministry of Foreign Affairs.";
    assert_eq!(turns(list, &[]), Vec::<String>::new());
    let languages = "Comrade W. Orlov [in Polish]\n\nDear comrades!\n\nComrade A. Szabo [in Russian]\n\nThe report is good.\n\nComrade K. Noll [in Polish]\n\nIt is.";
    assert_eq!(
        turns(languages, &[]),
        [
            "W. Orlov: Dear comrades!",
            "A. Szabo: The report is good.",
            "K. Noll: It is."
        ]
    );
}

#[test]
fn known_names_in_capitals_without_a_mark() {
    let text = "ORLOV Good morning.\n\nSZABO Sit down.\n\nNOLL We begin.";
    assert_eq!(turns(text, &["Ivan Orlov", "Anna Szabo", "Karl Noll"]).len(), 3);
    assert_eq!(turns(text, &[]), Vec::<String>::new());
    // Short names, numbers and abbreviations behind a name: labels of those whom the record lists only.
    let text =
        "LEI Thank you.\n\nORLOV 75, if I remember it well.\n\nLEI NATO ships came.\n\nORLOV We saw them.";
    assert_eq!(
        turns(text, &["Lei Qirui", "Ivan Orlov"]),
        [
            "Lei Qirui: Thank you.",
            "Ivan Orlov: 75, if I remember it well.",
            "Lei Qirui: NATO ships came.",
            "Ivan Orlov: We saw them."
        ]
    );
    assert_eq!(turns(text, &[]), Vec::<String>::new());
}

#[test]
fn letters_of_an_interview_and_initials() {
    let text = "K: Good.\n\nA: It is.\n\nK: Then we go.\n\nA: We do.";
    let names = ["Mr. Kemp", "Mr. Ardai"];
    assert_eq!(
        turns(text, &names),
        [
            "Kemp: Good.",
            "Ardai: It is.",
            "Kemp: Then we go.",
            "Ardai: We do."
        ]
    );
    // Nobody is called so, or somebody asks: an answer.
    assert_eq!(turns(text, &["Mr. Kemp"])[1], "(A): It is.");
    for asks in ["Q", "Question", "Interviewer"] {
        let text = text.replace('K', asks);
        assert_eq!(turns(&text, &names)[1], "(A): It is.", "{asks}");
    }
    // Two are called so.
    let (found, told) = read_with(text, &["Mr. Kemp", "Mr. Ardai", "Mr. Arden"]);
    assert_eq!(found[1], "(A): It is.");
    assert!(
        told.iter()
            .any(|message| message.starts_with("ambiguous-speaker")),
        "{told:?}"
    );
    let question = "Q: Good.\n\nK: It is.\n\nQ: Then we go.\n\nK: We do.";
    assert_eq!(turns(question, &["Mr. Kemp", "Qu Wenlan"])[0], "Qu Wenlan: Good.");
    assert_eq!(
        turns(&question.replace('K', "Kemp"), &["Mr. Kemp", "Qu Wenlan"])[0],
        "(Q): Good."
    );
}

#[test]
fn questions_and_answers_without_marks() {
    let text = "DR. NOLL: I call the witness.\n\nQ Were you there?\n\nA I was.\n\nQ Alone?\n\nA Yes.\n\nTHE PRESIDENT: Go on.\n\nA Ruritanian ship left.";
    assert_eq!(
        turns(text, &[])[1..5],
        ["(Q): Were you there?", "(A): I was.", "(Q): Alone?", "(A): Yes."]
    );
    // An article, where nobody asks.
    let told = text.replace("Q ", "Then ");
    assert!(turns(&told, &[]).iter().all(|turn| !turn.starts_with("(A)")));
    let cut = "MS. NOLL: Good morning.\n\nQ Who goes, and who --\n\nMS. NOLL: No.\n\nQ -- who stays?\n\nMS. NOLL: I do.";
    assert_eq!(turns(cut, &[])[3], "(Q): -- who stays?");
}

#[test]
fn labels_of_a_german_press_conference() {
    let text = "StS Keller: Guten Tag!\n\nFrage: Wann?\n\nStS Keller: Morgen.\n\nZusatzfrage: Wo?\n\nStS Keller: Hier.\n\nFrage Noll: Warum?\n\nVORS. HART: Danke.";
    assert_eq!(
        turns(text, &["Hart"])[1..],
        [
            "(Frage): Wann?",
            "Keller: Morgen.",
            "(Zusatzfrage): Wo?",
            "Keller: Hier.",
            "Noll: Warum?",
            "Hart: Danke."
        ]
    );
}

#[test]
fn a_question_and_an_answer_among_labels_with_colons() {
    let text = "JUDGE NOLL: Good morning.\n\nMR. HART: We call Mr. Kosar.\n\nQ. Were you there?\n\nA. I was.\n\nJUDGE NOLL: Go on.";
    assert_eq!(turns(text, &[])[2..4], ["(Q): Were you there?", "(A): I was."]);
    // Nobody asks: a point of a list.
    let list = text.replace("Q.", "B.");
    assert!(turns(&list, &[]).iter().all(|turn| !turn.starts_with("(A)")));
}

#[test]
fn labels_in_chinese_script() {
    let text = "时 间：1971\n\n顾 文 澜：430, if I remember it well.\n\n哈斯克：好\n\n顾 文 澜：Good.";
    assert_eq!(
        turns(text, &["Gu Wenlan [顾文澜]", "Emil Hask (哈斯克)"]),
        [
            "Gu Wenlan: 430, if I remember it well.",
            "Emil Hask: 好",
            "Gu Wenlan: Good."
        ]
    );
}

#[test]
fn in_a_text_in_capitals_a_word_before_a_colon_is_nobody() {
    let text = "COMRADE IVAN ORLOV: I SAID IT TO THEM OFTEN ENOUGH.\n\nSZABO: WE CAN SPEAK OF IT TOMORROW, OR LATER.\n\n\
                THEM: TAKE YOUR TIME, BUT DO NOT TAKE OURS.\n\nORLOV: THEN WE AGREE.\n\nSZABO: WE DO.";
    let found = turns(text, &["Anna Szabo"]);
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(
        found[1].ends_with("THEM: TAKE YOUR TIME, BUT DO NOT TAKE OURS."),
        "{found:?}"
    );
    // In small letters capitals tell a name.
    let found = turns(
        &text.replace(
            "DO NOT TAKE OURS",
            "do not take ours, and this is what we said to them all at the meeting",
        ),
        &[],
    );
    assert_eq!(found.len(), 4, "{found:?}");
}

#[test]
fn misspelt_labels_are_one_person() {
    let text = "General Orlov: One.\n\nGovernor Szabo: Two.\n\nGeneral Orlov: Three.\n\nGenerl Orlov: Four.\n\nGovernor Szabo: Five.\n\nGovernor Szbao: Six.";
    assert_eq!(
        turns(text, &[]),
        [
            "Orlov: One.",
            "Szabo: Two.",
            "Orlov: Three.",
            "Orlov: Four.",
            "Szabo: Five.",
            "Szabo: Six."
        ]
    );
    let (_, told) = read_with(text, &[]);
    let told = told.iter().filter(|message| message.contains("is read as"));
    assert_eq!(told.count(), 2);
    // Whom the record lists is somebody else.
    let found = turns(text, &["Governor Szbao"]);
    assert_eq!(found.last().map(String::as_str), Some("Szbao: Six."));
}

#[test]
fn labels_that_a_scanner_misread() {
    let text = "Orlov: One.\n\nSzabo: Two.\n\n0rlov: Three.\n\nSzab0: Four.\n\nOrlov: Five.\n\n1: Six.\n\n0slo: Seven.\n\nSzabo: Eight.";
    let (found, told) = read_with(text, &[]);
    assert_eq!(
        found,
        [
            "Orlov: One.",
            "Szabo: Two.",
            "Orlov: Three.",
            "Szabo: Four.",
            "Orlov: Five. 1: Six. 0slo: Seven.",
            "Szabo: Eight."
        ]
    );
    assert_eq!(
        told.iter()
            .filter(|message| message.contains("is read as"))
            .count(),
        2
    );
}

#[test]
fn a_speech_in_quotation_marks_behind_a_lead() {
    let text = "Comrade Szabo: Thank you.\n\nComrade Orlov: It is cold.\n\nComrade Ivan Orlov then said:\n\n“Drink.\n\nAnd eat.”\n\nComrade Szabo: We drink.";
    assert_eq!(
        turns(text, &[]),
        [
            "Szabo: Thank you.",
            "Ivan Orlov: It is cold.",
            "Ivan Orlov: Drink. And eat.",
            "Szabo: We drink."
        ]
    );
}

#[test]
fn initials_without_a_person_keep_their_label() {
    let (found, diagnostics) = read_with("M: One.\n\nC[hen]: Two.\n\nM: Three.\n\nC: Four.", &[]);
    assert_eq!(found, ["(M): One.", "Chen: Two.", "(M): Three.", "Chen: Four."]);
    assert_eq!(
        diagnostics,
        ["unresolved-speaker: no person of the record is called `M`"]
    );
}

#[test]
fn what_belongs_to_a_turn() {
    for (text, expected) in [
        (
            "Orlov: One.\n\nTwo, and we go on.\n\nSzabo: Three.",
            &["Orlov: One. Two, and we go on.", "Szabo: Three."][..],
        ),
        (
            "Orlov: One.\n\n(Laughter.)\n\nTwo.\n\nSzabo: Three.\n\n(They leave.)",
            &["Orlov: One. (Laughter.) Two.", "Szabo: Three."],
        ),
        (
            "Orlov: One.\n\nThe delegates turned to the nets.\n\nSzabo: Three.\n\nThe meeting was adjourned.",
            &["Orlov: One.", "Szabo: Three."],
        ),
        (
            "Orlov: One.\n\n[Enclosure 2]\n\nSecond Conversation of Orlov and Szabo\n\nTime: noon\n\nSzabo: Three.\n\n[...]",
            &["Orlov: One.", "Szabo: Three."],
        ),
        (
            "Orlov: One.\n\nSzabo: Three.\n\nAnna Noll\n\n3 May 1961",
            &["Orlov: One.", "Szabo: Three."],
        ),
        (
            "Orlov: One (Szabo: Never!) and two.\n\nSzabo: Three.",
            &["Orlov: One", "Szabo: Never!", "Orlov: and two.", "Szabo: Three."],
        ),
        (
            "Orlov: One. (Applause)\n\nSzabo: Three.",
            &["Orlov: One.", "Szabo: Three."],
        ),
        (
            "Orlov: We ask for:\n\nsix boats;\n\nnine nets.\n\nSzabo: Time: noon.",
            &["Orlov: We ask for: six boats; nine nets.", "Szabo: Time: noon."],
        ),
        (
            "Orlov: One.\n\nSzabo: Three.\n\n1. Not printed. ↩",
            &["Orlov: One.", "Szabo: Three."],
        ),
    ] {
        assert_eq!(
            turns(text, &["Ivan Orlov", "Anna Szabo"])
                .iter()
                .map(|turn| turn.replace("Ivan ", "").replace("Anna ", ""))
                .collect::<Vec<_>>(),
            expected,
            "{text}"
        );
    }
}

#[test]
fn lost_line_ends() {
    let text = "Orlov: One. Szabo: Two, he said: no. Orlov: Three. Szabo: Four! Orlov: Five.";
    assert_eq!(
        turns(text, &[]),
        [
            "Orlov: One.",
            "Szabo: Two, he said: no.",
            "Orlov: Three.",
            "Szabo: Four!",
            "Orlov: Five."
        ]
    );
}

#[test]
fn no_transcripts() {
    for text in [
        "Subject: nets\n\nPlace: Strelsau\n\nParticipants: Orlov, Szabo\n\nNote: secret",
        "The Premier said: yes.\n\nThe Premier said: no.\n\nHe went on as follows: perhaps.",
        "Economic relations: good.\n\nCultural relations: bad.\n\nOrlov spoke of both, and of the economic and cultural plan.",
        "Orlov: One.",
        "A. The nets. We have spoken of them.\n\nB. The boats. We have not.\n\nC. The fish.",
        "Ivan Orlov\n\nAnna Szabo\n\nPeter Noll",
        "Mr. Hollis: At noon the Secretary telephoned me.\n\nShe left.\n\nM. S. Noll:\n\n43. Not printed. ↩",
        "Mr. Minister: I have the honour.\n\nYours, Orlov\n\nMr. Minister: I have it, too.",
        "Monsieur le Marechal: One.\n\nMr. Minister: Two.\n\nMonsieur le Marechal: Three.\n\nMr. Minister: Four.",
        "Germany: one seat.\n\nAustria: one seat.\n\nGermany: two.\n\nAustria: two.",
        "Recommendation: that we wait.\n\nDiscussion: none.\n\nRecommendation: that we go.\n\nImplementation: now.",
        "Dear General Orlov: Your note came.\n\nWe shall answer it.",
        "Results: good.\n\nMeans: bad.\n\nResults: bad, and no other results.\n\nMeans: by all means.",
        "",
    ] {
        assert_eq!(turns(text, &[]), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn an_excerpt_in_which_one_person_speaks() {
    let text = "Pavel Orlov: I had talks with the Minister about the bridge.\n\nThe first one: it is old.";
    assert_eq!(turns(text, &["Pavel Orlov", "Anna Szabo"]).len(), 1);
    for (text, cast) in [
        ("Pavel Orlov: I had talks.", &[][..]),
        ("Orlov: One.", &["Pavel Orlov"][..]),
        ("We met.\n\nPavel Orlov: I had talks.", &["Pavel Orlov"][..]),
        ("For Pavel Orlov: Your telegram came.", &["Pavel Orlov"][..]),
    ] {
        assert_eq!(turns(text, cast), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn an_excerpt_in_which_two_persons_speak_once() {
    let names = ["Pavel Orlov", "Anna Szabo"];
    for (one, other) in [
        ("Orlov: ", "Szabo: "),
        ("ORLOV. ", "SZABO. "),
        ("Cde. Orlov—", "Cde. Szabo—"),
        ("Mr ORLOV - ", "Mr SZABO - "),
        ("ORLOV ", "SZABO "),
        ("Pavel Orlov\n\n", "Comrade Anna Szabo\n\n"),
    ] {
        let text = format!("{one}I should like to come back to the boats.\n\n{other}Good. Then it can wait.");
        let expected = [
            "Pavel Orlov: I should like to come back to the boats.",
            "Anna Szabo: Good. Then it can wait.",
        ];
        assert_eq!(turns(&text, &names), expected, "{one}");
        // Nobody knows who that is.
        assert_eq!(turns(&text, &[]), Vec::<String>::new(), "{one}");
    }
    for text in [
        // A list, one of whom nobody knows, and words before the first of them.
        "Orlov - Minister of Trade.\n\nSzabo - Ambassador to Ruritania.",
        "Orlov. I should like to come back to the boats.\n\nLetters. We have had none.",
        "We met again.\n\nOrlov. I should like to come back to the boats.\n\nSzabo. Good.",
        "Orlov. I should like to come back to the boats.\n\nOrlov. Good.",
    ] {
        assert_eq!(turns(text, &names), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn reports_behind_labels() {
    let text =
        "Comrade Orlov: Greets the guests.\n\nComrade Szabo: Asks about the nets.\n\nComrade Orlov: Yes.";
    let paragraphs = paragraphs(text);
    let speech = read(&paragraphs, &mut Registry::default(), usize::MAX);
    assert!(
        speech
            .turns
            .iter()
            .all(|draft| draft.turn.wording == Some(crate::record::Wording::Reported))
    );
    assert_eq!(speech.turns.len(), 3);
}

/// Once titles make a style one of labels, who speaks once is heard, too.
#[test]
fn labels_with_titles_once() {
    let dashes = "Mr HALE —How many sheep?\n\nMrs LORNE —Forty--\n\nMr Pell —Twice.\n\nMrs LORNE —Forty.\n\nMr SPEAKER —Order!\n\nMr HALE —Thank you.";
    let stops = "The Chairman. Come to order.\n\nSecretary Hale. They fired.\n\nSenator Noll. At whom?\n\nSecretary Hale. At us.\n\nGeneral Pell. It is so.";
    let lines = "Mr. Hale\n\nMay I ask when?\n\nMr. Speaker\n\nThat is not for me.\n\nMr. Hale\n\nThe island waits.\n\nSeveral Hon. Members\n\nrose—\n\nMr. Speaker\n\nOrder.\n\nHon. Members\n\nOh!\n\nSir Rupert Pell\n\nTo whom?";
    for (text, expected) in [
        (
            dashes,
            &["Hale", "Lorne", "Pell", "Lorne", "Mr Speaker", "Hale"][..],
        ),
        (stops, &["Chairman", "Hale", "Noll", "Hale", "Pell"]),
        (
            lines,
            &[
                "Hale",
                "Mr. Speaker",
                "Hale",
                "Mr. Speaker",
                "(Hon. Members)",
                "Rupert Pell",
            ],
        ),
    ] {
        let found = turns(text, &[]);
        let speakers: Vec<_> = found
            .iter()
            .filter_map(|turn| turn.split(": ").next())
            .map(str::to_lowercase)
            .collect();
        let expected: Vec<_> = expected.iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(speakers, expected, "{found:?}");
    }
    for text in [
        // Nobody comes again.
        "Mr. Hale. A miller.\n\nMr. Pell. A smith.\n\nMr. Noll. A cook.\n\nMr. Orlov. A priest.\n\nMr. Uhl. A boy.",
        "Mr. Hale\n\nHe was born in Selm.\n\nMr. Pell\n\nHe was born in Zenda.\n\nMr. Noll\n\nHe fell.\n\nMr. Uhl\n\nHe left.",
    ] {
        assert_eq!(turns(text, &[]), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_witness_is_called_by_name() {
    let text = "MS. OSEI: I call Mr. Maas.\n\nWITNESS: PIETER MAAS\n\nExamined by Ms. Osei:\n\nMS. OSEI: Where were you?\n\nTHE WITNESS: At the mill.\n\nMS. OSEI: Thank you.";
    let found = turns(text, &[]);
    assert_eq!(found.first().map(String::as_str), Some("OSEI: I call Mr. Maas."));
    assert_eq!(found.len(), 4, "{found:?}");
}

#[test]
fn parts_of_a_court() {
    let text = "JUDGE MAY: Call the case.\n\nTHE REGISTRAR: Case 14.\n\nJUDGE MAY: Can you hear?\n\nTHE ACCUSED: I can.\n\nQ. Where were you?\n\nA. At the mill.\n\nQ. With whom?\n\nA. My brother.";
    assert_eq!(
        turns(text, &[]),
        [
            "MAY: Call the case.",
            "REGISTRAR: Case 14.",
            "MAY: Can you hear?",
            "ACCUSED: I can.",
            "(Q): Where were you?",
            "(A): At the mill.",
            "(Q): With whom?",
            "(A): My brother.",
        ]
    );
}

#[test]
fn questions_without_a_mark() {
    let text = "MR. CARNE:  Good afternoon.\n\nThe President will travel.\n\nQ    Just a follow-up?\n\nMR. CARNE:  Sure.\n\nQ When?\n\nMR. CARNE:  On Monday.";
    assert_eq!(
        turns(text, &[]),
        [
            "CARNE: Good afternoon. The President will travel.",
            "(Q): Just a follow-up?",
            "CARNE: Sure.",
            "(Q): When?",
            "CARNE: On Monday.",
        ]
    );
    let text = "MR. CARNE:  Good afternoon.\n\nQ Company came first.\n\nMR. CARNE:  Sure.";
    assert_eq!(
        turns(text, &[]),
        ["CARNE: Good afternoon. Q Company came first.", "CARNE: Sure."]
    );
}

/// Of people whom the record lists, each may speak once.
#[test]
fn labels_of_people_listed() {
    let text = "Cde. Orlov speaks in favor of the bridge.\n\nCde. Szabo: Without it nothing moves.\n\nCde. Noll--The bridge falls.\n\nCde. Hale--There is no other.\n\nCde. Pell—we sent planks.";
    assert_eq!(
        turns(text, &["Orlov", "Szabo", "Noll", "Hale", "Pell"]),
        [
            "Szabo: Without it nothing moves.",
            "Noll: The bridge falls.",
            "Hale: There is no other.",
            "Pell: we sent planks.",
        ]
    );
    assert_eq!(turns(text, &["Noll", "Hale"]), Vec::<String>::new());
}

#[test]
fn a_full_stop_and_a_dash() {
    let text = "President. – Everybody speaks from the seat.\n\nAnna Noll, on behalf of the Group. – Europe can do more.\n\nIt will.\n\nPresident. – Thank you.\n\nPeter Hale, for the Left. – It is a sad day.";
    assert_eq!(
        turns(text, &[]),
        [
            "President: Everybody speaks from the seat.",
            "Anna Noll: Europe can do more. It will.",
            "President: Thank you.",
            "Peter Hale: It is a sad day.",
        ]
    );
}

#[test]
fn two_sides_talk() {
    let text = "South: I will speak first.\n\nNorth: Please do.\n\nSouth: The bridge is shut.\n\nNorth: It will open.";
    assert_eq!(
        turns(text, &[]),
        [
            "(South): I will speak first.",
            "(North): Please do.",
            "(South): The bridge is shut.",
            "(North): It will open.",
        ]
    );
    let list = "The harvest was as follows.\n\nNorth: forty tons.\n\nSouth: sixty tons.\n\nThis was more than last year.";
    assert_eq!(turns(list, &[]), Vec::<String>::new());
}

#[test]
fn an_office_means_the_other_of_two() {
    let talk = "The President: How are you?\n\nChancellor Noll: Fine. I am glad to hear your voice.\n\n\
                The President: We will help.";
    let names = ["Pavel Orlov", "Viktor Noll"];
    assert_eq!(
        turns(talk, &names),
        [
            "Pavel Orlov: How are you?",
            "Viktor Noll: Fine. I am glad to hear your voice.",
            "Pavel Orlov: We will help."
        ]
    );
    for (talk, names) in [
        (talk, &["Pavel Orlov", "Viktor Noll", "Jan Vadas"][..]),
        (&talk.replace("Noll", "Vadas"), &names),
        (&talk.replace("Fine.", "Fine.\n\nSzabo: Yes."), &names),
    ] {
        assert!(
            turns(talk, names)[0].starts_with("President: "),
            "{talk} {names:?}"
        );
    }
}

#[test]
fn labels_in_capitals_at_line_starts_of_one_paragraph() {
    let talk = "Then the commission will act, with its former\nmembership.\nGROM. In the north a consolidation is going\n\
                on. They ask us, above all\nOrlov. We give it.\nORLOV. And what is with the units there?\n\
                VADAS. We will have to wait.\nGROM. I agree with\nthis.\nORLOV. Then let us agree.";
    assert_eq!(
        turns(talk, &[]),
        [
            "GROM: In the north a consolidation is going on. They ask us, above all Orlov. We give it.",
            "ORLOV: And what is with the units there?",
            "VADAS: We will have to wait.",
            "GROM: I agree with this.",
            "ORLOV: Then let us agree."
        ]
    );
}

#[test]
fn questions_behind_numbers_in_brackets() {
    let talk = "THE PRESIDENT. Are there any questions?\n\n[1.] Q. Mr. President, was it May?\n\n\
                THE PRESIDENT. It was June.\n\n[2.] Q. Do you plan a trip?\n\nTHE PRESIDENT. We have none.";
    assert_eq!(
        turns(talk, &[]),
        [
            "PRESIDENT: Are there any questions?",
            "(Q): Mr. President, was it May?",
            "PRESIDENT: It was June.",
            "(Q): Do you plan a trip?",
            "PRESIDENT: We have none."
        ]
    );
}

#[test]
fn labels_behind_an_interruption_and_a_heading_in_one_line() {
    let talk = "1 Record of Talks between Orlov and Szabo May 5, 1964 Orlov: I wanted to— Szabo: Not today. Orlov: Good. \
                Szabo: In May?";
    assert_eq!(
        turns(talk, &["Orlov", "Szabo"]),
        [
            "Orlov: I wanted to—",
            "Szabo: Not today.",
            "Orlov: Good.",
            "Szabo: In May?"
        ]
    );
}
