"""Words of a text: where each stands, and the key under which places are looked up."""

import re
import unicodedata
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from statements.resolution.names import fold_word

# The vowel signs and marks that many scripts write as characters of their own belong to their word.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31-\u0e3a\u0e47-\u0e4e\u200c\u200d"
)
# Apostrophes that Unicode counts as letters still part words here.
_WORD = re.compile(rf"[^\W_ʼʻʹʺ](?:[^\W_ʼʻʹʺ]|[{_MARKS}])*")
# Scripts written without spaces between words: their names are looked for inside a run of letters.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


# Scripts that leave out vowels or mark them beside the letter, Hebrew to Sinhala; Ethiopic; and the unspaced.
_FAR_SCRIPT = re.compile("[\u0590-\u109f\u1200-\u139f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Short vowels and the letters that Arabic prints in more than one way.
_ARABIC_MARKS = re.compile("[\u064b-\u065f\u0640]")
_ARABIC_LETTERS = str.maketrans("أإآىة", "ااايه")
# What the general way comes to for ASCII characters; and what it parts words at though it counts as a letter.
_LETTERLIKE = re.compile("[ʼʻʹʺ]")
_ASCII_KEYS = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}


class Word(NamedTuple):
    """One word of a text: as printed, folded, and where it stands."""

    printed: str
    folded: str
    start: int
    end: int


class Words(NamedTuple):
    """All words of one text, in parallel lists: their keys, and their code-point offsets."""

    text: str
    keys: list[str]
    spans: list[tuple[int, int]]

    def printed(self, index: int) -> str:
        """Return the word as printed."""
        start, end = self.spans[index]
        return self.text[start:end]


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return where each word of `text` stands."""
    return [match.span() for match in _WORD.finditer(text)]


def printed_words(text: str) -> list[str]:
    """Return the words of `text` as printed."""
    return _WORD.findall(text)


def begins_with_any(text: str, keys: AbstractSet[str]) -> bool:
    """Whether the first word of `text` has one of `keys`."""
    first = _WORD.search(text)
    if first is None:
        return False
    word = first[0]
    return (word.lower() if word.isascii() else word_key(word)) in keys


def split_words(text: str) -> list[Word]:
    """Split `text` into words; apostrophes part words ("Türkiye'nin", "d'Algérie", "China's")."""
    return [Word(m[0], fold_word(m[0]), m.start(), m.end()) for m in _WORD.finditer(text)]


def is_small(word: str) -> bool:
    """Whether `word` begins with a small letter; Georgian has no capitals, though Unicode says otherwise."""
    return word[0].islower() and not "ა" <= word[0] <= "ჿ"


@lru_cache(maxsize=65536)
def word_key(word: str) -> str:
    """Return how the gazetteer spells `word`: folded, or as it stands where a script leaves out vowels.

    Arabic or Hebrew names in Latin letters ("nywy") would be taken for each other and for plain words.
    """
    if not _FAR_SCRIPT.match(word):
        return fold_word(word)
    return _ARABIC_MARKS.sub("", unicodedata.normalize("NFKC", word)).translate(_ARABIC_LETTERS)


def word_keys(text: str) -> list[str]:
    """Return the keys of the words of `text`."""
    words = text.translate(_ASCII_KEYS).split()
    if text.isascii():
        return words
    if all(word.isalnum() for word in words) and not _LETTERLIKE.search(text):
        return [word if word.isascii() else word_key(word) for word in words]
    return [word_key(word) for word in _WORD.findall(text)]


def place_key(text: str) -> str:
    """The key under which the words of `text` stand in the gazetteer: its words' keys, joined by spaces."""
    return " ".join(word_keys(text))


def is_unspaced(text: str) -> bool:
    """Whether `text` holds letters of a script that is written without spaces between words."""
    return bool(_UNSPACED.search(text))
