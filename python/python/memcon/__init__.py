r"""Turns raw archive dumps of diplomatic records into structured dialogue turns and metadata.

>>> import memcon
>>> record = memcon.parse("Minister Orlov: Good morning.\n\nMinister Szabo: Sit down, please.\n")
>>> [turn.text for turn in record.turns]
['Good morning.', 'Sit down, please.']
>>> record.speaker(record.turns[1]).name
'Szabo'
"""

from ._errors import ParseError
from ._parse import parse, parse_file
from ._record import (
    ArchiveReference,
    Block,
    Contributor,
    Cue,
    DatedEvent,
    Diagnostic,
    Edtf,
    Evidence,
    Extent,
    Fields,
    Identifier,
    LayoutScore,
    Loss,
    Mark,
    Metadata,
    Named,
    Person,
    Recipient,
    Record,
    Redaction,
    Related,
    Source,
    Span,
    Turn,
    Why,
)

__all__ = [
    "ArchiveReference",
    "Block",
    "Contributor",
    "Cue",
    "DatedEvent",
    "Diagnostic",
    "Edtf",
    "Evidence",
    "Extent",
    "Fields",
    "Identifier",
    "LayoutScore",
    "Loss",
    "Mark",
    "Metadata",
    "Named",
    "ParseError",
    "Person",
    "Recipient",
    "Record",
    "Redaction",
    "Related",
    "Source",
    "Span",
    "Turn",
    "Why",
    "parse",
    "parse_file",
]
