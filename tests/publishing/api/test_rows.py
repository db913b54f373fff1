"""One row in the API: what it says, what it rests on, and where persons are named."""

import pytest

from statements.models import OrganizationName, Source
from statements.models.counts import recount
from statements.publishing.api.pages import Pages
from tests.publishing.record import (
    add_country,
    add_many,
    add_organization,
    add_signature,
    add_statement,
    decide_countries,
)

pytestmark = pytest.mark.django_db


def get(client, address):
    response = client.get(address)
    assert response.status_code == 200, response.content
    return response.json()


def test_a_statement_comes_with_its_text_and_sources(client):
    statement = add_statement("On wells", body="Write to ada@example.org about wells.", issuer="Friends")
    Source.objects.update(publisher="The Well", url="https://example.org/wells")
    record = get(client, f"/api/v1/statements/{statement.public_id}/")
    assert record["text"] == "Write to [e-mail address not shown] about wells."
    assert record["url"] == f"http://testserver/statements/{statement.public_id}/on-wells/"
    assert [source["publisher"] for source in record["sources"]] == ["The Well"]
    assert len(record["sources"][0]["checksum"]) == 64
    assert "signatures" not in record
    assert record["review"] == "unreviewed"


def test_a_statement_comes_with_its_signatures_in_one_request(client):
    statement = add_many(3)
    whole = get(client, f"/api/v1/statements/{statement.public_id}/?include=signatures")["signatures"]
    names = [record["signatory"] for record in whole["results"]]
    assert names == ["Water Watch 000", "Water Watch 001", "Water Watch 002"]
    assert (whole["count"], whole["next"], whole["previous"]) == (3, None, None)
    assert whole["results"] == get(client, f"/api/v1/statements/{statement.public_id}/signatures/")["results"]


def test_more_signatures_than_a_page_are_followed(client, monkeypatch):
    monkeypatch.setattr(Pages, "max_page_size", 2)
    statement = add_many(5)
    page = get(client, f"/api/v1/statements/{statement.public_id}/?include=signatures")["signatures"]
    ids = [record["id"] for record in page["results"]]
    while page["next"]:
        page = get(client, page["next"])
        ids += [record["id"] for record in page["results"]]
    assert len(set(ids)) == len(ids) == page["count"] == 5


def test_only_what_can_be_included_is(client):
    statement = add_statement()
    response = client.get(f"/api/v1/statements/{statement.public_id}/?include=everything")
    assert response.status_code == 400
    assert list(response.json()["error"]["fields"]) == ["include"]


def test_an_organisation_comes_with_its_public_names(client):
    organization = add_organization("League of Wells")
    OrganizationName.objects.create(organization=organization, name="Hidden Name")
    OrganizationName.objects.create(organization=organization, name="LoW", kind="acronym")
    add_signature(add_statement(), "League of Wells", organization=organization, country=add_country())
    recount()
    record = get(client, f"/api/v1/organizations/{organization.public_id}/")
    assert record["names"] == ["League of Wells", "LoW"]
    assert (record["countries"], record["country_basis"]) == (["KE"], ["named"])


def test_a_country_is_found_by_its_code_in_either_case(client):
    add_many(2)
    assert get(client, "/api/v1/countries/ke/") == get(client, "/api/v1/countries/KE/")
    assert get(client, "/api/v1/countries/ke/")["url"] == "http://testserver/countries/ke/"


def test_a_signature_says_what_it_rests_on_and_who_looked_at_it(client):
    signature = add_signature(add_statement(), country=add_country(), basis="inferred")
    without = add_signature(add_statement(), "League of Wells")
    recount()
    record = get(client, f"/api/v1/signatures/{signature.public_id}/")
    assert (record["countries"], record["country_basis"]) == (["KE"], ["inferred"])
    assert (record["organization_basis"], record["review"]) == ("new_name", "unreviewed")
    assert get(client, f"/api/v1/signatures/{without.public_id}/")["country_basis"] == ["unknown"]
    decide_countries(signature, ["KE"], ["KE"])
    assert get(client, f"/api/v1/signatures/{signature.public_id}/")["review"] == "confirmed"


@pytest.mark.parametrize(
    ("setting", "beside", "among"),
    [("statement", True, False), ("everywhere", True, True), ("nowhere", False, False)],
)
def test_persons_are_named_where_the_pages_name_them(client, settings, setting, beside, among):
    settings.PUBLISH_PERSONS = setting
    statement = add_statement()
    person = add_signature(statement, "Ada Okoth", kind="person")
    add_signature(statement, "Water Watch", person_name="Ben Otieno", person_role="Chair of the well")
    recount()
    address = f"/api/v1/statements/{statement.public_id}/"
    with_statement = [
        f"{address}?include=signatures",
        f"{address}signatures/",
        f"{address}signatures/?format=csv",
        f"{address}signatures/?format=ndjson",
    ]
    among_others = [
        "/api/v1/signatures/",
        f"/api/v1/signatures/?statement={statement.public_id}",
        "/api/v1/signatures/?format=csv",
        "/signatures.csv",
        "/signatures.json",
        "/signatures.ndjson",
    ]
    for address in with_statement + among_others:
        shown = beside if address in with_statement else among
        content = client.get(address).getvalue().decode()
        for words in ("Ada Okoth", "Ben Otieno", "Chair of the well"):
            assert (words in content) is shown, (address, words)
    detail = client.get(f"/api/v1/signatures/{person.public_id}/").content.decode()
    assert ("Ada Okoth" in detail) is beside
    on_pages = {
        statement.get_absolute_url(): beside,
        f"/fr{person.get_absolute_url()}": beside,
        "/signatures/": among,
        "/fr/signatures/": among,
        "/signatures.atom": among,
        "/signatures.ndjson?q=okoth": among,
    }
    for address, shown in on_pages.items():
        assert ("Ada Okoth" in client.get(address).getvalue().decode()) is shown, address


def test_a_person_whose_name_is_withheld_is_named_nowhere(client, settings):
    settings.PUBLISH_PERSONS = "everywhere"
    statement = add_statement()
    add_signature(statement, "Ada Okoth", kind="person", is_person_withheld=True)
    recount()
    for address in (
        f"/api/v1/statements/{statement.public_id}/?include=signatures",
        "/api/v1/signatures/",
        "/signatures.csv",
        "/signatures.json",
    ):
        content = client.get(address).getvalue().decode()
        assert "A person" in content
        assert "Ada Okoth" not in content
