"""Fingerprints of names: a new signature finds the organisation of a name that is spelt otherwise."""

from itertools import islice

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from statements.models.name_columns import FOLDED_LENGTH
from statements.resolution.names import fingerprint

CHUNK = 500


def fill_fingerprints(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Write the fingerprint of every name that is held."""
    rows = apps.get_model("statements", "OrganizationName").objects.using(schema_editor.connection.alias)
    found = rows.only("name").iterator(chunk_size=CHUNK)
    while chunk := list(islice(found, CHUNK)):
        for row in chunk:
            row.fingerprint = fingerprint(row.name)[:FOLDED_LENGTH]
        rows.bulk_update(chunk, ["fingerprint"])


class Migration(migrations.Migration):

    dependencies = [
        ('statements', '0012_review_groups'),
    ]

    operations = [
        migrations.AddField(
            model_name='organizationname',
            name='fingerprint',
            field=models.CharField(default='', editable=False, help_text='The key that finds names which may be one without being spelt alike.', max_length=1000),
        ),
        migrations.AddIndex(
            model_name='organizationname',
            index=models.Index(fields=['fingerprint'], name='organization_name_fingerprint'),
        ),
        migrations.RunPython(fill_fingerprints, migrations.RunPython.noop, elidable=True),
    ]
