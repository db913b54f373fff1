"""Plain text: bytes to a Document whose lines are the file's lines, or its rows where they are fields."""

import re

from statements.extraction.decoding import decode
from statements.extraction.delimited import delimiter_of_fields, document_of_rows
from statements.extraction.document import Document, document_from_text
from statements.extraction.wrapping import unwrapped

LINE_BREAK = re.compile("\r\n|[\r\x85\u2028\u2029\f\v]")


QUOTED = re.compile(r"^[ \t]{0,3}>[> ]{0,9}", re.MULTILINE)
MOSTLY = 0.3
SAMPLE = 20_000


def read_plain_text(data: bytes) -> Document:
    """Decode `data` and end every line with a line feed, or make rows of lines that are nothing but fields.

    Raises Refused when it is no text.
    """
    text = LINE_BREAK.sub("\n", decode(data))
    delimiter = delimiter_of_fields(text)
    if delimiter is not None:
        return document_of_rows(text, delimiter)
    return document_from_text(unwrapped(unquoted(text)))


def unquoted(text: str) -> str:
    """A text much of which a mail quotes, without the marks before its lines; any other as it is."""
    if ">" not in text[:SAMPLE]:
        return text
    lines = [line for line in text[:SAMPLE].split("\n") if line.strip()]
    quoted = sum(bool(QUOTED.match(line)) for line in lines)
    return QUOTED.sub("", text) if quoted >= MOSTLY * len(lines) else text
