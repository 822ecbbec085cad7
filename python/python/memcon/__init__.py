r"""Turns raw archive dumps of diplomatic records into structured dialogue turns and metadata.

>>> import memcon
>>> record = memcon.parse("Minister Orlov: Good morning.\n\nMinister Szabo: Sit down, please.\n")
>>> [turn.text for turn in record.turns]
['Good morning.', 'Sit down, please.']
>>> record.speaker(record.turns[1]).name
'Szabo'
"""

from ._corpus import Corpus, Failure, parse_many
from ._errors import ParseError
from ._memcon import VERSION as __version__
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
    Part,
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
from ._table import Column, Table

__all__ = [
    "ArchiveReference",
    "Block",
    "Column",
    "Contributor",
    "Corpus",
    "Cue",
    "DatedEvent",
    "Diagnostic",
    "Edtf",
    "Evidence",
    "Extent",
    "Failure",
    "Fields",
    "Identifier",
    "LayoutScore",
    "Loss",
    "Mark",
    "Metadata",
    "Named",
    "ParseError",
    "Part",
    "Person",
    "Recipient",
    "Record",
    "Redaction",
    "Related",
    "Source",
    "Span",
    "Table",
    "Turn",
    "Why",
    "__version__",
    "parse",
    "parse_file",
    "parse_many",
]
