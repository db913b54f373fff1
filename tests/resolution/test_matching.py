"""When two printings of one name may be taken for one organisation."""

import pytest

from statements.resolution.gazetteer import load_gazetteer
from statements.resolution.matching import are_compatible, has_own_word

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
