"""Lists of names for the resolver's tests: a blank string stands for the blank line between two blocks."""

from statements.resolution.country_guess import CountryGuesses, Fragment, NameInList, guess_countries
from statements.resolution.gazetteer import load_gazetteer


def listed(*names: str) -> list[NameInList]:
    """Number the names; each stands at its own offset, as in a text of one name a line."""
    entries: list[NameInList] = []
    group, offset = 1, 0
    for name in names:
        if name:
            entries.append(NameInList(len(entries) + 1, (Fragment(name, offset),), group=group))
        group += not name
        offset += len(name) + 1
    return entries


def one(name: str, **parts: str) -> NameInList:
    """One entry with its printed places, all at offset 0, in no block."""
    places = {part: Fragment(words, 0) for part, words in parts.items()}
    return NameInList(1, (Fragment(name, 0),), **places)


def guess(entries: list[NameInList], *subjects: str) -> list[CountryGuesses]:
    """Guess with the project's own gazetteer."""
    return guess_countries(entries, load_gazetteer(), frozenset(subjects))


def codes(name: str, *subjects: str, **parts: str) -> list[str]:
    """The countries guessed for one entry."""
    return [found.code for found in guess([one(name, **parts)], *subjects)[0].countries]


def codes_of_list(*names: str, subjects: tuple[str, ...] = ()) -> list[str]:
    """The countries guessed for each name of a list, joined by a plus."""
    return [
        "+".join(found.code for found in guesses.countries) for guesses in guess(listed(*names), *subjects)
    ]
