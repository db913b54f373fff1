"""Group fill: when a silent name must stay silent, and when its block speaks for it."""

import itertools

import pytest

from statements.resolution.country_guess import Fragment, NameInList
from statements.resolution.evidence import EvidenceKind
from tests.resolution.listing import codes_of_list, guess, listed

TWO_BLOCKS = (
    "Lawyers of Kenya",
    "Doctors",
    "Tailors of Kenya",
    "",
    "Bakers of Norway",
    "Poets",
    "Norway Choir",
)


def test_a_silent_block_stays_silent():
    assert codes_of_list("Kenya Choir", "Poets", "", "Drivers", "Painters") == ["KE", "KE", "", ""]


def test_a_block_whose_voters_disagree_does_not_follow_its_majority():
    found = codes_of_list(
        "Kenya A", "Norway B", "Kenya C", "Kenya D", "Kenya E", "Poets", "", "Mali F", "Bakers"
    )
    assert found[5] == ""


def test_a_lone_block_with_few_voters_says_nothing():
    assert (
        codes_of_list("American Poets", "Bakers", "Choir", "Drivers", "Eaters", "Fishers")
        == ["US"] + [""] * 5
    )


def test_names_that_share_one_printed_head_are_one_voice():
    head = Fragment("Bakers of ", 0)
    towns = [
        NameInList(at, (head, Fragment(town, 10 * at)), group=1)
        for at, town in enumerate(("Köln", "Bonn", "Kassel"), 1)
    ]
    poets = NameInList(4, (Fragment("Poets", 50),), group=1)
    assert [[found.code for found in each.countries] for each in guess([*towns, poets])] == [["DE"]] * 3 + [
        []
    ]


def test_an_alphabetical_block_says_nothing():
    names = ["Bakers", "Choir", "Drivers", "Eaters", "Kenya Poets", "Kenya Runners", "Lawyers", "Kenya Women"]
    assert codes_of_list(*sorted(names), "", "Mali Tailors", "Painters")[:4] == [""] * 4


def test_a_list_that_prints_countries_beside_its_names_does_not_lend_them():
    entries = [
        NameInList(1, (Fragment("Poets", 0),), suffix=Fragment("Kenya", 8), group=1),
        NameInList(2, (Fragment("Bakers", 20),), group=1),
        NameInList(3, (Fragment("Norway Choir", 40),), group=2),
    ]
    assert [len(guesses.countries) for guesses in guess(entries)] == [1, 0, 1]


def test_a_heading_wider_than_a_country_says_that_its_names_share_none():
    africa = Fragment("AFRICA", 0)
    entries = [
        NameInList(1, (Fragment("Poets", 8),), heading=africa, group=1),
        NameInList(2, (Fragment("Kenya Bakers", 20),), heading=africa, group=1),
        NameInList(3, (Fragment("Norway Choir", 40),), group=2),
    ]
    assert [len(guesses.countries) for guesses in guess(entries)] == [0, 1, 1]


def test_entries_outside_any_block_are_not_filled():
    entries = [NameInList(1, (Fragment("Poets of Mali", 0),)), NameInList(2, (Fragment("Bakers", 20),))]
    assert [len(guesses.countries) for guesses in guess(entries)] == [1, 0]


def test_a_voter_for_several_countries_lends_none():
    found = codes_of_list("Mothers of Mali and Niger", "Bakers", "", "Kenya Choir", "Poets")
    assert found == ["ML+NE", "", "KE", "KE"]


def test_a_unanimous_block_fills_its_silent_names_and_lists_its_voters():
    guesses = guess(listed(*TWO_BLOCKS))
    assert [found.code for each in guesses for found in each.countries] == ["KE"] * 3 + ["NO"] * 3
    [filled] = guesses[1].countries
    [evidence] = filled.evidence
    assert (evidence.kind, evidence.voters, evidence.span) == (EvidenceKind.GROUP, (1, 3), None)
    assert filled.confidence < guesses[0].countries[0].confidence


def test_one_voter_means_low_confidence():
    guesses = guess(listed("Kenya Choir", "Poets", "", "Bakers of Norway", "Norway Choir", "Drivers"))
    assert guesses[1].countries[0].confidence < 0.4 < guesses[4].countries[0].confidence


def test_in_a_mixed_block_neighbours_on_both_sides_must_agree():
    found = codes_of_list(
        "Kenya Choir",
        "Poets",
        "Kenya Bakers",
        "Drivers",
        "Norway Runners",
        "Tailors",
        "Norway Women",
        "Mothers",
    )
    assert found == ["KE", "KE", "KE", "", "NO", "NO", "NO", ""]


def test_a_misspelt_region_of_the_blocks_country_is_named_as_evidence():
    guesses = guess(listed("Bursa Poets", "Eskisehr Bakers", "Adana Choir", "", "Norway Choir"))
    [filled] = guesses[1].countries
    assert filled.code == "TR"
    assert [(evidence.kind, evidence.text) for evidence in filled.evidence] == [
        ("region", "Eskisehr"),
        ("group", ""),
    ]


BLOCKS = (
    ["Moscow Choir", "Poets", "Perm Bakers", "Drivers", "Kazan Runners"],
    ["“Spring” Society", "“Dawn” Centre", "Almaty Women", "“Hope” Union", "Astana Tailors", "“Home” Club"],
    ["Republican Centre"],
    ["Turkey Poets", "Young Bakers", "Izmir Choir", "Konya Drivers", "“Buta” Association"],
    ["Kenya Poets", "Mali Poets"],
)
TRUTH = [["RU"] * 5, ["KZ"] * 6, [""], ["TR"] * 5, ["KE", "ML"]]


def test_blocks_of_one_country_each_are_filled_without_a_mistake():
    names = itertools.chain.from_iterable([*block, ""] for block in BLOCKS)
    assert codes_of_list(*names) == list(itertools.chain.from_iterable(TRUTH))


@pytest.mark.parametrize("lost", range(len(BLOCKS) - 1))
def test_with_any_one_blank_line_lost_at_most_one_answer_is_wrong(lost):
    names = []
    for number, block in enumerate(BLOCKS):
        names += [*block, ""] if number != lost else block
    found = codes_of_list(*names)
    truth = itertools.chain.from_iterable(TRUTH)
    assert sum(code not in ("", true) for code, true in zip(found, truth, strict=True)) <= 1
