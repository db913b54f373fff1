"""What every answer carries: a strict policy, no cookie for who only reads, and an id that the log knows."""

import logging

import pytest
from django.test import Client
from django.urls import path

from registry.urls import urlpatterns as addresses
from statements.models.counts import recount
from tests.publishing.record import add_country, add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db


def break_down(request):
    raise RuntimeError("as a fault of ours would")


urlpatterns = [path("api/broken/", break_down), path("broken/", break_down), *addresses]
handler500 = "statements.publishing.views.errors.show_fault"


@pytest.fixture
def readable(settings):
    """One address of every kind that the public may read, wrong ones among them."""
    settings.API_RATE = ""
    statement, organization = add_statement("On wells"), add_organization("Union of Wells")
    signature = add_signature(statement, organization=organization, country=add_country())
    recount()
    pages = [
        "/",
        "/about/privacy/",
        "/statements/?q=wells",
        "/statements/?year=soon",
        "/api/docs/",
        "/api/docs/?script=",
    ]
    rows = [statement.get_absolute_url(), organization.get_absolute_url(), signature.get_absolute_url()]
    errors = ["/nothing/", add_statement("Gone", status="withheld").get_absolute_url(), "/api/v2/"]
    api = [
        "/api/v1/",
        "/api/v1/schema/",
        f"/api/v1/statements/{statement.public_id}/",
        "/api/v1/countries/ke/",
    ]
    files = [f"/signatures.{suffix}" for suffix in ("csv", "xlsx", "json", "ndjson", "csv-metadata.json")]
    lists = [f"/statements/{statement.public_id}/list.{suffix}" for suffix in ("txt", "md")]
    return [*pages, *rows, "/countries/ke/", *errors, *api, *files, *lists, "/healthz"]


def test_nobody_who_only_reads_is_given_a_cookie(client, readable):
    for address in readable:
        response = client.get(address)
        assert not response.cookies, address
        assert "Cookie" not in response.get("Vary", ""), address


def test_every_answer_forbids_what_is_not_ours(client, readable):
    for address in [*readable, "/admin/login/"]:
        headers = client.get(address).headers
        policy = headers["Content-Security-Policy"]
        assert "unsafe" not in policy, address
        assert {"default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"} <= {
            part.strip() for part in policy.split(";")
        }
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert "geolocation=()" in headers["Permissions-Policy"]
        assert headers["Cache-Control"], address


def test_a_given_request_id_is_kept_and_one_is_made_where_none_is_sane(client):
    assert client.get("/", headers={"x-request-id": "edge-1.A_b"})["X-Request-ID"] == "edge-1.A_b"
    made = {
        client.get("/", headers={"x-request-id": bad})["X-Request-ID"] for bad in ("", "a b", "é", "x" * 65)
    }
    assert len(made) == 4
    assert all(len(one) == 16 for one in made)


@pytest.mark.urls(__name__)
def test_a_fault_is_logged_and_shown_with_the_id_of_its_request(client, caplog):
    client.raise_request_exception = False
    console = logging.getLogger("django").handlers[0]
    response = client.get("/broken/", headers={"x-request-id": "edge-7"})
    record = next(record for record in caplog.records if record.levelname == "ERROR")
    assert console.filter(record)
    assert "request=edge-7: " in console.format(record)
    assert "edge-7" in response.content.decode()


@pytest.mark.urls(__name__)
def test_a_fault_of_the_api_has_the_shape_of_its_errors():
    response = Client(raise_request_exception=False).get("/api/broken/")
    assert response.status_code == 500
    assert response.json()["error"] == {
        "code": "fault",
        "message": "Something went wrong here; the fault is on our side and has been noted.",
        "fields": {},
    }
    assert response["Access-Control-Allow-Origin"] == "*"


def test_a_host_that_is_not_ours_is_a_styled_page_and_json_in_the_api(client):
    page = client.get("/", headers={"host": "other.example"})
    assert page.status_code == 400
    assert "This request cannot be understood" in page.content.decode()
    answer = client.get("/api/v1/", headers={"host": "other.example"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "bad_request")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_public_pages_are_only_read(readable, method):
    strict = Client(enforce_csrf_checks=True)
    for address in readable[:5]:
        response = getattr(strict, method)(address)
        assert (response.status_code, address) == (
            204 if method == "options" and "/api/" in address else 405,
            address,
        )
        assert not response.cookies
    response = getattr(strict, method)("/")
    assert response["Allow"] == "GET, HEAD"
    assert "This page can only be read" in response.content.decode() or method == "options"
    assert strict.head("/").status_code == 200


def test_the_api_refuses_writing_in_its_own_shape():
    for address in ("/api/v1/statements/", "/signatures.csv"):
        response = Client(enforce_csrf_checks=True).post(address)
        assert (response.status_code, response.json()["error"]["code"]) == (405, "method_not_allowed"), (
            address
        )


def test_a_form_without_its_token_is_a_styled_page():
    response = Client(enforce_csrf_checks=True).post("/admin/login/")
    assert response.status_code == 403
    assert "The form was not sent" in response.content.decode()
