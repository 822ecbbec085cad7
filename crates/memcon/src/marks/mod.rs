//! Editorial marks: brackets and notices, typed; and readings of a turn without them.
//!
//! The kinds and where their borders run are those of [`MarkKind`].

mod brackets;
mod classify;
mod reading;
mod redaction;
mod vocabulary;

use std::borrow::Cow;

pub(crate) use redaction::date_in_notice;

use crate::diagnostic::{Code, Diagnostic, MOST_TOLD, Severity};
use crate::lex::{Paragraph, starts_label};
use crate::record::{Mark, MarkKind, fold_white_space};
use crate::source::bytes::is_blank;

/// Finds the marks of the document's paragraphs, in the order of the text; brackets that are deeper in others than
/// `most_nested`, or come behind the first `most`, are none.
pub(crate) fn read<'t>(
    body: &[Paragraph<'t>],
    most_nested: usize,
    most: usize,
) -> (Vec<Mark<'t>>, Vec<Diagnostic<'t>>) {
    let mut diagnostics = Vec::new();
    let mut unbalanced = 0_usize;
    let mut untold = None;
    let brackets = brackets::find(body, most_nested, most);
    let squares = brackets
        .list
        .iter()
        .filter(|bracket| bracket.shape != brackets::Shape::Round);
    let mut marks = Vec::with_capacity(squares.count());
    if let Some((paragraph, at)) = brackets.too_many {
        let message = format!("more than {most} brackets, further ones are left in the text");
        let span = body[paragraph].passage.locate(at..at + 1);
        diagnostics.push(Diagnostic::warning(Code::Limit, message, span));
    }
    if let Some((paragraph, at)) = brackets.too_deep {
        let message = format!("brackets more than {most_nested} deep, deeper ones are left in the text");
        let span = body[paragraph].passage.locate(at..at + 1);
        diagnostics.push(Diagnostic::warning(Code::Limit, message, span));
    }
    for bracket in brackets.list {
        let passage = &body[bracket.paragraph()].passage;
        let text = passage.text();
        let range = bracket.range();
        let span = bracket.closing().map_or_else(
            || passage.locate(range.clone()),
            |(paragraph, at)| {
                passage
                    .locate(range.clone())
                    .join(body[paragraph].passage.locate(at..at + 1))
            },
        );
        let kind = match bracket.shape {
            brackets::Shape::Unbalanced => {
                unbalanced += 1;
                if unbalanced <= MOST_TOLD {
                    let message = format!("bracket `{}` has no partner", &text[range.clone()]);
                    diagnostics.push(Diagnostic::warning(Code::UnbalancedBracket, message, span));
                } else {
                    untold.get_or_insert(span);
                }
                Some(MarkKind::Unbalanced)
            }
            brackets::Shape::Square if is_stamp(body, &bracket) => Some(MarkKind::Note),
            brackets::Shape::Square => square(body, &bracket),
            brackets::Shape::Round => {
                classify::round(text, range.clone(), || is_in_dialogue(body, bracket.paragraph()))
            }
        };
        let Some(kind) = kind else { continue };
        let printed = printed(body, &bracket);
        let redaction = (kind == MarkKind::Redaction).then(|| Box::new(redaction::read(&printed)));
        if redaction.is_some() {
            let message = format!("text was withheld: {printed}");
            diagnostics.push(Diagnostic::new(Code::Redaction, Severity::Note, message, span));
        }
        marks.push(Mark {
            kind,
            text: printed,
            span,
            turn: None,
            redaction,
        });
    }
    if let Some(span) = untold {
        let message = format!("{} more brackets have no partner", unbalanced - MOST_TOLD);
        diagnostics.push(Diagnostic::warning(Code::UnbalancedBracket, message, span));
    }
    marks.sort_unstable_by_key(|mark| (mark.span.start(), std::cmp::Reverse(mark.span.end())));
    (marks, diagnostics)
}

/// The kind of a square bracket. A page may end inside of it, before it or behind it.
fn square(body: &[Paragraph<'_>], bracket: &brackets::Bracket) -> Option<MarkKind> {
    let first = bracket.paragraph();
    let text = body[first].passage.text();
    let range = bracket.range();
    let (last, end) = bracket
        .closing()
        .map_or((first, range.end), |(last, at)| (last, at + 1));
    let mut before = Cow::Borrowed(&text[..range.start]);
    let mut after = Cow::Borrowed(body[last].passage.text().get(end..).unwrap_or_default());
    let continues = |at: usize| body.get(at).is_some_and(|paragraph| paragraph.continues);
    let opens = is_blank(&before) && first > 0 && continues(first);
    let closes = is_blank(&after) && continues(last + 1);
    if bracket.closing().is_none() && !opens && !closes {
        return classify::square(text, range);
    }
    if opens {
        before = Cow::Owned(format!("{} ", body[first - 1].passage.text()));
    }
    if closes {
        after = Cow::Owned(format!(" {}", body[last + 1].passage.text()));
    }
    let words = printed(body, bracket);
    let whole = [&*before, &*words, &*after].concat();
    classify::square(&whole, before.len()..before.len() + words.len())
}

/// True where a paragraph near that at `at` begins with a label.
fn is_in_dialogue(body: &[Paragraph<'_>], at: usize) -> bool {
    /// Paragraphs of a turn that may stand between.
    const NEAR: usize = 4;
    let near = at.saturating_sub(NEAR)..body.len().min(at + NEAR + 1);
    body[near]
        .iter()
        .any(|paragraph| starts_label(paragraph.passage.text()))
}

/// True for a bracket over several paragraphs that one of them calls a stamp.
fn is_stamp(body: &[Paragraph<'_>], bracket: &brackets::Bracket) -> bool {
    bracket.closing().is_some() && printed(body, bracket).to_lowercase().contains("stamp")
}

/// The words of a bracket, over all the paragraphs that it runs over.
fn printed<'t>(body: &[Paragraph<'t>], bracket: &brackets::Bracket) -> Cow<'t, str> {
    let first = body[bracket.paragraph()].passage.words(bracket.range());
    let Some((last, at)) = bracket.closing() else {
        return first;
    };
    let mut words = first.into_owned();
    for paragraph in &body[bracket.paragraph() + 1..last] {
        words.push(' ');
        words.push_str(&fold_white_space(paragraph.passage.text()));
    }
    words.push(' ');
    words.push_str(&body[last].passage.words(0..at + 1));
    Cow::Owned(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lex::Passage;
    use crate::record::ExtentUnit;

    fn paragraphs(text: &str) -> Vec<Paragraph<'_>> {
        let mut at = 0;
        let paragraph = |line: &str| {
            let span = crate::Span::new(at, at + line.len());
            at += line.len() + 1;
            Paragraph {
                passage: Passage::new(text, span),
                blank_before: 1,
                indent: 0,
                continues: false,
            }
        };
        text.split('\n').map(paragraph).collect()
    }

    fn found(text: &str) -> Vec<(MarkKind, String)> {
        let (marks, _) = read(&paragraphs(text), 32, usize::MAX);
        marks
            .iter()
            .map(|mark| (mark.kind, text[mark.span.range()].to_owned()))
            .collect()
    }

    #[track_caller]
    fn only(text: &str, kind: MarkKind, mark: &str) {
        assert_eq!(found(text), [(kind, mark.to_owned())], "{text}");
    }

    #[test]
    fn words_that_the_sentence_needs_are_supplied() {
        for (text, mark) in [
            ("At noon [we] left.", "[we]"),
            ("[To] the Ministry of Trade:", "[To]"),
            ("[The Ambassador] raised it again.", "[The Ambassador]"),
            ("the [Soviet] pilots landed", "[Soviet]"),
            ("the [Sino-Ruritanian] debate", "[Sino-Ruritanian]"),
            (
                "we stand behind [Ruritania and Borduria].",
                "[Ruritania and Borduria]",
            ),
            ("what the [Soviet Union] says", "[Soviet Union]"),
            ("He denied Orlov's [merits].", "[merits]"),
            ("[Washington,] May 4, 1941.", "[Washington,]"),
            ("[b]efore the war", "[b]"),
            ("He stressed that [the letter] must be read", "[the letter]"),
            ("a comr[ade] of ours", "[ade]"),
            ("How rude of him [to do so]!", "[to do so]"),
            (
                "the shares of goods [from the Ruritanian side]:",
                "[from the Ruritanian side]",
            ),
        ] {
            only(text, MarkKind::Supplied, mark);
        }
    }

    #[test]
    fn curly_brackets_are_editors_brackets() {
        only("At noon {we} left.", MarkKind::Supplied, "{we}");
        only(
            "He agreed {illegible} at once.",
            MarkKind::Omission,
            "{illegible}",
        );
        for text in ["{\"title\": \"Talks\"}", "{", "}", "{ }", "a {b {c"] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn a_bracket_that_a_page_ends_at_is_read_with_what_is_on_the_other_page() {
        for (text, kind) in [
            ("They [the\nministry] told us", MarkKind::Identification),
            ("At noon [we\nall] left", MarkKind::Supplied),
            ("a minister [text\nwithheld] left", MarkKind::Redaction),
            ("If the [North]\nBank freezes", MarkKind::Identification),
            ("They\n[the ministry] told us", MarkKind::Identification),
            ("He said\n[the ministry] told us", MarkKind::Supplied),
        ] {
            let mut body = paragraphs(text);
            body.iter_mut()
                .skip(1)
                .for_each(|paragraph| paragraph.continues = true);
            let (marks, _) = read(&body, 32, usize::MAX);
            let kinds: Vec<_> = marks.iter().map(|mark| mark.kind).collect();
            assert_eq!(kinds, [kind], "{text}");
        }
    }

    #[test]
    fn stamps_side_by_side_come_row_by_row() {
        let stamps = "EMBASSY [Ministry of Trade [Ministry of Trade\nIN STRELSAU Far East stamp: General stamp:\n\
                      No. 12 SECRET Incoming No. 34s Incoming No. 56g\nCopy No. 1 2 May 1960] 4 May 1960]\nOrlov spoke.";
        let stamps = found(stamps);
        assert!(
            stamps.iter().all(|(kind, _)| *kind == MarkKind::Note),
            "{stamps:?}"
        );
        assert_eq!(stamps.len(), 2, "{stamps:?}");
        // Nothing says that these are stamps, or where they end.
        let open = "EMBASSY [Ministry of Trade\nIN STRELSAU\nOrlov [a minister spoke.";
        assert_eq!(read(&paragraphs(open), 32, usize::MAX).1.len(), 2);
    }

    #[test]
    fn what_completes_a_name_or_says_who_is_meant_identifies() {
        for (text, mark) in [
            ("the friends of [North] Korea", "[North]"),
            ("Chairman Deng [Haoran] spoke.", "[Haoran]"),
            ("Premier Ri [Mun Gyu] spoke.", "[Mun Gyu]"),
            ("the Premier [Ri Mun Gyu] spoke.", "[Ri Mun Gyu]"),
            ("a visit by [Pavel] Orlov", "[Pavel]"),
            ("to Comrades [Deng] Haoran and Wu", "[Deng]"),
            ("the Ruritanian [Workers’] Party", "[Workers’]"),
            ("the [People's] Volunteer Army", "[People's]"),
            ("he told me [Wu Lin] so", "[Wu Lin]"),
            ("their [the Bordurians] attitude", "[the Bordurians]"),
            ("We [North Korea] did not", "[North Korea]"),
            ("They [the people] work hard", "[the people]"),
            ("in Zubrow [Province], where", "[Province]"),
            (
                "General Ri Mun-gyu [Vice Minister of Defense] as envoy",
                "[Vice Minister of Defense]",
            ),
            ("A[pollon] Gromov", "[pollon]"),
            ("the Ministry [of Railways] called", "[of Railways]"),
            ("as well as the undersigned [Orlov], to", "[Orlov]"),
            ("with the current [Wu Lin] and former ministers", "[Wu Lin]"),
            ("Indians in the commission [ICC] are", "[ICC]"),
            (
                "[Foreign Minister M.R.] Orlov supports it",
                "[Foreign Minister M.R.]",
            ),
            (
                "[US Ambassador to Borduria John] Szabo were",
                "[US Ambassador to Borduria John]",
            ),
            (
                "together with Stefan [the Bordurian embassy] as",
                "[the Bordurian embassy]",
            ),
            ("R.[ostov] compared it", "[ostov]"),
            ("with [the Dutch minister] De Laar, whom", "[the Dutch minister]"),
            ("the minister of foreign affairs [Mr Kang] for the", "[Mr Kang]"),
            (
                "The RTK [Ruritanian news agency] wrote",
                "[Ruritanian news agency]",
            ),
            (
                "Comrade [Chairman of the Council and Member of the Bureau] Orlov went",
                "[Chairman of the Council and Member of the Bureau]",
            ),
            // The numbers are those of notes.
            ("They [the44 ministry] told us", "[the44 ministry]"),
            ("They45 [the ministry] told us", "[the ministry]"),
        ] {
            only(text, MarkKind::Identification, mark);
        }
    }

    #[test]
    fn another_spelling_is_a_variant() {
        for (text, mark) in [
            ("Ri Mun-gyu [Li Mun Kyu], who", "[Li Mun Kyu]"),
            ("Choe Seok [Choe Seok] and", "[Choe Seok]"),
            ("adjutant of Seo Mun-ju [So Mun Ju], who", "[So Mun Ju]"),
            ("only as far as Jangju [Changchu], then", "[Changchu]"),
            ("landed at Antung [Dandung] at noon", "[Dandung]"),
            ("the island of Strelsau [Vilnova] was", "[Vilnova]"),
        ] {
            only(text, MarkKind::Variant, mark);
        }
    }

    #[test]
    fn dates_doubts_notes_and_omissions() {
        use MarkKind::{Attribution, Date, Doubt, Note, Omission, Stage};
        for (text, kind, mark) in [
            ("on 4 June [1963] he", Date, "[1963]"),
            ("on 16 [September], he", Date, "[September]"),
            ("county and district [?] levels", Doubt, "[?]"),
            ("it was propper [sic] to", Doubt, "[sic]"),
            (
                "of the Swiss [sic! probably Swedish] side",
                Doubt,
                "[sic! probably Swedish]",
            ),
            ("[...]", Omission, "[...]"),
            ("and then [ . . . ] he", Omission, "[ . . . ]"),
            (
                "[Here follows discussion of travel plans.]",
                Omission,
                "[Here follows discussion of travel plans.]",
            ),
            (
                "in May [note: the month of the congress] we",
                Note,
                "[note: the month of the congress]",
            ),
            (
                "the crisis [trans. note—of the straits], they",
                Note,
                "[trans. note—of the straits]",
            ),
            ("[Top Secret]", Note, "[Top Secret]"),
            (
                "He left. [Inclosure 2 in No. 30.] Mr. Noll to",
                Note,
                "[Inclosure 2 in No. 30.]",
            ),
            ("He left. [Telegram.] Vilnova, June 4.", Note, "[Telegram.]"),
            (
                "No. 4 [Free trade in Borduria.] Be it so",
                MarkKind::Supplied,
                "[Free trade in Borduria.]",
            ),
            (
                "Be it so. [Free trade in Borduria.] No. 5",
                Note,
                "[Free trade in Borduria.]",
            ),
            ("He is told. [Noll and Wu.]", MarkKind::Supplied, "[Noll and Wu.]"),
            ("ANNA NOLL. [l. s.]", Note, "[l. s.]"),
            ("your cable 1244 [1224] came", MarkKind::Supplied, "[1224]"),
            ("on page 4 [515, 516] it", MarkKind::Supplied, "[515, 516]"),
            ("on 4 June 1924 [1925] he", Date, "[1925]"),
            ("[signature]", Note, "[signature]"),
            (
                "the idea of Harunje [leaning on the strong] gained",
                Note,
                "[leaning on the strong]",
            ),
            ("[Ri said] he had a cable", Attribution, "[Ri said]"),
            ("“so be it,” [he said].", Attribution, "[he said]"),
            (
                "(Here Comrade Wu put in that it rained.)",
                Stage,
                "(Here Comrade Wu put in that it rained.)",
            ),
            (
                "Wu: (Took the floor and thanked all) Yes.",
                Stage,
                "(Took the floor and thanked all)",
            ),
            (
                "(At this point, Comrade Wu joined in.)",
                Stage,
                "(At this point, Comrade Wu joined in.)",
            ),
            ("Yes. (laughs) No.", Stage, "(laughs)"),
            ("Orlov (To Comrade Wu): Sit down.", Stage, "(To Comrade Wu)"),
            ("Wu (in Chinese): It is late.", Stage, "(in Chinese)"),
            ("and then [inaudible] came", Stage, "[inaudible]"),
            ("[Applause]", Stage, "[Applause]"),
            (
                "[After an exchange of greetings]",
                Stage,
                "[After an exchange of greetings]",
            ),
            ("It is shameful! [Hear, hear!] It is", Stage, "[Hear, hear!]"),
            (
                "(The sitting was suspended at 11.55 a.m.)",
                Stage,
                "(The sitting was suspended at 11.55 a.m.)",
            ),
            ("Did you get—[unclear] from him?", Stage, "[unclear]"),
            ("NOLL (voice-over): He came.", Stage, "(voice-over)"),
            (
                "[The accused entered court]",
                Stage,
                "[The accused entered court]",
            ),
            (
                "He left. [Discussion off the record.]",
                Stage,
                "[Discussion off the record.]",
            ),
            ("[Orlov:] It is late.", Attribution, "[Orlov:]"),
            (
                "[The interpreters conferred.]",
                Stage,
                "[The interpreters conferred.]",
            ),
            (
                "ORLOV: [He hands a map to Wu] From here.",
                Stage,
                "[He hands a map to Wu]",
            ),
            ("It is so. [To Miss Noll] Write it down.", Stage, "[To Miss Noll]"),
            ("It is so. [To Noll:] Write it down.", Stage, "[To Noll:]"),
            ("Three of them. (He named them.)", Stage, "(He named them.)"),
            (
                "[Discussion of freight rates.]",
                Omission,
                "[Discussion of freight rates.]",
            ),
            ("and [Orlov] pointed to it", MarkKind::Supplied, "[Orlov]"),
            (
                "He went. [Orlov pointed this out on 5 May.] We stayed.",
                Note,
                "[Orlov pointed this out on 5 May.]",
            ),
            (
                "It may be [omission in the original] so.",
                Omission,
                "[omission in the original]",
            ),
        ] {
            only(text, kind, mark);
        }
    }

    #[test]
    fn a_paragraph_in_brackets_is_a_direction_beside_labels() {
        let aside = "(Both sides agreed to the plan.)";
        only(
            &format!("Orlov: Yes.\n{aside}\nNoll: Good."),
            MarkKind::Stage,
            aside,
        );
        assert_eq!(found(&format!("He called on me.\n{aside}\nHe left.")), []);
        assert_eq!(found("He left. (Comment: It was late.)\nTo Wu: (Top Secret)"), []);
    }

    #[test]
    fn actions_stand_in_order() {
        assert!(vocabulary::ACTIONS.is_sorted());
    }

    #[test]
    fn what_is_no_mark() {
        for text in [
            "(1) He said so (see above), and (as agreed) left.",
            "contact the Program at [email protected].",
            "the draft[1] and the note [12] there",
            "the [Page 303] General",
            "(To sum up, it rained) and (in June)",
            "It was late (unclear why) and dark.",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn nested_and_unbalanced_brackets() {
        use MarkKind::{Supplied, Unbalanced};
        let text = "the party and [socialist [parties] there";
        assert_eq!(
            found(text),
            [(Unbalanced, "[".into()), (Supplied, "[parties]".into())]
        );
        assert_eq!(found("so] it was"), [(Unbalanced, "]".into())]);
        let (_, diagnostics) = read(&paragraphs("so] it was"), 32, usize::MAX);
        assert_eq!(diagnostics[0].code, Code::UnbalancedBracket);
    }

    #[test]
    fn the_number_of_a_despatch_has_a_bracket_behind_it_only() {
        for number in ["No. 83]", "Legation in Zenda\nNo. 505.]\nSir:", "No 7]"] {
            assert_eq!(found(number), [], "{number}");
        }
        for other in [
            "No.]",
            "No. 83] came",
            "see No. 83]",
            "No. 8a]",
            "a line\nand No. 83]",
        ] {
            assert_eq!(found(other), [(MarkKind::Unbalanced, "]".into())], "{other}");
        }
    }

    #[test]
    fn a_note_may_run_over_several_lines() {
        assert_eq!(
            found("[stamp:\nIncoming 12\n4 May]"),
            [(MarkKind::Note, "[stamp:\nIncoming 12\n4 May]".into())]
        );
        let (marks, _) = read(&paragraphs("[stamp:\nIncoming 12\n4 May] sent"), 32, usize::MAX);
        assert_eq!(marks[0].text, "[stamp: Incoming 12 4 May]");
    }

    #[test]
    fn a_redaction_says_how_much_and_until_when() {
        let text = "[Translator's note: About two and a half pages from here on were blotted out and had not been declassified as of May 5, 2010.]";
        let (marks, diagnostics) = read(&paragraphs(text), 32, usize::MAX);
        assert_eq!(marks[0].kind, MarkKind::Redaction);
        let redaction = marks[0].redaction.as_ref().expect("a redaction");
        let extent = redaction.extent.as_ref().expect("an extent");
        assert_eq!(
            (extent.unit, extent.halves, extent.text.as_ref()),
            (ExtentUnit::Page, 5, "About two and a half pages")
        );
        assert_eq!(
            redaction.date.as_ref().map(crate::Edtf::as_str),
            Some("2010-05-05")
        );
        assert_eq!(diagnostics[0].code, Code::Redaction);
    }
}
