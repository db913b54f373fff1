"""Make gazetteer.json from CLDR's territory names and the tables beside this file.

Run `python -m statements.resolution.data.compile` after a change to a table; add `--cldr` to read the names
of territories from the installed Babel again (development only: the site never needs Babel), or
`--subdivisions FOLDER` to read those of first-level regions from the `common/subdivisions` of a CLDR release.
"""

import json
import subprocess
import sys
from pathlib import Path

from statements.resolution.data.joining import Names, PlaceTable
from statements.resolution.data.subdivisions import read_folder, region_forms, release_of
from statements.resolution.data.tables import read_demonyms, read_lines, read_marked, read_phrases
from statements.resolution.disputed import load_disputed
from statements.resolution.names import FOLD_VERSION
from statements.resolution.place_words import words_of

HERE = Path(__file__).parent
TERRITORIES = HERE / "territories.json"
SUBDIVISIONS = HERE / "subdivisions.json"
GAZETTEER = HERE / "gazetteer.json"

LOCALES = sorted(
    words_of(
        "en fr es de pt tr az ru uk ar it ka af am be bg bn bs ca cs cy da el et eu fa fi fil ga gl gu he hi"
        " hr hu hy id is ja kk km ko ku ky lo lt lv mk mn ms mt my ne nl no pa pl ps ro si sk sl sq sr sv sw"
        " ta te tg th tk ur uz vi zh zh_Hant"
    )
)
# Codes of CLDR that are no countries: groupings, pseudo-locales, parts and outliers of countries.
NOT_COUNTRIES = words_of("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ")
TERRITORIES_BY_CODE = words_of(
    "AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC"
    " NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT"
)
WORLD = "001"


def main(arguments: list[str]) -> None:
    """Compile; with `--locale xx` only print that locale's names, as the child process of `--cldr` does."""
    if arguments[:1] == ["--locale"]:
        print(json.dumps(read_locale(arguments[1])))
        return
    if "--cldr" in arguments:
        write_json(TERRITORIES, read_cldr())
    if "--subdivisions" in arguments:
        folder = Path(arguments[arguments.index("--subdivisions") + 1])
        write_json(
            SUBDIVISIONS, {"source": f"{release_of(folder)} subdivisions", "names": read_folder(folder)}
        )
    gazetteer = build()
    write_json(GAZETTEER, gazetteer)
    print(f"{GAZETTEER.name}: {GAZETTEER.stat().st_size} bytes")


def read_cldr() -> dict[str, object]:
    """Read every locale's territory names, a process each: Babel mixes locales up within one process."""
    from babel import __version__  # noqa: PLC0415
    from babel.core import get_cldr_version  # noqa: PLC0415

    command = [sys.executable, "-m", "statements.resolution.data.compile", "--locale"]
    names = {
        locale: json.loads(subprocess.run([*command, locale], check=True, capture_output=True).stdout)
        for locale in LOCALES
    }
    return {"source": f"CLDR {get_cldr_version()} territories (Babel {__version__})", "names": names}


def read_locale(locale: str) -> dict[str, str]:
    """Return the names that `locale` gives to territories and M49 regions, by code."""
    from babel import Locale  # noqa: PLC0415

    return dict(sorted(Locale.parse(locale).territories.items()))


def build() -> dict[str, object]:
    """Join CLDR and the tables into what the gazetteer loads; the same input gives the same."""
    cldr = json.loads(TERRITORIES.read_text("utf-8"))
    areas = read_lines(HERE / "tables" / "areas.txt")
    table = PlaceTable(read_phrases(HERE / "tables" / "not_names.txt"))
    foreign = add_names(table, cldr["names"])
    for line in areas:
        table.add_area(line.code, [line.title, *line.forms])
    table.add_foreign_areas(cldr["names"])
    for section in read_demonyms(HERE / "tables" / "demonyms.txt"):
        table.add_demonyms(section)
    for kind, file_name in (("region", "regions.txt"), ("city", "cities.txt")):
        for code, form, rule in read_marked(HERE / "tables" / file_name):
            table.add_part(kind, code, form, rule)
    table.add_inflected(foreign)
    regions = json.loads(SUBDIVISIONS.read_text("utf-8"))["names"]
    table.add_region_forms(region_forms(regions, HERE / "tables" / "region_forms.txt"))
    for words in read_phrases(HERE / "tables" / "blocked.txt"):
        table.block(words)
    for town in load_disputed().towns:
        table.block(town)
    titles = {line.code: line.title for line in areas}
    return {
        "version": cldr["source"],
        "fold_version": FOLD_VERSION,
        "countries": list_countries(cldr["names"]["en"], titles),
        **table.as_json(),
    }


def add_names(table: PlaceTable, names: Names) -> Names:
    """Add the names of countries, English and our own first; return those of the other languages."""
    countries = {
        locale: {code: name for code, name in by_code.items() if is_country(code)}
        for locale, by_code in names.items()
    }
    table.add_english_names(countries["en"])
    for code, form, rule in read_marked(HERE / "tables" / "aliases.txt"):
        table.add_name(code, form, rule)
    del countries["en"]
    table.add_foreign_names(countries)
    return countries


def is_country(code: str) -> bool:
    """Whether a territory code of CLDR is a value of its own for a signatory's country."""
    return code.isalpha() and code not in NOT_COUNTRIES


def list_countries(english: dict[str, str], areas: dict[str, str]) -> list[list[str]]:
    """Return code, English name and kind of every value, ordered by code."""
    rows = [[code, name, kind_of(code)] for code, name in english.items() if is_country(code)]
    regions = {code: name for code, name in english.items() if code.isdigit()} | areas
    rows += [[code, name, "international" if code == WORLD else "region"] for code, name in regions.items()]
    return sorted(rows)


def kind_of(code: str) -> str:
    """Return country or territory; it orders lists and says nothing about status."""
    return "territory" if code in TERRITORIES_BY_CODE else "country"


def write_json(path: Path, content: dict[str, object]) -> None:
    """Write one key a line: a change to a table then shows as a small difference."""
    text = json.dumps(content, ensure_ascii=False, indent=0, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
