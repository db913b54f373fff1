"""Tallies of signatures by country, basis and kind, and of the names they bear, filled for what is held."""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import functions


SHOWN = models.Q(
    models.Q(organization=None) | models.Q(organization__is_withheld=False),
    state__in=["listed", "disputed"],
    is_draft=False,
    is_withheld=False,
)
COLUMN_OF = {"country": "countries__country", "basis": "countries__basis", "kind": "kind"}


def fill_tallies(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Count what every statement shows, as recount() would."""
    shown = apps.get_model("statements", "Signature").objects.filter(SHOWN).order_by()
    tally = apps.get_model("statements", "Tally")
    for facet, column in COLUMN_OF.items():
        numbers = shown.values_list("statement", column).annotate(number=models.Count("pk", distinct=True))
        tally.objects.bulk_create(
            tally(statement_id=statement, facet=facet, value=value or "", number=number)
            for statement, value, number in numbers
        )


def fill_names(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Count the public signatures that bear each name of an organisation."""
    published = apps.get_model("statements", "Signature").objects.filter(
        SHOWN,
        statement__status="published",
        organization=models.OuterRef("organization"),
        folded=models.OuterRef("folded"),
    )
    counted = published.order_by().values("organization").annotate(number=models.Count("pk"))
    number = functions.Coalesce(models.Subquery(counted.values("number")), 0)
    apps.get_model("statements", "OrganizationName").objects.update(signature_count=number)


class Migration(migrations.Migration):

    dependencies = [
        ('statements', '0009_unnamed_signatories'),
    ]

    operations = [
        migrations.CreateModel(
            name='Tally',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('facet', models.CharField(choices=[('country', 'country'), ('basis', 'basis'), ('kind', 'kind')], max_length=10)),
                ('value', models.CharField(blank=True, help_text='Country code, basis or kind; empty where there is no country.', max_length=32)),
                ('number', models.PositiveIntegerField()),
            ],
            options={
                'verbose_name_plural': 'tallies',
                'ordering': ['pk'],
            },
        ),
        migrations.AddField(
            model_name='organizationname',
            name='signature_count',
            field=models.PositiveIntegerField(default=0, editable=False),
        ),
        migrations.AddIndex(
            model_name='signature',
            index=models.Index(fields=['kind', 'statement', 'position'], name='signature_by_kind'),
        ),
        migrations.AddIndex(
            model_name='signature',
            index=models.Index(fields=['attribution'], name='signature_by_attribution'),
        ),
        migrations.AddIndex(
            model_name='signaturecountry',
            index=models.Index(fields=['basis', 'signature'], name='signature_country_by_basis'),
        ),
        migrations.AddField(
            model_name='tally',
            name='statement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tallies', to='statements.statement'),
        ),
        migrations.AddIndex(
            model_name='tally',
            index=models.Index(fields=['facet', 'value', 'statement'], name='tally_by_value'),
        ),
        migrations.AddConstraint(
            model_name='tally',
            constraint=models.UniqueConstraint(fields=('statement', 'facet', 'value'), name='tally_once'),
        ),
        migrations.AddConstraint(
            model_name='tally',
            constraint=models.CheckConstraint(condition=models.Q(('facet__in', ['country', 'basis', 'kind'])), name='tally_facet_known'),
        ),
        migrations.RunPython(fill_tallies, migrations.RunPython.noop),
        migrations.RunPython(fill_names, migrations.RunPython.noop),
    ]
