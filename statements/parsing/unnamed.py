"""Unnamed signatories: lines that count who signs without naming them, "and 12 others"."""

import re

from statements.parsing.dates import with_ascii_digits
from statements.parsing.vocabulary import load_vocabulary
from statements.parsing.words import (
    capital_share,
    has_capital,
    has_more_words,
    has_phrase,
    is_cased,
    lowered,
    lowered_words,
    words_of,
)

MOST_WORDS = 18
NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[., ]\d{3})*(?![\w]|[.,]\d)")
LATEST_NUMBER = 24
LONGEST = 200


def count_of_unnamed(text: str) -> int | None:
    """How many signatories a line counts without naming them; None for any other line."""
    head = text[:LATEST_NUMBER]
    number = NUMBER.search(with_ascii_digits(head)) if has_digit(head) else None
    if number is None or not speaks_of_unnamed(text):
        return None
    return int(re.sub(r"\D", "", number.group())) or None


def has_digit(words: str) -> bool:
    """Whether a digit stands in a few words."""
    return any(map(str.isdigit, words))


def is_vague_rest(text: str) -> bool:
    """Whether a line says that more sign than are named, and not how many: "and many others"."""
    words = lowered_words(text) if len(text) <= LONGEST else []
    links = load_vocabulary()["and"]
    is_led = bool(words) and ((words[0],) in links or text.lstrip().startswith(("...", "…")))
    return is_led and len(words) <= 8 and not has_digit(text) and speaks_of_unnamed(text)


def speaks_of_unnamed(text: str) -> bool:
    """Whether a short line has a word for those who are not named, and no name behind it."""
    if len(text) > LONGEST or has_more_words(text, MOST_WORDS):
        return False
    sorts = load_vocabulary()["counted_bodies"]
    later = [word for word in words_of(text)[1:] if is_cased(word) and (lowered(word),) not in sorts]
    is_name = bool(later) and capital_share(later) >= 0.5 and any(map(has_capital, later))
    return not is_name and has_phrase(lowered_words(text), load_vocabulary()["unnamed_others"])
