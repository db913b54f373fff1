"""Chunks: many keys are looked up a few hundred at a time, or as one list: no query grows without bound."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from django.db.models import BigIntegerField, Func, Value

CHUNK = 900
"""SQLite allowed 999 parameters a query for long; some builds still do."""

Key = TypeVar("Key")


def in_chunks(keys: Iterable[Key], size: int = CHUNK) -> Iterator[list[Key]]:
    """Yield the keys in lists of at most `size`."""
    rest = iter(keys)
    while chunk := list(islice(rest, size)):
        yield chunk


class KeyList(Func):
    """Keys for `pk__in` as one parameter: a thousand of them take Django longer than the database."""

    template = "(SELECT value FROM json_each(%(expressions)s))"
    output_field = BigIntegerField()

    def __init__(self, keys: Iterable[int]) -> None:
        super().__init__(Value(json.dumps(list(keys))))

    def as_postgresql(self, compiler: Any, connection: Any) -> Any:
        """The same in the words of PostgreSQL."""
        each = "(SELECT value::bigint FROM json_array_elements_text((%(expressions)s)::json) AS value)"
        return self.as_sql(compiler, connection, template=each)
