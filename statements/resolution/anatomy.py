"""Anatomy: a name taken apart: what its words mean, its acronyms, places, quotes and numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from statements.resolution.cutting import cut_runs
from statements.resolution.gazetteer import load_gazetteer
from statements.resolution.initials import Initial, is_explained
from statements.resolution.lexicon import Meaning, lexicon_key, load_lexicon
from statements.resolution.names import fold
from statements.resolution.place_identity import parts_of_countries, place_identity
from statements.resolution.place_words import words_of
from statements.resolution.words import Word, split_words

LONGEST_NAME = 400
"""Characters of a name that are compared; what stands behind them is no longer a name."""

WEIGHTS = {"own": 2.0, "acronym": 1.5, "number": 1.5, "topic": 1.0, "type": 0.6, "branch": 0.5}
"""What a word tells of whose name it is, by its kind; the kinds not named here tell nothing."""

# Not areas of work but a way of speaking: "Third World" is part of a name rather than the place of a branch.
_NO_PLACES = frozenset({"global-south", "global-north"})
_SEGMENT_END = re.compile(r"[()\[\]{}/|:;,\n«»“”„\"]|\s[-‐‑–—]|[-‐‑–—]\s")
_QUOTED = re.compile(r"[«“„\"]\s*([^«»“”„\"]{2,60}?)\s*[»”“\"]")
_APOSTROPHES = frozenset("'’ʼ´`")
_ELIDED = words_of("dell nell sull all dall coll")
_LONGEST_ACRONYM = 12
# "YMCAs" are several that are called YMCA.
_MANY_BODIES = re.compile("[A-Z]{3,}s")
SHORT_WORD = 4
"""Longer words in capitals, in a name that is not, are names even where the lexicon has them."""
# Country codes that are more often a word or a legal form.
_NO_CODES = words_of("AG AI AM AS AT BE CC CD CO DE IN IS IT LA MA MD ME MS NO PM PS SA SC SE SO TO TV")
_FIRST_CODES = frozenset({"NZ", "UK", "US"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word that tells something: folded `key`, its `concepts` (the key where it has no other), its `kind`.

    `segment` counts the parts of the name that brackets, dashes, slashes, commas and colons make;
    `position` counts the words of the name.
    """

    key: str
    kind: str
    concepts: tuple[str, ...]
    segment: int
    position: int

    @property
    def weight(self) -> float:
        """How much the word tells of whose name it is."""
        return WEIGHTS[self.kind] * len(self.concepts)


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a name: its country or wider region, which place of it ("" the whole), the printed words."""

    code: str
    part: str
    words: str
    is_area: bool


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A name taken apart; `tokens` has neither places nor small words nor acronyms that were only added."""

    name: str
    folded: str
    tokens: tuple[Token, ...]
    acronyms: frozenset[str]
    locations: tuple[Location, ...]
    quoted: frozenset[str]
    numbers: frozenset[str]
    initials: tuple[Initial, ...]

    @property
    def weight(self) -> float:
        """What all words of the name together tell."""
        return sum(token.weight for token in self.tokens)


@lru_cache(maxsize=32768)
def dissect(name: str) -> Anatomy:
    """Take `name` apart; a name without letters has no tokens."""
    text = " ".join(name[:LONGEST_NAME].split())
    words = split_words(text)
    locations = list(find_locations(text, words))
    covered = [span for _, span in locations]
    words = cut_runs(words, covered, load_lexicon())
    tokens = list(read_tokens(text, words, covered))
    initials = initials_of(words, tokens)
    acronyms = {token.key for token in tokens if token.kind == "acronym"}
    return Anatomy(
        name=text,
        folded=fold(text),
        tokens=without_added_acronyms(tokens, initials),
        acronyms=frozenset(acronyms),
        locations=tuple(location for location, _ in locations),
        quoted=frozenset(fold(match[1]) for match in _QUOTED.finditer(text)) - {""},
        numbers=frozenset(token.key for token in tokens if token.kind == "number"),
        initials=initials,
    )


def find_locations(text: str, words: list[Word]) -> Iterator[tuple[Location, tuple[int, int]]]:
    """Yield the places in a name with their spans, and a country's code beside it ("WILPF NL")."""
    gazetteer = load_gazetteer()
    for place in gazetteer.find_places(text):
        if place.code in _NO_PLACES:
            continue
        is_part = place.kind in ("region", "city") or place.key in parts_of_countries()
        part = place_identity(place.code, place.key) if is_part else ""
        printed = text[place.start : place.end]
        yield Location(place.code, part, printed, place.kind == "area"), (place.start, place.end)
    for word in words[-1:] + words[:1] if len(words) > 1 else ():
        is_code = word.printed in _FIRST_CODES if word is words[0] else word.printed not in _NO_CODES
        is_bracketed = text[max(0, word.start - 1) : word.start] in ("(", "/")
        is_code = is_code and len(word.printed) == 2 and not is_bracketed
        code = gazetteer.country_of_code(word.printed) if is_code else None
        if code and not any(place.start <= word.start < place.end for place in gazetteer.find_places(text)):
            yield Location(code, "", word.printed, is_area=False), (word.start, word.end)


def read_tokens(text: str, words: list[Word], covered: list[tuple[int, int]]) -> Iterator[Token]:
    """Yield the words that tell something, left to right; places, small words and legal forms do not."""
    lexicon = load_lexicon()
    keys = [lexicon_key(word.printed) for word in words]
    ends = [match.start() for match in _SEGMENT_END.finditer(text)]
    shows = shows_acronyms(text, words)
    free = 0
    for index, word in enumerate(words):
        if index < free or any(start <= word.start < end for start, end in covered):
            continue
        phrase = lexicon.phrase_at(keys, index)
        free = index + (phrase[0] if phrase else 1)
        if is_mere_letter(text, word, index, is_shown=shows[index]) or is_elided(text, word):
            continue
        if continues_number(text, words, index):
            continue
        is_alone = len(words) == 1 and is_shouted(word.printed)
        is_brand = not phrase and (is_alone or is_brand_word(word.printed, is_shown=shows[index]))
        meaning = phrase[1] if phrase else None if is_brand else lexicon.meaning_of(word.printed)
        kind = kind_of(word, meaning, is_shown=shows[index])
        if kind in WEIGHTS:
            key = word.folded[:-1] if _MANY_BODIES.fullmatch(word.printed) else word.folded
            concepts = meaning.concepts if meaning else (key,)
            yield Token(key, kind, concepts, sum(end < word.start for end in ends), index)


def shows_acronyms(text: str, words: list[Word]) -> list[bool]:
    """Return for each word whether capitals show an acronym: not where all are capitals, nor in quotes."""
    quotes = [match.span() for match in _QUOTED.finditer(text)]
    is_mixed = len(words) == 1 or 2 * sum(is_shouted(word.printed) for word in words) <= len(words)
    return [is_mixed and not any(start < word.start < end for start, end in quotes) for word in words]


def is_mere_letter(text: str, word: Word, index: int, *, is_shown: bool) -> bool:
    """Whether a word is a letter that is no name of its own: an article, "d'", "'s"."""
    is_letter = len(word.printed) == 1 and word.printed.isalpha() and word.printed.isascii()
    return is_letter and not (is_shown and is_initial(text, word, index))


def is_elided(text: str, word: Word) -> bool:
    """Whether a word is an article that an apostrophe ties to the next word: "dell'Università"."""
    return word.folded in _ELIDED and text[word.end : word.end + 1] in _APOSTROPHES


def continues_number(text: str, words: list[Word], index: int) -> bool:
    """Whether a number goes on behind a full stop: "11.11.11" is one."""
    word, before = words[index], words[index - 1]
    return index > 0 and word.printed.isdigit() and text[before.start : word.start] == f"{before.printed}."


def is_camel(printed: str) -> bool:
    """Whether a capital stands inside a word behind a small letter: "OpenMeadow" is a name of its own."""
    return any(left.islower() and right.isupper() for left, right in pairwise(printed))


def is_brand_word(printed: str, *, is_shown: bool) -> bool:
    """Whether a word is printed as a name: a letter alone, with inner capitals, or long and in capitals."""
    if len(printed) == 1:
        return printed.isascii() and printed.isalpha()
    return is_camel(printed) or (is_shown and len(printed) > SHORT_WORD and is_shouted(printed))


def kind_of(word: Word, meaning: Meaning | None, *, is_shown: bool) -> str:
    """Return what kind of word it is; one that the lexicon does not know is the name's own or an acronym.

    `is_shown` where capitals can show an acronym: not in a name all of capitals, not in a quoted brand.
    """
    if meaning is not None:
        return meaning.kind
    if word.folded.isdigit():
        return "number"
    return "acronym" if is_shown and is_acronym(word.printed) else "own" if word.folded else "small"


def is_shouted(printed: str) -> bool:
    """Whether a word has two letters or more, all of them capitals."""
    return len(printed) > 1 and printed.isupper()


def is_acronym(printed: str) -> bool:
    """Whether a word is printed like an acronym: two capitals or more, and as many as small letters."""
    letters = [letter for letter in printed if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return 2 <= len(letters) <= _LONGEST_ACRONYM and capitals >= 2 and 2 * capitals >= len(letters)


def is_initial(text: str, word: Word, index: int) -> bool:
    """Whether a single capital letter is a name of its own ("Citizen D"), no article and no "d'"."""
    follows = text[word.end : word.end + 1]
    return index > 0 and len(word.printed) == 1 and word.printed.isupper() and follows not in _APOSTROPHES


def initials_of(words: list[Word], tokens: list[Token]) -> tuple[Initial, ...]:
    """Return the words that acronyms may be made of."""
    kinds = {token.position: token.kind for token in tokens}
    return tuple(
        Initial(word.folded, index in kinds or word.printed[0].isupper(), kinds.get(index) == "acronym")
        for index, word in enumerate(words)
        if word.folded
    )


def without_added_acronyms(tokens: list[Token], initials: tuple[Initial, ...]) -> tuple[Token, ...]:
    """Leave out acronyms that repeat the name, or stand in a part of their own beside it."""
    segments: dict[int, float] = {}
    for token in tokens:
        if token.kind != "acronym":
            segments[token.segment] = segments.get(token.segment, 0) + token.weight
    rest = sum(segments.values())
    words = [initial for initial in initials if not initial.is_acronym]
    kept = tuple(
        token
        for token in tokens
        if token.kind != "acronym"
        or not (is_explained(token.key, words) or (token.segment not in segments and rest >= 1.5))
    )
    return kept if any(token.weight >= 1 for token in kept) or len(kept) == len(tokens) else tuple(tokens)
