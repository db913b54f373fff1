"""Delimited tables (CSV, TSV): bytes to a Document with a line for each row."""

import csv
from collections import Counter
from itertools import islice

from statements.extraction.decoding import decode
from statements.extraction.document import Document
from statements.extraction.limits import LIMITS, Limits
from statements.extraction.lines import LineCollector
from statements.extraction.refusal import Refused
from statements.extraction.tables import add_table

MEDIA_TYPE = "text/csv"
DELIMITERS = (",", ";", "\t", "|")
FIELD_SIGNS = ("#", "|", "¦")
"""What parts fields in text files; other delimiters part names in running lines as well."""
LEAST_ROWS, LEAST_SIGNS, NEARLY_ALL = 4, 2, 0.9
SAMPLE_LINES, SAMPLE_LETTERS = 200, 100_000
MOST_LINES_OF_A_CELL = 30
"""A cell with more lines began with a quotation mark that nobody closed."""


def read_delimited(data: bytes, limits: Limits = LIMITS) -> Document:
    """The rows of a delimited table; raises Refused when it is no text or has too many cells."""
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    return document_of_rows(text, delimiter_of(text), limits)


def document_of_rows(text: str, delimiter: str, limits: Limits = LIMITS) -> Document:
    """The rows of a text that a delimiter parts; raises Refused when they have too many cells."""
    csv.field_size_limit(max(limits.size, len(text)))
    collector = LineCollector()
    add_table(collector, rows_of(text, delimiter), limits)
    return collector.document(MEDIA_TYPE)


def rows_of(text: str, delimiter: str) -> list[list[str]]:
    """The rows, with quotation marks as mere letters where they would swallow the table."""
    lines = text.split("\n")
    try:
        rows = list(csv.reader(add_ends(lines), delimiter=delimiter))
        if not any(cell.count("\n") > MOST_LINES_OF_A_CELL for row in rows for cell in row):
            return rows
        return list(csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE))
    except csv.Error as error:
        raise Refused(f"is a damaged table ({error}).") from None


def add_ends(lines: list[str]) -> list[str]:
    """The lines with their line feeds, which a cell may keep."""
    return [f"{line}\n" for line in lines]


def delimiter_of_fields(text: str) -> str | None:
    """The sign that parts nearly all first lines of a text file into as many fields; None for any other."""
    lines = [line for line in islice(text[:SAMPLE_LETTERS].split("\n"), SAMPLE_LINES) if line.strip()]
    for sign in FIELD_SIGNS if len(lines) >= LEAST_ROWS else ():
        count, rows = Counter(line.count(sign) for line in lines).most_common(1)[0]
        if count >= LEAST_SIGNS and rows >= NEARLY_ALL * len(lines):
            return sign
    return None


def delimiter_of(text: str) -> str:
    """The delimiter that parts most rows into the same number of cells."""
    sample = [line[:SAMPLE_LETTERS] for line in islice(text[:SAMPLE_LETTERS].split("\n"), SAMPLE_LINES)]
    return max(DELIMITERS, key=lambda delimiter: consistency(add_ends(sample), delimiter))


def consistency(lines: list[str], delimiter: str) -> tuple[float, int]:
    """The share of rows with the commonest width above one, and that width."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if row)
    except csv.Error:
        return 0.0, 0
    width, rows = max(widths.items(), key=lambda item: (item[0] > 1, item[1]), default=(1, 0))
    return (round(rows / widths.total(), 1), width) if width > 1 else (0.0, width)
