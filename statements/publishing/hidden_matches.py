"""Hidden matches: no search finds a row by words that are withheld from what it shows."""

from django.db.models import Q, QuerySet

from statements.lookup.search import matching
from statements.models import Organization, OrganizationName, Signature, Statement
from statements.models.hiding import hide_names
from statements.resolution.names import fold


def seen_names(names: QuerySet[OrganizationName], words: str) -> QuerySet[OrganizationName]:
    """Those of the names that have the words where readers see them."""
    found = matching(names, words)
    if not (hiding := _hiding(Organization.objects.all(), words)):
        return found
    rows = found.filter(organization__in=hiding).order_by()
    held = rows.values_list("pk", "name", "organization__hidden_names")
    return found.exclude(pk__in=[key for key, name, hidden in held if not is_seen(words, name, hidden)])


def seen_organizations(organizations: QuerySet[Organization], words: str) -> QuerySet[Organization]:
    """The same of organisations by the name of their record."""
    found = matching(organizations, words)
    if not (hiding := _hiding(Organization.objects.all(), words)):
        return found
    held = found.filter(pk__in=hiding).order_by().values_list("pk", "name", "hidden_names")
    return found.exclude(pk__in=[key for key, name, hidden in held if not is_seen(words, name, hidden)])


def unseen_signatures(signatures: QuerySet[Signature], words: str) -> list[int]:
    """Keys of those of the signatures that have the words only where readers do not see them."""
    of_statements = _hiding(Statement.objects.all(), words)
    of_organizations = _hiding(Organization.objects.all(), words)
    if not of_statements and not of_organizations:
        return []
    hiding = Q(statement__in=of_statements) | Q(organization__in=of_organizations)
    held = matching(signatures.filter(hiding), words).select_related("statement", "organization").order_by()
    rows = held.only("name", "statement__hidden_names", "organization__hidden_names")
    return [row.pk for row in rows if not is_seen(words, row.name, row.hidden_names)]


def is_seen(words: str, name: str, hidden: str) -> bool:
    """Whether a name has all of the words in what it shows."""
    shown = fold(hide_names(name, hidden, " "))
    return all(word in shown for word in fold(words).split())


def _hiding(rows: QuerySet[Statement] | QuerySet[Organization], words: str) -> list[int]:
    """Keys of the few rows that hide one of the words."""
    wanted = fold(words).split()
    held = rows.exclude(hidden_names="").order_by().values_list("pk", "hidden_names")
    return [key for key, hidden in held if any(word in fold(hidden) for word in wanted)]
