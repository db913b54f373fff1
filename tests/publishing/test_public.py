"""Public is what a published statement shows through standing signatures, and nothing else."""

import pytest

from statements.models import OrganizationName, Signature, Statement
from statements.models.counts import recount
from statements.publishing.public import (
    public_countries,
    public_names,
    public_organizations,
    public_signatures,
    public_statements,
    statements_signed_in,
)
from tests.publishing.record import add_country, add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("status", ["draft", "withheld"])
def test_nothing_of_an_unpublished_statement_is_public(status):
    statement = add_statement(status=status)
    add_signature(statement, country=add_country())
    recount()
    assert not public_statements().exists()
    assert not public_signatures().exists()
    assert not public_organizations().exists()
    assert not public_countries().exists()
    assert not public_names().exists()
    assert not statements_signed_in(add_country()).exists()


@pytest.mark.parametrize("state", Signature.State.values)
def test_only_standing_signatures_are_public(state):
    statement = add_statement()
    add_signature(statement, state=state, country=add_country())
    recount()
    stands = state in ("listed", "disputed")
    assert public_statements().exists()
    assert public_signatures().exists() is stands
    assert public_organizations().exists() is stands
    assert public_countries().exists() is stands
    assert statements_signed_in(add_country()).exists() is stands


def test_a_name_that_only_a_draft_prints_is_not_public():
    organization = add_organization("Water Watch")
    add_signature(add_statement(), "Water Watch", organization=organization)
    OrganizationName.objects.create(organization=organization, name="Secret Name")
    add_signature(add_statement(status=Statement.Status.DRAFT), "Secret Name", organization=organization)
    OrganizationName.objects.create(organization=organization, name="WW", kind="acronym")
    recount()
    assert [name.name for name in public_names()] == ["Water Watch", "WW"]
