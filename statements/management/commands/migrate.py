"""Django's migrate, after making the folder that the embedded database lies in."""

from typing import Any

from django.conf import settings
from django.core.management.commands import migrate


class Command(migrate.Command):
    """Migrate the database; on a fresh machine DATA_DIR is made first."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Make DATA_DIR before the checks, which already open the database, and then migrate."""
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        return super().execute(*args, **options)
