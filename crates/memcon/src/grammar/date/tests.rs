use super::*;

/// Dates as printed, each a field of its own, and their values; no year of the record.
const WHOLE: &[(&str, &str)] = &[
    // Month first.
    ("December 8, 1962", "1962-12-08"),
    ("December 08, 1962", "1962-12-08"),
    ("December 8 1962", "1962-12-08"),
    ("December 8,1962", "1962-12-08"),
    ("Dec. 8, 1962", "1962-12-08"),
    ("Sept. 3, 1958", "1958-09-03"),
    ("Nov 3, 1972", "1972-11-03"),
    ("April  14th, 1978", "1978-04-14"),
    ("July 29th", "XXXX-07-29"),
    ("February 19, 1963", "1963-02-19"),
    ("MARCH 2, 1951", "1951-03-02"),
    ("May 5, '62", "1962-05-05"),
    ("May 5, 62", "1962-05-05"),
    ("October the 3rd, 1959", "1959-10-03"),
    ("Monday, May 7, 1956", "1956-05-07"),
    ("Tues. May 8, 1956", "1956-05-08"),
    // Day first.
    ("8 December 1962", "1962-12-08"),
    ("08 December 1962", "1962-12-08"),
    ("8 December, 1962", "1962-12-08"),
    ("8 DECEMBER 1962", "1962-12-08"),
    ("8. December 1962", "1962-12-08"),
    ("8 december 1962", "1962-12-08"),
    ("28 th September, 1955", "1955-09-28"),
    ("28\nth September 1955", "1955-09-28"),
    ("1st April, 1949", "1949-04-01"),
    ("2nd of May 1961", "1961-05-02"),
    ("the 3RD of June, 1961", "1961-06-03"),
    ("October 3d, 1945", "1945-10-03"),
    ("22d May 1871", "1871-05-22"),
    ("3 May", "XXXX-05-03"),
    ("12 Dec 62", "1962-12-12"),
    ("12 December1962", "1962-12-12"),
    ("12-Dec-62", "1962-12-12"),
    ("12-December-1962", "1962-12-12"),
    ("5 May\n1957", "1957-05-05"),
    ("5\u{A0}May\u{A0}1957", "1957-05-05"),
    ("\u{201C}15\u{201D} January 1963", "1963-01-15"),
    ("\"15\" January 1963", "1963-01-15"),
    ("\u{AB}7\u{BB} March 1958", "1958-03-07"),
    ("Friday, 30 September 1960", "1960-09-30"),
    ("12th day of the 5th month, 1962", "1962-05-12"),
    ("17 September 1963 (Tuesday)", "1963-09-17"),
    ("17 September 1963, Tuesday", "1963-09-17"),
    ("Friday, the 30th of September 1960", "1960-09-30"),
    ("Afternoon, 30 September", "XXXX-09-30"),
    ("night of 5-6 May 1957", "1957-05-05/1957-05-06"),
    ("5/July/1957", "1957-07-05"),
    ("5.July.1957", "1957-07-05"),
    ("5th. July 1957", "1957-07-05"),
    ("5 July'57", "1957-07-05"),
    ("July 5.1957", "1957-07-05"),
    ("July 5. 1957", "1957-07-05"),
    ("July, 5, 1957", "1957-07-05"),
    ("July 5/57", "1957-07-05"),
    ("8 December 1962 [sic]", "1962-12-08"),
    // The year is told by that of the record, which is not known here, or by another.
    ("13 September of this year", "XXXX-09-13"),
    ("7 till 11 September this year", "XXXX-09-07/XXXX-09-11"),
    ("September 13 last year", "XXXX-09-13"),
    ("13 September of the same year", "XXXX-09-13"),
    // Year first.
    ("1972 April 4", "1972-04-04"),
    ("1984, March 25", "1984-03-25"),
    ("1984 March", "1984-03"),
    // Cells of forms.
    ("1984 Year 3 Month 25 Day", "1984-03-25"),
    ("1984 Year 3 Month 25", "1984-03-25"),
    ("Year 3 Month 25", "XXXX-03-25"),
    ("Year Month 25", "XXXX-XX-25"),
    ("1963\u{5e74}2\u{6708}19\u{65e5}", "1963-02-19"),
    ("1963\u{b144} 2\u{c6d4} 19\u{c77c}", "1963-02-19"),
    // Months and years.
    ("October 1976", "1976-10"),
    ("September, 1956", "1956-09"),
    ("Sept. 1956", "1956-09"),
    ("May 1953", "1953-05"),
    ("July of 1957", "1957-07"),
    ("Sept 63", "1963-09"),
    ("March '52", "1952-03"),
    ("1971", "1971"),
    ("1807", "1807"),
    ("1958?", "1958?"),
    ("Summer 1958", "1958-22"),
    ("winter 1957-58", "1957-24"),
    ("Winter of 1957\u{2013}1958", "1957-24"),
    ("winter 1999/2000", "1999-24"),
    ("Spring, 1961", "1961-21"),
    ("Fall of 1972", "1972-23"),
    // Editors' brackets.
    ("8 December [1962]", "1962-12-08"),
    ("7 December [1962].", "1962-12-07"),
    ("16 [September]", "XXXX-09-16"),
    ("16 [September 1963]", "1963-09-16"),
    ("[September 1963]", "1963-09"),
    ("[8] December 1962", "1962-12-08"),
    ("[8 December] 1962", "1962-12-08"),
    ("[[11]] September [[5]]7", "1957-09-11"),
    ("4 July 19[53]", "1953-07-04"),
    ("4 July 195[3]", "1953-07-04"),
    ("[1955]", "1955"),
    ("[1955?]", "1955?"),
    ("1955 [?]", "1955?"),
    ("8 December 1962 [?]", "1962-12-08?"),
    ("8 December 1962?", "1962-12-08?"),
    ("May [5], 1951", "1951-05-05"),
    ("(8 December 1962)", "1962-12-08"),
    ("[28?] October 1962", "1962-10-28?"),
    ("[dated 8 December 1962]", "1962-12-08"),
    // Numbers.
    ("13.10.50", "1950-10-13"),
    ("13.1.1951", "1951-01-13"),
    ("13. 10. 1950", "1950-10-13"),
    ("10/14/50", "1950-10-14"),
    ("14/10/50", "1950-10-14"),
    ("14/10/1950", "1950-10-14"),
    ("13-10-1950", "1950-10-13"),
    ("5.5.1962", "1962-05-05"),
    ("1976. 9. 28", "1976-09-28"),
    ("76. 9. 28.", "1976-09-28"),
    ("1976.09.28", "1976-09-28"),
    ("1976/9/28", "1976-09-28"),
    ("2011-11-20", "2011-11-20"),
    ("1962-10", "1962-10"),
    ("31.12.1962", "1962-12-31"),
    // Roman months.
    ("24.III.50", "1950-03-24"),
    ("8.II.1950", "1950-02-08"),
    ("12 XII 1970", "1970-12-12"),
    ("26 X 63", "1963-10-26"),
    ("24/III/50", "1950-03-24"),
    ("5-VIII-1958", "1958-08-05"),
    ("24-26.III.50", "1950-03-24/1950-03-26"),
    ("1. IX. 1939", "1939-09-01"),
    // Telegrams.
    ("031303Z JAN 78", "1978-01-03"),
    ("031303 Z JAN 78", "1978-01-03"),
    ("031303 Jan 1978", "1978-01-03"),
    ("031303Z Jan 1978", "1978-01-03"),
    ("290257Z", "XXXX-XX-29"),
    ("ON/26/26/X/62", "1962-10-26"),
    ("ON/26/27/X/62", "{1962-10-26,1962-10-27}"),
    // Stretches of time.
    ("16 February through 24 March 1960", "1960-02-16/1960-03-24"),
    ("16 through 30 August 1957", "1957-08-16/1957-08-30"),
    ("12-18 August 1960", "1960-08-12/1960-08-18"),
    ("26-27-28-29.III.1957", "1957-03-26/1957-03-29"),
    ("26-27-28 March 1957", "1957-03-26/1957-03-28"),
    ("12 - 18 August 1960", "1960-08-12/1960-08-18"),
    ("2-3 December 1989", "1989-12-02/1989-12-03"),
    ("2\u{2013}3 December 1989", "1989-12-02/1989-12-03"),
    ("20./21. November", "XXXX-11-20/XXXX-11-21"),
    ("20/21 November 1964", "1964-11-20/1964-11-21"),
    ("2-4. December", "XXXX-12-02/XXXX-12-04"),
    ("July-August 1958", "1958-07/1958-08"),
    ("July to August 1958", "1958-07/1958-08"),
    ("from July until September 1958", "1958-07/1958-09"),
    ("31 January to 1 February 1987", "1987-01-31/1987-02-01"),
    ("January 31 to February 1, 1987", "1987-01-31/1987-02-01"),
    ("May 31-June 2, 1961", "1961-05-31/1961-06-02"),
    ("October 15\u{2013}16, 1964", "1964-10-15/1964-10-16"),
    ("15-16 October 1964", "1964-10-15/1964-10-16"),
    ("December 8-9, 1962", "1962-12-08/1962-12-09"),
    ("7 till 11 September", "XXXX-09-07/XXXX-09-11"),
    ("from 7 to 11 September 1950", "1950-09-07/1950-09-11"),
    ("the 7th to the 11th of September 1950", "1950-09-07/1950-09-11"),
    ("17-18 February", "XXXX-02-17/XXXX-02-18"),
    ("28 December 1962 - 3 January 1963", "1962-12-28/1963-01-03"),
    ("28 December - 3 January 1963", "1962-12-28/1963-01-03"),
    ("5 May 1962 to 7 June", "1962-05-05/1962-06-07"),
    ("December 1962-January 1963", "1962-12/1963-01"),
    ("13.10.1950-15.10.1950", "1950-10-13/1950-10-15"),
    ("1962-1963", "1962/1963"),
    ("1962-63", "1962/1963"),
    ("1954\u{2013}58", "1954/1958"),
    // Several days.
    ("9 and 12 July 1956", "{1956-07-09,1956-07-12}"),
    ("July 9 and 12, 1956", "{1956-07-09,1956-07-12}"),
    ("9, 10 and 12 July 1956", "{1956-07-09,1956-07-10,1956-07-12}"),
    ("the 9th and the 12th of July 1956", "{1956-07-09,1956-07-12}"),
    ("9 & 12 July", "{XXXX-07-09,XXXX-07-12}"),
    ("2-3 and 5 May 1960", "{1960-05-02,1960-05-03,1960-05-05}"),
    ("2-3 and 5 May", "{XXXX-05-02,XXXX-05-03,XXXX-05-05}"),
    (
        "30 and 31 May and 2 June 1957",
        "{1957-05-30,1957-05-31,1957-06-02}",
    ),
    ("30, 31 May and 2 June 1957", "{1957-05-30,1957-05-31,1957-06-02}"),
    ("May 30 and June 2, 1957", "{1957-05-30,1957-06-02}"),
    ("28 April, 3 and 5 May 1957", "{1957-04-28,1957-05-03,1957-05-05}"),
    (
        "28 April, 3 May, and 5 June 1957",
        "{1957-04-28,1957-05-03,1957-06-05}",
    ),
    ("30 December and 2 January 1958", "{1957-12-30,1958-01-02}"),
    ("5 May or 7 June 1957", "[1957-05-05,1957-06-07]"),
    ("March and April 1957", "{1957-03,1957-04}"),
    ("May, July, and August 1957", "{1957-05,1957-07,1957-08}"),
    // Several dates that fill a field have a year each, or none.
    ("5 May 1957 and 7 June 1958", "{1957-05-05,1958-06-07}"),
    ("5 May 1957 and 7 June", "{1957-05-05,1957-06-07}"),
    ("5 May and 7 June", "{XXXX-05-05,XXXX-06-07}"),
    ("Jan. 31/Feb. 1, 1987", "1987-01-31/1987-02-01"),
    ("between the 5th and 7th of May 1960", "1960-05-05/1960-05-07"),
    ("between May 5 and June 7, 1960", "1960-05-05/1960-06-07"),
    // Estimates and losses.
    ("Date unknown", "XXXX"),
    ("undated", "XXXX"),
    ("n.d.", "XXXX"),
    ("undated [1955]", "1955"),
    ("Undated (circa late 1986)", "1986~"),
    ("circa 1986", "1986~"),
    ("c. 1986", "1986~"),
    ("ca 1986", "1986~"),
    ("undated, but probably May 1957", "1957-05?"),
    ("ca. May 1951", "1951-05~"),
    ("probably May 1951", "1951-05?"),
    ("circa 1951?", "1951%"),
    ("late 1986", "1986"),
    ("mid-1962", "1962"),
    ("early October 1962", "1962-10"),
    ("end of March 1963", "1963-03"),
    ("no earlier than 10 July 1953", "1953-07-10/.."),
    ("Not later than May 1962", "../1962-05"),
    ("after 10 July 1953", "1953-07-10/.."),
    ("before 1953", "../1953"),
    ("194-", "194X"),
    ("194_", "194X"),
    ("194[?]", "194X"),
    ("19__", "19XX"),
    ("3 May 194-", "194X-05-03"),
    ("May 194?", "194X-05"),
    ("1950s", "195X"),
    ("the 1950's", "195X"),
    ("early 1960s", "196X"),
    ("on the 29th", "XXXX-XX-29"),
    ("29th", "XXXX-XX-29"),
];

#[test]
fn printed_dates_have_their_values() {
    assert!(WHOLE.len() >= 190, "{} forms", WHOLE.len());
    let wrong = WHOLE.iter().filter_map(|(printed, value)| {
        let found = whole_date(printed, &DateContext::default());
        let right = found.as_ref().is_some_and(|found| {
            found.edtf.as_ref().map(Edtf::as_str) == Some(*value) && found.alternatives.is_empty()
        });
        (!right).then_some((*printed, *value, found))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), []);
}

/// Forms that are one date only where they fill a field, or that have words beside the date.
const BESIDE_OR_FIELD: &[&str] = &[
    "17 September 1963, Tuesday",
    "July 5. 1957",
    "8 December 1962 [sic]",
    "5 May 1957 and 7 June 1958",
    "5 May 1957 and 7 June",
    "5 May and 7 June",
    "Afternoon, 30 September",
];

#[test]
fn a_date_is_found_whole_in_a_sentence() {
    let sentence_forms = WHOLE.iter().filter(|(printed, value)| {
        let starts = printed.starts_with(|c: char| c.is_ascii_digit() || "JFMASONDT[".contains(c));
        let plain = value.len() > 9 && !value.starts_with("XXXX-XX") && !printed.ends_with([')', '.']);
        starts
            && plain
            && !printed.starts_with("Summer")
            && !printed.starts_with("the")
            && !printed.starts_with("[dated")
            && !printed.starts_with("Not")
            && !printed.starts_with("1984,")
            && !BESIDE_OR_FIELD.contains(printed)
    });
    let mut count = 0;
    for (printed, value) in sentence_forms {
        let text = format!("He wrote of it: {printed}; nobody answered.");
        let found: Vec<_> = dates_in(&text, &DateContext::default()).collect();
        let [only] = found.as_slice() else {
            panic!("{text:?}: {found:?}");
        };
        assert_eq!(only.edtf.as_ref().map(Edtf::as_str), Some(*value), "{text:?}");
        assert_eq!(&text[only.range.clone()], *printed);
        assert_eq!(
            date_at(&text, only.range.start, &DateContext::default()).as_ref(),
            Some(only)
        );
        count += 1;
    }
    assert!(count > 110, "{count} forms");
}

#[test]
fn what_is_no_date_is_not_read() {
    let texts = [
        "No. 12",
        "1197 copies",
        "(63) 774",
        "Article 5",
        "they may 5 times refuse",
        "the march of the 5 columns",
        "pages 39-44",
        "the 22nd Congress",
        "the 38th parallel",
        "on the 20th Congress",
        "203-00566-05",
        "26-27-29.III.1957",
        "17:00",
        "11.10",
        "5.30 p.m.",
        "at 1930 hours",
        "the 1st Department",
        "S/PV.1537",
        "f. 45, op. 1, d. 342, l. 78",
        "1.2.3",
        "3.4.11",
        "10.12.08",
        "5/12/04",
        "the bridge March 5B",
        "In May 15 delegates came",
        "12 marches",
        "a decree of 1954",
        "Augustus 5",
        "Novembers",
        "Juneau 7",
        "DY 30/2460",
        "FO 371/1234",
        "99 December",
        "Year Month",
        "Years, Month 5",
        "Year Months 25",
        "Yearly 5",
        "May, 5 delegates",
        "in May, 5 of them",
        "the ratio 12.11.",
        "of 12.11.",
        "at 03.11. he",
        "on 13.13. he",
        "on 3.11. he",
        "l5",
        "lo",
        "I'll",
        "l5 people",
        "l. 78",
        "ll. 10-12",
        "I July 1957x",
        "Ju1y",
        "0ctober",
        "l5 July",
        "13.ll.50",
        "5 Octobers and 1O more",
        "0 May",
        "32 May",
        "13.13.50",
        "IV-5",
        "on the 3rd floor",
        "one of the 2nd, the plan",
        "Nos. 12-18",
        "May 4d",
        "in October 13d",
        "at 11.10 on the way",
        "by 11.16 at 9",
        "at 13.13 at 9",
        "on the 5th and 6th days",
        "on the 5th to the 7th floors",
        "on the 1st Deputy Minister",
        "the 5th and 6th Armies",
        "seven of the 1st and 2nd divisions",
        "A-12/5",
        "192.168.10.20",
        "1,000 May be enough",
        "by 12 p.m.",
        "XXII",
        "5 Maya",
        "May they go",
        "may",
        "Sat down",
        "[not clear]",
        "[...]",
        "Mon ami",
        "100000Z1",
        "No. 590, March 80, 1 p.m.",
        "996161Z",
    ];
    for text in texts {
        let found: Vec<_> = dates_in(text, &DateContext::default()).collect();
        assert_eq!(found, [], "{text:?}");
    }
    for text in [
        "",
        "   ",
        "[]",
        "1911-12",
        "1962.10",
        "Party Congress",
        "5 people",
        "16.11",
        "19621",
        "1962-1",
        "12",
    ] {
        assert_eq!(whole_date(text, &DateContext::default()), None, "{text:?}");
    }
}

#[test]
fn dates_of_a_text_in_order() {
    let text = "On 7 December [1962] I wrote to him; on the 29th, after his telegram No. 5 of May 3, 1963, he came. \
                The talks of 16 through 30 August 1957 (see box 12, 9 July) were in [May 1956]. In 1954 nothing.";
    let found: Vec<_> = dates_in(text, &DateContext::default())
        .map(|date| (date.edtf.map(|edtf| edtf.to_string()), &text[date.range]))
        .collect();
    let expected = [
        ("1962-12-07", "7 December [1962]"),
        ("XXXX-XX-29", "29th"),
        ("1963-05-03", "May 3, 1963"),
        ("1957-08-16/1957-08-30", "16 through 30 August 1957"),
        ("XXXX-07-09", "9 July"),
        ("1956-05", "[May 1956]"),
    ];
    assert_eq!(
        found,
        expected.map(|(edtf, words)| (Some(edtf.to_owned()), words))
    );
}

#[test]
fn a_date_in_a_sentence_ends_where_it_ends() {
    let cases = [
        ("On 5 May 12 delegates came", "5 May", "XXXX-05-05"),
        ("On May 5, 22 Soviet officers came", "May 5", "XXXX-05-05"),
        ("on July 9 and 12 delegates left", "July 9", "XXXX-07-09"),
        (
            "from July 9 to 12 the delegation",
            "July 9 to 12",
            "XXXX-07-09/XXXX-07-12",
        ),
        ("July 29th 19:30~21:30", "July 29th", "XXXX-07-29"),
        ("May 5 - 7:00 p.m.", "May 5", "XXXX-05-05"),
        ("May 5 - 7 p.m.", "May 5", "XXXX-05-05"),
        ("on 12 July 1930 hours", "12 July", "XXXX-07-12"),
        (
            "17-18 February 11:30 p.m.",
            "17-18 February",
            "XXXX-02-17/XXXX-02-18",
        ),
        ("October 16, 196152", "October 16, 1961", "1961-10-16"),
        ("Nr. 00127 12 XII 1970/1333", "12 XII 1970", "1970-12-12"),
        (
            "between 3 and 7 May 1960",
            "3 and 7 May 1960",
            "1960-05-03/1960-05-07",
        ),
        (
            "between 3 May and 7 June 1960",
            "3 May and 7 June 1960",
            "1960-05-03/1960-06-07",
        ),
        (
            "of 3 May and 7 June 1960",
            "3 May and 7 June 1960",
            "{1960-05-03,1960-06-07}",
        ),
        ("of 3 May and 7 June he", "3 May", "XXXX-05-03"),
        ("N\u{ba} 395 - 9 August 1960", "9 August 1960", "1960-08-09"),
        ("Issue 5, 8 December 1962", "8 December 1962", "1962-12-08"),
        ("Document No. 5, May 1962", "May 1962", "1962-05"),
        ("Bulletin 8-9, December 1996", "December 1996", "1996-12"),
        ("[Pyongsan, 5 May] 1962", "5 May] 1962", "1962-05-05"),
        ("[letter of 5 May 1962]", "5 May 1962", "1962-05-05"),
        ("[5 May 1962, a letter]", "5 May 1962", "1962-05-05"),
        ("____ November 1962", "November 1962", "1962-11"),
        ("In 1962, May 5, 1963", "May 5, 1963", "1963-05-05"),
        ("SEOUL 04547 290257Z", "290257Z", "XXXX-XX-29"),
        ("and received at 11.16 at\n10:45", "11.16", "XXXX-11-16"),
        ("sent on 16.11 at 9", "16.11", "XXXX-11-16"),
        ("Tonsk\u{2014}5 May 1962", "5 May 1962", "1962-05-05"),
        (
            "on \u{201C}15\u{201D} January 1963",
            "15\u{201D} January 1963",
            "1963-01-15",
        ),
        ("Afternoon, 30 September", "30 September", "XXXX-09-30"),
        ("10 hours 10 minutes. 8.II.1950", "8.II.1950", "1950-02-08"),
        ("the evening of the 25th of this month", "25th", "XXXX-XX-25"),
        ("on the 25th to take my leave", "25th", "XXXX-XX-25"),
        ("on the 25th and we spoke", "25th", "XXXX-XX-25"),
        ("on the 25th Comrade Orlov came", "25th", "XXXX-XX-25"),
        ("on the 29th at the Central Committee", "29th", "XXXX-XX-29"),
        ("5 May 1962 - 3 May 1962", "5 May 1962", "1962-05-05"),
        ("in telegram 1945 August 5", "August 5", "XXXX-08-05"),
        ("Embtel 1993, November 4, repeated", "November 4", "XXXX-11-04"),
        ("he wrote 1945 August 5 on it", "1945 August 5", "1945-08-05"),
        ("of 10th August 1945,99 which", "10th August 1945", "1945-08-10"),
        ("of 10 August 194529d and", "10 August 1945", "1945-08-10"),
        ("9. February 27, 1950, page 3", "February 27, 1950", "1950-02-27"),
        ("9. Of February 27, 1950", "February 27, 1950", "1950-02-27"),
        (
            "on August 30 or 31. He",
            "August 30 or 31",
            "[XXXX-08-30,XXXX-08-31]",
        ),
        (
            "on 9 or 10 May 1956 he",
            "9 or 10 May 1956",
            "[1956-05-09,1956-05-10]",
        ),
        (
            "from June 9 until the 13th or 14th were",
            "June 9 until the 13th",
            "XXXX-06-09/XXXX-06-13",
        ),
        ("2. June 14, p. 1047", "June 14", "XXXX-06-14"),
        ("(519, April 8,95 and 528)", "April 8", "XXXX-04-08"),
        ("(869, May 20 [19?]79 ) he", "May 20 [19?]", "XXXX-05-20"),
        ("dated April 23, 25, and later", "April 23", "XXXX-04-23"),
        ("[Received August 8\u{2014}9:20 a.m.]", "August 8", "XXXX-08-08"),
        (
            "Tonsk, August 8, 1941\u{2014}4 p.m.",
            "August 8, 1941",
            "1941-08-08",
        ),
    ];
    for (text, words, value) in cases {
        let found = dates_in(text, &DateContext::default()).next();
        let found = found.unwrap_or_else(|| panic!("{text:?} holds no date"));
        assert_eq!(&text[found.range.clone()], words, "{text:?}");
        assert_eq!(found.edtf.as_ref().map(Edtf::as_str), Some(value), "{text:?}");
    }
}

#[test]
fn the_record_gives_the_year_that_a_date_lacks() {
    let context = DateContext {
        year: Some(1962),
        order: None,
    };
    let cases = [
        ("3 May", "1962-05-03"),
        ("July 29th", "1962-07-29"),
        ("16 [September]", "1962-09-16"),
        ("17-18 February", "1962-02-17/1962-02-18"),
        ("28 December - 3 January", "1961-12-28/1962-01-03"),
        ("9 & 12 July", "{1962-07-09,1962-07-12}"),
        ("3 May 1960", "1960-05-03"),
        ("the 29th", "XXXX-XX-29"),
        ("undated", "XXXX"),
    ];
    for (printed, value) in cases {
        let found = whole_date(printed, &context).and_then(|found| found.edtf);
        assert_eq!(found.as_ref().map(Edtf::as_str), Some(value), "{printed:?}");
    }
    assert!(whole_date("29 February", &context).is_some_and(|found| found.edtf.is_none()));
}

#[test]
fn an_impossible_date_is_reported_and_not_repaired() {
    let texts = [
        "June 31, 1962",
        "31 June 1962",
        "February 29, 1963",
        "31.06.1962",
        "30 II 1950",
        "29-31 June 1950",
    ];
    for text in texts {
        let found = whole_date(text, &DateContext::default());
        assert!(
            found.is_some_and(|found| found.edtf.is_none() && found.range == (0..text.len())),
            "{text:?}"
        );
    }
    let all: Vec<_> = dates_in("signed on June 31, 1962.", &DateContext::default()).collect();
    assert!(matches!(all.as_slice(), [date] if date.edtf.is_none()));
}

#[test]
fn an_open_order_of_day_and_month_gives_both_readings() {
    let read = |text: &str, order| {
        let found = whole_date(text, &DateContext { year: None, order })?;
        let others: Vec<String> = found.alternatives.iter().map(ToString::to_string).collect();
        Some((found.edtf?.to_string(), others.join(" ")))
    };
    let cases = [
        ("11.09.1962", None, "1962-09-11", "1962-11-09"),
        ("05/06/62", None, "1962-05-06", "1962-06-05"),
        ("11.09.1962", Some(MonthDayOrder::MonthFirst), "1962-11-09", ""),
        ("05/06/62", Some(MonthDayOrder::DayFirst), "1962-06-05", ""),
        ("13.10.50", Some(MonthDayOrder::MonthFirst), "1950-10-13", ""),
        ("07.07.1962", None, "1962-07-07", ""),
        ("11.09.1962-14.09.1962", None, "1962-09-11/1962-09-14", ""),
    ];
    for (text, order, value, other) in cases {
        assert_eq!(
            read(text, order),
            Some((value.to_owned(), other.to_owned())),
            "{text:?}"
        );
    }
}

#[test]
fn an_editors_other_day_is_an_alternative() {
    let found: Vec<_> = dates_in("dated 24 [17] April 1945.", &DateContext::default()).collect();
    let read = |edtf: &str| edtf.parse::<Edtf>().ok();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].edtf, read("1945-04-24"));
    assert_eq!(found[0].alternatives.first().cloned(), read("1945-04-17"));
    assert_eq!(found[0].range, 6..24);
    let calendars = whole_date("May 2/15, 1917", &DateContext::default());
    let calendars = calendars.map(|found| (found.edtf, found.alternatives));
    assert_eq!(
        calendars,
        Some((read("1917-05-15"), Vec::from_iter(read("1917-05-02"))))
    );
}

#[test]
fn the_order_that_a_text_keeps() {
    assert_eq!(
        numeric_order("of 11.09.62, 13.10.50 and 30.1.51"),
        Some(MonthDayOrder::DayFirst)
    );
    assert_eq!(
        numeric_order("11.09.62 and 11.23.62"),
        Some(MonthDayOrder::MonthFirst)
    );
    assert_eq!(numeric_order("13.10.50 and 10/14/50"), None);
    assert_eq!(numeric_order("11.09.62 and 5 May 1962"), None);
}

#[test]
fn a_bare_year_is_a_date_only_where_asked_for() {
    let context = DateContext::default();
    let text = "Title, 1963, Archive of 1970";
    assert_eq!(dates_in(text, &context).count(), 0);
    let found = date_at(text, 7, &context);
    assert_eq!(
        found.map(|found| (found.edtf.map(|e| e.to_string()), found.range)),
        Some((Some("1963".into()), 7..11))
    );
    for at in [0, 8, 9, 11, 12, 40] {
        assert_eq!(date_at(text, at, &context), None, "{at}");
    }
    assert_eq!(date_at("\u{e9}", 1, &context), None);
}

#[test]
fn long_runs_are_read_to_their_end() {
    for piece in [
        "[", "5 ", "5, ", "5-", "5 May ", "5 and ", " ", "May ", "5 May - ", "1962-", "1.", "[5",
    ] {
        let text = piece.repeat(20_000);
        let mut behind = 0;
        for found in dates_in(&text, &DateContext::default()) {
            assert!(
                found.range.start >= behind && found.range.end <= text.len(),
                "{piece:?}"
            );
            behind = found.range.end;
        }
        let has_dates = behind > 0;
        assert!(
            !has_dates || text.len() - behind < 2 * piece.len(),
            "{piece:?}: {behind}"
        );
    }
}

#[test]
fn no_sequence_of_parts_makes_it_fail() {
    let parts = [
        "5", "31", "May", "june", " ", "\n", ",", ".", "-", "\u{2013}", "/", "[", "]", "(", "?", "1962",
        "62", "'", "th", "XII", "ON/", "Z", "circa ", "the ", "between ", " and ", " to ", "194", "_",
        "\u{201C}", "\u{e9}", "\u{4e00}", "undated", "0",
    ];
    // A fixed sequence of numbers that looks like chance.
    let mut state = 7_u32;
    let mut next = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    for _ in 0..20_000 {
        let text: String = (0..2 + next(9)).map(|_| parts[next(parts.len())]).collect();
        let context = DateContext {
            year: [None, Some(1962)][next(2)],
            order: None,
        };
        let mut end = 0;
        for found in dates_in(&text, &context) {
            assert!(
                end <= found.range.start && found.range.start < found.range.end,
                "{text:?}"
            );
            assert!(text.get(found.range.clone()).is_some(), "{text:?}");
            end = found.range.end;
        }
        let whole = whole_date(&text, &context);
        assert!(
            whole.is_none_or(|found| text.get(found.range).is_some()),
            "{text:?}"
        );
        for at in 0..=text.len() {
            let _ = date_at(&text, at, &context);
        }
    }
}

#[test]
fn letters_that_a_scanner_read_for_digits() {
    let cases = [
        ("l5 July 1957", "1957-07-15"),
        ("I5 July 1957", "1957-07-15"),
        ("ll July 1957", "1957-07-11"),
        ("1O July 1957", "1957-07-10"),
        ("July l0, 1957", "1957-07-10"),
        ("July 5, l957", "1957-07-05"),
        ("5 July 195O", "1950-07-05"),
        ("July 1O, l957", "1957-07-10"),
        ("October 3lst, 1957", "1957-10-31"),
        ("2Oth October 1957", "1957-10-20"),
        ("5 Ju1y 1957", "1957-07-05"),
        ("0ctober 5, 1957", "1957-10-05"),
        ("Septernber 5, 1957", "1957-09-05"),
        ("5 Novernber 1957", "1957-11-05"),
        ("28 Apri1 1957", "1957-04-28"),
        ("Ju1y 30 and August l, 1957", "{1957-07-30,1957-08-01}"),
        ("lO.VII.57", "1957-07-10"),
        ("13.lO.50", "1950-10-13"),
        ("1O.3.1950", "1950-03-10"),
    ];
    for (printed, value) in cases {
        let alone = whole_date(printed, &DateContext::default());
        let text = format!("He wrote on {printed}, and nobody answered.");
        let within = dates_in(&text, &DateContext::default()).next();
        for found in [
            alone.map(|found| (found, printed)),
            within.map(|found| (found, text.as_str())),
        ] {
            let Some((found, text)) = found else {
                panic!("{printed:?} is not read");
            };
            assert_eq!(found.edtf.as_ref().map(Edtf::as_str), Some(value), "{text:?}");
            assert_eq!(&text[found.range.clone()], printed, "{text:?}");
            assert!(found.misprinted, "{text:?}");
        }
    }
    for sound in ["5 May 1957", "8.II.1950", "1.I.50", "12 XII 1970"] {
        let found = whole_date(sound, &DateContext::default());
        assert!(found.is_some_and(|found| !found.misprinted), "{sound:?}");
    }
    for open in ["13.ll.50", "I July 1957", "3l June 1957", "July l5", "5 Ju1y"] {
        let found = whole_date(open, &DateContext::default());
        assert!(found.is_none_or(|found| !found.misprinted), "{open:?}");
    }
}

#[test]
fn a_weekday_that_the_day_did_not_have_is_told() {
    let cases = [
        ("Tuesday, 17 September 1963", None),
        ("Wednesday, 17 September 1963", Some(Weekday::Wednesday)),
        ("17 September 1963 (Monday)", Some(Weekday::Monday)),
        ("17 September 1963, Mon.", Some(Weekday::Monday)),
        ("Fri. 17 September", Some(Weekday::Friday)),
        ("Friday, 17-18 September 1963", None),
        ("Friday, September 1963", None),
    ];
    let context = DateContext {
        year: Some(1963),
        order: None,
    };
    for (text, weekday) in cases {
        let found = whole_date(text, &context);
        assert_eq!(found.and_then(|found| found.weekday), weekday, "{text:?}");
    }
    let beside = dates_in("on 17 September 1963, Friday prayers were said", &context).next();
    assert!(beside.is_some_and(|found| found.weekday.is_none()));
}

#[test]
fn years_told_by_that_of_the_record() {
    let context = DateContext {
        year: Some(1963),
        order: None,
    };
    let cases = [
        ("13 September of this year", "1963-09-13"),
        ("13 September last year", "1962-09-13"),
        ("May 3 next year", "1964-05-03"),
        ("13 September of the same year", "XXXX-09-13"),
        ("7 till 11 September this year", "1963-09-07/1963-09-11"),
        ("30 December and 2 January", "{1962-12-30,1963-01-02}"),
    ];
    for (text, value) in cases {
        let found = whole_date(text, &context).and_then(|found| found.edtf);
        assert_eq!(found.as_ref().map(Edtf::as_str), Some(value), "{text:?}");
    }
}

#[test]
fn an_editors_correction_is_the_other_reading() {
    let cases = [
        ("May [March] 31, 1957", "1957-05-31", "1957-03-31"),
        ("31 May [March] 1957", "1957-05-31", "1957-03-31"),
        ("5 May 1957 [1958]", "1957-05-05", "1958-05-05"),
        ("May 5, 1957 [1958?]", "1957-05-05", "1958-05-05"),
        ("10.27 [28?].1962", "1962-10-27", "1962-10-28"),
        ("03.11.", "XXXX-11-03", "XXXX-03-11"),
    ];
    for (text, value, other) in cases {
        let found = whole_date(text, &DateContext::default());
        let found = found.map(|found| (found.edtf, found.alternatives));
        let read = |edtf: &str| edtf.parse::<Edtf>().ok();
        assert_eq!(
            found,
            Some((read(value), Vec::from_iter(read(other)))),
            "{text:?}"
        );
    }
}

#[test]
fn a_random_date_is_read_in_each_form() {
    const NUMERALS: [&str; 12] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
    ];
    let ordinal = |day: u8| match (day, day % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    let mut state = 7_u32;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    for _ in 0..150 {
        let ordinal_date = time::Date::from_ordinal_date(1920 + next(80) as i32, 1 + next(365) as u16);
        let date = ordinal_date.expect("a day from 1 to 365 is one of any year");
        let (year, month, day) = (date.year(), usize::from(u8::from(date.month())), date.day());
        let (name, numeral) = (date.month().to_string(), NUMERALS[month - 1]);
        let (short, small, end) = (&name[..3], year % 100, ordinal(day));
        let stop = if name == "May" { "" } else { "." };
        let weekday = date.weekday();
        let forms = [
            format!("{name} {day}, {year}"),
            format!("{name} {day:02}, {year}"),
            format!("{} {day}, {year}", name.to_uppercase()),
            format!("{short}{stop} {day}, {year}"),
            format!("{name} {day}{end}, {year}"),
            format!("{day} {name} {year}"),
            format!("{day} {name}, {year}"),
            format!("{day} {name} [{year}]"),
            format!("{day}{end} {name} {year}"),
            format!("{day} {end} {name}, {year}"),
            format!("{day}. {name} {year}"),
            format!("the {day}{end} of {name} {year}"),
            format!("{weekday}, {day} {name} {year}"),
            format!("{weekday}, {name} {day}, {year}"),
            format!("{day} {name} {year} ({weekday})"),
            format!("{day} {short} {year}"),
            format!("{day}-{short}-{year}"),
            format!("{day}.{numeral}.{year}"),
            format!("{day}.{numeral}.{small:02}"),
            format!("{day} {numeral} {year}"),
            format!("{year} {name} {day}"),
            format!("{year}-{month:02}-{day:02}"),
            format!("{year}. {month}. {day}."),
            format!("\u{201C}{day}\u{201D} {name} {year}"),
            format!("{year}\u{5e74}{month}\u{6708}{day}\u{65e5}"),
            format!("{day:02}0257Z {} {year}", short.to_uppercase()),
        ];
        for form in forms {
            let found = whole_date(&form, &DateContext::default()).map(|found| (found.edtf, found.weekday));
            assert_eq!(found, Some((Some(Edtf::from(date)), None)), "{form:?}");
        }
        let order = Some(MonthDayOrder::DayFirst);
        for form in [
            format!("{day}.{month}.{year}"),
            format!("{day:02}/{month:02}/{year}"),
            format!("{day}-{month}-{year}"),
        ] {
            let found = whole_date(&form, &DateContext { year: None, order });
            assert_eq!(
                found.and_then(|found| found.edtf),
                Some(Edtf::from(date)),
                "{form:?}"
            );
        }
    }
}
