"""Hidden names: the one place that writes which names a statement and an organisation must not show."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from django.db.models import Q
from django.db.models.functions import Coalesce

from statements.models.chunks import in_chunks
from statements.models.hiding import hide_names
from statements.models.name_columns import folded_name
from statements.models.organization import HEAD, Organization, OrganizationName, is_of_groups
from statements.models.signature import Signature, SignatureQuerySet, is_of_withheld
from statements.models.statement import Statement

GONE = Q(is_withheld=True) | is_of_withheld()
"""Of a signature: it was taken down, by itself or with its organisation."""
Names = dict[int, set[str]]
"""Key of a row -> names."""


def hide_in_statements(statements: Collection[int]) -> None:
    """Write what is withheld of the statements' signatories, and what their organisations hide with it."""
    hidden, changed = _withheld_names(statements), []
    for row in Statement.objects.filter(pk__in=statements).order_by():
        names = _as_column(hidden[row.pk])
        if row.hidden_names != names:
            changed.append(row.pk)
            row.hidden_names = names
        elif not names or row.folded == row.words_folded():
            continue
        row.save(update_fields=["hidden_names", "folded"])
    signed = Signature.objects.filter(statement__in=changed, organization__isnull=False).order_by()
    for keys in in_chunks(set(signed.values_list("organization_id", flat=True))):
        hide_in_organizations(keys)


def hide_anew(organizations: Collection[int]) -> None:
    """The same where something of these organisations was taken down, and for their own groups."""
    gone = Signature.objects.filter(organization__in=organizations).order_by()
    withheld = Q(is_withheld=True) | Q(representative__is_withheld=True)
    if not Organization.objects.filter(withheld, pk__in=organizations).exists():
        gone = gone.filter(is_withheld=True)
    for keys in in_chunks(set(gone.values_list("statement_id", flat=True))):
        hide_in_statements(keys)
    hide_in_organizations(organizations)


def hide_in_organizations(organizations: Collection[int]) -> None:
    """Write which names, withheld of statements that these groups signed, stand in names of their own."""
    rows = Organization.objects.filter(pk__in=organizations).order_by()
    heads = {head or key for key, head in rows.values_list("pk", "representative_id")}
    hidden = _names_hidden_beside(heads)
    group = Organization.objects.filter(is_of_groups(heads)).order_by()
    for row in group.only("pk", "representative_id", "hidden_names"):
        names = _as_column(hidden[row.representative_id or row.pk])
        if row.hidden_names != names:
            Organization.objects.filter(pk=row.pk).update(hidden_names=names)


def _as_column(names: Iterable[str]) -> str:
    """Names as the columns hold them: one a line; a single letter is none."""
    return "\n".join(sorted({" ".join(name.split()) for name in names if len(folded_name(name)) > 1}))


def _withheld_names(statements: Collection[int]) -> Names:
    """By statement: the names of what was taken down and of persons not to be named, but none still shown."""
    names: Names = defaultdict(set)
    signatures = Signature.objects.filter(statement__in=statements).order_by()
    held = signatures.filter(GONE | Q(is_person_withheld=True)).annotate(head=HEAD, is_gone=GONE)
    rows = list(held.prefetch_related("entries"))
    if not rows:
        return names
    others = signatures.shown().filter(statement__in={row.statement_id for row in rows})
    still_there = set(others.values_list("statement_id", HEAD))
    of_groups = _names_of_groups({row.head for row in rows if row.is_gone and row.head})
    for row in rows:
        names[row.statement_id].update(_person_names(row))
        if row.is_gone and (row.statement_id, row.head) not in still_there:
            names[row.statement_id].update(_signatory_names(row), of_groups[row.head])
    shown = _shown_names(others)
    return defaultdict(
        set,
        {
            statement: {name for name in found if folded_name(name) not in shown[statement]}
            for statement, found in names.items()
        },
    )


def _person_names(row: Signature) -> Iterator[str]:
    yield row.person_name
    yield from (entry.person for entry in row.entries.all())
    if row.kind == Signature.Kind.PERSON:
        yield from _signatory_names(row)


def _signatory_names(row: Signature) -> Iterator[str]:
    yield row.name
    yield from (entry.name for entry in row.entries.all())


def _shown_names(signatures: SignatureQuerySet) -> Names:
    """By statement: the folded names that these signatures show."""
    names: Names = defaultdict(set)
    columns = ("statement_id", "kind", "folded", "person_name", "is_person_withheld")
    for statement, kind, folded, person, is_withheld in signatures.values_list(*columns):
        if not is_withheld:
            names[statement].update((folded, folded_name(person)))
        elif kind != Signature.Kind.PERSON:
            names[statement].add(folded)
    return names


def _names_of_groups(heads: Collection[int]) -> Names:
    """By the record that stands for it: every name of a group's records."""
    names: Names = defaultdict(set)
    own = Organization.objects.filter(is_of_groups(heads)).order_by()
    given = OrganizationName.objects.filter(is_of_groups(heads, "organization__")).order_by()
    for head, name in chain(
        own.values_list(Coalesce("representative", "pk"), "name"), given.values_list(HEAD, "name")
    ):
        names[head].add(name)
    return names


def _names_hidden_beside(heads: Collection[int]) -> Names:
    """By the record that stands for it: what is hidden of the statements a group signed and named by it."""
    names: Names = defaultdict(set)
    if not Statement.objects.exclude(hidden_names="").exists():
        return names
    signed = Signature.objects.shown().filter(is_of_groups(heads, "organization__")).order_by()
    hidden = signed.exclude(statement__hidden_names="").values_list(HEAD, "statement__hidden_names")
    of_groups = _names_of_groups(heads)
    for head, lines in set(hidden):
        names[head].update(
            line
            for line in lines.splitlines()
            if any(hide_names(name, line) != name for name in of_groups[head])
        )
    return names
