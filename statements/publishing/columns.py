"""Columns: the one table of what the public may read about each noun; a page picks its columns here."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from statements.models import Entry, Organization, Signature, Statement
from statements.publishing.hiding import words_shown
from statements.publishing.persons import (
    Where,
    person_shown,
    printed_shown,
    signatory_shown,
)
from statements.publishing.wording import (
    Words,
    countries_shown,
    country_shown,
    date_shown,
    name_shown,
    organization_basis_shown,
    organization_shown,
    title_shown,
)

Getter = Callable[[Any, Where], Any]
"""Reads a value off a row, as far as it may be shown there."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a public row; `language` is a BCP 47 tag or empty."""

    words: str
    url: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Recorded:
    """Who an entry was recorded as: why they, and the person and role in words, or empty.

    `state` says what is told of a signature beyond that it is listed, and is empty where nothing is.
    """

    link: Link
    signed_by: str
    basis: str
    state: str


@dataclass(frozen=True, slots=True)
class Column:
    """One public column: `value(row, where)` is what templates/statements/cells/<cell>.html shows.

    `sort` is the value of the list's order by this column, empty where there is none.
    """

    name: str
    label: Words
    value: Getter
    cell: str = "words"
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One value in its column."""

    column: Column
    value: Any

    @property
    def template(self) -> str:
        return f"statements/cells/{self.column.cell}.html"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: the object, its cells, and the heading printed over it where one begins."""

    subject: Any
    cells: list[Cell]
    heading: str = ""


def statement_link(statement: Statement) -> Link:
    """The title, or the first words, leading to the statement."""
    return Link(title_shown(statement), statement.get_absolute_url(), statement.language)


def organization_link(organization: Organization | None) -> Link | None:
    """The name that pages show, leading to the organisation."""
    if organization is None:
        return None
    return Link(name_shown(organization), organization.get_absolute_url())


def signature_link(signature: Signature, where: Where) -> Link:
    """The name signed, leading to the signature."""
    return Link(signatory_shown(signature, where), signature.get_absolute_url())


def first_entry(signature: Signature) -> Entry | None:
    """The entry of the first edition that prints it; reads what `with_entries` fetched."""
    return next(iter(signature.entries.all()), None)


def printed_link(signature: Signature, where: Where) -> Link | None:
    """The printed words, leading to the record made of them."""
    entry = first_entry(signature)
    return Link(printed_shown(entry, where), signature.get_absolute_url()) if entry else None


def signed_by(signature: Signature, where: Where) -> str:
    """The person who signed for the body, and as what."""
    words = (signature.person_name, signature.person_role)
    return ", ".join(person_shown(signature, part, where) for part in words if part)


def unusual_state(signature: Signature) -> str:
    """That somebody disputes it, in a word; nothing of one that is simply listed, as nearly all are."""
    return "" if signature.state == Signature.State.LISTED else signature.get_state_display()


def recorded(signature: Signature, where: Where) -> Recorded:
    """Who is meant: the organisation and who signed for it, or the person who signed as such."""
    link = organization_link(organization_shown(signature)) or signature_link(signature, where)
    return Recorded(
        link, signed_by(signature, where), organization_basis_shown(signature), unusual_state(signature)
    )


REVIEW = Column("review", _("Review"), lambda row, _: row.review, "review")
LISTED_UNDER = Column("countries", _("Listed under"), lambda row, _: countries_shown(row), "countries")
KIND = Column("kind", _("Kind"), lambda row, _: row.get_kind_display())
SIGNATURE_COUNT = Column(
    "signature_count", _("Signatures"), lambda row, _: row.signature_count, "number", "signatures"
)
ORGANIZATION_COUNT = Column(
    "organization_count", _("Organisations"), lambda row, _: row.organization_count, "number", "organizations"
)
STATEMENT_COUNT = Column(
    "statement_count", _("Statements"), lambda row, _: row.statement_count, "number", "statements"
)

STATEMENTS = (
    Column("title", _("Statement"), lambda row, _: statement_link(row), "quoted", "title"),
    Column("issuer", _("In the name of"), lambda row, _: words_shown(row.issuer, row), "name"),
    KIND,
    Column("date", _("Date"), lambda row, _: date_shown(row), "date", "date"),
    SIGNATURE_COUNT,
    ORGANIZATION_COUNT,
)
ORGANIZATIONS = (
    Column("name", _("Organisation"), lambda row, _: organization_link(row), "link", "name"),
    KIND,
    LISTED_UNDER,
    REVIEW,
    SIGNATURE_COUNT,
    STATEMENT_COUNT,
    Column("shared", _("Statements in common"), lambda row, _: row.shared, "number"),
)
COUNTRIES = (
    Column(
        "name", _("Country"), lambda row, _: Link(country_shown(row), row.get_absolute_url()), "link", "name"
    ),
    KIND,
    ORGANIZATION_COUNT,
    SIGNATURE_COUNT,
    STATEMENT_COUNT,
)
SIGNATURES = (
    Column("printed", _("As printed"), printed_link, "printed"),
    Column("recorded", _("Recorded as"), recorded, "recorded"),
    Column("signatory", _("Signatory"), signature_link, "link"),
    Column("statement", _("Statement"), lambda row, _: statement_link(row.statement), "quoted", "statement"),
    Column("date", _("Date"), lambda row, _: date_shown(row.statement), "date"),
    LISTED_UNDER,
    REVIEW,
    Column("state", _("State"), lambda row, _: row.get_state_display()),
)


def pick(columns: Iterable[Column], *names: str) -> tuple[Column, ...]:
    """The named columns in that order; raises KeyError for a name that is not public."""
    by_name = {column.name: column for column in columns}
    return tuple(by_name[name] for name in names)


def table_rows(
    columns: Sequence[Column], subjects: Iterable[Any], where: Where = Where.ELSEWHERE
) -> list[Row]:
    """The values of `columns` for each subject."""
    return [
        Row(subject, [Cell(column, column.value(subject, where)) for column in columns])
        for subject in subjects
    ]


def with_headings(rows: Iterable[Row]) -> list[Row]:
    """Rows of signatures, each with the printed heading of its section where that changes."""
    headed, last = [], ""
    for row in rows:
        entry = first_entry(row.subject)
        section = words_shown(entry.section, row.subject) if entry else ""
        headed.append(replace(row, heading=section if section != last else ""))
        last = section
    return headed
