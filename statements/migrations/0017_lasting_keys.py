"""Give review items keys of lasting ids, so that settled ones are known again in a rebuilt record."""

from django.db import migrations


def use_lasting_keys(apps, _editor):
    """Settled items keep their place; what waits is found again by the next look."""
    items = apps.get_model("statements", "ReviewItem").objects
    items.filter(settled_at=None).delete()
    for item in items.select_related("source", "signature", "organization", "other"):
        item.key = ":".join(lasting_parts(item))
        item.save(update_fields=["key"])
    apps.get_model("statements", "Source").objects.update(is_reviewed=False)
    apps.get_model("statements", "Organization").objects.update(is_matched=False)


def lasting_parts(item):
    """What a key is made of since this migration."""
    document = [item.source.checksum[:16]] if item.source else []
    signature = [item.signature.public_id] if item.signature else []
    organizations = [row.public_id for row in (item.organization, item.other) if row]
    return {
        "duplicate": sorted(organizations),
        "branch": sorted(organizations),
        "twice": document + organizations,
        "country_weak": document + item.key.split(":")[1:],
        "country_group": document + signature,
        "country_statements": organizations,
        "person": signature,
        "dissolved": signature,
    }.get(item.reason, document)


class Migration(migrations.Migration):
    dependencies = [("statements", "0016_hidden_names")]
    operations = [migrations.RunPython(use_lasting_keys, migrations.RunPython.noop)]
