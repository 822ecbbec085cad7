//! Shows how to build a parser of one's own on memcon: a layout hint, limits, and a rule over the turns it found.
//!
//!     cargo run --example layout_hint

use std::io::{self, Write};
use std::process::ExitCode;

use examples::{complain, exit};
use memcon::{Error, Layout, Parser, Record, Span};

/// An invented dump. It has no archive furniture around it, and its user knows that.
const DUMP: &str = "\
Talks on the river customs, second session

Present: Minister Adela Kovar (Ruritania), Minister Jan Orlov (Borduria)

Minister Kovar: The dues of 1938 were never ratified. We propose a joint river commission.

Minister Orlov: A commission can be discussed. The dues stand until it has met.

Minister Kovar: Then let the commission meet in May, and let the dues rest until then.
";

/// The terms that the rule looks for.
const TERMS: &[&str] = &["dues", "commission"];

/// One place where a turn mentions a term.
#[derive(Debug)]
struct Mention<'r> {
    speaker: &'r str,
    term: &'static str,
    span: Span,
}

fn main() -> ExitCode {
    exit(&run())
}

fn run() -> io::Result<bool> {
    // A hint spares the detection; the limits refuse what can be no dump of ours.
    let parser = Parser::new()
        .layout(Layout::Plain)
        .max_bytes(1 << 20)
        .name("river-customs.txt");
    let record = match parser.parse(DUMP) {
        Ok(record) => record,
        Err(Error::TooLarge { bytes, limit }) => {
            complain(&format!(
                "error: {bytes} bytes are more than the {limit} we allow\n"
            ));
            return Ok(false);
        }
        Err(error) => {
            complain(&format!("error: {error}\n"));
            return Ok(false);
        }
    };

    let mut out = io::stdout().lock();
    for mention in mentions(&record) {
        // The span leads back to the very bytes of the dump.
        let printed = record.slice(mention.span).unwrap_or_default();
        writeln!(
            out,
            "{:<14} {:<12} {:?} {printed:?}",
            mention.speaker, mention.term, mention.span
        )?;
    }
    Ok(true)
}

/// A rule of one's own: every mention of a term in what somebody says, with its place in the dump.
fn mentions<'r>(record: &'r Record<'_>) -> Vec<Mention<'r>> {
    let mut mentions = Vec::new();
    for turn in record.turns() {
        // A turn is made of the dump's text at `parts`: one, unless a page head or the like stands between.
        for part in &turn.get().parts {
            let text = record.slice(*part).unwrap_or_default();
            for &term in TERMS {
                for (at, found) in text.match_indices(term) {
                    let start = part.start() + at;
                    mentions.push(Mention {
                        speaker: turn.speaker_name(),
                        term,
                        span: Span::new(start, start + found.len()),
                    });
                }
            }
        }
    }
    mentions
}
