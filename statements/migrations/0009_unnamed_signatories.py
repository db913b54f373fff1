"""Signatories whom a list counts without naming them: a kind without a record, and how many they are."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Every signature held so far is of the kinds known before."""

    dependencies = [
        ('statements', '0008_judging_groups'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='entry',
            name='entry_kind_known',
        ),
        migrations.RemoveConstraint(
            model_name='signature',
            name='signature_kind_known',
        ),
        migrations.RemoveConstraint(
            model_name='signature',
            name='signature_attribution_known',
        ),
        migrations.RemoveConstraint(
            model_name='signature',
            name='signature_person_or_organization',
        ),
        migrations.AddField(
            model_name='entry',
            name='stands_for',
            field=models.PositiveIntegerField(default=1, editable=False, help_text='How many sign with it: more than one where a line counts signatories and names none.'),
        ),
        migrations.AlterField(
            model_name='entry',
            name='kind',
            field=models.CharField(choices=[('organization', 'organisation'), ('person', 'person'), ('collective', 'collective without a body'), ('state', 'state'), ('withheld', 'unnamed signatories')], editable=False, max_length=12),
        ),
        migrations.AlterField(
            model_name='historicalsignature',
            name='attribution',
            field=models.CharField(choices=[('new_name', 'a name not seen before'), ('same_name', 'same name, compatible country'), ('curator', 'decided by a curator'), ('person', 'a person, who has no organisation record'), ('unnamed', 'signatories whom nobody names')], editable=False, max_length=10),
        ),
        migrations.AlterField(
            model_name='historicalsignature',
            name='kind',
            field=models.CharField(choices=[('organization', 'organisation'), ('person', 'person'), ('collective', 'collective without a body'), ('state', 'state'), ('withheld', 'unnamed signatories')], max_length=12),
        ),
        migrations.AlterField(
            model_name='signature',
            name='attribution',
            field=models.CharField(choices=[('new_name', 'a name not seen before'), ('same_name', 'same name, compatible country'), ('curator', 'decided by a curator'), ('person', 'a person, who has no organisation record'), ('unnamed', 'signatories whom nobody names')], editable=False, max_length=10),
        ),
        migrations.AlterField(
            model_name='signature',
            name='kind',
            field=models.CharField(choices=[('organization', 'organisation'), ('person', 'person'), ('collective', 'collective without a body'), ('state', 'state'), ('withheld', 'unnamed signatories')], max_length=12),
        ),
        migrations.AddConstraint(
            model_name='entry',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['organization', 'person', 'collective', 'state', 'withheld'])), name='entry_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='entry',
            constraint=models.CheckConstraint(condition=models.Q(('stands_for__gte', 1)), name='entry_stands_for_from_1'),
        ),
        migrations.AddConstraint(
            model_name='signature',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['organization', 'person', 'collective', 'state', 'withheld'])), name='signature_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='signature',
            constraint=models.CheckConstraint(condition=models.Q(('attribution__in', ['new_name', 'same_name', 'curator', 'person', 'unnamed'])), name='signature_attribution_known'),
        ),
        migrations.AddConstraint(
            model_name='signature',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['person', 'withheld']), ('organization', None)), models.Q(models.Q(('kind__in', ['person', 'withheld']), _negated=True), ('organization__isnull', False)), _connector='OR'), name='signature_person_or_organization'),
        ),
    ]
