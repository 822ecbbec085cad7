//! Kinds of documents, as titles, genres and file lines name them.

use super::number::ordinal_word;
use super::scan::{cut, is_of, words};
use crate::record::Kind;
use crate::source::bytes::Starts;

/// What talks are recorded in (lower case).
pub(crate) const RECORDS: &[&str] = &[
    "conclusions",
    "information",
    "memorandum",
    "minutes",
    "note",
    "notes",
    "protocol",
    "record",
    "stenogram",
    "summary",
    "transcript",
    "verbatim",
];

/// What decides the kind: the first words of a title that stand here. A phrase stands before its first word alone.
const DECIDING: &[(&[&str], Kind)] = &[
    (&["stenographic"], Kind::Transcript),
    (&["stenogram"], Kind::Transcript),
    (&["stenograph"], Kind::Transcript),
    (&["stenography"], Kind::Transcript),
    (&["shorthand"], Kind::Transcript),
    (&["verbatim"], Kind::Transcript),
    (&["transcript"], Kind::Transcript),
    (&["transcripts"], Kind::Transcript),
    (&["proceedings", "of", "the", "tribunal"], Kind::Transcript),
    (&["trial", "proceedings"], Kind::Transcript),
    (&["telegram"], Kind::Cable),
    (&["telegrams"], Kind::Cable),
    (&["cable"], Kind::Cable),
    (&["cables"], Kind::Cable),
    (&["cablegram"], Kind::Cable),
    (&["airgram"], Kind::Cable),
    (&["cipher"], Kind::Cable),
    (&["ciphered"], Kind::Cable),
    (&["ciphergram"], Kind::Cable),
    (&["code", "message"], Kind::Cable),
    (&["cryptogram"], Kind::Cable),
    (&["memorandum"], Kind::Memorandum),
    (&["memorandums"], Kind::Memorandum),
    (&["memoranda"], Kind::Memorandum),
    (&["memcon"], Kind::Memorandum),
    (&["memo"], Kind::Memorandum),
    (&["minutes"], Kind::Minutes),
    (&["conclusions", "of"], Kind::Minutes),
    (&["record", "of"], Kind::Minutes),
    (&["records", "of", "conversation"], Kind::Minutes),
    (&["records", "of", "conversations"], Kind::Minutes),
    (&["records", "of", "meetings"], Kind::Minutes),
    (&["report"], Kind::Report),
    (&["reports", "about"], Kind::Report),
    (&["reports", "by"], Kind::Report),
    (&["reports", "concerning"], Kind::Report),
    (&["reports", "from"], Kind::Report),
    (&["reports", "of"], Kind::Report),
    (&["reports", "on"], Kind::Report),
    (&["reports", "regarding"], Kind::Report),
    (&["information", "by"], Kind::Report),
    (&["information", "from"], Kind::Report),
    (&["briefing", "book"], Kind::Report),
    (&["briefing", "by"], Kind::Report),
    (&["briefing", "for"], Kind::Report),
    (&["briefing", "from"], Kind::Report),
    (&["briefing", "note"], Kind::Report),
    (&["briefing", "paper"], Kind::Report),
    (&["briefing", "papers"], Kind::Report),
    (&["letter"], Kind::Letter),
    (&["letters"], Kind::Letter),
    (&["message"], Kind::Letter),
    (&["petition"], Kind::Letter),
    (&["verbal", "note"], Kind::Letter),
    (&["note", "verbale"], Kind::Letter),
    (&["speech"], Kind::Speech),
    (&["address", "by"], Kind::Speech),
    (&["address", "of"], Kind::Speech),
    (&["address", "to"], Kind::Speech),
    (&["address", "at"], Kind::Speech),
    (&["remarks", "by"], Kind::Speech),
    (&["remarks", "of"], Kind::Speech),
    (&["broadcast"], Kind::Speech),
    (&["diary"], Kind::Diary),
    (&["diaries"], Kind::Diary),
    (&["journal"], Kind::Diary),
    (&["statement"], Kind::Other),
    (&["recollections"], Kind::Other),
    (&["memoir"], Kind::Other),
    (&["memoirs"], Kind::Other),
    (&["communiqué"], Kind::Other),
    (&["communique"], Kind::Other),
    (&["resolution"], Kind::Other),
    (&["decree"], Kind::Other),
    (&["directive"], Kind::Other),
    (&["agreement"], Kind::Other),
    (&["treaty"], Kind::Other),
    (&["declaration"], Kind::Other),
    (&["article"], Kind::Other),
    (&["interview"], Kind::Other),
    (&["press", "release"], Kind::Other),
    // What records are called that keep the words of their own language.
    (&["aufzeichnung"], Kind::Memorandum),
    (&["vermerk"], Kind::Memorandum),
    (&["drahtbericht"], Kind::Cable),
    (&["drahterlass"], Kind::Cable),
    (&["drahterlaß"], Kind::Cable),
    (&["télégramme"], Kind::Cable),
    (&["niederschrift"], Kind::Minutes),
    (&["protokoll"], Kind::Minutes),
    (&["compte", "rendu"], Kind::Minutes),
    (&["verbale", "della"], Kind::Minutes),
    (&["notiz"], Kind::Memorandum),
    (&["aktennotiz"], Kind::Memorandum),
    (&["akten-notiz"], Kind::Memorandum),
    (&["notice", "no"], Kind::Memorandum),
    (&["telegramm"], Kind::Cable),
    (&["telegramma"], Kind::Cable),
    (&["schreiben"], Kind::Letter),
    (&["lettre"], Kind::Letter),
    (&["lettera"], Kind::Letter),
    (&["bericht"], Kind::Report),
    (&["procès-verbal"], Kind::Minutes),
    (&["gespräch"], Kind::Minutes),
    (&["entretien"], Kind::Minutes),
];

/// Notes are minutes where they are of talk, and a letter where somebody writes them to somebody.
const NOTES: &[&str] = &["note", "notes"];

/// What is told of a talk makes minutes as notes do (`Summary of the Talks`, `Protocol No. 5 of the Session`), but
/// is no letter.
const RETOLD: &[&str] = &["account", "protocol", "protocols", "summary"];

/// Before whom many ask and one answers.
const PRESS: &[&str] = &["news", "press"];

/// Verbs behind notes: what somebody kept or took is no letter to anybody.
const KEPT: &[&str] = &["kept", "made", "taken"];

/// What a diary is called: far behind the beginning of a title it is a periodical (`Editor of the Journal ...`).
const DIARIES: &[&str] = &["diary", "journal"];

/// Words before which a diary is named that the title is of.
const DIARY_WORDS: usize = 5;

/// Words for talk, which make notes minutes, and a title that names nothing else.
const TALK: &[&str] = &[
    "conference",
    "consultation",
    "consultations",
    "conversation",
    "conversations",
    "discussion",
    "discussions",
    "meeting",
    "meetings",
    "negotiations",
    "session",
    "talk",
    "talks",
];

/// Occasions on which people talk: notes of them are minutes, too.
const OCCASIONS: &[&str] = &[
    "audience",
    "dinner",
    "encounter",
    "lunch",
    "luncheon",
    "reception",
    "visit",
];

/// What follows a word for talk and says who talked, where, or of what.
const BEHIND_TALK: &[&str] = &[
    "about",
    "among",
    "at",
    "between",
    "concerning",
    "held",
    "in",
    "on",
    "regarding",
    "with",
];

/// Verbs that make a title one of a talk: `Deng Haoran Receives Pavel Orlov`.
const MEETS: &[&str] = &["meets", "receives"];

/// How far into a title a kind of document is named.
const DECIDING_WORDS: usize = 24;

/// The kind that a title names, and whether it names the document (`Cable from ...`) or only what it is about
/// (`Conversation between ...`).
///
/// ```ebnf
/// title   = { word } , ( genre , { word } | talk , { word } ) ;
/// genre   = ? a phrase of the table ? | ( "note" | "notes" ) , { word } , ( talk | occasion | "from" | "to" )
///         | ( "summary" | "protocol" | ... ) , { word } , ( talk | occasion ) ;
/// ```
/// The first genre decides: a report on talks is a report, a telegram that holds minutes a telegram.
pub(crate) fn kind(title: &str) -> Option<(Kind, Certainty)> {
    let words: Vec<&str> = words(title)
        .map(|word| cut(title, word))
        .take(DECIDING_WORDS)
        .collect();
    // `NOTE` alone is the heading of a memorandum.
    if let [word] = words.as_slice()
        && is_of(word, &["note"])
    {
        return Some((Kind::Memorandum, Certainty::Named));
    }
    let mut from = words.as_slice();
    while let [word, rest @ ..] = from {
        let at = words.len() - from.len();
        // Before the press one answers many: neither report nor minutes.
        if is_of(word, PRESS) && rest.first().is_some_and(|next| is_of(next, &["briefing"])) {
            return None;
        }
        let named = match DECIDING_STARTS.may_begin(word.as_bytes()) {
            true if is_of(word, NOTES) => of_note(rest),
            true if is_of(word, RETOLD) => is_of_talk(rest).then_some(Kind::Minutes),
            true if at > DIARY_WORDS && is_of(word, DIARIES) && !is_owned(words[at - 1]) => None,
            true => at_start(from),
            false => None,
        };
        if let Some(kind) = named {
            return Some((kind, Certainty::Named));
        }
        from = rest;
    }
    is_about_talk(&words).then_some((Kind::Minutes, Certainty::Implied))
}

/// How the first words of [`DECIDING`] and [`NOTES`] start.
static DECIDING_STARTS: Starts = {
    let mut starts = Starts::of(NOTES).and(&Starts::of(RETOLD));
    let mut at = 0;
    while at < DECIDING.len() {
        starts = starts.with(DECIDING[at].0[0]);
        at += 1;
    }
    starts
};

/// How the words start that [`is_about_talk`] looks for.
static TALK_STARTS: Starts = Starts::of(TALK)
    .and(&Starts::of(MEETS))
    .with("talking")
    .with("audience")
    .with("reception")
    .with("dialogue");

/// True where a word for talk stands at the beginning, behind a person (`Orlov's Conversation`) or before who talked,
/// where, or of what; not where it only names an office (`Delegate to the Peace Conference`).
fn is_about_talk(words: &[&str]) -> bool {
    let words_of_talk = words
        .iter()
        .enumerate()
        .filter(|(_, word)| TALK_STARTS.may_begin(word.as_bytes()));
    words_of_talk.into_iter().any(|(at, word)| {
        let before = at
            .checked_sub(1)
            .and_then(|before| words.get(before))
            .copied()
            .unwrap_or_default();
        // Before the press many ask and one answers.
        if is_of(before, PRESS) {
            return false;
        }
        let of_somebody = is_owned(before);
        // `Conversation No. 214-7` is one of many on a tape.
        if words.get(at + 1).is_some_and(|next| is_of(next, &["no"])) {
            return false;
        }
        let goes_on = words.get(at + 1).is_some_and(|next| is_of(next, BEHIND_TALK));
        // `Deng Haoran Talking to Pavel Orlov`
        let talks = is_of(word, &["talking", "talks"])
            && words.get(at + 1).is_some_and(|next| is_of(next, &["to", "with"]));
        let received = is_of(word, &["audience", "reception"])
            && words.get(at + 1).is_some_and(|next| is_of(next, &["of", "with"]));
        let meets = at > 0 && is_of(word, MEETS) && words.get(at + 1).is_some();
        // `Orlov–Szabo Dialogue (Third Round)`
        let dialogue = at > 0 && is_of(word, &["dialogue"]);
        dialogue
            || is_of(word, TALK) && (at < 3 || of_somebody || goes_on || is_ordinal(before))
            || talks
            || received && of_somebody
            || meets
    })
}

/// `TWELFTH`, `1412th`
fn is_ordinal(word: &str) -> bool {
    let bare = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let numeral = bare.len() < word.len() && is_of(bare, &["st", "nd", "rd", "th"]);
    let last = word.rsplit('-').next().unwrap_or_default();
    numeral || ordinal_word(last).is_some()
}

/// How a title speaks of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Certainty {
    /// It names the kind.
    Named,
    /// It names only what the document is about.
    Implied,
}

fn at_start(words: &[&str]) -> Option<Kind> {
    let starts = |phrase: &[&str]| {
        phrase.len() <= words.len()
            && phrase
                .iter()
                .zip(words)
                .all(|(expected, word)| is_of(word, &[expected]))
    };
    DECIDING
        .iter()
        .find(|(phrase, _)| starts(phrase))
        .map(|(_, kind)| *kind)
}

/// `Orlov's`
fn is_owned(word: &str) -> bool {
    let word = word.trim_end_matches(']');
    word.ends_with("'s") || word.ends_with("’s")
}

/// True where the words name a talk.
fn is_of_talk(behind: &[&str]) -> bool {
    let of_talk = |at: usize, word: &str| {
        // `the press conference`
        let for_press = at > 0 && behind.get(at - 1).is_some_and(|before| is_of(before, PRESS));
        !for_press && (is_of(word, TALK) || is_of(word, OCCASIONS))
    };
    behind.iter().enumerate().any(|(at, word)| of_talk(at, word))
}

fn of_note(behind: &[&str]) -> Option<Kind> {
    let kept = behind.first().is_some_and(|word| is_of(word, KEPT));
    if kept || is_of_talk(behind) {
        return Some(Kind::Minutes);
    }
    behind
        .iter()
        .any(|word| is_of(word, &["from", "to", "by"]))
        .then_some(Kind::Letter)
}

/// The kind that the line of an American file gives behind the file number (`893.00/1: Telegram`).
///
/// ```ebnf
/// file-line = file , ":" , form ;
/// ```
pub(crate) fn kind_of_file_line(line: &str) -> Option<Kind> {
    let (_, form) = line.rsplit_once(':')?;
    let telegram = words(form).all(|word| {
        is_of(
            cut(form, word),
            &["telegram", "circular", "cablegram", "radiogram"],
        )
    });
    (telegram && words(form).next().is_some()).then_some(Kind::Cable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles() {
        use Certainty::{Implied, Named};
        let cases = [
            (
                "Cable from Orlov, 'Record of a Conversation with Szabo'",
                Some((Kind::Cable, Named)),
            ),
            (
                "Ciphered Telegram No. 5, Orlov to Szabo",
                Some((Kind::Cable, Named)),
            ),
            ("Telegram 066.621 from the Embassy", Some((Kind::Cable, Named))),
            (
                "Minutes of Conversation between Deng Haoran and Ri Mun-gyu",
                Some((Kind::Minutes, Named)),
            ),
            (
                "Record of Conversation between Orlov and Szabo",
                Some((Kind::Minutes, Named)),
            ),
            (
                "Record of the Second Round of Talks",
                Some((Kind::Minutes, Named)),
            ),
            (
                "Draft Memorandum of Conversation, by the Consul (Orlov)",
                Some((Kind::Memorandum, Named)),
            ),
            (
                "Memorandum by the Consul on a Report",
                Some((Kind::Memorandum, Named)),
            ),
            (
                "Report from Orlov on Szabo’s Conversation with Ri Mun-gyu",
                Some((Kind::Report, Named)),
            ),
            ("Briefing Paper on Ruritania", Some((Kind::Report, Named))),
            ("Press Briefing by Press Secretary Noll", None),
            ("Trial Proceedings Vol. 8", Some((Kind::Transcript, Named))),
            ("Letter from Orlov to Szabo", Some((Kind::Letter, Named))),
            ("Petition of the Fishermen", Some((Kind::Letter, Named))),
            ("Note from the Embassy", Some((Kind::Letter, Named))),
            ("Note on Conversation with Orlov", Some((Kind::Minutes, Named))),
            (
                "Notes on Conference Between General Orlov and Szabo",
                Some((Kind::Minutes, Named)),
            ),
            ("Note about the Talks of Orlov", Some((Kind::Minutes, Named))),
            ("Note about a Dinner with Orlov", Some((Kind::Minutes, Named))),
            (
                "Stenographic Minutes of a Meeting",
                Some((Kind::Transcript, Named)),
            ),
            (
                "Transcript of Conversation between Orlov and Szabo",
                Some((Kind::Transcript, Named)),
            ),
            (
                "Journal of Ambassador Orlov for 3 May",
                Some((Kind::Diary, Named)),
            ),
            (
                "From the Diary of Orlov, 'Record of a Conversation'",
                Some((Kind::Diary, Named)),
            ),
            ("Speech by Premier Szabo", Some((Kind::Speech, Named))),
            ("Address by Premier Szabo at a Rally", Some((Kind::Speech, Named))),
            ("Statement by Orlov on the Talks", Some((Kind::Other, Named))),
            (
                "Conversation between Orlov and Szabo",
                Some((Kind::Minutes, Implied)),
            ),
            ("Meeting at Selm, March 3, 1946", Some((Kind::Minutes, Implied))),
            (
                "The Ambassador in Ruritania (Orlov) to the Secretary of State",
                None,
            ),
            ("The Office for the Archive's Records", None),
            (
                "The Secretary General (Orlov) to the Delegates at the Peace Conference",
                None,
            ),
            ("Mr. Orlov to the Chief of the Division of Harvest Reports", None),
            (
                "Premier Orlov’s Conversation with Szabo",
                Some((Kind::Minutes, Implied)),
            ),
            ("Note on the Harvest", None),
            (
                "Notes Kept during the Oral Report by Orlov",
                Some((Kind::Minutes, Named)),
            ),
            (
                "Summary of the Talks of Orlov with Szabo",
                Some((Kind::Minutes, Named)),
            ),
            (
                "Summary of a Conversation with Pavel Orlov, Editor of the Journal of Fish",
                Some((Kind::Minutes, Named)),
            ),
            ("Summary of the Harvest", None),
            (
                "Protocol No. 5 of the Session of the Bureau",
                Some((Kind::Minutes, Named)),
            ),
            ("Protocol on the Exchange of Fish", None),
            ("From Pavel Orlov's Journal", Some((Kind::Diary, Named))),
            (
                "Information from P. Orlov to E. Noll on Fish",
                Some((Kind::Report, Named)),
            ),
            ("Reports Regarding Noll's Visit", Some((Kind::Report, Named))),
            ("Memoir by Wu Lin", Some((Kind::Other, Named))),
            ("Message, Orlov to Noll", Some((Kind::Letter, Named))),
            (
                "Deng Haoran Talking to Ri Mun-gyu",
                Some((Kind::Minutes, Implied)),
            ),
            (
                "Vice Premier Deng Receives Minister Orlov",
                Some((Kind::Minutes, Implied)),
            ),
            (
                "Conclusions of a Meeting of the Cabinet",
                Some((Kind::Minutes, Named)),
            ),
            (
                "Cryptogram No 104 from the Embassy, Ambassador Noll's Meeting",
                Some((Kind::Cable, Named)),
            ),
            (
                "[Deng Haoran's] Audience with the Fishermen",
                Some((Kind::Minutes, Implied)),
            ),
            ("The Embassy Received Grain", None),
            ("Reception of Broadcasts", None),
            ("Conversation No. 214-7", None),
            (
                "FOURTEEN HUNDRED AND TWELFTH MEETING",
                Some((Kind::Minutes, Implied)),
            ),
            ("The Bridge of the North Meeting", None),
            ("NOTE", Some((Kind::Memorandum, Named))),
            ("Notes", None),
            ("The President's News Conference With Premier Szabo", None),
            ("Press Conference of Premier Szabo", None),
            ("Briefing on the Situation in the Gulf", None),
            ("Conference With Premier Szabo", Some((Kind::Minutes, Implied))),
            ("Receives", None),
            ("", None),
        ];
        for (title, expected) in cases {
            assert_eq!(kind(title), expected, "{title}");
        }
    }

    #[test]
    fn file_lines() {
        assert_eq!(kind_of_file_line("893.00/10–1244: Telegram"), Some(Kind::Cable));
        assert_eq!(
            kind_of_file_line("Mission Files, Lot 54: Circular Telegram"),
            Some(Kind::Cable)
        );
        for line in [
            "893.00/15423",
            "893.00/15423: Airgram",
            "PSA Files: Lot 54D190",
            "Telegram",
            "893:",
            "",
        ] {
            assert_eq!(kind_of_file_line(line), None, "{line}");
        }
    }
}
