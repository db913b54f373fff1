"""What a curator is told to look at."""

import pytest

from tests.parsing.texts import parsed


def problems(text):
    return [(problem.code, problem.line) for problem in parsed(text).problems]


def numbered(*numbers):
    return "".join(f"{number}. Union of Weavers {number}\n" for number in numbers)


def test_numbers_in_order_are_no_problem():
    assert problems(numbered(1, 2, 3, 4, 5)) == []


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((1, 2, 5, 6, 7), [("number_gap", 3)]),
        ((1, 2, 2, 3, 4), [("number_repeated", 3)]),
        ((4, 5, 3, 6, 7), [("number_back", 3), ("number_gap", 4)]),
    ],
)
def test_numbers_that_jump_or_repeat_are_problems_and_every_line_is_still_read(numbers, expected):
    assert problems(numbered(*numbers)) == expected
    assert [entry.number for entry in parsed(numbered(*numbers)).entries] == list(numbers)


def test_a_list_that_starts_again_at_one_is_a_second_list():
    assert problems(numbered(1, 2, 3, 4, 5) + numbered(1, 2, 3, 4, 5)) == []


def test_a_claimed_total_that_differs_is_a_problem():
    text = f"We, the undersigned 12 organisations, call for peace on the lake.\n\n{numbered(1, 2, 3, 4, 5)}"
    assert parsed(text).entries_claimed == 12
    assert problems(text) == [("claimed_total_differs", None)]


@pytest.mark.parametrize(
    "claim", ["People in 25 countries made 84 statements.", "We ask 3 organisations of the UN."]
)
def test_other_counts_claim_nothing_about_the_list(claim):
    assert problems(f"{claim}\n\n{numbered(1, 2, 3, 4, 5)}") in ([], [("claimed_total_differs", None)])


def test_an_overlong_line_is_a_problem():
    assert problems(f"A title\n\n{'word ' * 3000}") == [("line_too_long", 3)]


def test_a_number_too_large_for_any_list_is_still_a_number_that_jumps():
    text = numbered(1, 2) + "2147483648. Union of Weavers\n" + numbered(4, 5)
    assert parsed(text).entries[2].name == "Union of Weavers"
    assert problems(text) == [("number_gap", 3), ("number_back", 4)]


def test_unnamed_signatories_count_towards_the_claimed_total():
    text = f"We, the undersigned 12 organisations, call for peace on the lake.\n\n{numbered(1, 2, 3, 4, 5)}"
    rest = "\nand 7 organisations that do not wish to be named\n"
    read = parsed(text + rest)
    assert problems(text + rest) == []
    assert (read.entries[-1].kind, read.entries[-1].stands_for) == ("withheld", 7)
