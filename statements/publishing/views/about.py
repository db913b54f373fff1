"""Four short pages: what is in the registry, how it is made, what of persons is public, and the licence."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from statements.publishing.measured import load_measurements
from statements.publishing.seeds import count_seeds

TITLES = {
    "selection": _("What is in, and what is not"),
    "method": _("How the record is made, and how often it is wrong"),
    "privacy": _("Persons, and taking records down"),
    "licence": _("Licence"),
}
"""Last part of the address -> title."""


class AboutPage(TemplateView):
    """One of the pages; its address names its template."""

    def get_template_names(self) -> list[str]:
        return [f"statements/about/{self.kwargs['name']}.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        name = self.kwargs["name"]
        return super().get_context_data(**kwargs) | {
            "page_title": TITLES[name],
            "about": name,
            "publish_persons": settings.PUBLISH_PERSONS,
            "seeds": count_seeds() if name == "selection" else 0,
            "measured": load_measurements() if name == "method" else {},
        }
