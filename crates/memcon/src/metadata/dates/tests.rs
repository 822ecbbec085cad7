/// Dates, place and what is said of them, a line for each.
fn read(text: &str) -> Vec<String> {
    let record = crate::parse(text).expect("the test's text is a record");
    let dates = record.metadata.dates.iter().map(|event| {
        let hours = [event.start, event.end].into_iter().flatten();
        let hours: String = hours.map(|time| format!(" {time}")).collect();
        format!("{}: {}{hours}", event.role, event.date)
    });
    let place = record
        .metadata
        .place
        .iter()
        .map(|place| format!("place: {place}"));
    let told = record.diagnostics.iter().filter(|diagnostic| {
        let code = diagnostic.code.as_str();
        code.contains("date") || code == "misprint"
    });
    let told = told.map(|diagnostic| format!("{}: {}", diagnostic.code, diagnostic.message));
    dates.chain(place).chain(told).collect()
}

/// A cable of the archive's site with this line.
fn cable(catalogued: &str, line: &str) -> String {
    format!(
        "Skip to content\n\n{catalogued}\n\nTelegram from the Embassy in Strelsau\n\nCiphergram No. 16\n\n{line}\n\n\
         The bridge is open again.\n\nThe envoy tells of a bridge.\n\nDocument Information\n\nSource\n\nArchive of Zenda\n"
    )
}

#[test]
fn the_catalogue_decides_the_order_of_day_and_month() {
    let cases = [
        (
            "November 3, 1962",
            "Dispatched from Strelsau on 11.03.1962 at 16:00 and received on 04.11.1962 at 01:50",
            ["sent: 1962-11-03", "received: 1962-11-04"].as_slice(),
        ),
        (
            "1962",
            "Dispatched from Strelsau on 11.03.1962 at 16:00",
            &[
                "sent: 1962-03-11",
                "ambiguous-date: `11.03.1962` can be read as 1962-03-11 or as 1962-11-03",
            ],
        ),
        (
            "March 12, 1985",
            "Sent: Strelsau 1:15 Year Month 12",
            &["sent: 1985-03-12"],
        ),
        (
            "March 13, 1985",
            "Sent: Strelsau 1:15 Year Month 12",
            &["sent: XXXX-XX-12"],
        ),
    ];
    for (catalogued, line, expected) in cases {
        let found = read(&cable(catalogued, line));
        let found: Vec<_> = found
            .iter()
            .filter(|line| !line.starts_with("catalogued"))
            .collect();
        assert_eq!(found, expected, "{line}");
    }
}

#[test]
fn the_labels_of_a_memorandum() {
    let head = |lines: &str| {
        format!(
            "MEMORANDUM OF CONVERSATION\n\n{lines}\n\nPARTICIPANTS: Pavel Orlov, Anna Szabo\n\nMr. Orlov said that it was late."
        )
    };
    let cases = [
        (
            "DATE: May 15, 1962\nTIME: 3:00 p.m.\nPLACE: Strelsau",
            ["meeting: 1962-05-15 15:00", "place: Strelsau"].as_slice(),
        ),
        (
            "DATE: July 31, 1985 TIME: 2-5 p.m. PLACE: The Lodge, Zenda",
            &["meeting: 1985-07-31 14:00 17:00", "place: The Lodge, Zenda"],
        ),
        ("DATE: May 15, 1962", &["meeting: 1962-05-15"]),
        (
            "DATE: l5 Ju1y 1957",
            &[
                "meeting: 1957-07-15",
                "misprint: `l5 Ju1y 1957` is read as 1957-07-15, letters and digits that look alike taken for each other",
            ],
        ),
        (
            "DATE: Monday, May 15, 1962",
            &[
                "meeting: 1962-05-15",
                "date-conflict: expected the weekday of 1962-05-15, found Monday",
            ],
        ),
        (
            "DATE: June 31, 1962",
            &["impossible-date: expected a date of the calendar, found `June 31, 1962`"],
        ),
        (
            "P1ACE: Strelsau",
            &["place: Strelsau", "misprint: `P1ACE` is read as `place`"],
        ),
        ("DATE: undated", &[]),
    ];
    for (lines, expected) in cases {
        assert_eq!(read(&head(lines)), expected, "{lines}");
    }
}

#[test]
fn a_dateline_ends_a_list_of_people() {
    let text = "Record of talks between Pavel Orlov and Anna Szabo\n\nAlso present: Karl Noll, Ri Mun-gyu\n\nZenda, 9 July 1971\n\nMr. Orlov said that it was late.";
    assert_eq!(read(text), ["meeting: 1971-07-09"]);
    let record = crate::parse(text).expect("the test's text is a record");
    assert!(record.people.iter().all(|person| person.name != "Zenda"));
}

#[test]
fn datelines_of_a_volume() {
    let telegram = |line: &str| {
        format!(
            "893.01/10\u{2013}449: Telegram\nThe Consul General at Zenda (Orlov) to the Secretary of State\n{line}\nThe bridge at the border is open again, and the trains go as they went before the flood.\nOrlov\n"
        )
    };
    let cases = [
        (
            "Zenda, March 4,\n1945\u{2014}5 p.m.",
            ["sent: 1945-03-04", "place: Zenda"].as_slice(),
        ),
        ("Zenda, undated.", &["place: Zenda"]),
        (
            "Hall of the Pines, Seat of the Committee, Zenda, March 4, 1945.",
            &[
                "sent: 1945-03-04",
                "place: Hall of the Pines, Seat of the Committee, Zenda",
            ],
        ),
        (
            "The Hall, the seat of the Committee, of the Party in Zenda, March 4, 1945.",
            &[],
        ),
    ];
    for (line, expected) in cases {
        assert_eq!(read(&telegram(line)), expected, "{line}");
    }
}
