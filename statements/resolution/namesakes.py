"""Namesakes: when two printings of one name may be taken for one organisation without asking a person."""

from functools import lru_cache
from pathlib import Path

from statements.resolution.comparison import Codes
from statements.resolution.gazetteer import Gazetteer
from statements.resolution.names import fold
from statements.resolution.words import split_words

WORDS_FILE = Path(__file__).with_name("data") / "organization_words.txt"


def are_compatible(left: Codes, right: Codes, name: str, gazetteer: Gazetteer) -> bool:
    """Whether two bearers of `name` can be one organisation, given the countries known of each.

    They can when the countries share a member, or when nothing is known of both and the name has a word of
    its own. One known and one unknown, or two that differ, is for a person to decide.
    """
    if left and right:
        return not left.isdisjoint(right)
    return not left and not right and has_own_word(name, gazetteer)


def has_own_word(name: str, gazetteer: Gazetteer) -> bool:
    """Whether `name` has a word that is neither type word, topic word, small word, demonym nor place.

    "Kenya Cultural Association" has none: many bodies may bear such a name.
    """
    places = gazetteer.find_places(name)
    shared = shared_words()
    return any(
        word.folded not in shared and not word.folded.isdigit()
        for word in split_words(name)
        if not any(place.start <= word.start < place.end for place in places)
    )


@lru_cache(maxsize=1)
def shared_words() -> frozenset[str]:
    """Read the words that many organisations share, in folded form."""
    lines = WORDS_FILE.read_text(encoding="utf-8").splitlines()
    lists = (line.partition(":")[2] for line in lines if not line.startswith("#"))
    return frozenset(folded for words in lists for word in words.split() for folded in fold(word).split())
