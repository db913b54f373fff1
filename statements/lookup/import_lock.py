"""The import lock: documents are written one at a time, so that two imports never make the same row."""

from django.db import connection

KEY = 0x5349474E


def hold_import_lock() -> None:
    """Wait until no other import is writing, and keep others out until the transaction ends.

    SQLite needs no more than its own lock: every transaction of ours takes it at the start.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [KEY])
