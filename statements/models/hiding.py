"""Hiding: names that are withheld are cut out of other words, however these spell them."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from django.utils.translation import gettext_lazy as _

from statements.resolution.names import fold, fold_word

NAME_MASK = _("[name not shown]")
Span = tuple[int, int]

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_RUN = re.compile(r"\S+")
_SIGN_OF_ADDRESS = re.compile(r"[@#/_]|\w\.\w")
# Thai, Lao, Tibetan, Burmese; Hangul; Khmer; Kana and Han: names stand there without a gap around them.
_UNPARTED = re.compile(
    "[\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)


class _Name(NamedTuple):
    """A name by its folded words, and the signs before and after them."""

    words: tuple[str, ...]
    before: str
    after: str
    is_small: bool
    """Whether it is written in small letters alone."""


def hide_names(text: str, hidden: str, mask: str | None = None) -> str:
    """The text with `mask` for each of the names, of which `hidden` has one a line.

    Case, accents, script and the signs between words do not matter, but that one word in small letters is
    no name unless the name is written so. Addresses that spell a name go whole. In scripts that part no
    words a name goes wherever its letters follow each other.
    """
    if not hidden or not text:
        return text
    mask = str(NAME_MASK) if mask is None else mask
    if unparted := _unparted(hidden):
        text = unparted.sub(lambda _found: mask, text)
    text = _RUN.sub(lambda run: mask if _is_address_of(run[0], hidden) else run[0], text)
    return cut_out(text, _spans(text, _names(hidden)), mask)


def cut_out(text: str, spans: Iterable[Span], mask: str) -> str:
    """The text with `mask` for each of the spans, which come in order."""
    for start, end in reversed(list(spans)):
        text = f"{text[:start]}{mask}{text[end:]}"
    return text


def is_spelt_in(address: str, hidden: str) -> bool:
    """Whether an address or the name of a file spells a name, be it in one word."""
    printed, unparted = unquote(address), _unparted(hidden)
    if unparted and unparted.search(printed):
        return True
    folded = fold(printed)
    squeezed = folded.replace(" ", "")
    return any(
        f" {' '.join(name.words)} " in f" {folded} "
        or (len(name.words) > 1 and "".join(name.words) in squeezed)
        for name in _names(hidden)
    )


def _is_address_of(run: str, hidden: str) -> bool:
    return bool(_SIGN_OF_ADDRESS.search(run)) and is_spelt_in(run, hidden)


@lru_cache(maxsize=256)
def _names(hidden: str) -> tuple[_Name, ...]:
    """The names, the longest first."""
    lines = ((line, list(_WORD.finditer(line))) for line in hidden.splitlines())
    names = [
        _Name(
            tuple(fold_word(word[0]) for word in words),
            line[: words[0].start()],
            line[words[-1].end() :],
            line.islower(),
        )
        for line, words in lines
        if words
    ]
    return tuple(sorted(names, key=lambda name: -len(name.words)))


@lru_cache(maxsize=256)
def _unparted(hidden: str) -> re.Pattern[str] | None:
    """What finds the names in scripts that part no words, the longest first; None where there are none."""
    lines = {"".join(line.split()) for line in hidden.splitlines() if _UNPARTED.search(line)}
    names = sorted((line for line in lines if len(line) > 1), key=lambda name: (-len(name), name))
    letters = (r"\s*".join(map(re.escape, name)) for name in names)
    return re.compile("|".join(letters), re.IGNORECASE) if names else None


def _spans(text: str, names: tuple[_Name, ...]) -> Iterator[Span]:
    """Where the names stand in the text, in order, none over another."""
    words = list(_WORD.finditer(text))
    folded = tuple(fold_word(word[0]) for word in words)
    firsts = {name.words[0] for name in names}
    after = 0
    for index, word in enumerate(words):
        if folded[index] in firsts and index >= after:
            for name in names:
                last = index + len(name.words)
                is_name = name.is_small or len(name.words) > 1 or not word[0].islower()
                if is_name and folded[index:last] == name.words:
                    yield _with_signs(text, (word.start(), words[last - 1].end()), name)
                    after = last
                    break


def _with_signs(text: str, span: Span, name: _Name) -> Span:
    """The span and the signs of the name around it, where the text has them, too."""
    start, end = span
    before = len(name.before) if text.endswith(name.before, 0, start) else 0
    after = len(name.after) if text.startswith(name.after, end) else 0
    return start - before, end + after
