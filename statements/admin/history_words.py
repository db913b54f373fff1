"""History in words: each entry as the fields that it changed, from what to what."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any

from statements.curation.fields import DECIDED, FIELDS, Names, show_words
from statements.curation.history import CREATED
from statements.curation.reverting import value_in
from statements.models import Country, Decision, Organization, Signature

Field = Decision.Field
BESIDE: dict[type, tuple[str, ...]] = {
    Organization: ("notes", "names"),
    Signature: ("kind", "attribution"),
    Country: ("name", "kind", "note"),
}
"""What history shows of a noun beside the fields that people decide."""
LABELS = {
    **{field.value: str(field.label) for field in Decision.Field},
    "notes": "notes",
    "note": "note for readers",
    "names": "names it is recognised by",
    "attribution": "why it belongs there",
}


def entries_in_words(records: Sequence[Any]) -> list[dict[str, Any]]:
    """Entries, the newest first, each with what it changed since the one after it in the sequence."""
    names = names_in(records)
    return [
        {
            "record": record,
            "is_origin": record.history_type == CREATED,
            "changes": changes_between(before, record, names) if before else [],
        }
        for record, before in zip_longest(records, records[1:])
    ]


def changes_between(before: Any, after: Any, names: Names) -> list[dict[str, str]]:
    """The fields that differ, in the order of the form, with both values in words."""
    noun = after.instance_type
    shown = ((name, show(before, name, names), show(after, name, names)) for name in fields_of(noun))
    return [
        {"name": name, "label": LABELS[name], "was": was, "now": now}
        for name, was, now in shown
        if was != now
    ]


def fields_of(noun: type) -> tuple[str, ...]:
    """What history shows of a noun."""
    return (*DECIDED[noun], *BESIDE.get(noun, ()))


def show(record: Any, name: str, names: Names) -> str:
    """One field of an entry in words."""
    if name == Field.COUNTRIES:
        by = "decided" if record.are_countries_decided else "as read"
        return f"{FIELDS[name].show(record.countries, names)} ({by})"
    if name == Field.ORGANIZATION:
        return FIELDS[name].show(names.get(str(record.organization_id)), names)
    if name == "names":
        return ", ".join(f"{words} ({typed(*rest)})" for words, *rest in record.names) or "none"
    if spoken := getattr(record, f"get_{name}_display", None):
        return spoken() or "none"
    value = value_in(record, name)
    return (
        FIELDS[name].show(value, names) if name in DECIDED[record.instance_type] else show_words(value, names)
    )


def typed(kind: str, language: str) -> str:
    """What a name is, and in which language."""
    return f"{kind.replace('_', ' ')}, {language}" if language else kind.replace("_", " ")


def names_in(records: Iterable[Any]) -> Names:
    """Names of the countries (by code) and organisations (by key) that the entries speak of."""
    records = list(records)
    codes = {code for record in records for code in codes_in(record)}
    keys = [record.organization_id for record in records if getattr(record, "organization_id", None)]
    held = Organization.objects.filter(pk__in=keys).order_by().values_list("pk", "name")
    countries = Country.objects.filter(pk__in=codes).order_by().values_list("pk", "name")
    return {**dict(countries), **{str(pk): name for pk, name in held}}


def codes_in(record: Any) -> list[str]:
    """Codes of the countries that an entry speaks of."""
    return [*getattr(record, "countries", []), *getattr(record, "subject_countries", [])]
