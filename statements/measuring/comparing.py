"""Comparing: when two printed names or titles count as the same, and when as nearly the same."""

import re
import unicodedata
from collections import Counter

LEAST_ALIKE = 0.9
LEAST_CONTAINED = 15
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
QUOTES = dict.fromkeys(map(ord, '"“”„‟«»‘’‚‛′″`´'), "'")
DASHES = dict.fromkeys(map(ord, "\u00ad‐‑‒–—―−"), "-")
OUTER = " .,:;*•·|"


def comparable(words: str | None) -> str:
    """`words` without what is mere layout: case, width, kinds of quotes and dashes, spaces, outer marks."""
    plain = unicodedata.normalize("NFKC", words or "").translate(INVISIBLE | QUOTES | DASHES)
    plain = unicodedata.normalize("NFKC", plain.casefold())
    return " ".join(re.sub(r"\s*-\s*", "-", plain).split()).strip(OUTER)


def is_alike(left: str, right: str) -> bool:
    """Whether two comparable names differ in at most a tenth of the longer one's letters."""
    return left == right or edits_within(left, right, edits_allowed(left, right))


def edits_allowed(left: str, right: str) -> int:
    """How many letters may differ: a tenth of the longer name."""
    return int((1 - LEAST_ALIKE) * max(len(left), len(right)) + 1e-9)


def edits_within(left: str, right: str, most: int) -> bool:
    """Whether `most` insertions, deletions and replacements turn `left` into `right` (Levenshtein)."""
    if abs(len(left) - len(right)) > most or letters_apart(left, right) > most:
        return False
    above = list(range(len(right) + 1))
    for row, letter in enumerate(left, start=1):
        line = [row]
        for column, other in enumerate(right, start=1):
            line.append(min(above[column] + 1, line[-1] + 1, above[column - 1] + (letter != other)))
        if min(line) > most:
            return False
        above = line
    return above[-1] <= most


def letters_apart(left: str, right: str) -> int:
    """How many letters one name has that the other lacks: never more than the edits between them."""
    first, second = Counter(left), Counter(right)
    return max((first - second).total(), (second - first).total())


def is_title_right(title: str | None, right: tuple[str, ...]) -> bool:
    """Whether a title is, nearly is, or holds or is held by one of the right ones."""
    found = comparable(title)
    forms = [comparable(form) for form in right]
    if not found:
        return False
    is_long = len(found) >= LEAST_CONTAINED
    return any(is_alike(found, form) or (is_long and (found in form or form in found)) for form in forms)
