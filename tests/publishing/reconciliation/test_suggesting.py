"""What completes the words that somebody types."""

import pytest
from django.contrib.auth.models import User

from statements.curation.lifecycle import withhold_rows
from statements.models.counts import recount
from tests.publishing.reconciliation.schemas import ENTITIES, PROPOSAL, SUGGESTIONS, hold
from tests.publishing.record import add_many, add_signature, add_statement

pytestmark = pytest.mark.django_db


def suggest(client, what, prefix="", **more):
    response = client.get(f"/reconcile/suggest/{what}/", {"prefix": prefix, **more})
    assert response.status_code == 200
    schema = ENTITIES if what == "entity" else SUGGESTIONS
    return [each["id"] for each in hold(schema, response.json())["result"]]


@pytest.mark.parametrize("prefix", ["Lan", "LANTERN t", "fundación", "Linterna", "trust"])
def test_an_organisation_is_suggested_for_how_its_names_begin_and_for_their_words(client, lantern, prefix):
    assert suggest(client, "entity", prefix) == [lantern.public_id]


def test_an_organisation_is_suggested_for_its_identifier(client, lantern):
    assert suggest(client, "entity", lantern.public_id) == [lantern.public_id]


def test_names_that_begin_so_come_before_others(client, lantern):
    add_signature(add_statement(), "Blue Lantern")
    recount()
    assert suggest(client, "entity", "lantern")[0] == lantern.public_id
    assert len(suggest(client, "entity", "lantern")) == 2


def test_suggestions_can_be_read_on(client):
    add_many(25)
    pages = [suggest(client, "entity", "Water W", cursor=cursor) for cursor in (0, 10, 20, 30)]
    assert [len(page) for page in pages] == [10, 10, 5, 0]
    assert len({public_id for page in pages for public_id in page}) == 25
    assert suggest(client, "entity", "Water W", cursor=10**8) == []


@pytest.mark.parametrize("prefix", ["", "…", "\0", "x" * 501, "%", "_"])
def test_what_is_no_name_suggests_nobody(client, lantern, prefix):
    assert suggest(client, "entity", prefix) == []


def test_what_is_not_public_is_not_suggested(client, lantern):
    add_signature(add_statement(status="draft"), "Lantern Draft")
    add_signature(add_statement(), "Lantern Ada", kind="person", person_name="Lantern Ada")
    recount()
    assert suggest(client, "entity", "lantern") == [lantern.public_id]
    withhold_rows(subjects=[lantern], author=User.objects.create_superuser("curator"))
    assert suggest(client, "entity", "lantern") == suggest(client, "entity", "fundacion") == []


def test_properties_and_types_are_suggested(client):
    assert suggest(client, "property", "count")[:2] == ["country", "country_basis"]
    assert "signature_count" in suggest(client, "property", "count")
    assert len(suggest(client, "property")) == 10
    assert suggest(client, "type") == ["organization", "collective", "state"]
    assert suggest(client, "type", "Organis") == ["organization"]
    assert suggest(client, "type", "body", cursor=1) == []


def test_properties_are_proposed_for_a_table(client):
    asked = {"type": "organization", "limit": 2}
    proposal = hold(PROPOSAL, client.get("/reconcile/properties/", asked).json())
    assert (proposal["type"], proposal["limit"], len(proposal["properties"])) == ("organization", 2, 2)
    assert len(hold(PROPOSAL, client.get("/reconcile/properties/").json())["properties"]) > 5


@pytest.mark.parametrize("number", ["-1", "1.5", "many", "²"])
def test_a_number_that_is_none_is_an_error(client, number):
    for address, name in (("suggest/entity/", "cursor"), ("properties/", "limit")):
        response = client.get(f"/reconcile/{address}", {name: number})
        assert response.status_code == 400
        assert list(response.json()["error"]["fields"]) == [name]
