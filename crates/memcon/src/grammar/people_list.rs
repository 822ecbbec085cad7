//! Lists of people: who took part, grouped by side or not, with offices before and behind the names.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr;

use super::head_label::HeadLabel;
use super::head_sentence::made_by;
use super::person::{Mention, listed_mention_at};
use super::scan::words;
use super::title::{TitleClass, behind_mistranslated_address, class_of, titles_at};
use super::vocabulary::contains;
use super::word::{INSTITUTIONS, PLACES, word_at};
use crate::record::{PersonRole, fold_white_space};
use crate::source::bytes::{char_floor, find};

/// A person of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ListedPerson<'t> {
    /// Titles and name.
    pub(crate) mention: Mention<'t>,
    /// What stands behind the name, as printed (`Minister of Fisheries`, `Harbour Office`).
    pub(crate) office: Option<Cow<'t, str>>,
    /// The role that the office names, where it names one (`interpreter`).
    pub(crate) role: Option<PersonRole>,
    /// The side, where the list groups people by side, as printed (`China`, `Ruritanian`).
    pub(crate) side: Option<Cow<'t, str>>,
}

/// Reads the people of a list.
///
/// ```ebnf
/// list       = item , { separator , item } ;
/// item       = [ side ] , [ bullet ] , mention , [ office ] ;
/// side       = [ "From" | "On" | "For" ] , [ "the" ] , words , [ "side" ] , ":" ;
/// separator  = "," | ";" | line end | tab | "and" | "accompanied by" ;
/// office     = "(" , words , ")" | ( "," | "-" | space ) , words up to the next separator before a mention ;
/// ```
///
/// Offices hold commas of their own: what no mention begins with belongs to the person before. A first row of tabbed
/// cells without titles above rows of people is taken for the sides of the columns.
pub(crate) fn people_list(text: &str) -> Vec<ListedPerson<'_>> {
    let mut reading = Reading {
        text,
        side: None,
        columns: column_sides(text),
        lead: None,
        task: None,
        people: Vec::new(),
        semicolons: text.contains("; "),
        in_office: false,
    };
    let mut at = if reading.columns.is_empty() {
        0
    } else {
        text.find('\n').unwrap_or(text.len())
    };
    while let Some(next) = reading.item(at) {
        at = next.max(at + 1);
    }
    reading.people
}

struct Reading<'t> {
    text: &'t str,
    side: Option<Cow<'t, str>>,
    /// The sides of the columns of a table.
    columns: Vec<Cow<'t, str>>,
    /// An office that stands before its bearer: `The Secretary, Alden Noll`.
    lead: Option<Cow<'t, str>>,
    /// What the next person does, where verbs say it: `minutes taken by Vera Noll`.
    task: Option<PersonRole>,
    people: Vec<ListedPerson<'t>>,
    /// Semicolons part the people: `and` may stand inside of an office.
    semicolons: bool,
    /// The item before was an office, or part of one.
    in_office: bool,
}

impl<'t> Reading<'t> {
    /// Reads what begins at or behind `at`; gives back where it ends, none at the end of the list.
    fn item(&mut self, at: usize) -> Option<usize> {
        let at = skip_separators(self.text, at)?;
        if let Some((side, behind)) = side_at(self.text, at) {
            self.side = Some(side);
            return Some(behind);
        }
        if let Some(behind) = behind_presence(self.text, at) {
            return Some(behind);
        }
        if let Some(bearer) = behind_office_code(self.text, at) {
            return Some(bearer);
        }
        if let Some((task, bearer)) = behind_task(self.text, at) {
            self.task = Some(task);
            return Some(bearer);
        }
        let end = item_end(self.text, at);
        if self.goes_on_with_office(at) {
            let more = fold_white_space(self.text[at..end].trim_end_matches([' ', ',', ';', '.']));
            if let Some(office) = self.people.last_mut().and_then(|person| person.office.as_mut()) {
                let office = office.to_mut();
                office.push_str(" and ");
                office.push_str(&more);
            }
            return Some(end);
        }
        let Some(mention) = self.person_at(at) else {
            if let Some((office, bearer)) = self.bracketed_bearer(at..end) {
                self.lead = Some(office);
                return Some(bearer);
            }
            if self.leads(at..end) {
                let office = self.text[at..end].trim();
                let office = ["The ", "the "]
                    .iter()
                    .find_map(|the| office.strip_prefix(the))
                    .unwrap_or(office);
                self.lead = Some(fold_white_space(office));
            } else {
                self.add_office(at..end);
                self.in_office = true;
            }
            return Some(end);
        };
        self.in_office = false;
        let behind = mention.range.end;
        let followed = comrade_follows(self.text, &mention);
        let side = self.side_of(at);
        let role = mention.titles.iter().find_map(|title| role_of(title));
        let role = self.task.take().or(role);
        self.people.push(ListedPerson {
            mention,
            office: self.lead.take(),
            role,
            side,
        });
        let end = if followed {
            behind
        } else {
            item_end(self.text, behind)
        };
        self.add_office(behind..end);
        Some(end)
    }

    /// `for Harbor Affairs and Emergency Relief; Mr. Noll`: what stands behind `and` in an office, where semicolons part the
    /// people and no title begins the words.
    fn goes_on_with_office(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default().trim_end();
        let joined = before
            .strip_suffix(" and")
            .is_some_and(|before| !before.ends_with([',', ';']));
        let office = self.people.last().and_then(|person| person.office.as_deref());
        let of_what = office.is_some_and(|office| [" of ", " for "].iter().any(|of| office.contains(of)));
        let behind = self.text.get(item_end(self.text, at)..).unwrap_or_default();
        let ends = behind.trim_start().starts_with(';') || behind.trim_end_matches('.').is_empty();
        self.semicolons
            && self.in_office
            && joined
            && of_what
            && ends
            && self.person_at(at).is_some_and(|person| person.titles.is_empty())
    }

    /// `The Secretary (Alden Noll)`: the office before the bracket that names its bearer, and where the name begins.
    fn bracketed_bearer(&self, item: Range<usize>) -> Option<(Cow<'t, str>, usize)> {
        let office = listed_mention_at(self.text, item.start).filter(|mention| mention.name.is_empty())?;
        let rest = self.text.get(office.range.end..item.end)?;
        let inside = rest.trim().strip_prefix('(')?.strip_suffix(')')?;
        let bearer = office.range.end + rest.find('(')? + 1;
        let named = self.person_at(bearer)?;
        let whole = named.range.len() == inside.len();
        let person = named.name.contains(' ') || !named.titles.is_empty();
        (whole && person).then(|| (office.titles.last().cloned().unwrap_or_default(), bearer))
    }

    /// True where an office stands alone at the beginning of a line, a comma and its bearer's name behind it.
    fn leads(&self, item: Range<usize>) -> bool {
        let begins = self.text[..item.start]
            .trim_end_matches([' ', '\t', '•', '*', '-'])
            .chars()
            .next_back()
            .is_none_or(|c| matches!(c, '\n' | ':'));
        let office = listed_mention_at(self.text, item.start)
            .is_some_and(|mention| mention.name.is_empty() && mention.range.end == item.end);
        let name = self.text[item.end..].strip_prefix(", ").map(|_| item.end + 2);
        begins
            && office
            && name.and_then(|at| self.person_at(at)).is_some_and(|bearer| {
                bearer
                    .titles
                    .iter()
                    .all(|title| class_of(title) != Some(TitleClass::Office))
                    && (bearer.name.contains(' ') || !bearer.titles.is_empty())
            })
    }

    fn person_at(&self, at: usize) -> Option<Mention<'t>> {
        let first = word_at(self.text, at);
        let proper = self.text[at..].starts_with('[')
            || first.is_some_and(|word| {
                word.is_capitalised() || titles_at(self.text, at).is_some() || &*word.text == "the"
            });
        let mention =
            listed_mention_at(self.text, at).filter(|mention| proper && !mention.name.is_empty())?;
        // `I. P. R. Policy`: the number of a heading.
        let goes_on = self.text[mention.range.end..].starts_with(' ') && mention.titles.is_empty();
        if goes_on && are_initials(&mention.name) {
            return None;
        }
        let behind_name = self.text[..at].ends_with(", ");
        let is_office = is_office_code(&mention.name)
            || role_of(&mention.name).is_some()
            || are_initials(&mention.name)
            || behind_name && (are_letters(&self.text[at..]) || self.names_office(at, &mention));
        let is_code = is_office && mention.titles.is_empty();
        // `Special Adviser to President Orlov`, behind a name: whom somebody serves.
        let of_another = behind_name
            && mention.titles.iter().any(|title| {
                let master = title.rsplit_once(" to ").map(|(_, master)| master);
                master.is_some_and(|master| class_of(master) == Some(TitleClass::Office))
            });
        if of_another {
            return None;
        }
        // `president of the Union of Women’s Clubs`
        let owns = behind_name
            && mention.titles.iter().any(|title| title.contains(' '))
            && ["'s ", "’s "]
                .iter()
                .any(|end| self.text[mention.range.end..].starts_with(end));
        if owns {
            return None;
        }
        // `Secretary of CC RWP`, behind a name: the letters of a party.
        let letters = mention.name.len() > 2 && is_office_code(&mention.name);
        let of_party = mention.titles.last().is_some_and(|title| title.ends_with(" CC"));
        if behind_name && letters && of_party {
            return None;
        }
        // `Lord Privy Seal` is what a minister is called, `CC` a committee.
        let is_minister = mention.name.eq_ignore_ascii_case("privy seal");
        if is_minister || is_committee(&mention.name) || is_short_state(&mention.name) {
            return None;
        }
        let is_place = mention.titles.is_empty() && contains(PLACES, &mention.name);
        (!is_place && (!is_code || self.people.is_empty())).then(|| without_office_code(self.text, mention))
    }

    /// `Fiscal Director`, `Legal [Division]`: behind a name and a comma an office begins that is not known as one.
    fn names_office(&self, at: usize, mention: &Mention<'_>) -> bool {
        let lone = mention.titles.is_empty() && !mention.name.contains(' ');
        let behind = self.text.get(at + mention.name.len()..).unwrap_or_default();
        let words = behind.trim_start_matches(' ').trim_start_matches('[');
        let parted = words.len() < behind.len() && !words.starts_with('\n');
        let next = words
            .split(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default();
        let office = || class_of(next) == Some(TitleClass::Office) || contains(INSTITUTIONS, next);
        lone && parted && next.starts_with(char::is_uppercase) && office()
    }

    fn side_of(&self, at: usize) -> Option<Cow<'t, str>> {
        if self.columns.is_empty() {
            return self.side.clone();
        }
        let line = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        let column = self.text[line..at].matches('\t').count();
        self.columns.get(column).cloned()
    }

    /// Gives the last person what stands behind the name.
    fn add_office(&mut self, range: Range<usize>) {
        let raw = self.text[range].trim_matches(|c: char| {
            c.is_whitespace() || matches!(c, ',' | ';' | '.' | '-' | '–' | '—' | ':')
        });
        let raw = raw
            .strip_prefix('(')
            .and_then(|raw| raw.strip_suffix(')'))
            .unwrap_or(raw);
        let Some(person) = self
            .people
            .last_mut()
            .filter(|_| raw.chars().any(char::is_alphabetic))
        else {
            return;
        };
        // `and Interpreters`: others who are not named.
        let others = raw.trim_start().starts_with("and ") && raw.trim_end().ends_with('s');
        person.role = person.role.or_else(|| role_of(raw).filter(|_| !others));
        let raw = raw.strip_prefix("the ").unwrap_or(raw);
        let raw = fold_white_space(without_note_number(raw));
        match &mut person.office {
            Some(office) => {
                let office = office.to_mut();
                office.push_str(", ");
                office.push_str(&raw);
            }
            none => *none = Some(raw),
        }
    }
}

/// An office without the number of a note that is glued to its last word: `Minister of Trade2`.
pub(crate) fn without_note_number(office: &str) -> &str {
    let bare = office.trim_end_matches(|c: char| c.is_ascii_digit());
    let glued = (1..=2).contains(&(office.len() - bare.len()));
    let word = bare.rsplit(' ').next().unwrap_or_default();
    let of_word = word.len() > 2 && word.ends_with(char::is_lowercase);
    if glued && of_word { bare } else { office }
}

/// Capitals by which a list names somebody's office: `Mr. Orlov, FE`, `Pavel Orlov EA`, `Mr. Noll, S/A`, `Mr. Noll, G`.
fn is_office_code(word: &str) -> bool {
    (1..=4).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'/')
        && word.starts_with(|c: char| c.is_ascii_uppercase())
}

/// Offset behind words that say that others were there, too: `1956. Also present: `.
fn behind_presence(text: &str, at: usize) -> Option<usize> {
    let rest = window(text, at);
    let colon = find(rest, ": ")?;
    let words = rest.get(..colon)?;
    let said = words.rsplit(". ").next().unwrap_or_default();
    let year = words.get(..words.len() - said.len())?;
    if !year
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b' ')
    {
        return None;
    }
    ["Also present", "also present", "Also attending", "Present"]
        .contains(&said)
        .then_some(at + colon + 2)
}

/// `CC`, `C.C.`, `C. C`: the committee of a party, behind its name or before an office.
fn is_committee(name: &str) -> bool {
    let mut letters = name.chars().filter(|c| !matches!(c, '.' | ' '));
    letters.by_ref().take(2).all(|c| c == 'C') && letters.next().is_none() && name.len() > 1
}

/// `D.R. Borduria`: a state, the first words of its name short.
fn is_short_state(name: &str) -> bool {
    let short = |words: &str| words.len() > 2 && words.split_terminator('.').all(|letter| letter.len() == 1);
    name.rsplit_once(' ')
        .is_some_and(|(words, land)| words.ends_with('.') && short(words) && contains(PLACES, land))
}

/// `O. L. L. A.`: initials that no surname follows.
fn are_initials(name: &str) -> bool {
    let initial = |word: &str| word.len() == 2 && word.ends_with('.');
    name.contains(' ') && name.split(' ').all(initial)
}

/// True where letters stand that follow a name (`M.P.`, `K.C.B.`, the initials of `Orlov, Iu.V.`), and nothing more. The last
/// full stop may be that of the list.
fn are_letters(rest: &str) -> bool {
    let end = rest.find([',', ';', '\n']).unwrap_or(rest.len());
    let word = rest.get(..end).unwrap_or_default().trim_end();
    let is_letter = |letter: &str| match letter.trim_start().as_bytes() {
        [_] => true,
        [first, second] => first.is_ascii_uppercase() && second.is_ascii_lowercase(),
        _ => false,
    };
    word.contains('.') && word.split_terminator('.').all(is_letter)
}

/// Offset behind the code of an office that a dash parts from its bearer: `EUR—Mr. Orlov`, `S/S - Mr. Noll`.
fn behind_office_code(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let code = rest
        .bytes()
        .take_while(|byte| byte.is_ascii_uppercase() || *byte == b'/')
        .count();
    let behind = rest.get(code..)?.trim_start_matches(' ');
    let name = behind.trim_start_matches(['—', '–', '-']);
    let bearer = at + rest.len() - name.trim_start_matches(' ').len();
    let full = listed_mention_at(text, bearer)
        .is_some_and(|bearer| !bearer.titles.is_empty() || code > 1 && bearer.name.contains(' '));
    ((1..=5).contains(&code) && name.len() < behind.len() && full).then_some(bearer)
}

/// The mention without the code of an office that ends it. White space of any width may stand between them.
fn without_office_code<'t>(text: &str, mut mention: Mention<'t>) -> Mention<'t> {
    let code = mention
        .name
        .rsplit(' ')
        .next()
        .filter(|word| is_office_code(word) || role_of(word).is_some() || heads_office(text, &mention, word))
        .unwrap_or_default()
        .len();
    let bare = |words: &str| {
        let kept = words.len().saturating_sub(code);
        words.get(..kept).unwrap_or_default().trim_end().to_owned()
    };
    let titled = !mention.titles.is_empty();
    let is_name =
        |name: &str| (name.contains(' ') || titled && !name.is_empty()) && name.contains(char::is_lowercase);
    let name = bare(&mention.name);
    if code > 0 && is_name(&name) && mention.range.len() > code {
        mention.name = Cow::Owned(name);
        mention.printed = Cow::Owned(bare(&mention.printed));
        let in_text = text.get(mention.range.clone()).unwrap_or_default();
        mention.range.end = mention.range.start + bare(in_text).len();
    }
    mention
}

/// `Head` of `Comrade Orlov Head of Department`: the office begins behind the name.
fn heads_office(text: &str, mention: &Mention<'_>, word: &str) -> bool {
    let behind = text.get(mention.range.end..).unwrap_or_default();
    matches!(word, "Head" | "Chief" | "Deputy")
        && (behind.starts_with(" of ") || behind.starts_with(" Head of "))
}

/// What somebody does, whom verbs name among those present, and where the name starts: `minutes taken by Vera Noll`.
fn behind_task(text: &str, at: usize) -> Option<(PersonRole, usize)> {
    let (name, label) = made_by(text.get(at..)?).ok()?;
    let task = match label {
        HeadLabel::Interpreters => PersonRole::Interpreter,
        HeadLabel::NoteTakers => PersonRole::NoteTaker,
        _ => return None,
    };
    Some((task, text.len() - name.len()))
}

/// The role that an office or label names.
pub(crate) fn role_of(office: &str) -> Option<PersonRole> {
    let starts: Vec<&[u8]> = words(office)
        .map(|word| &office.as_bytes()[word.start..])
        .collect();
    let begins = |text: &&[u8], stem: &str| {
        text.get(..stem.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(stem.as_bytes()))
    };
    let names = |stems: &[&str]| {
        stems
            .iter()
            .any(|stem| starts.iter().any(|text| begins(text, stem)))
    };
    let bare = office.trim_matches(|c: char| !c.is_alphabetic());
    if names(&["interpret", "interp.", "translat"]) || bare.eq_ignore_ascii_case("interp") {
        Some(PersonRole::Interpreter)
    } else if names(&["drafting officer", "reporting officer"]) {
        Some(PersonRole::Author)
    } else if names(&[
        "note taker",
        "notetaker",
        "note-taker",
        "stenograph",
        "recorder",
        "took notes",
        "taking notes",
        "recording secretary",
        "minutes",
    ]) {
        Some(PersonRole::NoteTaker)
    } else {
        None
    }
}

/// Offset of the next thing that is no separator or bullet.
fn skip_separators(text: &str, at: usize) -> Option<usize> {
    let mut at = at;
    loop {
        let rest = text.get(at..)?;
        let first = rest.chars().next()?;
        if first.is_whitespace()
            || matches!(
                first,
                ',' | ';' | '.' | ':' | '-' | '–' | '—' | '•' | '*' | '·' | '/' | '&' | ')' | ']'
            )
        {
            at += first.len_utf8();
        } else if let Some(length) = bullet(rest).or_else(|| conjunction(rest)) {
            at += length;
        } else if let Some(behind) = behind_mistranslated_address(text, at) {
            at = behind;
        } else {
            return Some(at);
        }
    }
}

/// Length of a number that counts the items (`1.`, `(2)`).
fn bullet(rest: &str) -> Option<usize> {
    let open = usize::from(rest.starts_with('('));
    let digits = rest[open..].bytes().take_while(u8::is_ascii_digit).count();
    let closed = rest[open + digits..].starts_with(['.', ')']);
    (digits > 0 && digits <= 3 && closed).then_some(open + digits + 1)
}

/// Length of a word that links two persons.
fn conjunction(rest: &str) -> Option<usize> {
    [
        "and ",
        "And ",
        "AND ",
        "as well as ",
        "with ",
        "also ",
        "accompanied by ",
    ]
    .iter()
    .find_map(|word| rest.starts_with(word).then_some(word.len()))
}

/// Where the item that begins at `at` ends: before a separator, or before `and` and a person. Brackets are skipped.
fn item_end(text: &str, at: usize) -> usize {
    let mut depth = 0_usize;
    for (offset, c) in text[at..].char_indices() {
        let here = at + offset;
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '\n' | '\t' => return here,
            ',' | ';' if depth == 0 => return here,
            ' ' if depth == 0 => {
                let next = here + 1;
                // A side has a capital.
                if !matches!(
                    text.as_bytes().get(next),
                    Some(b'a' | b'f' | b'o' | b'A'..=b'Z' | b'&' | 0x80..)
                ) {
                    continue;
                }
                let and = ["and ", "AND ", "& ", "accompanied by "]
                    .iter()
                    .find(|and| text[next..].starts_with(**and));
                let joins = and.is_some_and(|and| is_certain_person(text, next + and.len()));
                if joins || names_side(&text[next..]) || leads_side(text, next) {
                    return here;
                }
            }
            _ => {}
        }
    }
    text.len()
}

/// True where a person with a title or a name of several words stands at `at`.
fn is_certain_person(text: &str, at: usize) -> bool {
    listed_mention_at(text, at).is_some_and(|mention| {
        !mention.name.is_empty()
            && (!mention.titles.is_empty() || mention.name.contains(' ') || !mention.variants.is_empty())
    }) || text[at..].chars().next().is_some_and(char::is_uppercase)
        && word_at(text, at).is_some_and(|word| ends_item(&text[word.range.end..]))
}

fn ends_item(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(['\n', ';', '.', '\t'])
}

/// True where `Ruritanian side:` follows.
fn names_side(rest: &str) -> bool {
    let colon = || {
        let mut near = rest.char_indices().take(LONGEST_SIDE);
        near.find(|(_, c)| matches!(c, ':' | ',' | '\n'))
    };
    rest.starts_with(char::is_uppercase)
        && colon().is_some_and(|(at, c)| {
            c == ':' && rest[..at].ends_with(" side") && rest[..at].split(' ').count() <= 3
        })
}

/// True where `from the Bureau:` follows in a list whose line ends are lost.
fn leads_side(text: &str, at: usize) -> bool {
    let leads = ["from the ", "on the "]
        .iter()
        .any(|lead| text[at..].starts_with(lead));
    leads && side_at(text, at).is_some_and(|(_, behind)| text[..behind].ends_with(':'))
}

/// `Comrade Orlov Comrade Noll`: true where another comrade stands right behind the one who is named.
fn comrade_follows(text: &str, person: &Mention<'_>) -> bool {
    const FORMS: &[&str] = &["Comrade ", "Cde. "];
    let addressed = |at: usize| FORMS.iter().any(|form| text[at..].starts_with(form));
    let next = text[person.range.end..]
        .strip_prefix(' ')
        .map(|_| person.range.end + 1);
    addressed(person.range.start) && next.is_some_and(|next| addressed(next) && is_certain_person(text, next))
}

/// What the name of a side begins with.
const LEADS: &[&str] = &["From", "from", "On", "on", "For", "for", "Of", "of"];

/// Longest name of a side.
const LONGEST_SIDE: usize = 80;

/// Reads the name of a side at `at`: `From China:`, `On the Ruritanian side:`, `KGB:`, `from our side,`.
fn side_at(text: &str, at: usize) -> Option<(Cow<'_, str>, usize)> {
    // `· On the Ruritanian side:`
    let bullet = ["· ", "• "]
        .iter()
        .find(|bullet| text[at..].starts_with(**bullet));
    let at = at + bullet.map_or(0, |bullet| bullet.len());
    let rest = window(text, at);
    let lead = LEADS
        .iter()
        .find_map(|lead| rest.strip_prefix(lead).filter(|tail| tail.starts_with(' ')));
    let line_end = memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len());
    let colon = rest
        .char_indices()
        .take_while(|(offset, _)| *offset <= LONGEST_SIDE.min(line_end))
        .find_map(|(offset, c)| matches!(c, ':' | ',' | ';').then_some((offset, c)));
    let (end, behind) = match colon {
        Some((offset, ':')) => (offset, offset + 1),
        Some((offset, ',')) if lead.is_some() && rest[..offset].ends_with(" side") => (offset, offset + 1),
        // `From Seoul` alone on its line.
        None if lead.is_some() && line_end <= LONGEST_SIDE && line_end > 0 => (line_end, line_end),
        _ => match lead.and_then(|_| find(rest, " side ")) {
            Some(offset) if offset <= LONGEST_SIDE && offset < line_end => (offset, offset + 6),
            _ => return None,
        },
    };
    let words = lead.map_or(rest, str::trim_start);
    let from = rest.len() - words.len();
    let words = rest.get(from..end)?.trim();
    let words = ["the ", "The "]
        .iter()
        .find_map(|the| words.strip_prefix(the))
        .unwrap_or(words);
    let bare = words.strip_suffix(" side").or(words.strip_suffix(" Side"));
    // Without `From`, a side has one or two words: more are a person before it.
    let most = if bare.is_some() && lead.is_none() { 2 } else { 6 };
    let words = bare.unwrap_or(words);
    let words = words.split_once(" [").map_or(words, |(words, _)| words);
    // `5 May 1956. Also present:` ends a sentence and names no side.
    let sentence = words
        .split_once(". ")
        .is_some_and(|(before, _)| before.ends_with(|c: char| c.is_ascii_digit()));
    // `Comrade Orlov from the Bureau:`: somebody stands before the side.
    let behind_person = lead.is_none() && words.contains(" from the ");
    let sound = !words.is_empty() && words.split_whitespace().count() <= most && !sentence && !behind_person;
    sound.then(|| (fold_white_space(words), at + behind))
}

/// True where a list goes on with the people of a side at `at`: `on our side, Orlov`.
pub(crate) fn names_side_at(text: &str, at: usize) -> bool {
    side_at(text, at).is_some_and(|(_, behind)| {
        let named = text
            .get(at..behind)
            .unwrap_or_default()
            .trim_end_matches([',', ':', ' ']);
        named.ends_with(" side")
    })
}

/// What can be a side at `at`: no more of the text than a side is long.
fn window(text: &str, at: usize) -> &str {
    text.get(at..char_floor(text, at + 2 * LONGEST_SIDE))
        .unwrap_or_default()
}

/// The cells of a first row that names the sides of the columns below it.
fn column_sides(text: &str) -> Vec<Cow<'_, str>> {
    let mut rows = text.lines().filter(|line| !line.trim().is_empty());
    let (Some(first), Some(second)) = (rows.next(), rows.next()) else {
        return Vec::new();
    };
    let cells: Vec<&str> = first.split('\t').map(str::trim).collect();
    let names_side =
        |cell: &&str| !cell.is_empty() && titles_at(cell, 0).is_none() && !cell.contains([':', ',']);
    let titled = |cell: &str| titles_at(cell.trim(), 0).is_some();
    let is_table = cells.len() > 1
        && cells.iter().all(names_side)
        && second.contains('\t')
        && second.split('\t').any(titled);
    if is_table {
        cells.into_iter().map(fold_white_space).collect()
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        people_list(text)
            .into_iter()
            .map(|person| {
                let mut out = person.mention.name.into_owned();
                for (mark, part) in [("@", person.side), ("=", person.office)] {
                    if let Some(part) = part {
                        out.push_str(mark);
                        out.push_str(&part);
                    }
                }
                if let Some(role) = person.role {
                    out.push('#');
                    out.push_str(role.as_str());
                }
                out
            })
            .collect()
    }

    #[test]
    fn lists() {
        for (text, expected) in [
            (
                "Deng Haoran, Lin Wei, and He Long",
                &["Deng Haoran", "Lin Wei", "He Long"][..],
            ),
            (
                "Comrades Emil Lane and Tereza Noll; minutes taken by Vera Hart",
                &["Emil Lane", "Tereza Noll", "Vera Hart#note-taker"],
            ),
            (
                "Tak Chae-rim [Tak Chae Rim] and Ok Il",
                &["Tak Chae-rim", "Ok Il"],
            ),
            ("Comrades Orlov and Szabo", &["Orlov", "Szabo"]),
            (
                "The Secretary of Posts accompanied by Assistant Secretary Jan Noll and Colonel Peter Wren\nMr. Lane accompanied by General Hart",
                &["Jan Noll", "Peter Wren", "Lane", "Hart"],
            ),
            (
                "Pavel Orlov, member of the Politburo of the Farmers Party CC, C.C. Secretary, Ambassador in D.R. Ruritania",
                &[
                    "Pavel Orlov=member of the Politburo of the Farmers Party CC, C.C. Secretary, Ambassador in D.R. Ruritania",
                ],
            ),
            (
                "Pavel Orlov, Ambassador, March 31, 1966. Also present: Jan Szabo, Counselor; Karl Noll, Secretary",
                &[
                    "Pavel Orlov=Ambassador, March 31",
                    "Jan Szabo=Counselor",
                    "Karl Noll=Secretary",
                ],
            ),
            (
                "Anna Noll, president of the Ruritanian Women’s Union, Emil Szabo",
                &[
                    "Anna Noll=president of the Ruritanian Women’s Union",
                    "Emil Szabo",
                ],
            ),
            (
                "D. (Dan) Halter - Chairman\nM. (Moritz) Berg",
                &["Dan Halter=Chairman", "Moritz Berg"],
            ),
            (
                "Anna Noll, Secretary for Harbor Affairs and Emergency Relief; Mr. Emil Szabo, Chief of Posts and Armed Coasts; and Ms. Wu Lin",
                &[
                    "Anna Noll=Secretary for Harbor Affairs and Emergency Relief",
                    "Emil Szabo=Chief of Posts and Armed Coasts",
                    "Wu Lin",
                ],
            ),
            (
                "Anna Noll, Secretary and Emil Szabo, Chief; Wu Lin and Ivan Orlov",
                &["Anna Noll=Secretary", "Emil Szabo=Chief", "Wu Lin", "Ivan Orlov"],
            ),
            ("Ivan Orlov & Anna Szabo", &["Ivan Orlov", "Anna Szabo"]),
            (
                "from the KGB: Comrade Army General Orlov Comrade Captain Szabo from the MfS: Comrade Noll Comrade Major Uhl",
                &["Orlov@KGB", "Szabo@KGB", "Noll@MfS", "Uhl@MfS"],
            ),
            (
                "Anna Noll, Secretary of CC RWP, Emil Szabo",
                &["Anna Noll=Secretary of CC RWP", "Emil Szabo"],
            ),
            ("etc. A. Orlov, etc. L. Szabo", &["A. Orlov", "L. Szabo"]),
            (
                "Ivan Orlov, Chairman2; Anna Szabo, Section B12; Peter Noll, Chief of Sector 4",
                &[
                    "Ivan Orlov=Chairman",
                    "Anna Szabo=Section B12",
                    "Peter Noll=Chief of Sector 4",
                ],
            ),
            (
                "The Secretary, Alden Noll\nMr. Peter Szabo",
                &["Alden Noll=Secretary", "Peter Szabo"],
            ),
            (
                "The Secretary (Alden Noll)\nAmbassador Peter Szabo (Ruritania)",
                &["Alden Noll=Secretary", "Peter Szabo=Ruritania"],
            ),
            (
                "The Rt. Hon. Peter Szabo, M.P.\nAlden Noll, K.C.B.",
                &["Peter Szabo=M.P", "Alden Noll=K.C.B"],
            ),
            (
                "Coms. Orlov, Iu.V., Szabo, A.A., Vadas, D.F",
                &["Orlov=Iu.V", "Szabo=A.A", "Vadas=D.F"],
            ),
            ("EUR—Mr. Peter Szabo\nE - Mr. Noll", &["Peter Szabo", "Noll"]),
            ("Mr. Szabo, G\nAmbassador Noll, S/A", &["Szabo=G", "Noll=S/A"]),
            (
                "Maj. Gen. A. Szabo, Fiscal Director, Army Service Forces",
                &["A. Szabo=Fiscal Director, Army Service Forces"],
            ),
            ("Mr. Peter Szabo, O. L. L. A.", &["Peter Szabo=O. L. L. A"]),
            (
                "A. Szabo, Legal [Division]\nP. Noll",
                &["A. Szabo=Legal [Division]", "P. Noll"],
            ),
            (
                "Comrade Noll Head of Department X\nComrade Szabo",
                &["Noll=Head of Department X", "Szabo"],
            ),
            ("Peter Szabo, Henry Head", &["Peter Szabo", "Henry Head"]),
            (
                "Ok Il, Special Adviser to President Noll\nMr. Peter Szabo",
                &["Ok Il=Special Adviser to President Noll", "Peter Szabo"],
            ),
            (
                "Ok Il, President Noll\nMr. Peter Szabo",
                &["Ok Il", "Noll", "Peter Szabo"],
            ),
            (
                "The Rt. Hon. Lord Noll, Lord Privy Seal",
                &["Noll=Lord Privy Seal"],
            ),
            ("The Secretary\nMr. Peter Szabo", &["Peter Szabo"]),
            ("Min Byeong-u Recorder", &["Min Byeong-u=Recorder#note-taker"]),
            (
                "From China: Deng Haoran, Lin Wei\nFrom Hanbaek: Ok Il",
                &["Deng Haoran@China", "Lin Wei@China", "Ok Il@Hanbaek"],
            ),
            (
                "Korean side: Ok Il Our side: Deng Haoran",
                &["Ok Il@Korean", "Deng Haoran@Our"],
            ),
            (
                "On the Danubrian side: Ivan Orlov, minister of agriculture, food industry and waters, Peter Szabo, deputy head of section; on the Hanbaek side: Ok Il, member of the Council",
                &[
                    "Ivan Orlov@Danubrian=minister of agriculture, food industry and waters",
                    "Peter Szabo@Danubrian=deputy head of section",
                    "Ok Il@Hanbaek=member of the Council",
                ],
            ),
            (
                "Lubomir Hask, Minister of Fisheries; Mrs. Dana Orlik, Harbour Office",
                &["Lubomir Hask=Minister of Fisheries", "Dana Orlik=Harbour Office"],
            ),
            (
                "KGB:\nLieutenant General Ivan Orlov\nColonel Pavel Noll\n\nMfS [Ministry for State Security]:\nComrade Uhl",
                &["Ivan Orlov@KGB", "Pavel Noll@KGB", "Uhl@MfS"],
            ),
            (
                "\tGeneral Hsu\n\tMr. Ling\n\tCaptain Soong (Notetaker)",
                &["Hsu", "Ling", "Soong=Notetaker#note-taker"],
            ),
            (
                "United States\tLaurentia\nPresident Hollis\tPrime Minister Monk",
                &["Hollis@United States", "Monk@Laurentia"],
            ),
            (
                "1. Ivan Orlov - Minister\n2. Anna Noll, interpreter",
                &["Ivan Orlov=Minister", "Anna Noll=interpreter#interpreter"],
            ),
            (
                "from our side, comrade Orlov, from the Chinese side the comrades Deng, Lin",
                &["Orlov@our", "Deng@Chinese", "Lin@Chinese"],
            ),
            (
                "Lionel Farrow of the Northern Courier and five other correspondents",
                &["Lionel Farrow=of the Northern Courier and five other correspondents"],
            ),
            ("[no name given]", &[]),
            ("", &[]),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
