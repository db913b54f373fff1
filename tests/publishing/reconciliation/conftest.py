"""What the tests of reconciliation share."""

import pytest

from statements.models.counts import recount
from tests.publishing.record import add_country, add_organization, add_signature, add_statement


@pytest.fixture(autouse=True)
def unlimited(settings):
    """A batch after the other is no reader's pace."""
    settings.API_RATE = ""


@pytest.fixture
def lantern(db):
    """A public organisation of Kenya with a name in another language."""
    organization = add_organization("Lantern Trust")
    organization.names.create(name="Fundación Linterna", kind="translation")
    add_signature(add_statement(), "Lantern Trust", organization=organization, country=add_country())
    recount()
    return organization
