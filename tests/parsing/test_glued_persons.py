"""Glued persons: where the name ends when nothing but a space parts it from what follows or precedes it."""

import pytest

from statements.parsing.glued_persons import leads_to_person, person_before, person_behind
from tests.parsing.texts import FewPlaces


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("Dr Anna Kovar Kenya Director of X", "Dr Anna Kovar"),
        ("Maria Teresa Bianchi Institute of Rivers", "Maria Teresa Bianchi"),
        ("Carlos Prado Vega Profesor de música", "Carlos Prado Vega"),
    ],
)
def test_a_country_a_body_or_a_role_ends_the_name(entry, name):
    found = person_before(entry, FewPlaces())
    assert (entry[: found.end], found.is_sure) == (name, True)


@pytest.mark.parametrize("entry", ["Amnesty Circle Nord", "Anna", "Women of the Hill"])
def test_what_does_not_begin_with_a_person_has_no_name_before(entry):
    assert person_before(entry, FewPlaces()) is None


def test_where_nothing_tells_the_end_it_is_not_sure():
    assert not person_before("Anna Kovar Restauradora", FewPlaces()).is_sure


def test_a_role_may_come_first_and_the_person_last():
    entry = "director of the Green Street Trust Maria Hill;"
    assert leads_to_person(entry)
    assert entry[person_behind(entry) :] == "Maria Hill;"
    assert not leads_to_person("director of the Green Street Trust")
