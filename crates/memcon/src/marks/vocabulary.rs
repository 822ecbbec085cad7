//! The words by which marks are told apart.

/// How notes of translators, editors and archivists begin (lower case).
pub(super) const NOTE_OPENINGS: &[&str] = &[
    "note",
    "translator",
    "trans.",
    "trans ",
    "trans:",
    "tr. note",
    "tr.:",
    "tr:",
    "editor",
    "ed.",
    "ed:",
    "eds.",
    "footnote",
    "source:",
    "stamp",
    "faded stamp",
    "handwrit",
    "hand-writ",
    "marginal",
    "margin ",
    "in the margin",
    "written in",
    "signature",
    "signed",
    "sign]",
    "seal",
    "initial",
    "emphasis",
    "underlin",
    "attachment",
    "attached",
    "document ",
    "original ",
    "expansion unknown",
    "transliteration",
    "literally",
    "lit.",
    "i.e.",
    "e.g.",
    "see ",
    "cf.",
    "full name",
    "no name given",
    "no date",
    "in english",
    "in russian",
    "in chinese",
    "in korean",
    "in german",
    "in french",
    "in polish",
    "in hungarian",
    "in romanian",
    "in czech",
    "in bulgarian",
    "in spanish",
    "in japanese",
    "in the original",
    "typed",
    "copy",
    "illegible signature",
    "extract",
    "excerpt",
    "fragment",
    "translation",
    "enclosure",
    "annex",
    "received ",
];

/// How notes end (lower case).
pub(super) const NOTE_ENDINGS: &[&str] =
    &["trans.", "--trans", "—trans", "-trans", "translator", "ed.", "—ed", "-ed.", "in the original", "in original", "signature"];

/// Words of a notice that text was withheld (lower case).
pub(super) const REDACTION_WORDS: &[&str] = &[
    "blotted out",
    "blacked out",
    "blanked out",
    "redacted",
    "withheld",
    "excised",
    "not declassified",
    "not been declassified",
    "sanitized",
    "sanitised",
    "deleted",
    "classified material",
    "classification removed",
    "withdrawn item",
    "25x1",
];

/// Words of a summary in place of text that was left out, or of its absence (lower case).
pub(super) const OMISSION_WORDS: &[&str] = &[
    "here follow",
    "omitted",
    "omission",
    "not translated",
    "not printed",
    "not included",
    "not reproduced",
    "text missing",
    "missing text",
    "page missing",
    "pages missing",
    "section missing",
    "gap in",
    "illegible",
    "indecipherable",
    "garble",
    "inaudible",
    "unintelligible",
    "text breaks off",
];

/// How stage directions begin (lower case).
pub(super) const STAGE_OPENINGS: &[&str] = &[
    "laugh",
    "chuckl",
    "smil",
    "applau",
    "pause",
    "a pause",
    "long pause",
    "silence",
    "interrupt",
    "break",
    "recess",
    "at this point",
    "at that point",
    "at this moment",
    "at this time",
    "at this juncture",
    "pointing ",
    "points to",
    "gestur",
    "shaking ",
    "shakes ",
    "nod",
    "stands up",
    "rises",
    "rising",
    "sits down",
    "enters",
    "leaves",
    "left the room",
    "takes the floor",
    "took the floor",
    "turning to",
    "turns to",
    "addressing ",
    "speaking to",
    "hands over",
    "handing ",
    "shows ",
    "showing ",
    "reads ",
    "reading ",
    "looks at",
    "looking at",
    "everyone ",
    "all laugh",
    "general laughter",
    "photograph session",
    "background talk",
    "background noise",
    "crosstalk",
    "movement in the room",
    "tea is served",
    "toast",
    "continues speaking",
    "already speaking",
    "the recording ",
    "cries of",
    "shouts of",
    "noise in",
    "animation in",
    "stir in",
    "to the interpreter",
    "aside",
];

/// Verbs by which somebody joins in (lower case).
pub(super) const INTERJECTION_VERBS: &[&str] =
    &["chimed in", "put in", "broke in", "cut in", "interjected", "interrupted", "interposed", "threw in", "joined in"];

/// Short notices of excision in round brackets (lower case).
pub(super) const EXCISIONS: &[&str] = &["redacted", "blacked out", "blotted out", "excised"];

/// Words behind which a foreign term is named, so that a bracket behind the term is its gloss (lower case).
pub(super) const NAMING_WORDS: &[&str] = &[
    "idea", "concept", "notion", "term", "word", "called", "so-called", "known", "slogan", "expression", "phrase",
    "principle", "doctrine", "policy", "theory", "movement", "meaning", "named",
];

/// Pronouns and determiners that a bracket behind them may explain (lower case).
pub(super) const PRONOUNS: &[&str] = &[
    "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours", "he", "him", "his", "she", "her", "hers",
    "they", "them", "their", "theirs", "it", "its", "who", "whom",
];

/// Words that complete a sentence rather than a name (lower case).
pub(super) const FUNCTION_WORDS: &[&str] = &[
    "a", "an", "the", "and", "but", "or", "so", "if", "as", "at", "by", "for", "from", "in", "of", "on", "to", "with",
    "then", "than", "that", "this", "these", "those", "there", "here", "when", "while", "because", "since", "although",
    "though", "however", "therefore", "also", "not", "no", "i", "we", "he", "she", "it", "they", "you", "us", "them",
    "him", "her", "our", "your", "his", "their", "its", "my", "one", "some", "any", "all", "is", "are", "was", "were",
    "be", "been", "has", "have", "had", "will", "would", "should", "can", "could", "may", "might", "must", "do", "does",
    "did", "after", "before", "during", "between", "about", "against", "even", "only", "just", "now", "what", "which",
    "who", "how", "why", "where", "both", "each", "other", "another", "such", "more", "most", "many", "much", "further",
    "regarding", "concerning", "according",
];

/// Verbs that attribute speech, as they end an attribution in brackets (lower case).
pub(super) const SPEECH_VERBS: &[&str] = &[
    "said", "says", "asked", "asks", "answered", "answers", "replied", "replies", "stated", "states", "added", "adds",
    "continued", "continues", "noted", "notes", "remarked", "remarks", "explained", "explains", "stressed", "declared",
    "responded", "told", "observed", "mentioned", "emphasized", "expressed", "indicated", "speaking", "speaks",
    "concluded", "believed", "thought", "claimed", "argued", "insisted", "suggested", "proposed", "recalled",
];

/// Words before a place name (lower case).
pub(super) const PLACE_PREPOSITIONS: &[&str] =
    &["in", "at", "to", "from", "of", "near", "via", "through", "into", "towards", "toward", "around", "outside", "for"];

/// Words that a classification or precedence is made of (lower case).
pub(super) const CLASSIFICATION_WORDS: &[&str] = &[
    "top", "secret", "strictly", "confidential", "highly", "very", "most", "urgent", "extremely", "restricted", "absolutely",
    "classified", "unclassified", "immediate", "for", "official", "use", "only", "internal", "not", "distribution",
    "limited",
];

/// Titles before a bracket that says who is meant, besides those of persons' names (lower case).
pub(super) const OFFICE_WORDS: &[&str] = &[
    "minister", "premier", "president", "chairman", "secretary", "ambassador", "general", "marshal", "director", "chief",
    "head", "deputy", "vice", "member", "commander", "representative", "charge", "chargé", "counselor", "counsellor",
    "attache", "attaché", "consul", "governor", "colonel", "admiral", "professor", "comrade", "envoy", "adviser",
    "advisor", "commissar", "delegate", "prince", "king", "mr.", "mrs.", "dr.",
];
