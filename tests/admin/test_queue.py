"""The queue's first page is found by an index: it reads and sorts no more items however many wait."""

import re

import pytest
from django.db import connection

from statements.curation import review
from statements.curation.decisions import decide
from statements.importing.settling import settle_countries
from statements.models import ReviewItem, SignatureCountry, Source
from tests.curation import rows
from tests.publishing.test_plans import asked

pytestmark = pytest.mark.django_db

WAITING = 12_000
SORTED = re.compile(r"Sort|TEMP B-TREE")


@pytest.fixture
def long_queue():
    """Twelve thousand items that wait; the database knows how many there are."""
    rows.make_waiting(WAITING)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def test_no_page_of_the_queue_sorts_or_reads_what_is_not_on_it(client, long_queue):
    client.force_login(rows.make_curator())
    for query in ("", "?reason__exact=twice", "?p=150"):
        plans = {
            sql: plan
            for sql, plan in asked(client, f"/admin/statements/reviewitem/{query}")
            if 'FROM "statements_reviewitem"' in sql
        }
        assert len(plans) == 2, "the number of items, and the page"
        assert all("LIMIT" in sql for sql in plans), query
        page = next(plan for sql, plan in plans.items() if "ORDER BY" in sql)
        assert any("review_item_waiting" in step for step in page), query
        assert not [step for step in page if SORTED.search(step)], query


def test_what_a_decision_about_many_documents_answers_is_gone_when_the_queue_is_opened(
    screen, curator, organization, monkeypatch, django_capture_on_commit_callbacks
):
    for name in "bcd":
        signature = rows.make_signature(rows.make_statement(name), organization, guess="KE")
        settle_countries(signatures=[signature.pk])
    SignatureCountry.objects.update(basis="inferred", confidence=0.4)
    review.catch_up()
    with monkeypatch.context() as patch, django_capture_on_commit_callbacks(execute=True):
        # As if so many documents were more than one request looks through.
        patch.setattr(review, "MOST_AT_ONCE", 0)
        decide(subject=organization, field="countries", value=["KE"], author=curator)
    assert ReviewItem.objects.waiting().count() == 3
    assert "Is that right?" not in screen.get("/admin/statements/reviewitem/").content.decode()
    assert not ReviewItem.objects.waiting().exists()
    assert not Source.objects.filter(is_reviewed=False).exists()
