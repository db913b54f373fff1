"""Countries as a table prints them: a code, words of any language, several, or nothing that can be read."""

import pytest

from statements.resolution.gazetteer import load_gazetteer
from statements.resolution.printed_countries import read_countries


@pytest.mark.parametrize(
    ("printed", "codes"),
    [
        ("KE", "KE"),
        ("ke", "KE"),
        ("UK", "GB"),
        ("Kenya", "KE"),
        ("kenya", "KE"),
        ("Кения", "KE"),
        ("كينيا", "KE"),
        ("肯尼亚", "KE"),
        ("Nairobi", "KE"),
        ("The Netherlands", "NL"),
        ("France / Belgium", "FR BE"),
        ("Latin America", ""),
        ("international", ""),
        ("Nowhere", ""),
        ("", ""),
    ],
)
def test_a_country_is_read_as_code_or_in_words(printed, codes):
    assert read_countries(printed, load_gazetteer()) == frozenset(codes.split())


def test_a_code_goes_before_a_word_of_the_same_letters():
    gazetteer = load_gazetteer()
    codes = [country.code for country in gazetteer if country.kind in ("country", "territory")]
    assert [code for code in codes if read_countries(code, gazetteer) != {code}] == []
