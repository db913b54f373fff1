"""The review queue, what people know of an organisation's existence, and what has still to be looked at."""

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Nothing held has been looked through yet."""

    dependencies = [
        ('statements', '0010_tallies'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ExistenceCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('result', models.CharField(choices=[('found', 'found'), ('not_found', 'not found'), ('dissolved', 'dissolved')], max_length=10)),
                ('place', models.CharField(help_text='Where it was looked for: a register, an archive, a site.', max_length=300)),
                ('checked_date', models.DateField(help_text='On which day.')),
                ('url', models.URLField(blank=True, max_length=1000, verbose_name='link')),
                ('note', models.TextField(blank=True, help_text='For curators only.')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'ordering': ['-checked_date', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='ReviewItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(choices=[('duplicate', 'likely the same organisation'), ('branch', 'likely a branch'), ('twice', 'twice in one list'), ('country_weak', 'country on weak grounds'), ('country_group', 'country unlike its neighbours'), ('country_statements', 'countries differ between statements'), ('numbering', 'numbers jump'), ('total', 'total differs from the list'), ('unresolved', 'lines not understood'), ('person', 'person or organisation'), ('differences', 'read otherwise today'), ('dissolved', 'signed after its end')], editable=False, max_length=20)),
                ('key', models.CharField(editable=False, help_text='What it is about, once for each reason.', max_length=120)),
                ('facts', models.CharField(editable=False, help_text='Hash of what it rests on: another one, and it is open again.', max_length=64)),
                ('weight', models.FloatField(editable=False, help_text='How many signatures deciding it resolves, times how likely it is.')),
                ('sentence', models.TextField(editable=False)),
                ('found_at', models.DateTimeField(auto_now_add=True)),
                ('settled_at', models.DateTimeField(editable=False, null=True)),
                ('note', models.TextField(blank=True, help_text='Why nothing has to be changed.')),
            ],
            options={
                'ordering': ['-weight', 'pk'],
            },
        ),
        migrations.RemoveConstraint(
            model_name='decision',
            name='decision_field_known',
        ),
        migrations.RemoveConstraint(
            model_name='decision',
            name='decision_field_of_its_row',
        ),
        migrations.AddField(
            model_name='historicalorganization',
            name='dissolved_date',
            field=models.CharField(blank=True, help_text='2023, 2023-09 or 2022-09-20.', max_length=10, verbose_name='dissolved'),
        ),
        migrations.AddField(
            model_name='historicalorganization',
            name='founded_date',
            field=models.CharField(blank=True, help_text='2023, 2023-09 or 2022-09-20.', max_length=10, verbose_name='founded'),
        ),
        migrations.AddField(
            model_name='historicalorganization',
            name='register_numbers',
            field=models.CharField(blank=True, help_text='Register and number, several with a semicolon between them.', max_length=500),
        ),
        migrations.AddField(
            model_name='historicalorganization',
            name='wikidata_id',
            field=models.CharField(blank=True, help_text='Its item there, such as Q42.', max_length=20, validators=[django.core.validators.RegexValidator('^Q[1-9]\\d*$', 'A Wikidata item is a Q and a number, such as Q42.')], verbose_name='Wikidata'),
        ),
        migrations.AddField(
            model_name='organization',
            name='dissolved_date',
            field=models.CharField(blank=True, help_text='2023, 2023-09 or 2022-09-20.', max_length=10, verbose_name='dissolved'),
        ),
        migrations.AddField(
            model_name='organization',
            name='founded_date',
            field=models.CharField(blank=True, help_text='2023, 2023-09 or 2022-09-20.', max_length=10, verbose_name='founded'),
        ),
        migrations.AddField(
            model_name='organization',
            name='is_matched',
            field=models.BooleanField(default=False, editable=False, help_text='Its names were compared with those of all others; renaming it asks for that again.'),
        ),
        migrations.AddField(
            model_name='organization',
            name='register_numbers',
            field=models.CharField(blank=True, help_text='Register and number, several with a semicolon between them.', max_length=500),
        ),
        migrations.AddField(
            model_name='organization',
            name='wikidata_id',
            field=models.CharField(blank=True, help_text='Its item there, such as Q42.', max_length=20, validators=[django.core.validators.RegexValidator('^Q[1-9]\\d*$', 'A Wikidata item is a Q and a number, such as Q42.')], verbose_name='Wikidata'),
        ),
        migrations.AddField(
            model_name='source',
            name='is_reviewed',
            field=models.BooleanField(default=False, editable=False, help_text='What it holds for people to look at is in the review queue; what changes it asks again.'),
        ),
        migrations.AlterField(
            model_name='decision',
            name='field',
            field=models.CharField(choices=[('title', 'title'), ('kind', 'kind'), ('date', 'date'), ('place', 'place'), ('issuer', 'issuer'), ('language', 'language'), ('petition_signatures', 'petition signatures'), ('petition_goal', 'petition goal'), ('entries_claimed', 'signatories claimed'), ('subject_countries', 'subject countries'), ('status', 'status'), ('name', 'name'), ('website', 'website'), ('register_numbers', 'register numbers'), ('wikidata_id', 'Wikidata'), ('founded_date', 'founded'), ('dissolved_date', 'dissolved'), ('countries', 'countries'), ('organization', 'organisation'), ('state', 'state'), ('person_name', 'person'), ('person_role', 'role'), ('is_withheld', 'withheld'), ('is_person_withheld', 'person withheld')], editable=False, max_length=20),
        ),
        migrations.AddIndex(
            model_name='organization',
            index=models.Index(condition=models.Q(('is_matched', False)), fields=['id'], name='organization_unmatched'),
        ),
        migrations.AddIndex(
            model_name='source',
            index=models.Index(condition=models.Q(('is_reviewed', False)), fields=['id'], name='source_unreviewed'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('field__in', ['title', 'kind', 'date', 'place', 'issuer', 'language', 'petition_signatures', 'petition_goal', 'entries_claimed', 'subject_countries', 'status', 'name', 'website', 'register_numbers', 'wikidata_id', 'founded_date', 'dissolved_date', 'countries', 'organization', 'state', 'person_name', 'person_role', 'is_withheld', 'is_person_withheld'])), name='decision_field_known'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('field__in', ('title', 'kind', 'date', 'place', 'issuer', 'language', 'petition_signatures', 'petition_goal', 'entries_claimed', 'subject_countries', 'status')), ('statement__isnull', False)), models.Q(('field__in', ('name', 'kind', 'website', 'register_numbers', 'wikidata_id', 'founded_date', 'dissolved_date', 'countries', 'is_withheld')), ('organization__isnull', False)), models.Q(('field__in', ('organization', 'countries', 'person_name', 'person_role', 'state', 'is_withheld', 'is_person_withheld')), ('signature__isnull', False)), _connector='OR'), name='decision_field_of_its_row'),
        ),
        migrations.AddField(
            model_name='existencecheck',
            name='author',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='existencecheck',
            name='organization',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='existence_checks', to='statements.organization'),
        ),
        migrations.AddField(
            model_name='reviewitem',
            name='organization',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='review_items', to='statements.organization'),
        ),
        migrations.AddField(
            model_name='reviewitem',
            name='other',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='statements.organization'),
        ),
        migrations.AddField(
            model_name='reviewitem',
            name='settled_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='reviewitem',
            name='signature',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='review_items', to='statements.signature'),
        ),
        migrations.AddField(
            model_name='reviewitem',
            name='source',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='review_items', to='statements.source'),
        ),
        migrations.AddConstraint(
            model_name='existencecheck',
            constraint=models.CheckConstraint(condition=models.Q(('result__in', ['found', 'not_found', 'dissolved'])), name='existence_check_result_known'),
        ),
        migrations.AddConstraint(
            model_name='existencecheck',
            constraint=models.CheckConstraint(condition=models.Q(('place', ''), _negated=True), name='existence_check_place_given'),
        ),
        migrations.AddIndex(
            model_name='reviewitem',
            index=models.Index(condition=models.Q(('settled_at', None)), fields=['-weight', 'id'], name='review_item_waiting'),
        ),
        migrations.AddIndex(
            model_name='reviewitem',
            index=models.Index(condition=models.Q(('settled_at', None)), fields=['reason', '-weight', 'id'], name='review_item_waiting_reason'),
        ),
        migrations.AddConstraint(
            model_name='reviewitem',
            constraint=models.CheckConstraint(condition=models.Q(('reason__in', ['duplicate', 'branch', 'twice', 'country_weak', 'country_group', 'country_statements', 'numbering', 'total', 'unresolved', 'person', 'differences', 'dissolved'])), name='review_item_reason_known'),
        ),
        migrations.AddConstraint(
            model_name='reviewitem',
            constraint=models.CheckConstraint(condition=models.Q(('key', ''), _negated=True), name='review_item_key_given'),
        ),
        migrations.AddConstraint(
            model_name='reviewitem',
            constraint=models.CheckConstraint(condition=models.Q(('facts', ''), _negated=True), name='review_item_facts_given'),
        ),
        migrations.AddConstraint(
            model_name='reviewitem',
            constraint=models.UniqueConstraint(fields=('reason', 'key'), name='review_item_once'),
        ),
        migrations.AddConstraint(
            model_name='reviewitem',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('settled_at', None), ('settled_by', None)), models.Q(('settled_at__isnull', False), ('settled_by__isnull', False)), _connector='OR'), name='review_item_settled_by_somebody'),
        ),
    ]
