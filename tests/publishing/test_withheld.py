"""What is withheld is gone from the next request on: its page says so; nothing shows or counts it."""

import pytest
from django.contrib.auth.models import User

from statements.curation.decisions import decide
from statements.curation.lifecycle import show_rows, withhold_rows
from statements.importing.checking import check_registry
from statements.importing.settling import settle_countries
from statements.models import Organization, Signature
from statements.models.counts import recount
from statements.publishing.figures import statement_figures
from statements.publishing.public import public_organizations, public_signatures
from tests.publishing.record import add_country, add_signature, add_statement

pytestmark = pytest.mark.django_db

LISTS = ["/", "/statements/", "/organizations/", "/countries/", "/signatures/", "/countries/ke/"]


@pytest.fixture
def curator():
    return User.objects.create_superuser("curator")


@pytest.fixture
def statement():
    """A statement with two signatories of Kenya and one of France, settled and counted."""
    statement = add_statement()
    for name in ("Hidden League", "Open Union"):
        add_signature(statement, name, country=add_country(), person_name=f"Head of {name}")
    add_signature(statement, "Club of Lyon", country=add_country("FR", "France"))
    settle_countries(signatures=list(statement.signatures.values_list("pk", flat=True)))
    recount()
    return statement


def hidden(model):
    return model.objects.get(name="Hidden League")


def pages(client, statement):
    return {
        address: client.get(address).content.decode() for address in [*LISTS, statement.get_absolute_url()]
    }


@pytest.mark.parametrize("model", [Organization, Signature])
def test_a_withheld_row_is_410_and_on_no_page(client, statement, curator, model):
    row = hidden(model)
    assert client.get(row.get_absolute_url()).status_code == 200
    assert withhold_rows(subjects=[row], author=curator, reason="asked for") == 1
    response = client.get(row.get_absolute_url())
    assert response.status_code == 410
    assert "Hidden" not in response.content.decode()
    assert [address for address, page in pages(client, statement).items() if "Hidden" in page] == []
    assert client.get("/organizations/?q=hidden").context["paginator"].count == 0
    assert client.get("/signatures/?q=hidden").context["paginator"].count == 0


@pytest.mark.parametrize("model", [Organization, Signature])
def test_every_count_honours_what_is_withheld_and_comes_back_with_it(statement, curator, model):
    row, kenya = hidden(model), add_country()
    withhold_rows(subjects=[row], author=curator)
    statement.refresh_from_db()
    kenya.refresh_from_db()
    assert (statement.signature_count, statement.organization_count) == (2, 2)
    assert (kenya.signature_count, kenya.organization_count, kenya.statement_count) == (1, 1, 1)
    assert statement_figures(statement).signatures == 2
    assert (public_signatures().count(), public_organizations().count()) == (2, 2)
    assert show_rows(subjects=[row], author=curator) == 1
    statement.refresh_from_db()
    kenya.refresh_from_db()
    assert (statement.signature_count, kenya.signature_count) == (3, 2)
    assert (public_signatures().count(), public_organizations().count()) == (3, 3)


def test_counts_written_by_a_decision_are_those_that_a_recount_writes(statement, curator):
    withhold_rows(subjects=[hidden(Organization)], author=curator)
    assert [sentence for sentence in check_registry() if "counts" in sentence or "holds" in sentence] == []


def test_the_signature_of_a_withheld_organisation_is_410_too(client, statement, curator):
    signature = hidden(Signature)
    withhold_rows(subjects=[hidden(Organization)], author=curator)
    assert client.get(signature.get_absolute_url()).status_code == 410


def test_a_country_that_only_a_withheld_row_is_listed_under_has_no_page(client, statement, curator):
    withhold_rows(subjects=[Signature.objects.get(name="Club of Lyon")], author=curator)
    assert client.get("/countries/fr/").status_code == 404
    assert "France" not in client.get("/countries/").content.decode()


def test_nothing_tells_that_a_draft_holds_something_withheld(client, curator):
    signature = add_signature(add_statement(status="draft"), "Hidden League")
    withhold_rows(subjects=[signature, signature.organization], author=curator)
    for row in (signature, signature.organization):
        assert client.get(row.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("setting", ["statement", "everywhere"])
def test_a_withheld_person_is_named_nowhere_and_the_signature_stays(
    client, statement, curator, settings, setting
):
    settings.PUBLISH_PERSONS = setting
    signature = hidden(Signature)
    decide(subject=signature, field="is_person_withheld", value=True, author=curator)
    shown = pages(client, statement)
    for row in (signature, signature.organization):
        shown[row.get_absolute_url()] = client.get(row.get_absolute_url()).content.decode()
    assert [address for address, page in shown.items() if "Head of Hidden League" in page] == []
    assert "Head of Open Union" in shown[statement.get_absolute_url()]
    assert "Hidden League, [name not shown]" in shown[statement.get_absolute_url()]


def test_a_withheld_person_who_signed_as_such_is_a_person(client, curator, settings):
    settings.PUBLISH_PERSONS = "everywhere"
    signature = add_signature(add_statement(), "Ada Okoth", kind="person", person_name="Ada Okoth")
    recount()
    assert client.get("/signatures/?q=okoth").context["paginator"].count == 1
    decide(subject=signature, field="is_person_withheld", value=True, author=curator)
    assert client.get("/signatures/?q=okoth").context["paginator"].count == 0
    for address in ("/signatures/", signature.get_absolute_url(), signature.statement.get_absolute_url()):
        page = client.get(address).content.decode()
        assert "Okoth" not in page
        assert "A person" in page


def asked_of(noun, row):
    """What can be asked of the signatures of one row: in both languages, as files and in the API."""
    query = f"{noun}={row.public_id}"
    files = ["csv", "json", "ndjson", "xlsx", "atom", "csv-metadata.json"]
    pages = [f"{language}/signatures/?{query}" for language in ("", "/fr")]
    formats = [f"/api/v1/signatures/?{query}&format={name}" for name in ("json", "csv")]
    return [*pages, *(f"/signatures.{suffix}?{query}" for suffix in files), *formats]


def test_what_is_asked_of_a_withheld_row_is_gone_with_it(client, settings, statement, curator):
    settings.API_RATE = ""
    organization, other = hidden(Organization), add_statement()
    addresses = [*asked_of("organization", organization), *asked_of("statement", other)]
    assert {client.get(address).status_code for address in addresses} == {200}
    withhold_rows(subjects=[organization], author=curator)
    decide(subject=other, field="status", value="withheld", author=curator)
    assert {address: client.get(address).status_code for address in addresses} == dict.fromkeys(
        addresses, 410
    )


@pytest.mark.parametrize("noun", ["statement", "organization"])
def test_what_is_asked_of_a_draft_is_what_is_asked_of_nothing(client, settings, noun):
    settings.API_RATE = ""
    signature = add_signature(add_statement(status="draft"), "Hidden League")
    row = {"statement": signature.statement, "organization": signature.organization}[noun]
    for address in asked_of(noun, row):
        of_nothing = client.get(address.replace(row.public_id, "0000000000"))
        assert client.get(address).status_code == of_nothing.status_code in (200, 400)
    assert client.get(f"/signatures.csv?{noun}=%00").status_code == 400
