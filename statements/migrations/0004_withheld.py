"""Organisations, signatures and persons can be withheld from the public, each as a decision."""

from django.db import migrations, models

WHOLE_ORGANIZATION = "Keep it and all of its signatures from the public: pages, counts, search and files."
WHOLE_SIGNATURE = "Keep the signature from the public: pages, counts, search and files."
PERSON = "Name the person nowhere; the signature itself stays."
WORDS = {
    "title": "title",
    "kind": "kind",
    "date": "date",
    "place": "place",
    "issuer": "issuer",
    "language": "language",
    "petition_signatures": "petition signatures",
    "petition_goal": "petition goal",
    "entries_claimed": "signatories claimed",
    "subject_countries": "subject countries",
    "status": "status",
    "name": "name",
    "website": "website",
    "countries": "countries",
    "organization": "organisation",
    "state": "state",
    "person_name": "person",
    "person_role": "role",
    "is_withheld": "withheld",
    "is_person_withheld": "person withheld",
}


def withheld(model: str, name: str, words: str, help_text: str) -> migrations.AddField:
    """A flag that nobody has set."""
    field = models.BooleanField(default=False, help_text=help_text, verbose_name=words)
    return migrations.AddField(model_name=model, name=name, field=field)


class Migration(migrations.Migration):
    """Three flags, their histories, and the two fields they are decided by."""

    dependencies = [("statements", "0003_groups")]

    operations = [
        withheld("organization", "is_withheld", "withheld", WHOLE_ORGANIZATION),
        withheld("historicalorganization", "is_withheld", "withheld", WHOLE_ORGANIZATION),
        withheld("signature", "is_withheld", "withheld", WHOLE_SIGNATURE),
        withheld("historicalsignature", "is_withheld", "withheld", WHOLE_SIGNATURE),
        withheld("signature", "is_person_withheld", "person withheld", PERSON),
        withheld("historicalsignature", "is_person_withheld", "person withheld", PERSON),
        migrations.RemoveConstraint(model_name="decision", name="decision_field_known"),
        migrations.AlterField(
            model_name="decision",
            name="field",
            field=models.CharField(choices=list(WORDS.items()), editable=False, max_length=20),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(("field__in", list(WORDS))), name="decision_field_known"
            ),
        ),
    ]
