//! Sentences that report: verbs, nouns, passives; and what is no report.

use super::*;

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
        "Orlov spoke out against the treaty.",
        "Orlov spoke in favour of the treaty.",
        "Orlov had nothing against the treaty.",
        "Orlov informed him, as the rules were, about the visit of the choir.",
        "Orlov inquired re the wood.",
        "Denied by Orlov, who said the wood was his.",
        "Orlov less sure; admitted the wood was his.",
        "Orlov said in viewing matter from that side he had no wood.",
        "Orlov impressed upon me that it was cold.",
        "Orlov raised the problem of the wood; it takes three weeks to dry.",
        "Orlov and Szabo think that it is cold.",
        "Orlov said two barns had burned.",
        "Orlov said nothing else was known.",
        "Orlov said, today I heard from Noll, our friend, about the wood.",
        "Orlov replied both sides knew the price.",
        "Orlov replied the two cabinets would meet.",
        "Orlov proposed next Tuesday.",
        "Orlov countered with Friday.",
        "Orlov parried that he had no wood.",
        "Orlov pressed me for an answer.",
        "Orlov referred me to the minutes as proof of this.",
        "Orlov addressed a request to send wood.",
        "Orlov transmitted a request to send wood.",
        "Orlov introduced the familiar theme that wood was dear.",
        "Orlov reassured me on his part that wood would come.",
        "Orlov was very frank in stating that it was cold.",
        "Orlov was curious to know whether it was cold.",
        "Orlov took issue with this.",
        "Orlov replied from a prepared statement.",
        "Orlov opened with a protest.",
        "Later on Orlov gave the answer that it was cold.",
    ] {
        assert_eq!(turns(text), [format!("r Pavel Orlov: {text}")], "{text}");
    }
}

#[test]
fn what_is_no_report() {
    for text in [
        "Orlov talked about the winter.",
        "Orlov talked about the winter; his coat was wet.",
        "Orlov spoke in the favourite room of the King.",
        "Orlov had nothing with him.",
        "Orlov said something.",
        "Orlov answered the questions that were put.",
        "Orlov answered the note which had been sent.",
        "Orlov conveyed to me the contents of the note.",
        "Orlov requested a private meeting.",
        "Orlov introduced his wife.",
        "Orlov took the exception list home.",
        "Orlov opened with the music.",
        "Denied by all, the wood was burned.",
        "The room was small; asked by nobody.",
        "I gave Orlov my sincere thanks for his exposition of the law.",
        "Orlov handed me a note.",
        "Orlov thanked me.",
        "Orlov expressed his thanks.",
        "Orlov gave no information.",
        "Orlov did not mention the wood.",
        "Orlov asked to see me.",
        "Orlov asked this morning for an interview with me.",
        "Orlov think that it is cold.",
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
        "Orlov called again today, Selmtel 14, repeated Velm 12.",
        "Our expressed desire to see Orlov was not met.",
    ] {
        assert!(turns(text).is_empty(), "{text}: {:?}", turns(text));
    }
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
fn two_who_speak_together_and_one_who_answers() {
    check(&[
        (
            "Last evening Avenol and Madaria jointly stated to me that it was late.",
            &["r Avenol: Last evening Avenol and Madaria jointly stated to me that it was late."],
        ),
        (
            "Orlov asked for a reply. Atkins replied in the affirmative.",
            &[
                "r Pavel Orlov: Orlov asked for a reply.",
                "r Atkins: Atkins replied in the affirmative.",
            ],
        ),
        // Of whom Orlov tells is not there.
        (
            "Orlov reported that he had sent for Petrov. Petrov replied that he would come.",
            &[
                "r Pavel Orlov: Orlov reported that he had sent for Petrov. Petrov replied that he would come.",
            ],
        ),
        (
            "I asked Orlov who would come. He named Noll, Kern and Selm.",
            &[
                "r Harald Lind: I asked Orlov who would come.",
                "r Pavel Orlov: He named Noll, Kern and Selm.",
            ],
        ),
        ("Orlov came in. He named three men.", &[]),
        (
            "Orlov strongly advised Szabo against the journey.",
            &["r Pavel Orlov: Orlov strongly advised Szabo against the journey."],
        ),
    ]);
}

#[test]
fn what_a_telegram_leaves_out_and_what_its_author_thinks() {
    check(&[
        (
            "Orlov said it was late.\n\nStated further that he himself would come.",
            &[
                "r Pavel Orlov: Orlov said it was late.",
                "r Pavel Orlov: Stated further that he himself would come.",
            ],
        ),
        // A law's `said`, and a participle.
        (
            "Orlov said it was late.\n\nSaid engineer shall decide.",
            &["r Pavel Orlov: Orlov said it was late."],
        ),
        ("We suggest Department instruct the Consul.", &[]),
        ("I judged from his words that it was late.", &[]),
        (
            "Orlov said that it was late. Embassy believes he is tired.",
            &["r Pavel Orlov: Orlov said that it was late."],
        ),
        (
            "Orlov said that it was late. Orlov, of course, is a tired man.",
            &["r Pavel Orlov: Orlov said that it was late."],
        ),
        (
            "Orlov said that it was late. It is believed that he is tired.",
            &["r Pavel Orlov: Orlov said that it was late."],
        ),
    ]);
}

#[test]
fn thoughts_questions_and_what_is_refused() {
    check(&[
        (
            "Orlov thought this useful.",
            &["r Pavel Orlov: Orlov thought this useful."],
        ),
        ("Orlov thought not.", &["r Pavel Orlov: Orlov thought not."]),
        ("Orlov thought about this.", &[]),
        (
            "Orlov was grateful for this.",
            &["r Pavel Orlov: Orlov was grateful for this."],
        ),
        (
            "Orlov raised the question of who was to pay.",
            &["r Pavel Orlov: Orlov raised the question of who was to pay."],
        ),
        ("Orlov raised the question of prices.", &[]),
        (
            "Orlov said he would see. He could not make any promise.",
            &["r Pavel Orlov: Orlov said he would see. He could not make any promise."],
        ),
        (
            "Orlov said he would see. He could not give an answer.",
            &["r Pavel Orlov: Orlov said he would see."],
        ),
        (
            "Orlov said that it was late. If I wanted to see the works he would arrange it.",
            &[
                "r Pavel Orlov: Orlov said that it was late. If I wanted to see the works he would arrange it.",
            ],
        ),
        (
            "Would it be long? Orlov asked.",
            &["r Pavel Orlov: Would it be long? Orlov asked."],
        ),
        ("Would it be long? Orlov came in.", &[]),
        ("I spoke with the following persons.\n\nOrlov came in.", &[]),
        ("Told Orlov would try.", &["r Harald Lind: Told Orlov would try."]),
    ]);
}

#[test]
fn an_answer_behind_a_gesture() {
    check(&[
        (
            "I asked Orlov whether there would be war. He shook his head. Not this year; the harvest was good.",
            &[
                "r Harald Lind: I asked Orlov whether there would be war.",
                "r Pavel Orlov: Not this year; the harvest was good.",
            ],
        ),
        (
            "I asked Orlov whether there would be war. He shook his head. Dinner was served.",
            &["r Harald Lind: I asked Orlov whether there would be war."],
        ),
    ]);
}

#[test]
fn clauses_that_tell_of_a_noun_and_letters_to_the_own_office() {
    check(&[
        // Without a pronoun before it the clause still belongs to the noun.
        ("Noll had told him of the message I conveyed.", &[]),
        (
            "When he asked for my opinion I said that it was late.",
            &["r Harald Lind: When he asked for my opinion I said that it was late."],
        ),
        (
            "This morning I told Orlov that it was late.",
            &["r Harald Lind: This morning I told Orlov that it was late."],
        ),
        (
            "Orlov was ill. His answers:\n\n1. There will be three interpreters.",
            &["r Pavel Orlov: His answers: There will be three interpreters."],
        ),
        (
            "Orlov asked me to send the following.\n\n1. The delegation will come in June.",
            &["r Pavel Orlov: Orlov asked me to send the following. The delegation will come in June."],
        ),
    ]);
    let alone = |text| speech(text, &["Harald Lind"]).0;
    assert_eq!(
        alone("We have always insisted that this must be left to the states."),
        [""; 0]
    );
    check(&[(
        "We insisted that this must be left to the states.",
        &["r Harald Lind: We insisted that this must be left to the states."],
    )]);
}

#[test]
fn wishes_put_politely_and_feelings_that_are_named() {
    check(&[
        (
            "Orlov would propose that wood be bought.",
            &["r Pavel Orlov: Orlov would propose that wood be bought."],
        ),
        (
            "Orlov said that it was cold. Szabo would propose to buy wood.",
            &["r Pavel Orlov: Orlov said that it was cold. Szabo would propose to buy wood."],
        ),
        (
            "Orlov claimed to have bought wood. Szabo professed to know nothing of it.",
            &[
                "r Pavel Orlov: Orlov claimed to have bought wood.",
                "r Anna Szabo: Szabo professed to know nothing of it.",
            ],
        ),
        (
            "Orlov mentioned his fear of the winter.",
            &["r Pavel Orlov: Orlov mentioned his fear of the winter."],
        ),
        ("Orlov mentioned his dog.", &[]),
        ("In the first talk Orlov had set out our position on wood.", &[]),
        ("Orlov wrote a letter of thanks, though he had said so.", &[]),
        ("Orlov requested me to call on the 3rd.", &[]),
    ]);
}

#[test]
fn subjects_with_company_and_clauses_told_without_that() {
    check(&[(
        "Orlov, in company of the head of the harbour office, Anna Szabo, asked if wood was dear.",
        &[
            "r Pavel Orlov: Orlov, in company of the head of the harbour office, Anna Szabo, asked if wood was dear.",
        ],
    )]);
    let told = "Orlov was informed this country could see no wood.";
    assert_eq!(speech(told, &CAST[..2]).0, [format!("r Harald Lind: {told}")]);
}

#[test]
fn telegrams_make_clear_and_respond() {
    check(&[
        (
            "Orlov made clear there was no wood in the north.",
            &["r Pavel Orlov: Orlov made clear there was no wood in the north."],
        ),
        ("Orlov made clear his way through the ice.", &[]),
        (
            "Orlov response was he had been misunderstood.",
            &["r Pavel Orlov: Orlov response was he had been misunderstood."],
        ),
        (
            "In the first talk Orlov had described the port. The ice was thin.",
            &[],
        ),
        (
            "Orlov had described the port. The ice was thin.",
            &["r Pavel Orlov: Orlov had described the port. The ice was thin."],
        ),
    ]);
    let points = "I told Orlov that it was cold. Second, I said that wood was dear. Third, he was anxious to buy wood.";
    assert_eq!(speech(points, CAST).0, [format!("r Harald Lind: {points}")]);
}

#[test]
fn what_the_author_writes_or_wrote_is_not_said() {
    let written: &[&str] = &[];
    check(&[
        (
            "In my No. 129 I reported to you the fall of the bridge. It was old.",
            written,
        ),
        (
            "In my confidential telegram of yesterday I stated that the bridge fell.",
            written,
        ),
        (
            "I stated in my despatch of the 4th that the bridge fell.",
            written,
        ),
        (
            "I informed the Department on Monday that the bridge fell.",
            written,
        ),
        (
            "P. S.\u{2014}I herewith enclose the list, requesting that it may be returned.",
            written,
        ),
        (
            "Referring to my telegram of yesterday, I told Orlov that the bridge fell.",
            &["r Harald Lind: Referring to my telegram of yesterday, I told Orlov that the bridge fell."],
        ),
        (
            "In our talk I told you that the bridge fell.",
            &["r Harald Lind: In our talk I told you that the bridge fell."],
        ),
    ]);
}

#[test]
fn offices_without_an_article_behind_a_phrase_and_minds() {
    check(&[
        (
            "In view of the importance of this talk Prime Minister said that it was cold.",
            &[
                "r Prime Minister: In view of the importance of this talk Prime Minister said that it was cold.",
            ],
        ),
        (
            "Orlov was interested in knowing whether it was cold.",
            &["r Pavel Orlov: Orlov was interested in knowing whether it was cold."],
        ),
        (
            "Orlov was of opinion that it was cold.",
            &["r Pavel Orlov: Orlov was of opinion that it was cold."],
        ),
    ]);
}
