"""Row filters: the signatures of the one statement or organisation that an address names."""

from collections.abc import Callable

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from statements.models import Organization
from statements.publishing.public import withheld_organizations
from statements.publishing.wording import Words


class RowFilter(django_filters.ModelChoiceFilter):
    """A public row by its identifier; what belongs to one that was taken down is gone with it."""

    def __init__(self, label: Words, rows: Callable[[], QuerySet], withheld: Callable[[], QuerySet]) -> None:
        super().__init__(
            label=label,
            queryset=lambda _request: rows(),
            to_field_name="public_id",
            widget=forms.HiddenInput,
        )
        self.withheld = withheld

    def is_withheld(self, public_id: str) -> bool:
        """Whether a row of this identifier was public and has been taken down."""
        # PostgreSQL refuses to look for that character.
        return "\0" not in public_id and self.withheld().filter(public_id=public_id).exists()


class GroupFilter(RowFilter):
    """What an organisation signed, under any record that it stands for; a merged one's id means the same."""

    def __init__(self) -> None:
        super().__init__(_("Organisation"), Organization.objects.published, withheld_organizations)

    def filter(self, qs: QuerySet, value: Organization | None) -> QuerySet:
        return qs.filter(organization__in=value.head.group_keys()) if value else qs
