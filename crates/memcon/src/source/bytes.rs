//! Bytes of a text: a search for several sorts of them, many at once, and where a part of a text stands in it.

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

/// Where `part` starts in `whole`, of which it is a slice.
pub(crate) fn offset_in(whole: &str, part: &str) -> usize {
    (part.as_ptr() as usize)
        .saturating_sub(whole.as_ptr() as usize)
        .min(whole.len())
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
            }
        }
    }
}
