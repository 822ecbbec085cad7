//! What comes out of a generated dump, held against what its lines say.

use std::collections::BTreeSet;

use memcon::Record;

use crate::generate::{Dump, ExpectedTurn, Fact, facts, fold, volume};
use crate::invariants::check_record;

/// Parses a dump and says what is wrong with what comes out: facts that are missing, facts that are wrong, turns that differ.
#[must_use]
pub fn faults(dump: &Dump) -> Vec<String> {
    let bytes = dump.bytes();
    match memcon::parse(&bytes) {
        Ok(record) => faults_of(dump, &bytes, &record),
        Err(error) => vec![format!("no record: {error}")],
    }
}

/// The same where the record itself says nothing of doubt or loss.
#[must_use]
pub fn silent_faults(dump: &Dump) -> Vec<String> {
    let bytes = dump.bytes();
    let record = match memcon::parse(&bytes) {
        Ok(record) => record,
        Err(error) => return vec![format!("no record: {error}")],
    };
    let faults = faults_of(dump, &bytes, &record);
    let says_so = !record.diagnostics.is_empty() || !record.losses.is_empty();
    if says_so { Vec::new() } else { faults }
}

/// Cuts the documents of a volume apart and says what is wrong with what comes out of each.
#[must_use]
pub fn faults_of_volume(documents: &[Dump]) -> Vec<String> {
    let volume = volume(documents);
    let records: Result<Vec<_>, _> = memcon::parse_all(&volume).collect();
    let records = match records {
        Ok(records) => records,
        Err(error) => return vec![format!("no record: {error}")],
    };
    if records.len() != documents.len() {
        return vec![format!("{} records, expected {}", records.len(), documents.len())];
    }
    let each = documents.iter().zip(&records);
    each.flat_map(|(dump, record)| faults_of(dump, volume.as_bytes(), record))
        .collect()
}

fn faults_of(dump: &Dump, bytes: &[u8], record: &Record<'_>) -> Vec<String> {
    check_record(record, bytes);
    let mut faults = fact_faults(dump, &facts(record));
    faults.extend(turn_faults(dump, record));
    faults
}

fn fact_faults(dump: &Dump, found: &BTreeSet<Fact>) -> Vec<String> {
    let expected = dump.facts();
    let missing = expected
        .difference(found)
        .map(|fact| format!("missing: {} = {}", fact.key, fact.value));
    let wrong = found
        .iter()
        .filter(|fact| dump.closed.contains(fact.key) && !dump.truth.contains(fact));
    let wrong = wrong.map(|fact| format!("wrong: {} = {}", fact.key, fact.value));
    missing.chain(wrong).collect()
}

fn turn_faults(dump: &Dump, record: &Record<'_>) -> Vec<String> {
    let expected_mode = |mode| mode == dump.mode || dump.speakers.iter().any(|speaker| speaker.mode == mode);
    let turns = record.turns().filter(|turn| expected_mode(turn.mode));
    let found: Vec<ExpectedTurn> = turns
        .map(|turn| ExpectedTurn {
            mode: turn.mode,
            speaker: turn.speaker_name().to_owned(),
            text: fold(&turn.text),
        })
        .collect();
    let expected: Vec<ExpectedTurn> = dump
        .turns()
        .into_iter()
        .map(|turn| ExpectedTurn {
            text: fold(&turn.text),
            ..turn
        })
        .collect();
    let mut faults = Vec::new();
    if found.len() != expected.len() {
        faults.push(format!("{} turns, expected {}", found.len(), expected.len()));
    }
    if let Some((found, expected)) = found
        .iter()
        .zip(&expected)
        .find(|(found, expected)| found != expected)
    {
        faults.push(format!("turn: {found:?}\n    expected {expected:?}"));
    }
    faults
}
