"""Refolding: stored keys of names are written anew after a change of the folding; names stay as they are."""

from collections.abc import Callable
from itertools import islice
from typing import Any

from django.db import models, transaction

from statements.lookup.import_lock import hold_import_lock
from statements.models import Country, Organization, OrganizationName, Signature
from statements.models.chunks import CHUNK
from statements.models.counts import recount
from statements.models.name_columns import folded_name, name_keys

Keys = dict[str, Any]


def folded_only(name: str) -> Keys:
    """What the other nouns keep of a name."""
    return {"folded": folded_name(name)}


REFOLDED: tuple[tuple[models.Manager[Any], Callable[[str], Keys]], ...] = (
    (Country.objects, folded_only),
    (Organization.objects, folded_only),
    (OrganizationName.objects, name_keys),
    (Signature.objects, folded_only),
)


@transaction.atomic
def refold_names() -> int:
    """Write every stored key that today's folding gives otherwise, and what is counted by it; says how many.

    Attributions stay: what would be linked now shows among the suggestions.
    """
    hold_import_lock()
    changed = sum(refold(rows, keys_of) for rows, keys_of in REFOLDED)
    if changed:
        recount()
    return changed


def refold(rows: models.Manager[Any], keys_of: Callable[[str], Keys]) -> int:
    """Write the stale keys of one table; returns how many rows had any."""
    changed = 0
    columns = list(keys_of(""))
    found = rows.order_by("pk").only("pk", "name", *columns).iterator(chunk_size=CHUNK)
    while chunk := list(islice(found, CHUNK)):
        stale = [row for row in chunk if set_keys(row, keys_of(row.name))]
        rows.bulk_update(stale, columns, batch_size=200)
        changed += len(stale)
    return changed


def set_keys(row: models.Model, keys: Keys) -> bool:
    """Set the columns of a row; returns whether any was different."""
    is_stale = any(getattr(row, column) != key for column, key in keys.items())
    for column, key in keys.items():
        setattr(row, column, key)
    return is_stale
