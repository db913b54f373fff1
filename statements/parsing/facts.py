"""Facts: what one look at a text tells all rules: its words, which vocabularies they are of, its signs."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple
from unicodedata import is_normalized, normalize

from statements.parsing.vocabulary import load_vocabulary
from statements.parsing.words import (
    APOSTROPHES,
    FIRST_UNSPACED,
    TURKIC,
    WORD,
    has_capital,
    has_phrase,
    is_cased,
    lowered,
    single_words,
)

LETTER, DIGIT, CASED, NOT_CAPITALS = (1 << bit for bit in range(4))
"""Marks: a letter, a digit, a word of a script with capitals, and such a word that is not in them."""
SIGNS = "@<>()[]{}（）:：;；؛,،、，/|｜-–—·•*_\\\"'“”„«»‹›「」『』?!.…。！？’†‡#&+°"
SIGN_BITS = {sign: 1 << bit for bit, sign in enumerate(SIGNS, start=4)}
FIRST_KEY = 4 + len(SIGNS)
ORGANIZATION = "organization_words"
REMEMBERED = 65_536
LONG = 500
"""Longer texts are not remembered."""
SHORT = 120
MOST_COUNTED = 30
# It never goes back, whatever the text is.
MANY_WORDS = re.compile(rf"(?:\W*+\w++(?:[{APOSTROPHES}.&-]\w++)*+){{{MOST_COUNTED + 1}}}")
SHORTEST_COMPOUND = 8
LONGEST_PHRASE = 30
"""No word of a vocabulary in a script without spaces has more letters."""


def marks_of_signs(text: str) -> int:
    """The marks of the letters, digits and signs that stand in a text."""
    marks = LETTER if text.isalpha() else 0
    if not marks:
        for sign in set(text):
            marks |= SIGN_BITS.get(sign) or (LETTER if sign.isalpha() else DIGIT if sign.isdigit() else 0)
    return marks


class Token(NamedTuple):
    """What stands between two spaces: its words, its marks, how many words have a capital, how many none."""

    words: tuple[str, ...]
    marks: int
    high: int
    low: int


class Facts:
    """What is known of a text: its words in lower case, its marks, the share of capitals (see capital_share).

    `marks` has a bit for each sign, one for each vocabulary that a word begins a phrase of, and one for each
    that a word alone is in: asking for a bit settles most rules for most texts.
    """

    __slots__ = ("capitals", "marks", "words")

    def __init__(self, text: str) -> None:
        is_turkic = False
        if not text.isascii():
            text = text if is_normalized("NFC", text) else normalize("NFC", text)
            is_turkic = TURKIC.search(text) is not None
        tokens = TURKIC_TOKENS if is_turkic else TOKENS
        self.words: list[str] = []
        self.marks = high = low = 0
        for words, marks, more_high, more_low in map(tokens.__getitem__, text.split()):
            self.words += words
            self.marks |= marks
            high += more_high
            low += more_low
        self.capitals = high / (high + low) if high or low else 1.0

    def may_hold(self, key: str) -> bool:
        """Whether a word begins a phrase of a vocabulary."""
        return bool(self.marks & key_bits()[key])

    def holds(self, key: str) -> bool:
        """Whether a phrase of a vocabulary stands in the text."""
        bit = key_bits()[key]
        if self.marks & (bit << 1):
            return True
        return bool(self.marks & bit) and has_phrase(self.words, load_vocabulary()[key])


def facts_of(text: str) -> Facts:
    """The facts of a text; those of short ones are remembered, since one rule after another asks for them."""
    return remembered_facts(text) if len(text) <= LONG else Facts(text)


@lru_cache(maxsize=REMEMBERED)
def remembered_facts(text: str) -> Facts:
    """The facts of a short text."""
    return Facts(text)


def lowered_words(text: str) -> list[str]:
    """The words of `text` in lower case."""
    return facts_of(text).words


def has_more_words(text: str, than: int) -> bool:
    """Whether `text` has more than so many words, at most 30; a long text is not searched to its end."""
    # Between two words stands at least one other character.
    return len(text) > 2 * than and count_words(text) > than


def count_words(text: str) -> int:
    """How many words `text` has; of a longer one 31 for more."""
    return len(facts_of(text).words) if len(text) <= SHORT else count_to_many(text)


@lru_cache(maxsize=8192)
def count_to_many(text: str) -> int:
    """How many words a longer text has, or 31 for more: every line is asked for this again and again."""
    plain = text if text.isascii() else normalize("NFC", text)
    return MOST_COUNTED + 1 if MANY_WORDS.match(plain) else len(WORD.findall(plain))


def same_words(left: str, right: str) -> bool:
    """Whether two texts have the same words, whatever their case and punctuation."""
    words = lowered_words(right)
    return not has_more_words(left, len(words)) and lowered_words(left) == words


class Tokens(dict[str, Token]):
    """Tokens that have been looked at; it forgets all when there are too many."""

    def __init__(self, beside: str) -> None:
        self.beside = beside

    def __missing__(self, token: str) -> Token:
        known = read_token(token, lowered(token + self.beside)[: len(token)])
        if len(self) >= REMEMBERED:
            self.clear()
        if len(token) <= LONG:
            self[token] = known
        return known


TOKENS = Tokens("")
TURKIC_TOKENS = Tokens("Ə")
"""Beside letters that only Turkic languages have, a capital I is a dotless one."""


def read_token(token: str, lower: str) -> Token:
    """Look at a token once and for all."""
    words = tuple(WORD.findall(lower))
    high, marks = 0, marks_of_signs(token)
    low = 0
    for word in words:
        marks |= marks_of_word(word)
    for word in WORD.findall(token):
        is_high = has_capital(word)
        high, low = high + (is_high is True), low + (is_high is False)
        if is_cased(word):
            marks |= CASED if word.isupper() else CASED | NOT_CAPITALS
    return Token(words, marks, high, low)


def marks_of_word(word: str) -> int:
    """The vocabularies that a word is in; in a script without spaces, those its beginning or end is in."""
    known = word_marks()
    marks = known.get(word, 0)
    if "-" in word:
        for part in word.split("-"):
            marks |= known.get(part, 0) & key_bits()[ORGANIZATION] * 3
    if len(word) > SHORTEST_COMPOUND and word.endswith(compound_tails()):
        marks |= key_bits()[ORGANIZATION] * 3
    if word >= FIRST_UNSPACED:
        for size in range(2, min(len(word), LONGEST_PHRASE)):
            alone = (known.get(word[:size], 0) | known.get(word[-size:], 0)) & all_alone()
            marks |= alone | alone >> 1
    return marks


@lru_cache(maxsize=1)
def compound_tails() -> tuple[str, ...]:
    """How words end that hold in one what bodies are called by: "Musikverein", "velforening"."""
    return tuple(single_words(load_vocabulary()["compound_tails"]))


@lru_cache(maxsize=1)
def key_bits() -> Mapping[str, int]:
    """Vocabulary -> the mark of a word that begins one of its phrases; the next one is of a word alone."""
    return {key: 1 << FIRST_KEY + 2 * at for at, key in enumerate(load_vocabulary().phrases)}


@lru_cache(maxsize=1)
def all_alone() -> int:
    """The marks of a word alone, of all vocabularies."""
    return sum(bit << 1 for bit in key_bits().values())


@lru_cache(maxsize=1)
def word_marks() -> Mapping[str, int]:
    """Each word that begins a phrase -> its marks."""
    marks: dict[str, int] = defaultdict(int)
    for key, phrases in load_vocabulary().phrases.items():
        for phrase in phrases:
            marks[phrase[0]] |= key_bits()[key] * (3 if len(phrase) == 1 else 1)
    return dict(marks)
