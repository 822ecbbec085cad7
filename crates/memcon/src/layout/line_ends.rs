//! Where a text that has lost its line ends had them: before the labels of its head and before those of its turns.

use std::borrow::Cow;
use std::ops::Range;

use foldhash::{HashMap, HashSet};

use memchr::memchr_iter;

use crate::grammar::head_label::{HeadLabel, labelled};
use crate::grammar::head_sentence::{gives_hours, opens_people};
use crate::grammar::label::{
    Label, LabelStyle, Labelled, bare_name_at, label_at, lone_surname_at, short_surname_at,
};
use crate::grammar::people_list::people_list;
use crate::grammar::person::is_behind_title;
use crate::grammar::vocabulary::contains;
use crate::grammar::word::{FUNCTION_WORDS, is_ideograph};
use crate::lex::ends_sentence;
use crate::source::bytes::{char_ceil, char_floor};

/// How far a head reaches into a text without turns, in bytes.
const LONGEST_HEAD: usize = 1500;

/// How far before its colon a label begins at most, in bytes.
const REACH: usize = 80;

/// Offsets in `document` before which lines evidently ended, in order.
///
/// A label counts where its speaker has another one of the same style or stands in the head's lists of people, or where
/// it can be nothing else (a title and a name before a colon, a short form declared). The first may stand behind the head,
/// where no sentence ends.
pub(super) fn line_ends(document: &str) -> Vec<usize> {
    let mut turns = turns(document);
    if let Some(first) = turns.first().map(|turn| turn.start) {
        let known: HashMap<&str, LabelStyle> = turns.iter().map(|turn| (turn.printed, turn.style)).collect();
        let opening = opening(document.get(..first).unwrap_or_default(), &known);
        turns.splice(0..0, opening);
    }
    let head = turns
        .first()
        .map_or(document.len().min(LONGEST_HEAD), |turn| turn.start);
    let mut out = head_labels(document, head);
    out.extend(sides_with_dashes(start_of(document, head)));
    out.extend(hours(start_of(document, head)));
    out.sort_unstable();
    out.dedup();
    out.extend(turns.iter().map(|turn| turn.start));
    out
}

/// Sides before dashes: `From the Ruritanian side – Orlov`.
fn sides_with_dashes(head: &str) -> impl Iterator<Item = usize> + '_ {
    head.match_indices(" side –").filter_map(|(end, _)| {
        let from = char_ceil(head, end.saturating_sub(REACH));
        let line = head.get(from..end + " side".len())?;
        let led = |start: &usize| {
            line.get(*start..)
                .is_some_and(|line| line.starts_with(char::is_uppercase) && names_side(line))
        };
        word_starts(line).find(led).map(|start| from + start)
    })
}

/// Where a sentence that says from when to when the talks lasted begins and ends: `The meeting began at 10 and ended at 12.`
fn hours(head: &str) -> impl Iterator<Item = usize> + '_ {
    let is_capital = |start: &usize| {
        head.get(*start..)
            .is_some_and(|line| line.starts_with(char::is_uppercase))
    };
    let mut starts = sentence_starts(head).filter(is_capital).peekable();
    let sentences = std::iter::from_fn(move || Some((starts.next()?, starts.peek().copied())));
    let of_hours = |(start, end): &(usize, Option<usize>)| {
        let sentence = head.get(*start..end.unwrap_or(head.len())).unwrap_or_default();
        gives_hours(sentence.trim_end())
    };
    sentences
        .filter(of_hours)
        .flat_map(|(start, end)| std::iter::once(start).chain(end))
}

/// A label of a turn.
struct TurnLabel<'t> {
    start: usize,
    style: LabelStyle,
    /// The label without brackets.
    printed: &'t str,
    /// The last word of the name, before brackets: most speakers are called so in all of their labels. A name in
    /// ideographs is one word, however it is spaced.
    key: Cow<'t, str>,
}

fn turns(document: &str) -> Vec<TurnLabel<'_>> {
    let mut found: Vec<(TurnLabel<'_>, bool)> = Vec::new();
    let mut behind = 0;
    for start in sentence_starts(document) {
        if start < behind || is_behind_title(document, start) {
            continue;
        }
        let is_turn = |label: &Label<'_>| {
            label.style != LabelStyle::Line && !label.is_doubtful && !holds_head_label(document, label)
        };
        let Some(label) = label_at(document, start).filter(is_turn) else {
            continue;
        };
        behind = label.range.end;
        let sure = is_sure(&label);
        found.push((turn_label(document, start, &label), sure));
    }
    take_numbers(document, &mut found);
    let before_colons = before_colons(document);
    let is_turn = |turn: &&(TurnLabel<'_>, bool)| {
        let line = document.get(turn.0.start..).unwrap_or_default();
        labelled(line).is_none() && !names_side(line.split_inclusive(':').next().unwrap_or_default())
    };
    let first = found.iter().find(is_turn);
    let head = match first {
        Some((turn, _)) => document.get(..turn.start).unwrap_or_default(),
        None => start_of(document, LONGEST_HEAD),
    };
    let listed = listed_names(head);
    found
        .retain(|(turn, _)| !ends_in_opening_word(turn) || listed.contains(turn.key.to_lowercase().as_str()));
    add_short_surnames(document, &listed, &mut found);
    add_bare_names(document, &listed, &mut found);
    let mut times: HashMap<(LabelStyle, &str), usize> = HashMap::default();
    for (turn, _) in &found {
        *times.entry((turn.style, &turn.key)).or_default() += 1;
    }
    let in_list = |key: &str| listed.contains(key.to_lowercase().as_str());
    let recurs = |turn: &TurnLabel<'_>| {
        times
            .get(&(turn.style, &*turn.key))
            .is_some_and(|times| *times > 1)
    };
    // One name before full stops is a sentence that recurs; two are a talk, the other of them perhaps but known from the head.
    let talk = |style: LabelStyle| {
        let of_style = || times.iter().filter(move |((own, _), _)| *own == style);
        let recurring = of_style().filter(|(_, times)| **times > 1).count();
        let certain = of_style()
            .filter(|((_, key), times)| **times > 1 || in_list(key))
            .count();
        recurring >= 1 && certain >= 2
    };
    let (periods, dashes, capitals, bare) = (
        talk(LabelStyle::Period),
        talk(LabelStyle::Dash),
        talk(LabelStyle::Capitals),
        talk(LabelStyle::Bare),
    );
    let several = found
        .iter()
        .filter(|(turn, _)| turn.style == LabelStyle::Capitals)
        .count()
        >= 3;
    // One initial that comes again tells that others are labels, too.
    let again = |turn: &TurnLabel<'_>| before_colons.get(&*turn.key).is_some_and(|times| *times > 1);
    let initials = found
        .iter()
        .any(|(turn, _)| initial(&turn.key).is_some() && again(turn));
    // So do two speakers who are called by names from the lists again and again.
    let others = talk(LabelStyle::Colon);
    let begins_listed = |key: &str| {
        let letter = initial(key).filter(|_| initials || others);
        letter.is_some_and(|letter| listed.iter().any(|name| name.starts_with(letter.as_str())))
    };
    let is_listed = |turn: &TurnLabel<'_>| in_list(&turn.key) || begins_listed(&turn.key);
    let counts = |turn: &TurnLabel<'_>, sure: bool| match turn.style {
        LabelStyle::Colon => sure || recurs(turn) || again(turn) || is_listed(turn),
        LabelStyle::Period => periods && (recurs(turn) || is_listed(turn)),
        LabelStyle::Dash => dashes && (recurs(turn) || is_listed(turn)),
        LabelStyle::Capitals => capitals || several && sure,
        LabelStyle::Bare => bare,
        LabelStyle::Line => false,
    };
    let counted: Vec<bool> = found.iter().map(|(turn, sure)| counts(turn, *sure)).collect();
    let found = found.into_iter().zip(counted);
    found
        .filter(|(_, counts)| *counts)
        .map(|((turn, _), _)| turn)
        .collect()
}

/// Takes a paragraph's number into its label where the next label has the next number: behind a head that ends without a
/// full stop the number's own looks like a sentence's end (`Note-taker: Bo Ek 41. The PRESIDENT: Yes. 42. Mr. ORLOV: No.`).
fn take_numbers(document: &str, found: &mut [(TurnLabel<'_>, bool)]) {
    let mut next = None;
    for (turn, _) in found.iter_mut().rev() {
        let before = document.get(..turn.start).unwrap_or_default().trim_end();
        let at = before.rfind(' ').map_or(0, |space| space + 1);
        let own = document.get(at..).and_then(leading_number);
        if next.is_some() && own.and_then(|own| own.checked_add(1)) == next {
            turn.start = at;
        }
        next = document.get(turn.start..).and_then(leading_number);
    }
}

/// The number of a paragraph that begins with one: `12. `.
fn leading_number(text: &str) -> Option<u32> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits)?;
    rest.starts_with(". ").then(|| number.parse().ok()).flatten()
}

/// Adds the labels `Ju.` of those whom the head lists; what was read there with an initial is none.
fn add_short_surnames<'t>(
    document: &'t str,
    listed: &HashSet<String>,
    found: &mut Vec<(TurnLabel<'t>, bool)>,
) {
    if !listed.iter().any(|name| name.len() == 2) {
        return;
    }
    let short: HashMap<usize, TurnLabel<'t>> = sentence_starts(document)
        .filter_map(|start| Some((start, short_surname_at(document, start)?)))
        .map(|(start, label)| (start, turn_label(document, start, &label)))
        .filter(|(_, turn)| listed.contains(turn.key.to_lowercase().as_str()))
        .collect();
    found.retain(|(turn, _)| !short.contains_key(&turn.start));
    found.extend(short.into_values().map(|turn| (turn, false)));
    found.sort_by_key(|(turn, _)| turn.start);
}

/// Fewest names before words that begin sentences that make labels of those before other words.
const FEWEST_BARE: usize = 3;

/// Adds the labels that nothing ends of those whom the head lists, where no others are.
fn add_bare_names<'t>(document: &'t str, listed: &HashSet<String>, found: &mut Vec<(TurnLabel<'t>, bool)>) {
    let known = |turn: &TurnLabel<'_>| listed.contains(turn.key.to_lowercase().as_str());
    if listed.is_empty() || found.iter().any(|(turn, _)| known(turn)) {
        return;
    }
    let labels = |read: fn(&'t str, usize) -> Option<Label<'t>>| {
        let starts = sentence_starts(document).filter(|start| !is_behind_title(document, *start));
        let turns = starts.filter_map(|start| Some(turn_label(document, start, &read(document, start)?)));
        turns.filter(known).map(|turn| (turn, false)).collect::<Vec<_>>()
    };
    let mut bare = labels(bare_name_at);
    if bare.len() >= FEWEST_BARE {
        bare.extend(labels(lone_surname_at));
    }
    // `Orlov Good. Then we go on.`: the full stop ends a sentence and no label.
    bare.append(found);
    bare.sort_by_key(|(turn, _)| turn.start);
    bare.dedup_by_key(|(turn, _)| turn.start);
    *found = bare;
}

/// The letter, in small, of a label that is one capital.
fn initial(key: &str) -> Option<String> {
    let mut chars = key.chars();
    let letter = chars.next().filter(|letter| letter.is_uppercase())?;
    chars.next().is_none().then(|| letter.to_lowercase().collect())
}

/// True for a name before a full stop whose last word begins sentences rather: `Orlov Okay.`, the label `Orlov` with no
/// mark behind it and the answer.
fn ends_in_opening_word(turn: &TurnLabel<'_>) -> bool {
    let several = turn.printed.trim().contains(' ');
    turn.style == LabelStyle::Period && several && contains(FUNCTION_WORDS, &turn.key)
}

/// How often a word stands right before a colon, a bracket between them or not: the first label of a talk does so behind
/// the head, where no sentence ends.
fn before_colons(document: &str) -> HashMap<&str, usize> {
    let mut out = HashMap::default();
    for colon in memchr_iter(b':', document.as_bytes()) {
        let from = char_ceil(document, colon.saturating_sub(REACH));
        let before = document.get(from..colon).unwrap_or_default();
        let word = before
            .trim_end_matches([')', ']'])
            .rsplit(char::is_whitespace)
            .next();
        let word = word.unwrap_or_default();
        *out.entry(word).or_default() += 1;
    }
    out
}

/// The words of the names that stand in the lists of people in `head`, in small letters.
fn listed_names(head: &str) -> HashSet<String> {
    let mut starts = head_labels(head, head.len());
    starts.push(head.len());
    let mut out = HashSet::default();
    for line in starts.windows(2).filter_map(|pair| head.get(pair[0]..pair[1])) {
        let of_people = labelled(line).is_none_or(|found| {
            matches!(
                found.label,
                HeadLabel::Participants | HeadLabel::Interpreters | HeadLabel::NoteTakers
            )
        });
        let names = behind_colon(line, 0)
            .and_then(|at| line.get(at..))
            .unwrap_or_default();
        if of_people {
            let people = people_list(names).into_iter();
            let printed = people.filter_map(|person| names.get(person.mention.range));
            out.extend(printed.flat_map(|name| name.split(is_between_names).map(str::to_lowercase)));
        }
    }
    out
}

/// What stands between the names of a list and around other spellings of them.
fn is_between_names(c: char) -> bool {
    matches!(c, ' ' | '[' | ']' | '(' | ')' | '{' | '}')
}

fn turn_label<'t>(document: &'t str, start: usize, label: &Label<'t>) -> TurnLabel<'t> {
    let printed = document.get(label.range.clone()).unwrap_or_default();
    let bare = printed
        .find(['[', '('])
        .filter(|bracket| *bracket > 0)
        .map_or(printed, |bracket| &printed[..bracket]);
    TurnLabel {
        start,
        style: label.style,
        printed: bare,
        key: key_of(bare),
    }
}

fn key_of(name: &str) -> Cow<'_, str> {
    let mut letters = name.chars().filter(|c| !c.is_whitespace());
    if letters.next().is_some_and(is_ideograph) && letters.all(is_ideograph) {
        return name.split_whitespace().collect();
    }
    name.split_whitespace().next_back().unwrap_or(name).into()
}

/// True for a label that is one by its form.
fn is_sure(label: &Label<'_>) -> bool {
    let titled = label.person().is_some_and(|person| !person.titles.is_empty());
    let bare_capitals =
        label.style == LabelStyle::Capitals && label.person().is_some_and(|person| person.titles.is_empty());
    titled && label.style == LabelStyle::Colon
        || matches!(label.who, Labelled::Nameless)
        || label.declares.is_some()
        || label.side.is_some()
        || bare_capitals
}

/// The label with which the talk begins, behind a head that ends without a full stop: one of the speakers is called so
/// elsewhere, or it can be nothing else.
fn opening<'t>(head: &'t str, known: &HashMap<&str, LabelStyle>) -> Option<TurnLabel<'t>> {
    let from = head_labels(head, head.len())
        .last()
        .and_then(|last| behind_colon(head, *last))
        .unwrap_or(0);
    let colon = behind_colon(head, from).unwrap_or(head.len());
    let find = |is_turn: &dyn Fn(&TurnLabel<'_>, &Label<'_>) -> bool| {
        let mut starts = word_starts(head.get(from..).unwrap_or_default()).map(|start| from + start);
        starts.find_map(|start| {
            let labels = [
                label_at(head, start),
                short_surname_at(head, start),
                bare_name_at(head, start),
            ];
            let mut labels = labels.into_iter().flatten();
            labels.find_map(|label| {
                let turn = turn_label(head, start, &label);
                let fits = !label.is_doubtful && !is_led_on(head, &label) && is_turn(&turn, &label);
                fits.then_some(turn)
            })
        })
    };
    let alone = |turn: &TurnLabel<'_>, label: &Label<'_>| is_alone(label, turn.start, colon);
    let titled = |label: &Label<'_>| label.person().is_some_and(|person| !person.titles.is_empty());
    let named = |turn: &TurnLabel<'_>| {
        head.get(..turn.start)
            .is_some_and(|before| before.contains(turn.printed))
    };
    find(&|turn, label| known.get(turn.printed) == Some(&turn.style) || alone(turn, label) && titled(label))
        .or_else(|| find(&|turn, label| alone(turn, label) && named(turn)))
        .or_else(|| find(&|turn, label| alone(turn, label) && is_sure(label)))
}

/// Offset behind the first colon from `from` on that no digit follows.
fn behind_colon(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    let colons = memchr_iter(b':', rest.as_bytes()).map(|colon| colon + 1);
    let mut labels = colons.filter(|end| {
        rest.get(*end..)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
    });
    labels.next().map(|end| from + end)
}

/// True for the label of one speaker that ends with the colon before `colon`.
fn is_alone(label: &Label<'_>, start: usize, colon: usize) -> bool {
    let one = match &label.who {
        Labelled::Persons(persons) => persons.len() == 1,
        Labelled::Nameless => true,
    };
    one && label.style == LabelStyle::Colon
        && start < colon
        && label.range.end < colon
        && label.words_at >= colon
}

/// True where words without brackets stand between the name and what ends the label: `Orlov, after the break:`.
fn is_led_on(text: &str, label: &Label<'_>) -> bool {
    label.has_remark && !text[..label.range.end].ends_with([')', ']'])
}

/// True where a name runs into a label of the head: `Orlov, Minister of Ports Interpreter:`.
fn holds_head_label(text: &str, label: &Label<'_>) -> bool {
    let printed = text.get(label.range.start..label.words_at).unwrap_or_default();
    let printed = printed.trim_end();
    let mut lines = word_starts(printed)
        .skip(1)
        .filter_map(|start| printed.get(start..));
    lines.any(|line| line.starts_with(char::is_uppercase) && is_head_label(line))
}

/// The first `most` bytes of `text`, or somewhat less.
fn start_of(text: &str, most: usize) -> &str {
    text.get(..char_floor(text, most)).unwrap_or_default()
}

/// The labels of the head: `Time:`, `Participants:`.
fn head_labels(document: &str, end: usize) -> Vec<usize> {
    let mut out = Vec::new();
    let mut searched = 0;
    let head = start_of(document, end);
    for colon in memchr_iter(b':', head.as_bytes()) {
        let from = char_ceil(head, colon.saturating_sub(REACH).max(searched));
        searched = colon + 1;
        let window = head.get(from..colon).unwrap_or_default();
        let starts = word_starts(window).map(|start| from + start);
        let line = |start: usize| Range {
            start,
            end: colon + 1,
        };
        out.extend(starts.into_iter().find(|start| {
            head.get(line(*start))
                .is_some_and(|line| line.starts_with(char::is_uppercase) && is_head_label(line))
        }));
    }
    out
}

fn is_head_label(line: &str) -> bool {
    labelled(line).is_some() || names_side(line) || leads_list(line)
}

/// `The following comrades took part in the talks:`, `The meeting was attended by:`
fn leads_list(line: &str) -> bool {
    const LEADS: &[&str] = &[
        "The following ",
        "The meeting was attended",
        "The talks were attended",
        "At the meeting ",
        "Invited to ",
        "Participants at ",
        "Participants in ",
        "Those ",
    ];
    LEADS.iter().any(|lead| line.starts_with(lead)) && opens_people(line)
}

/// `Ruritanian side:`, `From the Ruritanian side:`, `From Ruritania:`: the label of a side in a list of people.
fn names_side(line: &str) -> bool {
    let label = line.trim_end_matches(':');
    let words = || label.split(' ').count();
    let says_side = [" side", " delegation"].iter().any(|end| label.ends_with(end));
    let led = ["From ", "On the ", "For the "]
        .iter()
        .any(|lead| label.starts_with(lead));
    says_side && (words() == 2 || led && words() <= 5)
        || label.starts_with("From ") && (2..=4).contains(&words())
}

fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    std::iter::once(0).chain(text.match_indices(' ').map(|(space, _)| space + 1))
}

/// Where the text begins, and the words behind a sentence's end, a paragraph number between them or not.
fn sentence_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let behind = text.match_indices(' ').filter_map(|(at, _)| {
        let before = text.get(..at)?;
        let ended = ends_sentence(before) && !before.ends_with(':') || ends_with_page_number(before);
        (ended && !text.get(at + 1..)?.starts_with(' ')).then_some(at + 1)
    });
    let first = text.len() - text.trim_start().len();
    std::iter::once(first).chain(behind)
}

/// True where a line has held nothing but a number so far: `3 Orlov: words` at the head of page 3.
fn ends_with_page_number(before: &str) -> bool {
    let bare = before.trim_end_matches(|c: char| c.is_ascii_digit());
    bare.len() < before.len() && bare.ends_with('\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(document: &str) -> Vec<&str> {
        let mut ends = line_ends(document);
        ends.push(document.len());
        let mut from = 0;
        let cut = ends.into_iter().map(|end| {
            let line = document[from..end].trim();
            from = end;
            line
        });
        cut.filter(|line| !line.is_empty()).collect()
    }

    #[test]
    fn labels_of_head_and_turns() {
        for (document, expected) in [
            (
                "Minutes of the talks in Selm The following comrades took part in the talks: On the Ruritanian side: comrades Ivan Orlov and Emil Noll. From the Bordurian side – Anna Szabo. Ivan Orlov: Good morning. Anna Szabo: Here. Ivan Orlov: Now. Anna Szabo: Yes.",
                &[
                    "Minutes of the talks in Selm",
                    "The following comrades took part in the talks:",
                    "On the Ruritanian side: comrades Ivan Orlov and Emil Noll.",
                    "From the Bordurian side – Anna Szabo.",
                    "Ivan Orlov: Good morning.",
                    "Anna Szabo: Here.",
                    "Ivan Orlov: Now.",
                    "Anna Szabo: Yes.",
                ][..],
            ),
            (
                "May 11, 1966 Participants in the meeting were: Ivan Orlov, Emil Noll and Karl Hart. Invited to the meeting were comrades: Anna Szabo and Jan Lane. Ivan Orlov: Good morning. Emil Noll: Here. Ivan Orlov: Now. Emil Noll: Yes.",
                &[
                    "May 11, 1966",
                    "Participants in the meeting were: Ivan Orlov, Emil Noll and Karl Hart.",
                    "Invited to the meeting were comrades: Anna Szabo and Jan Lane.",
                    "Ivan Orlov: Good morning.",
                    "Emil Noll: Here.",
                    "Ivan Orlov: Now.",
                    "Emil Noll: Yes.",
                ],
            ),
            (
                "Time: 10:00 Place: Strelsau Participants: Ivan Orlov, Anna Szabo Orlov: Good morning. Szabo: Sit down. Anna Szabo: Here. Orlov: Thank you. Orlov: Now.",
                &[
                    "Time: 10:00",
                    "Place: Strelsau",
                    "Participants: Ivan Orlov, Anna Szabo",
                    "Orlov: Good morning.",
                    "Szabo: Sit down.",
                    "Anna Szabo: Here.",
                    "Orlov: Thank you.",
                    "Orlov: Now.",
                ][..],
            ),
            // Two speak, so that letters of the list before colons are labels; of one nobody can tell, nor of others.
            (
                "Participants: Peter Noll, Ivan Orlov, Anna Szabo Orlov: One. Szabo: Two. Orlov: Three. Szabo: Four. N: Five. B: Six.",
                &[
                    "Participants: Peter Noll, Ivan Orlov, Anna Szabo",
                    "Orlov: One.",
                    "Szabo: Two.",
                    "Orlov: Three.",
                    "Szabo: Four.",
                    "N: Five. B: Six.",
                ],
            ),
            (
                "On the Ruritanian side: Ivan Orlov, Anna Szabo, worker of the Press Section. The talks began at 10 a.m. and ended at 11.30. Orlov: One. Szabo: Two. Orlov: Three.",
                &[
                    "On the Ruritanian side: Ivan Orlov, Anna Szabo, worker of the Press Section.",
                    "The talks began at 10 a.m. and ended at 11.30.",
                    "Orlov: One.",
                    "Szabo: Two.",
                    "Orlov: Three.",
                ],
            ),
            (
                "I. S. Orlov: One. Mr. Noll: Two. I. S. Orlov: Three.",
                &["I. S. Orlov: One.", "Mr. Noll: Two.", "I. S. Orlov: Three."],
            ),
            (
                "ORLOV. One. SZABO. Two. ORLOV. Three. SZABO. Four.",
                &["ORLOV. One.", "SZABO. Two.", "ORLOV. Three.", "SZABO. Four."],
            ),
            (
                "Orlov—One is not enough. Szabo—Two are. Orlov—Three. Szabo—Never.",
                &[
                    "Orlov—One is not enough.",
                    "Szabo—Two are.",
                    "Orlov—Three.",
                    "Szabo—Never.",
                ],
            ),
            (
                "Present: Ivan Orlov, Anna Szabo ORLOV Good morning to you. SZABO Sit down here. ORLOV Thank you. SZABO We begin.",
                &[
                    "Present: Ivan Orlov, Anna Szabo",
                    "ORLOV Good morning to you.",
                    "SZABO Sit down here.",
                    "ORLOV Thank you.",
                    "SZABO We begin.",
                ],
            ),
            (
                "We met Dr. Noll: he was well. The Premier spoke. Orlov agreed. Orlov left.",
                &["We met Dr. Noll: he was well. The Premier spoke. Orlov agreed. Orlov left."],
            ),
            (
                "\n\n2 Time: 10:00 Present: Ivan Orlov Orlov: One. Szabo: Two. Orlov: Three.\n\n3 Szabo: Four. Orlov: Five.",
                &[
                    "2",
                    "Time: 10:00",
                    "Present: Ivan Orlov",
                    "Orlov: One.",
                    "Szabo: Two.",
                    "Orlov: Three.\n\n3",
                    "Szabo: Four.",
                    "Orlov: Five.",
                ],
            ),
            (
                "Place: Strelsau Ruritanian side: Ivan Orlov From Norland: Anna Szabo Orlov: One. Szabo: Two. Orlov: Three. Szabo: Four.",
                &[
                    "Place: Strelsau",
                    "Ruritanian side: Ivan Orlov",
                    "From Norland: Anna Szabo",
                    "Orlov: One.",
                    "Szabo: Two.",
                    "Orlov: Three.",
                    "Szabo: Four.",
                ],
            ),
            (
                "Location: Summer Residence Ruritanian side: Jarmil Orlov, Chief of the Staff; Dana Vostrak, Minister Norland side: Anna Szabo, Minister of Fisheries; \
                 Bo Ek [Bo Eck], Ambassador to Vorland Interpreters: Tereza Kolin Note-taker: Ri Mun [Ree Mun] Comrade Jarmil Orlov: One. Comrade Anna Szabo: Two. \
                 Comrade Jarmil Orlov: Three.",
                &[
                    "Location: Summer Residence",
                    "Ruritanian side: Jarmil Orlov, Chief of the Staff; Dana Vostrak, Minister",
                    "Norland side: Anna Szabo, Minister of Fisheries; Bo Ek [Bo Eck], Ambassador to Vorland",
                    "Interpreters: Tereza Kolin",
                    "Note-taker: Ri Mun [Ree Mun]",
                    "Comrade Jarmil Orlov: One.",
                    "Comrade Anna Szabo: Two.",
                    "Comrade Jarmil Orlov: Three.",
                ],
            ),
            (
                "Participants: Ivan Orlov, Pavel Noll, Anna Szabo Orlov: One. Noll: Two. Orlov: Three. Results: None.",
                &[
                    "Participants: Ivan Orlov, Pavel Noll, Anna Szabo",
                    "Orlov: One.",
                    "Noll: Two.",
                    "Orlov: Three. Results: None.",
                ],
            ),
            (
                "Participants: Ivan Orlov, Anna Szabo Recorder: Bo Ek SZABO. One. ORLOV. Two. SZABO. Three. ORLOV. Four.",
                &[
                    "Participants: Ivan Orlov, Anna Szabo",
                    "Recorder: Bo Ek",
                    "SZABO. One.",
                    "ORLOV. Two.",
                    "SZABO. Three.",
                    "ORLOV. Four.",
                ],
            ),
            (
                "Participants: Ivan Orlov, Ju Mun Recorder: Bo Ek ORLOV. One. Ju. Okay. Two. ORLOV. Three of Yu. Noll. Ju. Four.",
                &[
                    "Participants: Ivan Orlov, Ju Mun",
                    "Recorder: Bo Ek",
                    "ORLOV. One.",
                    "Ju. Okay. Two.",
                    "ORLOV. Three of Yu. Noll.",
                    "Ju. Four.",
                ],
            ),
            (
                "Participants: Ivan Orlov, Ju Mun Recorder: Bo Ek Ju. Yes. ORLOV. Two. Ju. Okay. Three. ORLOV. Four.",
                &[
                    "Participants: Ivan Orlov, Ju Mun",
                    "Recorder: Bo Ek",
                    "Ju. Yes.",
                    "ORLOV. Two.",
                    "Ju. Okay. Three.",
                    "ORLOV. Four.",
                ],
            ),
            (
                "Participants: Ivan Orlov, Øystein Ek, Anna Szabo Recorder: Bo Noll O: One. S: Two. O: Three. Ø: Once.",
                &[
                    "Participants: Ivan Orlov, Øystein Ek, Anna Szabo",
                    "Recorder: Bo Noll",
                    "O: One.",
                    "S: Two.",
                    "O: Three.",
                    "Ø: Once.",
                ],
            ),
            (
                "Recorder: Bo Ek He spoke. Orlov. Then it rained. Orlov. He left. Szabo. He left too.",
                &["Recorder: Bo Ek He spoke. Orlov. Then it rained. Orlov. He left. Szabo. He left too."],
            ),
            (
                "Place: Strelsau Note-taker: Bo Ek 41. The PRESIDENT (translated from Norse): 614, if I remember it well. 42. Mr. ORLOV (Ruritania): Two. \
                 43. The PRESIDENT: Three. 44. Mr. ORLOV (Ruritania): Four.",
                &[
                    "Place: Strelsau",
                    "Note-taker: Bo Ek",
                    "41. The PRESIDENT (translated from Norse): 614, if I remember it well.",
                    "42. Mr. ORLOV (Ruritania): Two.",
                    "43. The PRESIDENT: Three.",
                    "44. Mr. ORLOV (Ruritania): Four.",
                ],
            ),
            (
                "Participants: Deng Haoran [丁若安], Bo Ek [易波], Anna Szabo [山茶花] 丁 若 安：One. 易 波：Two. 丁 若 安：Three. 易 波：Four. \
                 山 茶 花：Once. It is 水 仙 花：a flower.",
                &[
                    "Participants: Deng Haoran [丁若安], Bo Ek [易波], Anna Szabo [山茶花]",
                    "丁 若 安：One.",
                    "易 波：Two.",
                    "丁 若 安：Three.",
                    "易 波：Four.",
                    "山 茶 花：Once. It is 水 仙 花：a flower.",
                ],
            ),
            (
                "Time: 10:00 Participants: Ivan Orlov, Anna Szabo Orlov Let us begin. Szabo We agree to that. Orlov Then we go on. Szabo Good. We do.",
                &[
                    "Time: 10:00",
                    "Participants: Ivan Orlov, Anna Szabo",
                    "Orlov Let us begin.",
                    "Szabo We agree to that.",
                    "Orlov Then we go on.",
                    "Szabo Good. We do.",
                ],
            ),
            (
                "Participants: Ivan Orlov, Anna Szabo Note: It rained. Orlov The boat is late. He left. Orlov said so. Szabo agreed.",
                &[
                    "Participants: Ivan Orlov, Anna Szabo",
                    "Note: It rained. Orlov The boat is late. He left. Orlov said so. Szabo agreed.",
                ],
            ),
            ("", &[]),
        ] {
            assert_eq!(lines(document), expected, "{document}");
        }
    }
}
