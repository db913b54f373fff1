"""Comparison: what is said of two names, with a sentence for each reason."""

from dataclasses import dataclass
from enum import StrEnum

Codes = frozenset[str]
"""ISO 3166-1 alpha-2 codes; empty where the country is unknown."""


class Verdict(StrEnum):
    """What two names are to each other."""

    SAME = "same"
    LEFT_IS_BRANCH = "left_is_branch"
    RIGHT_IS_BRANCH = "right_is_branch"
    RELATED = "related"
    DIFFERENT = "different"
    UNSURE = "unsure"

    @property
    def mirrored(self) -> "Verdict":
        """The verdict on the same two names in the other order."""
        return _MIRROR.get(self, self)


_MIRROR = {
    Verdict.LEFT_IS_BRANCH: Verdict.RIGHT_IS_BRANCH,
    Verdict.RIGHT_IS_BRANCH: Verdict.LEFT_IS_BRANCH,
}


@dataclass(frozen=True, slots=True)
class NameAndCountries:
    """An organisation as far as matching knows it: name, countries, other stored names."""

    name: str
    countries: Codes = frozenset()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that was looked at: `value` times `weight` is what it adds to the evidence for "same".

    `value` is 0 (not seen) to 1 (seen in full); `weight` is in log-odds, negative where it speaks against.
    A veto has weight 0: it does not add, it forbids. `sentence` says what was found, for a curator.
    """

    name: str
    value: float
    weight: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What `compare` says: `score` from 0 to 1 estimates "same" only, on one scale for all pairs.

    `link` is whether the two would be linked without asking a person; it implies the verdict same.
    """

    score: float
    verdict: Verdict
    link: bool
    features: tuple[Feature, ...]

    @property
    def is_vetoed(self) -> bool:
        """Whether something forbids that the two are one."""
        return any(not feature.weight for feature in self.features)
