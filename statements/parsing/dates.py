"""Dates: finds a printed date in a short line, as precise as it is, in any language of the month table."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from statements.parsing.parsed import DatePrecision, Span
from statements.parsing.vocabulary import load_vocabulary
from statements.parsing.words import INDIC, lowered

ORDINAL = r"(?:st|nd|rd|th|er|re|º|ª|\.|-?(?:го|е|ci|cı|cü|cu))?"
LINK = r"(?:\s{0,9}(?:de|of|di|del|d'|,|،|\.)\s{0,9}|\s{1,9})"
DAY = rf"(?P<day>\d{{1,2}}){ORDINAL}"
LETTER = rf"(?:[^\W\d_]|[{INDIC}])"
OTHER_NAME = r"(?:\s?/\s?[ء-ي]{3,20})?"
"""The Levant's name of a month and that of the Gulf and Egypt are often printed side by side."""
MONTH = rf"(?<![^\W\d_])(?P<month>(?:{LETTER}{{3,20}}|मई)(?:-[^\W\d_]{{1,20}})?)\.?{OTHER_NAME}"
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
YEAR_WORD = (
    r"(?:\s*(?:года|году|год|року|рік|წელი|წლის|թվականի?|-?(?:ci|cı|cu|cü)\s+il(?:in|də)?|م)(?!\w)"
    r"|\s+(?:г|р|წ|r|թ)\.)?"
)


WRITTEN_OUT = [
    re.compile(rf"(?<!\d){DAY}{LINK}{MONTH}{LINK}{YEAR}{YEAR_WORD}"),
    re.compile(rf"{MONTH}\s{{1,9}}{DAY}\s{{0,9}},?\s{{1,9}}{YEAR}"),
    re.compile(rf"(?<!\d){YEAR}\.?\s{{1,9}}{MONTH}\s{{1,9}}{DAY}(?!\d)"),
    re.compile(rf"(?<!\d){YEAR}{YEAR_WORD}\s{{1,9}}{DAY}\s{{1,9}}{MONTH}"),
    re.compile(rf"{MONTH}{LINK}{YEAR}{YEAR_WORD}"),
]
"""Tried in this order: 5 March 2019, March 5 2019, 2019 March 5, 2019 5 March, March 2019."""

YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.年년]\s?(?P<month>\d{1,2})[-/.月월]\s?(?P<day>\d{1,2})(?!\d)[日일]?"
)
DAY_FIRST = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?P<mark>[./-])(?P<month>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d)"
)
DOTTED = {"listopada": 10}
"""Months by another name behind a day with a dot: Croatian writes one, Polish none."""
CENTURY = re.compile(r"(?:19|20)\d\d")
OTHER_DIGIT = re.compile(r"(?![0-9])\d")
OTHER_FIGURES = "©$€£%"
YEAR_ALONE = re.compile(rf"(?<![\d-]){YEAR}(?!-)")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and the span, in the searched text, of the words that print it."""

    value: str
    precision: DatePrecision
    span: Span


def find_date(text: str) -> FoundDate | None:
    """The first date printed in `text`, or None; an all-digit date that can be read two ways is None."""
    # The table of months has no dotless i, for the sake of capitals.
    plain = with_ascii_digits(lowered(text)).replace("ı", "i")
    if not CENTURY.search(plain):
        return None
    for find in FINDERS:
        found = next(find(plain), None)
        if found:
            return found
    return None


def with_ascii_digits(text: str) -> str:
    """Digits of any script as 0 to 9, one for one, so that offsets stay."""
    if text.isascii():
        return text
    return OTHER_DIGIT.sub(lambda match: str(int(match.group())), text)


def written_out(text: str) -> Iterator[FoundDate]:
    """Dates with the month's name."""
    months = load_vocabulary().months
    for shape in WRITTEN_OUT:
        for match in shape.finditer(text):
            day = match.groupdict().get("day")
            is_dotted = bool(day) and text[match.end("day") :].startswith(".")
            month = DOTTED.get(match["month"]) if is_dotted else None
            month = month or months.get(match["month"])
            if month:
                yield from _dated(match, int(match["year"]), month, int(day) if day else None)
                return


def year_first(text: str) -> Iterator[FoundDate]:
    """2022-09-20 and its relatives."""
    for match in YEAR_FIRST.finditer(text):
        yield from _dated(match, int(match["year"]), int(match["month"]), int(match["day"]))


def day_first(text: str) -> Iterator[FoundDate]:
    """20.09.2022; with a slash or hyphen only where one of the two numbers can be no month."""
    for match in DAY_FIRST.finditer(text):
        day, month = int(match["day"]), int(match["month"])
        if match["mark"] != "." and day <= 12 and month <= 12 and day != month:
            continue
        if match["mark"] != "." and month > 12:
            day, month = month, day
        yield from _dated(match, int(match["year"]), month, day)


def year_alone(text: str) -> Iterator[FoundDate]:
    """A year and nothing else but punctuation."""
    match = YEAR_ALONE.search(text)
    around = text[: match.start()] + text[match.end() :] if match else ""
    if match and not any(letter.isalnum() or letter in OTHER_FIGURES for letter in around):
        yield FoundDate(match["year"], DatePrecision.YEAR, match.span())


FINDERS: tuple[Callable[[str], Iterator[FoundDate]], ...] = (written_out, year_first, day_first, year_alone)


def _dated(match: re.Match[str], year: int, month: int, day: int | None) -> Iterator[FoundDate]:
    try:
        date = dt.date(year, month, day or 1)
    except ValueError:
        return
    if day:
        yield FoundDate(date.isoformat(), DatePrecision.DAY, match.span())
    else:
        yield FoundDate(f"{year}-{month:02}", DatePrecision.MONTH, match.span())
