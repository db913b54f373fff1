"""Namesakes: when two printings of one name may be taken for one organisation without asking a person."""

import re
from functools import lru_cache
from pathlib import Path

from statements.resolution.anatomy import LONGEST_NAME, dissect, is_acronym
from statements.resolution.comparison import Codes
from statements.resolution.gazetteer import Gazetteer, load_gazetteer
from statements.resolution.initials import is_explained
from statements.resolution.lexicon import lexicon_key, load_lexicon
from statements.resolution.names import AND, LEFT_OUT, fold
from statements.resolution.words import Word, split_words

_SUFFIX = re.compile(r"(?:\s*[,(\[]|\s[-–—]|[-–—]\s|(?<=\))[-–—])\s*([^,()\[\]–—]+?)[)\]]?$")
_LAST = re.compile(r"[(\[–—-]\s*([^\W_]+)\s*[)\]]?\s*$")
LONG_ACRONYM = 5
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

    That is articles and "of", legal forms, an acronym that only repeats the first letters of its words, and a
    country of `codes` that a sign sets apart behind it; "&" is "and" in every language. So "The Oak & Elm
    Trust (OET), Inc." and "Oak and Elm Trust" are one.
    """
    return plain_words(without_country(printed_name(name), codes))


def printed_name(name: str) -> str:
    """Return as much of `name` as is compared, with single spaces."""
    return " ".join(name[:LONGEST_NAME].split())


def plain_words(printed: str) -> str:
    """Return the folded words of a name that are neither article, legal form nor repeated acronym."""
    words = split_words(printed.replace("&", " and ") if "&" in printed else printed)
    legal = legal_words(words)
    repeated = repeated_acronyms(printed) if any(is_acronym(word.printed) for word in words) else frozenset()
    kept = [
        "and" if is_and(word) else word.folded
        for index, word in enumerate(words)
        if word.folded not in repeated and index not in legal
    ]
    return " ".join([word for word in kept if word not in LEFT_OUT] or kept)


def is_and(word: Word) -> bool:
    """Whether a word may be printed as "&"; a capital letter is one of a name ("Vitamin E")."""
    return word.folded in AND and (len(word.folded) > 1 or word.printed.islower())


def repeated_acronyms(printed: str) -> frozenset[str]:
    """Return the acronyms in a name that spell its words."""
    anatomy = dissect(printed)
    initials = [each for each in anatomy.initials if not each.is_acronym]
    return frozenset(word for word in anatomy.acronyms if is_explained(word, initials))


def own_acronym(name: str) -> str:
    """Return the long acronym that `name` prints for itself at its end, or "".

    Shorter ones are borne by several bodies even of one country.
    """
    acronyms = dissect(name).acronyms
    return next((word for word in acronyms if len(acronyms) == 1 and is_printed_last(word, name)), "")


def is_printed_last(acronym: str, name: str) -> bool:
    """Whether `acronym`, a long one, stands behind the words of `name`, in brackets or behind a dash."""
    end = _LAST.search(name)
    return len(acronym) >= LONG_ACRONYM and end is not None and fold(end[1]) == acronym


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
