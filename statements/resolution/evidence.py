"""Evidence and Guess: what the machine thinks, how sure it is, and the words that made it think so."""

from enum import StrEnum
from typing import NamedTuple


class EvidenceKind(StrEnum):
    """What sort of clue speaks for a country."""

    HEADING = "heading"
    COLUMN = "column"
    SUFFIX = "suffix"
    NAME = "name"
    DEMONYM = "demonym"
    REGION = "region"
    CITY = "city"
    DOMAIN = "domain"
    GROUP = "group"
    CURATOR = "curator"


STRENGTH: tuple[EvidenceKind, ...] = (
    EvidenceKind.CURATOR,
    EvidenceKind.COLUMN,
    EvidenceKind.SUFFIX,
    EvidenceKind.HEADING,
    EvidenceKind.NAME,
    EvidenceKind.REGION,
    EvidenceKind.CITY,
    EvidenceKind.DEMONYM,
    EvidenceKind.DOMAIN,
    EvidenceKind.GROUP,
)
"""All kinds, strongest first; only the strongest present decides. A demonym may be ethnic: places beat it."""


class Evidence(NamedTuple):
    """One reason to think of one country.

    `text` is the words as printed and `span` their code-point offsets in the document's text (None where no
    words of this entry speak). `weight` is between 0 and 1. `source` names the data that says so. `voters`
    are the positions, from 1, of the entries that voted (kind `group` only).
    """

    kind: EvidenceKind
    code: str
    text: str
    span: tuple[int, int] | None
    weight: float
    source: str
    voters: tuple[int, ...] = ()


class Guess(NamedTuple):
    """One country of one signatory: `confidence` between 0 and 1, its evidence strongest first.

    `runner_up` is the code that would be named if this answer were struck out, or None.
    """

    code: str
    confidence: float
    evidence: tuple[Evidence, ...]
    runner_up: str | None
