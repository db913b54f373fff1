"""Attribution: which organisation a new signature belongs to, and which countries follow from that."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from statements.importing.settling import list_countries, settle_countries
from statements.models import (
    ImportRun,
    Organization,
    OrganizationCountry,
    OrganizationName,
    Signature,
    SignatureCountry,
)
from statements.models.chunks import in_chunks
from statements.models.name_columns import folded_name
from statements.models.public_id import make_public_ids
from statements.resolution.gazetteer import Gazetteer
from statements.resolution.matching import are_compatible
from statements.resolution.names import FOLD_VERSION

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


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What all newcomers of one document share."""

    gazetteer: Gazetteer
    language: str
    run: ImportRun | None


Namesakes = dict[str, list[Namesake]]


def attribute(newcomers: Sequence[Newcomer], circumstances: Circumstances) -> list[Organization]:
    """Give every newcomer but persons and the unnamed its organisation, and save those made for it.

    The one organisation of the same folded name and a compatible country is taken; where there is none, or
    several, the newcomer gets a new one and the likeness is left to people. Returns the new organisations.
    """
    bodies = [newcomer for newcomer in newcomers if newcomer.signature.kind not in Signature.WITHOUT_RECORD]
    namesakes = find_namesakes({newcomer.signature.folded for newcomer in bodies})
    made: dict[tuple[str, str], Organization] = {}
    for newcomer in bodies:
        if not join_namesake(newcomer, namesakes, circumstances.gazetteer):
            made[newcomer.origin] = found_organization(newcomer, namesakes, circumstances.run)
    save_organizations(made, circumstances.language)
    return list(made.values())


def find_namesakes(folded_names: Iterable[str]) -> Namesakes:
    """The organisations held under these folded names, with their countries."""
    bearers: dict[str, set[int]] = defaultdict(set)
    for chunk in in_chunks(sorted(folded_names)):
        for folded, key in OrganizationName.objects.filter(folded__in=chunk).values_list(
            "folded", "organization_id"
        ):
            bearers[folded].add(key)
    held = load_namesakes({key for keys in bearers.values() for key in keys})
    return defaultdict(
        list, {folded: [held[key] for key in sorted(keys)] for folded, keys in bearers.items()}
    )


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


def join_namesake(newcomer: Newcomer, namesakes: Namesakes, gazetteer: Gazetteer) -> bool:
    """Attribute the newcomer where exactly one namesake fits, or only records of one group do."""
    signature = newcomer.signature
    fitting = [
        namesake
        for namesake in namesakes.get(signature.folded, ())
        if is_same_sort(signature, namesake.organization)
        and are_compatible(newcomer.codes, frozenset(namesake.codes), signature.name, gazetteer)
    ]
    if not signature.folded or len({group_of(namesake) for namesake in fitting}) != 1:
        return False
    # The record that stands for the group if it bears the name, else the oldest that does.
    found = next((one for one in fitting if not one.organization.representative_id), fitting[0])
    signature.organization = found.organization
    signature.attribution = Signature.Attribution.SAME_NAME
    found.codes |= newcomer.codes
    return True


def group_of(namesake: Namesake) -> int:
    """What records that people judged the same share; one not saved yet stands alone."""
    organization = namesake.organization
    return organization.representative_id or organization.pk or -id(organization)


def is_same_sort(signature: Signature, organization: Organization) -> bool:
    """A state and a body that bears its name are never one."""
    return (signature.kind == Signature.Kind.STATE) == (organization.kind == Organization.Kind.STATE)


def found_organization(newcomer: Newcomer, namesakes: Namesakes, run: ImportRun | None) -> Organization:
    """A new organisation for the newcomer, not saved yet."""
    signature = newcomer.signature
    organization = Organization(
        name=signature.name, kind=signature.kind, folded=folded_name(signature.name), created_run=run
    )
    signature.organization = organization
    signature.attribution = Signature.Attribution.NEW_NAME
    namesakes[signature.folded].append(Namesake(organization, set(newcomer.codes)))
    return organization


def save_organizations(made: dict[tuple[str, str], Organization], language: str) -> None:
    """Save new organisations and the names they signed under."""
    public_ids = make_public_ids(Organization.objects.all(), [("organization", *origin) for origin in made])
    for organization, public_id in zip(made.values(), public_ids, strict=True):
        organization.public_id = public_id
    Organization.objects.bulk_create(made.values())
    OrganizationName.objects.bulk_create(
        OrganizationName(
            organization=organization,
            name=organization.name,
            language=language,
            folded=organization.folded,
            fold_version=FOLD_VERSION,
        )
        for organization in made.values()
    )
