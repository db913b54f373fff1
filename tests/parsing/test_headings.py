"""Headings: what a file's name says of the list in it, where nothing else opens one."""

from dataclasses import replace

import pytest

from statements.extraction.document import document_from_text
from statements.parsing.headings import list_in_name
from statements.parsing.parser import parse
from tests.parsing.texts import FewPlaces

BULLETS = "- Jane Doe, weaver\n- Thomas Roe\n- Maria Lopes\n"
LETTER = (
    "Rain on the roofs\n\nThe roofs of the town have leaked since the spring, and nobody has mended them.\n"
)


def read(text, name):
    return [entry.name for entry in parse(replace(document_from_text(text), name=name), FewPlaces()).entries]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("signatures.md", "signatures"),
        ("SIGNATORIES", "SIGNATORIES"),
        ("open-letter_signatories-2024.csv", "open letter signatories"),
        ("openLetterSignatories.json", "open Letter Signatories"),
        ("unterzeichner.yml", "unterzeichner"),
        ("signatures-of-viruses.txt", None),
        ("members.csv", None),
        ("", None),
        (None, None),
    ],
)
def test_a_file_says_by_its_name_that_it_lists_signatories(name, words):
    assert list_in_name(name) == words


def test_what_nothing_else_opens_is_opened_by_the_files_name():
    assert read(BULLETS, "letter.md") == []
    assert read(BULLETS, "signatures.md") == ["Jane Doe", "Thomas Roe", "Maria Lopes"]


def test_a_text_signs_nothing_whatever_its_file_is_called():
    assert read(LETTER, "signatures.md") == []
    assert (
        read(
            f"{BULLETS}\nThese were seen on the roofs of the town, and nobody asked them why.\n", "signers.md"
        )
        == []
    )
