"""How many calls an entry and a line of text cost: a rule that asks each of them anew is seen at once."""

import sys

import pytest

from statements.extraction.document import document_from_text
from statements.parsing.parser import parse
from statements.resolution.gazetteer import load_gazetteer
from tests.benchmarks.documents import numbered_list, running_text, wrapped_text

SMALL, LARGE = 200, 600


def calls_of(text):
    """How many functions, of Python's and built-in ones, are called while a text is parsed."""
    document, gazetteer, counted = document_from_text(text), load_gazetteer(), 0

    def count(_frame, event, _function):
        nonlocal counted
        counted += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        parse(document, gazetteer)
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize(
    ("make", "letters", "most"),
    [(numbered_list, 1, 255), (running_text, 175, 27), (wrapped_text, 55, 59)],
    ids=["an entry", "a line of text", "a line of wrapped text"],
)
def test_an_entry_and_a_line_cost_few_calls(make, letters, most):
    small, large = make(SMALL * letters), make(LARGE * letters)
    calls_of(make(SMALL * letters + 1))  # what is loaded and remembered once costs the first document
    more_lines = large.count("\n") - small.count("\n")
    assert 5 < (calls_of(large) - calls_of(small)) / more_lines <= most
