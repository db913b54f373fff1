"""find_domains: internet addresses inside a name whose ending is a country's."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from statements.resolution.gazetteer import Gazetteer

# Small letters throughout, so that a full stop without a space behind it makes no address of two words.
_ADDRESS = re.compile(r"(?<![\w.@-])(?:[a-z0-9-]+\.)*[a-z0-9-]{2,}\.([a-z]{2})(?![\w.]*\w)")
# Endings that the whole world uses for their sound; source: general knowledge of domain registrations.
_WORLDWIDE = frozenset(
    {
        "ac",
        "ad",
        "ag",
        "ai",
        "am",
        "as",
        "bz",
        "cc",
        "cd",
        "co",
        "dj",
        "eu",
        "fm",
        "gg",
        "io",
        "is",
        "la",
        "ly",
    }
    | {"me", "ms", "nu", "pw", "sc", "sh", "so", "st", "su", "tk", "to", "tv", "vc", "ws"}
)


class Domain(NamedTuple):
    """An address in a text: its country, the words as printed, and where they stand."""

    code: str
    text: str
    start: int
    end: int


def find_domains(text: str, gazetteer: Gazetteer) -> Iterator[Domain]:
    """Yield addresses whose last part is a country's code ("oak.org.ke"); worldwide endings say nothing."""
    for match in _ADDRESS.finditer(text):
        ending = match[1]
        code = None if ending in _WORLDWIDE else gazetteer.country_of_code(ending.upper())
        if code is not None:
            yield Domain(code, match[0], match.start(), match.end())
