"""Filters: one FilterSet per noun; whatever shows a filtered list uses these."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, cast

import django_filters
from django import forms
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from statements.lookup.search import matching
from statements.models import (
    Country,
    Organization,
    OrganizationCountry,
    Signature,
    SignatureCountry,
    Statement,
    Tally,
)
from statements.models.basis import CountryBasis
from statements.models.chunks import CHUNK
from statements.models.country import code_of
from statements.publishing.country_names import (
    codes_named,
    country_choices,
    country_choices_or_unknown,
)
from statements.publishing.hidden_matches import seen_names, seen_organizations
from statements.publishing.orders import CountrySortFilter, SortFilter
from statements.publishing.public import public_names, public_statements, withheld_statements
from statements.publishing.row_filters import GroupFilter, RowFilter
from statements.publishing.signatories import (
    FEW_BEARERS,
    count_bearing,
    few_bearers,
    is_searchable,
    may_be_borne_by,
    unseen_bearing,
)
from statements.publishing.tallies import UNKNOWN, numbers_by_statement, numbers_by_value
from statements.publishing.wording import Words

MAX_WORDS = 200


class WordsFilter(django_filters.CharFilter):
    """Search words: every word has to be there, whatever its case, accents or script."""

    def __init__(self) -> None:
        widget = forms.TextInput(attrs={"type": "search"})
        super().__init__(label=_("Search words"), max_length=MAX_WORDS, widget=widget)

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        return matching(qs, value) if value else qs


class OrganizationWordsFilter(WordsFilter):
    """Search words in one of an organisation's public names."""

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        if not value:
            return qs
        others = seen_names(public_names(), value).values("organization")
        own = seen_organizations(Organization.objects.filter(is_withheld=False), value).values("pk")
        # A record that another one stands for is found under that one.
        bearing = Organization.objects.filter(Q(pk__in=own) | Q(pk__in=others))
        return qs.filter(pk__in=bearing.values(head=Coalesce("representative", "pk")))


class SignatoryWordsFilter(WordsFilter):
    """Search words that find no person where persons are named only beside their statement."""

    def __init__(self) -> None:
        super().__init__()
        self.bearers: dict[str, list[int]] = {}
        self.unseen: dict[str, list[int]] = {}

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        if not value:
            return qs
        if value not in self.bearers:
            self.bearers[value] = few_bearers(value)
            self.unseen[value] = unseen_bearing(value)
        if len(self.bearers[value]) <= FEW_BEARERS:
            qs = qs.filter(may_be_borne_by(self.bearers[value]))
        found = matching(qs.filter(is_searchable()), value)
        return found.exclude(pk__in=self.unseen[value]) if self.unseen[value] else found


class CountryWordsFilter(WordsFilter):
    """Search words in a name of the country in any language of the site: page and file hold the same rows."""

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        return qs.filter(pk__in=codes_named(qs, value)) if value else qs


class NetworksFilter(django_filters.ChoiceFilter):
    """Whether branches stand beside their network, or the network stands for them where it signed, too."""

    ONE = "one"

    def __init__(self) -> None:
        choices = [(self.ONE, _("Network alone"))]
        super().__init__(label=_("Branches"), choices=choices, empty_label=_("All shown"))

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        if value != self.ONE:
            return qs
        return qs.exclude(network__signature_count__gt=0, network__is_withheld=False)


class YearFilter(django_filters.Filter):
    """The year of a date, typed as text: a browser shows nothing of a wrong value in a field for numbers."""

    field_class = forms.IntegerField

    def __init__(self, field_name: str) -> None:
        widget = forms.TextInput(attrs={"inputmode": "numeric"})
        super().__init__(field_name, "year", label=_("Year"), min_value=1, max_value=9999, widget=widget)


class FacetFilter(django_filters.ChoiceFilter):
    """A choice that can say how many rows each of its values would leave."""

    def count_rows(self, rows: QuerySet) -> dict[str, int]:
        """Rows by value, in one grouped query; `rows` are filtered by all else."""
        return dict(rows.values_list(self.field_name).annotate(number=Count("pk")))

    def count_few(self, rows: QuerySet) -> dict[str, int]:
        """The same of few rows known by their keys, for which SQLite would go through a whole index."""
        return Counter(rows.order_by().values_list(self.field_name, flat=True))


class KindFilter(FacetFilter):
    """One of a noun's kinds."""

    def __init__(self, kinds: Sequence[tuple[str, Words]]) -> None:
        super().__init__("kind", label=_("Kind"), choices=kinds, empty_label=_("Any kind"))


class LinkFilter(FacetFilter):
    """A choice among what ties rows to countries: `links`, whose `path` leads to the row."""

    value_column: str

    def __init__(self, links: QuerySet, path: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.links, self.path = links.order_by(), path

    def count_few(self, rows: QuerySet) -> dict[str, int]:
        return self.count_rows(rows)

    def links_of_row(self) -> QuerySet:
        """The links of the row of an outer query."""
        return self.links.filter(**{self.path: OuterRef("pk")})

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        if not value:
            return qs
        return qs.filter(Exists(self.links_of_row().filter(**{self.value_column: self.stored(value)})))

    def stored(self, value: str) -> str:
        """The value as the column has it."""
        return value

    def count_rows(self, rows: QuerySet) -> dict[str, int]:
        links = self.links.filter(**{f"{self.path}__in": rows.values("pk")}).values_list(self.value_column)
        return dict(links.annotate(number=Count(self.path, distinct=True)))


class BasisFilter(LinkFilter):
    """What a country of the row rests on."""

    value_column = "basis"

    def __init__(self, links: QuerySet, path: str) -> None:
        choices, empty = CountryBasis.choices, _("Any ground")
        super().__init__(links, path, label=_("Country is"), choices=choices, empty_label=empty)


class ListedUnderFilter(LinkFilter):
    """Rows with a link to the chosen country, or with none."""

    value_column = "country"

    def __init__(self, links: QuerySet, path: str, *, label: Words = "", has_unknown: bool = True) -> None:
        # No method of this object: a form copies its choices, and would copy the request along.
        choices = country_choices_or_unknown if has_unknown else country_choices
        super().__init__(
            links, path, label=label or _("Listed under"), choices=choices, empty_label=_("Any country")
        )
        self.has_unknown = has_unknown

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        return qs.filter(~Exists(self.links_of_row())) if value == UNKNOWN else super().filter(qs, value)

    def stored(self, value: str) -> str:
        return code_of(value)

    def count_rows(self, rows: QuerySet) -> dict[str, int]:
        numbers = {code.lower(): number for code, number in super().count_rows(rows).items()}
        unknown = {UNKNOWN: self.filter(rows, UNKNOWN).count()} if self.has_unknown else {}
        return numbers | unknown


class SignedInFilter(ListedUnderFilter):
    """Statements with a signature listed under the chosen country."""

    value_column = "value"

    def __init__(self) -> None:
        links = Tally.objects.filter(facet=Tally.Facet.COUNTRY)
        super().__init__(links, "statement", label=_("Signatories in"), has_unknown=False)


class PublicFilter(django_filters.FilterSet):
    """The filters of a list; a long list says what is stored of its numbers, so that nobody counts them."""

    most_counted: int | None = None
    """Beyond that many rows no list counts what no tally tells; None counts any number."""
    most_numbered = 20_000
    """Beyond that many rows choices stand without numbers: counting would cost more than the page."""

    def chosen(self) -> dict[str, Any]:
        """The values that narrow the list."""
        cleaned = self.form.cleaned_data.items()
        return {name: value for name, value in cleaned if name != "sort" and value not in (None, "")}

    def names_withheld(self) -> bool:
        """Whether it asks for what belongs to a row that was taken down."""
        rows = {name: one for name, one in self.filters.items() if isinstance(one, RowFilter)}
        return any(one.is_withheld(self.data.get(name, "")) for name, one in rows.items())

    def usual_order(self) -> tuple[Any, ...]:
        """The fields that the list is ordered by unless another order is asked for."""
        sort = cast("SortFilter", self.filters["sort"])
        return sort.orders[sort.default][1:]

    @cached_property
    def by_statement(self) -> list[tuple[int, int]] | None:
        """Statement and its number of rows in the usual order, where that is stored."""
        return None

    @cached_property
    def stored_total(self) -> int | None:
        """How many rows there are, where that is stored; None where they are to be counted."""
        return None

    def stored_numbers(self, name: str) -> dict[str, int] | None:
        """Rows by value of one filter with all the others set, where that is stored."""
        return None


class StatementFilter(PublicFilter):
    """Statements by words, kind, year and where their signatories are listed."""

    q = WordsFilter()
    kind = KindFilter(Statement.Kind.choices)
    country = SignedInFilter()
    year = YearFilter("first_day")
    sort = SortFilter(
        {
            "-date": (_("Newest first"), F("first_day").desc(nulls_last=True)),
            "date": (_("Oldest first"), F("first_day").asc(nulls_last=True)),
            "-signatures": (_("Most signatures"), "-signature_count"),
            "signatures": (_("Fewest signatures"), "signature_count"),
            "title": (_("Title, A to Z"), "folded"),
            "-title": (_("Title, Z to A"), "-folded"),
        }
    )

    class Meta:
        model = Statement
        fields: list[str] = []


class OrganizationFilter(PublicFilter):
    """Organisations by any of their names, country, what that rests on, and kind."""

    q = OrganizationWordsFilter()
    country = ListedUnderFilter(OrganizationCountry.objects.all(), "listed_under")
    basis = BasisFilter(OrganizationCountry.objects.all(), "listed_under")
    kind = KindFilter(Organization.Kind.choices)
    networks = NetworksFilter()
    sort = SortFilter(
        {
            "name": (_("Name, A to Z"), "folded"),
            "-name": (_("Name, Z to A"), "-folded"),
            "-signatures": (_("Most signatures"), "-signature_count"),
            "signatures": (_("Fewest signatures"), "signature_count"),
            "-statements": (_("Most statements"), "-statement_count"),
            "statements": (_("Fewest statements"), "statement_count"),
        }
    )

    class Meta:
        model = Organization
        fields: list[str] = []


class CountryFilter(PublicFilter):
    """Countries by words and kind."""

    q = CountryWordsFilter()
    kind = KindFilter(Country.Kind.choices)
    sort = CountrySortFilter(
        {
            "name": (_("Name, A to Z"), "folded"),
            "-name": (_("Name, Z to A"), "-folded"),
            "-organizations": (_("Most organisations"), "-organization_count"),
            "organizations": (_("Fewest organisations"), "organization_count"),
            "-signatures": (_("Most signatures"), "-signature_count"),
            "signatures": (_("Fewest signatures"), "signature_count"),
            "-statements": (_("Most statements"), "-statement_count"),
            "statements": (_("Fewest statements"), "statement_count"),
        }
    )

    class Meta:
        model = Country
        fields: list[str] = []


class SignatureFilter(PublicFilter):
    """Signatures by the name signed, statement, organisation, country and what that rests on."""

    most_counted = 10_000
    most_numbered = CHUNK

    q = SignatoryWordsFilter()
    country = ListedUnderFilter(SignatureCountry.objects.all(), "signature")
    basis = BasisFilter(SignatureCountry.objects.all(), "signature")
    kind = KindFilter(Signature.Kind.choices)
    statement = RowFilter(_("Statement"), public_statements, withheld_statements)
    organization = GroupFilter()
    sort = SortFilter(
        {
            "statement": (_("First recorded first"), "statement_id", "position"),
            "-statement": (_("Last recorded first"), "-statement_id", "position"),
        }
    )

    class Meta:
        model = Signature
        fields: list[str] = []

    @cached_property
    def by_statement(self) -> list[tuple[int, int]] | None:
        return numbers_by_statement(self.chosen())

    @cached_property
    def stored_total(self) -> int | None:
        chosen = self.chosen()
        if set(chosen) == {"q"}:
            return count_bearing(chosen["q"])
        return None if self.by_statement is None else sum(number for _, number in self.by_statement)

    def stored_numbers(self, name: str) -> dict[str, int] | None:
        return numbers_by_value(name, self.chosen())
