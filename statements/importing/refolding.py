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
VERSION = {"fold_version"}
"""What a row was folded by: where no more than that is another, the name is found as before."""


def folded_only(name: str) -> Keys:
    """What the other nouns keep of a name."""
    return {"folded": folded_name(name)}


REFOLDED: tuple[tuple[models.Manager[Any], Callable[[str], Keys], str], ...] = (
    (Country.objects, folded_only, ""),
    (Organization.objects, folded_only, "id"),
    (OrganizationName.objects, name_keys, "organization_id"),
    (Signature.objects, folded_only, ""),
)
"""Names that are kept, what is made of each, and the column with the organisation that is called so."""


@transaction.atomic
def refold_names() -> int:
    """Write every stored key that today's folding gives otherwise, and what is counted by it; says how many.

    Attributions stay: what would be linked now shows among the next suggestions.
    """
    hold_import_lock()
    changed = sum(refold(*each) for each in REFOLDED)
    if changed:
        recount()
    return changed


def refold(rows: models.Manager[Any], keys_of: Callable[[str], Keys], called: str) -> int:
    """Write the stale keys of one table; returns how many rows had any."""
    changed = 0
    columns = list(keys_of(""))
    read = rows.order_by("pk").only("pk", "name", *columns, *filter(None, [called]))
    found = read.iterator(chunk_size=CHUNK)
    while chunk := list(islice(found, CHUNK)):
        stale = {row: different for row in chunk if (different := set_keys(row, keys_of(row.name)))}
        rows.bulk_update(stale, columns, batch_size=200)
        if called:
            match_again({getattr(row, called) for row, different in stale.items() if different != VERSION})
        changed += len(stale)
    return changed


def set_keys(row: models.Model, keys: Keys) -> set[str]:
    """Set the columns of a row; returns those that were different."""
    different = {column for column, key in keys.items() if getattr(row, column) != key}
    for column in different:
        setattr(row, column, keys[column])
    return different


def match_again(organizations: set[int]) -> None:
    """Have the names of these organisations compared anew with all others."""
    Organization.objects.filter(pk__in=organizations).update(is_matched=False)
