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

    /// The dump offset of a text offset. An offset inside a step counts as the step's start.
    pub(crate) fn to_dump(&self, offset: usize) -> usize {
        let at = self.runs.partition_point(|run| run.text as usize <= offset);
        let Some(run) = at.checked_sub(1).and_then(|i| self.runs.get(i)) else {
            return offset;
        };
        let steps = (offset - run.text as usize) / run.text_step.max(1) as usize;
        run.dump as usize + steps * run.dump_step as usize
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
