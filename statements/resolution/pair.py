"""Pair: two names held against each other, with all that the features and vetoes ask about them."""

import re
from dataclasses import dataclass
from functools import cached_property

from statements.resolution.alignment import Alignment, Unit, align, units_of
from statements.resolution.anatomy import Anatomy, Location, Token, dissect
from statements.resolution.comparison import Codes
from statements.resolution.initials import is_explained, is_nearly_explained
from statements.resolution.names import fold
from statements.resolution.place_identity import lies_in
from statements.resolution.place_words import words_of
from statements.resolution.spelling import likeness, sound_key

# Words by which a body says that it is more than one country's.
WHOLE = frozenset({"international", "global", "world"})
# Kinds of bodies that a larger one has.
PARTS = frozenset(
    {
        "group",
        "team",
        "region",
        "bureau",
        "district",
        "department",
        "committee",
        "commission",
        "taskforce",
        "campaign",
        "project",
        "program",
    }
)
# Those whom a bracket may name as a part rather than as another name.
MEMBERS = words_of("young student")
_BESIDE = re.compile(r"^([^(:]+)(?:\(([^()]+)\)$|:\s)")
# What another name tells at least, and what the longer name beside it does.
LEAST_ALIAS = 1.5
LEAST_BESIDE = 2.0
# What a place in both names tells of whose they are.
SHARED_PLACE = 1.0
# What two equal names tell at least, though they be one letter.
LEAST = 1.0
# Kinds of words that many names have.
PLAIN = words_of("type topic")
# Letters that a place keeps whatever its ending.
STEM = 5
# A part of an organisation is named for those it gathers.
GATHERED = words_of(
    "young woman student family worker farmer teach child parent doctor engineer jurist journalist"
)
SECTIONS = PARTS | GATHERED | words_of("north south east west")


@dataclass(frozen=True)
class Pair:
    """Two names taken apart, and the countries of each."""

    left: Anatomy
    right: Anatomy
    left_codes: Codes
    right_codes: Codes

    @cached_property
    def alignment(self) -> Alignment:
        """Which words answer which; an acronym that stands for the whole of the other name answers all."""
        if self.is_equal:
            own = max(
                sum(token.weight for token in name.tokens if token.kind not in ("type", "topic"))
                for name in (self.left, self.right)
            )
            return Alignment([], [], max(self.left.weight, self.right.weight, LEAST), own)
        if self.alias:
            weight = max(self.alias.weight, LEAST)
            return Alignment([], [], weight, weight)
        acronym = self.standing_acronym
        if acronym:
            at_left = bool(stands_for(self.left, self.right))
            return Alignment(
                sections_of(self.left, is_acronym=at_left),
                sections_of(self.right, is_acronym=not at_left),
                len(acronym) / 2,
                len(acronym) / 2,
            )
        found = align(self.left, self.right)
        join_misspelt_places(found.left, self.right_unmatched)
        join_misspelt_places(found.right, self.left_unmatched)
        found.shared += SHARED_PLACE * len(shared_places(self.left, self.right))
        return found

    @cached_property
    def is_equal(self) -> bool:
        """Whether both are folded to the same letters, spaces apart."""
        return bool(self.left.folded) and self.left.folded.replace(" ", "") == self.right.folded.replace(
            " ", ""
        )

    @cached_property
    def alias(self) -> Anatomy | None:
        """The name that the other one prints as well, before a bracket or colon or in brackets, or None."""
        if self.is_equal:
            return None
        return next(
            (
                one
                for one, other in ((self.left, self.right), (self.right, self.left))
                if is_printed_beside(one, other)
            ),
            None,
        )

    @cached_property
    def standing_acronym(self) -> str:
        """An acronym that is all one name says, and that the other prints or spells; or ""."""
        return stands_for(self.left, self.right) or stands_for(self.right, self.left)

    @property
    def shared_codes(self) -> Codes:
        """The countries known of both."""
        return self.left_codes & self.right_codes

    @property
    def codes_conflict(self) -> bool:
        """Whether countries are known of both and none is the same."""
        return bool(self.left_codes and self.right_codes) and not self.shared_codes

    def coverage(self, units: list[Unit]) -> float:
        """What share of a name is answered by the other, given what is left over of it."""
        left_over = sum(unit.weight for unit in units)
        whole = self.alignment.shared + left_over
        return self.alignment.shared / whole if whole else 0.0

    @cached_property
    def is_set_apart(self) -> bool:
        """Whether only one name has more, all of it in parts of its own behind a comma, dash or bracket."""
        found = self.alignment
        if self.added_left or self.added_right or not found.pairs or bool(found.left) == bool(found.right):
            return False
        answered = {(one if found.left else other).token.segment for one, other, _ in found.pairs}
        return not any(unit.token.segment in answered for unit in found.left or found.right)

    @cached_property
    def left_coverage(self) -> float:
        """What share of the left name the right one answers."""
        return self.coverage(self.alignment.left)

    @cached_property
    def right_coverage(self) -> float:
        """What share of the right name the left one answers."""
        return self.coverage(self.alignment.right)

    @cached_property
    def shared_acronyms(self) -> frozenset[str]:
        """Acronyms that both print."""
        return self.left.acronyms & self.right.acronyms

    @cached_property
    def initials_acronym(self) -> str:
        """An acronym of one name that spells the words of the other, or ""."""
        for one, other in ((self.left, self.right), (self.right, self.left)):
            for acronym in sorted(one.acronyms - other.acronyms, key=len, reverse=True):
                if is_explained(acronym, other.initials):
                    return acronym
        return ""

    @cached_property
    def left_unmatched(self) -> list[Location]:
        """Places in the left name that are not in the right one as places."""
        return self.places_of(self.left, self.right)

    @cached_property
    def right_unmatched(self) -> list[Location]:
        """Places in the right name that are not in the left one as places."""
        return self.places_of(self.right, self.left)

    def places_of(self, one: Anatomy, other: Anatomy) -> list[Location]:
        """Return the places of `one` that `other` does not stand for."""
        if self.is_equal or self.alias is not None:
            return []
        acronym = stands_for(other, one)
        return [] if acronym and takes_in_places(acronym, one) else places_beyond(one, other)

    @property
    def left_places(self) -> list[Location]:
        """Places in the left name that are not in the right one, however spelt."""
        return self.left_unmatched if self.alignment else []

    @property
    def right_places(self) -> list[Location]:
        """Places in the right name that are not in the left one, however spelt."""
        return self.right_unmatched if self.alignment else []

    @cached_property
    def added_left(self) -> list[Location]:
        """Places that make the left name a branch: not the country known of the right one anyway."""
        return added_places(self.left_places, self.right, self.right_codes, self.shared_codes)

    @cached_property
    def added_right(self) -> list[Location]:
        """Places that make the right name a branch of the left one."""
        return added_places(self.right_places, self.left, self.left_codes, self.shared_codes)


def stands_for(one: Anatomy, other: Anatomy) -> str:
    """Return the acronym that is all `one` says, where `other` prints it for itself or spells it; or ""."""
    telling = [
        token
        for token in one.tokens
        if token.kind != "type" and not is_section(token) and not set(token.concepts) & WHOLE
    ]
    # "BUND" is the acronym of a Bund, too: a plain word of the other name stands in no way.
    if len(telling) != 1 or telling[0].key in (each.key for each in other.tokens if each.kind not in PLAIN):
        return ""
    acronym = telling[0].key
    if acronym in other.acronyms:
        return "" if is_of_another(acronym, other) else acronym
    has_type = any(token.kind == "type" for token in one.tokens)
    is_alone = telling[0].kind == "acronym" and (not has_type or bool(one.locations))
    is_spelt = is_explained(acronym, other.initials) or is_nearly_explained(acronym, other.initials)
    return acronym if is_alone and is_spelt else ""


def sections_of(name: Anatomy, *, is_acronym: bool) -> list[Unit]:
    """Return the words of `name` for a part of a body; beside an acronym directions and members are, too."""
    return units_of(
        [token for token in name.tokens if token.kind == "branch" or (is_acronym and is_section(token))]
    )


def is_section(token: Token) -> bool:
    """Whether a word beside an acronym names a part of the body that it stands for ("Bezirk Nord")."""
    return token.kind == "branch" or bool(set(token.concepts) & SECTIONS)


def takes_in_places(acronym: str, name: Anatomy) -> bool:
    """Whether the places of `name` are part of what `acronym` stands for."""
    words = {word for place in name.locations for word in fold(place.words).split()}
    rest = [each for each in name.initials if each.word not in words and not each.is_acronym]
    return name.acronyms <= {acronym} and not is_explained(acronym, rest)


def is_printed_beside(one: Anatomy, other: Anatomy) -> bool:
    """Whether `other` prints the whole of `one` as a part of its own, with a longer name beside it.

    Parts are what stands before a bracket or a colon and what stands in brackets. A section is no other name.
    """
    found = _BESIDE.match(other.name)
    names = {fold(part) for part in found.groups() if part} if found else set()
    if one.folded not in names or one.weight < LEAST_ALIAS:
        return False
    rest = [token for token in other.tokens if token.key not in {each.key for each in one.tokens}]
    return sum(token.weight for token in rest) >= LEAST_BESIDE and not any(
        token.kind == "branch" or set(token.concepts) & MEMBERS for token in rest
    )


def shared_places(one: Anatomy, other: Anatomy) -> set[tuple[str, str]]:
    """Return the places that both names have."""
    return {(place.code, place.part) for place in one.locations} & {
        (place.code, place.part) for place in other.locations
    }


def is_of_another(acronym: str, name: Anatomy) -> bool:
    """Whether `name` prints an acronym of its words beside `acronym`, which is then that of somebody else."""
    others = name.acronyms - {acronym}
    return (
        acronym in name.acronyms
        and not is_explained(acronym, name.initials)
        and any(is_explained(each, name.initials) for each in others)
    )


def pair_of(left: str, left_codes: Codes, right: str, right_codes: Codes) -> Pair:
    """Hold two names against each other."""
    return Pair(dissect(left), dissect(right), left_codes, right_codes)


def join_misspelt_places(units: list[Unit], places: list[Location]) -> None:
    """Take from both what is one place: "Kharkiv" is in the gazetteer, "Харківська" is not."""
    for place in list(places):
        folded = fold(place.words)
        unit = next(
            (unit for unit in units if unit.kind == "own" and begins_alike(unit.token.key, folded)), None
        )
        if unit is not None:
            units.remove(unit)
            places.remove(place)


def begins_alike(one: str, other: str) -> bool:
    """Whether two folded words sound the same in their first letters."""
    left, right = sound_key(one)[:STEM], sound_key(other)[:STEM]
    return (len(left) == STEM and left == right) or likeness(one, other) > 0


def places_beyond(one: Anatomy, other: Anatomy) -> list[Location]:
    """Return the places of `one` that `other` does not name; naming a town of a country is naming more."""
    return [place for place in one.locations if not any(is_within(each, place) for each in other.locations)]


def is_within(place: Location, whole: Location) -> bool:
    """Whether `place` is `whole` or lies in it."""
    if whole.is_area and lies_in(place.code, whole.code):
        return True
    return place.code == whole.code and (not whole.part or place.part == whole.part)


def added_places(places: list[Location], other: Anatomy, codes: Codes, shared: Codes) -> list[Location]:
    """Return the places that say more than the known country of the other; beside "International" all do.

    A wider region around the country that both are in says no more than that.
    """
    if any(set(token.concepts) & WHOLE for token in other.tokens):
        return list(places)
    return [
        place
        for place in places
        if place.part or not (is_around(place, shared) if place.is_area else place.code in codes)
    ]


def is_around(area: Location, codes: Codes) -> bool:
    """Whether one of `codes` lies in the wider region `area`."""
    return any(lies_in(code, area.code) for code in codes)
