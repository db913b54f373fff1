"""A curator's browser, and one statement with one signature guessed to be Kenyan."""

import pytest

from statements.importing.attribution import settle_countries
from statements.models.counts import recount
from tests.curation import rows


@pytest.fixture
def curator(db):
    return rows.make_curator()


@pytest.fixture
def screen(client, curator):
    """A client that is logged in as a curator."""
    client.force_login(curator)
    return client


@pytest.fixture
def statement(db):
    return rows.make_statement("a", status="published")


@pytest.fixture
def organization(statement):
    return rows.make_organization("Kenyan Writers")


@pytest.fixture
def signature(statement, organization):
    rows.make_country("UG", "Uganda")
    signature = rows.make_signature(statement, organization, guess="KE")
    settle_countries(signatures=[signature.pk])
    recount()
    return signature
