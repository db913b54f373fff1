"""read_countries: the countries that a cell of a table says, as a code or in words of any language."""

from statements.resolution.comparison import Codes
from statements.resolution.gazetteer import Gazetteer


def read_countries(words: str, gazetteer: Gazetteer) -> Codes:
    """Read "KE", "Kenya", "Кения", "Nairobi" or "France / Belgium"; what cannot be read is unknown: no code.

    A code goes before a word of the same letters ("BI" is Burundi, though "Bỉ" is Belgium in Vietnamese). A
    region wider than a country says no country.
    """
    printed = words.strip()
    code = gazetteer.country_of_code(printed) or gazetteer.country_of_words(printed)
    code = code or gazetteer.country_of_code(printed.upper())
    if code is None and printed.islower():
        code = gazetteer.country_of_words(printed.title())
    if code is not None:
        return frozenset({code})
    if not gazetteer.is_place(printed):
        return frozenset()
    return frozenset(place.code for place in gazetteer.find_places(printed) if place.kind != "area")
