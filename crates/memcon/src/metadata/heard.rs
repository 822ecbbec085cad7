//! Who is heard, as the headings among the turns of hearings and trials name them.

use std::ops::Range;

use super::cast::Cast;
use crate::grammar::person::listed_mention_at;
use crate::lex::Paragraph;
use crate::record::PersonRole;

/// Bytes of the longest such heading.
const LONGEST: usize = 240;

/// What stands before the name.
const LEADS: &[&str] = &[
    "WITNESS: ",
    "STATEMENT OF ",
    "TESTIMONY OF ",
    "Statement of ",
    "Testimony of ",
];

/// Enters those whom the headings name. A sole witness is meant by `THE WITNESS`.
///
/// ```ebnf
/// heading = ( "WITNESS: " | "STATEMENT OF " | "TESTIMONY OF " ) , person , [ "," , office ]
///         | person , ", a witness" , { any } , "as follows:" ;
/// ```
pub(super) fn enter<'t>(cast: &mut Cast<'t>, body: &[Paragraph<'t>]) {
    let mut witnesses = Vec::new();
    for paragraph in body {
        let text = paragraph.passage.text();
        let Some((person, is_witness)) = named_in(text) else {
            continue;
        };
        let member = cast.members.len();
        cast.enter_one(&paragraph.passage.part(person), PersonRole::Participant, None);
        if is_witness && cast.members.len() > member {
            witnesses.push(member);
        }
    }
    if let [witness] = witnesses.as_slice() {
        cast.add_office(*witness, "witness");
    }
}

/// The person that a heading names, with the office behind the name, and whether as a witness.
fn named_in(text: &str) -> Option<(Range<usize>, bool)> {
    if text.len() > LONGEST {
        return None;
    }
    let led = LEADS
        .iter()
        .find_map(|lead| text.strip_prefix(lead).map(|_| *lead));
    let (person, is_witness) = match led {
        Some(lead) => (lead.len()..text.len(), lead == "WITNESS: "),
        None if text.ends_with("as follows:") => (0..text.find(", a witness")?, true),
        None => return None,
    };
    let named = listed_mention_at(text, person.start).is_some_and(|mention| {
        let ends = mention.range.end >= person.end || text[mention.range.end..].starts_with(',');
        mention.name.contains(' ') && ends
    });
    named.then_some((person, is_witness))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings() {
        for (text, expected) in [
            ("WITNESS: PAVEL ORLOV", Some(("PAVEL ORLOV", true))),
            (
                "STATEMENT OF HON. ANNA NOLL, SECRETARY OF STATE",
                Some(("HON. ANNA NOLL, SECRETARY OF STATE", false)),
            ),
            (
                "PAVEL ORLOV, a witness, was sworn and testified as follows:",
                Some(("PAVEL ORLOV", true)),
            ),
            ("STATEMENT OF THE PROBLEM", None),
            ("Statement of Pavel Orlov was read at once.", None),
            ("The witness testified as follows:", None),
        ] {
            let found = named_in(text);
            let found = found
                .as_ref()
                .map(|(person, witness)| (&text[person.clone()], *witness));
            assert_eq!(found, expected, "{text}");
        }
    }
}
