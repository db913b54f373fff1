"""The vetoes: each finds a reason why two names cannot be one organisation, however alike they are."""

from statements.resolution.alignment import is_translated
from statements.resolution.pair import Pair

LONG = 4.5
"""Names of shared words that tell this much together are not borne by several bodies."""

SHORT = 4
"""Letters of an acronym that bodies of several countries may have."""


def different_places(pair: Pair) -> str:
    """Each name has a place that the other lacks.

    Source: `resolving.md`: names that differ only in a place are the main false match.
    """
    if pair.left_places and pair.right_places and not is_translated(pair.alignment):
        one, other = pair.left_places[0].words, pair.right_places[0].words
        return f"The names have different places: {one} and {other}."
    return ""


def different_numbers(pair: Pair) -> str:
    """Each name has a number and none agrees ("Article 19", "Article 21")."""
    one, other = pair.left.numbers, pair.right.numbers
    if one and other and not one & other:
        return f"The names have different numbers: {min(one)} and {min(other)}."
    return ""


def different_quotes(pair: Pair) -> str:
    """Each name has a brand in quotation marks and none agrees. Source: `resolving.md`, the vetoes."""
    one, other = pair.left.quoted, pair.right.quoted
    is_left_over = pair.alignment.left and pair.alignment.right and not is_translated(pair.alignment)
    if one and other and not one & other and is_left_over:
        return f"The names have different words in quotation marks: {min(one)} and {min(other)}."
    return ""


def nothing_own_elsewhere(pair: Pair) -> str:
    """Names of shared words only, in two countries: each country has its national union of teachers."""
    is_short = pair.alignment.shared < LONG
    if pair.codes_conflict and pair.alignment.shared_own == 0 and is_short and not pair.shared_acronyms:
        return "The names have no word of their own in common, and the countries differ."
    return ""


def acronym_elsewhere(pair: Pair) -> str:
    """A short acronym is all that brings two names of different countries together."""
    acronym = pair.standing_acronym
    kinds = [{token.kind for token in name.tokens} for name in (pair.left, pair.right)]
    if pair.is_equal and {"acronym"} in kinds:
        acronym = pair.left.folded
    if pair.codes_conflict and 0 < len(acronym) <= SHORT:
        return f"Only {acronym.upper()} is in both, and the countries differ."
    return ""
