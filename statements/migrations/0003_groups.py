"""The four groups: Viewer, Curator, Reviewer and Administrator, each with what the one before may do."""

from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

NOUNS = (
    "statement",
    "subjectcountry",
    "source",
    "entry",
    "countryguess",
    "signature",
    "signaturecountry",
    "organization",
    "organizationname",
    "organizationcountry",
    "country",
    "decision",
    "importrun",
)
VIEWER = {f"view_{noun}" for noun in NOUNS}
CURATOR = VIEWER | {
    "add_statement",
    "change_statement",
    "change_source",
    "change_signature",
    "add_organization",
    "change_organization",
    "add_organizationname",
    "change_organizationname",
    "delete_organizationname",
}
REVIEWER = CURATOR | {
    "publish_statement",
    "withhold_statement",
    "confirm_signature",
    "confirm_organization",
    "undo_decision",
}
# An account that did something stays, so nobody is given the permission to delete one.
ACCOUNTS = {"view_user", "add_user", "change_user", "view_group", "add_group", "change_group", "delete_group"}
ADMINISTRATOR = REVIEWER | {"add_country", "change_country"} | ACCOUNTS
GROUPS = {"Viewer": VIEWER, "Curator": CURATOR, "Reviewer": REVIEWER, "Administrator": ADMINISTRATOR}


def make_permissions(apps: Apps, database: str) -> None:
    """Write the permissions now: Django itself does so only after the last migration."""
    for label in ("auth", "statements"):
        config = apps.get_app_config(label)
        # The historical apps have no module of models, without which Django would pass over them.
        config.models_module = True
        create_permissions(config, verbosity=0, interactive=False, using=database, apps=apps)
        config.models_module = None


def make_groups(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the groups that are missing and give each what it lacks; takes nothing away."""
    database = schema_editor.connection.alias
    make_permissions(apps, database)
    group_model, permission_model = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    permissions = permission_model.objects.using(database).filter(
        content_type__app_label__in=("auth", "statements")
    )
    for name, codenames in GROUPS.items():
        group, _ = group_model.objects.using(database).get_or_create(name=name)
        group.permissions.add(*permissions.filter(codename__in=codenames))


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("statements", "0002_history"),
    ]

    # Going back leaves the groups: accounts may belong to them.
    operations = [migrations.RunPython(make_groups, migrations.RunPython.noop, elidable=False)]
