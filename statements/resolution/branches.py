"""branch_of: which of two names is a part of the other, as a chapter, a section or a member is."""

from dataclasses import dataclass

from statements.resolution.alignment import Unit
from statements.resolution.anatomy import Anatomy, Location
from statements.resolution.comparison import Verdict
from statements.resolution.features import QUALIFIERS, is_possessive
from statements.resolution.names import fold
from statements.resolution.pair import GATHERED, WHOLE, Pair
from statements.resolution.words import split_words

# Words for a body of which others are part; beside a name without them they tell nothing.
UMBRELLA = frozenset(
    {"international", "global", "world", "central", "national", "federation", "confederation"}
)
# Of a name that is a part of another the other must have this share, or a shared acronym speaks for it.
MOST = 0.5
LEAST_SHARED = 1.5


@dataclass(frozen=True, slots=True)
class Side:
    """One of the names: what the other lacks of it, and its anatomy."""

    anatomy: Anatomy
    left_over: list[Unit]
    added: list[Location]
    coverage: float

    @property
    def more(self) -> list[Unit]:
        """What is left over and is more than a word for a whole, or for how it differs from its like."""
        told = UMBRELLA | QUALIFIERS
        return [unit for unit in self.left_over if unit.concept not in told and unit.kind != "type"]

    @property
    def has_umbrella(self) -> bool:
        """Whether a word for a whole is left over."""
        return any(unit.concept in UMBRELLA for unit in self.left_over)

    @property
    def has_part(self) -> bool:
        """Whether a word for a part, or for those whom a part gathers, is left over."""
        return any(unit.kind == "branch" or unit.concept in GATHERED for unit in self.left_over)


def branch_of(pair: Pair) -> Verdict | None:
    """Return which name is a part of the other, or None. Two parts of one body are no parts of each other."""
    alignment = pair.alignment
    left = Side(pair.left, alignment.left, pair.added_left, pair.left_coverage)
    right = Side(pair.right, alignment.right, pair.added_right, pair.right_coverage)
    if alignment.shared < LEAST_SHARED and not tying_acronym(pair):
        return None
    one, other = is_part(pair, left, right), is_part(pair, right, left)
    if one == other:
        return None
    return Verdict.LEFT_IS_BRANCH if one else Verdict.RIGHT_IS_BRANCH


def tying_acronym(pair: Pair) -> bool:
    """Whether an acronym speaks for a tie: both print it, or it stands for the other name in one country."""
    is_spelt = bool(pair.initials_acronym and pair.shared_codes)
    return bool(pair.shared_acronyms or pair.standing_acronym) or is_spelt


def section_of(pair: Pair) -> Verdict | None:
    """Return which of two names in two countries is a part of the other, where the words themselves say so.

    A part has a word for one, or is the whole's name and a bare place, or the whole calls itself
    international: each country has a union of teachers.
    """
    branch = branch_of(pair)
    if branch is None:
        return None
    part, whole = pair.left, pair.right
    if branch is Verdict.RIGHT_IS_BRANCH:
        part, whole = whole, part
    is_section = any(token.kind == "branch" for token in part.tokens)
    is_wide = any(set(token.concepts) & WHOLE for token in whole.tokens)
    is_whole = not pair.alignment.left and not pair.alignment.right and not whole.locations
    return branch if is_section or is_wide or (is_whole and ends_in_bare_place(part)) else None


def ends_in_bare_place(name: Anatomy) -> bool:
    """Whether a place stands behind all words with nothing between: not the union "of" a country."""
    last = max((token.position for token in name.tokens), default=0)
    behind = " ".join(word.folded for word in split_words(name.name)[last + 1 :])
    return behind in {fold(place.words) for place in name.locations}


def is_part(pair: Pair, part: Side, whole: Side) -> bool:
    """Whether `part` says more than `whole`, by one of the ways in which chapters and members are named."""
    return is_longer(part, whole) or is_place_of(pair, part, whole) or is_beside(part, whole)


def is_longer(part: Side, whole: Side) -> bool:
    """All of the whole's name is in the other, which adds a place or words: "Oxfam", "Oxfam Quebec"."""
    if whole.added or any(unit.concept not in UMBRELLA for unit in whole.left_over):
        return False
    return bool(part.added or part.more)


def is_place_of(pair: Pair, part: Side, whole: Side) -> bool:
    """The part has a place or a word for a part, the whole neither, and most else is shared."""
    if whole.added or whole.has_part or not (part.added or part.has_part or part_known(pair, part)):
        return False
    is_tied = tying_acronym(pair)
    is_near = is_tied or (whole.coverage >= MOST and pair.alignment.shared >= 2)
    return is_near and (whole.has_umbrella or part.has_part or is_tied or not whole.more)


def part_known(pair: Pair, part: Side) -> bool:
    """Whether a country is known of the part and none of the whole, which calls itself international."""
    codes, others = (pair.left_codes, pair.right_codes)
    if part.anatomy is pair.right:
        codes, others = others, codes
    is_wide = any(
        set(token.concepts) & WHOLE
        for side in (pair.left, pair.right)
        if side is not part.anatomy
        for token in side.tokens
    )
    return bool(codes) and not others and is_wide


def is_beside(part: Side, whole: Side) -> bool:
    """The part prints its own name and the whole's with a slash between, or is "the whole's ..."."""
    if is_possessive(part.anatomy.name, whole.anatomy.name):
        return len(part.anatomy.name) > len(whole.anatomy.name)
    if "/" not in part.anatomy.name or "/" in whole.anatomy.name:
        return False
    pieces = {piece.strip().casefold().split(" ")[0] for piece in part.anatomy.name.split("/")}
    heads = {whole.anatomy.folded.split(" ")[0], *whole.anatomy.acronyms}
    return bool(pieces & heads) and bool(part.more)
