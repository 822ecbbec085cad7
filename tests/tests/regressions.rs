//! Dumps that once broke the parser, each by what was wrong.

use tests::invariants::check;

#[test]
fn an_attribution_behind_characters_of_several_bytes_and_a_page_mark() {
    let dump = "Orlov:[Page 3][He said 外交部\"Minister Szabo: [[[[[the Premier said: “\u{a0}[[[Translator's note: .\n[”";
    check(dump.as_bytes());
}
