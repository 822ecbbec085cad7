//! Sentences without an attribution: whether they go on with what somebody said, or tell what happened.

use super::grammar::{
    ARTICLES, BE, NEGATIONS, NOMINATIVES, POSSESSIVES, PREPOSITIONS, SUBORDINATORS, is_finite,
};
use super::lexicon::Sort;
use super::token::{Kind, Tokens};
use crate::grammar::person::Mention;
use crate::grammar::scan::is_of;
use crate::speech::cues::{COURTESIES, Class, Form, Frames, look_up};

/// What people do at a table, forms in the past and the present. A sentence that says so of somebody who is there is
/// narration.
const ACTS: &[&str] = &[
    "accompanied",
    "accompanies",
    "arrived",
    "arrives",
    "bowed",
    "bows",
    "brought",
    "came",
    "departed",
    "departs",
    "drank",
    "drew",
    "entered",
    "enters",
    "gave",
    "gives",
    "greeted",
    "greets",
    "hand",
    "handed",
    "hands",
    "interpreted",
    "introduced",
    "introduces",
    "invited",
    "invites",
    "laughed",
    "laughs",
    "leaves",
    "left",
    "lit",
    "listened",
    "looked",
    "looks",
    "met",
    "meets",
    "nodded",
    "nods",
    "opened",
    "passed",
    "paused",
    "pauses",
    "poured",
    "presented",
    "presents",
    "proposed",
    "produced",
    "read",
    "reads",
    "received",
    "receives",
    "rose",
    "sat",
    "saw",
    "sent",
    "shook",
    "showed",
    "showered",
    "shows",
    "shrugged",
    "shrugs",
    "sighed",
    "sighs",
    "smiled",
    "smiles",
    "stood",
    "telephoned",
    "thanked",
    "thanks",
    "toasted",
    "took",
    "turned",
    "visited",
    "walked",
    "welcomed",
    "welcomes",
    "went",
    "withdrew",
    "called",
    "avoided",
    "ignored",
    "impressed",
    "struck",
    "created",
    "behaved",
    "spoke",
    "dropped",
    "listened",
    "hesitated",
    "returned",
    "accepted",
    "embraced",
    "kissed",
    "raised",
];

/// Nouns for the meeting itself.
pub(super) const MEETINGS: &[&str] = &[
    "atmosphere",
    "audience",
    "banquet",
    "breakfast",
    "conversation",
    "dinner",
    "discussion",
    "discussions",
    "exchange",
    "interview",
    "lunch",
    "luncheon",
    "meal",
    "meeting",
    "reception",
    "session",
    "talk",
    "talks",
];

/// Nouns for how somebody was, not what he said.
const MANNERS: &[&str] = &[
    "attitude",
    "bearing",
    "behavior",
    "behaviour",
    "demeanor",
    "expression",
    "face",
    "manner",
    "mood",
    "tone",
    "voice",
];

/// Nouns by which a rapporteur gives his own mind.
const REMARKS: &[&str] = &[
    "assessment",
    "comment",
    "comments",
    "conclusion",
    "evaluation",
    "guess",
    "impression",
    "impressions",
    "judgment",
    "opinion",
    "recommendation",
    "view",
];

/// First words of a rapporteur's own remark.
const OPENERS: &[&[&str]] = &[
    &["comment"],
    &["note"],
    &["please"],
    &["remark"],
    &["judging"],
    &["apparently"],
    &["obviously"],
    &["evidently"],
    &["instructions"],
    &["both", "sides"],
    &["the", "two", "sides"],
    &["a", "copy"],
    &["copies"],
    &["see"],
    &["it", "seemed", "to", "me"],
    &["it", "seems", "to", "me"],
    &["it", "appeared"],
    &["present"],
    &["also", "present"],
    &["among", "those"],
    &["those", "present"],
    &["the", "text"],
    &["after", "the", "meeting"],
    &["after", "the", "meal"],
    &["at", "the", "end"],
    &["at", "this", "point"],
    &["at", "parting"],
    &["on", "leaving"],
    &["begin", "summary"],
    &["end", "comment"],
    &["end", "of", "message"],
    &["end", "of", "summary"],
    &["end", "summary"],
    &["there", "follows"],
    &["there", "is", "attached"],
    &["there", "is", "given", "below"],
];

/// Words behind `it was` for what can be seen: of somebody who is there, or of what a speaker tells of.
const EVIDENT: &[&str] = &["clear", "evident", "noticeable", "obvious", "plain"];

/// Participles behind `it was`: a finding of all, with no speaker.
const FINDINGS: &[&str] = &[
    "agreed",
    "arranged",
    "assumed",
    "believed",
    "concluded",
    "considered",
    "decided",
    "emphasized",
    "explained",
    "felt",
    "hoped",
    "my",
    "noted",
    "our",
    "pointed",
    "recalled",
    "recognized",
    "recognised",
    "remarked",
    "said",
    "stated",
    "stressed",
    "suggested",
    "understood",
];

/// What the sentence is told about its surroundings.
pub(super) struct Setting {
    /// The report tells of its author as `we`.
    pub(super) tells_as_we: bool,
    /// The speaker of the run is the author.
    pub(super) author_speaks: bool,
    /// The sentence ends its paragraph.
    pub(super) last: bool,
}

/// True where a sentence without an attribution tells what happened rather than what was said. `is_there` says of a
/// token whether it names somebody who takes part.
pub(super) fn is_narration(tokens: &Tokens<'_>, setting: &Setting, is_there: impl Fn(usize) -> bool) -> bool {
    let start = (0..tokens.list.len().min(4))
        .find(|at| !tokens.is_adverb(*at) && tokens.kind(*at) != Some(&Kind::Comma))
        .unwrap_or(0);
    is_remark(tokens, start)
        || is_about_the_meeting(tokens, start)
        || is_finding(tokens, start, &is_there)
        || leads_to_a_list(tokens, setting)
        || speaks_of_author(tokens, setting)
        || is_act(tokens, &is_there)
        || is_silence(tokens)
        || is_stir(tokens, start)
        || is_presence(tokens)
        || is_of_writing(tokens)
        || is_hearing(tokens)
        || is_estimate(tokens, setting, &is_there)
        || is_mind_of_post(tokens)
}

/// True for a question as a report gives it, in its own order of words: `Was this to be published?`
pub(super) fn is_question(tokens: &Tokens<'_>, words: &str) -> bool {
    let asks = words.ends_with('?');
    const PAST: &[&str] = &["could", "did", "had", "might", "should", "was", "were", "would"];
    let behind = usize::from(tokens.is(0, &["how", "what", "when", "where", "which", "who", "why"]));
    asks && (tokens.is(0, PAST) || behind > 0 && (tokens.is(1, PAST) || tokens.is(2, PAST)))
}

/// True for an answer that is no clause, or begins as answers do. `whether_there` tells that the question was one
/// whether there was something, `of_author` that the author asked.
pub(super) fn is_answer(tokens: &Tokens<'_>, whether_there: bool, of_author: bool) -> bool {
    const SHORTEST: &[&str] = &["certainly", "never", "no", "none", "yes"];
    const NOISES: &[&str] = &["applause", "laughter", "pause", "silence"];
    let stops = tokens.list.last().is_some_and(|token| token.kind == Kind::Stop);
    let clause = tokens
        .list
        .iter()
        .any(|token| is_finite(&token.word) || look_up(&token.word).is_some());
    let stir = tokens.list.iter().any(|token| NOISES.contains(&&*token.word));
    let fragment = !clause && !stir && (2..=LONGEST_ANSWER).contains(&tokens.list.len());
    let there =
        whether_there && tokens.word(0) == "there" && tokens.is(1, &["are", "had", "is", "was", "were"]);
    let first_clause = || tokens.list.iter().take_while(|token| token.kind != Kind::Break);
    let opens = tokens.is(0, SHORTEST) && tokens.kind(1) != Some(&Kind::Word)
        || tokens.is(0, &["not"])
            && first_clause().count() < tokens.list.len()
            && !first_clause().any(|token| is_finite(&token.word));
    // Behind the author's question: `He had not been given any.`
    let his = of_author
        && tokens.is(0, &["he", "she"])
        && tokens.is(1, &["could", "did", "had", "might", "would"])
        && !is_silence(tokens);
    stops && (fragment || opens || there || his)
}

/// Most tokens of an answer that is no clause.
const LONGEST_ANSWER: usize = 9;

/// `Comment: Orlov was in good spirits.`
pub(super) fn heads_comment(tokens: &Tokens<'_>) -> bool {
    const BEFORE: &[&str] = &[
        "ambassador's",
        "embassy",
        "field",
        "headquarters",
        "source",
        "station",
    ];
    const COMMENTS: &[&str] = &["comment", "comments", "remark", "remarks"];
    let at = usize::from(tokens.is(0, BEFORE));
    // In capitals it looks like a name.
    let shouted = tokens
        .mention(at)
        .is_some_and(|mention| is_of(&mention.printed, COMMENTS));
    (shouted || tokens.is(at, COMMENTS)) && tokens.kind(at + 1) == Some(&Kind::Colon)
}

/// `We believe that Orlov's attitude has changed`: the rapporteur's mind about somebody who is there.
fn is_estimate(tokens: &Tokens<'_>, setting: &Setting, is_there: impl Fn(usize) -> bool) -> bool {
    let thinks = tokens.is(0, &["i", "we"])
        && tokens.is(
            1,
            &[
                "believe", "consider", "estimate", "feel", "suppose", "suspect", "think",
            ],
        );
    let about_another = (2..tokens.list.len().min(12)).any(|at| tokens.mention(at).is_some() && is_there(at));
    thinks && (setting.tells_as_we || about_another)
        || weighs_words(tokens)
        || setting.author_speaks && acts_together(tokens)
}

/// `We assess this statement as sincere`: what the rapporteur makes of somebody's words.
fn weighs_words(tokens: &Tokens<'_>) -> bool {
    const WEIGHS: &[&str] = &[
        "assess",
        "assessed",
        "consider",
        "considered",
        "evaluate",
        "interpret",
        "judge",
        "regard",
    ];
    const WORDS: &[&str] = &[
        "answer",
        "remark",
        "remarks",
        "reply",
        "response",
        "statement",
        "statements",
        "words",
    ];
    tokens.is(0, &["i", "we"])
        && tokens.is(1, WEIGHS)
        && tokens.is(2, &["her", "his", "the", "their", "these", "this"])
        && (3..6).any(|at| tokens.is(at, WORDS))
}

/// `We arranged to meet`: both, behind what the author said.
fn acts_together(tokens: &Tokens<'_>) -> bool {
    tokens.is(0, &["we"])
        && tokens.is(
            1,
            &[
                "agreed",
                "arranged",
                "exchanged",
                "met",
                "parted",
                "shook",
                "took",
            ],
        )
}

/// `Embassy believes`, `The Legation considers`: the mind of the office that writes.
fn is_mind_of_post(tokens: &Tokens<'_>) -> bool {
    const POSTS: &[&str] = &["congen", "consulate", "embassy", "legation", "mission"];
    // `Department may wish to consider`: a telegram to it.
    const OFFICES: &[&str] = &["department", "dept"];
    const MAY: &[&str] = &["may", "might", "will"];
    const BE_TOLD: &[&str] = &[
        "appreciate",
        "aware",
        "doubtless",
        "note",
        "recall",
        "recollect",
        "remember",
        "want",
        "wish",
    ];
    const THINKS: &[&str] = &[
        "assumes",
        "believes",
        "concurs",
        "considers",
        "doubts",
        "estimates",
        "feels",
        "presumes",
        "questions",
        "recommends",
        "suspects",
        "thinks",
        "understands",
    ];
    let at = usize::from(tokens.is(0, &["the", "this"]));
    let verb = at + 1 + usize::from(tokens.is_adverb(at + 1));
    let watches =
        || tokens.starts_with(verb, &["is", "watching"]) || tokens.starts_with(verb, &["is", "following"]);
    tokens.is(at, POSTS) && (tokens.is(verb, THINKS) || watches())
        || (0..tokens.list.len().min(12)).any(|at| {
            tokens.is(at, OFFICES)
                && tokens.is(at + 1, MAY)
                && (at + 2..at + 4).any(|i| tokens.is(i, BE_TOLD))
        })
}

/// `From another source we obtained information that`: what the rapporteur heard elsewhere.
fn is_hearing(tokens: &Tokens<'_>) -> bool {
    let heard = |at: usize| {
        tokens.is(at, &["heard", "learned", "learnt"])
            || tokens.is(at, &["got", "obtained", "received"])
                && (at + 1..at + 4).any(|i| tokens.is(i, &["information", "news", "reports", "word"]))
    };
    let told = (0..tokens.list.len())
        .filter(|_| tokens.sorts.has(Sort::Nominative))
        .find(|at| tokens.is(*at, &["i", "we"]))
        .is_some_and(|at| (at + 1..at + 4).any(heard));
    told && tokens.list.iter().any(|token| token.word == "from")
}

/// `I am reporting this in detail`: what the rapporteur does as he writes.
fn is_of_writing(tokens: &Tokens<'_>) -> bool {
    const WRITING: &[&str] = &["forwarding", "reporting", "sending", "transmitting", "writing"];
    let informs = tokens.is(1, &["inform", "report"]) && tokens.is(2, &["that", "you"]);
    tokens.is(0, &["i", "we"]) && (tokens.is(1, &["am", "are"]) && tokens.is(2, WRITING) || informs)
}

/// `Orlov was present at the conversation`, `Szabo took part in the talk`.
fn is_presence(tokens: &Tokens<'_>) -> bool {
    tokens.sorts.has(Sort::Sign)
        && (0..tokens.list.len()).any(|at| {
            let present = tokens.is(at, &["was", "were"])
                && (tokens.word(at + 1) == "present"
                    || tokens.is(at + 1, &["also"]) && tokens.word(at + 2) == "present")
                && (tokens.is(at + 2, &["at", "during"]) || tokens.is(at + 3, &["at", "during"]));
            let part = tokens.starts_with(at, &["took", "part", "in", "the"])
                || tokens.starts_with(at, &["participated", "in", "the"])
                || tokens.starts_with(at, &["was", "present", "throughout"]);
            // `joined our conversation`
            let joins = tokens.is(at, &["joined", "joins"])
                && tokens.is(at + 1, &["me", "our", "the", "this", "us"])
                && (tokens.is(at + 1, &["me", "us"]) || tokens.is(at + 2, MEETINGS));
            joins
                || present && (at..at + 7).any(|i| tokens.is(i, MEETINGS))
                || part && (at..at + 6).any(|i| tokens.is(i, MEETINGS))
        })
}

/// `I covered the dues.`: what the author did, told by a plain verb.
pub(super) fn goes_on_as_author(tokens: &Tokens<'_>) -> bool {
    let verb = 1 + usize::from(tokens.is_adverb(1));
    tokens.is(0, &["i", "we"]) && tokens.word(verb).ends_with("ed")
}

/// `We read the note together with Orlov`: true where the author acts with the one whose words are reported.
pub(super) fn acts_with(tokens: &Tokens<'_>, speaks: impl Fn(usize) -> bool) -> bool {
    tokens.is(0, &["i", "we"])
        && (2..tokens.list.len()).any(|at| tokens.word_before(at) == "with" && speaks(at))
}

/// `There was general laughter.`, `There were frequent questions from the Minister.`
fn is_stir(tokens: &Tokens<'_>, start: usize) -> bool {
    let start = if tokens.word(0) == "there" { 0 } else { start };
    let there = tokens.word(start) == "there" && tokens.is(start + 1, &["was", "were", "followed"]);
    if there
        && (start + 2..start + 5).any(|at| tokens.word(at) == "questions" && tokens.word(at + 1) == "from")
    {
        return true;
    }
    there
        && (start + 2..start + 6).any(|at| {
            tokens.is(
                at,
                &[
                    "applause",
                    "commotion",
                    "courtesies",
                    "laughter",
                    "niceties",
                    "pause",
                    "pleasantries",
                    "silence",
                    "smiles",
                    "toasts",
                ],
            )
        })
        || matches!(tokens.word(start), "they" | "all" | "everybody" | "everyone")
            && tokens.is(
                start + 1,
                &["applauded", "drank", "laughed", "parted", "smiled", "toasted"],
            )
}

/// Signs that a sentence goes on with a report where that is not plain: a timeless verb, `we`, a question.
pub(super) fn goes_on(tokens: &Tokens<'_>) -> bool {
    tokens.sorts.has(Sort::Timeless)
        || tokens
            .list
            .iter()
            .any(|token| matches!(&*token.word, "we" | "our" | "us" | "cannot"))
}

/// Signs that a sentence without attribution is told by somebody: its verb tells of what had been or would be, and it
/// is not about the meeting.
pub(super) fn is_told(tokens: &Tokens<'_>) -> bool {
    let verb = tokens.sorts.has(Sort::Auxiliary)
        && (0..tokens.list.len()).any(|at| tokens.is(at, &["could", "had", "might", "should", "would"]));
    verb && !tokens
        .list
        .iter()
        .any(|token| MEETINGS.contains(&&*token.word) || matches!(&*token.word, "both" | "two"))
}

/// The verb at `verb`, or behind the adverbs there.
fn behind_adverbs(tokens: &Tokens<'_>, verb: usize) -> usize {
    let mut near = verb..verb + 3;
    near.find(|at| !tokens.is_adverb(*at)).unwrap_or(verb)
}

/// True where thanks or greetings are given by the verb at `verb`: `thanked the Minister`, `expressed his gratitude`.
pub(super) fn is_courtesy(tokens: &Tokens<'_>, verb: usize) -> bool {
    let verb = behind_adverbs(tokens, verb);
    let gives = tokens.is(
        verb,
        &[
            "conveyed",
            "conveys",
            "expressed",
            "expresses",
            "extended",
            "offered",
        ],
    );
    tokens.is(verb, &["thanked", "thanks"])
        || gives && (verb + 1..verb + 6).any(|at| tokens.is(at, COURTESIES))
}

/// True where a text is read out by the verb at `verb`: `read from a prepared text`, `read out the following note`.
pub(super) fn reads_out(tokens: &Tokens<'_>, verb: usize) -> bool {
    const TEXTS: &[&str] = &[
        "brief",
        "instructions",
        "letter",
        "message",
        "note",
        "notes",
        "paper",
        "statement",
        "text",
    ];
    let verb = behind_adverbs(tokens, verb);
    tokens.is(verb, &["read", "reads"]) && (verb + 1..verb + 7).any(|at| tokens.is(at, TEXTS))
}

/// True where the sentence goes on to say what he who gave thanks thinks: `He would`, `It was his first visit`.
pub(super) fn is_told_of_him(tokens: &Tokens<'_>) -> bool {
    const OF_HIM: &[&str] = &["he", "her", "his", "she"];
    let first = tokens.is(0, &["it", "this"])
        && tokens.is(1, &["had", "was"])
        && tokens.list.iter().any(|token| OF_HIM.contains(&&*token.word));
    first || is_told(tokens)
}

/// True where a sentence can be somebody's words in a paragraph that names nobody: a whole sentence, not about the author.
pub(super) fn can_be_told(tokens: &Tokens<'_>) -> bool {
    let own = || {
        let words = tokens.list.iter().map(|token| &*token.word);
        words
            .into_iter()
            .any(|word| matches!(word, "i" | "me" | "my" | "we" | "us" | "our"))
    };
    let whole = tokens.list.len() >= SHORTEST_TOLD
        && tokens.list.last().is_some_and(|token| token.kind == Kind::Stop);
    whole && !own()
}

/// True for a sentence that ends and does not tell of the author.
pub(super) fn is_of_another(tokens: &Tokens<'_>) -> bool {
    let ends = tokens.list.last().is_some_and(|token| token.kind == Kind::Stop);
    ends && !tokens
        .list
        .iter()
        .any(|token| matches!(&*token.word, "i" | "me" | "my"))
}

/// True for a sentence that ends, and is no mere word or two of a page: `Contact us`
pub(super) fn is_whole(tokens: &Tokens<'_>) -> bool {
    let ends = tokens
        .list
        .last()
        .is_some_and(|token| matches!(token.kind, Kind::Stop | Kind::Colon | Kind::Quote(_)));
    ends || tokens.list.len() >= SHORTEST_TOLD
}

/// Fewest tokens of such a sentence; shorter ones are headings.
const SHORTEST_TOLD: usize = 6;

/// True where a sentence behind a quotation tells of what would or will be: the speaker's words rather than what happened.
pub(super) fn speaks_of_future(tokens: &Tokens<'_>) -> bool {
    tokens.list.iter().any(|token| {
        matches!(
            &*token.word,
            "would" | "will" | "should" | "could" | "must" | "shall"
        )
    })
}

/// `We assess this as consent`: the rapporteur's own mind.
pub(super) fn is_own_mind(tokens: &Tokens<'_>) -> bool {
    const MINDS: &[&str] = &[
        "accept",
        "assess",
        "assume",
        "believe",
        "conclude",
        "consider",
        "estimate",
        "evaluate",
        "expect",
        "feel",
        "find",
        "gather",
        "gained",
        "had",
        "judge",
        "propose",
        "recommend",
        "regard",
        "suggest",
        "suppose",
        "suspect",
        "think",
        "understand",
    ];
    let mut verb = 1 + usize::from(tokens.is_adverb(1));
    // `We do not believe`, `We must regard`
    while verb < LONGEST_MIND
        && (tokens.is(verb, NEGATIONS) || tokens.is(verb, &["can", "cannot", "do", "must"]))
    {
        verb += 1;
    }
    tokens.is(0, &["i", "we"]) && tokens.is(verb, MINDS)
}

/// Most tokens before the verb of the rapporteur's mind.
const LONGEST_MIND: usize = 5;

/// True where the paragraph speaks as `we`, whom a report in the third person quotes.
pub(super) fn speaks_as_we(tokens: &Tokens<'_>) -> bool {
    tokens
        .list
        .iter()
        .any(|token| matches!(&*token.word, "we" | "our" | "us"))
}

/// True where the sentence is about the other side: its subject is `he` or somebody who is there. In a report of what
/// the author said, that is no longer the author's word.
pub(super) fn is_about_another(tokens: &Tokens<'_>, is_there: impl Fn(usize) -> bool) -> bool {
    // `Third, he was late`, among the points that the author makes
    if tokens.is(
        0,
        &["second", "secondly", "third", "thirdly", "fourth", "fourthly"],
    ) {
        return false;
    }
    let first =
        (0..tokens.list.len().min(8)).find(|at| tokens.is(*at, NOMINATIVES) || tokens.mention(*at).is_some());
    first.is_some_and(|at| {
        let dependent =
            tokens.is(at.wrapping_sub(1), SUBORDINATORS) || tokens.is(at.wrapping_sub(1), PREPOSITIONS);
        let possessive = tokens.kind(at + 1) == Some(&Kind::Possessive);
        !dependent
            && !possessive
            && (tokens.is(at, &["he", "she"]) || tokens.mention(at).is_some() && is_there(at))
    })
}

/// True where a sentence begins with somebody else who is there, and a verb in the past: that person did something.
pub(super) fn another_acts(tokens: &Tokens<'_>, is_another: impl Fn(usize) -> bool) -> bool {
    let Some(at) = (0..2).find(|at| tokens.mention(*at).is_some()) else {
        return false;
    };
    let verb = (at + 1..at + 4).find(|i| !tokens.is_adverb(*i));
    let acts = verb.is_some_and(|verb| {
        let word = tokens.word(verb);
        ACTS.contains(&word) || word.len() > 4 && word.ends_with("ed")
    });
    acts && is_another(at)
}

/// `Said also that`, `Stated that he would come`: a telegram leaves out who goes on.
pub(super) fn leaves_out_speaker(tokens: &Tokens<'_>) -> bool {
    const CLAUSES: &[&str] = &[
        "could", "had", "he", "her", "his", "if", "it", "no", "she", "that", "there", "this", "whether",
        "would",
    ];
    let also = usize::from(tokens.is(0, &["also", "further", "then"]));
    let first = tokens.word(also);
    let cue = look_up(first).and_then(|word| word.verb(Some(tokens.word(also + 1))));
    // `Emphasized importance of peace`, `Accused the cabinet of bad faith`
    let object = cue.is_some_and(|(verb, form)| {
        let stresses = matches!(
            verb.class,
            Class::Stress | Class::Agree | Class::Deny | Class::Urge
        );
        form == Form::Past
            && verb.frames.has(Frames::NOUN)
            && (stresses || matches!(verb.lemma, "express" | "reaffirm" | "reiterate" | "voice"))
            && tokens.kind(also + 1) == Some(&Kind::Word)
            && !tokens.is(also + 1, PREPOSITIONS)
            && !tokens.is_adverb(also + 1)
    });
    let says = cue.is_some_and(|(verb, form)| {
        form == Form::Past
            && matches!(
                verb.class,
                Class::Say
                    | Class::Ask
                    | Class::Answer
                    | Class::Stress
                    | Class::Urge
                    | Class::Agree
                    | Class::Deny
            )
    });
    let behind = (also + 1..also + 4).find(|at| !tokens.is_adverb(*at));
    let said = first == "said" && tokens.is_adverb(also + 1);
    object && is_one_clause(tokens) || says && (said || behind.is_some_and(|at| tokens.is(at, CLAUSES)))
}

/// True for a sentence without a subject behind a comma: `Rejected by all, the plan failed` has one.
fn is_one_clause(tokens: &Tokens<'_>) -> bool {
    !(1..tokens.list.len()).any(|at| {
        tokens.kind(at - 1) == Some(&Kind::Comma)
            && (tokens.is(at, NOMINATIVES) || tokens.is(at, ARTICLES) || tokens.mention(at).is_some())
    })
}

/// `Orlov, of course, is biased`: true where a sentence begins with the name at `at` and says what that person is.
pub(super) fn judges(tokens: &Tokens<'_>, at: usize) -> bool {
    const IS: &[&str] = &["appears", "has", "is", "remains", "seems"];
    let mut verb = at + 1;
    if tokens.kind(verb) == Some(&Kind::Comma) {
        let aside = (verb + 1..verb + 5).find(|i| tokens.kind(*i) == Some(&Kind::Comma));
        let Some(aside) = aside else { return false };
        verb = aside + 1;
    }
    while tokens.is_adverb(verb) {
        verb += 1;
    }
    tokens.is(verb, IS)
}

/// True where a verb is in the present: what stands so is the rapporteur's own mind, as far as nobody is named.
fn speaks_of_now(tokens: &Tokens<'_>) -> bool {
    const NOW: &[&str] = &[
        "appear", "appears", "are", "does", "has", "is", "seem", "seems", "shall", "will",
    ];
    tokens.list.iter().any(|token| NOW.contains(&&*token.word))
}

/// `Moreover it puts us in a difficult position`: true for a sentence that adds to what somebody said.
pub(super) fn adds(tokens: &Tokens<'_>) -> bool {
    let subject = 1 + usize::from(tokens.kind(1) == Some(&Kind::Comma));
    tokens.is(0, &["besides", "furthermore", "moreover"])
        && tokens.is(subject, &["it", "that", "there", "they", "this"])
}

/// True where a paragraph without attribution can only be a report: it tells of what would or should be, and names
/// nobody who is there.
pub(super) fn is_report(tokens: &Tokens<'_>, is_there: impl Fn(usize) -> bool) -> bool {
    let nobody = (0..tokens.list.len()).all(|at| {
        let own = matches!(tokens.word(at), "i" | "me" | "my");
        !(own || tokens.mention(at).is_some() && is_there(at))
    });
    let any = |words: &[&str]| tokens.list.iter().any(|token| words.contains(&&*token.word));
    nobody && any(&["would", "could", "should", "might"]) && !speaks_of_now(tokens)
}

/// `The Department's representatives stated that`: true where several people say something whom nobody names.
pub(super) fn several_say(tokens: &Tokens<'_>) -> bool {
    const SEVERAL: &[&str] = &[
        "delegates",
        "delegation",
        "members",
        "officers",
        "officials",
        "parties",
        "representatives",
        "sides",
    ];
    /// Words between them and what they do: `representatives of the railway stated`.
    const REACH: usize = 6;
    let plain = |at: usize| tokens.kind(at) == Some(&Kind::Word);
    let behind_several = |cue: usize| {
        let mut before = (cue.saturating_sub(REACH)..cue).rev().take_while(|at| plain(*at));
        before.any(|at| tokens.is(at, SEVERAL))
    };
    (1..tokens.list.len()).any(|at| tokens.cue(at).is_some() && behind_several(at))
}

fn is_remark(tokens: &Tokens<'_>, start: usize) -> bool {
    if OPENERS
        .iter()
        .any(|opener| tokens.starts_with(0, opener) || tokens.starts_with(start, opener))
        && !is_promised(tokens)
    {
        return true;
    }
    let first = tokens.word(start);
    // `The comments and wishes that you have`, `The views of my government` are told by somebody.
    let of_another = tokens.is(start + 2, &["and", "of", "which"]);
    let own = matches!(first, "my" | "our" | "the")
        && (start + 1..start + 4).any(|at| tokens.is(at, REMARKS))
        && (first != "the" || tokens.is(start + 1, REMARKS) && !of_another);
    let in_own = first == "in"
        && matches!(tokens.word(start + 1), "my" | "our")
        && (start + 2..start + 4).any(|at| tokens.is(at, REMARKS));
    let manner = POSSESSIVES.contains(&first) && (start + 1..start + 4).any(|at| tokens.is(at, MANNERS));
    own || in_own || manner
}

/// `The text of the draft will be given to your embassy`: what is told of a text rather than of its way in the mail.
fn is_promised(tokens: &Tokens<'_>) -> bool {
    const MAIL: &[&str] = &[
        "airmailed",
        "attached",
        "follow",
        "follows",
        "forwarded",
        "pouched",
        "sent",
        "transmitted",
    ];
    let will = (2..tokens.list.len()).find(|at| tokens.is(*at, &["will", "would"]));
    tokens.starts_with(0, &["the", "text"])
        && will.is_some_and(|will| !(will + 1..will + 4).any(|at| tokens.is(at, MAIL)))
}

fn is_about_the_meeting(tokens: &Tokens<'_>, start: usize) -> bool {
    let lead = tokens.is(start, ARTICLES) || tokens.is(start, POSSESSIVES);
    lead && (start + 1..start + 5)
        .take_while(|at| {
            tokens.kind(*at) == Some(&Kind::Word) && !tokens.is(*at, BE) && !tokens.is(*at, PREPOSITIONS)
        })
        .any(|at| tokens.is(at, MEETINGS))
}

/// `it was agreed that`, `the conclusion was reached`, `it must be noted`.
fn is_finding(tokens: &Tokens<'_>, start: usize, is_there: impl Fn(usize) -> bool) -> bool {
    let be = (start + 1..start + 4).find(|at| tokens.is(*at, BE));
    let near = |words: &[&str]| be.is_some_and(|be| (be + 1..be + 4).any(|at| tokens.is(at, words)));
    let of_somebody = || {
        (start..tokens.list.len()).any(|at| {
            tokens.is(at, NOMINATIVES)
                || tokens.is(at, MEETINGS)
                || tokens.is(at, &["her", "him", "his", "me"])
                || tokens.mention(at).is_some() && is_there(at)
        })
    };
    let found = near(FINDINGS) || near(EVIDENT) && of_somebody();
    tokens.word(start) == "it" && found
        || tokens.starts_with(start, &["the", "conclusion", "was"])
        || tokens.starts_with(start, &["agreement", "was"])
}

/// `There were four points:` before a list.
fn leads_to_a_list(tokens: &Tokens<'_>, setting: &Setting) -> bool {
    setting.last && tokens.list.last().is_some_and(|token| token.kind == Kind::Colon)
}

/// `I thanked him`, `handed me a note`: the rapporteur tells of himself.
fn speaks_of_author(tokens: &Tokens<'_>, setting: &Setting) -> bool {
    if setting.author_speaks {
        return false;
    }
    // `If I wanted to see a factory, he would arrange it`
    let subject = tokens.sorts.has(Sort::Nominative)
        && (0..tokens.list.len()).any(|at| {
            tokens.word(at) == "i" && !matches!(tokens.word_before(at), "if" | "unless" | "whether")
        });
    // `me`, `myself`
    let may_be_object = tokens.sorts.has(Sort::Object) || tokens.sorts.has(Sort::Adverb);
    let object = may_be_object
        && (1..tokens.list.len()).any(|at| {
            matches!(tokens.word(at), "me" | "myself")
                && (tokens.is(at - 1, ACTS) || matches!(tokens.word(at - 1), "to" | "with"))
        });
    subject || object
}

/// Who makes a gesture, by a short sentence that says no more: `Orlov nodded.`
pub(super) fn gestures<'n, 't>(tokens: &'n Tokens<'t>) -> Option<&'n Mention<'t>> {
    let mention = tokens.mention(0)?;
    let verb = (1..3).find(|at| !tokens.is_adverb(*at))?;
    (tokens.is(verb, GESTURES) && tokens.list.len() <= LONGEST_GESTURE).then_some(mention)
}

/// True for such a sentence, whoever it tells of: `He shook his head.`
pub(super) fn is_gesture(tokens: &Tokens<'_>) -> bool {
    let verb = (1..3).find(|at| !tokens.is_adverb(*at));
    let somebody = tokens.mention(0).is_some() || tokens.is(0, &["he", "she"]);
    somebody && verb.is_some_and(|verb| tokens.is(verb, GESTURES)) && tokens.list.len() <= LONGEST_GESTURE
}

/// Most tokens of such a sentence.
const LONGEST_GESTURE: usize = 12;

/// What somebody does before he speaks.
const GESTURES: &[&str] = &[
    "bowed",
    "frowned",
    "hesitated",
    "laughed",
    "leaned",
    "nodded",
    "paused",
    "rose",
    "shook",
    "shrugged",
    "sighed",
    "smiled",
    "stood",
    "turned",
];

/// Somebody who is there, or a pronoun, does something.
fn is_act(tokens: &Tokens<'_>, is_there: impl Fn(usize) -> bool) -> bool {
    for at in 0..tokens.list.len().min(24) {
        let named = tokens.mention(at).is_some() && is_there(at);
        let pronoun = tokens.is(at, &["he", "she", "i"]);
        if !(named || pronoun) || tokens.kind(at + 1) == Some(&Kind::Possessive) {
            continue;
        }
        let behind = at.checked_sub(1).map(|before| tokens.word(before)).unwrap_or("");
        if SUBORDINATORS.contains(&behind) || PREPOSITIONS.contains(&behind) {
            continue;
        }
        let verb = (at + 1..at + 5)
            .find(|i| !tokens.is_adverb(*i) && !matches!(tokens.word(*i), "had" | "has" | "himself"));
        if verb.is_some_and(|verb| tokens.is(verb, ACTS)) && !tokens.is(at + 1, &["had", "has"]) {
            return true;
        }
        return false;
    }
    false
}

/// What somebody who is silent does not give.
const REPLIES: &[&str] = &["answer", "comment", "comments", "reply", "response", "statement"];

/// `He did not mention the price`, `gave no information`.
fn is_silence(tokens: &Tokens<'_>) -> bool {
    (1..tokens.list.len()).any(|at| {
        let negated =
            tokens.is(at, NEGATIONS) && matches!(tokens.word(at - 1), "did" | "does" | "would" | "could");
        if negated && subject_close(tokens, at - 1) {
            let verb = (at + 1..at + 4).find(|i| !tokens.is_adverb(*i));
            return verb.is_some_and(|verb| {
                let cue = tokens
                    .cue(verb)
                    .and_then(|word| word.verb(Some(tokens.word(verb + 1))));
                let spoken = cue.is_some_and(|(verb, _)| {
                    matches!(
                        verb.class,
                        Class::Say | Class::Tell | Class::Answer | Class::Topic | Class::Stress | Class::Ask
                    )
                });
                let did = matches!(tokens.word(at - 1), "did" | "does");
                // `could not make any promise` is a promise that is refused.
                let still = tokens.is(verb, &["react", "take", "go", "give", "make", "let"])
                    && (did || (verb + 1..verb + 4).any(|i| tokens.is(i, REPLIES)));
                spoken || still
            });
        }
        // `had no choice` is told by him, `had no comment` of him.
        let has = matches!(tokens.word(at - 1), "had" | "has") && tokens.word(at) == "no";
        let empty = matches!(tokens.word(at), "no" | "nothing")
            && matches!(
                tokens.word(at - 1),
                "gave" | "made" | "had" | "gives" | "makes" | "has" | "said" | "offered"
            )
            && (!has || (at + 1..at + 4).any(|i| tokens.is(i, REPLIES)))
            && subject_close(tokens, at - 1);
        empty && tokens.list.len() < 40
    })
}

/// True where a pronoun or person stands right before the verb at `verb`.
fn subject_close(tokens: &Tokens<'_>, verb: usize) -> bool {
    (1..4).any(|back| {
        verb.checked_sub(back).is_some_and(|at| {
            (tokens.is(at, &["he", "she", "i"]) || tokens.mention(at).is_some())
                && !tokens.is(at.wrapping_sub(1), SUBORDINATORS)
        })
    })
}
