"""What a parse yields: a statement, its entries, the fate of every line, each with its place in the text."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

Span = tuple[int, int]
"""Code-point offsets into Document.text: first character, and one past the last."""


class StatementKind(StrEnum):
    """What sort of text was signed, judged by the words it uses of itself."""

    JOINT_STATEMENT = "joint_statement"
    OFFICIAL_STATEMENT = "official_statement"
    OPEN_LETTER = "open_letter"
    APPEAL = "appeal"
    PETITION = "petition"


class SignatoryKind(StrEnum):
    """Who signs: a body, a person as such, people without a body, a state, or several whom nobody names."""

    ORGANIZATION = "organization"
    PERSON = "person"
    COLLECTIVE = "collective"
    STATE = "state"
    WITHHELD = "withheld"


class DatePrecision(StrEnum):
    """How much of a date is printed."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Fate(StrEnum):
    """What became of a line; every line has exactly one."""

    TITLE = "title"
    FRONT_MATTER = "front_matter"
    BODY = "body"
    HEADING = "heading"
    SIGNATORY = "signatory"
    IGNORED = "ignored"
    BLANK = "blank"
    UNRESOLVED = "unresolved"


class IgnoredReason(StrEnum):
    """Why a line was ignored; a closed list."""

    REPEATED_TITLE = "repeated_title"
    SITE_FURNITURE = "site_furniture"
    LIST_OF_PLACES = "list_of_places"
    UNNAMED_OTHERS = "unnamed_others"


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as precise as it is printed: `value` is '2023', '2023-09' or '2022-09-20', never padded.

    `line` is None for a date that the file declares beside its text.
    """

    value: str
    precision: DatePrecision
    text: str
    line: int | None


@dataclass(frozen=True, slots=True)
class PetitionCount:
    """The counter that a petition page prints: signatures so far and the goal; either may be unknown."""

    signatures: int | None
    goal: int | None


class PrintedPlace(NamedTuple):
    """Words printed with an entry as its place, not as part of its name: a suffix or a table column."""

    kind: str
    text: str
    span: Span


class ParsedEntry(NamedTuple):
    """One printed signatory.

    `printed` is the entry as it stands: `text[span[0]:span[1]] == printed`. `number` is the printed number.
    `name` may differ from the printed words (quotes and spaces are mended); `name_spans`, `person_spans` and
    `role_spans` say which ranges of the text each was made from. `group` counts blocks from 1.
    `section` is the heading over the entry and `section_span` its place. `confidence` is between 0 and 1.
    `stands_for` is how many sign with it: more than 1 only where it is of the kind `withheld`.
    """

    position: int
    number: int | None
    name: str
    printed: str
    kind: SignatoryKind
    person: str | None
    role: str | None
    section: str | None
    section_span: Span | None
    group: int | None
    first_line: int
    last_line: int
    span: Span
    name_spans: tuple[Span, ...]
    person_spans: tuple[Span, ...]
    role_spans: tuple[Span, ...]
    places: tuple[PrintedPlace, ...]
    confidence: float
    stands_for: int = 1


class LineFate(NamedTuple):
    """What became of one line, and why where the fate alone does not say it."""

    line: int
    fate: Fate
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a curator should look at: a code from a closed list, a line, a sentence."""

    code: str
    line: int | None
    message: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a document prints about the statement itself; None where it does not say."""

    title: str | None = None
    kind: StatementKind | None = None
    date: PrintedDate | None = None
    place: str | None = None
    issuer: str | None = None
    language: str | None = None
    petition: PetitionCount | None = None


@dataclass(frozen=True, slots=True)
class ParsedStatement:
    """A whole document, understood: front matter, body text, entries, one fate a line, problems."""

    front: FrontMatter
    body: str
    entries_claimed: int | None
    entries: tuple[ParsedEntry, ...]
    line_fates: tuple[LineFate, ...]
    problems: tuple[Problem, ...]
