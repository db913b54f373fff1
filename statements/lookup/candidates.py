"""Candidates: organisations that a name may mean, by stored keys and by an index that each process keeps."""

from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import groupby
from operator import itemgetter, or_
from threading import Lock
from typing import NamedTuple

from django.db.models import Max, Q, QuerySet

from statements.models import Organization, OrganizationName
from statements.models.name_columns import folded_name, name_keys
from statements.resolution.candidates import CandidateIndex
from statements.resolution.comparison import NameAndCountries

OVERLAP = 1_000
"""Names read once more: what was written earlier may have been committed later."""


def bears_one_of(names: Iterable[str]) -> Q:
    """Condition that a name held is folded like one of these or has its fingerprint: it may be linked."""
    keys = [name_keys(name) for name in names]
    wanted = {column: {key[column] for key in keys} - {""} for column in ("folded", "fingerprint")}
    return reduce(or_, (Q(**{f"{column}__in": sorted(held, key=str)}) for column, held in wanted.items()))


def begins_with(words: str) -> Q:
    """Condition that a folded name begins with these words; an index finds such names on both databases."""
    folded = folded_name(words)
    if not folded:
        return Q(pk__in=[])
    next_key = folded[:-1] + chr(ord(folded[-1]) + 1)
    beyond = Q() if folded.endswith(("z", "9")) else Q(folded__lt=next_key)
    return Q(folded__startswith=folded, folded__gte=folded) & beyond


def names_held(organizations: QuerySet[Organization]) -> Iterator[tuple[int, NameAndCountries]]:
    """Yield the organisations by key with all of their names; where they are is for the caller to add."""
    rows = organizations.order_by("pk", "names__pk").values_list("pk", "name", "names__name")
    for (key, name), found in groupby(rows.iterator(), itemgetter(0, 1)):
        others = dict.fromkeys(other for _, _, other in found if other)
        yield key, NameAndCountries(name, aliases=tuple(other for other in others if other != name))


class Newest(NamedTuple):
    """How far the record was read: the last name, and the last thing that people changed."""

    name: int = 0
    change: int = 0


class NameIndex:
    """All names held, in memory; it reads what is new whenever it is asked.

    It only proposes: who is public, what stands for what and which names are right is read from the rows.
    """

    def __init__(self) -> None:
        self._index = CandidateIndex()
        self._newest = Newest()
        self._lock = Lock()

    def catch_up(self) -> None:
        """Read what came in or was changed since; all again where the record was replaced by another."""
        newest = newest_rows()
        with self._lock:
            if newest.name < self._newest.name or newest.change < self._newest.change:
                self._index, self._newest = CandidateIndex(), Newest()
            if newest == self._newest:
                return
            for key, known in names_held(changed_since(self._newest)):
                self._index.add(key, known)
            self._newest = newest

    def shortlist(self, name: str, limit: int) -> list[int]:
        """Keys of at most `limit` organisations whose names are worth comparing with this one."""
        return self._index.shortlist(NameAndCountries(name), limit)


def newest_rows() -> Newest:
    """The last name and the last change that are held."""
    names = OrganizationName.objects.aggregate(last=Max("pk"))
    changes = Organization.history.aggregate(last=Max("history_id"))
    return Newest(names["last"] or 0, changes["last"] or 0)


def changed_since(newest: Newest) -> QuerySet[Organization]:
    """Organisations that have a newer name, or that people changed since."""
    if newest == Newest():
        return Organization.objects.all()
    named = OrganizationName.objects.filter(pk__gt=newest.name - OVERLAP)
    changed = Organization.history.filter(history_id__gt=newest.change)
    return Organization.objects.filter(
        Q(pk__in=named.values("organization")) | Q(pk__in=changed.values("id"))
    )


names = NameIndex()
"""The index of this process."""
