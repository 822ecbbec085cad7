//! Invented dumps of every layout, whole and damaged.

mod legacy;
mod markdown;
mod pdf;
mod plain;
mod samples;
mod web;

use samples::*;

use super::*;
use crate::record::BlockKind;

/// Reads a text without mark-up.
fn read(text: &str, hint: Option<Layout>) -> Result<Outline<'_>, Error> {
    super::read(text, hint, &Hints::default())
}

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
        "Szabo, Anna\n\n1911 - 1974\n\n![Placeholder image for when a portrait image is not available]\n\nA minister.\n",
    ];
    for text in lists {
        assert!(matches!(read(text, None), Err(Error::ListPage { .. })), "{text}");
    }
    let documents = [
        "Results:\n\nOrlov: They are good.\n\nSzabo: How many documents?\n\nOrlov: I hold 1 of 29.\n",
        "Skip to content\n\nMay 3, 1958\n\nJournal of Orlov\n\n1 May 1958\n\nI met Szabo. We spoke.\n\nThen I left.\n\n2 May 1958\n\nI met him again.\n\nDocument Information\n\nRecord ID\n",
        "Skip to content\n\nMay 3, 1958\n\nJournal\n\n1 May\n\n1 May 1958\n\nI met Szabo.\n\n2 May 1958\n\nNobody came.\n\n3 May 1958\n\nI left.\n",
        "Talks\n\nPopular Documents\n\nMay 3, 1958\n\nOrlov: Who reads them?\n",
        "Skip to content\n\nMay 3, 1958\n\nTalks\n\nPlaceholder image for when a portrait image is not available\n\nOrlov: Yes.\n\nSzabo: No.\n",
        "Talks\n\nPlaceholder image for when a portrait image is not available\n\nOrlov: Yes.\n\nSzabo: No.\n\n\
         Associated People & Organizations\n\nDocument Information\n\nRecord ID\n\n116000\n",
        "Talks\n\nOrlov: Yes.\n\nSzabo: No.\n\nOrlov: Well.\n\nSzabo: Then go.\n\n\
         Placeholder image for when a portrait image is not available\n",
        "Skip to content\n\nMay 3, 1958\n\nTalks\n\nOrlov: Yes.\n\nPopular Documents\n\nMay 5, 1958\n\nMore talks\n\nOn tea.\n",
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
