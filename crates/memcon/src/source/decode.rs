//! Bytes to text: UTF-8 with or without a mark, UTF-16 with a mark, Windows-1252 as the last resort.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::bytes::places;
use super::escape::starts_with_tag;
use super::invisible::{visible, without_invisible};
use super::{OffsetMap, Run, Source, Span};
use crate::Error;
use crate::record::vocabulary;

vocabulary! {
    /// How the bytes of a dump were read.
    pub enum Encoding {
        /// UTF-8, with or without a byte order mark.
        Utf8 = "utf-8",
        /// UTF-16, little endian, by its byte order mark.
        Utf16Le = "utf-16le",
        /// UTF-16, big endian, by its byte order mark.
        Utf16Be = "utf-16be",
        /// Windows-1252, where the bytes are no UTF-8.
        Windows1252 = "windows-1252",
    }
}

impl Encoding {
    /// The text of a piece of `dump` in this encoding, without characters that nobody sees and, in text, with references
    /// and escapes resolved; broken sequences stand as U+FFFD.
    pub(crate) fn decode<'b>(self, bytes: &'b [u8], dump: &[u8]) -> Cow<'b, str> {
        visible(self.characters(bytes), !starts_with_tag(dump))
    }

    /// The characters of `bytes`.
    pub(crate) fn characters(self, bytes: &[u8]) -> Cow<'_, str> {
        let codec = match self {
            Self::Utf8 => return String::from_utf8_lossy(bytes),
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
            Self::Windows1252 => WINDOWS_1252,
        };
        codec.decode_without_bom_handling(bytes).0
    }
}

const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "an executable file"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
];

/// Decodes a dump, see the module's comment for the order of trial.
pub(super) fn decode(dump: &[u8]) -> Result<Source<'_>, Error> {
    if let Some((_, what)) = MAGIC.iter().find(|(magic, _)| dump.starts_with(magic)) {
        return Err(Error::Binary { at: 0, what });
    }
    let source = match dump {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest, 3).unwrap_or_else(|| windows_1252(dump)),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, Encoding::Utf16Le),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, Encoding::Utf16Be),
        _ => {
            refuse_control_bytes(dump)?;
            utf8(dump, 0).unwrap_or_else(|| windows_1252(dump))
        }
    };
    let source = without_invisible(source, !starts_with_tag(dump));
    if source.text.trim().is_empty() {
        return Err(Error::Empty { bytes: dump.len() });
    }
    Ok(source)
}

/// Text holds no NUL and next to no other control characters.
fn refuse_control_bytes(dump: &[u8]) -> Result<(), Error> {
    if let Some(at) = memchr::memchr(0, dump) {
        return Err(Error::Binary {
            at,
            what: "bytes with a NUL among them",
        });
    }
    let is_control = |byte: u8| (byte < 0x09) | (byte > 0x0D) & (byte < 0x20) | (byte == 0x7F);
    if places(dump, is_control).count() * 20 > dump.len() {
        let at = places(dump, is_control).next().unwrap_or(0);
        return Err(Error::Binary {
            at,
            what: "bytes of which many are control characters",
        });
    }
    Ok(())
}

/// UTF-8, tolerating damage: `None` where more sequences are broken than sound, so that it is rather not UTF-8.
fn utf8(bytes: &[u8], skipped: usize) -> Option<Source<'_>> {
    let dump_len = bytes.len() + skipped;
    let at = |text: usize, dump: usize| Run {
        text: small(text),
        dump: small(dump),
        text_step: 1,
        dump_step: 1,
    };
    let mut map = OffsetMap::default();
    if let Ok(text) = std::str::from_utf8(bytes) {
        if skipped > 0 {
            map.push(at(0, skipped));
        }
        let text = Cow::Borrowed(text);
        return Some(Source {
            text,
            map,
            dump_len,
            encoding: Encoding::Utf8,
            replaced: Vec::new(),
            left_out: Vec::new(),
            resolved: Vec::new(),
        });
    }
    let mut text = String::with_capacity(bytes.len());
    let (mut sound, mut broken, mut dump) = (0_usize, 0_usize, skipped);
    let mut replaced = Vec::new();
    for chunk in bytes.utf8_chunks() {
        let valid = chunk.valid();
        if !valid.is_empty() {
            map.push(at(text.len(), dump));
            text.push_str(valid);
            dump += valid.len();
            sound += valid.bytes().filter(|byte| *byte >= 0xC0).count();
        }
        let invalid = chunk.invalid().len();
        if invalid > 0 {
            let is_tail = dump + invalid == dump_len;
            broken += usize::from(!is_tail);
            let step = Run {
                text: small(text.len()),
                dump: small(dump),
                text_step: 3,
                dump_step: small(invalid),
            };
            map.push(step);
            replaced.push(Span::new(text.len(), text.len() + 3));
            text.push('\u{FFFD}');
            dump += invalid;
        }
    }
    let cut_in_a_character = broken == 0 && sound > 0;
    (cut_in_a_character || sound > broken).then_some(Source {
        text: Cow::Owned(text),
        map,
        dump_len,
        encoding: Encoding::Utf8,
        replaced,
        left_out: Vec::new(),
        resolved: Vec::new(),
    })
}

fn utf16(bytes: &[u8], encoding: Encoding) -> Source<'static> {
    let codec = if encoding == Encoding::Utf16Le {
        UTF_16LE
    } else {
        UTF_16BE
    };
    let (text, _) = codec.decode_without_bom_handling(bytes);
    let text = text.into_owned();
    let mut map = OffsetMap::default();
    let mut replaced = Vec::new();
    let mut dump = 2;
    for (at, c) in text.char_indices() {
        // Of a unit that the dump breaks off in, one byte is there.
        let dump_step = (2 * c.len_utf16()).min((bytes.len() + 2).saturating_sub(dump));
        map.push(Run {
            text: small(at),
            dump: small(dump),
            text_step: small(c.len_utf8()),
            dump_step: small(dump_step),
        });
        if c == char::REPLACEMENT_CHARACTER {
            replaced.push(Span::new(at, at + c.len_utf8()));
        }
        dump += dump_step;
    }
    Source {
        text: Cow::Owned(text),
        map,
        dump_len: bytes.len() + 2,
        encoding,
        replaced,
        left_out: Vec::new(),
        resolved: Vec::new(),
    }
}

fn windows_1252(dump: &[u8]) -> Source<'static> {
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(dump);
    let text = text.into_owned();
    let mut map = OffsetMap::default();
    for (dump, (at, c)) in text.char_indices().enumerate() {
        map.push(Run {
            text: small(at),
            dump: small(dump),
            text_step: small(c.len_utf8()),
            dump_step: 1,
        });
    }
    let replaced = Vec::new();
    Source {
        text: Cow::Owned(text),
        map,
        dump_len: dump.len(),
        encoding: Encoding::Windows1252,
        replaced,
        left_out: Vec::new(),
        resolved: Vec::new(),
    }
}

/// Offsets fit into 32 bits: a longer dump is refused before it is decoded.
fn small(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(dump: &[u8]) -> (String, Encoding, Vec<(usize, usize)>) {
        let source = Source::decode(dump).expect("text is a dump");
        let offsets = source
            .text()
            .char_indices()
            .map(|(at, _)| (at, source.offset_to_dump(at)))
            .collect();
        (source.text().to_owned(), source.encoding(), offsets)
    }

    #[test]
    fn plain_utf8_is_borrowed_and_keeps_its_offsets() {
        let source = Source::decode("Zoë said".as_bytes()).expect("text is a dump");
        assert!(source.is_identity());
        assert!(matches!(source.text, Cow::Borrowed(_)));
    }

    #[test]
    fn a_byte_order_mark_shifts_all_offsets() {
        let (text, encoding, offsets) = read(b"\xEF\xBB\xBFab");
        assert_eq!((text.as_str(), encoding), ("ab", Encoding::Utf8));
        assert_eq!(offsets, [(0, 3), (1, 4)]);
    }

    #[test]
    fn utf16_counts_two_bytes_a_unit() {
        let (text, encoding, offsets) = read(b"\xFF\xFEa\x00\xEB\x00\x3D\xD8\x00\xDEb\x00");
        assert_eq!((text.as_str(), encoding), ("aë😀b", Encoding::Utf16Le));
        assert_eq!(offsets, [(0, 2), (1, 4), (3, 6), (7, 10)]);
        let (text, encoding, _) = read(b"\xFE\xFF\x00a");
        assert_eq!((text.as_str(), encoding), ("a", Encoding::Utf16Be));
    }

    #[test]
    fn windows_1252_is_the_last_resort() {
        let (text, encoding, offsets) = read(b"he said \x93no\x94");
        assert_eq!((text.as_str(), encoding), ("he said “no”", Encoding::Windows1252));
        assert_eq!(offsets[8..], [(8, 8), (11, 9), (12, 10), (13, 11)]);
    }

    #[test]
    fn a_dump_cut_in_a_character_stays_utf8() {
        let source = Source::decode(b"Zo\xC3\xAB and Zo\xC3").expect("text is a dump");
        assert_eq!(source.text(), "Zoë and Zo\u{FFFD}");
        assert_eq!(source.to_dump(source.replaced()[0]), Span::new(11, 12));
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_kind() {
        assert!(matches!(Source::decode(b"  \n"), Err(Error::Empty { bytes: 3 })));
        assert!(matches!(
            Source::decode(b"%PDF-1.7"),
            Err(Error::Binary {
                what: "a PDF file",
                ..
            })
        ));
        assert!(matches!(
            Source::decode(b"ab\0c"),
            Err(Error::Binary { at: 2, .. })
        ));
    }
}
