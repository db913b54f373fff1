"""Decoding: bytes to text, by byte order mark, as UTF-8, as declared, or by the letters that make words."""

import codecs
from collections import Counter

from statements.extraction.charsets import guess_charset
from statements.extraction.refusal import Refused

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 stands before UTF-16, whose mark is its beginning."""

MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
"""Declared encoding -> what is written under its name, as the WHATWG Encoding Standard lists it."""
NOT_FOR_DOCUMENTS = ("utf", "idna", "punycode", "unicode", "raw", "undefined")
"""Beginnings of codecs that no declaration can mean: bytes that could be read were wide or UTF-8."""

ALLOWED_CONTROLS = frozenset("\t\n\r\f\v\x1b\x85")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data` without its byte order mark; raises Refused for no text and for mixed encodings.

    `declared` is the encoding that the document itself names; UTF-8 that holds goes before it, since pages
    that changed their encoding kept their old declaration.
    """
    mark, encoding = next(((m, e) for m, e in BYTE_ORDER_MARKS if data.startswith(m)), (b"", None))
    encoding = encoding or wide_encoding(data)
    text = decode_as(data[len(mark) :], encoding) if encoding else decode_by_letters(data, declared)
    if "\x00" in text or control_share(text) > 0.02:
        raise Refused("is a binary file, not text.")
    return text


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 without its mark: zeros at every second place only, and few other bytes there."""
    sample = data[:4096]
    even, odd = sample[::2], sample[1::2]
    if len(data) % 2 or bool(even.count(0)) == bool(odd.count(0)):
        return None
    high = Counter(odd if odd.count(0) else even)
    # The high bytes of a text are those of its alphabet and of spaces and quotes.
    if high[0] < len(even) * 0.05 or sum(count for _, count in high.most_common(3)) < len(even) * 0.8:
        return None
    return "utf-16-le" if odd.count(0) else "utf-16-be"


def decode_as(data: bytes, encoding: str) -> str:
    """The text in the encoding that its first bytes tell; raises Refused where that does not hold."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused(f"cannot be decoded as {encoding.upper()} (byte {error.start + 1}).") from None


def decode_by_letters(data: bytes, declared: str | None) -> str:
    """The text of bytes without a mark: UTF-8, else the declared encoding, else the one that makes words."""
    named = known_codec(declared)
    # The Japanese seven-bit encoding is valid UTF-8, too.
    text = text_as(data, named) if named and named.startswith("iso2022") else None
    text = text or text_as(data, "utf-8")
    if text is not None:
        return text
    if is_binary(data):
        raise Refused("is a binary file, not text.")
    for encoding in (named, None if is_mixed(data) else guess_charset(data)):
        text = text_as(data, encoding) if encoding else None
        if text is not None:
            return text
    raise Refused("cannot be decoded: it mixes encodings, or is in one that is not known.")


def text_as(data: bytes, encoding: str) -> str | None:
    """The text in an encoding, or None."""
    try:
        return data.decode(encoding)
    except (LookupError, ValueError):
        return None


def known_codec(declared: str | None) -> str | None:
    """Python's codec for a declared encoding, or None when there is none or it is not for text."""
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    if name.startswith(NOT_FOR_DOCUMENTS):
        return None
    return MEANT.get(name, name)


def is_mixed(data: bytes) -> bool:
    """Whether lines of UTF-8 stand beside lines of something else: no single encoding reads both."""
    beyond = [line for line in data.splitlines() if not line.isascii()]
    valid = sum(text_as(line, "utf-8") is not None for line in beyond)
    # A line in another encoding is hardly ever valid UTF-8 with two or more letters beyond ASCII.
    return len(beyond) >= 4 and len(beyond) - valid > 0 and valid * 4 >= len(beyond)


def is_binary(data: bytes) -> bool:
    """Whether undecodable bytes look like no text in any encoding."""
    sample = data[:8192]
    return b"\x00" in sample or control_share(sample.decode("latin-1")) > 0.02


def control_share(text: str) -> float:
    """The share of control characters that no text file has, in the first 8192 characters."""
    sample = text[:8192]
    controls = sum(letter < " " and letter not in ALLOWED_CONTROLS for letter in sample)
    return controls / len(sample) if sample else 0.0
