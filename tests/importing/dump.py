"""A dump of the record: every row of every table but ImportRun, to compare before and after."""

from django.apps import apps

FROM_LEAF_TO_ROOT = [
    "ReviewItem",
    "Judgement",
    "Decision",
    "SignatureCountry",
    "OrganizationCountry",
    "CountryGuess",
    "Entry",
    "Signature",
    "OrganizationName",
    "Organization",
    "Source",
    "SubjectCountry",
    "Statement",
]


def dump_record(*, without=("ImportRun",)):
    models = apps.get_app_config("statements").get_models()
    return {
        model.__name__: list(model._base_manager.order_by("pk").values())
        for model in models
        if model.__name__ not in without
    }


def empty_the_record():
    for name in FROM_LEAF_TO_ROOT:
        apps.get_model("statements", name).objects.all().delete()
