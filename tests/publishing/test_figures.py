"""The figures of the site and of a statement count each signature once, by its strongest ground."""

import pytest

from statements.models import SignatureCountry
from statements.models.counts import recount
from statements.publishing.figures import site_figures, statement_figures
from tests.publishing.record import add_country, add_many, add_signature, add_statement

pytestmark = pytest.mark.django_db


def test_a_statement_says_how_many_countries_are_inferred_and_how_many_unknown():
    statement = add_statement()
    kenya, france = add_country(), add_country("FR", "France")
    named = add_signature(statement, "One", country=kenya, basis="named")
    SignatureCountry.objects.create(signature=named, country=france, basis="inferred", confidence=0.2)
    add_signature(statement, "Two", country=kenya, basis="inferred")
    add_signature(statement, "Three")
    add_signature(statement, "Three", organization=statement.signatures.get(name="Three").organization)
    add_signature(statement, "Error", country=kenya, state="listed_in_error")
    figures = statement_figures(statement)
    assert (figures.signatures, figures.organizations, figures.countries) == (4, 3, 2)
    assert (figures.unknown, figures.inferred) == (2, 1)
    assert figures.by_basis == [
        ("named in the organisation's name", 1),
        ("inferred from neighbours in the list", 1),
    ]


def test_a_statement_without_signatures_counts_none():
    figures = statement_figures(add_statement())
    assert (figures.signatures, figures.organizations, figures.countries, figures.unknown) == (0, 0, 0, 0)


def test_the_site_counts_what_is_public():
    add_many(4)
    add_signature(add_statement(status="draft"), "Hidden", country=add_country("DE", "Germany"))
    recount()
    figures = site_figures()
    assert (figures.statements, figures.signatures, figures.organizations, figures.countries) == (1, 4, 4, 2)


def test_an_empty_site_counts_nothing():
    figures = site_figures()
    assert (figures.statements, figures.signatures, figures.organizations, figures.countries) == (0, 0, 0, 0)
