"""Problems: what a curator should look at in a reading, each with a line and a sentence."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from statements.extraction.document import Line
from statements.parsing.entries import entry_numbers
from statements.parsing.parsed import Fate, LineFate, ParsedEntry, Problem

LONGEST_LINE = 10_000


def find_problems(
    lines: Sequence[Line],
    entries: Sequence[ParsedEntry],
    fates: Sequence[LineFate],
    left: Iterable[Sequence[Line]],
    claimed: int | None,
) -> tuple[Problem, ...]:
    """All problems of a document, by line; those of the whole document come last.

    `left` are runs of lines outside the lists that read like names.
    """
    found = [
        *numbering_problems(entries),
        *overlong_lines(lines),
        *unresolved_lines(fates),
        *names_left_over(left),
    ]
    found.sort(key=lambda problem: problem.line or 0)
    return (*found, *claim_problems(entries, claimed))


def numbering_problems(entries: Sequence[ParsedEntry]) -> Iterator[Problem]:
    """Numbers that jump, go back or repeat; a list that starts again at 1 is a new list."""
    numbers = entry_numbers(entries)
    for (_, before), (line, number) in pairwise(numbers):
        if number == before:
            yield Problem("number_repeated", line, f"The number {number} is printed twice in a row.")
        elif number > before + 1:
            yield Problem("number_gap", line, f"The numbers jump from {before} to {number}.")
        elif number < before and number != 1:
            yield Problem("number_back", line, f"The numbers go back from {before} to {number}.")


def overlong_lines(lines: Sequence[Line]) -> Iterator[Problem]:
    """Lines so long that something is likely to have been lost before we got them."""
    for line in lines:
        if len(line.text) > LONGEST_LINE:
            yield Problem("line_too_long", line.number, f"The line has {len(line.text):,} characters.")


def unresolved_lines(fates: Sequence[LineFate]) -> Iterator[Problem]:
    """Lines inside a list that are neither an entry nor a heading."""
    unresolved = Fate.UNRESOLVED
    for line, fate, _ in fates:
        if fate is unresolved:
            message = "The line stands in the list but could not be placed."
            yield Problem("line_unresolved", line, message)


def names_left_over(left: Iterable[Sequence[Line]]) -> Iterator[Problem]:
    """Lines of the text that read like names of which nothing says that they sign."""
    for run in left:
        first, last = run[0].number, run[-1].number
        which = f"Line {first} reads" if first == last else f"Lines {first} to {last} read"
        yield Problem("names_left_over", first, f"{which} like names, but nothing says that they signed.")


def claim_problems(entries: Sequence[ParsedEntry], claimed: int | None) -> Iterator[Problem]:
    """A claimed total that the list does not bear out."""
    listed = sum(map(attrgetter("stands_for"), entries))
    if claimed is not None and entries and claimed != listed:
        message = f"The text speaks of {claimed} signatories; the list has {listed}."
        yield Problem("claimed_total_differs", None, message)
