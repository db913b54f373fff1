"""Rehearsal: a dry run does and undoes one document after the other, and holds nobody up in between."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from django.db import transaction
from django.db.models import Max

from statements.importing.importer import ImportOptions, Incoming, import_document
from statements.importing.interruption import ctrl_c
from statements.importing.originals import checksum_of
from statements.importing.outcome import Outcome, Result
from statements.models import Organization


@contextmanager
def undone() -> Iterator[None]:
    """A transaction that leaves nothing behind."""
    with ctrl_c.kept_waiting(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@dataclass(slots=True)
class Rehearsal:
    """What a dry run has seen: bytes by checksum, and the organisations it would have made.

    Two new organisations of one name, in two documents, are counted as one, wherever they are.
    """

    seen: dict[str, str] = field(default_factory=dict)
    names: set[tuple[str, str]] = field(default_factory=set)

    def import_document(self, *, incoming: Incoming, options: ImportOptions) -> Outcome:
        """What would come of a document after those that were rehearsed before it."""
        checksum = checksum_of(incoming.data)
        if first := self.seen.get(checksum):
            sentence = f"{incoming.name}: unchanged, the same bytes as {first}."
            return Outcome(file=incoming.name, result=Result.UNCHANGED, sentence=sentence)
        with undone():
            last = Organization.objects.aggregate(last=Max("pk"))["last"] or 0
            outcome = import_document(incoming=incoming, options=replace(options, keep_original=False))
            made = list(Organization.objects.filter(pk__gt=last).order_by().values_list("folded", "kind"))
        if outcome.result != Result.FAILED:
            self.seen[checksum] = incoming.name
        return self.without_known(outcome, made)

    def without_known(self, outcome: Outcome, made: list[tuple[str, str]]) -> Outcome:
        """The outcome, where the organisations of earlier documents are no longer new."""
        fresh = sum(name not in self.names for name in made)
        self.names.update(made)
        counted = f"new organisations: {outcome.new_organizations}"
        sentence = outcome.sentence.replace(counted, f"new organisations: {fresh}")
        return replace(outcome, new_organizations=fresh, sentence=sentence)
