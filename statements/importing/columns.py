"""Columns: printed words and numbers as the columns of the record can hold them."""

import json
from typing import Any

LARGEST = 2**31 - 1
"""The largest whole number both databases hold."""


def cut(words: str | None, length: int) -> str:
    """The words, shortened with an ellipsis where a column ends; the source keeps them whole."""
    words = words or ""
    return words if len(words) <= length else words[: length - 1] + "…"


def whole_number(number: int | None) -> int | None:
    """The number, or None for one that no column holds."""
    return number if number is not None and 0 <= number <= LARGEST else None


def as_stored(value: Any) -> Any:
    """The value as a JSON column gives it back: enums are words, tuples are lists."""
    return json.loads(json.dumps(value))
