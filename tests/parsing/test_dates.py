"""Dates in short lines: what must not be found first, then what must."""

import pytest

from statements.parsing.dates import find_date


@pytest.mark.parametrize(
    "text",
    [
        "Convention of 1961",
        "2020-2023",
        "© 2023",
        "05/06/2020",
        "31 February 2020",
        "Resolution 1244",
        "25.000",
        "12 Marchers 2020",
        "page 2023 of 3",
    ],
)
def test_what_is_no_date_or_can_be_read_two_ways_is_none(text):
    assert find_date(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("September 20, 2022, Baku", "2022-09-20"),
        ("the 17th of July 2018", "2018-07-17"),
        ("Ankara, 20 Eylül 2022", "2022-09-20"),
        ("İSTANBUL, 1 MAYIS 2021", "2021-05-01"),
        ("20 sentyabr 2022-ci il", "2022-09-20"),
        ("20 вересня 2022 року", "2022-09-20"),
        ("1 мая 2019 г.", "2019-05-01"),
        ("Domingo, 22 de abril de 2012.", "2012-04-22"),
        ("22 de septiembre de 2020", "2020-09-22"),
        ("1er mai 2020", "2020-05-01"),
        ("3. März 2019", "2019-03-03"),
        ("20 سبتمبر ٢٠٢٢", "2022-09-20"),
        ("20 أيلول 2022", "2022-09-20"),
        ("20 أيلول/سبتمبر 2022", "2022-09-20"),
        ("6 հուլիսի 2021 թ.", "2021-07-06"),
        ("12 მაისი 2021", "2021-05-12"),
        ("2022年9月20日", "2022-09-20"),
        ("2022년 9월 20일", "2022-09-20"),
        ("Budapest, 2022. szeptember 20.", "2022-09-20"),
        ("20 listopada 2022", "2022-11-20"),
        ("Zagreb, 20. listopada 2022.", "2022-10-20"),
        ("20 בספטמבר 2022", "2022-09-20"),
        ("Barcelona, 20 d'abril de 2022", "2022-04-20"),
        ("2022-09-20", "2022-09-20"),
        ("06.05.2009", "2009-05-06"),
        ("25/06/2020", "2020-06-25"),
        ("06/25/2020", "2020-06-25"),
        ("Sept 3, 2020", "2020-09-03"),
        ("June 2016", "2016-06"),
        (", 2023", "2023"),
    ],
)
def test_a_date_is_as_precise_as_it_is_printed(text, value):
    assert find_date(text).value == value


def test_a_date_knows_its_words():
    text = "Nairobi, 20 September 2022 (Tuesday)"
    assert text[slice(*find_date(text).span)] == "20 September 2022"
