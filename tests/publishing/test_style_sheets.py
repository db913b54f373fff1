"""The style sheets say start and end, so that a page in a language from right to left is its mirror."""

import re
from pathlib import Path

import pytest

SHEETS = sorted(Path("statements/static/statements").glob("*.css"))
SIDES = re.compile(r"[\w-]*\b(?:left|right)\b[\w-]*\s*(?=[:;])|:\s*(?:left|right)\b")
OF_FOUR = re.compile(r"\b(?:margin|padding|inset|border-width|border-style|border-color)\s*:\s*([^;}]+)")
"""Declarations that take a value for each side: top, right, bottom, left."""


def sides_of(sheet):
    """Every declaration of a style sheet that tells left from right."""
    found = SIDES.findall(sheet)
    for values in OF_FOUR.findall(sheet):
        parts = re.sub(r"\([^()]*\)", "()", values).split()
        if len(parts) == 4 and parts[1] != parts[3]:
            found.append(values)
    return found


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_a_style_sheet_knows_no_left_and_right(path):
    assert sides_of(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "sheet",
    [
        "a { margin-left: 1rem; }",
        "a { right: 0; }",
        "a { float: left; }",
        "a { text-align: right }",
        "a { padding: 1rem 2rem 1rem 0; }",
        "a { border-left: 1px solid; }",
        "a { border-top-right-radius: 1px; }",
    ],
)
def test_a_side_is_found(sheet):
    assert sides_of(sheet) != []


def test_both_sides_alike_are_none():
    assert (
        sides_of("a { padding: 1rem clamp(1rem, 2vw, 2rem) 2rem clamp(1rem, 2vw, 2rem); margin: 0 auto; }")
        == []
    )
