//! An invented record, written out in a layout and damaged, comes out as its dump has it, or its record says that
//! something is in doubt.
//!
//! The input: eight bytes of a seed for the record, one for the layout, one for the damage's own seed, then mutators.
#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use tests::generate::{Export, Random, SourceRecord, all_mutators};
use tests::round_trip::silent_faults;

/// Most mutators of one dump.
const MUTATORS: usize = 3;

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let Some(([seed @ .., layout, damage], picks)) = bytes.split_first_chunk::<10>() else {
        return Corpus::Reject;
    };
    let mut number = [0; 8];
    number.copy_from_slice(seed);
    let record = SourceRecord::invented(u64::from_le_bytes(number));
    let export = Export::ALL[usize::from(*layout) % Export::ALL.len()];
    if !export.holds(&record) {
        return Corpus::Reject;
    }
    let mut dump = export.write(&record);
    let random = &mut Random::new(u64::from(*damage));
    let mutators = all_mutators();
    let mut applied = Vec::new();
    for pick in picks.iter().take(MUTATORS) {
        let mutator = &mutators[usize::from(*pick) % mutators.len()];
        let name = format!("{mutator:?}");
        if !applied.contains(&name) && mutator.applies(&dump) {
            dump = mutator.apply(dump, random);
            applied.push(name);
        }
    }
    let faults = silent_faults(&dump);
    assert!(
        faults.is_empty(),
        "record {} as {export:?}, {applied:?}, damage {damage}:\n{}\n{}",
        u64::from_le_bytes(number),
        faults.join("\n"),
        dump.text()
    );
    Corpus::Keep
});
