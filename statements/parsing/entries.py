"""Entries: one printed entry of a list -> organisation, person, role and the place printed with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from statements.parsing.headings import is_about_individuals
from statements.parsing.markers import MarkedLine
from statements.parsing.name_parts import STEPS, NameDraft
from statements.parsing.parsed import ParsedEntry, SignatoryKind, Span
from statements.parsing.places import Places
from statements.parsing.sections import Item
from statements.parsing.shapes import has_organization_word, has_title, looks_like_name, looks_like_person
from statements.parsing.spans import join, trimmed
from statements.parsing.vocabulary import load_vocabulary
from statements.parsing.words import lowered_words


@dataclass(frozen=True, slots=True)
class Slot:
    """Where in its list an entry stands: its position in the document, its block and the heading over it."""

    position: int
    group: int | None
    section: str | None
    section_span: Span | None


def parse_entry(text: str, item: Item, slot: Slot, places: Places) -> ParsedEntry:
    """Take one entry apart; every part keeps the spans of the printed words it was made from."""
    last = item.lines[-1]
    span = trimmed(text, (item.marked.line.start, last.end))
    draft = NameDraft(text=text, name=((item.marked.content[0], max(span[1], item.marked.content[0])),))
    for step in STEPS:
        draft = step(draft, places)
    name = join(text, draft.name)
    return ParsedEntry(
        position=slot.position,
        number=item.marked.number,
        name=name,
        printed=text[slice(*span)],
        kind=kind_of(name, draft, slot.section, places),
        person=join(text, draft.person) or None,
        role=join(text, draft.role) or None,
        section=slot.section,
        section_span=slot.section_span,
        group=slot.group,
        first_line=item.marked.line.number,
        last_line=last.number,
        span=span,
        name_spans=draft.name,
        person_spans=draft.person,
        role_spans=draft.role,
        places=draft.places,
        confidence=confidence_of(name, item.marked),
    )


def kind_of(name: str, draft: NameDraft, section: str | None, places: Places) -> SignatoryKind:
    """Whether a body, a person as such, people without a body, or a state signs."""
    is_marked = is_about_individuals(section) or has_title(name)
    if draft.signs_as_person or (is_marked and looks_like_person(name, places)):
        return SignatoryKind.PERSON
    if places.is_country(name):
        return SignatoryKind.STATE
    if is_collective(name):
        return SignatoryKind.COLLECTIVE
    return SignatoryKind.ORGANIZATION


def is_collective(name: str) -> bool:
    """Whether `name` speaks of people somewhere and names no body: "Xs living in Y"."""
    words = lowered_words(name)
    abroad = load_vocabulary()["people_abroad"]
    at = next((index for index, word in enumerate(words) if (word,) in abroad), None)
    return bool(at) and not has_organization_word(" ".join(words[:at]))


def confidence_of(name: str, marked: MarkedLine) -> float:
    """How sure the reader is of an entry: a marked line that looks like a name is nearly certain."""
    sure = 0.97 if marked.has_marker else 0.9
    if not looks_like_name(name):
        sure -= 0.35
    elif not has_organization_word(name):
        sure -= 0.05
    return round(sure, 2)


def entry_numbers(entries: Sequence[ParsedEntry]) -> list[tuple[int, int]]:
    """(line, printed number) of the numbered entries, in order."""
    return [(entry.first_line, entry.number) for entry in entries if entry.number is not None]
