"""Which known organisations are proposed for comparing with a name."""

import pytest

from statements.resolution.candidates import CandidateIndex
from statements.resolution.matching import NameAndCountries, Verdict

KNOWN = [
    (7, NameAndCountries("Lantern Trust", frozenset({"KE"}))),
    (8, NameAndCountries("Hollow Oak Society", frozenset({"GB"}))),
    (9, NameAndCountries("Lanterna Trust", frozenset({"KE"}))),
]


def test_a_known_name_that_shares_a_word_is_near():
    assert CandidateIndex(KNOWN).near(NameAndCountries("The Lantern Trust of Nairobi"))[0] == 7


def test_the_likeliest_suggestion_comes_first():
    first = CandidateIndex(KNOWN).suggest(NameAndCountries("LANTERN TRUST", frozenset({"KE"})))[0]
    assert (first.key, first.comparison.verdict, first.comparison.link) == (7, Verdict.SAME, True)


def test_a_name_like_no_other_has_no_suggestion():
    assert CandidateIndex(KNOWN).suggest(NameAndCountries("Ver Sacrum")) == []


@pytest.mark.parametrize(
    "name", ["HWG", "H.W.G.", "Quay Guild (HWG)", "Harbour Workers’ Group", "H.W.G. Trust"]
)
def test_an_acronym_leads_to_who_has_it_among_its_names(name):
    index = CandidateIndex([*KNOWN, (3, NameAndCountries("Guild of the Harbour", aliases=("HWG",)))])
    assert 3 in index.near(NameAndCountries(name))


def test_what_is_added_again_is_found_by_all_of_its_names_and_counts_once():
    index = CandidateIndex(KNOWN)
    for _ in range(2):
        index.add(8, NameAndCountries("Hollow Oak Society", aliases=("Fellows of the Acorn",)))
    assert index.near(NameAndCountries("Acorn")) == index.near(NameAndCountries("Hollow")) == [8]
    assert index.shortlist(NameAndCountries("Lantern Acorn Acorn"), limit=2) == [8, 7]
