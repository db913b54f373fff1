"""Words: how printed words are cut and compared while parsing; offsets always stay those of the text."""

import re
from collections.abc import Iterator
from itertools import islice
from unicodedata import normalize

APOSTROPHES = "'’ʼ‘`"
WORD = re.compile(rf"\w+(?:[{APOSTROPHES}.&-](?=\w)\w+)*")
"""A word with inner apostrophes, hyphens, ampersands and dots: People's, Ethno-Cultural, R&D, U.S."""
SENTENCE_END = (".", "!", "?", "…", ";", "؟", "。")

OPEN_ENDS = (",", "-", "–", "&", "(", "/")
JOINING = frozenset(
    [
        "of",
        "and",
        "the",
        "for",
        "in",
        "de",
        "la",
        "le",
        "les",
        "du",
        "des",
        "et",
        "y",
        "e",
        "und",
        "der",
        "die",
        "da",
        "do",
        "dos",
        "das",
        "van",
        "von",
    ]
)
PLAIN_LETTERS = str.maketrans({"’": "'", "ʼ": "'"})
TURKIC_LETTERS = PLAIN_LETTERS | str.maketrans({"İ": "i", "I": "ı"})
TURKIC = frozenset("İŞĞƏ")


def lowered(text: str) -> str:
    """`text` in lower case, letter for letter so that offsets stay.

    Beside letters that only Turkic languages have, a capital I is a dotless one.
    """
    plain = text.translate(TURKIC_LETTERS if TURKIC & set(text) else PLAIN_LETTERS)
    lower = plain.lower()
    if len(lower) == len(text):
        return lower
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in plain)


def words_of(text: str) -> list[str]:
    """The words of `text` as printed."""
    return WORD.findall(text)


def lowered_words(text: str) -> list[str]:
    """The words of `text` in lower case."""
    return WORD.findall(lowered(normalize("NFC", text)))


def phrases_in(
    words: list[str], phrases: frozenset[tuple[str, ...]], longest: int = 3
) -> Iterator[tuple[int, int]]:
    """Yield (first word, one past the last) of each of `phrases` in `words`, the longest at each word."""
    for first in range(len(words)):
        for length in range(min(longest, len(words) - first), 0, -1):
            if tuple(words[first : first + length]) in phrases:
                yield first, first + length
                break


def has_phrase(words: list[str], phrases: frozenset[tuple[str, ...]]) -> bool:
    """Whether any phrase of `phrases` stands in `words`."""
    return any(True for _ in islice(phrases_in(words, phrases), 1))


def starts_with_capital(word: str) -> bool:
    """Whether a word is written like a name; digits and caseless scripts are not."""
    return word[0].isupper() or word[0].istitle()


def is_cased(word: str) -> bool:
    """Whether the word's script knows capitals; Georgian has them only for whole words on signs."""
    return word[0].lower() != word[0].upper() and not "\u10d0" <= word[0] <= "\u10ff"


def capital_share(words: list[str]) -> float:
    """The share of longer words that begin with a capital; 1.0 where the script has none."""
    cased = [word for word in words if len(word) > 3 and is_cased(word)]
    return sum(map(starts_with_capital, cased)) / len(cased) if cased else 1.0


def ends_open(text: str) -> bool:
    """Whether a line breaks off: at a comma, a dash, an open bracket or a word that joins what follows."""
    words = WORD.findall(text[-30:])
    return text.rstrip().endswith(OPEN_ENDS) or (bool(words) and words[-1] in JOINING)


def same_words(left: str, right: str) -> bool:
    """Whether two texts have the same words, whatever their case and punctuation."""
    return lowered_words(left) == lowered_words(right)
