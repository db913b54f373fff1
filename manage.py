#!/usr/bin/env python3
"""Run a management command of the registry."""

import os
import sys

from registry.interrupting import press_again


def main() -> None:
    """Run the command named on the command line; a setting that is wrong stops it with one sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "registry.settings")
    sys.unraisablehook = press_again
    try:
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line
    except ImportError:
        sys.exit("Django is not installed here: run `make setup`, then .venv/bin/python manage.py.")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
