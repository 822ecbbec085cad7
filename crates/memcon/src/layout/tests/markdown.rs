//! The Markdown export.

use super::super::*;
use super::samples::*;
use super::*;

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
