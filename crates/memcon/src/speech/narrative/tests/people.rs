//! Whom pronouns, titles and bare names mean, and who is there.

use super::*;

#[test]
fn who_was_named_last_is_meant_where_nobody_is_in_focus() {
    let cases = [
        ("Tolnay showed me two cables. He said that it was cold.", "Tolnay"),
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
fn surnames_alone_of_whom_the_author_met() {
    for (text, expected) in [
        (
            "I had called Tarr at noon. He said that it was cold.",
            "r Tarr: He said that it was cold.",
        ),
        (
            "I was received by Tarr alone. He said that it was cold.",
            "r Tarr: He said that it was cold.",
        ),
        (
            "I was received by Tarr. I gave him the list of Minister Noll's party. He said that it was cold.",
            "r Tarr: He said that it was cold.",
        ),
        (
            "I called in Strelsau. He said that it was cold.",
            "r (He): He said that it was cold.",
        ),
    ] {
        let (shown, ..) = speech(text, &[]);
        assert_eq!(shown.last().map(String::as_str), Some(expected), "{text}");
    }
}

#[test]
fn who_is_told_of_is_not_there() {
    for (text, expected) in [
        (
            "Minister Orlov told me that he had seen off Premier Noll, who was accompanied by General Szabo.",
            &["Orlov"][..],
        ),
        (
            "I visited Minister Orlov and gave him the record of the conversation between Premier Noll and General Szabo.",
            &["Orlov"],
        ),
        (
            "In a conversation with Minister Orlov, I asked what was new.",
            &["Orlov"],
        ),
        ("I asked the embassy in Selm what was new.", &[]),
    ] {
        let record = crate::parse(text).expect("text");
        let there: Vec<_> = record.people.iter().map(|person| &*person.name).collect();
        assert_eq!(there, expected, "{text}");
    }
}

#[test]
fn what_somebody_is_told_may_hold_his_view() {
    let text =
        "I told Minister Orlov that all might come to the lunch who, in his opinion, ought to be invited.";
    let (shown, ..) = speech(text, &["Harald Lind"]);
    assert_eq!(shown, [format!("r Harald Lind: {text}")]);
}

#[test]
fn surnames_alone_that_open_or_close_a_talk() {
    for text in [
        "Tarr opened saying that it was cold.",
        "Tarr concluded by saying it was cold.",
        "Tarr continued that it was cold.",
    ] {
        let (shown, ..) = speech(text, &[]);
        assert_eq!(shown, [format!("r Tarr: {text}")]);
    }
    for text in [
        "Tests concluded that it was cold.",
        "Tarr continued to Selm.",
        "Pressure continued, however.",
        "The Harbour Cross opened a hospital by the river.",
    ] {
        assert_eq!(speech(text, &[]).0, [""; 0], "{text}");
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
fn doubt_about_the_speaker_names_who_can_be_meant() {
    let dump = "Record of Conversation\n\nParticipants:\nMinister Pavel Orlov\nMinister Jan Vadas\n\n\
                Minister Orlov told Minister Vadas to wait. The Minister said that it was cold.\n";
    let record = crate::parse(dump).expect("a record");
    let mut told = record.diagnostics.iter();
    let doubt = told.find(|diagnostic| diagnostic.code == Code::AmbiguousSpeaker);
    let message = doubt.map(|doubt| doubt.message.as_ref());
    assert_eq!(
        message,
        Some("who speaks can be `Pavel Orlov` or `Jan Vadas`, read by the rule last-of-that-title")
    );
}

#[test]
fn whoever_is_named_as_present_takes_part() {
    let roles = |text: &'static str| {
        let mut people = Registry::default();
        let author = people.enter(
            &listed_mention_at("Harald Lind", 0).expect("a name"),
            Span::new(0, 0),
        );
        let paragraph = Passage::new(text, Span::new(0, text.len()));
        let _ = read(
            &[paragraph],
            Names::default(),
            &Tellers::one(Some(author)),
            &mut people,
            usize::MAX,
        );
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
            "I met with the President, Mr. Orlov, and Admiral Hask.",
            "Harald Lind participant; President participant; Orlov participant; Hask participant",
        ),
        (
            "Minister Orlov received me. Director Anna Szabo was also present.",
            "Anna Szabo participant",
        ),
        ("I had Comrade Jan Vadas with me.", "Jan Vadas participant"),
        (
            "Minister Orlov received me. Present were Jan Vadas and others.",
            "Jan Vadas participant",
        ),
        (
            "Minister Orlov received me. Jan Vadas interpreted.",
            "Jan Vadas interpreter",
        ),
        (
            "Minister Orlov received me. Minister Orlov told Director Ilona Kun that it was cold.",
            "Ilona Kun participant",
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
        "Minister Orlov received me. The present treaty Emil Vostrak had foreseen.",
        "I gave Minister Orlov a summary which surprised Emil Vostrak.",
        "Minister Orlov received me. Minister Orlov has told Director Emil Vostrak that it was cold.",
        "Minister Orlov received me. At present Emil Vostrak is ill.",
        "Minister Orlov received me. Present stocks, Emil Vostrak apart, are low.",
        "Minister Orlov received me. The accompanying note Emil Vostrak had seen.",
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

#[test]
fn hosts_guests_and_officials() {
    let cast = &["Pavel Orlov", "Anna Szabo"];
    let shown = |text| speech(text, cast).0;
    assert_eq!(
        shown("Orlov received Szabo.\n\nThe guest asked for coal. The host replied that there was none."),
        [
            "r Anna Szabo: The guest asked for coal.",
            "r Pavel Orlov: The host replied that there was none."
        ]
    );
    assert_eq!(
        shown("Orlov was welcomed by Szabo.\n\nThe guest asked for coal."),
        ["r Pavel Orlov: The guest asked for coal."]
    );
    // Nothing tells who received whom; of others a speaker may tell.
    assert_eq!(
        shown("Orlov said that the guest house was cold."),
        ["r Pavel Orlov: Orlov said that the guest house was cold."]
    );
    check(&[
        (
            "Orlov came in. Asked for his source, the Ruritanian diplomat said that he had it from a friend.",
            &[
                "r Pavel Orlov: Asked for his source, the Ruritanian diplomat said that he had it from a friend.",
            ],
        ),
        (
            "Orlov said that he had been there. An official had told him that it was cold.",
            &["r Pavel Orlov: Orlov said that he had been there. An official had told him that it was cold."],
        ),
        ("The diplomat from Ruritania was cold.", &[]),
    ]);
}

#[test]
fn names_with_plural_titles_and_behind_numbers() {
    check(&[
        (
            "Generals Deng and Noll agreed that it was late.",
            &["r Deng: Generals Deng and Noll agreed that it was late."],
        ),
        (
            "It was to be the second part of Article I. Minister Orlov asked if there were comments.",
            &["r Pavel Orlov: Minister Orlov asked if there were comments."],
        ),
        (
            "Orlov complained of Article V. Szabo said that it was late.",
            &[
                "r Pavel Orlov: Orlov complained of Article V.",
                "r Anna Szabo: Szabo said that it was late.",
            ],
        ),
        (
            "Deng Haoran, Minister Trade, in a letter to Orlov, stated that it was late.",
            &["r Deng Haoran: Deng Haoran, Minister Trade, in a letter to Orlov, stated that it was late."],
        ),
        (
            "Vice Minister in the afternoon told me that it was late.",
            &["r Vice Minister: Vice Minister in the afternoon told me that it was late."],
        ),
        ("Vice Minister in the afternoon was ill.", &[]),
        ("The Commies have announced that the line will be open.", &[]),
        ("Nationalist China said that the line will be open.", &[]),
    ]);
}

#[test]
fn people_who_enter_without_a_title() {
    let own = &["Harald Lind"];
    let shown = |text| speech(text, own).0;
    assert_eq!(
        shown("Bogdanov, first secretary of the embassy, came up to me.\n\nHe said that it was late."),
        ["r Bogdanov: He said that it was late."]
    );
    assert_eq!(
        shown("Kowal, the Polish press attaché, came up to me. “You are right,” said the Pole."),
        ["q Kowal: You are right,"]
    );
    assert_eq!(
        shown("Kowal, the Polish press attaché, came in. The Pole shrugged and said that it was late."),
        ["r Kowal: The Pole shrugged and said that it was late."]
    );
    assert_eq!(
        shown("With Deng Haoran I stood for an hour. The Chinese comrade said that it was late."),
        ["r Deng Haoran: The Chinese comrade said that it was late."]
    );
    assert_eq!(
        shown("Tolnay,6 the adviser to the court, called on me. It rained. He said that it was cold."),
        ["r Tolnay: He said that it was cold."]
    );
    // A place, a people, and somebody of whom nobody heard.
    assert_eq!(shown("Budapest, the capital of Hungary, came up."), [""; 0]);
    assert_eq!(shown("The Poles said that it was late."), [""; 0]);
    assert_eq!(shown("The German said that it was late."), [""; 0]);
}

#[test]
fn ranks_offices_and_couples_in_short() {
    check(&[
        (
            "General Deng came in. The general said that it was late.",
            &["r Deng: The general said that it was late."],
        ),
        ("Orlov came in. The general view was that it was late.", &[]),
        ("The captain warned him off.", &[]),
        (
            "Orlov called on Foreign Secretary. F.S. replied that it was late.",
            &["r Foreign Secretary: F.S. replied that it was late."],
        ),
        ("U.N. replied that it was late.", &[]),
        (
            "Mr. Jovan Petrov and Mrs. Petrov came to dinner with me. Petrov said that it was late.",
            &["r Jovan Petrov: Petrov said that it was late."],
        ),
    ]);
    let cast = &["Pavel Orlov", "Anna Szabo"];
    assert_eq!(
        speech(
            "Orlov gave a dinner in honour of Szabo.\n\nCold, said the guest.",
            cast
        )
        .0,
        ["r Anna Szabo: Cold, said the guest."]
    );
}

#[test]
fn who_is_asked_or_visited_is_meant_by_him() {
    check(&[
        (
            "I asked Orlov about the health of Szabo. He said that she was well.",
            &[
                "r Harald Lind: I asked Orlov about the health of Szabo.",
                "r Pavel Orlov: He said that she was well.",
            ],
        ),
        (
            "At the request of President Noll I called on him. He said that it was late.",
            &["r Noll: He said that it was late."],
        ),
        // Of officials without a name Orlov tells.
        (
            "Orlov said that he had been there. The Ruritanian official had told him that it was cold.\n\nThe Ruritanian official said that it was late.",
            &[
                "r Pavel Orlov: Orlov said that he had been there. The Ruritanian official had told him that it was cold.",
                "r Pavel Orlov: The Ruritanian official said that it was late.",
            ],
        ),
    ]);
}

#[test]
fn a_diary_leaves_out_whom_it_is_about() {
    let (shown, _, _) = speech(
        "Received Ambassador Noll, who came to say farewell. He said that it was cold. I told him that it would snow. I \
         asked why. The ambassador replied that it was winter.",
        &["Ambassador Harald Lind", "Minister Pavel Orlov"],
    );
    let speakers: Vec<_> = shown
        .iter()
        .filter_map(|turn| turn.split_once(':'))
        .map(|(who, _)| who)
        .collect();
    assert_eq!(speakers, ["r Noll", "r Harald Lind", "r Noll"], "{shown:?}");
    // A telegram that was received is nobody.
    let (shown, _, _) = speech(
        "Received Embassy telegram 14. He said that it was cold.",
        &["Ambassador Harald Lind"],
    );
    assert_eq!(shown, ["r (He): He said that it was cold."]);
}

#[test]
fn our_delegation_is_that_of_the_author() {
    let (shown, _, _) = speech("Our delegation explained that it was cold.", CAST);
    assert_eq!(
        shown,
        ["r Harald Lind: Our delegation explained that it was cold."]
    );
    let (shown, _, _) = speech("The delegation explained that it was cold.", CAST);
    assert_eq!(
        shown,
        ["r (delegation): The delegation explained that it was cold."]
    );
}

#[test]
fn interpreters_by_what_they_were() {
    for (text, expected) in [
        ("Noll was the interpreter.", true),
        ("Mr. Noll acted as interpreter.", true),
        (
            "I met Minister Orlov. The talk with him was interpreted by Noll.",
            true,
        ),
        (
            "Minister Orlov and Anna Noll (as interpreter) were present.",
            true,
        ),
        ("Embassy interpreter P. Noll was present.", true),
        ("Minister Orlov and Anna Noll (for an hour) were present.", false),
        ("The treaty was read by Mr. Noll.", false),
        ("Mr. Noll had no interpreter.", false),
    ] {
        let mut people = Registry::default();
        let paragraph = Passage::new(text, Span::new(0, text.len()));
        read(
            &[paragraph],
            Names::default(),
            &Tellers::default(),
            &mut people,
            usize::MAX,
        );
        let interprets = people
            .indices()
            .any(|person| people.has_role(person, PersonRole::Interpreter));
        assert_eq!(interprets, expected, "{text}");
    }
}

/// `I` within what somebody says is he, unless the report is told by an `I`, though nobody knows who.
#[test]
fn an_author_without_a_name_tells_of_himself() {
    let alone = "Orlov asked why Noll had gone. I immediately replied that the ice had come.";
    assert_eq!(speech(alone, &[]).0.len(), 1);
    let told = "Orlov asked why Noll had gone. I immediately replied that the ice had come.\n\nOrlov told me that it was late.";
    assert_eq!(
        speech(told, &[]).0[1],
        "r (I): I immediately replied that the ice had come."
    );
}

/// `and asked` goes on with who agreed, not with the clause of what he agreed with.
#[test]
fn a_clause_that_tells_of_a_thing_has_no_verb_behind_it() {
    let shown = turns("Orlov agreed with the paper I gave and asked that it be kept.");
    assert_eq!(
        shown,
        ["r Pavel Orlov: Orlov agreed with the paper I gave and asked that it be kept."]
    );
}

#[test]
fn they_are_the_two_who_were_named_together() {
    let last = |text: &'static str| {
        let (shown, rules, _) = speech(text, CAST);
        (shown.last().cloned(), rules.last().cloned())
    };
    for text in [
        "I met Orlov and Szabo. They said that it was cold.",
        "I met Orlov, the Minister, and Szabo at noon. They said that it was cold.",
        "I met Orlov and Szabo. It snowed. They said that it was cold.",
    ] {
        let (turn, rule) = last(text);
        assert_eq!(
            turn.as_deref(),
            Some("r Pavel Orlov: They said that it was cold."),
            "{text}"
        );
        assert_eq!(rule.as_deref(), Some("cue-verb/named-together"), "{text}");
    }
    for text in [
        "I met Orlov. They said that it was cold.",
        "I met Orlov and Szabo. Noll came. They said that it was cold.",
        "I met Orlov and Szabo. He was tired. They said that it was cold.",
        "I met Orlov and Szabo. They felt cold.",
    ] {
        assert_eq!(last(text), (None, None), "{text}");
    }
    // What somebody tells of others is his.
    let (shown, _, _) = speech(
        "Szabo said that Orlov and Noll had come. They said that it was cold.",
        CAST,
    );
    assert_eq!(
        shown,
        ["r Anna Szabo: Szabo said that Orlov and Noll had come. They said that it was cold."]
    );
}

#[test]
fn who_informs_goes_on_to_inform() {
    let text = "I told Orlov that it was cold. Szabo told him that it would snow. Orlov was also informed that it might hail.";
    assert_eq!(
        turns(text).last().map(String::as_str),
        Some("r Anna Szabo: Szabo told him that it would snow. Orlov was also informed that it might hail.")
    );
}

#[test]
fn whom_the_author_calls_on_is_somebody() {
    let (shown, _, _) = speech(
        "I called on Tolnay at noon. Tolnay voiced the hope that it would snow.",
        CAST,
    );
    assert_eq!(shown, ["r Tolnay: Tolnay voiced the hope that it would snow."]);
}

/// Who speaks together is the first of two, behind another verb, too.
#[test]
fn two_who_come_and_say() {
    let shown = turns("Orlov and Szabo called me in and reported that it was cold.");
    assert_eq!(
        shown,
        ["r Pavel Orlov: Orlov and Szabo called me in and reported that it was cold."]
    );
}

#[test]
fn who_is_named_in_full_with_a_title_is_looked_at() {
    check(&[
        (
            "In a talk Ambassador Stefan Kohl spoke very highly of the fair. He also reported that the ferry was old.",
            &[
                "r Stefan Kohl: In a talk Ambassador Stefan Kohl spoke very highly of the fair. He also reported that the ferry was old.",
            ],
        ),
        (
            "He [Orlov] described the fair. He said that it was small.",
            &["r Pavel Orlov: He [Orlov] described the fair. He said that it was small."],
        ),
        // What he had said before, somewhere.
        (
            "In a talk Ambassador Stefan Kohl had spoken of the fair. Orlov said that it was small.",
            &["r Pavel Orlov: Orlov said that it was small."],
        ),
    ]);
}

#[test]
fn he_who_answers_is_not_who_asked_in_the_same_sentence() {
    check(&[
        (
            "Orlov said that it was cold. When Szabo asked whether the road was open, he replied that it was.",
            &[
                "r Pavel Orlov: Orlov said that it was cold. When Szabo asked whether the road was open, he replied that it was.",
            ],
        ),
        (
            "Szabo spoke of the road. When Orlov came back to the fair, he said that it was small.",
            &["r Pavel Orlov: When Orlov came back to the fair, he said that it was small."],
        ),
    ]);
}

#[test]
fn things_and_posts_are_nobody_else() {
    check(&[
        ("In a letter the Banco Ruritano told me that it was shut.", &[]),
        (
            "In a talk ChSR Ambassador Stefan Kohl spoke of the fair. He also reported that the ferry was old.",
            &[
                "r Stefan Kohl: In a talk ChSR Ambassador Stefan Kohl spoke of the fair. He also reported that the ferry was old.",
            ],
        ),
        // The author's own colleague, not the guest of whom no office is known.
        (
            "Szabo said that it was cold. DCM replied that it was mild.",
            &[
                "r Anna Szabo: Szabo said that it was cold.",
                "r DCM: DCM replied that it was mild.",
            ],
        ),
        // Who tells the author so himself.
        (
            "Orlov said that it was cold. The Ruritanian Ambassador Kohl thinks that the fair will fail; he himself, he told me, has shut his shop.",
            &[
                "r Pavel Orlov: Orlov said that it was cold.",
                "r Kohl: The Ruritanian Ambassador Kohl thinks that the fair will fail; he himself, he told me, has shut his shop.",
            ],
        ),
    ]);
}

#[test]
fn offices_in_a_row_are_several_people() {
    check(&[
        (
            "Lind greeted the Secretary, Ambassador Stefan Kohl, and Minister Orlov. The Secretary said that it was cold. Ambassador Kohl said that it was mild.",
            &[
                "r Secretary: The Secretary said that it was cold.",
                "r Stefan Kohl: Ambassador Kohl said that it was mild.",
            ],
        ),
        (
            "Stefan Kohl, the Ambassador, came in. The Ambassador said that it was cold.",
            &["r Stefan Kohl: The Ambassador said that it was cold."],
        ),
    ]);
}

#[test]
fn what_somebody_was_told_elsewhere_is_his() {
    check(&[
        (
            "Minister Orlov thanked Lind for receiving Mr. Kohl. Mr. Kohl had informed him fully of the price.",
            &[
                "r Pavel Orlov: Minister Orlov thanked Lind for receiving Mr. Kohl. Mr. Kohl had informed him fully of the price.",
            ],
        ),
        (
            "Minister Orlov came in. Szabo had informed him of the talk.",
            &["r Anna Szabo: Szabo had informed him of the talk."],
        ),
    ]);
}

#[test]
fn who_acts_and_talks_in_telegrams_without_articles() {
    let cases: &[(&str, &[&str])] = &[
        (
            "Foreign Minister summoned me this morning. He said that it was cold.",
            &["r Foreign Minister: He said that it was cold."],
        ),
        (
            "In conversation with Ambassador Tolnay before his departure, he said that it was cold.",
            &[
                "r Tolnay: In conversation with Ambassador Tolnay before his departure, he said that it was cold.",
            ],
        ),
        (
            "Orlov said that it was cold. French Amb suggested that it would rain.",
            &[
                "r Pavel Orlov: Orlov said that it was cold.",
                "r French Amb: French Amb suggested that it would rain.",
            ],
        ),
        // What somebody tells of others.
        (
            "Orlov said that it was cold. The French Ambassador suggested a walk.",
            &["r Pavel Orlov: Orlov said that it was cold. The French Ambassador suggested a walk."],
        ),
        (
            "Orlov said this was the best coat.",
            &["r Pavel Orlov: Orlov said this was the best coat."],
        ),
        ("Orlov said this twice.", &[]),
    ];
    for (text, expected) in cases {
        let (shown, ..) = speech(text, &["Harald Lind", "Minister Pavel Orlov"]);
        assert_eq!(shown, *expected, "{text}");
    }
}

#[test]
fn telegrams_in_capitals() {
    let (shown, ..) = speech(
        "1. EMBOFF CALLED ON COUNSELOR TOLNAY MAY 11. TOLNAY SAID HIS GOVERNMENT HAD NO PLANS. HE BELIEVED THE MATTER WOULD REST.\n\n2. EMBOFF ASKED WHETHER THE TALKS HAD BEEN BROKEN OFF. COUNSELOR REPLIED QUOTE THEY SLEEP UNQUOTE.",
        &["HARALD LIND"],
    );
    assert_eq!(
        shown,
        [
            "r TOLNAY: TOLNAY SAID HIS GOVERNMENT HAD NO PLANS. HE BELIEVED THE MATTER WOULD REST.",
            "r EMBOFF: EMBOFF ASKED WHETHER THE TALKS HAD BEEN BROKEN OFF.",
            "q TOLNAY: THEY SLEEP",
        ]
    );
}

#[test]
fn an_office_with_what_it_belongs_to_is_his_who_is_named_behind() {
    let text = "Based on the talk with the Chairman of the Society for Trade with Noria, Adam Noll: he said that it was cold. \
                Noll said that it would snow.";
    assert_eq!(known_in(text), ["Adam Noll"]);
}

#[test]
fn a_word_before_a_team_is_nobody() {
    let text = "Nuclear team, led by Ambassador Lind and accompanied by Karl Berg, met with Adam Noll.";
    assert_eq!(known_in(text), ["Lind", "Karl Berg", "Adam Noll"]);
}

/// Whom the registry knows behind a text of one paragraph.
fn known_in(text: &str) -> Vec<String> {
    let mut people = Registry::default();
    let running = [Passage::new(text, Span::new(0, text.len()))];
    read(
        &running,
        Names::default(),
        &Tellers::default(),
        &mut people,
        usize::MAX,
    );
    let name = |person| people.person(person).map(|person| person.name.to_string());
    people.indices().filter_map(name).collect()
}

#[test]
fn an_office_of_several_countries_is_his_who_was_named_last() {
    let text = "On 2 March the Italian Ambassador said that it was cold. The Ambassador added that it would snow.\n\n\
                The Japanese Ambassador said that it was warm. The Ambassador added that it would rain.\n\n\
                The Ambassador repeated that it was warm.";
    let (shown, ..) = speech(text, &[]);
    assert_eq!(
        shown,
        [
            "r Italian Ambassador: On 2 March the Italian Ambassador said that it was cold. The Ambassador added that it would snow.",
            "r Japanese Ambassador: The Japanese Ambassador said that it was warm. The Ambassador added that it would rain.",
            "r Japanese Ambassador: The Ambassador repeated that it was warm.",
        ]
    );
}

#[test]
fn an_office_that_was_named_before_with_what_it_is_of() {
    let works = "Minister of Waterworks";
    for (text, expected) in [
        (
            "I saw the Minister of Waterworks at noon. The minister said that it was cold.",
            works,
        ),
        (
            "I saw the Minister of Waterworks at noon. He said that it was cold.",
            works,
        ),
        (
            "I saw the Minister of Waterworks, and he said that it was cold.",
            works,
        ),
        // Somebody else is named behind the office, or it was named as his whom somebody accompanied.
        (
            "I saw the Minister of Waterworks and Tolnay. He said that it was cold.",
            "(He)",
        ),
        (
            "Szabo came with the Norian Ambassador to my office. The Ambassador said that it was cold.",
            "Norian Ambassador",
        ),
        (
            "Szabo came to my office. The Ambassador said that it was cold.",
            "Anna Szabo",
        ),
        // It is a part of another office.
        (
            "I saw the Prime Minister at noon. The Minister said that it was cold.",
            "Minister",
        ),
    ] {
        let cast = ["Harald Lind", "Anna Szabo"];
        let those = if text.contains("Szabo") { 2 } else { 1 };
        let (shown, ..) = speech(text, &cast[..those]);
        let last = shown.last().cloned().unwrap_or_default();
        assert!(last.starts_with(&format!("r {expected}: ")), "{text}: {last}");
    }
}

#[test]
fn who_tells_an_enclosed_paper_is_its_own_author() {
    let dump = "31. The Minister in Borduria (Noll) to the Secretary of State\n\nNo. 4\n\nSelm, May 3, 1956.\n\n\
                Sir: I called on Mr. Samek. He said that the port was closed, and I thanked him for telling me so.\n\n\
                Ernst Noll\n\n[Enclosure]\n\n\
                The Consul at Port Ister (Lind) to the Minister in Borduria (Noll)\n\nIster, May 1, 1956.\n\n\
                Sir: Mayor Torvald came to see me. He said that the boats were late. I replied that we would wait.\n\n\
                Karl Lind\n\n[Annex]\n\nNote on the Boats\n\n\
                Mr. Brandt told me that there were nine. I replied that I had seen ten.\n";
    let record = crate::parse(dump).expect("a record");
    let name = |id: &str| record.person(id).map(|person| person.name.to_string());
    let speakers: Vec<_> = record
        .turns()
        .map(|turn| turn.speaker.as_deref().and_then(name).unwrap_or_default())
        .collect();
    assert_eq!(speakers, ["Samek", "Torvald", "Karl Lind", "Brandt", ""]);
}

#[test]
fn the_only_guest_may_be_named_later() {
    for (text, expected) in [
        (
            "The Norian Ambassador told me that it was cold. I replied that it would snow.\n\nMr. Tolnay told me that he knew it.",
            "r Tolnay: Mr. Tolnay told me that he knew it.",
        ),
        // Another came with him, or he is introduced, or it is a rank.
        (
            "The Norian Ambassador came with Mr. Tolnay. I said that it was cold. I asked why. Mr. Tolnay told me that he knew it.",
            "r Tolnay: Mr. Tolnay told me that he knew it.",
        ),
    ] {
        let (shown, ..) = speech(text, &["Harald Lind"]);
        assert_eq!(shown.last().map(String::as_str), Some(expected), "{text}");
        let first = shown.first().cloned().unwrap_or_default();
        assert!(!first.starts_with("r Norian"), "{text}: {first}");
    }
    let text = "The Norian Ambassador told me that it was cold. I replied that it would snow. General Tolnay told me that he knew it.";
    let (shown, ..) = speech(text, &["Harald Lind"]);
    assert_eq!(shown.len(), 3);
    assert!(
        shown
            .first()
            .is_some_and(|first| first.starts_with("r Norian Ambassador: "))
    );
}

#[test]
fn who_is_told_does_not_tell() {
    let text = "The Norian Ambassador said that it was cold. The Secretary came in. He told the Ambassador that it would snow.";
    let (shown, ..) = speech(text, &["Harald Lind"]);
    assert_eq!(
        shown.last().map(String::as_str),
        Some("r Secretary: He told the Ambassador that it would snow.")
    );
}

#[test]
fn his_excellency_is_whose_office_was_named_before() {
    let text = "I went to see the minister of foreign affairs. His excellency had just come. He remarked, with a smile, as I sat \
                down, that it was cold. I asked why. His excellency said that it was winter.";
    let (shown, ..) = speech(text, &["Harald Lind"]);
    assert_eq!(
        shown,
        [
            "r minister of foreign affairs: He remarked, with a smile, as I sat down, that it was cold.",
            "r Harald Lind: I asked why.",
            "r minister of foreign affairs: His excellency said that it was winter.",
        ]
    );
}

#[test]
fn an_office_of_somebody_absent_is_his_who_is_there_without_one() {
    let text =
        "Ambassador Orlov said that President Tarr sent his greetings. The President said that it was cold.";
    let (shown, ..) = speech(text, &["Harald Lind", "Ambassador Pavel Orlov", "Josip Vadas"]);
    assert_eq!(
        shown.last().map(String::as_str),
        Some("r Josip Vadas: The President said that it was cold.")
    );
}

#[test]
fn a_generalissimo_needs_no_article_and_the_general_staff_is_nobody() {
    let text = "I went to see Generalissimo. Generalissimo said that it was cold. The General Staff of Noria was not there. He \
                added that it would snow.";
    let (shown, ..) = speech(text, &["Harald Lind"]);
    assert!(!shown.is_empty());
    assert!(
        shown.iter().all(|turn| turn.starts_with("r Generalissimo: ")),
        "{shown:?}"
    );
    assert_eq!(
        known_in("He referred to the statement of the General Staff that it was cold."),
        Vec::<String>::new()
    );
}

#[test]
fn letters_stand_for_those_who_talk_on_the_telephone() {
    let talk = "O. returned the call, and said that it was cold. The Secy. said the dam was shut. O thinks it is old. \
                The Secy. suggested a letter.\n\nTarr got on. T. said the wire was down. N. said no. Plan B was old.\n\n\
                Nunn got on. N. said yes.";
    assert_eq!(
        speech(talk, &["Harald Lind", "Pavel Orlov", "Anna Szabo"]).0,
        [
            "r Pavel Orlov: O. returned the call, and said that it was cold.",
            "r Secy.: The Secy. said the dam was shut.",
            "r Pavel Orlov: O thinks it is old.",
            "r Secy.: The Secy. suggested a letter.",
            "r Tarr: T. said the wire was down.",
            "r (N.): N. said no. Plan B was old.",
            // A letter keeps its meaning.
            "r (N.): N. said yes.",
        ]
    );
}

#[test]
fn a_visitor_whose_office_is_named_first_gets_his_name() {
    assert_eq!(
        speech(
            "The Bordurian Chargé came to see me to say that it was cold. Mr. Tarr added that it would snow.",
            &["Harald Lind"]
        )
        .0,
        [
            "r Tarr: The Bordurian Chargé came to see me to say that it was cold. Mr. Tarr added that it would snow."
        ]
    );
}

#[test]
fn who_came_to_tell_the_author_is_heard() {
    check(&[
        (
            "I had a visit today from Mr. Tarr, Bordurian Ambassador, who came to tell me that it was cold.",
            &[
                "r Tarr: I had a visit today from Mr. Tarr, Bordurian Ambassador, who came to tell me that it was cold.",
            ],
        ),
        (
            "I met Minister Orlov, who said it was cold.",
            &["r Pavel Orlov: I met Minister Orlov, who said it was cold."],
        ),
        (
            "I told Minister Orlov of Mr. Tarr, who had told me that it was cold.",
            &["r Harald Lind: I told Minister Orlov of Mr. Tarr, who had told me that it was cold."],
        ),
        (
            "Minister Orlov called me back later in the afternoon to say that it was cold.",
            &["r Pavel Orlov: Minister Orlov called me back later in the afternoon to say that it was cold."],
        ),
    ]);
}

#[test]
fn a_dignity_in_small_letters_is_whoever_has_it() {
    assert_eq!(
        speech(
            "The marquis replied that it was cold.",
            &["Harald Lind", "Marquis de la Vega"]
        )
        .0,
        ["r de la Vega: The marquis replied that it was cold."]
    );
    assert_eq!(turns("The duke replied that it was cold."), [] as [&str; 0]);
}

#[test]
fn names_between_a_partner_and_an_office() {
    check(&[
        (
            "In a talk with Minister Orlov, Hu Damm, Vice-Premier and Minister of Trade, said that it was cold.",
            &[
                "r Hu Damm: In a talk with Minister Orlov, Hu Damm, Vice-Premier and Minister of Trade, said that it was cold.",
            ],
        ),
        (
            "General Orlov, Commander-in-Chief Selm-Strelsau, in a letter to Minister Szabo, stated that it was cold.",
            &[
                "r Pavel Orlov: General Orlov, Commander-in-Chief Selm-Strelsau, in a letter to Minister Szabo, stated that it was cold.",
            ],
        ),
        (
            "The Ruritanian Company, whose lines reach Massachusetts, has instructed me to say so.",
            &[],
        ),
        (
            "Tarr, Foreign Secretary, tells me it is cold.",
            &["r Tarr: Tarr, Foreign Secretary, tells me it is cold."],
        ),
    ]);
}
