"""Marks: the least and the most that a figure may be, and the sentences that say which were missed."""

from collections.abc import Collection, Iterator, Mapping, Sequence

Mark = tuple[str, float]
"""A figure's name and its bound."""


def unknown_marks(figures: Collection[str], marks: Sequence[Mark]) -> Iterator[str]:
    """A sentence for each mark of a figure that is none of these."""
    for name, _ in marks:
        if name not in figures:
            yield f"There is no figure {name!r}; there are {', '.join(figures)}."


def missed_marks(
    figures: Mapping[str, float | None], floors: Sequence[Mark], ceilings: Sequence[Mark] = ()
) -> Iterator[str]:
    """A sentence for each figure below its floor or above its ceiling; what has no value misses both."""
    for name, least in floors:
        value = figures[name]
        if value is None or value < least:
            yield f"{name} is {shown(value)}, below the floor of {least:g}."
    for name, most in ceilings:
        value = figures[name]
        if value is None or value > most:
            yield f"{name} is {shown(value)}, above the ceiling of {most:g}."


def shown(value: float | None) -> str:
    """The figure with four digits, or that there is none."""
    return "not measurable here" if value is None else f"{value:.4f}"
