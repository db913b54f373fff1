"""Scoring: one labelled document is read, and its reading counted against the label."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from statements.measuring.comparing import comparable, is_title_right
from statements.measuring.counts import Counts
from statements.measuring.labels import Case, Label, Labelled
from statements.measuring.pairing import Pairs, pair
from statements.reading import Limits, Reading, ReadSignatory, Refused, read_file

SURE = 0.9
KEPT = {"signatory", "unresolved"}

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Score:
    """What became of one document: its counts, the names that were missed, and those nobody printed."""

    name: str
    counts: Counts
    missed: tuple[str, ...]
    spurious: tuple[str, ...]
    refusal: str | None = None


def score(case: Case, limits: Limits) -> Score:
    """Read and score one document; one that is refused has all its signatories missed."""
    try:
        reading = read_file(case.source, limits=limits)
    except Refused as refusal:
        return score_of_refused(case, str(refusal))
    return score_reading(case, reading)


def score_of_refused(case: Case, refusal: str) -> Score:
    """Nothing was read: everything that is labelled counts, and nothing as right."""
    label, many = case.label, len(case.label.signatories)
    counts = Counts(
        labelled=many,
        kind=many,
        country=sum(bool(labelled.country) for labelled in label.signatories),
        title=int(bool(label.titles)),
        date=int(label.date is not None),
        undated=int(label.date is None),
        without_list=int(not many),
        read_from_nothing=int(not many),
        lines=many,
    )
    return Score(case.name, counts, tuple(labelled.name for labelled in label.signatories), (), refusal)


def score_reading(case: Case, reading: Reading) -> Score:
    """Hold a reading against its label; a name that is printed twice counts once on either side."""
    labels = first_of_each(case.label.signatories, [label.name for label in case.label.signatories])
    named = [read for read in reading.signatories if read.entry.kind != "withheld"]
    found = first_of_each(named, [read.entry.name for read in named])
    pairs = pair(labels, [read.entry.name for read in found])
    counts = (
        count_names(labels, found, pairs)
        + count_countries(labels, found, pairs)
        + count_front_matter(case.label, reading)
        + count_lines(labels, pairs, reading)
        + count_calibration(labels, found, pairs)
    )
    paired = set(pairs.accepted.values())
    return Score(
        case.name,
        counts,
        missed=tuple(label.name for at, label in enumerate(labels) if at not in pairs.accepted),
        spurious=tuple(read.entry.name for at, read in enumerate(found) if at not in paired),
    )


def first_of_each(items: Sequence[Item], names: Sequence[str]) -> list[Item]:
    """The items without those that repeat a name before them."""
    first: dict[str, Item] = {}
    for item, name in zip(items, names, strict=True):
        first.setdefault(comparable(name), item)
    return list(first.values())


def count_names(labels: list[Labelled], found: list[ReadSignatory], pairs: Pairs) -> Counts:
    """Names that were accepted, and kinds of those that are at least alike: a person or not."""
    right = [labels[at].is_person == is_person(found[read]) for at, read in pairs.alike.items()]
    return Counts(
        labelled=len(labels),
        read=len(found),
        accepted=len(pairs.accepted),
        kind=len(right),
        kind_right=sum(right),
        without_list=int(not labels),
        read_from_nothing=int(not labels and bool(found)),
    )


def is_person(read: ReadSignatory) -> bool:
    """Whether it was read as a person's own signature."""
    return read.entry.kind == "person"


def count_countries(labels: list[Labelled], found: list[ReadSignatory], pairs: Pairs) -> Counts:
    """Countries where the document states one; the first guess is the answer."""
    stated = {at: label.country for at, label in enumerate(labels) if label.country}
    guessed = {
        at: found[read].guesses.countries[0].code
        for at, read in pairs.alike.items()
        if at in stated and found[read].guesses.countries
    }
    right = sum(stated[at] == code for at, code in guessed.items())
    return Counts(country=len(stated), country_right=right, country_wrong=len(guessed) - right)


def count_front_matter(label: Label, reading: Reading) -> Counts:
    """The title, and the date as precise as it is labelled."""
    front = reading.statement.front
    date = front.date.value if front.date else None
    if label.has_only_days and front.date and front.date.precision != "day":
        date = None
    is_dated = label.date is not None
    return Counts(
        title=int(bool(label.titles)),
        title_right=int(bool(label.titles) and is_title_right(front.title, label.titles)),
        date=int(is_dated),
        date_right=int(is_dated and date == label.date),
        undated=int(not is_dated),
        false_date=int(not is_dated and date is not None),
    )


def count_lines(labels: list[Labelled], pairs: Pairs, reading: Reading) -> Counts:
    """Labelled signatories whose line became a signatory or says itself that nobody understood it."""
    missed = [label for at, label in enumerate(labels) if at not in pairs.accepted]
    shown = list(kept_lines(reading)) if missed else []
    kept = sum(any(comparable(label.name) in line for line in shown) for label in missed)
    return Counts(lines=len(labels), lines_kept=len(pairs.accepted) + kept)


def kept_lines(reading: Reading) -> Iterator[str]:
    """The signatory and unresolved lines, each with the line after it: a name may run on."""
    lines = reading.document.lines
    for at, fate in enumerate(reading.statement.line_fates):
        if fate.fate in KEPT:
            yield comparable(" ".join(line.text for line in lines[at : at + 2]))


def count_calibration(labels: list[Labelled], found: list[ReadSignatory], pairs: Pairs) -> Counts:
    """How often the sure entries are right, name and kind, and how many of the right ones are sure."""
    right = {read for at, read in pairs.accepted.items() if labels[at].is_person == is_person(found[read])}
    sure = {at for at, read in enumerate(found) if read.entry.confidence >= SURE}
    return Counts(right=len(right), sure=len(sure), sure_right=len(right & sure))
