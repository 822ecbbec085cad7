//! Whole paragraphs: who is heard to say what, by which rule. All people and states are invented.

mod people;
mod quoted;
mod reported;
mod runs;

use super::*;
use crate::Span;
use crate::grammar::person::listed_mention_at;

/// Reads paragraphs parted by blank lines. `cast` are those present, the first of them the author.
fn speech(text: &'static str, cast: &[&'static str]) -> (Vec<String>, Vec<String>, Vec<String>) {
    let mut people = Registry::default();
    let mut author = None;
    for form in cast {
        let mention = listed_mention_at(form, 0).expect("a person's name");
        let person = people.enter(&mention, Span::new(0, 0));
        match author {
            None => {
                author = Some(person);
                people.add_role(person, PersonRole::Author);
            }
            Some(_) => people.add_role(person, PersonRole::Participant),
        }
    }
    let mut at = 0;
    let mut running = Vec::new();
    for part in text.split("\n\n") {
        running.push(Passage::new(text, Span::new(at, at + part.len())));
        at += part.len() + 2;
    }
    let Speech { turns, diagnostics } = read(
        &running,
        Names::default(),
        &Tellers::one(author),
        &mut people,
        usize::MAX,
    );
    let name = |draft: &crate::speech::Draft<'_>| match draft.speaker {
        Some(person) => people
            .person(person)
            .map(|person| person.name.to_string())
            .unwrap_or_default(),
        None => format!("({})", draft.turn.label.as_deref().unwrap_or_default()),
    };
    let shown = turns
        .iter()
        .map(|draft| {
            format!(
                "{} {}: {}",
                &draft.turn.mode.as_str()[..1],
                name(draft),
                draft.turn.text
            )
        })
        .collect();
    let rules = turns
        .iter()
        .map(|draft| {
            let why = draft
                .turn
                .why
                .as_ref()
                .map(|why| why.rule.to_string())
                .unwrap_or_default();
            format!("{}/{why}", draft.turn.rule)
        })
        .collect();
    let codes = diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code.as_str().to_owned())
        .collect();
    (shown, rules, codes)
}

const CAST: &[&str] = &["Harald Lind", "Minister Pavel Orlov", "Anna Szabo"];

fn turns(text: &'static str) -> Vec<String> {
    speech(text, CAST).0
}

fn check(cases: &[(&'static str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(turns(text), *expected, "{text}");
    }
}
