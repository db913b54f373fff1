"""Organisations that a curator makes by hand, alone or for a signature that was put under the wrong one."""

import uuid
from collections.abc import Collection, Iterable, Sequence
from operator import attrgetter

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

from statements.curation.decisions import decide
from statements.curation.history import record_creation
from statements.curation.judging import Ruling, judge
from statements.lookup.import_lock import hold_import_lock
from statements.models import Decision, Judgement, Organization, OrganizationName, Signature
from statements.models.public_id import make_public_id


@transaction.atomic
def make_organization(*, organization: Organization, author: User, reason: str = "") -> Organization:
    """Save a new organisation under an id of its own and the name it is recognised by."""
    hold_import_lock()
    organization.public_id = make_public_id("organization", uuid.uuid4().hex)
    organization.save()
    kind = OrganizationName.Kind.OFFICIAL
    OrganizationName.objects.create(organization=organization, name=organization.name, kind=kind)
    record_creation(organization, author=author, reason=reason)
    return organization


@transaction.atomic
def give_own_organization(*, signature: Signature, author: User, reason: str = "") -> Organization:
    """Attribute a signature to a new organisation that carries its name; a person's becomes a body's."""
    kind = Organization.Kind.ORGANIZATION if signature.organization is None else signature.kind
    organization = make_organization(
        organization=Organization(name=signature.name, kind=kind), author=author, reason=reason
    )
    decide(
        subject=signature,
        field=Decision.Field.ORGANIZATION,
        value=organization.public_id,
        author=author,
        reason=reason,
    )
    return organization


@transaction.atomic
def split_off(*, signatures: Sequence[Signature], author: User, reason: str = "") -> Organization:
    """Attribute the chosen signatures together to one new organisation, and judge it different from theirs.

    Each attribution is a decision of its own. Raises ValidationError where nothing would be left, or chosen.
    """
    hold_import_lock()
    sources = {signature.organization for signature in signatures if signature.organization}
    check_something_stays(signatures, sources)
    first = signatures[0]
    kind = Organization.Kind.ORGANIZATION if first.organization is None else first.kind
    made = make_organization(
        organization=Organization(name=first.name, kind=kind), author=author, reason=reason
    )
    for signature in signatures:
        decide(
            subject=signature,
            field=Decision.Field.ORGANIZATION,
            value=made.public_id,
            author=author,
            reason=reason,
        )
    for source in sorted(sources, key=attrgetter("pk")):
        ruling = Ruling(Judgement.Verdict.DIFFERENT, f"Split in two. {reason}".strip())
        judge(left=source, right=made, ruling=ruling, author=author)
    return made


def check_something_stays(signatures: Sequence[Signature], sources: Collection[Organization]) -> None:
    """Raise ValidationError where no signature is chosen, or an organisation would be left without any."""
    if not signatures:
        raise ValidationError("Choose the signatures that belong to the other organisation.")
    chosen = [signature.pk for signature in signatures]
    for source in sources:
        if not source.signatures.exclude(pk__in=chosen).exists():
            raise ValidationError(f"“{source}” would be left without a signature: there is nothing to split.")


@transaction.atomic
def give_own_organizations(*, signatures: Iterable[Signature], author: User, reason: str = "") -> int:
    """Give each a new organisation, but those whose organisation nobody else signs for; says how many."""
    hold_import_lock()
    shared = [signature for signature in signatures if not has_own_organization(signature)]
    for signature in shared:
        give_own_organization(signature=signature, author=author, reason=reason)
    return len(shared)


def has_own_organization(signature: Signature) -> bool:
    """Whether no other signature belongs to its organisation, so that another one would leave that empty."""
    others = Signature.objects.filter(organization=signature.organization_id).exclude(pk=signature.pk)
    return signature.organization_id is not None and not others.exists()
