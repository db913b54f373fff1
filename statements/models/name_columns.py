"""Name columns: how long names and their folded forms may be, so that every database can index them."""

from statements.resolution.names import FOLD_VERSION, fingerprint, fold

NAME_LENGTH = 500
"""Longer "names" are paragraphs; four bytes a character still fit PostgreSQL's index rows of 2,704 bytes."""
FOLDED_LENGTH = 1000
"""Folding spells some scripts with several letters a character; what is cut off decides no comparison."""


def folded_name(name: str) -> str:
    """The folded form as the columns hold it."""
    return fold(name)[:FOLDED_LENGTH].rstrip()


def name_keys(name: str) -> dict[str, str | int]:
    """The columns of an organisation's name that are made of it."""
    return {
        "folded": folded_name(name),
        "fingerprint": fingerprint(name)[:FOLDED_LENGTH],
        "fold_version": FOLD_VERSION,
    }
