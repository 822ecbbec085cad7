//! The verbs, nouns and phrases by which a narrative attributes speech, and how each takes its content.

use std::sync::LazyLock;

use crate::grammar::word_map::WordMap;

/// What a speaker does with his words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Class {
    /// Says, states, adds.
    Say,
    /// Tells somebody: informs, assures, reminds.
    Tell,
    /// Asks.
    Ask,
    /// Answers.
    Answer,
    /// Stresses.
    Stress,
    /// Suggests, demands, warns, requests.
    Urge,
    /// Agrees, admits, welcomes.
    Agree,
    /// Denies, refuses, objects.
    Deny,
    /// Promises, undertakes.
    Promise,
    /// Thinks, hopes, fears: speech where a report says it of somebody who is there.
    Think,
    /// Goes on or ends with words: `continued`, `concluded`.
    Proceed,
    /// Names a subject only: `talked about`. No turn by itself.
    Topic,
}

/// How a cue takes its content: a set of frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Frames(u16);

impl Frames {
    /// A clause, with or without `that`.
    pub(crate) const CLAUSE: Self = Self(1);
    /// An infinitive: `promised to`, `asked him to`.
    pub(crate) const INFINITIVE: Self = Self(1 << 1);
    /// A gerund: `denied plotting`.
    pub(crate) const GERUND: Self = Self(1 << 2);
    /// A noun that is itself content: `stressed the need`.
    pub(crate) const NOUN: Self = Self(1 << 3);
    /// A noun behind a preposition that is content: `complained of`, `insisted on`.
    pub(crate) const PREPOSITION: Self = Self(1 << 4);
    /// Nothing at all: `X agreed.`
    pub(crate) const NOTHING: Self = Self(1 << 5);
    /// Content only by a clause that is marked as one (`that`, `how`, a colon, a quotation); a noun is a mere topic.
    pub(crate) const MARKED: Self = Self(1 << 6);

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// True where all of `other` is in this set.
    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// A verb that attributes speech.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Verb {
    /// The verb as dictionaries give it.
    pub(crate) lemma: &'static str,
    /// What the speaker does.
    pub(crate) class: Class,
    /// How it takes content.
    pub(crate) frames: Frames,
    /// Particles of which one must follow; none where empty.
    pub(crate) particles: &'static [&'static str],
}

/// The form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Form {
    /// `say`
    Base,
    /// `says`
    Third,
    /// `said`
    Past,
    /// `spoken`, where it differs from the past
    Participle,
    /// `saying`
    Ing,
}

const C: Frames = Frames::CLAUSE;
const I: Frames = Frames::INFINITIVE;
const G: Frames = Frames::GERUND;
const N: Frames = Frames::NOUN;
const P: Frames = Frames::PREPOSITION;
const B: Frames = Frames::NOTHING;
const M: Frames = Frames::MARKED;

macro_rules! verbs {
    ($($class:ident $frames:expr; $($lemma:literal $(+ $($particle:literal)|+)?),+ ;)+) => {
        &[$($(Verb {
            lemma: $lemma,
            class: Class::$class,
            frames: $frames,
            particles: &[$($($particle),+)?],
        },)+)+]
    };
}

/// The verbs, by class and frames. A verb stands once with each particle, and once without.
const VERBS: &[Verb] = verbs! {
    Say C; "say", "state", "declare", "assert", "remark", "observe", "note", "comment", "report", "relate", "maintain",
        "contend", "argue", "allege", "opine", "manifest", "signify", "sustain", "submit", "stipulate", "surmise", "speculate", "guess",
        "anticipate", "foresee", "judge", "interject", "joke", "whisper", "shout", "exclaim", "murmur", "quip",
        "mutter", "testify", "specify", "clarify", "predict", "reason", "write", "aver", "attest", "posit", "postulate",
        "theorize", "conjecture", "muse", "reflect", "scoff", "counsel";
    Say C.with(I); "profess";
    Say C.with(N).with(I); "claim";
    Say C.with(N); "reassert", "restate", "reconfirm", "reemphasize", "recapitulate", "echo";
    Say C.with(N); "announce", "indicate", "express", "voice", "reveal", "disclose", "volunteer", "recall",
        "reaffirm", "reiterate", "repeat", "affirm", "confirm", "proclaim", "estimate", "calculate", "add", "convey",
        "put" + "forward" | "forth" | "it";
    Say C.with(M); "mention", "point" + "out", "explain", "make" + "clear" | "plain" | "known", "bring" + "out",
        "narrate", "recount", "communicate", "share", "show", "illustrate";
    Say C.with(P); "confess";
    Say C.with(B); "chime" + "in", "put" + "in", "throw" + "in", "break" + "in", "cut" + "in", "interpose",
        "intervene", "interrupt";
    Tell C.with(P); "inform", "assure", "remind", "notify";
    Tell C.with(P).with(B); "reassure";
    Tell C.with(I); "tell", "instruct";
    Tell C; "apprise", "convince", "persuade", "confide", "signal", "hint", "imply", "intimate", "insinuate", "let";
    Ask C.with(P).with(I); "ask";
    Ask C.with(P); "inquire", "enquire", "wonder";
    Ask C.with(N); "query";
    Answer C; "reply", "answer", "respond", "retort", "rejoin", "parry", "riposte";
    Answer C.with(P); "counter";
    Stress C.with(N); "stress", "emphasize", "emphasise", "underline", "underscore", "accentuate", "highlight";
    Stress C.with(N); "impress" + "on" | "upon";
    Stress C.with(P); "insist";
    Urge C.with(N).with(G).with(I); "propose", "recommend", "demand", "request", "require";
    Urge C.with(N).with(G); "suggest", "advocate";
    Urge C.with(N).with(G).with(P); "advise";
    Urge C.with(I).with(P); "urge", "warn", "caution", "appeal", "plead", "threaten", "exhort", "beg", "implore", "press";
    Urge I; "entreat", "encourage";
    Urge N; "call" + "for";
    Agree C.with(I).with(P).with(B); "agree", "consent", "assent", "acquiesce", "concur";
    Agree C.with(N).with(G); "admit", "concede", "acknowledge", "grant", "accept", "allow", "recognize", "recognise";
    Agree N; "approve", "endorse", "second", "support", "praise", "commend", "applaud", "laud", "extol", "justify", "defend";
    Agree C.with(P); "sympathize", "sympathise";
    Deny C.with(N).with(G); "deny", "exclude", "dispute", "contest", "refute", "repudiate", "disclaim", "doubt", "question";
    Deny I.with(N).with(B); "refuse", "decline";
    Deny N; "reject", "dismiss", "criticize", "criticise", "condemn", "denounce", "deplore", "attack", "oppose",
        "rebut", "disavow", "downplay", "minimize", "minimise", "fault",
        "rebuke", "reproach", "castigate", "upbraid", "chide", "berate", "disparage", "decry", "belittle", "blame", "accuse", "ridicule", "deride",
        "dislike";
    Deny C.with(P).with(B); "object", "protest", "disagree", "demur", "dissent";
    Deny C.with(P); "complain", "apologize", "apologise", "grumble", "boast", "brag", "rule" + "out";
    Deny C.with(N); "lament", "regret", "bemoan";
    Promise C.with(I).with(N); "promise", "pledge", "guarantee", "vow", "swear";
    Promise I; "undertake", "offer", "venture";
    Think C; "find" + "it";
    Think C.with(I); "think", "believe", "hope", "fear", "suppose", "assume", "expect", "suspect", "imagine", "feel",
        "hold", "trust", "understand", "realize", "realise", "reckon";
    Think N.with(C); "consider", "regard", "see" + "no", "favor", "favour", "prefer", "view", "appreciate";
    Think I; "wish", "want", "desire", "intend", "pretend";
    Proceed C; "commence", "continue", "conclude", "begin", "start", "close", "end", "open", "finish", "go" + "on", "resume",
        "proceed", "sum" + "up";
    Topic M; "talk", "speak", "discuss", "elaborate", "touch" + "on" | "upon", "dwell" + "on" | "upon" | "at",
        "refer", "allude", "describe", "outline", "summarize", "summarise", "sketch", "review",
        "turn" + "to" | "toward" | "towards" | "the" | "next" | "then", "come" + "back" | "straight",
        "go" + "over" | "into" | "through", "bring" + "up", "raise", "list", "enumerate", "cite", "quote", "present",
        "set" + "out" | "forth", "lay" + "out", "expound", "characterize", "characterise", "analyze",
        "analyse", "assess", "return" + "to", "switch" + "to", "change" + "the", "pass" + "on" | "to",
        "shift" + "to", "deal" + "with", "focus" + "on", "concentrate" + "on", "identify", "name", "compare",
        "express" + "himself" | "herself", "broach", "pursue", "evoke", "acquaint", "brief", "familiarize", "familiarise",
        "point" + "to" | "toward" | "towards";
};

/// Forms that rules do not give: lemma, third person, past, participle, -ing form.
const IRREGULAR: &[(&str, &str, &str, &str, &str)] = &[
    ("admit", "admits", "admitted", "admitted", "admitting"),
    ("allow", "allows", "allowed", "allowed", "allowing"),
    ("beg", "begs", "begged", "begged", "begging"),
    ("begin", "begins", "began", "begun", "beginning"),
    ("brag", "brags", "bragged", "bragged", "bragging"),
    ("break", "breaks", "broke", "broken", "breaking"),
    ("bring", "brings", "brought", "brought", "bringing"),
    ("come", "comes", "came", "come", "coming"),
    ("concur", "concurs", "concurred", "concurred", "concurring"),
    ("cut", "cuts", "cut", "cut", "cutting"),
    ("deal", "deals", "dealt", "dealt", "dealing"),
    ("demur", "demurs", "demurred", "demurred", "demurring"),
    ("dwell", "dwells", "dwelt", "dwelt", "dwelling"),
    ("find", "finds", "found", "found", "finding"),
    ("feel", "feels", "felt", "felt", "feeling"),
    ("give", "gives", "gave", "given", "giving"),
    ("go", "goes", "went", "gone", "going"),
    ("hold", "holds", "held", "held", "holding"),
    ("lay", "lays", "laid", "laid", "laying"),
    ("let", "lets", "let", "let", "letting"),
    ("make", "makes", "made", "made", "making"),
    ("prefer", "prefers", "preferred", "preferred", "preferring"),
    ("put", "puts", "put", "put", "putting"),
    ("aver", "avers", "averred", "averred", "averring"),
    ("counsel", "counsels", "counseled", "counselled", "counseling"),
    ("rebut", "rebuts", "rebutted", "rebutted", "rebutting"),
    ("quip", "quips", "quipped", "quipped", "quipping"),
    ("refer", "refers", "referred", "referred", "referring"),
    ("say", "says", "said", "said", "saying"),
    ("see", "sees", "saw", "seen", "seeing"),
    ("set", "sets", "set", "set", "setting"),
    ("show", "shows", "showed", "shown", "showing"),
    ("speak", "speaks", "spoke", "spoken", "speaking"),
    ("sum", "sums", "summed", "summed", "summing"),
    ("swear", "swears", "swore", "sworn", "swearing"),
    ("tell", "tells", "told", "told", "telling"),
    ("think", "thinks", "thought", "thought", "thinking"),
    ("throw", "throws", "threw", "thrown", "throwing"),
    (
        "undertake",
        "undertakes",
        "undertook",
        "undertaken",
        "undertaking",
    ),
    (
        "understand",
        "understands",
        "understood",
        "understood",
        "understanding",
    ),
    ("write", "writes", "wrote", "written", "writing"),
    ("signal", "signals", "signaled", "signalled", "signaling"),
    ("take", "takes", "took", "taken", "taking"),
    (
        "transmit",
        "transmits",
        "transmitted",
        "transmitted",
        "transmitting",
    ),
    ("draw", "draws", "drew", "drawn", "drawing"),
    ("have", "has", "had", "had", "having"),
];

/// Verbs that attribute speech together with a noun of [`CONTENT_NOUNS`]: `gave his assurance`, `took the position`.
pub(crate) const LIGHT_VERBS: &[&str] = &[
    "give",
    "make",
    "take",
    "raise",
    "pose",
    "draw",
    "offer",
    "hold",
    "put",
    "have",
    "lodge",
    "advance",
    "call",
    "lay",
    "place",
    "provide",
    "furnish",
    "address",
    "introduce",
    "transmit",
];

/// Nouns of speech: what a light verb gives or takes, and what a possessive names (`his reply was that`).
pub(crate) const CONTENT_NOUNS: &[&str] = &[
    "answer",
    "answers",
    "appeal",
    "argument",
    "assertion",
    "assurance",
    "assurances",
    "attention",
    "belief",
    "claim",
    "comment",
    "commentaries",
    "commentary",
    "comments",
    "complaint",
    "complaints",
    "concern",
    "conclusion",
    "confirmation",
    "considerations",
    "contention",
    "conviction",
    "demand",
    "denial",
    "desire",
    "doubt",
    "doubts",
    "fear",
    "fears",
    "feeling",
    "guarantee",
    "hope",
    "impression",
    "judgment",
    "judgement",
    "objection",
    "objections",
    "observation",
    "observations",
    "opinion",
    "opinions",
    "overview",
    "plea",
    "point",
    "points",
    "position",
    "promise",
    "proposal",
    "proposals",
    "protest",
    "query",
    "question",
    "questions",
    "reaction",
    "readiness",
    "regret",
    "replies",
    "reply",
    "request",
    "remark",
    "remarks",
    "response",
    "statement",
    "statements",
    "suggestion",
    "suggestions",
    "surprise",
    "survey",
    "theme",
    "threat",
    "thesis",
    "undertaking",
    "view",
    "views",
    "warning",
    "wish",
    "intention",
    "willingness",
    "reservations",
    "reservation",
    "stand",
    "example",
    "examples",
    "account",
    "advice",
    "agreement",
    "appreciation",
    "approval",
    "assessment",
    "astonishment",
    "consent",
    "disagreement",
    "disappointment",
    "emphasis",
    "evaluation",
    "explanation",
    "explanations",
    "exposition",
    "information",
    "presentation",
    "stress",
];

/// Nouns of courtesy: expressing them is no turn.
pub(crate) const COURTESIES: &[&str] = &[
    "thanks",
    "gratitude",
    "regards",
    "greetings",
    "condolences",
    "congratulations",
    "compliments",
    "respects",
    "best",
    "good",
    "courtesies",
    "sympathy",
    "friendship",
    "esteem",
    "toast",
];

/// Nouns by which a source of words is named: `in X's view`, `according to X's analysis`.
pub(crate) const VIEW_NOUNS: &[&str] = &[
    "analysis",
    "assessment",
    "belief",
    "estimate",
    "estimation",
    "eyes",
    "judgement",
    "judgment",
    "opinion",
    "report",
    "statement",
    "view",
    "words",
    "account",
    "understanding",
    "interpretation",
    "version",
    "information",
    "mind",
    "conviction",
];

/// Verbs that keep their `e` before `-ing`.
const SUFFIX_E_KEPT: &[&str] = &["agree", "guarantee", "see"];

static LEXICON: LazyLock<WordMap<Entry>> = LazyLock::new(lexicon);

/// What one printed form may be: a form of these verbs of the table.
#[derive(Debug, Default)]
struct Entry {
    verbs: Vec<(usize, Form)>,
    light: Option<(&'static str, Form)>,
}

fn lexicon() -> WordMap<Entry> {
    let verbs = VERBS.iter().enumerate().flat_map(|(index, verb)| {
        inflected(verb.lemma).map(move |(form, text)| (text, (Some(index), verb.lemma, form)))
    });
    let light = LIGHT_VERBS
        .iter()
        .flat_map(|lemma| inflected(lemma).map(move |(form, text)| (text, (None, *lemma, form))));
    WordMap::of(
        verbs.chain(light),
        |entry: &mut Entry, (index, lemma, form)| match index {
            Some(index) => entry.verbs.push((index, form)),
            None => _ = entry.light.get_or_insert((lemma, form)),
        },
    )
}

/// All forms of verbs of speech and light verbs.
pub(crate) fn words() -> impl Iterator<Item = (&'static str, Word)> {
    LEXICON.iter().map(|(form, entry)| (form, Word { entry }))
}

/// The forms of a verb.
fn inflected(lemma: &str) -> impl Iterator<Item = (Form, String)> + use<> {
    let mut forms = Vec::new();
    let (third, past, participle, ing) = match IRREGULAR.iter().find(|entry| entry.0 == lemma) {
        Some((_, third, past, participle, ing)) => (
            (*third).to_owned(),
            (*past).to_owned(),
            (*participle).to_owned(),
            (*ing).to_owned(),
        ),
        None => regular(lemma),
    };
    // `put` and `let` are read as the past.
    if past != lemma {
        forms.push((Form::Base, lemma.to_owned()));
    }
    forms.push((Form::Third, third));
    if participle != past {
        forms.push((Form::Participle, participle));
    }
    forms.push((Form::Past, past));
    forms.push((Form::Ing, ing));
    forms.into_iter()
}

fn regular(lemma: &str) -> (String, String, String, String) {
    let consonant_y = lemma.ends_with('y') && !lemma.ends_with(['a', 'e', 'o', 'u']) && {
        let before = lemma.chars().rev().nth(1);
        before.is_some_and(|c| !matches!(c, 'a' | 'e' | 'o' | 'u'))
    };
    let stem = &lemma[..lemma.len() - 1];
    if consonant_y {
        return (
            format!("{stem}ies"),
            format!("{stem}ied"),
            format!("{stem}ied"),
            format!("{lemma}ing"),
        );
    }
    let third = if lemma.ends_with(['s', 'x', 'z']) || lemma.ends_with("sh") || lemma.ends_with("ch") {
        format!("{lemma}es")
    } else {
        format!("{lemma}s")
    };
    if lemma.ends_with('e') {
        let ing = if SUFFIX_E_KEPT.contains(&lemma) {
            format!("{lemma}ing")
        } else {
            format!("{stem}ing")
        };
        return (third, format!("{lemma}d"), format!("{lemma}d"), ing);
    }
    (
        third,
        format!("{lemma}ed"),
        format!("{lemma}ed"),
        format!("{lemma}ing"),
    )
}

/// A form of one or more verbs of speech.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    entry: &'static Entry,
}

/// Looks up a word in lower case; most words are none.
pub(crate) fn look_up(word: &str) -> Option<Word> {
    LEXICON.get(word).map(|entry| Word { entry })
}

impl Word {
    /// The verb that this form is, given the word that follows: one whose particle follows rather than one without.
    pub(crate) fn verb(self, next: Option<&str>) -> Option<(&'static Verb, Form)> {
        let fits = |verb: &Verb| {
            verb.particles.is_empty() || next.is_some_and(|next| verb.particles.contains(&next))
        };
        let candidates = self
            .entry
            .verbs
            .iter()
            .filter_map(|(index, form)| Some((VERBS.get(*index)?, *form)));
        let mut plain = None;
        for (verb, form) in candidates {
            if !fits(verb) {
                continue;
            }
            if !verb.particles.is_empty() {
                return Some((verb, form));
            }
            plain.get_or_insert((verb, form));
        }
        plain
    }

    /// The light verb that this form is.
    pub(crate) fn light(self) -> Option<(&'static str, Form)> {
        self.entry.light
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(words: &str) -> Option<(Class, Form)> {
        let mut words = words.split(' ');
        let word = look_up(words.next()?)?;
        word.verb(words.next()).map(|(verb, form)| (verb.class, form))
    }

    #[test]
    fn every_class_has_its_forms() {
        let cases = [
            ("said", Class::Say, Form::Past),
            ("says", Class::Say, Form::Third),
            ("pointed out", Class::Say, Form::Past),
            ("chimed in", Class::Say, Form::Past),
            ("told", Class::Tell, Form::Past),
            ("assuring", Class::Tell, Form::Ing),
            ("inquired", Class::Ask, Form::Past),
            ("replies", Class::Answer, Form::Third),
            ("emphasised", Class::Stress, Form::Past),
            ("urged", Class::Urge, Form::Past),
            ("suggests", Class::Urge, Form::Third),
            ("agreeing", Class::Agree, Form::Ing),
            ("denied", Class::Deny, Form::Past),
            ("undertook", Class::Promise, Form::Past),
            ("undertaken", Class::Promise, Form::Participle),
            ("felt", Class::Think, Form::Past),
            ("went on", Class::Proceed, Form::Past),
            ("touched upon", Class::Topic, Form::Past),
        ];
        for (words, expected, form) in cases {
            assert_eq!(class(words), Some((expected, form)), "{words}");
        }
    }

    #[test]
    fn words_that_are_no_cue() {
        for words in [
            "pointed at",
            "chimed",
            "walked",
            "saying-so",
            "touched him",
            "sayed",
            "table",
            "brought it",
        ] {
            assert_eq!(class(words), None, "{words}");
        }
    }

    #[test]
    fn light_verbs_and_nouns() {
        assert_eq!(look_up("gave").and_then(Word::light), Some(("give", Form::Past)));
        assert_eq!(
            look_up("taken").and_then(Word::light),
            Some(("take", Form::Participle))
        );
        assert!(look_up("said").and_then(Word::light).is_none());
    }

    #[test]
    fn a_verb_stands_once() {
        for (at, verb) in VERBS.iter().enumerate() {
            let again = VERBS.iter().skip(at + 1).any(|other| {
                other.lemma == verb.lemma
                    && (other.particles.is_empty() && verb.particles.is_empty()
                        || other
                            .particles
                            .iter()
                            .any(|particle| verb.particles.contains(particle)))
            });
            assert!(!again, "{}", verb.lemma);
        }
    }

    #[test]
    fn no_form_is_misspelt() {
        for (lemma, form) in [
            ("deny", "denies"),
            ("stress", "stresses"),
            ("wish", "wishing"),
            ("argue", "arguing"),
        ] {
            assert!(inflected(lemma).any(|(_, text)| text == form), "{form}");
        }
        assert!(VERBS.iter().all(|verb| verb.lemma.is_ascii()));
    }
}
