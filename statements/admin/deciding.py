"""Deciding on a screen: a change form whose changed fields become decisions with author and reason."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelectMultiple
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from statements.admin.allowed import may_set_visibility, may_undo
from statements.admin.history import HistoryAdmin
from statements.admin.kept import author_of
from statements.curation.decisions import add_row, change_row
from statements.curation.fields import DECIDED, FIELDS, OF_VISIBILITY, names_behind
from statements.models import Country, Decision, Organization


class CodesInput(forms.HiddenInput):
    """A list of country codes in one hidden input, so that an empty list is sent too."""

    def format_value(self, value: Iterable[str] | None) -> str:
        return ",".join(value or [])

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        return [code for code in data.get(name, "").split(",") if code]


class CountrySelect(AutocompleteSelectMultiple):
    """A choice of countries that shows an odd value as none: PostgreSQL refuses to look for it."""

    def optgroups(self, name: str, value: Any, attr: dict[str, Any] | None = None) -> Any:
        return super().optgroups(name, [one for one in value if "\0" not in str(one)], attr)


class CountriesField(forms.ModelMultipleChoiceField):
    """Countries picked by typing; none picked is decided as unknown."""

    hidden_widget = CodesInput

    def __init__(self, link: type[Model], **kwargs: Any) -> None:
        relation = link._meta.get_field("country")  # noqa: SLF001 (Django's public way to its fields)
        widget = CountrySelect(relation, admin.site)
        super().__init__(Country.objects.all(), required=False, widget=widget, **kwargs)

    def clean(self, value: Any) -> Any:
        if any("\0" in str(one) for one in value or ()):
            raise ValidationError("A country's code has a character that no text has.")
        return super().clean(value)


class DecidingForm(forms.ModelForm):
    """A change form that compares with what its reader saw, and asks why."""

    reason = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text="Why, and on what source. It is kept with every decision that this form makes.",
    )
    countries_name = "countries"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and self.countries_name in self.fields:
            self.initial[self.countries_name] = FIELDS[self.countries_name].read(self.instance)
        for name in FIELDS.keys() & self.fields.keys():
            # What another curator settled meanwhile is not taken back by saving a page opened before.
            self.fields[name].show_hidden_initial = bool(self.instance.pk)


class DecidingAdmin(HistoryAdmin):
    """Saves what people decide as decisions and the other columns as they are, with a history of both."""

    add_fieldsets: tuple[Any, ...] = ()

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Remember who looks: what a row offers depends on that."""
        row = super().get_object(request, object_id, from_field)
        if row is not None:
            row.seen_in = request
        return row

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Who may see a row is settled by those who may publish and withhold."""
        fixed = () if may_set_visibility(request) else OF_VISIBILITY.intersection(DECIDED[self.model])
        return (*super().get_readonly_fields(request, obj), *fixed)

    def get_fieldsets(self, request: HttpRequest, obj: Model | None = None) -> list[Any]:
        """A new row has nothing in the record yet; nobody is asked why who cannot change anything."""
        if obj is None and self.add_fieldsets:
            return list(self.add_fieldsets)
        fieldsets = list(super().get_fieldsets(request, obj))
        if obj and self.has_change_permission(request, obj):
            return fieldsets
        return [(name, options) for name, options in fieldsets if "reason" not in options["fields"]]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001
        """Write what a new row holds; of a row we hold, only what its curator changed."""
        why = {"author": author_of(request), "reason": form.cleaned_data["reason"]}
        if not change:
            self.save_new(obj, **why)
        changed = [name for name in form.changed_data if change or name == form.countries_name]
        values = {name: form.cleaned_data[name] for name in changed}
        decided = {name: as_value(value) for name, value in values.items() if name in DECIDED[self.model]}
        columns = {name: value for name, value in values.items() if name not in {*decided, "reason"}}
        change_row(row=obj, decided=decided, columns=columns, **why)
        obj.refresh_from_db()

    def save_new(self, obj: Any, *, author: User, reason: str) -> None:
        """Save a row that is added on its screen."""
        add_row(row=obj, author=author, reason=reason)

    @admin.display(description="decided by a person")
    def decided(self, obj: Any) -> SafeString:
        """The standing decisions, each with its way back."""
        decisions = list(obj.decisions.standing().select_related("author"))
        rows = in_words(decisions)
        is_changeable = self.has_change_permission(obj.seen_in, obj)
        for row in rows:
            row["may_undo"] = may_undo(obj.seen_in, row["decision"], is_changeable=is_changeable)
        context = {"rows": rows, "subject": obj, "name": type(obj).__name__.lower()}
        return render_to_string("admin/statements/decided.html", context)


def as_value(cleaned: Any) -> Any:
    """A form's value as a decision holds it."""
    if isinstance(cleaned, Organization):
        return cleaned.public_id
    return [country.pk for country in cleaned] if isinstance(cleaned, QuerySet) else cleaned


def in_words(decisions: list[Decision]) -> list[dict[str, Any]]:
    """Decisions with their values in words, for two queries however many they are."""
    names = names_behind(decisions)
    return [
        {
            "decision": decision,
            "value": FIELDS[decision.field].show(decision.value, names),
            "previous": FIELDS[decision.field].show(decision.previous, names),
        }
        for decision in decisions
    ]
