"""is_explained: whether an acronym is made of the first letters of a run of words."""

from collections.abc import Sequence
from typing import NamedTuple

SHORTEST = 2
# How many letters one word may give ("WOFAD": WOmen for FAir Development).
_FROM_ONE_WORD = 3
_LONGEST_NAME = 24


class Initial(NamedTuple):
    """A folded word, whether it must give a letter (small words may), and whether it is an acronym itself."""

    word: str
    is_telling: bool
    is_acronym: bool = False


def is_explained(acronym: str, words: Sequence[Initial]) -> bool:
    """Whether `acronym` (folded) spells a run of `words` that begins and ends with words that tell."""
    if len(acronym) < SHORTEST or len(words) < 2:
        return False
    words = words[:_LONGEST_NAME]
    starts = (at for at, word in enumerate(words) if word.word[:1] == acronym[0])
    return any(_spells(acronym, 0, words, start, 0) for start in starts)


def explained_run(acronym: str, words: Sequence[str]) -> range | None:
    """Return which consecutive `words` the letters of `acronym` begin, one letter each, or None."""
    size = len(acronym)
    for start in range(len(words) - size + 1):
        if all(words[start + at].startswith(letter) for at, letter in enumerate(acronym)):
            return range(start, start + size)
    return None


def _spells(acronym: str, used: int, words: Sequence[Initial], at: int, taken: int) -> bool:
    if used == len(acronym):
        return taken >= 2
    if at == len(words):
        return False
    word = words[at]
    for size in range(1, len(word.word) + 1 if word.is_acronym else _FROM_ONE_WORD + 1):
        if not word.word.startswith(acronym[used : used + size]) or used + size > len(acronym):
            break
        if _spells(acronym, used + size, words, at + 1, taken + 1):
            return True
    return not word.is_telling and _spells(acronym, used, words, at + 1, taken)
