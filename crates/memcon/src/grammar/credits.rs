//! Credits: who obtained, contributed, transcribed, translated or edited the record for the archive.

use std::ops::Range;

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while1};
use nom::character::complete::char;
use nom::combinator::{opt, peek, recognize};
use nom::error::{Error, ErrorKind};
use nom::sequence::{delimited, preceded};

use super::Parsed;
use super::scan::{cut, is_of, place, rest, tag_no_case, word_of, words};
use crate::record::ContributorRole;

/// What was done, in the words of credits. Agents of other deeds (`compiled by`) brought no record to the archive.
const DEEDS: &[(&str, Option<ContributorRole>)] = &[
    ("obtained", Some(ContributorRole::ObtainedBy)),
    ("acquired", Some(ContributorRole::ObtainedBy)),
    ("procured", Some(ContributorRole::ObtainedBy)),
    ("contributed", Some(ContributorRole::Contributor)),
    ("provided", Some(ContributorRole::Contributor)),
    ("donated", Some(ContributorRole::Contributor)),
    ("supplied", Some(ContributorRole::Contributor)),
    ("submitted", Some(ContributorRole::Contributor)),
    ("given", Some(ContributorRole::Contributor)),
    ("available", Some(ContributorRole::Contributor)),
    ("transcribed", Some(ContributorRole::Transcriber)),
    ("transcription", Some(ContributorRole::Transcriber)),
    ("translated", Some(ContributorRole::Translator)),
    ("translation", Some(ContributorRole::Translator)),
    ("translator", Some(ContributorRole::Translator)),
    ("translators", Some(ContributorRole::Translator)),
    ("trans", Some(ContributorRole::Translator)),
    ("transl", Some(ContributorRole::Translator)),
    ("edited", Some(ContributorRole::Editor)),
    ("annotated", None),
    ("compiled", None),
    ("introduced", None),
    ("revised", None),
    ("selected", None),
];

/// Deeds that titles of documents speak of, too (`Report submitted by ...`): they are credits only where they begin one.
const DOUBTFUL_DEEDS: &[&str] = &[
    "available",
    "edited",
    "given",
    "provided",
    "submitted",
    "supplied",
];

/// Words before a deed that belong to the credit.
const BEFORE_DEED: &[&str] = &[
    "a",
    "been",
    "copies",
    "copy",
    "document",
    "documents",
    "english",
    "is",
    "kindly",
    "made",
    "originally",
    "text",
    "the",
    "this",
    "was",
    "were",
];

/// Words that begin a phrase between deed and agent (`from German`, `for a project`).
const QUALIFIERS: &[&str] = &[
    "as", "for", "from", "in", "into", "jointly", "kindly", "to", "with",
];

/// Most words of such phrases together.
const QUALIFIER_WORDS: usize = 16;

/// Forms of address and degrees before a name.
const ADDRESS: &[&str] = &["dr", "mr", "mrs", "ms", "prof", "professor"];

/// Parts of names that begin in lower case.
const PARTICLES: &[&str] = &[
    "al", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la",
    "le", "ten", "ter", "van", "von", "y", "zu", "zum",
];

/// What follows a name behind a comma and belongs to it.
const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "phd"];

/// Abbreviated given names of more than one letter.
const INITIALS: &[&str] = &["ch", "kh", "ph", "sh", "st", "th", "ts", "ya", "yu", "zh"];

/// Words that make a name an institution's.
const INSTITUTION: &[&str] = &[
    "academy",
    "archive",
    "archives",
    "association",
    "broadcasting",
    "bureau",
    "center",
    "centre",
    "college",
    "committee",
    "department",
    "embassy",
    "foundation",
    "institute",
    "library",
    "ministry",
    "museum",
    "office",
    "program",
    "programme",
    "project",
    "school",
    "service",
    "society",
    "university",
];

/// Capitalised words that begin the sentence behind a credit, and so end a name that an abbreviation ends.
const SENTENCE_OPENERS: &[&str] = &["also", "available", "copy", "first", "published", "see", "this"];

/// One credit: a name and what its bearer did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Credit {
    /// What was done.
    pub(crate) role: ContributorRole,
    /// The name.
    pub(crate) name: Range<usize>,
}

/// The credits of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Credits {
    /// Every credit, in the order of the text.
    pub(crate) list: Vec<Credit>,
    /// Where the phrases stand that give them.
    pub(crate) clauses: Vec<Range<usize>>,
}

/// Reads every credit phrase of `text`.
///
/// ```ebnf
/// credits = { clause | ? any word ? } ;
/// ```
/// A clause that is followed by a publisher's imprint names the translator or editor of a book, and is no credit.
pub(crate) fn credits(text: &str) -> Credits {
    let mut found = Credits::default();
    let imprint = Imprints::of(text);
    let (mut next, mut lead, mut last_end) = (0, None, 0);
    for word in words(text) {
        if word.start < next {
            continue;
        }
        let is = cut(text, word.clone());
        // A credit begins behind punctuation or another credit; words of its own may stand before the deed.
        let begins = lead.is_some()
            || last_end == next
            || !cut(text, last_end..word.start).chars().all(char::is_whitespace);
        last_end = word.end;
        if is == "and" || (begins && is_of(is, BEFORE_DEED)) {
            lead.get_or_insert(word.start);
            continue;
        }
        let start = lead.take().unwrap_or(word.start);
        if role_of(is).flatten().is_none() || (!begins && is_of(is, DOUBTFUL_DEEDS)) {
            continue;
        }
        let Ok((behind, clause)) = clause(rest(text, word.start)) else {
            continue;
        };
        next = place(text, behind).start;
        last_end = next;
        let of_volume = clause.roles == [ContributorRole::Editor] && imprint.reprints(text, start);
        if of_volume || imprint.follows(next) {
            continue;
        }
        found.clauses.push(start..next);
        for role in &clause.roles {
            let names = clause.names.iter();
            found.list.extend(names.map(|name| Credit {
                role: *role,
                name: place(text, name),
            }));
        }
    }
    found
}

fn role_of(word: &str) -> Option<Option<ContributorRole>> {
    DEEDS
        .iter()
        .find(|(deed, _)| deed.eq_ignore_ascii_case(word))
        .map(|(_, role)| *role)
}

struct Clause<'i> {
    roles: Vec<ContributorRole>,
    names: Vec<&'i str>,
}

/// ```ebnf
/// clause = deeds , ( [ qualifiers ] , "by" , [ ":" ] | ":" ) , names ;
/// ```
fn clause(input: &str) -> Parsed<'_, Clause<'_>> {
    let (input, roles) = deeds(input)?;
    let colon = || recognize((opt(char(':')), blank));
    let (input, _) = alt((preceded(qualifiers, colon()), preceded(peek(char(':')), colon()))).parse(input)?;
    let (input, names) = names(input)?;
    Ok((input, Clause { roles, names }))
}

/// ```ebnf
/// deeds = deed , { and , deed } ;
/// and   = "," , [ "and" ] | "and" | "&" | "/" ;
/// deed  = ( "obtained" | "contributed" | "translated" | "translation" | "trans" | ... ) , [ "." ] ;
/// ```
fn deeds(input: &str) -> Parsed<'_, Vec<ContributorRole>> {
    let (mut input, first) = deed(input)?;
    let mut roles: Vec<_> = first.into_iter().collect();
    while let Ok((after, role)) = preceded(and, deed).parse(input) {
        input = after;
        roles.extend(role.filter(|role| !roles.contains(role)));
    }
    Ok((input, roles))
}

fn deed(input: &str) -> Parsed<'_, Option<ContributorRole>> {
    let (after, word) = take_while1(char::is_alphabetic)(input)?;
    let role = role_of(word).ok_or_else(|| mismatch(input))?;
    let (after, _) = opt(char('.')).parse(after)?;
    Ok((after, role))
}

fn and(input: &str) -> Parsed<'_, &str> {
    let word = |text| delimited(blank1, text, blank1);
    let comma = recognize((blank, char(','), opt(word(tag("and"))), blank));
    alt((
        comma,
        word(tag("and")),
        recognize((blank, alt((tag("&"), tag("/"))), blank)),
    ))
    .parse(input)
}

/// ```ebnf
/// qualifiers = [ qualifier-word , { word } ] , "by" ;    (* no deed, no bracket, no end of a sentence between *)
/// ```
fn qualifiers(input: &str) -> Parsed<'_, &str> {
    let (mut input, _) = blank1(input)?;
    for nth in 0..=QUALIFIER_WORDS {
        let (after, word) =
            take_while1(|c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’'))(input)?;
        if word.eq_ignore_ascii_case("by") {
            return Ok((after, word));
        }
        if (nth == 0 && !is_of(word, QUALIFIERS)) || role_of(word).is_some() {
            break;
        }
        let (after, _) = opt(char(',')).parse(after)?;
        (input, _) = blank1(after)?;
    }
    Err(mismatch(input))
}

/// ```ebnf
/// names = name , { ( and | "with" ) , ( name | affiliation ) } ;
/// ```
/// An institution or a single word behind a comma is an affiliation or a place of the name before, and is left out.
fn names(input: &str) -> Parsed<'_, Vec<&str>> {
    let (mut input, first) = name(input)?;
    let mut names = vec![first];
    let with = |input| recognize((blank1, tag("with"), blank1)).parse(input);
    while let Ok((behind, separator)) = and(input).or_else(|_: nom::Err<Error<_>>| with(input)) {
        if starts_credit(behind) {
            break;
        }
        if let Ok((after, _)) = suffix(behind) {
            input = after;
            continue;
        }
        let Ok((after, next)) = name(behind) else { break };
        input = after;
        let only_comma = separator.trim() == ",";
        let article = behind
            .get(..4)
            .is_some_and(|word| word.eq_ignore_ascii_case("the "));
        // `Washington, D.C.`: what lies in what is no further name.
        let aside = only_comma
            && ((is_institution(next) && !article)
                || ends_with_land(next)
                || next.starts_with("D.C")
                || (words(next).count() == 1 && words(first).count() > 1));
        if !aside {
            names.push(next);
        }
    }
    Ok((input, names))
}

/// True where another clause begins (`and translated by`, `copy provided by`).
fn starts_credit(input: &str) -> bool {
    let mut input = input;
    while let Ok((after, _)) = word_of(input, BEFORE_DEED) {
        input = after.trim_start();
    }
    deed(input).is_ok()
}

fn suffix(input: &str) -> Parsed<'_, &str> {
    let (after, word) = word_of(input, SUFFIXES)?;
    let (after, _) = opt(char('.')).parse(after)?;
    Ok((after, word))
}

/// ```ebnf
/// name = [ "the" ] , [ address ] , part , { part } , [ "(" , affiliation , ")" ] ;
/// part = capitalised | particle | initial , "." | "of" (* behind an institution's word *) ;
/// ```
/// The name is given without article, address and affiliation.
fn name(input: &str) -> Parsed<'_, &str> {
    let (input, article) = opt((tag_no_case("the"), blank1)).parse(input)?;
    let (input, _) = opt((word_of_address, opt(char('.')), blank1)).parse(input)?;
    let mut after = input;
    let mut end = None;
    let mut institution = article.is_some();
    while let Some(part) = part(after, institution) {
        if end.is_some() && (role_of(part.word).is_some() || (part.opens_sentence())) {
            break;
        }
        institution |= is_of(part.word, INSTITUTION);
        if !part.lower {
            end = Some(part.behind);
        }
        if part.last {
            break;
        }
        after = rest(input, place(input, part.behind).start).trim_start();
    }
    let behind = end.ok_or_else(|| mismatch(input))?;
    let name = cut(input, 0..place(input, behind).start);
    let (behind, _) = opt((blank, affiliation)).parse(behind)?;
    Ok((behind, name))
}

/// One word of a name.
struct Part<'i> {
    /// The word without a full stop.
    word: &'i str,
    /// What follows it.
    behind: &'i str,
    /// True for a particle or `of`, which can't end a name.
    lower: bool,
    /// True where the name can't go on.
    last: bool,
}

impl Part<'_> {
    fn opens_sentence(&self) -> bool {
        is_of(self.word, SENTENCE_OPENERS)
    }
}

fn part(input: &str, institution: bool) -> Option<Part<'_>> {
    let inner = |c: char| !c.is_whitespace() && !",;:()[]<>\"“”/&".contains(c);
    let end = input.find(|c| !inner(c)).unwrap_or(input.len());
    let token = cut(input, 0..end);
    let word = token.trim_end_matches('.');
    let first = word.chars().next()?;
    let particle = is_of(word, PARTICLES) || prefixed(word);
    let connector = institution && matches!(word, "of" | "for");
    let named = first.is_alphabetic() && !first.is_lowercase();
    if !(named || particle || connector) {
        return None;
    }
    let stopped = word.len() < token.len();
    let kept = if stopped && is_initial(word) { token } else { word };
    let behind = rest(input, kept.len());
    Some(Part {
        word,
        behind,
        lower: !named && !prefixed(word),
        last: (stopped && !is_initial(word)) || !behind.starts_with(char::is_whitespace),
    })
}

/// True for a name that a particle is joined to (`al-Rashid`, `d'Arcy`).
fn prefixed(word: &str) -> bool {
    word.split_once(['-', '\'', '’'])
        .is_some_and(|(particle, name)| particle.len() <= 2 && name.starts_with(char::is_uppercase))
}

fn is_initial(word: &str) -> bool {
    let single = |part: &str| part.chars().count() == 1 || is_of(part, INITIALS);
    word.split(['.', '-']).all(single) || is_of(word, SUFFIXES)
}

/// `Lakeside South Africa`: an institution in short, by the country that it lies in.
fn ends_with_land(name: &str) -> bool {
    LANDS.iter().any(|land| name.ends_with(land))
}

/// Countries by which institutions are told from others of their name, with the space before.
const LANDS: &[&str] = &[
    " Australia",
    " Canada",
    " Hong Kong",
    " India",
    " Malaysia",
    " New Zealand",
    " South Africa",
];

fn is_institution(name: &str) -> bool {
    words(name).any(|word| is_of(cut(name, word), INSTITUTION))
}

/// ```ebnf
/// affiliation = "(" , { ? not ")" ? } , ")" ;
/// ```
fn affiliation(input: &str) -> Parsed<'_, &str> {
    delimited(char('('), take_while(|c| c != '(' && c != ')'), char(')')).parse(input)
}

fn word_of_address(input: &str) -> Parsed<'_, &str> {
    word_of(input, ADDRESS)
}

fn blank(input: &str) -> Parsed<'_, &str> {
    take_while(char::is_whitespace)(input)
}

fn blank1(input: &str) -> Parsed<'_, &str> {
    take_while1(char::is_whitespace)(input)
}

fn mismatch(input: &str) -> nom::Err<Error<&str>> {
    nom::Err::Error(Error::new(input, ErrorKind::Verify))
}

/// Where publishers' imprints stand (`(City: Publisher, 1999)`), and where sentences end.
struct Imprints {
    imprints: Vec<Range<usize>>,
    sentence_ends: Vec<usize>,
}

impl Imprints {
    fn of(text: &str) -> Self {
        let mut imprints = Vec::new();
        let mut open = None;
        for (at, c) in text.char_indices() {
            match c {
                '(' => open = Some(at),
                ')' => {
                    let inside = open.take().map(|start| start + 1..at);
                    imprints.extend(inside.filter(|inside| is_imprint(cut(text, inside.clone()))));
                }
                _ => {}
            }
        }
        let ends = text.match_indices(". ").map(|(at, _)| at + 2);
        let sentence_ends = ends
            .filter(|at| rest(text, *at).starts_with(char::is_uppercase))
            .collect();
        Self {
            imprints,
            sentence_ends,
        }
    }

    /// True where the sentence says before `at` that the text stands in a volume.
    fn reprints(&self, text: &str, at: usize) -> bool {
        let sentence = self.sentence_ends.partition_point(|end| *end <= at);
        let start = sentence
            .checked_sub(1)
            .and_then(|last| self.sentence_ends.get(last))
            .copied()
            .unwrap_or(0);
        let before = cut(text, start..at).rsplit(';').next().unwrap_or_default();
        words(before).any(|word| is_of(cut(before, word), REPRINTS))
    }

    /// True where an imprint follows `at` within the sentence.
    fn follows(&self, at: usize) -> bool {
        let next = self.imprints.partition_point(|imprint| imprint.start < at);
        let Some(imprint) = self.imprints.get(next) else {
            return false;
        };
        let end = self.sentence_ends.partition_point(|end| *end <= at);
        self.sentence_ends.get(end).is_none_or(|end| imprint.start < *end)
    }
}

/// Words that say that a text stands in a volume: who edited that is no contributor.
const REPRINTS: &[&str] = &["printed", "published", "reprinted", "reproduced", "appeared"];

/// True for the inside of a publisher's imprint.
///
/// ```ebnf
/// imprint = place , ":" , publisher , "," , year ;
/// ```
pub(crate) fn is_imprint(inside: &str) -> bool {
    let Some((place, publisher)) = inside.split_once(':') else {
        return false;
    };
    let year = publisher.rsplit(',').next().unwrap_or_default();
    let digits = year.chars().filter(char::is_ascii_digit).count();
    place.contains(char::is_alphabetic) && publisher.contains(',') && digits >= 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use ContributorRole::{Contributor, Editor, ObtainedBy, Transcriber, Translator};

    fn of(text: &str) -> Vec<(ContributorRole, &str)> {
        credits(text)
            .list
            .into_iter()
            .map(|c| (c.role, cut(text, c.name)))
            .collect()
    }

    #[test]
    fn phrases() {
        let cases: &[(&str, &[(ContributorRole, &str)])] = &[
            ("Translated by Edith Farrow.", &[(Translator, "Edith Farrow")]),
            (
                "Reprinted in The Ferry Talks, edited by Anna Szabo and Owen Tillard. Translated by Edith Farrow.",
                &[(Translator, "Edith Farrow")],
            ),
            (
                "Obtained online. Edited by Anna Szabo.",
                &[(Editor, "Anna Szabo")],
            ),
            (
                "Translated by Edith Farrow and Owen Tillard.",
                &[(Translator, "Edith Farrow"), (Translator, "Owen Tillard")],
            ),
            (
                "Translated for NKIDP by Edith Farrow.",
                &[(Translator, "Edith Farrow")],
            ),
            (
                "Translated from German for the Northern Sea Project by Edith Farrow.",
                &[(Translator, "Edith Farrow")],
            ),
            (
                "Translated from Portuguese by E. M. Farrow",
                &[(Translator, "E. M. Farrow")],
            ),
            (
                "Translated from Russian and Polish by Edith Farrow.",
                &[(Translator, "Edith Farrow")],
            ),
            (
                "Obtained by Ruan Zhifei and translated by Edith Farrow, Owen Tillard, and Marta Belling.",
                &[
                    (ObtainedBy, "Ruan Zhifei"),
                    (Translator, "Edith Farrow"),
                    (Translator, "Owen Tillard"),
                    (Translator, "Marta Belling"),
                ],
            ),
            (
                "Obtained and translated for NKIDP by Edith Farrow.",
                &[(ObtainedBy, "Edith Farrow"), (Translator, "Edith Farrow")],
            ),
            (
                "Obtained for NKIDP by Ruan Zhifei and translated for NKIDP by Edith Farrow.",
                &[(ObtainedBy, "Ruan Zhifei"), (Translator, "Edith Farrow")],
            ),
            (
                "Obtained by Ruan Zhifei (University of Selm) and translated by Edith Farrow.",
                &[(ObtainedBy, "Ruan Zhifei"), (Translator, "Edith Farrow")],
            ),
            (
                "Contributed by Ruan Zhifei and translated by Edith Farrow.",
                &[(Contributor, "Ruan Zhifei"), (Translator, "Edith Farrow")],
            ),
            (
                "Contributed, transcribed, and translated by Ri Mun-gyu.",
                &[
                    (Contributor, "Ri Mun-gyu"),
                    (Transcriber, "Ri Mun-gyu"),
                    (Translator, "Ri Mun-gyu"),
                ],
            ),
            ("contributed by Ruan Zhifei", &[(Contributor, "Ruan Zhifei")]),
            (
                "; translation by Anna Szabo slightly revised",
                &[(Translator, "Anna Szabo")],
            ),
            (
                "obtained and translated by the Selm Broadcasting Service, copy provided by Peter Orlov; translation by Anna Szabo slightly revised",
                &[
                    (ObtainedBy, "Selm Broadcasting Service"),
                    (Translator, "Selm Broadcasting Service"),
                    (Contributor, "Peter Orlov"),
                    (Translator, "Anna Szabo"),
                ],
            ),
            (
                "copy obtained by Peter Orlov, provided to the Archive, and on file at the Archive, Selm",
                &[(ObtainedBy, "Peter Orlov")],
            ),
            (
                "Obtained by Peter Orlov; translated and edited by Anna Szabo, Edith Farrow, and Owen Tillard.",
                &[
                    (ObtainedBy, "Peter Orlov"),
                    (Translator, "Anna Szabo"),
                    (Translator, "Edith Farrow"),
                    (Translator, "Owen Tillard"),
                    (Editor, "Anna Szabo"),
                    (Editor, "Edith Farrow"),
                    (Editor, "Owen Tillard"),
                ],
            ),
            (
                "Translated by Dr. Peter N. Orlov, Jr. and Prof. Anna von Szabo. Published online.",
                &[(Translator, "Peter N. Orlov"), (Translator, "Anna von Szabo")],
            ),
            (
                "Obtained by Peter Orlov, Selm University, and translated by Anna Szabo, Warsaw.",
                &[(ObtainedBy, "Peter Orlov"), (Translator, "Anna Szabo")],
            ),
            (
                "Obtained by Anna van Noll, Lakeside South Africa.",
                &[(ObtainedBy, "Anna van Noll")],
            ),
            (
                "Translated by Anna Szabo. Obtained by Yu. N. Orlov. Also available.",
                &[(Translator, "Anna Szabo"), (ObtainedBy, "Yu. N. Orlov")],
            ),
            ("Translation: Anna Szabo", &[(Translator, "Anna Szabo")]),
            (
                "Translated by Ian O'Dell\nand Omar al-Rashid",
                &[(Translator, "Ian O'Dell"), (Translator, "Omar al-Rashid")],
            ),
            (
                "Translated and annotated by Anna Szabo",
                &[(Translator, "Anna Szabo")],
            ),
        ];
        for (text, credits) in cases {
            assert_eq!(&of(text), credits, "{text}");
        }
    }

    #[test]
    fn near_misses() {
        for text in [
            "Peter Orlov. A Life at Sea. Translated by Anna Szabo. (Selm: Harbour Press, 1999), pp. 1-3",
            "A Life at Sea, translated by Anna Szabo, vol. 2 (Selm: Harbour Press, 1999)",
            "compiled by V. N. Orlov. Published in a bulletin, p. 388.",
            "published online by the Ministry, 3 May 1999",
            "Translation - English",
            "translation from Orlov and Szabo, eds., Papers",
            "translated by hand",
            "Report submitted by Peter Orlov, 5",
            "Papers and Speech given by Peter Orlov",
            "available at the Archive",
            "Translated by",
            "provided that it was signed by nobody (see by Orlov)",
            "",
        ] {
            assert_eq!(of(text), [], "{text}");
        }
    }

    #[test]
    fn a_clause_starts_with_its_lead() {
        let text = "file 3; a copy provided by Anna Szabo.";
        let clauses = credits(text).clauses;
        assert_eq!(
            clauses.iter().map(|c| cut(text, c.clone())).collect::<Vec<_>>(),
            ["a copy provided by Anna Szabo"]
        );
    }
}
