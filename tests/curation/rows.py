"""Rows to curate, made by hand: a statement with signatures, their entries and guesses."""

from django.contrib.auth.models import User

from statements.importing.originals import checksum_of
from statements.models import (
    Country,
    CountryGuess,
    Entry,
    Organization,
    OrganizationName,
    ReviewItem,
    Signature,
    Source,
    Statement,
)
from statements.models.public_id import make_public_id

EVIDENCE = {
    "kind": "demonym",
    "text": "Kenyan",
    "span": [0, 6],
    "weight": 0.9,
    "source": "CLDR 46",
    "voters": [],
}


def make_curator(name="curator"):
    return User.objects.create_superuser(name)  # no password: hashing one takes a second


def make_country(code, name):
    return Country.objects.get_or_create(code=code, defaults={"name": name})[0]


def make_statement(name="a", **columns):
    columns = {"title": f"Statement {name}", "public_id": make_public_id("statement", name), **columns}
    statement = Statement.objects.create(**columns)
    text = "Kenyan Writers\n"
    Source.objects.create(
        statement=statement,
        checksum=checksum_of(name.encode()),
        size=len(text),
        file_name=f"{name}.txt",
        text=text,
    )
    return statement


def make_organization(name="Kenyan Writers", **columns):
    columns = {"public_id": make_public_id("organization", name), **columns}
    organization = Organization.objects.create(name=name, **columns)
    OrganizationName.objects.create(organization=organization, name=name)
    return organization


def make_signature(statement, organization, *, position=1, guess=None, **columns):
    name = organization.name if organization else "Jane Doe"
    columns = {"kind": "organization" if organization else "person", "attribution": "new_name", **columns}
    signature = Signature.objects.create(
        statement=statement,
        organization=organization,
        position=position,
        name=name,
        public_id=make_public_id(statement.public_id, str(position)),
        **columns,
    )
    entry = Entry.objects.create(
        source=statement.sources.get(),
        signature=signature,
        position=position,
        name=name,
        printed=name,
        kind=signature.kind,
        first_line=1,
        last_line=1,
        span_start=0,
        span_end=len(name),
        confidence=0.9,
    )
    if guess:
        CountryGuess.objects.create(
            entry=entry,
            country=make_country(guess, guess),
            rank=1,
            confidence=0.9,
            basis="named",
            evidence=[EVIDENCE],
        )
    return signature


def make_waiting(number):
    """So many items of the review queue, of every reason, about one organisation."""
    organization = make_organization()
    items = (
        ReviewItem(
            reason=ReviewItem.Reason.values[place % 12],
            key=str(place),
            facts="f",
            weight=place % 997,
            sentence=f"Are “Wells {place}” and “Wells of {place}” the same?",
            organization=organization,
        )
        for place in range(number)
    )
    ReviewItem.objects.bulk_create(items, batch_size=5000)
