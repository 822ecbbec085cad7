//! Tests of titles.

use super::*;

#[test]
fn titles_before_names() {
    for (text, titles) in [
        ("Comrade Orlov", &["Comrade"][..]),
        ("Cde. Orlov", &["Cde."]),
        ("Deputy Premier c. Orlov", &["Deputy Premier", "c."]),
        ("Maj. Gen. Hollis", &["Maj. Gen."]),
        ("Lieutenant-General Hollis", &["Lieutenant-General"]),
        ("Colonel General Orlov", &["Colonel General"]),
        ("Comrade Vice Premier Tak", &["Comrade", "Vice Premier"]),
        ("V[ice]-Premier Tak", &["Vice-Premier"]),
        (
            "Vice Minister of Foreign Affairs Ri Mun-gyu",
            &["Vice Minister of Foreign Affairs"],
        ),
        (
            "Vice Premier and Foreign Minister Tak",
            &["Vice Premier and Foreign Minister"],
        ),
        (
            "Minister for Heavy Industry Szabo",
            &["Minister for Heavy Industry"],
        ),
        (
            "Assistant Secretary for Inter-American Affairs Szabo",
            &["Assistant Secretary for Inter-American Affairs"],
        ),
        ("Coordinator of Trade Szabo", &["Coordinator of Trade"]),
        ("Secretary General Szabo", &["Secretary General"]),
        ("Under-Secretary-General Szabo", &["Under-Secretary-General"]),
        (
            "Minister of Foreign Affairs of the Thai Kingdom Noll",
            &["Minister of Foreign Affairs of the Thai Kingdom"],
        ),
        (
            "Chief of the KPB CC International Department Noll",
            &["Chief of the KPB CC International Department"],
        ),
        (
            "Deputy Chief of the First Department of the MFA Noll",
            &["Deputy Chief of the First Department of the MFA"],
        ),
        ("Minister of Trade NOLL", &["Minister of Trade"]),
        (
            "head of the Foreign Ministry's IV Department Noll",
            &["head of the Foreign Ministry's IV Department"],
        ),
        ("SG Szabo", &["SG"]),
        ("General Secretary Szabo", &["General Secretary"]),
        (
            "Charg\u{e9} d\u{2019}Affaires Noll",
            &["Charg\u{e9} d\u{2019}Affaires"],
        ),
        ("Committee Chairman Ok", &["Committee Chairman"]),
        ("First Secretary Seok", &["First Secretary"]),
        ("Soviet Ambassador Orlov", &["Soviet Ambassador"]),
        ("Mr. President", &["Mr.", "President"]),
        ("His Excellency Mr. Noll", &["His Excellency", "Mr."]),
        (
            "Chairman of the Standing Committee of the Supreme People's Assembly Tak",
            &["Chairman of the Standing Committee of the Supreme People's Assembly"],
        ),
        ("Secretary of State Hollis", &["Secretary of State"]),
        ("Secretary of State to General Hollis", &["Secretary of State"]),
        (
            "Secretary of State to Colonel P. Q. Hollis",
            &["Secretary of State"],
        ),
        (
            "Ambassador of the USSR to Zembria V. P. Orlov",
            &["Ambassador of the USSR to Zembria"],
        ),
        ("Ambassador to Zembria Peter Orlov", &["Ambassador to Zembria"]),
        ("Secretary of Pak Il Mun", &["Secretary"]),
        ("Minister of Livestock, Orlov", &["Minister of Livestock"]),
        ("Minister of Livestock B. Orlov", &["Minister of Livestock"]),
        ("Minister of May", &["Minister"]),
        ("Rt Hon Sir Peter Hollis", &["Rt Hon", "Sir"]),
        ("Se\u{f1}ora In\u{e9}s Orlova", &["Se\u{f1}ora"]),
        ("Rear Admiral Noll", &["Rear Admiral"]),
        ("General of the Army Paul Noll", &["General of the Army"]),
        ("General of the Fleetwood Noll", &["General"]),
        ("H.E. Baron Noll", &["H.E.", "Baron"]),
        ("MINISTER OF STATE NOLL", &["MINISTER OF STATE"]),
        ("StS Keller", &["StS"]),
        ("VLR I Dr. Keller", &["VLR I", "Dr."]),
        ("MD Keller", &["MD"]),
        ("BK said", &["BK"]),
        ("Ministerial Director Keller", &["Ministerial Director"]),
        ("Compa\u{f1}era Teresa", &["Compa\u{f1}era"]),
    ] {
        let found: Vec<_> = titles_at(text, 0)
            .map(|found| {
                found
                    .items
                    .into_iter()
                    .map(|title| title.text.into_owned())
                    .collect()
            })
            .unwrap_or_default();
        assert_eq!(found, titles, "{text}");
    }
}

#[test]
fn no_titles() {
    for text in [
        "Orlov",
        "Foreign Ministry",
        "General",
        "Party Congress",
        "mr. x",
        "Vice",
        "the Premier",
        "Major problems",
        "Air Force",
        "Soviet Union",
        "MD 20814",
        "sts",
        "Bk Keller",
        "VLR I said",
        "c. Orlov",
        "C. Orlov",
    ] {
        let found = titles_at(text, 0)
            .filter(|titles| titles.items.iter().any(|title| title.class != TitleClass::Rank));
        assert_eq!(found, None, "{text}");
    }
}
