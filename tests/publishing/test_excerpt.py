"""A long text is folded at a good place, and its two parts are the whole."""

from statements.publishing.excerpt import OPEN_LENGTH, SLACK, fold_away


def test_a_short_text_is_not_folded():
    text = "word " * 100
    assert (fold_away(text).beginning, fold_away(text).rest) == (text, "")


def test_a_long_text_is_folded_after_a_line():
    text = "a" * (OPEN_LENGTH - 50) + "\n" + "word " * 300
    folded = fold_away(text)
    assert folded.beginning.endswith("a\n")
    assert folded.beginning + folded.rest == text
    assert folded.words_in_rest == 300


def test_a_text_in_one_line_is_folded_after_a_word():
    text = "word " * 600
    folded = fold_away(text)
    assert folded.beginning.endswith("word ")
    assert OPEN_LENGTH - 10 < len(folded.beginning) <= OPEN_LENGTH
    assert folded.beginning + folded.rest == text


def test_a_text_without_any_gap_loses_nothing():
    text = "a" * (OPEN_LENGTH + SLACK + 1)
    folded = fold_away(text)
    assert folded.rest
    assert folded.beginning + folded.rest == text
