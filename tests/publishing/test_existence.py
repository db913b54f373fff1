"""Whether an organisation exists: where people looked and what they found, and no conclusion."""

import datetime as dt

import pytest

from statements.models import ExistenceCheck, Organization
from statements.models.counts import recount
from tests.curation.rows import make_curator
from tests.publishing.record import add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def organization():
    organization = add_organization()
    add_signature(add_statement(), organization=organization)
    recount()
    organization.refresh_from_db()
    return organization


@pytest.fixture
def curator():
    return make_curator()


def look(organization, curator, place, result="not_found", day=1, **columns):
    ExistenceCheck.objects.create(
        organization=organization,
        place=place,
        result=result,
        checked_date=dt.date(2020, 5, day),
        author=curator,
        **columns,
    )


def page_of(client, organization):
    return client.get(organization.get_absolute_url()).content.decode()


def test_one_that_nobody_looked_for_is_known_from_its_list(client, organization):
    assert "known only from this list" in page_of(client, organization)


def test_one_that_signed_twice_is_not(client, organization):
    add_signature(add_statement(), organization=organization)
    recount()
    assert "known only" not in page_of(client, organization)


def test_one_that_signed_twice_in_one_list_is(client, organization):
    add_signature(organization.signatures.get().statement, organization=organization)
    recount()
    assert "known only from this list" in page_of(client, organization)


def test_a_program_is_told_what_the_page_tells(client, organization, curator):
    look(organization, curator, "Register A", day=1)
    look(organization, curator, "Register A", result="found", day=2, url="https://a.example/")
    look(organization, curator, "Register B", day=1, note="for curators")
    known = {"website": "https://o.example/", "wikidata_id": "Q42", "dissolved_date": "2019-05"}
    Organization.objects.update(**known)
    told = client.get(f"/api/v1/organizations/{organization.public_id}/").json()
    assert {name: told[name] for name in known} == known
    assert told["looks"] == [
        {"result": "found", "place": "Register A", "date": "2020-05-02", "url": "https://a.example/"},
        {"result": "not_found", "place": "Register B", "date": "2020-05-01", "url": ""},
    ]


def test_places_without_a_trace_on_one_day_are_one_phrase(client, organization, curator):
    look(organization, curator, "Register A")
    look(organization, curator, "Register B", url="https://b.example/")
    page = page_of(client, organization)
    assert "no trace found in Register A and Register B on 1 May 2020" in page
    assert 'href="https://b.example/"' in page
    assert "known only" not in page
    assert "fake" not in page


def test_of_a_place_the_last_look_counts(client, organization, curator):
    look(organization, curator, "Register A")
    look(organization, curator, "Register A", "found", day=2)
    page = page_of(client, organization)
    assert "found in Register A on 2 May 2020" in page
    assert "no trace" not in page


def test_notes_of_curators_are_not_public(client, organization, curator):
    look(organization, curator, "Register A", "dissolved", note="Told by phone")
    page = page_of(client, organization)
    assert "told to be dissolved by Register A" in page
    assert "Told by phone" not in page
