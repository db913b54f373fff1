"""When two printings of one name may be taken for one organisation."""

import pytest

from statements.resolution.gazetteer import load_gazetteer
from statements.resolution.matching import (
    NameAndCountries,
    Verdict,
    are_compatible,
    compare,
    has_own_word,
    may_link,
)
from statements.resolution.names import fingerprint, fold

KE, TZ, BOTH, UNKNOWN = frozenset({"KE"}), frozenset({"TZ"}), frozenset({"KE", "TZ"}), frozenset()


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        (KE, TZ, "Greenpeace"),
        (KE, UNKNOWN, "Greenpeace"),
        (UNKNOWN, TZ, "Greenpeace"),
        (UNKNOWN, UNKNOWN, "Azerbaijan Cultural Association"),
    ],
)
def test_these_are_for_a_person_to_decide(left, right, name):
    assert not are_compatible(left, right, name, load_gazetteer())


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [(KE, KE, "Cultural Union"), (BOTH, TZ, "Cultural Union"), (UNKNOWN, UNKNOWN, "Greenpeace")],
)
def test_these_may_be_one(left, right, name):
    assert are_compatible(left, right, name, load_gazetteer())


@pytest.mark.parametrize(
    "name",
    [
        "Azerbaijan Cultural Association",
        "Union of Journalists of Kenya",
        "Youth Network",
        "Türkiye Gençlik Derneği",
        "Deutsch-Aserbaidschanischer Verein e.V.",
        "Association des femmes du Sénégal",
        "Женский союз Казахстана",
        "Asociación de Mujeres de México",
        "Union 2000",
        "“The” – & Co.",
    ],
)
def test_a_name_of_shared_words_and_places_has_no_word_of_its_own(name):
    assert not has_own_word(name, load_gazetteer())


@pytest.mark.parametrize("name", ["Greenpeace Kenya", "Vatanparvar Union", "Союз “Ватан”", "ARTICLE 19 Xyz"])
def test_a_brand_is_a_word_of_its_own(name):
    assert has_own_word(name, load_gazetteer())


def said(left, right, left_codes="", right_codes=""):
    return compare(
        NameAndCountries(left, frozenset(left_codes.split())),
        NameAndCountries(right, frozenset(right_codes.split())),
    )


def test_an_equal_folded_name_in_one_country_is_linked():
    answer = said("Lantern Trust", "LANTERN  TRUST", "KE", "KE")
    assert answer.verdict == Verdict.SAME
    assert answer.link


def test_a_typing_error_is_the_same_and_left_to_a_person():
    answer = said("Lantern Trust for Coastal Villages", "Lantern Trust for Costal Villages", "KE", "KE")
    assert answer.verdict == Verdict.SAME
    assert not answer.link


def test_namesakes_in_two_countries_are_not_linked():
    answer = said("Lantern Trust", "Lantern Trust", "KE", "BO")
    assert answer.verdict != Verdict.SAME
    assert not answer.link


def test_a_stored_alias_links():
    stored = NameAndCountries("Fiducie de la Lanterne", frozenset({"KE"}), ("Lantern Trust",))
    assert compare(NameAndCountries("Lantern Trust", frozenset({"KE"})), stored).link


def test_every_feature_says_what_it_found():
    assert all(feature.sentence.endswith(".") for feature in said("Lantern Trust", "Oak Trust").features)


@pytest.mark.parametrize(
    "other",
    [
        "The Lantern Trust for Clean Rivers",
        "LANTERN TRUST FOR CLEAN RIVERS",
        "Lantern Trust for Clean Rivers (LTCR)",
        "Lantern Trust for Clean Rivers, Inc.",
        "Lantern Trust for Clean Rivers – Kenya",
        "Lantern Trust for the Clean Rivers",
    ],
)
def test_what_says_nothing_of_a_name_does_not_keep_it_from_being_linked(other):
    name = NameAndCountries("Lantern Trust for Clean Rivers", KE)
    assert may_link(name, NameAndCountries(other, KE))
    assert fold(other) == fold(name.name) or fingerprint(other) == fingerprint(name.name)


@pytest.mark.parametrize(
    ("other", "codes", "is_linked"),
    [
        ("LAWERI", KE, True),
        ("Fiducie Lanterne pour les rivières (LAWERI)", KE, True),
        ("LAWERI", UNKNOWN, False),
        ("LAWERI", TZ, False),
        ("Copper Choir (LAWERI)", KE, False),
        ("LAWERI Mombasa", KE, False),
    ],
)
def test_a_long_acronym_that_a_name_prints_for_itself_is_one_of_its_names(other, codes, is_linked):
    name = NameAndCountries("Lantern Trust for the Rivers (LAWERI)", KE)
    assert may_link(name, NameAndCountries(other, codes)) == is_linked


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("K.W.", "KW"),
        ("B", "B"),
        ("Union 2000", "Union 2001"),
        ("", ""),
        ("\U0001f600", "\U0001f601"),
        ("Lumbra " * 1400 + "East", "Lumbra " * 1400 + "West"),
    ],
)
def test_names_of_little_are_not_linked(left, right):
    assert not may_link(NameAndCountries(left, KE), NameAndCountries(right, KE))
