"""Checks: what a public site has to say of itself before it is deployed."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage
from django.core.checks import Warning as Caution

SETTINGS = {
    "OPERATOR": "who runs the site",
    "CONTACT": "where to report an error or ask for a record to be taken down",
}


def check_operator(**_kwargs: Any) -> list[CheckMessage]:
    """One warning for each setting that the footer needs and nobody gave."""
    return [
        Caution(f"{name} is empty: the footer of every page says {words}.", id=f"statements.W00{number}")
        for number, (name, words) in enumerate(SETTINGS.items(), 1)
        if not getattr(settings, name).strip()
    ]
