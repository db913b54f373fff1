"""Languages are tags, and the history of names tells theirs."""

import django.core.validators
from django.db import migrations, models

TAG = django.core.validators.RegexValidator(
    r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z",
    "A language is two or three letters, with hyphens before what follows, such as en, az-Latn or pt-BR.",
)


def tell_languages(apps, schema_editor):
    """Give each name in the history the language that it has today."""
    History = apps.get_model("statements", "HistoricalOrganization")
    held = {}
    rows = apps.get_model("statements", "OrganizationName").objects.order_by()
    for organization, name, kind, language in rows.values_list("organization", "name", "kind", "language"):
        held[organization, name, kind] = language
    for entry in History.objects.exclude(names=[]).only("id", "names").iterator():
        entry.names = [[*name[:2], held.get((entry.id, *name[:2]), "")] for name in entry.names]
        History.objects.filter(pk=entry.pk).update(names=entry.names)


def forget_languages(apps, schema_editor):
    """Leave name and kind alone."""
    History = apps.get_model("statements", "HistoricalOrganization")
    for entry in History.objects.exclude(names=[]).only("id", "names").iterator():
        History.objects.filter(pk=entry.pk).update(names=[name[:2] for name in entry.names])


class Migration(migrations.Migration):

    dependencies = [
        ('statements', '0019_folded_by_look'),
    ]

    operations = [
        migrations.AlterField(
            model_name='historicalstatement',
            name='language',
            field=models.CharField(blank=True, help_text='Language of the text as a BCP 47 tag, such as en.', max_length=35, validators=[TAG]),
        ),
        migrations.AlterField(
            model_name='organizationname',
            name='language',
            field=models.CharField(blank=True, help_text='A BCP 47 tag, such as en or az-Latn.', max_length=35, validators=[TAG]),
        ),
        migrations.AlterField(
            model_name='statement',
            name='language',
            field=models.CharField(blank=True, help_text='Language of the text as a BCP 47 tag, such as en.', max_length=35, validators=[TAG]),
        ),
        migrations.RunPython(tell_languages, forget_languages),
    ]
