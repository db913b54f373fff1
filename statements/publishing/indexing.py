"""Indexing: which public pages search engines may keep: those that a person has seen and that name nobody."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from statements.models import Organization, Signature, Statement
from statements.publishing.public import public_organizations, public_statements
from statements.publishing.review import reviewed

NAMING_PERSONS = ~Q(person_name="") | Q(kind=Signature.Kind.PERSON)
"""Signatures whose row names a person, whether or not it is shown here."""


def indexed_statements() -> QuerySet[Statement]:
    """Public statements that a person has reviewed and none of whose public signatures names a person."""
    naming = Signature.objects.published().filter(NAMING_PERSONS, statement=OuterRef("pk"))
    return reviewed(public_statements()).exclude(Exists(naming))


def indexed_organizations() -> QuerySet[Organization]:
    """Public organisations that a person has reviewed."""
    return reviewed(public_organizations())
