"""Review: what people should look at, found source by source, and settled for good or until facts change."""

import hashlib
import json
import logging
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from statements.curation import review_reasons as reasons
from statements.curation.review_reasons import Finding
from statements.lookup.import_lock import hold_import_lock
from statements.models import ReviewItem, Source
from statements.models.chunks import in_chunks

logger = logging.getLogger(__name__)
Reason = ReviewItem.Reason
REASONS: dict[str, Callable[[Source], Iterable[Finding]]] = {
    Reason.TWICE: reasons.find_twice,
    Reason.COUNTRY_WEAK: reasons.find_weak_countries,
    Reason.COUNTRY_GROUP: reasons.find_countries_unlike_neighbours,
    Reason.COUNTRY_STATEMENTS: reasons.find_countries_that_differ,
    Reason.COUNTRY_DECIDED: reasons.find_countries_decided_otherwise,
    Reason.NUMBERING: reasons.find_numbering,
    Reason.TOTAL: reasons.find_total,
    Reason.UNRESOLVED: reasons.find_unresolved,
    Reason.PERSON: reasons.find_persons_unsure,
    Reason.DIFFERENCES: reasons.find_differences,
    Reason.DISSOLVED: reasons.find_dissolved,
}
"""Reason -> what finds it in one source; a new one is a function, a line here and a choice of the model."""
MOST_AT_ONCE = 20
"""Sources that are looked through within one request; after an import and by a command, all."""


@dataclass
class Touched:
    """Keys of the sources that one transaction touched, looked through once it is saved."""

    keys: set[int] = field(default_factory=set)

    def look(self) -> None:
        """Look through them; the first of the calls that were asked for does it for all."""
        keys, self.keys = sorted(self.keys), set()
        if keys:
            catch_up(MOST_AT_ONCE, first=keys)


def look_again(sources: QuerySet[Source]) -> None:
    """Have sources looked through anew as soon as what touched them is saved, together with all others."""
    touched = touched_so_far()
    touched.keys.update(sources.values_list("pk", flat=True)[:MOST_AT_ONCE])
    sources.update(is_reviewed=False)
    # Asked for each time: what a savepoint takes back with it was asked for by others, too.
    transaction.on_commit(touched.look, robust=True)


def touched_so_far() -> Touched:
    """What this transaction has touched, found among what it will call once it is saved."""
    waiting = (getattr(call, "__self__", None) for _, call, *_ in connection.run_on_commit)
    return next((owner for owner in waiting if isinstance(owner, Touched)), None) or Touched()


def look_at_waiting() -> None:
    """Look through sources of which items wait that a change may have answered."""
    stale = Source.objects.filter(is_reviewed=False)
    held = stale.filter(review_items__isnull=False, review_items__settled_at=None).distinct()
    for key in list(held.values_list("pk", flat=True)[:MOST_AT_ONCE]):
        is_looked_through(key)


def catch_up(limit: int | None = None, *, first: Iterable[int] = ()) -> int:
    """Look through `first`, then through what else came in, was read again or decided about since.

    Returns how many sources that were; one that fails is logged, waits for the next time and stops no other.
    """
    stale = Source.objects.filter(is_reviewed=False).order_by("pk").values_list("pk", flat=True)[:limit]
    keys = list(dict.fromkeys([*first, *stale]))[:limit]
    return sum(map(is_looked_through, keys))


def is_looked_through(key: int) -> bool:
    """Look through one source; False, with a line in the log, where that fails."""
    try:
        review_source(key)
    except Exception:
        logger.exception("looking through the source %s failed", key)
        return False
    return True


@transaction.atomic
def review_source(key: int) -> None:
    """Find what one source holds for people to look at, and let go of what no longer holds."""
    hold_import_lock()
    unreviewed = Source.objects.filter(pk=key, is_reviewed=False)
    source = unreviewed.select_related("statement").defer("text", "body").first()
    if source is None:
        # Somebody else has looked meanwhile.
        return
    found = [finding for find in REASONS.values() for finding in find(source)]
    organizations = {finding.organization for finding in found if finding.source is None}
    organizations |= reasons.heads_in(source)
    own = Q(source=source) | Q(source=None, organization__in=organizations)
    write_findings(found, ReviewItem.objects.filter(own, reason__in=REASONS))
    Source.objects.filter(pk=key).update(is_reviewed=True)


def write_findings(found: Iterable[Finding], held: QuerySet[ReviewItem]) -> None:
    """Bring the items `held` to what was found: new ones wait, and settled ones whose facts changed again.

    Items that nothing is found for any more go, unless a person settled them: those are the memory of that.
    """
    due = {(finding.reason, finding.key): finding for finding in found}
    known = {(item.reason, item.key): item for item in held}
    gone = [item.pk for key, item in known.items() if key not in due and item.settled_at is None]
    for chunk in in_chunks(gone):
        ReviewItem.objects.filter(pk__in=chunk).delete()
    fresh = [item_of(finding) for key, finding in due.items() if key not in known]
    ReviewItem.objects.bulk_create(fresh, ignore_conflicts=True)
    for key in due.keys() & known.keys():
        refresh(known[key], due[key])


def item_of(finding: Finding) -> ReviewItem:
    """A finding as a row that waits."""
    return ReviewItem(
        reason=finding.reason,
        key=finding.key,
        facts=hash_of(finding.facts),
        weight=finding.weight,
        sentence=finding.sentence,
        source_id=finding.source,
        signature_id=finding.signature,
        organization_id=finding.organization,
        other_id=finding.other,
    )


def refresh(item: ReviewItem, finding: Finding) -> None:
    """Write what is found now; a settled item waits again when what it rests on has changed."""
    wanted = item_of(finding)
    columns = ["weight", "sentence", "facts", "source_id", "signature_id", "organization_id", "other_id"]
    changed = [name for name in columns if getattr(item, name) != getattr(wanted, name)]
    if "facts" in changed:
        item.settled_at = item.settled_by = None
    for name in changed:
        setattr(item, name, getattr(wanted, name))
    if changed:
        item.save()


def hash_of(facts: Any) -> str:
    """A short hash of what a finding rests on."""
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


@transaction.atomic
def settle_items(*, items: QuerySet[ReviewItem], author: User, note: str = "") -> int:
    """Say that these were looked at and need no change; returns how many of them still waited."""
    waiting = items.filter(settled_at=None).order_by()
    return waiting.update(settled_at=timezone.now(), settled_by=author, note=note)


def reopen_items(*, items: QuerySet[ReviewItem]) -> int:
    """Let settled items wait again; returns how many were settled."""
    return items.exclude(settled_at=None).order_by().update(settled_at=None, settled_by=None)


def forget_pair(one: Collection[int], other: Collection[int]) -> None:
    """Drop what waits about pairs between two groups: a judgement has answered it."""
    pair = Q(organization__in=one, other__in=other) | Q(organization__in=other, other__in=one)
    ReviewItem.objects.waiting().filter(pair, reason__in=PAIR_REASONS).delete()


def pair_key(one: str, other: str) -> str:
    """The key of an item about two organisations, by their public ids."""
    return ":".join(sorted((one, other)))


PAIR_REASONS = (Reason.DUPLICATE, Reason.BRANCH)
