"""Words of a text, and the quick ways to their keys, which must come to what the general way does."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from statements.resolution.words import printed_words, word_key, word_keys


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Women's Union_of 12-Oaks", ["women", "s", "union", "of", "12", "oaks"]),
        ("D’Étroit “Café” – Ñandú", ["d", "etroit", "cafe", "nandu"]),
        ("Oʻzbekiston Шахтёр", ["o", "zbekiston", "shakhter"]),
        ("مصر أم", ["مصر", "ام"]),
    ],
)
def test_keys_are_folded_words(text, keys):
    assert word_keys(text) == keys


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=30))
@example("ÉCOLE d'été")
@example("e\u0301cole")
@example("²½ ʼn")
def test_the_quick_ways_come_to_what_the_general_way_does(text):
    assert word_keys(text) == [word_key(word) for word in printed_words(text)]
