"""Order of a page: columns are told by how the file draws them, whatever stands beside them."""

import pytest

from tests.extraction.pdf_writer import column, pdf
from tests.extraction.test_pdf import read, texts

LEFT = ["Guild of Bakers and of Millers", "Potters", "Dyers of Ulm", "Weavers", "Smiths of Graz", "Coopers"]
RIGHT = [
    "Union of Tailors of the Land",
    "Tanners",
    "Cheese for All",
    "Hatters",
    "Glaziers of Pau",
    "Cobblers",
]
DEMAND = "The undersigned unions and guilds ask all of you for bread and for butter, today:"


def printed(*pages):
    return [text for text in texts(*pages) if text]


@pytest.mark.parametrize("step", [14, 16, 23])
def test_columns_drawn_one_after_the_other_need_neither_wide_gaps_nor_lines_at_one_height(step):
    items = [(72, 740, DEMAND), *column(72, 700, LEFT), *column(250, 700, RIGHT, step=step)]
    assert printed(items) == [DEMAND, *LEFT, *RIGHT]


def test_three_columns_are_read_in_the_order_of_drawing():
    third = ["Society for Butter", "Brewers", "Fishers of the Lake", "Joiners"]
    items = [*column(40, 700, LEFT), *column(210, 690, RIGHT), *column(370, 700, third, step=20)]
    assert printed(items) == [*LEFT, *RIGHT, *third]


def test_columns_that_are_read_from_the_right_are_drawn_so():
    assert printed([*column(250, 700, LEFT), *column(72, 695, RIGHT)]) == [*LEFT, *RIGHT]


def test_what_goes_on_below_the_columns_is_read_after_them():
    items = [*column(72, 700, LEFT), *column(250, 703, RIGHT), (72, 560, DEMAND)]
    assert printed(items) == [*LEFT, *RIGHT, DEMAND]


@pytest.mark.parametrize(
    "drawn_last", [(72, 730, "Signed by:"), (250, 800, "17 July"), (72, 30, "Printed in Ulm")]
)
def test_a_heading_header_or_footer_may_be_drawn_when_all_else_is(drawn_last):
    body = [*column(72, 700, LEFT), *column(250, 703, RIGHT)]
    columns, words = [*LEFT, *RIGHT], drawn_last[2]
    assert printed([*body, drawn_last]) == ([words, *columns] if drawn_last[1] > 700 else [*columns, words])


def test_two_lists_in_columns_on_one_page_stay_apart():
    first = [*column(72, 700, LEFT), *column(250, 703, RIGHT)]
    second = [(72, 590, DEMAND), *column(72, 560, RIGHT), *column(250, 563, LEFT)]
    assert printed([*first, *second]) == [*LEFT, *RIGHT, DEMAND, *RIGHT, *LEFT]


def test_lines_drawn_in_no_order_are_read_from_the_top():
    lines = column(72, 700, [f"Line {n:02} of a letter about bread" for n in range(40)], step=12)
    assert printed(lines[::2] + lines[1::2]) == [words for _, _, words in lines]
    assert printed(lines[::-1]) == [words for _, _, words in lines]


def test_a_sentence_goes_on_in_the_next_column():
    left = [
        "We ask for bread, for butter",
        "and for all of the cheese that",
        "all the unions of this our land",
    ]
    right = ["have not had.", "Yours,"]
    items = [*column(72, 700, left), *column(250, 704, right)]
    assert printed(items) == [" ".join([*left, right[0]]), right[1]]


def test_the_longest_name_of_a_narrow_column_is_not_taken_for_a_broken_one():
    left, right = ["Guild of Bakers and of Millers of Ulm", "Potters"], ["Weavers", "Tanners"]
    assert printed([*column(72, 700, left), *column(270, 690, right)]) == [*left, *right]


@pytest.mark.parametrize("above", ["Guild of Bakers, of Smiths,", "Guild of Bakers (of Ulm in"])
def test_a_name_that_must_go_on_is_put_together_again(above):
    left, right = ["Potters of the land", above, "Graz) of this land"], ["Weavers", "Tanners"]
    items = [*column(72, 700, left), *column(230, 690, right)]
    assert printed(items) == [left[0], f"{above} {left[2]}", *right]


def test_a_thousand_pieces_of_a_page_are_read_in_seconds():
    pieces = [(72 + 7 * (n % 60), 780 - 37 * n % 700, "x") for n in range(1500)]
    assert read(pdf(pieces)).text
