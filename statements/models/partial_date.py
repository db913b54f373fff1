"""Dates as precise as they are known: a year, a month or a day, never padded."""

import datetime as dt
import re
from dataclasses import dataclass

from statements.parsing.parsed import DatePrecision

SHAPE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """`value` is '2023', '2023-09' or '2022-09-20'; `first_day` is the first day it can mean, for sorting."""

    value: str
    precision: DatePrecision
    first_day: dt.date


def read_partial_date(value: str) -> PartialDate:
    """Read an ISO 8601 year, month or day; raises ValueError with a sentence for anything else."""
    match = SHAPE.fullmatch(value.strip())
    if not match:
        raise ValueError("Write the date as 2023, 2023-09 or 2022-09-20, as precise as it is known.")
    year, month, day = match.group("year", "month", "day")
    precision = DatePrecision.DAY if day else DatePrecision.MONTH if month else DatePrecision.YEAR
    try:
        first_day = dt.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise ValueError(f"There is no such date as {value.strip()}.") from None
    return PartialDate(value.strip(), precision, first_day)
