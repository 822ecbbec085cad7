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
use crate::grammar::person::Mention;
use crate::grammar::scan::is_of;
use crate::lex::Passage;
use crate::speech::cues::{Class, Form, look_up};

/// What an attribution says of its subject, and where it stands.
struct Claim<'a, 'p, 't> {
    attribution: &'a Attribution,
    tokens: &'a Tokens<'p>,
    passage: &'a Passage<'t>,
    /// It stands within what somebody other than the author says.
    in_run: bool,
    /// It tells of words, not of thoughts or of a topic alone.
    strong: bool,
    /// Its verb is one of speaking.
    says: bool,
}

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
        let claim = self.claim(attribution, tokens, passage);
        if self.is_of_others(&claim) {
            return None;
        }
        if attribution.subject == Subject::Other {
            return self.replier();
        }
        match self.informant(&claim) {
            Some(who) => Some(who),
            None => self.who_claims(&claim),
        }
    }

    fn claim<'a, 'p>(
        &self,
        attribution: &'a Attribution,
        tokens: &'a Tokens<'p>,
        passage: &'a Passage<'t>,
    ) -> Claim<'a, 'p, 't> {
        let by_other = |run: &Run| run.ground.who.person != self.scene.author;
        Claim {
            attribution,
            tokens,
            passage,
            in_run: self.run.as_ref().is_some_and(by_other),
            strong: !matches!(attribution.class, Class::Think | Class::Topic)
                && attribution.content != Content::Topic,
            says: matches!(
                attribution.class,
                Class::Say | Class::Tell | Class::Ask | Class::Answer | Class::Stress
            ),
        }
    }

    /// True where the attribution tells of what was said, written or thought elsewhere: nobody speaks here by it.
    fn is_of_others(&self, claim: &Claim<'_, '_, '_>) -> bool {
        let Claim {
            attribution, passage, ..
        } = claim;
        match &attribution.subject {
            Subject::He | Subject::She => self.is_told_speaker(claim),
            Subject::They => self.are_others(claim),
            Subject::Author => self.author_does_not_talk(claim),
            Subject::We => self.we_do_not_talk(claim),
            Subject::Interlocutor => {
                attribution.rule == "told-to-author" && self.run.is_none() && self.paragraph.last.is_none()
            }
            Subject::Mention(at) => self.is_told_of(claim, *at),
            // `The Ruritanian comrades said` is told of them; what they told the author is theirs.
            Subject::Phrase(words) => {
                let to_author = to_author(attribution, claim.tokens);
                let told = is_collective(passage, words) || claim.in_run;
                told && !to_author || !claim.strong
            }
            Subject::Described(_) => !claim.strong,
            _ => false,
        }
    }

    /// `He had told Orlov that`, in what Orlov says.
    fn is_told_speaker(&self, claim: &Claim<'_, '_, '_>) -> bool {
        let Claim {
            attribution, tokens, ..
        } = claim;
        claim.in_run
            && attribution.class == Class::Tell
            && is_earlier(attribution, tokens)
            && self.speaks(tokens, attribution.cue_at + 1)
    }

    /// `I saw Orlov and Szabo. They said that`, but not what somebody tells of others.
    fn are_others(&self, claim: &Claim<'_, '_, '_>) -> bool {
        let Claim {
            attribution, tokens, ..
        } = claim;
        let by_their_words = attribution.rule == "according-to" && attribution.cue_at == 0;
        let jointly = |run: &Run| self.scene.is_joint(&run.ground.who);
        !claim.strong && attribution.rule != "cue-adjective"
            || attribution.subject_at > 1 && !self.opens_jointly(attribution, tokens)
            || attribution.place != Place::Main && !by_their_words
            || claim.in_run && !self.run.as_ref().is_some_and(jointly)
    }

    fn author_does_not_talk(&self, claim: &Claim<'_, '_, '_>) -> bool {
        let Claim {
            attribution, tokens, ..
        } = claim;
        // Within what somebody says, `I` am he.
        let unknown = self.scene.author.is_none() && !self.scene.tells_as_i();
        let is_speaker = |run: &Run| run.says_i || unknown;
        self.run.as_ref().is_some_and(is_speaker)
            || asks_own_office(attribution, tokens)
            || attribution.class == Class::Think
            || tokens.is(attribution.cue_at, OWN_MIND)
            || !is_past(attribution, tokens)
            || is_written(attribution, tokens)
    }

    fn we_do_not_talk(&self, claim: &Claim<'_, '_, '_>) -> bool {
        let Claim {
            attribution, tokens, ..
        } = claim;
        asks_own_office(attribution, tokens)
            // A telegram to the own office: nobody is there to hear it.
            || !self.scene.tells_as_we && !self.scene.has_others()
            // `We spoke for an hour` tells of both sides.
            || attribution.content == Content::Topic
            // Within what somebody says, `we` are his; `we replied` to him.
            || claim.in_run && attribution.class != Class::Answer && !self.scene.tells_as_we
            || attribution.class == Class::Think
            || !is_past(attribution, tokens)
    }

    /// True where somebody whom the sentence names at `at` is only told of.
    fn is_told_of(&self, claim: &Claim<'_, '_, '_>, at: usize) -> bool {
        let Claim {
            attribution, tokens, ..
        } = claim;
        let Some(mention) = tokens.mention(at) else {
            return true;
        };
        // `Noll had complained`, in what Orlov tells of her.
        if claim.in_run && self.tells_of(attribution, tokens) {
            return true;
        }
        // `their ambassador`, in what somebody tells of others
        if claim.in_run && mention.name.is_empty() && mention.printed.starts_with("their ") {
            return true;
        }
        // `Orlov would suggest that`, in what somebody tells of others
        let would = tokens.word_before(attribution.cue_at) == "would";
        if would && claim.in_run && !self.speaks(tokens, at) {
            return true;
        }
        // `In the first talk Orlov had set out his plan`
        let earlier_topic = attribution.content == Content::Topic && is_earlier(attribution, tokens);
        if earlier_topic && self.run.is_none() && names_talk(tokens, at) {
            return true;
        }
        let known = self.scene.known(mention);
        // `He [Orlov] described`: of whom the record speaks as `he`.
        let there = known.is_some_and(|person| {
            self.scene.is_present(person)
                || Some(person) == self.scene.author
                || at == 1 && !claim.in_run && tokens.is(0, &["he", "she"])
        });
        !there && self.is_stranger(claim, at, mention, known.is_some())
    }

    /// True where somebody of whom nothing says that he is there is only told of; `known` where he was named before.
    fn is_stranger(&self, claim: &Claim<'_, '_, '_>, at: usize, mention: &Mention<'_>, known: bool) -> bool {
        let Claim {
            attribution,
            tokens,
            in_run,
            says,
            ..
        } = *claim;
        // `M. said`, in notes that have letters for those who talk
        if self.scene.is_letter(mention) {
            return attribution.place != Place::Main || !opens(attribution, tokens);
        }
        // `Mr. Kohl had informed him of it`: what one who is there was told elsewhere.
        let told_before = is_earlier(attribution, tokens)
            && attribution.class == Class::Tell
            && tokens.is(attribution.cue_at + 1, &["her", "him"]);
        let talks = self.enters_talking(claim, mention);
        // `Pavel Orlov spoke at length about how`, in a report of his talk elsewhere
        let retold = attribution.class == Class::Topic
            && attribution.place == Place::Main
            && attribution.subject_at == 0
            && mention.name.contains(' ')
            && self.opens_retold(tokens);
        let aside = attribution.rule != "according-to" && to_third_person(attribution, tokens);
        let may_enter = (says || self.scene.uses_initials || is_post(attribution, tokens, mention))
            && opens(attribution, tokens)
            && !aside;
        if told_before
            || !claim.strong && !retold && (in_run || !is_looked_at(attribution, tokens, at, mention))
            || attribution.place == Place::Noun
            || in_run && !may_enter && !talks && !retold
        {
            return true;
        }
        if known {
            return false;
        }
        // `Orlov, Foreign Secretary, tells me`
        let to_author = attribution.class == Class::Tell && tokens.is(attribution.cue_at + 1, &["me", "us"]);
        if to_author && !in_run && attribution.subject_at == 0 && self.scene.looks_like_a_person(mention) {
            return false;
        }
        let bare_name = mention.titles.is_empty() && !mention.name.contains(' ');
        attribution.rule == "name-and-colon" || bare_name && is_no_speaker(claim, talks)
    }

    /// True where a surname alone, with which a sentence begins, is that of somebody who talks.
    fn enters_talking(&self, claim: &Claim<'_, '_, '_>, mention: &Mention<'_>) -> bool {
        let attribution = claim.attribution;
        if !claim.says || attribution.subject_at > 1 || !mention.titles.is_empty() {
            return false;
        }
        // Of whom the paragraph told before, it may go on to tell.
        let is_new = || {
            let before = claim.passage.text().as_bytes().get(..mention.range.start);
            let before = before.unwrap_or_default();
            let near = &before[before.len().saturating_sub(TOLD_WITHIN)..];
            memmem::find(near, mention.name.as_bytes()).is_none()
        };
        let answers = attribution.class == Class::Answer
            && attribution.subject_at == 0
            && attribution.place == Place::Main
            && self.scene.looks_like_a_person(mention)
            && is_new();
        answers || self.scene.talks_again(&mention.name)
    }

    /// The other one, who answers whoever spoke last.
    fn replier(&self) -> Option<Who> {
        let running = self.run.as_ref().map(|run| &run.ground.who);
        let before = match &self.before {
            Some(Before::Report(who) | Before::Quote(who)) => Some(who),
            None => None,
        };
        let asker = running
            .or(self.paragraph.last.as_ref().map(|(who, _)| who))
            .or(before);
        self.scene.replier(asker?.person)
    }

    /// `Orlov was also informed that`: by whoever informs him all along.
    fn informant(&self, claim: &Claim<'_, '_, '_>) -> Option<Who> {
        let Claim {
            attribution, tokens, ..
        } = claim;
        let (Subject::Teller(told), Some(run)) = (&attribution.subject, &self.run) else {
            return None;
        };
        let also = (*told..attribution.cue_at).any(|at| tokens.is(at, &["also", "further"]));
        (also && !self.speaks(tokens, *told)).then(|| run.ground.who.clone())
    }

    /// Whom the subject means, if it means somebody who speaks here.
    fn who_claims(&mut self, claim: &Claim<'_, '_, 't>) -> Option<Who> {
        let Claim {
            attribution,
            tokens,
            passage,
            in_run,
            ..
        } = *claim;
        let pronoun = matches!(attribution.subject, Subject::He | Subject::She);
        let described = matches!(attribution.subject, Subject::Described(_));
        let who = self
            .scene
            .who(attribution, tokens, passage, !described || !in_run)?;
        // Within what somebody says, an official without a name is whoever he tells of.
        if described && in_run && who.person.is_none() {
            return None;
        }
        // Somebody of whom the speaker tells, named in the same sentence.
        let told_of = in_run
            && !to_author(attribution, tokens)
            && matches!(who.rule, "pronoun-in-sentence" | "the-former" | "the-latter")
            && who.person.is_some_and(|person| !self.scene.is_present(person));
        if told_of {
            return None;
        }
        // `in his opinion`, where nobody knows whose
        let owned = attribution.place == Place::Noun || attribution.rule == "according-to";
        (who.person.is_some() || !pronoun || claim.says && !owned).then_some(who)
    }
}

/// `We suggest Department instruct`: a telegram to the own office.
fn asks_own_office(attribution: &Attribution, tokens: &Tokens<'_>) -> bool {
    attribution.class == Class::Urge && tokens.is(attribution.cue_at + 1, &["department", "dept"])
}

/// True where the subject opens its sentence or clause.
fn opens(attribution: &Attribution, tokens: &Tokens<'_>) -> bool {
    let behind_quote = || {
        let before = tokens.kind(attribution.cue_at.wrapping_sub(1));
        matches!(before, Some(Kind::Quote(_)))
    };
    attribution.subject_at <= 1
        || attribution.place == Place::Inserted && behind_quote()
        || tokens.kind(attribution.subject_at - 1) == Some(&Kind::Comma)
}

/// `In a talk Ambassador Orlov spoke of the harvest`: who is named in full is looked at.
fn is_looked_at(attribution: &Attribution, tokens: &Tokens<'_>, at: usize, mention: &Mention<'_>) -> bool {
    !mention.titles.is_empty()
        && !mention.name.is_empty()
        && attribution.class == Class::Topic
        && attribution.place == Place::Main
        && is_nominative(tokens, at)
        && !(at..attribution.cue_at).any(|i| tokens.is(i, &["had", "has"]))
}

/// `French Amb suggested that`, in a telegram about several who spoke.
fn is_post(attribution: &Attribution, tokens: &Tokens<'_>, mention: &Mention<'_>) -> bool {
    attribution.subject_at == 0
        && mention.name.is_empty()
        && mention.titles.len() == 1
        && mention.titles.first() == Some(&mention.printed)
        && tokens.word(attribution.cue_at + 1) == "that"
        && !tokens.word(attribution.cue_at).ends_with('s')
}

/// True where a single name of which nothing else is known is too little for a speaker; `talks` where its sentence begins with
/// what he says.
fn is_no_speaker(claim: &Claim<'_, '_, '_>, talks: bool) -> bool {
    let Claim {
        attribution, tokens, ..
    } = claim;
    // `..., repeated Selm.` names no speaker unless words stand beside it.
    let turned = attribution.cue_at < attribution.subject_at && tokens.quotes().next().is_none();
    let present_tense = tokens.word(attribution.cue_at).ends_with('s');
    let beside = adjacent(attribution, tokens) || attribution.place == Place::Inserted;
    let plain = tokens.is(attribution.cue_at, PLAIN_WORDS);
    let speaks = claim.says && plain || goes_on(attribution, tokens);
    turned || !talks && (claim.in_run || present_tense || !speaks || !beside)
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
    if (attribution.subject_at..cue).any(|at| tokens.is(at, ENCLOSES) || sends_paper(tokens, at)) {
        return true;
    }
    let end = attribution.behind + PAPER_REACH;
    (0..end).filter(|at| tokens.is(*at, &["by", "in"])).any(|at| {
        let own =
            tokens.word(at + 1) == "my" && (at + 2..at + 2 + PAPER_REACH).any(|at| tokens.is(at, PAPERS));
        own || at < attribution.subject_at && tokens.is(at + 1, PAPERS)
    }) && !to_third_person(attribution, tokens)
}

/// `addressed a note to the Minister`: true where something is sent in writing by the verb at `at`.
fn sends_paper(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is(at, &["addressed", "dispatched", "sent", "wrote"])
        && (at + 1..at + 2 + PAPER_REACH).any(|noun| tokens.is(noun, PAPERS) || tokens.is(noun, LETTERS))
}

/// What else is sent in writing.
const LETTERS: &[&str] = &["communication", "letter", "letters", "message", "note", "notes"];

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
