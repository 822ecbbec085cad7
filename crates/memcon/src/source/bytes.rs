//! Bytes of a text: searches for several sorts of them, many at once, and for how words start, and where a part of a text stands
//! in it.

use memchr::memchr_iter;

/// Bytes that are looked at together.
const PIECE: usize = 64;

/// The places of the bytes of `bytes` that are `wanted`, in order. For searches that `memchr` has no function for: a piece of
/// the text is looked at at once, if `wanted` is made of comparisons joined by `|` and `&`, which compilers turn into
/// vector instructions.
pub(crate) fn places<'b>(
    bytes: &'b [u8],
    wanted: impl Fn(u8) -> bool + Copy + 'b,
) -> impl Iterator<Item = usize> + 'b {
    runs(bytes, move |[byte]| wanted(byte))
}

/// The places at which `wanted` runs of `LENGTH` bytes begin, in order. Behind the end of `bytes` zeros are read. `wanted` is
/// made of comparisons, as for [`places`]; it may say yes too often, where a look at each place is cheap.
pub(crate) fn runs<'b, const LENGTH: usize>(
    bytes: &'b [u8],
    wanted: impl Fn([u8; LENGTH]) -> bool + Copy + 'b,
) -> impl Iterator<Item = usize> + 'b {
    // A bit for each byte from `start` on at which a run begins; `next` is the start of the next piece.
    let (mut found, mut start, mut next) = (0_u64, 0, 0);
    std::iter::from_fn(move || {
        while found == 0 {
            start = next;
            let rest = bytes.get(start..).filter(|rest| !rest.is_empty())?;
            next += PIECE;
            found = match windows(rest) {
                Some(windows) => beginnings(windows, wanted),
                None => beginnings_in_short(rest, wanted),
            };
        }
        let at = start + found.trailing_zeros() as usize;
        found &= found - 1;
        Some(at)
    })
}

/// The first piece of `bytes`, and the same from each of the next bytes on.
fn windows<const LENGTH: usize>(bytes: &[u8]) -> Option<[&[u8; PIECE]; LENGTH]> {
    let last = bytes.get(LENGTH - 1..)?.first_chunk()?;
    let mut windows = [last; LENGTH];
    for (from, window) in windows.iter_mut().enumerate() {
        *window = bytes.get(from..)?.first_chunk()?;
    }
    Some(windows)
}

/// A bit for each byte of a piece at which a run begins.
#[inline]
fn beginnings<const LENGTH: usize>(
    windows: [&[u8; PIECE]; LENGTH],
    wanted: impl Fn([u8; LENGTH]) -> bool,
) -> u64 {
    /// Moves the lowest bits of eight bytes next to each other.
    const TOGETHER: u64 = 0x0102_0408_1020_4080;
    let mut begins = [0; PIECE];
    for (at, begins) in begins.iter_mut().enumerate() {
        *begins = u8::from(wanted(windows.map(|window| window[at])));
    }
    if begins.iter().fold(0, |any, begins| any | begins) == 0 {
        return 0;
    }
    let (eights, _) = begins.as_chunks::<8>();
    let bits = eights.iter().enumerate().map(|(number, eight)| {
        let bits = u64::from_le_bytes(*eight).wrapping_mul(TOGETHER) >> 56;
        bits << (8 * number)
    });
    bits.fold(0, |all, bits| all | bits)
}

/// The same of what is left at the end of a text.
fn beginnings_in_short<const LENGTH: usize>(rest: &[u8], wanted: impl Fn([u8; LENGTH]) -> bool) -> u64 {
    /// Room for a piece and the runs that begin in it.
    const ROOM: usize = PIECE + 8;
    let mut padded = [0; ROOM];
    let length = rest.len().min(ROOM);
    padded[..length].copy_from_slice(&rest[..length]);
    let found = windows(&padded).map_or(0, |windows| beginnings(windows, wanted));
    match length < PIECE {
        true => found & ((1 << length) - 1),
        false => found,
    }
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

/// `text` without the white space at its ends, where nearly always there is none.
#[inline]
pub(crate) fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// True for nothing but white space.
#[inline]
pub(crate) fn is_blank(text: &str) -> bool {
    let begins = text.as_bytes().first().is_some_and(u8::is_ascii_graphic);
    !begins && text.trim_start().is_empty()
}

/// Where `words` stand in `text` first. For short texts and words that are looked for in vain nearly always: the search of the
/// standard library takes longer to make ready.
pub(crate) fn find(text: &str, words: &str) -> Option<usize> {
    let (bytes, words) = (text.as_bytes(), words.as_bytes());
    // A space stands behind every word.
    let anchor = words.iter().position(|byte| *byte != b' ').unwrap_or(0);
    let places = memchr_iter(*words.get(anchor)?, bytes.get(anchor..)?);
    let mut starts = places.filter(|at| bytes[*at..].starts_with(words));
    starts.next()
}

/// True where `words` stand in `text`, as [`find`].
pub(crate) fn holds(text: &str, words: &str) -> bool {
    find(text, words).is_some()
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
                let spaces: Vec<usize> = (0..bytes.len().saturating_sub(1))
                    .filter(|at| bytes[*at] == b' ' && bytes[at + 1].is_ascii_lowercase())
                    .collect();
                let is_start = |[space, next]: [u8; 2]| (space == b' ') & next.is_ascii_lowercase();
                assert_eq!(runs(bytes, is_start).collect::<Vec<_>>(), spaces, "{from}..{to}");
            }
        }
    }

    #[test]
    fn words_are_found_where_the_standard_library_finds_them() {
        let text = "to Orlov, to Noll  to  the side, – tot“to”";
        for from in (0..text.len()).filter(|from| text.is_char_boundary(*from)) {
            for words in ["to", " to ", "  ", ", to", "“", "–", "side, ", " x", "zzzz"] {
                assert_eq!(
                    find(&text[from..], words),
                    text[from..].find(words),
                    "{words} {from}"
                );
            }
        }
        assert!(holds(text, "Noll") && !holds("", "a"));
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
