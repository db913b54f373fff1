"""Options that several commands take, read the same way by each."""

import argparse

from django.core.management.base import CommandParser

from statements.resolution.gazetteer import load_gazetteer


def add_subject_country(parser: CommandParser) -> None:
    """--subject-country XX (again for several) or none; absent, the list itself says."""
    parser.add_argument(
        "--subject-country",
        metavar="XX|none",
        type=subject_countries,
        default=None,
        help="country the statement is about, as ISO 3166-1 codes joined by commas, or none: "
        "its name inside a signatory's name is then no evidence",
    )


def subject_countries(value: str) -> tuple[str, ...]:
    """The codes in an option's value; raises a usage error for one that is not known."""
    if value.strip().lower() == "none":
        return ()
    codes = tuple(code.strip().upper() for code in value.split(","))
    known = {country.code for country in load_gazetteer()}
    unknown = [code for code in codes if code not in known]
    if unknown:
        raise argparse.ArgumentTypeError(f"there is no country with the code {unknown[0] or value!r}")
    return codes
