//! The JSON Schema of the record format and the crate's own types say the same.
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use jsonschema::Validator;
use memcon::{
    BlockKind, Code, ContributorRole, DateRole, Encoding, ExtentUnit, Field, IdentifierKind, Kind, Layout,
    MarkKind, Mode, PersonRole, Record, Relation, Severity, Wording,
};
use serde_json::{Value, json};
use tests::corpus;

fn schema() -> Value {
    let path = corpus::workspace().join("crates/memcon/memcon.schema.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn validator() -> Validator {
    let schema = schema();
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap()
}

fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    let errors = validator.iter_errors(value);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[test]
fn every_record_is_of_the_format() {
    let validator = validator();
    for case in corpus::everything() {
        let Ok(record) = memcon::parse(&case.dump) else {
            continue;
        };
        let value = serde_json::to_value(&record).unwrap();
        assert_eq!(faults(&validator, &value), [""; 0], "{}", case.name);
        let back: Record<'_> = serde_json::from_value(value.clone()).unwrap();
        assert_eq!(serde_json::to_value(&back).unwrap(), value, "{}", case.name);
    }
}

#[test]
fn the_closed_sets_are_those_of_the_crate() {
    let schema = schema();
    macro_rules! names {
        ($set:ty) => {
            <$set>::ALL
                .iter()
                .map(|value| value.as_str())
                .collect::<Vec<_>>()
        };
    }
    let sets = [
        ("layout", names!(Layout)),
        ("encoding", names!(Encoding)),
        ("kind", names!(Kind)),
        ("field", names!(Field)),
        ("date_role", names!(DateRole)),
        ("contributor_role", names!(ContributorRole)),
        ("relation", names!(Relation)),
        ("identifier_kind", names!(IdentifierKind)),
        ("person_role", names!(PersonRole)),
        ("mode", names!(Mode)),
        ("wording", names!(Wording)),
        ("mark_kind", names!(MarkKind)),
        ("extent_unit", names!(ExtentUnit)),
        ("block_kind", names!(BlockKind)),
        ("severity", names!(Severity)),
        ("code", names!(Code)),
    ];
    for (name, values) in &sets {
        assert_eq!(schema["$defs"][name]["enum"], json!(values), "{name}");
    }
    let closed = schema["$defs"]
        .as_object()
        .unwrap()
        .iter()
        .filter(|(_, of)| of.get("enum").is_some());
    assert_eq!(closed.count(), sets.len());
    assert_eq!(schema["properties"]["memcon"]["const"], memcon::FORMAT_VERSION);
}

#[test]
fn what_is_not_of_the_format_is_refused() {
    let validator = validator();
    let sound = json!({"memcon": 1, "source": {"bytes": 9, "encoding": "utf-8"}, "layout": "plain", "metadata": {},
        "people": [{"id": "p1", "name": "Orlov", "aliases": [], "roles": ["speaker"], "spans": [[0, 5]]}],
        "turns": [{"id": "t1", "mode": "direct", "speaker": "p1", "text": "Yes", "span": [6, 9], "rule": "label-colon", "parts": [[6, 9]]}],
        "marks": [], "blocks": [{"kind": "body", "span": [0, 9]}]});
    assert_eq!(faults(&validator, &sound), [""; 0]);
    serde_json::from_value::<Record<'_>>(sound.clone()).unwrap();
    for (place, wrong) in [
        ("/memcon", json!(2)),
        ("/layout", json!("wiki")),
        ("/turns/0/span", json!([6])),
        ("/turns/0/span", json!([6, 7, 9])),
        ("/turns/0/span", json!([-1, 9])),
        ("/turns/0/mode", json!("sung")),
        ("/turns/0/speaker", json!("Orlov")),
        ("/people/0/roles", json!(["minister"])),
        ("/metadata", json!({"subject": "dues"})),
        ("/metadata", json!({"spans": {"colour": [0, 1]}})),
        (
            "/metadata",
            json!({"dates": [{"role": "meeting", "date": "1963", "start": "25:00", "text": "", "span": [0, 1], "rule": "r"}]}),
        ),
    ] {
        let mut broken = sound.clone();
        *broken.pointer_mut(place).unwrap() = wrong.clone();
        assert_ne!(faults(&validator, &broken), [""; 0], "{place} = {wrong}");
    }
}
