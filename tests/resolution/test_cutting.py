"""Words are found inside letters that are printed without spaces."""

import pytest

from statements.resolution.anatomy import dissect


@pytest.mark.parametrize(
    ("name", "concepts", "places"),
    [
        ("台灣人權促進會", ["human", "right", "association"], ["TW"]),
        ("日本記者組合", ["journalist", "union"], ["JP"]),
        ("여성노동자연합", ["woman", "worker", "federation"], []),
        ("มูลนิธิสิทธิมนุษยชน", ["foundation", "human", "right"], []),
        ("Lantern 協会", ["lantern", "association"], []),
        ("쀍쀍쀍", ["ppwelgppwelgppwelg"], []),
    ],
)
def test_a_run_of_letters_is_cut_at_known_words_and_places(name, concepts, places):
    taken_apart = dissect(name)
    assert [concept for token in taken_apart.tokens for concept in token.concepts] == concepts
    assert [place.code for place in taken_apart.locations] == places


def test_what_is_cut_keeps_every_letter_in_its_order():
    keys = [token.key for token in dissect("燈籠人權促進會").tokens]
    assert keys == ["denglong", "renquan", "cujinhui"]
