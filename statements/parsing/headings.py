"""Headings: what a line over or inside a list says of the entries below it."""

from statements.parsing.places import Places
from statements.parsing.shapes import has_organization_word
from statements.parsing.vocabulary import load_vocabulary
from statements.parsing.words import has_phrase, is_cased, lowered_words, phrases_in, words_of

OPENER_WORDS = 10
HEADING_WORDS = 10
COLONS = (":", "：")


def is_opener(text: str) -> bool:
    """Whether a line opens a list of signatories: short, and it begins or ends with an opening phrase."""
    words = lowered_words(text)
    if not words or len(words) > OPENER_WORDS:
        return False
    vocabulary = load_vocabulary()
    found = list(phrases_in(words, vocabulary["list_openers"]))
    opens = any(first <= 2 or end == len(words) for first, end in found)
    return opens or (text.rstrip().endswith(COLONS) and tuple(words) in vocabulary["individual_headings"])


def is_other_opener(text: str) -> bool:
    """Whether a line ends in a colon without speaking of signatories, as one over demands does."""
    return text.rstrip().endswith(COLONS) and not is_opener(text)


def is_heading(text: str, places: Places) -> bool:
    """Whether a line in a list is a heading: a place, an opener, words before a colon, or all capitals."""
    words = words_of(text)
    if not words or len(words) > HEADING_WORDS:
        return False
    bare = text.strip().strip(":：").strip()
    return places.is_place(bare) or is_opener(text) or text.rstrip().endswith(COLONS) or is_shouted(bare)


def is_shouted(text: str) -> bool:
    """Whether a line of two words or more is in capitals and names no organisation."""
    words = [word for word in words_of(text) if is_cased(word)]
    return len(words) > 1 and all(word.isupper() for word in words) and not has_organization_word(text)


def is_about_individuals(section: str | None) -> bool:
    """Whether a heading says that persons sign below it as such."""
    return section is not None and has_phrase(
        lowered_words(section), load_vocabulary()["individual_headings"]
    )
