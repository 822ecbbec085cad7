"""What a researcher writes in an afternoon: metadata and turns of dumps, by regular expressions.

Reads dumps from standard input, each behind a line with its number of bytes; prints the processor time that they took.
"""

import re
import sys
import time

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
DATE = re.compile(
    rf"\b(?:(\d{{1,2}})\s+({MONTHS})|({MONTHS})\s+(\d{{1,2}})),?\s+((?:19|20)\d\d)\b"
)
FIELD = re.compile(
    r"^(Citation|Summary|Source|Participants|Present|Time|Date|Place|Interpreter|Subject|From|To):[ \t]*(.*)$",
    re.M,
)
LABEL = re.compile(
    r"^\s*((?:[A-Z][\w.’'\-\[\]]*\s?){1,8})(?:\([^)\n]{1,80}\))?:\s*(.*)$"
)
TITLED = re.compile(
    r"\b(?:Comrade|Premier|Minister|Vice Premier|Chairman|Ambassador|President|Secretary|General|Mr\.|Mrs\.|Dr\.)\s+"
    r"((?:[A-Z][\w’'\-]*\s?){1,3})"
)
QUOTED = re.compile(r"[“\"]([^“”\"]{2,2000})[”\"]")
SAID = re.compile(
    r"\b((?:[A-Z][\w’'\-]*\s){1,4}|He |She |I )"
    r"(said|stated|replied|answered|asked|added|noted|stressed|emphasized|declared|explained|remarked|continued)\b"
    r"(?:,? that)? ([^.!?]*[.!?])"
)
BRACKET = re.compile(r"\[([^\[\]]{1,400})\]")


def parse(dump):
    text = dump.decode("utf-8", errors="replace").replace("\r\n", "\n")
    record = {
        "fields": {label: value.strip() for label, value in FIELD.findall(text)},
        "dates": [match.group(0) for match in DATE.finditer(text)],
        "people": sorted({match.group(1).strip() for match in TITLED.finditer(text)}),
        "marks": [(match.start(), match.group(1)) for match in BRACKET.finditer(text)],
        "turns": [],
    }
    turn = None
    for line in text.split("\n"):
        label = LABEL.match(line)
        if label:
            turn = {"speaker": label.group(1).strip(), "words": [label.group(2)]}
            record["turns"].append(turn)
        elif turn and line.strip():
            turn["words"].append(line.strip())
    for turn in record["turns"]:
        turn["words"] = " ".join(turn["words"])
    if len(record["turns"]) < 4:
        record["turns"] = [
            {"speaker": who.strip(), "words": words}
            for who, _, words in SAID.findall(text)
        ] + [
            {"speaker": None, "words": match.group(1)} for match in QUOTED.finditer(text)
        ]
    return record


def main():
    dumps = []
    source = sys.stdin.buffer
    while size := source.readline():
        dumps.append(source.read(int(size)))
    start = time.process_time()
    for dump in dumps:
        parse(dump)
    print(time.process_time() - start)


if __name__ == "__main__":
    main()
