"""Decoding: bytes to text, by byte order mark or as UTF-8, never by guessing letters."""

import codecs

from statements.extraction.refusal import Refused

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 stands before UTF-16, whose mark is its beginning."""

ALLOWED_CONTROLS = frozenset("\t\n\r\f\v\x1b\x85")


def decode(data: bytes) -> str:
    """The text of `data` without its byte order mark; raises Refused for another encoding or no text."""
    mark, encoding = next(((m, e) for m, e in BYTE_ORDER_MARKS if data.startswith(m)), (b"", "utf-8"))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        if not mark and is_binary(data):
            raise Refused("is a binary file, not text.") from None
        raise Refused(
            f"cannot be decoded as {encoding.upper()} (byte {error.start + len(mark) + 1})."
        ) from None
    if "\x00" in text or control_share(text) > 0.02:
        raise Refused("is a binary file, not text.")
    return text


def is_binary(data: bytes) -> bool:
    """Whether undecodable bytes look like no text in any encoding."""
    sample = data[:8192]
    return b"\x00" in sample or control_share(sample.decode("latin-1")) > 0.02


def control_share(text: str) -> float:
    """The share of control characters that no text file has, in the first 8192 characters."""
    sample = text[:8192]
    controls = sum(letter < " " and letter not in ALLOWED_CONTROLS for letter in sample)
    return controls / len(sample) if sample else 0.0
