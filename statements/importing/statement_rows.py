"""Statement rows: what a reading says of a statement, written once, when the statement is new."""

from statements.importing.columns import cut, whole_number
from statements.models import Decision, ImportRun, Statement, SubjectCountry
from statements.models.partial_date import read_partial_date
from statements.models.public_id import make_public_ids
from statements.reading import Reading

OPENING_WORDS = 12


def create_statement(reading: Reading, checksum: str, run: ImportRun | None, *, publish: bool) -> Statement:
    """Save a new statement as its first source describes it."""
    front = reading.statement.front
    statement = Statement(
        public_id=make_public_ids(Statement.objects.all(), [("statement", checksum)])[0],
        title=cut(front.title, 500),
        opening_words=opening_words(reading.statement.body),
        kind=front.kind.value if front.kind else "",
        place=cut(front.place, 200),
        issuer=cut(front.issuer, 500),
        language=cut(front.language, 35),
        entries_claimed=whole_number(reading.statement.entries_claimed),
        status=Statement.Status.PUBLISHED if publish else Statement.Status.DRAFT,
        created_run=run,
    )
    set_figures(statement, reading)
    statement.save()
    create_subjects(statement, reading)
    return statement


def opening_words(body: str) -> str:
    """The first words of the text, for a statement without a title."""
    return cut(" ".join(body.split()[:OPENING_WORDS]), 200)


def set_figures(statement: Statement, reading: Reading) -> None:
    """Write the date and the petition's counter."""
    front = reading.statement.front
    statement.set_date(read_partial_date(front.date.value) if front.date else None)
    if front.petition:
        statement.petition_signatures = whole_number(front.petition.signatures)
        statement.petition_goal = whole_number(front.petition.goal)


def tell_subjects(statement: Statement, codes: tuple[str, ...] | None) -> None:
    """Write the subject countries that an import of a later document is told, unless a person decided."""
    decided = statement.decisions.standing().filter(field=Decision.Field.SUBJECT_COUNTRIES)
    if codes is None or decided.exists():
        return
    statement.subject_countries.all().delete()
    SubjectCountry.objects.bulk_create(
        SubjectCountry(
            statement=statement,
            country_id=code,
            basis=SubjectCountry.Basis.OPTION,
            evidence="told with a later document",
        )
        for code in sorted(set(codes))
    )


def create_subjects(statement: Statement, reading: Reading) -> None:
    """Save the countries that the statement is about, and who says so."""
    SubjectCountry.objects.bulk_create(
        SubjectCountry(
            statement=statement,
            country_id=subject.code,
            basis=SubjectCountry.Basis(subject.source),
            evidence=subject.evidence,
        )
        for subject in reading.subjects
    )
