"""Plain text: bytes to a Document whose lines are the file's lines."""

import re

from statements.extraction.decoding import decode
from statements.extraction.document import Document, document_from_text

LINE_BREAK = re.compile("\r\n|[\r\x85\u2028\u2029\f\v]")


def read_plain_text(data: bytes) -> Document:
    """Decode `data` and end every line with a line feed; raises Refused when it is no text."""
    return document_from_text(LINE_BREAK.sub("\n", decode(data)))
