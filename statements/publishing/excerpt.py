"""Excerpt: a statement's own words, and where a long text is folded so that a page loses none of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from statements.models import Source

OPEN_LENGTH = 700
"""Characters that stay open; a text little longer than that is not folded."""
SLACK = 300


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in two parts that together are the whole: `beginning + rest`."""

    beginning: str
    rest: str

    @property
    def words_in_rest(self) -> int:
        return len(self.rest.split())


def own_words(sources: Iterable[Source]) -> str:
    """The statement's words in its first edition; a curator's note is no edition."""
    return next((source.body for source in sources if source.kind != Source.Kind.NOTE), "")


def fold_away(text: str) -> Folded:
    """Cut a long text after a line, or else after a word, near OPEN_LENGTH; a short one stays whole."""
    if len(text) <= OPEN_LENGTH + SLACK:
        return Folded(text, "")
    cut = text.rfind("\n", OPEN_LENGTH - SLACK, OPEN_LENGTH + SLACK) + 1
    cut = cut or text.rfind(" ", 0, OPEN_LENGTH) + 1 or OPEN_LENGTH
    return Folded(text[:cut], text[cut:])
