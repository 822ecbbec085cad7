use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{DatedEvent, Edtf, owned, vocabulary};
use crate::Span;

vocabulary! {
    /// What kind of document the record is.
    pub enum Kind {
        /// Record, minutes or notes of a conversation or meeting.
        Minutes = "minutes",
        /// Memorandum, memorandum of conversation.
        Memorandum = "memorandum",
        /// Telegram, ciphered telegram, cable.
        Cable = "cable",
        /// Report, briefing paper.
        Report = "report",
        /// Letter, note to a person, petition.
        Letter = "letter",
        /// Printed address or broadcast.
        Speech = "speech",
        /// Diary, journal.
        Diary = "diary",
        /// Stenographic record.
        Transcript = "transcript",
        /// Anything else.
        Other = "other",
    }
}

vocabulary! {
    /// The scalar fields of [`Metadata`] that carry a span or a rule.
    pub enum Field {
        /// [`Metadata::title`].
        Title = "title",
        /// [`Metadata::kind`].
        Kind = "kind",
        /// [`Metadata::date`].
        Date = "date",
        /// [`Metadata::summary`].
        Summary = "summary",
        /// [`Metadata::citation`].
        Citation = "citation",
        /// [`Metadata::url`].
        Url = "url",
        /// [`Metadata::record_id`].
        RecordId = "record_id",
        /// [`Metadata::rights`].
        Rights = "rights",
        /// [`Metadata::classification`].
        Classification = "classification",
        /// [`Metadata::precedence`].
        Precedence = "precedence",
        /// [`Metadata::sender`].
        Sender = "sender",
        /// [`Metadata::place`].
        Place = "place",
        /// [`Metadata::copies`].
        Copies = "copies",
    }
}

vocabulary! {
    /// What a contributor did to bring the record to the archive.
    pub enum ContributorRole {
        /// Translated it.
        Translator = "translator",
        /// Obtained it.
        ObtainedBy = "obtained-by",
        /// Contributed it.
        Contributor = "contributor",
        /// Transcribed it.
        Transcriber = "transcriber",
        /// Edited it.
        Editor = "editor",
    }
}

vocabulary! {
    /// How a recipient gets the document.
    pub enum Relation {
        /// It is addressed to them.
        To = "to",
        /// They get a copy.
        Cc = "cc",
        /// They stand on the distribution list.
        Distribution = "distribution",
    }
}

vocabulary! {
    /// Which number of a document an identifier is.
    pub enum IdentifierKind {
        /// Number of a cable or telegram.
        Cable = "cable",
        /// Number under which it was received.
        Received = "received",
        /// Number of the document.
        Document = "document",
    }
}

/// What the dump says about the record. Scalars are plain; their places stand in [`Metadata::spans`], and the rules
/// of the inferred ones in [`Metadata::rules`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Metadata<'a> {
    /// The catalogue title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Cow<'a, str>>,
    /// The kind of document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// The catalogue date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Edtf>,
    /// The archive's abstract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Cow<'a, str>>,
    /// The archive's suggested citation, without the address behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub citation: Option<Cow<'a, str>>,
    /// Address of the catalogue entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Cow<'a, str>>,
    /// Number of the catalogue entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record_id: Option<Cow<'a, str>>,
    /// The rights statement, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rights: Option<Cow<'a, str>>,
    /// The classification, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub classification: Option<Cow<'a, str>>,
    /// The precedence, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub precedence: Option<Cow<'a, str>>,
    /// Who signed the document, else who issued it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sender: Option<Cow<'a, str>>,
    /// Where the conversation was held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Cow<'a, str>>,
    /// Number of copies made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copies: Option<u32>,
    /// The archive and the place of the document in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archive: Option<ArchiveReference<'a>>,
    /// Every dated event.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<DatedEvent<'a>>,
    /// Who brought the record to the archive.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contributors: Vec<Contributor<'a>>,
    /// Who paid for its publication.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub donors: Vec<Named<'a>>,
    /// Original languages, as named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Named<'a>>,
    /// Numbers of the document.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier<'a>>,
    /// To whom it goes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Recipient<'a>>,
    /// Where the scalar fields were read.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub spans: BTreeMap<Field, Span>,
    /// By which rules scalar fields were inferred or chosen.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub rules: BTreeMap<Field, Cow<'a, str>>,
}

/// An archive, and the place of a document in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ArchiveReference<'a> {
    /// The archive, as printed (`PRC FMA`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repository: Option<Cow<'a, str>>,
    /// Fonds, file and item, as printed (`203-00566-05`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Cow<'a, str>>,
    /// Pages or sheets (`91-100`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<Cow<'a, str>>,
    /// The whole reference, as printed.
    pub text: Cow<'a, str>,
    /// Where it stands.
    pub span: Span,
}

/// Somebody who brought the record to the archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Contributor<'a> {
    /// The name.
    pub name: Cow<'a, str>,
    /// What was done.
    pub role: ContributorRole,
    /// Where the name stands.
    pub span: Span,
}

/// A name with its place: a donor, a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Named<'a> {
    /// The name.
    pub name: Cow<'a, str>,
    /// Where it stands.
    pub span: Span,
}

/// A number of the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Identifier<'a> {
    /// Which number it is.
    pub kind: IdentifierKind,
    /// The number, as printed.
    pub value: Cow<'a, str>,
    /// Where it stands.
    pub span: Span,
}

/// Somebody to whom the document goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Recipient<'a> {
    /// The name or office.
    pub name: Cow<'a, str>,
    /// How they get it.
    pub relation: Relation,
    /// Where the name stands.
    pub span: Span,
}

impl Metadata<'_> {
    pub(crate) fn into_owned(self) -> Metadata<'static> {
        Metadata {
            title: self.title.map(owned),
            kind: self.kind,
            date: self.date,
            summary: self.summary.map(owned),
            citation: self.citation.map(owned),
            url: self.url.map(owned),
            record_id: self.record_id.map(owned),
            rights: self.rights.map(owned),
            classification: self.classification.map(owned),
            precedence: self.precedence.map(owned),
            sender: self.sender.map(owned),
            place: self.place.map(owned),
            copies: self.copies,
            archive: self.archive.map(ArchiveReference::into_owned),
            dates: self.dates.into_iter().map(DatedEvent::into_owned).collect(),
            contributors: self
                .contributors
                .into_iter()
                .map(Contributor::into_owned)
                .collect(),
            donors: self.donors.into_iter().map(Named::into_owned).collect(),
            languages: self.languages.into_iter().map(Named::into_owned).collect(),
            identifiers: self.identifiers.into_iter().map(Identifier::into_owned).collect(),
            recipients: self.recipients.into_iter().map(Recipient::into_owned).collect(),
            spans: self.spans,
            rules: self
                .rules
                .into_iter()
                .map(|(field, rule)| (field, owned(rule)))
                .collect(),
        }
    }

    pub(crate) fn update_spans(&mut self, update: &mut dyn FnMut(&mut Span)) {
        self.archive
            .iter_mut()
            .for_each(|archive| update(&mut archive.span));
        self.dates.iter_mut().for_each(|date| update(&mut date.span));
        self.contributors
            .iter_mut()
            .for_each(|contributor| update(&mut contributor.span));
        self.donors.iter_mut().for_each(|donor| update(&mut donor.span));
        self.languages
            .iter_mut()
            .for_each(|language| update(&mut language.span));
        self.identifiers
            .iter_mut()
            .for_each(|identifier| update(&mut identifier.span));
        self.recipients
            .iter_mut()
            .for_each(|recipient| update(&mut recipient.span));
        self.spans.values_mut().for_each(update);
    }
}

impl ArchiveReference<'_> {
    fn into_owned(self) -> ArchiveReference<'static> {
        ArchiveReference {
            repository: self.repository.map(owned),
            reference: self.reference.map(owned),
            pages: self.pages.map(owned),
            text: owned(self.text),
            span: self.span,
        }
    }
}

impl Contributor<'_> {
    fn into_owned(self) -> Contributor<'static> {
        Contributor {
            name: owned(self.name),
            role: self.role,
            span: self.span,
        }
    }
}

impl Named<'_> {
    fn into_owned(self) -> Named<'static> {
        Named {
            name: owned(self.name),
            span: self.span,
        }
    }
}

impl Identifier<'_> {
    fn into_owned(self) -> Identifier<'static> {
        Identifier {
            kind: self.kind,
            value: owned(self.value),
            span: self.span,
        }
    }
}

impl Recipient<'_> {
    fn into_owned(self) -> Recipient<'static> {
        Recipient {
            name: owned(self.name),
            relation: self.relation,
            span: self.span,
        }
    }
}
