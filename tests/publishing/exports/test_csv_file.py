"""CSV: what we write, our own reader gives back unchanged, and no spreadsheet takes it for a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.publishing.columns import ORGANIZATIONS, SIGNATURES, Type
from statements.publishing.exports.cells import OPENERS, from_cells, shield, to_cells, unshield
from statements.publishing.exports.csv_file import read_csv, write_csv

CODES = st.lists(st.from_regex(r"[A-Z]{2}(-[A-Z]{3})?", fullmatch=True), max_size=3)
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=30)
OPENED = st.tuples(st.sampled_from(OPENERS), TEXTS).map("".join)
VALUES = {
    Type.TEXT: TEXTS | OPENED,
    Type.ADDRESS: TEXTS,
    Type.NUMBER: st.none() | st.integers(0, 10**9),
    Type.CODES: CODES,
}


def in_the_order_of_the_table(record):
    return {column.name: record[column.name] for column in SIGNATURES}


RECORDS = st.lists(
    st.fixed_dictionaries({column.name: VALUES[column.type] for column in SIGNATURES}).map(
        in_the_order_of_the_table
    ),
    max_size=3,
)


class Written:
    """Stands for an export: its names and its records."""

    def __init__(self, records, has_bom=False):
        self.names = [column.name for column in SIGNATURES]
        self.has_bom = has_bom
        self.rows = records

    def records(self):
        return iter(self.rows)


def text_of(export):
    return b"".join(write_csv(export)).decode()


@given(RECORDS, st.booleans())
def test_what_is_written_is_read_back(records, has_bom):
    text = text_of(Written(records, has_bom))
    assert list(read_csv(SIGNATURES, io.StringIO(text, newline=""))) == records


@given(RECORDS)
def test_no_cell_opens_with_what_a_spreadsheet_runs(records):
    rows = list(csv.reader(io.StringIO(text_of(Written(records)), newline="")))
    assert [cell for row in rows for cell in row if cell.startswith(tuple(set(OPENERS) - {"'"}))] == []
    assert all(len(row) == len(SIGNATURES) for row in rows)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+27 11", "'+27 11"),
        ("-", "'-"),
        ("@home", "'@home"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("'Amal", "''Amal"),
        ("Amal'", "Amal'"),
        ("", ""),
        ("A=1", "A=1"),
    ],
)
def test_one_apostrophe_shields_what_needs_it(text, cell):
    assert shield(text) == cell
    assert unshield(cell) == text


def test_a_number_stays_a_number_and_nothing_stays_empty():
    record = {"position": 7, "entries_claimed": None, "countries": ["KE", "FR"], "none": []}
    assert to_cells(record) == [7, None, "KE; FR", ""]


def test_another_files_columns_are_refused():
    with pytest.raises(ValueError, match="other columns: id, url"):
        list(read_csv(ORGANIZATIONS, ["id,url\r\n"]))


def test_a_row_that_is_cut_off_is_refused():
    with pytest.raises(ValueError, match="shorter"):
        from_cells(ORGANIZATIONS, ["abc"])
