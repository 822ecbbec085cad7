//! Bytes of a text: searches for several sorts of them, many at once, and for how words start, and where a part of a text stands
//! in it.

/// Bytes that are looked at together.
const PIECE: usize = 32;

/// The places of the bytes of `bytes` that are `wanted`, in order. For searches that `memchr` has no function for, where
/// few bytes are: a piece of the text that has none costs next to nothing, if `wanted` is made of comparisons joined by
/// `|` and `&`, which compilers turn into vector instructions.
pub(crate) fn places<'b>(
    bytes: &'b [u8],
    wanted: impl Fn(u8) -> bool + Copy + 'b,
) -> impl Iterator<Item = usize> + 'b {
    let (pieces, rest) = bytes.as_chunks::<PIECE>();
    let in_pieces = pieces
        .iter()
        .enumerate()
        .filter(move |(_, piece)| piece.iter().fold(false, |found, byte| found | wanted(*byte)));
    let in_pieces = in_pieces.map(|(number, piece)| (number * PIECE, &piece[..]));
    in_pieces
        .chain([(bytes.len() - rest.len(), rest)])
        .flat_map(move |(start, piece)| {
            let places = piece.iter().enumerate().filter(move |(_, byte)| wanted(**byte));
            places.map(move |(at, _)| start + at)
        })
}

/// The places of a byte that stands every few bytes, a space: `memchr` would spend more on each find than on the search.
#[inline]
pub(crate) fn frequent(bytes: &[u8], wanted: u8) -> impl Iterator<Item = usize> + '_ {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const LOW: u64 = 0x7F * EACH;
    let (eights, rest) = bytes.as_chunks::<8>();
    let mut eights = eights.iter();
    let mut rest = rest.iter();
    // A bit for each of the eight bytes before `behind` that is wanted.
    let (mut found, mut behind) = (0_u64, 0);
    std::iter::from_fn(move || {
        while found == 0 {
            let Some(eight) = eights.next() else {
                let at = behind + rest.position(|byte| *byte == wanted)?;
                behind = at + 1;
                return Some(at);
            };
            // A byte is zero where it was the wanted one.
            let others = u64::from_le_bytes(*eight) ^ (wanted as u64 * EACH);
            found = !(((others & LOW) + LOW) | others | LOW);
            behind += eight.len();
        }
        let at = behind - 8 + found.trailing_zeros() as usize / 8;
        found &= found - 1;
        Some(at)
    })
}

/// The first two letters of words: of most texts they tell that none of the words stands at the start.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Starts([u32; 32]);

impl Starts {
    /// The starts of no word.
    pub(crate) const NONE: Self = Self([0; 32]);

    /// Those of `words`.
    pub(crate) const fn of(words: &[&str]) -> Self {
        let mut starts = Self::NONE;
        let mut at = 0;
        while at < words.len() {
            starts = starts.with(words[at]);
            at += 1;
        }
        starts
    }

    /// Those of the words that a table looks up.
    pub(crate) const fn of_keys<T>(table: &[(&str, T)]) -> Self {
        let mut starts = Self::NONE;
        let mut at = 0;
        while at < table.len() {
            starts = starts.with(table[at].0);
            at += 1;
        }
        starts
    }

    /// The same with those of `word`, in any case: a row for the first letter, in it a bit for the second.
    pub(crate) const fn with(mut self, word: &str) -> Self {
        match word.as_bytes() {
            [first, second, ..] => self.0[(*first & 31) as usize] |= 1 << (*second & 31),
            [first] => self.0[(*first & 31) as usize] = u32::MAX,
            [] => {}
        }
        self
    }

    /// Those of both.
    pub(crate) const fn and(mut self, others: &Self) -> Self {
        let mut row = 0;
        while row < self.0.len() {
            self.0[row] |= others.0[row];
            row += 1;
        }
        self
    }

    /// False where none of the words stands at the start of `text`.
    #[inline]
    pub(crate) fn may_begin(&self, text: &[u8]) -> bool {
        let (first, second) = match text {
            [first, second, ..] => (*first, *second),
            [first] => (*first, 0),
            [] => return false,
        };
        self.0[usize::from(first & 31)] >> (second & 31) & 1 != 0
    }
}

/// Where `part` starts in `whole`, of which it is a slice.
pub(crate) fn offset_in(whole: &str, part: &str) -> usize {
    (part.as_ptr() as usize)
        .saturating_sub(whole.as_ptr() as usize)
        .min(whole.len())
}

/// The last place of `text` at or before `at` where a character begins; its end, where `at` lies behind it. The standard library
/// has this from a later Rust on than this crate needs.
pub(crate) fn char_floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The first place of `text` at or behind `at` where a character begins; its end, where `at` lies behind it.
pub(crate) fn char_ceil(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_that_a_plain_loop_finds() {
        let wanted = |byte: u8| (byte == b'.') | !byte.is_ascii();
        let text = "No. 5. “Wait” until it is over, he wrote in his letter of the same day. Łódź.";
        for from in 0..text.len() {
            for to in from..=text.len() {
                let bytes = &text.as_bytes()[from..to];
                let plain = bytes.iter().enumerate().filter(|(_, byte)| wanted(**byte));
                let plain: Vec<usize> = plain.map(|(at, _)| at).collect();
                assert_eq!(places(bytes, wanted).collect::<Vec<_>>(), plain, "{from}..{to}");
                let spaces = bytes.iter().enumerate().filter(|(_, byte)| **byte == b' ');
                let spaces: Vec<usize> = spaces.map(|(at, _)| at).collect();
                assert_eq!(frequent(bytes, b' ').collect::<Vec<_>>(), spaces, "{from}..{to}");
            }
        }
    }

    #[test]
    fn places_where_characters_begin() {
        let text = "aé↩";
        let floors: Vec<_> = (0..=8).map(|at| char_floor(text, at)).collect();
        assert_eq!(floors, [0, 1, 1, 3, 3, 3, 6, 6, 6]);
        let ceilings: Vec<_> = (0..=8).map(|at| char_ceil(text, at)).collect();
        assert_eq!(ceilings, [0, 1, 3, 3, 6, 6, 6, 6, 6]);
    }
}
