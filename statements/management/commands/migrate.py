"""Django's migrate, between making the folder of the embedded database and the table of the cache."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.commands import migrate


class Command(migrate.Command):
    """Migrate the database; on a fresh machine DATA_DIR is made first."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Make DATA_DIR before the checks, which already open the database, and then migrate."""
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        return super().execute(*args, **options)

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, and make the table that the workers count requests in, where it is not there."""
        super().handle(*args, **options)
        call_command("createcachetable", database=options["database"], verbosity=0)
