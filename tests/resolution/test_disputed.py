"""Territories whose status is disputed: their towns say no country, and their names are known as theirs."""

import pytest

from statements.resolution import disputed
from statements.resolution.country_guess import guess_countries
from statements.resolution.disputed import is_disputed, load_disputed
from statements.resolution.gazetteer import load_gazetteer
from statements.resolution.listed import Fragment, NameInList


def test_its_codes_are_values_that_a_country_can_have():
    assert load_disputed().codes <= {country.code for country in load_gazetteer()}


def test_its_table_is_read_as_the_others_are(tmp_path, monkeypatch):
    table = tmp_path / "disputed.txt"
    table.write_text("# A comment.\n\ncodes: EH\nregions: ua43; cy06\n", encoding="utf-8")
    monkeypatch.setattr(disputed, "PATH", table)
    read = load_disputed.__wrapped__()
    assert (read.codes, read.regions, read.towns) == ({"EH"}, {"ua43", "cy06"}, ())


@pytest.mark.parametrize("town", load_disputed().towns)
def test_no_country_is_inferred_from_a_town(town):
    listed = [NameInList(1, (Fragment(name, 0),)) for name in (f"{town} Weavers Guild", f"Weavers of {town}")]
    assert [each.countries for each in guess_countries(listed, load_gazetteer(), frozenset())] == [(), ()]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Abkhazia", True), ("NORTHERN CYPRUS", True), ("Cyprus", False), ("Georgia", False), ("", False)],
)
def test_its_names_are_known_by_all_of_their_words(words, expected):
    assert is_disputed(words) is expected
