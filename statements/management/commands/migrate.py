"""Django's migrate, after making the folder that the embedded database lies in."""

from typing import Any

from django.conf import settings
from django.core.management.commands import migrate


class Command(migrate.Command):
    """Migrate the database; on a fresh machine DATA_DIR is made first."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Make DATA_DIR, then migrate."""
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        super().handle(*args, **options)
