"""Signed enumerations: persons or bodies in one paragraph below a text, without any word that opens it."""

from collections.abc import Container, Sequence
from itertools import takewhile

from statements.extraction.document import Line
from statements.parsing.affiliated_persons import tells_what_is_signed
from statements.parsing.closing_lists import are_known, is_short_name
from statements.parsing.closing_signatures import ends_text, is_known_person, printed_upwards
from statements.parsing.datelines import read_dateline
from statements.parsing.enumerations import enumerated
from statements.parsing.facts import lowered_words
from statements.parsing.glued_persons import person_before
from statements.parsing.list_style import share
from statements.parsing.openers import is_enumeration
from statements.parsing.paragraphs import PLAIN
from statements.parsing.places import Places
from statements.parsing.self_description import speaks_as_we
from statements.parsing.shapes import (
    begins_with_initial,
    has_organization_word,
    is_contact,
    looks_like_person,
)
from statements.parsing.statement_kind import opens_with_salutation
from statements.parsing.unnamed import CALLS
from statements.parsing.vocabulary import phrases_of
from statements.parsing.words import has_phrase, phrases_in

LEAST_PERSONS = LEAST_BODIES = 5
LEAST_BRANCHES = 0.4
"""Of the places that go without what the first of them says, so many must be known."""
MOST_LINES = 40
UNDERSIGNED_WITHIN = 3
"""So many words behind "we" are looked at for one that says who speaks."""


def signed_enumeration(lines: Sequence[Line], places: Places, _quiet: Container[int]) -> list[Line]:
    """The last line of a text that speaks for those who sign, where it is nothing but persons.

    The last paragraph, be it of several lines, where it is nothing but bodies. Whom to call may stand below.
    """
    lines = above_last_contact(lines)
    printed = printed_upwards(lines, places)
    last, above = next(printed, None), next(printed, None)
    if last is None or above is None:
        return []
    if ends_text(above) and enumerates_persons(last.text, places):
        text = lines[: above.number]
        are_signing = is_meant_to_be_signed(text, places) or tells_what_they_are(last.text, places)
        return [last] if are_signing and speaks_as_we(text) else []
    paragraph = paragraph_up_to(last, lines)
    words = " ".join(line.text.strip() for line in paragraph)
    earlier = lines[: paragraph[0].number - 1]
    above = next(printed_upwards(earlier, places), None)
    if above is None or not (is_end(above) or is_dated(earlier, places)):
        return []
    are_signing = enumerates_bodies(words, places) or enumerates_known(words, places)
    return paragraph if are_signing and speaks_as_we(lines[: above.number]) else []


def above_last_contact(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without those at their end that say how to reach somebody."""
    end = len(lines)
    while end and (lines[end - 1].is_blank or is_contact(lines[end - 1].text)):
        end -= 1
    return lines[:end]


def is_end(line: Line) -> bool:
    """Whether a text may end with a line: it is running text, or a call."""
    return ends_text(line) or line.text.rstrip().endswith(CALLS)


def is_meant_to_be_signed(text: Sequence[Line], places: Places) -> bool:
    """Whether a text greets somebody, has a day of its own, names what is signed or says who signs.

    Bare names below any other may be those whom it speaks of: the missing, the arrested.
    """
    return any(map(tells_what_is_signed, text)) or any(
        opens_with_salutation(line.text) or says_who_signs(line) or read_dateline(line.text, places)
        for line in text
    )


def says_who_signs(line: Line) -> bool:
    """Whether a line speaks of those who sign."""
    return has_phrase(lowered_words(line.text), phrases_of("list_openers")) or speaks_as_undersigned(line)


def tells_what_they_are(words: str, places: Places) -> bool:
    """Whether most persons between separators have behind them what they are."""
    pieces = (words[slice(*piece)] for piece in enumerated(words, (0, len(words)), places))
    return share("," in piece or "(" in piece for piece in pieces) >= 0.5


def is_dated(lines: Sequence[Line], places: Places) -> bool:
    """Whether the last printed line says when, and so that the text is at its end."""
    last = next((line for line in reversed(lines) if not line.is_blank), None)
    return last is not None and read_dateline(last.text, places) is not None


def undersigned_enumeration(lines: Sequence[Line], places: Places, quiet: Container[int]) -> list[Line]:
    """The first line of nothing but bodies or persons below a "we, the undersigned", where text ends above.

    Whatever stands below it may be the page's own. No line with a `quiet` number says that.
    """
    loud = (at for at, line in enumerate(lines) if line.text and line.number not in quiet)
    said = next((at for at in loud if speaks_as_undersigned(lines[at])), len(lines))
    printed = [line for line in lines[said:] if not line.is_blank]
    for above, line, below in zip(printed, printed[1:], [*printed[2:], None], strict=False):
        is_apart = line.number > above.number + 1 and line.element in PLAIN and ends_text(above)
        if not is_apart:
            continue
        # Where the text goes on, it may be about the persons.
        may_be_others = below is not None and ends_text(below)
        if enumerates_bodies(line.text, places) or (
            not may_be_others and enumerates_persons(line.text, places)
        ):
            return [line]
    return []


def speaks_as_undersigned(line: Line) -> bool:
    """Whether a line says "we" and, right behind it, that those who speak have signed."""
    words = lowered_words(line.text)
    ends = [end for _, end in phrases_in(words, phrases_of("we"))]
    return any(has_phrase(words[end : end + UNDERSIGNED_WITHIN], phrases_of("undersigned")) for end in ends)


def paragraph_up_to(last: Line, lines: Sequence[Line]) -> list[Line]:
    """The lines that end with the last one and stand in one block with it."""
    upwards = (lines[at] for at in range(last.number - 1, max(-1, last.number - MOST_LINES), -1))
    return list(takewhile(lambda line: not line.is_blank, upwards))[::-1]


def enumerates_persons(words: str, places: Places) -> bool:
    """Whether words are persons between separators, each with what they are behind a comma or alone."""
    pieces = [words[slice(*piece)] for piece in enumerated(words, (0, len(words)), places)]
    persons = [piece.partition(",")[0].partition("(")[0].strip() for piece in pieces]
    shaped = [begins_as_person(each, places) for each in persons]
    if len(pieces) < LEAST_PERSONS or not shaped[0]:
        return False
    return share(shaped) >= 0.8 and share(map(is_known_person, persons)) >= 0.4


def enumerates_known(words: str, places: Places) -> bool:
    """Whether words are nothing but short names between separators, some of which a word makes known."""
    if not is_enumeration(words) or has_phrase(lowered_words(words), phrases_of("we")):
        return False
    pieces = [words[slice(*piece)].rstrip(" .") for piece in enumerated(words, (0, len(words)), places)]
    return len(pieces) >= LEAST_BODIES and all(map(is_short_name, pieces)) and are_known(pieces, places)


def begins_as_person(words: str, places: Places) -> bool:
    """Whether words are a person's name, or begin with one and go on with what the person is."""
    if begins_with_initial(words) or looks_like_person(words, places):
        return True
    return person_before(words, places) is not None


def enumerates_bodies(words: str, places: Places) -> bool:
    """Whether words are nothing but bodies between separators; the first of some branches says what all are.

    What "we" do with those who stand there is a sentence.
    """
    if not is_enumeration(words) or has_phrase(lowered_words(words), phrases_of("we")):
        return False
    pieces = enumerated(words, (0, len(words)), places)
    if len(pieces) < LEAST_BODIES:
        return False
    first, *others = (words[slice(*piece)].rstrip(" .") for piece in pieces)
    bodies = share(map(has_organization_word, (first, *others)))
    are_branches = has_organization_word(first) and share(map(places.is_place, others)) >= LEAST_BRANCHES
    return bodies >= 0.6 or are_branches
