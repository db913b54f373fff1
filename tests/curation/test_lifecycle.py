"""Publishing, withholding, rejecting and confirming many rows: all or none, each a decision."""

import pytest
from django.core.exceptions import ValidationError

from statements.curation import lifecycle
from statements.curation.organizations import give_own_organization
from statements.models import Country, Decision, Organization, Signature, Statement
from tests.curation import rows


def test_publishing_counts_what_was_not_public(statement, curator):
    draft = rows.make_statement("draft")
    changed = lifecycle.publish_statements(statements=[statement, draft], author=curator, reason="checked")
    assert changed == 1
    decision = Decision.objects.get()
    assert (decision.subject, decision.value, decision.previous, decision.reason) == (
        draft,
        "published",
        "draft",
        "checked",
    )


def test_withholding_hides_what_the_statement_showed_and_publishing_shows_it_again(
    statement, signature, organization, curator
):
    lifecycle.withhold_statements(statements=[statement], author=curator)
    organization.refresh_from_db()
    assert (organization.signature_count, Country.objects.get(pk="KE").organization_count) == (0, 0)
    lifecycle.publish_statements(statements=[statement], author=curator)
    organization.refresh_from_db()
    assert (organization.signature_count, Country.objects.get(pk="KE").organization_count) == (1, 1)
    assert statement.decisions.count() == 2
    assert statement.decisions.standing().count() == 1


def test_back_to_draft_is_a_decision_too(statement, curator):
    assert lifecycle.withdraw_to_draft(statements=[statement], author=curator) == 1
    assert Statement.objects.get().status == "draft"


def test_rejected_lines_can_be_listed_again(signature, curator):
    assert lifecycle.reject_signatures(signatures=[signature], author=curator, reason="a heading") == 1
    assert Signature.objects.get().state == "not_a_signatory"
    assert lifecycle.list_signatures(signatures=[signature], author=curator) == 1
    assert Signature.objects.get().state == "listed"


def test_one_row_that_is_gone_stops_them_all(statement, curator):
    draft = rows.make_statement("draft")
    with pytest.raises(Statement.DoesNotExist):
        lifecycle.publish_statements(statements=[draft, Statement(pk=10**6)], author=curator)
    draft.refresh_from_db()
    assert draft.status == "draft"


def test_confirming_counts_only_what_nobody_decided(statement, signature, curator):
    nowhere = rows.make_signature(statement, rows.make_organization("Nowhere"), position=2)
    both = [signature, nowhere]
    assert lifecycle.confirm_countries(subjects=both, author=curator) == 1
    assert lifecycle.confirm_countries(subjects=both, author=curator) == 0
    assert Decision.objects.get().value == ["KE"]


def test_a_signature_gets_an_organisation_of_its_own_name(signature, organization, curator):
    made = give_own_organization(signature=signature, author=curator, reason="a namesake")
    signature.refresh_from_db()
    organization.refresh_from_db()
    assert (signature.organization, made.name, made.names.get().name) == (
        made,
        "Kenyan Writers",
        "Kenyan Writers",
    )
    assert (organization.signature_count, Organization.objects.get(pk=made.pk).signature_count) == (0, 1)
    assert Decision.objects.get().previous == organization.public_id


def test_a_person_who_turns_out_to_be_a_body_gets_one(statement, curator):
    person = rows.make_signature(statement, None, attribution="person")
    made = give_own_organization(signature=person, author=curator)
    person.refresh_from_db()
    assert (person.kind, person.organization, made.kind) == ("organization", made, "organization")


def test_an_organisation_that_is_not_held_is_refused(signature, curator):
    from statements.curation.decisions import decide

    with pytest.raises(ValidationError, match="no such organisation"):
        decide(subject=signature, field="organization", value="nowhere", author=curator)
