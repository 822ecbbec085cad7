//! Floors under the scores of the gold sets, so that no change makes the parser worse unseen. Raise them when it gets better;
//! `cargo xtask evaluate` shows where it stands.

use tests::corpus;
use tests::gold::sets;

/// Gold set, figure, least F1 in percent.
const FLOORS: &[(&str, &str, f64)] = &[
    ("fixtures/samples", "metadata", 98.0),
    ("fixtures/samples", "people", 99.0),
    ("fixtures/samples", "turns.attributed.direct", 100.0),
    ("fixtures/samples", "turns.attributed", 99.0),
    ("fixtures/samples", "marks", 98.0),
    ("fixtures/transcript", "metadata", 96.0),
    ("fixtures/transcript", "people", 96.0),
    ("fixtures/transcript", "turns.attributed", 99.0),
    ("fixtures/transcript", "marks", 87.0),
    ("fixtures/transcript-2", "people", 95.0),
    ("fixtures/transcript-2", "turns.attributed", 97.0),
    ("fixtures/transcript-2", "marks", 95.0),
    ("fixtures/transcript-3", "metadata", 92.0),
    ("fixtures/transcript-3", "people", 97.0),
    ("fixtures/transcript-3", "turns.attributed", 97.0),
    ("fixtures/transcript-3", "marks", 98.0),
    ("fixtures/transcript-4", "metadata", 96.5),
    ("fixtures/transcript-4", "people", 97.5),
    ("fixtures/transcript-4", "turns.attributed", 95.5),
    ("fixtures/transcript-4", "marks", 98.5),
    ("fixtures/transcript-5", "metadata", 94.0),
    ("fixtures/transcript-5", "people", 99.0),
    ("fixtures/transcript-5", "turns.attributed", 99.0),
    ("fixtures/transcript-5", "marks", 93.0),
    ("fixtures/narrative/dev", "metadata", 95.0),
    ("fixtures/narrative/dev", "people", 96.0),
    ("fixtures/narrative/dev", "turns.attributed", 98.0),
    ("fixtures/narrative/dev", "marks", 93.0),
    ("fixtures/narrative/dev-2", "metadata", 95.0),
    ("fixtures/narrative/dev-2", "people", 95.0),
    ("fixtures/narrative/dev-2", "turns.attributed", 94.5),
    ("fixtures/narrative/dev-2", "marks", 99.0),
    ("fixtures/narrative/dev-3", "metadata", 91.0),
    ("fixtures/narrative/dev-3", "people", 95.0),
    ("fixtures/narrative/dev-3", "turns.attributed", 94.0),
    ("fixtures/narrative/dev-3", "marks", 99.0),
    ("fixtures/narrative/dev-4", "metadata", 91.0),
    ("fixtures/narrative/dev-4", "people", 95.0),
    ("fixtures/narrative/dev-4", "turns.attributed", 95.0),
    ("fixtures/narrative/dev-5", "people", 90.0),
    ("fixtures/narrative/dev-5", "turns.attributed", 93.0),
    ("fixtures/narrative/dev-6", "people", 86.0),
    ("fixtures/narrative/dev-6", "turns.attributed", 86.0),
    ("fixtures/narrative/dev-7", "people", 97.0),
    ("fixtures/narrative/dev-7", "turns.attributed", 93.0),
    ("fixtures/narrative/dev-8", "people", 93.0),
    ("fixtures/narrative/dev-8", "turns.attributed", 96.0),
    ("fixtures/narrative/dev-9", "people", 95.5),
    ("fixtures/narrative/dev-9", "turns.attributed", 92.0),
    ("fixtures/narrative/dev-10", "people", 96.0),
    ("fixtures/narrative/dev-10", "turns.attributed", 95.0),
    ("fixtures/narrative/held-out", "metadata", 91.0),
    ("fixtures/narrative/held-out", "people", 93.0),
    ("fixtures/narrative/held-out", "turns.attributed", 86.5),
    ("fixtures/narrative/held-out", "marks", 94.0),
    ("shared/gold", "metadata", 98.0),
    ("shared/gold", "people", 99.0),
    ("shared/gold", "turns.attributed.direct", 98.0),
    ("shared/gold", "turns.attributed", 98.5),
    ("shared/gold", "marks", 98.0),
    ("shared/frus/frus-dialogue", "metadata", 98.0),
    ("shared/frus/frus-dialogue", "people", 95.0),
    ("shared/frus/frus-dialogue", "turns.attributed", 98.0),
    ("shared/frus/frus-headers", "metadata", 98.0),
    ("shared/frus/frus-headers (html)", "metadata", 98.0),
    ("shared/frus/frus-tei (xml)", "metadata", 99.0),
    ("shared/frus/frus-narrative", "metadata", 98.0),
    ("shared/frus/frus-narrative", "people", 94.0),
    ("shared/frus/frus-narrative", "turns.attributed", 95.5),
];

#[test]
fn no_score_is_below_its_floor() {
    let sets = sets(&corpus::workspace()).expect("the gold folders can be read");
    let mut below = Vec::new();
    for set in &sets {
        let scores = set.score().expect("every gold file has its dump");
        for (_, figure, floor) in FLOORS.iter().filter(|(name, ..)| *name == set.name) {
            let f1 = scores.get(figure).f1();
            if f1 < *floor {
                below.push(format!("{} {figure}: {f1:.2} is below {floor}", set.name));
            }
        }
    }
    assert!(below.is_empty(), "{}", below.join("\n"));
    let with_reference = corpus::shared().is_some();
    for (name, ..) in FLOORS {
        let expected = with_reference || name.starts_with("fixtures/");
        assert_eq!(
            sets.iter().any(|set| set.name == *name),
            expected,
            "gold set {name}"
        );
    }
}
