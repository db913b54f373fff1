"""Counts agree with what is public, however a signature, its organisation and its statement stand."""

from itertools import product

import pytest

from statements.models import Organization, Signature, Statement
from statements.models.counts import recount
from tests.publishing.record import add_organization, add_statement, new_id

pytestmark = pytest.mark.django_db


def add_one_of_each(organizations):
    """For each organisation and status a signature of every state, a draft or not, withheld or not."""
    for status in Statement.Status.values:
        statement = add_statement(status=status)
        columns = product(organizations, Signature.State.values, (False, True), (False, True))
        Signature.objects.bulk_create(
            Signature(
                public_id=new_id(),
                statement=statement,
                position=position,
                kind="organization",
                name=organization.name,
                organization=organization,
                attribution="new_name",
                state=state,
                is_draft=is_draft,
                is_withheld=is_withheld,
            )
            for position, (organization, state, is_draft, is_withheld) in enumerate(columns, 1)
        )


@pytest.mark.parametrize(("of_head", "of_member"), [*product((False, True), repeat=2)])
def test_a_group_counts_what_is_public_of_its_records(of_head, of_member):
    alone, head = add_organization("Union"), add_organization("League")
    member = add_organization("The League")
    add_one_of_each([alone, head, member])
    Organization.objects.filter(pk=member.pk).update(representative=head, is_withheld=of_member)
    Organization.objects.filter(pk=head.pk).update(is_withheld=of_head)
    recount()
    for organization in (alone, head):
        organization.refresh_from_db()
        public = Signature.objects.published().signed_by(organization)
        assert organization.signature_count == public.count()
        assert organization.statement_count == public.values("statement").distinct().count()
    # Listed and disputed ones of those that are shown.
    assert (alone.signature_count, head.signature_count) == (2, 0 if of_head else 4 - 2 * of_member)


def test_what_published_statements_show_is_the_same_where_nobody_is_withheld():
    organizations = [add_organization("Union"), add_organization("League")]
    add_one_of_each(organizations)
    keys = [organization.pk for organization in organizations]
    quick = Signature.objects.published_of(keys)
    public = Signature.objects.published().filter(organization__in=keys)
    assert set(quick) == set(public)
    assert quick.count() == 4
