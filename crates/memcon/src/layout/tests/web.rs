//! Pages of the current site, whole, filtered and squeezed.

use super::super::*;
use super::samples::*;
use super::*;

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
fn lines_of_a_copy_above_a_page() {
    for page in [WEB, LEGACY] {
        let (whole, text) = (outline(page), format!("金湖 体育 官网\n\n{page}"));
        let copy = outline(&text);
        assert_eq!(copy.layout, whole.layout);
        for kind in [SlotKind::Date, SlotKind::Title, SlotKind::Summary] {
            assert_eq!(slots(&copy, kind), slots(&whole, kind), "{kind:?}");
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
fn a_copys_own_line_above_a_page_without_navigation() {
    let page = |above: &str, donors: &str| {
        format!(
            "{above}March 11, 1974\nProtocol of the Meeting between Orlov and Szabo\n{donors}Orlov: The bridge is old.\n\
             Szabo: We shall mend it.\nThey talk about the bridge.\nDocument Information\nSource\nRights\nRecord ID\n"
        )
    };
    let donors = "This document was made possible with support from the Ruritania Fund\n";
    let teaser = "Orlov and Szabo quarrel about tea.\n";
    for (above, donors, known) in [
        ("best tea bonus\n\n".to_owned(), donors, true),
        (format!("best tea bonus\n\n{teaser}"), donors, true),
        // Without that sentence the day may be the document's.
        ("best tea bonus\n\n".to_owned(), "", false),
        (format!("best tea bonus\nmore tea bonus\n{teaser}"), donors, false),
    ] {
        let text = page(&above, donors);
        let outline = outline(&text);
        assert_eq!(
            slots(&outline, SlotKind::Date).len(),
            usize::from(known),
            "{above}"
        );
    }
}

#[test]
fn a_page_that_breaks_off_inside_of_the_first_label_of_its_tail() {
    let whole = WEB.find("Document Information").expect("the tail begins so");
    let summary = "Deng Haoran reports what Minister Szabo told him about the canal.";
    for letters in ["Doc".len(), "Document Inf".len()] {
        let found = outline(&WEB[..whole + letters]);
        assert_eq!(slots(&found, SlotKind::Summary), [summary], "{letters}");
        assert!(
            !body(&found).iter().any(|text| text.starts_with("Doc")),
            "{letters}"
        );
    }
    let text = format!("{}Dog", &WEB[..whole]);
    let found = outline(&text);
    let furniture = blocks(&text, &found, BlockKind::Furniture);
    assert!(
        !furniture.iter().any(|text| text.contains("Dog")),
        "{furniture:?}"
    );
}
