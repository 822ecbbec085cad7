use super::*;

fn parts(text: &str) -> Option<[&str; 3]> {
    let found = archive_reference(text)?;
    let parts = [found.repository, found.reference, found.pages];
    Some(parts.map(|part| part.map_or("-", |part| cut(text, part))))
}

fn check(cases: &[(&str, [&str; 3])]) {
    for (text, expected) in cases {
        assert_eq!(parts(text), Some(*expected), "{text}");
    }
}

#[test]
fn of_china() {
    check(&[
        (
            "PRC FMA 203-00000-05, 91-100. Translated by Anna Szabo.",
            ["PRC FMA", "203-00000-05", "91-100"],
        ),
        ("PRC FMA 203-00000-05", ["PRC FMA", "203-00000-05", "-"]),
        ("PRC FMA 203-00000-05, 7", ["PRC FMA", "203-00000-05", "7"]),
        (
            "PRC FMA 203-00000-05 91-100.",
            ["PRC FMA", "203-00000-05", "91-100"],
        ),
        (
            "PRC FMA 203-00000-05, pp. 3–6, 9",
            ["PRC FMA", "203-00000-05", "3–6, 9"],
        ),
        (
            "PRC FMA 206-00000-01; original Record No. 206-Y0000",
            ["PRC FMA", "206-00000-01", "-"],
        ),
        (
            "PRC FMA, 203-00000-05,\n91-100",
            ["PRC FMA", "203-00000-05", "91-100"],
        ),
        (
            "Chinese Foreign Ministry Archive 106-00000-01, 3-6",
            ["Chinese Foreign Ministry Archive", "106-00000-01", "3-6"],
        ),
    ]);
}

#[test]
fn of_russia() {
    check(&[
        (
            "APRF, fond 45, opis 1, delo 335, list 3",
            ["APRF", "fond 45, opis 1, delo 335", "3"],
        ),
        (
            "APRF, f. 45, op. 1, d. 342, l. 78. Translated by Anna Szabo.",
            ["APRF", "f. 45, op. 1, d. 342", "78"],
        ),
        (
            "AP RF, f. 3, op. 65, d. 826, l. 141",
            ["AP RF", "f. 3, op. 65, d. 826", "141"],
        ),
        (
            "APRF, Listy 146-147, Fond and Opis not given",
            ["APRF", "-", "146-147"],
        ),
        (
            "Notes of P. Q. Orlov, AVPRF, f. 5, op. 75, d. 1181, ll. 36-40",
            ["AVPRF", "f. 5, op. 75, d. 1181", "36-40"],
        ),
        (
            "AVPRF fond 0102, opis 16, delo 7, p.16-42",
            ["AVPRF", "fond 0102, opis 16, delo 7", "16-42"],
        ),
        (
            "AVPRF, fond 0102, opis 16, papka 97, delo 4, list 169",
            ["AVPRF", "fond 0102, opis 16, papka 97, delo 4", "169"],
        ),
        (
            "AVPRF f. 0100, op. 34, 1946, p. 253, d. 18",
            ["AVPRF", "f. 0100, op. 34, 1946, p. 253, d. 18", "-"],
        ),
        (
            "AVP RF, Moscow, f. 0102 op. 16 p. 87 d. 29 ll. 1–4",
            ["AVP RF, Moscow", "f. 0102 op. 16 p. 87 d. 29", "1–4"],
        ),
        (
            "TsKhSD, f. 89, op. 42, d. 59",
            ["TsKhSD", "f. 89, op. 42, d. 59", "-"],
        ),
        (
            "RGANI, F. 3, Op. 12, D. 1005, Ll. 2-2ob; translation by Anna Szabo",
            ["RGANI", "F. 3, Op. 12, D. 1005", "2-2ob"],
        ),
        (
            "RGANI, F. 39, Op. 1, D. 31, Ll. 54-58.",
            ["RGANI", "F. 39, Op. 1, D. 31", "54-58"],
        ),
        (
            "RGASPI, f. 558, op. 11, d. 342, ll. 0078",
            ["RGASPI", "f. 558, op. 11, d. 342", "0078"],
        ),
        (
            "RGANI, fond 5, opis' 30, ed. khr. 12, l. 3 ob.",
            ["RGANI", "fond 5, opis' 30, ed. khr. 12", "3 ob"],
        ),
        (
            "RGANI. F. 5. Op. 30. D. 12. L. 3-4.",
            ["RGANI", "F. 5. Op. 30. D. 12", "3-4"],
        ),
        (
            "AVPRF, f. 0102, op. 16, d. 7, 16-42",
            ["AVPRF", "f. 0102, op. 16, d. 7", "16-42"],
        ),
        (
            "AVPRF, f. 0102, op. 16, rolik 16-42",
            ["AVPRF", "f. 0102, op. 16, rolik 16-42", "-"],
        ),
        (
            "RGANI, fond 5, opis 6, delo 8, \"Journal of Orlov,\" ll. 1-5",
            ["RGANI", "fond 5, opis 6, delo 8", "1-5"],
        ),
        (
            "АП РФ архив, фонд 45, опись 1, дело 3, лл. 5–6",
            ["АП РФ архив", "фонд 45, опись 1, дело 3", "5–6"],
        ),
        ("F. 5, Op. 30, D. 12, L. 3", ["-", "F. 5, Op. 30, D. 12", "3"]),
        (
            "Archive of the Selm Foundation, Notes of A.S. Orlov. Translated by Anna Szabo for The Archive",
            ["Archive of the Selm Foundation", "Notes of A.S. Orlov", "-"],
        ),
        (
            "Archive of Foreign Policy, Russian Federation (AVPRF), Moscow, fond 5, opis 6, papka 7, delo 8",
            [
                "Archive of Foreign Policy, Russian Federation (AVPRF), Moscow",
                "fond 5, opis 6, papka 7, delo 8",
                "-",
            ],
        ),
    ]);
}

#[test]
fn of_germany() {
    check(&[
        ("SAPMO-BA, DY 30, 2460", ["SAPMO-BA", "DY 30, 2460", "-"]),
        ("SAPMO-BArch DY 30/3726", ["SAPMO-BArch", "DY 30/3726", "-"]),
        (
            "Archival Signature: SAPMO-BA, DY 30, 2460",
            ["SAPMO-BA", "DY 30, 2460", "-"],
        ),
        (
            "Office of the Federal Commissioner for the Stasi Records (BStU), MfS, ZAIG 5382, p. 1-19",
            [
                "Office of the Federal Commissioner for the Stasi Records (BStU)",
                "MfS, ZAIG 5382",
                "1-19",
            ],
        ),
        (
            "BStU, MfS, Abt. X 1188, Bl. 3-9. Translated by Anna Szabo.",
            ["BStU", "MfS, Abt. X 1188", "3-9"],
        ),
        ("BStU, MfS. Confidential", ["BStU", "MfS", "-"]),
        ("BArch, B 136/59748, 403-410", ["BArch", "B 136/59748", "403-410"]),
        (
            "PolA AA, MfAA, A 7174, Bl. 5-9",
            ["PolA AA", "MfAA, A 7174", "5-9"],
        ),
    ]);
}

#[test]
fn of_central_europe_and_the_balkans() {
    check(&[
        (
            "MOL, XIX-J-1-j Korea, 4. doboz, 5/a, 004076/ 1955",
            ["MOL", "XIX-J-1-j Korea, 4. doboz, 5/a, 004076/ 1955", "-"],
        ),
        ("MOL-M-KS-288.f.5/309.oe.", ["MOL", "M-KS-288.f.5/309.oe.", "-"]),
        (
            "Polish Foreign Ministry Archive, DV Z12 T404 W17",
            ["Polish Foreign Ministry Archive", "DV Z12 T404 W17", "-"],
        ),
        (
            "Szyfrogramy z Selmu 1962, 6/77 w-82 t-1264, Polish Foreign Ministry Archive (AMSZ), Warsaw",
            [
                "Polish Foreign Ministry Archive (AMSZ), Warsaw",
                "Szyfrogramy z Selmu 1962, 6/77 w-82 t-1264",
                "-",
            ],
        ),
        ("AAN, T. 2258, Ss. 20-25", ["AAN", "T. 2258", "20-25"]),
        (
            "AAN, (Central Committee) PZPR 2631 Talks, “Note, with annex,” k. 14-87",
            [
                "AAN",
                "(Central Committee) PZPR 2631 Talks, “Note, with annex,”",
                "14-87",
            ],
        ),
        (
            "ANIC, Central Committee of the Selm Party, Chancellery, file no.72/1971, ff.10-58",
            [
                "ANIC",
                "Central Committee of the Selm Party, Chancellery, file no.72/1971",
                "10-58",
            ],
        ),
        (
            "National Historical and Central Archives, Bucharest, Collection: Chancellery, Folder 23/1973",
            [
                "National Historical and Central Archives, Bucharest",
                "Collection: Chancellery, Folder 23/1973",
                "-",
            ],
        ),
        (
            "AMAE, Folder 784/1978, Issue 220: Relations with Ruritania January 20 – March 3, 1978",
            ["AMAE", "Folder 784/1978, Issue 220", "-"],
        ),
        (
            "Central State Archive, Tirana, AQPPSH-MPKK-V. 1961, L. 13, D. 6",
            [
                "Central State Archive, Tirana",
                "AQPPSH-MPKK-V. 1961, L. 13, D. 6",
                "-",
            ],
        ),
        (
            "TsDA, Fond 1-B, Record 34, File 39",
            ["TsDA", "Fond 1-B, Record 34, File 39", "-"],
        ),
        (
            "TsPA f. 146, op. 2, arkhivna edinitsa (a.e.) 19, 11. 103-128",
            ["TsPA", "f. 146, op. 2, arkhivna edinitsa (a.e.) 19", "103-128"],
        ),
        (
            "Arhiv Jugoslavije (AJ), Kabinet Predsednika 507",
            ["Arhiv Jugoslavije (AJ)", "Kabinet Predsednika 507", "-"],
        ),
        (
            "AJBT KMJ, I-3-b/651, pp. 33-40",
            ["AJBT", "KMJ, I-3-b/651", "33-40"],
        ),
        (
            "National Archives of the Czech Republic, Prague, File 5155/14",
            [
                "National Archives of the Czech Republic, Prague",
                "File 5155/14",
                "-",
            ],
        ),
    ]);
}

#[test]
fn of_other_countries() {
    check(&[
        (
            "Maço “600.(24h)—SITUATION OF RURITANIA//6223,” Ministry of External Relations Archives, Brasilia, Brazil",
            [
                "Ministry of External Relations Archives, Brasilia, Brazil",
                "Maço “600.(24h)—SITUATION OF RURITANIA//6223,”",
                "-",
            ],
        ),
        (
            "2002-113, Act on Access to Information. Also available at the Diplomatic Archives of the Ministry",
            ["Diplomatic Archives of the Ministry", "2002-113", "-"],
        ),
        (
            "Diplomatic Archives of the Ministry of Foreign Affairs of Japan, File A’0392 (Microfilm)",
            [
                "Diplomatic Archives of the Ministry of Foreign Affairs of Japan",
                "File A’0392 (Microfilm)",
                "-",
            ],
        ),
        (
            "Ministry of Foreign Affairs, Diplomatic Archives, Roll 5, File 17",
            [
                "Ministry of Foreign Affairs, Diplomatic Archives",
                "Roll 5, File 17",
                "-",
            ],
        ),
        (
            "File No: Foreign Bang-Yeon 731. 1 – 1430",
            ["-", "File No: Foreign Bang-Yeon 731. 1 – 1430", "-"],
        ),
        (
            "Selm Memorial Museum and Library, File No. 17, vol. 21-1",
            ["Selm Memorial Museum and Library", "File No. 17, vol. 21-1", "-"],
        ),
        (
            "National Archives of Ireland, Department of Foreign Affairs/5/313/3D",
            [
                "National Archives of Ireland",
                "Department of Foreign Affairs/5/313/3D",
                "-",
            ],
        ),
        (
            "Conflict Records Research Center, National Defense University, SH-SHTP-A-000-556",
            [
                "Conflict Records Research Center, National Defense University",
                "SH-SHTP-A-000-556",
                "-",
            ],
        ),
        (
            "外交部档案馆 203-00000-05, 91-100",
            ["外交部档案馆", "203-00000-05", "91-100"],
        ),
        (
            "Selm Provincial Archive, 77-6-1, 66-67",
            ["Selm Provincial Archive", "77-6-1", "66-67"],
        ),
        (
            "MUYG, fond 2, dans 1, kh/n 467, 25-30",
            ["MUYG", "fond 2, dans 1, kh/n 467", "25-30"],
        ),
        ("NAA: A1838, 3107/33/1", ["NAA", "A1838, 3107/33/1", "-"]),
        ("AA : A1838/2, 410/3/1, ii", ["AA", "A1838/2, 410/3/1, ii", "-"]),
        ("DEA/50303-40", ["-", "DEA/50303-40", "-"]),
        ("S/PV.1537", ["-", "S/PV.1537", "-"]),
        ("A/PV.751, pp. 3-4", ["-", "A/PV.751", "3-4"]),
        ("Cote EU.40.6.1.E", ["-", "Cote EU.40.6.1.E", "-"]),
        ("FCO 21/998", ["-", "FCO 21/998", "-"]),
        (
            "The National Archives, Kew, FO 371/12345",
            ["National Archives, Kew", "FO 371/12345", "-"],
        ),
        ("QSH, Box 5, Folder 3", ["QSH", "Box 5, Folder 3", "-"]),
        (
            "QSH, Central File, P770106-0711",
            ["QSH", "Central File, P770106-0711", "-"],
        ),
        ("QSH, Central File, p. 71-73", ["QSH", "Central File", "71-73"]),
    ]);
}

#[test]
fn of_the_united_states() {
    check(&[
        (
            "National Archives, Orlov Materials Project, Special Files, box 87, Talks",
            [
                "National Archives",
                "Orlov Materials Project, Special Files, box 87, Talks",
                "-",
            ],
        ),
        (
            "Selm Presidential Library, National Security Council, Orlov and Szabo files",
            [
                "Selm Presidential Library",
                "National Security Council, Orlov and Szabo files",
                "-",
            ],
        ),
        (
            "Source: National Archives, RG 59, Central Foreign Policy File, D800586–0833. Confidential; Immediate.",
            [
                "National Archives",
                "RG 59, Central Foreign Policy File, D800586–0833",
                "-",
            ],
        ),
        (
            "Source: Department of State, Central Files, 611.93/3–255. Secret. Drafted by Orlov.",
            ["Department of State", "Central Files, 611.93/3–255", "-"],
        ),
        ("793.94/8730: Telegram", ["-", "793.94/8730", "-"]),
        ("711.94/2537", ["-", "711.94/2537", "-"]),
        (
            "811.20 (D) Regulations/3690",
            ["-", "811.20 (D) Regulations/3690", "-"],
        ),
        ("893.00/10–1244: Telegram", ["-", "893.00/10–1244", "-"]),
        ("740.0011 P. W./393: Telegram", ["-", "740.0011 P. W./393", "-"]),
        ("751G.94/292: Circular Telegram", ["-", "751G.94/292", "-"]),
        ("123 Orlov, Peter: Telegram", ["-", "123 Orlov, Peter", "-"]),
        ("123 Orlov, Peter", ["-", "123 Orlov, Peter", "-"]),
        (
            "811.003 Orlov, Peter A./70",
            ["-", "811.003 Orlov, Peter A./70", "-"],
        ),
        (
            "Selm Mission Files, Lot 54–D270: Telegram",
            ["-", "Selm Mission Files, Lot 54–D270", "-"],
        ),
        ("PSA Files: Lot 54D190", ["-", "PSA Files: Lot 54D190", "-"]),
        (
            "Selm Peace Conf. 184.00101/144½",
            ["-", "Selm Peace Conf. 184.00101/144½", "-"],
        ),
        ("Selm Peace Conf. 184/79a", ["-", "Selm Peace Conf. 184/79a", "-"]),
        ("026 Selm/7–2949", ["-", "026 Selm/7–2949", "-"]),
        (
            "Executive Secretariat Files: NSC 22",
            ["-", "Executive Secretariat Files: NSC 22", "-"],
        ),
        ("File No. 841.731/1823", ["-", "841.731/1823", "-"]),
        ("Edward Orlov Papers", ["-", "Edward Orlov Papers", "-"]),
    ]);
}

#[test]
fn the_first_of_several() {
    check(&[
        (
            "PRC FMA 203-00000-05, 1-2 and PRC FMA 203-00000-06, 3-4",
            ["PRC FMA", "203-00000-05", "1-2"],
        ),
        (
            "AVPRF, f. 1, op. 2, d. 3; APRF, f. 4, op. 5, d. 6, l. 7",
            ["AVPRF", "f. 1, op. 2, d. 3", "-"],
        ),
        (
            "Obtained by Peter Orlov. PRC FMA 203-00000-05, 1-2",
            ["PRC FMA", "203-00000-05", "1-2"],
        ),
        (
            "A remark first. PRC FMA 203-00000-05, 1-2",
            ["PRC FMA", "203-00000-05", "1-2"],
        ),
        (
            "AVPRF, f. 1, op. 2, d. 3. Published in Selm Bulletin 8-9, p. 388.",
            ["AVPRF", "f. 1, op. 2, d. 3", "-"],
        ),
    ]);
    let joined = "AVPRF, f. 1, op. 2; APRF, f. 4. Translated by Anna Szabo.";
    let whole = archive_reference(joined).map(|found| cut(joined, found.whole));
    assert_eq!(whole, Some("AVPRF, f. 1, op. 2; APRF, f. 4."));
}

#[test]
fn no_archive() {
    for text in [
        "",
        "Obtained by Peter Orlov; translated by Anna Szabo.",
        "CWIHP Working Paper 22, \"Seven Conversations.\"",
        "Peter Orlov. A Life at Sea. Translated by Anna Szabo. (Selm: Harbour Press, 1999), pp. 1-3",
        "Sea Institute, ed., Haishang (At Sea), vol. 3 (Selm: Harbour Press, 1999), 5-9",
        "Personal archive of Peter Orlov",
    ] {
        assert_eq!(parts(text), None, "{text}");
    }
}

#[test]
fn what_is_no_form_keeps_its_text() {
    for text in [
        "Notes of an eyewitness",
        "T. nos 2126 à 2132. Secret",
        "Selm, 1963",
        "Fond memories of Selm",
    ] {
        assert_eq!(parts(text), Some(["-", "-", "-"]), "{text}");
        assert_eq!(
            archive_reference(text).map(|found| found.whole),
            Some(0..text.len())
        );
    }
}

#[test]
fn smaller_units_behind_semicolons() {
    check(&[
        (
            "Archive of the Ministry of Trade, Year 1955; Issue 20; Country: the Republic of Borduria. Translated by Anna Szabo.",
            [
                "Archive of the Ministry of Trade",
                "Year 1955; Issue 20; Country: the Republic of Borduria",
                "-",
            ],
        ),
        (
            "Archive of the Ministry of Trade, Box 5, File 3; File 7",
            ["Archive of the Ministry of Trade", "Box 5, File 3", "-"],
        ),
    ]);
}
