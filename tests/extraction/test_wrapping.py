"""Hard-wrapped text: what is put together, what stays apart, and that nothing moves."""

from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.extraction.wrapping import unwrapped

PROSE = (
    "we ask the county for bread and for butter, since the ovens of the villages have been cold for many "
    "years now and nobody bakes in them, neither on workdays nor on the days of the fair, which all miss; "
    "and since the lorry that brings the bread comes but twice a week, whoever has no car eats it dry."
)
LIST = ["Guild of Bakers", "Weavers", "Federation of Millers", "Potters of the Left Bank", "Hatters"]


def wrapped(*paragraphs, width=72):
    return "\n\n".join(fill(paragraph, width) for paragraph in paragraphs)


@pytest.mark.parametrize("width", [60, 72, 78])
def test_a_paragraph_broken_at_a_width_is_one_line_again(width):
    assert unwrapped(wrapped(PROSE, PROSE, width=width)) == f"{PROSE}\n\n{PROSE}"


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_names_that_stand_line_below_line_stay_apart(between):
    assert unwrapped(wrapped(PROSE) + between + "\n".join(LIST)) == PROSE + between + "\n".join(LIST)


def test_a_long_name_among_others_is_no_broken_line():
    names = [LIST[0], "Federation of the Millers and Bakers of Both Banks of the River (FMB)", *LIST[1:]]
    assert unwrapped(f"{wrapped(PROSE)}\n\n" + "\n".join(names)).endswith("\n\n" + "\n".join(names))


NAMES = (
    "Guild of Bakers of the Left Bank, American Civil Weavers League, Federation of Millers and Potters of "
    "All Rivers, Union of Glaziers - UG, Hatters and Tailors Association of the Upper Valley, Friends of the "
    "Oven, Lorry Drivers Mutual Aid, Society for Bread"
)


@pytest.mark.parametrize("width", range(60, 80))
def test_names_between_commas_are_put_together_wherever_they_are_broken(width):
    assert unwrapped(wrapped(PROSE, PROSE, NAMES, width=width)).endswith(f"\n\n{NAMES}")


FULL_NAMES = [
    "Confederation of Bakers and Millers and Potters of the Left Bank, Thika",
    "Confederation of Weavers and Dyers and Fullers of the Lower Valley, Voi",
    "Confederation of Hatters and Tailors and Tanners of the Hills, Kisumu",
    "Confederation of Glaziers and Masons and Smiths of the Plain, Eldoret",
    "Confederation of Boatmen and Fishers and Rowers of the Lake, Nakuru",
]


def test_names_that_fill_their_lines_stay_apart():
    names = "\n".join(FULL_NAMES)
    assert unwrapped(f"{wrapped(PROSE, PROSE)}\n\n{names}\n").endswith(f"\n\n{names}\n")


def test_bullets_below_full_lines_stay_apart():
    items = "".join(f"\n- {each}" for each in LIST)
    text = wrapped(PROSE, PROSE).rsplit(" ", 3)[0] + items
    assert unwrapped(text).endswith(items)


LONG_NAMES = [
    "Federation of the Weavers, Dyers and Fullers of the Lower River Valley",
    "Association for the Protection of the Village Ovens of the Left Bank",
    "Asociación de Panaderos y Molineros de las dos Orillas del mismo río",
    "Union des Boulangers, des Meuniers et des Potiers de toute la vallée",
    "Guild of Bakers",
    "Cooperative Society of Potters and Glaziers of the Upper River Valley",
]


@pytest.mark.parametrize("opener", ["", "Signed by:\n"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_long_names_below_each_other_stay_apart(opener, between):
    names = opener + "\n".join(LONG_NAMES)
    assert unwrapped(wrapped(PROSE) + between + names) == PROSE + between + names


def test_a_name_that_is_broken_is_put_together():
    broken = "Federation of the Millers and of the Bakers of Both Banks of the long\nriver and of the Lake"
    text = "\n".join([wrapped(PROSE), "", LIST[0], broken, LIST[1]])
    assert unwrapped(text).split("\n")[2:] == [LIST[0], broken.replace("\n", " "), LIST[1]]


def test_a_sentence_goes_on_before_a_word_with_a_capital():
    text = f"{PROSE} {PROSE}".replace("villages", "Villages")
    assert unwrapped(wrapped(text)) == text


@pytest.mark.parametrize("marker", ["- ", "* ", "12. ", "(b) ", "> "])
def test_what_begins_with_a_marker_begins_a_line(marker):
    item = marker + "the guild of bakers, which has baked for the fair of the villages"
    text = f"{wrapped(PROSE)}\n\n{item}\n{item}"
    assert unwrapped(text) == f"{PROSE}\n\n{item}\n{item}"


@pytest.mark.parametrize("text", ["", "\n", "x", "\n".join(LIST), f"{PROSE}\n{PROSE}", "a\n" * 900])
def test_text_that_is_not_wrapped_stays_as_it_is(text):
    assert unwrapped(text) == text


@given(st.lists(st.sampled_from([*LIST, *fill(PROSE).split("\n"), "", "  ", "x" * 200, "\t a"]), max_size=30))
def test_nothing_but_line_feeds_changes(lines):
    text = "\n".join(lines)
    assert len(unwrapped(text)) == len(text)
    assert unwrapped(text).replace("\n", " ") == text.replace("\n", " ")
