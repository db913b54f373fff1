"""CSV after RFC 4180: a header, the rows, and nothing that a reader of CSV would stumble over."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from statements.publishing.columns import Column, Record
from statements.publishing.exports.cells import from_cells, to_cells
from statements.publishing.exports.export import Export

BYTE_ORDER_MARK = "\ufeff"


def write_csv(export: Export) -> Iterator[bytes]:
    """The header and every row in UTF-8, a line at a time."""
    if export.has_bom:
        yield BYTE_ORDER_MARK.encode()
    yield _line(export.names)
    for record in export.records():
        yield _line(to_cells(record))


def read_csv(columns: tuple[Column, ...], lines: Iterable[str]) -> Iterator[Record]:
    """The records of a file of ours, with or without its mark; raises ValueError for another header.

    Open the file with newline="", as the csv module asks.
    """
    rows = csv.reader(lines)
    header = next(rows, [])
    if [name.removeprefix(BYTE_ORDER_MARK) for name in header] != [column.name for column in columns]:
        raise ValueError(f"These are other columns: {', '.join(header)}")
    for cells in rows:
        yield from_cells(columns, cells)


def _line(cells: list[Any]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue().encode()
