"""Walking: the few rows of a page are found along the indexes of a long table, which is never read whole."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

WALKING = {
    "enable_seqscan": "off",
    # What is asked for so often is in memory, where one row is read as fast as the next.
    "random_page_cost": "1.1",
    "jit": "off",
}
"""How PostgreSQL plans meanwhile: by itself it would rather sort all rows than stop after the first."""


@contextmanager
def along_indexes() -> Iterator[None]:
    """Let queries go along indexes until they have what they are to return; SQLite does so anyway."""
    if connection.vendor != "postgresql":
        yield
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("; ".join(f"SET LOCAL {name} = {value}" for name, value in WALKING.items()))
        yield
        cursor.execute("; ".join(f"SET LOCAL {name} TO DEFAULT" for name in WALKING))
