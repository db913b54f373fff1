"""Records: the one table of public data about each noun, as the API and every file give it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from statements.models import Entry, Organization, Signature
from statements.publishing.columns import first_entry
from statements.publishing.hiding import words_shown
from statements.publishing.persons import Where, person_shown, printed_shown, signatory_shown
from statements.publishing.public import if_public
from statements.publishing.wording import (
    UNKNOWN,
    countries_shown,
    name_shown,
    organization_basis,
    title_shown,
)

Value = str | int | list[str] | None
Record = dict[str, Value]


class Type(Enum):
    """What a field holds; an address is a path that is given with the site before it."""

    TEXT = "text"
    NUMBER = "number"
    CODES = "codes"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Field:
    """One public field of a noun: its name, what it means, and how to read it off a row."""

    name: str
    meaning: str
    value: Callable[[Any, Where], Value]
    type: Type = Type.TEXT


def record_of(fields: tuple[Field, ...], row: Any, where: Where, site: str) -> Record:
    """The row's public data; `site` is scheme and host of the addresses in it."""
    return {
        field.name: f"{site}{field.value(row, where)}"
        if field.type is Type.ADDRESS
        else field.value(row, where)
        for field in fields
    }


def field_of(name: str, meaning: str, type: Type = Type.TEXT) -> Field:  # noqa: A002 (the field's own word)
    """A field that shows a column of the row as it is kept; words in it without contact details."""
    if type is Type.TEXT:
        return Field(name, meaning, lambda row, _: words_shown(getattr(row, name), row))
    return Field(name, meaning, lambda row, _: getattr(row, name), type)


def count_of(name: str, meaning: str) -> Field:
    """A field that shows a number of the row, or none."""
    return field_of(name, meaning, Type.NUMBER)


def country_codes(row: Organization | Signature) -> list[str]:
    """The codes of the row's countries, the strongest grounds first."""
    return [listed.country.code for listed in countries_shown(row)]


def country_bases(row: Organization | Signature) -> list[str]:
    """What each of the row's countries rests on, in the same order; `unknown` where there is none."""
    return [str(listed.basis) for listed in countries_shown(row)] or [UNKNOWN]


def printed_words(signature: Signature, where: Where) -> str:
    """The entry of the first edition, as far as it may be shown here."""
    entry: Entry | None = first_entry(signature)
    return printed_shown(entry, where) if entry else ""


def public_id_of(organization: Organization | None) -> str:
    """The identifier of an organisation that is public, or nothing."""
    public = if_public(organization)
    return public.public_id if public else ""


IDENTIFIER = Field("id", "Lasting identifier, the one in addresses.", lambda row, _: row.public_id)
ADDRESS = Field("url", "The page about it.", lambda row, _: row.get_absolute_url(), Type.ADDRESS)
COUNTRIES_OF = Field(
    "countries", "Codes of what it is listed under.", lambda row, _: country_codes(row), Type.CODES
)
COUNTRY_BASIS = Field(
    "country_basis",
    "What each country rests on, in the order of countries: curator, printed, named, place, inferred; "
    "unknown where there is no country.",
    lambda row, _: country_bases(row),
    Type.CODES,
)
REVIEW = Field(
    "review", "Whether a person looked at it: unreviewed, confirmed or corrected.", lambda row, _: row.review
)

STATEMENTS = (
    IDENTIFIER,
    ADDRESS,
    field_of("title", "Title as printed; empty where there is none."),
    field_of("opening_words", "How the text begins."),
    field_of("kind", "What sort of text it is."),
    field_of("issuer", "In whose name it speaks, as printed."),
    field_of("date", "Day, month or year, as precise as printed."),
    field_of("date_precision", "How much of the date is known: day, month or year."),
    field_of("place", "Where it was issued, as printed."),
    field_of("language", "Language of the text as a BCP 47 tag."),
    count_of("signature_count", "Public signatures."),
    count_of("organization_count", "Different organisations among them."),
    count_of("entries_claimed", "How many signatories the text itself claims."),
    count_of("petition_signatures", "The counter printed on a petition."),
    count_of("petition_goal", "The goal printed on a petition."),
    REVIEW,
)
ORGANIZATIONS = (
    IDENTIFIER,
    ADDRESS,
    field_of("name", "The name that pages show."),
    field_of("kind", "What sort of signatory it is."),
    COUNTRIES_OF,
    COUNTRY_BASIS,
    count_of("signature_count", "Public signatures."),
    count_of("statement_count", "Statements it signed."),
    Field("parent", "Identifier of what it is a branch of.", lambda row, _: public_id_of(row.parent)),
    Field(
        "network",
        "Identifier of the uppermost parent, its own where it has none: equal for all branches of a network.",
        lambda row, _: public_id_of(row.network) or row.public_id,
    ),
    REVIEW,
)
COUNTRIES = (
    field_of("code", "ISO 3166-1 alpha-2 code, or a configured value outside it."),
    ADDRESS,
    field_of("name", "English name."),
    field_of("kind", "Country, territory, region or international."),
    count_of("organization_count", "Organisations listed under it."),
    count_of("signature_count", "Signatures listed under it."),
    count_of("statement_count", "Statements with such a signature."),
)
SIGNATURES = (
    IDENTIFIER,
    ADDRESS,
    Field("statement", "Identifier of the statement.", lambda row, _: row.statement.public_id),
    Field(
        "statement_title",
        "Title of the statement, or its first words.",
        lambda row, _: title_shown(row.statement),
    ),
    Field("date", "Date of the statement.", lambda row, _: row.statement.date),
    count_of("position", "Place in the list."),
    Field("signatory", "The name signed; a person's only where persons are named.", signatory_shown),
    field_of("kind", "Who signs: organization, person, collective, state or withheld (not named)."),
    Field("printed", "The entry as printed, as far as it may be shown.", printed_words),
    Field(
        "person_name",
        "Who signed for the body or as a person, where persons are named.",
        lambda row, where: person_shown(row, row.person_name, where),
    ),
    Field(
        "person_role",
        "Their role, where persons are named.",
        lambda row, where: person_shown(row, row.person_role, where),
    ),
    Field(
        "organization",
        "Identifier of the organisation meant; empty for a person.",
        lambda row, _: row.organization.head.public_id if row.organization else "",
    ),
    Field(
        "organization_name",
        "Name of the organisation meant.",
        lambda row, _: name_shown(row.organization.head) if row.organization else "",
    ),
    Field(
        "organization_basis",
        "Why it belongs to that organisation: new_name, same_name, curator, or merged where a curator judged "
        "the organisation of its name the same; empty for a person.",
        lambda row, _: organization_basis(row),
    ),
    COUNTRIES_OF,
    COUNTRY_BASIS,
    field_of("state", "Whether the signature stands: listed or disputed."),
    REVIEW,
)
