"""The figures are made of counts, and are held against their floors."""

import pytest

from statements.measuring.counts import FIGURES, Counts, figures_of


def test_all_documents_count_together_and_the_worst_by_itself():
    figures = figures_of([Counts(labelled=9, read=9, accepted=9), Counts(labelled=1, read=3, accepted=1)])
    assert figures["precision"] == pytest.approx(10 / 12)
    assert figures["recall"] == 1
    assert figures["worst_f1"] == 0.5


def test_a_document_without_a_list_is_no_worst_one_but_counts_as_read_from_nothing():
    figures = figures_of([Counts(read=2, without_list=1, read_from_nothing=1), Counts(without_list=1)])
    assert figures["worst_f1"] is None
    assert figures["no_list"] == 0.5


def test_nothing_read_from_nothing_is_perfect_and_something_is_worthless():
    assert Counts().f1 == 1
    assert Counts(read=1).f1 == 0
    assert Counts(labelled=1).f1 == 0


def test_every_figure_is_better_when_higher():
    good = figures_of([Counts(*[4] * 3, 4, 4, 4, 4, 0, 4, 4, 4, 4, 4, 0, 4, 0, 4, 4, 4, 4, 4)])
    assert good == dict.fromkeys(FIGURES, 1)
