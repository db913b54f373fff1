"""Grid tables: cells over several lines, drawn with plus signs and strokes in Markdown."""

import dataclasses

import pytest

from statements.extraction.limits import LIMITS
from statements.extraction.readers import read_bytes
from statements.extraction.refusal import Refused

HEADED = """\
+----------------+---------+
| Organisation   | Country |
+================+=========+
| League of the  | Kenya   |
| Weavers        |         |
+----------------+---------+
| **Guild**      | Malta   |
+----------------+---------+
"""
DESCRIBED = """\
Signed by:

+------------------------+
| <p>                    |
| [Weavers](http://w.tes |
| t/wool) - Kenya\\       |
| They weave the wool    |
| of the valley.         |
+------------------------+
"""


def read(text):
    return read_bytes(text.encode(), file_name="letter.md")


def test_the_lines_of_a_cell_are_put_together():
    assert [(line.element, line.text) for line in read(HEADED).lines] == [
        ("th", "Organisation\tCountry"),
        ("tr", "League of the Weavers\tKenya"),
        ("tr", "Guild\tMalta"),
    ]


def test_a_broken_address_goes_on_and_a_break_stays():
    words = [line.text for line in read(DESCRIBED).lines if line.text]
    assert words == ["Signed by:", "Weavers - Kenya", "They weave the wool of the valley."]


def test_what_is_drawn_otherwise_is_no_table():
    for text in ("+1 for the weavers\n+2 for the dyers\n", "+-----+\n", "+-----+\nWeavers\n+-----+\n"):
        assert not any(line.cells for line in read(text).lines)


def test_letters_two_columns_wide_move_no_cell():
    rule = "+-----------+----------------+\n"
    text = f"{rule}| 山の会    | 東京           |\n{rule}| Łódź Koło | 川の会         |\n{rule}"
    assert [line.text for line in read(text).lines] == ["山の会\t東京", "Łódź Koło\t川の会"]


def test_a_row_has_no_more_cells_than_its_lines_reach():
    text = f"{'+---' * 500}+\n" + "| Weavers |\n+---+\n" * 3
    assert [len(line.cells) for line in read(text).lines if line.text] == [3, 3, 3]


def test_a_grid_of_too_many_cells_is_refused():
    few = dataclasses.replace(LIMITS, cells=3)
    with pytest.raises(Refused, match="over 3 cells"):
        read_bytes(HEADED.encode(), file_name="letter.md", limits=few)
