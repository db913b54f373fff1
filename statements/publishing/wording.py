"""Wording: how dates, languages, countries and their grounds are put for a reader."""

from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language_info

from statements.models import (
    Country,
    CountryGuess,
    Organization,
    OrganizationCountry,
    Signature,
    SignatureCountry,
    Statement,
)
from statements.models.basis import CountryBasis
from statements.publishing.contacts import mask_contacts

STRENGTH = {basis: rank for rank, basis in enumerate(CountryBasis.values)}
"""Basis -> rank, 0 the strongest."""

DATE_FORMATS = {
    Statement.DatePrecision.DAY: "j F Y",
    Statement.DatePrecision.MONTH: "F Y",
    Statement.DatePrecision.YEAR: "Y",
}

EVIDENCE_WORDS = {
    "heading": "a heading over the entry",
    "column": "a column of the list",
    "suffix": "words printed after the name",
    "name": "a country in the name",
    "demonym": "a people in the name",
    "region": "a region in the name",
    "city": "a city in the name",
    "domain": "the ending of an internet address",
    "group": "entries of the same group in the list",
    "curator": "a curator's decision",
}
"""Evidence kind of a guess -> what it is, in words."""


UNKNOWN = "unknown"
"""What a country rests on where there is none."""

ORGANIZATION_BASIS = {
    Signature.Attribution.NEW_NAME: "name not seen before",
    Signature.Attribution.SAME_NAME: "same name",
    Signature.Attribution.CURATOR: "decided by a curator",
    Signature.Attribution.PERSON: "",
    Signature.Attribution.UNNAMED: "",
}
"""Why a signature belongs to its organisation, in few words; a person and the unnamed have none."""
MERGED = "merged"
"""The basis where people judged its organisation the same as the one shown."""


@dataclass(frozen=True, slots=True)
class ListedCountry:
    """A country as a page shows it: never without what it rests on."""

    country: Country
    basis: str
    words: str

    @property
    def relation(self) -> str:
        """A person may decide where a body is based; all else says only under what it is listed."""
        return "Based in" if self.basis == CountryBasis.CURATOR else "Listed under"


def date_shown(statement: Statement) -> str:
    """The date as precise as it is known; empty when there is none."""
    if statement.first_day is None:
        return ""
    return date_format(statement.first_day, DATE_FORMATS[Statement.DatePrecision(statement.date_precision)])


def language_shown(tag: str) -> str:
    """English name of a BCP 47 language tag; the tag itself where Django knows none."""
    try:
        return str(get_language_info(tag.lower())["name"]) if tag else ""
    except KeyError:
        return tag


def thousands(number: int) -> str:
    """The number with a comma between its thousands."""
    return f"{number:,}"


def countries_shown(row: Organization | Signature) -> list[ListedCountry]:
    """The row's countries, the strongest grounds first; an empty list means unknown."""
    held = row.listed_countries if isinstance(row, Organization) else row.countries
    links: list[OrganizationCountry | SignatureCountry] = sorted(
        held.all(), key=lambda link: (STRENGTH[link.basis], -link.confidence, link.country_id)
    )
    # Several records of one group may be linked to one country.
    strongest = {link.country_id: link for link in reversed(links)}
    shown = [link for link in links if strongest[link.country_id] is link]
    return [ListedCountry(link.country, link.basis, link.get_basis_display()) for link in shown]


def country_basis(row: Organization | Signature) -> str:
    """What the row's countries rest on at their strongest, or "unknown"."""
    return next((listed.basis for listed in countries_shown(row)), UNKNOWN)


def organization_basis(signature: Signature) -> str:
    """Why the signature belongs to the organisation shown, as a value; empty for a person."""
    if signature.organization is None:
        return ""
    return MERGED if signature.organization.representative else signature.attribution


def organization_basis_shown(signature: Signature) -> str:
    """The same in few words."""
    basis = organization_basis(signature)
    if basis == MERGED:
        return "a curator judged it the same"
    return ORGANIZATION_BASIS[Signature.Attribution(basis)] if basis else ""


def organization_shown(signature: Signature) -> Organization | None:
    """Who is meant: the record that stands for the group of its organisation; None for a person."""
    return signature.organization.head if signature.organization else None


def evidence_shown(guess: CountryGuess) -> list[str]:
    """One phrase for each piece of evidence, with the words or the entries that spoke."""
    return [EVIDENCE_WORDS[piece["kind"]] + _spoken_by(piece) for piece in guess.evidence]


def _spoken_by(piece: dict[str, Any]) -> str:
    if piece.get("text"):
        return f": “{mask_contacts(piece['text'])}”"
    voters = ", ".join(str(position) for position in piece.get("voters", []))
    return f": {voters}" if voters else ""
