//! Texts of the PDF export: by lines, by pages, in one line.

use super::super::*;
use super::samples::*;
use super::*;

#[test]
fn a_pdf_export_as_it_runs() {
    let found = outline(PDF_RUNNING);
    assert_eq!(
        slots(&found, SlotKind::Title),
        ["Minutes of a Conversation between Orlov and Szabo"]
    );
    assert!(slots(&found, SlotKind::Citation)[0].ends_with("4. doboz. Translated by Ann Farrow."));
    assert!(slots(&found, SlotKind::Summary)[0].ends_with("to be put in its place."));
    let body = body(&found);
    assert_eq!(body.len(), 4, "{body:#?}");
    assert!(body[1].starts_with("Orlov: The dam") && body[1].ends_with("until the next"));
    assert_eq!(body[2], "> meeting of the commission in the autumn.");
    let furniture = blocks(PDF_RUNNING, &found, BlockKind::Furniture);
    assert!(
        furniture
            .iter()
            .any(|text| text.starts_with("1\n") && text.ends_with("Declassified")),
        "{furniture:?}"
    );
    assert_eq!(furniture.last(), Some(&"2"));
}

#[test]
fn a_word_that_a_page_breaks_is_one() {
    for gap in ["\n\n12\n\n", "\n12\n\u{c}\n", "\n\u{c}"] {
        let found = format!("Orlov: The talks were nego-{gap}tiations.\n");
        assert_eq!(
            body(&outline(&found)),
            ["Orlov: The talks were negotiations."],
            "{gap:?}"
        );
    }
    for apart in [
        "Orlov: We talked of pre-\n\n12\n\nand post-war trade.",
        "Orlov: We have -\n\n12\n\nboats.",
        "Orlov: The talks were nego-\n\n12\n\nTiations.",
    ] {
        assert!(body(&outline(apart)).len() > 1, "{apart:?}");
    }
}

/// The line begins a turn on one page and goes on on the next; it stands at the end of two pages.
#[test]
fn a_line_that_goes_on_on_the_next_page_is_no_running_head() {
    let line = "That is so. It was agreed last year that each side pays its own";
    let page = |above: &str| format!("{above}\n\n{line}\n\n\u{c}engineers.\n\n");
    let text = format!("{}{}", page("Comrade Pavel Orlov"), page("The end."));
    let found = outline(&text);
    assert_eq!(
        body(&found).iter().filter(|text| text.as_str() == line).count(),
        2
    );
}

#[test]
fn a_title_over_many_lines() {
    let title = "Minutes of a Conversation between\n                          Orlov and Szabo";
    let lines = ["Minutes of", "a", "Conversation", "between Orlov", "and Szabo"]
        .map(|line| format!("          {line}"));
    let text = PDF_RUNNING.replace(title, lines.join("\n").trim_start());
    assert_eq!(
        slots(&outline(&text), SlotKind::Title),
        ["Minutes of a Conversation between Orlov and Szabo"]
    );
}

#[test]
fn a_pdf_export_in_one_line() {
    let found = outline(FLAT);
    assert_eq!(slots(&found, SlotKind::Date), ["July 7, 1961"]);
    assert_eq!(slots(&found, SlotKind::Title), ["Talks of Orlov and Szabo"]);
    assert!(slots(&found, SlotKind::Citation)[0].ends_with("XIX-J-1-j."));
    assert_eq!(
        slots(&found, SlotKind::Url),
        ["http://digitalarchive.wilsoncenter.org/document/100211"]
    );
    assert_eq!(slots(&found, SlotKind::Summary), ["Orlov and Szabo speak."]);
    assert_eq!(slots(&found, SlotKind::Language), ["Hungarian"]);
    let expected = [
        "Talks held in the Old Mill.",
        "Orlov (hereafter O.): Is it late?",
        "Szabo: Not yet. There is one thing: the dam.",
        "Orlov: The dam?",
        "Szabo: The dam.",
        "O.: Well then.",
    ];
    assert_eq!(body(&found), expected, "the short form is declared above");
    assert_eq!(
        blocks(FLAT, &found, BlockKind::Furniture).last(),
        Some(&"[Show full text]")
    );
}

/// Pages of a site that shows documents: its own lines, the number of each page before its first words.
#[test]
fn an_export_on_a_site_that_numbers_pages() {
    let flat = "Size: px\nStart display at page:\n\nDownload \"Talks of Orlov and Szabo\"\n\nTranscription\n\n1 Digital Archive digitalarchive.wilsoncenter.org International History Declassified July 07, 1961 Talks of Orlov and Szabo Citation: Talks of Orlov and Szabo, July 07, 1961, History and Public Policy Program Digital Archive, MOL, XIX-J-1-j. Summary: Orlov and Szabo speak. Original Language: Hungarian Contents: English Translation\n\n2 Place: Strelsau Orlov: Is it late? Szabo: Not yet. Orlov: The dam?\n\n3 Szabo: The dam.";
    let lines = flat
        .replace(
            "Declassified July 07, 1961 Talks",
            "Declassified\nJuly 07, 1961\nTalks",
        )
        .replace(" Citation:", "\nCitation:")
        .replace(" Summary:", "\nSummary:")
        .replace(" Original", "\nOriginal")
        .replace(" Contents", "\nContents")
        .replace(" Orlov: ", "\nOrlov: ")
        .replace(" Szabo: ", "\nSzabo: ")
        .replace("3\nSzabo", "3 Szabo");
    for (text, layout) in [
        (flat.to_owned(), Layout::WcdaPdfFlat),
        (lines, Layout::WcdaPdfText),
    ] {
        let found = outline(&text);
        assert_eq!(found.layout, layout);
        assert_eq!(slots(&found, SlotKind::Date), ["July 07, 1961"]);
        assert_eq!(slots(&found, SlotKind::Title), ["Talks of Orlov and Szabo"]);
        assert_eq!(slots(&found, SlotKind::Summary), ["Orlov and Szabo speak."]);
        assert_eq!(
            body(&found),
            [
                "Place: Strelsau",
                "Orlov: Is it late?",
                "Szabo: Not yet.",
                "Orlov: The dam?",
                "Szabo: The dam."
            ],
            "{layout}"
        );
    }
}

/// Viewers put a line above the export, and break its page head.
#[test]
fn an_export_in_a_viewer() {
    for line in [
        "You are on page 1of 19",
        "Vous êtes sur la page 1sur 3",
        "Sei sulla pagina 1di 2",
    ] {
        let text = format!(
            "{line}\n\nDigital Archive digitalarchive.wilsoncenter.\nInternational History Declassified\n\nJuly 07, 1961\nTalks of Orlov and\nSzabo\n\nSummary:\nOrlov and Szabo speak.\n\nOriginal Language:\n\nEnglish Translation\n\nOrlov: Is it late?\nSzabo: Not yet.\n"
        );
        let found = outline(&text);
        assert_eq!(found.layout, Layout::WcdaPdfText, "{line}");
        assert_eq!(slots(&found, SlotKind::Title), ["Talks of Orlov and Szabo"]);
        assert_eq!(slots(&found, SlotKind::Summary), ["Orlov and Szabo speak."]);
        assert_eq!(body(&found), ["Orlov: Is it late?", "Szabo: Not yet."]);
    }
}

/// Some of them drop the labels, too; the citation says how far the entry goes.
#[test]
fn an_entry_whose_labels_are_lost() {
    let summary =
        "Orlov speaks of the dam, of the bridge and of all that the winter did to them both in\n".repeat(6);
    let text = format!(
        "Digital Archive digitalarchive.wilsoncenter.org\nInternational History Declassified\n\nJuly 07, 1961\n\n\
         Talks of Orlov and\nSzabo\n\nTalks of Orlov and Szabo, July 07, 1961, History and Public Policy Program Digital Archive,\n\
         ABC, file no. 12/1961, ff. 1-4.\nTranslated by Anna Noll.\n\n{summary}the end.\n\nOriginal Language:\n\n\
         English Translation\n\nOrlov: Is it late?\nSzabo: Not yet.\n"
    );
    let found = outline(&text);
    assert_eq!(found.layout, Layout::WcdaPdfText);
    assert_eq!(slots(&found, SlotKind::Title), ["Talks of Orlov and Szabo"]);
    assert_eq!(slots(&found, SlotKind::Citation).len(), 1);
    assert_eq!(slots(&found, SlotKind::Summary).len(), 1);
    assert_eq!(body(&found), ["Orlov: Is it late?", "Szabo: Not yet."]);
}

#[test]
fn a_pdf_export_by_lines_of_a_hosting_site() {
    let text = "Digital Archive digitalarchive.wilsoncenter.org International History Declassified\n\n\
        November 03, 1962 Telegram from the Embassy in Strelsau (Orlov)\n\nCitation:\n\n\
        \u{201C}Telegram from the Embassy in Strelsau (Orlov),\u{201D} November 03, 1962, History and Public Policy Program Digital Archive, AB 1. http://digitalarchive.wilsoncenter.org/document/111111\n\n\
        Summary:\n\nOrlov reports on the bridge.\n\nOriginal Language:\n\nPolish\n\nContents:\n\n\
        English Translation Ciphergram No. 5\n\nThe bridge is old.\n";
    let outline = outline(text);
    assert_eq!(outline.layout, Layout::WcdaPdfText);
    assert_eq!(slots(&outline, SlotKind::Date), ["November 03, 1962"]);
    assert_eq!(
        slots(&outline, SlotKind::Title),
        ["Telegram from the Embassy in Strelsau (Orlov)"]
    );
    assert_eq!(body(&outline), ["Ciphergram No. 5", "The bridge is old."]);
}

#[test]
fn a_pdf_export_with_a_page_a_line() {
    let text = "Talks of Orlov and Szabo\n\nSize: px\nStart display at page:\n\nDownload \"Talks\"\n\nTranscription\n\n1 Digital Archive \
                International History Declassified digitalarchive.wilsoncenter.org July 07, 1961 Talks of Orlov and Szabo \
                Citation: Talks of Orlov and Szabo, July 07, 1961, History and Public Policy Program Digital Archive, MOL. \
                Summary: Orlov and Szabo speak. Original Language: Hungarian Contents: English Translation\n\n\
                2 TALKS held in the Old Mill Orlov: It is late and I should like to go home before the rain sets in on the\n\n\
                3 way. Szabo: Go then.\n";
    let found = outline(text);
    assert_eq!(found.layout, Layout::WcdaPdfFlat);
    assert_eq!(slots(&found, SlotKind::Date), ["July 07, 1961"]);
    assert_eq!(slots(&found, SlotKind::Title), ["Talks of Orlov and Szabo"]);
    let body = body(&found);
    assert!(body[0].starts_with("TALKS held"), "{body:?}");
    assert_eq!(body[1], "> way. Szabo: Go then.");
}

#[test]
fn a_page_that_is_there_twice_is_no_running_head() {
    let (before, behind) = PDF_RUNNING
        .split_once("    Strictly confidential")
        .expect("the classification");
    let (speech, rest) = behind
        .split_once("    Szabo: It is put off.")
        .expect("the answer");
    let said = "the ferry that was to be put in its place, and of all that was promised";
    let dump = format!(
        "{before}{speech}\n\n    Szabo: I spoke of\n\n    {said}\n\n    by us.\n\n{speech}\n\n    Szabo: I spoke of\n\n    {said}\n\n    by us.\n\n    Szabo: It is put off.{rest}"
    );
    let outline = outline(&dump);
    let times = body(&outline)
        .iter()
        .filter(|paragraph| paragraph.contains(said))
        .count();
    assert_eq!(times, 2, "{:#?}", body(&outline));
}

#[test]
fn a_citation_without_its_label_and_quotation_marks() {
    for (wrapped, with_label) in [(true, false), (false, false), (true, true)] {
        let mut dump = PDF_RUNNING.replace('"', "");
        if !with_label {
            dump = dump.replace("    Citation:\n\n", "");
        }
        if !wrapped {
            dump = dump.replace("Wilson Center\n    Digital", "Wilson Center Digital");
        }
        let outline = outline(&dump);
        assert_eq!(
            slots(&outline, SlotKind::Citation),
            [
                "Minutes of a Conversation between Orlov and Szabo, July 7, 1961, Wilson Center Digital Archive, MOL, \
              XIX-J-1-j, 4. doboz. Translated by Ann Farrow."
            ],
            "{dump}"
        );
        assert_eq!(
            slots(&outline, SlotKind::Title),
            ["Minutes of a Conversation between Orlov and Szabo"]
        );
        assert_eq!(slots(&outline, SlotKind::Summary).len(), 1);
    }
}

#[test]
fn a_number_that_a_viewer_lost_is_told() {
    let gaps = |text: &str| {
        let outline = outline(text);
        let gaps = outline
            .diagnostics
            .into_iter()
            .filter(|told| told.code.as_str() == "missing-field");
        gaps.map(|told| told.message.into_owned()).collect::<Vec<_>>()
    };
    let told = ["expected a value before `.`, found none"];
    assert_eq!(gaps(FLAT), [""; 0]);
    assert_eq!(gaps(&FLAT.replace("MOL, XIX-J-1-j.", "MOL, .")), told);
    assert_eq!(gaps(&FLAT.replace("MOL, XIX-J-1-j.", "MOL, fond .")), told);
    assert_eq!(
        gaps(&FLAT.replace("MOL, XIX-J-1-j.", "MOL fond 3 . . .")),
        [""; 0]
    );
}

#[test]
fn words_that_page_marks_and_numbers_break_are_whole() {
    for page in [
        "\n\n[Page 12]\n\n",
        "\n[Page 12] ",
        " [Page 12]\n",
        "[Page 12]",
        "\n\n- 12 -\n\n",
        "\n\x0C",
    ] {
        let next = page.replace("12", "13");
        let text = format!(
            "Orlov: We have spoken for years about the long nego-{page}tiations on the grain of the Sino-{next}Soviet trade.\n\n\
             Szabo: Yes.\n"
        );
        let found = outline(&text);
        assert_eq!(
            body(&found),
            [
                "Orlov: We have spoken for years about the long negotiations on the grain of the Sino-Soviet trade.",
                "Szabo: Yes."
            ],
            "{page:?}"
        );
    }
}

/// A short turn stands at the end of two pages; the speaker says other things as well.
#[test]
fn a_short_turn_at_the_end_of_pages_is_no_running_head() {
    let page = |turn: &str, last: &str| format!("SZABO. {turn}\n\n{last}\n\n\u{c}");
    let text = |last: &str, other: &str| {
        let pages = [
            "We ask how many there are.",
            "The dam is old.",
            "The mill is older.",
        ]
        .map(|turn| page(turn, last));
        format!("{}{other}\n\n", pages.concat())
    };
    let times = |text: &str, line: &str| {
        body(&outline(text))
            .iter()
            .filter(|row| row.as_str() == line)
            .count()
    };
    let turn = "ORLOV. That is so.";
    assert_eq!(times(&text(turn, "ORLOV. Good. Let us go on."), turn), 3);
    // Nobody else's words tell it from the head of a book.
    let head = "ORLOV. The Tea of Ruritania.";
    assert_eq!(times(&text(head, "SZABO. Good. Let us go on."), head), 0);
    let numbered = |number: u32| format!("ORLOV. The Tea of Ruritania. Page {number}.");
    let text = [1, 2, 3]
        .map(|number| page("The dam is old.", &numbered(number)))
        .concat();
    assert_eq!(times(&text, &numbered(2)), 0);
}
