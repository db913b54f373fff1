"""compare: whether two names are one organisation, from the features and vetoes listed here."""

from math import exp

from rapidfuzz import fuzz

from statements.resolution.comparison import Comparison, Feature, NameAndCountries, Verdict
from statements.resolution.gazetteer import load_gazetteer
from statements.resolution.names import fold
from statements.resolution.namesakes import are_compatible, has_own_word

__all__ = [
    "Comparison",
    "Feature",
    "NameAndCountries",
    "Verdict",
    "are_compatible",
    "compare",
    "has_own_word",
]

SURE = 0.6
LIKELY = 0.3


def compare(left: NameAndCountries, right: NameAndCountries) -> Comparison:
    """Compare two names: score, verdict, whether to link without asking, and a sentence per feature."""
    features = (spelling(left, right), countries(left, right))
    score = 1 / (1 + exp(2 - sum(feature.value * feature.weight for feature in features)))
    verdict = Verdict.SAME if score >= SURE else Verdict.UNSURE if score >= LIKELY else Verdict.DIFFERENT
    link = verdict is Verdict.SAME and is_namesake(left, right)
    return Comparison(round(score, 4), verdict, link, features)


def spelling(left: NameAndCountries, right: NameAndCountries) -> Feature:
    """How near the folded names are, whatever the order of their words."""
    pairs = [(fold(one), fold(other)) for one in names_of(left) for other in names_of(right)]
    ratio = max(fuzz.token_sort_ratio(one, other) for one, other in pairs)
    value = max(0.0, (ratio - 60) / 40)
    return Feature("spelling", value, 6.0, f"The folded names are {ratio:.0f} % alike, word order apart.")


def countries(left: NameAndCountries, right: NameAndCountries) -> Feature:
    """Two known sets without a common member speak against."""
    differ = bool(left.countries and right.countries and left.countries.isdisjoint(right.countries))
    said = "have no country in common" if differ else "do not contradict each other"
    return Feature("countries", float(differ), -6.0, f"The countries {said}.")


def is_namesake(left: NameAndCountries, right: NameAndCountries) -> bool:
    """Whether a folded name of one is a folded name of the other, and their countries are compatible."""
    shared = {fold(left.name), *map(fold, left.aliases)} & {fold(right.name), *map(fold, right.aliases)} - {
        ""
    }
    return bool(shared) and are_compatible(left.countries, right.countries, left.name, load_gazetteer())


def names_of(known: NameAndCountries) -> tuple[str, ...]:
    """The name and the other names an organisation is stored under."""
    return (known.name, *known.aliases)
