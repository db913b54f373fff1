"""Who bears a name: however many do, those alike are looked at once."""

import time

from statements.importing.bearings import Bearing, Bearings, Likeness, Namesake
from statements.models import Organization

TIMES_SLOWER = 30
"""Looking at each of those before would take a hundred times as long."""
KENYA, UGANDA = frozenset({"KE"}), frozenset({"UG"})


def bearing(name, *codes, **columns):
    return Bearing(name, Namesake(Organization(name=name, **columns), frozenset(codes)))


def seconds(number):
    """How long a list takes that prints one name so many times which never links."""
    bearings, start = Bearings(), time.process_time()
    for _ in range(number):
        assert bearings.find(Likeness("Women's Association", frozenset(), is_state=False)) is None
        bearings.add(bearing("Women's Association"))
    return time.process_time() - start


def test_time_grows_with_the_number_of_equal_names_and_no_faster():
    seconds(100)
    assert min(seconds(2_000) for _ in range(2)) < TIMES_SLOWER * max(seconds(200) for _ in range(3))


def test_a_country_that_comes_later_decides_from_then_on():
    bearings, wanted = Bearings(), Likeness("Kenyan Writers", UGANDA, is_state=False)
    held = bearing("Kenyan Writers", "KE")
    bearings.add(held)
    assert bearings.find(wanted) is None
    bearings.add_countries(held.bearer, UGANDA)
    assert bearings.find(wanted) == held
    assert bearings.find(wanted._replace(codes=KENYA)) == held
    assert bearings.find(wanted._replace(is_state=True)) is None


def test_one_name_of_two_organizations_is_of_neither():
    bearings, wanted = Bearings(), Likeness("Kenyan Writers", KENYA, is_state=False)
    one, other = bearing("Kenyan Writers", "KE", pk=1), bearing("KENYAN Writers", "KE", pk=2)
    bearings.add(one)
    assert bearings.find(wanted) == one
    bearings.add(other)
    assert bearings.find(wanted) is None
    one.bearer.organization.representative_id = 2
    assert bearings.find(wanted) == other, "it stands for both"
