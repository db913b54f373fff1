"""When two printed names or titles count as the same, and when as nearly the same."""

import pytest

from statements.measuring.comparing import comparable, edits_within, is_alike, is_title_right


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“Bread – and Water” ", '"bread-and water"'),
        ("ＲＩＶＥＲ\u200b  Watch.", "river watch"),
        ("Mühlstraße", "MÜHLSTRASSE"),
        ("• Union of Bakers;", "union of bakers"),
    ],
)
def test_layout_makes_no_difference(left, right):
    assert comparable(left) == comparable(right)


def test_letters_and_accents_do():
    assert comparable("Amis du Pré") != comparable("Amis du Pre")
    assert comparable(None) == ""


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ("abcdefghij", "abcdefghix", True),
        ("abcdefghij", "abcdefghyx", False),
        ("abcdefghij", "abcdefghijk", True),
        ("abc", "abd", False),
        ("ab", "ba", False),
        ("", "", True),
    ],
)
def test_a_tenth_of_the_letters_may_differ(left, right, alike):
    assert is_alike(left, right) is alike


def test_edits_are_counted_one_letter_at_a_time():
    assert edits_within("kitten", "sitting", 3)
    assert not edits_within("kitten", "sitting", 2)


def test_a_title_is_right_when_it_holds_or_is_held_by_a_right_one():
    right = ("Appeal for clean rivers in the north",)
    assert is_title_right("Open: appeal for clean rivers in the north", right)
    assert is_title_right("Appeal for clean rivers", right)
    assert not is_title_right("Appeal", right)
    assert not is_title_right(None, right)
