"""Workbooks (XLSX): bytes to a Document with a line for each row of the sheets that are shown."""

import datetime as dt
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import openpyxl

from statements.extraction.document import Document
from statements.extraction.limits import LIMITS, Limits
from statements.extraction.lines import LineCollector, squeezed
from statements.extraction.package import damage_is_refused, open_package
from statements.extraction.tables import add_table

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def read_xlsx(data: bytes, limits: Limits = LIMITS) -> Document:
    """The rows of a workbook, formulas as they were last worked out; raises Refused for bombs and macros."""
    open_package(data, limits).close()
    collector = LineCollector()
    with damage_is_refused():
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        for sheet in sheets:
            # What a sheet says of its size need not be true.
            sheet.reset_dimensions()
            if len(sheets) > 1:
                collector.blank()
                collector.add(squeezed(sheet.title), "h2")
                collector.blank()
            add_table(collector, rows_of(sheet), limits)
        book.close()
    return collector.document(MEDIA_TYPE)


def rows_of(sheet: Any) -> Iterator[list[str]]:
    """The rows as words, each as long as its last filled cell."""
    for row in sheet.iter_rows(values_only=True):
        words = [words_of(value) for value in row]
        while words and not words[-1]:
            words.pop()
        yield words


def words_of(value: object) -> str:
    """A cell's value as it would be written."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    return str(value)
