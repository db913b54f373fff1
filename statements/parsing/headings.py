"""Headings: what a line over or inside a list says of the entries below it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from statements.extraction.document import Line
from statements.parsing.dates import find_date
from statements.parsing.petitions import read_counter
from statements.parsing.places import Places
from statements.parsing.shapes import has_organization_word
from statements.parsing.vocabulary import load_vocabulary, phrases_of
from statements.parsing.words import (
    first_words,
    has_more_words,
    has_phrase,
    is_cased,
    lowered_words,
    phrases_in,
    words_of,
)

OPENER_WORDS = 10
HEADING_WORDS = 10
LONGEST_HEADING = 90
LIST_HEADING_WORDS = 6
COLONS = (":", "：")
BETWEEN_DASHES = re.compile(r"\s[-–—]\s")
HEADING_ELEMENTS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def is_opener(line: Line) -> bool:
    """Whether a line opens a list of signatories: short, and an opening phrase begins or ends it."""
    if line.element in {"li", "tr"} or has_more_words(line.text, OPENER_WORDS):
        return False
    words = lowered_words(line.text)
    if not words:
        return False
    is_opening = has_opening_phrase(words) or is_closing_formula(words) or is_list_heading(line)
    return is_opening and not is_progress(line.text)


def is_progress(text: str) -> bool:
    """Whether a counter of signatures prints a goal beside them: a page's own, not the head of a list."""
    counter = read_counter(text)
    return counter is not None and counter.goal is not None and find_date(text) is None


def has_opening_phrase(words: Sequence[str]) -> bool:
    """Whether an opening phrase begins or ends a few words."""
    if not words or len(words) > OPENER_WORDS:
        return False
    vocabulary = load_vocabulary()
    found = list(phrases_in(list(words), vocabulary["list_openers"]))
    # Who signs on behalf of a body is named before it.
    latest = [0 if tuple(words[first:end]) in vocabulary["signs_for"] else 2 for first, end in found]
    return any(first <= most or end == len(words) for (first, end), most in zip(found, latest, strict=True))


def names_sorts_only(words: Sequence[str]) -> bool:
    """Whether words name sorts of signatories and nothing else: "Organisations", "Regional NGOs"."""
    sorts = phrases_of("counted_bodies", "individual_headings")
    known = phrases_of("counted_bodies", "individual_headings", "reach_headings", "and")
    if not words or words[0] not in first_words(known):
        return False
    covered = {at for span in phrases_in(list(words), known) for at in range(*span)}
    return len(covered) == len(words) and has_phrase(list(words), sorts)


def is_reach_heading(line: Line) -> bool:
    """Whether a line says how far those below it reach and nothing else: "Global", "National"."""
    if has_more_words(line.text, 3):
        return False
    words, reach = lowered_words(line.text), load_vocabulary()["reach_headings"]
    return 0 < len(words) <= 3 and all((word,) in reach for word in words)


def is_bare_heading(line: Line) -> bool:
    """Whether a line names sorts of signatories and nothing else, without looking like a heading."""
    words = lowered_words(line.text) if len(line.text) <= LONGEST_HEADING else []
    return 0 < len(words) <= LIST_HEADING_WORDS and not line.cells and names_sorts_only(words)


def is_closing_formula(words: list[str]) -> bool:
    """Whether a line is nothing but the polite end of a letter, under which its authors sign."""
    return any(
        (first, end) == (0, len(words))
        for first, end in phrases_in(words, load_vocabulary()["closing_formulas"])
    )


def is_list_heading(line: Line) -> bool:
    """Whether a short heading names a sort of signatories, as "INDIVIDUALS" and "Organizations:" do."""
    words = lowered_words(line.text)
    if not words or len(words) > LIST_HEADING_WORDS:
        return False
    is_loud = is_capitals(line.text) and not BETWEEN_DASHES.search(line.text)
    stands_out = line.element in HEADING_ELEMENTS or is_loud or line.text.rstrip().endswith(COLONS)
    return stands_out and has_phrase(words, phrases_of("counted_bodies", "individual_headings"))


def is_other_opener(line: Line) -> bool:
    """Whether a line ends in a colon without speaking of signatories, as one over demands does."""
    return line.text.rstrip().endswith(COLONS) and not is_opener(line)


def is_heading(line: Line, places: Places) -> bool:
    """Whether a line in a list is a heading: a place, an opener, words before a colon, or all capitals."""
    if has_more_words(line.text, HEADING_WORDS) or not words_of(line.text):
        return False
    bare = line.text.strip().strip(":：").strip()
    is_marked = line.text.rstrip().endswith(COLONS) or line.element in HEADING_ELEMENTS
    is_known = places.is_place(bare) or is_opener(line) or is_reach_heading(line) or is_bare_heading(line)
    return is_marked or is_known or is_shouted(bare)


def is_any_heading(line: Line, places: Places) -> bool:
    """Whether a line inside a list is a heading over what follows."""
    return is_heading(line, places) or is_list_heading(line)


def is_shouted(text: str) -> bool:
    """Whether a line of two words or more is in capitals and names no organisation."""
    cased = [word for word in words_of(text) if is_cased(word)]
    return len(cased) > 1 and is_capitals(text) and not has_organization_word(text)


def is_capitals(text: str) -> bool:
    """Whether all words of a script that knows capitals are in them."""
    words = [word for word in words_of(text) if is_cased(word)]
    return bool(words) and all(word.isupper() for word in words)


@lru_cache(maxsize=1024)
def heads_others(line: Line) -> bool:
    """Whether a short line heads a list of those who do not sign: partners, sources, a board, a programme."""
    words = lowered_words(line.text) if len(line.text) <= LONGEST_HEADING else []
    if not words or len(words) > LIST_HEADING_WORDS or line.element in {"li", "tr"}:
        return False
    found = list(phrases_in(words, load_vocabulary()["other_headings"]))
    return sum(end - first for first, end in found) >= len(words) / 2 and not is_opener(line)


def is_about_individuals(section: str | None) -> bool:
    """Whether a heading says that persons sign below it as such."""
    return section is not None and has_phrase(
        lowered_words(section), load_vocabulary()["individual_headings"]
    )


def is_leading_role(text: str) -> bool:
    """Whether `text` is a role in which one signs for a body."""
    words = lowered_words(text)
    return bool(words) and any(first == 0 for first, _ in phrases_in(words, load_vocabulary()["role_heads"]))
