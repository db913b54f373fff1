"""The home page: what the registry is, its figures, its latest statements and where it stands."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.models.counts import recount
from tests.publishing.record import add_many, add_signature, add_statement

pytestmark = pytest.mark.django_db


def test_an_empty_registry_has_a_home(client):
    page = client.get("/").content.decode()
    assert "Nothing is published yet." in page
    assert "The registry takes no side." in page


def test_the_home_page_shows_figures_and_the_latest_statements(client):
    add_many(3)
    for year in range(2015, 2021):
        first_day = dt.date(year, 1, 1)
        add_statement(f"Letter of {year}", date=str(year), date_precision="year", first_day=first_day)
    response = client.get("/")
    assert (response.context["figures"].statements, response.context["figures"].signatures) == (7, 3)
    titles = [row.subject.title for row in response.context["rows"]]
    assert titles == [f"Letter of {year}" for year in range(2020, 2015, -1)]


def test_drafts_are_neither_listed_nor_counted(client):
    add_signature(add_statement("Hidden letter", status="draft"))
    recount()
    response = client.get("/")
    assert "Hidden letter" not in response.content.decode()
    assert response.context["figures"].statements == 0
    assert response.context["figures"].signatures == 0


def test_one_search_leads_to_either_list(client):
    page = client.get("/").content.decode()
    assert 'action="/statements/"' in page
    assert 'formaction="/organizations/"' in page


def test_the_home_page_asks_few_questions_however_much_there_is(client):
    add_many(1)
    with CaptureQueriesContext(connection) as few:
        client.get("/")
    for _ in range(8):
        add_many(5)
    with CaptureQueriesContext(connection) as many:
        client.get("/")
    assert len(many) == len(few) <= 6
