"""Context: what every public page knows, also an error page without a database."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from statements.publishing.languages import versions_of


def describe_site(request: HttpRequest) -> dict[str, Any]:
    """Who runs the site, and where to write (as a link where it is an address); the page in each language."""
    contact = settings.CONTACT.strip()
    link = f"mailto:{contact}" if "@" in contact and " " not in contact else ""
    if contact.startswith(("https://", "http://")):
        link = contact
    return {
        "operator": settings.OPERATOR.strip(),
        "contact": contact,
        "contact_link": link,
        "versions": versions_of(request),
    }
