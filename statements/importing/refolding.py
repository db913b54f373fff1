"""Refolding: stored keys are written anew after a change of the folding; the words stay as they are."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db import models, transaction

from statements.lookup.import_lock import hold_import_lock
from statements.models import Country, Organization, OrganizationName, Signature, Statement
from statements.models.chunks import CHUNK
from statements.models.counts import recount
from statements.models.name_columns import folded_name, name_keys

Keys = dict[str, Any]
VERSION = {"fold_version"}
"""What a row was folded by: where no more than that is another, the name is found as before."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A table with stored keys: the words they are made of, the keys of a row, and whose name it is."""

    rows: models.Manager[Any]
    words: tuple[str, ...]
    keys_of: Callable[[Any], Keys]
    organization: str = ""


def key_of_name(row: Any) -> Keys:
    """What most nouns keep of a name."""
    return {"folded": folded_name(row.name)}


REFOLDED = (
    Folded(Country.objects, ("name",), key_of_name),
    Folded(Organization.objects, ("name",), key_of_name, "id"),
    Folded(OrganizationName.objects, ("name",), lambda row: name_keys(row.name), "organization_id"),
    Folded(Signature.objects, ("name",), key_of_name),
    Folded(
        Statement.objects,
        ("title", "opening_words", "issuer", "hidden_names"),
        lambda row: {"folded": row.words_folded()},
    ),
)


@transaction.atomic
def refold_names() -> int:
    """Write every stored key that today's folding gives otherwise, and what is counted by it; says how many.

    Attributions stay: what would be linked now shows among the next suggestions.
    """
    hold_import_lock()
    changed = sum(refold(table) for table in REFOLDED)
    if changed:
        recount()
    return changed


def refold(table: Folded) -> int:
    """Write the stale keys of one table; returns how many rows had any."""
    changed = 0
    columns = list(table.keys_of(table.rows.model()))
    read = table.rows.order_by("pk").only("pk", *table.words, *columns, *filter(None, [table.organization]))
    found = read.iterator(chunk_size=CHUNK)
    while chunk := list(islice(found, CHUNK)):
        stale = {row: different for row in chunk if (different := set_keys(row, table.keys_of(row)))}
        table.rows.bulk_update(stale, columns, batch_size=200)
        if table.organization:
            renamed = (row for row, different in stale.items() if different != VERSION)
            match_again({getattr(row, table.organization) for row in renamed})
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
