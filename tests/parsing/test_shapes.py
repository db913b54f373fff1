"""Shapes: words that tell a body from a person, also in one with others, and what no name is written like."""

import pytest

from statements.parsing.shapes import has_organization_word, has_sentences


@pytest.mark.parametrize("name", ["Granlia velforening", "Musikverein Oberau", "Rajkylän kyläyhdistys"])
def test_a_compound_that_ends_with_a_word_for_a_body_is_one(name):
    assert has_organization_word(name)


@pytest.mark.parametrize("name", ["Anna Steinhaus", "Transaction", "Verena Bundt"])
def test_other_long_words_say_nothing(name):
    assert not has_organization_word(name)


@pytest.mark.parametrize(
    "line",
    ["Save Our Rivers. Keep The Harbours For Everybody!", "Save Our Rivers! X 12345678901234567 Harbours.”"],
)
def test_two_sentences_with_their_ends_are_told_from_a_name(line):
    assert has_sentences(line)


@pytest.mark.parametrize(
    "line",
    [
        "Save Our Rivers. Keep The Harbours For All",
        "Save Our Rivers. Keep Them Open.",
        "Dr. A. B. Union of Harbours and Rivers Inc.",
        "Union of Harbours, Rivers and Mountains Everywhere.",
        "Save Our Rivers. Keep The Harbours Open 2010.",
    ],
)
def test_a_line_without_a_sentence_before_its_last_one_may_be_a_name(line):
    assert not has_sentences(line)
