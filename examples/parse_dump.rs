//! Parses dumps to records: the main job of the project.
//!
//!     cargo run --release --example parse_dump -- FILE...
//!
//! Without arguments it parses the sample dumps in `examples/dumps`.

use std::ffi::OsString;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use examples::dialogue::{self, Page};
use examples::{complain, exit, files, read, render_diagnostics, sample_dumps};
use lexopt::prelude::*;
use memcon::{Layout, Parser, Record};

const USAGE: &str = "\
usage: parse_dump [--format text|json|jsonl] [--explain] [--layout NAME] [--quiet] [FILE|FOLDER|-]...

Parses raw archive dumps of diplomatic records. Folders are searched for text, Markdown, HTML and XML files, - is
standard input; without arguments the sample dumps are parsed. Of a dump that holds several records, a TEI volume say,
all are printed.

  --format text    readable dialogue (the default)
  --format json    the record, indented; an array where there may be more than one
  --format jsonl   one record a line
  --explain        with text: say of each turn by which rule it was found, and of the layout what spoke for it
  --layout NAME    read every dump as this layout, whatever the evidence says
  --quiet          no diagnostics on standard error

Exit status: 0 if all dumps were parsed, 1 if one was not (the others are printed), 2 if the arguments are wrong.
";

/// Lines are wrapped to this width unless `COLUMNS` says otherwise.
const WIDTH: usize = 100;

#[derive(Clone, Copy, PartialEq)]
enum Format {
    Text,
    Json,
    JsonLines,
}

struct Options {
    format: Format,
    explain: bool,
    quiet: bool,
    layout: Option<Layout>,
    inputs: Vec<OsString>,
}

fn main() -> ExitCode {
    match options() {
        Ok(Some(options)) => exit(&run(&options)),
        Ok(None) => exit(&io::stdout().write_all(USAGE.as_bytes()).map(|()| true)),
        Err(error) => {
            complain(&format!("error: {error}\n\n{USAGE}"));
            ExitCode::from(2)
        }
    }
}

/// The options, or `None` where help is asked for.
fn options() -> Result<Option<Options>, lexopt::Error> {
    let mut options = Options {
        format: Format::Text,
        explain: false,
        quiet: false,
        layout: None,
        inputs: Vec::new(),
    };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("format") => options.format = arguments.value()?.parse_with(format_named)?,
            Long("layout") => options.layout = Some(arguments.value()?.parse()?),
            Long("explain") => options.explain = true,
            Short('q') | Long("quiet") => options.quiet = true,
            Short('h') | Long("help") => return Ok(None),
            Value(input) => options.inputs.push(input),
            _ => return Err(argument.unexpected()),
        }
    }
    if options.inputs.is_empty() {
        options.inputs.push(sample_dumps());
    }
    Ok(Some(options))
}

fn format_named(name: &str) -> Result<Format, String> {
    match name {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        "jsonl" => Ok(Format::JsonLines),
        _ => Err(format!("expected `text`, `json` or `jsonl`, found `{name}`")),
    }
}

/// Parses and prints every dump; `false` where one of them could not be.
fn run(options: &Options) -> io::Result<bool> {
    let files = files(&options.inputs);
    let mut printer = Printer::new(options, files.len() > 1);
    let mut all_parsed = true;
    for file in files {
        let dump = read(&file);
        let bytes = match dump.bytes {
            Ok(bytes) => bytes,
            Err(error) => {
                complain(&format!("error: {}: {error}\n", dump.name));
                all_parsed = false;
                continue;
            }
        };
        printer.expect(memcon::split(&bytes).map_or(1, |parts| parts.len()));
        for outcome in parser(options).name(&dump.name).parse_all(&bytes) {
            match outcome {
                Ok(record) => {
                    printer.print(&record)?;
                    if !options.quiet {
                        complain(&render_diagnostics(&record, &bytes, &dump.name));
                    }
                }
                Err(error) => {
                    complain(&format!("error: {}: {error}\n", dump.name));
                    all_parsed = false;
                }
            }
        }
    }
    printer.finish()?;
    Ok(all_parsed)
}

fn parser(options: &Options) -> Parser {
    match options.layout {
        Some(layout) => Parser::new().layout(layout),
        None => Parser::new(),
    }
}

/// Writes records to standard output.
struct Printer {
    out: BufWriter<io::StdoutLock<'static>>,
    format: Format,
    page: Page,
    array: bool,
    printed: usize,
}

impl Printer {
    fn new(options: &Options, several: bool) -> Self {
        let colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
        let columns = std::env::var("COLUMNS")
            .ok()
            .and_then(|columns| columns.parse().ok());
        Self {
            out: BufWriter::new(io::stdout().lock()),
            format: options.format,
            page: Page {
                colour,
                width: columns.unwrap_or(WIDTH),
                explain: options.explain,
            },
            array: several && options.format == Format::Json,
            printed: 0,
        }
    }

    /// Several records make an array of JSON; called before the first of a dump is printed.
    fn expect(&mut self, records: usize) {
        self.array |= records > 1 && self.format == Format::Json && self.printed == 0;
    }

    fn print(&mut self, record: &Record<'_>) -> io::Result<()> {
        match self.format {
            Format::Text => dialogue::print(&mut self.out, record, self.page)?,
            Format::Json => {
                if self.array {
                    self.out
                        .write_all(if self.printed == 0 { b"[\n" } else { b",\n" })?;
                }
                serde_json::to_writer_pretty(&mut self.out, record)?;
            }
            Format::JsonLines => {
                serde_json::to_writer(&mut self.out, record)?;
                self.out.write_all(b"\n")?;
            }
        }
        self.printed += 1;
        // Diagnostics go to another stream and stand behind their record.
        self.out.flush()
    }

    fn finish(mut self) -> io::Result<()> {
        if self.array {
            self.out
                .write_all(if self.printed == 0 { b"[]\n" } else { b"\n]\n" })?;
        } else if self.format == Format::Json && self.printed > 0 {
            self.out.write_all(b"\n")?;
        }
        self.out.flush()
    }
}
