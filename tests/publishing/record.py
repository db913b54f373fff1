"""A small record for the tests of the public pages: statements with their sources, entries and signatures."""

from itertools import count, cycle

from django.contrib.auth.models import User
from django.db.models import F

from statements.models import (
    Country,
    CountryGuess,
    Entry,
    Organization,
    OrganizationCountry,
    OrganizationName,
    Signature,
    SignatureCountry,
    Source,
    Statement,
)
from statements.models.counts import recount
from statements.models.public_id import make_public_id

NUMBERS = count(1)


def new_id():
    return make_public_id("tests", str(next(NUMBERS)))


def add_country(code="KE", name="Kenya"):
    return Country.objects.get_or_create(code=code, defaults={"name": name})[0]


def add_statement(title="On clean water", status="published", body="We ask for clean water.", **fields):
    statement = Statement.objects.create(public_id=new_id(), title=title, status=status, **fields)
    Source.objects.create(
        statement=statement,
        checksum=f"{next(NUMBERS):064x}",
        size=100,
        file_name="water.txt",
        media_type="text/plain",
        text=body,
        body=body,
        reader_version="1",
        gazetteer_version="1",
    )
    return statement


def add_organization(name="Kenya Water Watch", kind="organization"):
    organization = Organization.objects.create(public_id=new_id(), name=name, kind=kind)
    OrganizationName.objects.create(organization=organization, name=name)
    return organization


def add_signature(statement, name="Kenya Water Watch", *, organization=None, kind="organization", **fields):
    """A signature with its entry, "Name, Person"; `country` and `basis` link it and its organisation."""
    country, basis = fields.pop("country", None), fields.pop("basis", "named")
    if kind != "person":
        organization = organization or add_organization(name, kind)
    position = statement.signatures.count() + 1
    signature = Signature.objects.create(
        public_id=new_id(),
        statement=statement,
        position=position,
        kind=kind,
        name=name,
        organization=organization,
        attribution="person" if kind == "person" else "new_name",
        **fields,
    )
    entry = add_entry(signature)
    if country:
        link_country(signature, entry, country, basis)
    return signature


def add_entry(signature):
    person = signature.person_name if signature.kind != "person" else ""
    printed = signature.name + (f", {person}" if person else "")
    start = 1000 * signature.position
    spans = {"name": [[start, start + len(signature.name)]], "person": [], "role": []}
    if person:
        spans["person"] = [[start + len(signature.name) + 2, start + len(printed)]]
    return Entry.objects.create(
        source=signature.statement.sources.first(),
        signature=signature,
        position=signature.position,
        number=signature.position,
        name=signature.name,
        printed=printed,
        kind=signature.kind,
        person=person,
        first_line=signature.position + 10,
        last_line=signature.position + 10,
        span_start=start,
        span_end=start + len(printed),
        spans=spans,
        confidence=0.9,
    )


def link_country(signature, entry, country, basis):
    evidence = [{"kind": "group" if basis == "inferred" else "name", "text": country.name, "span": None}]
    CountryGuess.objects.create(
        entry=entry, country=country, rank=1, confidence=0.8, basis=basis, evidence=evidence
    )
    SignatureCountry.objects.create(signature=signature, country=country, basis=basis, confidence=0.8)
    if signature.organization:
        OrganizationCountry.objects.get_or_create(
            organization=signature.organization,
            country=country,
            defaults={"basis": basis, "confidence": 0.8, "listed_under": signature.organization},
        )


def add_many(number, *, statement=None):
    """`number` organisations of two countries that all signed one published statement, counted."""
    statement = statement or add_statement()
    countries = [add_country(), add_country("FR", "France")]
    for index in range(number):
        add_signature(statement, f"Water Watch {index:03}", country=countries[index % 2])
    recount()
    return statement


def add_organizations(number, first):
    """Each with a statement of its own and one of ten countries; written in bulk, for there are many."""
    countries = [add_country(f"X{index}", f"Country {index}") for index in range(10)]
    names = [f"League {first + index:04}" for index in range(number)]
    statements = Statement.objects.bulk_create(
        Statement(public_id=new_id(), title=f"Letter of {name}", status="published", folded=name.lower())
        for name in names
    )
    organizations = Organization.objects.bulk_create(
        Organization(public_id=new_id(), name=name, folded=name.lower()) for name in names
    )
    sign_at_once(list(zip(statements, organizations, strict=True)), countries)
    return organizations


def sign_at_once(pairs, countries):
    """Signatures of many statements and organisations, each of a country in turn; in bulk, and counted."""
    signatures = Signature.objects.bulk_create(
        Signature(
            public_id=new_id(),
            statement=statement,
            organization=organization,
            name=organization.name,
            folded=organization.folded,
            position=next(NUMBERS),
            kind="organization",
            attribution="new_name",
        )
        for statement, organization in pairs
    )
    organizations = [organization for _, organization in pairs]
    for model, owners, noun in (
        (SignatureCountry, signatures, "signature"),
        (OrganizationCountry, organizations, "organization"),
    ):
        links = [
            model(**{noun: owner}, country=country, basis="named", confidence=0.8)
            for owner, country in zip(owners, cycle(countries), strict=False)
        ]
        model.objects.bulk_create(links, ignore_conflicts=True)
    OrganizationCountry.objects.update(listed_under=F("organization"))
    print_at_once(signatures)
    recount()


def print_at_once(signatures):
    """An entry for each signature whose statement has a source."""
    sources = {source.statement_id: source for source in Source.objects.all()}
    Entry.objects.bulk_create(
        Entry(
            source=sources[signature.statement_id],
            signature=signature,
            position=signature.position,
            name=signature.name,
            printed=signature.name,
            kind=signature.kind,
            first_line=signature.position,
            last_line=signature.position,
            span_start=0,
            span_end=len(signature.name),
            confidence=0.9,
        )
        for signature in signatures
        if signature.statement_id in sources
    )


def decide_countries(row, codes, previous):
    """A standing decision about the row's countries, as a curator's would be."""
    return decide(row, "countries", codes, previous)


def decide(row, field, value, previous):
    """A standing decision about a field of the row, as a curator's would be."""
    author = User.objects.get_or_create(username="curator")[0]
    return row.decisions.create(field=field, value=value, previous=previous, author=author)
