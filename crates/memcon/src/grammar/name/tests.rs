//! Tests of names.

use super::*;

fn read(text: &str, setting: Setting) -> Option<(String, String, Vec<String>, usize)> {
    name_at(text, 0, setting).map(|name| {
        (
            name.full.into_owned(),
            name.printed.into_owned(),
            name.variants.into_iter().map(Cow::into_owned).collect(),
            name.range.end,
        )
    })
}

#[test]
fn names_with_completions_and_other_spellings() {
    for (text, full, printed, variants, read_to) in [
        ("Ri Mun-gyu said", "Ri Mun-gyu", "Ri Mun-gyu", &[][..], 10),
        ("Deng [Haoran]:", "Deng Haoran", "Deng", &[], 13),
        ("Pak [Il Mun] said", "Pak Il Mun", "Pak", &[], 12),
        ("[Anna] Noll said", "Anna Noll", "Noll", &[], 11),
        ("I[van] V. Kovalin", "Ivan V. Kovalin", "Ivan V. Kovalin", &[], 17),
        ("M.[ikoyev] said", "Mikoyev", "Mikoyev", &[], 10),
        ("N.S. Orlov's", "N.S. Orlov", "N.S. Orlov", &[], 10),
        ("D. (Dan) Halter,", "Dan Halter", "Dan Halter", &[], 15),
        (
            "Margit Szabo April 6, 1959",
            "Margit Szabo",
            "Margit Szabo",
            &[],
            12,
        ),
        ("Margit April, of", "Margit April", "Margit April", &[], 12),
        ("N. S. Orlov", "N. S. Orlov", "N. S. Orlov", &[], 11),
        ("Yu.V. Orlov", "Yu.V. Orlov", "Yu.V. Orlov", &[], 11),
        (
            "Ri Hyo-jun [Ri Hyo Jun],",
            "Ri Hyo-jun",
            "Ri Hyo-jun",
            &["Ri Hyo Jun"],
            23,
        ),
        ("Ri Hyo-jun [Ri Hyo-jun],", "Ri Hyo-jun", "Ri Hyo-jun", &[], 23),
        ("Szabo [Peter Szabo] said", "Peter Szabo", "Peter Szabo", &[], 19),
        ("Jeong [Chong]", "Jeong", "Jeong", &["Chong"], 13),
        (
            "Karl van der Molen was",
            "Karl van der Molen",
            "Karl van der Molen",
            &[],
            18,
        ),
        (
            "Teng Hao-jan (Deng Haoran) and",
            "Teng Hao-jan",
            "Teng Hao-jan",
            &["Deng Haoran"],
            26,
        ),
        ("JIA TAOWEN [ORLOV].", "JIA TAOWEN", "JIA TAOWEN", &["ORLOV"], 18),
        ("RI MUN [GYU],", "RI MUN GYU", "RI MUN", &[], 12),
        ("Gu Wenlan [顾文澜],", "Gu Wenlan", "Gu Wenlan", &["顾文澜"], 21),
        ("Gu Wenlan (顾文澜),", "Gu Wenlan", "Gu Wenlan", &["顾文澜"], 21),
        ("Gu Wenlan (时, 1)", "Gu Wenlan", "Gu Wenlan", &[], 9),
        ("Orlov [?] said", "Orlov", "Orlov", &[], 9),
        ("An Chun-ho came", "An Chun-ho", "An Chun-ho", &[], 10),
        ("A. C. Gilles, Jr.\n", "A. C. Gilles", "A. C. Gilles", &[], 17),
        ("Paul A. K. Lake\n", "Paul A. K. Lake", "Paul A. K. Lake", &[], 15),
        ("Orlov Meets With Szabo", "Orlov", "Orlov", &[], 5),
        ("Orlov61 said", "Orlov", "Orlov", &[], 7),
        ("Wm. Carr spoke", "Wm. Carr", "Wm. Carr", &[], 8),
    ] {
        let variants = variants.iter().map(|v| (*v).to_owned()).collect();
        assert_eq!(
            read(text, Setting::Running),
            Some((full.to_owned(), printed.to_owned(), variants, read_to)),
            "{text}"
        );
    }
}

#[test]
fn no_names_in_running_text() {
    for text in [
        "However",
        "Interestingly",
        "May July",
        "The",
        "October",
        "Korean War",
        "Central Committee",
        "New York",
        "USSR",
        "Soviet Union",
        "Kim Mun Gyu University",
        "Consulate General",
        "CPSU CC",
        "Emb Selm",
        "Costa Rica",
        "Buenos Aires",
        "January Orlov",
        "Infiltration Borduria",
        "Daily Selmian",
        "Australians",
        "said",
        "",
        "I",
        "123",
        "[they] said",
        "[Soviet] pilots",
    ] {
        assert_eq!(read(text, Setting::Running), None, "{text}");
    }
}

#[test]
fn what_looks_like_a_place_or_month_and_names_somebody() {
    for text in [
        "May Orlov",
        "San Martin",
        "El Hadi",
        "Costa Lima",
        "Garrison Lind",
        "Ship Orlov",
    ] {
        assert_eq!(
            read(text, Setting::Running).map(|name| name.0).as_deref(),
            Some(text)
        );
    }
    // The rest of a place's name is nobody.
    assert_eq!(name_at("to Hong Kong", 8, Setting::Running), None);
    assert!(name_at("to Kong Wenlan", 3, Setting::Running).is_some());
    // A date without a preposition.
    assert_eq!(read("February 10", Setting::Titled), None);
    assert_eq!(
        read("August said", Setting::Titled).map(|name| name.0).as_deref(),
        Some("August")
    );
    assert_eq!(read("Hong Kong", Setting::Titled), None);
}

#[test]
fn linking_words_behind_titles() {
    for (text, expected) in [
        ("AT STRELSAU", None),
        ("AND", None),
        ("SO", Some("SO")),
        ("He", Some("He")),
    ] {
        let read = read(text.split(' ').next().unwrap_or_default(), Setting::Titled);
        assert_eq!(read.map(|name| name.0).as_deref(), expected, "{text}");
    }
}

#[test]
fn articles_and_particles_behind_titles() {
    for (text, expected) in [
        ("le Ministre", None),
        ("le Comte", None),
        ("van Molen", Some("van Molen")),
        ("Le Van Son", Some("Le Van Son")),
    ] {
        let read = read(text, Setting::Titled);
        assert_eq!(read.map(|name| name.0).as_deref(), expected, "{text}");
    }
}

#[test]
fn function_words_inside_names_of_lists() {
    for name in ["Jon In Su", "Nam Son U", "He Long", "An Il"] {
        assert_eq!(read(name, Setting::Listed).map(|n| n.0).as_deref(), Some(name));
    }
    assert_eq!(
        read("ORLOV AND SZABO", Setting::Listed).map(|n| n.0).as_deref(),
        Some("ORLOV")
    );
}

#[test]
fn a_rank_between_initials_and_a_name_is_no_name() {
    assert_eq!(read("I. General Orlov", Setting::Running), None);
    for name in ["J. Major", "Ann Marshal Noll"] {
        assert_eq!(read(name, Setting::Listed).map(|n| n.0).as_deref(), Some(name));
    }
}

#[test]
fn bodies_behind_titles_are_no_names() {
    for (text, expected) in [
        ("Services", None),
        ("Naval Operations", None),
        ("Banks", Some("Banks")),
    ] {
        let read = read(text, Setting::ListedTitled);
        assert_eq!(read.map(|name| name.0).as_deref(), expected, "{text}");
    }
}
