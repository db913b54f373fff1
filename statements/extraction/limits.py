"""Limits: how much of anything a reader takes on before it refuses, all in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost; sizes are bytes, `seconds` and `memory` bind a reader that runs apart.

    `pages` counts those of a PDF, `nesting` elements, lists or mappings within each other, `cells` those of
    all tables of a document together, and `unpacked` the parts of a zipped document.
    """

    size: int = 20 * 1024 * 1024
    seconds: int = 60
    memory: int = 1024 * 1024 * 1024
    pages: int = 2000
    nesting: int = 200
    cells: int = 2_000_000
    unpacked: int = 100 * 1024 * 1024


LIMITS = Limits()
