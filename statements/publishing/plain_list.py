"""Plain list: the signatories of one statement as text to copy or keep, numbered or by country."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.models import Signature, Statement
from statements.publishing.links import signed_by, unusual_state
from statements.publishing.persons import Where, signatory_shown
from statements.publishing.review import Review
from statements.publishing.wording import countries_shown, country_shown, date_shown, title_quoted

NOTE = _(
    "In brackets: the country a signature is listed under and what that rests on. Nobody has reviewed a line "
    "that does not say confirmed or corrected. The words of the statement are its signatories'; this list is "
    "CC BY 4.0."
)
_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+!|~-])")


def escape_markdown(text: str) -> str:
    """The text with every character that Markdown would read as markup taken literally."""
    return _MARKUP.sub(r"\\\1", text)


def as_written(text: str) -> str:
    """The text as it is."""
    return text


def list_signatories(
    statement: Statement,
    signatures: Iterable[Signature],
    *,
    address: str,
    by_country: bool,
    is_markdown: bool,
) -> str:
    """The whole list with its title, source address and number of lines; `signatures` come in list order."""
    rows = list(signatures)
    escape = escape_markdown if is_markdown else as_written
    body = (
        _by_country(rows, is_markdown=is_markdown) if by_country else _numbered(rows, is_markdown=is_markdown)
    )
    title = " ".join(title_quoted(statement).split())
    parts = [
        f"{'# ' if is_markdown else ''}{escape(title)}",
        ". ".join(part for part in (date_shown(statement), address) if part),
        gettext("Signatures: %(number)s") % {"number": len(rows)},
        "\n".join(body),
        escape(str(NOTE)),
    ]
    return "\n\n".join(parts) + "\n"


def _numbered(rows: list[Signature], *, is_markdown: bool) -> Iterator[str]:
    for number, row in enumerate(rows, 1):
        yield f"{number}. {_line(row, is_markdown=is_markdown)}"


def _by_country(rows: list[Signature], *, is_markdown: bool) -> Iterator[str]:
    unknown = gettext("unknown")
    groups: dict[str, list[Signature]] = defaultdict(list)
    for row in rows:
        for name in [country_shown(listed.country) for listed in countries_shown(row)] or [unknown]:
            groups[name].append(row)
    # The unknown come last.
    for name in sorted(groups, key=lambda name: (name == unknown, name)):
        yield f"{'## ' if is_markdown else ''}{name} ({len(groups[name])})"
        yield ""
        for row in groups[name]:
            yield f"- {_line(row, is_markdown=is_markdown)}"
        yield ""


def _line(row: Signature, *, is_markdown: bool) -> str:
    where = Where.WITH_STATEMENT
    names = [signatory_shown(row, where), "" if row.kind == Signature.Kind.PERSON else signed_by(row, where)]
    countries = ", ".join(
        f"{country_shown(listed.country)}: {listed.basis_word}" for listed in countries_shown(row)
    )
    review: str = row.review  # type: ignore[attr-defined]
    marks = [countries or gettext("unknown"), unusual_state(row)]
    if review != Review.UNREVIEWED:
        marks.append(str(Review(review).label))
    words = " ".join(", ".join(name for name in names if name).split())
    return f"{(escape_markdown if is_markdown else as_written)(words)} [{'; '.join(filter(None, marks))}]"
