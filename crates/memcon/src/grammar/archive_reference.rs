//! Archive references: repository, reference, pages.

mod place;
#[cfg(test)]
mod tests;

use std::ops::Range;

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while1};
use nom::character::complete::char;
use nom::combinator::{opt, recognize, verify};
use nom::error::{Error, ErrorKind};

use super::Parsed;
use super::credits::{credits, is_imprint};
use super::scan::{conjunction, cut, find_phrase, is_of, place, rest, split, tag_no_case, trim, words};
use place::{is_unit, place_in_archive, russian};

/// Archives by the signs that references give them; longer signs stand before those that they begin with.
const SIGNS: &[&str] = &[
    // China
    "PRC FMA",
    "PRC MFA",
    "CFMA", //
    // Russia
    "AVPRF",
    "AVP RF",
    "AVPSSSR",
    "AVP SSSR",
    "APRF",
    "AP RF",
    "RGANI",
    "TsKhSD",
    "RGASPI",
    "RTsKhIDNI",
    "GARF",
    "GA RF",
    "RGAE",
    "RGVA",
    "TsAMO RF",
    "TsAMO",
    "TsA FSB", //
    // Germany
    "SAPMO-BArch",
    "SAPMO BArch",
    "SAPMO-BA",
    "SAPMO",
    "BArch",
    "BStU",
    "PolA AA",
    "PA AA",
    "PA-AA",
    "PAAA", //
    // Hungary, Poland, Romania, Bulgaria, Yugoslavia, Czechoslovakia, Albania
    "MNL OL",
    "MNL",
    "MOL",
    "AAN",
    "AMSZ",
    "ANIC",
    "AMAE",
    "TsDA",
    "CDA",
    "TsPA",
    "TDA",
    "AJBT",
    "AJ",
    "DASMIP",
    "NAČR",
    "NA ČR",
    "AMZV",
    "A MZV",
    "AQSH", //
    // Others
    "NARA",
    "NAA",
    "AA",
    "LAC",
    "CRRC",
    "NMML",
    "TNA",
];

/// Words that make a name an archive's, in the languages of the references.
const ARCHIVE_WORDS: &[&str] = &[
    "archiv",
    "archive",
    "archivele",
    "archives",
    "archivio",
    "archiwum",
    "archivo",
    "arhiv",
    "arhiva",
    "arhivele",
    "arkhiv",
    "архив",
    "архіў",
    "arkiv",
    "arquivo",
    "bundesarchiv",
    "levéltár",
    "library",
    "museum",
];

/// Endings that make a name an archive's in scripts that put no space between words.
const ARCHIVE_ENDINGS: &[&str] = &["档案馆", "檔案館", "史料館", "資料館"];

/// Words and phrases that make the first name of a reference an archive's.
const REPOSITORY_PHRASES: &[&[&str]] = &[
    &["foundation"],
    &["central", "intelligence", "agency"],
    &["department", "of", "state"],
    &["public", "record", "office"],
    &["records", "center"],
    &["records", "centre"],
    &["research", "center"],
    &["research", "centre"],
    &["stasi", "records"],
];

/// Cities and countries, which belong to the name of the archive before them.
const PLACES: &[&str] = &[
    "abilene",
    "albania",
    "ankara",
    "austin",
    "beijing",
    "belgrade",
    "berlin",
    "boston",
    "brasilia",
    "brasília",
    "brazil",
    "brussels",
    "bucharest",
    "budapest",
    "buenos aires",
    "bulgaria",
    "cairo",
    "canberra",
    "china",
    "college park",
    "copenhagen",
    "cuba",
    "czech republic",
    "d.c",
    "dc",
    "delhi",
    "dublin",
    "france",
    "geneva",
    "germany",
    "hanoi",
    "havana",
    "helsinki",
    "hungary",
    "india",
    "ireland",
    "italy",
    "japan",
    "kew",
    "kiev",
    "koblenz",
    "kyiv",
    "la courneuve",
    "lisbon",
    "london",
    "madrid",
    "maryland",
    "md",
    "mexico city",
    "mongolia",
    "moscow",
    "nantes",
    "new delhi",
    "new york",
    "oslo",
    "ottawa",
    "paris",
    "poland",
    "prague",
    "pyongyang",
    "republic of korea",
    "riga",
    "rio de janeiro",
    "romania",
    "rome",
    "russia",
    "russian federation",
    "serbia",
    "seoul",
    "sofia",
    "south korea",
    "stockholm",
    "tbilisi",
    "the hague",
    "tirana",
    "tokyo",
    "ulaanbaatar",
    "united kingdom",
    "usa",
    "vienna",
    "vilnius",
    "warsaw",
    "washington",
    "washington dc",
    "yugoslavia",
];

/// Words that call a text a published work.
const PUBLISHED: &[&[&str]] = &[
    &["working", "paper"],
    &["bulletin"],
    &["ed"],
    &["eds"],
    &["publishers"],
    &["isbn"],
];

/// Phrases that begin the name of somebody's own papers.
const PERSONAL: &[&str] = &["personal", "private", "author's", "author’s", "family"];

/// Words that begin a reference without the name of an archive.
const REFERENCE_WORDS: &[&str] = &[
    "archival",
    "box",
    "cote",
    "dosar",
    "dossier",
    "file",
    "folder",
    "maço",
    "microfilm",
    "record",
    "reel",
    "rg",
    "roll",
];

/// Words for parts of a reference that no reference begins with (lower case).
const SMALLER_UNITS: &[&str] = &[
    "country",
    "dosar",
    "file",
    "folder",
    "inventory",
    "issue",
    "item",
    "part",
    "piece",
    "subject",
    "volume",
    "year",
];

/// Signs of record series that begin a reference without the name of an archive.
const SERIES: &[&str] = &[
    "adm", "cab", "co", "dea", "defe", "do", "fco", "fec", "fo", "kv", "prem", "t", "wo",
];

/// Abbreviations of more than three letters, whose full stop ends no sentence.
const ABBREVIATIONS: &[&str] = &[
    "chap", "coll", "conf", "dept", "fasc", "fols", "hist", "pers", "prov", "sekr", "spec", "sygn", "vols",
];

/// Parts of an archive reference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Reference {
    /// The archive (`PRC FMA`).
    pub(crate) repository: Option<Range<usize>>,
    /// The place of the document in it (`203-00566-05`).
    pub(crate) reference: Option<Range<usize>>,
    /// Pages or sheets (`91-100`).
    pub(crate) pages: Option<Range<usize>>,
    /// All of it, further references included.
    pub(crate) whole: Range<usize>,
}

/// The parts of one reference, as they stand in the text.
#[derive(Debug, Clone, Copy, Default)]
struct Found<'i> {
    repository: Option<&'i str>,
    reference: Option<&'i str>,
    pages: Option<&'i str>,
}

/// Reads the archive reference of a source line; `None` where there is none: credits alone, a published work, somebody's
/// own papers. What is no known form keeps only [`Reference::whole`].
///
/// ```ebnf
/// source    = [ label ] , reference , { ( ";" | "and" | "." ) , ( reference | remark ) } , [ credits ] ;
/// reference = repository , [ "," ] , place | place , "," , repository | file-line | unnamed ;
/// label     = ( "Source" | "Archival Signature" | "Archival Source" ) , ":" ;
/// ```
/// The first reference is the record's.
pub(crate) fn archive_reference(source: &str) -> Option<Reference> {
    let whole = without_credits(source);
    let (mut best, mut published) = (None::<Found<'_>>, false);
    for (nth, segment) in segments(cut(source, whole.clone())).into_iter().enumerate() {
        if is_personal(segment) || is_published(segment) {
            published = true;
            continue;
        }
        let segment = behind_notes(segment);
        // Behind the first reference stand remarks, too: only what names an archive and a place in it counts.
        let sound = |found: &Found<'_>| nth == 0 || (found.repository.is_some() && found.reference.is_some());
        if let Some(found) = one_reference(segment).filter(sound) {
            best = Some(found);
            break;
        }
        best.get_or_insert_default();
    }
    // Author and title of a book stand before the segment with its imprint.
    let mut found =
        best.filter(|found| !published || found.reference.is_some() || found.repository.is_some())?;
    if found.repository.is_none() && found.reference.is_some() {
        found.repository = kept_at(cut(source, whole.clone()));
    }
    let range = |part: Option<&str>| part.map(|part| place(source, part));
    Some(Reference {
        repository: range(found.repository),
        reference: range(found.reference),
        pages: range(found.pages),
        whole,
    })
}

/// The source line without label and credits.
fn without_credits(source: &str) -> Range<usize> {
    let clauses = credits(source).clauses;
    let end = clauses.first().map_or(source.len(), |first| first.start);
    let before = trim(source, 0..end, &[',', ';']);
    let range = match clauses.last() {
        Some(last) if before.is_empty() => trim(source, last.end..source.len(), &[',', ';', '.']),
        _ => before,
    };
    match label(cut(source, range.clone())) {
        Ok((behind, _)) => place(source, behind),
        Err(_) => range,
    }
}

fn label(input: &str) -> Parsed<'_, &str> {
    let name = alt((
        tag_no_case("archival signature"),
        tag_no_case("archival source"),
        tag_no_case("source"),
    ));
    recognize((name, blank, char(':'), blank)).parse(input)
}

/// The references and remarks of a source line.
fn segments(text: &str) -> Vec<&str> {
    let another = |text: &str, at: usize| {
        let length = conjunction(text, at)?;
        sign(rest(text, at + length)).is_ok().then_some(length)
    };
    let separator = |text: &str, at: usize| match rest(text, at).chars().next()? {
        ';' => (!goes_on(text, at)).then_some(1),
        '.' => ends_sentence(text, at).then_some(1),
        c if c.is_whitespace() => another(text, at),
        _ => None,
    };
    let parts = split(text, separator).into_iter();
    let parts = parts.map(|part| cut(text, trim(text, part, &[','])));
    parts.filter(|part| !part.is_empty()).collect()
}

/// True for a semicolon at `at` behind which the same reference goes on, with a smaller unit that it has not had before:
/// `Year 1955; Issue 20; Country: Ruritania`.
fn goes_on(text: &str, at: usize) -> bool {
    let next = rest(text, at + 1).trim_start();
    let unit = words(next).next().map_or("", |word| cut(next, word));
    let before = cut(text, 0..at);
    is_of(unit, SMALLER_UNITS) && !words(before).any(|word| is_of(cut(before, word), &[unit]))
}

/// True for a full stop at `at` that ends a sentence: it stands behind no abbreviation (`Abt. X`), and neither a small letter nor
/// a unit of a reference (`Op. 30. D. 12`) follows.
fn ends_sentence(text: &str, at: usize) -> bool {
    let behind = rest(text, at + 1);
    let next = behind.trim_start();
    let spaced = next.len() < behind.len() || next.is_empty();
    let unit = next.find(|c: char| !c.is_alphanumeric()).unwrap_or(next.len());
    let unit = is_unit(cut(next, 0..unit));
    let word = cut(text, 0..at)
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let number = word.starts_with(|c: char| c.is_ascii_digit());
    let short = word.chars().count() <= 2
        || (word.chars().count() == 3 && !word.chars().skip(1).any(char::is_uppercase));
    let abbreviated = !number && (short || is_of(word, ABBREVIATIONS));
    spaced && !unit && !abbreviated && next.chars().next().is_none_or(char::is_uppercase)
}

/// `RGANI, f. 5` of `Notes of P. Orlov, RGANI, f. 5`: somebody's notes on what an archive keeps.
fn behind_notes(text: &str) -> &str {
    let led = ["Notes of ", "Notes by "]
        .iter()
        .any(|lead| text.starts_with(lead));
    let kept = text.split_once(", ").filter(|(_, behind)| sign(behind).is_ok());
    kept.filter(|_| led).map_or(text, |(_, behind)| behind)
}

fn is_personal(text: &str) -> bool {
    words(text)
        .next()
        .is_some_and(|word| is_of(cut(text, word), PERSONAL))
}

/// True for a published work: it has an imprint, or calls itself one and names no archive.
fn is_published(text: &str) -> bool {
    let mut brackets = text.split('(').skip(1);
    let imprint = brackets.any(|inside| is_imprint(inside.split(')').next().unwrap_or_default()));
    let named = || PUBLISHED.iter().any(|phrase| find_phrase(text, phrase).is_some());
    let edited = || {
        [" ed., ", " eds.", "(ed.)"]
            .iter()
            .any(|mark| text.contains(mark))
    };
    imprint || ((named() || edited()) && repository(text).is_none())
}

fn one_reference(text: &str) -> Option<Found<'_>> {
    let (repository, (reference, pages)) = if let Some((repository, place)) = repository(text) {
        (Some(repository), place_in_archive(place))
    } else if let Some(file) = file_line(text) {
        (None, (Some(file), None))
    } else if is_unnamed(text) {
        (None, place_in_archive(text))
    } else {
        return None;
    };
    let typed = repository.is_some() || reference.is_some();
    typed.then_some(Found {
        repository,
        reference,
        pages,
    })
}

/// The archive, and the place in it.
///
/// ```ebnf
/// repository = ( sign | name ) , { "," , ( city | country | university | ? part that ends in a parenthesis ? ) } ;
/// ```
fn repository(text: &str) -> Option<(&str, &str)> {
    let text = without_article(text);
    let parts = split(text, comma).into_iter();
    let parts: Vec<&str> = parts.map(|part| cut(text, trim(text, part, &[]))).collect();
    let name = signed(text)
        .or_else(|| named(text, &parts))
        .or_else(|| capitals(text, &parts))?;
    let mut end = name.end;
    for part in parts.iter().skip(name.part + 1) {
        if !rest(text, end).starts_with(',') || !extends_name(part) {
            break;
        }
        end = place(text, part).end;
    }
    let (before, after) = (
        cut(text, 0..name.start),
        rest(text, end).trim_start_matches(is_joint),
    );
    // Before the name stands the place in the archive, or the authority that the archive belongs to.
    if has_digit(before) || (after.is_empty() && !before.is_empty()) {
        return Some((cut(text, name.start..end), before.trim_end_matches(is_joint)));
    }
    Some((cut(text, 0..end), after))
}

fn comma(text: &str, at: usize) -> Option<usize> {
    rest(text, at).starts_with(',').then_some(1)
}

fn is_joint(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | '.' | ':' | '-' | '/' | '–')
}

fn has_digit(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

fn without_article(text: &str) -> &str {
    let mut articles = ["The ", "the "].iter();
    articles
        .find_map(|article| text.strip_prefix(article))
        .unwrap_or(text)
}

/// Where the name of an archive stands, and in which of the parts between commas.
struct Name {
    part: usize,
    start: usize,
    end: usize,
}

/// A sign that begins the reference, with its expansion in parentheses.
fn signed(text: &str) -> Option<Name> {
    let (behind, _) = sign(text).ok()?;
    let (behind, _) = opt((blank, expansion)).parse(behind).ok()?;
    Some(Name {
        part: 0,
        start: 0,
        end: place(text, behind).start,
    })
}

/// ```ebnf
/// sign = ? a sign of the table ? , ? no letter or digit follows ? ;
/// ```
fn sign(input: &str) -> Parsed<'_, &str> {
    let stands = |sign: &&&str| {
        let behind = input.strip_prefix(**sign);
        behind.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
    };
    match SIGNS.iter().find(stands) {
        Some(sign) => tag(*sign)(input),
        None => Err(mismatch(input)),
    }
}

/// ```ebnf
/// expansion = "(" , { ? neither a bracket nor a digit ? } , ")" ;
/// ```
fn expansion(input: &str) -> Parsed<'_, &str> {
    let inner = take_while1(|c: char| !matches!(c, '(' | ')') && !c.is_ascii_digit());
    recognize((char('('), inner, char(')'))).parse(input)
}

/// The first part that holds a word or phrase for an archive; where a number or a record word follows, the name is
/// over.
fn named(text: &str, parts: &[&str]) -> Option<Name> {
    let (nth, part, from) = parts.iter().enumerate().find_map(|(nth, part)| {
        let unquoted = part
            .rsplit(['"', '“', '”'])
            .next()
            .unwrap_or_default()
            .trim_start();
        Some((nth, unquoted, archive_word(unquoted, nth == 0)?))
    })?;
    let tail = rest(part, from);
    let over = words(tail).find(|word| {
        let word = cut(tail, word.clone());
        has_digit(word) || is_of(word, REFERENCE_WORDS) || is_unit(word)
    });
    let name = cut(part, 0..over.map_or(part.len(), |word| from + word.start));
    let name = place(text, name.trim_end_matches(is_joint));
    Some(Name {
        part: nth,
        start: name.start,
        end: name.end,
    })
}

/// Where the word or phrase for an archive ends.
fn archive_word(part: &str, first: bool) -> Option<usize> {
    let is_archive = |word: &str| {
        is_of(word, ARCHIVE_WORDS) || ARCHIVE_ENDINGS.iter().any(|ending| word.ends_with(ending))
    };
    let word = words(part).find(|word| is_archive(cut(part, word.clone())));
    let phrase = || {
        REPOSITORY_PHRASES
            .iter()
            .find_map(|phrase| find_phrase(part, phrase))
    };
    let found = word.or_else(|| first.then(phrase).flatten())?;
    Some(found.end)
}

/// An unknown sign: capital letters before the first comma, and a number behind it.
fn capitals(text: &str, parts: &[&str]) -> Option<Name> {
    let [first, second, ..] = parts else { return None };
    let letters = first.chars().filter(|c| c.is_alphabetic()).count();
    let capital = first.chars().all(|c| c.is_uppercase() || matches!(c, '-' | ' '));
    let own = is_of(first, SERIES) || is_of(first, REFERENCE_WORDS);
    let numbered = has_digit(rest(text, place(text, second).start));
    ((2..=12).contains(&letters) && capital && !own && numbered).then(|| Name {
        part: 0,
        start: 0,
        end: place(text, first).end,
    })
}

fn extends_name(part: &str) -> bool {
    let explained = part.ends_with(')');
    let university = words(part).any(|word| is_of(cut(part, word), &["university"]));
    is_of(part.trim_end_matches('.'), PLACES) || (!has_digit(part) && (explained || university))
}

/// True for a reference that names no archive, but has the form of one.
///
/// ```ebnf
/// unnamed = series , number | reference-word , { word } | russian | symbol ;
/// symbol  = ? one word with a digit and one of "/", "-", "." inside ? ;
/// ```
fn is_unnamed(text: &str) -> bool {
    let first = words(text).next().map(|word| cut(text, word)).unwrap_or_default();
    let symbol = text.split([' ', ',']).next().unwrap_or_default();
    let series = is_of(first, SERIES)
        && rest(text, first.len())
            .trim_start()
            .starts_with(|c: char| c.is_ascii_digit());
    let labelled = is_of(first, REFERENCE_WORDS) && has_digit(text);
    let symbolic = has_digit(symbol) && symbol.trim_end_matches(['.', '-', '/']).contains(['/', '-', '.']);
    series || labelled || symbolic || russian(text).is_some()
}

/// A file line of an American series: a decimal file, a lot, a person's file or papers.
///
/// ```ebnf
/// file-line = [ "File No." ] , file , [ ":" , form ] ;
/// file      = { word } , decimal , { word } | { word } , "Lot" , number | person-file | country-file
///           | { word } , ( "Files" | "Papers" ) , [ ( ":" | "," ) , { word } ] ;
/// form      = "Telegram" | "Airgram" | "Circular" , "Telegram" | ... ;
/// ```
fn file_line(text: &str) -> Option<&str> {
    let text = text
        .strip_prefix("File No.")
        .map_or(text, |file| file.trim_start_matches(is_joint));
    let formed = text.rsplit_once(':').filter(|(_, form)| is_form(form));
    let file = formed.map_or(text, |(file, _)| file).trim_end();
    let lot = find_phrase(file, &["lot"]).is_some_and(|lot| has_digit(rest(file, lot.end)));
    let collection = file.split([':', ',']).next().unwrap_or_default();
    let last = words(collection).last().map(|word| cut(collection, word));
    let papers = last.is_some_and(|last| is_of(last, &["files", "papers"]));
    let numbered = words(file).any(|word| decimal(rest(file, word.start)).is_ok());
    let named = alt((person_file, country_file)).parse(file).is_ok();
    (formed.is_some() || lot || papers || numbered || named).then_some(file)
}

fn is_form(form: &str) -> bool {
    const FORMS: &[&str] = &[
        "airgram",
        "cablegram",
        "circular",
        "despatch",
        "instruction",
        "radiogram",
        "telegram",
    ];
    words(form).next().is_some() && words(form).all(|word| is_of(cut(form, word), FORMS))
}

/// ```ebnf
/// decimal = digit , digit , digit , [ letter ] , ( "." | "/" ) , digit ;
/// ```
fn decimal(input: &str) -> Parsed<'_, &str> {
    let letter = opt(verify(take_while1(char::is_alphabetic), |letters: &str| {
        letters.len() == 1
    }));
    recognize((three_digits, letter, alt((char('.'), char('/'))), digits)).parse(input)
}

/// ```ebnf
/// person-file = digit , digit , digit , " " , surname , "," , { word } ;
/// ```
fn person_file(input: &str) -> Parsed<'_, &str> {
    recognize((
        three_digits,
        char(' '),
        take_while1(char::is_alphabetic),
        char(','),
    ))
    .parse(input)
}

/// ```ebnf
/// country-file = digit , digit , digit , " " , { word } , "/" , digit , { ? any ? } ;
/// ```
fn country_file(input: &str) -> Parsed<'_, &str> {
    let names = take_while1(|c: char| c.is_alphabetic() || c == ' ');
    recognize((three_digits, char(' '), names, char('/'), digits)).parse(input)
}

/// The archive that a remark names where the reference has none (`Also available at the Archives of ...`).
///
/// ```ebnf
/// kept-at = "available at" , [ "the" ] , name ;
/// ```
fn kept_at(text: &str) -> Option<&str> {
    let phrase = find_phrase(text, &["available", "at"])?;
    let behind = without_article(rest(text, phrase.end).trim_start());
    let end = behind.find([',', ';', '.']).unwrap_or(behind.len());
    let name = cut(behind, 0..end).trim_end();
    archive_word(name, true).map(|_| name)
}

fn three_digits(input: &str) -> Parsed<'_, &str> {
    verify(digits, |digits: &str| digits.len() == 3).parse(input)
}

fn digits(input: &str) -> Parsed<'_, &str> {
    take_while1(|c: char| c.is_ascii_digit())(input)
}

fn blank(input: &str) -> Parsed<'_, &str> {
    take_while(char::is_whitespace)(input)
}

fn mismatch(input: &str) -> nom::Err<Error<&str>> {
    nom::Err::Error(Error::new(input, ErrorKind::Verify))
}
