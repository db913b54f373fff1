"""Types: the sorts of signatories that names are matched with; persons have no record, so no type."""

from statements.models import Organization

Type = dict[str, str]

TYPES: dict[str, Type] = {
    kind.value: {"id": kind.value, "name": str(kind.label).capitalize()} for kind in Organization.Kind
}
"""Identifier -> what a client is told of the type."""
