"""With whom an organisation signs most: those under most of the same published statements."""

import pytest

from statements.models.counts import recount
from statements.publishing.cosigners import MOST, cosigners_of
from tests.publishing.record import add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db


def sign_together(*organizations, **fields):
    statement = add_statement(**fields)
    for organization in organizations:
        add_signature(statement, organization.name, organization=organization)
    recount()


def test_the_most_frequent_come_first_and_each_statement_counts_once():
    union, league, club, hidden = (add_organization(name) for name in ("Union", "League", "Club", "Hidden"))
    sign_together(union, league, league, club)
    sign_together(union, league)
    sign_together(club, hidden)
    sign_together(union, hidden, status="draft")
    assert [(row.name, row.shared) for row in cosigners_of([union.pk])] == [("League", 2), ("Club", 1)]


def test_only_the_first_are_named():
    union = add_organization("Union")
    sign_together(union, *(add_organization(f"League {number}") for number in range(MOST + 2)))
    assert len(cosigners_of([union.pk])) == MOST


def test_the_page_says_where_others_come_as_close_as_the_last_it_names(client):
    union, *leagues = (
        add_organization(name) for name in ("Union", *(f"League {n}" for n in range(MOST + 1)))
    )
    sign_together(union, *leagues)
    sentence = "Others share as many statements with it"
    assert sentence in client.get(union.get_absolute_url()).content.decode()
    sign_together(union, *leagues[:MOST])
    assert sentence not in client.get(union.get_absolute_url()).content.decode()


def test_the_page_names_them_and_a_lone_signatory_has_none(client):
    union, league, lone = (add_organization(name) for name in ("Union", "League", "Lone"))
    sign_together(union, league)
    sign_together(lone)
    page = client.get(union.get_absolute_url()).content.decode()
    assert "With whom it signs most" in page
    assert league.get_absolute_url() in page
    assert "With whom it signs most" not in client.get(lone.get_absolute_url()).content.decode()
