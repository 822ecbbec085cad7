//! Pages of the older site.

use super::super::*;
use super::samples::*;
use super::*;

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
