"""A country may rest on what the other signatures of an organisation say."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('statements', '0017_lasting_keys'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='countryguess',
            name='country_guess_basis_known',
        ),
        migrations.RemoveConstraint(
            model_name='organizationcountry',
            name='organization_country_basis_known',
        ),
        migrations.RemoveConstraint(
            model_name='signaturecountry',
            name='signature_country_basis_known',
        ),
        migrations.AlterField(
            model_name='countryguess',
            name='basis',
            field=models.CharField(choices=[('curator', 'decided by a curator'), ('printed', 'printed as a heading, column or suffix'), ('named', "named in the organisation's name"), ('place', "a place in the organisation's name"), ('elsewhere', "told by the organisation's other signatures"), ('inferred', 'inferred from neighbours in the list')], editable=False, help_text='What its strongest evidence is.', max_length=10),
        ),
        migrations.AlterField(
            model_name='organizationcountry',
            name='basis',
            field=models.CharField(choices=[('curator', 'decided by a curator'), ('printed', 'printed as a heading, column or suffix'), ('named', "named in the organisation's name"), ('place', "a place in the organisation's name"), ('elsewhere', "told by the organisation's other signatures"), ('inferred', 'inferred from neighbours in the list')], max_length=10),
        ),
        migrations.AlterField(
            model_name='signaturecountry',
            name='basis',
            field=models.CharField(choices=[('curator', 'decided by a curator'), ('printed', 'printed as a heading, column or suffix'), ('named', "named in the organisation's name"), ('place', "a place in the organisation's name"), ('elsewhere', "told by the organisation's other signatures"), ('inferred', 'inferred from neighbours in the list')], max_length=10),
        ),
        migrations.AddConstraint(
            model_name='countryguess',
            constraint=models.CheckConstraint(condition=models.Q(('basis__in', ['curator', 'printed', 'named', 'place', 'elsewhere', 'inferred'])), name='country_guess_basis_known'),
        ),
        migrations.AddConstraint(
            model_name='organizationcountry',
            constraint=models.CheckConstraint(condition=models.Q(('basis__in', ['curator', 'printed', 'named', 'place', 'elsewhere', 'inferred'])), name='organization_country_basis_known'),
        ),
        migrations.AddConstraint(
            model_name='signaturecountry',
            constraint=models.CheckConstraint(condition=models.Q(('basis__in', ['curator', 'printed', 'named', 'place', 'elsewhere', 'inferred'])), name='signature_country_basis_known'),
        ),
    ]
