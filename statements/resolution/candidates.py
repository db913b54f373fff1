"""Candidates: which of many known organisations are worth comparing with a name, without comparing all."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from statements.resolution.comparison import Comparison, NameAndCountries
from statements.resolution.matching import compare
from statements.resolution.names import fold

LIMIT = 20


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A known organisation, by the key it was given under, and how it compares with the name asked for."""

    key: int
    comparison: Comparison


class CandidateIndex:
    """Known organisations by keys that likely duplicates share; more can be added at any time."""

    def __init__(self, known: Iterable[tuple[int, NameAndCountries]] = ()) -> None:
        self._known: dict[int, NameAndCountries] = {}
        self._by_key: defaultdict[str, list[int]] = defaultdict(list)
        for key, each in known:
            self.add(key, each)

    def add(self, key: int, known: NameAndCountries) -> None:
        """Add an organisation under `key`, a number of the caller's."""
        self._known[key] = known
        for word in keys_of(known):
            self._by_key[word].append(key)

    def near(self, name: NameAndCountries, limit: int = LIMIT) -> list[int]:
        """Return the keys of at most `limit` organisations that share most with `name`, best first."""
        shared: defaultdict[int, float] = defaultdict(float)
        for word in keys_of(name):
            bearers = self._by_key.get(word, [])
            for key in bearers:
                shared[key] += 1 / len(bearers)
        return heapq.nlargest(limit, shared, key=shared.__getitem__)

    def suggest(self, name: NameAndCountries, limit: int = LIMIT) -> list[Suggestion]:
        """Compare `name` with what is near it; the likeliest to be the same come first."""
        found = (Suggestion(key, compare(name, self._known[key])) for key in self.near(name, limit))
        return sorted(found, key=lambda suggestion: -suggestion.comparison.score)


def propose_pairs(
    known: Iterable[tuple[int, NameAndCountries]], limit: int = LIMIT
) -> Iterator[tuple[int, int]]:
    """Propose the pairs of keys worth comparing, each once with the smaller key first."""
    index = CandidateIndex()
    for key, each in known:
        for other in index.near(each, limit):
            yield min(key, other), max(key, other)
        index.add(key, each)


def keys_of(known: NameAndCountries) -> set[str]:
    """The keys under which an organisation is found: the folded words of its names."""
    return {word for name in (known.name, *known.aliases) for word in fold(name).split()}
