"""Exporting: all that people decided and that stands, as one file that a rebuilt record can load."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils import timezone

from statements.curation.naming import NameKey, given_among
from statements.models import (
    Country,
    Decision,
    ExistenceCheck,
    Judgement,
    Organization,
    ReviewItem,
    Signature,
)
from statements.models.chunks import in_chunks

FORMAT = "decisions/3"
MOST_WITNESSES = 5
"""Signatures that an organisation is recognised by where it came to another id."""
TOLD_OF_COUNTRIES = ("code", "name", "kind", "note")
NOUNS = ("statement", "organization", "signature")


def export_decisions() -> dict[str, Any]:
    """Everything that stands, by public ids, in the order in which it was decided."""
    countries = list(countries_told())
    decisions = list(standing_decisions())
    judgements = list(standing_judgements())
    names = list(names_given())
    checks = list(existence_checks())
    items = list(settled_items())
    known = spoken_of(decisions, names, judgements, checks, items)
    return {
        "format": FORMAT,
        "exported_at": timezone.now().isoformat(),
        "organizations": [organization_as_json(row) for row in known],
        "countries": countries,
        "decisions": decisions,
        "names": names,
        "judgements": judgements,
        "existence_checks": checks,
        "settled_items": items,
    }


def countries_told() -> Iterator[dict[str, Any]]:
    """Places that people made, named or told readers about, as they stand."""
    latest = Country.history.exclude(history_user=None).select_related("history_user").order_by("history_id")
    told = {entry.code: entry for entry in latest}
    for row in Country.objects.filter(pk__in=told).order_by("code"):
        entry = told[row.code]
        yield {
            **{name: getattr(row, name) for name in TOLD_OF_COUNTRIES},
            "reason": entry.history_change_reason or "",
            "author": entry.history_user.get_username(),
        }


def standing_decisions() -> Iterator[dict[str, Any]]:
    """Decisions about fields."""
    rows = Decision.objects.standing().select_related("author", *NOUNS).order_by("decided_at", "pk")
    for row in rows.iterator():
        noun = next(noun for noun in NOUNS if getattr(row, f"{noun}_id"))
        yield {
            "about": noun,
            "id": row.subject.public_id,
            "field": row.field,
            "value": row.value,
            **signed(row),
        }


def standing_judgements() -> Iterator[dict[str, Any]]:
    """Judgements about pairs; `lead` is the id of the one that stands for both."""
    rows = Judgement.objects.standing().select_related("author", "left", "right").in_order()
    for row in rows.iterator():
        yield {
            "left": row.left.public_id,
            "right": row.right.public_id,
            "verdict": row.verdict,
            "lead": getattr(row, row.lead).public_id if row.lead else None,
            **signed(row),
        }


def names_given() -> Iterator[dict[str, Any]]:
    """Names that people gave organisations, each with its kind and language."""
    named = Organization.objects.filter(pk__in=Organization.history.order_by().values("id")).order_by("pk")
    for chunk in in_chunks(named.values_list("pk", "public_id").iterator()):
        given = given_among([key for key, _ in chunk])
        for key, public_id in chunk:
            yield from (name_as_json(public_id, name, entry) for name, entry in given.get(key, {}).items())


def name_as_json(public_id: str, key: NameKey, entry: Any) -> dict[str, Any]:
    """One name that a person gave, with who and why."""
    name, kind, language = key
    return {
        "organization": public_id,
        "name": name,
        "kind": kind,
        "language": language,
        "reason": entry.history_change_reason or "",
        "author": entry.history_user.get_username(),
    }


def existence_checks() -> Iterator[dict[str, Any]]:
    """Where people looked."""
    for row in ExistenceCheck.objects.select_related("author", "organization").order_by("pk").iterator():
        yield {
            "organization": row.organization.public_id,
            "result": row.result,
            "place": row.place,
            "checked_date": row.checked_date.isoformat(),
            "url": row.url,
            "note": row.note,
            "author": row.author.get_username(),
        }


def settled_items() -> Iterator[dict[str, Any]]:
    """What people settled in the review queue, so that it is not asked again."""
    rows = ReviewItem.objects.exclude(settled_at=None).order_by("settled_at", "pk")
    for row in rows.select_related("settled_by", "source", "signature", "organization", "other").iterator():
        yield {
            "about": row.reason,
            "key": row.key,
            "facts": row.facts,
            "sentence": row.sentence,
            "source": row.source and row.source.checksum,
            "signature": row.signature and row.signature.public_id,
            "organization": row.organization and row.organization.public_id,
            "other": row.other and row.other.public_id,
            "reason": row.note,
            "author": row.settled_by and row.settled_by.get_username(),
            "decided_at": row.settled_at and row.settled_at.isoformat(),
        }


def signed(row: Decision | Judgement) -> dict[str, Any]:
    """Who settled it, when and why."""
    return {
        "reason": row.reason,
        "author": row.author.get_username(),
        "decided_at": row.decided_at.isoformat(),
    }


def spoken_of(*rows: Iterable[dict[str, Any]]) -> Iterable[Organization]:
    """The organisations that any of the rows speaks of."""
    ids = {value for each in rows for row in each for value in organization_ids(row)}
    return Organization.objects.filter(public_id__in=ids).prefetch_related("names").order_by("public_id")


def organization_ids(row: dict[str, Any]) -> Iterator[str]:
    """Public ids of organisations in one row."""
    if row.get("about") == "organization":
        yield row["id"]
    if row.get("field") == Decision.Field.ORGANIZATION and row["value"]:
        yield row["value"]
    yield from (row[name] for name in ("left", "right", "organization", "other") if row.get(name))


def organization_as_json(organization: Organization) -> dict[str, Any]:
    """What a record needs to recognise the organisation, or to make it where a person had."""
    own = organization.signatures.exclude(attribution=Signature.Attribution.CURATOR).order_by("pk")
    return {
        "id": organization.public_id,
        "name": organization.name,
        "kind": organization.kind,
        "is_made_by_hand": organization.created_run_id is None and not own.exists(),
        "signatures": list(own.values_list("public_id", flat=True)[:MOST_WITNESSES]),
    }
