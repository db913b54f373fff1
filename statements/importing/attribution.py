"""Attribution: which organisation a new signature belongs to, and which countries follow from that."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from statements.importing.settling import list_countries, settle_countries
from statements.lookup.candidates import bears_one_of
from statements.models import (
    ImportRun,
    Organization,
    OrganizationCountry,
    OrganizationName,
    Signature,
    SignatureCountry,
)
from statements.models.chunks import CHUNK, in_chunks
from statements.models.name_columns import folded_name, name_keys
from statements.models.public_id import make_public_ids
from statements.resolution.comparison import NameAndCountries
from statements.resolution.matching import may_link

__all__ = ["Newcomer", "attribute", "list_countries", "settle_countries"]


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A signature not saved yet, the countries guessed for it, and what lasting ids are made of."""

    signature: Signature
    codes: frozenset[str]
    origin: tuple[str, str]


@dataclass(slots=True)
class Namesake:
    """An organisation that bears a name we look for: held already, or made a moment ago."""

    organization: Organization
    codes: set[str]


class Bearing(NamedTuple):
    """A name, and the organisation that bears it."""

    name: str
    bearer: Namesake


class Bearings:
    """The names that newcomers may share, by folded form and by fingerprint."""

    def __init__(self) -> None:
        self._by_folded: dict[str, list[Bearing]] = defaultdict(list)
        self._by_fingerprint: dict[str, list[Bearing]] = defaultdict(list)
        # A list may print one name hundreds of times that never links, and each asks of all before it.
        self.may_link = cache(may_link)

    def add(self, bearing: Bearing) -> None:
        """Add a name, which is found from now on."""
        folded, key = found_by(bearing.name)
        self._by_folded[folded].append(bearing)
        self._by_fingerprint[key].append(bearing)

    def near(self, name: str) -> Iterator[list[Bearing]]:
        """Yield who bears the same folded name, then who else bears one with the same fingerprint."""
        folded, key = found_by(name)
        if folded:
            same = self._by_folded.get(folded, [])
            yield same
            told = set(map(id, same))
            yield [bearing for bearing in self._by_fingerprint.get(key, []) if id(bearing) not in told]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What all newcomers of one document share."""

    language: str
    run: ImportRun | None


def attribute(newcomers: Sequence[Newcomer], circumstances: Circumstances) -> list[Organization]:
    """Give every newcomer but persons and the unnamed its organisation, and save those made for it.

    The one organisation that it may be linked to without asking is taken, of the same folded name before
    others; another spelling is kept as a name. Where there is none, or several, the newcomer gets a new one
    and the likeness is left to people. Returns the new organisations.
    """
    bodies = [newcomer for newcomer in newcomers if newcomer.signature.kind not in Signature.WITHOUT_RECORD]
    bearings = find_bearings({newcomer.signature.name for newcomer in bodies})
    made: dict[tuple[str, str], Organization] = {}
    new_names: list[Bearing] = []
    for newcomer in bodies:
        bearing = find_bearing(newcomer, bearings)
        if bearing is None:
            made[newcomer.origin] = found_organization(newcomer, circumstances.run)
            bearer = Namesake(made[newcomer.origin], set(newcomer.codes))
        else:
            bearer = join(newcomer, bearing.bearer)
        if bearing is None or folded_name(bearing.name) != newcomer.signature.folded:
            new_names.append(Bearing(newcomer.signature.name, bearer))
            bearings.add(new_names[-1])
    save_organizations(made)
    save_names(new_names, circumstances.language)
    return list(made.values())


def find_bearings(names: Collection[str]) -> Bearings:
    """The names held that are folded like one of these or have its fingerprint, with who bears them."""
    found: dict[int, tuple[int, str]] = {}
    for chunk in in_chunks(sorted(names), CHUNK // 2):
        rows = OrganizationName.objects.filter(bears_one_of(chunk))
        found.update(
            (key, (owner, name)) for key, owner, name in rows.values_list("pk", "organization", "name")
        )
    held = load_namesakes({owner for owner, _ in found.values()})
    bearings = Bearings()
    for _, (owner, name) in sorted(found.items(), key=lambda row: (row[1][0], row[0])):
        bearings.add(Bearing(name, held[owner]))
    return bearings


def found_by(name: str) -> tuple[str, str]:
    """The folded form and the fingerprint of a name."""
    keys = name_keys(name)
    return str(keys["folded"]), str(keys["fingerprint"])


def load_namesakes(organizations: Iterable[int]) -> dict[int, Namesake]:
    """Organisations by key, each with the codes of its countries."""
    held: dict[int, Namesake] = {}
    for chunk in in_chunks(sorted(organizations)):
        rows = Organization.objects.filter(pk__in=chunk).only("pk", "kind", "representative_id")
        held.update({row.pk: Namesake(row, set()) for row in rows})
        for key, code in links_of(chunk):
            held[key].codes.add(code)
    return held


def links_of(organizations: list[int]) -> Iterable[tuple[int, str]]:
    """Organisations and countries they are linked to, by themselves or by a signature not published yet."""
    own = OrganizationCountry.objects.filter(organization__in=organizations).order_by()
    signed = SignatureCountry.objects.filter(
        signature__organization__in=organizations, signature__state__in=Signature.STANDING
    ).order_by()
    return own.values_list("organization_id", "country_id").union(
        signed.values_list("signature__organization_id", "country_id")
    )


def find_bearing(newcomer: Newcomer, bearings: Bearings) -> Bearing | None:
    """The name that the newcomer may be linked to, where one organisation or one group alone bears it."""
    for held in bearings.near(newcomer.signature.name):
        fitting = [bearing for bearing in held if fits(newcomer, bearing, bearings)]
        if fitting:
            # The record that stands for the group if it bears the name, else the oldest that does.
            heads = (each for each in fitting if not each.bearer.organization.representative_id)
            is_clear = len({group_of(each.bearer) for each in fitting}) == 1
            return next(heads, fitting[0]) if is_clear else None
    return None


def fits(newcomer: Newcomer, bearing: Bearing, bearings: Bearings) -> bool:
    """Whether the newcomer is of the bearer's sort and may be linked to it without asking."""
    signature, bearer = newcomer.signature, bearing.bearer
    return is_same_sort(signature, bearer.organization) and bearings.may_link(
        NameAndCountries(signature.name, newcomer.codes),
        NameAndCountries(bearing.name, frozenset(bearer.codes)),
    )


def join(newcomer: Newcomer, bearer: Namesake) -> Namesake:
    """Attribute the newcomer to who bears its name, and return that."""
    newcomer.signature.organization = bearer.organization
    newcomer.signature.attribution = Signature.Attribution.SAME_NAME
    bearer.codes |= newcomer.codes
    return bearer


def group_of(namesake: Namesake) -> int:
    """What records that people judged the same share; one not saved yet stands alone."""
    organization = namesake.organization
    return organization.representative_id or organization.pk or -id(organization)


def is_same_sort(signature: Signature, organization: Organization) -> bool:
    """A state and a body that bears its name are never one."""
    return (signature.kind == Signature.Kind.STATE) == (organization.kind == Organization.Kind.STATE)


def found_organization(newcomer: Newcomer, run: ImportRun | None) -> Organization:
    """A new organisation for the newcomer, not saved yet."""
    signature = newcomer.signature
    organization = Organization(
        name=signature.name, kind=signature.kind, folded=folded_name(signature.name), created_run=run
    )
    signature.organization = organization
    signature.attribution = Signature.Attribution.NEW_NAME
    return organization


def save_organizations(made: dict[tuple[str, str], Organization]) -> None:
    """Save new organisations under ids that last."""
    public_ids = make_public_ids(Organization.objects.all(), [("organization", *origin) for origin in made])
    for organization, public_id in zip(made.values(), public_ids, strict=True):
        organization.public_id = public_id
    Organization.objects.bulk_create(made.values())


def save_names(names: Sequence[Bearing], language: str) -> None:
    """Save names as they were signed."""
    OrganizationName.objects.bulk_create(
        OrganizationName(organization=bearer.organization, name=name, language=language, **name_keys(name))
        for name, bearer in names
    )
