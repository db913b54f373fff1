"""Country names in the reader's language: a list of countries is ordered and searched by what it shows."""

from django.conf import settings
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.utils.translation import get_language, gettext, override

from statements.models import Country
from statements.models.name_columns import folded_name
from statements.publishing.public import public_countries
from statements.publishing.wording import ENGLISH, UNKNOWN, shown_name
from statements.resolution.names import fold


def are_as_kept() -> bool:
    """Whether the reader sees the names that the table of countries holds."""
    return get_language() in (ENGLISH, None)


def folded_names(countries: QuerySet[Country]) -> dict[str, str]:
    """Code -> the shown name, folded for search and order."""
    rows = countries.order_by().values_list("code", "name")
    return {code: folded_name(shown_name(code, name)) for code, name in rows}


def place_by_name(countries: QuerySet[Country]) -> Case:
    """The place of a country among these by its shown name, to order by."""
    names = folded_names(countries)
    in_order = sorted(names, key=lambda code: (names[code], code))
    places = [When(code=code, then=Value(place)) for place, code in enumerate(in_order)]
    return Case(*places, output_field=IntegerField())


def codes_named(countries: QuerySet[Country], words: str) -> list[str]:
    """The countries among these whose name in a language of the site has every one of the words."""
    wanted = fold(words).split()
    rows = list(countries.order_by().values_list("code", "name")) if wanted else []
    found = set()
    for language, _name in settings.LANGUAGES:
        with override(language):
            names = {code: folded_name(shown_name(code, name)) for code, name in rows}
        found |= {code for code, name in names.items() if all(word in name for word in wanted)}
    return sorted(found)


def country_choices() -> list[tuple[str, str]]:
    """Public countries by their lower-case codes, as addresses have them."""
    names = public_countries().values_list("code", "name")
    choices = [(code.lower(), shown_name(code, name)) for code, name in names]
    return choices if are_as_kept() else sorted(choices, key=lambda choice: folded_name(choice[1]))


def country_choices_or_unknown() -> list[tuple[str, str]]:
    """The same, and a value for rows without a country."""
    return [*country_choices(), (UNKNOWN, gettext("Unknown"))]
