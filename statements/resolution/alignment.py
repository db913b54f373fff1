"""align: which words of one name answer which of the other, and which are left over."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from statements.resolution.anatomy import WEIGHTS, Anatomy, Token
from statements.resolution.initials import explained_run
from statements.resolution.spelling import is_same_skeleton, likeness

# Kinds of bodies that languages, and bodies themselves, do not keep apart.
_KINDRED = [
    {"association", "society", "union", "club", "federation", "organization", "brotherhood", "guild"},
    {"foundation", "charity", "association"},
    {"network", "coalition", "alliance", "platform", "coordination", "collective", "initiative", "movement"},
    {"center", "institute", "house", "bureau", "observatory", "academy", "college"},
    {"council", "committee", "board", "commission", "assembly", "chamber", "parliament"},
    {"forum", "conference", "congress", "platform"},
    {"group", "circle", "collective", "initiative"},
    {"campaign", "movement", "action", "initiative"},
    {"community", "society", "association"},
    {"protect", "defense", "defender", "save", "safe", "conservation"},
    {"freedom", "free", "liberation"},
    {"young", "student", "child"},
    {"world", "global", "international", "universal"},
    {"citizen", "civil", "civic", "citizenship", "people"},
    {"memory", "memorial"},
    {"nature", "environment", "ecology", "green"},
    {"equality", "justice", "right"},
    {"study", "research", "science", "academic"},
    {"labor", "worker", "employee"},
    {"economy", "business"},
    {"right", "law", "jurist", "legal_form"},
    {"person", "human", "people"},
    {"agriculture", "farmer", "rural", "land"},
    {"policy", "politics"},
    {"aid", "support", "care", "service"},
    {"nation", "national", "state"},
    {"local", "community", "municipality"},
    {"medicine", "health", "doctor"},
    {"education", "school", "teach", "train"},
    {"communication", "media", "information", "press"},
    {"christian", "church"},
    {"differently", "alternative"},
    {"advocacy", "defense"},
    {"chapter", "branch", "section", "working_group", "group"},
]
KINDRED_LIKENESS = 0.6
TRANSLATED = 0.4
SKELETON_LIKENESS = 0.85


@dataclass(frozen=True, slots=True)
class Unit:
    """One meaning of one word of a name."""

    concept: str
    kind: str
    token: Token

    @property
    def weight(self) -> float:
        """How much it tells of whose name it is."""
        return WEIGHTS[self.kind]


@dataclass(slots=True)
class Alignment:
    """What answers what: `shared` is the weight of words that do; the others are left over on their side."""

    left: list[Unit]
    right: list[Unit]
    shared: float = 0.0
    shared_own: float = 0.0
    pairs: list[tuple[Unit, Unit, float]] = field(default_factory=list)

    def join(self, one: Unit, other: Unit, value: float) -> None:
        """Take both from what is left over."""
        self.left.remove(one)
        self.right.remove(other)
        self.credit(one, other, value)

    def credit(self, one: Unit, other: Unit, value: float) -> None:
        """Note that `one` answers `other`, by `value` from 0 to 1."""
        weight = value * (one.weight + other.weight) / 2
        self.shared += weight
        if "own" in (one.kind, other.kind) or "acronym" in (one.kind, other.kind):
            self.shared_own += weight
        self.pairs.append((one, other, value))


def align(left: Anatomy, right: Anatomy) -> Alignment:
    """Hold the words of two names against each other: equal meanings first, then what is near."""
    found = Alignment(units_of(left.tokens), units_of(right.tokens))
    join_equal(found)
    join_run_together(found)
    join_spelt_alike(found)
    if is_unvowelled(left.name) or is_unvowelled(right.name):
        join_skeletons(found)
    drop_printed_acronyms(found, left, right)
    join_abbreviated(found)
    if is_translated(found):
        join_kindred(found)
    drop_repeats(found)
    return found


def is_translated(found: Alignment) -> bool:
    """Whether many words that mean the same are spelt quite differently: the names are in two languages."""
    translated = sum(not likeness(one.token.key, other.token.key) for one, other, _ in found.pairs)
    return translated >= TRANSLATED * len(found.pairs) and translated > 0


def drop_printed_acronyms(found: Alignment, left: Anatomy, right: Anatomy) -> None:
    """Take an acronym as answered that the other name prints beside its words."""
    for own, other in ((found.left, right), (found.right, left)):
        for unit in [each for each in own if each.concept in other.acronyms]:
            own.remove(unit)
            found.shared += unit.weight
            found.shared_own += unit.weight


def units_of(tokens: Sequence[Token]) -> list[Unit]:
    """Return the meanings of all words, in their order."""
    return [Unit(concept, token.kind, token) for token in tokens for concept in token.concepts]


def join_equal(found: Alignment) -> None:
    """Join units of one concept and spelling, then of one concept, then of one spelling."""
    for is_equal in (_is_one_word, _is_one_concept, _is_one_spelling):
        for one in list(found.left):
            other = next((each for each in found.right if is_equal(one, each)), None)
            if other is not None:
                found.join(one, other, 1.0)


def _is_one_word(one: Unit, other: Unit) -> bool:
    return _is_one_concept(one, other) and _is_one_spelling(one, other)


def _is_one_concept(one: Unit, other: Unit) -> bool:
    return one.concept == other.concept


def _is_one_spelling(one: Unit, other: Unit) -> bool:
    return one.token.key == other.token.key


def join_spelt_alike(found: Alignment) -> None:
    """Join words of which at least one is not in the lexicon and that differ by little."""
    values = [
        (value, one, other)
        for one in found.left
        for other in found.right
        if "own" in (one.kind, other.kind) and (value := likeness(one.token.key, other.token.key))
    ]
    for value, one, other in sorted(values, key=lambda each: -each[0]):
        if one in found.left and other in found.right:
            found.join(one, other, value)


def is_unvowelled(name: str) -> bool:
    """Whether `name` is printed in Hebrew, Arabic or Syriac letters."""
    return any("\u0590" <= letter <= "\u074f" for letter in name)


def join_skeletons(found: Alignment) -> None:
    """Join words of their own that have the same consonants."""
    for one in [unit for unit in found.left if unit.kind == "own"]:
        others = (unit for unit in found.right if unit.kind == "own")
        other = next((unit for unit in others if is_same_skeleton(one.token.key, unit.token.key)), None)
        if other is not None:
            found.join(one, other, SKELETON_LIKENESS)


def join_abbreviated(found: Alignment) -> None:
    """Join an acronym with the run of words whose first letters it is made of."""
    for own, others in ((found.left, found.right), (found.right, found.left)):
        for unit in [each for each in own if each.kind == "acronym"]:
            run = explained_run(unit.concept, [each.token.key for each in others])
            # A few letters fit many words: something else must be shared too.
            if run is None or len(run) + len(found.pairs) < 4 or not found.pairs:
                continue
            words = [others[at] for at in run]
            own.remove(unit)
            for word in words:
                others.remove(word)
            weight = sum(word.weight for word in words)
            found.shared += (weight + unit.weight) / 2
            found.pairs += [(unit, word, 1.0) for word in words]


def join_run_together(found: Alignment) -> None:
    """Join words that one name writes as one: "Gene Ethics", "GeneEthics"."""
    for own, others in ((found.left, found.right), (found.right, found.left)):
        for unit in [each for each in own if each.kind in ("own", "acronym")]:
            pair = next(
                (
                    others[at : at + 2]
                    for at in range(len(others) - 1)
                    if others[at].token.key + others[at + 1].token.key == unit.token.key
                ),
                None,
            )
            if pair:
                own.remove(unit)
                for word in pair:
                    others.remove(word)
                found.shared += unit.weight
                found.shared_own += unit.weight
                found.pairs += [(unit, word, 1.0) for word in pair]


def join_kindred(found: Alignment) -> None:
    """Join kinds of bodies and topics that are often named for each other."""
    for one in list(found.left):
        other = next((each for each in found.right if are_kindred(one.concept, each.concept)), None)
        if other is not None:
            found.join(one, other, KINDRED_LIKENESS)


def are_kindred(one: str, other: str) -> bool:
    """Whether two concepts are often named for each other."""
    return any(one in family and other in family for family in _KINDRED)


def drop_repeats(found: Alignment) -> None:
    """Leave out what a name says twice, in a second language or after a dash."""
    left_said = {one.concept for one, _, _ in found.pairs}
    right_said = {other.concept for _, other, _ in found.pairs}
    said = left_said | right_said
    found.left[:] = [unit for unit in found.left if unit.concept not in said]
    found.right[:] = [unit for unit in found.right if unit.concept not in said]
