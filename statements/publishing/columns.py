"""Columns: the one table of what is public about each noun.

API, files, their schema and reconciliation hold all columns of a noun in this order; pages pick those that
say how they are shown.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.utils.translation import gettext_lazy as _

from statements.models import Organization
from statements.models.basis import CountryBasis
from statements.publishing.hiding import address_shown, words_shown
from statements.publishing.links import (
    country_link,
    organization_link,
    printed_link,
    printed_words,
    quoted_link,
    recorded,
    signature_link,
)
from statements.publishing.persons import Where, person_shown, signatory_shown
from statements.publishing.public import if_public
from statements.publishing.wording import (
    UNKNOWN,
    Words,
    countries_shown,
    date_shown,
    name_shown,
    note_shown,
    organization_basis,
    organization_shown,
    title_shown,
)

Value = str | int | list[str] | None
Record = dict[str, Value]


class Type(Enum):
    """What a column holds; an address is a path that is given with the site before it."""

    TEXT = "text"
    NUMBER = "number"
    CODES = "codes"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Shown:
    """How a page shows a column: `value(row, where)` is what templates/statements/cells/<cell>.html shows.

    `sort` is the value of the list's order by this column, empty where there is none.
    """

    label: Words
    value: Callable[[Any, Where], Any]
    cell: str = "words"
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One public column: its name, what it means, how to read it off a row, and how pages show it, if any."""

    name: str
    meaning: str
    value: Callable[[Any, Where], Value]
    type: Type = Type.TEXT
    shown: Shown | None = None


def words_of(name: str, meaning: str, shown: Shown | None = None) -> Column:
    """Words that the row keeps, without contact details and withheld names."""
    return Column(name, meaning, lambda row, _: words_shown(getattr(row, name), row), shown=shown)


def number_of(name: str, meaning: str, label: Words = "", sort: str = "") -> Column:
    """A number that the row keeps, or none; pages may show it where it has a label."""
    shown = Shown(label, lambda row, _: getattr(row, name), "number", sort) if label else None
    return Column(name, meaning, lambda row, _: getattr(row, name), Type.NUMBER, shown)


def public_id_of(organization: Organization | None) -> str:
    """The identifier of an organisation, or nothing."""
    return organization.public_id if organization else ""


IDENTIFIER = Column("id", "Lasting identifier, the one in addresses.", lambda row, _: row.public_id)
ADDRESS = Column("url", "The page about it.", lambda row, _: row.get_absolute_url(), Type.ADDRESS)
COUNTRIES_OF = Column(
    "countries",
    "Codes of what it is listed under.",
    lambda row, _: [listed.country.code for listed in countries_shown(row)],
    Type.CODES,
    Shown(_("Listed under"), lambda row, _: countries_shown(row), "countries"),
)
COUNTRY_BASIS = Column(
    "country_basis",
    f"What each country rests on, in the order of countries: {', '.join(CountryBasis.values)}; "
    f"{UNKNOWN} where there is no country.",
    lambda row, _: [str(listed.basis) for listed in countries_shown(row)] or [UNKNOWN],
    Type.CODES,
)
REVIEW = Column(
    "review",
    "Whether a person looked at it: unreviewed, confirmed or corrected.",
    lambda row, _: row.review,
    shown=Shown(_("Review"), lambda row, _: row.review, "review"),
)

STATEMENTS = (
    IDENTIFIER,
    ADDRESS,
    words_of(
        "title",
        "Title as printed; empty where there is none.",
        Shown(_("Statement"), lambda row, _: quoted_link(row), "quoted", "title"),
    ),
    words_of("opening_words", "How the text begins."),
    words_of("kind", "What sort of text it is.", Shown(_("Kind"), lambda row, _: row.get_kind_display())),
    words_of(
        "issuer",
        "In whose name it speaks, as printed.",
        Shown(_("In the name of"), lambda row, _: words_shown(row.issuer, row), "name"),
    ),
    words_of(
        "date",
        "Day, month or year, as precise as printed.",
        Shown(_("Date"), lambda row, _: date_shown(row), "date", "date"),
    ),
    words_of("date_precision", "How much of the date is known: day, month or year."),
    words_of("place", "Where it was issued, as printed."),
    words_of("language", "Language of the text as a BCP 47 tag."),
    number_of("signature_count", "Public signatures.", _("Signatures"), "signatures"),
    number_of("organization_count", "Different organisations among them."),
    number_of("entries_claimed", "How many signatories the text itself claims."),
    number_of("petition_signatures", "The counter printed on a petition."),
    number_of("petition_goal", "The goal printed on a petition."),
    REVIEW,
)
ORGANIZATIONS = (
    IDENTIFIER,
    ADDRESS,
    words_of(
        "name",
        "The name that pages show.",
        Shown(_("Organisation"), lambda row, _: organization_link(row), "link", "name"),
    ),
    words_of("kind", "What sort of signatory it is."),
    COUNTRIES_OF,
    COUNTRY_BASIS,
    number_of("signature_count", "Public signatures.", _("Signatures"), "signatures"),
    number_of("statement_count", "Statements it signed.", _("Statements"), "statements"),
    Column(
        "parent", "Identifier of what it is a branch of.", lambda row, _: public_id_of(if_public(row.parent))
    ),
    Column(
        "network",
        "Identifier of the uppermost parent, its own where it has none: equal for all branches of a network.",
        lambda row, _: public_id_of(if_public(row.network) or row),
    ),
    REVIEW,
    Column("website", "Its site.", lambda row, _: address_shown(row.website, row)),
    words_of("register_numbers", "Registers and its numbers there."),
    words_of("wikidata_id", "Its item of Wikidata."),
    words_of("founded_date", "Day, month or year of its founding, as precise as known."),
    words_of("dissolved_date", "Day, month or year of its end, as precise as known."),
)
COUNTRIES = (
    words_of("code", "ISO 3166-1 alpha-2 code, or a configured value outside it."),
    ADDRESS,
    words_of("name", "English name.", Shown(_("Country"), lambda row, _: country_link(row), "link", "name")),
    words_of("kind", "Country, territory, region or international."),
    number_of("organization_count", "Organisations listed under it.", _("Organisations"), "organizations"),
    number_of("signature_count", "Signatures listed under it.", _("Signatures"), "signatures"),
    number_of("statement_count", "Statements with such a signature.", _("Statements"), "statements"),
    Column(
        "note",
        "What is listed under it and why, or that its status is disputed.",
        lambda row, _: words_shown(note_shown(row), row),
    ),
)
SIGNATURES = (
    IDENTIFIER,
    ADDRESS,
    Column(
        "statement",
        "Identifier of the statement.",
        lambda row, _: row.statement.public_id,
        shown=Shown(_("Statement"), lambda row, _: quoted_link(row.statement), "quoted", "statement"),
    ),
    Column(
        "statement_title",
        "Title of the statement, or its first words.",
        lambda row, _: title_shown(row.statement),
    ),
    Column(
        "date",
        "Date of the statement.",
        lambda row, _: row.statement.date,
        shown=Shown(_("Date"), lambda row, _: date_shown(row.statement), "date"),
    ),
    number_of("position", "Place in the list."),
    Column(
        "signatory",
        "The name signed; a person's only where persons are named.",
        signatory_shown,
        shown=Shown(_("Signatory"), signature_link, "link"),
    ),
    words_of("kind", "Who signs: organization, person, collective, state or withheld (not named)."),
    Column(
        "printed",
        "The entry as printed, as far as it may be shown.",
        printed_words,
        shown=Shown(_("As printed"), printed_link, "printed"),
    ),
    Column(
        "person_name",
        "Who signed for the body or as a person, where persons are named.",
        lambda row, where: person_shown(row, row.person_name, where),
    ),
    Column(
        "person_role",
        "Their role, where persons are named.",
        lambda row, where: person_shown(row, row.person_role, where),
    ),
    Column(
        "organization",
        "Identifier of the organisation meant; empty for a person.",
        lambda row, _: public_id_of(organization_shown(row)),
        shown=Shown(_("Recorded as"), recorded, "recorded"),
    ),
    Column(
        "organization_name",
        "Name of the organisation meant.",
        lambda row, _: name_shown(row.organization.head) if row.organization else "",
    ),
    Column(
        "organization_basis",
        "Why it belongs to that organisation: new_name, same_name, curator, or merged where a curator judged "
        "the organisation of its name the same; empty for a person.",
        lambda row, _: organization_basis(row),
    ),
    COUNTRIES_OF,
    COUNTRY_BASIS,
    words_of(
        "state",
        "Whether the signature stands: listed or disputed.",
        Shown(_("State"), lambda row, _: row.get_state_display()),
    ),
    REVIEW,
)


def pick(columns: Iterable[Column], *names: str) -> tuple[Shown, ...]:
    """How pages show the named columns, in that order; raises KeyError for one that no page shows."""
    shown = {column.name: column.shown for column in columns if column.shown}
    return tuple(shown[name] for name in names)


def record_of(columns: Iterable[Column], row: Any, where: Where, site: str) -> Record:
    """The row's public data for API and files; `site` is scheme and host of the addresses in it."""
    return {
        column.name: f"{site}{column.value(row, where)}"
        if column.type is Type.ADDRESS
        else column.value(row, where)
        for column in columns
    }
