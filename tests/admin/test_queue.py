"""The queue's first page is found by an index: it reads and sorts no more items however many wait."""

import re

import pytest
from django.db import connection

from statements.models import ReviewItem
from tests.curation import rows
from tests.publishing.test_plans import asked

pytestmark = pytest.mark.django_db

WAITING = 12_000
SORTED = re.compile(r"Sort|TEMP B-TREE")


@pytest.fixture
def long_queue():
    """Twelve thousand items that wait; the database knows how many there are."""
    organization = rows.make_organization()
    ReviewItem.objects.bulk_create(
        ReviewItem(
            reason=ReviewItem.Reason.values[number % 12],
            key=str(number),
            facts="f",
            weight=number % 997,
            sentence=f"Are “Wells {number}” and “Wells of {number}” the same?",
            organization=organization,
        )
        for number in range(WAITING)
    )
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
