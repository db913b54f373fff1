"""Deciding on a screen: a change form whose changed fields become decisions with author and reason."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelectMultiple
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from statements.admin.kept import KeptAdmin, author_of
from statements.curation.decisions import decide
from statements.curation.fields import FIELDS, names_behind
from statements.models import Country, Decision, Organization


class CodesInput(forms.HiddenInput):
    """A list of country codes in one hidden input, so that an empty list is sent too."""

    def format_value(self, value: Iterable[str] | None) -> str:
        return ",".join(value or [])

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        return [code for code in data.get(name, "").split(",") if code]


class CountriesField(forms.ModelMultipleChoiceField):
    """Countries picked by typing; none picked is decided as unknown."""

    hidden_widget = CodesInput

    def __init__(self, link: type[Model], **kwargs: Any) -> None:
        relation = link._meta.get_field("country")  # noqa: SLF001 (Django's public way to its fields)
        widget = AutocompleteSelectMultiple(relation, admin.site)
        super().__init__(Country.objects.all(), required=False, widget=widget, **kwargs)


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


class DecidingAdmin(KeptAdmin):
    """Saves the fields that FIELDS knows as decisions, and the others as they are."""

    def get_fieldsets(self, request: HttpRequest, obj: Model | None = None) -> list[Any]:
        """Nobody is asked for a reason who cannot change anything."""
        fieldsets = list(super().get_fieldsets(request, obj))
        if obj and self.has_change_permission(request, obj):
            return fieldsets
        return [(name, options) for name, options in fieldsets if "reason" not in options["fields"]]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001
        """Write what a new row holds; of a row we hold, only what its curator changed."""
        if not change:
            self.save_new(obj)
            changed = [name for name in form.changed_data if name == form.countries_name]
        else:
            changed = form.changed_data
            self.save_undecided(obj, [name for name in changed if name not in {*FIELDS, "reason"}])
        for name in changed:
            if name in FIELDS:
                decide(
                    subject=obj,
                    field=name,
                    value=as_value(form.cleaned_data[name]),
                    author=author_of(request),
                    reason=form.cleaned_data["reason"],
                )
        obj.refresh_from_db()

    def save_new(self, obj: Any) -> None:
        """Save a row that is added on its screen."""
        obj.save()

    def save_undecided(self, obj: Any, names: list[str]) -> None:
        """Save plain columns, leaving alone what others may have decided meanwhile."""
        if names:
            obj.save(update_fields=[*names, "updated_at"])

    @admin.display(description="decided by a person")
    def decided(self, obj: Any) -> SafeString:
        """The standing decisions, each with its way back."""
        decisions = list(obj.decisions.standing().select_related("author"))
        context = {"rows": in_words(decisions), "subject": obj, "name": type(obj).__name__.lower()}
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
