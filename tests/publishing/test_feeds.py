"""Feeds: the latest rows of a filtered list, with ids that stay and nothing that is not public."""

import xml.etree.ElementTree as ET

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.feedgenerator import rfc3339_date

from statements.curation.lifecycle import withhold_rows
from statements.models import Statement
from statements.models.counts import recount
from statements.publishing import feeds
from tests.publishing.record import add_country, add_signature, add_statement

pytestmark = pytest.mark.django_db

ATOM = {"atom": "http://www.w3.org/2005/Atom"}


def feed_at(client, address):
    response = client.get(address)
    assert response.status_code == 200, response.content
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(response.content)


def texts(feed, path):
    return [element.text for element in feed.findall(path, ATOM)]


@pytest.fixture
def record():
    """Two statements; one organisation signed both, a person and another organisation the second."""
    # The one recorded last speaks of an earlier day.
    newer = {"date": "2024", "date_precision": "year", "first_day": "2024-01-01"}
    older = {"date": "1999", "date_precision": "year", "first_day": "1999-01-01"}
    first, second = add_statement("On wells", **newer), add_statement("On rivers", kind="appeal", **older)
    made = add_signature(first, "Union of Wells", country=add_country())
    add_signature(second, "Union of Wells", organization=made.organization, country=add_country())
    add_signature(second, "River Watch", country=add_country("FR", "France"))
    add_signature(second, "Ada Okoth", kind="person", person_name="Ada Okoth")
    recount()
    return made


@pytest.mark.parametrize(
    ("address", "titles"),
    [
        ("/statements.atom", ["On rivers", "On wells"]),
        ("/statements.atom?country=fr", ["On rivers"]),
        ("/organizations.atom", ["River Watch", "Union of Wells"]),
        ("/signatures.atom", ["Union of Wells", "River Watch", "A person", "Union of Wells"]),
        ("/signatures.atom?q=river", ["River Watch"]),
    ],
)
def test_the_latest_rows_come_first_and_are_filtered_as_the_list_is(client, record, address, titles):
    assert texts(feed_at(client, address), "atom:entry/atom:title") == titles


def test_an_organisation_and_a_country_have_a_feed_that_their_page_names(client, record):
    organization = record.organization
    address = f"/signatures.atom?organization={organization.public_id}"
    assert address in client.get(organization.get_absolute_url()).content.decode()
    assert texts(feed_at(client, address), "atom:entry/atom:summary") == [
        "Signed “On rivers”",
        "Signed “On wells”",
    ]
    assert "/statements.atom?country=ke" in client.get("/countries/ke/").content.decode()
    assert "/statements.atom?q=wells" in client.get("/statements/?q=wells&page=1").content.decode()


def test_a_feed_has_all_that_atom_asks_for(client, record):
    feed = feed_at(client, "/statements.atom?kind=appeal")
    assert texts(feed, "atom:title") == ["Signatory Registry: Statements, Kind: appeal"]
    assert texts(feed, "atom:id") == ["http://testserver/statements.atom?kind=appeal"]
    assert texts(feed, "atom:author/atom:name") == ["Signatory Registry"]
    assert [(link.get("rel"), link.get("href")) for link in feed.findall("atom:link", ATOM)] == [
        ("alternate", "http://testserver/statements/?kind=appeal"),
        ("self", "http://testserver/statements.atom?kind=appeal"),
    ]
    (entry,) = feed.findall("atom:entry", ATOM)
    statement = Statement.objects.get(title="On rivers")
    assert texts(entry, "atom:id") == [f"http://testserver/statements/{statement.public_id}/"]
    assert texts(entry, "atom:updated") == [rfc3339_date(statement.updated_at)]
    assert texts(entry, "atom:summary") == ["appeal, 1999, 3 signatures"]


def test_a_changed_title_keeps_the_id(client, record):
    before = texts(feed_at(client, "/statements.atom"), "atom:entry/atom:id")
    statement = Statement.objects.get(title="On rivers")
    statement.title = "On all rivers"
    statement.save()
    after = feed_at(client, "/statements.atom")
    assert texts(after, "atom:entry/atom:id") == before
    assert texts(after, "atom:entry/atom:title")[0] == "On all rivers"


def test_a_feed_holds_the_latest_only_and_asks_no_more_often_for_many(client, record, monkeypatch, settings):
    settings.API_RATE = ""
    for noun in feeds.FEEDS:
        queries = set()
        for latest in (1, 2):
            monkeypatch.setattr(feeds, "LATEST", latest)
            with CaptureQueriesContext(connection) as asked:
                feed = feed_at(client, f"/{noun}.atom")
            assert len(feed.findall("atom:entry", ATOM)) == latest
            queries.add(len(asked))
        assert len(queries) == 1
        assert max(queries) <= 6


def test_what_is_not_public_is_in_no_feed(client, record):
    add_signature(add_statement("A draft", status="draft"), "Draft League")
    recount()
    withhold_rows(subjects=[record.organization], author=User.objects.create_superuser("curator"))
    for noun in ("statements", "organizations", "signatures"):
        page = client.get(f"/{noun}.atom").content.decode()
        assert "Union of Wells" not in page
        assert "Draft" not in page
    assert texts(feed_at(client, "/organizations.atom"), "atom:entry/atom:title") == ["River Watch"]


@pytest.mark.parametrize("address", ["/statements.atom?kind=nonsense", "/statements.atom?year=x"])
def test_a_wrong_value_is_400_in_the_shape_of_the_api(client, address):
    response = client.get(address)
    assert response.status_code == 400
    assert response.json()["error"]["code"]


def test_other_sites_may_read_a_feed_and_countries_have_none(client, record):
    assert client.get("/statements.atom")["Access-Control-Allow-Origin"] == "*"
    assert client.get("/countries.atom").status_code == 404


@pytest.mark.parametrize("query", ["q=a%01b", "q=a%EF%BF%BFb", "q=%1B"])
def test_what_xml_cannot_hold_is_replaced(client, record, query):
    statement = Statement.objects.get(title="On rivers")
    statement.title = "On\x0c rivers"
    statement.save()
    assert feed_at(client, f"/signatures.atom?{query}") is not None
    assert texts(feed_at(client, "/statements.atom"), "atom:entry/atom:title")[0] == "On\ufffd rivers"
