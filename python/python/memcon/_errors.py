"""Exceptions."""


class ParseError(ValueError):
    """A dump gives no record: it is empty, binary, a page that lists records, a volume, or over the limit.

    memcon.parse_many reads volumes.

    >>> import memcon
    >>> try:
    ...     memcon.parse(b"%PDF-1.7")
    ... except memcon.ParseError as error:
    ...     print(error.kind, error.position, error)
    binary 0 expected text, found a PDF file at byte 0
    """

    kind: str
    """What the dump is: `empty`, `binary`, `list-page`, `several-records`, `too-large`."""
    position: int | None
    """Offset in bytes of the evidence, where it stands in one place."""
    snippet: str
    """The beginning of the dump at that place."""

    def __init__(self, message: str, kind: str, position: int | None, snippet: str) -> None:
        super().__init__(message, kind, position, snippet)
        self.kind = kind
        self.position = position
        self.snippet = snippet
        if kind == "several-records":
            self.add_note("memcon.parse_many gives every record of a volume")

    def __str__(self) -> str:
        return str(self.args[0])
