"""How Django knows the app."""

from django.apps import AppConfig


class StatementsConfig(AppConfig):
    """The one app of the registry."""

    name = "statements"
    verbose_name = "Registry of statements"
