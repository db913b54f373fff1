"""Public ids: short, lasting names of rows for addresses, API and files."""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any

from django.db.models import QuerySet

from statements.models.chunks import in_chunks

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 10


def make_public_id(*parts: str) -> str:
    """Derive an id of ten characters from what a row was first made of.

    The same document therefore gets the same address in a rebuilt database. 50 bits make a clash rare;
    the unique constraint finds one, and the caller then adds a part.
    """
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    number = int.from_bytes(digest[:8], "big")
    return "".join(ALPHABET[number >> (5 * place) & 31] for place in range(LENGTH))


def make_public_ids(rows: QuerySet[Any], origins: Sequence[tuple[str, ...]]) -> list[str]:
    """One id for each origin, that none of `rows` and no other origin has; a clash adds a part."""
    firsts = [make_public_id(*origin) for origin in origins]
    taken = set(_held(rows, firsts))
    chosen = []
    for origin, first in zip(origins, firsts, strict=True):
        public_id = first if first not in taken else _next_free(rows, origin, taken)
        taken.add(public_id)
        chosen.append(public_id)
    return chosen


def _next_free(rows: QuerySet[Any], origin: tuple[str, ...], taken: set[str]) -> str:
    others = (make_public_id(*origin, str(number)) for number in count(1))
    return next(other for other in others if other not in taken and not any(_held(rows, [other])))


def _held(rows: QuerySet[Any], public_ids: list[str]) -> Iterator[str]:
    for keys in in_chunks(public_ids):
        yield from rows.filter(public_id__in=keys).values_list("public_id", flat=True)
