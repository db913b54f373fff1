"""What a curator's note says of who joins."""

import pytest

from statements.extraction.document import document_from_text
from statements.parsing.notes import parse_note
from tests.parsing.texts import FewPlaces


def note(text):
    return parse_note(document_from_text(text), FewPlaces())


def names(text):
    return [entry.name for entry in note(text).entries]


@pytest.mark.parametrize(
    "text",
    [
        "E-mail of 3 March: Weavers of Thika joins.",
        "E-mail of 3 March\n\nWeavers of Thika joins the statement.\n",
        "Weavers of Thika joins",
        "Weavers of Thika has signed.",
        "On 3 March, “Weavers of Thika” also joined.",
        "3 March 2023 - Weavers of Thika signs on",
        "Weavers of Thika",
        "E-mail of 3 March 2023:\n\nWeavers of Thika\n",
        "Dear friends,\n\nWeavers of Thika\n\nBest regards\n",
        "- Weavers of Thika",
        "Please add: Weavers of Thika",
        "Hello,\nWeavers of Thika signed on.\nThanks, Ann",
        "Weavers of Thika would like to join.",
        "Signatories:\n\nWeavers of Thika\n",
        "Mail vom 3. März: Weavers of Thika schließt sich an.",
        "Письмо от 3 марта: Weavers of Thika присоединяется.",
        "Weavers of Thika bəyanata qoşulur.",
        "Weavers of Thika bildiriye katılıyor.",
    ],
)
def test_whoever_joins_is_one_signatory(text):
    assert names(text) == ["Weavers of Thika"]
    assert note(text).problems == ()


def test_the_name_stands_where_its_span_says():
    text = "E-mail of 3 March: Weavers of Thika joins."
    (entry,) = note(text).entries
    assert (text[slice(*entry.span)], entry.printed) == ("Weavers of Thika", "Weavers of Thika")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Weavers of Thika joins. Potters Union has signed.", ["Weavers of Thika", "Potters Union"]),
        (
            "Weavers of Thika, Potters Union and Dyers Guild join.",
            ["Weavers of Thika", "Potters Union", "Dyers Guild"],
        ),
        ("Weavers of Thika joins.\nPotters Union signs.", ["Weavers of Thika", "Potters Union"]),
        ("Weavers of Thika\nPotters Union\n", ["Weavers of Thika", "Potters Union"]),
        ("1. Weavers of Thika\n2. Potters Union\n", ["Weavers of Thika", "Potters Union"]),
        (
            "New bodies have signed:\n\nWeavers of Thika\nPotters Union\n",
            ["Weavers of Thika", "Potters Union"],
        ),
        ("Union de la paix et des droits a signé.", ["Union de la paix et des droits"]),
        ("Weavers Union, Kenya joins.", ["Weavers Union"]),
        ("Weavers of Thika joins. Potters Union withdraws.", ["Weavers of Thika"]),
    ],
)
def test_several_join_in_their_order(text, expected):
    read = note(text)
    assert [entry.name for entry in read.entries] == expected
    assert [entry.position for entry in read.entries] == list(range(1, len(expected) + 1))


def test_a_person_who_joins_signs_as_such():
    (entry,) = note("E-mail of 3 March: Dr. Jane Doe joins.").entries
    assert (str(entry.kind), entry.name) == ("person", "Dr. Jane Doe")


@pytest.mark.parametrize(
    "text",
    [
        "Weavers of Thika withdraws its signature.",
        "Weavers of Thika withdraws",
        "Weavers of Thika does not join.",
        "The list on the site was taken down for a day and put back in the evening.",
        "We joined the call.",
        "Received by mail\n\nWeavers of Thika\n",
        "Spoke to them on the telephone\nWeavers of Thika\n",
        "E-mail of 3 March 2023",
    ],
)
def test_a_note_that_adds_nobody_says_how_to_write_it(text):
    read = note(text)
    assert read.entries == ()
    assert [problem.code for problem in read.problems][-1:] == ["note_adds_nothing"]
    assert "one a line" in read.problems[-1].message


def test_every_line_has_one_fate_and_a_name_is_no_title():
    read = note("Weavers of Thika\n\nPotters Union\n")
    assert [str(fate.fate) for fate in read.line_fates] == ["signatory", "blank", "signatory"]
    assert (read.front.title, read.body) == (None, "")
