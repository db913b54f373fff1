"""Queries of a page go along indexes, and those after it as the database thinks best."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.lookup.walking import WALKING, along_indexes

pytestmark = pytest.mark.django_db


def planning():
    with connection.cursor() as cursor:
        return [cursor.execute(f"SHOW {name}").fetchone()[0] for name in WALKING]


def test_the_database_plans_otherwise_within_and_as_before_afterwards():
    if connection.vendor == "sqlite":
        with CaptureQueriesContext(connection) as queries, along_indexes():
            pass
        assert not queries.captured_queries, "it has nothing to be told"
        return
    before = planning()
    with along_indexes():
        assert planning() == list(WALKING.values()) != before
    assert planning() == before
