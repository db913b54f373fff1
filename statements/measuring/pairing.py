"""Pairing: each labelled name finds the name that was read for it, one to one."""

from collections.abc import Sequence
from dataclasses import dataclass

from statements.measuring.comparing import comparable, is_alike
from statements.measuring.labels import Labelled


@dataclass(frozen=True, slots=True)
class Pairs:
    """Index of a label -> index of a read name: those accepted, and those at least alike."""

    accepted: dict[int, int]
    alike: dict[int, int]


def pair(labels: Sequence[Labelled], names: Sequence[str]) -> Pairs:
    """Pair by the name itself, then by the other names that are right, then by likeness."""
    places = {comparable(name): index for index, name in enumerate(names)}
    accepted: dict[int, int] = {}
    for form in (labelled_name, other_right_names):
        for index, label in enumerate(labels):
            found = [places[right] for right in form(label) if right in places]
            free = [place for place in found if place not in accepted.values()] if found else []
            if index not in accepted and free:
                accepted[index] = free[0]
    return Pairs(accepted, accepted | pair_alike(labels, names, accepted))


def labelled_name(label: Labelled) -> list[str]:
    """The name that the label gives."""
    return [comparable(label.name)]


def other_right_names(label: Labelled) -> list[str]:
    """The other names that are right."""
    return [comparable(name) for name in label.also_right]


def pair_alike(labels: Sequence[Labelled], names: Sequence[str], taken: dict[int, int]) -> dict[int, int]:
    """Pair what is left over with the first name that is nearly the same."""
    free = {place: comparable(name) for place, name in enumerate(names) if place not in set(taken.values())}
    found: dict[int, int] = {}
    for index, label in enumerate(labels):
        if index in taken:
            continue
        forms = labelled_name(label) + other_right_names(label)
        at = next((place for place, name in free.items() if any(is_alike(f, name) for f in forms)), None)
        if at is not None:
            found[index] = at
            del free[at]
    return found
