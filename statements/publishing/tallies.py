"""Tallies: what is stored of the numbers of public signatures, by statement, country, basis and kind."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet, Sum

from statements.models import Statement, Tally
from statements.models.country import code_of
from statements.publishing.wording import UNKNOWN

FACETS = {facet.value: facet for facet in Tally.Facet}
"""Name of a filter of signatures -> what is tallied by it."""


def numbers_by_statement(chosen: Mapping[str, Any]) -> list[tuple[int, int]] | None:
    """Statement and how many of its signatures these filters leave, by its key; None where no tally tells.

    Tallies know one facet at a time; where there is no country, it rests on nothing.
    """
    if chosen.get("country") == UNKNOWN and "basis" in chosen:
        return []
    facets = [name for name in chosen if name in FACETS]
    if len(facets) > 1 or not _are_tallied(chosen, facets):
        return None
    if not facets:
        return list(_statements(chosen).order_by("pk").values_list("pk", "signature_count"))
    [name] = facets
    tallies = Tally.objects.filter(facet=FACETS[name], value=stored_value(name, chosen[name]))
    rows = tallies.filter(statement__in=_statements(chosen)).order_by("statement_id")
    return list(rows.values_list("statement_id", "number"))


def numbers_by_value(name: str, chosen: Mapping[str, Any]) -> dict[str, int] | None:
    """Signatures by value of one filter with all others set, where tallies tell."""
    if name not in FACETS or not _are_tallied(chosen, [name]):
        return None
    tallies = Tally.objects.filter(facet=FACETS[name], statement__in=_statements(chosen)).order_by()
    numbers = tallies.values_list("value").annotate(total=Sum("number"))
    return {shown_value(name, value): number for value, number in numbers}


def stored_value(name: str, choice: str) -> str:
    """A choice of a filter as tallies have it."""
    if name != Tally.Facet.COUNTRY:
        return choice
    return "" if choice == UNKNOWN else code_of(choice)


def shown_value(name: str, value: str) -> str:
    """A tally's value as the filter offers it."""
    return value.lower() or UNKNOWN if name == Tally.Facet.COUNTRY else value


def _are_tallied(chosen: Mapping[str, Any], facets: list[str]) -> bool:
    return not set(chosen) - set(facets) - {"statement"}


def _statements(chosen: Mapping[str, Any]) -> QuerySet[Statement]:
    published = Statement.objects.published().order_by()
    return published.filter(pk=chosen["statement"].pk) if "statement" in chosen else published
