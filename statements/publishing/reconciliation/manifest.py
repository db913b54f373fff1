"""Manifest: what a client is told of this service: where everything is, and how much it may ask at once."""

from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse

from statements.publishing.reconciliation.types import TYPES

ID = "{{id}}"
PREVIEW_WIDTH, PREVIEW_HEIGHT = 420, 240


def manifest(site: str) -> dict[str, Any]:
    """The manifest of the service on this site."""
    organizations = f"{site}{reverse('organizations')}"
    return {
        "versions": ["0.2"],
        "name": "Signatory Registry: who signed joint statements",
        "identifierSpace": organizations,
        "schemaSpace": "https://schema.org/Organization",
        "documentation": f"{site}{reverse('api-docs')}",
        "logo": f"{site}{static('statements/favicon.svg')}",
        "view": {"url": f"{organizations}{ID}/"},
        "preview": {
            "url": f"{site}{reverse('reconcile')}preview/{ID}/",
            "width": PREVIEW_WIDTH,
            "height": PREVIEW_HEIGHT,
        },
        "suggest": {
            name: _service(site, f"reconcile-suggest-{name}") for name in ("entity", "property", "type")
        },
        "extend": {"propose_properties": _service(site, "reconcile-properties"), "property_settings": []},
        "defaultTypes": list(TYPES.values()),
        "batchSize": settings.RECONCILE_QUERIES,
    }


def _service(site: str, name: str) -> dict[str, str]:
    return {"service_url": site, "service_path": reverse(name)}
