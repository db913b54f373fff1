"""Options that several commands take, read the same way by each."""

from collections.abc import Sequence

from django.core.management.base import CommandError, CommandParser

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
