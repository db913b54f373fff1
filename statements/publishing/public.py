"""What is public: published statements, their standing signatures, and who and where these show.

Withheld rows are none of it: they are 410 where they had an address and nowhere else.
"""

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from statements.models import (
    Country,
    CountryGuess,
    Entry,
    Organization,
    OrganizationCountry,
    OrganizationName,
    Signature,
    SignatureCountry,
    Source,
    Statement,
)
from statements.models.signature import is_published, is_shown
from statements.publishing.review import with_review

HEAVY_SOURCE_FIELDS = ("text", "body", "reading", "line_fates", "problems", "differences")
"""Columns of a source that no list of signatures needs."""


def public_statements() -> QuerySet[Statement]:
    """Published statements: no draft, none withheld."""
    return with_review(Statement.objects.published())


def public_signatures() -> QuerySet[Signature]:
    """Standing signatures of published statements, each with what a row about it shows."""
    return (
        with_review(Signature.objects.published())
        .select_related("statement", "organization")
        .prefetch_related(Prefetch("countries", SignatureCountry.objects.select_related("country")))
    )


def public_organizations() -> QuerySet[Organization]:
    """Organisations with a public signature, not withheld, each with its countries."""
    countries = OrganizationCountry.objects.select_related("country")
    return with_review(Organization.objects.published()).prefetch_related(Prefetch("countries", countries))


def public_countries() -> QuerySet[Country]:
    """Countries that a public signature or organisation is listed under."""
    return Country.objects.filter(Q(signature_count__gt=0) | Q(organization_count__gt=0))


def public_names() -> QuerySet[OrganizationName]:
    """Names of organisations: those a public signature bears, and those a curator gave."""
    signatures = Signature.objects.published().filter(
        organization=OuterRef("organization"), name=OuterRef("name")
    )
    return OrganizationName.objects.filter(~Q(kind=OrganizationName.Kind.AS_SIGNED) | Exists(signatures))


def public_links() -> QuerySet[SignatureCountry]:
    """What ties public signatures to countries."""
    return SignatureCountry.objects.filter(is_published("signature__"))


def statements_signed_in(country: Country) -> QuerySet[Statement]:
    """Public statements that a public signature listed under the country stands under."""
    links = public_links().filter(signature__statement=OuterRef("pk"), country=country)
    return public_statements().filter(Exists(links))


def public_entries() -> QuerySet[Entry]:
    """Entries of the documents that readers see."""
    return Entry.objects.filter(source__is_draft=False)


def with_entries(signatures: QuerySet[Signature]) -> QuerySet[Signature]:
    """Signatures with their printed entries, the first edition's first."""
    return signatures.prefetch_related(Prefetch("entries", public_entries()))


def with_evidence(signatures: QuerySet[Signature]) -> QuerySet[Signature]:
    """Signatures with their entries, where these are printed, and what was thought of them."""
    sources = Source.objects.defer(*HEAVY_SOURCE_FIELDS)
    guesses = CountryGuess.objects.select_related("country", "runner_up")
    entries = public_entries().prefetch_related(Prefetch("source", sources), Prefetch("guesses", guesses))
    return signatures.prefetch_related(Prefetch("entries", entries))


def withheld_statements() -> QuerySet[Statement]:
    """Statements that were taken down: readers are told that something was there."""
    return Statement.objects.filter(status=Statement.Status.WITHHELD)


def withheld_signatures() -> QuerySet[Signature]:
    """Signatures that were taken down, by themselves, with their organisation or with their statement."""
    shown_once = Signature.objects.filter(is_draft=False).exclude(statement__status=Statement.Status.DRAFT)
    return shown_once.filter(
        Q(is_withheld=True)
        | Q(organization__is_withheld=True)
        | Q(statement__status=Statement.Status.WITHHELD)
    )


def withheld_organizations() -> QuerySet[Organization]:
    """Organisations that were taken down; one that only drafts name was never there."""
    shown_once = Signature.objects.filter(is_draft=False).exclude(statement__status=Statement.Status.DRAFT)
    return Organization.objects.filter(
        Exists(shown_once.filter(organization=OuterRef("pk"))), is_withheld=True
    )


def readable_sources(statement: Statement) -> QuerySet[Source]:
    """Editions and notes of a statement, the first that came in first; `prints` counts their signatures."""
    unread = [field for field in HEAVY_SOURCE_FIELDS if field != "body"]
    prints = Count("entries__signature", filter=is_shown("entries__signature__"), distinct=True)
    return statement.sources.filter(is_draft=False).defer(*unread).annotate(prints=prints).order_by("pk")
