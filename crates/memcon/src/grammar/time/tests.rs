use super::*;

fn read(found: impl Iterator<Item = TimesFound>) -> String {
    let print = |times: TimesFound| match times.end {
        Some(end) => format!("{}-{end}", times.start),
        None => times.start.to_string(),
    };
    found.map(print).collect::<Vec<_>>().join(" ")
}

#[test]
fn printed_times() {
    let cases = [
        ("5:00 p.m.-7:00 p.m.", "17:00-19:00"),
        ("7:30 p.m. \u{2013} 8:30 p.m.", "19:30-20:30"),
        ("10:15-12:20", "10:15-12:20"),
        ("19:30~21:30", "19:30-21:30"),
        ("19:00-20.30", "19:00-20:30"),
        ("at 11.10", "11:10"),
        ("at 9.30 hours", "09:30"),
        ("9.30 hours", "09:30"),
        ("1800hs", "18:00"),
        ("1130hrs", "11:30"),
        ("1930 hours", "19:30"),
        ("it began at 1700.", "17:00"),
        ("From the capital, No. 4040. 10 hours 10 minutes.", "10:10"),
        ("20 hours 05\nminutes", "20:05"),
        ("13:30 p.m.", "13:30"),
        ("03:15 a.m.", "03:15"),
        ("2: 10 p. m. -6:00 p. m.", "14:10-18:00"),
        ("4 p.m.", "16:00"),
        ("4 PM", "16:00"),
        ("4pm,", "16:00"),
        ("11:06 a.m.]", "11:06"),
        ("12 noon", "12:00"),
        ("12:05 a.m.", "00:05"),
        ("12 p.m.", "12:00"),
        ("at noon", "12:00"),
        ("May 5\u{2014}midnight", "00:00"),
        ("June 26, 1956\u{2014}11:30 a.m.", "11:30"),
        ("from 1900 to 2030 hours", "19:00-20:30"),
        ("10\u{2013}12 a.m.", "10:00-12:00"),
        ("11-1 p.m.", "11:00-13:00"),
        ("from 3 to 5 p.m.", "15:00-17:00"),
        ("between 3 and 5 p.m.", "15:00-17:00"),
        ("5:00-7:00 p.m.", "17:00-19:00"),
        ("5:00 p.m.-7:00", "17:00-19:00"),
        ("11:30 p.m. \u{2026} 1:20 a.m.", "23:30-01:20"),
        ("from 11.10 to 14.20", "11:10-14:20"),
        ("The talks started at 11.10 and ended at 14.20.", "11:10-14:20"),
        (
            "started around 4:15 p.m. and continued until 5:15 p.m..",
            "16:15-17:15",
        ),
        ("began at 9.30, ended at approximately 11.00", "09:30-11:00"),
        ("nine o'clock in the morning", "09:00"),
        ("at 5 o\u{2019}clock in the afternoon", "17:00"),
        ("at 5 in the afternoon", "17:00"),
        ("17h30", "17:30"),
        ("24:00", "00:00"),
        ("3:45:10 p.m.", "15:45"),
        ("at 3 p.m. and again at 5:15 p.m.", "15:00 17:15"),
        ("1700-1900 hours", "17:00-19:00"),
        ("July 2, 3 p.m., from", "15:00"),
        ("May 5 - 7 p.m.", "19:00"),
        ("December 10\u{2014}12:30 a.m.", "00:30"),
        ("sent 1303Z", "13:03"),
        ("10:15Z-12:20Z", "10:15-12:20"),
        ("at 9.30Z.", "09:30"),
        ("le 3 mai, 20 h. 15.", "20:15"),
        ("le 4 à 2 h 10", "02:10"),
    ];
    for (text, times) in cases {
        assert_eq!(read(times_in(text)), times, "{text:?}");
    }
}

#[test]
fn letters_in_place_of_digits() {
    for (text, expected) in [
        ("l0:30-12:00", "10:30-12:00"),
        ("10:30 \u{2013} l2:O0", "10:30-12:00"),
        ("at 1O:15, and at noon", "10:15 12:00"),
        ("l:05 p.m.", "13:05"),
        ("I2:30 Ostrograd", "12:30"),
        ("at 1O.30 in the palace", "10:30"),
        ("at l1 a.m.", "11:00"),
        ("until 1O p. m.", "22:00"),
        ("sent 1O25Z", "10:25"),
    ] {
        let found: Vec<TimesFound> = times_in_field(text).collect();
        assert!(found.iter().any(|times| times.misprinted), "{text}");
        assert_eq!(read(found.into_iter()), expected, "{text}");
        assert_eq!(read(times_in(text)), expected, "in running text: {text}");
    }
    for text in [
        "lO:OO",
        "l0:3",
        "al0:30",
        "l0:305",
        "No:12",
        "l0:30:15x",
        "to:30",
        "I.12",
        "at lo a.m.",
        "l1 amber",
        "al1 a.m.",
        "lOOOZ",
        "1O25",
    ] {
        assert!(times_in_field(text).all(|times| !times.misprinted), "{text}");
    }
}

#[test]
fn what_is_no_time() {
    let texts = [
        "pages 10-12",
        "the ratio 1:25000",
        "13.10.50",
        "a rise of 11.10 per cent",
        "11.10",
        "in 1950",
        "from 1945 to 1950",
        "at 2.50 dollars",
        "lasted 1 hour 15 minutes",
        "spoke for 2 hours 10 minutes",
        "25:00",
        "12:60",
        "10.60",
        "the noon meal",
        "the midnight train",
        "at 3 places",
        "Article 2: 10 members",
        "10 members",
        "5 amendments",
        "12-18 August",
        "203-00566-05",
        "from 3 to 5 delegates",
        "he will be there at 10",
        "Time",
        "one of them",
        "at 1700 metres",
        "received at 11.09 at",
        "on October 5",
        "5 pm\u{e9}",
        "F. 45, l. 11.10.2",
        "No. 5:1",
        "290257Z",
        "1303Zone",
        "2575Z",
    ];
    for text in texts {
        assert_eq!(read(times_in(text)), "", "{text:?}");
    }
}

#[test]
fn a_field_of_times_needs_no_words() {
    let cases = [
        ("11.10", "11:10"),
        ("11.10-14.20", "11:10-14:20"),
        ("13.10.50, 11.10", "11:10"),
        ("5 September 1963, 17.00-19.00", "17:00-19:00"),
        ("24.III.50, noon", "12:00"),
        ("5 September 1950", ""),
        ("12-18 August 1950", ""),
    ];
    for (text, times) in cases {
        assert_eq!(read(times_in_field(text)), times, "{text:?}");
    }
}

#[test]
fn zones_stand_behind_their_times() {
    let cases = [
        ("at 10:15 Moscow time.", "10:15 Moscow time"),
        (
            "at 10:15 a.m. (Eastern Standard Time)",
            "10:15 a.m. (Eastern Standard Time)",
        ),
        ("at 10:15-12:20 local time", "10:15-12:20 local time"),
        ("at 10:15 GMT-12:20 GMT", "10:15 GMT-12:20 GMT"),
        ("at 10:15 Time was short", "10:15"),
        ("at 10:15 some time", "10:15"),
    ];
    for (text, words) in cases {
        let found = times_in(text).next();
        assert_eq!(
            found.and_then(|found| text.get(found.range)),
            Some(words),
            "{text:?}"
        );
    }
}

#[test]
fn a_print_that_contradicts_itself_is_marked() {
    let irregular = |text| times_in(text).next().is_some_and(|times| times.irregular);
    assert!(irregular("13:30 p.m.") && irregular("10-12 a.m.") && irregular("14:00-15:30 p.m."));
    assert!(!irregular("1:30 p.m.") && !irregular("13:30") && !irregular("12:30 a.m."));
}

#[test]
fn ranges_cover_the_print() {
    let text = "met at 5 p.m. and parted; 10:15-12:20 Moscow time.";
    let words: Vec<_> = times_in(text).filter_map(|times| text.get(times.range)).collect();
    assert_eq!(words, ["5 p.m.", "10:15-12:20 Moscow time"]);
}

#[test]
fn no_sequence_of_parts_makes_it_fail() {
    let parts = [
        "5",
        "12",
        "24",
        "30",
        "1700",
        ":",
        ".",
        " ",
        "a",
        "p",
        "m",
        ".m.",
        "h",
        "hours",
        "minutes",
        "-",
        "\u{2014}",
        "\u{2026}",
        "at ",
        "from ",
        "between ",
        " and ",
        "ended at ",
        "noon",
        "midnight",
        "nine o'clock",
        "Moscow time",
        "(",
        ")",
        "\u{e9}",
    ];
    let mut state = 7_u32;
    let mut next = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    for _ in 0..20_000 {
        let text: String = (0..2 + next(9)).map(|_| parts[next(parts.len())]).collect();
        for found in times_in(&text).chain(times_in_field(&text)) {
            assert!(
                !found.range.is_empty() && text.get(found.range).is_some(),
                "{text:?}"
            );
        }
    }
}

#[test]
fn times_of_long_runs_stand_one_behind_the_other() {
    for piece in [
        "5 ",
        "5:00-",
        "10.10 ",
        "at ",
        "noon ",
        "5 p.m. and ended at ",
        "1",
        "h",
    ] {
        let text = piece.repeat(20_000);
        let mut behind = 0;
        for found in times_in(&text) {
            assert!(
                found.range.start >= behind && found.range.end <= text.len(),
                "{piece:?}"
            );
            behind = found.range.end;
        }
    }
}
