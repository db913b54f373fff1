"""Prose: what one cheap look tells of lines of running words, so that no rule need ask each of them."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple
from unicodedata import is_normalized

from statements.extraction.document import Line
from statements.parsing.facts import GIVEN, KEY_BITS, ORGANIZATION, TITLE, Remembered, plain_token_of
from statements.parsing.furniture import LIST_OF_PLACES, SHARE_LINE_WORDS
from statements.parsing.openers import LEAST_INSIDE
from statements.parsing.petitions import PLATFORMS
from statements.parsing.shapes import LEAST_OF_OPEN_SENTENCE, LEAST_OF_PROSE, LEAST_OF_SENTENCES, PROSE_WORDS
from statements.parsing.vocabulary import load_vocabulary, phrases_of
from statements.parsing.words import FIRST_UNSPACED, SENTENCE_END, TURKIC, has_phrase

ELEMENTS = frozenset({None, "p"})
OPENING_QUOTES = "\"'“„‘«"
QUIET_TOKEN = re.compile(rf"[{OPENING_QUOTES}]?[^\W\d_]+(?:['’-][^\W\d_]+)*[.,!?\"'”’»]*")
"""One word with what running text puts around it; no figure, and no sign that a rule asks for."""
LONGEST_TOKEN = 30
SHORT_LINES = ("closing_formulas", "counted_bodies", "individual_headings", "other_headings")
"""Vocabularies that rules know short lines by."""
SHORT, SHORTEST = 10, 4
"""No rule knows a line of more words by those; one of fewer may be a whole phrase of any vocabulary."""
SHARING = 2
"""So many words for sharing and printing make a short line a part of the page."""
WIDTH = 9
MOST = (1 << WIDTH) - 1
PLAIN, LOW, HIGH, BODY, SHARE, BRIEF, LOUD = (1 << WIDTH * at for at in range(7))
"""What the weight of a token counts: a word in small ASCII letters, a longer one in small or with a capital,
one that bodies are called by, one of sharing, one that rules know short lines by; LOUD is any other token.
The weights of a line's tokens are added up at once, and each count is read off the sum."""


class Quiet(NamedTuple):
    """What is known of a line whose words say nothing by themselves.

    `is_text`: whether it is running text that stands in no list; None where the rules must be asked.
    """

    words: int
    is_text: bool | None
    may_be_places: bool


def quiet_lines(lines: Iterable[Line]) -> dict[int, Quiet]:
    """The number of each line of nothing but words of which no rule would take notice -> what is known of it.

    Such a line has no marker, opens and announces no list, is no heading, date, counter or part of a page,
    whatever stands around it.
    """
    worded = (line for line in lines if line.text and not line.text[0].isdigit())
    plain = (line for line in worded if line.element in ELEMENTS and not line.cells)
    looks = ((line.number, look_at(line.text)) for line in plain)
    return {number: quiet for number, quiet in looks if quiet}


def look_at(text: str) -> Quiet | None:
    """What is known of a quiet line by itself; None for any other."""
    tokens = text.split()
    words, tally = len(tokens), sum(map(weight_of, tokens))
    if tally >= LOUD or not SHORTEST <= words <= MOST:
        return None
    if words <= SHARE_LINE_WORDS and (
        tally // SHARE & MOST >= SHARING or (words <= SHORT and tally >= BRIEF)
    ):
        return None
    # In the Latin alphabet no place is written in small letters.
    return Quiet(words, is_running(text, tokens, tally), (tally & MOST) <= words // LIST_OF_PLACES)


def is_running(text: str, tokens: list[str], tally: int) -> bool | None:
    """What the rules for prose and sentences say of a quiet line, where its counts settle that."""
    words = len(tokens)
    if words < LEAST_OF_PROSE:
        return None if greets(tokens[:2]) else False
    if words >= PROSE_WORDS or (words > LEAST_OF_PROSE and text.rstrip(" \"'”’»").endswith(SENTENCE_END)):
        return True
    low, high = tally // LOW & MOST, tally // HIGH & MOST
    is_long = words >= LEAST_OF_OPEN_SENTENCE
    is_small = high < (0.5 if is_long else 0.34) * (high + low)
    is_sentence = is_small and (is_long or (words >= LEAST_OF_SENTENCES and not tally // BODY & MOST))
    return True if is_sentence and not may_name(text, tokens[0]) else None


def greets(tokens: Iterable[str]) -> bool:
    """Whether the first words of a quiet line may be a salutation."""
    words = [plain_token_of(token).words[0] for token in tokens]
    return has_phrase(words, load_vocabulary()["salutations"])


def may_name(text: str, first: str) -> bool:
    """Whether a line's commas could part names, or stand behind a person's."""
    commas = text.count(",")
    return commas >= LEAST_INSIDE - 1 or (commas > 0 and plain_token_of(first).marks & (TITLE | GIVEN) != 0)


def weigh(token: str) -> int:
    """The weight of a token; see PLAIN and the others."""
    if len(token) > LONGEST_TOKEN or not QUIET_TOKEN.fullmatch(token) or is_foreign(token):
        return LOUD
    words, marks, high, low = plain_token_of(token)
    if words[0] in keys_of("list_openers") or any(map(words[0].__contains__, PLATFORMS)):
        return LOUD
    weight = high * HIGH + low * LOW
    weight += PLAIN if token.isascii() and token.islower() else 0
    weight += BODY if marks & KEY_BITS[ORGANIZATION] else 0
    weight += BRIEF if words[0] in keys_of(*SHORT_LINES) else 0
    return weight + (SHARE if words in load_vocabulary()["share_words"] else 0)


weight_of: Callable[[str], int] = Remembered(weigh).__getitem__


def is_foreign(token: str) -> bool:
    """Whether other tokens decide how one is read, or it has a capital behind a small letter."""
    bare = token.lstrip(OPENING_QUOTES)
    if bare[0].islower() and not bare.islower():
        return True
    return not token.isascii() and (
        bare[0] >= FIRST_UNSPACED or TURKIC.search(token) is not None or not is_normalized("NFC", token)
    )


@lru_cache(maxsize=8)
def keys_of(*vocabularies: str) -> frozenset[str]:
    """The longest word of each phrase: a text without any of them holds no phrase."""
    return frozenset(max(phrase, key=len) for phrase in phrases_of(*vocabularies))
