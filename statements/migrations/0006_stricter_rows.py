"""Rows that the database refuses from now on: ids and names not given, numbers below 1, dates of another shape."""

import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Constraints that every row written so far keeps."""

    dependencies = [
        ("statements", "0005_drafts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="source",
            name="source_checksum_given",
        ),
        migrations.RemoveConstraint(
            model_name="statement",
            name="statement_date_whole",
        ),
        migrations.AddConstraint(
            model_name="country",
            constraint=models.CheckConstraint(
                condition=models.Q(("code", ""), _negated=True), name="country_code_given"
            ),
        ),
        migrations.AddConstraint(
            model_name="country",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("code__contains", " "), _negated=True),
                    models.Q(("code__contains", "/"), _negated=True),
                ),
                name="country_code_fits_an_address",
            ),
        ),
        migrations.AddConstraint(
            model_name="country",
            constraint=models.UniqueConstraint(
                django.db.models.functions.text.Lower("code"), name="country_code_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="countryguess",
            constraint=models.UniqueConstraint(fields=("entry", "rank"), name="country_guess_rank_once"),
        ),
        migrations.AddConstraint(
            model_name="countryguess",
            constraint=models.CheckConstraint(
                condition=models.Q(("rank__gte", 1)), name="country_guess_rank_from_1"
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        (
                            "field__in",
                            (
                                "title",
                                "kind",
                                "date",
                                "place",
                                "issuer",
                                "language",
                                "petition_signatures",
                                "petition_goal",
                                "entries_claimed",
                                "subject_countries",
                                "status",
                            ),
                        ),
                        ("statement__isnull", False),
                    ),
                    models.Q(
                        ("field__in", ("name", "kind", "website", "countries", "is_withheld")),
                        ("organization__isnull", False),
                    ),
                    models.Q(
                        (
                            "field__in",
                            (
                                "organization",
                                "countries",
                                "person_name",
                                "person_role",
                                "state",
                                "is_withheld",
                                "is_person_withheld",
                            ),
                        ),
                        ("signature__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="decision_field_of_its_row",
            ),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="entry_name_given"
            ),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=models.Q(("position__gte", 1)), name="entry_position_from_1"
            ),
        ),
        migrations.AddConstraint(
            model_name="organization",
            constraint=models.CheckConstraint(
                condition=models.Q(("public_id", ""), _negated=True), name="organization_public_id_given"
            ),
        ),
        migrations.AddConstraint(
            model_name="organizationname",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="organization_name_name_given"
            ),
        ),
        migrations.AddConstraint(
            model_name="signature",
            constraint=models.CheckConstraint(
                condition=models.Q(("public_id", ""), _negated=True), name="signature_public_id_given"
            ),
        ),
        migrations.AddConstraint(
            model_name="signature",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="signature_name_given"
            ),
        ),
        migrations.AddConstraint(
            model_name="signature",
            constraint=models.CheckConstraint(
                condition=models.Q(("position__gte", 1)), name="signature_position_from_1"
            ),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.Exact(django.db.models.functions.text.Length("checksum"), 64)
                ),
                name="source_checksum_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "original")), fields=("statement",), name="source_one_original"
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(("public_id", ""), _negated=True), name="statement_public_id_given"
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("date", ""), ("date_precision", ""), ("first_day", None)),
                    models.Q(
                        ("first_day__isnull", False),
                        models.Q(
                            models.Q(
                                models.Q(
                                    django.db.models.lookups.Exact(
                                        django.db.models.functions.text.Length("date"), 4
                                    )
                                ),
                                ("date_precision", "year"),
                            ),
                            models.Q(
                                models.Q(
                                    django.db.models.lookups.Exact(
                                        django.db.models.functions.text.Length("date"), 7
                                    )
                                ),
                                ("date_precision", "month"),
                            ),
                            models.Q(
                                models.Q(
                                    django.db.models.lookups.Exact(
                                        django.db.models.functions.text.Length("date"), 10
                                    )
                                ),
                                ("date_precision", "day"),
                            ),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="statement_date_whole",
            ),
        ),
    ]
