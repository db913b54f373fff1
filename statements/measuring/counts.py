"""Counts: what is counted in one document and added up over many, and the figures made of it."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are and how many are right, of each thing that is measured.

    `lines` are labelled signatories, `lines_kept` those whose line is a signatory's or says that it is
    unresolved; `sure` are entries that were given 0.9 or more.
    """

    labelled: int = 0
    read: int = 0
    accepted: int = 0
    kind: int = 0
    kind_right: int = 0
    country: int = 0
    country_right: int = 0
    country_wrong: int = 0
    title: int = 0
    title_right: int = 0
    date: int = 0
    date_right: int = 0
    undated: int = 0
    false_date: int = 0
    without_list: int = 0
    read_from_nothing: int = 0
    lines: int = 0
    lines_kept: int = 0
    right: int = 0
    sure: int = 0
    sure_right: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))

    @property
    def precision(self) -> float:
        """Share of the read names that are right; reading nothing from nothing is perfect."""
        return self.accepted / self.read if self.read else float(not self.labelled)

    @property
    def recall(self) -> float:
        """Share of the labelled names that were read."""
        return self.accepted / self.labelled if self.labelled else float(not self.read)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def share(part: int, whole: int) -> float | None:
    """`part` of `whole`, None where there is nothing to measure."""
    return part / whole if whole else None


def figures_of(documents: Sequence[Counts]) -> dict[str, float | None]:
    """Every figure by its name, each between 0 and 1 and better when higher, so that all can have a floor."""
    total = sum(documents, Counts())
    with_list = [counts.f1 for counts in documents if counts.labelled]
    return {
        "precision": total.precision,
        "recall": total.recall,
        "f1": total.f1,
        "worst_f1": min(with_list, default=None),
        "kind": share(total.kind_right, total.kind),
        "country": share(total.country_right, total.country),
        "country_not_wrong": share(total.country - total.country_wrong, total.country),
        "title": share(total.title_right, total.title),
        "date": share(total.date_right, total.date),
        "no_false_date": share(total.undated - total.false_date, total.undated),
        "no_list": share(total.without_list - total.read_from_nothing, total.without_list),
        "lines": share(total.lines_kept, total.lines),
        "sure_right": share(total.sure_right, total.sure),
        "right_sure": share(total.sure_right, total.right),
    }


FIGURES = tuple(figures_of([]))
"""The names of all figures, in the order they are shown."""
