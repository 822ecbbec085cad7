//! A document as a page of the publisher's site.

use super::super::apparatus::{Piece, pieces};
use super::super::dump::{Line, Part};
use super::{Kind, called, escaped, groups, kind, label, number_and_title};

/// The page. A document with the number of a file is written as the electronic books have it, others as the site has them.
pub(super) fn page(lines: &[Line], line_end: &str) -> String {
    let shown: Vec<&Line> = lines.iter().filter(|line| !line.is_blank()).collect();
    let in_book = shown.iter().any(|line| line.part == Part::File);
    let body: Vec<&Line> = shown
        .iter()
        .copied()
        .filter(|line| !matches!(line.part, Part::Note(_)))
        .collect();
    let title = body.iter().find(|line| line.part == Part::Title);
    let title = title.map_or("", |line| number_and_title(&line.text).1);
    let mut page = vec![
        "<!DOCTYPE html>".to_owned(),
        format!(
            "<html lang=\"en\"><head><meta charset=\"utf-8\"/><title>{}</title></head><body>",
            words_of(title)
        ),
    ];
    if !in_book {
        page.push(
            "<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/volumes\">Volumes</a></li></ul></nav>"
                .to_owned(),
        );
    }
    page.push(format!(
        "<div class=\"{}\">",
        if in_book { "document" } else { "tei-div4" }
    ));
    // The books have the number of the file above the title.
    let (file, rest): (Vec<&Line>, Vec<&Line>) = body.iter().partition(|line| line.part == Part::File);
    let shown = [file, rest].concat();
    for group in groups(&shown, kind) {
        page.push(group_of_lines(&group, in_book));
    }
    let notes: Vec<String> = body
        .iter()
        .flat_map(|line| called(lines, line))
        .map(|(number, note)| {
            format!(
                "<div><a href=\"#fnref{number}\" id=\"fn{number}\" class=\"footnote\"><sup>{number}</sup></a><span> </span>{}</div>",
                inline(&note.text)
            )
        })
        .collect();
    if !notes.is_empty() {
        page.extend(["<hr class=\"space\"/><div class=\"footnotes\">".to_owned()]);
        page.extend(notes);
        page.push("</div>".to_owned());
    }
    page.push("</div>".to_owned());
    if !in_book {
        page.push("<footer>Department of Ports</footer>".to_owned());
    }
    page.push("</body></html>".to_owned());
    page.join(line_end)
}

fn group_of_lines(lines: &[&Line], in_book: bool) -> String {
    match lines.first().map(|line| kind(line)) {
        Some(Kind::List) => {
            let sides = lines.chunk_by(|_, next| next.part != Part::Side);
            let items: String = sides.map(side).collect();
            format!("<ul>{items}</ul>")
        }
        Some(Kind::Rows) => {
            let row = |line: &&Line| {
                let cells = line.text.split('\t');
                let cells: String = cells.map(|cell| format!("<td>{}</td>", inline(cell))).collect();
                format!("<tr>{cells}</tr>")
            };
            let rows: String = lines.iter().map(row).collect();
            format!("<table>{rows}</table>")
        }
        _ => lines.iter().map(|line| block(line, in_book)).collect(),
    }
}

/// A side of the table as an item with its members as a list.
fn side(lines: &[&Line]) -> String {
    let item = |line: &&Line| format!("<li>{}</li>", inline(&line.text));
    match lines {
        [side, members @ ..] if side.part == Part::Side => {
            let members: String = members.iter().map(item).collect();
            format!("<li>{}<ul>{members}</ul></li>", inline(&side.text))
        }
        _ => lines.iter().map(item).collect(),
    }
}

fn block(line: &Line, in_book: bool) -> String {
    match &line.part {
        Part::Title => {
            let (number, title) = number_and_title(&line.text);
            if in_book {
                format!(
                    "<p style=\"font-size: smaller\">[Document {number}]</p><h3>{}</h3>",
                    inline(title)
                )
            } else {
                format!("<h4 class=\"tei-head7\">{number}. {}</h4>", inline(title))
            }
        }
        Part::Dateline { place, .. } => {
            let text = inline(&line.text).replacen(
                place.as_str(),
                &format!("<span style=\"font-variant: small-caps\">{place}</span>"),
                1,
            );
            format!("<div class=\"opener\"><p class=\"dateline\">{text}</p></div>")
        }
        Part::Signed => format!(
            "<p class=\"closer\"><span class=\"signed\">{}</span></p>",
            inline(&line.text)
        ),
        _ => {
            let label = label(line);
            let rest = line.text.get(label.len()..).unwrap_or_default();
            let label = match label {
                "" => String::new(),
                label => format!(
                    "<span style=\"font-variant: small-caps\">{}</span>",
                    inline(label)
                ),
            };
            format!("<p>{label}{}</p>", inline(rest))
        }
    }
}

/// Words with the mark-up of calls and page marks.
fn inline(text: &str) -> String {
    let write = |piece| match piece {
        Piece::Words(words) => escaped(words),
        Piece::Call(number) => {
            format!("<a href=\"#fn{number}\" id=\"fnref{number}\"><sup>{number}</sup></a>")
        }
        Piece::Page(number) => format!("<span class=\"tei-pb\"><a id=\"pg_{number}\"></a></span>"),
    };
    pieces(text).into_iter().map(write).collect()
}

fn words_of(text: &str) -> String {
    let words = pieces(text).into_iter().map(|piece| match piece {
        Piece::Words(words) => words,
        Piece::Call(_) | Piece::Page(_) => "",
    });
    escaped(&words.collect::<String>())
}
