"""Suggesting: likely duplicates and branches go to the review queue, for new names only or for all."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from django.db import transaction
from django.db.models import Count
from django.db.models.functions import Coalesce

from statements.curation.review import PAIR_REASONS, pair_key, write_findings
from statements.curation.review_reasons import Finding
from statements.lookup.candidates import names_held
from statements.models import (
    Judgement,
    Organization,
    OrganizationCountry,
    ReviewItem,
    Signature,
)
from statements.models.chunks import in_chunks
from statements.resolution.candidates import CandidateIndex, Suggestion
from statements.resolution.clusters import Groups
from statements.resolution.comparison import Comparison, NameAndCountries, Verdict

REASON_OF = {
    Verdict.SAME: ReviewItem.Reason.DUPLICATE,
    Verdict.UNSURE: ReviewItem.Reason.DUPLICATE,
    Verdict.RELATED: ReviewItem.Reason.DUPLICATE,
    Verdict.LEFT_IS_BRANCH: ReviewItem.Reason.BRANCH,
    Verdict.RIGHT_IS_BRANCH: ReviewItem.Reason.BRANCH,
}
"""Verdict of matching -> what a person is asked; two that it calls different are not asked about."""
MOST_EACH = 5
"""Suggestions for one name: the likeliest ones."""
HOW_LIKELY = (("part words", 0.97), ("added place", 0.85))
"""How likely a branch is whose name holds all of the other's, and a word for a part or a place more.

Of such labelled pairs 38 of 38 and 135 of 161 are branches; it orders the queue and finds nothing.
"""
PERHAPS = 0.5
"""How likely other branches are: 27 of 55."""
Pair = tuple[int, int]
"""Keys of two organisations, the smaller first."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """What a run came to."""

    compared: int
    pairs: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Known:
    """Everything known of organisations: names with countries, signatures, and the group of each."""

    names: dict[int, NameAndCountries]
    ids: dict[int, str]
    heads: dict[int, int]
    signatures: dict[int, int]
    judged: set[Pair]


@transaction.atomic
def suggest_matches(*, everything: bool = False) -> Suggested:
    """Compare names that were not compared yet with all others, and put likely pairs into the queue.

    `everything` compares all again, as after a change of the matching.
    """
    if everything:
        Organization.objects.filter(is_matched=True).update(is_matched=False)
    fresh = set(Organization.objects.filter(is_matched=False).values_list("pk", flat=True))
    found = list(find_pairs(fresh)) if fresh else []
    for chunk in in_chunks(fresh):
        held = ReviewItem.objects.filter(reason__in=PAIR_REASONS, organization__in=chunk)
        write_findings([one for one in found if one.organization in set(chunk)], held)
        Organization.objects.filter(pk__in=chunk).update(is_matched=True)
    waiting = ReviewItem.objects.waiting().filter(reason__in=PAIR_REASONS).count()
    return Suggested(len(fresh), len(found), waiting)


def find_pairs(fresh: Collection[int]) -> Iterator[Finding]:
    """Likely pairs of which at least one name is fresh, each once."""
    known = load_known()
    index = CandidateIndex(known.names.items())
    found: dict[Pair, Finding] = {}
    for key in sorted(fresh):
        for suggestion in likely(key, index, known):
            pair = (min(key, suggestion.key), max(key, suggestion.key))
            if pair not in found:
                found[pair] = finding_of(key, suggestion, known)
    return put_answered_last(found, known)


def put_answered_last(found: dict[Pair, Finding], known: Known) -> Iterator[Finding]:
    """The pairs, the weightiest first; one that a weightier one leaves less to settle of weighs half.

    Of three names that are one body two pairs are to be judged: the third is answered with them. Of the
    branches of one body the first asks for its signatures, too, the others for their own.
    """
    groups, asked = Groups(known.heads.values()), set[int]()
    for pair, finding in sorted(found.items(), key=lambda item: -item[1].weight):
        one, other = (groups.head_of(known.heads[key]) for key in pair)
        if finding.reason == ReviewItem.Reason.BRANCH:
            is_answered = not asked.isdisjoint((one, other))
            asked |= {one, other}
        else:
            is_answered = one == other
            groups.join(one, other)
        yield replace(finding, weight=finding.weight / 2) if is_answered else finding


def likely(key: int, index: CandidateIndex, known: Known) -> list[Suggestion]:
    """The likeliest others that nobody has judged and that are of another group."""
    found = [
        suggestion
        for suggestion in index.suggest(known.names[key])
        if suggestion.comparison.verdict in REASON_OF
        and known.heads[suggestion.key] != known.heads[key]
        and not is_judged(key, suggestion.key, known)
    ]
    return found[:MOST_EACH]


def is_judged(one: int, other: int, known: Known) -> bool:
    """Whether a standing judgement ties the two, or the records that stand for them."""
    pair = sorted((known.heads[one], known.heads[other]))
    return (min(one, other), max(one, other)) in known.judged or (pair[0], pair[1]) in known.judged


def finding_of(key: int, suggestion: Suggestion, known: Known) -> Finding:
    """A pair as the queue holds it: the fresh name, the other one, and what speaks for it."""
    comparison = suggestion.comparison
    one, other = known.names[key], known.names[suggestion.key]
    first = next((feature.sentence for feature in comparison.features if feature.value), "")
    this, that = called(one, beside=other), called(other, beside=one)
    question = {
        Verdict.LEFT_IS_BRANCH: f"Is {this} a branch of {that}?",
        Verdict.RIGHT_IS_BRANCH: f"Is {that} a branch of {this}?",
    }.get(comparison.verdict, f"Are {this} and {that} the same?")
    return Finding(
        reason=REASON_OF[comparison.verdict],
        key=pair_key(known.ids[key], known.ids[suggestion.key]),
        sentence=f"{question} {first}".strip(),
        weight=(known.signatures.get(key, 0) + known.signatures.get(suggestion.key, 0))
        * likelihood(comparison),
        facts=sorted([one.name, other.name]),
        organization=key,
        other=suggestion.key,
    )


def called(known: NameAndCountries, *, beside: NameAndCountries) -> str:
    """A name, with its countries unless the one beside it has the same."""
    if known.countries == beside.countries:
        return f"“{known.name}”"
    return f"“{known.name}” ({', '.join(sorted(known.countries)) or 'country not known'})"


def likelihood(comparison: Comparison) -> float:
    """How likely the answer is yes: the score speaks of "the same" only, a branch is as likely as others."""
    if REASON_OF[comparison.verdict] != ReviewItem.Reason.BRANCH:
        return comparison.score
    found = {feature.name for feature in comparison.features}
    said = (likely for name, likely in HOW_LIKELY if {name, "contained"} <= found)
    return max(comparison.score, next(said, PERHAPS))


def load_known() -> Known:
    """Read every organisation with its names, countries, group and number of signatures."""
    codes: dict[int, set[str]] = defaultdict(set)
    for key, code in OrganizationCountry.objects.order_by().values_list("organization", "country").iterator():
        codes[key].add(code)
    everyone = Organization.objects.order_by()
    return Known(
        {key: replace(known, countries=frozenset(codes[key])) for key, known in names_held(everyone)},
        dict(everyone.values_list("pk", "public_id")),
        dict(everyone.values_list("pk", Coalesce("representative", "pk"))),
        count_signatures(),
        set(pairs_judged()),
    )


def count_signatures() -> dict[int, int]:
    """Standing signatures of each organisation, published or not."""
    signed = Signature.objects.standing().filter(organization__isnull=False).order_by()
    return dict(signed.values_list("organization").annotate(number=Count("pk")))


def pairs_judged() -> Iterable[tuple[int, int]]:
    """Pairs about which somebody has said something."""
    return Judgement.objects.standing().values_list("left_id", "right_id")
