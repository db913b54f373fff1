"""Options that several commands take, read the same way by each."""

from argparse import ArgumentTypeError
from collections.abc import Collection, Sequence
from math import isfinite

from django.core.management.base import CommandError, CommandParser

from statements.measuring.marks import Mark, unknown_marks
from statements.resolution.gazetteer import load_gazetteer


def add_subject_country(parser: CommandParser) -> None:
    """--subject-country, to be read by `read_subject_countries`; absent, the list itself says."""
    parser.add_argument(
        "--subject-country",
        action="append",
        metavar="XX|none",
        help="country the text is about, as ISO 3166-1 code, or none: its name inside a signatory's name is "
        "then no evidence; several are joined by commas or the option is repeated",
    )


def read_subject_countries(given: Sequence[str] | None) -> tuple[str, ...] | None:
    """Codes in capitals, each once; () for the word none, None where nothing was said.

    Raises CommandError with exit status 2 for a code that there is not, and for none beside another.
    """
    if given is None:
        return None
    words = [word.strip() for value in given for word in value.split(",")]
    codes = tuple(dict.fromkeys(word.upper() for word in words if word.lower() != "none"))
    if codes and len(codes) < len(set(map(str.upper, words))):
        raise CommandError("--subject-country none stands alone, without a code beside it.", returncode=2)
    known = {country.code for country in load_gazetteer()}
    if unknown := [code for code in codes if code not in known]:
        raise CommandError(f"There is no country with the code {unknown[0] or '(empty)'}.", returncode=2)
    return codes


def add_jobs(parser: CommandParser) -> None:
    """--jobs, how many documents are read at a time."""
    parser.add_argument(
        "--jobs", type=number_of_jobs, default=1, metavar="N", help="read N documents at a time"
    )


def number_of_jobs(value: str) -> int:
    """How many documents to read at a time; raises a usage error for none."""
    if not value.isdecimal() or int(value) < 1:
        raise ArgumentTypeError(f"{value!r} is no number of documents")
    return int(value)


def add_marks(parser: CommandParser) -> None:
    """--floor and --ceiling, each again and again; read by `mark_of` and held by measuring.marks."""
    for option, is_missed in (("--floor", "lower"), ("--ceiling", "higher")):
        parser.add_argument(
            option,
            action="append",
            default=[],
            type=mark_of,
            metavar="[NAME=]VALUE",
            help=f"fail when this figure is {is_missed}; f1 where none is named; may be repeated",
        )


def mark_of(given: str) -> Mark:
    """Read NAME=VALUE, or a VALUE alone for f1; raises a usage error for what is neither."""
    name, _, number = given.rpartition("=")
    try:
        bound = float(number)
    except ValueError:
        bound = float("nan")
    if not isfinite(bound):
        raise ArgumentTypeError(f"{given!r} is neither VALUE nor NAME=VALUE")
    return name or "f1", bound


def check_marks(figures: Collection[str], marks: Sequence[Mark]) -> None:
    """Raise CommandError, exit status 2, for a mark of a figure that is none of these."""
    if unknown := list(unknown_marks(figures, marks)):
        raise CommandError(" ".join(unknown), returncode=2)
