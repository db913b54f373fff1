"""Names: what an organisation signed under, how often, and what else it is called."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import CharField, Count, IntegerField, QuerySet, Value

from statements.models import OrganizationName, Signature
from statements.publishing.public import public_names

Kind = OrganizationName.Kind
Row = tuple[int, str, str, str, int]
"""Organisation, name, kind, language, and how many signatures are spelt so."""


@dataclass(slots=True)
class PublicName:
    """One spelling, once for all records of a group, with the public signatures that are spelt so."""

    name: str
    language: str = ""
    signatures: int = 0
    kinds: list[str] = field(default_factory=list)
    """What else it is, in words: official, acronym and so on."""


def names_of_group(group: Sequence[int]) -> list[PublicName]:
    """The public names of records that stand together: the first record's first, the most frequent first."""
    found: dict[str, PublicName] = {}
    rows: list[Row] = list(_signed_under(group).union(_held(group), all=True))
    for _organization, name, kind, language, number in sorted(rows, key=lambda row: _place(row, group[0])):
        if number or name in found or kind != Kind.AS_SIGNED:
            shown = found.setdefault(name, PublicName(name))
            shown.signatures += number
            shown.language = shown.language or language
            if kind != Kind.AS_SIGNED and Kind(kind).label not in shown.kinds:
                shown.kinds.append(str(Kind(kind).label))
    return list(found.values())


def _place(row: Row, first: int) -> tuple[bool, int, str]:
    organization, name, _kind, _language, number = row
    return organization != first, -number, name


def _signed_under(group: Sequence[int]) -> QuerySet[Any]:
    """Each spelling that public signatures of a record have, and how many have it."""
    spelt = Signature.objects.published().filter(organization__in=group).order_by()
    named = spelt.annotate(
        kind_of_name=Value(Kind.AS_SIGNED.value, CharField()), language_of_name=Value("", CharField())
    )
    columns = ("organization_id", "name", "kind_of_name", "language_of_name")
    return named.values_list(*columns).annotate(number=Count("pk"))


def _held(group: Sequence[int]) -> QuerySet[Any]:
    """The public names that are kept of each record, which tell their kind and language."""
    names = public_names().filter(organization__in=group).order_by()
    columns = ("organization_id", "name", "kind", "language")
    return names.annotate(number=Value(0, IntegerField())).values_list(*columns, "number")
