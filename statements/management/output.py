"""What every command of ours does alike: output in UTF-8, readers who leave early, a database not ready."""

import errno
import os
import sys
from argparse import RawDescriptionHelpFormatter
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

from django.core.management.base import (
    BaseCommand,
    CommandError,
    CommandParser,
    DjangoHelpFormatter,
    OutputWrapper,
)
from django.db import OperationalError, ProgrammingError

LEFT_EARLY = 141
"""Exit status when whoever read our output closed it: what a shell gives a program that SIGPIPE ended."""


class RawHelp(RawDescriptionHelpFormatter, DjangoHelpFormatter):
    """Django's order of the options, our own line breaks."""


class QuietCommand(BaseCommand):
    """A command that never ends in a traceback for what is wrong around it; `about` ends its --help."""

    about = ""

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """Keep the lines of the help and of its examples apart."""
        written = {"formatter_class": RawHelp, "epilog": self.about} | kwargs
        return super().create_parser(prog_name, subcommand, **written)

    def run_from_argv(self, argv: list[str]) -> None:
        """Run; output is UTF-8 in every locale, and one that nobody takes is no error of ours."""
        self.open_output()
        try:
            try:
                super().run_from_argv(argv)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            write_to_nowhere()
            sys.exit(LEFT_EARLY)
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            write_to_nowhere()
            self.stderr.write(f"Nothing more can be written ({error.strerror}).")
            sys.exit(1)

    def open_output(self) -> None:
        """Set both outputs to UTF-8; a closed one leads nowhere."""
        if sys.stdout is None:
            sys.stdout = nowhere()
            self.stdout = OutputWrapper(sys.stdout)
        if sys.stderr is None:
            sys.stderr = nowhere()
            self.stderr = OutputWrapper(sys.stderr)
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                # A file's name may hold bytes that no encoding can show.
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Run; a database that is not there or not migrated is one sentence."""
        try:
            return super().execute(*args, **options)
        except (OperationalError, ProgrammingError) as error:
            reason = str(error).strip().split("\n", maxsplit=1)[0]
            message = (
                f"The database cannot be used ({reason}): is it there, and did you run manage.py migrate?"
            )
            raise CommandError(message, returncode=1) from error


def nowhere() -> TextIO:
    """An output that takes everything and keeps nothing, until the process ends."""
    return Path(os.devnull).open("w", encoding="utf-8")


def write_to_nowhere() -> None:
    """What is left in the buffer goes nowhere, so that Python does not try it again when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
