"""Clusters: from what people judged of pairs to groups, their heads, parents and networks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where one record stands: the head of its group, the head of the parent, the head of the whole network.

    `head` and `network` may be the record's own key; `parent` is None where there is none, and for records
    that another one stands for.
    """

    head: int
    parent: int | None
    network: int


class Groups:
    """Records joined pair by pair; the head of the leading side heads what comes of a pair."""

    def __init__(self, keys: Iterable[int]) -> None:
        self._above = {key: key for key in keys}

    def head_of(self, key: int) -> int:
        """The key of the record that stands for this one's group."""
        while self._above[key] != key:
            # Each look halves the way up for the next.
            self._above[key] = self._above[self._above[key]]
            key = self._above[key]
        return key

    def join(self, key: int, lead: int) -> None:
        """Put the group of `key` under the head of the group of `lead`."""
        self._above[self.head_of(key)] = self.head_of(lead)


def place_records(
    keys: Sequence[int], sames: Iterable[tuple[int, int]], branches: Iterable[tuple[int, int]]
) -> dict[int, Place]:
    """Derive where each record stands.

    `sames` are (record, the one that leads) and `branches` (branch, parent), each in the order in which they
    were judged: of two parents of one group the later one counts. Branches must not run in a circle.
    """
    groups = Groups(keys)
    for key, lead in sames:
        groups.join(key, lead)
    parents: dict[int, int] = {}
    for branch, parent in branches:
        parents[groups.head_of(branch)] = groups.head_of(parent)
    return {key: _place(key, groups.head_of(key), parents) for key in keys}


def _place(key: int, head: int, parents: dict[int, int]) -> Place:
    top, seen = head, {head}
    while top in parents and parents[top] not in seen:
        top = parents[top]
        seen.add(top)
    return Place(head, parents.get(head) if key == head else None, top)


def way_between(start: int, goal: int, edges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Find the shortest chain of edges, taken in either direction, from `start` to `goal`; empty if none."""
    neighbours: dict[int, list[tuple[int, tuple[int, int]]]] = {}
    for edge in edges:
        neighbours.setdefault(edge[0], []).append((edge[1], edge))
        neighbours.setdefault(edge[1], []).append((edge[0], edge))
    ways: dict[int, list[tuple[int, int]]] = {start: []}
    waiting = [start]
    for here in waiting:
        for there, edge in neighbours.get(here, []):
            if there not in ways:
                ways[there] = [*ways[here], edge]
                waiting.append(there)
    return ways.get(goal, [])
