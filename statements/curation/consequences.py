"""Consequences: after a decision, derived countries are settled and counts written for what it touched."""

from statements.curation.fields import Subject
from statements.curation.review import look_again
from statements.importing.attribution import settle_countries
from statements.models import Organization, Signature, SignatureCountry, Source, Statement
from statements.models.counts import recount
from statements.models.hidden_names import hide_anew, hide_in_statements


def organizations_of(subject: Subject) -> set[int]:
    """Keys of the organisations whose countries or counts hang on the row as it stands now."""
    if isinstance(subject, Statement):
        rows = subject.signatures.exclude(organization=None).order_by()
        return set(rows.values_list("organization_id", flat=True))
    if isinstance(subject, Organization):
        # Withheld or shown, the record that stands for a group takes the others along.
        return set(subject.group_keys())
    return {subject.organization_id} if subject.organization_id else set()


def settle(subject: Subject, organizations: set[int]) -> None:
    """Settle countries and counts after a decision; `organizations` are those of before and of after."""
    if isinstance(subject, Statement):
        statements, countries = [subject.pk], countries_shown_by(subject)
        # What an organisation is linked to follows its published signatures.
        countries |= settle_countries(organizations=organizations)
    elif isinstance(subject, Signature):
        statements = [subject.statement_id]
        countries = settle_countries(signatures=[subject.pk], organizations=organizations)
    else:
        statements = statements_signed_by(subject)
        countries = settle_countries(organizations=organizations)
    recount(statements=statements, organizations=organizations, countries=countries)


def hide_names_of(subject: Subject) -> None:
    """Hide the row's names as they are now where it, or the person, was taken down."""
    if isinstance(subject, Signature):
        hide_in_statements([subject.statement_id])
    elif isinstance(subject, Organization):
        hide_anew(subject.head.group_keys())
        subject.refresh_from_db(fields=["hidden_names"])


def ask_again(subject: Subject) -> None:
    """Let the review queue look again through the documents that the row comes from."""
    if isinstance(subject, Statement):
        sources = subject.sources.all()
    elif isinstance(subject, Signature):
        sources = Source.objects.filter(entries__signature=subject)
    else:
        sources = Source.objects.filter(entries__signature__organization__in=subject.group_keys())
    look_again(Source.objects.filter(pk__in=sources.order_by().values("pk")))


def statements_signed_by(organization: Organization) -> list[int]:
    """Keys of the statements whose counts change when the organisation is withheld or shown."""
    signed = Signature.objects.signed_by(organization).order_by()
    return list(signed.values_list("statement_id", flat=True).distinct())


def countries_shown_by(statement: Statement) -> set[str]:
    """Codes of the countries that the statement's signatures are counted under."""
    links = SignatureCountry.objects.filter(signature__statement=statement)
    return set(links.order_by().values_list("country_id", flat=True))
