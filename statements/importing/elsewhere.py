"""Elsewhere: what the other signatures of an organisation say of one whose entry says no country."""

from collections import Counter, defaultdict
from collections.abc import Collection
from functools import cached_property

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
    among_public = said_by_each(is_published("signature__"), set(owners.values()))
    among_all = said_by_each(Q(signature__state__in=Signature.STANDING), set(owners.values()))
    return {
        signature: (among_public if signature in public else among_all)[owner].agreed_without(signature)
        for signature, owner in owners.items()
    }


class Said:
    """What the signatures of one organisation say, each by itself."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.codes: dict[int, frozenset[str]] = defaultdict(frozenset)

    @cached_property
    def times(self) -> Counter[frozenset[str]]:
        """How often each set of codes is said, counted once all is told."""
        return Counter(self.codes.values())

    def agreed_without(self, signature: int) -> frozenset[str]:
        """Codes in which all others agree: what was decided for the one tells nothing of itself."""
        own = self.codes.get(signature)
        others = [codes for codes, times in self.times.items() if times > (codes == own)]
        return others[0] if len(others) == 1 else frozenset()


def said_by_each(condition: Q, organizations: Collection[int]) -> dict[int, Said]:
    """What the signatures say that meet the condition and say any country, by organisation."""
    links = SignatureCountry.objects.filter(condition, signature__organization__in=organizations).order_by()
    said: dict[int, Said] = defaultdict(Said)
    columns = ("signature__organization_id", "signature_id", "country_id")
    for owner, signature, code in links.exclude(basis=CountryBasis.ELSEWHERE).values_list(*columns):
        said[owner].codes[signature] |= {code}
    return said
