"""Give review items keys and facts of lasting ids, so that settled ones are known again in a rebuilt record."""

import hashlib
import json

from django.db import migrations

LASTING = (
    "source__checksum",
    "signature__public_id",
    "organization__public_id",
    "other__public_id",
)


def use_lasting_keys(apps, _editor):
    """Settled items keep their place; what waits is found again by the next look."""
    items = apps.get_model("statements", "ReviewItem").objects
    links = apps.get_model("statements", "SignatureCountry").objects
    items.filter(settled_at=None).delete()
    rows = items.select_related("source", "signature", "organization", "other")
    # Neither a document's text nor what was read in it: a record may hold gigabytes of those.
    for item in rows.only("reason", "key", "facts", *LASTING):
        if item.reason == "country_weak":
            item.facts = lasting_facts(item, links)
        item.key = ":".join(lasting_parts(item))
        item.save(update_fields=["key", "facts"])
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


def lasting_facts(item, links):
    """The hash of a block by lasting ids, where its signatures are still those of the hash that is held."""
    _source, group, code, basis = item.key.split(":")
    block = links.filter(
        signature__entries__source=item.source,
        signature__entries__group=None if group == "None" else int(group),
        signature__state__in=("listed", "disputed"),
        country=code,
        basis=basis,
    )
    # What neighbours say is weak however sure it is.
    weak = block if basis == "inferred" else block.filter(confidence__lt=0.6)
    held = dict(weak.values_list("signature", "signature__public_id"))
    return hash_of(sorted(held.values())) if item.facts == hash_of(sorted(held)) else item.facts


def hash_of(facts):
    """As the review queue made it when this migration was written."""
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


class Migration(migrations.Migration):
    dependencies = [("statements", "0016_hidden_names")]
    operations = [migrations.RunPython(use_lasting_keys, migrations.RunPython.noop)]
