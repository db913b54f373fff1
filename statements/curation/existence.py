"""Existence: where people looked for an organisation; what was found is told, nothing is concluded."""

from django.contrib.auth.models import User
from django.db import transaction

from statements.models import ExistenceCheck


@transaction.atomic
def record_check(*, check: ExistenceCheck, author: User) -> ExistenceCheck:
    """Keep that somebody looked; raises ValidationError for a day that has not come yet."""
    check.author = author
    check.full_clean(exclude=["organization"])
    check.save()
    return check
