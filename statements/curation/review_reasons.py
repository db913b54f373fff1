"""What finds each reason to look at something; every function looks through one source."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Coalesce

from statements.importing.attribution import countries_undecided
from statements.models import (
    Decision,
    Entry,
    Organization,
    ReviewItem,
    Signature,
    SignatureCountry,
    Source,
)
from statements.models.basis import CountryBasis
from statements.models.organization import HEAD

Reason = ReviewItem.Reason
WEAK = 0.6
"""Below that confidence a country rests on weak grounds."""
UNSURE = 0.95
"""Below that the reader saw neither a word for a body nor a given name, or no name at all."""
OWN_WORDS = (CountryBasis.NAMED, CountryBasis.PLACE)
"""A country printed beside a name says where that one is, whatever stands around it."""
MOST_NAMED = 3
ID_LENGTH = 16
"""Letters of a checksum that tell documents apart, as many as other lasting ids have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something to look at; `weight` is how many signatures it resolves, times how likely it is so.

    `key` says what it is about, `facts` what it rests on, as JSON can hold it: both by ids that last, so that
    what was settled is known again in a rebuilt record.
    """

    reason: str
    key: str
    sentence: str
    weight: float = 1
    facts: Any = None
    source: int | None = None
    signature: int | None = None
    organization: int | None = None
    other: int | None = None


def key_of(source: Source, *parts: object) -> str:
    """What is about something in one document: known by its bytes, and what it is there."""
    return ":".join(map(str, (source.checksum[:ID_LENGTH], *parts)))


def standing_entries(source: Source) -> QuerySet[Entry]:
    """The entries of the source whose signatures stand, in their order."""
    entries = source.entries.filter(signature__state__in=Signature.STANDING).order_by("position")
    return entries.select_related("signature__organization")


def heads_in(source: Source) -> set[int]:
    """Keys of the records that stand for the organisations of the source."""
    signed = Signature.objects.filter(entries__source=source, organization__isnull=False).order_by()
    return set(signed.values_list(HEAD, flat=True).distinct())


def named(names: Iterable[str]) -> str:
    """The first few names in quotes, and how many more there are."""
    every = list(names)
    first = ", ".join(f"“{name}”" for name in every[:MOST_NAMED])
    return first + (f" and {len(every) - MOST_NAMED} more" if len(every) > MOST_NAMED else "")


def find_twice(source: Source) -> Iterator[Finding]:
    """Organisations with more than one standing signature in the list."""
    signed = Signature.objects.standing().filter(entries__source=source, organization__isnull=False)
    twice = (
        signed.order_by().values(head=HEAD).annotate(number=Count("pk", distinct=True)).filter(number__gt=1)
    )
    numbers = dict(twice.values_list("head", "number"))
    rows = Organization.objects.filter(pk__in=numbers).order_by("pk")
    for key, public_id, name in rows.values_list("pk", "public_id", "name"):
        yield Finding(
            reason=Reason.TWICE,
            key=key_of(source, public_id),
            sentence=f"“{name}” signs {numbers[key]} times in one list: is it one body?",
            weight=numbers[key],
            facts=numbers[key],
            source=source.pk,
            organization=key,
        )


def find_weak_countries(source: Source) -> Iterator[Finding]:
    """Blocks of the list whose countries rest on neighbours or on weak words, by country."""
    links = SignatureCountry.objects.filter(
        Q(basis=CountryBasis.INFERRED) | Q(confidence__lt=WEAK),
        signature__entries__source=source,
        signature__state__in=Signature.STANDING,
    ).exclude(basis=CountryBasis.CURATOR)
    blocks: dict[tuple[Any, ...], list[tuple[int, str, str, str]]] = defaultdict(list)
    columns = (
        "signature__entries__group",
        "country",
        "basis",
        "country__name",
        "signature",
        "signature__public_id",
        "signature__name",
    )
    rows = links.filter(signature__entries__source=source).order_by("signature__position")
    for group, code, basis, country, *signed in rows.values_list(*columns).distinct():
        blocks[group, code, basis].append((*signed, country))
    for (group, code, basis), members in blocks.items():
        yield weak_countries(source, (group, code, basis), members)


def weak_countries(
    source: Source, block: tuple[Any, ...], members: list[tuple[int, str, str, str]]
) -> Finding:
    """One block whose country a person should confirm."""
    ground = CountryBasis(block[2]).label
    names = named(name for _, _, name, _ in members)
    return Finding(
        reason=Reason.COUNTRY_WEAK,
        key=key_of(source, *block),
        sentence=f"{members[0][3]} for {names}: {ground}. Is that right?",
        weight=len(members),
        facts=sorted(public_id for _, public_id, _, _ in members),
        source=source.pk,
        signature=members[0][0],
    )


def find_countries_unlike_neighbours(source: Source) -> Iterator[Finding]:
    """Names whose own words say another country than both of their neighbours in one block."""
    links = SignatureCountry.objects.filter(signature__entries__source=source).order_by("country")
    codes: dict[int, dict[str, str]] = defaultdict(dict)
    for key, code, basis in links.values_list("signature", "country", "basis").distinct():
        codes[key][code] = basis
    if any(CountryBasis.PRINTED in bases.values() for bases in codes.values()):
        return
    entries = list(standing_entries(source))
    for before, entry, after in zip(entries, entries[1:], entries[2:], strict=False):
        if not before.group == entry.group == after.group:
            continue
        around = set(codes[before.signature_id]) & set(codes[after.signature_id])
        own = {code for code, basis in codes[entry.signature_id].items() if basis in OWN_WORDS}
        if len(around) == 1 and own and own.isdisjoint(around):
            yield Finding(
                reason=Reason.COUNTRY_GROUP,
                key=key_of(source, entry.signature.public_id),
                sentence=f"“{entry.name}” says {', '.join(sorted(own))}, the names beside it "
                f"{', '.join(around)}: which is right?",
                facts=[sorted(own), sorted(around)],
                source=source.pk,
                signature=entry.signature_id,
            )


def find_countries_that_differ(source: Source) -> Iterator[Finding]:
    """Organisations of the source whose signatures say countries that have nothing in common."""
    links = SignatureCountry.objects.filter(
        signature__state__in=Signature.STANDING, signature__organization__in=signers_in(source)
    ).exclude(basis=CountryBasis.CURATOR)
    said: dict[int, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    rows = links.annotate(head=head_of_links()).values_list("head", "signature", "country")
    for head, signature, code in rows:
        said[head][signature].add(code)
    heads = Organization.objects.filter(pk__in=said).in_bulk()
    for head, by_signature in said.items():
        sets = sorted({tuple(sorted(codes)) for codes in by_signature.values()})
        if any(set(one).isdisjoint(other) for one, other in pairwise(sets)):
            yield Finding(
                reason=Reason.COUNTRY_STATEMENTS,
                key=heads[head].public_id,
                sentence=f"“{heads[head]}” is in {' and in '.join(', '.join(codes) for codes in sets)}, "
                "as its signatures say.",
                weight=len(by_signature),
                facts=[list(codes) for codes in sets],
                organization=head,
            )


def find_countries_decided_otherwise(source: Source) -> Iterator[Finding]:
    """Signatures whose countries a person decided, and which undecided would have others than then."""
    decided = Decision.objects.filter(
        field=Decision.Field.COUNTRIES, signature__in=source.entries.order_by().values("signature")
    )
    rows = decided.standing().select_related("author", "signature")
    standing = {
        row.signature.pk: (row, row.signature) for row in rows if row.signature and row.value is not None
    }
    if not standing:
        return
    then: dict[int | None, Any] = {}
    for key, value, previous in decided.order_by("pk").values_list("signature_id", "value", "previous"):
        if value is None:
            # Handed back, the machine spoke again: what it said then is told by the decision after that.
            then.pop(key, None)
        else:
            then.setdefault(key, previous)
    undecided = countries_undecided(standing)
    for key, (row, signature) in standing.items():
        codes = undecided[key]
        if codes not in (row.value, then[key]):
            yield Finding(
                reason=Reason.COUNTRY_DECIDED,
                key=signature.public_id,
                sentence=f"“{signature.name}”: undecided, it would be under {said(codes)} today; "
                f"{row.author} decided {said(row.value)} when it was under {said(then[key])}.",
                facts=[codes, row.value],
                source=source.pk,
                signature=key,
            )


def said(codes: Any) -> str:
    """Codes in a sentence: a list of them, as a decision keeps it."""
    return ", ".join(codes) or "no country"


def signers_in(source: Source) -> list[int]:
    """Keys of all records of the groups that sign in the source."""
    heads = heads_in(source)
    members = Organization.objects.filter(representative__in=heads).values_list("pk", flat=True)
    return sorted({*heads, *members})


def head_of_links() -> Any:
    """Of a signature's link: the record that stands for its organisation's group."""
    return Coalesce("signature__organization__representative", "signature__organization")


def problems_of(source: Source, *codes: str) -> list[dict[str, Any]]:
    """The problems of the reading with one of the codes."""
    return [problem for problem in source.problems if problem.get("code") in codes]


def find_numbering(source: Source) -> Iterator[Finding]:
    """Numbers that jump, repeat or go back: a signatory may be missing, or two printed as one."""
    problems = problems_of(source, "number_gap", "number_repeated", "number_back")
    if problems:
        # Each is about both signatures that it stands between: one may hold the name that is missing.
        weight = 2 * len(problems)
        yield in_one(source, Reason.NUMBERING, problems, "Numbers of the list are out of order", weight)


def find_total(source: Source) -> Iterator[Finding]:
    """A total that the text claims and the list does not bear out."""
    problems = problems_of(source, "claimed_total_differs")
    if problems:
        yield in_one(source, Reason.TOTAL, problems, "The total differs")


def find_unresolved(source: Source) -> Iterator[Finding]:
    """Lines of the list that are no signatory and no heading or too long, and names outside of it."""
    problems = problems_of(source, "line_unresolved", "line_too_long", "names_left_over")
    if problems:
        unresolved = sum(fate["fate"] == "unresolved" for fate in source.line_fates)
        weight = max(unresolved, len(problems))
        yield in_one(source, Reason.UNRESOLVED, problems, "Lines were not understood", weight)


def find_differences(source: Source) -> Iterator[Finding]:
    """Entries that today's reader would read otherwise."""
    if source.differences:
        yield in_one(source, Reason.DIFFERENCES, source.differences, "Today it would be read otherwise")


def in_one(
    source: Source, reason: str, problems: list[dict[str, Any]], words: str, weight: int = 0
) -> Finding:
    """One item for the problems of one sort in a source; `weight` signatures, or one each, are concerned."""
    told = " ".join(
        (f"Line {problem['line']}: " if problem.get("line") and "ine " not in problem["message"][:5] else "")
        + problem["message"]
        for problem in problems[:MOST_NAMED]
    )
    more = f" And {len(problems) - MOST_NAMED} more." if len(problems) > MOST_NAMED else ""
    return Finding(
        reason=reason,
        key=key_of(source),
        sentence=f"{words} in {source.file_name}. {told}{more}",
        weight=weight or len(problems),
        facts=[[problem.get("line"), problem["message"]] for problem in problems],
        source=source.pk,
    )


def find_persons_unsure(source: Source) -> Iterator[Finding]:
    """Names in a list of both persons and bodies that tell by no word which of them they are."""
    entries = list(standing_entries(source))
    kinds = Counter(entry.kind for entry in entries)
    if not (kinds[Signature.Kind.PERSON] and kinds[Signature.Kind.ORGANIZATION]):
        return
    for entry in entries:
        is_decided = entry.signature.attribution == Signature.Attribution.CURATOR
        if entry.confidence < UNSURE and entry.kind != Signature.Kind.STATE and not is_decided:
            yield Finding(
                reason=Reason.PERSON,
                key=entry.signature.public_id,
                sentence=f"“{entry.name}” was taken for {a_kind(entry.kind)}, and no word of it tells.",
                facts=entry.name,
                source=source.pk,
                signature=entry.signature_id,
            )


def a_kind(kind: str) -> str:
    """A kind of signatory with its article."""
    label = str(Signature.Kind(kind).label)
    return f"an {label}" if label.startswith("o") else f"a {label}"


def find_dissolved(source: Source) -> Iterator[Finding]:
    """Signatures dated after the end of their organisation."""
    signed = Signature.objects.standing().filter(entries__source=source).exclude(statement__date="")
    ended = signed.exclude(organization__dissolved_date="").filter(organization__isnull=False)
    rows = ended.order_by("position").annotate(ended=F("organization__dissolved_date"))
    for signature in rows.select_related("statement").distinct():
        until: str = signature.ended
        if signature.statement.date[: len(until)] > until:
            yield Finding(
                reason=Reason.DISSOLVED,
                key=signature.public_id,
                sentence=f"“{signature.name}” signed in {signature.statement.date} and ended in {until}.",
                facts=[until, signature.statement.date],
                source=source.pk,
                signature=signature.pk,
            )
