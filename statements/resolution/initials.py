"""is_explained: whether an acronym is made of the first letters of a run of words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

SHORTEST = 2
NEARLY = 4
# How many letters one word may give ("WOFAD": WOmen for FAir Development).
_FROM_ONE_WORD = 3
_LONGEST_NAME = 24


State = tuple[int, int, int]
"""Letters used, words passed, and how many of the words gave a letter: 0, 1, or 2 for more."""


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
    states = {(0, start, 0) for start, word in enumerate(words) if word.word[:1] == acronym[0]}
    seen: set[State] = set()
    while states:
        if any(used == len(acronym) and taken >= 2 for used, _, taken in states):
            return True
        seen |= states
        states = {after for state in states for after in _steps(acronym, words, state)} - seen
    return False


def is_nearly_explained(acronym: str, words: Sequence[Initial]) -> bool:
    """Whether `acronym` leaves out one of the telling words, between the first and the last or at the end.

    Four letters at least: "AWID" of an Association for Women's Rights in Development.
    """
    words = words[:_LONGEST_NAME]
    telling = [at for at, word in enumerate(words) if word.is_telling and len(word.word) > 1]
    if len(acronym) < NEARLY or len(telling) < NEARLY or acronym[0] != words[telling[0]].word[0]:
        return False
    return any(is_explained(acronym, [*words[:at], *words[at + 1 :]]) for at in telling[1:])


def explained_run(acronym: str, words: Sequence[str]) -> range | None:
    """Return which consecutive `words` the letters of `acronym` begin, one letter each, or None."""
    size = len(acronym)
    for start in range(len(words) - size + 1):
        if all(words[start + at].startswith(letter) for at, letter in enumerate(acronym)):
            return range(start, start + size)
    return None


def _steps(acronym: str, words: Sequence[Initial], state: State) -> Iterator[State]:
    """Yield where one can be after the word at `state`: it gives some letters, or is small and gives none."""
    used, at, taken = state
    if at == len(words):
        return
    word = words[at]
    if not word.is_telling and taken:
        yield used, at + 1, taken
    for size in range(1, len(word.word) + 1 if word.is_acronym else _FROM_ONE_WORD + 1):
        if used + size > len(acronym) or not word.word.startswith(acronym[used : used + size]):
            return
        yield used + size, at + 1, min(2, taken + 1)
