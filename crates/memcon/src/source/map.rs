use super::Span;

/// A stretch of text in which `text_step` bytes of text stand for `dump_step` bytes of the dump.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Run {
    /// Where the stretch starts in the text.
    pub(crate) text: u32,
    /// Where it starts in the dump.
    pub(crate) dump: u32,
    /// Bytes of text in one step.
    pub(crate) text_step: u32,
    /// Bytes of the dump in one step.
    pub(crate) dump_step: u32,
}

/// The way back from offsets in the decoded text to offsets in the dump: a list of runs, sorted, the first at 0.
/// An empty list is the identity.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct OffsetMap {
    runs: Vec<Run>,
}

impl OffsetMap {
    /// True where every offset stays as it is.
    pub(crate) fn is_identity(&self) -> bool {
        self.runs.is_empty()
    }

    /// Adds a run behind the last one; runs that go on in the same step are merged.
    pub(crate) fn push(&mut self, run: Run) {
        if let Some(last) = self.runs.last() {
            let steps = (run.text - last.text).checked_div(last.text_step).unwrap_or(0);
            let goes_on = last.text_step == run.text_step
                && last.dump_step == run.dump_step
                && last.text + steps * last.text_step == run.text
                && last.dump + steps * last.dump_step == run.dump;
            if goes_on {
                return;
            }
        }
        self.runs.push(run);
    }

    /// Adds to `map` the way back of the stretch at `kept` of the text, which stands at `at` of another text.
    pub(crate) fn copy(&self, kept: Span, at: usize, map: &mut OffsetMap) {
        if kept.is_empty() {
            return;
        }
        let small = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        let identity = Run {
            text: 0,
            dump: 0,
            text_step: 1,
            dump_step: 1,
        };
        let first = self.runs.partition_point(|run| run.text as usize <= kept.start());
        let runs = match first.checked_sub(1) {
            Some(first) => self.runs.get(first..).unwrap_or_default(),
            None => &[identity],
        };
        for run in runs.iter().take_while(|run| (run.text as usize) < kept.end()) {
            let start = kept.start().max(run.text as usize);
            map.push(Run {
                text: small(at + start - kept.start()),
                dump: small(self.to_dump(start)),
                ..*run
            });
        }
    }

    /// The runs, in the order of the text.
    pub(crate) fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// The dump offset of a text offset. An offset inside a step counts as the step's start.
    pub(crate) fn to_dump(&self, offset: usize) -> usize {
        let at = self.runs.partition_point(|run| run.text as usize <= offset);
        let Some(run) = at.checked_sub(1).and_then(|i| self.runs.get(i)) else {
            return offset;
        };
        let steps = (offset - run.text as usize) / run.text_step.max(1) as usize;
        run.dump as usize + steps * run.dump_step as usize
    }

    /// Where the dump's bytes end that the text up to `offset` was made of; the dump may go on elsewhere behind it.
    pub(crate) fn end_to_dump(&self, offset: usize) -> usize {
        let at = self.runs.partition_point(|run| (run.text as usize) < offset);
        let Some(run) = at.checked_sub(1).and_then(|i| self.runs.get(i)) else {
            return self.to_dump(offset);
        };
        let steps = (offset - run.text as usize).div_ceil(run.text_step.max(1) as usize);
        run.dump as usize + steps * run.dump_step as usize
    }

    /// The stretches of the dump that the text at `span` was made of, in the order of the text; neighbours are one.
    pub(crate) fn pieces(&self, span: Span) -> impl Iterator<Item = Span> {
        let at = self.runs.partition_point(|run| run.text as usize <= span.start());
        let mut at = at.saturating_sub(1);
        let mut next = move || {
            let run = self.runs.get(at).filter(|run| (run.text as usize) < span.end())?;
            at += 1;
            let start = span.start().max(run.text as usize);
            let end = self
                .runs
                .get(at)
                .map_or(span.end(), |next| span.end().min(next.text as usize));
            let made_of_nothing = run.dump_step == 0 || end <= start;
            Some((!made_of_nothing).then(|| Span::new(self.to_dump(start), self.end_to_dump(end))))
        };
        let mut last: Option<Span> = None;
        let mut ended = false;
        std::iter::from_fn(move || {
            while !ended {
                let Some(piece) = next() else {
                    ended = true;
                    break;
                };
                let Some(piece) = piece else { continue };
                match &mut last {
                    Some(last) if last.end() == piece.start() => *last = last.join(piece),
                    _ => {
                        if let Some(done) = last.replace(piece) {
                            return Some(done);
                        }
                    }
                }
            }
            last.take()
        })
    }

    /// The span of the dump that `span` of the text was made of. Where the dump has the text in another order, it is the
    /// span that holds all of its pieces.
    pub(crate) fn span_to_dump(&self, span: Span) -> Span {
        let start = self.to_dump(span.start());
        if span.is_empty() {
            return Span::new(start, start);
        }
        let end = self.end_to_dump(span.end());
        if start < end {
            return Span::new(start, end);
        }
        self.pieces(span)
            .reduce(Span::join)
            .unwrap_or(Span::new(start, start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_of_two_byte_characters_that_stand_for_one_byte_each() {
        let mut map = OffsetMap::default();
        map.push(Run {
            text: 0,
            dump: 0,
            text_step: 1,
            dump_step: 1,
        });
        map.push(Run {
            text: 4,
            dump: 4,
            text_step: 2,
            dump_step: 1,
        });
        map.push(Run {
            text: 6,
            dump: 5,
            text_step: 2,
            dump_step: 1,
        });
        map.push(Run {
            text: 8,
            dump: 6,
            text_step: 1,
            dump_step: 1,
        });
        assert_eq!(map.runs.len(), 3);
        let offsets = [0, 2, 4, 6, 8, 10].map(|offset| map.to_dump(offset));
        assert_eq!(offsets, [0, 2, 4, 5, 6, 8]);
    }
}
