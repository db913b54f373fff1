"""fold and fingerprint: what must stay apart, and what must come together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.resolution.names import fingerprint, fold


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Women of Mali", "Women of Malta"),
        ("Union 12", "Union 13"),
        ("Lawyers Ltd", "Lawyers"),
        ("New York", "Newyork"),
    ],
)
def test_different_words_stay_apart(left, right):
    assert fold(left) != fold(right)


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("Jurnalistlər", "jurnalistler"),
        ("JURNALİSTLƏR", "jurnalistler"),
        ("Iğdır", "igdir"),
        ("İstanbul Barosu", "ISTANBUL barosu"),
        ("ÉCLAIR", "eclair"),
        ("Мемориал", "memorial"),
        ("საქართველო", "sakartvelo"),
        ("Польша", "polsha"),
        ("Straße", "strasse"),
        ("Students\u2019 Union", "Students' Union"),
        ("co\u00adope\u200bration", "cooperation"),
        ("“Turan” – Congress,  of\u00a0Youth", "turan congress of youth"),
        ("ＦＵＬＬ width", "full width"),
        ("\u0421entre f\u043er \u0420eace", "centre for peace"),
        ("\u0392read and R\u043eses", "bread and roses"),
    ],
)
def test_printings_of_one_name_come_together(printed, typed):
    assert fold(printed) == fold(typed)


@pytest.mark.parametrize(
    ("word", "folded"), [("Сон", "son"), ("Ροδον", "rodon"), ("Сентр", "sentr"), ("PRавда", "pravda")]
)
def test_a_word_that_is_not_latin_by_look_is_read_by_its_sounds(word, folded):
    assert fold(word) == folded


@pytest.mark.parametrize("nothing", ["", "   ", "—", "\u200b", "***"])
def test_a_name_without_letters_folds_to_nothing(nothing):
    assert fold(nothing) == ""


@given(st.text(max_size=60))
def test_folding_gives_plain_words_and_folding_twice_changes_nothing(text):
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert not folded or folded.replace(" ", "").isascii()
    assert fold(folded) == folded


@pytest.mark.parametrize(
    "printed",
    [
        "The Oak & Elm Trust (OET), Inc.",
        "OAK AND ELM TRUST",
        "Oak und Elm Trust e.V.",
        "OET – Oak and Elm Trust",
        "Oak and Elm Trust, South Africa",
    ],
)
def test_namesakes_have_one_fingerprint(printed):
    assert fingerprint(printed) == "oakelmtrust"


@pytest.mark.parametrize("printed", ["The", "OET", "Inc.", "(KE)"])
def test_a_name_of_nothing_else_keeps_what_it_has(printed):
    assert fingerprint(printed)
