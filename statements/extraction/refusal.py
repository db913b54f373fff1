"""Refused: the one exception of the readers; its message is a sentence for whoever brought the document."""

import unicodedata

JOINERS = "\u200c\u200d"
"""Persian and Indian words are written with them."""


class Refused(Exception):
    """A document cannot be read; the message says in one sentence which one and why."""


def printable(name: str) -> str:
    """A file's name as a report shows it, on one line and without what a terminal would obey.

    Letters are composed; bytes that are no UTF-8 and signs that only steer what is printed are spelt out.
    """
    whole = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(map(spelt_out, unicodedata.normalize("NFC", whole)))


def spelt_out(letter: str) -> str:
    """A letter as it is; a line break, an escape or a change of direction as its number."""
    is_harmless = letter.isprintable() or letter in JOINERS or unicodedata.category(letter) == "Zs"
    return letter if is_harmless else letter.encode("unicode_escape").decode("ascii")
