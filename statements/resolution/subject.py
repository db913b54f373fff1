"""Subject countries: the country a statement is about, whose name in its signatories' names says nothing."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from statements.resolution.gazetteer import Gazetteer
from statements.resolution.listed import NameInList
from statements.resolution.sighting import Seen, look_at_entry

# In how many entries, and in what share of all, the country must be named; beside how many others, how often.
LEAST_ENTRIES = 4
LEAST_SHARE = 1 / 3
LEAST_OTHERS = 3
LEAST_BESIDE = 1 / 5
OF_COUNTRIES = frozenset({"name", "demonym"})


@dataclass(frozen=True, slots=True)
class SubjectCountry:
    """A country that the statement is about; `evidence` is a sentence with the counts."""

    code: str
    evidence: str


def infer_subject_countries(names: Sequence[NameInList], gazetteer: Gazetteer) -> tuple[SubjectCountry, ...]:
    """Infer the countries that the signatories of one list speak about rather than from.

    A country is inferred where its name or demonym stands in many entries (4, and a third of all), beside
    another country in a fifth of these, and beside at least three others: "Kenyans in Germany", "... in
    France". A list of Kenyan groups names no other country beside Kenya, so it stays Kenyan.
    """
    mentions: Counter[str] = Counter()
    beside: Counter[str] = Counter()
    others: defaultdict[str, set[str]] = defaultdict(set)
    for entry in names:
        if not may_name_country(entry, gazetteer):
            continue
        seen = look_at_entry(entry, gazetteer, frozenset())
        elsewhere = {place.code for place in seen.everywhere() if place.kind != "area"}
        for code in countries_named(seen):
            mentions[code] += 1
            beside[code] += bool(elsewhere - {code})
            others[code] |= elsewhere - {code}
    return tuple(
        SubjectCountry(code, describe(gazetteer.country(code).name, count, len(names), len(others[code])))
        for code, count in mentions.most_common()
        if count >= max(LEAST_ENTRIES, LEAST_SHARE * len(names))
        and len(others[code]) >= LEAST_OTHERS
        and beside[code] >= LEAST_BESIDE * count
    )


def may_name_country(entry: NameInList, gazetteer: Gazetteer) -> bool:
    """Whether the name or demonym of a country stands in the entry's name; most names hold none."""
    found = [place.kind for part in entry.name for place in gazetteer.find_places(part.text)]
    return not OF_COUNTRIES.isdisjoint(found)


def countries_named(seen: Seen) -> set[str]:
    """Return the countries whose name or demonym stands inside the entry's name."""
    return {place.code for place in seen.in_name if place.kind in OF_COUNTRIES}


def describe(name: str, count: int, total: int, others: int) -> str:
    """Return the sentence that says why `name` is a subject."""
    return f"{name} is named in {count} of {total} entries, beside {others} other countries."
