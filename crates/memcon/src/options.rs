use std::borrow::Cow;

use crate::{Error, Layout, Record, Records, parse};

/// How to parse: a layout hint and limits.
///
/// A parse takes memory in proportion to the dump and no more, so that [`max_bytes`](Self::max_bytes) bounds it all; the other
/// limits bound the record. What a limit leaves out is told by a diagnostic of [`Code::Limit`](crate::Code::Limit) at the first
/// place that went over it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParseOptions {
    /// Read the dump as this layout, whatever the evidence says.
    pub layout: Option<Layout>,
    /// Longest dump that is parsed, in bytes; a longer one is [`Error::TooLarge`]. At most `u32::MAX`.
    pub max_bytes: usize,
    /// Most turns that a record holds; no more are read, and the rest is left in its blocks, with a diagnostic.
    pub max_turns: usize,
    /// Most persons that a record tells apart, mentioned ones among them; a turn of somebody else keeps its label and
    /// has no speaker.
    pub max_people: usize,
    /// How deep brackets of one shape are followed inside each other; a deeper one is text, no mark.
    pub max_nesting: usize,
    /// Most brackets that are read as marks; further ones are text, no mark.
    pub max_brackets: usize,
}

impl Default for ParseOptions {
    fn default() -> Self {
        Self {
            layout: None,
            max_bytes: 256 << 20,
            max_turns: 1_000_000,
            max_people: 1_000_000,
            max_nesting: 32,
            max_brackets: 1_000_000,
        }
    }
}

/// A parser with options.
///
/// ```
/// use memcon::{Layout, Parser};
///
/// let parser = Parser::new().layout(Layout::Plain).max_bytes(1 << 20).name("note.txt");
/// let record = parser.parse("Minister Orlov: Good morning.\n\nMinister Szabo: Sit down, please.\n")?;
/// assert_eq!(record.layout, Layout::Plain);
/// assert_eq!(record.source.name.as_deref(), Some("note.txt"));
/// # Ok::<(), memcon::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Parser {
    options: ParseOptions,
    name: Option<String>,
}

impl Parser {
    /// A parser with the default options.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A parser with these options.
    #[must_use]
    pub fn with_options(options: ParseOptions) -> Self {
        Self { options, name: None }
    }

    /// Reads every dump as `layout`, whatever the evidence says.
    #[must_use]
    pub fn layout(mut self, layout: Layout) -> Self {
        self.options.layout = Some(layout);
        self
    }

    /// Refuses dumps longer than `bytes`.
    #[must_use]
    pub fn max_bytes(mut self, bytes: usize) -> Self {
        self.options.max_bytes = bytes;
        self
    }

    /// Names the dump in the record's [`source`](Record::source).
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The options.
    #[must_use]
    pub fn options(&self) -> &ParseOptions {
        &self.options
    }

    /// Parses every record of a dump: the documents of a TEI volume, dumps that were put into one file, or the one record of a
    /// dump. Records are parsed one by one, as they are asked for.
    ///
    /// Spans are offsets into the whole dump. Where it holds several records, [`source.part`](crate::SourceInfo::part) says
    /// which part a record comes from, its name ends with `#` and the part's id, and its blocks tile that part.
    ///
    /// A dump that can't be read gives one error; a part that is no record gives an error between the others.
    ///
    /// ```
    /// let page = |title| format!("Skip to content\n\nMay 3, 1958\n\n{title}\n\nMinister Orlov: Good morning.\n\n");
    /// let dump = page("Talk on the Canal") + &page("Talk on the Ferry");
    /// let parser = memcon::Parser::new().name("talks.txt");
    /// let records = parser.parse_all(&dump).collect::<Result<Vec<_>, _>>()?;
    /// assert_eq!(records[1].metadata.title.as_deref(), Some("Talk on the Ferry"));
    /// assert_eq!(records[1].source.name.as_deref(), Some("talks.txt#2"));
    /// # Ok::<(), memcon::Error>(())
    /// ```
    pub fn parse_all<'a, D>(&self, dump: &'a D) -> Records<'a>
    where
        D: AsRef<[u8]> + ?Sized,
    {
        Records::new(dump.as_ref(), &self.options, self.name.clone())
    }

    /// Parses one dump: text or bytes.
    ///
    /// # Errors
    /// Where the dump is no record at all: empty, binary, a list page, a volume of several, over the limit.
    pub fn parse<'a, D>(&self, dump: &'a D) -> Result<Record<'a>, Error>
    where
        D: AsRef<[u8]> + ?Sized,
    {
        let mut record = parse::parse(dump.as_ref(), &self.options)?;
        record.source.name = self.name.clone().map(Cow::Owned);
        Ok(record)
    }
}
