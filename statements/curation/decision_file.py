"""The file of decisions: its shape, and a sentence for whatever is not of it."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_date, parse_datetime

from statements.curation.exporting import FORMAT, NOUNS, TOLD_OF_COUNTRIES
from statements.models import Decision, ReviewItem

Row = dict[str, Any]
ODD_CHARACTERS = re.compile(r"[\x00\ud800-\udfff]")
READABLE = (FORMAT, "decisions/2", "decisions/1")
"""Shapes of the file that are taken: the first had no items of the review queue, both no names
and countries."""
STRINGS = {
    "organizations": ("id", "name", "kind"),
    "countries": (*TOLD_OF_COUNTRIES, "reason", "author"),
    "decisions": ("about", "id", "field", "reason", "author", "decided_at"),
    "names": ("organization", "name", "kind", "language", "reason", "author"),
    "judgements": ("left", "right", "verdict", "reason", "author", "decided_at"),
    "existence_checks": ("organization", "result", "place", "checked_date", "url", "note", "author"),
    "settled_items": ("about", "key", "facts", "sentence", "reason", "author", "decided_at"),
}
"""Part of the file -> what each of its rows has as words."""
WORDS_OR_NULL = {
    "judgements": ("lead",),
    "settled_items": ("source", "signature", "organization", "other"),
}
"""Part of the file -> what each of its rows has as words, or has not."""
Field = Decision.Field


def check_shape(contents: Any) -> None:
    """Raise ValidationError with a sentence for contents that are no file of decisions."""
    if not isinstance(contents, dict) or contents.get("format") not in READABLE:
        raise ValidationError(f"This is no file of decisions: its format is not {' or '.join(READABLE)}.")
    if contents["format"] != FORMAT:
        for part in ("settled_items", "names", "countries"):
            contents.setdefault(part, [])
    for part, names in STRINGS.items():
        rows = contents.get(part)
        if not isinstance(rows, list):
            raise ValidationError(f"The file has no list of {part.replace('_', ' ')}.")
        for number, row in enumerate(rows, start=1):
            check_row(part, number, row, names)


def check_row(part: str, number: int, row: Any, names: tuple[str, ...]) -> None:
    """Raise ValidationError naming the row that is not of its shape."""
    where = f"Row {number} of {part.replace('_', ' ')}"
    check_words(part, where, row, names)
    if "decided_at" in names and moment_of(row) is None:
        raise ValidationError(f"{where} has no moment that can be read: {row['decided_at']}.")
    if part == "settled_items" and row["about"] not in ReviewItem.Reason.values:
        raise ValidationError(f"{where} is about nothing that the review queue asks.")
    if part == "settled_items" and row.get("other") and not row.get("organization"):
        raise ValidationError(f"{where} names another organisation, but not the first.")
    if part == "decisions" and (row["about"] not in NOUNS or "value" not in row):
        raise ValidationError(f"{where} is about nothing that can be decided.")
    if part == "decisions" and row["field"] in Field.values:
        check_value(where, row["field"], row["value"])
    if part == "organizations" and not is_list_of_text(row.get("signatures")):
        raise ValidationError(f"{where} names no signatures.")
    if part == "existence_checks" and day_of(row) is None:
        raise ValidationError(f"{where} has no day that can be read: {row['checked_date']}.")


def check_words(part: str, where: str, row: Any, names: tuple[str, ...]) -> None:
    """Raise ValidationError for a row without its words, or with others than can be kept."""
    for name in names:
        if not isinstance(row, dict) or not isinstance(row.get(name), str):
            raise ValidationError(f"{where} does not say its {name.replace('_', ' ')}.")
    for name in WORDS_OR_NULL.get(part, ()):
        if not isinstance(row.get(name), str | None):
            raise ValidationError(f"{where} has no words as its {name}.")
    if "author" in names and not row["author"].strip():
        raise ValidationError(f"{where} names nobody as its author.")
    for name in (*names, *WORDS_OR_NULL.get(part, ())):
        if not is_text(text := row.get(name) or ""):
            odd = "a NUL" if "\0" in text else "half a character"
            raise ValidationError(f"{where} has {odd} in its {name.replace('_', ' ')}.")


def check_value(where: str, field: str, value: Any) -> None:
    """Raise ValidationError for a value that no decision about this field can have."""
    if not SHAPES.get(field, is_text)(value):
        raise ValidationError(f"{where} decides the {Field(field).label} as nothing that it can be.")


def is_list_of_text(value: Any) -> bool:
    """Whether a value is a list of words."""
    return isinstance(value, list) and all(is_text(one) for one in value)


def is_text(value: Any) -> bool:
    """Whether a value is words that every database can hold: no NUL, and no half of a character."""
    return isinstance(value, str) and not ODD_CHARACTERS.search(value)


def moment_of(row: Row) -> datetime | None:
    """When it was decided; None for what is no moment with its time zone."""
    try:
        moment = parse_datetime(row["decided_at"])
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None


def day_of(row: Row) -> date | None:
    """On which day somebody looked; None for what is no day."""
    try:
        return parse_date(row["checked_date"])
    except ValueError:
        return None


def is_text_or_null(value: Any) -> bool:
    """Whether a value is words or nothing."""
    return value is None or is_text(value)


def is_number_or_null(value: Any) -> bool:
    """Whether a value is a whole number or nothing."""
    return value is None or type(value) is int


def is_yes_or_no(value: Any) -> bool:
    """Whether a value says that something holds or does not."""
    return isinstance(value, bool)


SHAPES: dict[str, Callable[[Any], bool]] = {
    **dict.fromkeys((Field.COUNTRIES, Field.SUBJECT_COUNTRIES), is_list_of_text),
    **dict.fromkeys(
        (Field.PETITION_SIGNATURES, Field.PETITION_GOAL, Field.ENTRIES_CLAIMED), is_number_or_null
    ),
    **dict.fromkeys((Field.IS_WITHHELD, Field.IS_PERSON_WITHHELD), is_yes_or_no),
    Field.ORGANIZATION: is_text_or_null,
}
"""Field -> whether a value is of the shape that its decisions have; words, for those not named here."""
