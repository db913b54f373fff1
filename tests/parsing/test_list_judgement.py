"""Lists of those who do not sign: partners, sources, boards and addressees."""

import pytest

from tests.parsing.texts import names

TEXT = "The council closed the bridge over the weir without a word to those who walk over it every day.\n"
BODIES = (
    "National Arts Council\nRiver Foundation\nTown Bank Trust\nMill University\nRegional Development Agency\n"
)


@pytest.mark.parametrize(
    "heading", ["Funders", "Our partners:", "Partenaires", "Quellen", "Наши партнёры", "Sponsorlar"]
)
@pytest.mark.parametrize("bullet", ["", "- ", "1. "])
def test_below_a_heading_over_others_nobody_signs(heading, bullet):
    listed = "".join(f"{bullet}{line}\n" for line in BODIES.splitlines())
    assert names(f"About the festival\n\n{TEXT}\n{heading}\n\n{listed}") == []


def test_a_heading_over_others_ends_a_list_of_signatories():
    assert names(f"{TEXT}\nSigned by:\nUnion of Weavers\nLeague of Potters\n\nFunders\n{BODIES}") == [
        "Union of Weavers",
        "League of Potters",
    ]


def test_those_whom_a_salutation_greets_are_asked_and_do_not_sign():
    assert names(f"Open letter\n\nTo:\n{BODIES}\nDear members of the council,\n\n{TEXT}") == []


def test_a_list_of_sources_with_their_years_is_none_of_signatories():
    listed = "".join(
        f"{number}. {line}, Report, 201{number}\n" for number, line in enumerate(BODIES.splitlines(), 1)
    )
    assert names(f"A report\n\n{TEXT}\n{listed}") == []


def test_the_name_of_an_alliance_over_its_members_is_no_sentence():
    assert len(names(f"Statement\n\n{TEXT}\nAlliance of the Weir Towns:\n\n{BODIES}")) == 5


def test_an_item_that_only_says_there_are_more_is_no_name():
    assert names("Signatories\n\n- Union of Weavers\n- League of Potters\n- and many more ...\n") == [
        "Union of Weavers",
        "League of Potters",
    ]
