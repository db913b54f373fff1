"""The API's lists: pages that can be followed, the pages' filters, and errors of one shape."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.models.counts import recount
from statements.publishing.nouns import NOUNS
from tests.publishing.record import add_country, add_many, add_organizations, add_signature, add_statement

pytestmark = pytest.mark.django_db

LISTS = [f"/api/v1/{name}/" for name in NOUNS]


def error_of(response):
    error = response.json()["error"]
    assert set(error) == {"code", "message", "fields"}
    assert error["message"].endswith(".")
    return response.status_code, error["code"], sorted(error["fields"])


def test_the_root_leads_to_every_list(client):
    root = client.get("/api/v1/").json()
    for name in NOUNS:
        assert client.get(root[name]).status_code == 200


@pytest.mark.parametrize("address", LISTS)
def test_an_empty_list_is_a_page_too(client, address):
    assert client.get(address).json() == {"count": 0, "next": None, "previous": None, "results": []}


def test_pages_lead_to_each_other_and_keep_the_filters(client):
    add_many(7)
    first = client.get("/api/v1/organizations/?search=water&page_size=3").json()
    second = client.get(first["next"]).json()
    third = client.get(second["next"]).json()
    assert [page["count"] for page in (first, second, third)] == [7, 7, 7]
    assert [len(page["results"]) for page in (first, second, third)] == [3, 3, 1]
    assert third["next"] is None
    assert client.get(second["previous"]).json() == first


def test_a_page_is_never_larger_than_the_largest(client, monkeypatch):
    monkeypatch.setattr("statements.publishing.api.pages.Pages.max_page_size", 4)
    add_many(6)
    assert len(client.get("/api/v1/signatures/?page_size=100000").json()["results"]) == 4


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("kind=poem", "kind"),
        ("country=zz", "country"),
        ("contry=ke", "contry"),
        ("ordering=-pk", "ordering"),
        ("sort=rumour", "sort"),
        ("q=wells&search=wells", "search"),
        ("page_size=0", "page_size"),
        ("page_size=many", "page_size"),
        ("page_size=-1", "page_size"),
        ("format=pdf", "format"),
        ("format=csv&bom=perhaps", "bom"),
        ("q=a%00b", "q"),
    ],
)
def test_a_wrong_value_is_an_error_that_names_it(client, query, field):
    add_many(1)
    assert error_of(client.get(f"/api/v1/organizations/?{query}")) == (400, "invalid", [field])


@pytest.mark.parametrize(
    "address",
    [
        "/api/",
        "/api/v2/statements/",
        "/api/v1/poems/",
        "/api/v1/statements/nothing/",
        "/api/v1/statements/%00/",
        "/api/v1/statements/nothing/signatures/",
        "/api/v1/countries/zz/",
        "/api/v1/statements/?page=2",
        "/api/v1/statements/?page=x",
    ],
)
def test_what_is_not_there_is_404(client, address):
    assert error_of(client.get(address)) == (404, "not_found", [])


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("address", ["/api/v1/statements/", "/organizations.csv"])
def test_nothing_can_be_written(client, method, address):
    response = getattr(client, method)(address)
    assert error_of(response) == (405, "method_not_allowed", [])
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_a_draft_is_not_there_and_what_was_withheld_is_gone(client):
    for status, code in [("draft", 404), ("withheld", 410)]:
        statement = add_statement("Hidden letter", status=status)
        signature = add_signature(statement, "Hidden League", country=add_country())
        recount()
        for address in (
            f"/api/v1/statements/{statement.public_id}/",
            f"/api/v1/statements/{statement.public_id}/signatures/",
            f"/api/v1/signatures/{signature.public_id}/",
        ):
            assert client.get(address).status_code == code
        assert error_of(client.get(f"/api/v1/statements/{statement.public_id}/"))[0] == code
        for address in LISTS:
            assert client.get(address).json()["count"] == 0
    assert error_of(client.get(f"/api/v1/statements/{statement.public_id}/")) == (410, "withheld", [])


def test_a_withheld_organisation_is_gone_with_its_signatures(client):
    signature = add_signature(add_statement(), "Hidden League", country=add_country())
    signature.organization.is_withheld = True
    signature.organization.save()
    recount()
    assert client.get(f"/api/v1/organizations/{signature.organization.public_id}/").status_code == 410
    assert client.get(f"/api/v1/signatures/{signature.public_id}/").status_code == 410
    for address in LISTS:
        assert "Hidden" not in client.get(address).content.decode()


def queries_of(client, address):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).getvalue()
    return len(queries)


def test_the_number_of_queries_does_not_grow_with_the_rows(client, settings, monkeypatch):
    settings.API_RATE = ""
    # A file asks once for each part; here all rows are one.
    monkeypatch.setattr("statements.publishing.exports.export.PART", 10_000)
    statement = add_many(10)
    add_organizations(10, 0)
    lists = [f"/api/v1/{name}/?page_size=1000" for name in NOUNS]
    whole = f"/api/v1/statements/{statement.public_id}/?include=signatures"
    files = [f"/{name}.ndjson" for name in NOUNS]
    addresses = [*lists, whole, *files]
    few = [queries_of(client, address) for address in addresses]
    add_many(40, statement=statement)
    add_organizations(990, 10)
    assert [queries_of(client, address) for address in addresses] == few
    # Six of them remember when the answer last changed.
    assert max(few) <= 12


def test_no_cookie_is_set_and_nobody_is_asked_who_they_are(client, admin_client):
    draft = add_statement(status="draft")
    assert not client.get("/api/v1/statements/").cookies
    assert admin_client.get(f"/api/v1/statements/{draft.public_id}/").status_code == 404
