"""Sections: where the signatory lists of a document begin and end, and which of their lines are headings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from statements.extraction.document import Line
from statements.parsing.headings import is_heading, is_opener, is_other_opener
from statements.parsing.markers import MarkedLine, mark
from statements.parsing.places import Places
from statements.parsing.shapes import has_organization_word, is_prose, looks_like_name

LEAST_ITEMS = 3
LEAST_ITEMS_WITHOUT_OPENER = 5


@dataclass(frozen=True, slots=True)
class Item:
    """The lines of one list entry: the one that begins it and those that carry it on."""

    marked: MarkedLine
    continued: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        return (self.marked.line, *self.continued)


@dataclass(slots=True)
class Section:
    """One signatory list: its items, the headings over them and lines nobody could place, in order."""

    opener: Line | None
    items: list[Item] = field(default_factory=list)
    headings: list[Line] = field(default_factory=list)
    unresolved: list[Line] = field(default_factory=list)


def find_sections(lines: Sequence[Line], places: Places) -> list[Section]:
    """The signatory lists in `lines`: numbered or bulleted runs, else plain lines under an opener."""
    sections = [
        section
        for run in marked_runs(lines)
        if (section := read_run(run, lines, places)) and holds_signatories(section, lines)
    ]
    return sections or [
        section
        for line in lines
        if is_opener(line.text)
        if (section := read_plain_list(line, lines, places)) and holds_signatories(section, lines)
    ]


def marked_runs(lines: Sequence[Line]) -> Iterator[list[MarkedLine]]:
    """Runs of lines from the first item with a number or bullet to the last.

    Running text and a line that opens a list end a run, and so does a number 1 after others: demands and the
    signatories below them are two lists.
    """
    run: list[MarkedLine] = []
    for line in lines:
        marked = mark(line)
        if ends_run(marked, run):
            yield from whole_runs(run)
            run = []
        if marked.has_marker or run:
            run.append(marked)
    yield from whole_runs(run)


def ends_run(marked: MarkedLine, run: list[MarkedLine]) -> bool:
    """Whether a line cannot belong to the run above it."""
    if marked.has_marker:
        return marked.number == 1 and any(earlier.number is not None for earlier in run)
    return is_prose(marked.line.text) or is_opener(marked.line.text)


def whole_runs(run: list[MarkedLine]) -> Iterator[list[MarkedLine]]:
    """The run up to the end of its last item, when enough of it is marked."""
    marks = [index for index, marked in enumerate(run) if marked.has_marker]
    if len(marks) < LEAST_ITEMS:
        return
    end = marks[-1] + 1
    while end < len(run) and carries_on(run[end - 1].line, run[end].line):
        end += 1
    yield run[marks[0] : end]


def read_run(run: list[MarkedLine], lines: Sequence[Line], places: Places) -> Section:
    """Items, continued lines and headings of a marked run."""
    section = Section(opener=opener_over(run[0].line, lines))
    items: list[tuple[MarkedLine, list[Line]]] = []
    previous: Line | None = None
    for marked in run:
        line = marked.line
        if marked.has_marker:
            items.append((marked, []))
        elif items and previous and carries_on(previous, line):
            items[-1][1].append(line)
        elif not line.is_blank:
            (section.headings if is_heading(line.text, places) else section.unresolved).append(line)
        previous = line
    section.items = [Item(marked, tuple(continued)) for marked, continued in items]
    return section


def carries_on(previous: Line, line: Line) -> bool:
    """Whether `line` is the wrapped rest of the entry above: no blank between, and it begins or hangs so."""
    if previous.is_blank or line.is_blank:
        return False
    words = line.text.strip()
    hangs = line.text[0].isspace() and not previous.text[0].isspace()
    return hangs or words[0].islower() or previous.text.rstrip().endswith((",", "-", "–", "&", "(", "/"))


def opener_over(first: Line, lines: Sequence[Line]) -> Line | None:
    """The nearest printed line above the list, when its words open a list."""
    above = next((line for line in reversed(lines[: first.number - 1]) if not line.is_blank), None)
    return above if above and is_opener(above.text) else None


def read_plain_list(opener: Line, lines: Sequence[Line], places: Places) -> Section:
    """The lines under an opener, one entry a line, until running text begins."""
    section = Section(opener=opener)
    for line in lines[opener.number :]:
        if is_prose(line.text) and not looks_like_name(line.text):
            break
        if line.is_blank:
            continue
        if is_heading(line.text, places):
            section.headings.append(line)
        elif looks_like_name(line.text):
            section.items.append(Item(mark(line)))
        else:
            section.unresolved.append(line)
    return section


def holds_signatories(section: Section, lines: Sequence[Line]) -> bool:
    """Whether a list names signatories rather than demands, notes or contents.

    Under an opener half the items must look like names; without one there must be more of them, nearly all
    must look like names and a third be called by an organisation's words.
    """
    texts = [item.marked.words for item in section.items]
    if not texts:
        return False
    names = sum(map(looks_like_name, texts)) / len(texts)
    if section.opener:
        return names >= 0.5
    bodies = sum(map(has_organization_word, texts)) / len(texts)
    if opens_something_else(section.items[0].marked.line, lines):
        return names >= 0.8 and bodies >= 0.6
    return len(texts) >= LEAST_ITEMS_WITHOUT_OPENER and names >= 0.7 and bodies >= 0.34


def opens_something_else(first: Line, lines: Sequence[Line]) -> bool:
    """Whether the words above the list announce demands or other things that are not signatories."""
    above = next((line for line in reversed(lines[: first.number - 1]) if not line.is_blank), None)
    return above is not None and is_other_opener(above.text)
