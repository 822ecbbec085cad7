use super::remark::{DECLARING, LEADS, REPORTING};
use super::who::{PARTS, SIDES};
use super::*;

fn shown(text: &str) -> Option<String> {
    let label = label_at(text, 0)?;
    let who = match &label.who {
        Labelled::Persons(persons) => persons
            .iter()
            .map(|person| format!("{}/{}", person.titles.join("|"), person.name))
            .collect::<Vec<_>>()
            .join("+"),
        Labelled::Nameless => "-".to_owned(),
    };
    let declares = label.declares.as_deref().unwrap_or_default();
    Some(format!(
        "{}>{who}>{declares}>{:?}>{}",
        &text[label.range.clone()],
        label.style,
        &text[label.words_at..]
    ))
}

#[test]
fn surnames_that_look_like_initials() {
    let words = |text: &'static str| short_surname_at(text, 0).map(|label| &text[label.words_at..]);
    for text in ["Ju. Then we agree.", "Ye. “Yes.”", "Zh. 40 of them."] {
        assert_eq!(words(text), text.get(4..), "{text}");
    }
    for text in [
        "Orlov. Yes.",
        "Ok. Yes.",
        "J. Yes.",
        "Yu.A. Orlov. Yes.",
        "Ju.",
        "Ju. ",
        "Ju.Then",
        "",
        "Ju.  Then",
    ] {
        assert_eq!(words(text), None, "{text}");
    }
}

#[test]
fn tables_are_sorted() {
    for table in [PARTS, SIDES, REPORTING, LEADS, DECLARING] {
        for pair in table.windows(2) {
            assert!(pair[0] < pair[1], "{pair:?}");
        }
    }
}

#[test]
fn labels_of_all_styles() {
    for (text, expected) in [
        ("Orlov: Yes.", "Orlov>/Orlov>>Colon>Yes."),
        ("Orlov?: Yes.", "Orlov?>/Orlov>>Colon>Yes."),
        ("Pavel Orlov. – (FR) Yes.", "Pavel Orlov>/Pavel Orlov>>Dash>Yes."),
        (
            "Pavel Orlov. – (All) Yes.",
            "Pavel Orlov>/Pavel Orlov>>Dash>(All) Yes.",
        ),
        ("１２．Mr. ORLOV: Yes.", "Mr. ORLOV>Mr./ORLOV>>Colon>Yes."),
        (
            "Chairman Deng {Haoran} (to be abbreviated as Deng): Yes.",
            "Chairman Deng {Haoran} (to be abbreviated as Deng)>Chairman/Deng Haoran>Deng>Colon>Yes.",
        ),
        (
            "Chairman Deng [Haoran] (to be abbreviated as Deng): Yes.",
            "Chairman Deng [Haoran] (to be abbreviated as Deng)>Chairman/Deng Haoran>Deng>Colon>Yes.",
        ),
        (
            "Zhan Meng (below: Zhan): Yes",
            "Zhan Meng (below: Zhan)>/Zhan Meng>Zhan>Colon>Yes",
        ),
        (
            "Ivan Orlov (hereinafter referred to as “Orlov”): x",
            "Ivan Orlov (hereinafter referred to as “Orlov”)>/Ivan Orlov>Orlov>Colon>x",
        ),
        ("Cde. N. Orlov: Yes", "Cde. N. Orlov>Cde./N. Orlov>>Colon>Yes"),
        ("Cde. NO: Yes", "Cde. NO>Cde./NO>>Colon>Yes"),
        (
            "[General Hollis:] Yes",
            "General Hollis>General/Hollis>>Colon>Yes",
        ),
        ("C[hen]: Yes", "C[hen]>/Chen>C>Colon>Yes"),
        (
            "G[overnor Chen]: Yes",
            "G[overnor Chen]>Governor/Chen>G>Colon>Yes",
        ),
        ("M: Yes", "M>/M>>Colon>Yes"),
        (
            "I[van] V. Orlov: Yes",
            "I[van] V. Orlov>/Ivan V. Orlov>>Colon>Yes",
        ),
        ("South (MIN): Yes", "South (MIN)>/MIN>>Colon>Yes"),
        (
            "North (KWON), after the break: We",
            "North (KWON), after the break>/KWON>>Colon>We",
        ),
        ("The President: Yes", "The President>President/>>Colon>Yes"),
        (
            "12. The PRESIDENT (translated from French): Yes",
            "The PRESIDENT (translated from French)>PRESIDENT/>>Colon>Yes",
        ),
        (
            "Mr. ORLOV (Ruritania) (translated from Russian): x",
            "Mr. ORLOV (Ruritania) (translated from Russian)>Mr./ORLOV>>Colon>x",
        ),
        ("Question: Why?", "Question>->>Colon>Why?"),
        ("UM2: Why?", "UM2>->>Colon>Why?"),
        ("Voice 2: Why?", "Voice 2>->>Colon>Why?"),
        (
            "ANNA NOLL, FORMER U.S. AMBASSADOR: Yes",
            "ANNA NOLL, FORMER U.S. AMBASSADOR>/ANNA NOLL>>Colon>Yes",
        ),
        ("THE WITNESS: Yes", "THE WITNESS>WITNESS/>>Colon>Yes"),
        ("The Registrar: Yes", "The Registrar>Registrar/>>Colon>Yes"),
        ("OPERATOR: Yes", "OPERATOR>OPERATOR/>>Colon>Yes"),
        ("Some hon. members: Oh!", "Some hon. members>->>Colon>Oh!"),
        ("UNIDENTIFIED MALE: Oh!", "UNIDENTIFIED MALE>->>Colon>Oh!"),
        (
            "Right Hon. Anna Noll (Prime Minister): Yes",
            "Right Hon. Anna Noll (Prime Minister)>Right Hon./Anna Noll>>Colon>Yes",
        ),
        ("ORLOV.—Yes", "ORLOV>/ORLOV>>Dash>Yes"),
        ("SIR IVAN ORLOV.—Yes", "SIR IVAN ORLOV>SIR/IVAN ORLOV>>Dash>Yes"),
        ("South: Yes", "South>->>Colon>Yes"),
        ("P.M. Chen: Yes", "P.M. Chen>P.M./Chen>>Colon>Yes"),
        ("President. – Yes", "President>President/>>Dash>Yes"),
        (
            "Anna Noll, on behalf of the Group. – (DE) Yes",
            "Anna Noll, on behalf of the Group>/Anna Noll>>Dash>Yes",
        ),
        ("Q   Thank you", "Q>->>Capitals>Thank you"),
        ("Q …and then?", "Q>->>Capitals>…and then?"),
        ("ORLOV.- Yes", "ORLOV>/ORLOV>>Dash>Yes"),
        ("Mr. Orlov:— Yes", "Mr. Orlov>Mr./Orlov>>Colon>Yes"),
        ("Bodo (laughing): You", "Bodo (laughing)>/Bodo>>Colon>You"),
        (
            "Marco [who had been given a note]: I",
            "Marco [who had been given a note]>/Marco>>Colon>I",
        ),
        ("ORLOV. Good morning.", "ORLOV>/ORLOV>>Period>Good morning."),
        ("N.S. ORLOV. Good", "N.S. ORLOV>/N.S. ORLOV>>Period>Good"),
        ("M. Then we", "M>/M.>>Period>Then we"),
        ("A. V. Yezhova: 487", "A. V. Yezhova>/A. V. Yezhova>>Colon>487"),
        ("A: Yes", "A>->>Colon>Yes"),
        ("W. Noll.  Good", "W. Noll>/W. Noll>>Period>Good"),
        ("Cde. Orlov—We", "Cde. Orlov>Cde./Orlov>>Dash>We"),
        ("Orlov--We", "Orlov>/Orlov>>Dash>We"),
        ("Mr ORLOV - We", "Mr ORLOV>Mr/ORLOV>>Dash>We"),
        ("Comrade Uhl:\nWelcome", "Comrade Uhl>Comrade/Uhl>>Colon>Welcome"),
        ("Comrade Uhl", "Comrade Uhl>Comrade/Uhl>>Line>"),
        ("ORLOV All of us", "ORLOV>/ORLOV>>Capitals>All of us"),
        ("LEI Thank you", "LEI>/LEI>>Capitals>Thank you"),
        ("ORLOV 75, if I", "ORLOV>/ORLOV>>Capitals>75, if I"),
        ("ORLOV (Left.)", "ORLOV>/ORLOV>>Capitals>(Left.)"),
        ("ORLOV (laughing)", "ORLOV (laughing)>/ORLOV>>Line>"),
        (
            "ORLOV UN troops are there",
            "ORLOV>/ORLOV>>Capitals>UN troops are there",
        ),
        ("ORLOV May\nI ask", "ORLOV>/ORLOV>>Capitals>May\nI ask"),
        ("Comrade Uhl\nWelcome", "Comrade Uhl>Comrade/Uhl>>Line>Welcome"),
        ("周总理：430 人", "周总理>/周总理>>Colon>430 人"),
        ("邓总理（笑）：好", "邓总理（笑）>/邓总理>>Colon>好"),
        ("问:您还记得吗?", "问>->>Colon>您还记得吗?"),
        ("**Orlov:** Yes", "Orlov>/Orlov>>Colon>Yes"),
        ("etc. A. Orlov: Yes", "A. Orlov>/A. Orlov>>Colon>Yes"),
        ("others. Orlov—We", "Orlov>/Orlov>>Dash>We"),
        (
            "General Hsu and General Lee: Yes",
            "General Hsu and General Lee>General/Hsu+General/Lee>>Colon>Yes",
        ),
        ("周 总 理: 好", "周 总 理>/周总理>>Colon>好"),
        (
            "MEMBERS OF THE POLITBURO: Agreed",
            "MEMBERS OF THE POLITBURO>->>Colon>Agreed",
        ),
    ] {
        assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn labels_that_begin_turns() {
    for (text, expected) in [
        ("Comrade W. Orlov [in Polish]", true),
        ("Comrade W. Orlov (speaking French)", true),
        ("ORLOV Good morning to you.", true),
        ("Zhan Meng (below: Zhan): Yes", true),
        ("周 总 理：好", true),
        ("OPERATOR: Mr. Orlov is here, sir.", true),
        ("OPERATOR: Mr. Orlov", false),
        ("时 间：1971", false),
        ("LEI Good morning to you.", false),
        ("ORLOV 75 tons came.", false),
        ("Comrade W. Orlov [in the chair]", false),
        ("W. Orlov [in Polish]: Yes", false),
        ("ORLOV Deputy Minister", false),
        ("Orlov: Good morning to you.", false),
    ] {
        let label = label_at(text, 0);
        assert_eq!(
            label.is_some_and(|label| label.begins_turn(text)),
            expected,
            "{text}"
        );
    }
}

#[test]
fn labels_that_present_whom_they_name() {
    for (text, expected) in [
        ("President: Mr. Pavel Orlov (Ruritania).", true),
        ("Chairman: Anna Szabo", true),
        ("Interviewer: Anna Szabo", true),
        ("Speaker: Orlov spoke.", false),
        ("The President: Mr. Orlov.", false),
        ("The President: Mr. Orlov has the floor.", false),
        ("Orlov: Anna Szabo", false),
    ] {
        let label = label_at(text, 0);
        assert_eq!(
            label.is_some_and(|label| label.presents(text)),
            expected,
            "{text}"
        );
    }
}

#[test]
fn no_labels() {
    for text in [
        "The Premier said: yes",
        "Orlov said the following: a",
        "As follows: a",
        "at 17:00 we",
        "The two sides: a",
        "http://a",
        "Orlov, who said: yes",
        "Strelsau, February 14, 1946: a",
        "Orlov agrees with us.",
        "Orlov? Yes.",
        "",
        "1. The letters. We",
        "Yes: a",
        "However: a",
        "In the afternoon: a",
        "etc. orlov: a",
        "others: a",
        "LEI thank you",
        "The witnesses: a",
        "Q and A",
        "Quite so",
        "Orlov, of the U.S. He left: a",
        "UN troops are there",
    ] {
        assert_eq!(shown(text), None, "{text}");
    }
}
