"""Places that are one or lie in each other: spellings of a city ("Wien"), countries of a region."""

from functools import lru_cache
from pathlib import Path

from statements.resolution.data.tables import read_lines, split_mark
from statements.resolution.words import place_key

TABLES = Path(__file__).with_name("data") / "tables"
CONTAINMENT = TABLES.with_name("containment.txt")


def place_identity(code: str, key: str) -> str:
    """Return one name for all spellings of a place of country `code`; `key` itself where none is known."""
    return parts_of_countries().get(key) or spellings_of_places().get((code, key), key)


@lru_cache(maxsize=1)
def parts_of_countries() -> dict[str, str]:
    """Read the table of constituents: what a part of a country is called -> the part."""
    return {form: line.code for line in read_lines(TABLES / "constituents.txt") for form in line.forms}


@lru_cache(maxsize=1)
def spellings_of_places() -> dict[tuple[str, str], str]:
    """Read the tables of regions and cities: country and spelling -> the first spelling of the place."""
    found: dict[tuple[str, str], str] = {}
    for line in [*read_lines(TABLES / "regions.txt"), *read_lines(TABLES / "cities.txt")]:
        for form in line.forms:
            keys = [place_key(split_mark(spelling.strip())[0]) for spelling in form.split(" / ")]
            found.update({(line.code, key): keys[0] for key in keys})
    return found


def lies_in(code: str, area: str) -> bool:
    """Whether the country or region `code` lies in the wider region `area`."""
    return code in countries_of_areas().get(area, frozenset())


@lru_cache(maxsize=1)
def countries_of_areas() -> dict[str, frozenset[str]]:
    """Read the table of containment: region -> all that lies in it, regions spelt out."""
    direct = {line.code: line.forms[0].split() for line in read_lines(CONTAINMENT)}

    def spell_out(code: str) -> set[str]:
        return {code}.union(*(spell_out(part) for part in direct.get(code, ())))

    return {code: frozenset(spell_out(code) - {code}) for code in direct}
