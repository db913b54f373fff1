"""Bearings: who bears the names that newcomers of a document may share; those alike are looked at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from typing import NamedTuple

from statements.models import Organization
from statements.models.name_columns import name_keys
from statements.resolution.comparison import NameAndCountries
from statements.resolution.matching import may_link


@dataclass(slots=True, eq=False)
class Namesake:
    """An organisation that bears a name we look for: held already, or made a moment ago."""

    organization: Organization
    codes: frozenset[str]
    names: set[str] = field(default_factory=set)

    @property
    def group(self) -> int:
        """What records that people judged the same share; one not saved yet stands alone."""
        return self.organization.representative_id or self.organization.pk or -id(self)


class Bearing(NamedTuple):
    """A name, and the organisation that bears it."""

    name: str
    bearer: Namesake


class Likeness(NamedTuple):
    """All of a name and who bears it that decides what it may be linked to."""

    name: str
    codes: frozenset[str]
    is_state: bool


Alike = dict[Likeness, dict[int, Bearing]]
"""Bearings by their likeness, each by its bearer: a list may print one name a thousand times."""


class Bearings:
    """The names that newcomers may share, by folded form and by fingerprint."""

    def __init__(self) -> None:
        self._by_folded: dict[str, Alike] = defaultdict(lambda: defaultdict(dict))
        self._folded: dict[str, dict[str, None]] = defaultdict(dict)
        """Fingerprint -> the folded names that have it."""
        self._fits = cache(fits)

    def add(self, bearing: Bearing) -> None:
        """Add a name, which is found from now on."""
        folded, fingerprint = found_by(bearing.name)
        bearing.bearer.names.add(bearing.name)
        self._folded[fingerprint][folded] = None
        self._by_folded[folded][likeness_of(bearing)][id(bearing.bearer)] = bearing

    def add_countries(self, bearer: Namesake, codes: frozenset[str]) -> None:
        """Link a bearer to these countries, too, under all of its names."""
        if codes <= bearer.codes:
            return
        bearings = [Bearing(name, bearer) for name in bearer.names]
        for bearing in bearings:
            self._remove(bearing)
        bearer.codes |= codes
        for bearing in bearings:
            self.add(bearing)

    def find(self, wanted: Likeness) -> Bearing | None:
        """The name that a newcomer may be linked to, where one organisation or one group alone bears it."""
        for near in self._near(wanted.name):
            fitting = [found.values() for likeness, found in near if self._fits(wanted, likeness)]
            if fitting:
                return only_group(chain.from_iterable(fitting))
        return None

    def _near(self, name: str) -> Iterator[Iterable[tuple[Likeness, dict[int, Bearing]]]]:
        """Yield who bears the same folded name, then who else bears one with the same fingerprint."""
        folded, fingerprint = found_by(name)
        if folded:
            yield self._by_folded[folded].items()
            others = (other for other in self._folded[fingerprint] if other != folded)
            yield chain.from_iterable(self._by_folded[other].items() for other in others)

    def _remove(self, bearing: Bearing) -> None:
        alike, likeness = self._by_folded[found_by(bearing.name)[0]], likeness_of(bearing)
        del alike[likeness][id(bearing.bearer)]
        if not alike[likeness]:
            del alike[likeness]


def found_by(name: str) -> tuple[str, str]:
    """The folded form and the fingerprint of a name."""
    keys = name_keys(name)
    return str(keys["folded"]), str(keys["fingerprint"])


def likeness_of(bearing: Bearing) -> Likeness:
    """What decides which newcomers are linked to a bearing."""
    bearer = bearing.bearer
    return Likeness(bearing.name, bearer.codes, bearer.organization.kind == Organization.Kind.STATE)


def fits(newcomer: Likeness, held: Likeness) -> bool:
    """Whether one may be linked to the other without asking; a state and a body of its name are never one."""
    return newcomer.is_state == held.is_state and may_link(
        NameAndCountries(newcomer.name, newcomer.codes), NameAndCountries(held.name, held.codes)
    )


def only_group(bearings: Iterable[Bearing]) -> Bearing | None:
    """The record that stands for the one group they are of if it bears the name, else the oldest that does.

    None where they are of several groups.
    """
    found: list[Bearing] = []
    for bearing in bearings:
        if found and bearing.bearer.group != found[0].bearer.group:
            return None
        found.append(bearing)
    return min(found, key=seniority, default=None)


def seniority(bearing: Bearing) -> tuple[bool, int]:
    """Those that stand for a group come first, then the older."""
    organization = bearing.bearer.organization
    return organization.representative_id is not None, organization.pk or 0
