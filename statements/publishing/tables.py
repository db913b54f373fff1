"""Tables: rows with the columns that a page picked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from statements.publishing.columns import Shown
from statements.publishing.hiding import words_shown
from statements.publishing.links import first_entry
from statements.publishing.persons import Where


@dataclass(frozen=True, slots=True)
class Cell:
    """One value in its column."""

    column: Shown
    value: Any

    @property
    def template(self) -> str:
        return f"statements/cells/{self.column.cell}.html"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: the object, its cells, and the heading printed over it where one begins."""

    subject: Any
    cells: list[Cell]
    heading: str = ""


def table_rows(
    columns: Sequence[Shown], subjects: Iterable[Any], where: Where = Where.ELSEWHERE
) -> list[Row]:
    """The values of `columns` for each subject."""
    return [
        Row(subject, [Cell(column, column.value(subject, where)) for column in columns])
        for subject in subjects
    ]


def with_headings(rows: Iterable[Row]) -> list[Row]:
    """Rows of signatures, each with the printed heading of its section where that changes."""
    headed, last = [], ""
    for row in rows:
        entry = first_entry(row.subject)
        section = words_shown(entry.section, row.subject) if entry else ""
        headed.append(replace(row, heading=section if section != last else ""))
        last = section
    return headed
