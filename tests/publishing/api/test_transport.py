"""How the API answers: unchanged answers are not sent again, readers are counted, any site may ask."""

import datetime as dt
from email.utils import parsedate_to_datetime

import pytest
from django.core.cache import cache
from django.utils.http import http_date

from statements.models import SignatureCountry, Statement
from statements.models.counts import recount
from tests.publishing.record import add_country, add_many, add_signature, add_statement

pytestmark = pytest.mark.django_db

CHANGES = {
    "a title": lambda: Statement.objects.update(title="Another title"),
    "a count": lambda: Statement.objects.update(signature_count=99),
    "a withheld statement": lambda: Statement.objects.update(status="withheld"),
}


def addresses():
    statement = add_many(2)
    return [
        "/api/v1/statements/",
        f"/api/v1/statements/{statement.public_id}/",
        f"/api/v1/statements/{statement.public_id}/?include=signatures",
        "/api/v1/countries/ke/",
        "/organizations.csv-metadata.json",
    ]


def test_an_unchanged_answer_is_304_by_either_header(client):
    for address in addresses()[:-1]:
        first = client.get(address)
        by_tag = client.get(address, headers={"if-none-match": first["ETag"]})
        by_date = client.get(address, headers={"if-modified-since": first["Last-Modified"]})
        for again in (by_tag, by_date):
            assert (again.status_code, again.content) == (304, b""), address
            assert again["ETag"] == first["ETag"]
        assert first["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_alters_both_headers_at_once(client, change):
    add_many(2)
    first = client.get("/api/v1/statements/")
    change()
    for headers in ({"if-none-match": first["ETag"]}, {"if-modified-since": first["Last-Modified"]}):
        assert client.get("/api/v1/statements/", headers=headers).status_code == 200
    second = client.get("/api/v1/statements/")
    assert second["ETag"] != first["ETag"]
    assert parsedate_to_datetime(second["Last-Modified"]) > parsedate_to_datetime(first["Last-Modified"])


def test_a_changed_link_alters_the_answer_without_any_rows_own_time(client):
    add_many(1)
    first = client.get("/api/v1/signatures/")
    SignatureCountry.objects.update(basis="inferred")
    again = client.get("/api/v1/signatures/", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again["ETag"] == first["ETag"]) == (200, False)


def test_a_forgotten_answer_counts_as_changed(client):
    add_many(1)
    day_before = http_date((dt.datetime.now(dt.UTC) - dt.timedelta(days=1)).timestamp())
    client.get("/api/v1/statements/")
    cache.clear()
    headers = {"if-modified-since": day_before}
    assert client.get("/api/v1/statements/", headers=headers).status_code == 200


def test_too_many_requests_are_told_how_long_to_wait(client, settings):
    settings.API_RATE = "3/min"
    answers = [
        client.get(address) for address in ("/api/v1/statements/", "/countries.csv", "/api/v1/countries/")
    ]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    for address in ("/api/v1/signatures/", "/organizations.xlsx"):
        refused = client.get(address)
        assert (refused.status_code, refused.json()["error"]["code"]) == (429, "throttled")
        assert 0 < int(refused["Retry-After"]) <= 60
    assert client.get("/statements/").status_code == 200


def test_a_reader_is_not_who_a_header_says(client, settings):
    settings.API_RATE = "1/min"
    assert client.get("/api/v1/countries/", headers={"x-forwarded-for": "192.0.2.1"}).status_code == 200
    assert client.get("/api/v1/countries/", headers={"x-forwarded-for": "192.0.2.2"}).status_code == 429
    assert client.get("/api/v1/countries/", REMOTE_ADDR="192.0.2.3").status_code == 200


def test_an_empty_rate_is_none(client, settings):
    settings.API_RATE = ""
    assert {client.get("/api/v1/countries/").status_code for _ in range(150)} == {200}


def test_any_site_may_read_the_api_and_the_files(client):
    add_many(1)
    for address in (
        "/api/v1/statements/",
        "/api/v2/",
        "/organizations.csv",
        "/organizations.csv-metadata.json",
    ):
        response = client.get(address, headers={"origin": "https://example.org"})
        assert response["Access-Control-Allow-Origin"] == "*"
        assert "X-Row-Count" in response["Access-Control-Expose-Headers"]
        before = client.options(address, headers={"access-control-request-method": "GET"})
        assert (before.status_code, before.content) == (204, b"")
        assert before["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
        assert "If-None-Match" in before["Access-Control-Allow-Headers"]


@pytest.mark.parametrize("address", ["/", "/organizations/", "/organizations.pdf", "/admin/login/"])
def test_no_other_site_may_read_the_rest(client, address):
    assert "Access-Control-Allow-Origin" not in client.get(address)


def test_json_comes_where_nothing_else_fits(client):
    for accept in ("text/html", "*/*", "image/png", "application/json"):
        response = client.get("/api/v1/statements/", headers={"accept": accept})
        assert (response.status_code, response["Content-Type"]) == (200, "application/json")


def test_a_list_is_asked_for_as_a_file_by_the_accept_header(client):
    add_signature(add_statement(), country=add_country())
    recount()
    response = client.get("/api/v1/signatures/", headers={"accept": "text/csv"})
    assert response["Content-Type"].startswith("text/csv")
    assert b"Kenya Water Watch" in response.getvalue()
    for answer in (response, client.get("/api/v1/signatures/")):
        assert answer["Vary"] == "Accept"


def test_head_tells_the_same_as_get(client):
    add_many(1)
    for address in ("/api/v1/statements/", "/organizations.csv"):
        head, get = client.head(address), client.get(address)
        assert (head.status_code, head["Content-Type"]) == (200, get["Content-Type"])
        assert head.getvalue() == b""
