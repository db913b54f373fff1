"""Cells: a record's values as the cells of a table, which no spreadsheet takes for a formula, and back."""

from statements.publishing.columns import Column, Record, Type, Value

OPENERS = ("=", "+", "-", "@", "\t", "\r", "'")
"""What a spreadsheet may run or swallow at the start of a cell."""
BETWEEN_CODES = "; "


def shield(text: str) -> str:
    """The text with one apostrophe before it where it could be taken for more than text."""
    return f"'{text}" if text.startswith(OPENERS) else text


def unshield(text: str) -> str:
    """The text without the apostrophe that `shield` put before it."""
    return text.removeprefix("'")


def to_cell(value: Value) -> str | int | None:
    """One value as a cell: a number stays a number, codes stand in a row, text is shielded."""
    if isinstance(value, list):
        return shield(BETWEEN_CODES.join(value))
    return shield(value) if isinstance(value, str) else value


def from_cell(column: Column, cell: str) -> Value:
    """The value that a cell was written for; raises ValueError where a number is none."""
    if column.type is Type.NUMBER:
        return int(cell) if cell else None
    text = unshield(cell)
    if column.type is Type.CODES:
        return text.split(BETWEEN_CODES) if text else []
    return text


def to_cells(record: Record) -> list[str | int | None]:
    """A record's cells in the order of its columns."""
    return [to_cell(value) for value in record.values()]


def from_cells(columns: tuple[Column, ...], cells: list[str]) -> Record:
    """The record that a row of cells was written for; raises ValueError when their number differs."""
    return {column.name: from_cell(column, cell) for column, cell in zip(columns, cells, strict=True)}
