"""Attribution: which organisation a new signature belongs to, and which countries follow from that."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from statements.importing.bearings import Bearing, Bearings, Likeness, Namesake
from statements.importing.settling import countries_undecided, list_countries, settle_countries
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

__all__ = ["Newcomer", "attribute", "countries_undecided", "list_countries", "settle_countries"]


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A signature not saved yet, the countries guessed for it, and what lasting ids are made of."""

    signature: Signature
    codes: frozenset[str]
    origin: tuple[str, str]

    @property
    def likeness(self) -> Likeness:
        """What decides which organisation it may be linked to."""
        return Likeness(self.signature.name, self.codes, self.signature.kind == Signature.Kind.STATE)


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
        bearing = bearings.find(newcomer.likeness)
        if bearing is None:
            made[newcomer.origin] = found_organization(newcomer, circumstances.run)
            bearer = Namesake(made[newcomer.origin], newcomer.codes)
        else:
            bearer = bearing.bearer
            join(newcomer, bearer)
            bearings.add_countries(bearer, newcomer.codes)
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


def load_namesakes(organizations: Iterable[int]) -> dict[int, Namesake]:
    """Organisations by key, each with the codes of its countries."""
    held: dict[int, Namesake] = {}
    for chunk in in_chunks(sorted(organizations)):
        rows = Organization.objects.filter(pk__in=chunk).only("pk", "kind", "representative_id")
        held.update({row.pk: Namesake(row, frozenset()) for row in rows})
        for key, code in links_of(chunk):
            held[key].codes |= {code}
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


def join(newcomer: Newcomer, bearer: Namesake) -> None:
    """Attribute the newcomer to who bears its name."""
    newcomer.signature.organization = bearer.organization
    newcomer.signature.attribution = Signature.Attribution.SAME_NAME


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
