"""Shapes: words that tell a body from a person, also where they are written in one with others."""

import pytest

from statements.parsing.shapes import has_organization_word


@pytest.mark.parametrize("name", ["Granlia velforening", "Musikverein Oberau", "Rajkylän kyläyhdistys"])
def test_a_compound_that_ends_with_a_word_for_a_body_is_one(name):
    assert has_organization_word(name)


@pytest.mark.parametrize("name", ["Anna Steinhaus", "Transaction", "Verena Bundt"])
def test_other_long_words_say_nothing(name):
    assert not has_organization_word(name)
