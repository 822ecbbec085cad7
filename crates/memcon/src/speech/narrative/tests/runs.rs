//! How far a report goes on: sentences and paragraphs without attribution, questions and answers.

use super::*;

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
fn an_estimate_of_the_rapporteur_ends_the_report() {
    check(&[(
        "Orlov said that wood was dear.\n\nWe believe that Orlov's attitude has not changed.",
        &["r Pavel Orlov: Orlov said that wood was dear."],
    )]);
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
fn thanks_begin_the_report_that_goes_on_behind_them() {
    check(&[
        (
            "Orlov expressed his thanks. He would send the wood at once. The choir had asked for it.",
            &[
                "r Pavel Orlov: Orlov expressed his thanks. He would send the wood at once. The choir had asked for it.",
            ],
        ),
        (
            "In conclusion Orlov conveyed the greetings of the choir. It was his first visit to the mountains.",
            &[
                "r Pavel Orlov: In conclusion Orlov conveyed the greetings of the choir. It was his first visit to the \
               mountains.",
            ],
        ),
        ("Orlov thanked me. The talk had lasted an hour.", &[]),
        ("Orlov thanked me. It snowed.", &[]),
        (
            "Orlov came in. He read from a prepared text. The wood was wet. Nobody could be expected to burn it.",
            &["r Pavel Orlov: The wood was wet. Nobody could be expected to burn it."],
        ),
        ("Orlov read a note. It was short.", &[]),
        (
            "Orlov read the newspaper. Nobody could be expected to burn it.",
            &[],
        ),
        ("Orlov came in. He would send the wood at once.", &[]),
    ]);
}

#[test]
fn a_paragraph_that_begins_with_another_is_not_of_who_spoke_before() {
    check(&[(
        "Orlov said that it was cold.\n\nSzabo made an exposition on the harvest. It was 11% below the last one.\n\nOrlov \
         said that it was late.",
        &[
            "r Pavel Orlov: Orlov said that it was cold.",
            "r Anna Szabo: Szabo made an exposition on the harvest. It was 11% below the last one.",
            "r Pavel Orlov: Orlov said that it was late.",
        ],
    )]);
}

#[test]
fn a_post_and_its_department_tell_of_the_author() {
    let of_orlov = &["r Pavel Orlov: Orlov said that it was cold."][..];
    check(&[
        (
            "Orlov said that it was cold. Embassy also questions his motives.",
            of_orlov,
        ),
        (
            "Orlov said that it was cold. Legation is watching the matter.",
            of_orlov,
        ),
        (
            "Orlov said that it was cold. Department may wish to reply.",
            of_orlov,
        ),
        (
            "Orlov said that it was cold.\n\nWe do not believe that our wood is wet.",
            of_orlov,
        ),
        (
            "Orlov said that it was cold.\n\nSuggest we send our wood. We would be thanked.",
            of_orlov,
        ),
        (
            "Orlov said that it was cold. Department stores were closed.",
            &["r Pavel Orlov: Orlov said that it was cold. Department stores were closed."],
        ),
    ]);
}

#[test]
fn a_sentence_leads_to_a_list_without_a_verb_of_speech() {
    check(&[
        (
            "I received Minister Orlov, who marked the purpose of his visit in the following points:\n\n1) The fair opens in June.\n\n2) The ferry is old.",
            &[
                "r Pavel Orlov: I received Minister Orlov, who marked the purpose of his visit in the following points: The fair opens in June. The ferry is old.",
            ],
        ),
        (
            "Orlov spoke of the fair.\n\nFocused on trade, the briefing held the following ideas:\n\n- The fair opens in June.\n\n- The ferry is old.",
            &[
                "r Pavel Orlov: Focused on trade, the briefing held the following ideas: The fair opens in June. The ferry is old.",
            ],
        ),
        // Nobody is told of, or the list is the narrator's.
        (
            "The hall held the following exhibits:\n\n- a plough\n\n- a ferry",
            &[],
        ),
        (
            "I brought the following presents:\n\n- a plough\n\n- a ferry",
            &[],
        ),
        // What follows is quoted.
        (
            "Orlov issued the following paper:\n\n\"The fair is shut.\"",
            &["q Pavel Orlov: The fair is shut."],
        ),
    ]);
}

#[test]
fn a_list_goes_on_behind_an_inner_list_and_a_paragraph_without_a_mark() {
    check(&[
        (
            "Orlov made statements on the following issues:\n\n- The neighbours stopped these deliveries:\n\n- Coke\n\nIn addition, they send no salt.\n\n- The ferry is old.",
            &[
                "r Pavel Orlov: Orlov made statements on the following issues: The neighbours stopped these deliveries: Coke In addition, they send no salt. The ferry is old.",
            ],
        ),
        // The list is over.
        (
            "Orlov made statements on the following issues:\n\n- The ferry is old.\n\nThe talk ended at noon.\n\nI left.",
            &["r Pavel Orlov: Orlov made statements on the following issues: The ferry is old."],
        ),
    ]);
}

#[test]
fn a_message_that_is_led_to_says_i() {
    check(&[
        (
            "Orlov said the following:\n\nThe paper is ready. At the wish of my office I am asking you to take it. It will be read.",
            &[
                "r Pavel Orlov: Orlov said the following: The paper is ready. At the wish of my office I am asking you to take it. It will be read.",
            ],
        ),
        (
            "Orlov said the following:\n\nThe paper is ready. I took it. It was late.",
            &["r Pavel Orlov: Orlov said the following: The paper is ready."],
        ),
    ]);
}

#[test]
fn someone_without_a_name_talks_to_the_author() {
    check(&[
        (
            "Orlov said that it was cold. However, a high functionary of the court said to my colleague that it was mild.",
            &[
                "r Pavel Orlov: Orlov said that it was cold.",
                "r (a high functionary of the court): However, a high functionary of the court said to my colleague that it was mild.",
            ],
        ),
        (
            "Orlov said that it was cold. A functionary of the Chancellery told me, yesterday, in strict reserve, that it was mild.",
            &[
                "r Pavel Orlov: Orlov said that it was cold.",
                "r (A functionary of the Chancellery): A functionary of the Chancellery told me, yesterday, in strict reserve, that it was mild.",
            ],
        ),
        (
            "Orlov said that it was cold. A high functionary of the court said that it was mild.",
            &[
                "r Pavel Orlov: Orlov said that it was cold. A high functionary of the court said that it was mild.",
            ],
        ),
    ]);
}

#[test]
fn two_named_together_speak_behind_a_phrase() {
    check(&[
        (
            "Orlov and Szabo called to bring the reply.\n\nIn reply to a question they said that it was late. They promised, however, to come.",
            &[
                "r Pavel Orlov: In reply to a question they said that it was late. They promised, however, to come.",
            ],
        ),
        (
            "The clerks called to bring the reply.\n\nIn reply to a question they said that it was late.",
            &[],
        ),
    ]);
}

#[test]
fn an_author_wants_somebody_to_know() {
    check(&[
        (
            "I wanted him to know that it was late. He nodded.",
            &["r Harald Lind: I wanted him to know that it was late."],
        ),
        (
            "I wanted to know the hour.",
            &["r Harald Lind: I wanted to know the hour."],
        ),
        ("I wanted him to come.", &[]),
    ]);
}

#[test]
fn an_answer_is_named_behind_a_paragraph_of_the_asker() {
    check(&[
        (
            "I asked Orlov that this year fifty be taken in.\n\nThe answer was: we support this.",
            &[
                "r Harald Lind: I asked Orlov that this year fifty be taken in.",
                "r Pavel Orlov: The answer was: we support this.",
            ],
        ),
        (
            "Orlov's first reaction to my remark was that it was cold. Orlov's reaction was slow.",
            &[
                "r Pavel Orlov: Orlov's first reaction to my remark was that it was cold. Orlov's reaction was slow.",
            ],
        ),
    ]);
}

#[test]
fn those_who_talk_to_the_author_as_one() {
    check(&[
        (
            "Orlov said that it was cold. The Ruritanian comrades told us that it was mild. It would thaw.",
            &[
                "r Pavel Orlov: Orlov said that it was cold.",
                "r (Ruritanian comrades): The Ruritanian comrades told us that it was mild. It would thaw.",
            ],
        ),
        // Orlov tells it.
        (
            "Orlov said that it was cold. The Ruritanian comrades had said that it was mild. The hosts told him that it would thaw.",
            &[
                "r Pavel Orlov: Orlov said that it was cold. The Ruritanian comrades had said that it was mild. The hosts told him that it would thaw.",
            ],
        ),
        ("The Ruritanian comrades said that it was mild.", &[]),
    ]);
}

#[test]
fn what_an_author_makes_of_words_ends_them() {
    check(&[
        (
            "Orlov said that it was cold. We assess this statement as sincere.",
            &["r Pavel Orlov: Orlov said that it was cold."],
        ),
        (
            "Orlov said that it was cold. We assess the harvest as poor.",
            &["r Pavel Orlov: Orlov said that it was cold. We assess the harvest as poor."],
        ),
        (
            "I told Orlov that it was cold. We arranged to meet.",
            &["r Harald Lind: I told Orlov that it was cold."],
        ),
        ("Orlov made the impression of a tired man.", &[]),
        (
            "The Minister marked the purpose of his visit in the following points:\n\n1) The fair opens in June.",
            &[
                "r Pavel Orlov: The Minister marked the purpose of his visit in the following points: The fair opens in June.",
            ],
        ),
    ]);
}

#[test]
fn a_list_is_announced_without_a_colon() {
    check(&[
        (
            "Orlov made two remarks.\n\n1. The fair opens in June.\n\n2. The ferry is old.",
            &["r Pavel Orlov: Orlov made two remarks. The fair opens in June. The ferry is old."],
        ),
        // Each item has its own speaker, or the numbers go through the whole record.
        (
            "Orlov made two remarks.\n\n1. Szabo said that it was mild.\n\n2. Orlov said that it was cold.",
            &[
                "r Anna Szabo: Szabo said that it was mild.",
                "r Pavel Orlov: Orlov said that it was cold.",
            ],
        ),
        ("3. Orlov made two remarks.\n\n4. The ferry is old.", &[]),
    ]);
}

#[test]
fn items_of_a_list_are_his_who_leads_to_it() {
    check(&[
        // What an item tells of, another would have done.
        (
            "Orlov made two remarks.\n\n1. There are people who do not understand this.\n\n2. Apparently, the King did not understand me.\n\nSzabo laughed.",
            &[
                "r Pavel Orlov: Orlov made two remarks. There are people who do not understand this. Apparently, the King did not understand me.",
            ],
        ),
        (
            "The main points of the conversation with Orlov were as follows:\n\n(1) Orlov thanked us for the wood.\n\n(2) The ferry is old.",
            &[
                "r Pavel Orlov: The main points of the conversation with Orlov were as follows: Orlov thanked us for the wood. The ferry is old.",
            ],
        ),
        (
            "After a conversation with Orlov the choir sang as follows:\n\n(1) The Ferry.",
            &[],
        ),
        // Entries with dashes.
        (
            "Orlov spoke well of those who had come:\n\nAdam Noll - a good singer, but it is hard for him.\n\nKarl Berg (chief of the choir) - my right hand;\n\nThe choir sang.",
            &[
                "r Pavel Orlov: Orlov spoke well of those who had come: Adam Noll - a good singer, but it is hard for him. Karl Berg (chief of the choir) - my right hand;",
            ],
        ),
        (
            "Orlov said the following:\n\nWe have a note. The wishes which your cabinet has will be heard. The comments which you make will be read.",
            &[
                "r Pavel Orlov: Orlov said the following: We have a note. The wishes which your cabinet has will be heard. The comments which you make will be read.",
            ],
        ),
        // What he tells of somebody elsewhere, at length.
        (
            "Orlov gave the following information:\n\nKarl Berg spoke in a firm voice about how the choir would sing. He said that it was old.",
            &[
                "r Karl Berg: Karl Berg spoke in a firm voice about how the choir would sing. He said that it was old.",
            ],
        ),
    ]);
}

#[test]
fn a_text_that_will_be_given_is_told() {
    check(&[
        (
            "Orlov said that the treaty was ready. The text of the treaty will be given to your embassy.",
            &[
                "r Pavel Orlov: Orlov said that the treaty was ready. The text of the treaty will be given to your embassy.",
            ],
        ),
        (
            "Orlov said that the treaty was ready. The text of the treaty will be forwarded by pouch.",
            &["r Pavel Orlov: Orlov said that the treaty was ready."],
        ),
    ]);
}

#[test]
fn a_telegram_leaves_out_who_stresses() {
    check(&[
        (
            "Orlov invited me to lunch. Emphasized importance of wood and expressed hopes for more.",
            &["r Pavel Orlov: Emphasized importance of wood and expressed hopes for more."],
        ),
        (
            "Orlov denied this. Also accused Szabo of burning it.",
            &["r Pavel Orlov: Orlov denied this. Also accused Szabo of burning it."],
        ),
        (
            "Orlov invited me to lunch. Rejected by all, the plan failed.",
            &[],
        ),
        ("Orlov invited me to lunch. Repeated Selm as 18.", &[]),
    ]);
}

#[test]
fn objects_that_and_joins_are_no_subject() {
    check(&[
        (
            "I received Orlov and Szabo and asked them for news of the wood.",
            &["r Harald Lind: I received Orlov and Szabo and asked them for news of the wood."],
        ),
        (
            "I received Orlov, the consul of Noria, and Szabo, the attaché of the embassy, and asked them for news.",
            &[
                "r Harald Lind: I received Orlov, the consul of Noria, and Szabo, the attaché of the embassy, and asked them for news.",
            ],
        ),
        (
            "I received Orlov, the consul of Noria, and Szabo, the second attaché of the Norian embassy, and asked them for news.",
            &[
                "r Harald Lind: I received Orlov, the consul of Noria, and Szabo, the second attaché of the Norian embassy, and asked them for news.",
            ],
        ),
        (
            "Orlov and Szabo rose and asked for news of the wood.",
            &["r Pavel Orlov: Orlov and Szabo rose and asked for news of the wood."],
        ),
        (
            "Seen beside the note of Orlov, in which he said he knew of it, explaining the wood, the story is true.",
            &[],
        ),
    ]);
}

#[test]
fn they_are_those_who_were_named_together() {
    check(&[(
        "Orlov and Szabo came to see me.\n\nIn their opinion, the wood is wet. The barn has no roof.\n\nWhen I asked whether it had rained, they replied that it had.\n\nThey are of the opinion that it would be better to wait.",
        &[
            "r Pavel Orlov: In their opinion, the wood is wet. The barn has no roof.",
            "r Pavel Orlov: When I asked whether it had rained, they replied that it had.",
            "r Pavel Orlov: They are of the opinion that it would be better to wait.",
        ],
    )]);
}

#[test]
fn asides_and_what_a_rapporteur_writes_are_told_apart() {
    check(&[
        // Who begins the sentence, whatever stands between.
        (
            "Orlov denied this. Szabo, by contrast, had received two letters, one of them, she said, “from the King.”",
            &[
                "r Pavel Orlov: Orlov denied this.",
                "q Anna Szabo: from the King.",
            ],
        ),
        (
            "I told Orlov that it was cold. I am reporting this in detail since I think that he knew.",
            &["r Harald Lind: I told Orlov that it was cold."],
        ),
        (
            "Orlov said that it was cold. Later on Szabo joined our conversation. She said that it would snow.",
            &[
                "r Pavel Orlov: Orlov said that it was cold.",
                "r Anna Szabo: She said that it would snow.",
            ],
        ),
        (
            "Orlov said that it was cold.\n\nMoreover it makes the roads bad.\n\nI told Orlov that they were closed.",
            &[
                "r Pavel Orlov: Orlov said that it was cold.",
                "r Pavel Orlov: Moreover it makes the roads bad.",
                "r Harald Lind: I told Orlov that they were closed.",
            ],
        ),
        (
            "2. Orlov talked a lot about the wood, but here are the main points:\n\n- it is wet;\n\n- it is dear.",
            &[
                "r Pavel Orlov: Orlov talked a lot about the wood, but here are the main points: it is wet; it is dear.",
            ],
        ),
    ]);
}

#[test]
fn the_one_who_speaks_is_meant_by_an_office_that_two_have() {
    let mut people = Registry::default();
    let text = "On 2 March, in conversation with me, the Ruritanian Ambassador said that it was cold.\n\n\
                On 3 March, the Zubrowkan Ambassador said that it was mild. The Ambassador asked whether it had rained.";
    let at = text.find("\n\n").expect("two paragraphs");
    let running =
        [(0, at), (at + 2, text.len())].map(|(start, end)| Passage::new(text, Span::new(start, end)));
    let Speech { turns, .. } = read(
        &running,
        Names::default(),
        &Tellers::default(),
        &mut people,
        usize::MAX,
    );
    let names: Vec<_> = turns
        .iter()
        .filter_map(|draft| Some(people.person(draft.speaker?)?.name.to_string()))
        .collect();
    assert_eq!(names, ["Ruritanian Ambassador", "Zubrowkan Ambassador"]);
    assert!(
        turns[1]
            .turn
            .text
            .ends_with("The Ambassador asked whether it had rained.")
    );
}

#[test]
fn a_salutation_is_no_label() {
    let (shown, ..) = speech(
        "Mr. Secretary: I called upon Orlov today. He said that it was cold.",
        CAST,
    );
    assert_eq!(shown, ["r Pavel Orlov: He said that it was cold."]);
    let (shown, ..) = speech(
        "Mr. Secretary: I called today upon the Vice President at his request. He said that he had spoken to Ambassador Noll.",
        &["Harald Lind"],
    );
    assert_eq!(
        shown,
        ["r Vice President: He said that he had spoken to Ambassador Noll."]
    );
}

#[test]
fn a_list_goes_on_with_the_report_that_leads_to_it() {
    check(&[
        (
            "Orlov said no. Wood had three faults:\n\n1)\nThe ice is thin;\n\n2)\nthe wood is wet.\n\nI went home.",
            &["r Pavel Orlov: Orlov said no. Wood had three faults: The ice is thin; the wood is wet."],
        ),
        (
            "Orlov said no. There were these papers:\n\nA letter and a map.",
            &["r Pavel Orlov: Orlov said no."],
        ),
    ]);
}

#[test]
fn brackets_stay_in_a_report_that_goes_on_behind_them() {
    check(&[
        (
            "Orlov said that it was cold. (He remarked that it had snowed.) Wood was dear.",
            &["r Pavel Orlov: Orlov said that it was cold. (He remarked that it had snowed.) Wood was dear."],
        ),
        (
            "Orlov said that it was cold. (In this connection he cited the north.) He added that it had snowed.",
            &[
                "r Pavel Orlov: Orlov said that it was cold. (In this connection he cited the north.) He added that it had snowed.",
            ],
        ),
        (
            "Orlov said that it was cold. (He remarked that it had snowed.) I shook his hand.",
            &[
                "r Pavel Orlov: Orlov said that it was cold.",
                "r Pavel Orlov: He remarked that it had snowed.",
            ],
        ),
    ]);
}

#[test]
fn what_can_be_seen_is_told_where_nobody_is_there() {
    check(&[
        (
            "Orlov said that it was cold. However, it was clear that the ice would hold. It would snow.",
            &[
                "r Pavel Orlov: Orlov said that it was cold. However, it was clear that the ice would hold. It would snow.",
            ],
        ),
        (
            "Orlov said that it was cold. It was clear that Orlov was tired. It was late.",
            &["r Pavel Orlov: Orlov said that it was cold."],
        ),
        (
            "Orlov said that it was cold. He had no choice but to buy wood. It was dear.",
            &["r Pavel Orlov: Orlov said that it was cold. He had no choice but to buy wood. It was dear."],
        ),
        (
            "Orlov said that it was cold. He made no comment on the wood. It was late.",
            &["r Pavel Orlov: Orlov said that it was cold."],
        ),
    ]);
}

#[test]
fn what_both_do_and_how_a_telegram_is_parted_ends_a_report() {
    check(&[
        (
            "Orlov said that it was cold. We read the letter together with Orlov. He liked it.",
            &["r Pavel Orlov: Orlov said that it was cold."],
        ),
        (
            "Orlov said that it was cold. There were frequent questions from the consul. It was late.",
            &["r Pavel Orlov: Orlov said that it was cold."],
        ),
        (
            "Orlov said that it was cold. End summary. It was late.",
            &["r Pavel Orlov: Orlov said that it was cold."],
        ),
    ]);
}

#[test]
fn an_author_without_a_name_goes_on_with_what_he_said() {
    let text = "I told Orlov that it was cold. Neither did I believe that wood was dear. I replied to him that it would snow.";
    assert_eq!(speech(text, &[]).0, [format!("r (I): {text}")]);
    let came = "I came back from the north on the 3rd. I was there two days. I told Orlov so. I replied no.";
    assert_eq!(speech(came, &[]).0, ["r (I): I told Orlov so. I replied no."]);
}

#[test]
fn sentences_before_words_that_are_set_in_are_claimed() {
    check(&[(
        "Orlov said that it was cold.\n\nThere is wood in the north. It is dear, Orlov went on, but it burns.",
        &[
            "r Pavel Orlov: Orlov said that it was cold.",
            "r Pavel Orlov: There is wood in the north. It is dear, Orlov went on, but it burns.",
        ],
    )]);
}

#[test]
fn what_several_say_is_nobodys() {
    check(&[(
        "Orlov said that it was cold.\n\nThe representatives of the railway stated that wood could be sent. They would write.",
        &["r Pavel Orlov: Orlov said that it was cold."],
    )]);
}

#[test]
fn a_list_behind_a_clause_with_a_colon_is_his_who_says_it() {
    let one = "r Pavel Orlov: Orlov said that there were two reasons: The road is closed. The bridge is old.";
    let text = "Orlov said that there were two reasons:\n\n1. The road is closed.\n\n2. The bridge is old.\n\nThe sun set.";
    assert_eq!(turns(text), [one]);
    // A clause that ends otherwise leads to no list.
    let text = "Orlov said that there were two reasons.\n\n1. Roads.\n\n2. Bridges.";
    assert_eq!(
        turns(text),
        ["r Pavel Orlov: Orlov said that there were two reasons."]
    );
}

#[test]
fn what_a_speaker_tells_of_others_stays_his() {
    check(&[
        (
            "Minister Orlov said that Tarr had been received by Noll. The latter presented him with a list. The list was long.",
            &[
                "r Pavel Orlov: Minister Orlov said that Tarr had been received by Noll. The latter presented him with a list. \
               The list was long.",
            ],
        ),
        (
            "Minister Orlov told me that Mr. Tarr was ill. He had told Orlov that it was cold.",
            &[
                "r Pavel Orlov: Minister Orlov told me that Mr. Tarr was ill. He had told Orlov that it was cold.",
            ],
        ),
    ]);
}

#[test]
fn what_the_author_writes_or_asks_for_is_no_speech() {
    check(&[
        (
            "I addressed a note to Minister Orlov, asking him to name a day.",
            &[],
        ),
        ("The visit had been requested by Minister Orlov.", &[]),
        (
            "I went over the dues with Minister Orlov. I covered the harvest.",
            &[],
        ),
        (
            "There were other niceties, while a waiter served us with tea.",
            &[],
        ),
    ]);
}

#[test]
fn the_clause_of_a_noun_begins_no_report() {
    check(&[(
        "Through Minister Orlov I heard of it. Mr. Tarr went on with his efforts to obtain the papers he desired from the port.",
        &[],
    )]);
}

#[test]
fn what_somebody_tells_in_the_next_paragraphs() {
    check(&[
        (
            "Minister Orlov told me the following facts about the dues that had been raised by the port in the last spring and \
             summer.\n\nThe port failed to see that nobody would pay. It also took a grave view of the harvest.\n\nMinister \
             Orlov told me that it was cold.",
            &[
                "r Pavel Orlov: Minister Orlov told me the following facts about the dues that had been raised by the port in \
                 the last spring and summer. The port failed to see that nobody would pay. It also took a grave view of the \
                 harvest.",
                "r Pavel Orlov: Minister Orlov told me that it was cold.",
            ],
        ),
        (
            "From Minister Orlov I obtained following information this morning:\n\nThe port is shut and the dues are high.",
            &[
                "r Pavel Orlov: From Minister Orlov I obtained following information this morning: The port is shut and the \
               dues are high.",
            ],
        ),
        // What the rapporteur writes to his office is nobody's.
        (
            "Minister Orlov said that it was cold.\n\nWe inform that the envoys have noticed the dues.",
            &["r Pavel Orlov: Minister Orlov said that it was cold."],
        ),
    ]);
}

#[test]
fn a_list_goes_on_behind_an_item_that_names_its_speaker() {
    check(&[
        (
            "The following from the conversation with the minister deserves to be noted:\n\n1. The friends, in the words of the \
             minister, proposed to exchange guests. They were many.\n\n2. In a telegram it was reported that the dam was shut.",
            &[
                "r Pavel Orlov: The following from the conversation with the minister deserves to be noted: The friends, in the \
                 words of the minister, proposed to exchange guests. They were many. In a telegram it was reported that the \
                 dam was shut.",
            ],
        ),
        (
            "Minister Orlov said on 25 April, the port had been shut.",
            &["r Pavel Orlov: Minister Orlov said on 25 April, the port had been shut."],
        ),
    ]);
}
