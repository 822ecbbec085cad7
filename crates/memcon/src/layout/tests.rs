//! Invented dumps of every layout, whole and damaged.

use super::*;
use crate::record::BlockKind;

/// Reads a text without mark-up.
fn read(text: &str, hint: Option<Layout>) -> Result<Outline<'_>, Error> {
    super::read(text, hint, &Hints::default())
}

/// A page of the current site with everything.
const WEB: &str = "\
Skip to content

April 2, 1958

Cable from Deng Haoran, 'Talks with Minister Szabo on the Canal'

This document was made possible with support from Sample Foundation

Cable Received by the Ministry
\u{a0}

Top Secret
\u{a0}

Talks with Minister Szabo on the Canal
\u{a0}

To the Ministry of Waterways:
\u{a0}

I saw Minister Szabo on 30 March. He said: “The canal is dry.”
\u{a0}

Deng Haoran
\u{a0}

1 April 1958

Deng Haoran reports what Minister Szabo told him about the canal.

Author(s):

Deng Haoran

Associated People & Organizations

Szabo, Laszlo

Document Information

Source

PRC FMA 109-00000-07, 3-5. Translated by Ann Farrow.

Original Archive

Ministry Archives

Rights

The Sample Program welcomes reuse of Digital Archive materials for research.

To enquire about this document's rights status, please contact [email protected].

Original Uploaded Date

2012-01-31

Type

Cable

Language

Chinese

Record ID

100207

Original Classification

Top Secret

Donors

Sample Foundation
";

const LEGACY: &str = "\
Search in

Digital Archive International History Declassified

May 04, 1959


This document was made possible with support from the Sample Foundation

  • Citation

    get citation

    Ambassador Orlov and Minister Szabo speak about grain for the cities.
    \"Record of a Talk of Orlov and Szabo,\" May 04, 1959, History and Public Policy Program Digital Archive, AVPRF, fond 1, opis 2, delo 3. Translated by Ann Farrow.
  • share document


English HTML

Record of a Talk

No. 14 of the journal

Orlov: Is there grain?

Szabo: There is some.




部 门 文 件
";

const MARKDOWN: &str = "\
**June 3, 1960**

**Letter from Orlov to Szabo**

**Citation:**

\"Letter from Orlov to Szabo\", June 3, 1960, Wilson Center Digital Archive, MOL, XIX-J-1-k, 4. doboz. Translated by Ann Farrow.  
<https://digitalarchive.wilsoncenter.org/document/100208>

**Summary:**

Orlov writes to Szabo about the bridge.

**Credits:**

This document was made possible with support from Sample Foundation

**Original Language:**

Hungarian

**Contents:**

Translation - English

[...]

Embassy of Ruritania  
Secret  
No. 7

Dear Comrade Szabo,

The bridge will be ready in May.

Orlov

[...]
";

/// Two pages of a PDF export as they run.
const PDF_RUNNING: &str = "\
Digital Archive                                   digitalarchive.wilsoncenter.org
International History Declassified

    July 7, 1961

                      Minutes of a Conversation between
                          Orlov and Szabo

    Citation:

    \"Minutes of a Conversation between Orlov and Szabo\", July 7, 1961, Wilson Center
    Digital Archive, MOL, XIX-J-1-j, 4. doboz. Translated by Ann Farrow.
    <https://digitalarchive.wilsoncenter.org/document/100209>

    Summary:

    Orlov and Szabo speak at some length about the dam and about the ferry that was to
    be put in its place.

    Original Language:

    Hungarian

    Contents:

    English Translation

    Strictly confidential

    Orlov: The dam has been under water since the spring, and the engineers who built
    it have gone home without leaving us so much as a drawing. We should like to know
    whether the Ministry intends to send others, or whether the whole matter is to be
    put off until the next

                                        1
\x0CDigital Archive                                   digitalarchive.wilsoncenter.org
International History Declassified

    meeting of the commission in the autumn.

    Szabo: It is put off. The commission has so many things on its table that the dam
    is not even the wettest of them.

                                        2
";

const FRUS: &str = "\
12. Memorandum of Conversation, by the Chief of the Division of River Affairs (Wexcombe)3

811.77/12–447

Secret
[Washington,] December 4, 1947.

The Ruritanian Minister called today. He spoke of the bridge [Page 20] and of the ferry.4

[Page 21]

I said that we should see.

J[ohn] Wexcombe

3. Not printed. ↩

4. For the ferry, see p. 7 [Pg. 7 includes portions of Doc. 1 and Doc. 2].

See also the map. ↩
";

const FLAT: &str = "\
Total Page:16

File Type:pdf, Size:1020Kb

Talks of Orlov and Szabo Digital Archive digitalarchive.wilsoncenter.org International History Declassified July 7, \
1961 Talks of Orlov and Szabo Citation: “Talks of Orlov and Szabo,” July 7, 1961, History and Public Policy Program \
Digital Archive, MOL, XIX-J-1-j. http://digitalarchive.wilsoncenter.org/document/100211 Summary: Orlov and Szabo \
speak. Credits: This document was made possible with support from Sample Foundation. Original Language: Hungarian \
Contents: English Translation Scan of Original Document Talks held in the Old Mill. Orlov (hereafter O.): Is it late? \
Szabo: Not yet. There is one thing: the dam. Orlov: The dam? Szabo: The dam. O.: Well then. [Show full text]
";

const PLAIN: &str = "\
Confidential
Record of the Talks between Orlov and Szabo

Place: Old Mill

Orlov: Shall we begin?

Szabo: We have begun.
";

/// Every sample with its layout.
const ALL: &[(&str, Layout)] = &[
    (WEB, Layout::WcdaWeb),
    (LEGACY, Layout::WcdaLegacyWeb),
    (MARKDOWN, Layout::WcdaMarkdown),
    (PDF_RUNNING, Layout::WcdaPdfText),
    (FLAT, Layout::WcdaPdfFlat),
    (FRUS, Layout::FrusText),
    (PLAIN, Layout::Plain),
];

fn outline(text: &str) -> Outline<'_> {
    let outline = read(text, None).expect("the sample is a record");
    check(text, &outline);
    outline
}

/// Blocks tile the text, slots and paragraphs stand in it in order, no paragraph stands outside of the document.
fn check(text: &str, outline: &Outline<'_>) {
    let mut end = 0;
    for block in &outline.blocks {
        assert_eq!(block.span.start(), end, "{text:?}");
        assert!(!block.span.is_empty());
        assert!(text.is_char_boundary(block.span.end()));
        end = block.span.end();
    }
    assert_eq!(end, text.len());
    let kinds = outline.blocks.windows(2);
    assert!(
        kinds.into_iter().all(|pair| pair[0].kind != pair[1].kind),
        "{text:?}"
    );
    let mut end = 0;
    for paragraph in &outline.body {
        let words = &paragraph.passage;
        assert!(words.span().start() >= end && !words.text().trim().is_empty());
        end = words.span().end();
        for part in words.parts(0..words.text().len()) {
            let home = outline.blocks.iter().find(|block| block.span.contains(part));
            assert!(
                home.is_some_and(|block| block.kind == BlockKind::Body),
                "{part:?} in {text:?}"
            );
        }
    }
    for slot in &outline.slots {
        assert!(text.get(slot.passage.span().range()).is_some() && !slot.passage.text().is_empty());
    }
    for loss in &outline.losses {
        assert!(text.is_char_boundary(loss.at));
    }
}

fn slots(outline: &Outline<'_>, kind: SlotKind) -> Vec<String> {
    let own = outline.slots.iter().filter(|slot| slot.kind == kind);
    own.map(|slot| slot.passage.words(0..slot.passage.text().len()).into_owned())
        .collect()
}

/// The paragraphs; those that go on start with `>`.
fn body(outline: &Outline<'_>) -> Vec<String> {
    let shown = outline.body.iter().map(|paragraph| {
        let words = paragraph.passage.words(0..paragraph.passage.text().len());
        if paragraph.continues {
            format!("> {words}")
        } else {
            words.into_owned()
        }
    });
    shown.collect()
}

fn blocks<'t>(text: &'t str, outline: &Outline<'_>, kind: BlockKind) -> Vec<&'t str> {
    let own = outline.blocks.iter().filter(|block| block.kind == kind);
    own.map(|block| text[block.span.range()].trim()).collect()
}

fn codes(outline: &Outline<'_>) -> Vec<&'static str> {
    outline
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code.as_str())
        .collect()
}

/// What a filter of lines with one word leaves of a text.
fn filtered(text: &str) -> String {
    let kept = text.split('\n').map(|line| {
        if line.split_whitespace().count() > 1 {
            line
        } else {
            ""
        }
    });
    kept.collect::<Vec<_>>().join("\n")
}

/// What an extractor of the main text leaves: no blank lines.
fn squeezed(text: &str) -> String {
    let kept = text
        .split('\n')
        .filter(|line| !line.trim().is_empty() && *line != "Skip to content");
    kept.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_layout_is_known() {
    for (text, layout) in ALL {
        let outline = outline(text);
        assert_eq!(outline.layout, *layout, "{:#?}", outline.scores);
        assert!(outline.scores[0].score >= outline.scores.last().map_or(0, |score| score.score));
        assert!(!codes(&outline).contains(&"uncertain-layout"));
    }
}

#[test]
fn a_dump_may_break_off_anywhere() {
    for (text, _) in ALL {
        for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
            if !text[..at].trim().is_empty() {
                outline(&text[..at]);
            }
        }
        for (at, _) in text.match_indices(' ').step_by(3) {
            outline(&text[at..]);
        }
    }
}

#[test]
fn any_line_may_be_missing() {
    for (text, layout) in ALL.iter().filter(|(_, layout)| *layout != Layout::WcdaPdfFlat) {
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        for missing in 0..lines.len() {
            let rest: String = lines
                .iter()
                .enumerate()
                .filter(|(at, _)| *at != missing)
                .map(|(_, line)| *line)
                .collect();
            assert_eq!(outline(&rest).layout, *layout, "without {:?}", lines[missing]);
        }
    }
}

#[test]
fn a_web_page_with_everything() {
    let found = outline(WEB);
    assert_eq!(slots(&found, SlotKind::Date), ["April 2, 1958"]);
    assert_eq!(
        slots(&found, SlotKind::Title),
        ["Cable from Deng Haoran, 'Talks with Minister Szabo on the Canal'"]
    );
    assert_eq!(
        slots(&found, SlotKind::Summary),
        ["Deng Haoran reports what Minister Szabo told him about the canal."]
    );
    assert_eq!(slots(&found, SlotKind::Author), ["Deng Haoran"]);
    assert_eq!(
        slots(&found, SlotKind::Source),
        ["PRC FMA 109-00000-07, 3-5. Translated by Ann Farrow."]
    );
    assert_eq!(slots(&found, SlotKind::Rights).len(), 2);
    assert_eq!(slots(&found, SlotKind::Genre), ["Cable"]);
    assert_eq!(slots(&found, SlotKind::Language), ["Chinese"]);
    assert_eq!(slots(&found, SlotKind::RecordId), ["100207"]);
    assert_eq!(slots(&found, SlotKind::Classification), ["Top Secret"]);
    assert_eq!(slots(&found, SlotKind::Donor), ["Sample Foundation"]);
    assert_eq!(body(&found).len(), 7);
    assert_eq!(body(&found)[0], "Cable Received by the Ministry");
    assert_eq!(body(&found)[6], "1 April 1958");
    assert!(found.losses.is_empty() && found.diagnostics.is_empty());
}

#[test]
fn a_label_of_a_web_page_without_its_value_is_told() {
    let text = WEB.replace("Language\n\nChinese\n", "Language\n");
    assert_ne!(text, WEB);
    let found = outline(&text);
    let [diagnostic] = &found.diagnostics[..] else {
        panic!("{:?}", found.diagnostics);
    };
    assert_eq!(
        diagnostic.message,
        "expected a value behind `Language`, found none"
    );
    assert!(text[diagnostic.span.range()].starts_with("Language"));
    // The page prints this label without a value, too.
    let text = WEB.replace(
        "Original Classification\n\nTop Secret\n",
        "Original Classification\n",
    );
    assert_ne!(text, WEB);
    assert!(outline(&text).diagnostics.is_empty());
}

#[test]
fn a_filtered_web_page_tells_its_losses() {
    let text = filtered(WEB);
    let found = outline(&text);
    assert_eq!(
        slots(&found, SlotKind::Source),
        ["PRC FMA 109-00000-07, 3-5. Translated by Ann Farrow."]
    );
    assert_eq!(slots(&found, SlotKind::Donor), ["Sample Foundation"]);
    assert_eq!(slots(&found, SlotKind::Classification), ["Top Secret"]);
    assert!(slots(&found, SlotKind::RecordId).is_empty());
    assert!(!found.losses.is_empty());
    assert_eq!(codes(&found), ["lost-lines"]);
    let source = text.find("PRC FMA").expect("the source is there");
    assert!(
        found.losses.iter().any(|loss| loss.at == source),
        "{:?}",
        found.losses
    );
}

#[test]
fn a_squeezed_web_page_with_a_foreign_teaser() {
    let text = format!("Orlov and Szabo quarrel about tea.\n{}", squeezed(WEB));
    let found = outline(&text);
    assert_eq!(found.layout, Layout::WcdaWeb);
    assert_eq!(
        slots(&found, SlotKind::Summary),
        ["Deng Haoran reports what Minister Szabo told him about the canal."]
    );
    assert_eq!(slots(&found, SlotKind::Date), ["April 2, 1958"]);
    assert_eq!(
        blocks(&text, &found, BlockKind::Furniture)[0],
        "Orlov and Szabo quarrel about tea."
    );
    assert_eq!(body(&found).len(), 7);
    assert!(found.losses.is_empty());
}

#[test]
fn a_web_page_that_lost_its_date() {
    let text = WEB.replace("April 2, 1958\n\n", "\n");
    let found = outline(&text);
    assert!(slots(&found, SlotKind::Date).is_empty());
    assert_eq!(slots(&found, SlotKind::Title).len(), 1);
    assert_eq!(body(&found)[0], "Cable Received by the Ministry");
}

#[test]
fn the_head_of_a_web_page_is_enough() {
    let end = WEB.find("I saw Minister").expect("the document is there");
    let text = squeezed(&WEB[..end]);
    let found = outline(&text);
    assert_eq!(found.layout, Layout::WcdaWeb);
    assert_eq!(slots(&found, SlotKind::Title).len(), 1);
    assert_eq!(body(&found)[0], "Cable Received by the Ministry");
}

#[test]
fn a_summary_may_have_no_full_stop() {
    let text = WEB.replace("told him about the canal.\n", "told him about the canal\n");
    assert_eq!(slots(&outline(&text), SlotKind::Summary).len(), 1);
    let signed = WEB.replace(
        "Deng Haoran reports what Minister Szabo told him about the canal.",
        "Five copies printed",
    );
    assert!(slots(&outline(&signed), SlotKind::Summary).is_empty());
}

#[test]
fn a_web_page_without_summary_keeps_its_last_paragraph() {
    let text = WEB.replace(
        "Deng Haoran reports what Minister Szabo told him about the canal.\n\n",
        "",
    );
    let found = outline(&text);
    assert!(slots(&found, SlotKind::Summary).is_empty());
    assert_eq!(body(&found).last().map(String::as_str), Some("1 April 1958"));
}

#[test]
fn a_title_that_was_filtered_away_stays_away() {
    let text = filtered(&WEB.replace(
        "Cable from Deng Haoran, 'Talks with Minister Szabo on the Canal'",
        "TALKS",
    ))
    .replace(
        "This document was made possible with support from Sample Foundation\n\n",
        "",
    );
    let found = outline(&text);
    assert!(slots(&found, SlotKind::Title).is_empty(), "{:?}", found.slots);
    assert_eq!(body(&found)[0], "Cable Received by the Ministry");
    assert!(codes(&found).contains(&"missing-field"));
}

#[test]
fn the_legacy_page() {
    let found = outline(LEGACY);
    assert_eq!(slots(&found, SlotKind::Date), ["May 04, 1959"]);
    assert!(slots(&found, SlotKind::Title).is_empty());
    assert_eq!(
        slots(&found, SlotKind::Summary),
        ["Ambassador Orlov and Minister Szabo speak about grain for the cities."]
    );
    assert!(slots(&found, SlotKind::Citation)[0].ends_with("Translated by Ann Farrow."));
    assert_eq!(slots(&found, SlotKind::Credits).len(), 1);
    assert_eq!(
        body(&found),
        [
            "Record of a Talk",
            "No. 14 of the journal",
            "Orlov: Is there grain?",
            "Szabo: There is some."
        ]
    );
    assert_eq!(
        blocks(LEGACY, &found, BlockKind::Furniture).last(),
        Some(&"部 门 文 件")
    );
    assert_eq!(codes(&found), ["lost-lines"]);
}

#[test]
fn the_legacy_page_unfiltered() {
    let text = LEGACY
        .replace("Search in\n", "Search in\n\nADD SEARCH FILTER CANCEL SEARCH FILTER\n")
        .replace("May 04, 1959\n\n\n", "May 04, 1959\n\nRECORD OF A TALK OF ORLOV AND SZABO\n\nCITATION SHARE DOWNLOAD\n\n")
        .replace("  • share document\n\n\n", "  • share document\n\n    http://digitalarchive.wilsoncenter.org/document/100210\n\nVIEW DOCUMENT IN\n\n");
    let found = outline(&text);
    assert_eq!(found.layout, Layout::WcdaLegacyWeb);
    assert!(
        slots(&found, SlotKind::Title).is_empty(),
        "the title in capitals is not the title"
    );
    assert_eq!(
        slots(&found, SlotKind::Url),
        ["http://digitalarchive.wilsoncenter.org/document/100210"]
    );
    assert_eq!(
        slots(&found, SlotKind::Summary),
        ["Ambassador Orlov and Minister Szabo speak about grain for the cities."]
    );
    assert_eq!(body(&found)[0], "Record of a Talk");
}

#[test]
fn the_legacy_page_bare() {
    let text = "May 04, 1959\n\n    Ambassador Orlov and Minister Szabo speak about grain.\n    \"A Talk,\" May 04, 1959, \
                History and Public Policy Program Digital Archive, AVPRF, fond 1.\n\nMay 04, 1959\n\nRecord of a Talk\n\n\
                Orlov: Is there grain?\n\nSzabo: There is some.\n";
    let found = outline(text);
    assert_eq!(found.layout, Layout::WcdaLegacyWeb);
    assert_eq!(slots(&found, SlotKind::Date), ["May 04, 1959"]);
    assert_eq!(slots(&found, SlotKind::Summary).len(), 1);
    assert_eq!(slots(&found, SlotKind::Citation).len(), 1);
    assert_eq!(body(&found).len(), 3);
}

#[test]
fn the_markdown_export() {
    let found = outline(MARKDOWN);
    assert_eq!(slots(&found, SlotKind::Title), ["Letter from Orlov to Szabo"]);
    assert_eq!(
        slots(&found, SlotKind::Url),
        ["https://digitalarchive.wilsoncenter.org/document/100208"]
    );
    assert_eq!(slots(&found, SlotKind::Language), ["Hungarian"]);
    let expected = [
        "[...]",
        "Embassy of Ruritania",
        "Secret",
        "No. 7",
        "Dear Comrade Szabo,",
        "The bridge will be ready in May.",
        "Orlov",
        "[...]",
    ];
    assert_eq!(body(&found), expected);
}

#[test]
fn labels_without_values_and_values_without_labels() {
    let text = MARKDOWN
        .replace("**Summary:**\n\n", "")
        .replace("Hungarian\n\n", "")
        .replace("**Credits:**\n\n", "")
        .replace("**Contents:**\n\n", "");
    let found = outline(&text);
    assert_eq!(
        slots(&found, SlotKind::Summary),
        ["Orlov writes to Szabo about the bridge."]
    );
    assert_eq!(slots(&found, SlotKind::Credits).len(), 1);
    assert!(slots(&found, SlotKind::Language).is_empty());
    assert_eq!(body(&found)[0], "[...]");
    assert_eq!(body(&found).len(), 8);
}

#[test]
fn a_summary_behind_the_last_label_is_one_paragraph() {
    let end = MARKDOWN.find("**Credits:**").expect("the label is there");
    let start = MARKDOWN.find("Embassy of").expect("the document is there");
    let text = format!("{}{}", &MARKDOWN[..end], &MARKDOWN[start..]);
    let found = outline(&text);
    assert_eq!(
        slots(&found, SlotKind::Summary),
        ["Orlov writes to Szabo about the bridge."]
    );
    assert_eq!(body(&found)[0], "Embassy of Ruritania");
}

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

#[test]
fn text_without_punctuation() {
    let words = "the delegates met in the old mill and spoke of the bridge and of the dam that was late ";
    let codes =
        |text: &str| -> Vec<Code> { outline(text).diagnostics.iter().map(|found| found.code).collect() };
    assert!(codes(&words.repeat(10)).contains(&Code::Unsegmentable));
    assert!(
        !codes(&words.repeat(2)).contains(&Code::Unsegmentable),
        "too short to tell"
    );
    let prose = words.repeat(10).replace("dam that", "dam. That");
    assert!(!codes(&prose).contains(&Code::Unsegmentable));
}

#[test]
fn a_teaser_without_full_stop() {
    let text = "In a top secret report the embassy painted a very dire situation of the bridge\n\
        March 11, 1974\nProtocol of the Meeting between Orlov and Szabo\nOrlov: The bridge is old.\nSzabo: We shall mend it.\n\
        They talk about the bridge.\nDocument Information\nSource\nRights\nRecord ID\n";
    let outline = outline(text);
    assert_eq!(slots(&outline, SlotKind::Date), ["March 11, 1974"]);
    assert_eq!(
        slots(&outline, SlotKind::Title),
        ["Protocol of the Meeting between Orlov and Szabo"]
    );
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
fn a_frus_page() {
    let found = outline(FRUS);
    assert_eq!(slots(&found, SlotKind::DocumentNumber), ["12"]);
    assert_eq!(
        slots(&found, SlotKind::Title),
        ["Memorandum of Conversation, by the Chief of the Division of River Affairs (Wexcombe)"]
    );
    assert_eq!(slots(&found, SlotKind::Source), ["811.77/12–447"]);
    let expected = [
        "Secret",
        "[Washington,] December 4, 1947.",
        "The Ruritanian Minister called today. He spoke of the bridge and of the ferry.4",
        "I said that we should see.",
        "J[ohn] Wexcombe",
    ];
    assert_eq!(body(&found), expected);
    assert_eq!(
        blocks(FRUS, &found, BlockKind::Furniture),
        ["[Page 20]", "[Page 21]"]
    );
    let notes = blocks(FRUS, &found, BlockKind::Notes);
    assert!(
        notes.len() == 1 && notes[0].starts_with("3. Not") && notes[0].ends_with('↩'),
        "{notes:?}"
    );
}

#[test]
fn plain_text_bears_its_own_title() {
    let found = outline(PLAIN);
    assert_eq!(
        slots(&found, SlotKind::Title),
        ["Record of the Talks between Orlov and Szabo"]
    );
    assert_eq!(body(&found).len(), 5);
    assert!(
        slots(
            &outline("Orlov: A letter came.\n\nSzabo: From whom?"),
            SlotKind::Title
        )
        .is_empty()
    );
    assert!(
        slots(
            &outline("Cable Received by the Ministry\n\nNo. 7"),
            SlotKind::Title
        )
        .is_empty()
    );
}

#[test]
fn plain_text_with_a_head_of_fields() {
    let text = "Title: Record of Talks\nAuthor: A. Orlov\nDate: 3 May 1958\nSource: Sample Papers, box 4\nDescription: Talks on tea.\n\n\
                Orlov: Tea?\n\nSzabo: Please.";
    let found = outline(text);
    assert_eq!(slots(&found, SlotKind::Title), ["Record of Talks"]);
    assert_eq!(slots(&found, SlotKind::Author), ["A. Orlov"]);
    assert_eq!(slots(&found, SlotKind::Date), ["3 May 1958"]);
    assert_eq!(slots(&found, SlotKind::Source), ["Sample Papers, box 4"]);
    assert_eq!(slots(&found, SlotKind::Summary), ["Talks on tea."]);
    assert_eq!(body(&found), ["Orlov: Tea?", "Szabo: Please."]);
    let memo = "To: Szabo\nFrom: Orlov\nDate: 3 May 1958\n\nOrlov: Tea?";
    assert!(
        slots(&outline(memo), SlotKind::Date).is_empty(),
        "a head of the document itself"
    );
}

#[test]
fn a_second_copy_is_furniture() {
    let text = format!("{WEB}\n{WEB}");
    let found = outline(&text);
    assert_eq!(slots(&found, SlotKind::Title).len(), 1);
    assert_eq!(body(&found).len(), 7);
    assert!(codes(&found).contains(&"repeated"));
    let cut = format!("{WEB}\n{}", &WEB[..WEB.len() / 2]);
    assert_eq!(body(&outline(&cut)).len(), 7);
    let refrain = "Orlov: Yes.\nSzabo: No.\nOrlov: Why?\nSzabo: So.\nOrlov: Yes.\nSzabo: No.\nOrlov: Why?\nSzabo: Let it be, let us drink tea.\n";
    assert_eq!(
        body(&outline(refrain)).len(),
        8,
        "part of a text is no copy of it"
    );
}

#[test]
fn notes_that_the_text_calls_are_notes() {
    let text = "Orlov: We have read it.[1]\n\nSzabo: All of it?\n\n[1] The letter of May.\n";
    let found = outline(text);
    assert_eq!(body(&found).len(), 2);
    assert_eq!(blocks(text, &found, BlockKind::Notes), ["[1] The letter of May."]);
    let uncalled = "Orlov: We have read it.\n\n[1] The letter of May.\n";
    assert_eq!(body(&outline(uncalled)).len(), 2);
}

#[test]
fn a_dump_that_breaks_off_says_so() {
    let cut =
        "Orlov: Yes.\n\nSzabo: We have spoken about all of this for many years and shall go on to speak";
    assert_eq!(codes(&outline(cut)), ["truncated"]);
    assert!(codes(&outline("Orlov: Yes.\n\nSzabo: Good.\n\nLajos Szabo")).is_empty());
}

#[test]
fn list_pages_are_refused() {
    let lists = [
        "Skip to content\n\nResults:\n\n1 - 10 of 29\n\nDocuments\n\nMay 3, 1958\n\nTalks of Orlov\n\nOn tea.\n\nMay 5, 1958\n\nTalks of Szabo\n",
        "Skip to content\n\n\n1 - 9 of 9\n\n\nMay 3, 1958\n\nTalks of Orlov\n\nOn tea.\n\nMay 5, 1958\n\nTalks of Szabo\n",
        "Search in\nADD SEARCH FILTER CANCEL SEARCH FILTER\n\nDigital Archive International History Declassified\n\nSEARCH RESULTS\n\n  • May 03, 1958\n\n    Talks\n\n    On tea.\n\n  • May 05, 1958\n\n    More talks\n",
        "Skip to content\n\nOrlov, Ivan\n\nPlaceholder image for when a portrait image is not available\n\nPopular Documents\n\nMay 3, 1958\n\nTalks\n",
        "Skip to content\n\nTorvik\n\nA port of the north.\n\nPopular Documents\n\nMay 3, 1958\n\nTalks\n\nOn tea.\n",
        "Orlov, Ivan\nPopular Documents\nMay 3, 1958\nTalks\nOn tea.\nMay 5, 1958\nMore talks\nOn tea.\n",
    ];
    for text in lists {
        assert!(matches!(read(text, None), Err(Error::ListPage { .. })), "{text}");
    }
    let documents = [
        "Results:\n\nOrlov: They are good.\n\nSzabo: How many documents?\n\nOrlov: I hold 1 of 29.\n",
        "Skip to content\n\nMay 3, 1958\n\nJournal of Orlov\n\n1 May 1958\n\nI met Szabo. We spoke.\n\nThen I left.\n\n2 May 1958\n\nI met him again.\n\nDocument Information\n\nRecord ID\n",
        "Skip to content\n\nMay 3, 1958\n\nJournal\n\n1 May\n\n1 May 1958\n\nI met Szabo.\n\n2 May 1958\n\nNobody came.\n\n3 May 1958\n\nI left.\n",
        "Talks\n\nPopular Documents\n\nMay 3, 1958\n\nOrlov: Who reads them?\n",
        "Talks\n\n1 - 10 of 29 items were read out.\n\nOrlov: Yes.\n",
    ];
    for text in documents {
        assert!(read(text, None).is_ok(), "{text}");
    }
    assert!(
        read(lists[0], Some(Layout::WcdaWeb)).is_ok(),
        "who names the layout knows that it is a record"
    );
}

#[test]
fn a_layout_can_be_given() {
    let found = read(PLAIN, Some(Layout::WcdaMarkdown)).expect("any text can be read so");
    assert_eq!(found.layout, Layout::WcdaMarkdown);
    check(PLAIN, &found);
}

#[test]
fn signs_of_two_layouts_are_doubtful() {
    let text = format!(
        "{MARKDOWN}\nSearch in\nDigital Archive International History Declassified\nget citation\nshare document\n\
                        VIEW DOCUMENT IN\n"
    );
    assert!(codes(&outline(&text)).contains(&"uncertain-layout"));
}

/// The seeds, where they lie beside the repository.
#[test]
fn the_seeds() {
    let Ok(folder) = std::fs::read_dir("../../../shared/seeds") else {
        return;
    };
    for file in folder.flatten() {
        let bytes = std::fs::read(file.path()).unwrap_or_default();
        let source = crate::source::Source::decode(&bytes).expect("a seed is text");
        let found = outline(source.text());
        assert_ne!(found.layout, Layout::Plain);
        assert!(!slots(&found, SlotKind::Summary).is_empty());
    }
}

#[test]
fn pages_of_a_reading_room() {
    let page = "\
MEMORANDUM FOR THE RECORD FROM P. R. HART

Document Type:
Collection:
Document Number (FOIA) /ESDN (CREST):
RDP80R01284A0018
Release Decision:
RIPPUB
Sequence Number:
46
Publication Date:
December 3, 1968
Content Type:
MFR
Body:
Approved For Release 2005/11/21 : RDP80R01284A0018
3 December 1968
MEMORANDUM FOR THE RECORD
Mr. Noll observed that the duel was serious. The Director asked Lane to review the record.
Approved For Release 2005/11/21 : RDP80R01284A0018
";
    let record = crate::parse(page).expect("the page is a record");
    assert_eq!(
        record.metadata.title.as_deref(),
        Some("MEMORANDUM FOR THE RECORD FROM P. R. HART")
    );
    assert_eq!(
        record.metadata.date.map(|date| date.to_string()).as_deref(),
        Some("1968-12-03")
    );
    let numbers: Vec<&str> = record
        .metadata
        .identifiers
        .iter()
        .map(|number| &*number.value)
        .collect();
    assert_eq!(numbers, ["RDP80R01284A0018"]);
    let names: Vec<&str> = record.people.iter().map(|person| &*person.name).collect();
    assert!(
        !names
            .iter()
            .any(|name| name.contains("Number") || name.contains("Type")),
        "{names:?}"
    );
    assert!(record.turns.iter().all(|turn| !turn.text.contains("Approved")));
    // Without the last label, it is a text like another.
    let other = page.replace("Body:", "");
    let record = crate::parse(&other).expect("the page is a record");
    assert!(record.metadata.identifiers.is_empty());
}
