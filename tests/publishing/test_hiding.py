"""A withheld name is cut out of the statement's own words, and nothing else is."""

import pytest

from statements.publishing.hiding import hide_names, withheld_names, words_shown
from statements.publishing.persons import NAME_MASK
from tests.publishing.record import add_organization, add_signature, add_statement


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We, the Club of Lyon, ask.", f"We, the {NAME_MASK}, ask."),
        ("CLUB OF\n  LYON", NAME_MASK),
        ("The Club of Lyonnais", "The Club of Lyonnais"),
        ("Clubs of Lyon", "Clubs of Lyon"),
    ],
)
def test_a_name_is_found_in_any_case_and_over_lines_and_only_whole(text, shown):
    assert hide_names(text, {"Club of Lyon"}) == shown


def test_the_longer_name_goes_first_and_no_name_changes_nothing():
    assert hide_names("Union of Wells", {"Union", "Union of Wells"}) == NAME_MASK
    assert hide_names("Union of Wells", set()) == "Union of Wells"
    assert hide_names("a (b", {"(b"}) == f"a {NAME_MASK}"


@pytest.mark.django_db
def test_only_what_is_withheld_of_this_statement_is_hidden():
    statement, other = add_statement(body="Union, League, Ada, Ben, Cleo"), add_statement()
    union = add_organization("Union")
    union.names.create(name="The Great Union", kind="former")
    union.is_withheld = True
    union.save()
    add_signature(statement, "Union", organization=union, person_name="Ada")
    add_signature(statement, "League", person_name="Ben", is_person_withheld=True)
    add_signature(statement, "Cleo", kind="person", is_withheld=True)
    add_signature(other, "Guild", is_withheld=True)
    assert withheld_names(statement) == {"Union", "The Great Union", "Ada", "Ben", "Cleo"}
    assert (
        words_shown(statement, "League with Ben, Guild, Cleo")
        == f"League with {NAME_MASK}, Guild, {NAME_MASK}"
    )
