"""Facts are put in words as precise as they are known, and a country never without its grounds."""

import datetime as dt

import pytest
from django.contrib.auth.models import User

from statements.curation.lifecycle import confirm_countries
from statements.models import Country, CountryGuess, OrganizationCountry, SignatureCountry, Statement
from statements.models.basis import BASIS_OF_EVIDENCE
from statements.publishing.public import public_organizations, public_signatures
from statements.publishing.wording import (
    DISPUTED,
    EVIDENCE_WORDS,
    countries_shown,
    date_shown,
    evidence_shown,
    language_shown,
    note_shown,
)
from statements.resolution.evidence import EvidenceKind
from tests.publishing.record import add_country, add_signature, add_statement


@pytest.mark.parametrize(
    ("date", "precision", "words"),
    [
        ("2022-09-20", "day", "20 September 2022"),
        ("2023-09", "month", "September 2023"),
        ("2023", "year", "2023"),
    ],
)
def test_a_date_is_shown_as_precise_as_it_is_known(date, precision, words):
    first_day = dt.date.fromisoformat((date + "-01-01")[:10])
    assert date_shown(Statement(date=date, date_precision=precision, first_day=first_day)) == words


def test_a_statement_without_a_date_shows_none():
    assert date_shown(Statement()) == ""


@pytest.mark.parametrize(
    ("tag", "words"), [("en", "English"), ("az", "Azerbaijani"), ("xx-yy", "xx-yy"), ("", "")]
)
def test_a_language_is_named_or_else_its_tag_shown(tag, words):
    assert language_shown(tag) == words


def test_every_kind_of_evidence_has_words_and_a_basis():
    assert set(EVIDENCE_WORDS) == set(EvidenceKind) == set(BASIS_OF_EVIDENCE)


@pytest.mark.django_db
def test_evidence_quotes_the_words_or_names_the_entries_that_spoke():
    pieces = [
        {"kind": "city", "text": "Nairobi"},
        {"kind": "group", "text": "", "voters": [3, 5]},
        {"kind": "group"},
        {"kind": "region", "text": "Abkhazia"},
    ]
    assert evidence_shown(CountryGuess(evidence=pieces), add_signature(add_statement())) == [
        "a city in the name: “Nairobi”",
        "entries of the same group in the list: 3, 5",
        "entries of the same group in the list",
        "a region in the name: “Abkhazia”",
        str(DISPUTED),
    ]
    assert str(DISPUTED) not in evidence_shown(
        CountryGuess(evidence=pieces[:3]), add_signature(add_statement())
    )


def test_readers_are_told_that_a_status_is_disputed_unless_a_curator_says_more():
    assert note_shown(Country(code="EH")) == str(DISPUTED)
    assert note_shown(Country(code="EH", note="Two claim it.")) == "Two claim it."
    assert note_shown(Country(code="KE")) == ""


@pytest.mark.django_db
def test_the_strongest_ground_comes_first_and_only_a_curator_says_where_a_body_is_based():
    signature = add_signature(add_statement(), country=add_country(), basis="inferred")
    france = add_country("FR", "France")
    SignatureCountry.objects.create(signature=signature, country=france, basis="curator", confidence=0.1)
    OrganizationCountry.objects.create(
        organization=signature.organization,
        listed_under=signature.organization,
        country=france,
        basis="curator",
        confidence=0.1,
    )
    for row in (signature, signature.organization):
        assert [(listed.country.code, listed.relation, listed.words) for listed in countries_shown(row)] == [
            ("FR", "Based in", "decided by a curator"),
            ("KE", "Listed under", "inferred from neighbours in the list"),
        ]


@pytest.mark.django_db
@pytest.mark.parametrize("decided", ["signature", "organization"])
def test_what_a_curator_decided_about_another_row_is_not_told_as_decided_about_this_one(decided):
    signature = add_signature(add_statement(), country=add_country())
    row = signature if decided == "signature" else signature.organization
    confirm_countries(subjects=[row], author=User.objects.create_superuser("curator"))
    shown = {
        "signature": countries_shown(public_signatures().get())[0].words,
        "organization": countries_shown(public_organizations().get())[0].words,
    }
    assert shown.pop(decided) == "decided by a curator"
    assert "decided by a curator for " in shown.popitem()[1]
