"""Names that are withheld, kept where they are to be cut out; filled for what was taken down before."""

from collections import defaultdict

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

WITHHELD = (
    models.Q(is_withheld=True)
    | models.Q(organization__is_withheld=True)
    | models.Q(organization__representative__is_withheld=True)
)


def fill_hidden_names(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Write the names of withheld signatories and persons; the next recount leaves out what is still shown."""
    signatures = apps.get_model("statements", "Signature").objects.order_by()
    names: dict[int, set[str]] = defaultdict(set)
    gone = signatures.filter(WITHHELD).values_list(
        "statement_id", "name", "person_name", "organization__name", "organization__names__name"
    )
    for statement, *found in gone:
        names[statement].update(name for name in found if name)
    persons = signatures.filter(is_person_withheld=True).values_list("statement_id", "kind", "name", "person_name")
    for statement, kind, name, person in persons:
        names[statement].update(found for found in (person, name if kind == "person" else "") if found)
    for statement, found in names.items():
        lines = "\n".join(sorted({" ".join(name.split()) for name in found if len(name) > 1}))
        apps.get_model("statements", "Statement").objects.filter(pk=statement).update(hidden_names=lines)


class Migration(migrations.Migration):

    dependencies = [
        ('statements', '0015_what_organizations_signed'),
    ]

    operations = [
        migrations.AddField(
            model_name='organization',
            name='hidden_names',
            field=models.TextField(blank=True, editable=False, help_text='Names in its names that are withheld from what it signed, one a line.'),
        ),
        migrations.AddField(
            model_name='statement',
            name='hidden_names',
            field=models.TextField(blank=True, editable=False, help_text='Names withheld of its signatories, one a line.'),
        ),
        migrations.AlterField(
            model_name='statement',
            name='folded',
            field=models.TextField(editable=False, help_text='Title, opening words and issuer as readers see them, folded for search.'),
        ),
        migrations.AddIndex(
            model_name='statement',
            index=models.Index(condition=models.Q(('hidden_names', ''), _negated=True), fields=['id'], name='statement_hiding_names'),
        ),
        migrations.AddIndex(
            model_name='signature',
            index=models.Index(condition=models.Q(('is_withheld', True)), fields=['organization'], name='signature_withheld'),
        ),
        migrations.RunPython(fill_hidden_names, migrations.RunPython.noop),
    ]
