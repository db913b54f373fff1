"""Words for people on the screens: organisations by their British name, and what waits is to be reviewed."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0013_name_fingerprints"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="historicalorganization",
            options={
                "default_permissions": (),
                "get_latest_by": ("history_date", "history_id"),
                "ordering": ("-history_date", "-history_id"),
                "verbose_name": "historical organisation",
                "verbose_name_plural": "historical organisations",
            },
        ),
        migrations.AlterModelOptions(
            name="organization",
            options={
                "ordering": ["folded", "pk"],
                "permissions": [("confirm_organization", "Can confirm where organisations are")],
                "verbose_name": "organisation",
            },
        ),
        migrations.AlterModelOptions(
            name="organizationcountry",
            options={
                "ordering": ["-confidence", "country_id"],
                "verbose_name": "organisation country",
                "verbose_name_plural": "organisation countries",
            },
        ),
        migrations.AlterModelOptions(
            name="organizationname",
            options={"ordering": ["pk"], "verbose_name": "organisation name"},
        ),
        migrations.AlterModelOptions(
            name="reviewitem",
            options={
                "ordering": ["-weight", "pk"],
                "verbose_name": "item to review",
                "verbose_name_plural": "items to review",
            },
        ),
        migrations.AlterField(
            model_name="country",
            name="organization_count",
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name="organisations"),
        ),
        migrations.AlterField(
            model_name="country",
            name="signature_count",
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name="signatures"),
        ),
        migrations.AlterField(
            model_name="country",
            name="statement_count",
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name="statements"),
        ),
        migrations.AlterField(
            model_name="historicalsignature",
            name="organization",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="statements.organization",
                verbose_name="organisation",
            ),
        ),
        migrations.AlterField(
            model_name="organization",
            name="signature_count",
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name="signatures"),
        ),
        migrations.AlterField(
            model_name="organization",
            name="statement_count",
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name="statements"),
        ),
        migrations.AlterField(
            model_name="signature",
            name="organization",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="signatures",
                to="statements.organization",
                verbose_name="organisation",
            ),
        ),
    ]
