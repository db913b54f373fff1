"""The number of queries grows with chunks of a list, never with its lines."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.importing.countries import load_countries
from statements.importing.rereading import reread_source
from statements.models import Source
from tests.importing.documents import import_text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plain_reader")]

CODES = ["KE", "TZ", "UG"]


def letter(word, size):
    lines = [f"- {word}Union{number} of Kenya @{CODES[number % 3]}" for number in range(size)]
    return "\n".join([f"Letter {word} {size}", *lines, ""])


def reads(work):
    """How many queries look something up or change rows there are; inserts come in batches of their own."""
    with CaptureQueriesContext(
        connection,
    ) as queries:
        work()
    return sum(not query["sql"].startswith("INSERT") for query in queries), len(queries)


@pytest.fixture(autouse=True)
def countries():
    load_countries()


def test_a_list_eight_times_as_long_takes_no_more_look_ups():
    few, _ = reads(lambda: import_text(letter("A", 50)))
    many, total = reads(lambda: import_text(letter("B", 400)))

    assert many == few
    assert total < 120


def test_an_edition_takes_no_query_a_signature():
    import_text(letter("A", 50), path="f/a")
    import_text(letter("B", 400), path="f/b")
    few, _ = reads(lambda: import_text(letter("A", 51), path="f/a"))
    many, total = reads(lambda: import_text(letter("B", 401), path="f/b"))

    assert many == few
    assert total < 120


def test_names_that_are_known_take_no_query_each():
    import_text(letter("A", 400))
    few, _ = reads(lambda: import_text(letter("A", 50)))
    many, _ = reads(lambda: import_text(letter("A", 399)))

    assert many == few


def test_rereading_takes_no_query_an_entry():
    import_text(letter("A", 50))
    import_text(letter("B", 400))
    small, large = Source.objects.order_by("size")
    few, _ = reads(lambda: reread_source(source=small))
    many, _ = reads(lambda: reread_source(source=large))

    assert many == few


def test_unchanged_bytes_take_one_query():
    import_text(letter("A", 50))
    assert reads(lambda: import_text(letter("A", 50))) == (1, 1)
