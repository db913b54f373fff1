"""fold: the one spelling under which two printings of a name are compared, indexed and searched."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

FOLD_VERSION = 1
"""Raise it when `fold` or the pinned anyascii gives any name another key: stored keys are then stale."""

# Soft hyphen, zero-width and direction marks: they are layout, and would cut a word in two.
_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x061C, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)]
)
_INVISIBLE_SPAN = re.compile("[\u00ad\u061c\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069]")
# NFKC leaves the dotless i alone, and case mapping gives İ a combining dot: both are i.
_TURKIC_I = str.maketrans("ıİ", "ii")
# ASCII: capitals become small, apostrophes go without a gap, every other sign is a gap.
_LETTERS = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)} | {
    0x27: None,
    0x60: None,
}


def fold(text: str) -> str:
    """Fold `text` to lower-case ASCII letters and digits, words parted by one space.

    Steps: invisible marks go; NFKC; ı and İ become i; anyascii spells every script in Latin letters;
    case folding; apostrophes (also those that stand for ь or ʿayn) go without a gap; every other run of
    signs becomes one space. So "Jurnalistlər" and "JURNALISTLER" are equal. Legal forms and words such as
    "Union" stay: whether they matter is a question of matching. Folding twice equals folding once.
    """
    if text.isascii():
        plain = text
    else:
        plain = anyascii(unicodedata.normalize("NFKC", _strip_invisible(text)).translate(_TURKIC_I))
    return " ".join(plain.translate(_LETTERS).split())


def _strip_invisible(text: str) -> str:
    return text.translate(_INVISIBLE) if _INVISIBLE_SPAN.search(text) else text


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """`fold` for single words, remembered: a list repeats its words."""
    return word.lower() if word.isascii() and word.isalnum() else fold(word)
