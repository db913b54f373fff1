"""Near: which organisations are looked at for a name: those of an equal name, then those of a like one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from statements.lookup import candidates
from statements.lookup.candidates import bears_one_of
from statements.models.name_columns import name_keys
from statements.publishing.public import public_names
from statements.publishing.reconciliation.asked import Asked

LIKE = 8
"""Organisations of a like name that are looked at for each one asked for; as many as it wants, if more."""
NAMESAKES = 25
"""Organisations of an equal name that are looked at; those whose country may be the same come first."""

Bearers = dict[str, dict[int, set[str]]]
"""Stored key of a name -> organisations that bear such a name -> their countries."""


def keys_near(asked: Sequence[Asked]) -> list[list[int]]:
    """For each name the keys of the organisations to look at, public or not."""
    bearers = _bearers([each.query.name for each in asked if each.folded])
    return [[*_namesakes(each, bearers), *_like(each)] for each in asked]


def _bearers(names: Iterable[str]) -> Bearers:
    rows = public_names().filter(bears_one_of(names)).order_by("pk")
    bearers: Bearers = defaultdict(lambda: defaultdict(set))
    columns = ("organization", "folded", "fingerprint", "organization__countries__country")
    for key, folded, fingerprint, code in rows.values_list(*columns):
        for stored in (folded, fingerprint):
            bearers[stored][key].update({code} - {None})
    return bearers


def _namesakes(asked: Asked, bearers: Bearers) -> list[int]:
    if not asked.folded:
        return []
    keys = name_keys(asked.query.name)
    found = bearers.get(str(keys["fingerprint"]), {}) | bearers.get(asked.folded, {})

    def is_elsewhere(key: int) -> bool:
        return asked.codes.isdisjoint(found[key]) and bool(asked.codes or found[key])

    return sorted(found, key=is_elsewhere)[:NAMESAKES]


def _like(asked: Asked) -> list[int]:
    return candidates.names.shortlist(asked.query.name, max(LIKE, asked.query.limit)) if asked.folded else []
