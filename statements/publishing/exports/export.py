"""Export: a filtered list to be written whole, read a part at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from statements.models.chunks import in_chunks
from statements.publishing.columns import Record, record_of
from statements.publishing.nouns import Noun
from statements.publishing.persons import Where

PART = 1000
"""Rows in memory at a time."""
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


class Incomplete(Exception):
    """Rows went while they were being written: the file breaks off instead of looking whole."""


@dataclass(frozen=True, slots=True)
class Export:
    """The keys of all rows in their order, so that the number of rows is known before the first is sent."""

    noun: Noun
    keys: list[Any]
    source: str
    """Address of the list with its filters."""
    site: str
    """Scheme and host."""
    made_at: datetime
    where: Where = Where.ELSEWHERE
    has_bom: bool = False

    @property
    def file_stem(self) -> str:
        """The file's name: what, when, and how many rows, so that a cut-off file gives itself away."""
        return f"{self.noun.name}-{self.made_at:%Y-%m-%d}-{len(self.keys)}-rows"

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.noun.columns]

    @property
    def about(self) -> dict[str, Any]:
        """Source, date and licence, for formats that can carry them."""
        return {
            "source": self.source,
            "date": self.made_at.isoformat(timespec="seconds"),
            "license": LICENCE,
            "row_count": len(self.keys),
        }

    def records(self) -> Iterator[Record]:
        """Every row in order, PART of them in memory at a time; raises Incomplete when one has gone."""
        for keys in in_chunks(self.keys, PART):
            rows = {row.pk: row for row in self.noun.rows().order_by().filter(pk__in=keys)}
            if len(rows) < len(keys):
                raise Incomplete(f"{len(keys) - len(rows)} rows went while {self.noun.name} were written.")
            yield from (record_of(self.noun.columns, rows[key], self.where, self.site) for key in keys)
            # Or two parts would be in memory while the next one is fetched.
            rows.clear()
