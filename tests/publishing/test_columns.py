"""A page picks its columns by name from the one table of public columns."""

import pytest
from django.template.loader import get_template

from statements.publishing.columns import COUNTRIES, ORGANIZATIONS, SIGNATURES, STATEMENTS, pick

TABLES = [STATEMENTS, ORGANIZATIONS, COUNTRIES, SIGNATURES]


def test_columns_come_in_the_order_asked_for():
    assert [column.name for column in pick(STATEMENTS, "date", "title")] == ["date", "title"]


def test_a_column_that_is_not_public_cannot_be_picked():
    with pytest.raises(KeyError):
        pick(ORGANIZATIONS, "notes")


@pytest.mark.parametrize("table", TABLES)
def test_every_column_has_a_name_of_its_own_and_a_cell_that_shows_it(table):
    assert len({column.name for column in table}) == len(table)
    for column in table:
        assert get_template(f"statements/cells/{column.cell}.html")
