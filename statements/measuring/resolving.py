"""Measuring how well names are resolved: pairs that are one organisation, and countries of lists."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from statements.measuring.labelled_names import LabelledList, LabelledName, LabelledPair
from statements.resolution.comparison import Comparison, Verdict
from statements.resolution.country_guess import Fragment, NameInList, guess_countries
from statements.resolution.gazetteer import load_gazetteer
from statements.resolution.matching import compare

Figures = dict[str, float]
BRANCHES = (Verdict.LEFT_IS_BRANCH, Verdict.RIGHT_IS_BRANCH)


@dataclass(frozen=True, slots=True)
class ComparedPair:
    """A labelled pair and what the machine says of it."""

    pair: LabelledPair
    comparison: Comparison

    @property
    def is_same(self) -> bool:
        """Whether the two are one, by the label."""
        return self.pair.label == "same"

    @property
    def error(self) -> float:
        """How far the score is from the label."""
        return abs(self.is_same - self.comparison.score)


def compare_pairs(pairs: Iterable[LabelledPair]) -> list[ComparedPair]:
    """Compare every pair that is not doubtful."""
    return [ComparedPair(pair, compare(pair.left, pair.right)) for pair in pairs if not pair.is_doubtful]


def figures_of_pairs(compared: Sequence[ComparedPair]) -> Figures:
    """Return what is measured on pairs: "same" against the rest, links, and branches."""
    said = [each.comparison.verdict is Verdict.SAME for each in compared]
    right = sum(each.is_same and says for each, says in zip(compared, said, strict=True))
    many = sum(each.is_same for each in compared)
    precision, recall = share(right, sum(said)), share(right, many)
    branches = [each.comparison.verdict for each in compared if each.pair.label == "branch"]
    return {
        "pairs": len(compared),
        "precision": precision,
        "recall": recall,
        "f1": share(2 * precision * recall, precision + recall),
        "recall_at_95": recall_at(0.95, compared),
        "recall_at_99": recall_at(0.99, compared),
        "linked": share(sum(each.comparison.link and each.is_same for each in compared), many),
        "wrong_links": sum(each.comparison.link and not each.is_same for each in compared),
        "branch_not_same": share(sum(verdict is not Verdict.SAME for verdict in branches), len(branches)),
        "branch_told": share(sum(verdict in BRANCHES for verdict in branches), len(branches)),
    }


def recall_at(precision: float, compared: Sequence[ComparedPair]) -> float:
    """Return how many of the same pairs are found above the lowest score that keeps `precision`.

    Pairs of one score are taken together, so that their order tells nothing.
    """
    ranked = sorted(compared, key=lambda each: -each.comparison.score)
    found = best = 0
    for at, each in enumerate(ranked, 1):
        found += each.is_same
        is_last = at == len(ranked) or ranked[at].comparison.score < each.comparison.score
        if is_last and found >= precision * at:
            best = found
    return share(best, sum(each.is_same for each in compared))


def worst_of(compared: Sequence[ComparedPair], many: int) -> list[ComparedPair]:
    """Return the pairs whose score is farthest from their label, with a verdict that is wrong."""
    wrong = [each for each in compared if not is_right(each)]
    return sorted(wrong, key=lambda each: -each.error)[:many]


def is_right(each: ComparedPair) -> bool:
    """Whether the verdict says what the label says; between different and related there is no mistake."""
    verdict = each.comparison.verdict
    if each.pair.label == "branch":
        return verdict in BRANCHES
    return (verdict is Verdict.SAME) == each.is_same


def figures_of_list(labelled: LabelledList) -> Figures:
    """Return how many countries of a list are right, wrong and not given, by the evidence there is.

    `merged_wrong` is the most that are wrong where the blank line between any two blocks is lost.
    """
    outcomes = list(zip(labelled.names, outcomes_of(labelled.names, labelled.subjects), strict=True))
    counts = Counter(outcome for _, outcome in outcomes)
    by_kind = Counter((name.evidence, outcome) for name, outcome in outcomes)
    merged = [outcomes_of(names, labelled.subjects).count("wrong") for names in without_a_break(labelled)]
    figures: Figures = {"names": len(outcomes)}
    figures |= {outcome: counts[outcome] for outcome in ("right", "wrong", "abstained")}
    figures["merged_wrong"] = max(merged, default=0)
    for kind in sorted({name.evidence for name in labelled.names}):
        whole = sum(name.evidence == kind for name in labelled.names)
        figures |= {f"{kind}_{what}": share(by_kind[kind, what], whole) for what in ("wrong", "abstained")}
    return figures


def outcomes_of(names: Sequence[LabelledName], subjects: frozenset[str]) -> list[str]:
    """Guess the countries of a list; a guess is right where it says nothing that the label does not."""
    entries = [
        NameInList(position, (Fragment(each.name, 0),), group=each.group)
        for position, each in enumerate(names, 1)
    ]
    guessed = guess_countries(entries, load_gazetteer(), subjects)
    return [
        outcome_of({guess.code for guess in guesses.countries}, each.codes)
        for each, guesses in zip(names, guessed, strict=True)
    ]


def outcome_of(guessed: set[str], codes: frozenset[str]) -> str:
    """Return right, wrong or abstained."""
    if not guessed:
        return "abstained"
    return "right" if guessed <= codes else "wrong"


def without_a_break(labelled: LabelledList) -> Iterable[list[LabelledName]]:
    """Yield the list with each of its blank lines lost in turn: two blocks in one."""
    groups = sorted({each.group for each in labelled.names if each.group is not None})
    for kept, lost in pairwise(groups):
        yield [replace(each, group=kept) if each.group == lost else each for each in labelled.names]


def share(part: float, whole: float) -> float:
    """Return part of whole, 0 where there is nothing."""
    return round(part / whole, 4) if whole else 0.0
