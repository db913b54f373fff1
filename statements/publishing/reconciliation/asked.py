"""Asked: a query with what its words mean: the folded name, the countries, what a candidate has to have."""

from dataclasses import dataclass

from statements.models.name_columns import NAME_LENGTH, folded_name
from statements.publishing.reconciliation.known import Known
from statements.publishing.reconciliation.properties import COUNTRY, PROPERTIES
from statements.publishing.reconciliation.queries import Query
from statements.resolution.comparison import Codes, NameAndCountries
from statements.resolution.gazetteer import load_gazetteer
from statements.resolution.names import fold
from statements.resolution.printed_countries import read_countries


@dataclass(frozen=True, slots=True)
class Asked:
    """A name that is looked for on a site; `folded` is empty where it can be the name of nobody."""

    query: Query
    site: str
    folded: str
    codes: Codes
    others: dict[str, frozenset[str]]

    @classmethod
    def of(cls, query: Query, site: str) -> "Asked":
        """Read the countries in any language; what cannot be read is unknown, as everywhere."""
        gazetteer = load_gazetteer()
        printed = query.wanted.get(COUNTRY, [])
        return cls(
            query=query,
            site=site,
            folded=folded_name(query.name) if len(query.name) <= NAME_LENGTH else "",
            codes=frozenset().union(*(read_countries(words, gazetteer) for words in printed)),
            others={
                name: frozenset(map(fold, values)) for name, values in query.wanted.items() if name != COUNTRY
            },
        )

    @property
    def compared(self) -> NameAndCountries:
        """The name as matching knows it."""
        return NameAndCountries(self.query.name, self.codes)

    def is_met_by(self, known: Known) -> bool:
        """Whether it has a value of each property asked for; an unknown country speaks against nobody."""
        if self.codes and known.codes and self.codes.isdisjoint(known.codes):
            return False
        return all(
            wanted & {fold(str(value)) for value in PROPERTIES[name].values(known, self.site)}
            for name, wanted in self.others.items()
        )
