"""fold and fingerprint: the keys under which names are compared, indexed and searched."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from anyascii import anyascii

from statements.resolution.place_words import words_of

FOLD_VERSION = 2
"""Raise it when `fold`, `fingerprint` or anyascii changes any name's key; then run refold_names."""

# Soft hyphen, zero-width and direction marks: they are layout, and would cut a word in two.
_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x061C, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)]
)
_INVISIBLE_SPAN = re.compile("[\u00ad\u061c\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069]")
# NFKC leaves the dotless i alone, and case mapping gives İ a combining dot: both are i.
_TURKIC_I = str.maketrans("ıİ", "ii")
# A word with a Latin letter is Latin: others of the same look came from another keyboard, or to deceive.
_MIXED = re.compile("[A-Za-z][\u0370-\u04ff]|[\u0370-\u04ff][A-Za-z]")
_MIXED_WORD = re.compile("[A-Za-z\u0370-\u04ff]+")
_LATIN_BY_LOOK = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo"
)
# ASCII: capitals become small, apostrophes go without a gap, every other sign is a gap.
_LETTERS = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)} | {
    0x27: None,
    0x60: None,
}

LEFT_OUT = words_of("the of la le les el los las de du des del dos das do da")
"""Lists leave these out and put them in: "for (the) Protection", "Red de (los) Trabajadores"."""
AND = words_of("and und et y e i u og och en ve va ta")
"""What lists print as "&"."""
LEXICON_FILE = Path(__file__).with_name("data") / "lexicon.txt"

_SET_APART = re.compile(r"[()\[\]{}/|:;,\n]|\s[-‐‑–—]|[-‐‑–—]\s")
_CAPITALS = re.compile(r"(?<![^\W_])[A-Z]{2,}(?![^\W_])")
# A longer part of a name is more than an acronym, a legal form or a country.
_LONGEST_ADDITION = 3


def fold(text: str) -> str:
    """Fold `text` to lower-case ASCII letters and digits, words parted by one space.

    Steps: invisible marks go; NFKC; ı and İ become i; in words of Latin letters the Greek and Cyrillic ones
    that look like Latin are read as they look; anyascii spells every script in Latin letters;
    case folding; apostrophes (also those that stand for ь or ʿayn) go without a gap; every other run of
    signs becomes one space. So "Jurnalistlər" and "JURNALISTLER" are equal. Legal forms and words such as
    "Union" stay: whether they matter is a question of matching. Folding twice equals folding once.
    """
    if text.isascii():
        plain = text
    else:
        latin = _read_by_look(unicodedata.normalize("NFKC", _strip_invisible(text)).translate(_TURKIC_I))
        plain = anyascii(latin)
    return " ".join(plain.translate(_LETTERS).split())


def _read_by_look(text: str) -> str:
    return _MIXED_WORD.sub(_latin_word, text) if _MIXED.search(text) else text


def _latin_word(word: re.Match[str]) -> str:
    latin = word[0].translate(_LATIN_BY_LOOK)
    return latin if latin.isascii() and _MIXED.search(word[0]) else word[0]


def _strip_invisible(text: str) -> str:
    return text.translate(_INVISIBLE) if _INVISIBLE_SPAN.search(text) else text


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """`fold` for single words, remembered: a list repeats its words."""
    return word.lower() if word.isascii() and word.isalnum() else fold(word)


@lru_cache(maxsize=65536)
def fingerprint(name: str) -> str:
    """Return what is equal in nearly all names that may be linked without an equal folding.

    It finds them among many and proves nothing: short parts of the name that a sign sets apart, acronyms,
    legal forms, articles, "and" and spaces are left out. So "The Oak & Elm Trust (OET), Inc." and
    "Oak and Elm Trust" have one.
    """
    parts = [part.split() for part in _SET_APART.split(name) if part.strip()]
    longest = max(parts, key=len, default=[])
    kept = [part for part in parts if part is longest or len(part) > _LONGEST_ADDITION]
    printed = " ".join(word for part in kept for word in part)
    folded = fold(_without_acronyms(printed))
    words = [word for word in _legal_forms().sub("", folded).split() if word not in LEFT_OUT | AND]
    return "".join(words) or folded.replace(" ", "")


def _without_acronyms(printed: str) -> str:
    rest = _CAPITALS.sub(" ", printed)
    return rest if len(rest.split()) >= _LONGEST_ADDITION else printed


@lru_cache(maxsize=1)
def _legal_forms() -> re.Pattern[str]:
    lines = LEXICON_FILE.read_text(encoding="utf-8").splitlines()
    words = [word for line in lines if line.startswith("legal ") for word in line.partition(":")[2].split()]
    forms = {fold(word.replace("_", " ")) + r"\w*" * word.endswith("*") for word in words}
    return re.compile(rf"(?: (?:{'|'.join(sorted(forms))}))+$")
