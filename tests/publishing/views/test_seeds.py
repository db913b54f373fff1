"""The seeds on the public pages: imported with the command, read as a visitor would."""

from pathlib import Path

import pytest
from django.core.management import call_command

from statements.models import Organization, Signature, Statement

SEEDS = Path(__file__).resolve().parents[3] / "seeds"


@pytest.fixture
def seeds(db):
    call_command("load_countries", verbosity=0)
    call_command("import_statements", str(SEEDS), publish=True, verbosity=0)
    return {source.file_name[:3]: source.statement for source in _sources()}


def _sources():
    return [source for statement in Statement.objects.all() for source in statement.sources.all()]


def page_of(client, row):
    response = client.get(row.get_absolute_url())
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_every_page_of_the_seeds_answers(client, seeds):
    rows = [*Statement.objects.all(), *Organization.objects.all()[:20], *Signature.objects.all()[:20]]
    for row in rows:
        page_of(client, row)
    for address in ("/", "/statements/", "/organizations/?page=3", "/countries/", "/signatures/?page=3"):
        assert client.get(address).status_code == 200


def test_the_long_list_says_what_its_countries_rest_on(client, seeds):
    page = page_of(client, seeds["001"])
    assert "146 signatures, 145 organisations, " in page
    assert ", 2 unknown" in page
    assert "44 of 146 countries are inferred from neighbours in the list" in page


def test_texts_without_a_list_name_no_signatories(client, seeds):
    assert 'Speaks for “<bdi dir="auto">NGOs from Azerbaijan</bdi>”; names no signatories.' in page_of(
        client, seeds["004"]
    )
    for number in ("000", "002", "003"):
        assert "names no signatories" in page_of(client, seeds[number]).lower()


def test_dates_and_figures_are_as_printed(client, seeds):
    assert '<time datetime="2022-09-20">20 September 2022</time>' in page_of(client, seeds["004"])
    assert '<time datetime="2023">2023</time>' in page_of(client, seeds["002"])
    assert "no date printed" in page_of(client, seeds["001"])
    assert "0 of 25,000" in page_of(client, seeds["003"])


def test_an_organisation_printed_twice_shows_both_lines(client, seeds):
    organization = Organization.objects.get(signature_count=2)
    page = page_of(client, organization)
    assert ">125. " in page
    assert ">134. " in page
    assert "2 signatures under 1 statement" in page
