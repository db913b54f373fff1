"""Namesakes: when two printings of one name may be taken for one organisation without asking a person."""

import re
from functools import lru_cache
from pathlib import Path

from statements.resolution.anatomy import dissect
from statements.resolution.comparison import Codes
from statements.resolution.gazetteer import Gazetteer, load_gazetteer
from statements.resolution.initials import is_explained
from statements.resolution.lexicon import lexicon_key, load_lexicon
from statements.resolution.names import fold
from statements.resolution.words import Word, split_words

_SUFFIX = re.compile(r"(?:\s*[,(\[]|\s[-–—]|[-–—]\s)\s*([^,()\[\]–—]+?)[)\]]?$")
WORDS_FILE = Path(__file__).with_name("data") / "organization_words.txt"


def are_compatible(left: Codes, right: Codes, name: str, gazetteer: Gazetteer) -> bool:
    """Whether two bearers of `name` can be one organisation, given the countries known of each.

    They can when the countries share a member, or when nothing is known of both and the name has a word of
    its own. One known and one unknown, or two that differ, is for a person to decide.
    """
    if left and right:
        return not left.isdisjoint(right)
    return not left and not right and has_own_word(name, gazetteer)


@lru_cache(maxsize=32768)
def plain_name(name: str, codes: Codes = frozenset()) -> str:
    """Return `name` folded, without what says nothing of whose it is.

    That is the article before it, legal forms, an acronym that only repeats the first letters of its words,
    and a country of `codes` that a sign sets apart behind it; "&" is "and". So "The Oak & Elm Trust (OET),
    Inc." and "Oak and Elm Trust" are one.
    """
    anatomy = dissect(name)
    initials = [each for each in anatomy.initials if not each.is_acronym]
    repeated = {word for word in anatomy.acronyms if is_explained(word, initials)}
    words = split_words(without_country(anatomy.name, codes).replace("&", " and "))
    legal = legal_words(words)
    kept = [
        word.folded for index, word in enumerate(words) if word.folded not in repeated and index not in legal
    ]
    return " ".join(kept[1:] if len(kept) > 1 and kept[0] == "the" else kept)


def without_country(name: str, codes: Codes) -> str:
    """Return `name` without a country of `codes` behind a comma or dash or in brackets at its end."""
    suffix = _SUFFIX.search(name) if codes else None
    if suffix is None or load_gazetteer().country_of_words(suffix[1]) not in codes:
        return name
    return name[: suffix.start()]


def legal_words(words: list[Word]) -> set[int]:
    """Return which of the words are legal forms, of one word or several ("e.V.")."""
    lexicon = load_lexicon()
    keys = [lexicon_key(word.printed) for word in words]
    found: set[int] = set()
    for index, word in enumerate(words):
        size, meaning = lexicon.phrase_at(keys, index) or (1, lexicon.meaning_of(word.printed))
        if meaning is not None and meaning.kind == "legal":
            found.update(range(index, index + size))
    return found


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
