"""Grid tables: cells over several lines, drawn with plus signs and strokes in Markdown."""

from statements.extraction.readers import read_bytes

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
