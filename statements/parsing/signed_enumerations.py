"""Signed enumerations: persons in one line below a text, without any word that opens their list."""

from collections.abc import Sequence

from statements.extraction.document import Line
from statements.parsing.closing_signatures import ends_text, is_known_person, printed_upwards
from statements.parsing.enumerations import enumerated
from statements.parsing.list_style import share
from statements.parsing.places import Places
from statements.parsing.self_description import speaks_as_we
from statements.parsing.shapes import begins_with_initial, looks_like_person

LEAST_PERSONS = 5


def signed_enumeration(lines: Sequence[Line], places: Places) -> list[Line]:
    """The last line of a text that speaks for those who sign, where it is nothing but persons."""
    printed = printed_upwards(lines, places)
    last, above = next(printed, None), next(printed, None)
    if last is None or above is None or not ends_text(above) or not enumerates_persons(last.text, places):
        return []
    return [last] if speaks_as_we([above, *printed]) else []


def enumerates_persons(words: str, places: Places) -> bool:
    """Whether words are persons between separators, each with what they are behind a comma or alone."""
    pieces = [words[slice(*piece)] for piece in enumerated(words, (0, len(words)), places)]
    persons = [piece.partition(",")[0].partition("(")[0].strip() for piece in pieces]
    shaped = [begins_with_initial(each) or looks_like_person(each, places) for each in persons]
    if len(pieces) < LEAST_PERSONS or not shaped[0]:
        return False
    return share(shaped) >= 0.8 and share(map(is_known_person, persons)) >= 0.4
