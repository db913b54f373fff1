"""cut_runs: the words inside letters that Chinese, Japanese, Korean or Thai names print without spaces."""

import re
from collections.abc import Iterator, Sequence

from statements.resolution.lexicon import Lexicon
from statements.resolution.names import fold_word
from statements.resolution.words import Word

_RUN = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
_LONGEST = 14
Span = tuple[int, int]


def cut_runs(words: Sequence[Word], places: Sequence[Span], lexicon: Lexicon) -> list[Word]:
    """Return `words`, each run of letters cut into places, words of the lexicon, and what is between."""
    return [
        part
        for word in words
        for part in (pieces_of(word, places, lexicon) if _RUN.fullmatch(word.printed) else [word])
    ]


def pieces_of(word: Word, places: Sequence[Span], lexicon: Lexicon) -> Iterator[Word]:
    """Yield the pieces of one run, left to right: at every letter the longest known one, else the rest."""
    at = unknown = word.start
    while at < word.end:
        end = known_end(word, at, places, lexicon)
        if end:
            yield from piece(word, unknown, at)
            yield from piece(word, at, end)
            unknown = end
        at = end or at + 1
    yield from piece(word, unknown, word.end)


def known_end(word: Word, at: int, places: Sequence[Span], lexicon: Lexicon) -> int:
    """Return where the place or listed word that begins at `at` ends, 0 where none begins."""
    place = next((end for start, end in places if start == at and end <= word.end), 0)
    sizes = range(min(_LONGEST, word.end - at), 0, -1)
    listed = (at + n for n in sizes if lexicon.has_word(word.printed[at - word.start : at - word.start + n]))
    return place or next(listed, 0)


def piece(word: Word, start: int, end: int) -> list[Word]:
    """Return the letters from `start` to `end` as a word of their own; none where there are none."""
    printed = word.printed[start - word.start : end - word.start]
    return [Word(printed, fold_word(printed), start, end)] if printed else []
