"""compare_names: whether two names are one organisation, and why; no database is needed."""

import json
import sys
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from django.core.management.base import CommandError, CommandParser

from statements.management.output import QuietCommand
from statements.resolution.comparison import Comparison, Feature, NameAndCountries
from statements.resolution.gazetteer import load_gazetteer
from statements.resolution.matching import compare
from statements.resolution.printed_countries import read_countries

EXAMPLE = """\
examples:
  python manage.py compare_names "Oak Trust" "Fundación Oak" --left-country GB --right-country Spain
  python manage.py compare_names - --format json < pairs.tsv

- reads lines of: left name, its country, right name, its country, parted by tabs, without header or quotes.
A country is an ISO 3166-1 code, a word in any language, or empty.

exit status: 0 everything was compared, 1 a line could not be read, 2 the command was used wrongly
"""
COLUMNS = 4


class Command(QuietCommand):
    """Exit 0 when every pair was compared, 1 when a line could not be read, 2 on wrong usage."""

    help = "Compare two names, or pairs of names from standard input: score, verdict and reasons."
    about = EXAMPLE
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("left", metavar="LEFT", help="a name; - reads pairs from standard input")
        parser.add_argument("right", metavar="RIGHT", nargs="?", help="the name to compare it with")
        parser.add_argument("--left-country", default="", help="country of LEFT, as a code or in words")
        parser.add_argument("--right-country", default="", help="country of RIGHT")
        parser.add_argument(
            "--format", choices=["text", "json"], default="text", help="json prints one object a line"
        )

    def handle(self, *args: Any, left: str, right: str | None, **options: Any) -> None:
        """Compare one pair, or each line of standard input as it comes."""
        if (left == "-") != (right is None):
            raise CommandError("Give two names, or - alone for pairs from standard input.", returncode=2)
        show = as_json if options["format"] == "json" else as_text
        if right is not None:
            pair = PairLine(1, left, options["left_country"], right, options["right_country"])
            self.stdout.write(show(pair, compare_line(pair)))
            return
        failed = 0
        for line in read_lines(sys.stdin.buffer):
            if isinstance(line, PairLine):
                self.stdout.write(show(line, compare_line(line)))
            else:
                self.stdout.write(json.dumps(line._asdict(), ensure_ascii=False))
                failed += 1
            self.stdout.flush()
        if failed:
            sys.exit(1)


class PairLine(NamedTuple):
    """One pair as printed."""

    line: int
    left: str
    left_country: str
    right: str
    right_country: str


class BadLine(NamedTuple):
    """A line that is no pair, and why."""

    line: int
    error: str


def read_lines(stream: BinaryIO) -> Iterator[PairLine | BadLine]:
    """Read pairs from lines of tab-separated UTF-8, one after the other."""
    for number, raw in enumerate(stream, 1):
        try:
            text = raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError:
            yield BadLine(number, "The line is not UTF-8.")
            continue
        cells = text.split("\t")
        if len(cells) < COLUMNS:
            yield BadLine(number, f"The line has {len(cells)} of the {COLUMNS} columns that a pair has.")
        else:
            yield PairLine(number, *cells[:COLUMNS])


def compare_line(pair: PairLine) -> Comparison:
    """Compare the two names of a line, with what can be read of their countries."""
    gazetteer = load_gazetteer()
    return compare(
        NameAndCountries(pair.left, read_countries(pair.left_country, gazetteer)),
        NameAndCountries(pair.right, read_countries(pair.right_country, gazetteer)),
    )


def as_json(pair: PairLine, comparison: Comparison) -> str:
    """The comparison as one line of JSON."""
    said = {
        "line": pair.line,
        "left": pair.left,
        "right": pair.right,
        "score": comparison.score,
        "verdict": comparison.verdict.value,
        "link": comparison.link,
        "features": [
            {
                "name": feature.name,
                "value": feature.value,
                "weight": feature.weight,
                "sentence": feature.sentence,
            }
            for feature in comparison.features
        ],
    }
    return json.dumps(said, ensure_ascii=False)


def as_text(pair: PairLine, comparison: Comparison) -> str:
    """The comparison for a person: the verdict, and a sentence for each reason."""
    linked = ", linked without asking" if comparison.link else ""
    verdict = comparison.verdict.replace("_", " ")
    head = [f"{pair.left}  ~  {pair.right}", f"{verdict}, {comparison.score:.2f}{linked}"]
    return "\n".join([*head, *map(reason, comparison.features)])


def reason(feature: Feature) -> str:
    """What a feature adds to the evidence, and its sentence; a veto adds nothing, it forbids."""
    added = f"{feature.value * feature.weight:+.1f}" if feature.weight else "veto"
    return f"  {added:>5}  {feature.sentence}"
