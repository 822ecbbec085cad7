//! Whole paragraphs: who is heard to say what, by which rule. All people and states are invented.

use super::*;
use crate::Span;
use crate::grammar::person::listed_mention_at;

/// Reads paragraphs parted by blank lines. `cast` are those present, the first of them the author.
fn speech(text: &'static str, cast: &[&'static str]) -> (Vec<String>, Vec<String>, Vec<String>) {
    let mut people = Registry::default();
    let mut author = None;
    for form in cast {
        let mention = listed_mention_at(form, 0).expect("a person's name");
        let person = people.enter(&mention, Span::new(0, 0));
        match author {
            None => {
                author = Some(person);
                people.add_role(person, PersonRole::Author);
            }
            Some(_) => people.add_role(person, PersonRole::Participant),
        }
    }
    let mut at = 0;
    let mut running = Vec::new();
    for part in text.split("\n\n") {
        running.push(Paragraph {
            passage: Passage::new(text, Span::new(at, at + part.len())),
            blank_before: 1,
            indent: 0,
            continues: false,
        });
        at += part.len() + 2;
    }
    let Speech { turns, diagnostics } = read(&running, author, &mut people, usize::MAX);
    let name = |draft: &crate::speech::Draft<'_>| match draft.speaker {
        Some(person) => people
            .person(person)
            .map(|person| person.name.to_string())
            .unwrap_or_default(),
        None => format!("({})", draft.turn.label.as_deref().unwrap_or_default()),
    };
    let shown = turns
        .iter()
        .map(|draft| {
            format!(
                "{} {}: {}",
                &draft.turn.mode.as_str()[..1],
                name(draft),
                draft.turn.text
            )
        })
        .collect();
    let rules = turns
        .iter()
        .map(|draft| {
            let why = draft
                .turn
                .why
                .as_ref()
                .map(|why| why.rule.to_string())
                .unwrap_or_default();
            format!("{}/{why}", draft.turn.rule)
        })
        .collect();
    let codes = diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code.as_str().to_owned())
        .collect();
    (shown, rules, codes)
}

const CAST: &[&str] = &["Harald Lind", "Minister Pavel Orlov", "Anna Szabo"];

fn turns(text: &'static str) -> Vec<String> {
    speech(text, CAST).0
}

fn check(cases: &[(&'static str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(turns(text), *expected, "{text}");
    }
}

#[test]
fn a_quotation_takes_its_speaker_from_the_words_beside_it() {
    check(&[
        ("Orlov said: “It is cold.”", &["q Pavel Orlov: It is cold."]),
        (
            "Orlov pointed out that “it is cold.”",
            &["q Pavel Orlov: it is cold."],
        ),
        ("Orlov told me “It is cold.”", &["q Pavel Orlov: It is cold."]),
        ("“It is cold,” said Orlov.", &["q Pavel Orlov: It is cold,"]),
        (
            "“It is cold,” Orlov said with a smile.",
            &["q Pavel Orlov: It is cold,"],
        ),
        (
            "“It is cold,” Orlov said, “and it will snow.”",
            &["q Pavel Orlov: It is cold,", "q Pavel Orlov: and it will snow."],
        ),
        (
            "“How cold it is!” Orlov exclaimed.",
            &["q Pavel Orlov: How cold it is!"],
        ),
        (
            "Orlov shook his head: “It will snow tonight.”",
            &["q Pavel Orlov: It will snow tonight."],
        ),
        (
            "According to Orlov: “It will snow.”",
            &["q Pavel Orlov: It will snow."],
        ),
        (
            "Orlov's only answer was: “No snow.”",
            &["q Pavel Orlov: No snow."],
        ),
    ]);
}

#[test]
fn quotations_without_words_of_their_own_go_on() {
    check(&[
        (
            "Orlov said: “It is cold.” “It will snow.”",
            &["q Pavel Orlov: It is cold.", "q Pavel Orlov: It will snow."],
        ),
        (
            "Orlov mentioned “the cold winter”. “There was much snow”, and “little wood”.",
            &[
                "q Pavel Orlov: the cold winter",
                "q Pavel Orlov: There was much snow",
                "q Pavel Orlov: little wood",
            ],
        ),
        (
            "Orlov spoke about the winter. “It will snow.”",
            &["q Pavel Orlov: It will snow."],
        ),
        (
            "Orlov said: “It is cold.\n\n“It will snow.\n\n“Wood is dear.”",
            &[
                "q Pavel Orlov: It is cold.",
                "q Pavel Orlov: It will snow.",
                "q Pavel Orlov: Wood is dear.",
            ],
        ),
        (
            "Orlov said: “It is cold.\n\nIt will snow.\n\nWood is dear.” He left.",
            &["q Pavel Orlov: It is cold. It will snow. Wood is dear."],
        ),
        (
            "Orlov then read me a letter:\n\n“Friends,\n\nit is cold.\n\nAnton”",
            &["q Pavel Orlov: Friends, it is cold. Anton"],
        ),
    ]);
}

#[test]
fn terms_and_titles_are_no_turns() {
    for text in [
        "Orlov gave me the article “Whose Snow Is It?” from the party paper.",
        "“Wood for all” meant the campaign of the last winter.",
        "The so-called “winter friends” were there.",
        "The paper printed “The Snow” and “The Ice”.",
    ] {
        assert!(turns(text).is_empty(), "{text}: {:?}", turns(text));
    }
    check(&[
        (
            "Orlov said that the “winter friends” would pay.",
            &["r Pavel Orlov: Orlov said that the “winter friends” would pay."],
        ),
        (
            "Orlov rejected “interference” by anybody.",
            &["r Pavel Orlov: Orlov rejected “interference” by anybody."],
        ),
    ]);
}

#[test]
fn what_stands_before_quoted_words_is_not_told_by_what_follows_them() {
    check(&[(
        "Orlov said that the river was frozen.\n\nNothing is expected from the neighbors. They heard of it “like people who hear old weather,” said Orlov. He asked that this not be passed on.",
        &[
            "r Pavel Orlov: Orlov said that the river was frozen.",
            "q Pavel Orlov: like people who hear old weather,",
            "r Pavel Orlov: He asked that this not be passed on.",
        ],
    )]);
}

#[test]
fn a_clause_beside_a_quotation_is_a_turn() {
    check(&[
        (
            "Orlov promised that the wood would come, “We keep our word in winter.”",
            &[
                "r Pavel Orlov: Orlov promised that the wood would come",
                "q Pavel Orlov: We keep our word in winter.",
            ],
        ),
        (
            "When the snow fell, Orlov said, “We keep our word in winter.”",
            &["q Pavel Orlov: We keep our word in winter."],
        ),
    ]);
}

#[test]
fn lost_marks() {
    let (shown, _, codes) = speech("Orlov said: “It is cold. Szabo said: “It is warm.”", CAST);
    assert_eq!(shown, ["q Pavel Orlov: It is cold.", "q Anna Szabo: It is warm."]);
    assert_eq!(codes, ["unbalanced-quote"]);
    check(&[
        (
            "Orlov said: “It is cold”. It will snow tonight”.",
            &["q Pavel Orlov: It is cold", "q Pavel Orlov: It will snow tonight"],
        ),
        (
            "Orlov promised wood before May. And not on paper,” he added.",
            &[
                "r Pavel Orlov: Orlov promised wood before May.",
                "q Pavel Orlov: And not on paper,",
            ],
        ),
        (
            "Orlov said: “It is cold. Szabo replied that it was not.",
            &[
                "q Pavel Orlov: It is cold.",
                "r Anna Szabo: Szabo replied that it was not.",
            ],
        ),
    ]);
}

#[test]
fn reported_speech_of_every_class() {
    for text in [
        "Orlov said that it was cold.",
        "Orlov said it was cold.",
        "Orlov informed me that it was cold.",
        "Orlov asked whether it was cold.",
        "Orlov replied in the affirmative.",
        "Orlov stressed the need for wood.",
        "Orlov proposed sending wood.",
        "Orlov agreed.",
        "Orlov denied hoarding wood.",
        "Orlov promised to send wood.",
        "Orlov thought that it would snow.",
        "Orlov was of the opinion that it would snow.",
        "Orlov concluded by inviting us to the bridge.",
        "Orlov made it clear that it was cold.",
        "Orlov gave his assurance that wood would come.",
        "Orlov drew my attention to the fact that it was cold.",
        "Orlov let me know that it was cold.",
        "Orlov went on to say that it was cold.",
        "Orlov took this occasion to stress the need for wood.",
        "Orlov, who had come late, noted that it was cold.",
        "Orlov raised the question whether it was cold.",
        "In Orlov's view the winter was over.",
        "According to Orlov, the winter was over.",
        "The winter, Orlov said, was over.",
        "The winter, said Orlov, is over.",
        "Orlov asked, who pays for the wood?",
        "Orlov, very calmly: the winter is long.",
        "To my question about the wood, Orlov answered that it had burned.",
        "I was told by Orlov that it was cold.",
    ] {
        assert_eq!(turns(text), [format!("r Pavel Orlov: {text}")], "{text}");
    }
}

#[test]
fn what_is_no_report() {
    for text in [
        "Orlov talked about the winter.",
        "Orlov handed me a note.",
        "Orlov thanked me.",
        "Orlov expressed his thanks.",
        "Orlov gave no information.",
        "Orlov did not mention the wood.",
        "Orlov asked to see me.",
        "It was agreed that we should meet again.",
        "We spoke for half an hour.",
        "The talks lasted two hours.",
        "I believe that the winter is over.",
        "I thanked him for the wood.",
        "The message that Orlov sent was short.",
        "They said that it was cold.",
        "Orlov would say that it was cold.",
        "I made no reply.",
        "Sent Velm 14, repeated Selm.",
        "Our expressed desire to see Orlov was not met.",
    ] {
        assert!(turns(text).is_empty(), "{text}: {:?}", turns(text));
    }
}

#[test]
fn runs_go_on_until_somebody_acts() {
    check(&[
        (
            "Orlov said that it was cold. Wood was dear. It would snow. He shook my hand. It was late.",
            &["r Pavel Orlov: Orlov said that it was cold. Wood was dear. It would snow."],
        ),
        (
            "Orlov said that it was cold. Szabo denied this. It was mild.",
            &[
                "r Pavel Orlov: Orlov said that it was cold.",
                "r Anna Szabo: Szabo denied this. It was mild.",
            ],
        ),
        (
            "Orlov said that it was cold. Szabo expressed her thanks. It was late.",
            &["r Pavel Orlov: Orlov said that it was cold."],
        ),
        (
            "Orlov said that it was cold. Szabo lit a lamp. It was late.",
            &["r Pavel Orlov: Orlov said that it was cold."],
        ),
        (
            "Orlov said that it was cold. Szabo would bring wood. It was late.",
            &["r Pavel Orlov: Orlov said that it was cold. Szabo would bring wood. It was late."],
        ),
        (
            "Orlov spoke of the winter. He said that it was cold.",
            &["r Pavel Orlov: Orlov spoke of the winter. He said that it was cold."],
        ),
        (
            "Orlov said that it was cold. It was agreed to meet again. Both sides were content.",
            &["r Pavel Orlov: Orlov said that it was cold."],
        ),
        (
            "Orlov said that it was cold. (He meant the north.) (Szabo put in that it thawed.)",
            &[
                "r Pavel Orlov: Orlov said that it was cold.",
                "r Anna Szabo: Szabo put in that it thawed.",
            ],
        ),
        (
            "(1) Orlov said that it was cold.\n\n(2) Szabo said it was mild.",
            &[
                "r Pavel Orlov: Orlov said that it was cold.",
                "r Anna Szabo: Szabo said it was mild.",
            ],
        ),
    ]);
}

#[test]
fn paragraphs_that_go_on() {
    check(&[
        (
            "Orlov said that it was cold.\n\nWe have no wood. Our stoves are old.",
            &[
                "r Pavel Orlov: Orlov said that it was cold.",
                "r Pavel Orlov: We have no wood. Our stoves are old.",
            ],
        ),
        (
            "Orlov said that it was cold.\n\nMy impression is that we shall hear more of it.",
            &["r Pavel Orlov: Orlov said that it was cold."],
        ),
        (
            "Orlov said approximately the following.\n\nI came of my own accord. The wood is wet, and we are cold.",
            &[
                "r Pavel Orlov: Orlov said approximately the following. I came of my own accord. The wood is wet, and we are cold.",
            ],
        ),
        ("Orlov said the following.\n\nThe talk ended at noon.", &[]),
        (
            "Orlov said that he had brought papers.\n\n\"These papers, he added, speak for themselves.\"",
            &[
                "r Pavel Orlov: Orlov said that he had brought papers.",
                "q Pavel Orlov: These papers, he added, speak for themselves.",
            ],
        ),
        (
            "I was called to a meeting by Orlov about the visit of Anna Szabo. He told me that it was cold.",
            &["r Pavel Orlov: He told me that it was cold."],
        ),
        (
            "I am reporting what was said about the wood. Orlov said that it was cold. I am requesting that wood be sent.",
            &["r Pavel Orlov: Orlov said that it was cold."],
        ),
        (
            "Orlov made the following points:\n\n1. It was cold.\n\n2. Wood was dear.\n\nThe talk ended at noon.",
            &["r Pavel Orlov: Orlov made the following points: It was cold. Wood was dear."],
        ),
    ]);
}

#[test]
fn a_name_of_things_is_no_verb() {
    let of_things = "I beg to remind you that Tolnay is a citizen of the United States, which nobody denies.";
    let (_, rules, _) = speech(of_things, CAST);
    assert!(
        !rules.iter().any(|rule| rule.starts_with("inserted-verb")),
        "{rules:?}"
    );
    let of_speech = "The ferry of the United States, Orlov states, is late.";
    let (_, rules, _) = speech(of_speech, CAST);
    assert_eq!(rules, ["inserted-verb/surname"]);
}

#[test]
fn who_was_named_last_is_meant_where_nobody_is_in_focus() {
    let cases = [
        ("Tolnay showed me two cables. He said that it was cold.", "Tolnay"),
        (
            "Tolnay,6 the adviser to the court, called on me. It rained. He said that it was cold.",
            "Tolnay",
        ),
        (
            "Tolnay has called with Minister Orlov. He said that it was cold.",
            "Tolnay",
        ),
        (
            "The solicitude of Minister Orlov was great. He said that it was cold.",
            "Pavel Orlov",
        ),
        // A place or thing does nothing of what people do, and `she` tells nothing of somebody unknown.
        ("Tolnay is a port. He said that it was cold.", "(He)"),
        (
            "The letter of Minister Orlov came. She said that it was cold.",
            "(She)",
        ),
        (
            "Tolnay showed me two cables. It rained. It snowed. It hailed. He said that it was cold.",
            "(He)",
        ),
    ];
    for (text, expected) in cases {
        let (shown, rules, _) = speech(text, &["Harald Lind", "Minister Pavel Orlov"]);
        let last = shown.last().cloned().unwrap_or_default();
        assert_eq!(
            last,
            format!("r {expected}: He said that it was cold.").replace("(She): He", "(She): She"),
            "{text}"
        );
        let rule = rules
            .last()
            .is_some_and(|rule| rule == "cue-verb/pronoun-last-named");
        assert_eq!(rule, !expected.starts_with('('), "{text}: {rules:?}");
    }
}

#[test]
fn pronouns_and_titles() {
    let rule = |text: &'static str| {
        let (shown, rules, _) = speech(text, CAST);
        (
            shown.last().cloned().unwrap_or_default(),
            rules.last().cloned().unwrap_or_default(),
        )
    };
    for (text, speaker, why) in [
        (
            "The Minister said that it was cold.",
            "Pavel Orlov",
            "cue-verb/title",
        ),
        (
            "Orlov rose. He said that it was cold.",
            "Pavel Orlov",
            "cue-verb/pronoun-last-speaker",
        ),
        (
            "When Szabo had come, she said that it was cold.",
            "Anna Szabo",
            "cue-verb/pronoun-in-sentence",
        ),
        ("I said that it was cold.", "Harald Lind", "cue-verb/first-person"),
        (
            "The Ruritanian Consul said that it was cold.",
            "Ruritanian Consul",
            "cue-verb/first-mention",
        ),
        (
            "Someone from the ministry said that it was cold.",
            "(Someone from the ministry)",
            "cue-verb/no-name",
        ),
        (
            "Pavel Orlov and Anna Szabo said that it was cold.",
            "Pavel Orlov",
            "cue-verb/full-name",
        ),
        (
            "Orlov told Szabo to wait. The latter said that it was cold.",
            "Anna Szabo",
            "cue-verb/the-latter",
        ),
    ] {
        let (shown, rules) = rule(text);
        assert!(shown.starts_with(&format!("r {speaker}: ")), "{text}: {shown}");
        assert_eq!(rules, why, "{text}");
    }
}

#[test]
fn doubt_about_the_speaker_is_told() {
    let (shown, _, codes) = speech("He said that it was cold.", &["Harald Lind"]);
    assert_eq!(shown, ["r (He): He said that it was cold."]);
    assert_eq!(codes, ["unresolved-speaker"]);
    let (_, _, codes) = speech(
        "Minister Orlov told Minister Vadas to wait. The Minister said that it was cold.",
        &["Harald Lind", "Minister Pavel Orlov", "Minister Jan Vadas"],
    );
    assert!(codes.contains(&"ambiguous-speaker".to_owned()), "{codes:?}");
}

#[test]
fn whoever_is_named_as_present_takes_part() {
    let roles = |text: &'static str| {
        let mut people = Registry::default();
        let author = people.enter(
            &listed_mention_at("Harald Lind", 0).expect("a name"),
            Span::new(0, 0),
        );
        let paragraph = Paragraph {
            passage: Passage::new(text, Span::new(0, text.len())),
            blank_before: 0,
            indent: 0,
            continues: false,
        };
        let _ = read(&[paragraph], Some(author), &mut people, usize::MAX);
        let (people, _) = people.finish();
        people
            .iter()
            .map(|person| {
                let roles: Vec<_> = person.roles.iter().map(|role| role.as_str()).collect();
                format!("{} {}", person.name, roles.join(","))
            })
            .collect::<Vec<_>>()
            .join("; ")
    };
    for (text, expected) in [
        ("Premier Emil Vostrak received me today.", "Premier"),
        (
            "The Ruritanian Minister called on me today.",
            "Ruritanian Minister participant",
        ),
        (
            "Minister Orlov received me. Director Anna Szabo was also present.",
            "Anna Szabo participant",
        ),
        ("I had Comrade Jan Vadas with me.", "Jan Vadas participant"),
        (
            "Minister Orlov received me. Jan Vadas interpreted.",
            "Jan Vadas interpreter",
        ),
        (
            "Minister Orlov received me. Ilona Kun took notes.",
            "Ilona Kun note-taker",
        ),
    ] {
        let found = roles(text);
        assert!(
            found.contains(expected) || expected == "Premier" && found.contains("Emil Vostrak participant"),
            "{text}: {found}"
        );
        assert!(found.contains("Harald Lind participant"), "{text}: {found}");
    }
    for text in [
        "Minister Orlov gave me a letter from Premier Emil Vostrak.",
        "Minister Orlov received me. Premier Emil Vostrak's speech was printed.",
    ] {
        assert!(!roles(text).contains("Vostrak"), "{text}: {}", roles(text));
    }
}

#[test]
fn any_text_is_read() {
    for text in [
        "",
        ".",
        "“",
        "”",
        "said",
        "“”",
        ": “",
        "said: “",
        "Orlov",
        "Orlov said",
        "Orlov said:",
        "Orlov said that",
        "[",
        "(",
        "he",
        "I said",
        "“A” and “B” said he",
        "According to",
        "In Orlov's",
        "Orlov, , said",
        "to to to to say",
        "\u{a0}",
        "é”é",
        "1.",
        "(1)",
        "Orlov’s",
    ] {
        let _ = turns(text);
    }
}

#[test]
fn subjects_without_article_or_name() {
    check(&[
        (
            "Minister replied that it would snow.",
            &["r Pavel Orlov: Minister replied that it would snow."],
        ),
        (
            "It was also pointed out by Orlov that it would snow.",
            &["r Pavel Orlov: It was also pointed out by Orlov that it would snow."],
        ),
        ("It was also pointed out that it would snow.", &[]),
        (
            "It was Orlov who said that it would snow.",
            &["r Pavel Orlov: It was Orlov who said that it would snow."],
        ),
        (
            "Orlov, of the Embassy,4 inquired whether it would snow.",
            &["r Pavel Orlov: Orlov, of the Embassy,4 inquired whether it would snow."],
        ),
        (
            "When I asked whether it would snow, he smiled.",
            &["r Harald Lind: When I asked whether it would snow, he smiled."],
        ),
        (
            "When I asked whether it would snow, Orlov said no.",
            &["r Pavel Orlov: When I asked whether it would snow, Orlov said no."],
        ),
    ]);
}

#[test]
fn the_one_talked_to() {
    let cast = &["Harald Lind", "Pavel Orlov"];
    let shown = |text| speech(text, cast).0;
    assert_eq!(
        shown("My visitor remarked that it would snow."),
        ["r Pavel Orlov: My visitor remarked that it would snow."]
    );
    assert_eq!(
        shown("The Ambassador remarked that it would snow."),
        ["r Pavel Orlov: The Ambassador remarked that it would snow."]
    );
    assert_eq!(
        speech("The Ambassador remarked that it would snow.", cast).1,
        ["cue-verb/only-one-without-office"]
    );
    // Orlov is a minister: the ambassador is another.
    assert_eq!(
        speech("The Ambassador remarked that it would snow.", CAST).1,
        ["cue-verb/first-mention"]
    );
    assert_eq!(
        shown("I asked whether it would snow. “Never,” was the answer."),
        [
            "r Harald Lind: I asked whether it would snow.",
            "q Pavel Orlov: Never,"
        ]
    );
    assert_eq!(
        shown("I asked Orlov whether it would snow. “Never”, was his reply."),
        [
            "r Harald Lind: I asked Orlov whether it would snow.",
            "q Pavel Orlov: Never"
        ]
    );
}

#[test]
fn cues_of_other_tongues() {
    check(&[
        (
            "Orlov manifested that it would snow.",
            &["r Pavel Orlov: Orlov manifested that it would snow."],
        ),
        (
            "Orlov did not rule this out.",
            &["r Pavel Orlov: Orlov did not rule this out."],
        ),
        (
            "Orlov shared with me that it would snow.",
            &["r Pavel Orlov: Orlov shared with me that it would snow."],
        ),
        (
            "Szabo was of the same opinion.",
            &["r Anna Szabo: Szabo was of the same opinion."],
        ),
        (
            "Orlov found it odd that it snowed.",
            &["r Pavel Orlov: Orlov found it odd that it snowed."],
        ),
        ("As he put it, “it snows.”", &["q (he): it snows."]),
        ("“It snows,” Orlov laughed.", &["q Pavel Orlov: It snows,"]),
        ("Orlov laughed.", &[]),
        ("Orlov found his hat.", &[]),
        ("Orlov shared his bread with me.", &[]),
        ("Orlov came to the Embassy.", &[]),
        ("Orlov assured me of his friendship.", &[]),
    ]);
}

#[test]
fn paragraphs_between_two_reports() {
    let text = "Orlov said that he was worried.\n\nThe river stands in full flood, and the bridge is closed.\n\nOrlov asked that it be opened.";
    assert_eq!(
        turns(text),
        [
            "r Pavel Orlov: Orlov said that he was worried.",
            "r Pavel Orlov: The river stands in full flood, and the bridge is closed.",
            "r Pavel Orlov: Orlov asked that it be opened."
        ]
    );
    let text = "Orlov said that he was worried.\n\nThe river stands in full flood, and the bridge is closed.\n\nSzabo asked that it be opened.";
    assert_eq!(
        turns(text),
        [
            "r Pavel Orlov: Orlov said that he was worried.",
            "r Anna Szabo: Szabo asked that it be opened."
        ]
    );
    let text = "Orlov declared the following.\n\nThe river stands in full flood.";
    assert_eq!(
        turns(text),
        ["r Pavel Orlov: Orlov declared the following. The river stands in full flood."]
    );
}

#[test]
fn the_former_and_the_latter() {
    check(&[
        (
            "Between Orlov and Szabo there arose a dispute. The former said that it was cold. The latter denied this.",
            &[
                "r Pavel Orlov: The former said that it was cold.",
                "r Anna Szabo: The latter denied this.",
            ],
        ),
        (
            "Orlov remarked to Szabo that it was cold. “It will snow,” the latter answered.",
            &[
                "r Pavel Orlov: Orlov remarked to Szabo that it was cold.",
                "q Anna Szabo: It will snow,",
            ],
        ),
        ("The former Minister was told of it.", &[]),
    ]);
}

#[test]
fn what_the_author_is_told_is_told_by_whoever_talks_to_him() {
    let cast = &["Harald Lind", "Minister Pavel Orlov"];
    for (text, expected) in [
        (
            "I asked Orlov about wood. It was explained to me that there was none.",
            &[
                "r Harald Lind: I asked Orlov about wood.",
                "r Pavel Orlov: It was explained to me that there was none.",
            ][..],
        ),
        ("It was explained to me that there was none.", &[]),
        ("In town I was told that there was none.", &[]),
    ] {
        assert_eq!(speech(text, cast).0, expected, "{text}");
    }
}

#[test]
fn what_somebody_had_said_before_belongs_to_whoever_tells_it() {
    check(&[(
        "Orlov told about a journey. Szabo had complained that it was cold. Szabo said that this was true.",
        &[
            "r Pavel Orlov: Orlov told about a journey. Szabo had complained that it was cold.",
            "r Anna Szabo: Szabo said that this was true.",
        ],
    )]);
}

#[test]
fn a_telegram_leaves_out_its_author() {
    check(&[
        (
            "Told Orlov that wood was dear.",
            &["r Harald Lind: Told Orlov that wood was dear."],
        ),
        (
            "Orlov said that wood was dear. Said he preferred coal.",
            &["r Pavel Orlov: Orlov said that wood was dear. Said he preferred coal."],
        ),
    ]);
}

#[test]
fn questions_and_short_answers() {
    check(&[
        (
            "Orlov wanted to know who had the wood.",
            &["r Pavel Orlov: Orlov wanted to know who had the wood."],
        ),
        ("Orlov asked by whom.", &["r Pavel Orlov: Orlov asked by whom."]),
        (
            "Orlov replied, about forty.",
            &["r Pavel Orlov: Orlov replied, about forty."],
        ),
        (
            "Asked about wood, Orlov limited himself to saying that there was none.",
            &["r Pavel Orlov: Asked about wood, Orlov limited himself to saying that there was none."],
        ),
        ("Orlov asked that his regards be conveyed to the doctor.", &[]),
        (
            "Orlov shared this view.",
            &["r Pavel Orlov: Orlov shared this view."],
        ),
        ("Orlov shared his impressions.", &[]),
    ]);
}

#[test]
fn a_paragraph_between_belongs_to_whoever_was_reported_before_it() {
    check(&[
        (
            "Orlov said that wood was dear.\n\nThe peasants had burnt their fences.\n\nSzabo asked who had seen this.",
            &[
                "r Pavel Orlov: Orlov said that wood was dear.",
                "r Pavel Orlov: The peasants had burnt their fences.",
                "r Anna Szabo: Szabo asked who had seen this.",
            ],
        ),
        // It tells what happened, or of the meeting.
        (
            "Orlov said that wood was dear.\n\nThe peasants burnt their fences at night.\n\nSzabo asked who had seen this.",
            &[
                "r Pavel Orlov: Orlov said that wood was dear.",
                "r Anna Szabo: Szabo asked who had seen this.",
            ],
        ),
        (
            "Orlov said that wood was dear.\n\nThere had been a dinner before these talks.\n\nSzabo asked who had seen this.",
            &[
                "r Pavel Orlov: Orlov said that wood was dear.",
                "r Anna Szabo: Szabo asked who had seen this.",
            ],
        ),
    ]);
}

#[test]
fn passives_and_questions_turned_round() {
    check(&[
        (
            "The proposal was accepted by Orlov.",
            &["r Pavel Orlov: The proposal was accepted by Orlov."],
        ),
        ("The proposal was handed in by Orlov.", &[]),
        (
            "On the part of Orlov it was pointed out that wood was dear.",
            &["r Pavel Orlov: On the part of Orlov it was pointed out that wood was dear."],
        ),
        (
            "What wood, Orlov asked.",
            &["r Pavel Orlov: What wood, Orlov asked."],
        ),
        (
            "It was Orlov's feeling that wood was dear.",
            &["r Pavel Orlov: It was Orlov's feeling that wood was dear."],
        ),
        (
            "Orlov, who had not been asked, remarked that wood was dear.",
            &["r Pavel Orlov: Orlov, who had not been asked, remarked that wood was dear."],
        ),
    ]);
}

#[test]
fn an_estimate_of_the_rapporteur_ends_the_report() {
    check(&[(
        "Orlov said that wood was dear.\n\nWe believe that Orlov's attitude has not changed.",
        &["r Pavel Orlov: Orlov said that wood was dear."],
    )]);
}

#[test]
fn quotations_in_clauses_and_behind_nouns() {
    check(&[
        (
            "When Szabo asked, “Is it cold?” Orlov answered, “Very cold.”",
            &["q Anna Szabo: Is it cold?", "q Pavel Orlov: Very cold."],
        ),
        (
            "Orlov's words were: “It will snow tonight.”",
            &["q Pavel Orlov: It will snow tonight."],
        ),
        (
            "Orlov said: “It is cold.” Then: “It will snow.”",
            &["q Pavel Orlov: It is cold.", "q Pavel Orlov: It will snow."],
        ),
        (
            "Orlov said, “it will snow”, and “wood is dear”.",
            &["q Pavel Orlov: it will snow", "q Pavel Orlov: wood is dear"],
        ),
        ("When Orlov spoke of “dear wood”, there was laughter.", &[]),
    ]);
}

#[test]
fn a_surname_that_talks_again_is_a_speaker() {
    check(&[
        (
            "Orlov said that it was cold. Vadas asked for wood. Orlov promised wood. Vadas said that he was grateful.",
            &[
                "r Pavel Orlov: Orlov said that it was cold.",
                "r Vadas: Vadas asked for wood.",
                "r Pavel Orlov: Orlov promised wood.",
                "r Vadas: Vadas said that he was grateful.",
            ],
        ),
        // Once only: Orlov tells of him.
        (
            "Orlov said that it was cold. Vadas asked for wood. The winter would be long.",
            &["r Pavel Orlov: Orlov said that it was cold. Vadas asked for wood. The winter would be long."],
        ),
    ]);
    let cast = &["Harald Lind", "Minister Pavel Orlov"];
    assert_eq!(
        speech(
            "Vadas and I visited Orlov. Orlov said that it was cold. Vadas asked for wood.",
            cast
        )
        .0,
        [
            "r Pavel Orlov: Orlov said that it was cold.",
            "r Vadas: Vadas asked for wood."
        ]
    );
}

#[test]
fn whoever_summons_tells() {
    check(&[
        (
            "Having been called in by Orlov, I was informed of the following:\n\nWood had become dear.",
            &[
                "r Pavel Orlov: Having been called in by Orlov, I was informed of the following: Wood had become dear.",
            ],
        ),
        (
            "Having been called in, I was informed of the following:\n\nWood had become dear.",
            &[],
        ),
    ]);
}

#[test]
fn words_behind_a_gesture() {
    check(&[
        (
            "“It is cold,” said Orlov. Szabo nodded. “It will snow.”",
            &["q Pavel Orlov: It is cold,", "q Anna Szabo: It will snow."],
        ),
        (
            "“It is cold,” said Orlov. Szabo came late. “It will snow.”",
            &["q Pavel Orlov: It is cold,", "q Pavel Orlov: It will snow."],
        ),
    ]);
}

#[test]
fn who_tells_whom() {
    check(&[
        (
            "Orlov, of the Embassy, told Anna Szabo on the 3rd: “It is cold.”",
            &["q Pavel Orlov: It is cold."],
        ),
        (
            "Orlov said to me on the 3rd, “It is cold.”",
            &["q Pavel Orlov: It is cold."],
        ),
        (
            "Orlov's reply to Szabo was that it was cold.",
            &["r Pavel Orlov: Orlov's reply to Szabo was that it was cold."],
        ),
        (
            "Szabo listened while Orlov explained that it was cold.",
            &["r Pavel Orlov: Szabo listened while Orlov explained that it was cold."],
        ),
        (
            "The undersigned said that it was cold. He asked Orlov for wood.",
            &["r Harald Lind: The undersigned said that it was cold. He asked Orlov for wood."],
        ),
        (
            "On the second day of the congress Vadas delivered the report. He said: “It is cold.”",
            &["q Vadas: It is cold."],
        ),
    ]);
}

#[test]
fn yes_and_no_and_the_words_of_a_page() {
    check(&[
        (
            "In principle yes, Orlov replied.",
            &["r Pavel Orlov: In principle yes, Orlov replied."],
        ),
        ("To this question, Orlov replied.", &[]),
        (
            "Orlov said that wood was dear.\n\nContact us",
            &["r Pavel Orlov: Orlov said that wood was dear."],
        ),
    ]);
}

#[test]
fn whose_we_is() {
    check(&[
        (
            "Orlov said that wood was dear.\n\nWe have a forest of our own.",
            &[
                "r Pavel Orlov: Orlov said that wood was dear.",
                "r Pavel Orlov: We have a forest of our own.",
            ],
        ),
        (
            "Orlov said that wood was dear.\n\nI do not believe this. We have a forest.",
            &["r Pavel Orlov: Orlov said that wood was dear."],
        ),
    ]);
}

#[test]
fn a_clause_with_having_leaves_the_word_to_the_other() {
    check(&[
        (
            "Szabo having recalled that it was cold, Orlov promised wood.",
            &["r Pavel Orlov: Szabo having recalled that it was cold, Orlov promised wood."],
        ),
        (
            "It was shown by Orlov that wood was dear.",
            &["r Pavel Orlov: It was shown by Orlov that wood was dear."],
        ),
    ]);
}

#[test]
fn quotations_that_a_speaker_hands_on_stay_in_his_report() {
    check(&[
        (
            "Orlov told me that a driver had said to him: “The road is closed.”",
            &["r Pavel Orlov: Orlov told me that a driver had said to him: “The road is closed.”"],
        ),
        (
            "Orlov told about the strike. When the men had gathered, one of them asked, “Who pays?”",
            &[
                "r Pavel Orlov: Orlov told about the strike. When the men had gathered, one of them asked, “Who pays?”",
            ],
        ),
        (
            "I pointed out to Orlov that we had written in our note: “The road stays open.”",
            &[
                "r Harald Lind: I pointed out to Orlov that we had written in our note: “The road stays open.”",
            ],
        ),
        (
            "Orlov spoke of the frontier. It was quiet, he said. Then their ambassador had said to the king: “It is \
             yours.”",
            &[
                "r Pavel Orlov: Orlov spoke of the frontier. It was quiet, he said. Then their ambassador had said to the king: “It is yours.”",
            ],
        ),
        // Somebody else who is there speaks for himself.
        (
            "Orlov told me that it was late. Szabo said: “The road is closed.”",
            &[
                "r Pavel Orlov: Orlov told me that it was late.",
                "q Anna Szabo: The road is closed.",
            ],
        ),
    ]);
}

#[test]
fn an_answer_that_is_no_clause_is_the_other_ones() {
    check(&[
        (
            "Orlov asked Szabo which of the roads. The shorter one, naturally.",
            &[
                "r Pavel Orlov: Orlov asked Szabo which of the roads.",
                "r Anna Szabo: The shorter one, naturally.",
            ],
        ),
        (
            "Orlov wanted to know whether there had been incidents. There had been three.",
            &[
                "r Pavel Orlov: Orlov wanted to know whether there had been incidents.",
                "r Harald Lind: There had been three.",
            ],
        ),
        // A noise is no answer, and a clause goes on with the question.
        (
            "Orlov asked Szabo which of the roads. A long silence.",
            &["r Pavel Orlov: Orlov asked Szabo which of the roads. A long silence."],
        ),
        (
            "Orlov asked Szabo which of the roads. His wife wanted to see the sea.",
            &["r Pavel Orlov: Orlov asked Szabo which of the roads. His wife wanted to see the sea."],
        ),
    ]);
    check(&[(
        "Orlov asked Szabo whether she knew the road. He had not seen it. Szabo asked Orlov whether it was far. He \
             replied that it was.",
        &[
            "r Pavel Orlov: Orlov asked Szabo whether she knew the road. He had not seen it.",
            "r Anna Szabo: Szabo asked Orlov whether it was far.",
            "r Pavel Orlov: He replied that it was.",
        ],
    )]);
}

#[test]
fn feelings_about_what_was_said_and_what_somebody_holds() {
    check(&[
        (
            "Orlov was glad to hear it.",
            &["r Pavel Orlov: Orlov was glad to hear it."],
        ),
        (
            "Orlov was adamant that he would not go.",
            &["r Pavel Orlov: Orlov was adamant that he would not go."],
        ),
        (
            "Orlov had no objection to this.",
            &["r Pavel Orlov: Orlov had no objection to this."],
        ),
        (
            "For Orlov the matter was simple: it was closed.",
            &["r Pavel Orlov: For Orlov the matter was simple: it was closed."],
        ),
        (
            "Orlov called to say that he was late.",
            &["r Pavel Orlov: Orlov called to say that he was late."],
        ),
        (
            "The gist of what Orlov said is as follows:\n\nThe road is closed.",
            &["r Pavel Orlov: The gist of what Orlov said is as follows: The road is closed."],
        ),
        // Nothing is said.
        ("Orlov was glad.", &[]),
        ("Orlov made no reply.", &[]),
        ("For Orlov a car was waiting.", &[]),
        ("Orlov called to discuss the road.", &[]),
        ("I had the opportunity to speak with Orlov.", &[]),
        ("Comment: Orlov said more than he wanted to say.", &[]),
    ]);
}

#[test]
fn who_is_asked_answers() {
    check(&[
        (
            "Orlov asked her to sign at once. She agreed.",
            &[
                "r Pavel Orlov: Orlov asked her to sign at once.",
                "r Anna Szabo: She agreed.",
            ],
        ),
        (
            "Orlov urged Szabo to sign at once. She refused.",
            &[
                "r Pavel Orlov: Orlov urged Szabo to sign at once.",
                "r Anna Szabo: She refused.",
            ],
        ),
        (
            "Orlov said that it was late. Szabo asked about the wood.\n\nWas it to be sold?\n\nIt was not.",
            &[
                "r Pavel Orlov: Orlov said that it was late.",
                "r Anna Szabo: Szabo asked about the wood.",
            ],
        ),
        (
            "Orlov asked about the wood.\n\nSzabo said that there was enough.\n\nWas it to be sold?\n\nIt was not.",
            &[
                "r Pavel Orlov: Orlov asked about the wood.",
                "r Anna Szabo: Szabo said that there was enough.",
                "r Pavel Orlov: Was it to be sold?",
                "r Anna Szabo: It was not.",
            ],
        ),
    ]);
}

#[test]
fn whoever_comes_or_is_called_by_respect_is_somebody() {
    check(&[
        (
            "The Ruritanian Ambassador came in at noon. He said that wood was dear.",
            &["r Ruritanian Ambassador: He said that wood was dear."],
        ),
        (
            "I met with Anna Szabo. Her mother was with her. His Excellency said that wood was dear.",
            &["r Pavel Orlov: His Excellency said that wood was dear."],
        ),
        (
            "Orlov came in, accompanied by Szabo. Szabo was present throughout. He said the following. The meeting is \
             needed.",
            &["r Pavel Orlov: He said the following. The meeting is needed."],
        ),
        // A meeting, a wish to be received, a hand that is held out.
        ("I spoke with Orlov about the wood.", &[]),
        ("Orlov asked to be received.", &[]),
        (
            "Orlov held out his hand, so that all could see that it was cold.",
            &[],
        ),
        (
            "Orlov proposed that the words “in due course” be left out.",
            &["r Pavel Orlov: Orlov proposed that the words “in due course” be left out."],
        ),
        (
            "Orlov answered with the words “in due course”.",
            &["q Pavel Orlov: in due course"],
        ),
    ]);
}

#[test]
fn whom_the_author_meets_is_meant() {
    check(&[
        (
            "On Monday I saw Orlov at the ministry, as Szabo was still away. He said that wood was dear.",
            &["r Pavel Orlov: He said that wood was dear."],
        ),
        (
            "I told this to Orlov at the ministry and, after some talk, he said, he would come.",
            &[
                "r Pavel Orlov: I told this to Orlov at the ministry and, after some talk, he said, he would come.",
            ],
        ),
        (
            "I asked Vadas whether it was cold. He replied in the negative.",
            &[
                "r Harald Lind: I asked Vadas whether it was cold.",
                "r Vadas: He replied in the negative.",
            ],
        ),
        (
            "According Minister, wood was dear.",
            &["r Pavel Orlov: According Minister, wood was dear."],
        ),
        (
            "Vadas asked Lind to call and read him some papers. He likewise said that wood was dear. Vadas said no more.",
            &["r Vadas: He likewise said that wood was dear. Vadas said no more."],
        ),
        // Letters, the rapporteur's own mind, a thing.
        (
            "I received a note from Orlov, informing me that wood was dear.",
            &[],
        ),
        ("As you have been told by Orlov, wood was dear.", &[]),
        ("Projects calculated to restore the railway were many.", &[]),
        (
            "Orlov said that wood was dear.\n\nIt is believed that the price would fall if wood were sold abroad.",
            &["r Pavel Orlov: Orlov said that wood was dear."],
        ),
    ]);
}

#[test]
fn passives_lists_and_what_the_rapporteur_thinks() {
    check(&[
        (
            "I met Orlov. I said that it was late. Orlov was told that the road was closed. I asked for wood.",
            &[
                "r Harald Lind: I said that it was late. Orlov was told that the road was closed. I asked for wood.",
            ],
        ),
        (
            "Orlov had been told by the driver that the road was closed.",
            &["r Pavel Orlov: Orlov had been told by the driver that the road was closed."],
        ),
        (
            "After Orlov had asked where the road was, I told Orlov that it was closed.",
            &["r Harald Lind: After Orlov had asked where the road was, I told Orlov that it was closed."],
        ),
        (
            "Orlov spoke about the following matters, as he had been told to.\n\n1. The road is closed.",
            &[
                "r Pavel Orlov: Orlov spoke about the following matters, as he had been told to. The road is closed.",
            ],
        ),
        (
            "I have seen the road, said Orlov. I did not like it.",
            &["r Pavel Orlov: I have seen the road, said Orlov. I did not like it."],
        ),
        (
            "Orlov gave information according to which the road was closed.",
            &["r Pavel Orlov: Orlov gave information according to which the road was closed."],
        ),
        // The rapporteur's own mind, what he heard elsewhere, a place and not a source.
        (
            "Orlov said that wood was dear.\n\nWe assess this as a hint.",
            &["r Pavel Orlov: Orlov said that wood was dear."],
        ),
        (
            "Orlov said that wood was dear. From another source we obtained information that it was not.",
            &["r Pavel Orlov: Orlov said that wood was dear."],
        ),
        ("It was hard to see what was in Orlov's mind when he came.", &[]),
    ]);
}

#[test]
fn the_latter_is_named_right_before() {
    check(&[
        (
            "Orlov and Szabo came in. Orlov told me of his trip. When he found the chief of protocol, the latter told \
             him that wood was dear.",
            &[
                "r Pavel Orlov: Orlov told me of his trip. When he found the chief of protocol, the latter told him that wood was dear.",
            ],
        ),
        (
            "I asked Orlov who paid. He had not been told.",
            &[
                "r Harald Lind: I asked Orlov who paid.",
                "r Pavel Orlov: He had not been told.",
            ],
        ),
        (
            "I asked Orlov who paid. He did not answer.",
            &["r Harald Lind: I asked Orlov who paid."],
        ),
        (
            "Orlov called this story exaggerated.",
            &["r Pavel Orlov: Orlov called this story exaggerated."],
        ),
        ("Orlov called the doctor.", &[]),
    ]);
}
