//! To whom a turn is spoken, where the words of its attribution say so: `told the Minister that`, `said to me`,
//! `Orlov (speaking to Comrade Szabo):`.

use super::Draft;
use crate::grammar::person::mention_at;
use crate::people::{PersonIndex, Registry, Resolution, Tellers};
use crate::record::PersonRole;
use crate::source::bytes::char_floor;

/// Bytes behind a cue in which the person spoken to is looked for.
const REACH: usize = 120;

/// Fills in to whom each turn is spoken. `text` is what the turns' spans point into, `tellers` whom `me` means.
///
/// ```text
/// addressee = cue , [ "to" | "with" ] , ( "me" | "us" | person | "him" | "her" )      (* of two who talk, the other *)
///           | label , "(" , ( "to" | "speaking to" | "addressing" | "turning to" ) , person , ")" ;
/// ```
pub(crate) fn read(text: &str, turns: &mut [Draft<'_>], tellers: &Tellers, people: &Registry<'_>) {
    let two = two_who_talk(people);
    for draft in turns {
        let found = match (&draft.turn.cue, draft.turn.label_span) {
            (Some(cue), _) => {
                let me = tellers.at(cue.span.start());
                let other = two.and_then(|(one, other)| match draft.speaker? {
                    speaker if speaker == one => Some(other),
                    speaker if speaker == other => Some(one),
                    _ => None,
                });
                behind_cue(text, cue.span.end(), (me, other), people)
            }
            (None, Some(label)) => text.get(label.range()).and_then(|label| in_label(label, people)),
            (None, None) => None,
        };
        draft.to = found
            .filter(|person| Some(*person) != draft.speaker)
            .into_iter()
            .collect();
    }
}

/// The two who take part, where there are no more.
fn two_who_talk(people: &Registry<'_>) -> Option<(PersonIndex, PersonIndex)> {
    let talks = |person: &PersonIndex| {
        let has = |role| people.has_role(*person, role);
        has(PersonRole::Participant) || has(PersonRole::Speaker)
    };
    let mut there = people.indices().filter(talks);
    match (there.next(), there.next(), there.next()) {
        (Some(one), Some(other), None) => Some((one, other)),
        _ => None,
    }
}

fn behind_cue(
    text: &str,
    end: usize,
    (me, other): (Option<PersonIndex>, Option<PersonIndex>),
    people: &Registry<'_>,
) -> Option<PersonIndex> {
    let rest = text.get(end..char_floor(text, end + REACH))?.trim_start();
    let rest = ["to ", "with "]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let first = rest
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    if matches!(first, "me" | "us") {
        return me;
    }
    if matches!(first, "him" | "her") {
        return other;
    }
    named(rest, people)
}

fn in_label(label: &str, people: &Registry<'_>) -> Option<PersonIndex> {
    const LEADS: &[&str] = &["speaking to ", "addressing ", "turning to ", "to "];
    let inside = label.split_once('(')?.1;
    let lower = inside.to_ascii_lowercase();
    let lead = LEADS.iter().find(|lead| lower.starts_with(**lead))?;
    named(inside.get(lead.len()..)?, people)
}

/// The one person whom the beginning of a text names.
fn named(text: &str, people: &Registry<'_>) -> Option<PersonIndex> {
    match people.resolve(&mention_at(text, 0)?) {
        Resolution::Person(person, _) => Some(person),
        Resolution::Ambiguous(_) | Resolution::Unknown => None,
    }
}

#[cfg(test)]
mod tests {
    /// Speaker and persons spoken to of each turn.
    fn spoken(dump: &str) -> Vec<(String, Vec<String>)> {
        let record = crate::parse(dump).unwrap();
        let name = |id: &str| {
            record
                .person(id)
                .map_or_else(String::new, |person| person.name.to_string())
        };
        record
            .turns()
            .map(|turn| {
                (
                    turn.speaker_name().to_owned(),
                    turn.to.iter().map(|id| name(id)).collect(),
                )
            })
            .collect()
    }

    #[test]
    fn an_attribution_may_name_the_person_spoken_to() {
        let dump = "Premier Pavel Orlov received Minister Jan Szabo on 4 May 1961.\n\nOrlov told Szabo that the bridge was open. \
                    Szabo said that he was glad.\n";
        let pair = |speaker: &str, to: &[&str]| {
            (
                speaker.to_owned(),
                to.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>(),
            )
        };
        assert_eq!(
            spoken(dump),
            [pair("Pavel Orlov", &["Jan Szabo"]), pair("Jan Szabo", &[])]
        );
    }

    #[test]
    fn of_two_who_talk_a_pronoun_is_the_other() {
        let dump = |third: &str| {
            format!(
                "Premier Pavel Orlov received Minister Jan Szabo{third} on 4 May 1961.\n\nSzabo told him that the bridge was \
                 open. Orlov asked him whether the dam was shut.\n"
            )
        };
        let two = spoken(&dump(""));
        assert_eq!(two[0].1, ["Pavel Orlov"]);
        assert_eq!(two[1].1, ["Jan Szabo"]);
        // Of three, anybody may be meant.
        assert!(
            spoken(&dump(" and Consul Anna Noll"))
                .iter()
                .all(|(_, to)| to.is_empty())
        );
    }

    #[test]
    fn so_may_a_label() {
        let dump = "Minister Orlov: Good morning.\n\nMinister Szabo (speaking to Minister Orlov): Sit down, please.\n\n\
                    Minister Orlov: Thank you.\n";
        assert_eq!(spoken(dump)[1], ("Szabo".to_owned(), vec!["Orlov".to_owned()]));
        assert_eq!(spoken(dump)[2].1, Vec::<String>::new());
    }
}
