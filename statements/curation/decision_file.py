"""The file of decisions: its shape, and a sentence for whatever is not of it."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_date, parse_datetime

from statements.curation.exporting import FORMAT, NOUNS
from statements.models import ReviewItem

Row = dict[str, Any]
READABLE = (FORMAT, "decisions/1")
"""Shapes of the file that are taken: the first had no items of the review queue."""
STRINGS = {
    "organizations": ("id", "name", "kind"),
    "decisions": ("about", "id", "field", "reason", "author", "decided_at"),
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


def check_shape(contents: Any) -> None:
    """Raise ValidationError with a sentence for contents that are no file of decisions."""
    if not isinstance(contents, dict) or contents.get("format") not in READABLE:
        raise ValidationError(f"This is no file of decisions: its format is not {' or '.join(READABLE)}.")
    if contents["format"] != FORMAT:
        contents.setdefault("settled_items", [])
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
    if part == "organizations" and not isinstance(row.get("signatures"), list):
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
    for name in (*names, *WORDS_OR_NULL.get(part, ())):
        if "\0" in (row.get(name) or ""):
            raise ValidationError(f"{where} has a NUL in its {name.replace('_', ' ')}.")


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
