"""Documents that wait to be shown, the folder they came from, and what the machine had before a decision."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Two flags that nothing held bears, and two columns that stay empty for what is held."""

    dependencies = [("statements", "0004_withheld")]

    operations = [
        migrations.AddField(
            model_name="decision",
            name="machine",
            field=models.JSONField(
                editable=False,
                help_text="What the machine had there, where no decision stood: undoing hands it back.",
                null=True,
            ),
        ),
        migrations.AddField(
            model_name="signature",
            name="is_draft",
            field=models.BooleanField(
                default=False,
                editable=False,
                help_text="Only drafts print it: documents that came after their statement was published.",
                verbose_name="draft",
            ),
        ),
        migrations.AddField(
            model_name="source",
            name="folder",
            field=models.CharField(
                blank=True,
                editable=False,
                help_text="SHA-256 of where the imported folder stood: two folders of one name are told apart.",
                max_length=64,
            ),
        ),
        migrations.AddField(
            model_name="source",
            name="is_draft",
            field=models.BooleanField(
                default=False,
                editable=False,
                help_text="It came after its statement was published, and readers do not see it yet.",
                verbose_name="draft",
            ),
        ),
    ]
