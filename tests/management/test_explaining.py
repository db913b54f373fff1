"""read_statement --explain: the document with what became of each line beside it."""

import pytest
from django.core.management import CommandError, call_command

from statements.extraction.document import document_from_text
from statements.management.explaining import explain
from statements.reading import read_document

LETTER = """\
Open letter for the river


We, the 5 undersigned organisations, ask the council of the valley to let the river run free again, because \
the fish, the meadows and the bakers of the old mills need its water in every month of the year.

Signed by:
1. Union of Weavers, Kenya
2. League of Potters
4. Mary Brown, Director, Guild of Dyers
"""


def rows(text=LETTER, width=100):
    return list(explain(read_document(document_from_text(text)), width))


def test_every_line_stands_beside_its_number_and_fate():
    shown = rows()
    assert shown[0] == "       1  title           Open letter for the river"
    assert "     2-3  blank" in shown
    assert "       7  signatory       1. Union of Weavers, Kenya" in shown


def test_under_a_signatory_stands_what_was_made_of_it():
    said = "\n".join(rows())
    assert "-> 1. Union of Weavers (organization, " in said
    assert "-> person: Mary Brown; role: Director" in said
    assert "-> country: Kenya (KE), " in said
    assert "“Kenya” is printed after its name" in said
    assert "-> country: not known" in said


def test_problems_stand_under_their_line_and_are_marked():
    marked = [row for row in rows() if row.startswith("!!")]
    assert marked
    assert any("problem" in row and "3" in row for row in marked)


@pytest.mark.parametrize("width", [60, 72, 100])
def test_no_row_is_wider_than_the_terminal(width):
    assert max(map(len, rows(width=width))) <= width


def test_letters_that_steer_a_terminal_are_not_printed():
    assert not {"\x1b", "\u202e"} & set("".join(rows(LETTER.replace("river", "\x1b[31m\u202eriver"))))


def test_the_end_says_how_the_lines_were_used_and_where_to_look():
    shown = " ".join(rows()[-4:])
    assert "3 signatories from 9 lines: 1 title" in shown
    assert "Every line was placed." in shown


def test_items_left_in_the_text_are_asked_about():
    shown = rows(
        "A note\n\nWe ask for three things, and all of them are for the river:\n\n- fish\n- rain\n- mud\n"
    )
    assert " ?     5  body            - fish" in shown
    assert shown[-1] == "Look at like a list, but left in the text: line 5-7."


def test_names_below_each_other_that_were_left_in_the_text_are_asked_about():
    bench = "Weavers Guild\nPotters League\nDyers Union\n"
    shown = rows(
        f"A note\n\nWe met in the hall and talked until the lamps went out.\n\nThe bench:\n\n{bench}"
    )
    assert [row[:2] for row in shown if row.endswith(("Guild", "League", "Union"))] == [" ?"] * 3


def test_where_nobody_was_read_a_line_that_speaks_of_signing_is_asked_about():
    shown = rows("A note\n\nThe letter was signed by nobody whose name the paper wanted to print that day.\n")
    assert shown[-1] == "Look at like a list, but left in the text: line 3."


def test_a_heading_is_named_with_the_first_of_those_below_it_only():
    assert sum("under: Signed by" in row for row in rows()) == 1


def test_the_command_prints_no_colour_to_a_file(tmp_path, capsys):
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    call_command("read_statement", path, "--explain")
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "       1  title           Open letter for the river\n" in shown


def test_a_script_is_told_to_leave_one_of_two_formats_out(tmp_path):
    with pytest.raises(CommandError) as refused:
        call_command("read_statement", tmp_path / "x.txt", "--explain", "--format", "json")
    assert refused.value.returncode == 2
