"""Tallying: the one place that writes tallies, in one grouped query for each facet."""

from collections.abc import Collection, Iterator

from django.db.models import Count

from statements.models.signature import Signature
from statements.models.tally import Tally

COLUMN_OF = {
    Tally.Facet.COUNTRY: "countries__country",
    Tally.Facet.BASIS: "countries__basis",
    Tally.Facet.KIND: "kind",
}
"""Facet -> the column of signatures that it counts by."""
Counted = tuple[int, str, str, int]
"""Statement, facet, value, number: a tally as it should be."""


def tally_statements(statements: Collection[int]) -> None:
    """Bring the tallies of the statements to what their shown signatures say; touches only what differs."""
    held = {
        (row.statement_id, row.facet, row.value, row.number): row.pk
        for row in Tally.objects.filter(statement__in=statements)
    }
    due = set(count_signatures(statements))
    Tally.objects.filter(pk__in=[held[row] for row in held.keys() - due]).delete()
    Tally.objects.bulk_create(
        Tally(statement_id=statement, facet=facet, value=value, number=number)
        for statement, facet, value, number in sorted(due - held.keys())
    )


def count_signatures(statements: Collection[int]) -> Iterator[Counted]:
    """Count what each of the statements shows, by every value of every facet."""
    shown = Signature.objects.shown().filter(statement__in=statements).order_by()
    for facet, column in COLUMN_OF.items():
        numbers = shown.values_list("statement", column).annotate(number=Count("pk", distinct=True))
        for statement, value, number in numbers:
            yield statement, facet.value, value or "", number
