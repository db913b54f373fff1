"""Which internet addresses inside a name say a country."""

import pytest

from statements.resolution.domains import find_domains
from statements.resolution.evidence import EvidenceKind
from statements.resolution.gazetteer import load_gazetteer
from tests.resolution.listing import guess, one


def codes_in(text):
    return [found.code for found in find_domains(text, load_gazetteer())]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("oaktrust.org.ke", "KE"),
        ("Verein (www.lindenbaum.de)", "DE"),
        ("roble.cl", "CL"),
        ("elm.co.uk", "GB"),
    ],
)
def test_the_ending_of_an_address_is_a_country(text, code):
    assert codes_in(text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "oak.org",
        "oak.io",
        "oak.tv",
        "Assoc.de Mujeres",
        "Oak e.V.",
        "U.S.A",
        "ink@oak.de.example",
        "oak..de",
        "St.it",
    ],
)
def test_other_endings_say_nothing(text):
    assert codes_in(text) == []


def test_an_address_speaks_where_no_words_do():
    [found] = guess([one("Oak Trust, oaktrust.org.ke")])
    assert [(each.code, each.evidence[0].kind) for each in found.countries] == [("KE", EvidenceKind.DOMAIN)]
    assert found.countries[0].evidence[0].text == "oaktrust.org.ke"


def test_words_beat_an_address():
    [found] = guess([one("Oak Trust of Kenya, oaktrust.de")])
    assert [each.code for each in found.countries] == ["KE"]
    assert found.countries[0].runner_up == "DE"
