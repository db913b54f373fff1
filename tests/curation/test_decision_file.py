"""What is no file of decisions is told from one by its shape alone, in a sentence that names the row."""

import pytest
from django.core.exceptions import ValidationError

from statements.curation.decision_file import check_shape
from statements.curation.exporting import FORMAT

SIGNED = {"reason": "", "author": "ann", "decided_at": "2026-01-02T03:04:05Z"}
ORGANIZATION = {"id": "o1", "name": "Union", "kind": "organization", "signatures": ["s1"]}
DECISION = {"about": "organization", "id": "o1", "field": "website", "value": "", **SIGNED}
EMPTY = {
    "organizations": [],
    "decisions": [],
    "names": [],
    "countries": [],
    "judgements": [],
    "existence_checks": [],
    "settled_items": [],
}


def check(**parts):
    check_shape({"format": FORMAT, **EMPTY, **parts})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("countries", ["KE"]),
        ("countries", []),
        ("organization", None),
        ("entries_claimed", 12),
        ("entries_claimed", None),
        ("is_withheld", True),
        ("colour", ["left to loading, which tells"]),
    ],
)
def test_a_value_of_the_shape_of_its_field_is_taken(field, value):
    check(organizations=[ORGANIZATION], decisions=[DECISION | {"field": field, "value": value}])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("countries", ["KE", 5]),
        ("countries", None),
        ("founded_date", ["2020"]),
        ("entries_claimed", 1e400),
        ("entries_claimed", True),
        ("is_withheld", "yes"),
        ("website", "x\0"),
        ("organization", 7),
    ],
)
def test_a_value_that_its_field_cannot_have_is_told(field, value):
    with pytest.raises(ValidationError, match=r"Row 2 of decisions decides the .* as nothing that it can be"):
        check(decisions=[DECISION, DECISION | {"field": field, "value": value}])


@pytest.mark.parametrize(
    ("part", "row", "words"),
    [
        (
            "decisions",
            DECISION | {"reason": "\ud800"},
            "Row 1 of decisions has half a character in its reason",
        ),
        ("decisions", DECISION | {"author": " "}, "Row 1 of decisions names nobody as its author"),
        (
            "organizations",
            ORGANIZATION | {"signatures": ["\0"]},
            "Row 1 of organizations names no signatures",
        ),
    ],
)
def test_words_that_cannot_be_kept_are_told(part, row, words):
    with pytest.raises(ValidationError, match=words):
        check(**{part: [row]})
