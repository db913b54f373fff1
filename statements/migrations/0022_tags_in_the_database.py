"""The database, too, holds that languages are tags, and that codes of countries fit an address."""

import re

import django.db.models.expressions
import django.db.models.functions.text
import django.db.models.lookups
import statements.models.constraints
from django.core.management.base import CommandError
from django.db import migrations, models

IS_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
IS_CODE = re.compile(r"[A-Za-z0-9-]{2,32}")


def let_go_of_others(apps, schema_editor):
    """Leave the language open where what stands there is no tag of one."""
    for name in ("Statement", "Source", "OrganizationName"):
        rows = apps.get_model("statements", name).objects.order_by()
        for language in rows.values_list("language", flat=True).distinct():
            if not IS_TAG.fullmatch(language):
                rows.filter(language=language).update(language="")


def name_odd_codes(apps, schema_editor):
    """Refuse, by name, a country whose code does not fit: what points to it cannot follow by itself."""
    for code in apps.get_model("statements", "Country").objects.order_by().values_list("code", flat=True):
        if not IS_CODE.fullmatch(code):
            raise CommandError(f"The country “{code}” needs a code of two or more letters, digits or hyphens.")


class Migration(migrations.Migration):

    dependencies = [
        ('statements', '0021_notes_on_countries'),
    ]

    operations = [
        migrations.RunPython(name_odd_codes, migrations.RunPython.noop),
        migrations.RunPython(let_go_of_others, migrations.RunPython.noop),
        migrations.RemoveConstraint(
            model_name='country',
            name='country_code_fits_an_address',
        ),
        migrations.AddConstraint(
            model_name='country',
            constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.Exact(statements.models.constraints.Behind('code', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-'), ''), models.Q(django.db.models.lookups.Exact(django.db.models.functions.text.Length('code'), 1), _negated=True)), name='country_code_fits_an_address'),
        ),
        migrations.AddConstraint(
            model_name='organizationname',
            constraint=models.CheckConstraint(condition=models.Q(('language', ''), models.Q(django.db.models.lookups.In(django.db.models.expressions.CombinedExpression(django.db.models.functions.text.Length('language'), '-', django.db.models.functions.text.Length(statements.models.constraints.Behind('language', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'))), [2, 3]), django.db.models.lookups.In(django.db.models.functions.text.Substr(statements.models.constraints.Behind('language', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'), 1, 1), ['', '-']), django.db.models.lookups.Exact(statements.models.constraints.Behind('language', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-'), ''), models.Q(('language__contains', '--'), ('language__endswith', '-'), _connector='OR', _negated=True)), _connector='OR'), name='organization_name_language_is_a_tag'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('language', ''), models.Q(django.db.models.lookups.In(django.db.models.expressions.CombinedExpression(django.db.models.functions.text.Length('language'), '-', django.db.models.functions.text.Length(statements.models.constraints.Behind('language', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'))), [2, 3]), django.db.models.lookups.In(django.db.models.functions.text.Substr(statements.models.constraints.Behind('language', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'), 1, 1), ['', '-']), django.db.models.lookups.Exact(statements.models.constraints.Behind('language', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-'), ''), models.Q(('language__contains', '--'), ('language__endswith', '-'), _connector='OR', _negated=True)), _connector='OR'), name='source_language_is_a_tag'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(('language', ''), models.Q(django.db.models.lookups.In(django.db.models.expressions.CombinedExpression(django.db.models.functions.text.Length('language'), '-', django.db.models.functions.text.Length(statements.models.constraints.Behind('language', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'))), [2, 3]), django.db.models.lookups.In(django.db.models.functions.text.Substr(statements.models.constraints.Behind('language', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'), 1, 1), ['', '-']), django.db.models.lookups.Exact(statements.models.constraints.Behind('language', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-'), ''), models.Q(('language__contains', '--'), ('language__endswith', '-'), _connector='OR', _negated=True)), _connector='OR'), name='statement_language_is_a_tag'),
        ),
    ]
