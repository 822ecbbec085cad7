use std::borrow::Cow;
use std::collections::BTreeSet;

use memcon::{BlockKind, Layout, Metadata, Mode, Person, Record, Wording};

/// A key and a value: one thing that a record says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fact {
    /// What it is about: `title`, `dates.meeting`, `people.interpreter`.
    pub key: &'static str,
    /// The value; white space, quotation marks and dashes folded.
    pub value: String,
}

impl Fact {
    /// A fact.
    pub fn new(key: &'static str, value: impl AsRef<str>) -> Self {
        Self {
            key,
            value: fold(value.as_ref()),
        }
    }
}

/// White space folded; quotation marks and dashes in their plain form.
#[must_use]
pub fn fold(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| match c {
            '“' | '”' | '„' => '"',
            '‘' | '’' => '\'',
            '–' | '—' => '-',
            other => other,
        })
        .collect();
    crate::invariants::fold(&plain)
}

/// Everything that a record says of the archive's entry, the document and the people. Leading articles and the word
/// `side` behind a country are left out.
#[must_use]
pub fn facts(record: &Record<'_>) -> BTreeSet<Fact> {
    let mut out = BTreeSet::from([Fact::new("layout", record.layout.as_str())]);
    scalars(&record.metadata, &mut out);
    lists(&record.metadata, &mut out);
    record.people.iter().for_each(|person| people(person, &mut out));
    let reported = record
        .turns
        .iter()
        .filter(|turn| turn.mode == Mode::Direct && turn.wording == Some(Wording::Reported));
    out.extend(reported.map(|turn| Fact::new("turns.reported", &turn.text)));
    out.extend(notes(record).into_iter().map(|note| Fact::new("notes", note)));
    out.extend(pages(record).into_iter().map(|number| Fact::new("pages", number)));
    out
}

/// The notes, without their numbers.
fn notes(record: &Record<'_>) -> Vec<String> {
    let is_markup = matches!(record.layout, Layout::FrusHtml | Layout::FrusTei);
    let words = |text: &str| {
        let bare = text.trim_start_matches(|c: char| c.is_ascii_digit() || "/. ".contains(c));
        bare.trim_end_matches(|c: char| c == '↩' || c.is_whitespace())
            .trim_start()
            .to_owned()
    };
    let of_block = |text: Cow<'_, str>| {
        let text = if is_markup {
            without_tags(&text)
        } else {
            text.into_owned()
        };
        let notes = text.split(['\n', '\r']).map(words);
        notes.filter(|note| !note.is_empty()).collect::<Vec<_>>()
    };
    let blocks = record
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Notes);
    let texts = blocks.filter_map(|block| record.slice(block.span));
    texts.flat_map(of_block).collect()
}

/// Mark-up without its tags, a line for each note. A block may start within a tag.
fn without_tags(text: &str) -> String {
    let mut rest = match (text.find('<'), text.find('>')) {
        (tag, Some(end)) if tag.is_none_or(|tag| end < tag) => &text[end + 1..],
        _ => text,
    };
    let mut words = String::new();
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(&before.replace(['\n', '\r'], " "));
        let (tag, behind) = tag.split_once('>').unwrap_or((tag, ""));
        if matches!(tag, "/div" | "/note") {
            words.push('\n');
        }
        rest = behind;
    }
    words + rest
}

/// The numbers of page marks among the furniture.
fn pages(record: &Record<'_>) -> Vec<String> {
    const MARKS: [&str; 3] = ["[Page ", "id=\"pg_", "<pb n=\""];
    let number = |text: &str| {
        let end = text.find([']', '"']).unwrap_or(0);
        text[..end].to_owned()
    };
    let of_block = |text: &str| {
        let marks = MARKS.iter().find(|mark| text.contains(**mark));
        let marks = marks.map(|mark| text.split(mark).skip(1).map(number).collect::<Vec<_>>());
        marks.unwrap_or_default()
    };
    // What stands before the document in a volume has pages of its own.
    let inside = record
        .blocks
        .iter()
        .skip_while(|block| block.kind == BlockKind::Furniture);
    let furniture = inside.filter(|block| block.kind == BlockKind::Furniture);
    let texts = furniture.filter_map(|block| record.slice(block.span));
    texts.flat_map(|text| of_block(&text)).collect()
}

fn scalars(metadata: &Metadata<'_>, out: &mut BTreeSet<Fact>) {
    let texts = [
        ("title", &metadata.title),
        ("summary", &metadata.summary),
        ("citation", &metadata.citation),
        ("url", &metadata.url),
        ("record_id", &metadata.record_id),
        ("classification", &metadata.classification),
        ("precedence", &metadata.precedence),
        ("sender", &metadata.sender),
        ("place", &metadata.place),
    ];
    out.extend(
        texts
            .iter()
            .filter_map(|(key, value)| Some(Fact::new(key, value.as_deref()?))),
    );
    out.extend(metadata.kind.map(|kind| Fact::new("kind", kind.as_str())));
    out.extend(
        metadata
            .date
            .as_ref()
            .map(|date| Fact::new("date", date.as_str())),
    );
    out.extend(
        metadata
            .copies
            .map(|copies| Fact::new("copies", copies.to_string())),
    );
    out.extend(metadata.rights.as_ref().map(|_| Fact::new("rights", "present")));
    if let Some(archive) = &metadata.archive {
        let texts = [
            ("archive.repository", &archive.repository),
            ("archive.reference", &archive.reference),
            ("archive.pages", &archive.pages),
        ];
        out.extend(
            texts
                .iter()
                .filter_map(|(key, value)| Some(Fact::new(key, value.as_deref()?))),
        );
    }
}

fn lists(metadata: &Metadata<'_>, out: &mut BTreeSet<Fact>) {
    for event in &metadata.dates {
        let clocks = [event.start, event.end].into_iter().flatten();
        let parts: Vec<String> = std::iter::once(event.date.to_string())
            .chain(clocks.map(|c| c.to_string()))
            .collect();
        out.insert(Fact::new(keys::date(event.role.as_str()), parts.join("/")));
    }
    for contributor in &metadata.contributors {
        out.insert(Fact::new(keys::contributor(contributor.role), &contributor.name));
    }
    out.extend(
        metadata
            .donors
            .iter()
            .map(|donor| Fact::new("donors", article(&donor.name))),
    );
    out.extend(
        metadata
            .languages
            .iter()
            .map(|language| Fact::new("languages", &language.name)),
    );
    for identifier in &metadata.identifiers {
        out.insert(Fact::new(
            keys::identifier(identifier.kind.as_str()),
            &identifier.value,
        ));
    }
    for recipient in &metadata.recipients {
        out.insert(Fact::new(
            keys::recipient(recipient.relation.as_str()),
            article(&recipient.name),
        ));
    }
}

fn people(person: &Person<'_>, out: &mut BTreeSet<Fact>) {
    let name = person.name.as_ref();
    out.insert(Fact::new("people", name));
    out.extend(
        person
            .roles
            .iter()
            .map(|role| Fact::new(keys::person(role.as_str()), name)),
    );
    if let Some(side) = &person.side {
        let side = side.strip_suffix(" side").unwrap_or(side);
        out.insert(Fact::new("people.side", format!("{name}: {side}")));
    }
}

fn article(name: &str) -> &str {
    name.strip_prefix("the ")
        .or_else(|| name.strip_prefix("The "))
        .unwrap_or(name)
}

/// The keys of facts whose key depends on a role or kind.
pub mod keys {
    use memcon::ContributorRole;

    /// Key of a dated event.
    #[must_use]
    pub fn date(role: &str) -> &'static str {
        match role {
            "catalogued" => "dates.catalogued",
            "meeting" => "dates.meeting",
            "signed" => "dates.signed",
            "sent" => "dates.sent",
            "received" => "dates.received",
            "distributed" => "dates.distributed",
            _ => "dates.other",
        }
    }

    /// Key of a contributor.
    #[must_use]
    pub fn contributor(role: ContributorRole) -> &'static str {
        match role {
            ContributorRole::Translator => "contributors.translator",
            ContributorRole::ObtainedBy => "contributors.obtained-by",
            ContributorRole::Contributor => "contributors.contributor",
            _ => "contributors.other",
        }
    }

    /// Key of an identifier.
    #[must_use]
    pub fn identifier(kind: &str) -> &'static str {
        match kind {
            "cable" => "identifiers.cable",
            "received" => "identifiers.received",
            "document" => "identifiers.document",
            _ => "identifiers.other",
        }
    }

    /// Key of a recipient.
    #[must_use]
    pub fn recipient(relation: &str) -> &'static str {
        match relation {
            "to" => "recipients.to",
            "cc" => "recipients.cc",
            "distribution" => "recipients.distribution",
            _ => "recipients.other",
        }
    }

    /// Key of a person's role.
    #[must_use]
    pub fn person(role: &str) -> &'static str {
        match role {
            "speaker" => "people.speaker",
            "participant" => "people.participant",
            "author" => "people.author",
            "interpreter" => "people.interpreter",
            "note-taker" => "people.note-taker",
            _ => "people.other",
        }
    }
}
