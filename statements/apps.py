"""How Django knows the app."""

from django.apps import AppConfig
from django.core.checks import register

from statements.publishing.checks import check_operator


class StatementsConfig(AppConfig):
    """The one app of the registry."""

    name = "statements"
    verbose_name = "Registry of statements"

    def ready(self) -> None:
        """Register what `check --deploy` asks of a public site."""
        register(check_operator, deploy=True)
