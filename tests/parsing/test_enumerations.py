"""Enumerations: where a line of names is cut, and where it is not."""

import pytest

from statements.parsing.enumerations import COMMA, depths, head_before_place, split_outside_brackets
from tests.parsing.texts import FewPlaces, names


@pytest.mark.parametrize(("opening", "closing"), ["()", "[]", "{}", "“”", "«»", "„“", "„”", "‹›"])
def test_what_stands_in_brackets_or_quotes_is_not_cut(opening, closing):
    text = f"{opening}Weavers, Potters{closing}, Masons"
    pieces = split_outside_brackets(text, (0, len(text)), COMMA)
    assert [text[slice(*piece)] for piece in pieces] == [f"{opening}Weavers, Potters{closing}", "Masons"]


@pytest.mark.parametrize("sign", "([{“«„‹)]}”»›")
def test_a_bracket_or_quote_without_its_partner_opens_nothing(sign):
    assert depths(f"a{sign}b") == [0, 0, 0]


def test_the_place_that_ends_a_name_is_looked_for_among_its_last_words_alone():
    asked = []

    class Counting(FewPlaces):
        def is_place(self, words):
            asked.append(words)
            return super().is_place(words)

    name = "Friends of the Lake and " * 300 + "the Shore of Kisumu"
    assert head_before_place(name, (0, len(name)), Counting()) == (0, len(name) - len("Kisumu"))
    assert len(asked) <= 8


@pytest.mark.parametrize("later", [[], ["Hugo Lopes", "Potters International"]])
def test_bodies_behind_persons_whose_roles_are_in_brackets_are_no_more_of_them(later):
    persons = {"Ada Meyer": "chair", "Clara Vogt": "weaver", "Maria Lopes": "poet"}
    told = [f"{name} ({role})" for name, role in persons.items()]
    bodies = ["Guild of Dyers", "Water Watch"]
    more = [f"{name} (smith)" if name == "Hugo Lopes" else name for name in later]
    found = names(f"The weir is shut.\n\nSigned by: {', '.join([*told, *bodies, *more])}\n")
    assert found == [*persons, *bodies, *later]
