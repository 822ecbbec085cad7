//! Closed classes of words that the reading of clauses rests on.

use super::lexicon::{Sort, WordClass, known};

/// Those of them that tokens know.
pub(super) const CLASSES: &[&WordClass] = &[
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    MODALS,
    NEGATIONS,
    NOMINATIVES,
    OBJECTS,
    OCCASIONS,
    POSSESSIVES,
    PREPOSITIONS,
    RAISING,
    SUBORDINATORS,
    TIMELESS,
];

/// Pronouns that are subjects whatever stands around them; `it` and `you` are not.
pub(super) const NOMINATIVES: &WordClass =
    &Sort::Nominative.class(&["he", "i", "she", "they", "undersigned", "we"]);

/// Words for the one spoken to.
pub(super) const OBJECTS: &WordClass = &Sort::Object.class(&["her", "him", "me", "them", "us", "you"]);

/// Possessives that name whose words a noun of speech gives.
pub(super) const POSSESSIVES: &WordClass =
    &Sort::Possessive.class(&["her", "his", "its", "my", "our", "their", "your"]);

pub(super) const ARTICLES: &WordClass = &Sort::Article.class(&[
    "a", "an", "another", "any", "no", "some", "such", "that", "the", "these", "this", "those",
]);

/// Words that make the clause behind them part of another.
pub(super) const SUBORDINATORS: &WordClass = &Sort::Subordinator.class(&[
    "after",
    "although",
    "as",
    "because",
    "before",
    "how",
    "if",
    "lest",
    "since",
    "than",
    "that",
    "though",
    "till",
    "unless",
    "until",
    "what",
    "whatever",
    "when",
    "whenever",
    "where",
    "whereas",
    "wherever",
    "whether",
    "which",
    "whichever",
    "while",
    "whilst",
    "who",
    "whom",
    "whose",
    "why",
]);

/// Words that join clauses of one rank.
pub(super) const CONJUNCTIONS: &WordClass =
    &Sort::Conjunction.class(&["and", "but", "nor", "or", "so", "yet"]);

pub(super) const PREPOSITIONS: &WordClass = &Sort::Preposition.class(&[
    "about",
    "above",
    "across",
    "after",
    "against",
    "along",
    "among",
    "around",
    "as",
    "at",
    "before",
    "behind",
    "below",
    "beneath",
    "beside",
    "besides",
    "between",
    "beyond",
    "by",
    "concerning",
    "despite",
    "during",
    "except",
    "for",
    "from",
    "in",
    "inside",
    "into",
    "like",
    "near",
    "of",
    "off",
    "on",
    "onto",
    "out",
    "outside",
    "over",
    "re",
    "regarding",
    "since",
    "through",
    "throughout",
    "till",
    "to",
    "toward",
    "towards",
    "under",
    "until",
    "upon",
    "via",
    "with",
    "within",
    "without",
]);

/// Prepositions behind which a verb that takes one has its content: `complained of`, `agreed with`.
pub(super) const CONTENT_PREPOSITIONS: &[&str] = &[
    "about", "after", "against", "for", "in", "into", "of", "on", "over", "re", "to", "upon", "with",
];

pub(super) const BE: &WordClass = &Sort::Be.class(&["am", "are", "be", "been", "being", "is", "was", "were"]);

/// Auxiliaries that may stand between a subject and its verb.
pub(super) const AUXILIARIES: &WordClass = &Sort::Auxiliary.class(&[
    "can", "could", "did", "do", "does", "had", "has", "have", "having", "may", "might", "must", "ought",
    "shall", "should", "will", "would",
]);

/// Auxiliaries that tell of what may be, not of what was said.
pub(super) const MODALS: &WordClass =
    &Sort::Modal.class(&["can", "could", "may", "might", "shall", "should", "will", "would"]);

/// Auxiliaries that tell of what is or will be or may be: a report's words rather than what happened at the table.
pub(super) const TIMELESS: &WordClass = &Sort::Timeless.class(&[
    "are", "can", "cannot", "could", "do", "does", "has", "have", "is", "may", "might", "must", "ought",
    "shall", "should", "will", "would",
]);

pub(super) const NEGATIONS: &WordClass = &Sort::Negation.class(&["never", "not"]);

/// Adverbs without `-ly`, and short words that stand like them between subject and verb.
pub(super) const ADVERBS: &WordClass = &Sort::Adverb.class(&[
    "accordingly",
    "afterwards",
    "again",
    "all",
    "alone",
    "aloud",
    "also",
    "always",
    "both",
    "each",
    "even",
    "ever",
    "finally",
    "first",
    "further",
    "furthermore",
    "hardly",
    "hence",
    "here",
    "herself",
    "himself",
    "however",
    "indeed",
    "instead",
    "just",
    "last",
    "later",
    "likewise",
    "meanwhile",
    "merely",
    "moreover",
    "myself",
    "nevertheless",
    "next",
    "now",
    "often",
    "once",
    "only",
    "ourselves",
    "perhaps",
    "rather",
    "second",
    "simply",
    "soon",
    "still",
    "then",
    "there",
    "therefore",
    "thereupon",
    "themselves",
    "third",
    "thus",
    "today",
    "too",
    "twice",
    "very",
    "yesterday",
    "quite",
]);

/// Verbs that hand their subject on to an infinitive: `went on to say`, `had to admit`.
pub(super) const RAISING: &WordClass = &Sort::Raising.class(&[
    "able",
    "allowed",
    "appeared",
    "appears",
    "began",
    "begins",
    "begged",
    "called",
    "came",
    "chose",
    "comes",
    "compelled",
    "confined",
    "continued",
    "continues",
    "dared",
    "endeavored",
    "endeavoured",
    "felt",
    "forced",
    "goes",
    "going",
    "had",
    "happened",
    "has",
    "hastened",
    "hastens",
    "have",
    "hesitated",
    "hurried",
    "interrupted",
    "intervened",
    "limited",
    "managed",
    "moved",
    "obliged",
    "occasion",
    "opportunity",
    "ought",
    "paused",
    "permitted",
    "phoned",
    "pleased",
    "point",
    "proceeded",
    "proceeds",
    "rang",
    "restricted",
    "rose",
    "seemed",
    "seems",
    "sought",
    "started",
    "telephoned",
    "took",
    "turned",
    "undertook",
    "used",
    "ventured",
    "wanted",
    "wants",
    "went",
    "wished",
    "wishes",
    "liberty",
    "on",
]);

/// Short phrases between subject and verb: `in turn`, `for his part`.
pub(super) const PHRASES: &[&[&str]] = &[
    &["in", "turn"],
    &["in", "reply"],
    &["in", "response"],
    &["in", "answer"],
    &["in", "return"],
    &["in", "addition"],
    &["in", "conclusion"],
    &["in", "particular"],
    &["in", "passing"],
    &["at", "once"],
    &["at", "first"],
    &["at", "length"],
    &["at", "last"],
    &["once", "more"],
    &["once", "again"],
    &["in", "the", "end"],
    &["at", "this", "point"],
    &["at", "that", "point"],
    &["for", "his", "part"],
    &["for", "her", "part"],
    &["for", "my", "part"],
    &["on", "his", "part"],
    &["on", "her", "part"],
    &["on", "my", "part"],
    &["with", "a", "smile"],
];

/// Words by which an author calls the one he talks to, behind `my` or `our`.
pub(super) const INTERLOCUTORS: &[&str] = &[
    "caller",
    "collocutor",
    "companion",
    "guest",
    "host",
    "informant",
    "interlocutor",
    "partner",
    "visitor",
];

/// Those of them that name somebody behind `the`, too; `the partner` and `the companion` may be anybody's.
pub(super) const THE_INTERLOCUTORS: &[&str] = &[
    "caller",
    "collocutor",
    "guest",
    "host",
    "informant",
    "interlocutor",
    "visitor",
];

/// Nouns that, behind `the`, describe the one who was named before: `the Ruritanian diplomat`.
pub(super) const DESCRIPTIONS: &[&str] = &["counterpart", "diplomat", "functionary", "official", "referent"];

/// Nouns for people who talk as one: `the Ruritanian comrades`.
pub(super) const COLLECTIVES: &[&str] = &[
    "colleagues",
    "comrades",
    "diplomats",
    "friends",
    "hosts",
    "interlocutors",
    "officials",
    "partners",
    "representatives",
];

/// Words that start the name of somebody who is not known.
pub(super) const INDEFINITES: &[&str] = &[
    "a", "an", "another", "certain", "one", "other", "others", "several", "some", "somebody", "someone",
    "two",
];

/// Nouns for people, singular and plural, that an indefinite phrase may end with.
pub(super) const PEOPLE: &[&str] = &[
    "adviser",
    "advisers",
    "aide",
    "ambassador",
    "assistant",
    "attache",
    "attaché",
    "chairman",
    "chairwoman",
    "chief",
    "citizen",
    "colleague",
    "colleagues",
    "commander",
    "comrade",
    "comrades",
    "consul",
    "correspondent",
    "counsellor",
    "counselor",
    "delegate",
    "delegates",
    "deputy",
    "diplomat",
    "diplomats",
    "director",
    "editor",
    "employee",
    "engineer",
    "envoy",
    "expert",
    "experts",
    "foreman",
    "friend",
    "friends",
    "functionary",
    "guest",
    "head",
    "interpreter",
    "journalist",
    "leader",
    "leaders",
    "man",
    "member",
    "members",
    "men",
    "minister",
    "ministers",
    "officer",
    "officers",
    "official",
    "officials",
    "participant",
    "participants",
    "person",
    "professor",
    "representative",
    "representatives",
    "secretary",
    "soldier",
    "soldiers",
    "somebody",
    "someone",
    "speaker",
    "spokesman",
    "staff",
    "student",
    "students",
    "translator",
    "woman",
    "women",
    "worker",
    "workers",
];

/// Nouns of speech that an object may be without being content: `said a few words`, `asked many questions`.
pub(super) const SPEECH_OBJECTS: &[&str] = &[
    "anecdote",
    "article",
    "articles",
    "book",
    "farewell",
    "goodbye",
    "joke",
    "jokes",
    "letter",
    "letters",
    "nothing",
    "question",
    "questions",
    "something",
    "stories",
    "story",
    "thing",
    "things",
    "word",
    "words",
    "speech",
    "toast",
];

/// Nouns behind which `that` gives content: `the fact that`.
pub(super) const CLAUSE_NOUNS: &[&str] = &[
    "assumption",
    "assurance",
    "belief",
    "conclusion",
    "condition",
    "conviction",
    "extent",
    "fact",
    "hint",
    "hope",
    "idea",
    "impression",
    "information",
    "news",
    "observation",
    "opinion",
    "point",
    "position",
    "possibility",
    "principle",
    "proposal",
    "reason",
    "remark",
    "report",
    "reports",
    "statement",
    "suggestion",
    "thesis",
    "thought",
    "understanding",
    "view",
    "warning",
    "effect",
];

/// True for a word that stands like an adverb between subject and verb.
pub(super) fn is_adverb(word: &str) -> bool {
    ends_like_adverb(word) || known(word).sorts.has(Sort::Adverb)
}

/// True for an adverb that is made of another word by its ending.
pub(super) fn ends_like_adverb(word: &str) -> bool {
    word.len() > 4
        && word.ends_with("ly")
        && !matches!(
            word,
            "reply"
                | "supply"
                | "apply"
                | "rely"
                | "comply"
                | "family"
                | "july"
                | "ally"
                | "italy"
                | "assembly"
        )
}

/// True for a word that shows that a clause has a finite verb.
pub(super) fn is_finite(word: &str) -> bool {
    BE.contains(&word) && !matches!(word, "be" | "been" | "being")
        || AUXILIARIES.contains(&word) && word != "having"
        || word.len() > 4 && word.ends_with("ed")
}

/// Nouns for a time or an occasion, behind which a subject may stand without a comma: `that evening Orlov said`.
pub(super) const OCCASIONS: &WordClass = &Sort::Occasion.class(&[
    "afternoon",
    "airport",
    "banquet",
    "beginning",
    "breakfast",
    "conclusion",
    "conference",
    "congress",
    "conversation",
    "day",
    "dinner",
    "end",
    "evening",
    "juncture",
    "lunch",
    "luncheon",
    "meantime",
    "meeting",
    "moment",
    "morning",
    "night",
    "occasion",
    "outset",
    "plenum",
    "point",
    "reception",
    "session",
    "start",
    "talk",
    "time",
    "week",
]);

/// What two people have who talk.
pub(super) const TALKS: &[&str] = &[
    "conversation",
    "discussion",
    "interview",
    "meeting",
    "talk",
    "talks",
];
