"""guess_countries: which countries each name of a list stands for, with the words that say so."""

from collections.abc import Callable, Sequence

from statements.resolution.domains import find_domains
from statements.resolution.evidence import STRENGTH, Evidence, EvidenceKind, Guess
from statements.resolution.gazetteer import Gazetteer
from statements.resolution.group_fill import fill_from_neighbours
from statements.resolution.listed import CountryGuesses, Fragment, NameInList, RegionMention
from statements.resolution.sighting import (
    Seen,
    Sighting,
    is_cause,
    is_located,
    look_at_entry,
    standing_together,
    text_between,
)

__all__ = ["CLUES", "CountryGuesses", "Fragment", "NameInList", "RegionMention", "guess_countries"]

# How far one clue of a kind can be trusted by itself.
WEIGHTS = {
    EvidenceKind.COLUMN: 0.97,
    EvidenceKind.SUFFIX: 0.97,
    EvidenceKind.HEADING: 0.95,
    EvidenceKind.NAME: 0.93,
    EvidenceKind.REGION: 0.85,
    EvidenceKind.CITY: 0.75,
    EvidenceKind.DEMONYM: 0.75,
    EvidenceKind.DOMAIN: 0.5,
}
# A suffix or column that prints a town says its country by implication.
IMPLIED = 0.9
# Several countries that nothing joins: one of them may be only the subject of the work.
UNJOINED = 0.7
CONTRADICTED = 0.9
LONG_HEADING = 6
_NO_GUESSES = CountryGuesses()
# Where a town is printed with its state behind it.
STATES_BEHIND = frozenset({"US", "CA", "AU"})


def guess_countries(
    names: Sequence[NameInList], gazetteer: Gazetteer, subject_codes: frozenset[str]
) -> list[CountryGuesses]:
    """Guess the countries of every name of one list, in its order.

    Each clue of CLUES looks at each name; only the strongest kind of evidence present speaks. Names without
    evidence take their group's country where their neighbours agree, or stay without one. `subject_codes`
    are the countries the statement is about: inside a name they are never evidence.
    """
    seen = [look_at_entry(entry, gazetteer, subject_codes) for entry in names]
    found = [all_evidence(each) if each.has_places else look_at_domains(each) for each in seen]
    return [
        CountryGuesses(_answer(evidence), _regions(each)) if evidence or each.has_areas else _NO_GUESSES
        for each, evidence in zip(seen, fill_from_neighbours(seen, found), strict=True)
    ]


def all_evidence(seen: Seen) -> list[Evidence]:
    """Return what every clue says, strongest kind first."""
    return [evidence for clue in (CLUES if seen.in_name else CLUES_BESIDE) for evidence in clue(seen)]


def look_at_column(seen: Seen) -> list[Evidence]:
    """The cell of a place column: a country, its two-letter code, or a town."""
    column = seen.entry.column
    if column is None:
        return []
    # Data files print "kenya" too.
    code = seen.gazetteer.country_of_code(column.text) or seen.gazetteer.country_of_words(column.text.title())
    if code is not None:
        return [_whole(seen, EvidenceKind.COLUMN, code, column)]
    return _printed_place(seen, EvidenceKind.COLUMN, column, seen.in_column)


def look_at_suffix(seen: Seen) -> list[Evidence]:
    """The words printed after the name as its place."""
    return _printed_place(seen, EvidenceKind.SUFFIX, seen.entry.suffix, seen.in_suffix)


def look_at_heading(seen: Seen) -> list[Evidence]:
    """The heading over the name: a country by itself, or one country in a few words."""
    heading = seen.entry.heading
    if heading is None:
        return []
    code = seen.gazetteer.country_of_words(heading.text)
    if code is not None:
        return [_whole(seen, EvidenceKind.HEADING, code, heading)]
    names = [place for place in seen.in_heading if place.kind == "name"]
    if not names:
        return []
    is_short = len(heading.text.split()) <= LONG_HEADING
    is_clear = seen.gazetteer.is_place(heading.text) or (is_short and len({name.code for name in names}) == 1)
    return _as_evidence(seen, EvidenceKind.HEADING, names) if is_clear else []


def look_at_names(seen: Seen) -> list[Evidence]:
    """Names of countries inside the name; the one after "in" before others that nothing joins to it.

    A country that the body is in solidarity with is none of its own; nor is the town of "Lebanon, Ohio".
    """
    regions = seen.of_kind("region")
    names = [
        name for name in seen.of_kind("name") if not is_cause(seen, name) and not is_town(seen, name, regions)
    ]
    return _union(seen, EvidenceKind.NAME, names)


def is_town(seen: Seen, name: Sighting, regions: list[Sighting]) -> bool:
    """Whether the name of a country has a state printed behind it and a comma, as towns have."""
    return any(
        region.code in STATES_BEHIND and text_between(seen.entry, name.span[1], region.span[0]).strip() == ","
        for region in regions
        if region.span[0] > name.span[1]
    )


def look_at_regions(seen: Seen) -> list[Evidence]:
    """First-level regions inside the name imply their country; two that differ and stand apart are silent."""
    return _implied(seen, EvidenceKind.REGION, seen.of_kind("region"))


def look_at_cities(seen: Seen) -> list[Evidence]:
    """Capitals and cities of millions inside the name, by the same rule as regions."""
    return _implied(seen, EvidenceKind.CITY, seen.of_kind("city"))


def look_at_demonyms(seen: Seen) -> list[Evidence]:
    """Words for a country's people; they may be ethnic, so any place in the name is stronger."""
    return _union(seen, EvidenceKind.DEMONYM, seen.of_kind("demonym"))


def look_at_domains(seen: Seen) -> list[Evidence]:
    """Internet addresses inside the name; a body may have its address in another country."""
    return [
        _whole(seen, EvidenceKind.DOMAIN, found.code, Fragment(found.text, fragment.start + found.start))
        for fragment in seen.entry.name
        if "." in fragment.text
        for found in find_domains(fragment.text, seen.gazetteer)
    ]


Clue = Callable[[Seen], list[Evidence]]
CLUES_BESIDE: tuple[Clue, ...] = (look_at_column, look_at_suffix, look_at_heading)
"""Those that look at what is printed beside a name."""
CLUES: tuple[Clue, ...] = (
    *CLUES_BESIDE,
    look_at_names,
    look_at_regions,
    look_at_cities,
    look_at_demonyms,
    look_at_domains,
)
"""Every function looks at one clue; to add a clue, add a function here."""


def _printed_place(
    seen: Seen, kind: EvidenceKind, words: Fragment | None, places: list[Sighting]
) -> list[Evidence]:
    if words is None:
        return []
    code = seen.gazetteer.country_of_words(words.text)
    if code is not None:
        return [_whole(seen, kind, code, words)]
    if not places:
        return []
    names = [place for place in places if place.kind == "name"]
    if names or not seen.gazetteer.is_place(words.text):
        return _as_evidence(seen, kind, names)
    towns = [place for place in places if place.kind in ("region", "city")]
    return _as_evidence(seen, kind, towns, IMPLIED) if len({town.code for town in towns}) == 1 else []


def _whole(seen: Seen, kind: EvidenceKind, code: str, words: Fragment) -> Evidence:
    span = (words.start, words.start + len(words.text))
    return Evidence(kind, code, words.text, span, WEIGHTS[kind], seen.gazetteer.version)


def _union(seen: Seen, kind: EvidenceKind, sightings: list[Sighting]) -> list[Evidence]:
    if len(sightings) < 2:
        return _as_evidence(seen, kind, sightings)
    runs = standing_together(seen, sightings)
    located = [run for run in runs if is_located(seen, run[0])]
    if len(located) == 1:
        return _as_evidence(seen, kind, located[0])
    return _as_evidence(seen, kind, sightings, WEIGHTS[kind] if len(runs) == 1 else UNJOINED * WEIGHTS[kind])


def _implied(seen: Seen, kind: EvidenceKind, sightings: list[Sighting]) -> list[Evidence]:
    if len({sighting.code for sighting in sightings}) < 2:
        return _as_evidence(seen, kind, sightings)
    runs = standing_together(seen, sightings)
    located = [run for run in runs if is_located(seen, run[0])]
    chosen = located if len(located) == 1 else runs
    if len(chosen) != 1:
        return []
    # "Paris, Texas": what stands behind is where the first one is.
    last = chosen[0][-1]
    return _as_evidence(seen, kind, [last] if last.code in STATES_BEHIND else chosen[0])


def _as_evidence(
    seen: Seen, kind: EvidenceKind, sightings: list[Sighting], weight: float | None = None
) -> list[Evidence]:
    strength = WEIGHTS[kind] if weight is None else weight
    source = seen.gazetteer.version
    return [Evidence(kind, each.code, each.text, each.span, strength, source) for each in sightings]


_RANK = {kind: rank for rank, kind in enumerate(STRENGTH)}


def _answer(found: list[Evidence]) -> tuple[Guess, ...]:
    if not found:
        return ()
    if len(found) == 1:
        return (Guess(found[0].code, round(found[0].weight, 3), tuple(found), None),)
    ordered = sorted(found, key=lambda evidence: _RANK[evidence.kind])
    codes = dict.fromkeys(evidence.code for evidence in ordered if evidence.kind is ordered[0].kind)
    others = [evidence.code for evidence in ordered if evidence.code not in codes]
    runner_up = others[0] if others else None
    return tuple(_guess(code, ordered, runner_up) for code in codes)


def _guess(code: str, ordered: list[Evidence], runner_up: str | None) -> Guess:
    own = tuple(evidence for evidence in ordered if evidence.code == code)
    confidence = own[0].weight * (CONTRADICTED if runner_up else 1)
    return Guess(code, round(confidence, 3), own, runner_up)


def _regions(seen: Seen) -> tuple[RegionMention, ...]:
    if not seen.has_areas:
        return ()
    return tuple(
        RegionMention(place.code, seen.gazetteer.country(place.code).name, place.text, place.span)
        for place in seen.everywhere()
        if place.kind == "area"
    )
