"""Demands: items below a colon that say what those want who sign."""

import pytest

from tests.parsing.texts import names

DEMANDS = "- فتح الجسر القديم أمام المشاة\n- إصلاح نوافذ المدرسة الصغيرة\n"


@pytest.mark.parametrize(
    ("line", "is_list"),
    [
        ("تطالب الجمعيات الموقعة على النداء:", False),
        ("أمام صمت البلدية، تناشد الجمعيات الموقعة على النداء:", False),
        ("الجمعيات الموقعة:", True),
    ],
)
def test_a_verb_before_those_who_sign_says_what_they_want(line, is_list):
    assert (
        bool(names(f"نداء من أجل الجسر\n\nالجسر مغلق منذ عام ولا أحد يعرف السبب.\n\n{line}\n{DEMANDS}"))
        is is_list
    )
