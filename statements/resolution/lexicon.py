"""Lexicon: what the words of organisations' names mean, so that translated words can be held together."""

import re
from dataclasses import dataclass
from functools import lru_cache

from statements.resolution.names import LEXICON_FILE, fold_word
from statements.resolution.place_words import words_of
from statements.resolution.words import word_key

# Scripts whose stems are kept in their own letters: in Latin ones "лес" would be in "lesbian".
_OWN_SCRIPT = re.compile("[\u0370-\u058f\u10a0-\u10ff]")
# Words that Germanic and Finnic languages put at the end of a compound; before them stands a word of its own.
_HEADS = tuple(
    sorted(
        words_of(
            "gerechtigkeit freiheit schutz rechte rechten recht rechtler hilfe bund verband verein bewegung"
            " netzwerk initiative bundnis zentrum gruppe kreis politik haus stiftung arbeit arbeiter"
            " wirtschaft gewerkschaft gesellschaft gemeinschaft forum rat dienst werk wandel hulp beweging"
            " vereniging centrum raad organisatie fonds partei kampagne bildung forschung institut"
            " organisation bank frauen jugend verbund vereinigung wesen zeitung kammer"
            " forbundet forbund foreningen forening laget lag radet rorelsen rorelse bevaegelse bevegelsen"
            " organisationen organisasjon hjelpen hjelp hjaelp hjalp fondet fond gruppen natverket nettverket"
            " netvaerk sentralen centralen klubben klubb sallskapet selskapet samfundet liitto yhdistys"
            " jarjesto neuvosto apu saatio keskus verkosto seura oikeus rauha selts liit uhing felag samband"
        ),
        key=len,
        reverse=True,
    )
)
_LINKS = ("", "s", "n", "en", "es", "er")
_SHORTEST_COMPOUND = 9
_LONGEST_ENDING = 6
_ARABIC_PREFIXES = ("وال", "بال", "لل", "ال", "ل", "و")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word stands for: its `kind` (type, topic, branch, small, legal) and its concepts."""

    kind: str
    concepts: tuple[str, ...]


class Lexicon:
    """Words, stems and phrases with their meanings; make one with `load_lexicon()`."""

    def __init__(self, lines: list[str]) -> None:
        self._words: dict[str, Meaning] = {}
        self._stems: dict[str, Meaning] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for line in lines:
            if line.strip() and not line.startswith("#"):
                self._add(*line.split(":", maxsplit=1))
        self._remembered: dict[str, Meaning | None] = {}

    def _add(self, head: str, words: str) -> None:
        kind, _, concept = head.partition(" ")
        meaning = Meaning(kind, tuple(concept.split("+")))
        for word in words.split():
            parts = tuple(_spelt(part) for part in word.split("_"))
            if len(parts) > 1:
                self._phrases.setdefault(parts[0], []).append((parts, meaning))
            elif word.endswith("*"):
                self._stems[parts[0][:-1]] = meaning
            else:
                self._words[parts[0]] = meaning

    def meaning_of(self, printed: str) -> Meaning | None:
        """Return what a printed word means, or None for a word that is not listed."""
        key = lexicon_key(printed)
        if key not in self._remembered:
            if len(self._remembered) > 100_000:
                self._remembered.clear()
            self._remembered[key] = self._find(key)
        return self._remembered[key]

    def has_word(self, printed: str) -> bool:
        """Whether exactly these letters are listed, no stem and no compound."""
        return lexicon_key(printed) in self._words

    def phrase_at(self, keys: list[str], index: int) -> tuple[int, Meaning] | None:
        """Return how many words the longest phrase at `index` of `keys` has, and what it means."""
        found = [
            (len(parts), meaning)
            for parts, meaning in self._phrases.get(keys[index], ())
            if len(parts) <= len(keys) - index and all(map(_fits, parts, keys[index:]))
        ]
        return max(found, key=lambda pair: pair[0]) if found else None

    def _find(self, key: str) -> Meaning | None:
        found = self._words.get(key)
        if found is None and len(key) >= _SHORTEST_COMPOUND:
            found = self._compound(key)
        return found or self._by_stem(key) or self._without_article(key)

    def _by_stem(self, key: str) -> Meaning | None:
        sizes = range(len(key), max(2, len(key) - _LONGEST_ENDING - 1), -1)
        return next((self._stems[key[:size]] for size in sizes if key[:size] in self._stems), None)

    def _without_article(self, key: str) -> Meaning | None:
        for prefix in _ARABIC_PREFIXES:
            if key.startswith(prefix) and len(key) > len(prefix) + 1:
                rest = key[len(prefix) :]
                return self._words.get(rest) or self._by_stem(rest)
        return None

    def _compound(self, key: str) -> Meaning | None:
        for head in _HEADS:
            if not key.endswith(head) or len(key) - len(head) < 4:
                continue
            last = self._words.get(head) or self._by_stem(head)
            first = self._first_part(key[: -len(head)])
            if first is not None and last is not None:
                return Meaning(first.kind, first.concepts + last.concepts)
        return None

    def _first_part(self, part: str) -> Meaning | None:
        for link in _LINKS:
            if part.endswith(link):
                bare = part[: len(part) - len(link)]
                found = self._words.get(bare) or self._by_stem(bare)
                if found is not None and found.kind in ("type", "topic"):
                    return found
        return None


@lru_cache(maxsize=65536)
def lexicon_key(printed: str) -> str:
    """Return how the lexicon spells a word: folded, or in its own letters where those are not Latin."""
    if _OWN_SCRIPT.match(printed):
        return printed.casefold()
    return word_key(printed)


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """Load the lexicon that is part of the project; once a process."""
    return Lexicon(LEXICON_FILE.read_text(encoding="utf-8").splitlines())


def _spelt(part: str) -> str:
    star = "*" if part.endswith("*") else ""
    bare = part.rstrip("*")
    return (lexicon_key(bare) if not bare.isascii() else fold_word(bare)) + star


def _fits(part: str, key: str) -> bool:
    return key.startswith(part[:-1]) if part.endswith("*") else part == key
