"""Context: what every public page knows, also an error page without a database."""

from django.conf import settings
from django.http import HttpRequest


def describe_site(_request: HttpRequest) -> dict[str, str]:
    """Who runs the site, and where to write; the contact as a link where it is an address."""
    contact = settings.CONTACT.strip()
    link = f"mailto:{contact}" if "@" in contact and " " not in contact else ""
    if contact.startswith(("https://", "http://")):
        link = contact
    return {"operator": settings.OPERATOR.strip(), "contact": contact, "contact_link": link}
