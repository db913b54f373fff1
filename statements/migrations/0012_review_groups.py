"""Who may see and settle what waits for review, and write down where an organisation was looked for."""

from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

VIEWER = {"view_reviewitem", "view_existencecheck"}
CURATOR = VIEWER | {"change_reviewitem", "add_existencecheck"}
GROUPS = {"Viewer": VIEWER, "Curator": CURATOR, "Reviewer": CURATOR, "Administrator": CURATOR}


def make_permissions(apps: Apps, database: str) -> None:
    """Write the permissions now: Django itself does so only after the last migration."""
    config = apps.get_app_config("statements")
    # The historical apps have no module of models, without which Django would pass over them.
    config.models_module = True
    create_permissions(config, verbosity=0, interactive=False, using=database, apps=apps)
    config.models_module = None


def widen_groups(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Give each group what it lacks; one that was renamed or deleted is left alone."""
    database = schema_editor.connection.alias
    make_permissions(apps, database)
    permissions = apps.get_model("auth", "Permission").objects.using(database)
    for group in apps.get_model("auth", "Group").objects.using(database).filter(name__in=GROUPS):
        found = permissions.filter(content_type__app_label="statements", codename__in=GROUPS[group.name])
        group.permissions.add(*found)


class Migration(migrations.Migration):
    """Permissions stay when this is undone: accounts may have been given them."""

    dependencies = [("statements", "0011_review")]

    operations = [
        migrations.RunPython(widen_groups, migrations.RunPython.noop, elidable=False),
    ]
