"""Places: the two questions about words that parsing asks and never learns the answers' origin of."""

from typing import Protocol


class Places(Protocol):
    """Whoever knows places; the gazetteer in the running product, a few words in a test."""

    def is_place(self, words: str) -> bool:
        """Whether `words`, whole, name a country, region or city."""
        ...

    def is_country(self, words: str) -> bool:
        """Whether `words`, whole, name a country or territory."""
        ...
