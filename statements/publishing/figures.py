"""Figures: the few numbers that the home page and a statement's page state."""

from dataclasses import dataclass

from django.db.models import Case, Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum, Value, When

from statements.models import Signature, SignatureCountry, Statement
from statements.models.basis import NOT_OF_THE_ENTRY, CountryBasis
from statements.models.counts import NETWORK
from statements.models.organization import HEAD
from statements.publishing.public import public_countries, public_organizations, public_statements
from statements.publishing.wording import STRENGTH


@dataclass(frozen=True, slots=True)
class SiteFigures:
    """What the registry holds for the public."""

    statements: int
    signatures: int
    organizations: int
    countries: int


@dataclass(frozen=True, slots=True)
class CountryNumbers:
    """The signatures listed under one country, and how many of these are inferred."""

    code: str
    name: str
    number: int
    inferred: int


@dataclass(frozen=True, slots=True)
class StatementFigures:
    """Of one statement's signatures: `by_basis` counts each once, by its strongest ground, in words.

    `networks` counts an organisation with all of its branches once; `by_country` has the most frequent first.
    """

    signatures: int
    organizations: int
    networks: int
    unknown: int
    inferred: int
    by_basis: list[tuple[str, int]]
    by_country: list[CountryNumbers]

    @property
    def countries(self) -> int:
        return len(self.by_country)


def site_figures() -> SiteFigures:
    """Count what is public, from stored counts only."""
    return SiteFigures(
        statements=public_statements().count(),
        signatures=public_statements().aggregate(total=Sum("signature_count"))["total"] or 0,
        organizations=public_organizations().count(),
        countries=public_countries().count(),
    )


def statement_figures(statement: Statement) -> StatementFigures:
    """Count the signatures that one statement shows, their countries and what these rest on."""
    shown = statement.signatures.shown()
    strongest = shown.order_by().annotate(strongest=_strongest_basis())
    by_basis: dict[str | None, int] = dict(strongest.values_list("strongest").annotate(n=Count("pk")))
    return StatementFigures(
        signatures=sum(by_basis.values()),
        **shown.aggregate(organizations=Count(HEAD, distinct=True), networks=Count(NETWORK, distinct=True)),
        unknown=by_basis.get(None, 0),
        inferred=by_basis.get(CountryBasis.INFERRED, 0),
        by_basis=[(str(basis.label), by_basis[basis]) for basis in CountryBasis if basis in by_basis],
        by_country=_count_by_country(shown),
    )


def _count_by_country(shown: QuerySet[Signature]) -> list[CountryNumbers]:
    links = SignatureCountry.objects.filter(signature__in=shown).order_by()
    counted = (
        links.values_list("country_id", "country__name")
        .annotate(number=Count("pk"), inferred=Count("pk", filter=Q(basis__in=NOT_OF_THE_ENTRY)))
        .order_by("-number", "country__name", "country_id")
    )
    return [CountryNumbers(*row) for row in counted]


def _strongest_basis() -> Subquery:
    cases = [When(basis=basis, then=Value(rank)) for basis, rank in STRENGTH.items()]
    links = SignatureCountry.objects.filter(signature=OuterRef("pk"))
    ranked = links.annotate(rank=Case(*cases, output_field=IntegerField())).order_by("rank", "pk")
    return Subquery(ranked.values("basis")[:1])
