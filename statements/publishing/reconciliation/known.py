"""Known: public organisations with all of their names, many read at once."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models.functions import Coalesce

from statements.models import Organization
from statements.models.chunks import in_chunks
from statements.models.hiding import hide_names
from statements.models.name_columns import folded_name
from statements.models.public_id import ALPHABET, LENGTH
from statements.publishing.hidden_matches import is_seen
from statements.publishing.public import public_names, public_organizations
from statements.resolution.comparison import Codes

IDENTIFIER = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")


@dataclass(frozen=True, slots=True)
class Known:
    """A public organisation, and the public names of its group with their folded forms as they are seen."""

    row: Organization
    names: dict[str, str]

    @property
    def codes(self) -> Codes:
        """Where it is listed."""
        return frozenset(link.country_id for link in self.row.listed_countries.all())

    def seen(self, name: str) -> str:
        """What of one of its names may be compared with what somebody asks."""
        return hide_names(name, self.row.hidden_names, " ")

    def has_any(self, folded: str) -> bool:
        """Whether a name shows one of the words, where it hides others."""
        words = set(folded.split())
        return not self.row.hidden_names or any(words & set(each.split()) for each in self.names.values())

    def has_all(self, words: str) -> bool:
        """Whether a name shows each of the words, where it hides others."""
        hidden = self.row.hidden_names
        return not hidden or any(is_seen(words, name, hidden) for name in self.names)


def load_known(keys: Iterable[int]) -> dict[int, Known]:
    """Records by key, each as the public organisation that stands for it; what is not public is left out."""
    heads: dict[int, int] = {}
    for chunk in in_chunks(keys):
        held = Organization.objects.filter(pk__in=chunk, is_withheld=False).order_by()
        heads.update(held.values_list("pk", Coalesce("representative", "pk")))
    known: dict[int, Known] = {}
    for chunk in in_chunks(set(heads.values())):
        names = _names_by_head(chunk)
        rows = public_organizations().filter(pk__in=chunk).order_by()
        known.update((row.pk, _known(row, {row.name: row.folded, **names[row.pk]})) for row in rows)
    return {key: known[head] for key, head in heads.items() if head in known}


def _known(row: Organization, names: dict[str, str]) -> Known:
    if not (hidden := row.hidden_names):
        return Known(row, names)
    return Known(row, {name: folded_name(hide_names(name, hidden, " ")) for name in names})


def keys_by_public_id(public_ids: Iterable[str]) -> dict[str, int]:
    """Keys of the records that have one of these identifiers; what cannot be one is not looked up."""
    keys: dict[str, int] = {}
    for chunk in in_chunks(public_id for public_id in public_ids if IDENTIFIER.fullmatch(public_id)):
        held = Organization.objects.filter(public_id__in=chunk).order_by()
        keys.update(held.values_list("public_id", "pk"))
    return keys


def load_by_public_id(public_ids: Iterable[str]) -> dict[str, Known]:
    """The same as load_known() by the identifiers that addresses have."""
    keys = keys_by_public_id(public_ids)
    known = load_known(keys.values())
    return {public_id: known[key] for public_id, key in keys.items() if key in known}


def _names_by_head(heads: Collection[int]) -> dict[int, dict[str, str]]:
    # Asked for by themselves: in one query with the names a database would rather read every name.
    members = Organization.objects.filter(representative__in=heads).order_by()
    head_of: dict[int, int | None] = {
        **dict.fromkeys(heads),
        **dict(members.values_list("pk", "representative")),
    }
    rows = public_names().filter(organization__in=list(head_of)).order_by("pk")
    names: dict[int, dict[str, str]] = defaultdict(dict)
    for key, name, folded in rows.values_list("organization", "name", "folded"):
        names[head_of[key] or key][name] = folded
    return names
