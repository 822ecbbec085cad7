//! Papers that are enclosed with a record: what signs it stands above their heading.

use std::borrow::Cow;

use super::office::is_office;
use super::{LONGEST_SIGNATURE, Tail};
use crate::Span;
use crate::grammar::enclosure::heads_enclosure;
use crate::record::Field;

/// Paragraphs between a signature and the heading of what is enclosed: an office, a date.
const MOST_BETWEEN: usize = 2;

impl<'t> Tail<'_, '_, 't> {
    /// Reads the signature above the first paper that is enclosed; gives back the sender and where the name stands. Whoever
    /// signs at the end of the dump signs that paper.
    pub(super) fn signature_above_enclosure(&mut self, from: usize) -> Option<(Cow<'t, str>, Span)> {
        let body = self.finder.body;
        let text = |at: usize| body[at].passage.text();
        let heading = (from..body.len()).find(|at| heads_enclosure(text(*at)))?;
        let above = (from..heading).rev().take(MOST_BETWEEN + 1);
        let lines = above.take_while(|at| text(*at).len() <= LONGEST_SIGNATURE);
        let mut signatures = lines.filter(|at| !is_office(text(*at)));
        let signs = signatures.any(|at| self.signature(&body[at].passage.in_one_line()));
        self.signed = false;
        let metadata = &self.finder.metadata;
        let span = metadata.spans.get(&Field::Sender).filter(|_| signs)?;
        Some((metadata.sender.clone()?, *span))
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_sender_signs_above_what_is_enclosed() {
        let dump = "110. The Secretary of Ports (Noll) to President Orlov\n\n711.94/33\n\nPort Selm, May 3, 1956.\n\n\
                    My Dear Mr. President: I am attaching a reply to the query that we put.\n\nErnst N[oll]\n\n\
                    [Enclosure]\n\nReply to Certain Proposals\n\nThe answer is no.\n\nV. H. Samek\n";
        let record = crate::parse(dump).expect("a record");
        assert_eq!(record.metadata.sender.as_deref(), Some("Ernst Noll"));
    }
}
