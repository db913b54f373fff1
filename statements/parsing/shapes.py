"""Shapes: what a line looks like by its words alone: prose, a name, a person, an organisation."""

import re

from statements.parsing.places import Places
from statements.parsing.vocabulary import load_vocabulary
from statements.parsing.words import (
    SENTENCE_END,
    capital_share,
    has_phrase,
    is_cased,
    lowered,
    lowered_words,
    words_of,
)

PROSE_WORDS = 25
NAME_WORDS = 30
PERSON_PART = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")


def is_prose(text: str) -> bool:
    """Whether a line reads as running text: many words, or a sentence with its end."""
    words = words_of(text)
    return len(words) >= PROSE_WORDS or (len(words) > 8 and text.rstrip(" \"'”’»").endswith(SENTENCE_END))


def has_organization_word(text: str) -> bool:
    """Whether a word that organisations are called by stands in `text`."""
    words = [part for word in lowered_words(text) for part in (word, *word.split("-"))]
    return has_phrase(words, load_vocabulary()["organization_words"])


def looks_like_name(text: str) -> bool:
    """Whether `text` could name a signatory: short, and with capitals or an organisation's words."""
    words = words_of(text)
    if not words or len(words) > NAME_WORDS:
        return False
    share = capital_share(words)
    if text.rstrip().endswith(SENTENCE_END) and len(words) > 6 and share < 0.5:
        return False
    return share >= 0.5 or (share >= 0.34 and has_organization_word(text))


def without_title(words: list[str]) -> list[str]:
    """The words of a person's name without Dr., Prof. and the like before it."""
    titles = load_vocabulary()["personal_titles"]
    while words and (lowered(words[0]).strip(".,"),) in titles:
        words = words[1:]
    return words


def has_title(text: str) -> bool:
    """Whether `text` begins with a person's title."""
    words = text.split()
    return len(without_title(words)) < len(words)


def looks_like_person(text: str, places: Places) -> bool:
    """Whether `text` is like a person's name: two to four capitalised words, none a place or a body's."""
    words = without_title(text.strip(" .,").split())
    if not 2 <= len(words) <= 4 or not all(PERSON_PART.fullmatch(word) for word in words):
        return False
    if not all(word[0].isupper() for word in words if is_cased(word)):
        return False
    if any(len(word) > 3 and word.isupper() for word in words) and not text.isupper():
        return False
    return not has_organization_word(text) and not any(places.is_place(word) for word in words)
