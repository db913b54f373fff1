"""What comes to a published statement is a draft until somebody publishes it."""

import pytest

from statements.curation.lifecycle import publish_sources, publish_statements, withdraw_to_draft
from statements.importing.checking import check_registry
from statements.models import Country, Organization, Signature, Source, Statement
from statements.publishing.public import public_entries, public_signatures, readable_sources
from tests.importing.documents import import_text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plain_reader")]
EDITION = "T\n\n- Kenyan Writers @KE,TZ\n- Ugandan Poets @UG\n"


@pytest.fixture
def statement():
    first = import_text("T\n- Kenyan Writers @KE\n", publish=True)
    return Statement.objects.get(public_id=first.public_id)


def names():
    return sorted(public_signatures().values_list("name", flat=True))


def assert_nothing_shows(statement):
    assert names() == ["Kenyan Writers"]
    assert readable_sources(statement).count() == public_entries().count() == 1
    assert not Country.objects.filter(pk__in=["UG", "TZ"], signature_count__gt=0).exists()
    assert not Country.objects.filter(pk__in=["UG", "TZ"], organization_count__gt=0).exists()
    assert not Organization.objects.published().filter(name="Ugandan Poets").exists()
    assert Statement.objects.get().signature_count == 1
    assert check_registry() == []


def assert_all_shows(statement):
    assert names() == ["Kenyan Writers", "Ugandan Poets"]
    assert readable_sources(statement).count() == 2
    assert Country.objects.get(pk="UG").signature_count == Country.objects.get(pk="TZ").signature_count == 1
    assert Statement.objects.get().signature_count == 2
    assert not Signature.objects.filter(is_draft=True).exists()
    assert check_registry() == []


@pytest.mark.parametrize("kind", ["edition", "note", "translation"])
def test_a_later_document_of_a_published_statement_is_a_draft(statement, kind):
    outcome = import_text(EDITION, edition_of=statement.public_id, kind=kind)

    assert "new draft source" in outcome.sentence
    assert_nothing_shows(statement)


def test_a_later_document_told_to_be_published_shows_at_once(statement):
    import_text(EDITION, edition_of=statement.public_id, publish=True)
    assert_all_shows(statement)


def test_a_later_document_of_a_draft_goes_with_its_statement(statement, admin_user):
    withdraw_to_draft(statements=[statement], author=admin_user)
    import_text(EDITION, edition_of=statement.public_id)
    assert not Source.objects.filter(is_draft=True).exists()

    publish_statements(statements=[statement], author=admin_user)
    assert_all_shows(statement)


def test_publishing_the_statement_again_shows_its_drafts(statement, admin_user):
    import_text(EDITION, edition_of=statement.public_id)

    assert publish_statements(statements=[statement], author=admin_user, reason="checked") == 1
    assert_all_shows(statement)
    assert "checked" in statement.history.first().history_change_reason
    assert publish_statements(statements=[statement], author=admin_user) == 0


def test_taking_a_statement_back_and_publishing_it_shows_its_drafts(statement, admin_user):
    import_text(EDITION, edition_of=statement.public_id)
    withdraw_to_draft(statements=[statement], author=admin_user)
    statement.refresh_from_db()
    publish_statements(statements=[statement], author=admin_user)

    assert_all_shows(statement)


def test_one_document_is_published_alone(statement, admin_user):
    import_text(EDITION, edition_of=statement.public_id)
    import_text(EDITION + "- Rwandan Painters\n", edition_of=statement.public_id)
    first_draft = Source.objects.filter(is_draft=True).first()

    assert publish_sources(sources=[first_draft], author=admin_user) == 1
    assert names() == ["Kenyan Writers", "Ugandan Poets"]
    assert readable_sources(statement).count() == 2
    assert check_registry() == []


def test_a_signature_of_a_draft_shows_once_a_published_document_prints_it(statement):
    import_text(EDITION, edition_of=statement.public_id)
    import_text("T\n\n\n- Ugandan Poets @UG\n", edition_of=statement.public_id, publish=True)

    assert names() == ["Kenyan Writers", "Ugandan Poets"]
    assert check_registry() == []
