"""One table says what is public of each noun: API and files hold all of it, pages pick from it."""

import pytest
from django.template.loader import get_template

from statements.publishing.columns import COUNTRIES, ORGANIZATIONS, SIGNATURES, STATEMENTS, pick

# What programs of others rely on: a name here may be added to, never renamed, moved or dropped.
NAMES = {
    STATEMENTS: "id url title opening_words kind issuer date date_precision place language signature_count "
    "organization_count entries_claimed petition_signatures petition_goal review",
    ORGANIZATIONS: "id url name kind countries country_basis signature_count statement_count parent network "
    "review website register_numbers wikidata_id founded_date dissolved_date",
    COUNTRIES: "code url name kind organization_count signature_count statement_count note",
    SIGNATURES: "id url statement statement_title date position signatory kind printed person_name "
    "person_role organization organization_name organization_basis countries country_basis state review",
}


@pytest.mark.parametrize("table", NAMES)
def test_the_names_of_public_columns_and_their_order_last(table):
    assert " ".join(column.name for column in table) == NAMES[table]


def test_columns_come_in_the_order_asked_for():
    assert [str(shown.label) for shown in pick(STATEMENTS, "date", "title")] == ["Date", "Statement"]


@pytest.mark.parametrize("name", ["notes", "parent"])
def test_what_is_not_public_or_on_no_page_cannot_be_picked(name):
    with pytest.raises(KeyError):
        pick(ORGANIZATIONS, name)


@pytest.mark.parametrize("table", NAMES)
def test_every_column_that_pages_show_has_a_cell_that_shows_it(table):
    shown = [column.shown for column in table if column.shown]
    assert len({each.label for each in shown}) == len(shown)
    for each in shown:
        assert get_template(f"statements/cells/{each.cell}.html")
