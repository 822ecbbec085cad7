//! Whom an attribution names, where it attributes words of this record.

use std::ops::Range;

use memchr::memmem;

use super::attribution::{Attribution, Content, Place, Subject};
use super::drift::MEETINGS;
use super::grammar::{AUXILIARIES, COLLECTIVES, PREPOSITIONS, TALKS};
use super::nominative::is_nominative;
use super::scene::Who;
use super::token::{Kind, Tokens};
use super::turns::Run;
use super::{Before, Narrative, PARAGRAPH_START};
use crate::grammar::scan::is_of;
use crate::lex::Passage;
use crate::speech::cues::{Class, Form, look_up};

impl<'t> Narrative<'_, 't> {
    /// Who the attribution names, where it attributes words in this record.
    pub(super) fn speaker(
        &mut self,
        attribution: &Attribution,
        tokens: &Tokens<'_>,
        passage: &Passage<'t>,
    ) -> Option<Who> {
        let leads = attribution.content == Content::Quote;
        if attribution.content == Content::Bare || attribution.place == Place::Subordinate && !leads {
            return None;
        }
        let author_speaks = self
            .run
            .as_ref()
            .is_some_and(|run| run.ground.who.person == self.scene.author);
        let in_run = self.run.as_ref().filter(|_| !author_speaks);
        let strong = !matches!(attribution.class, Class::Think | Class::Topic)
            && attribution.content != Content::Topic;
        let says = matches!(
            attribution.class,
            Class::Say | Class::Tell | Class::Ask | Class::Answer | Class::Stress
        );
        let talks = self.run.is_some() || self.paragraph.last.is_some();
        match &attribution.subject {
            // `I saw Orlov and Szabo. They said that`, but not what somebody tells of others.
            Subject::They
                if !strong && attribution.rule != "cue-adjective"
                    || attribution.subject_at > 1 && !self.opens_jointly(attribution, tokens)
                    || attribution.place != Place::Main
                        && !(attribution.rule == "according-to" && attribution.cue_at == 0)
                    || in_run.is_some_and(|run| !self.scene.is_joint(&run.ground.who)) =>
            {
                return None;
            }
            // `We suggest Department instruct`: a telegram to the own office.
            Subject::Author | Subject::We
                if attribution.class == Class::Urge
                    && tokens.is(attribution.cue_at + 1, &["department", "dept"]) =>
            {
                return None;
            }
            // Within what somebody says, `I` am he.
            Subject::Author
                if self.run.as_ref().is_some_and(|run| run.says_i)
                    || self.run.is_some() && self.scene.author.is_none() && !self.scene.tells_as_i() =>
            {
                return None;
            }
            Subject::Interlocutor if attribution.rule == "told-to-author" && !talks => return None,
            // `Noll had complained`, in what Orlov tells of her.
            Subject::Mention(_) if in_run.is_some() && self.tells_of(attribution, tokens) => return None,
            // A telegram to the own office: nobody is there to hear it.
            Subject::We if !self.scene.tells_as_we && !self.scene.has_others() => return None,
            // `We spoke for an hour` tells of both sides.
            Subject::We if attribution.content == Content::Topic => return None,
            Subject::Author
                if attribution.class == Class::Think
                    || tokens.is(attribution.cue_at, OWN_MIND)
                    || !is_past(attribution, tokens)
                    || is_written(attribution, tokens) =>
            {
                return None;
            }
            // Within what somebody says, `we` are his; `we replied` to him.
            Subject::We
                if in_run.is_some() && attribution.class != Class::Answer && !self.scene.tells_as_we
                    || attribution.class == Class::Think
                    || !is_past(attribution, tokens) =>
            {
                return None;
            }
            // `The Ruritanian comrades said` is told of them; what they told the author is theirs.
            Subject::Phrase(words) if is_collective(passage, words) && !to_author(attribution, tokens) => {
                return None;
            }
            Subject::Phrase(_) if in_run.is_some() && !to_author(attribution, tokens) || !strong => {
                return None;
            }
            Subject::Described(_) if !strong => return None,
            Subject::Mention(at) => {
                let mention = tokens.mention(*at)?;
                // `their ambassador`, in what somebody tells of others
                if in_run.is_some() && mention.name.is_empty() && mention.printed.starts_with("their ") {
                    return None;
                }
                // `Orlov would suggest that`, in what somebody tells of others
                let would = tokens.word_before(attribution.cue_at) == "would";
                if would && in_run.is_some() && !self.speaks(tokens, *at) {
                    return None;
                }
                // `In the first talk Orlov had set out his plan`
                let earlier_topic = attribution.content == Content::Topic && is_earlier(attribution, tokens);
                if earlier_topic && self.run.is_none() && names_talk(tokens, *at) {
                    return None;
                }
                let known = self.scene.known(mention);
                // `He [Orlov] described`: of whom the record speaks as `he`.
                let there = known.is_some_and(|person| {
                    self.scene.is_present(person)
                        || Some(person) == self.scene.author
                        || *at == 1 && in_run.is_none() && tokens.is(0, &["he", "she"])
                });
                // `Mr. Kohl had informed him of it`: what one who is there was told elsewhere.
                let told_before = is_earlier(attribution, tokens)
                    && attribution.class == Class::Tell
                    && tokens.is(attribution.cue_at + 1, &["her", "him"]);
                if !there && told_before {
                    return None;
                }
                if !there {
                    let opens = attribution.subject_at <= 1
                        || attribution.place == Place::Inserted
                            && matches!(
                                tokens.kind(attribution.cue_at.wrapping_sub(1)),
                                Some(Kind::Quote(_))
                            )
                        || tokens.kind(attribution.subject_at - 1) == Some(&Kind::Comma);
                    let aside = attribution.rule != "according-to" && to_third_person(attribution, tokens);
                    // Of whom the paragraph told before, it may go on to tell.
                    let is_new = || {
                        let before = passage.text().as_bytes().get(..mention.range.start);
                        let before = before.unwrap_or_default();
                        let near = &before[before.len().saturating_sub(TOLD_WITHIN)..];
                        memmem::find(near, mention.name.as_bytes()).is_none()
                    };
                    let answers = attribution.class == Class::Answer
                        && attribution.subject_at == 0
                        && attribution.place == Place::Main
                        && self.scene.looks_like_a_person(mention)
                        && is_new();
                    let talks = says
                        && attribution.subject_at <= 1
                        && mention.titles.is_empty()
                        && (answers || self.scene.talks_again(&mention.name));
                    // `In a talk Ambassador Orlov spoke of the harvest`: who is named in full is looked at.
                    let in_full = !mention.titles.is_empty()
                        && !mention.name.is_empty()
                        && in_run.is_none()
                        && attribution.class == Class::Topic
                        && attribution.place == Place::Main
                        && is_nominative(tokens, *at)
                        && !(*at..attribution.cue_at).any(|i| tokens.is(i, &["had", "has"]));
                    // `Pavel Orlov spoke at length about how`, in a report of his talk elsewhere
                    let retold = attribution.class == Class::Topic
                        && attribution.place == Place::Main
                        && attribution.subject_at == 0
                        && mention.name.contains(' ')
                        && self.opens_retold(tokens);
                    // `French Amb suggested that`, in a telegram about several who spoke
                    let is_post = attribution.subject_at == 0
                        && mention.name.is_empty()
                        && mention.titles.len() == 1
                        && mention.titles.first() == Some(&mention.printed)
                        && tokens.word(attribution.cue_at + 1) == "that"
                        && !tokens.word(attribution.cue_at).ends_with('s');
                    if !strong && !in_full && !retold
                        || attribution.place == Place::Noun
                        || in_run.is_some() && (!(says || is_post) || !opens || aside) && !talks && !retold
                    {
                        return None;
                    }
                    if known.is_none() && attribution.rule == "name-and-colon" {
                        return None;
                    }
                    let bare_name = mention.titles.is_empty() && !mention.name.contains(' ');
                    let present_tense = tokens.word(attribution.cue_at).ends_with('s');
                    let beside = adjacent(attribution, tokens) || attribution.place == Place::Inserted;
                    // `..., repeated Selm.` names no speaker unless words stand beside it.
                    let turned =
                        attribution.cue_at < attribution.subject_at && tokens.quotes().next().is_none();
                    if known.is_none() && bare_name && turned {
                        return None;
                    }
                    let plain = tokens.is(attribution.cue_at, PLAIN_WORDS);
                    let speaks = says && plain || goes_on(attribution, tokens);
                    if known.is_none()
                        && bare_name
                        && !talks
                        && (in_run.is_some() || present_tense || !speaks || !beside)
                    {
                        return None;
                    }
                }
            }
            _ => {}
        }
        if attribution.subject == Subject::Other {
            let running = self.run.as_ref().map(|run| &run.ground.who);
            let before = match &self.before {
                Some(Before::Report(who) | Before::Quote(who)) => Some(who),
                None => None,
            };
            let asker = running
                .or(self.paragraph.last.as_ref().map(|(who, _)| who))
                .or(before);
            return self.scene.replier(asker?.person);
        }
        // `Orlov was also informed that`: by whoever informs him all along.
        if let (Subject::Teller(told), Some(run)) = (&attribution.subject, &self.run) {
            let also = (*told..attribution.cue_at).any(|at| tokens.is(at, &["also", "further"]));
            if also && !self.speaks(tokens, *told) {
                return Some(run.ground.who.clone());
            }
        }
        let pronoun = matches!(attribution.subject, Subject::He | Subject::She);
        let described = matches!(attribution.subject, Subject::Described(_));
        let runs = in_run.is_some();
        let who = self
            .scene
            .who(attribution, tokens, passage, !described || !runs)?;
        // Within what somebody says, an official without a name is whoever he tells of.
        if described && runs && who.person.is_none() {
            return None;
        }
        // Somebody of whom the speaker tells, named in the same sentence.
        let told_of = runs
            && !to_author(attribution, tokens)
            && who.rule == "pronoun-in-sentence"
            && who.person.is_some_and(|person| !self.scene.is_present(person));
        if told_of {
            return None;
        }
        // `in his opinion`, where nobody knows whose
        let owned = attribution.place == Place::Noun || attribution.rule == "according-to";
        (who.person.is_some() || !pronoun || says && !owned).then_some(who)
    }
}

/// How far before a name the paragraph is searched for it, in bytes: a paragraph may be as long as the dump.
const TOLD_WITHIN: usize = 4000;

/// What an author who says `I` does in his mind, though others do it aloud.
const OWN_MIND: &[&str] = &["anticipated", "guessed", "judged", "surmised"];

/// Verbs by which somebody enters of whom only a surname is known: things do otherwise, too (`Tests indicated`).
const PLAIN_WORDS: &[&str] = &[
    "added",
    "admitted",
    "agreed",
    "announced",
    "answered",
    "argued",
    "asked",
    "asserted",
    "assured",
    "commented",
    "confirmed",
    "continued",
    "declared",
    "emphasised",
    "emphasized",
    "explained",
    "expressed",
    "informed",
    "inquired",
    "insisted",
    "interjected",
    "interposed",
    "maintained",
    "mentioned",
    "noted",
    "observed",
    "opened",
    "pointed",
    "promised",
    "recalled",
    "remarked",
    "reminded",
    "repeated",
    "replied",
    "responded",
    "retorted",
    "said",
    "spoke",
    "stated",
    "stressed",
    "suggested",
    "thought",
    "told",
    "underlined",
    "urged",
    "volunteered",
    "wondered",
];

/// How far behind a cue its addressee stands, in tokens: `said, on the 3rd, to my colleague`.
const ADDRESSEE_REACH: usize = 8;

/// Most tokens of what stands before `they`: `In reply to an inquiry they said`.
const LONGEST_OPENER: usize = 8;

impl Narrative<'_, '_> {
    /// True at the beginning of a paragraph in what somebody's words lead to.
    fn opens_retold(&self, tokens: &Tokens<'_>) -> bool {
        let starts = tokens
            .get(0)
            .is_some_and(|token| token.range.start < PARAGRAPH_START);
        let led = |run: &Run| run.lead.is_some();
        starts && self.run.as_ref().is_some_and(led)
    }

    /// `In reply to his question they said`, behind a sentence that names two together.
    fn opens_jointly(&self, attribution: &Attribution, tokens: &Tokens<'_>) -> bool {
        let named = (0..attribution.subject_at).any(|at| tokens.mention(at).is_some());
        let opens = tokens.is(0, PREPOSITIONS) && attribution.subject_at <= LONGEST_OPENER;
        // `When I asked whether it was so, they replied`
        let asked = tokens.is(0, &["after", "as", "when"]) && tokens.is(1, &["i", "we"]);
        (opens || asked) && !named && self.run.is_none()
    }

    /// True where the run's speaker tells what somebody else had said before: a rapporteur says so in the plain past.
    pub(super) fn tells_of(&self, attribution: &Attribution, tokens: &Tokens<'_>) -> bool {
        let verb = (attribution.subject_at + 1..attribution.cue_at)
            .rev()
            .take_while(|at| tokens.is_adverb(*at) || tokens.is(*at, AUXILIARIES));
        let earlier = attribution.place == Place::Main && verb.into_iter().any(|at| tokens.word(at) == "had");
        earlier && !self.speaks(tokens, attribution.subject_at)
    }
}

/// True where the cue tells of what was said before: `had told`.
pub(super) fn is_earlier(attribution: &Attribution, tokens: &Tokens<'_>) -> bool {
    attribution.subject_at < attribution.cue_at
        && (attribution.subject_at + 1..attribution.cue_at).any(|at| tokens.word(at) == "had")
}

/// `In the first talk Orlov had`, `At an earlier meeting Orlov had`: true where a sentence begins with a talk and the person at
/// `subject` stands behind it.
fn names_talk(tokens: &Tokens<'_>, subject: usize) -> bool {
    tokens.is(0, PREPOSITIONS) && subject < LONGEST_OPENER && (1..subject).any(|at| tokens.is(at, MEETINGS))
}

/// True where `inner` stands in the clause that `main` leads to.
pub(super) fn leads_to(main: &Attribution, inner: &Attribution) -> bool {
    main.place == Place::Main && main.content == Content::Full && main.behind <= inner.subject_at
}

/// `opened saying that`, `closed by asking`, `continued that`: true where somebody goes on or ends with words, as no thing does.
fn goes_on(attribution: &Attribution, tokens: &Tokens<'_>) -> bool {
    let next = attribution.cue_at + 1;
    let clause = match tokens.word(next) {
        "saying" => true,
        "by" => tokens.word(next + 1).ends_with("ing"),
        "that" => tokens.is(attribution.cue_at, PLAIN_WORDS),
        _ => false,
    };
    attribution.class == Class::Proceed && clause
}

/// True where an attribution to the author tells of the conversation, not of the writing.
fn is_past(attribution: &Attribution, tokens: &Tokens<'_>) -> bool {
    let helper = |at: usize| {
        let word = tokens.word(at);
        matches!(
            word,
            "could" | "did" | "had" | "was" | "were" | "took" | "went" | "made" | "began" | "came" | "felt"
        ) || word.len() > 4 && word.ends_with("ed")
            || matches!(word, "said" | "told")
    };
    if attribution.place == Place::Noun {
        return (attribution.cue_at..attribution.behind).any(helper);
    }
    let cue = tokens.word(attribution.cue_at);
    // `I am reporting the matter` is written, not said.
    let progressive =
        (attribution.subject_at..attribution.cue_at).any(|at| matches!(tokens.word(at), "am" | "are"));
    let regular = cue.ends_with("ed") || cue.ends_with("ing") && !progressive;
    let irregular = !matches!(
        look_up(cue).and_then(|word| word.verb(Some(tokens.word(attribution.cue_at + 1)))),
        Some((_, Form::Base | Form::Third))
    );
    regular || irregular && !progressive || (attribution.subject_at..attribution.cue_at).any(helper)
}

/// True where the author tells whoever reads the report what he writes or wrote: `In my No. 129 I reported to you that`,
/// `I stated in my despatch that`, `I herewith enclose the list, requesting that`.
fn is_written(attribution: &Attribution, tokens: &Tokens<'_>) -> bool {
    let cue = attribution.cue_at;
    // `I had proposed to discuss it`, `I wished to discuss it`: he meant to.
    let proposed =
        tokens.word_before(cue) == "had" && tokens.is(cue, &["proposed"]) && tokens.word(cue + 1) == "to";
    let meant = attribution.content == Content::Topic
        && tokens.word_before(cue) == "to"
        && cue.checked_sub(2).is_some_and(|verb| tokens.is(verb, MEANT));
    // `The undersigned has the honor to inform Mr. Orlov that`, in a note
    let in_note = tokens.word(attribution.subject_at) == "undersigned"
        && (attribution.subject_at..cue).any(|at| tokens.is(at, &["honor", "honour"]));
    if proposed || meant || in_note {
        return true;
    }
    let to = usize::from(tokens.word(cue + 1) == "to");
    let the = usize::from(tokens.word(cue + 1 + to) == "the");
    let reader = tokens.is(cue + 1 + to + the, &["you", "department", "dept"]);
    if reader && tokens.is(cue, INFORMS) {
        return (0..cue).all(|at| !tokens.is(at, TALKS));
    }
    if (attribution.subject_at..cue).any(|at| tokens.is(at, ENCLOSES)) {
        return true;
    }
    let end = attribution.behind + PAPER_REACH;
    (0..end).filter(|at| tokens.is(*at, &["by", "in"])).any(|at| {
        let own =
            tokens.word(at + 1) == "my" && (at + 2..at + 2 + PAPER_REACH).any(|at| tokens.is(at, PAPERS));
        own || at < attribution.subject_at && tokens.is(at + 1, PAPERS)
    }) && !to_third_person(attribution, tokens)
}

/// What the author does who means to talk of something.
const MEANT: &[&str] = &["hoped", "intended", "meant", "proposed", "wanted", "wished"];

/// How far behind `in my` the paper stands, in tokens: `in my confidential telegram`.
const PAPER_REACH: usize = 3;

/// What an author writes to his own office.
const PAPERS: &[&str] = &[
    "cable",
    "cablegram",
    "despatch",
    "despatches",
    "dispatch",
    "dispatches",
    "no",
    "nos",
    "number",
    "report",
    "telegram",
    "telegrams",
];

/// Verbs of what an author tells his own office, in writing.
const INFORMS: &[&str] = &[
    "acquainted",
    "advised",
    "apprised",
    "communicated",
    "informed",
    "mentioned",
    "notified",
    "recommended",
    "reported",
    "stated",
    "suggested",
];

/// What an author does with a paper while he writes.
const ENCLOSES: &[&str] = &["enclose", "forward", "herewith", "inclose", "transmit"];

/// Most tokens before the second of two who speak together: `Last evening Orlov and Szabo stated`.
const FARTHEST_JOINT: usize = 4;

/// True where nothing but adverbs, auxiliaries and who speaks with him stands between subject and cue.
fn adjacent(attribution: &Attribution, tokens: &Tokens<'_>) -> bool {
    let first = attribution.subject_at + 1;
    let joint = first <= FARTHEST_JOINT && tokens.word(first) == "and" && tokens.mention(first + 1).is_some();
    (first + 2 * usize::from(joint)..attribution.cue_at)
        .all(|at| tokens.is_adverb(at) || tokens.is(at, AUXILIARIES))
}

/// True for words that end with a noun of [`COLLECTIVES`].
fn is_collective(passage: &Passage<'_>, words: &Range<usize>) -> bool {
    let words = passage.text().get(words.clone()).unwrap_or_default();
    COLLECTIVES.iter().any(|noun| words.ends_with(noun))
        && is_of(words.split(' ').next().unwrap_or_default(), &["our", "the"])
}

/// True where the words go to the author or his office: `told me`, `said to my colleague`.
fn to_author(attribution: &Attribution, tokens: &Tokens<'_>) -> bool {
    let near = attribution.cue_at + 1..attribution.behind + ADDRESSEE_REACH;
    near.take_while(|at| tokens.word(*at) != "that").any(|at| {
        tokens.is(at, &["me", "us"]) || tokens.word(at) == "to" && tokens.is(at + 1, &["my", "our"])
    })
}

/// True where the words go to somebody other than the author: `told him`, `put it to the Premier`.
fn to_third_person(attribution: &Attribution, tokens: &Tokens<'_>) -> bool {
    let at = attribution.cue_at + 1;
    let to = (at..attribution.behind + 2)
        .take_while(|i| tokens.word(*i) != "that")
        .find(|i| tokens.word(*i) == "to")
        .map(|i| i + 1);
    [Some(at), to]
        .into_iter()
        .flatten()
        .any(|i| tokens.is(i, &["him", "her", "them"]) || tokens.mention(i).is_some())
}
