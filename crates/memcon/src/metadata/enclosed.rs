//! Papers that are enclosed with a record: who writes them, as their titles say.

use super::title::author_named;
use crate::grammar::enclosure::heads_enclosure;
use crate::grammar::person::{Mention, mentions};
use crate::lex::{Passage, ends_sentence};

/// Bytes of the longest title of such a paper.
const LONGEST_TITLE: usize = 300;

/// A paper that is enclosed.
#[derive(Debug)]
pub(crate) struct Enclosed<'p> {
    /// Where its heading stands among the paragraphs.
    pub(crate) heading: usize,
    /// Its author, at a place of the paragraph behind the heading.
    pub(crate) author: Option<Mention<'p>>,
}

/// The papers that headings announce, in order: `[Enclosure]`, `The Consul at Selm (Noll) to the Minister (Orlov)`.
///
/// ```ebnf
/// enclosed = heading , [ title , { paragraph } ] ;
/// ```
pub(crate) fn enclosed<'p>(paragraphs: &'p [Passage<'_>]) -> Vec<Enclosed<'p>> {
    let headings = paragraphs.iter().enumerate();
    let headings = headings.filter(|(_, paragraph)| heads_enclosure(paragraph.text()));
    let paper = |(heading, _)| {
        let title = paragraphs.get(heading + 1).map(Passage::text);
        let title = title.filter(|title| title.len() <= LONGEST_TITLE && !ends_sentence(title));
        Enclosed {
            heading,
            author: title.and_then(author_of),
        }
    };
    headings.map(paper).collect()
}

/// The author that a title names, where he stands in it.
fn author_of(title: &str) -> Option<Mention<'_>> {
    let author = author_named(title)?;
    mentions(title).find(|mention| !mention.name.is_empty() && mention.name == author.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn author(title: &str) -> Option<String> {
        author_of(title).map(|author| author.name.to_string())
    }

    #[test]
    fn titles_name_who_writes() {
        for (title, name) in [
            (
                "The Consul at Selm (Ringler) to the Ambassador in Borduria (Gauss)",
                "Ringler",
            ),
            (
                "Memorandum by the Minister of Ports (Orlov) to President Noll",
                "Orlov",
            ),
            (
                "Memorandum by Mr. Paul L. Hart of the Division of Ports",
                "Paul L. Hart",
            ),
            (
                "Memorandum of Conversation, by the Vice Consul at Selm (Siebs)",
                "Siebs",
            ),
            ("Telegram from Pavel Orlov to the Minister", "Pavel Orlov"),
        ] {
            assert_eq!(author(title).as_deref(), Some(name), "{title}");
        }
        for title in [
            "Reply to Certain Proposals",
            "Plan for the Restoration of the Ports",
            "The Ruritanian Embassy to the Ministry for Foreign Affairs",
            "Conversation of Mr. Orlov With General Noll",
        ] {
            assert_eq!(author(title), None, "{title}");
        }
    }
}
