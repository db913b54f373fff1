"""What was touched is looked through first and once, and no document keeps others from it."""

from contextlib import suppress

import pytest
from django.db import transaction

from statements.curation import review
from statements.curation.decisions import decide
from statements.curation.lifecycle import confirm_countries
from statements.curation.review import MOST_AT_ONCE, catch_up
from statements.importing.settling import settle_countries
from statements.models import ReviewItem, Signature, SignatureCountry, Source
from tests.curation import rows

pytestmark = pytest.mark.django_db


def sign_weakly(*names):
    """A document for each of the names in which one organisation signs, from a country on weak grounds."""
    organization = rows.make_organization()
    signatures = [rows.make_signature(rows.make_statement(name), organization, guess="KE") for name in names]
    settle_countries(signatures=[signature.pk for signature in signatures])
    SignatureCountry.objects.update(basis="inferred", confidence=0.4)
    return signatures


def looked_through():
    return Source.objects.filter(is_reviewed=True)


def test_what_a_decision_touches_is_looked_at_before_what_waited_longer(
    curator, django_capture_on_commit_callbacks
):
    for number in range(MOST_AT_ONCE):
        rows.make_statement(f"old {number}")
    (signature,) = sign_weakly("new")
    catch_up()
    assert ReviewItem.objects.waiting().exists()
    Source.objects.update(is_reviewed=False)
    with django_capture_on_commit_callbacks(execute=True):
        decide(subject=signature, field="countries", value=["KE"], author=curator)
    assert not ReviewItem.objects.waiting().exists()
    assert looked_through().count() == MOST_AT_ONCE


def test_many_decisions_at_once_look_through_no_more_than_one(
    curator, monkeypatch, django_capture_on_commit_callbacks
):
    sign_weakly("a", "b", "c")
    monkeypatch.setattr(review, "MOST_AT_ONCE", 2)
    with django_capture_on_commit_callbacks(execute=True):
        assert confirm_countries(subjects=Signature.objects.all(), author=curator) == 3
    assert looked_through().count() == 2


def test_what_was_taken_back_keeps_nothing_else_from_being_looked_at(
    curator, django_capture_on_commit_callbacks
):
    kept, taken_back = sign_weakly("kept", "taken back")
    with django_capture_on_commit_callbacks(execute=True):
        with suppress(InterruptedError), transaction.atomic():
            decide(subject=taken_back, field="countries", value=["KE"], author=curator)
            raise InterruptedError
        decide(subject=kept, field="countries", value=["KE"], author=curator)
    assert looked_through().filter(statement=kept.statement_id).exists()


def test_a_look_that_fails_is_logged_and_the_decision_stays(
    curator, monkeypatch, caplog, django_capture_on_commit_callbacks
):
    (signature,) = sign_weakly("a")
    monkeypatch.setattr(review, "catch_up", lambda *args, **options: 1 / 0)
    with django_capture_on_commit_callbacks(execute=True):
        decide(subject=signature, field="state", value="disputed", author=curator)
    assert "Touched.look" in caplog.text
    assert Signature.objects.get().state == "disputed"


def test_a_document_that_fails_is_logged_and_keeps_no_other_waiting(monkeypatch, caplog):
    sign_weakly("a", "b", "c")
    bad = Source.objects.order_by("pk")[1].pk

    def find(source):
        if source.pk == bad:
            raise ValueError("no such thing")
        return []

    monkeypatch.setitem(review.REASONS, "total", find)
    assert catch_up() == 2
    assert [source.pk for source in Source.objects.filter(is_reviewed=False)] == [bad]
    assert f"looking through the source {bad} failed" in caplog.text
