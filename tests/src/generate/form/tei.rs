//! Documents as a TEI volume.

use super::super::apparatus::{Piece, pieces};
use super::super::dump::{Line, Part};
use super::{Kind, called, escaped, groups, kind, label, number_and_title};

/// The volume.
pub(super) fn volume(documents: &[&[Line]], line_end: &str) -> String {
    let mut lines = vec![
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".to_owned(),
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\"ports1964v17\">".to_owned(),
        "<teiHeader><fileDesc><titleStmt><title>Papers on Ports</title></titleStmt></fileDesc></teiHeader>"
            .to_owned(),
        "<text><front><pb n=\"I\"/><div type=\"toc\"><head>Contents</head><p>Papers</p></div></front>"
            .to_owned(),
        "<body><div type=\"compilation\" xml:id=\"comp1\"><head>Papers</head>".to_owned(),
    ];
    for document in documents {
        lines.extend(self::document(document));
    }
    lines.push("</div></body></text></TEI>".to_owned());
    lines.join(line_end)
}

fn document(lines: &[Line]) -> Vec<String> {
    let shown: Vec<&Line> = lines
        .iter()
        .filter(|line| !line.is_blank() && !matches!(line.part, Part::Note(_)))
        .collect();
    let title = shown.iter().find(|line| line.part == Part::Title);
    let (number, title) = title.map_or(("", ""), |line| number_and_title(&line.text));
    let writer = Writer { lines, number };
    let file = shown.iter().find(|line| line.part == Part::File);
    let mut written = vec![format!(
        "<div type=\"document\" xml:id=\"d{number}\" n=\"{number}\">"
    )];
    written.extend(file.map(|line| {
        format!(
            "<note rend=\"inline\" type=\"source\">{}</note>",
            writer.inline(&line.text)
        )
    }));
    // Newer volumes print the number.
    let printed = match file {
        Some(_) => String::new(),
        None => format!("{number}. "),
    };
    written.push(format!(
        "<head>{printed}<hi rend=\"italic\">{}</hi></head>",
        writer.inline(title)
    ));
    let rest: Vec<&Line> = shown
        .into_iter()
        .filter(|line| !matches!(line.part, Part::Title | Part::File))
        .collect();
    for group in groups(&rest, kind_in_tei) {
        written.push(writer.group(&group));
    }
    written.push("</div>".to_owned());
    written
}

/// As other mark-up, but the heading of a list stands inside of it.
fn kind_in_tei(line: &Line) -> Kind {
    match line.part {
        Part::ListHead => Kind::List,
        _ => kind(line),
    }
}

/// Writes lines of one document.
struct Writer<'l> {
    lines: &'l [Line],
    number: &'l str,
}

impl Writer<'_> {
    fn group(&self, lines: &[&Line]) -> String {
        match lines.first().map(|line| kind_in_tei(line)) {
            Some(Kind::List) => {
                let sides = lines.chunk_by(|_, next| next.part != Part::Side);
                let items: String = sides.map(|side| self.side(side)).collect();
                format!("<list type=\"participants\">{items}</list>")
            }
            Some(Kind::Rows) => self.rows(lines),
            _ => lines.iter().map(|line| self.block(line)).collect(),
        }
    }

    /// Those present in a list behind the word that heads it.
    fn rows(&self, lines: &[&Line]) -> String {
        let head = lines
            .first()
            .and_then(|line| line.text.split('\t').next())
            .unwrap_or_default();
        let name = |line: &&Line| {
            let name = line.text.rsplit('\t').next().unwrap_or_default();
            format!("<item>{}</item>", self.inline(name))
        };
        let names: String = lines.iter().map(name).collect();
        format!("<list type=\"participants\"><item>{head} <list>{names}</list></item></list>")
    }

    fn side(&self, lines: &[&Line]) -> String {
        let item = |line: &&Line| match line.part {
            Part::ListHead => format!("<head>{}</head>", self.inline(&line.text)),
            _ => format!("<item>{}</item>", self.inline(&line.text)),
        };
        match lines {
            [side, members @ ..] if side.part == Part::Side => {
                let members: String = members.iter().map(item).collect();
                format!("<item>{}<list>{members}</list></item>", self.inline(&side.text))
            }
            _ => lines.iter().map(item).collect(),
        }
    }

    fn block(&self, line: &Line) -> String {
        match &line.part {
            Part::Dateline { place, date, when } => {
                let marked = self
                    .inline(&line.text)
                    .replacen(
                        place.as_str(),
                        &format!("<placeName><hi rend=\"smallcaps\">{place}</hi></placeName>"),
                        1,
                    )
                    .replacen(date.as_str(), &format!("<date when=\"{when}\">{date}</date>"), 1);
                format!("<opener><dateline>{marked}</dateline></opener>")
            }
            Part::Signed => format!(
                "<closer><signed><hi rend=\"smallcaps\">{}</hi></signed></closer>",
                self.inline(&line.text)
            ),
            _ => {
                let label = label(line);
                let rest = line.text.get(label.len()..).unwrap_or_default();
                let label = match label {
                    "" => String::new(),
                    label => format!("<hi rend=\"smallcaps\">{}</hi>", self.inline(label)),
                };
                format!("<p>{label}{}</p>", self.inline(rest))
            }
        }
    }

    /// Words with the mark-up of notes, which stand where they are called, and page breaks.
    fn inline(&self, text: &str) -> String {
        let write = |piece| match piece {
            Piece::Words(words) => escaped(words),
            Piece::Page(number) => format!("<pb n=\"{number}\" xml:id=\"pg_{number}\"/>"),
            Piece::Call(number) => self.note(number),
        };
        pieces(text).into_iter().map(write).collect()
    }

    fn note(&self, number: &str) -> String {
        let call = Line::new(super::super::apparatus::call(number.parse().unwrap_or(0)));
        let text = called(self.lines, &call);
        let text = text.first().map_or("", |(_, note)| note.text.as_str());
        let id = format!("d{}fn{number}", self.number);
        format!("<note n=\"{number}\" xml:id=\"{id}\">{}</note>", escaped(text))
    }
}
