//! Words, and the tables of words that the grammars of names share.

use std::borrow::Cow;
use std::hash::Hasher;
use std::ops::{Deref, Range};

/// A word as printed, with what editors completed inside of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word<'t> {
    /// The word, brackets inside dropped and their letters kept (`Vice` for `V[ice]`); no foot note digits.
    pub(crate) text: Cow<'t, str>,
    /// Where it stands; brackets inside and glued foot note digits included, a full stop behind it not.
    pub(crate) range: Range<usize>,
    /// True where letters were completed in brackets.
    pub(crate) completed: bool,
    /// True where a foot note mark or a possessive ending follows: nothing of the same name comes behind it.
    pub(crate) closed: bool,
    key: Key,
}

impl Word<'_> {
    /// True where the first letter is a capital.
    pub(crate) fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// True where the word has more than one letter, all of them capitals.
    pub(crate) fn is_all_capitals(&self) -> bool {
        let mut letters = self.text.chars().filter(|c| c.is_alphabetic());
        letters.next().is_some_and(char::is_uppercase)
            && self.text.chars().filter(|c| c.is_alphabetic()).count() > 1
            && letters.all(char::is_uppercase)
    }

    /// True where the word stands in `table`, whatever its case.
    pub(crate) fn is_in(&self, table: &Table) -> bool {
        table.holds(&self.text, self.key)
    }
}

/// Reads the word at `at`.
///
/// ```ebnf
/// word      = letter , { letter | joiner , letter | "[" , letter , { letter } , "]" } , [ "'s" ] , [ footnote ] ;
/// joiner    = "-" | "'" | "’" | "‘" | "`" ;
/// footnote  = digit , [ digit ] , [ digit ] ;
/// ```
pub(crate) fn word_at(text: &str, at: usize) -> Option<Word<'_>> {
    let rest = text.get(at..)?;
    if !rest.chars().next()?.is_alphabetic() {
        return None;
    }
    let mut end = letters(rest, 0);
    if end == 0 {
        return None;
    }
    let mut completed = None;
    while let Some((inner, behind)) = completion(rest, end) {
        let tail = letters(rest, behind);
        let so_far: &mut String = completed.get_or_insert_with(|| rest[..end].to_owned());
        so_far.push_str(&rest[inner]);
        so_far.push_str(&rest[behind..tail]);
        end = tail;
    }
    let is_completed = completed.is_some();
    let mut word = completed.map_or(Cow::Borrowed(&rest[..end]), Cow::Owned);
    let mut closed = false;
    if let Some(stem) = possessive_stem(&word) {
        let cut = word.len() - stem;
        word = match word {
            Cow::Borrowed(word) => Cow::Borrowed(&word[..stem]),
            Cow::Owned(word) => Cow::Owned(word[..stem].to_owned()),
        };
        end -= cut;
        closed = true;
    } else if let Some(behind) = footnote(rest, end) {
        end = behind;
        closed = true;
    }
    Some(Word {
        key: key_of(&word),
        text: word,
        range: at..at + end,
        completed: is_completed,
        closed,
    })
}

/// End of the letters, with joiners between them, from `from` on.
fn letters(rest: &str, from: usize) -> usize {
    let bytes = rest.as_bytes();
    let mut end = from;
    loop {
        while bytes.get(end).is_some_and(u8::is_ascii_alphabetic) {
            end += 1;
        }
        let mut chars = rest[end..].chars();
        let Some(c) = chars.next() else { return end };
        let joins = matches!(c, '-' | '\'' | '’' | '‘' | '`' | '\u{2010}' | '\u{2011}')
            && chars.next().is_some_and(char::is_alphabetic);
        if !joins && (c.is_ascii() || !c.is_alphabetic() || is_ideograph(c)) {
            return end;
        }
        end += c.len_utf8();
    }
}

/// The letters of a completion at `at` (`[van]` in `I[van]`), and the offset behind its bracket.
fn completion(rest: &str, at: usize) -> Option<(Range<usize>, usize)> {
    let from = if rest[at..].starts_with('[') {
        at + 1
    } else {
        return None;
    };
    let starts_small = rest[from..].chars().next().is_some_and(char::is_lowercase);
    let end = letters(rest, from);
    (starts_small && rest[end..].starts_with(']')).then(|| (from..end, end + 1))
}

/// Length of the word without a possessive ending.
fn possessive_stem(word: &str) -> Option<usize> {
    if !word.ends_with(['s', 'S']) {
        return None;
    }
    ["'s", "’s", "'S", "’S"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .map(str::len)
}

/// Offset behind foot note digits glued to a word that ends at `at`.
fn footnote(rest: &str, at: usize) -> Option<usize> {
    let digits = rest[at..].bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest[at + digits..].chars().next();
    (1..=3)
        .contains(&digits)
        .then_some(at + digits)
        .filter(|_| !behind.is_some_and(char::is_alphanumeric))
}

/// True for Han, kana and hangul: scripts without capitals.
pub(crate) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}')
}

/// Offset behind white space at `at`: at least one character, at most one line end.
pub(crate) fn behind_space(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let space = rest.len() - rest.trim_start().len();
    let line_ends = rest[..space].bytes().filter(|b| *b == b'\n').count();
    (space > 0 && space <= 80 && line_ends <= 1).then_some(at + space)
}

/// A sorted table of lower-case words.
#[derive(Debug)]
pub(crate) struct Table {
    words: &'static [&'static str],
    /// Two bits for each word, in the row and at the places that its [`Key`] names: most words that are looked up stand
    /// in no table, and are told apart by this.
    marks: [u64; ROWS],
}

/// Rows of a table's marks.
const ROWS: usize = 32;

impl Table {
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut marks = [0; ROWS];
        let mut at = 0;
        while at < words.len() {
            let key = Key::of(words[at].as_bytes());
            marks[key.row()] |= key.bits();
            at += 1;
        }
        Self { words, marks }
    }

    /// True where a word of that key can stand in the table.
    const fn may_hold(&self, key: Key) -> bool {
        self.marks[key.row()] & key.bits() == key.bits()
    }

    /// True where the table holds `word`, whose key is known.
    fn holds(&self, word: &str, key: Key) -> bool {
        self.may_hold(key)
            && fold(word, |folded| {
                let found = self.binary_search_by(|entry| entry.as_bytes().cmp(folded));
                found.is_ok()
            })
    }
}

impl Deref for Table {
    type Target = [&'static str];

    fn deref(&self) -> &Self::Target {
        self.words
    }
}

/// A number made of the letters of a word, the same whatever their case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key(u64);

impl Key {
    /// The key of a word. Other characters than letters may fall together, which costs nothing but time.
    const fn of(word: &[u8]) -> Self {
        let mut key = word.len() as u64;
        let mut rest = word;
        while let Some((eight, behind)) = rest.split_first_chunk() {
            key = mix(key, u64::from_le_bytes(*eight));
            rest = behind;
        }
        let last = match (word.last_chunk(), rest.first_chunk(), rest.last_chunk(), rest) {
            (Some(eight), ..) => u64::from_le_bytes(*eight),
            (_, Some(first), Some(last), _) => {
                (u32::from_le_bytes(*first) as u64) << 32 | u32::from_le_bytes(*last) as u64
            }
            (.., [a, b, c]) => (*a as u64) << 16 | (*b as u64) << 8 | *c as u64,
            (.., [a, b]) => (*a as u64) << 8 | *b as u64,
            (.., [a]) => *a as u64,
            _ => 0,
        };
        Self(mix(key, last))
    }

    const fn row(self) -> usize {
        (self.0 >> 16) as usize % ROWS
    }

    const fn bits(self) -> u64 {
        1 << (self.0 & 63) | 1 << (self.0 >> 8 & 63)
    }
}

/// Hashes the words of a vocabulary. Its words are known, so that no input can make them collide.
#[derive(Debug, Default)]
pub(crate) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, word: &[u8]) {
        self.0 ^= Key::of(word).0;
    }

    /// What `str` writes behind its bytes.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0
    }
}

const fn mix(key: u64, letters: u64) -> u64 {
    /// Makes capital letters small.
    const SMALL: u64 = 0x2020_2020_2020_2020;
    let key = (key ^ (letters | SMALL)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    key ^ key >> 32
}

/// The key of a word as [`fold`] spells it.
fn key_of(word: &str) -> Key {
    if word.is_ascii() && word.len() <= LONGEST {
        Key::of(word.as_bytes())
    } else {
        fold(word, Key::of)
    }
}

/// No word of a table is as long, in bytes.
const LONGEST: usize = 32;

/// True where `word` stands in `table`, whatever its case and without a full stop behind it.
pub(crate) fn contains(table: &Table, word: &str) -> bool {
    let word = word.trim_end_matches('.');
    table.holds(word, key_of(word))
}

/// Hands `word` on as tables spell it; nothing, where it is too long for any of them.
fn fold<T>(word: &str, then: impl FnOnce(&[u8]) -> T) -> T {
    let mut folded = [0; LONGEST];
    if word.is_ascii() {
        let room = folded.get_mut(..word.len()).unwrap_or_default();
        room.copy_from_slice(word.as_bytes().get(..room.len()).unwrap_or_default());
        room.make_ascii_lowercase();
        return then(room);
    }
    let mut length = 0;
    for c in word.chars().flat_map(char::to_lowercase) {
        let c = plain_letter(c);
        let Some(room) = folded.get_mut(length..length + c.len_utf8()) else {
            return then(&[]);
        };
        c.encode_utf8(room);
        length += c.len_utf8();
    }
    then(folded.get(..length).unwrap_or_default())
}

/// Typographic apostrophes and accents of the tables' few French words, as the tables spell them.
fn plain_letter(c: char) -> char {
    match c {
        '’' | '‘' => '\'',
        'é' | 'è' => 'e',
        'ñ' => 'n',
        _ => c,
    }
}

/// Function words and others that begin sentences: no names where they stand alone or first.
pub(crate) const FUNCTION_WORDS: &Table = &Table::new(&[
    "a",
    "about",
    "above",
    "accept",
    "according",
    "accordingly",
    "acting",
    "action",
    "actually",
    "add",
    "added",
    "adding",
    "additional",
    "admitted",
    "advise",
    "after",
    "afterwards",
    "again",
    "against",
    "agreed",
    "aircraft",
    "all",
    "almost",
    "already",
    "also",
    "although",
    "always",
    "am",
    "among",
    "an",
    "and",
    "another",
    "answered",
    "answering",
    "anticipate",
    "any",
    "anything",
    "anyway",
    "apart",
    "apparently",
    "approved",
    "are",
    "arrival",
    "as",
    "ascertain",
    "asked",
    "asserting",
    "assistance",
    "assume",
    "assuming",
    "at",
    "attached",
    "attitude",
    "awaiting",
    "back",
    "balance",
    "based",
    "be",
    "because",
    "before",
    "began",
    "beginning",
    "behind",
    "being",
    "believe",
    "believed",
    "believing",
    "below",
    "besides",
    "between",
    "beyond",
    "both",
    "but",
    "by",
    "called",
    "can",
    "cards",
    "certain",
    "certainly",
    "circular",
    "civilian",
    "clearly",
    "closed",
    "closing",
    "coming",
    "commenting",
    "commerce",
    "complete",
    "concerning",
    "concluded",
    "concluding",
    "confidentially",
    "consequently",
    "considerable",
    "considering",
    "contact",
    "continued",
    "continuing",
    "conveyed",
    "copies",
    "corrected",
    "could",
    "currently",
    "dear",
    "declared",
    "decree",
    "delay",
    "delivered",
    "delivery",
    "denied",
    "detailed",
    "did",
    "difficulties",
    "difficulty",
    "discussed",
    "discussing",
    "discussions",
    "do",
    "does",
    "doubted",
    "draft",
    "during",
    "each",
    "earlier",
    "economic",
    "efforts",
    "eight",
    "either",
    "emphasized",
    "enclosure",
    "enclosures",
    "ended",
    "enemy",
    "especially",
    "estimated",
    "even",
    "events",
    "eventually",
    "every",
    "everybody",
    "everyone",
    "everything",
    "evidence",
    "evidently",
    "except",
    "excerpt",
    "experience",
    "explained",
    "explaining",
    "exports",
    "expressed",
    "extract",
    "failure",
    "feel",
    "few",
    "file",
    "final",
    "finally",
    "financial",
    "first",
    "firstly",
    "five",
    "following",
    "food",
    "footnote",
    "for",
    "former",
    "fortunately",
    "four",
    "from",
    "full",
    "further",
    "furthermore",
    "gave",
    "generally",
    "given",
    "good",
    "had",
    "handed",
    "has",
    "have",
    "having",
    "he",
    "hello",
    "hence",
    "her",
    "here",
    "hereafter",
    "highly",
    "his",
    "hoped",
    "hoping",
    "how",
    "however",
    "i",
    "if",
    "immediate",
    "immediately",
    "important",
    "imports",
    "in",
    "inasmuch",
    "incidentally",
    "include",
    "increase",
    "indeed",
    "informed",
    "initialed",
    "inquiry",
    "instead",
    "interrupting",
    "into",
    "invited",
    "is",
    "it",
    "items",
    "its",
    "joint",
    "just",
    "last",
    "lastly",
    "lately",
    "later",
    "latter",
    "laughing",
    "lest",
    "let",
    "like",
    "likewise",
    "local",
    "made",
    "making",
    "many",
    "marginal",
    "matter",
    "maybe",
    "me",
    "meaning",
    "meanwhile",
    "measures",
    "members",
    "mentioning",
    "message",
    "met",
    "military",
    "morale",
    "more",
    "moreover",
    "most",
    "much",
    "must",
    "my",
    "naturally",
    "naval",
    "near",
    "needless",
    "neither",
    "never",
    "nevertheless",
    "next",
    "nine",
    "no",
    "nobody",
    "none",
    "nor",
    "not",
    "noted",
    "nothing",
    "noting",
    "notwithstanding",
    "now",
    "nowadays",
    "number",
    "numbered",
    "numerous",
    "obviously",
    "of",
    "officers",
    "officially",
    "okay",
    "on",
    "once",
    "one",
    "only",
    "opened",
    "opening",
    "or",
    "original",
    "other",
    "others",
    "otherwise",
    "our",
    "out",
    "outline",
    "over",
    "owing",
    "para",
    "paragraph",
    "paragraphs",
    "particularly",
    "pending",
    "perhaps",
    "personal",
    "personally",
    "persons",
    "plans",
    "please",
    "pointed",
    "pointing",
    "points",
    "policy",
    "political",
    "possibility",
    "possible",
    "possibly",
    "preliminary",
    "present",
    "presently",
    "presumably",
    "previous",
    "previously",
    "prices",
    "principal",
    "printed",
    "prior",
    "privately",
    "probably",
    "promised",
    "proposed",
    "prospects",
    "provincial",
    "public",
    "pursuant",
    "questions",
    "quite",
    "quoted",
    "radio",
    "rather",
    "re",
    "really",
    "reasons",
    "recalled",
    "recalling",
    "received",
    "recent",
    "recently",
    "recommend",
    "refer",
    "reference",
    "referring",
    "regarding",
    "regardless",
    "release",
    "reliable",
    "repeat",
    "repeated",
    "replied",
    "reply",
    "replying",
    "reported",
    "reports",
    "representatives",
    "request",
    "requested",
    "responding",
    "returning",
    "revised",
    "said",
    "same",
    "saw",
    "second",
    "secondly",
    "secret",
    "see",
    "sent",
    "seven",
    "several",
    "shall",
    "she",
    "shortly",
    "should",
    "signature",
    "signed",
    "similar",
    "similarly",
    "simultaneously",
    "since",
    "six",
    "smiling",
    "so",
    "some",
    "somebody",
    "someone",
    "sometimes",
    "soon",
    "source",
    "speaking",
    "specific",
    "spoke",
    "stated",
    "steps",
    "still",
    "stressed",
    "stressing",
    "subsequent",
    "subsequently",
    "such",
    "suddenly",
    "suggest",
    "suggested",
    "summary",
    "summing",
    "supplies",
    "surely",
    "talked",
    "technical",
    "telegrams",
    "telephoned",
    "ten",
    "tentative",
    "text",
    "than",
    "thank",
    "thanked",
    "thanking",
    "thanks",
    "that",
    "the",
    "their",
    "then",
    "there",
    "thereafter",
    "therefore",
    "thereupon",
    "these",
    "they",
    "third",
    "thirdly",
    "this",
    "those",
    "though",
    "thought",
    "three",
    "through",
    "throughout",
    "thus",
    "to",
    "today",
    "together",
    "told",
    "tomorrow",
    "tonight",
    "too",
    "took",
    "total",
    "touching",
    "toward",
    "towards",
    "transmitted",
    "turning",
    "two",
    "under",
    "understand",
    "unfortunately",
    "unless",
    "until",
    "up",
    "upon",
    "urge",
    "urged",
    "us",
    "usually",
    "various",
    "very",
    "violators",
    "visited",
    "wanted",
    "was",
    "we",
    "welcome",
    "well",
    "were",
    "what",
    "whatever",
    "when",
    "whenever",
    "where",
    "whereas",
    "whether",
    "which",
    "while",
    "who",
    "whoever",
    "whom",
    "whose",
    "why",
    "will",
    "wished",
    "with",
    "withdrawal",
    "within",
    "without",
    "would",
    "yes",
    "yesterday",
    "yet",
    "you",
    "your",
]);

/// Words that end a name where headlines capitalise every word (`Orlov Meets With Szabo`). No syllable of a name is
/// among them.
pub(crate) const HEADLINE_WORDS: &Table = &Table::new(&[
    "about",
    "addresses",
    "after",
    "and",
    "answers",
    "as",
    "asks",
    "at",
    "before",
    "between",
    "by",
    "comments",
    "complains",
    "concerning",
    "describes",
    "details",
    "discuss",
    "discusses",
    "during",
    "explains",
    "expresses",
    "for",
    "from",
    "gives",
    "greets",
    "her",
    "his",
    "informs",
    "is",
    "meet",
    "meets",
    "of",
    "offers",
    "our",
    "proposes",
    "receives",
    "regarding",
    "reports",
    "requests",
    "responds",
    "says",
    "sends",
    "speak",
    "speaks",
    "talks",
    "tells",
    "thanks",
    "the",
    "their",
    "to",
    "urges",
    "visits",
    "warns",
    "was",
    "were",
    "with",
    "writes",
]);

/// Months and days of the week.
pub(crate) const CALENDAR: &Table = &Table::new(&[
    "april",
    "august",
    "december",
    "february",
    "friday",
    "january",
    "july",
    "june",
    "march",
    "may",
    "monday",
    "november",
    "october",
    "saturday",
    "september",
    "sunday",
    "thursday",
    "tuesday",
    "wednesday",
]);

/// What bodies, treaties, places and things of state are called: a run of capitalised words with one of these names no
/// person.
pub(crate) const INSTITUTIONS: &Table = &Table::new(&[
    "academy",
    "administration",
    "affairs",
    "agency",
    "agreement",
    "agriculture",
    "airport",
    "alliance",
    "annex",
    "archive",
    "archives",
    "area",
    "armistice",
    "army",
    "article",
    "asia",
    "assembly",
    "association",
    "avenue",
    "bank",
    "bay",
    "board",
    "border",
    "branch",
    "bridge",
    "building",
    "bureau",
    "cabinet",
    "cable",
    "camp",
    "canal",
    "cape",
    "capital",
    "center",
    "central",
    "centre",
    "channel",
    "charter",
    "chiefs",
    "church",
    "city",
    "club",
    "college",
    "command",
    "commission",
    "committee",
    "commune",
    "communique",
    "communist",
    "communists",
    "community",
    "company",
    "conference",
    "congress",
    "constitution",
    "convention",
    "cooperation",
    "copy",
    "corporation",
    "corps",
    "council",
    "country",
    "county",
    "court",
    "culture",
    "dam",
    "declaration",
    "defence",
    "defense",
    "delegation",
    "delegations",
    "democratic",
    "department",
    "dept",
    "deptel",
    "depts",
    "desk",
    "directorate",
    "district",
    "division",
    "document",
    "east",
    "eastern",
    "economy",
    "education",
    "embassy",
    "embtel",
    "europe",
    "executive",
    "factory",
    "federation",
    "finance",
    "fleet",
    "force",
    "forces",
    "foreign",
    "forum",
    "foundation",
    "front",
    "government",
    "govt",
    "govts",
    "group",
    "guard",
    "gulf",
    "hall",
    "headquarters",
    "hotel",
    "house",
    "imperialism",
    "imperialists",
    "industry",
    "information",
    "institute",
    "instruction",
    "instructions",
    "intelligence",
    "international",
    "island",
    "islands",
    "joint",
    "korean",
    "labor",
    "labour",
    "lake",
    "law",
    "league",
    "legation",
    "legion",
    "letter",
    "liberation",
    "library",
    "line",
    "lines",
    "market",
    "marxism",
    "marxism-leninism",
    "marxist",
    "meeting",
    "memorandum",
    "ministry",
    "minutes",
    "mission",
    "mountain",
    "movement",
    "museum",
    "nation",
    "national",
    "nations",
    "natl",
    "navy",
    "news",
    "newspaper",
    "north",
    "northern",
    "note",
    "notes",
    "ocean",
    "office",
    "oficio",
    "operation",
    "organisation",
    "organization",
    "pact",
    "page",
    "palace",
    "parallel",
    "parliament",
    "party",
    "passage",
    "peace",
    "peninsula",
    "people",
    "people's",
    "peoples",
    "plan",
    "planning",
    "plant",
    "plenum",
    "police",
    "politburo",
    "port",
    "presidium",
    "press",
    "program",
    "project",
    "protocol",
    "province",
    "railway",
    "record",
    "red",
    "regiment",
    "region",
    "report",
    "republic",
    "republics",
    "residence",
    "resolution",
    "revolution",
    "river",
    "road",
    "route",
    "school",
    "sea",
    "secretariat",
    "section",
    "security",
    "senate",
    "service",
    "services",
    "session",
    "site",
    "socialism",
    "socialist",
    "society",
    "south",
    "southern",
    "soviet",
    "soviets",
    "square",
    "staff",
    "state",
    "statement",
    "states",
    "station",
    "strait",
    "straits",
    "street",
    "summit",
    "supreme",
    "talks",
    "technology",
    "telegram",
    "territory",
    "theater",
    "theatre",
    "trade",
    "treaty",
    "troops",
    "union",
    "unions",
    "united",
    "university",
    "war",
    "west",
    "western",
    "women's",
    "workers",
    "workers'",
    "world",
    "youth",
]);

/// Peoples, as adjectives and nouns.
pub(crate) const DEMONYMS: &Table = &Table::new(&[
    "afghan",
    "african",
    "albanian",
    "albanians",
    "algerian",
    "american",
    "americans",
    "arab",
    "arabs",
    "argentine",
    "armenian",
    "asian",
    "australian",
    "austrian",
    "belgian",
    "brazilian",
    "british",
    "bulgarian",
    "bulgarians",
    "burmese",
    "cambodian",
    "canadian",
    "chilean",
    "chinese",
    "colombian",
    "congolese",
    "cuban",
    "cubans",
    "czech",
    "czechoslovak",
    "czechs",
    "danish",
    "dutch",
    "egyptian",
    "egyptians",
    "english",
    "european",
    "europeans",
    "finnish",
    "french",
    "german",
    "germans",
    "ghanaian",
    "greek",
    "hungarian",
    "hungarians",
    "indian",
    "indians",
    "indonesian",
    "iranian",
    "iraqi",
    "irish",
    "israeli",
    "israelis",
    "italian",
    "italians",
    "japanese",
    "jewish",
    "jordanian",
    "kazakh",
    "korean",
    "koreans",
    "laotian",
    "lebanese",
    "libyan",
    "malaysian",
    "manchu",
    "manchurian",
    "mexican",
    "mongolian",
    "mongolians",
    "muslim",
    "nepalese",
    "norwegian",
    "pakistani",
    "palestinian",
    "persian",
    "philippine",
    "pole",
    "poles",
    "polish",
    "portuguese",
    "romanian",
    "romanians",
    "rumanian",
    "russian",
    "russians",
    "saudi",
    "scottish",
    "serbian",
    "slovak",
    "soviet",
    "spanish",
    "swedish",
    "swiss",
    "syrian",
    "thai",
    "tibetan",
    "turkish",
    "turks",
    "ukrainian",
    "vietnamese",
    "yugoslav",
    "yugoslavs",
    "zionist",
]);

/// States, capitals and parts of the world: no persons.
pub(crate) const PLACES: &Table = &Table::new(&[
    "accra",
    "afghanistan",
    "africa",
    "albania",
    "algeria",
    "algiers",
    "america",
    "angola",
    "ankara",
    "argentina",
    "asia",
    "athens",
    "australia",
    "austria",
    "baghdad",
    "bandung",
    "bangkok",
    "beijing",
    "beirut",
    "belgium",
    "belgrade",
    "berlin",
    "bern",
    "bogota",
    "bolivia",
    "bombay",
    "bonn",
    "brasilia",
    "bratislava",
    "brazil",
    "britain",
    "brussels",
    "bucharest",
    "budapest",
    "bulgaria",
    "burma",
    "cairo",
    "calcutta",
    "cambodia",
    "canada",
    "canton",
    "caracas",
    "chengtu",
    "chile",
    "china",
    "chungking",
    "colombia",
    "colombo",
    "conakry",
    "congo",
    "cracow",
    "cuba",
    "czechoslovakia",
    "dacca",
    "dairen",
    "dakar",
    "damascus",
    "delhi",
    "denmark",
    "djakarta",
    "dprk",
    "dresden",
    "drv",
    "egypt",
    "england",
    "ethiopia",
    "europe",
    "fiji",
    "finland",
    "formosa",
    "france",
    "frg",
    "gdr",
    "geneva",
    "germany",
    "ghana",
    "great",
    "greece",
    "guangzhou",
    "guinea",
    "haiphong",
    "hamburg",
    "hangzhou",
    "hankow",
    "hanoi",
    "harbin",
    "havana",
    "helsinki",
    "hong",
    "hungary",
    "iceland",
    "india",
    "indochina",
    "indonesia",
    "iran",
    "iraq",
    "ireland",
    "israel",
    "italy",
    "jakarta",
    "japan",
    "jinmen",
    "jordan",
    "kabul",
    "kaesong",
    "karachi",
    "kashmir",
    "kenya",
    "kiev",
    "korea",
    "kremlin",
    "kunming",
    "kuwait",
    "lagos",
    "lahore",
    "laos",
    "lebanon",
    "leipzig",
    "leningrad",
    "libya",
    "lisbon",
    "london",
    "macao",
    "madrid",
    "malaya",
    "malaysia",
    "manchuria",
    "matsu",
    "mazu",
    "mexico",
    "milan",
    "minsk",
    "mongolia",
    "montevideo",
    "morocco",
    "moscow",
    "mukden",
    "munich",
    "nanjing",
    "nanking",
    "nato",
    "nepal",
    "netherlands",
    "new",
    "nigeria",
    "northeast",
    "northwest",
    "norway",
    "okinawa",
    "oslo",
    "ottawa",
    "pakistan",
    "palestine",
    "panama",
    "panmunjom",
    "paris",
    "peiping",
    "peking",
    "peru",
    "philippines",
    "poland",
    "portugal",
    "prague",
    "prc",
    "pyongyang",
    "quemoy",
    "quito",
    "rangoon",
    "romania",
    "rome",
    "rumania",
    "russia",
    "saigon",
    "santiago",
    "saudi",
    "seoul",
    "shanghai",
    "shenyang",
    "siberia",
    "singapore",
    "sofia",
    "southeast",
    "southwest",
    "spain",
    "stockholm",
    "sudan",
    "suez",
    "sweden",
    "switzerland",
    "syria",
    "taipei",
    "taiwan",
    "tashkent",
    "tbilisi",
    "tehran",
    "thailand",
    "tianjin",
    "tibet",
    "tientsin",
    "tirana",
    "tokyo",
    "tsingtao",
    "tunisia",
    "turkey",
    "uganda",
    "uk",
    "ukraine",
    "ulaanbaatar",
    "un",
    "uruguay",
    "us",
    "usa",
    "ussr",
    "venezuela",
    "vienna",
    "vientiane",
    "vietnam",
    "vladivostok",
    "warsaw",
    "washington",
    "wonsan",
    "wuhan",
    "yalta",
    "yemen",
    "yenan",
    "yugoslavia",
    "zagreb",
    "zaire",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [
            FUNCTION_WORDS,
            HEADLINE_WORDS,
            CALENDAR,
            INSTITUTIONS,
            DEMONYMS,
            PLACES,
        ] {
            for pair in table.windows(2) {
                assert!(pair[0] < pair[1], "{pair:?}");
                assert!(pair.iter().all(|word| word.len() < LONGEST), "{pair:?}");
            }
        }
    }

    #[test]
    fn words_are_found_whatever_their_case_and_accents() {
        let table = &Table::new(&[
            "a",
            "attache",
            "charge d'affaires",
            "dr",
            "minister",
            "vice-chancellor",
        ]);
        for word in [
            "A",
            "attaché",
            "Charge d’Affaires",
            "DR.",
            "Minister",
            "VICE-CHANCELLOR",
        ] {
            assert!(contains(table, word), "{word}");
        }
        let long = "minister".repeat(9);
        for word in [
            "",
            ".",
            "b",
            "Ministers",
            "inister",
            "minist\u{f8}r",
            "vice_chancellor",
            &long,
        ] {
            assert!(!contains(table, word), "{word}");
        }
        for word in PLACES.iter().chain(FUNCTION_WORDS.iter()) {
            assert!(
                contains(PLACES, &word.to_uppercase()) == PLACES.contains(word),
                "{word}"
            );
        }
    }

    #[test]
    fn words_with_what_is_glued_to_them() {
        let read = |text| word_at(text, 0).map(|word| (word.text.into_owned(), word.range.end, word.closed));
        for (text, word, end, closed) in [
            ("Mun-gyu said", "Mun-gyu", 7, false),
            ("Ch'oe.", "Ch'oe", 5, false),
            ("I[van] V.", "Ivan", 6, false),
            ("V[ice]-Premier", "Vice-Premier", 14, false),
            ("Orlov’s house", "Orlov", 5, true),
            ("Szabo29:", "Szabo", 7, true),
            ("Orlov1958", "Orlov", 5, false),
            ("O'Hara'", "O'Hara", 6, false),
        ] {
            assert_eq!(read(text), Some((word.to_owned(), end, closed)), "{text}");
        }
        assert_eq!(read("1st"), None);
        assert_eq!(read(""), None);
    }

    #[test]
    fn the_space_between_two_words() {
        assert_eq!(behind_space("a \n b", 1), Some(4));
        assert_eq!(behind_space("a\n\nb", 1), None);
        assert_eq!(behind_space("ab", 1), None);
    }
}
