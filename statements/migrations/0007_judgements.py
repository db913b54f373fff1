"""Judgements about two organisations, and where records stand by them."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Nothing held is judged yet: every record stands for itself."""

    dependencies = [
        ('statements', '0006_stricter_rows'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Judgement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('verdict', models.CharField(choices=[('same', 'the same'), ('left_is_branch', 'the left one is a branch'), ('right_is_branch', 'the right one is a branch'), ('related', 'related'), ('different', 'different'), ('unsure', 'nobody can tell yet')], editable=False, max_length=15)),
                ('lead', models.CharField(blank=True, choices=[('left', 'the first'), ('right', 'the second')], editable=False, help_text='Of two that are the same: whose name and address stand for both.', max_length=5)),
                ('reason', models.TextField(blank=True, help_text='Why, and on what source.')),
                ('decided_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('closed_at', models.DateTimeField(blank=True, editable=False, help_text='When it was undone, or another one replaced it.', null=True)),
                ('closing_reason', models.TextField(blank=True, editable=False)),
            ],
            options={
                'ordering': ['-decided_at', '-pk'],
                'permissions': [('judge_organization', 'Can judge whether organisations are the same'), ('undo_judgement', 'Can undo judgements of others')],
            },
        ),
        migrations.AddField(
            model_name='organization',
            name='network',
            field=models.ForeignKey(blank=True, editable=False, help_text='The uppermost parent of its group; empty where that is itself.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='statements.organization'),
        ),
        migrations.AddField(
            model_name='organization',
            name='parent',
            field=models.ForeignKey(blank=True, editable=False, help_text='What it is a branch of: kept on the record that stands for a group.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='branches', to='statements.organization'),
        ),
        migrations.AddField(
            model_name='organization',
            name='representative',
            field=models.ForeignKey(blank=True, editable=False, help_text='The record that stands for its group; empty where it stands for itself.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='members', to='statements.organization'),
        ),
        migrations.AddField(
            model_name='organizationcountry',
            name='listed_under',
            field=models.ForeignKey(editable=False, help_text='The record that stands for its group; empty where what people decided overrules the link.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='listed_countries', to='statements.organization'),
        ),
        migrations.AddConstraint(
            model_name='organization',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('representative', models.F('pk')), _negated=True), models.Q(('parent', models.F('pk')), _negated=True), models.Q(('network', models.F('pk')), _negated=True)), name='organization_not_under_itself'),
        ),
        migrations.AddField(
            model_name='judgement',
            name='author',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='judgement',
            name='closed_by',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='judgement',
            name='left',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='statements.organization'),
        ),
        migrations.AddField(
            model_name='judgement',
            name='right',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='statements.organization'),
        ),
        migrations.AddConstraint(
            model_name='judgement',
            constraint=models.CheckConstraint(condition=models.Q(('verdict__in', ['same', 'left_is_branch', 'right_is_branch', 'related', 'different', 'unsure'])), name='judgement_verdict_known'),
        ),
        migrations.AddConstraint(
            model_name='judgement',
            constraint=models.CheckConstraint(condition=models.Q(('left__lt', models.F('right'))), name='judgement_left_before_right'),
        ),
        migrations.AddConstraint(
            model_name='judgement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('lead__in', ['left', 'right']), ('verdict', 'same')), models.Q(models.Q(('verdict', 'same'), _negated=True), ('lead', '')), _connector='OR'), name='judgement_lead_of_the_same'),
        ),
        migrations.AddConstraint(
            model_name='judgement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at', None), ('closed_by', None)), models.Q(('closed_at__isnull', False), ('closed_by__isnull', False)), _connector='OR'), name='judgement_closed_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='judgement',
            constraint=models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('left', 'right'), name='judgement_one_standing'),
        ),
    ]
