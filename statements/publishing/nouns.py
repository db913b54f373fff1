"""Nouns: for each thing with a public list, its rows, its filters, its columns and what was taken down."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from statements.models import Organization
from statements.models.country import code_of
from statements.publishing.columns import (
    COUNTRIES,
    ORGANIZATIONS,
    SIGNATURES,
    STATEMENTS,
    Column,
)
from statements.publishing.filters import (
    CountryFilter,
    OrganizationFilter,
    PublicFilter,
    SignatureFilter,
    StatementFilter,
)
from statements.publishing.public import (
    find_merged,
    public_countries,
    public_organizations,
    public_signatures,
    public_statements,
    with_entries,
    withheld_organizations,
    withheld_signatures,
    withheld_statements,
)


@dataclass(frozen=True, slots=True)
class Noun:
    """One public noun; `key` is the column that addresses name a row by."""

    name: str
    one: str
    rows: Callable[[], QuerySet]
    filterset: type[PublicFilter]
    columns: tuple[Column, ...]
    withheld: Callable[[], QuerySet] | None = None
    find_head: Callable[[str], Organization | None] = lambda _key: None
    """Finds what stands for a row that people merged into another."""
    key: str = "public_id"

    def filtered(self, data: QueryDict, rows: QuerySet | None = None) -> PublicFilter:
        """The list's filters filled in; its `qs` is ordered, and nothing to rely on unless it is valid."""
        return self.filterset(data, queryset=self.rows() if rows is None else rows)

    def is_withheld(self, key: str) -> bool:
        """Whether a row of this key was public and has been taken down."""
        return self.withheld is not None and self.withheld().filter(**{self.key: key}).exists()

    def selector(self, key: str) -> dict[str, Any]:
        """The look-up of one row; codes of countries stand in lower case in addresses."""
        return {self.key: code_of(key) if self.key == "code" else key}


def signature_rows() -> QuerySet:
    """Public signatures with all that their records show."""
    return with_entries(public_signatures())


NOUNS = {
    noun.name: noun
    for noun in (
        Noun(
            "statements",
            "statement",
            public_statements,
            StatementFilter,
            STATEMENTS,
            withheld_statements,
        ),
        Noun(
            "organizations",
            "organization",
            public_organizations,
            OrganizationFilter,
            ORGANIZATIONS,
            withheld_organizations,
            find_merged,
        ),
        Noun("countries", "country", public_countries, CountryFilter, COUNTRIES, key="code"),
        Noun(
            "signatures",
            "signature",
            signature_rows,
            SignatureFilter,
            SIGNATURES,
            withheld_signatures,
        ),
    )
}
