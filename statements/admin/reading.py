"""A document's reading for a curator: counts, problems, and what became of every line."""

from typing import Any

from django.db.models import Count

from statements.models import Signature, SignatureCountry, Source


def reading_in_words(source: Source) -> dict[str, Any]:
    """Counts of lines and rows, problems, suggestions, and the lines with their fates."""
    return {
        "line_counts": [
            (fate.replace("_", " "), count) for fate, count in source.reading.get("line_counts", {}).items()
        ],
        "rows": rows_of(source),
        "problems": source.problems,
        "differences": source.differences,
        "lines": lines_of(source),
    }


def rows_of(source: Source) -> list[tuple[str, int]]:
    """How many signatures, organisations and countries the document's entries lead to."""
    signatures = Signature.objects.filter(entries__source=source)
    counts = signatures.aggregate(
        signatures=Count("pk", distinct=True), organizations=Count("organization", distinct=True)
    )
    links = SignatureCountry.objects.filter(signature__in=signatures)
    countries = links.aggregate(countries=Count("country", distinct=True))["countries"]
    without = signatures.filter(countries=None).distinct().count()
    return [
        ("signatures", counts["signatures"]),
        ("organisations", counts["organizations"]),
        ("countries", countries),
        ("signatures without a country", without),
    ]


def lines_of(source: Source) -> list[dict[str, Any]]:
    """Every line with its number, its fate and the reason."""
    texts = source.text.split("\n")
    return [
        {
            "number": fate["line"],
            "text": texts[fate["line"] - 1] if fate["line"] <= len(texts) else "",
            "fate": fate["fate"].replace("_", " "),
            "reason": (fate.get("reason") or "").replace("_", " "),
        }
        for fate in source.line_fates
        if fate["fate"] != "blank"
    ]
