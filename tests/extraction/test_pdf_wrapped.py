"""Wrapped cells of a PDF: tables drawn cell by cell, with lines broken inside their cells."""

import pytest

from tests.extraction.pdf_writer import column, pdf
from tests.extraction.test_pdf import read

LEFTS = (72, 180, 300)
ROWS = [
    [["Organisation"], ["Head office"], ["Country"]],
    [["Federation of the", "Weavers of the", "Lower River"], ["Ulm"], ["Germany"]],
    [["Potters"], ["Graz, beside the", "market hall"], ["Austria"]],
    [["Guild of Bakers and", "of Millers"], ["Pau"], ["France"]],
    [["Hatters"], ["Linz"], ["Austria"]],
]


def drawn(rows, *, align):
    """The lines of all cells, row after row, each cell from the top of its row or from the middle."""
    items, top = [], 700
    for cells in rows:
        most = max(map(len, cells))
        for left, words in zip(LEFTS, cells, strict=True):
            items += column(left, top - align * 14 * (most - len(words)), words)
        top -= 14 * most + 8
    return items


def cells_read(items):
    lines = read(pdf(items)).lines
    return [[line.text[slice(*cell)] for cell in line.cells] or line.text for line in lines if line.text]


@pytest.mark.parametrize("align", [0, 0.5], ids=["top", "middle"])
def test_the_lines_of_a_wrapped_cell_are_one_cell(align):
    expected = [[" ".join(words) for words in cells] for cells in ROWS]
    assert cells_read(drawn(ROWS, align=align)) == expected


def test_the_row_that_names_the_columns_is_told_from_the_others():
    lines = read(pdf(drawn(ROWS, align=0))).lines
    assert [line.element for line in lines if line.text] == ["th", "tr", "tr", "tr", "tr"]


def test_what_stands_around_the_table_stays_as_it_is():
    items = [(72, 760, "Signed by:"), *drawn(ROWS, align=0), (72, 500, "Thank you.")]
    found = cells_read(items)
    assert (found[0], found[-1], len(found)) == ("Signed by:", "Thank you.", 7)


def test_persons_set_side_by_side_with_their_roles_below_are_no_wrapped_cells():
    names = ["Jane Doe", "Ali Khan", "Li Wei", "Ann Lee", "Bo Ek", "Cy Fox", "Di Gray", "Ed Hill", "Flo Ives"]
    persons = [[name, "Chair", f"Guild of {name[:2]}"] for name in names]
    found = cells_read(drawn([persons[:3], persons[3:6], persons[6:]], align=0))
    assert found[:3] == persons[0]


def test_no_word_of_a_row_is_lost():
    rows = [[["Weavers of Ulm"], ["a b"], ["Germany"]], *ROWS[1:]]
    words = " ".join(
        " ".join(row) if isinstance(row, list) else row for row in cells_read(drawn(rows, align=0))
    )
    assert sorted(words.split()) == sorted(
        " ".join(line for row in rows for cell in row for line in cell).split()
    )


def test_a_row_whose_cells_almost_touch_is_parted_as_the_rows_around_it():
    rows = [*ROWS, [["Society for Butter of"], ["Pau, near the chapel"], ["France"]], *ROWS[1:3]]
    assert [len(cells) for cells in cells_read(drawn(rows, align=0))] == [3] * 8


def test_a_table_may_stand_in_one_column_of_a_page():
    text = ["We ask for bread", "and for butter.", "Yours,", "Weavers", "Dyers", "Hatters", "Smiths"]
    table = [(left + 110, bottom, words) for left, bottom, words in drawn(ROWS, align=0.5)]
    items = [*column(36, 730, text), (182, 730, "Signed by:"), *table]
    assert cells_read(items)[-6:] == ["Signed by:", *([" ".join(words) for words in cells] for cells in ROWS)]
