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
    Tally,
)
from statements.models.hidden_names import GONE
from statements.models.signature import has_fallen, is_shown
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
        .select_related("statement", "organization__representative")
        .prefetch_related(Prefetch("countries", SignatureCountry.objects.select_related("country")))
    )


def public_organizations() -> QuerySet[Organization]:
    """Organisations with a public signature, not withheld, each with the countries of its group.

    Of records that people judged the same only the one that stands for them is a row.
    """
    countries = OrganizationCountry.objects.select_related("country")
    return (
        with_review(Organization.objects.published().heads())
        .select_related("parent", "network")
        .prefetch_related(Prefetch("listed_countries", countries))
    )


def find_merged(public_id: str) -> Organization | None:
    """The public row that stands for a record which people judged the same as it; None where none does."""
    return Organization.objects.published().filter(members__public_id=public_id).first()


def if_public(organization: Organization | None) -> Organization | None:
    """The organisation where its page is there to be read: not withheld, and with a public signature."""
    is_public = organization and organization.signature_count and not organization.is_withheld
    return organization if is_public else None


def organizations_listed_under(country: Country) -> QuerySet[Organization]:
    """Public organisations that the country is one of."""
    links = OrganizationCountry.objects.filter(listed_under=OuterRef("pk"), country=country)
    return public_organizations().filter(Exists(links))


def branches_of(organization: Organization) -> QuerySet[Organization]:
    """Public organisations that people judged branches of this one."""
    return public_organizations().filter(parent=organization).order_by("folded", "pk")


def public_countries() -> QuerySet[Country]:
    """Countries that a public signature or organisation is listed under."""
    return Country.objects.filter(Q(signature_count__gt=0) | Q(organization_count__gt=0))


def public_names() -> QuerySet[OrganizationName]:
    """Names of organisations: those a public signature bears, and those a curator gave."""
    is_public = ~Q(kind=OrganizationName.Kind.AS_SIGNED) | Q(signature_count__gt=0)
    return OrganizationName.objects.filter(is_public, organization__is_withheld=False)


def statements_signed_in(country: Country) -> QuerySet[Statement]:
    """Public statements that a public signature listed under the country stands under."""
    tallies = Tally.objects.filter(facet=Tally.Facet.COUNTRY, value=country.pk, statement=OuterRef("pk"))
    return public_statements().filter(Exists(tallies))


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
    return shown_once.filter(GONE | Q(statement__status=Statement.Status.WITHHELD))


def withheld_organizations() -> QuerySet[Organization]:
    """Organisations that were taken down, alone or with their group; one only in drafts was never there."""
    shown_once = Signature.objects.filter(is_draft=False).exclude(statement__status=Statement.Status.DRAFT)
    own = shown_once.filter(organization=OuterRef("pk"))
    of_members = shown_once.filter(organization__representative=OuterRef("pk"))
    taken_down = Organization.objects.filter(Q(is_withheld=True) | Q(representative__is_withheld=True))
    return taken_down.filter(Exists(own) | Exists(of_members))


def readable_sources(statement: Statement) -> QuerySet[Source]:
    """Editions and notes of a statement, the first that came in first.

    `prints` counts the signatures of each, `not_listed` those that it prints and that do not stand.
    """
    unread = [field for field in HEAVY_SOURCE_FIELDS if field != "body"]
    of_each = {
        name: Count("entries__signature", filter=condition("entries__signature__"), distinct=True)
        for name, condition in (("prints", is_shown), ("not_listed", has_fallen))
    }
    return statement.sources.filter(is_draft=False).defer(*unread).annotate(**of_each).order_by("pk")
