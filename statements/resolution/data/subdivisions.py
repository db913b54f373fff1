"""Read the names that CLDR gives to first-level regions, and write out what else they are called."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from statements.resolution.data.tables import content_lines
from statements.resolution.disputed import load_disputed

Names = dict[str, dict[str, str]]
"""Locale -> code of the region ("ru-vor" is "ruvor") -> name."""

ALONE = " alone"
# Names that CLDR numbers because two regions share them.
_NUMBERED = re.compile(r"[0-9²³¹]")
_RELEASE = re.compile(r'cldrVersion CDATA #FIXED "([0-9.]+)"')
# Printed beside the language's own: Serbian in Latin letters, Chinese in traditional ones.
ALSO_PRINTED = {"sr": ("sr_Latn",), "zh": ("yue",)}
SPOKEN_BY_MANY = 10


class RegionForm(NamedTuple):
    """One way to print a region; `is_sure` where a pattern of its language makes it."""

    code: str
    text: str
    is_sure: bool


class Pattern(NamedTuple):
    """How the regions of a language are called, and the forms that follow from it."""

    whole: re.Pattern[str]
    forms: tuple[str, ...]
    alone: tuple[str, ...]


def read_folder(folder: Path) -> Names:
    """Return the names in the `subdivisions` folder of a CLDR release, in languages spoken where they are.

    Regions whose country is for people to say are left out.
    """
    names = {path.stem: read_locale_file(path) for path in sorted(folder.glob("*.xml"))}
    wanted: Names = defaultdict(dict)
    for code in sorted(names["en"].keys() - load_disputed().regions):
        for locale in locales_of(code[:2].upper()):
            name = names.get(locale, {}).get(code)
            if name and not _NUMBERED.search(name):
                wanted[locale][code] = name
    return dict(wanted)


def release_of(folder: Path) -> str:
    """Return the release of CLDR that a `subdivisions` folder belongs to ("CLDR 41"), as its grammar says."""
    grammar = (folder.parent / "dtd" / "ldml.dtd").read_text("utf-8")
    found = _RELEASE.search(grammar)
    return f"CLDR {found[1]}" if found else "CLDR"


def read_locale_file(path: Path) -> dict[str, str]:
    """Return code -> name of one locale's file; its short variants are left out."""
    found = ET.parse(path).iter("subdivision")  # noqa: S314 (a release of CLDR, given by hand)
    return {each.attrib["type"]: each.text or "" for each in found if "alt" not in each.attrib}


def locales_of(territory: str) -> list[str]:
    """Return the languages that are official in a territory, or spoken by a tenth of its people."""
    from babel.languages import get_territory_language_info  # noqa: PLC0415

    spoken = {
        locale.partition("_")[0]
        for locale, said in get_territory_language_info(territory).items()
        if said["official_status"] or float(said["population_percent"] or 0) >= SPOKEN_BY_MANY
    }
    return sorted({"en"} | spoken | {also for locale in spoken for also in ALSO_PRINTED.get(locale, ())})


def region_forms(names: Names, table: Path) -> Iterator[RegionForm]:
    """Yield every way to print the regions: as CLDR has them, and by the patterns of their language."""
    patterns = read_patterns(table)
    for locale, by_code in sorted(names.items()):
        for code, name in sorted(by_code.items()):
            country = code[:2].upper()
            forms = written_out(name, patterns.get(locale, []))
            yield RegionForm(country, name, is_sure=False)
            yield from (RegionForm(country, form, is_sure=True) for form in forms)


def written_out(name: str, patterns: list[Pattern]) -> list[str]:
    """Return the forms of one name by the first pattern that it follows."""
    for pattern in patterns:
        found = pattern.whole.fullmatch(name)
        if found:
            return [form.replace("*", found["own"]) for form in (*pattern.forms, *pattern.alone)]
    return []


def read_patterns(table: Path) -> dict[str, list[Pattern]]:
    """Return the patterns of each language, in the order of the table."""
    lines = [line.partition(" = ")[::2] for line in content_lines(table)]
    alone = {head.removesuffix(ALONE): split_forms(rest) for head, rest in lines if head.endswith(ALONE)}
    patterns: dict[str, list[Pattern]] = defaultdict(list)
    for head, rest in lines:
        if not head.endswith(ALONE):
            whole, _, forms = rest.partition(": ")
            letters = re.escape(whole).replace(r"\*", r"(?P<own>.+)")
            patterns[head].append(Pattern(re.compile(letters), split_forms(forms), alone.get(head, ())))
    return dict(patterns)


def split_forms(words: str) -> tuple[str, ...]:
    """Return the forms of a line, parted by semicolons."""
    return tuple(form.strip() for form in words.split(";"))
