"""Wording: how dates, languages, countries and their grounds are put for a reader."""

from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.functional import Promise
from django.utils.translation import get_language, get_language_info, gettext, ngettext_lazy, pgettext_lazy
from django.utils.translation import gettext_lazy as _

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
from statements.publishing.hiding import words_shown
from statements.publishing.review import Review
from statements.resolution.disputed import is_disputed, load_disputed
from statements.resolution.territories import country_names

ENGLISH = "en"
"""The language that names are kept in."""
Words = str | Promise
"""What is put in the language of the reader when it is shown."""

STRENGTH = {basis: rank for rank, basis in enumerate(CountryBasis.values)}
"""Basis -> rank, 0 the strongest."""

DATE_FORMATS = {
    Statement.DatePrecision.DAY: "DATE_FORMAT",
    Statement.DatePrecision.MONTH: "YEAR_MONTH_FORMAT",
    Statement.DatePrecision.YEAR: "Y",
}

COUNTED = {
    "statements": ngettext_lazy("%(number)s statement", "%(number)s statements", "count"),
    "organizations": ngettext_lazy("%(number)s organisation", "%(number)s organisations", "count"),
    "countries": ngettext_lazy("%(number)s country", "%(number)s countries", "count"),
    "signatures": ngettext_lazy("%(number)s signature", "%(number)s signatures", "count"),
}
"""Noun -> a number of them."""

BASIS_WORDS = {
    CountryBasis.CURATOR: pgettext_lazy("what a country rests on", "curator"),
    CountryBasis.PRINTED: pgettext_lazy("what a country rests on", "printed"),
    CountryBasis.NAMED: pgettext_lazy("what a country rests on", "named"),
    CountryBasis.PLACE: pgettext_lazy("what a country rests on", "place"),
    CountryBasis.ELSEWHERE: pgettext_lazy("what a country rests on", "elsewhere"),
    CountryBasis.INFERRED: pgettext_lazy("what a country rests on", "inferred"),
}
"""Basis of a country -> the same in one word."""

DECIDED_BESIDE = {
    Signature: _("decided by a curator for its organisation"),
    Organization: _("decided by a curator for one of its signatures or records"),
}
"""Kind of row -> what a country rests on that a curator decided about another row."""

SIGNATURE_OF = {
    Signature.Kind.ORGANIZATION: _("Signature of an organisation"),
    Signature.Kind.PERSON: _("Signature of a person"),
    Signature.Kind.COLLECTIVE: _("Signature of a collective without a body"),
    Signature.Kind.STATE: _("Signature of a state"),
    Signature.Kind.WITHHELD: _("Signature of unnamed signatories"),
}
"""Kind of a signatory -> what its signature is called."""

EVIDENCE_WORDS = {
    "heading": _("a heading over the entry"),
    "column": _("a column of the list"),
    "suffix": _("words printed after the name"),
    "name": _("a country in the name"),
    "demonym": _("a people in the name"),
    "region": _("a region in the name"),
    "city": _("a city in the name"),
    "domain": _("the ending of an internet address"),
    "group": _("entries of the same group in the list"),
    "curator": _("a curator's decision"),
}
"""Evidence kind of a guess -> what it is, in words."""

DISPUTED = _("The status of this territory is disputed; where it is listed says nothing of that.")
UNKNOWN = "unknown"
"""What a country rests on where there is none."""

ORGANIZATION_BASIS = {
    Signature.Attribution.NEW_NAME: _("name not seen before"),
    Signature.Attribution.SAME_NAME: _("same name"),
    Signature.Attribution.CURATOR: _("decided by a curator"),
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
    def basis_word(self) -> str:
        """What it rests on, in one word."""
        return str(BASIS_WORDS[CountryBasis(self.basis)])

    @property
    def relation(self) -> str:
        """A person may decide where a body is based; all else says only under what it is listed."""
        return gettext("Based in") if self.basis == CountryBasis.CURATOR else gettext("Listed under")


def date_shown(statement: Statement) -> str:
    """The date as precise as it is known; empty when there is none."""
    if statement.first_day is None:
        return ""
    return date_format(statement.first_day, DATE_FORMATS[Statement.DatePrecision(statement.date_precision)])


def language_shown(tag: str) -> str:
    """Name of a BCP 47 language tag; the tag itself where Django knows none."""
    try:
        return str(get_language_info(tag.lower())["name_translated"]) if tag else ""
    except KeyError:
        return tag


def thousands(number: int) -> str:
    """The number with its thousands set apart, as the language does it."""
    return number_format(number, force_grouping=True)


def counted(number: int, noun: str) -> str:
    """So many of a noun: "1,200 signatures"."""
    return str(COUNTED[noun] % {"count": number, "number": thousands(number)})


def quoted(words: str) -> str:
    """The words in quotation marks of the reader's language."""
    return gettext("“%(words)s”") % {"words": words}


def countries_shown(row: Organization | Signature) -> list[ListedCountry]:
    """The row's countries, the strongest grounds first; an empty list means unknown."""
    held = row.listed_countries if isinstance(row, Organization) else row.countries
    links: list[OrganizationCountry | SignatureCountry] = sorted(
        held.all(), key=lambda link: (STRENGTH[link.basis], -link.confidence, link.country_id)
    )
    # Several records of one group may be linked to one country.
    strongest = {link.country_id: link for link in reversed(links)}
    shown = [link for link in links if strongest[link.country_id] is link]
    return [ListedCountry(link.country, link.basis, _ground_of(link, row)) for link in shown]


def _ground_of(link: OrganizationCountry | SignatureCountry, row: Organization | Signature) -> str:
    """What a country rests on; of a row that nobody has reviewed a curator has decided only beside it."""
    if link.basis == CountryBasis.CURATOR and getattr(row, "review", None) == Review.UNREVIEWED:
        return str(DECIDED_BESIDE[type(row)])
    return link.get_basis_display()


def country_shown(country: Country) -> str:
    """The country's name in the reader's language; as it is kept where a person named it otherwise."""
    return shown_name(country.code, country.name)


def shown_name(code: str, name: str) -> str:
    """The same of a country of this code and name."""
    language = get_language() or ENGLISH
    if language == ENGLISH or country_names(ENGLISH).get(code) != name:
        return name
    return country_names(language).get(code, name)


def signature_of(signature: Signature) -> str:
    """What sort of signatory it is the signature of."""
    return str(SIGNATURE_OF[Signature.Kind(signature.kind)])


def review_shown(review: str) -> str:
    """Whether a person looked at a row, in a word."""
    return str(Review(review).label)


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
        return gettext("a curator judged it the same")
    return str(ORGANIZATION_BASIS[Signature.Attribution(basis)]) if basis else ""


def organization_shown(signature: Signature) -> Organization | None:
    """Who is meant: the record that stands for the group of its organisation; None for a person."""
    return signature.organization.head if signature.organization else None


def title_shown(statement: Statement) -> str:
    """The title, or the first words, as readers see them."""
    has_words = statement.title or statement.opening_words
    return words_shown(statement.display_title, statement) if has_words else gettext("Untitled statement")


def title_quoted(statement: Statement) -> str:
    """The same in quotation marks, unless there are no words of its own to quote."""
    shown = title_shown(statement)
    return quoted(shown) if statement.title or statement.opening_words else shown


def name_shown(organization: Organization) -> str:
    """The name of an organisation as readers see it."""
    return words_shown(organization.name, organization)


def evidence_shown(guess: CountryGuess, signature: Signature) -> list[str]:
    """One phrase for each piece of evidence, with the words or the entries that spoke."""
    grounds = [
        _ground(str(EVIDENCE_WORDS[piece["kind"]]), _spoken_by(piece, signature)) for piece in guess.evidence
    ]
    is_open = any(is_disputed(piece.get("text") or "") for piece in guess.evidence)
    return [*grounds, str(DISPUTED)] if is_open else grounds


def note_shown(country: Country) -> str:
    """What readers are told of a country: what a curator wrote, else that its status is disputed if it is."""
    if country.note or country.code not in load_disputed().codes:
        return country.note
    return str(DISPUTED)


def _ground(kind: str, words: str) -> str:
    return gettext("%(ground)s: %(words)s") % {"ground": kind, "words": words} if words else kind


def _spoken_by(piece: dict[str, Any], signature: Signature) -> str:
    if piece.get("text"):
        return quoted(words_shown(piece["text"], signature))
    return ", ".join(str(position) for position in piece.get("voters", []))
