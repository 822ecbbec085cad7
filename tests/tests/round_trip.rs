//! One record, written out in every layout and damaged in every way, comes out the same.

use std::collections::BTreeSet;
use std::ops::Range;

use memcon::Code;
use tests::generate::{
    Document, Dump, EditorsApparatus, Export, Fact, Keeps, Mutator, Random, RepeatedBlock, SourceRecord,
    Talks, Utterance, all_mutators, fold,
};
use tests::round_trip::{faults, faults_of_volume, silent_faults};

/// Seeds of the invented records that are written out.
const SEEDS: Range<u64> = 0..100;

/// Seeds of those that every mutator is tried on.
const MUTATED: Range<u64> = 100..112;

/// Seeds of those that several mutators are tried on at once.
const SEVERAL: Range<u64> = 0..600;

/// `seeds`, or those that `ROUND_TRIP_SEEDS` asks for: `1000..2000`.
fn hunted(seeds: Range<u64>) -> Range<u64> {
    let told = std::env::var("ROUND_TRIP_SEEDS").ok();
    let told = told.as_deref().and_then(|told| told.split_once(".."));
    told.and_then(|(from, to)| Some(from.parse().ok()?..to.parse().ok()?))
        .unwrap_or(seeds)
}

/// True where a run looks for more than the tests do, and shows all that it finds.
fn hunts() -> bool {
    std::env::var_os("ROUND_TRIP_SEEDS").is_some()
}

/// The exports that every mutator is tried on for a seed: a third of them, others for the next seed, so that a run stays
/// short; all of them in a hunt.
fn exports(seed: u64) -> impl Iterator<Item = Export> {
    let chosen = move |at: usize| hunts() || (seed as usize + at).is_multiple_of(3);
    let exports = Export::ALL.into_iter().enumerate();
    exports
        .filter(move |(at, _)| chosen(*at))
        .map(|(_, export)| export)
}

/// Collects what is wrong with many dumps and shows it all at once.
#[derive(Default)]
struct Report {
    dumps: usize,
    wrong: Vec<String>,
}

impl Report {
    fn add(&mut self, what: &str, dump: &Dump) {
        self.note(what, &faults(dump));
    }

    fn note(&mut self, what: &str, faults: &[String]) {
        self.dumps += 1;
        if !faults.is_empty() {
            self.wrong.push(format!("{what}\n  {}", faults.join("\n  ")));
        }
    }

    /// Fails where anything is wrong. A hunt may try seeds of which none is of the kind that a test is about; how many
    /// it tried stands in its output, for whoever counts them.
    #[expect(clippy::print_stdout, reason = "whoever hunts reads the output")]
    fn finish(self) {
        if hunts() {
            println!("{} dumps tried", self.dumps);
        }
        assert!(self.dumps > 0 || hunts(), "nothing was tried");
        let most = if hunts() { self.wrong.len() } else { 12 };
        let shown = self
            .wrong
            .iter()
            .take(most)
            .cloned()
            .collect::<Vec<_>>()
            .join("\n");
        assert!(
            self.wrong.is_empty(),
            "{} of {} dumps come out wrong:\n{shown}",
            self.wrong.len(),
            self.dumps
        );
    }
}

#[test]
fn the_sample_comes_out_of_every_layout() {
    let record = SourceRecord::sample_talks();
    let mut report = Report::default();
    for export in Export::ALL {
        report.add(&format!("{export:?}"), &export.write(&record));
    }
    report.finish();
}

#[test]
fn the_sample_survives_every_mutator() {
    let record = SourceRecord::sample_talks();
    let mut report = Report::default();
    for export in Export::ALL {
        for mutator in all_mutators() {
            let dump = export.write(&record);
            if mutator.applies(&dump) {
                let dump = mutator.apply(dump, &mut Random::new(1));
                report.add(&format!("{export:?} {mutator:?}"), &dump);
            }
        }
    }
    report.finish();
}

#[test]
fn invented_records_come_out_of_every_layout() {
    let mut report = Report::default();
    for seed in hunted(SEEDS) {
        let record = SourceRecord::invented(seed);
        for export in Export::ALL {
            if export.holds(&record) {
                report.add(&format!("record {seed} {export:?}"), &export.write(&record));
            }
        }
    }
    report.finish();
}

#[test]
fn invented_records_survive_every_mutator() {
    let mut report = Report::default();
    for seed in hunted(MUTATED) {
        let record = SourceRecord::invented(seed);
        for export in exports(seed) {
            for mutator in all_mutators() {
                let dump = export.write(&record);
                if export.holds(&record) && mutator.applies(&dump) {
                    let dump = mutator.apply(dump, &mut Random::new(seed));
                    report.add(&format!("record {seed} {export:?} {mutator:?}"), &dump);
                }
            }
        }
    }
    report.finish();
}

/// Most mutators of one dump.
const AT_ONCE: usize = 3;

/// Up to three mutators damage one dump: what nothing can tell any more, the record doubts.
#[test]
fn invented_records_survive_several_mutators() {
    let mut report = Report::default();
    let mutators = all_mutators();
    for seed in hunted(SEVERAL) {
        let random = &mut Random::new(seed);
        let record = SourceRecord::invented(seed);
        let export = Export::ALL[random.below(Export::ALL.len())];
        if !export.holds(&record) {
            continue;
        }
        let mut dump = export.write(&record);
        let mut applied: Vec<usize> = Vec::new();
        for _ in 0..AT_ONCE {
            let at = random.below(mutators.len());
            if !applied.contains(&at) && mutators[at].applies(&dump) {
                dump = mutators[at].apply(dump, random);
                applied.push(at);
            }
        }
        let names: Vec<_> = applied.iter().map(|at| &mutators[*at]).collect();
        report.note(
            &format!("record {seed} {export:?} {names:?}"),
            &silent_faults(&dump),
        );
    }
    report.finish();
}

/// Seeds of the first documents of volumes.
const VOLUMES: Range<u64> = 200..212;

#[test]
fn documents_of_a_volume_come_out_one_by_one() {
    let mut report = Report::default();
    for seed in hunted(VOLUMES) {
        for export in Export::VOLUMES {
            let numbered = (seed.wrapping_mul(3)..).zip([12, 13, 26]);
            let documents = numbered.map(|(seed, number)| {
                let dump = export.write_as(&SourceRecord::invented(seed), number);
                EditorsApparatus.apply(dump, &mut Random::new(seed))
            });
            let documents: Vec<Dump> = documents.collect();
            report.note(
                &format!("volume {seed} {export:?}"),
                &faults_of_volume(&documents),
            );
        }
    }
    report.finish();
}

/// The editor's marks in what is said are the same in every layout, but for the numbers of notes among their words.
#[test]
fn marks_are_the_same_in_every_layout() {
    let mut report = Report::default();
    for seed in hunted(SEEDS) {
        let record = SourceRecord::invented(seed);
        let marks = |export: Export| {
            let bytes = export.write(&record).bytes();
            let record = memcon::parse(&bytes).expect("an export is a record");
            let marks = record.marks.iter().filter(|mark| mark.turn.is_some());
            marks
                .map(|mark| {
                    (
                        mark.kind,
                        fold(&mark.text).replace(|c: char| c.is_ascii_digit(), ""),
                    )
                })
                .collect::<Vec<_>>()
        };
        let expected = marks(Export::Web);
        for export in Export::ALL.into_iter().filter(|export| export.holds(&record)) {
            let found = marks(export);
            let differ = (found != expected).then(|| format!("marks: {found:?}\n    expected {expected:?}"));
            report.note(&format!("record {seed} {export:?}"), differ.as_slice());
        }
    }
    report.finish();
}

/// A mutator that keeps everything leaves every fact and every word where it was: else these tests would prove nothing.
#[test]
fn mutators_that_keep_everything_do() {
    for seed in hunted(MUTATED) {
        let record = SourceRecord::invented(seed);
        for export in Export::ALL {
            for mutator in all_mutators()
                .iter()
                .filter(|mutator| mutator.keeps() == Keeps::Everything)
            {
                let before = export.write(&record);
                if !mutator.applies(&before) {
                    continue;
                }
                let after = mutator.apply(before.clone(), &mut Random::new(seed));
                let lost: Vec<_> = before.facts().difference(&after.facts()).cloned().collect();
                assert_eq!(lost, [], "record {seed} {export:?} {mutator:?}");
                let added = after
                    .facts()
                    .difference(&before.facts())
                    .cloned()
                    .collect::<Vec<_>>();
                let by_editor = |fact: &Fact| matches!(fact.key, "notes" | "pages");
                assert!(
                    added.iter().all(by_editor),
                    "record {seed} {export:?} {mutator:?}: {added:?}"
                );
                let words = |dump: &Dump| {
                    dump.turns_without_notes()
                        .iter()
                        .map(|turn| fold(&turn.text))
                        .collect::<Vec<_>>()
                };
                assert_eq!(
                    words(&before),
                    words(&after),
                    "record {seed} {export:?} {mutator:?}"
                );
            }
        }
    }
}

/// Every layout says something, and all of them hold the same turns.
#[test]
fn every_layout_carries_the_turns() {
    for seed in hunted(SEEDS) {
        let record = SourceRecord::invented(seed);
        let turns = Export::Web.write(&record).turns();
        assert!(!turns.is_empty(), "record {seed} says nothing");
        for export in Export::ALL {
            let dump = export.write(&record);
            assert_eq!(dump.turns_without_notes(), turns, "record {seed} {export:?}");
            assert!(dump.facts().len() > 4, "record {seed} {export:?}");
        }
    }
}

/// Turns that a dump holds twice stay, and it is told which they are.
#[test]
fn a_block_of_turns_that_stands_there_twice_is_told() {
    let mut report = Report::default();
    for seed in hunted(MUTATED) {
        let source = SourceRecord::invented(seed);
        for export in exports(seed) {
            let whole = export.write(&source);
            if !RepeatedBlock.applies(&whole) || !export.holds(&source) {
                continue;
            }
            let random = &mut Random::new(seed);
            let bytes = RepeatedBlock.apply(whole.clone(), random).bytes();
            let repeats = |bytes: &[u8]| {
                let record = memcon::parse(bytes).expect("a damaged record is one");
                let mut codes = record.diagnostics.iter().map(|diagnostic| diagnostic.code);
                codes.any(|code| code == Code::Repeated)
            };
            let mut faults = Vec::new();
            if repeats(&whole.bytes()) {
                faults.push("told of what holds nothing twice".to_owned());
            }
            if !repeats(&bytes) {
                faults.push("not told".to_owned());
            }
            report.note(&format!("record {seed} {export:?}"), &faults);
        }
    }
    report.finish();
}

/// Of talks only the first two turns are left, each speaker's only one.
#[test]
fn excerpts_of_two_turns_are_read() {
    let mut report = Report::default();
    for seed in hunted(SEEDS) {
        let record = SourceRecord::talks(seed, 2);
        // Alone on its line a label is told from an office or a heading by the title or the whole name in it, and by
        // more than a few words in the first or second person below.
        let names = |turn: &Utterance| {
            let family = turn.speaker.map(|speaker| &record.people[speaker].family);
            family.is_some_and(|family| turn.label.contains(&format!(" {family}")))
                && !turn.label.contains('(')
        };
        let has_voice = |turn: &Utterance| {
            let said = &turn.paragraphs[0];
            let mut words = said.split(|c: char| !c.is_alphabetic());
            said.len() >= 30
                && words.any(|word| ["I", "we", "We", "our", "Our", "us", "you", "You"].contains(&word))
        };
        let is_read = |talks: &Talks| {
            let apart = talks.turns.iter().any(|turn| turn.apart);
            let mut turns = talks.turns.iter();
            if apart {
                talks.turns.iter().any(has_voice) && turns.all(names)
            } else {
                turns.all(|turn| turn.end == ": ")
            }
        };
        if matches!(&record.document, Document::Talks(talks) if is_read(talks)) {
            for export in [Export::Web, Export::Markdown, Export::Plain] {
                report.add(&format!("excerpt {seed} {export:?}"), &export.write(&record));
            }
        }
    }
    report.finish();
}

/// Labels end in every way in which they do in print.
#[test]
fn labels_of_every_style_are_tried() {
    let mut ends = BTreeSet::new();
    for seed in SEEDS {
        if let Document::Talks(talks) = SourceRecord::invented(seed).document {
            ends.extend(talks.turns.iter().map(|turn| (turn.end, turn.led)));
        }
    }
    let printed = [": ", ". ", "—", " - ", " ", "：", ""];
    let mut expected: BTreeSet<_> = printed.map(|end| (end, false)).into();
    expected.insert((": ", true));
    assert_eq!(ends, expected);
}

/// Every mutator applies somewhere, and changes what it applies to.
#[test]
fn every_mutator_does_something() {
    for mutator in all_mutators() {
        let changed = MUTATED
            .chain(SEEDS)
            .flat_map(|seed| Export::ALL.map(|export| export.write(&SourceRecord::invented(seed))))
            .any(|dump| {
                mutator.applies(&dump)
                    && mutator.apply(dump.clone(), &mut Random::new(1)).bytes() != dump.bytes()
            });
        assert!(changed, "{mutator:?} never changes a dump");
    }
}

/// A mutator that loses something: what is lost is told, by a diagnostic or a loss, and nothing comes out wrong (that
/// nothing does is asserted with the other mutators).
#[test]
fn what_a_mutator_loses_is_told() {
    let mut report = Report::default();
    for seed in hunted(MUTATED) {
        let source = SourceRecord::invented(seed);
        for export in exports(seed) {
            let whole = export.write(&source);
            let lossy = all_mutators()
                .into_iter()
                .filter(|mutator| mutator.keeps() == Keeps::WhatIsLeft && mutator.applies(&whole));
            for mutator in lossy {
                let dump = mutator.apply(whole.clone(), &mut Random::new(seed));
                if dump.facts() == whole.facts() {
                    continue;
                }
                let bytes = dump.bytes();
                let record = memcon::parse(&bytes).expect("a damaged record is one");
                let is_silent = record.diagnostics.is_empty() && record.losses.is_empty();
                let silence = is_silent.then(|| {
                    let lost: Vec<_> = whole.facts().difference(&dump.facts()).cloned().collect();
                    format!("says nothing of {lost:?}")
                });
                report.note(
                    &format!("record {seed} {export:?} {mutator:?}"),
                    silence.as_slice(),
                );
            }
        }
    }
    report.finish();
}
