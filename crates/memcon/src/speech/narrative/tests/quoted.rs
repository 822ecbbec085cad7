//! Words in quotation marks: whose they are, and what is no speech.

use super::*;

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
            "Orlov said that “we fishermen” would not pay for anybody.",
            &["r Pavel Orlov: Orlov said that “we fishermen” would not pay for anybody."],
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
fn words_that_a_text_is_to_have() {
    check(&[
        (
            "Orlov proposed that a comma be put between the words “must” and “to leave”.",
            &["r Pavel Orlov: Orlov proposed that a comma be put between the words “must” and “to leave”."],
        ),
        (
            "Orlov answered with the words “It is cold.”",
            &["q Pavel Orlov: It is cold."],
        ),
    ]);
}

#[test]
fn what_is_said_beside_a_quotation() {
    check(&[
        (
            "There is none, replied Orlov; “there will be a lunch, that is all.”",
            &[
                "r Pavel Orlov: There is none, replied Orlov",
                "q Pavel Orlov: there will be a lunch, that is all.",
            ],
        ),
        (
            "It was, Orlov added, an advantage to be small: “nobody sees you.”",
            &[
                "r Pavel Orlov: It was, Orlov added, an advantage to be small",
                "q Pavel Orlov: nobody sees you.",
            ],
        ),
        (
            "Orlov said it was late. He had no wish to go, but “people do not eat wishes.”",
            &[
                "r Pavel Orlov: Orlov said it was late.",
                "q Pavel Orlov: people do not eat wishes.",
            ],
        ),
    ]);
}

/// The sentence reports one, and leads to the words of another.
#[test]
fn who_is_named_last_before_a_colon_speaks_in_the_next_paragraph() {
    let shown = turns(
        "Orlov asked Szabo how she had liked the town, Anna Szabo, after a look at the clock, said:\n\n\
         “I liked it. It is late.”",
    );
    assert_eq!(shown[1], "q Anna Szabo: I liked it. It is late.");
}

#[test]
fn words_behind_a_view_that_is_expressed() {
    check(&[(
        "Orlov expressed the view that “our foresters want no strangers in that wood.”",
        &["q Pavel Orlov: our foresters want no strangers in that wood."],
    )]);
}

#[test]
fn what_is_said_before_words_that_are_quoted_by_another_verb() {
    check(&[
        (
            "Orlov said that it was cold, and then exclaimed, \u{201c}How the river freezes!\u{201d}",
            &[
                "r Pavel Orlov: Orlov said that it was cold, and then exclaimed",
                "q Pavel Orlov: How the river freezes!",
            ],
        ),
        (
            "Orlov exclaimed, \u{201c}How the river freezes!\u{201d}",
            &["q Pavel Orlov: How the river freezes!"],
        ),
    ]);
}

#[test]
fn a_clause_beside_a_quotation_may_be_somebody_elses() {
    check(&[(
        "I reminded Minister Orlov that we had given him a note, and he said, “Yes, it tells nothing.”",
        &[
            "r Harald Lind: I reminded Minister Orlov that we had given him a note, and he said",
            "q Pavel Orlov: Yes, it tells nothing.",
        ],
    )]);
}
