"""Territories: the names of countries in many languages, as CLDR has them."""

import json
from functools import cache
from pathlib import Path

PATH = Path(__file__).parent / "data" / "territories.json"


@cache
def country_names(language: str) -> dict[str, str]:
    """Code -> name in the language of this BCP 47 tag; empty for a language without names."""
    names: dict[str, dict[str, str]] = json.loads(PATH.read_text(encoding="utf-8"))["names"]
    return names.get(language.replace("-", "_")) or names.get(language.partition("-")[0], {})
