"""JSON-LD: each page says of its row what the API says, and a name in it can end no script."""

import json
import re

import pytest
from django.urls import reverse

from statements.models import Statement
from statements.models.counts import recount
from tests.publishing.record import add_country, add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
HOSTILE = "Wells </script><b> & Co"


def node_on(client, address):
    (script,) = SCRIPT.findall(client.get(address).content.decode())
    return json.loads(script)


def record_of(client, row, noun):
    key = row.code.lower() if noun == "countries" else row.public_id
    return client.get(f"/api/v1/{noun}/{key}/").json()


@pytest.fixture
def signature():
    statement = add_statement(
        HOSTILE,
        issuer="Friends",
        language="en",
        date="2021-05",
        date_precision="month",
        first_day="2021-05-01",
    )
    made = add_signature(statement, country=add_country(), person_name="Ada Okoth")
    made.organization.parent = made.organization.network = add_organization("League of Wells")
    made.organization.save()
    recount()
    return made


def test_a_statement_is_a_work_of_its_issuer(client, signature):
    record = record_of(client, signature.statement, "statements")
    assert node_on(client, signature.statement.get_absolute_url()) == {
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "@id": record["url"],
        "url": record["url"],
        "identifier": record["id"],
        "name": record["title"],
        "datePublished": record["date"],
        "inLanguage": record["language"],
        "author": {"@type": "Organization", "name": record["issuer"]},
    }
    assert record["title"] == HOSTILE


def test_what_is_not_known_is_not_said(client):
    bare = add_statement("", body="Water for all.")
    Statement.objects.update(opening_words="Water for all.")
    bare.refresh_from_db()
    node = node_on(client, bare.get_absolute_url())
    assert set(node) == {"@context", "@type", "@id", "url", "identifier", "name"}
    assert node["name"] == "Water for all."


def test_an_organisation_and_a_country_are_what_the_api_says(client, signature):
    organization = record_of(client, signature.organization, "organizations")
    node = node_on(client, signature.organization.get_absolute_url())
    assert (node["@type"], node["@id"], node["name"]) == (
        "Organization", organization["url"], organization["name"]
    )  # fmt: skip
    country = record_of(client, add_country(), "countries")
    node = node_on(client, add_country().get_absolute_url())
    assert (node["@type"], node["@id"], node["identifier"]) == ("Place", country["url"], country["code"])


def test_a_parent_is_told_once_it_is_public(client, signature):
    assert record_of(client, signature.organization, "organizations")["parent"] == ""
    assert "parentOrganization" not in node_on(client, signature.organization.get_absolute_url())
    parent = signature.organization.parent
    add_signature(signature.statement, parent.name, organization=parent)
    recount()
    assert record_of(client, signature.organization, "organizations")["parent"] == parent.public_id
    node = node_on(client, signature.organization.get_absolute_url())
    assert node["parentOrganization"] == {"@type": "Organization", "identifier": parent.public_id}


def test_a_signature_is_an_endorsement_of_the_text_by_who_signed(client, signature):
    record = record_of(client, signature, "signatures")
    node = node_on(client, signature.get_absolute_url())
    assert (node["@type"], node["@id"]) == ("EndorseAction", record["url"])
    assert node["agent"] == {
        "@type": "Organization",
        "name": record["signatory"],
        "identifier": record["organization"],
    }
    assert node["object"] == {
        "@type": "CreativeWork",
        "identifier": record["statement"],
        "name": record["statement_title"],
        "datePublished": record["date"],
    }


@pytest.mark.parametrize(("persons", "agent"), [("statement", {"name": "Ada Okoth"}), ("nowhere", {})])
def test_a_person_is_named_where_persons_are(client, settings, persons, agent):
    settings.PUBLISH_PERSONS = persons
    made = add_signature(add_statement(), "Ada Okoth", kind="person", person_name="Ada Okoth")
    recount()
    assert node_on(client, made.get_absolute_url())["agent"] == {"@type": "Person"} | agent


def test_lists_and_notices_carry_none(client, signature):
    for address in (reverse("statements"), "/statements/0000000000/"):
        assert "ld+json" not in client.get(address).content.decode()
