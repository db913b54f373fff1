"""Names are folded otherwise since Latin words are read by their look: refold_names writes the keys anew."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('statements', '0018_countries_told_elsewhere'),
    ]

    operations = [
        migrations.AlterField(
            model_name='organizationname',
            name='fold_version',
            field=models.PositiveSmallIntegerField(default=2, editable=False),
        ),
    ]
