"""Folded search finds the same rows on both databases."""

import pytest

from statements.lookup.search import matching
from statements.models import Organization, OrganizationName

pytestmark = pytest.mark.django_db


def make_organization(name, *aliases):
    organization = Organization.objects.create(public_id=name[:16], name=name)
    for alias in (name, *aliases):
        OrganizationName.objects.create(organization=organization, name=alias)
    return organization


def found(words, *fields):
    return [row.name for row in matching(Organization.objects.all(), words, fields or ("folded",))]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("jurnalistler", "Azərbaycan Jurnalistlər Birliyi"),
        ("JURNALISTLƏR", "Azərbaycan Jurnalistlər Birliyi"),
        ("eclair", "ÉCLAIR Réseau"),
        ("мемориал", "МЕМОРИАЛ"),
        ("memorial", "МЕМОРИАЛ"),
        ("IĞDIR", "Iğdır Derneği"),
        ("igdir", "Iğdır Derneği"),
        ("o'neill", "O’Neill Foundation"),
    ],
)
def test_case_accents_and_script_do_not_matter(words, name):
    make_organization(name)
    make_organization("Another Body")
    assert found(words) == [name]


def test_every_word_has_to_be_there_in_any_order():
    make_organization("Union of Journalists")
    make_organization("Union of Writers")
    assert found("journalists union") == ["Union of Journalists"]
    assert found("journalists writers") == []


def test_no_words_find_everything_and_signs_alone_find_nothing():
    make_organization("Union of Journalists")
    assert found("") == ["Union of Journalists"]
    assert found("   ") == ["Union of Journalists"]
    assert found("& ...") == []


def test_wildcards_of_the_database_are_only_signs():
    make_organization("Union of Journalists")
    assert found("%") == []
    assert found("_") == []
    assert found("union%xyz") == []


def test_a_row_found_by_several_of_its_names_comes_once():
    make_organization("Turan", "Turan Information Agency", "Turan Agentliyi")
    make_organization("Asia")
    assert found("turan", "folded", "names__folded") == ["Turan"]


def test_words_may_be_spread_over_fields():
    make_organization("Turan", "Information Agency")
    assert found("turan agency", "folded", "names__folded") == ["Turan"]
    assert found("turan agency") == []
