"""Elsewhere: what the other signatures of an organisation say of one whose entry says no country."""

from collections import defaultdict
from collections.abc import Collection

from django.db.models import Exists, OuterRef, Q

from statements.models import Decision, Signature, SignatureCountry
from statements.models.basis import CountryBasis
from statements.models.chunks import in_chunks
from statements.models.signature import is_published


def find_silent(organizations: Collection[int]) -> set[int]:
    """Signatures of the organisations of which neither an entry nor a person says where they are."""
    own = SignatureCountry.objects.filter(signature=OuterRef("pk")).exclude(basis=CountryBasis.ELSEWHERE)
    decided = Decision.objects.standing().filter(field=Decision.Field.COUNTRIES)
    is_decided = Exists(decided.filter(signature=OuterRef("pk")))
    is_owner_decided = Exists(decided.filter(organization=OuterRef("organization")))
    silent: set[int] = set()
    for chunk in in_chunks(organizations):
        rows = Signature.objects.filter(~Exists(own), ~is_decided, ~is_owner_decided, organization__in=chunk)
        silent.update(rows.order_by().values_list("pk", flat=True))
    return silent


def said_elsewhere(signatures: Collection[int]) -> dict[int, frozenset[str]]:
    """Codes in which the others of each one's organisation agree; no draft tells of a public one."""
    rows = Signature.objects.filter(pk__in=signatures, organization__isnull=False).order_by()
    owners = dict(rows.values_list("pk", "organization_id"))
    public = set(rows.published().values_list("pk", flat=True))
    among_public = agreed(is_published("signature__"), set(owners.values()))
    among_all = agreed(Q(signature__state__in=Signature.STANDING), set(owners.values()))
    return {
        signature: (among_public if signature in public else among_all).get(owner, frozenset())
        for signature, owner in owners.items()
    }


def agreed(condition: Q, organizations: Collection[int]) -> dict[int, frozenset[str]]:
    """Codes in which all signatures agree that meet the condition and say any, by organisation."""
    links = SignatureCountry.objects.filter(condition, signature__organization__in=organizations).order_by()
    said: dict[int, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    columns = ("signature__organization_id", "signature_id", "country_id")
    for owner, signature, code in links.exclude(basis=CountryBasis.ELSEWHERE).values_list(*columns):
        said[owner][signature].add(code)
    sets = {owner: {frozenset(codes) for codes in signed.values()} for owner, signed in said.items()}
    return {owner: each.pop() for owner, each in sets.items() if len(each) == 1}
