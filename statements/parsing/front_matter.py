"""Front matter: what each line outside the lists is (title, date, counter, furniture, body) and says."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from statements.extraction.document import Line
from statements.parsing.dates import FoundDate, find_date
from statements.parsing.furniture import furniture_reason
from statements.parsing.parsed import Fate, IgnoredReason, LineFate, PetitionCount, PrintedDate
from statements.parsing.petitions import read_counter
from statements.parsing.places import Places
from statements.parsing.shapes import is_prose
from statements.parsing.statement_kind import opens_with_salutation
from statements.parsing.vocabulary import load_vocabulary
from statements.parsing.words import lowered, lowered_words, same_words

DATE_LINE_WORDS = 9
LONGEST_TITLE = 300


@dataclass(slots=True)
class FrontLines:
    """What the lines outside the lists say, gathered while they are walked once from top to bottom."""

    title: str | None = None
    date: PrintedDate | None = None
    place: str | None = None
    addressee: str | None = None
    petition: PetitionCount | None = None
    in_body: bool = False
    fates: list[LineFate] = field(default_factory=list)


def read_front_lines(lines: Sequence[Line], places: Places) -> FrontLines:
    """Give every line outside the lists its fate and keep what it says of the statement."""
    front = FrontLines()
    for line in lines:
        fate, reason = fate_of(line, front, places)
        front.fates.append(LineFate(line.number, fate, reason))
    return front


def fate_of(line: Line, front: FrontLines, places: Places) -> tuple[Fate, str | None]:
    """The fate of one line, given what stood above it."""
    text = line.text.strip()
    if not text:
        return Fate.BLANK, None
    if front.title and same_words(text, front.title):
        return Fate.IGNORED, IgnoredReason.REPEATED_TITLE
    if read_date_line(line, front, places):
        return Fate.FRONT_MATTER, "date"
    if not front.in_body and read_petition_line(text, front):
        return Fate.FRONT_MATTER, "petition counter"
    furniture = furniture_reason(text, places)
    if furniture:
        return Fate.IGNORED, furniture
    return fate_of_words(text, front)


def fate_of_words(text: str, front: FrontLines) -> tuple[Fate, str | None]:
    """Title, salutation or body: the first line of words that is no running text is the title."""
    if front.in_body:
        return Fate.BODY, None
    if opens_with_salutation(text):
        front.in_body, front.addressee = True, text
        return Fate.FRONT_MATTER, "addressee"
    if front.title is None and not is_prose(text) and len(text) <= LONGEST_TITLE:
        front.title = text
        return Fate.TITLE, None
    front.in_body = True
    return Fate.BODY, None


def read_date_line(line: Line, front: FrontLines, places: Places) -> bool:
    """Whether a line prints a date and at most a place beside it; keeps both when they are the first."""
    if len(lowered_words(line.text)) > DATE_LINE_WORDS:
        return False
    found = find_date(line.text)
    if not found:
        return False
    rest = beside_date(line.text, found)
    if rest and not places.is_place(rest):
        return False
    if front.date is None:
        front.date = PrintedDate(found.value, found.precision, line.text[slice(*found.span)], line.number)
        front.place = rest or front.place
    return True


def beside_date(text: str, found: FoundDate) -> str:
    """What a date line prints beside its date, less weekdays and punctuation."""
    rest = f"{text[: found.span[0]]} {text[found.span[1] :]}"
    weekdays = load_vocabulary().weekdays
    words = [word for word in rest.split() if lowered(word.strip(".,")).replace("ı", "i") not in weekdays]
    return " ".join(words).strip(" .,;:()[]–—-/|")


def read_petition_line(text: str, front: FrontLines) -> bool:
    """Whether a line is a petition's counter; keeps the first."""
    counter = read_counter(text)
    if counter and front.petition is None:
        front.petition = counter
    return counter is not None
