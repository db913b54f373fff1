"""Charts: numbers laid out as bars, drawn by a template as SVG with the same numbers in a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from statements.publishing.figures import CountryNumbers
from statements.publishing.wording import counted, shown_name, thousands

MOST_BARS = 12
"""Longer lists go on in the table alone."""
MOST_NAMED = 3
"""So many countries the summary names."""
BAR_HEIGHT = 38
"""Pixels from one bar to the next: a line of words and the bar under it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One country: its signatures, how many of these are inferred, and where the bar lies."""

    name: str
    url: str
    number: int
    inferred: int
    place: int
    scale: int

    @property
    def top(self) -> int:
        return self.place * BAR_HEIGHT

    @property
    def words_at(self) -> int:
        """The line that the words stand on."""
        return self.top + 14

    @property
    def bar_at(self) -> int:
        return self.top + 20

    @property
    def sure_width(self) -> float:
        """Per cent of the chart for what is not inferred."""
        return self._share(self.number - self.inferred)

    @property
    def inferred_width(self) -> float:
        """Per cent of the chart for what is inferred from neighbours."""
        return self._share(self.inferred)

    def _share(self, number: int) -> float:
        return round(100 * number / self.scale, 2)


@dataclass(frozen=True, slots=True)
class BarChart:
    """The bars drawn, all the rows of the table, and the whole in a sentence."""

    bars: list[Bar]
    rows: list[Bar]
    summary: str

    @property
    def height(self) -> int:
        return len(self.bars) * BAR_HEIGHT

    @property
    def has_inferred(self) -> bool:
        return any(bar.inferred for bar in self.bars)


def chart_countries(countries: Sequence[CountryNumbers]) -> BarChart | None:
    """The countries of a statement's signatures, the most frequent first; None where there are none."""
    rows = [
        Bar(
            name=shown_name(country.code, country.name),
            url=reverse("country", args=[country.code.lower()]),
            number=country.number,
            inferred=country.inferred,
            place=place,
            scale=countries[0].number,
        )
        for place, country in enumerate(countries)
    ]
    return BarChart(rows[:MOST_BARS], rows, _summarise(rows)) if rows else None


def _summarise(rows: list[Bar]) -> str:
    if len(rows) == 1:
        return gettext("All listed: %(named)s.") % {"named": _name(rows)}
    most = _tell_the_most(rows)
    return f"{most} {_tell_the_rest(rows)}" if len(rows) > MOST_BARS else most


def _tell_the_most(rows: list[Bar]) -> str:
    """The countries ahead of all that it does not name: of equals none is called the first."""
    left = rows[MOST_NAMED].number if len(rows) > MOST_NAMED else 0
    ahead = [row for row in rows[:MOST_NAMED] if row.number > left]
    if not ahead:
        most = counted(rows[0].number, "signatures")
        return gettext("No country has more than %(most)s.") % {"most": most}
    return gettext("Most often listed: %(named)s.") % {"named": _name(ahead)}


def _name(rows: list[Bar]) -> str:
    return ", ".join(f"{row.name} {thousands(row.number)}" for row in rows)


def _tell_the_rest(rows: list[Bar]) -> str:
    rest = sum(row.number for row in rows[MOST_BARS:])
    return ngettext(
        "The chart has the first %(shown)s of %(all)s countries; the table has all, %(rest)s more signature "
        "among them.",
        "The chart has the first %(shown)s of %(all)s countries; the table has all, %(rest)s more signatures "
        "among them.",
        rest,
    ) % {"shown": MOST_BARS, "all": len(rows), "rest": thousands(rest)}
