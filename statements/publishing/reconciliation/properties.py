"""Properties: the public columns of an organisation, by which candidates are narrowed and tables extended."""

from collections.abc import Callable
from dataclasses import dataclass

from statements.publishing.columns import ORGANIZATIONS, Column, record_of
from statements.publishing.hiding import words_shown
from statements.publishing.persons import Where
from statements.publishing.reconciliation.known import Known

COUNTRY = "country"
SINGULAR = {"countries": COUNTRY}
"""Column -> property, where a client's cell holds one value."""
OF_EVERY_CANDIDATE = ("id", "name")
OF_ORGANIZATIONS = ("parent", "network")
"""Properties whose values are identifiers of organisations."""

Value = str | int


@dataclass(frozen=True, slots=True)
class Property:
    """One property: what it means, and its values for an organisation on a site."""

    id: str
    meaning: str
    values: Callable[[Known, str], list[Value]]

    @property
    def name(self) -> str:
        """The identifier as a heading."""
        return self.id.replace("_", " ").capitalize()

    @property
    def told(self) -> dict[str, str]:
        """What a client is told of it."""
        return {"id": self.id, "name": self.name, "description": self.meaning}


def property_of(column: Column) -> Property:
    """The property that shows a public column."""

    def values(known: Known, site: str) -> list[Value]:
        value = record_of((column,), known.row, Where.ELSEWHERE, site)[column.name]
        listed = value if isinstance(value, list) else [value]
        return [each for each in listed if each not in (None, "")]

    return Property(SINGULAR.get(column.name, column.name), column.meaning, values)


def names_of(known: Known, _site: str) -> list[Value]:
    """Every public name, the one that pages show first."""
    return [words_shown(name, known.row) for name in known.names]


PROPERTIES = {
    each.id: each
    for each in (
        *(property_of(column) for column in ORGANIZATIONS if column.name not in OF_EVERY_CANDIDATE),
        Property("names", "Every public name, as signed or given.", names_of),
    )
}
"""Identifier -> property."""
