"""Countries: the table of countries is filled from the gazetteer that the resolver knows."""

from django.db import transaction

from statements.models import Country
from statements.models.name_columns import folded_name
from statements.reading import Reading
from statements.resolution.gazetteer import load_gazetteer


@transaction.atomic
def load_countries() -> int:
    """Add and rename countries as the gazetteer has them; returns how many it knows.

    Deletes none, and leaves alone those that a person has named otherwise.
    """
    known = {place.code: place for place in load_gazetteer()}
    held = Country.objects.in_bulk()
    named_by_people = set(Country.history.order_by().values_list("code", flat=True))
    Country.objects.bulk_create(
        Country(code=place.code, name=place.name, kind=place.kind, folded=folded_name(place.name))
        for place in known.values()
        if place.code not in held
    )
    for country in held.values():
        place = known.get(country.code) if country.code not in named_by_people else None
        if place and (place.name, place.kind) != (country.name, country.kind):
            country.name, country.kind = place.name, place.kind
            country.save(update_fields=["name", "kind", "folded"])
    return len(known)


def load_missing_countries(reading: Reading) -> None:
    """Fill the table when the reading names a country that it lacks."""
    codes = codes_in(reading)
    if Country.objects.filter(pk__in=codes).count() < len(codes):
        load_countries()


def codes_in(reading: Reading) -> set[str]:
    """Every country code that saving the reading needs."""
    guesses = [guess for signatory in reading.signatories for guess in signatory.guesses.countries]
    return (
        {subject.code for subject in reading.subjects}
        | {guess.code for guess in guesses}
        | {guess.runner_up for guess in guesses if guess.runner_up}
    )
