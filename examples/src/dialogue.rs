//! A record as readable dialogue: a card with its metadata, then its turns under the names of those who speak.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use memcon::{DateRole, LineIndex, Mode, Person, Record, Span, TurnRef};

const FAINT: Style = Style::new().dimmed();
const HEADING: Style = Style::new().bold();
const SPEAKER: Style = AnsiColor::Cyan.on_default().bold();
const NOBODY: Style = AnsiColor::Yellow.on_default().bold();

/// How to print.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    /// Whether to colour.
    pub colour: bool,
    /// Longest line in characters.
    pub width: usize,
    /// Whether to say of each turn how it was found.
    pub explain: bool,
}

impl Page {
    fn paint(self, style: Style, text: &str) -> String {
        if self.colour {
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }
}

/// Prints `record`.
///
/// # Errors
/// Where `out` can't be written to.
pub fn print(out: &mut impl Write, record: &Record<'_>, page: Page) -> io::Result<()> {
    print_card(out, record, page)?;
    if page.explain {
        print_evidence(out, record, page)?;
    }
    if record.turns.is_empty() {
        writeln!(out, "\n{}", page.paint(FAINT, "no turns"))?;
    }
    let dump = record.dump().and_then(|dump| std::str::from_utf8(dump).ok());
    let index = dump.map(LineIndex::new);
    let mut last = None;
    for turn in record.turns() {
        let name = turn.speaker_name();
        if last != Some(name) {
            writeln!(out, "\n{}", speaker_line(turn, page))?;
            last = Some(name);
        }
        print_turn(out, turn, page)?;
        if page.explain {
            print_why(out, record, turn, index.as_ref(), page)?;
        }
    }
    writeln!(out)
}

fn print_card(out: &mut impl Write, record: &Record<'_>, page: Page) -> io::Result<()> {
    let name = record.source.name.as_deref().unwrap_or("dump");
    writeln!(
        out,
        "{}",
        page.paint(HEADING, &format!("== {name} ({})", record.layout))
    )?;
    for (field, value) in card(record) {
        let label = page.paint(FAINT, &format!("{field:<15}"));
        let lines = wrap(&value, page.width.saturating_sub(16));
        for (at, line) in lines.iter().enumerate() {
            let margin = if at == 0 {
                label.as_str()
            } else {
                "               "
            };
            writeln!(out, "{margin} {line}")?;
        }
    }
    Ok(())
}

/// The fields of the card, in the order in which they are read.
fn card(record: &Record<'_>) -> Vec<(&'static str, String)> {
    let meta = &record.metadata;
    let mut card = Vec::new();
    let mut add = |field, value: Option<String>| card.extend(value.map(|value| (field, value)));
    let text = |value: &Option<std::borrow::Cow<'_, str>>| value.as_deref().map(str::to_owned);
    add("Title", text(&meta.title));
    add("Kind", meta.kind.map(|kind| kind.to_string()));
    add("Date", meta.date.as_ref().map(ToString::to_string));
    for event in meta
        .dates
        .iter()
        .filter(|event| event.role != DateRole::Catalogued)
    {
        let times = [event.start, event.end].map(|time| time.map(|time| time.to_string()));
        let times = match times {
            [None, None] => String::new(),
            [start, end] => format!(", {}-{}", start.unwrap_or_default(), end.unwrap_or_default()),
        };
        add("", Some(format!("{} {}{times}", event.role, event.date)));
    }
    add("Place", text(&meta.place));
    add("Classification", text(&meta.classification));
    add("Precedence", text(&meta.precedence));
    add("From", text(&meta.sender));
    add(
        "To",
        list(&meta.recipients, |to| format!("{} ({})", to.name, to.relation)),
    );
    add("Copies", meta.copies.map(|copies| copies.to_string()));
    add(
        "Numbers",
        list(&meta.identifiers, |id| format!("{} ({})", id.value, id.kind)),
    );
    add(
        "Archive",
        meta.archive.as_ref().map(|archive| archive.text.to_string()),
    );
    add("Record", text(&meta.record_id));
    add("Address", text(&meta.url));
    add(
        "Languages",
        list(&meta.languages, |language| language.name.to_string()),
    );
    add(
        "Contributors",
        list(&meta.contributors, |by| format!("{} ({})", by.name, by.role)),
    );
    add("Donors", list(&meta.donors, |donor| donor.name.to_string()));
    add("Summary", text(&meta.summary));
    add("People", list(&record.people, describe));
    card
}

fn list<T>(items: &[T], show: impl Fn(&T) -> String) -> Option<String> {
    let shown: Vec<String> = items.iter().map(show).collect();
    (!shown.is_empty()).then(|| shown.join("; "))
}

fn describe(person: &Person<'_>) -> String {
    let side = person.side.as_deref().into_iter();
    let words: Vec<&str> = side
        .chain(person.roles.iter().map(|role| role.as_str()))
        .collect();
    if words.is_empty() {
        person.name.to_string()
    } else {
        format!("{} ({})", person.name, words.join(", "))
    }
}

fn speaker_line(turn: TurnRef<'_, '_>, page: Page) -> String {
    match (turn.speaker(), turn.label.as_deref()) {
        (Some(person), _) => page.paint(SPEAKER, &person.name),
        (None, Some(label)) => page.paint(NOBODY, &format!("{label} (not resolved)")),
        (None, None) => page.paint(NOBODY, "(nobody named)"),
    }
}

/// The words, with a mark of how the record attributes them: none for a label, quotation marks, a tilde for a report.
fn print_turn(out: &mut impl Write, turn: TurnRef<'_, '_>, page: Page) -> io::Result<()> {
    let (mark, text) = match (turn.mode, turn.wording) {
        (Mode::Quoted, _) => ("“", format!("{}”", turn.text)),
        (Mode::Direct, None) => ("", turn.text.to_string()),
        _ => ("~ ", turn.text.to_string()),
    };
    let width = page.width.saturating_sub(4);
    for (at, line) in wrap(&format!("{mark}{text}"), width).iter().enumerate() {
        let margin = if at == 0 { "  " } else { "    " };
        writeln!(out, "{margin}{line}")?;
    }
    Ok(())
}

fn print_evidence(out: &mut impl Write, record: &Record<'_>, page: Page) -> io::Result<()> {
    for score in &record.layout_evidence {
        let signs = score.evidence.iter();
        let signs: Vec<String> = signs
            .map(|sign| format!("{:+} {}", sign.weight, sign.sign))
            .collect();
        let line = format!("layout {} {}: {}", score.layout, score.score, signs.join(", "));
        writeln!(out, "{}", page.paint(FAINT, &line))?;
    }
    for (field, rule) in &record.metadata.rules {
        writeln!(out, "{}", page.paint(FAINT, &format!("{field} by rule {rule}")))?;
    }
    Ok(())
}

fn print_why(
    out: &mut impl Write,
    record: &Record<'_>,
    turn: TurnRef<'_, '_>,
    index: Option<&LineIndex<'_>>,
    page: Page,
) -> io::Result<()> {
    let place = |span: Span| match index {
        Some(index) => {
            let at = index.position(span.start());
            format!("{}:{}", at.line, at.column)
        }
        None => format!("byte {}", span.start()),
    };
    let words = |span: Span| record.slice(span).unwrap_or_default().into_owned();
    let mut line = format!(
        "{} at {}, {} by rule {}",
        turn.id,
        place(turn.span),
        turn.mode,
        turn.rule
    );
    if let Some(cue) = &turn.cue {
        line += &format!("; cue `{}` at {}", cue.text, place(cue.span));
    }
    if let Some(span) = turn.label_span {
        line += &format!("; label `{}` at {}", words(span), place(span));
    }
    if let Some(why) = &turn.why {
        line += &format!("; speaker by rule {}", why.rule);
        if let Some(span) = why.attribution {
            line += &format!(" from `{}` at {}", words(span), place(span));
        }
        let candidates = why.candidates.iter().filter_map(|id| record.person(id));
        let candidates: Vec<&str> = candidates.map(|person| person.name.as_ref()).collect();
        if !candidates.is_empty() {
            line += &format!(", open between {}", candidates.join(" and "));
        }
    }
    for piece in wrap(&line, page.width.saturating_sub(4)) {
        writeln!(out, "    {}", page.paint(FAINT, &piece))?;
    }
    Ok(())
}

/// Breaks `text` into lines of at most `width` characters, where it has spaces. Control characters, which a terminal would
/// obey, are shown as characters that nobody knows.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > width {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            line.extend(word.chars().map(|c| if c.is_control() { '\u{FFFD}' } else { c }));
            used += length;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn lines_break_at_spaces_and_long_words_stay_whole() {
        assert_eq!(wrap("one two  three", 7), ["one two", "three"]);
        assert_eq!(wrap("extraordinarily so", 5), ["extraordinarily", "so"]);
        assert_eq!(wrap("ééé ééé", 7), ["ééé ééé"]);
        assert_eq!(wrap("", 7), [""]);
        assert_eq!(wrap("red \u{1b}[31m", 9), ["red \u{FFFD}[31m"]);
    }
}
