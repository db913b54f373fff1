"""Links: words that lead to a public row, and what a signature shows of its printed entry and its person."""

from dataclasses import dataclass, replace

from statements.models import Country, Entry, Organization, Signature, Statement
from statements.publishing.persons import Where, person_shown, printed_shown, signatory_shown
from statements.publishing.wording import (
    country_shown,
    name_shown,
    organization_basis_shown,
    organization_shown,
    title_quoted,
    title_shown,
)


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


def statement_link(statement: Statement) -> Link:
    """The title, or the first words, leading to the statement."""
    return Link(title_shown(statement), statement.get_absolute_url(), statement.language)


def quoted_link(statement: Statement) -> Link:
    """The same with the title in quotation marks."""
    return replace(statement_link(statement), words=title_quoted(statement))


def organization_link(organization: Organization | None) -> Link | None:
    """The name that pages show, leading to the organisation."""
    if organization is None:
        return None
    return Link(name_shown(organization), organization.get_absolute_url())


def country_link(country: Country) -> Link:
    """The name in the reader's language, leading to the country."""
    return Link(country_shown(country), country.get_absolute_url())


def signature_link(signature: Signature, where: Where) -> Link:
    """The name signed, leading to the signature."""
    return Link(signatory_shown(signature, where), signature.get_absolute_url())


def first_entry(signature: Signature) -> Entry | None:
    """The entry of the first edition that prints it; reads what `with_entries` fetched."""
    return next(iter(signature.entries.all()), None)


def printed_words(signature: Signature, where: Where) -> str:
    """That entry as printed, as far as it may be shown here."""
    entry = first_entry(signature)
    return printed_shown(entry, where) if entry else ""


def printed_link(signature: Signature, where: Where) -> Link | None:
    """The printed words, leading to the record made of them."""
    words = printed_words(signature, where)
    return Link(words, signature.get_absolute_url()) if words else None


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
