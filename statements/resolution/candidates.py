"""Candidates: which of many known organisations are worth comparing with a name, without comparing all."""

import heapq
import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import log
from operator import itemgetter

from rapidfuzz import fuzz, process

from statements.resolution.comparison import Comparison, NameAndCountries
from statements.resolution.lexicon import load_lexicon
from statements.resolution.matching import compare
from statements.resolution.names import fold
from statements.resolution.spelling import sound_key
from statements.resolution.words import split_words

LIMIT = 20
# How many bearers of its words are looked at for one name: the rarest words first, two words at least.
BEARERS = 6_000
# How many are compared for the suggestions to one name, and how many times as many are looked at first.
SUGGESTED = 6
NEAR = 4
FEWEST_WORDS = 2
PREFIX = 4
LONGEST_NAME = 400
# How alike, of 100, two spellings of one name in one country are; and how many of its words are looked up.
SPELT_ALIKE = 85
SPELT_SO = 93
"""So alike that no likelier one is looked for."""
RAREST_WORDS = 3
LETTERS = re.compile(r"(?<!\S)\w(?: \w){2,9}(?!\S)")
"""Letters that stand by themselves in a folded name, as those of "N.G.O." do."""
NEIGHBOURS = 4_000


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A known organisation, by the key it was given under, and how it compares with the name asked for."""

    key: int
    comparison: Comparison


class CandidateIndex:
    """Known organisations by the meanings of their words, by acronyms and by how words begin.

    Keys are numbers of the caller's. Organisations can be added at any time and never leave.
    """

    def __init__(self, known: Iterable[tuple[int, NameAndCountries]] = ()) -> None:
        self._known: dict[int, NameAndCountries] = {}
        self._bearers: defaultdict[str, array[int]] = defaultdict(lambda: array("Q"))
        for key, each in known:
            self.add(key, each)

    def add(self, key: int, known: NameAndCountries) -> None:
        """Add an organisation under `key`; one that is there already is found by its new names, too."""
        words = keys_of(known)
        if key in self._known:
            words -= keys_of(self._known[key])
        self._known[key] = known
        for word in words:
            self._bearers[word].append(key)

    def near(self, name: NameAndCountries, limit: int = LIMIT) -> list[int]:
        """Return the keys of at most `limit` organisations that share most with `name`, best first.

        A shared word counts the more the rarer it is; words that too many bear are looked up last or not.
        """
        shared: defaultdict[int, float] = defaultdict(float)
        looked_at = 0
        found = ((word, self._bearers[word]) for word in keys_of(name) if word in self._bearers)
        for rank, (_, bearers) in enumerate(sorted(found, key=lambda each: (len(each[1]), each[0]))):
            looked_at += len(bearers)
            if looked_at > BEARERS and rank >= FEWEST_WORDS:
                break
            worth = log(1 + len(self._known) / len(bearers))
            for key in bearers:
                shared[key] += worth
        return [key for key, _ in heapq.nlargest(limit, shared.items(), key=itemgetter(1))]

    def suggest(self, name: NameAndCountries, limit: int = SUGGESTED) -> list[Suggestion]:
        """Compare `name` with what is nearest to it; the likeliest to be the same come first."""
        found = (Suggestion(key, compare(name, self._known[key])) for key in self.shortlist(name, limit))
        return sorted(found, key=lambda suggestion: (-suggestion.comparison.score, suggestion.key))

    def shortlist(self, name: NameAndCountries, limit: int = SUGGESTED) -> list[int]:
        """Return the keys of at most `limit` organisations that are worth comparing with `name`."""
        near = self.near(name, NEAR * limit)
        folded = fold(name.name)
        # Half of the places go to the rarest words, which a translation shares, half to the spelling.
        by_spelling = sorted(near, key=lambda key: -fuzz.token_set_ratio(folded, fold(self._known[key].name)))
        return list(dict.fromkeys(near[: limit // 2] + by_spelling))[:limit]


class SpellingIndex:
    """Known names by country and folded words: finds a name in many, spelt as it is or with a mistake.

    For lists that print countries. It knows nothing of translations and chapters; CandidateIndex does.
    """

    def __init__(self, known: Iterable[tuple[int, str, str]]) -> None:
        """`known`: a key of the caller's, a folded name, and the code of its country or ""."""
        self._exact: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._rows: defaultdict[str, list[int]] = defaultdict(list)
        self._names: defaultdict[str, list[str]] = defaultdict(list)
        self._words: dict[str, dict[str, list[int]]] = {}
        for key, folded, code in known:
            if self._exact[code].setdefault(folded, key) == key:
                self._rows[code].append(key)
                self._names[code].append(folded)

    def find(self, folded: str, code: str) -> tuple[int, float] | None:
        """Return the key of the name of country `code` spelt most like `folded`, and how alike (to 100)."""
        key = self._exact[code].get(folded)
        if key is not None:
            return key, 100.0
        rows, names = self._rows[code], self._names[code]
        best: tuple[float, int] = (0.0, -1)
        for bearers in self._rarest(folded, code):
            found = process.extractOne(
                folded, [names[at] for at in bearers], scorer=fuzz.ratio, score_cutoff=SPELT_ALIKE
            )
            if found is not None:
                best = max(best, (found[1], bearers[found[2]]))
            if best[0] >= SPELT_SO:
                break
        return None if best[1] < 0 else (rows[best[1]], best[0])

    def _rarest(self, folded: str, code: str) -> Iterator[list[int]]:
        words = self._words_of(code)
        looked_at = 0
        found = sorted((words[word] for word in set(folded.split()) if word in words), key=len)
        for bearers in found[:RAREST_WORDS]:
            looked_at += len(bearers)
            if looked_at > NEIGHBOURS and looked_at > len(bearers):
                break
            yield bearers

    def _words_of(self, code: str) -> dict[str, list[int]]:
        if code not in self._words:
            words: dict[str, list[int]] = {}
            for at, folded in enumerate(self._names[code]):
                for word in set(folded.split()):
                    words.setdefault(word, []).append(at)
            self._words[code] = words
        return self._words[code]


def keys_of(known: NameAndCountries) -> set[str]:
    """Return the keys under which an organisation is found: what its words mean, how they begin, acronyms."""
    return {key for name in (known.name, *known.aliases) for key in keys_of_name(name[:LONGEST_NAME])}


def keys_of_name(name: str) -> set[str]:
    """Return the keys of one name."""
    words = fold(name).split() if name.isascii() else [word.printed for word in split_words(name)]
    keys: set[str] = set()
    initials = ""
    for word in words:
        found, initial = keys_of_word(word)
        keys.update(found)
        initials += initial
    if 3 <= len(initials) <= 10:
        keys.add(f"#{initials}")
    if "." in name:
        keys.update(f"#{letters.replace(' ', '')}" for letters in LETTERS.findall(fold(name)))
    return keys


@lru_cache(maxsize=200_000)
def keys_of_word(word: str) -> tuple[tuple[str, ...], str]:
    """Return the keys of a word, and the initial it gives to an acronym ("" for a small word)."""
    meaning = load_lexicon().meaning_of(word)
    folded = fold(word)
    if meaning is not None:
        is_small = meaning.kind in ("small", "legal")
        concepts = () if is_small else tuple(f"={concept}" for concept in meaning.concepts)
        return concepts, "" if is_small else folded[:1]
    if len(folded) < 2:
        return ((), "") if not folded else ((folded,), "")
    beginning = (f"^{sound_key(folded)[:PREFIX]}",) if len(folded) > PREFIX else ()
    acronym = (f"#{folded}",) if 3 <= len(folded) <= 10 else ()
    return (folded, *beginning, *acronym), folded[0]
