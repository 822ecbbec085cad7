//! Turns that a dump holds twice: a page or a passage that was copied again. Both copies stay, the second is told.

use foldhash::HashMap;
use foldhash::fast::RandomState;

use super::Draft;
use crate::diagnostic::{Code, Diagnostic};

/// Fewest turns of a block that is taken for a copy: anybody may say the same again.
const FEWEST: usize = 2;

/// Shortest turn that a copy is known by, in bytes: many short replies are alike.
const SHORTEST: usize = 40;

/// One diagnostic for each block of turns that stood there before, word for word.
pub(crate) fn note<'t>(turns: &[Draft<'t>]) -> Vec<Diagnostic<'t>> {
    let mut known: HashMap<&str, usize> =
        HashMap::with_capacity_and_hasher(turns.len(), RandomState::default());
    let mut diagnostics = Vec::new();
    let mut told = 0;
    for (at, draft) in turns.iter().enumerate() {
        let text = draft.turn.text.as_ref();
        if text.len() < SHORTEST {
            continue;
        }
        let before = known.insert(text, at);
        if let Some(first) = before.filter(|_| at >= told)
            && let Some((start, end)) = block(turns, first, at, told)
        {
            diagnostics.extend(repeated(turns, first - (at - start), start..end));
            told = end;
        }
    }
    diagnostics
}

/// The turns around `again` that are those around `first`, where they are enough.
fn block(turns: &[Draft<'_>], first: usize, again: usize, told: usize) -> Option<(usize, usize)> {
    let equal = |one: usize, two: usize| {
        let same = |one: &Draft<'_>, two: &Draft<'_>| {
            one.speaker == two.speaker && one.turn.mode == two.turn.mode && one.turn.text == two.turn.text
        };
        matches!((turns.get(one), turns.get(two)), (Some(one), Some(two)) if same(one, two))
    };
    if !equal(first, again) {
        return None;
    }
    let room = first.min(again - told);
    let before = (1..=room).take_while(|by| equal(first - by, again - by)).count();
    let behind = (1..again - first)
        .take_while(|by| equal(first + by, again + by))
        .count();
    let (start, end) = (again - before, again + behind + 1);
    (end - start >= FEWEST).then_some((start, end))
}

fn repeated<'t>(turns: &[Draft<'t>], first: usize, copy: std::ops::Range<usize>) -> Option<Diagnostic<'t>> {
    let count = copy.len();
    let span = |from: usize| {
        let (start, end) = (turns.get(from)?, turns.get(from + count - 1)?);
        Some(start.turn.span.join(end.turn.span))
    };
    let message = format!("{count} turns are repeated here, word for word");
    let diagnostic = Diagnostic::warning(Code::Repeated, message, span(copy.start)?);
    Some(diagnostic.with_related("they stood here before", span(first)?))
}

#[cfg(test)]
mod tests {
    use crate::Code;

    /// The words of the copies that are told, and of what they copy.
    fn told(dump: &str) -> Vec<(&str, &str)> {
        let record = crate::parse(dump).expect("a record");
        let repeated = record
            .diagnostics
            .into_iter()
            .filter(|found| found.code == Code::Repeated);
        repeated
            .map(|found| (&dump[found.span.range()], &dump[found.related[0].span.range()]))
            .collect()
    }

    const ORLOV: &str = "Orlov: The bridge is older than the two of us together, and it stands.\n\n";
    const SZABO: &str = "Szabo: Yes.\n\n";
    const NOLL: &str = "Noll: I have nothing to say about the bridge that was not said before.\n\n";
    const LAST: &str = "Orlov: Then we go on.\n";

    #[test]
    fn a_block_of_turns_that_stands_there_twice() {
        let block = "The bridge is older than the two of us together, and it stands.\n\nSzabo: Yes.";
        for between in [
            "",
            "Noll: We shall see what the spring will bring to all of us here.\n\n",
        ] {
            let dump = [ORLOV, SZABO, between, ORLOV, SZABO, NOLL, LAST].concat();
            assert_eq!(told(&dump), [(block, block)], "{dump}");
            assert_eq!(
                crate::parse(&dump).expect("a record").turns.len(),
                dump.matches(": ").count()
            );
        }
    }

    #[test]
    fn what_somebody_says_again_is_no_copy() {
        let other = "Noll: The bridge is older than the two of us together, and it stands.\n\n";
        for dump in [
            // Short words, words without those around them, words of another.
            [SZABO, LAST, SZABO, LAST, NOLL, ORLOV].concat(),
            [ORLOV, SZABO, ORLOV, NOLL, LAST].concat(),
            [ORLOV, SZABO, other, SZABO, LAST].concat(),
        ] {
            assert_eq!(told(&dump), [], "{dump}");
        }
    }
}
