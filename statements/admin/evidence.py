"""Evidence in words: what was made of a printed entry, and why, for a curator to judge."""

from typing import Any

from django.utils.translation import ngettext

from statements.models import CountryGuess, Signature

WORDS = {
    "heading": "it is printed under the heading “{text}”",
    "column": "its place column reads “{text}”",
    "suffix": "“{text}” is printed after its name",
    "name": "its name contains the country “{text}”",
    "demonym": "its name contains “{text}”, a word for a people",
    "region": "its name contains the region “{text}”",
    "city": "its name contains the town “{text}”",
    "domain": "its address ends in “{text}”",
    "group": "entries beside it in the list are there",
    "curator": "a curator said so",
}
"""Evidence kind -> the reason as a clause; an unknown kind is shown by its own name."""


def evidence_in_words(evidence: dict[str, Any]) -> str:
    """One reason: the clause, who voted, how strong it is and which data says so."""
    words = WORDS.get(evidence["kind"], evidence["kind"] + ": “{text}”").format(text=evidence["text"])
    voters = [str(voter) for voter in evidence.get("voters", ())]
    told_by = f" ({ngettext('entry', 'entries', len(voters))} {', '.join(voters)})" if voters else ""
    source = f", from {evidence['source']}" if evidence.get("source") else ""
    return f"{words}{told_by}; strength {evidence['weight']:.0%}{source}"


def guess_in_words(guess: CountryGuess) -> dict[str, Any]:
    """A guess with its reasons and the answer that comes next."""
    return {
        "country": guess.country,
        "confidence": guess.confidence,
        "reasons": [evidence_in_words(evidence) for evidence in guess.evidence],
        "runner_up": guess.runner_up,
    }


def entries_in_words(signature: Signature) -> list[dict[str, Any]]:
    """Every printed entry of a signature with its guesses."""
    entries = signature.entries.select_related("source").prefetch_related(
        "guesses__country", "guesses__runner_up"
    )
    return [
        {"entry": entry, "guesses": [guess_in_words(guess) for guess in entry.guesses.all()]}
        for entry in entries
    ]
