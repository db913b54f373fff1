"""Scoring: how likely a name means an organisation, and what a client is told of it."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from statements.publishing.hiding import words_shown
from statements.publishing.reconciliation.asked import Asked
from statements.publishing.reconciliation.known import Known
from statements.publishing.reconciliation.types import TYPES
from statements.publishing.wording import countries_shown, name_shown
from statements.resolution.comparison import NameAndCountries
from statements.resolution.matching import compare

CERTAIN, ALMOST = 100.0, 99.0
"""The score of an equal name or identifier, and the most of any other."""
MOST_NAMES = 3
"""Names of one organisation that are compared: those spelt most alike."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An organisation that a name may mean; `name` is the one it was found by, empty for its identifier."""

    known: Known
    name: str
    score: float
    is_match: bool
    features: dict[str, float]

    @property
    def told(self) -> dict[str, object]:
        """What a client is told of it."""
        row = self.known.row
        return {
            "id": row.public_id,
            "name": name_shown(row),
            "description": describe(self.known, self.name),
            "type": [TYPES[row.kind]],
            "score": self.score,
            "match": self.is_match,
            "features": [{"id": name, "value": value} for name, value in self.features.items()],
        }


def identified(known: Known) -> Candidate:
    """An organisation asked for by its identifier."""
    return Candidate(known, "", CERTAIN, is_match=True, features={})


def score(asked: Asked, known: Known) -> Candidate:
    """Compare a name with the nearest names of an organisation; an equal one scores 100."""
    names = _nearest(asked, known)
    is_equal = known.names[names[0]] == asked.folded
    first, *others = map(known.seen, names)
    compared = compare(asked.compared, NameAndCountries(first, known.codes, tuple(others)))
    likeness = CERTAIN if is_equal else min(ALMOST, round(CERTAIN * compared.score, 1))
    features = {feature.name.replace(" ", "_"): feature.value for feature in compared.features}
    return Candidate(known, names[0], likeness, is_match=compared.link, features=features)


def _nearest(asked: Asked, known: Known) -> list[str]:
    """The names spelt most like the one that is looked for; an equal one alone."""
    names = sorted(known.names, key=lambda name: -fuzz.ratio(asked.folded, known.names[name]))
    return names[: 1 if known.names[names[0]] == asked.folded else MOST_NAMES]


def describe(known: Known, name: str = "") -> str:
    """What tells it from others: where it is listed, how much it signed, and a name it is found by."""
    places = ", ".join(str(listed.country) for listed in countries_shown(known.row))
    number = known.row.statement_count
    words = [places or "country unknown", f"{number:,} statement{'' if number == 1 else 's'} signed"]
    if name not in ("", known.row.name):
        words.append(f"also “{words_shown(name, known.row)}”")
    return " · ".join(words)
