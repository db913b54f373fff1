"""Extending: values of properties of many organisations, as columns for a client's table."""

from collections.abc import Iterable
from typing import Any

from statements.publishing.public import public_organizations
from statements.publishing.reconciliation.known import load_by_public_id
from statements.publishing.reconciliation.properties import OF_ORGANIZATIONS, PROPERTIES, Value
from statements.publishing.reconciliation.queries import Extension
from statements.publishing.wording import name_shown

Cell = dict[str, Value]


def extend(extension: Extension, site: str) -> dict[str, Any]:
    """The values of each property of each identifier; what is not public has none."""
    known = load_by_public_id(extension.ids)
    properties = [PROPERTIES[name] for name in extension.properties]
    values = {
        public_id: {each.id: each.values(known[public_id], site) for each in properties}
        for public_id in known
    }
    names = _names_of(
        str(value) for row in values.values() for name in OF_ORGANIZATIONS for value in row.get(name, ())
    )
    return {
        "meta": [{"id": each.id, "name": each.name} for each in properties],
        "rows": {
            public_id: {
                each.id: _cells(each.id, values.get(public_id, {}).get(each.id, []), names)
                for each in properties
            }
            for public_id in extension.ids
        },
    }


def _names_of(public_ids: Iterable[str]) -> dict[str, str]:
    rows = public_organizations().filter(public_id__in=set(public_ids)).order_by()
    bare = rows.select_related(None).prefetch_related(None).only("public_id", "name", "hidden_names")
    return {row.public_id: name_shown(row) for row in bare}


def _cells(name: str, values: Iterable[Value], names: dict[str, str]) -> list[Cell]:
    if name in OF_ORGANIZATIONS:
        return [{"id": str(value), "name": names[str(value)]} for value in values if value in names]
    return [{"int": value} if isinstance(value, int) else {"str": value} for value in values]
