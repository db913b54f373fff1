"""Cells of a PDF: rows are cut where a word begins under the cells of others."""

from tests.extraction.pdf_writer import column, pdf
from tests.extraction.test_pdf import read

NAMES = [
    "Guild of Bakers",
    "Weavers",
    "Dyers and Fullers of the Left Bank of",
    "Potters",
    "Smiths",
    "Hatters",
]
COUNTRIES = ["France", "Austria", "Bolivia", "France", "Austria", "France"]


def rows_of(names, countries, left=250):
    rows = zip(column(72, 700, names), column(left, 700, countries), strict=True)
    lines = read(pdf([item for row in rows for item in row])).lines
    return [[line.text[slice(*cell)] for cell in line.cells] or [line.text] for line in lines if line.text]


def test_a_name_that_reaches_the_next_cell_is_cut_from_it():
    assert rows_of(NAMES, COUNTRIES, left=265) == [list(row) for row in zip(NAMES, COUNTRIES, strict=True)]


def test_two_such_rows_below_each_other_are_cut():
    names = [*NAMES[:3], NAMES[2], *NAMES[3:]]
    countries = [*COUNTRIES[:3], "Ecuador", *COUNTRIES[3:]]
    assert rows_of(names, countries, left=265) == [list(row) for row in zip(names, countries, strict=True)]


def test_running_text_is_not_cut_where_a_word_begins_by_chance():
    text = "The guilds of both banks of the river ask for bread and butter"
    assert [line.text for line in read(pdf(column(72, 700, [text] * 8))).lines if line.text] == [text] * 8
