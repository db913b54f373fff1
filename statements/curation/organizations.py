"""Organisations that a curator makes by hand, alone or for a signature that was put under the wrong one."""

import uuid

from django.contrib.auth.models import User
from django.db import transaction

from statements.curation.decisions import decide
from statements.curation.history import record_creation
from statements.lookup.import_lock import hold_import_lock
from statements.models import Decision, Organization, OrganizationName, Signature
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
