"""Checking: proofs that the record agrees with itself, each a function that yields what is wrong."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db import models, transaction
from django.db.models import F

from statements.importing.originals import original_path
from statements.importing.settling import settle_countries
from statements.models import (
    Country,
    Entry,
    Organization,
    OrganizationCountry,
    OrganizationName,
    Signature,
    SignatureCountry,
    Source,
    Statement,
    Tally,
)
from statements.models.counts import recount
from statements.models.name_columns import folded_name, name_keys
from statements.resolution.names import FOLD_VERSION

COUNTED: dict[str, tuple[models.Manager[Any], tuple[str, ...]]] = {
    "statement": (Statement.objects, ("signature_count", "organization_count", "hidden_names", "folded")),
    "organization": (Organization.objects, ("signature_count", "statement_count", "hidden_names")),
    "organization name": (OrganizationName.objects, ("signature_count",)),
    "country": (Country.objects, ("organization_count", "signature_count", "statement_count")),
}
LINKED: dict[str, models.Manager[Any]] = {
    "signature": SignatureCountry.objects,
    "organization": OrganizationCountry.objects,
}
FOLDED: dict[str, models.Manager[Any]] = {
    "country": Country.objects,
    "organization": Organization.objects,
    "organization name": OrganizationName.objects,
    "signature": Signature.objects,
}
Contents = dict[str, tuple[Any, ...]]


def check_registry() -> list[str]:
    """Run every proof; returns a sentence for each thing that is wrong, and changes nothing."""
    return [sentence for check in CHECKS for sentence in check()]


def find_stale_counts() -> Iterator[str]:
    """Count columns that recount() would write otherwise."""
    held = read_counts()
    with transaction.atomic():
        recount()
        counted = read_counts()
        transaction.set_rollback(True)
    yield from compare(held, counted, "holds the counts", "counted are")


def read_counts() -> Contents:
    """Every count column by its row, and every tally by its statement, facet and value."""
    counts: Contents = {
        f"{noun} {row[0]}": row[1:]
        for noun, (rows, columns) in COUNTED.items()
        for row in rows.order_by().values_list("pk", *columns)
    }
    tallies = Tally.objects.order_by().values_list("statement", "facet", "value", "number")
    return counts | {
        f"statement {key}, {facet} “{value}”,": (number,) for key, facet, value, number in tallies
    }


def find_stale_countries() -> Iterator[str]:
    """Links to countries that settle_countries() would write otherwise."""
    held = read_links()
    with transaction.atomic():
        settle_countries(organizations=set(Organization.objects.order_by().values_list("pk", flat=True)))
        settle_countries(signatures=set(Signature.objects.order_by().values_list("pk", flat=True)))
        settled = read_links()
        transaction.set_rollback(True)
    yield from compare(held, settled, "is linked to", "guesses and decisions say")


def read_links() -> Contents:
    """Every link to a country by its signature or organisation."""
    links: Contents = {}
    for noun, rows in LINKED.items():
        for key, *link in rows.order_by(noun, "country").values_list(noun, "country", "basis"):
            links[f"{noun} {key}"] = (*links.get(f"{noun} {key}", ()), *link)
    listed = OrganizationCountry.objects.order_by("organization", "country")
    for key, code, under in listed.values_list("organization", "country", "listed_under"):
        links[f"listing of organization {key} in {code}"] = (under,)
    return links


def compare(held: Contents, right: Contents, holds: str, should: str) -> Iterator[str]:
    """A sentence for every row whose contents differ."""
    for row in sorted(held.keys() | right.keys()):
        if held.get(row, ()) != right.get(row, ()):
            yield f"{row} {holds} {held.get(row, ())}, {should} {right.get(row, ())}."


def find_wrong_spans() -> Iterator[str]:
    """Entries whose span of the text is not what they print."""
    for source in Source.objects.only("text", "file_name").iterator(chunk_size=50):
        entries = source.entries.values_list("pk", "span_start", "span_end", "printed")
        for key, start, end, printed in entries:
            if source.text[start:end] != printed:
                yield f"entry {key} of {source} does not stand at its span {start} to {end}."


def find_lonely_signatures() -> Iterator[str]:
    """Signatures that no source prints."""
    for key in Signature.objects.filter(entries=None).values_list("pk", flat=True):
        yield f"signature {key} has no entry."


def find_strayed_entries() -> Iterator[str]:
    """Entries whose signature belongs to another statement than their source."""
    strayed = Entry.objects.exclude(signature__statement=F("source__statement"))
    for key in strayed.values_list("pk", flat=True):
        yield f"entry {key} belongs to a signature of another statement."


def find_missing_originals() -> Iterator[str]:
    """Sources whose bytes are not kept."""
    for checksum, name in Source.objects.values_list("checksum", "file_name"):
        if not original_path(checksum).is_file():
            yield f"the original of {name} ({checksum}) is missing."


def find_stale_folds() -> Iterator[str]:
    """Folded columns that today's fold would write otherwise."""
    for noun, rows in FOLDED.items():
        for key, name, folded in rows.order_by().values_list("pk", "name", "folded").iterator():
            if folded_name(name) != folded:
                yield f"{noun} {key} is folded as “{folded}”, which is not “{name}”."
    for key, name, held in OrganizationName.objects.values_list("pk", "name", "fingerprint").iterator():
        if name_keys(name)["fingerprint"] != held:
            yield f"organization name {key} has the fingerprint “{held}”, which is not that of “{name}”."
    for key in OrganizationName.objects.exclude(fold_version=FOLD_VERSION).values_list("pk", flat=True):
        yield f"organization name {key} is folded by another version."


Check = Callable[[], Iterator[str]]
CHECKS: tuple[Check, ...] = (
    find_stale_counts,
    find_stale_countries,
    find_wrong_spans,
    find_lonely_signatures,
    find_strayed_entries,
    find_missing_originals,
    find_stale_folds,
)
"""A new proof is a function and a line here."""
