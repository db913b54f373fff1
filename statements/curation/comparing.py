"""Comparing: what is known of two organisations, what speaks for one body, and what a merge would change."""

from dataclasses import dataclass

from django.utils.translation import ngettext

from statements.models import Organization, Signature
from statements.resolution.comparison import Comparison, NameAndCountries
from statements.resolution.matching import compare

MOST_STATEMENTS = 5


@dataclass(frozen=True, slots=True)
class Side:
    """One of two organisations that a person compares, with what its whole group has."""

    organization: Organization
    names: list[str]
    countries: list[str]
    statements: list[str]
    signatures: int


def side_of(organization: Organization) -> Side:
    """Read what is known of the organisation and the records it stands for."""
    group = organization.group_keys()
    signed = Signature.objects.filter(organization__in=group).select_related("statement")
    names = Organization.objects.filter(pk__in=group).values_list("names__name", flat=True)
    links = organization.countries.select_related("country")
    return Side(
        organization,
        sorted({name for name in names if name} - {organization.name}),
        [f"{link.country} ({link.get_basis_display()})" for link in links],
        [str(row.statement) for row in signed.order_by("-statement__first_day", "pk")[:MOST_STATEMENTS]],
        signed.count(),
    )


def compare_sides(left: Organization, right: Organization) -> Comparison:
    """What matching says of the two, each feature with its sentence."""
    return compare(known_of(left), known_of(right))


def known_of(organization: Organization) -> NameAndCountries:
    """An organisation as matching knows it."""
    codes = organization.countries.values_list("country_id", flat=True)
    aliases = organization.names.exclude(name=organization.name).values_list("name", flat=True)
    return NameAndCountries(organization.name, frozenset(codes), tuple(dict.fromkeys(aliases)))


def effect_of_merging(left: Organization, right: Organization) -> str:
    """What judging the two the same would change for readers, in a sentence."""
    one, other = (set(side.head.group_keys()) for side in (left, right))
    signed = Signature.objects.shown().filter(organization__in=one | other)
    both = Signature.objects.shown().filter(organization__in=one).values("statement")
    shared = Signature.objects.shown().filter(organization__in=other, statement__in=both)
    number, common = signed.count(), shared.values("statement").distinct().count()
    statements = f"{common:,} {ngettext('statement', 'statements', common)} that both signed"
    fewer = (
        f"{statements} would count one organisation less" if common else "neither signed what the other did"
    )
    return (
        f"Merged, {number:,} {ngettext('signature', 'signatures', number)} would show under one name, "
        f"no signature would move, {fewer}, and the address of the other would lead to the one that stands "
        "for both."
    )
