"""Suggesting: what completes the words that somebody types, among organisations, properties and types."""

from collections.abc import Iterable

from statements.lookup import candidates
from statements.lookup.candidates import begins_with
from statements.models.name_columns import NAME_LENGTH
from statements.publishing.public import public_names
from statements.publishing.reconciliation.known import Known, keys_by_public_id, load_known
from statements.publishing.reconciliation.scoring import describe
from statements.publishing.reconciliation.types import TYPES
from statements.publishing.wording import name_shown
from statements.resolution.names import fold

PAGE = 10
MOST_SKIPPED = 200
"""Nobody reads on through more suggestions."""
NAMES_EACH = 3
"""Names that are looked up for each organisation suggested: one may have several that begin alike."""

Suggestion = dict[str, object]


def suggest_organizations(words: str, skipped: int) -> list[Suggestion]:
    """Organisations of this identifier, then of a name that begins so, then of one that has such words."""
    if len(words) > NAME_LENGTH or skipped > MOST_SKIPPED:
        return []
    wanted = skipped + PAGE
    beginning = public_names().filter(begins_with(words)).order_by("folded", "pk")
    candidates.names.catch_up()
    keys = [
        *keys_by_public_id([words]).values(),
        *beginning.values_list("organization_id", flat=True)[: NAMES_EACH * wanted],
        *candidates.names.shortlist(words, wanted),
    ]
    known = load_known(dict.fromkeys(keys))
    found = [known[key] for key in keys if key in known]
    rows = {each.row.pk: each for each in found if each.row.public_id == words or each.has_all(words)}
    return [_suggestion(each) for each in list(rows.values())[skipped:wanted]]


def _suggestion(known: Known) -> Suggestion:
    return {
        "id": known.row.public_id,
        "name": name_shown(known.row),
        "description": describe(known),
        "notable": [TYPES[known.row.kind]],
    }


def suggest_among(told: Iterable[dict[str, str]], words: str, skipped: int) -> list[dict[str, str]]:
    """Properties or types of which the identifier or a word of the name begins so, in their own order."""
    begun = f" {fold(words)}".rstrip()
    found = [each for each in told if begun in f" {fold(each['id'])} {fold(each['name'])}"]
    return found[skipped : skipped + PAGE]
