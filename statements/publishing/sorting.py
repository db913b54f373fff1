"""Sorting: the headers of a list, each a link to the same list in another order."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict

from statements.publishing.columns import Shown
from statements.publishing.orders import SortFilter

DIRECTIONS = {"": "ascending", "-": "descending"}
"""Prefix of a sort value -> aria-sort."""


@dataclass(frozen=True, slots=True)
class Header:
    """One header: where it leads, empty without an order, and its direction where it is the order now."""

    column: Shown
    query: str = ""
    direction: str = ""


def headers_of(columns: Iterable[Shown], sort: SortFilter, query: QueryDict, chosen: str) -> list[Header]:
    """A header for each column; `chosen` is the order of the page, empty for the usual one."""
    current = chosen or sort.default
    return [
        _header(column, query, current) if column.sort in sort.orders else Header(column)
        for column in columns
    ]


def _header(column: Shown, query: QueryDict, current: str) -> Header:
    # Numbers are asked for from the top, names from the start; the same header again turns the order round.
    first, second = column.sort, f"-{column.sort}"
    if column.cell in ("number", "date"):
        first, second = second, first
    address = query.copy()
    address.pop("page", None)
    address["sort"] = second if current == first else first
    prefix = "-" if current.startswith("-") else ""
    direction = DIRECTIONS[prefix] if current.removeprefix("-") == column.sort else ""
    return Header(column, address.urlencode(), direction)
