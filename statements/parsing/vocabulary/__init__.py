"""The words that statements and lists are written in, by language, as data; one JSON file a language."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

from statements.parsing.words import Phrases, lowered

FOLDER = Path(__file__).parent
TABLES = frozenset({"months", "weekdays"})
PLAIN = str.maketrans("ıłøđə", "ilode")
"""Letters that are not one with an accent."""
LEAST_PLAIN = 5
PLAIN_KEYS = frozenset(
    [
        "closing_formulas",
        "individual_headings",
        "list_openers",
        "organization_words",
        "undersigned",
    ]
)
"""Their words stand in headings and names, which old pages and keyboards print without accents."""
LEAST_PLAIN_PHRASE = 7


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of all languages under one key each; `stop_words` alone stay apart by language.

    A phrase is a tuple of words, so that "open letter" is looked up as two words in a row.
    """

    phrases: dict[str, frozenset[tuple[str, ...]]]
    stop_words: dict[str, frozenset[str]]
    months: dict[str, int]
    weekdays: frozenset[str]
    given_names: frozenset[str]

    def __getitem__(self, key: str) -> frozenset[tuple[str, ...]]:
        return self.phrases[key]

    def is_given_name(self, word: str) -> bool:
        """Whether a word in lower case is a given name, or two with a hyphen; its accents may be left out."""
        if "-" in word and word not in self.given_names:
            return all(map(self.is_given_name, word.split("-")))
        return word in self.given_names or (not word.isascii() and plain_spelling(word) in self.given_names)


@lru_cache(maxsize=64)
def phrases_of(*keys: str) -> frozenset[tuple[str, ...]]:
    """The phrases of several keys together."""
    return frozenset().union(*(load_vocabulary()[key] for key in keys))


@lru_cache(maxsize=1)
def load_vocabulary() -> Vocabulary:
    """Read every language's file once."""
    languages = {path.stem: _read(path) for path in sorted(FOLDER.glob("*.json")) if path.stem not in TABLES}
    keys = sorted(set().union(*languages.values()) - {"stop_words"})
    phrases = {key: _phrases(words.get(key, []) for words in languages.values()) for key in keys}
    given_names = with_plain_spellings(frozenset(_lines(FOLDER / "given_names.txt")))
    plain = {key: plain_phrases(phrases[key], given_names) for key in PLAIN_KEYS}
    return Vocabulary(
        phrases={key: phrases[key] | plain.get(key, frozenset()) for key in keys},
        stop_words={
            language: frozenset(map(lowered, words["stop_words"])) for language, words in languages.items()
        },
        months=_read(FOLDER / "months.json"),
        weekdays=frozenset(_read(FOLDER / "weekdays.json")),
        given_names=given_names,
    )


def with_plain_spellings(names: frozenset[str]) -> frozenset[str]:
    """The names, and those with accents without them, as many write their own.

    None that is short, or a place or a word without its accents.
    """
    plain = {plain_spelling(name) for name in names if not name.isascii()}
    others = frozenset(_lines(FOLDER / "not_plain_names.txt"))
    return names | {name for name in plain if len(name) >= LEAST_PLAIN} - others


def plain_phrases(phrases: Phrases, given_names: frozenset[str]) -> Phrases:
    """The phrases with accents without them, but short ones and those that are then a given name."""
    accented = (phrase for phrase in phrases if not all(map(str.isascii, phrase)))
    plain = {phrase: tuple(map(plain_spelling, phrase)) for phrase in accented}
    return frozenset(
        spelled
        for phrase, spelled in plain.items()
        # Of "ß" and "æ" nothing would be left.
        if list(map(len, spelled)) == list(map(len, phrase))
        and sum(map(len, spelled)) >= LEAST_PLAIN_PHRASE
        and not (len(spelled) == 1 and spelled[0] in given_names)
    )


def plain_spelling(word: str) -> str:
    """A word of the Latin alphabet without its accents; nothing for any other."""
    plain = normalize("NFD", word.translate(PLAIN))
    return "".join(filter(str.isascii, plain)) if plain[:1].isascii() else ""


def _read(path: Path) -> dict[str, Any]:
    table: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return table


def _lines(path: Path) -> Iterable[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return (lowered(line.strip()) for line in lines if line.strip() and not line.startswith("#"))


def _phrases(lists: Iterable[list[str]]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(lowered(phrase).split()) for phrases in lists for phrase in phrases)
