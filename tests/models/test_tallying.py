"""Tallies hold of each statement how many of its signatures have a country, a ground and a kind."""

import pytest

from statements.importing.checking import check_registry
from statements.models import OrganizationName, SignatureCountry, Tally
from statements.models.counts import recount
from tests.publishing.record import add_country, add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    statement, kenya = add_statement(), add_country()
    signature = add_signature(statement, "League", country=kenya)
    france = add_country("FR", "France")
    SignatureCountry.objects.create(signature=signature, country=france, basis="named", confidence=0.1)
    add_signature(statement, "Union", kind="collective", country=kenya, basis="inferred")
    add_signature(statement, "Ada Okoth", kind="person")
    add_signature(statement, "Hidden", country=kenya, is_withheld=True)
    recount()
    return statement


def tallies(facet):
    return dict(Tally.objects.filter(facet=facet).values_list("value", "number"))


def test_each_signature_counts_once_for_each_value_and_once_where_it_has_none(statement):
    assert tallies("country") == {"KE": 2, "FR": 1, "": 1}
    assert tallies("basis") == {"named": 1, "inferred": 1, "": 1}
    assert tallies("kind") == {"organization": 1, "collective": 1, "person": 1}


def test_what_changed_is_tallied_anew_and_the_rest_is_left(statement):
    before = set(Tally.objects.values_list("pk", flat=True))
    statement.signatures.filter(name="Ada Okoth").update(state="withdrawn")
    recount(statements=[statement.pk], organizations=[], countries=[])
    assert tallies("kind") == {"organization": 1, "collective": 1}
    assert "" not in tallies("country")
    assert set(Tally.objects.values_list("pk", flat=True)) < before


def test_a_name_counts_the_public_signatures_that_bear_it_however_spelt():
    organization = add_organization("Water Watch")
    OrganizationName.objects.create(organization=organization, name="WW", kind="acronym")
    for name in ("Water Watch", "WATER WATCH", "Another name"):
        add_signature(add_statement(), name, organization=organization)
    add_signature(add_statement(status="draft"), "Water Watch", organization=organization)
    recount()
    counts = dict(OrganizationName.objects.values_list("name", "signature_count"))
    assert counts == {"Water Watch": 2, "WW": 0}


def test_the_check_finds_a_stale_tally(statement):
    kept = Tally.objects.get(facet="kind", value="person")
    Tally.objects.filter(pk=kept.pk).update(number=7)
    wrong = [sentence for sentence in check_registry() if "kind" in sentence]
    assert wrong == [f"statement {statement.pk}, kind “person”, holds the counts (7,), counted are (1,)."]
