"""Figures are held against the least and the most that they may be."""

from statements.measuring.marks import missed_marks, unknown_marks

FIGURES = {"f1": 0.5, "wrong_links": 2, "country": None}


def test_a_figure_at_its_mark_is_not_named():
    assert list(missed_marks(FIGURES, [("f1", 0.5)], [("f1", 0.5), ("wrong_links", 2)])) == []


def test_a_figure_below_its_floor_or_above_its_ceiling_is_named():
    assert list(missed_marks(FIGURES, [("f1", 0.51)], [("wrong_links", 0)])) == [
        "f1 is 0.5000, below the floor of 0.51.",
        "wrong_links is 2.0000, above the ceiling of 0.",
    ]


def test_a_figure_without_a_value_misses_every_mark():
    assert list(missed_marks(FIGURES, [("country", 0)], [("country", 1)])) == [
        "country is not measurable here, below the floor of 0.",
        "country is not measurable here, above the ceiling of 1.",
    ]


def test_a_mark_of_no_figure_is_named():
    assert list(unknown_marks(FIGURES, [("f1", 1), ("beauty", 1)])) == [
        "There is no figure 'beauty'; there are f1, wrong_links, country."
    ]
