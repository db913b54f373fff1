"""Signatories by their names: a search reads the names that are held, and seldom the signatures."""

from django.db.models import Exists, Max, OuterRef, Q, Sum

from statements.lookup.search import matching
from statements.models import OrganizationName, Signature
from statements.publishing.hidden_matches import unseen_signatures
from statements.publishing.persons import Where, may_show_persons

FEW_BEARERS = 300
"""So many organisations are looked up one by one; more of them are found soon in any part of the list."""
UNNAMED = Q(organization=None) | Q(attribution=Signature.Attribution.CURATOR)
"""What an import attributes to an organisation bears one of its names; these need not."""


def is_searchable() -> Q:
    """Condition that the name of a signature may be searched for: a person's only where all are named."""
    if not may_show_persons(Where.ELSEWHERE):
        return ~Q(kind=Signature.Kind.PERSON)
    return ~Q(kind=Signature.Kind.PERSON, is_person_withheld=True)


def few_bearers(words: str) -> list[int]:
    """Keys of the organisations with such a name; more than FEW_BEARERS of them are not all named."""
    names = matching(OrganizationName.objects.order_by(), words)
    return list(names.values_list("organization_id", flat=True).distinct()[: FEW_BEARERS + 1])


def may_be_borne_by(organizations: list[int]) -> Q:
    """Condition that leaves out what can bear no name of these organisations, without reading it."""
    return Q(organization__in=organizations) | UNNAMED


def count_bearing(words: str) -> int:
    """Public signatures whose name has these words: those of names, and the few that no name counts."""
    names = matching(OrganizationName.objects.order_by(), words).values("organization", "folded")
    counted = names.annotate(number=Max("signature_count")).aggregate(total=Sum("number"))["total"] or 0
    same_name = OrganizationName.objects.filter(
        organization=OuterRef("organization"), folded=OuterRef("folded")
    )
    others = Signature.objects.published().filter(is_searchable(), UNNAMED, ~Exists(same_name))
    return counted + matching(others, words).count() - len(unseen_bearing(words))


def unseen_bearing(words: str) -> list[int]:
    """Keys of the public signatures whose name has these words only where it is not shown."""
    return unseen_signatures(Signature.objects.published().filter(is_searchable()), words)
