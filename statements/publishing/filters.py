"""Filters: one FilterSet per noun; whatever shows a filtered list uses these."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

import django_filters
from django import forms
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import QueryDict

from statements.lookup.search import matching
from statements.models import (
    Country,
    Organization,
    OrganizationCountry,
    Signature,
    SignatureCountry,
    Statement,
)
from statements.models.basis import CountryBasis
from statements.models.country import code_of
from statements.models.signature import is_shown
from statements.publishing.contacts import mask_contacts
from statements.publishing.persons import Where, may_show_persons
from statements.publishing.public import (
    public_countries,
    public_names,
    public_statements,
)

UNKNOWN = "unknown"
"""The value of a country filter for rows without one."""
MAX_WORDS = 200


class WordsFilter(django_filters.CharFilter):
    """Search words: every word has to be there, whatever its case, accents or script."""

    def __init__(self) -> None:
        widget = forms.TextInput(attrs={"type": "search"})
        super().__init__(label="Search words", max_length=MAX_WORDS, widget=widget)

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        return matching(qs, value) if value else qs


class OrganizationWordsFilter(WordsFilter):
    """Search words in one of an organisation's public names."""

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        if not value:
            return qs
        others = matching(public_names(), value).values("organization")
        own = matching(Organization.objects.filter(is_withheld=False), value).values("pk")
        # A record that another one stands for is found under that one.
        bearing = Organization.objects.filter(Q(pk__in=own) | Q(pk__in=others))
        return qs.filter(pk__in=bearing.values(head=Coalesce("representative", "pk")))


class SignatoryWordsFilter(WordsFilter):
    """Search words that find no person where persons are named only beside their statement."""

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        if value and not may_show_persons(Where.ELSEWHERE):
            qs = qs.exclude(kind=Signature.Kind.PERSON)
        if value:
            qs = qs.exclude(kind=Signature.Kind.PERSON, is_person_withheld=True)
        return super().filter(qs, value)


class GroupFilter(django_filters.ModelChoiceFilter):
    """What an organisation signed, under any record that it stands for; a merged one's id means the same."""

    def __init__(self) -> None:
        super().__init__(
            label="Organisation",
            queryset=lambda _request: Organization.objects.published(),
            to_field_name="public_id",
            widget=forms.HiddenInput,
        )

    def filter(self, qs: QuerySet, value: Organization | None) -> QuerySet:
        return qs.filter(organization__in=value.head.group_keys()) if value else qs


class NetworksFilter(django_filters.ChoiceFilter):
    """Whether branches stand beside their network, or the network stands for them where it signed, too."""

    ONE = "one"

    def __init__(self) -> None:
        choices = [(self.ONE, "One, without its branches")]
        super().__init__(label="A network is", choices=choices, empty_label="As many as its branches")

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        if value != self.ONE:
            return qs
        return qs.exclude(network__signature_count__gt=0, network__is_withheld=False)


class YearFilter(django_filters.Filter):
    """The year of a date."""

    field_class = forms.IntegerField

    def __init__(self, field_name: str) -> None:
        super().__init__(field_name, "year", label="Year", min_value=1, max_value=9999)


def country_choices() -> list[tuple[str, str]]:
    """Public countries by their lower-case codes, as addresses have them."""
    return [(code.lower(), name) for code, name in public_countries().values_list("code", "name")]


def country_choices_or_unknown() -> list[tuple[str, str]]:
    """The same, and a value for rows without a country."""
    return [*country_choices(), (UNKNOWN, "Unknown")]


class FacetFilter(django_filters.ChoiceFilter):
    """A choice that can say how many rows each of its values would leave."""

    def count_rows(self, rows: QuerySet) -> dict[str, int]:
        """Rows by value, in one grouped query; `rows` are filtered by all else."""
        return dict(rows.values_list(self.field_name).annotate(number=Count("pk")))


class KindFilter(FacetFilter):
    """One of a noun's kinds."""

    def __init__(self, kinds: list[tuple[str, str]]) -> None:
        super().__init__("kind", label="Kind", choices=kinds, empty_label="Any kind")


class LinkFilter(FacetFilter):
    """A choice among what ties rows to countries: `links`, whose `path` leads to the row."""

    value_column: str

    def __init__(self, links: QuerySet, path: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.links, self.path = links.order_by(), path

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
        choices, empty = CountryBasis.choices, "Any ground"
        super().__init__(links, path, label="Country is", choices=choices, empty_label=empty)


class ListedUnderFilter(LinkFilter):
    """Rows with a link to the chosen country, or with none."""

    value_column = "country"

    def __init__(
        self, links: QuerySet, path: str, *, label: str = "Listed under", has_unknown: bool = True
    ) -> None:
        # No method of this object: a form copies its choices, and would copy the request along.
        choices = country_choices_or_unknown if has_unknown else country_choices
        super().__init__(links, path, label=label, choices=choices, empty_label="Any country")
        self.has_unknown = has_unknown

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        return qs.filter(~Exists(self.links_of_row())) if value == UNKNOWN else super().filter(qs, value)

    def stored(self, value: str) -> str:
        return code_of(value)

    def count_rows(self, rows: QuerySet) -> dict[str, int]:
        numbers = {code.lower(): number for code, number in super().count_rows(rows).items()}
        unknown = {UNKNOWN: self.filter(rows, UNKNOWN).count()} if self.has_unknown else {}
        return numbers | unknown


class SortFilter(django_filters.ChoiceFilter):
    """An order from a table: value -> (label, fields), the first by default; each ends in the primary key.

    A value with a minus is the same order the other way round.
    """

    def __init__(self, orders: dict[str, tuple[Any, ...]]) -> None:
        choices = [(value, label) for value, (label, *_) in orders.items()]
        super().__init__(label="Sort by", choices=choices, empty_label=None)
        self.orders = orders
        self.default = next(iter(orders))

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        _, *fields = self.orders[value or self.default]
        return qs.order_by(*fields, "pk")


class StatementFilter(django_filters.FilterSet):
    """Statements by words, kind, year and where their signatories are listed."""

    q = WordsFilter()
    kind = KindFilter(Statement.Kind.choices)
    country = ListedUnderFilter(
        SignatureCountry.objects.filter(is_shown("signature__")),
        "signature__statement",
        label="Signatories in",
        has_unknown=False,
    )
    year = YearFilter("first_day")
    sort = SortFilter(
        {
            "-date": ("Newest first", F("first_day").desc(nulls_last=True)),
            "date": ("Oldest first", F("first_day").asc(nulls_last=True)),
            "-signatures": ("Most signatures", "-signature_count"),
            "signatures": ("Fewest signatures", "signature_count"),
            "title": ("Title, A to Z", "folded"),
            "-title": ("Title, Z to A", "-folded"),
        }
    )

    class Meta:
        model = Statement
        fields: list[str] = []


class OrganizationFilter(django_filters.FilterSet):
    """Organisations by any of their names, country, what that rests on, and kind."""

    q = OrganizationWordsFilter()
    country = ListedUnderFilter(OrganizationCountry.objects.all(), "listed_under")
    basis = BasisFilter(OrganizationCountry.objects.all(), "listed_under")
    kind = KindFilter(Organization.Kind.choices)
    networks = NetworksFilter()
    sort = SortFilter(
        {
            "name": ("Name, A to Z", "folded"),
            "-name": ("Name, Z to A", "-folded"),
            "-signatures": ("Most signatures", "-signature_count"),
            "signatures": ("Fewest signatures", "signature_count"),
            "-statements": ("Most statements", "-statement_count"),
            "statements": ("Fewest statements", "statement_count"),
        }
    )

    class Meta:
        model = Organization
        fields: list[str] = []


class CountryFilter(django_filters.FilterSet):
    """Countries by words and kind."""

    q = WordsFilter()
    kind = KindFilter(Country.Kind.choices)
    sort = SortFilter(
        {
            "name": ("Name, A to Z", "folded"),
            "-name": ("Name, Z to A", "-folded"),
            "-organizations": ("Most organisations", "-organization_count"),
            "organizations": ("Fewest organisations", "organization_count"),
            "-signatures": ("Most signatures", "-signature_count"),
            "signatures": ("Fewest signatures", "signature_count"),
            "-statements": ("Most statements", "-statement_count"),
            "statements": ("Fewest statements", "statement_count"),
        }
    )

    class Meta:
        model = Country
        fields: list[str] = []


class SignatureFilter(django_filters.FilterSet):
    """Signatures by the name signed, statement, organisation, country and what that rests on."""

    q = SignatoryWordsFilter()
    country = ListedUnderFilter(SignatureCountry.objects.all(), "signature")
    basis = BasisFilter(SignatureCountry.objects.all(), "signature")
    kind = KindFilter(Signature.Kind.choices)
    statement = django_filters.ModelChoiceFilter(
        label="Statement",
        queryset=lambda _request: public_statements(),
        to_field_name="public_id",
        widget=forms.HiddenInput,
    )
    organization = GroupFilter()
    sort = SortFilter(
        {
            "statement": ("First recorded first", "statement_id", "position"),
            "-statement": ("Last recorded first", "-statement_id", "position"),
        }
    )

    class Meta:
        model = Signature
        fields: list[str] = []


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """One filter that is set: its label, its value in words, and the query string without it."""

    label: str
    words: str
    query_without: str


def active_filters(filterset: django_filters.FilterSet, query: QueryDict) -> list[ActiveFilter]:
    """The filters that narrow the list, in the order of the form; a sort order narrows nothing."""
    cleaned = filterset.form.cleaned_data
    fields = {name: field for name, field in filterset.form.fields.items() if name != "sort"}
    return [
        ActiveFilter(str(field.label), _in_words(field, cleaned[name]), _without(query, name))
        for name, field in fields.items()
        if cleaned.get(name) not in (None, "")
    ]


def _in_words(field: forms.Field, value: Any) -> str:
    if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        return str(dict(cast("Iterable[tuple[Any, Any]]", field.choices))[value])
    return mask_contacts(str(value))


def _without(query: QueryDict, name: str) -> str:
    rest = query.copy()
    for key in (name, "page"):
        rest.pop(key, None)
    return rest.urlencode()
