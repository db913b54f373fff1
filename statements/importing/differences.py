"""Differences: how a later reading of a source compares with the entries kept, said in sentences."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from django.db.models import Exists, OuterRef

from statements.importing.columns import cut, whole_number
from statements.models import Entry, Source
from statements.models.name_columns import NAME_LENGTH
from statements.reading import ReadSignatory

Difference = dict[str, Any]
Span = tuple[int, int]
Pair = tuple[Entry, ReadSignatory]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Entries read again, signatories that nothing is kept of, and what a person should look at."""

    same: list[Pair]
    fresh: list[ReadSignatory]
    differences: list[Difference]


def compare(kept: Sequence[Entry], read: Sequence[ReadSignatory]) -> Comparison:
    """Hold a reading against the entries kept of the same text.

    An entry is the same when its span is. What was read where nothing is kept is fresh. Everything else, a
    field that differs, an entry that is no longer read, another split, is a difference.
    """
    same = pair_by_span(kept, read)
    lost = without(kept, [entry for entry, _ in same])
    others = without(read, [signatory for _, signatory in same])
    taken = Ground(map(span_of, kept))
    others_read = Ground(signatory.entry.span for signatory in others)
    differences = [
        *(difference for pair in same for difference in changed_fields(*pair)),
        *(no_longer_read(entry) for entry in lost if not others_read.touches(span_of(entry))),
        *(another_split(signatory) for signatory in others if taken.touches(signatory.entry.span)),
    ]
    fresh = [signatory for signatory in others if not taken.touches(signatory.entry.span)]
    return Comparison(same, fresh, sorted(differences, key=lambda difference: difference["line"]))


def without(rows: Sequence[Any], found: Sequence[Any]) -> list[Any]:
    """The rows that were not found, in their order."""
    known = set(map(id, found))
    return [row for row in rows if id(row) not in known]


def span_of(entry: Entry) -> Span:
    """Where the entry stands."""
    return entry.span_start, entry.span_end


def pair_by_span(kept: Sequence[Entry], read: Sequence[ReadSignatory]) -> list[Pair]:
    """Kept and read entries of equal spans; several at one place go by their names first."""
    waiting: dict[Span, list[Entry]] = defaultdict(list)
    for entry in kept:
        waiting[span_of(entry)].append(entry)
    named = [(take(waiting, signatory, by_name=True), signatory) for signatory in read]
    placed = [(entry or take(waiting, signatory, by_name=False), signatory) for entry, signatory in named]
    return [(entry, signatory) for entry, signatory in placed if entry]


def take(waiting: dict[Span, list[Entry]], signatory: ReadSignatory, *, by_name: bool) -> Entry | None:
    """Take the first waiting entry at the signatory's place, of the same name if asked."""
    there = waiting.get(signatory.entry.span, [])
    name = cut(signatory.entry.name, NAME_LENGTH)
    found = next((entry for entry in there if not by_name or entry.name == name), None)
    if found:
        there.remove(found)
    return found


class Ground:
    """Spans of a text, ready to say whether another span touches one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self.starts = [start for start, _ in ordered]
        # The furthest end among the first n spans: spans may lie in one another.
        self.furthest = list(accumulate((end for _, end in ordered), max))

    def touches(self, span: Span) -> bool:
        """Whether any of the spans shares a character with this one."""
        before = bisect_left(self.starts, span[1])
        return before > 0 and self.furthest[before - 1] > span[0]


def changed_fields(entry: Entry, signatory: ReadSignatory) -> Iterator[Difference]:
    """Fields of a kept entry that are now read otherwise."""
    read = signatory.entry
    now = {
        "number": whole_number(read.number),
        "name": cut(read.name, NAME_LENGTH),
        "person": cut(read.person, 300),
        "role": cut(read.role, 500),
        "kind": read.kind.value,
    }
    for field, value in now.items():
        if (held := getattr(entry, field)) != value:
            line = entry.first_line
            message = f"Line {line}: the {field} is now read as {quoted(value)}, kept as {quoted(held)}."
            yield difference(line, message, position=entry.position, field=field, kept=held, read=value)


def quoted(value: str | int | None) -> str:
    """A value in a sentence."""
    return f"“{value}”" if value not in (None, "") else "nothing"


def no_longer_read(entry: Entry) -> Difference:
    """An entry that today's reader does not find."""
    message = f"Line {entry.first_line}: “{entry.printed}” is no longer read as a signatory."
    return difference(entry.first_line, message, position=entry.position, kept=entry.name)


def standing_alone(source: Source) -> list[Difference]:
    """Entries of a translation that no other source's signature could be found for."""
    if source.kind != Source.Kind.TRANSLATION:
        return []
    elsewhere = Entry.objects.exclude(source=source).filter(signature=OuterRef("signature"))
    return [
        difference(
            entry.first_line,
            f"Line {entry.first_line}: “{entry.printed}” became a signature of its own: "
            "only its place in the list, if anything, says whose name it translates.",
            position=entry.position,
            field="signature",
            read=entry.name,
        )
        for entry in source.entries.filter(~Exists(elsewhere))
    ]


def another_split(signatory: ReadSignatory) -> Difference:
    """A signatory read across the borders of entries that are kept."""
    entry = signatory.entry
    message = f"Line {entry.first_line}: “{entry.printed}” is now one entry; what is kept is split otherwise."
    return difference(entry.first_line, message, field="span", read=entry.name)


def difference(line: int, message: str, **details: Any) -> Difference:
    """A suggestion to whoever looks after the source."""
    nothing = {"position": None, "field": "", "kept": None, "read": None}
    return {"line": line, "message": message, **nothing, **details}
