"""FIELDS: for each field that a person can settle, how it is read from a row, written on it and shown."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from django.core.exceptions import ValidationError

from statements.models import (
    Country,
    Decision,
    Organization,
    OrganizationName,
    Signature,
    Statement,
    SubjectCountry,
)
from statements.models.decision import FIELDS_OF
from statements.models.drafts import lift_drafts
from statements.models.partial_date import read_partial_date

Subject = Statement | Organization | Signature
Value = Any
"""What JSON can hold: words, a number, None, or a list of country codes."""
Names = Mapping[str, str]
"""Country code or public id of an organisation -> its name."""


@dataclass(frozen=True, slots=True)
class FieldRule:
    """How one field works; `apply` raises ValidationError with a sentence for a value it cannot take.

    `rests_on_guess`: the machine derives it, so a person can confirm what it says or hand it back (None).
    `keep` reads the machine's own answer whole and `restore` puts it back, where the value alone says less.
    `has_consequences`: derived countries and counts follow it.
    `is_a_name`: what is hidden where it was taken down follows it.
    """

    read: Callable[[Any], Value]
    apply: Callable[[Any, Value], None]
    show: Callable[[Value, Names], str]
    rests_on_guess: bool = False
    has_consequences: bool = False
    is_a_name: bool = False
    keep: Callable[[Any], Value] | None = None
    restore: Callable[[Any, Value], None] | None = None


def show_words(value: Value, _names: Names) -> str:
    """A word or number as it stands, or "none"."""
    return str(value) if value not in (None, "") else "none"


def show_yes_or_no(value: Value, _names: Names) -> str:
    """Whether something holds."""
    return "yes" if value else "no"


def show_choice(value: Value, names: Names) -> str:
    """A choice's value in words."""
    return show_words(value, names).replace("_", " ")


def show_countries(value: Value, names: Names) -> str:
    """Names of the countries behind the codes; none decided is "unknown"."""
    if value is None:
        return "left to the machine"
    return ", ".join(names.get(code, code) for code in value) or "unknown"


def show_organization(value: Value, names: Names) -> str:
    """The name of the organisation with this public id."""
    return "a person, no organisation" if value is None else names.get(value, value)


def names_behind(decisions: Collection[Decision]) -> Names:
    """Names of the countries and organisations that the decisions speak of by code or public id."""
    values = [(row.field, value) for row in decisions for value in (row.value, row.previous)]
    codes = {code for _, value in values if isinstance(value, list) for code in value}
    public_ids = {value for field, value in values if field == Decision.Field.ORGANIZATION and value}
    countries = Country.objects.filter(pk__in=codes).order_by().values_list("pk", "name")
    organizations = Organization.objects.filter(public_id__in=public_ids).order_by()
    return {**dict(countries), **dict(organizations.values_list("public_id", "name"))}


def column(
    name: str,
    show: Callable[[Value, Names], str] = show_words,
    *,
    has_consequences: bool = False,
    is_a_name: bool = False,
) -> FieldRule:
    """The rule of a field that is one plain column."""

    def apply(subject: Subject, value: Value) -> None:
        field = subject._meta.get_field(name)  # noqa: SLF001 (Django's public way to its fields)
        setattr(subject, name, field.clean(value, subject))  # type: ignore[union-attr]
        subject.save()

    return FieldRule(attrgetter(name), apply, show, has_consequences=has_consequences, is_a_name=is_a_name)


def date_column(name: str) -> FieldRule:
    """The rule of a column that holds a date as precise as it is known."""

    def apply(subject: Subject, value: Value) -> None:
        try:
            setattr(subject, name, read_partial_date(value).value if value else "")
        except ValueError as error:
            raise ValidationError(str(error)) from error
        subject.save()

    return FieldRule(attrgetter(name), apply, show_words)


def apply_status(statement: Statement, value: Value) -> None:
    """Show the statement or hide it; published, it shows every document that it has."""
    column("status").apply(statement, value)
    if statement.is_published:
        lift_drafts(list(statement.sources.order_by().values_list("pk", flat=True)))


def apply_date(statement: Statement, value: Value) -> None:
    """Write the three date columns; an empty value is a statement without a date."""
    try:
        statement.set_date(read_partial_date(value) if value else None)
    except ValueError as error:
        raise ValidationError(str(error)) from error
    statement.save()


def apply_name(organization: Organization, value: Value) -> None:
    """Rename, and keep both names among those that a new signature is recognised by."""
    former, organization.is_matched = organization.name, False
    column("name").apply(organization, value)
    for name, kind in (
        (former, OrganizationName.Kind.FORMER),
        (organization.name, OrganizationName.Kind.OFFICIAL),
    ):
        if not organization.names.filter(name=name).exists():
            organization.names.create(name=name, kind=kind)


def apply_organization(signature: Signature, value: Value) -> None:
    """Attribute the signature to the organisation with this public id; None says that a person signed."""
    if value is None:
        signature.organization = None
        signature.kind = Signature.Kind.PERSON
        signature.attribution = Signature.Attribution.PERSON
    else:
        organization = Organization.objects.filter(public_id=value).first()
        if organization is None:
            raise ValidationError("There is no such organisation any more.")
        signature.organization = organization
        signature.kind = Signature.Kind(organization.kind)
        signature.attribution = Signature.Attribution.CURATOR
    signature.save()


def keep_organization(signature: Signature) -> Value:
    """Whom the machine took the signatory for, and why."""
    return {
        "organization": read_organization(signature),
        "kind": signature.kind,
        "attribution": signature.attribution,
    }


def restore_organization(signature: Signature, kept: Value) -> None:
    """Attribute the signature as the machine had it."""
    signature.organization = Organization.objects.filter(public_id=kept["organization"]).first()
    signature.kind, signature.attribution = kept["kind"], kept["attribution"]
    signature.save()


def read_organization(signature: Signature) -> Value:
    """Public id of the signature's organisation; None for a person."""
    return signature.organization.public_id if signature.organization else None


def read_countries(subject: Organization | Signature | Statement) -> Value:
    """Codes of the countries linked now, sorted."""
    links = subject.subject_countries if isinstance(subject, Statement) else subject.countries
    return sorted(links.order_by().values_list("country_id", flat=True))


def check_countries(_subject: Organization | Signature, value: Value) -> None:
    """Check the codes: settling, which follows, links what the standing decision says."""
    known_codes(value or [])


def apply_subject_countries(statement: Statement, value: Value) -> None:
    """Say which countries the statement is about; the next reading of its sources heeds it."""
    codes = known_codes(value)
    statement.subject_countries.all().delete()
    for code in codes:
        statement.subject_countries.create(country_id=code, basis=SubjectCountry.Basis.CURATOR)


def keep_subject_countries(statement: Statement) -> Value:
    """The subject countries as they are linked, with who said so and why."""
    return list(statement.subject_countries.values("country_id", "basis", "evidence"))


def restore_subject_countries(statement: Statement, kept: Value) -> None:
    """Link the subject countries as they were linked."""
    statement.subject_countries.all().delete()
    for link in kept:
        statement.subject_countries.create(**link)


def known_codes(codes: list[str]) -> list[str]:
    """The codes, sorted and each once; raises ValidationError naming one that we do not hold."""
    known = set(Country.objects.filter(pk__in=codes).values_list("pk", flat=True))
    for code in codes:
        if code not in known:
            raise ValidationError(f"There is no country with the code {code}.")
    return sorted(known)


Field = Decision.Field
FIELDS: dict[str, FieldRule] = {
    Field.TITLE: column("title"),
    Field.KIND: column("kind", show_choice),
    Field.DATE: FieldRule(attrgetter("date"), apply_date, show_words),
    Field.PLACE: column("place"),
    Field.ISSUER: column("issuer"),
    Field.LANGUAGE: column("language"),
    Field.PETITION_SIGNATURES: column("petition_signatures"),
    Field.PETITION_GOAL: column("petition_goal"),
    Field.ENTRIES_CLAIMED: column("entries_claimed"),
    Field.SUBJECT_COUNTRIES: FieldRule(
        read_countries,
        apply_subject_countries,
        show_countries,
        keep=keep_subject_countries,
        restore=restore_subject_countries,
    ),
    Field.STATUS: FieldRule(attrgetter("status"), apply_status, show_choice, has_consequences=True),
    Field.NAME: FieldRule(attrgetter("name"), apply_name, show_words, is_a_name=True),
    Field.WEBSITE: column("website"),
    Field.REGISTER_NUMBERS: column("register_numbers"),
    Field.WIKIDATA_ID: column("wikidata_id"),
    Field.FOUNDED_DATE: date_column("founded_date"),
    Field.DISSOLVED_DATE: date_column("dissolved_date"),
    Field.COUNTRIES: FieldRule(
        read_countries, check_countries, show_countries, rests_on_guess=True, has_consequences=True
    ),
    Field.ORGANIZATION: FieldRule(
        read_organization,
        apply_organization,
        show_organization,
        has_consequences=True,
        keep=keep_organization,
        restore=restore_organization,
    ),
    Field.STATE: column("state", show_choice, has_consequences=True),
    Field.PERSON_NAME: column("person_name", is_a_name=True),
    Field.PERSON_ROLE: column("person_role"),
    Field.IS_WITHHELD: column("is_withheld", show_yes_or_no, has_consequences=True),
    Field.IS_PERSON_WITHHELD: column("is_person_withheld", show_yes_or_no, is_a_name=True),
}

DECIDED: dict[type, tuple[str, ...]] = {
    Statement: FIELDS_OF["statement"],
    Organization: FIELDS_OF["organization"],
    Signature: FIELDS_OF["signature"],
    Country: (),
}
"""What a person can settle of each noun, in the order of its form; the rest of a row are plain columns."""
OF_VISIBILITY = frozenset({Field.STATUS, Field.IS_WITHHELD, Field.IS_PERSON_WITHHELD})
"""What says who may see something."""
