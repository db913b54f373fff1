"""compare: whether two names are one organisation, from the features and vetoes listed here."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from math import exp
from typing import NamedTuple

from statements.resolution import features, vetoes
from statements.resolution.anatomy import LONGEST_NAME
from statements.resolution.branches import branch_of, section_of
from statements.resolution.comparison import Codes, Comparison, Feature, NameAndCountries, Verdict
from statements.resolution.gazetteer import load_gazetteer
from statements.resolution.names import fold
from statements.resolution.namesakes import are_compatible, has_own_word, own_acronym, plain_name
from statements.resolution.pair import Pair, pair_of

__all__ = [
    "FEATURES",
    "VETOES",
    "Comparison",
    "Feature",
    "NameAndCountries",
    "Verdict",
    "are_compatible",
    "compare",
    "has_own_word",
    "may_link",
]


class FeatureRule(NamedTuple):
    """A feature and its weight in log-odds; a negative weight speaks against "same"."""

    name: str
    find: Callable[[Pair], features.Finding]
    weight: float


class VetoRule(NamedTuple):
    """A veto: its function gives a sentence where it forbids, "" where it does not.

    `is_final` where it also forbids that one is a branch of the other.
    """

    name: str
    find: Callable[[Pair], str]
    is_final: bool = True


BASE = -5.0
"""Log-odds of "same" before anything is looked at."""

FEATURES: tuple[FeatureRule, ...] = (
    FeatureRule("equal names", features.equal_names, 3.0),
    FeatureRule("shared words", features.shared_words, 6.0),
    FeatureRule("contained", features.contained, 1.0),
    FeatureRule("telling words", features.telling_words, 1.5),
    FeatureRule("equal part", features.equal_part, 3.0),
    FeatureRule("shared acronym", features.shared_acronym, 3.0),
    FeatureRule("spelt acronym", features.spelt_acronym, 3.0),
    FeatureRule("other acronym", features.other_acronym, -1.5),
    FeatureRule("same country", features.same_country, 1.0),
    FeatureRule("other country", features.other_country, -7.0),
    FeatureRule("added place", features.added_place, -7.0),
    FeatureRule("own words differ", features.own_words_differ, -3.0),
    FeatureRule("words inserted", features.words_inserted, -3.0),
    FeatureRule("words added", features.words_added, -3.5),
    FeatureRule("one common word", features.one_common_word, -3.0),
    FeatureRule("other kind", features.other_kind, -2.0),
    FeatureRule("kind added", features.kind_added, -1.5),
    FeatureRule("qualifier added", features.qualifier_added, -2.5),
    FeatureRule("common words", features.common_words, -0.8),
    FeatureRule("part words", features.part_words, -3.0),
)

VETOES: tuple[VetoRule, ...] = (
    VetoRule("different places", vetoes.different_places),
    VetoRule("different numbers", vetoes.different_numbers),
    VetoRule("different quotes", vetoes.different_quotes),
    VetoRule("acronym elsewhere", vetoes.acronym_elsewhere, is_final=False),
    VetoRule("nothing own elsewhere", vetoes.nothing_own_elsewhere, is_final=False),
)

SURE = 0.5
"""Least score of the verdict same."""
LIKELY = 0.15
"""Least score of the verdict unsure."""
VETOED = 0.1
"""What a veto leaves of a score, as a factor: vetoed pairs still stand in order."""
MOST_NAMES = 8
LONG_ENOUGH = 8
"""Letters by which a name can be told whether it is written in one word or in two."""


def compare(left: NameAndCountries, right: NameAndCountries) -> Comparison:
    """Compare two organisations: score, verdict, whether to link without asking, a sentence per feature.

    Where aliases are stored the two names that are most alike speak.
    """
    pairs = (
        pair_of(one, left.countries, other, right.countries)
        for one in names_of(left)
        for other in names_of(right)
    )
    best = max((judge(pair) for pair in pairs), key=lambda judged: judged.score)
    is_link = best.verdict is Verdict.SAME and not best.is_vetoed and are_namesakes(left, right)
    return replace(best, link=True) if is_link else best


def may_link(left: NameAndCountries, right: NameAndCountries) -> bool:
    """Whether `compare` would link the two without asking, sooner told where it would not."""
    return are_namesakes(left, right) and (fold(left.name) == fold(right.name) or compare(left, right).link)


def judge(pair: Pair) -> Comparison:
    """Compare one name of each."""
    said = tuple(features_of(pair))
    vetoed = [(rule, sentence) for rule in VETOES if (sentence := rule.find(pair))]
    forbidden = tuple(Feature(rule.name, 1.0, 0.0, sentence) for rule, sentence in vetoed)
    score = 1 / (1 + exp(-BASE - sum(feature.value * feature.weight for feature in said)))
    if forbidden:
        score *= VETOED
    if any(rule.is_final for rule, _ in vetoed):
        verdict = Verdict.DIFFERENT
    elif vetoed:
        verdict = section_of(pair) or Verdict.DIFFERENT
    else:
        verdict = verdict_of(pair, score)
    return Comparison(round(score, 4), verdict, link=False, features=forbidden + said)


def features_of(pair: Pair) -> Iterator[Feature]:
    """Yield what the rules find about a pair, in their order."""
    for rule in FEATURES:
        value, sentence = rule.find(pair)
        if value:
            yield Feature(rule.name, round(value, 3), rule.weight, sentence)


def verdict_of(pair: Pair, score: float) -> Verdict:
    """Return what two names are to each other, given how likely they are the same."""
    if score >= SURE:
        return Verdict.SAME
    branch = branch_of(pair)
    if branch is not None:
        return branch
    return Verdict.UNSURE if score >= LIKELY else Verdict.DIFFERENT


def are_namesakes(left: NameAndCountries, right: NameAndCountries) -> bool:
    """Whether a plain name of one is a plain name of the other, and the countries are compatible.

    Source: `resolving.md`, what may be linked without asking.
    """
    shared = left.countries & right.countries
    ones, others = linked_by(left, shared), linked_by(right, shared)
    return any(
        all(
            are_compatible(left.countries, right.countries, name.title(), load_gazetteer())
            for name in (ones[key], others[key])
        )
        for key in ones.keys() & others.keys()
    )


def linked_by(known: NameAndCountries, codes: Codes) -> dict[str, str]:
    """Return the names of an organisation by what a namesake shares with them; spaces count in short ones.

    Where a country is known, a long acronym that a name prints for itself is one of them.
    """
    keys = {key: name for name in names_of(known) for key in keys_of(name, codes)}
    return {
        key if len(key) < LONG_ENOUGH else key.replace(" ", ""): name
        for key, name in keys.items()
        if len(key) > 1
    }


def keys_of(name: str, codes: Codes) -> Iterator[str]:
    """Yield what a namesake shares with one name; of a longer one than is compared, all of it."""
    yield fold(name)
    if len(name) <= LONGEST_NAME:
        yield plain_name(name, codes)
        yield own_acronym(name) if codes else ""


def names_of(known: NameAndCountries) -> tuple[str, ...]:
    """The name and the other names an organisation is stored under."""
    return (known.name, *known.aliases)[:MOST_NAMES]
