"""Chunks: many keys are looked up a few hundred at a time, so that no query grows without bound."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

CHUNK = 900
"""SQLite allowed 999 parameters a query for long; some builds still do."""

Key = TypeVar("Key")


def in_chunks(keys: Iterable[Key], size: int = CHUNK) -> Iterator[list[Key]]:
    """Yield the keys in lists of at most `size`."""
    rest = iter(keys)
    while chunk := list(islice(rest, size)):
        yield chunk
