"""The database itself refuses what the record must not hold: every constraint, tried by raw SQL."""

import re
from importlib import import_module

import pytest
from django.apps import apps
from django.core.management.base import CommandError
from django.db import IntegrityError, connection, models, transaction
from simple_history.models import HistoricalChanges

from statements.models import (
    Country,
    CountryGuess,
    Decision,
    Entry,
    ExistenceCheck,
    ImportRun,
    Judgement,
    Organization,
    OrganizationCountry,
    OrganizationName,
    ReviewItem,
    Signature,
    SignatureCountry,
    Source,
    Statement,
    SubjectCountry,
    Tally,
)
from statements.models.language import LANGUAGE_TAG

REOPEN = "UPDATE statements_decision SET closed_at = NULL WHERE field = "
# Each statement breaks the constraint of its name, and nothing else, on the rows of `record`.
VIOLATIONS = {
    "country_kind_known": "UPDATE statements_country SET kind = 'planet'",
    "country_code_given": "UPDATE statements_country SET code = '' WHERE code = 'XA'",
    "country_code_fits_an_address": "UPDATE statements_country SET code = 'X A' WHERE code = 'XA'",
    "country_code_once": "UPDATE statements_country SET code = 'ke' WHERE code = 'XA'",
    "country_guess_rank_once": "UPDATE statements_countryguess SET rank = 1",
    "country_guess_rank_from_1": "UPDATE statements_countryguess SET rank = 0 WHERE rank = 1",
    "country_guess_once": "UPDATE statements_countryguess SET country_id = 'KE'",
    "country_guess_basis_known": "UPDATE statements_countryguess SET basis = 'rumour'",
    "country_guess_confidence_share": "UPDATE statements_countryguess SET confidence = 1.1",
    "decision_field_known": "UPDATE statements_decision SET field = 'colour'",
    "decision_about_one_row": "UPDATE statements_decision SET statement_id = NULL",
    "decision_field_of_its_row": "UPDATE statements_decision SET field = 'website' WHERE field = 'title'",
    "decision_statement_one_standing": REOPEN + "'title'",
    "decision_organization_one_standing": REOPEN + "'name'",
    "decision_signature_one_standing": REOPEN + "'state'",
    "entry_position_once": "UPDATE statements_entry SET position = 1",
    "entry_position_from_1": "UPDATE statements_entry SET position = 0 WHERE position = 1",
    "entry_stands_for_from_1": "UPDATE statements_entry SET stands_for = 0",
    "entry_name_given": "UPDATE statements_entry SET name = ''",
    "entry_kind_known": "UPDATE statements_entry SET kind = 'robot'",
    "entry_confidence_share": "UPDATE statements_entry SET confidence = -0.1",
    "entry_span_forward": "UPDATE statements_entry SET span_end = span_start",
    "entry_lines_forward": "UPDATE statements_entry SET first_line = 0",
    "existence_check_result_known": "UPDATE statements_existencecheck SET result = 'fake'",
    "existence_check_place_given": "UPDATE statements_existencecheck SET place = ''",
    "judgement_verdict_known": "UPDATE statements_judgement SET verdict = 'cousins', lead = ''",
    "judgement_left_before_right": "UPDATE statements_judgement SET left_id = right_id",
    "judgement_lead_of_the_same": "UPDATE statements_judgement SET lead = ''",
    "judgement_closed_by_somebody": "UPDATE statements_judgement SET closed_by_id = NULL",
    "judgement_one_standing": "UPDATE statements_judgement SET closed_at = NULL, closed_by_id = NULL",
    "review_item_reason_known": "UPDATE statements_reviewitem SET reason = 'mood'",
    "review_item_key_given": "UPDATE statements_reviewitem SET key = '' WHERE key = '1'",
    "review_item_facts_given": "UPDATE statements_reviewitem SET facts = ''",
    "review_item_once": "UPDATE statements_reviewitem SET key = '1'",
    "review_item_settled_by_somebody": "UPDATE statements_reviewitem SET settled_at = NULL",
    "organization_not_under_itself": "UPDATE statements_organization SET network_id = id",
    "organization_kind_known": "UPDATE statements_organization SET kind = 'person'",
    "organization_name_given": "UPDATE statements_organization SET name = ''",
    "organization_public_id_given": "UPDATE statements_organization SET public_id = ''",
    "organization_name_name_given": "UPDATE statements_organizationname SET name = ''",
    "organization_name_language_is_a_tag": "UPDATE statements_organizationname SET language = 'English'",
    "organization_name_once": "UPDATE statements_organizationname SET name = 'Writers'",
    "organization_name_kind_known": "UPDATE statements_organizationname SET kind = 'nickname'",
    "organization_country_once": "UPDATE statements_organizationcountry SET country_id = 'KE'",
    "organization_country_basis_known": "UPDATE statements_organizationcountry SET basis = 'rumour'",
    "organization_country_confidence_share": "UPDATE statements_organizationcountry SET confidence = 2",
    "signature_position_once": "UPDATE statements_signature SET position = 1",
    "signature_position_from_1": "UPDATE statements_signature SET position = 0 WHERE position = 1",
    "signature_public_id_given": "UPDATE statements_signature SET public_id = '' WHERE position = 1",
    "signature_name_given": "UPDATE statements_signature SET name = ''",
    "signature_kind_known": "UPDATE statements_signature SET kind = 'robot'",
    "signature_state_known": "UPDATE statements_signature SET state = 'forgotten'",
    "signature_attribution_known": "UPDATE statements_signature SET attribution = 'dice'",
    "signature_person_or_organization": "UPDATE statements_signature SET kind = 'person'",
    "signature_country_once": "UPDATE statements_signaturecountry SET country_id = 'KE'",
    "signature_country_basis_known": "UPDATE statements_signaturecountry SET basis = 'rumour'",
    "signature_country_confidence_share": "UPDATE statements_signaturecountry SET confidence = -1",
    "source_kind_known": "UPDATE statements_source SET kind = 'rumour'",
    "source_language_is_a_tag": "UPDATE statements_source SET language = 'en_US'",
    "source_checksum_whole": "UPDATE statements_source SET checksum = 'x' WHERE kind = 'original'",
    "source_one_original": "UPDATE statements_source SET kind = 'original'",
    "statement_public_id_given": "UPDATE statements_statement SET public_id = ''",
    "statement_kind_known": "UPDATE statements_statement SET kind = 'poem'",
    "statement_status_known": "UPDATE statements_statement SET status = 'lost'",
    "statement_language_is_a_tag": "UPDATE statements_statement SET language = 'e'",
    "statement_date_whole": "UPDATE statements_statement SET date_precision = 'day'",
    "tally_once": "UPDATE statements_tally SET facet = 'kind', value = 'person'",
    "tally_facet_known": "UPDATE statements_tally SET facet = 'mood'",
    "subject_country_once": "UPDATE statements_subjectcountry SET country_id = 'KE'",
    "subject_country_basis_known": "UPDATE statements_subjectcountry SET basis = 'rumour'",
}
# A row of history copies what its table took: the constraints of that table have tried it already.
MODELS = [
    model
    for model in apps.get_app_config("statements").get_models()
    if not model._meta.auto_created and not issubclass(model, HistoricalChanges)
]


@pytest.fixture
def record(django_user_model):
    """One row of every kind, or two where two can be at odds."""
    author = django_user_model.objects.create(username="author")
    for code in ("KE", "TZ", "XA"):
        Country.objects.create(code=code, name=code)
    run = ImportRun.objects.create(author=author)
    statement = Statement.objects.create(public_id="s1", title="T", created_run=run)
    source = Source.objects.create(
        statement=statement, checksum="c" * 64, size=1, file_name="a.txt", text="ab", created_run=run
    )
    Source.objects.create(statement=statement, checksum="e" * 64, size=1, file_name="b.txt", kind="edition")
    organization = Organization.objects.create(public_id="o1", name="Writers", created_run=run)
    for name in ("Writers", "Authors"):
        OrganizationName.objects.create(organization=organization, name=name)
    signatures = [make_signature(source, organization, position) for position in (1, 2)]
    for rank, code in enumerate(("KE", "TZ"), start=1):
        link = {"country_id": code, "basis": "named", "confidence": 0.9}
        OrganizationCountry.objects.create(organization=organization, **link)
        SignatureCountry.objects.create(signature=signatures[0], **link)
        CountryGuess.objects.create(entry=signatures[0].entries.get(), rank=rank, runner_up_id="KE", **link)
        SubjectCountry.objects.create(statement=statement, country_id=code, basis="option")
        Tally.objects.create(statement=statement, facet="country", value=code, number=1)
    other = Organization.objects.create(
        public_id="o2", name="Others", parent=organization, network=organization
    )
    Organization.objects.create(public_id="o3", name="More", representative=other)
    OrganizationCountry.objects.update(listed_under=organization)
    ExistenceCheck.objects.create(
        organization=organization, result="found", place="A", checked_date="2020-01-01", author=author
    )
    for key in ("1", "2"):
        ReviewItem.objects.create(
            reason="twice",
            key=key,
            facts="f",
            weight=1,
            source=source,
            signature=signatures[0],
            organization=organization,
            other=other,
            settled_at=run.started_at,
            settled_by=author,
        )
    for closed_at in (None, run.started_at):
        Judgement.objects.create(
            left=organization,
            right=other,
            verdict="same",
            lead="left",
            author=author,
            closed_at=closed_at,
            closed_by=author if closed_at else None,
        )
    for subject, field in (("statement", "title"), ("organization", "name"), ("signature", "state")):
        about = {"statement": statement, "organization": organization, "signature": signatures[0]}[subject]
        for closed_at in (None, run.started_at):
            Decision.objects.create(field=field, author=author, closed_at=closed_at, **{subject: about})


def make_signature(source, organization, position):
    signature = Signature.objects.create(
        public_id=f"g{position}",
        statement=source.statement,
        position=position,
        kind="organization",
        name="Writers",
        organization=organization,
        attribution="new_name",
        created_run=source.created_run,
    )
    Entry.objects.create(
        source=source,
        signature=signature,
        position=position,
        name="Writers",
        printed="ab",
        kind="organization",
        first_line=1,
        last_line=1,
        span_start=0,
        span_end=2,
        confidence=1,
    )
    return signature


def refused(sql, parameters=()):
    """What the database says when it refuses; nothing if it does not."""
    try:
        # Foreign keys are looked at when the transaction ends.
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            if connection.in_atomic_block and connection.vendor == "postgresql":
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except IntegrityError as error:
        return str(error)
    return ""


def test_every_constraint_of_the_models_is_tried():
    named = {constraint.name for model in MODELS for constraint in model._meta.constraints}
    assert set(VIOLATIONS) == named


@pytest.mark.django_db
def test_the_database_refuses_each_violation(record):
    said = {name: refused(sql) for name, sql in VIOLATIONS.items()}

    assert [name for name, words in said.items() if not words] == []
    if connection.vendor == "postgresql":
        assert [name for name, words in said.items() if name not in words] == []


@pytest.mark.django_db
def test_rows_that_break_nothing_are_taken(record):
    assert refused("UPDATE statements_entry SET confidence = 1") == ""


def date_said(date, precision, first_day):
    return refused(
        "UPDATE statements_statement SET date = %s, date_precision = %s, first_day = %s",
        [date, precision, first_day],
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("date", "precision", "first_day"),
    [
        ("garbage", "day", "1999-01-01"),
        ("2023", "month", "2023-01-01"),
        ("2023-09", "day", "2023-09-01"),
        ("2022-09-20", "year", "2022-09-20"),
        ("2023", "year", None),
        ("", "", "2023-01-01"),
    ],
)
def test_a_date_is_as_precise_as_it_says(record, date, precision, first_day):
    assert "statement_date_whole" in date_said(date, precision, first_day)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("date", "precision", "first_day"),
    [
        ("2023", "year", "2023-01-01"),
        ("2023-09", "month", "2023-09-01"),
        ("2022-09-20", "day", "2022-09-20"),
        ("", "", None),
    ],
)
def test_dates_of_every_precision_are_taken(record, date, precision, first_day):
    assert date_said(date, precision, first_day) == ""


@pytest.mark.django_db
def test_languages_and_codes_are_as_the_forms_take_them(record):
    words = [
        "",
        "en",
        "az-Latn",
        "zh-Hant-TW",
        "sr-1",
        "English",
        "e",
        "en-",
        "en--US",
        "-en",
        "1a",
        "éa",
        "en US",
    ]
    taken = [one for one in words if not refused("UPDATE statements_statement SET language = %s", [one])]
    assert taken == ["", "en", "az-Latn", "zh-Hant-TW", "sr-1"]
    # A part of one character is refused by the form alone.
    assert [one for one in taken[1:] if not LANGUAGE_TAG.regex.match(one)] == ["sr-1"]
    codes = ["UG", "X-2", "relief", "U", "U_G", "UÉ", "U\nG", "U.G"]
    update = "UPDATE statements_country SET code = %s WHERE code = 'XA'"
    # Nothing points to that one; a code taken is given back for the next.
    taken = [code for code in codes if not refused(update, [code]) and not put_back(code)]
    assert taken == ["UG", "X-2", "relief"]


def put_back(code):
    return refused("UPDATE statements_country SET code = 'XA' WHERE code = %s", [code])


@pytest.mark.django_db
def test_languages_that_are_none_are_let_go_of_before_the_database_refuses_them(record, monkeypatch):
    migration = import_module("statements.migrations.0022_tags_in_the_database")
    monkeypatch.setattr(migration, "IS_TAG", re.compile("az"))
    Statement.objects.update(language="en")
    OrganizationName.objects.filter(name="Writers").update(language="az")
    OrganizationName.objects.filter(name="Authors").update(language="tr")
    migration.let_go_of_others(apps, None)
    assert Statement.objects.get().language == ""
    assert set(OrganizationName.objects.values_list("name", "language")) == {
        ("Writers", "az"),
        ("Authors", ""),
    }


@pytest.mark.django_db
def test_a_code_that_does_not_fit_is_named_before_the_database_refuses_it(record, monkeypatch):
    migration = import_module("statements.migrations.0022_tags_in_the_database")
    migration.name_odd_codes(apps, None)
    monkeypatch.setattr(migration, "IS_CODE", re.compile("[^X]*"))
    with pytest.raises(CommandError, match="country “XA” needs a code"):
        migration.name_odd_codes(apps, None)


def fields_of(kind):
    return [
        pytest.param(model._meta.db_table, field, id=f"{model._meta.db_table}.{field.column}")
        for model in MODELS
        for field in model._meta.concrete_fields
        if isinstance(field, kind)
    ]


def test_every_unique_column_is_known():
    unique = {
        f"{table}.{field.column}"
        for table, field in (p.values for p in fields_of(models.Field))
        if field.unique
    }
    assert {name for name in unique if not name.endswith(".id")} == {
        "statements_country.code",
        "statements_organization.public_id",
        "statements_signature.public_id",
        "statements_source.checksum",
        "statements_statement.public_id",
    }


@pytest.mark.django_db
@pytest.mark.parametrize("table", ["signature", "organization", "statement", "source", "country"])
def test_an_id_is_never_given_twice(record, table):
    row = first_row(f"statements_{table}")
    row.pop("id", None)
    if table == "signature":
        row["position"] = 9
    names = ", ".join(f'"{name}"' for name in row)
    signs = ", ".join(["%s"] * len(row))

    assert refused(f"INSERT INTO statements_{table} ({names}) VALUES ({signs})", list(row.values()))


def first_row(table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table} ORDER BY 1")
        return dict(zip([column[0] for column in cursor.description], cursor.fetchone(), strict=True))


@pytest.mark.django_db
def test_no_number_is_negative(record):
    said = {
        f"{table}.{field.column}": refused(f'UPDATE {table} SET "{field.column}" = -1')
        for table, field in (p.values for p in fields_of(models.fields.PositiveIntegerRelDbTypeMixin))
    }
    assert [column for column, words in said.items() if not words] == []


@pytest.mark.django_db(transaction=True)
def test_no_row_points_to_one_that_is_not_there(record):
    said = {}
    for table, field in (p.values for p in fields_of(models.ForeignKey)):
        nowhere = "ZZ" if field.related_model is Country else 987654321
        # Of a pair the smaller key stands on the left.
        nowhere = -1 if field.column == "left_id" else nowhere
        # One row alone, so that no other rule is broken first.
        one = f"SELECT min(id) FROM {table} WHERE {field.column} IS NOT NULL"
        said[f"{table}.{field.column}"] = refused(
            f"UPDATE {table} SET {field.column} = %s WHERE id = ({one})", [nowhere]
        )
    assert [
        column for column, words in said.items() if "oreign" not in words and "FOREIGN" not in words
    ] == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "table", ["statement", "source", "signature", "entry", "organization", "country", "importrun"]
)
def test_what_is_signed_is_not_deleted(record, table):
    assert refused(f"DELETE FROM statements_{table}")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "model", [Statement, Source, Signature, Organization, Country], ids=lambda m: m.__name__
)
def test_what_is_signed_is_protected_from_the_orm_too(record, model):
    with pytest.raises(models.ProtectedError):
        model.objects.all().delete()
