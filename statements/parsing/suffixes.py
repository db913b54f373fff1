"""Suffixes: countries printed after a name, in brackets or behind a comma or dash, are its place."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from statements.parsing.name_draft import NameDraft
from statements.parsing.parsed import PrintedPlace, Span
from statements.parsing.places import Places
from statements.parsing.spans import trimmed, without
from statements.parsing.words import WORD

FINAL_PARENTHESIS = re.compile(r"\s{0,9}[(（\[](?P<words>[^()（）\[\]]+)[)）\]]\s{0,9}$")
DASHES = frozenset("-–—")
CLOSING_BRACKETS = frozenset(")）]")
SEPARATORS = frozenset(",،，/|-–—\t")
FINAL_SEPARATOR = re.compile(r"[,،，/|\t]|\s[-–—]")
FINAL_DASH = re.compile(r"\s[-–—]{1,2}\s")
JOINED = re.compile(r"\s{0,9}[,;/،，&]\s{0,9}|\s{1,9}(?:and|et|y|und|e|ve|və|и|та|و|და)\s{1,9}")


def take_country_suffix(draft: NameDraft, places: Places) -> NameDraft:
    """X (Kenya), or after a comma or dash: countries printed after the name are its place, not its name.

    A town or an acronym in a parenthesis stays, and so does a country that another one is joined to. Under
    a heading that is a place a country after a name belongs to the name.
    """
    if draft.is_under_place:
        return draft
    whole = draft.words
    for name_end, (start, end) in final_parts(whole):
        words, rest = whole[start:end], whole[:name_end]
        if rest.strip() and names_place(words, places) and not ends_with_country(rest, places):
            place = PrintedPlace("suffix", words, (draft.start + start, draft.start + end))
            cut = (draft.start + name_end, draft.start + len(whole))
            return replace(draft, name=without(draft.name, cut), places=(place,))
    return draft


def final_parts(words: str) -> Iterator[tuple[int, Span]]:
    """What could be a place at the end of `words`: where the name would end, and the range of the place.

    A last parenthesis, and what follows the last comma, slash or dash.
    """
    bracket = FINAL_PARENTHESIS.search(words) if words.rstrip()[-1:] in CLOSING_BRACKETS else None
    if bracket:
        yield bracket.start(), trimmed(words, bracket.span("words"))
    dash = None if DASHES.isdisjoint(words) else deque(FINAL_DASH.finditer(words), maxlen=1)
    # Behind a dash a town may stand before its country.
    if dash and "," in words[dash[0].end() :]:
        yield dash[0].start(), trimmed(words, (dash[0].end(), len(words)))
    last = None if SEPARATORS.isdisjoint(words) else deque(FINAL_SEPARATOR.finditer(words), maxlen=1)
    if last and words.count("(", 0, last[0].start()) == words.count(")", 0, last[0].start()):
        yield last[0].start(), trimmed(words, (last[0].end(), len(words)))


def names_place(words: str, places: Places) -> bool:
    """Whether `words` are countries, or towns and the country they are in: "Bern, Switzerland"."""
    if names_countries(words, places):
        return True
    towns, comma, country = words.rpartition(",")
    parts = [part.strip() for part in towns.split(",")]
    return bool(comma) and places.is_country(country.strip()) and all(map(places.is_place, parts))


def names_countries(words: str, places: Places) -> bool:
    """Whether `words` are a country or several, split by commas, slashes or "and"."""
    if places.is_country(words.strip()):
        return True
    return all(part and places.is_country(part) for part in JOINED.split(words.strip()))


def ends_with_country(rest: str, places: Places) -> bool:
    """Whether the last one to three words of `rest` name a country."""
    words = deque(WORD.finditer(rest), maxlen=3)
    return any(places.is_country(rest[word.start() :].strip()) for word in words)
