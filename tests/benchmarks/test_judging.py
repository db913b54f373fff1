"""Merging, undoing and the first page of the review queue ask as often in a large record as in a small one.

SIGNED=10000 WAITING=250000 pytest -s tests/benchmarks/test_judging.py prints how long they take.
"""

import os
import time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.curation.groups import find_stale_groups
from statements.curation.judging import merge, undo_judgement
from statements.models import Organization, ReviewItem, Signature, Statement
from statements.models.counts import recount
from tests.curation import rows

pytestmark = pytest.mark.django_db
SIGNED = int(os.environ.get("SIGNED", "500"))
"""Signatures on each side of the merge; a tenth of the statements bears both."""
SHARED = SIGNED // 10
WAITING = int(os.environ.get("WAITING", "2000"))
"""Items in the queue; a record of a million signatures has a quarter of a million."""
TRIES = 5
MOST_QUERIES = 40


def best_of(work):
    """The shortest of several runs in seconds, and the queries of each."""
    taken, asked = [], set()
    for _ in range(TRIES):
        start = time.perf_counter()
        with CaptureQueriesContext(connection) as queries:
            work()
        taken.append(time.perf_counter() - start)
        asked.add(len(queries))
    return min(taken), asked


def make_sides():
    """Two organisations with many signatures each."""
    sides = [rows.make_organization(name) for name in ("Alpha", "Beta")]
    statements = Statement.objects.bulk_create(
        Statement(
            public_id=f"s{number}",
            title="On wells",
            status="published",
            organization_count=1 + (SIGNED - SHARED <= number < SIGNED),
        )
        for number in range(2 * SIGNED - SHARED)
    )
    ranges = (statements[:SIGNED], statements[-SIGNED:])
    Signature.objects.bulk_create(
        Signature(
            public_id=f"g{place}-{number}",
            statement=statement,
            position=place + 1,
            kind="organization",
            name=side.name,
            folded=side.name.lower(),
            organization=side,
            attribution="same_name",
        )
        for place, (side, signed) in enumerate(zip(sides, ranges, strict=True))
        for number, statement in enumerate(signed)
    )
    recount(organizations=[side.pk for side in sides])
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return sides


def test_a_merge_and_its_undo_come_back_to_what_was():
    (alpha, beta), curator = make_sides(), rows.make_curator()
    merging, undoing, asked = [], [], set()
    for _ in range(TRIES):
        with CaptureQueriesContext(connection) as queries:
            start = time.perf_counter()
            judgement = merge(organization=alpha, into=beta, author=curator)
            merging.append(time.perf_counter() - start)
        asked.add(len(queries))
        assert Organization.objects.get(pk=beta.pk).statement_count == 2 * SIGNED - SHARED
        assert not Statement.objects.filter(organization_count=2).exists()
        start = time.perf_counter()
        undo_judgement(judgement=judgement, author=curator)
        undoing.append(time.perf_counter() - start)
    print(f"merge {min(merging):.3f} s, undo {min(undoing):.3f} s, queries of a merge {asked}")
    assert max(asked) < MOST_QUERIES
    assert list(find_stale_groups()) == []
    assert Statement.objects.filter(organization_count=2).count() == SHARED


def test_the_first_page_of_the_queue_asks_little_however_many_wait(client):
    rows.make_waiting(WAITING)
    client.force_login(rows.make_curator())
    page = client.get("/admin/statements/reviewitem/")
    assert page.content.decode().count("Open the organisation") == 50
    queue, _ = best_of(lambda: list(ReviewItem.objects.waiting()[:50]))
    whole, asked = best_of(lambda: client.get("/admin/statements/reviewitem/"))
    print(f"first page of the queue {queue:.4f} s, with its screen {whole:.3f} s, queries {asked}")
    assert max(asked) <= 6
