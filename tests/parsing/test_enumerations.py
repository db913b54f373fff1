"""Enumerations: where a line of names is cut, and where it is not."""

import pytest

from statements.parsing.enumerations import COMMA, depths, split_outside_brackets


@pytest.mark.parametrize(("opening", "closing"), ["()", "[]", "{}", "“”", "«»", "„“", "„”", "‹›"])
def test_what_stands_in_brackets_or_quotes_is_not_cut(opening, closing):
    text = f"{opening}Weavers, Potters{closing}, Masons"
    pieces = split_outside_brackets(text, (0, len(text)), COMMA)
    assert [text[slice(*piece)] for piece in pieces] == [f"{opening}Weavers, Potters{closing}", "Masons"]


@pytest.mark.parametrize("sign", "([{“«„‹)]}”»›")
def test_a_bracket_or_quote_without_its_partner_opens_nothing(sign):
    assert depths(f"a{sign}b") == [0, 0, 0]
