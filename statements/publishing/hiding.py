"""Hiding: what is withheld of a statement's signatories is cut out of its own words, too."""

import re
from collections.abc import Iterable

from django.db.models import Q

from statements.models import OrganizationName, Signature, Statement
from statements.publishing.contacts import mask_contacts
from statements.publishing.persons import NAME_MASK


def words_shown(statement: Statement, text: str) -> str:
    """The statement's words without contact details and without the names that were withheld."""
    return mask_contacts(hide_names(text, withheld_names(statement)))


def withheld_names(statement: Statement) -> set[str]:
    """Every name of the statement's withheld signatories and of the persons who are not to be named."""
    signatures = statement.signatures.select_related("organization").order_by()
    hidden = list(signatures.filter(Q(is_withheld=True) | Q(organization__is_withheld=True)))
    persons = signatures.filter(Q(is_person_withheld=True) | Q(pk__in=[row.pk for row in hidden]))
    organizations = {
        row.organization_id for row in hidden if row.organization and row.organization.is_withheld
    }
    names = OrganizationName.objects.filter(organization__in=organizations).values_list("name", flat=True)
    return {
        *names,
        *(row.name for row in hidden),
        *(row.organization.name for row in hidden if row.organization),
        *(row.person_name for row in persons),
        *(row.name for row in persons if row.kind == Signature.Kind.PERSON),
    } - {""}


def hide_names(text: str, names: Iterable[str]) -> str:
    """The text with each of the names replaced, however it is broken over lines and whatever its case."""
    patterns = [r"\s+".join(map(re.escape, name.split())) for name in sorted(names, key=len, reverse=True)]
    if not any(patterns):
        return text
    whole = rf"(?<!\w)(?:{'|'.join(pattern for pattern in patterns if pattern)})(?!\w)"
    return re.sub(whole, str(NAME_MASK), text, flags=re.IGNORECASE)
