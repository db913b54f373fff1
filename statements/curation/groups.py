"""Groups: which record stands for which, derived from the standing judgements by one function."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import combinations

from django.db.models import Exists, OuterRef, Q

from statements.curation.review import look_again
from statements.curation.standing import judgements_around
from statements.importing.attribution import list_countries, settle_countries
from statements.models import Organization, Signature, Source
from statements.models.chunks import KeyList, in_chunks
from statements.models.counts import add_signers, recount, recount_groups, recount_listed, recount_signers
from statements.models.hidden_names import hide_anew
from statements.models.signature import is_presentable
from statements.resolution.clusters import Place, place_records

COLUMNS = ("representative_id", "parent_id", "network_id")
Columns = tuple[int | None, int | None, int | None]
Edge = tuple[int, int]


def regroup(organizations: Collection[int]) -> None:
    """Write where these records and all that judgements tie them to stand, and settle what hangs on that.

    Counts, and under which record countries are listed, follow for the groups that changed.
    """
    places = derive_places(organizations)
    changed = write_places(places)
    if not changed:
        return
    touched = {key for pair in changed.values() for key in pair}
    groups = heads_around(touched)
    if Organization.objects.filter(pk__in=groups, is_withheld=True).exists():
        settle_visibility(groups)
        return
    countries = list_countries(organizations=groups)
    recount_groups(touched - counted_alone(changed))
    recount_shared_statements(changed, groups)
    recount_listed(countries)
    hide_anew(groups)


def settle_visibility(organizations: Collection[int]) -> None:
    """Settle all that these records signed: what stands under a withheld record is withheld with it."""
    codes = settle_countries(organizations=organizations)
    signed = Signature.objects.filter(organization__in=organizations).order_by()
    statements = set(signed.values_list("statement_id", flat=True))
    recount(statements=statements, organizations=organizations, countries=codes)


def counted_alone(changed: dict[int, Edge]) -> set[int]:
    """Records that stood for themselves alone, or do now: under another one they count their own, too."""
    led_others = {before for key, (before, _) in changed.items() if before != key}
    lead_others = {now for key, (_, now) in changed.items() if now != key}
    return {
        key
        for key, (before, now) in changed.items()
        if (before == key and key not in led_others) or (now == key and key not in lead_others)
    }


def derive_places(organizations: Collection[int] | None = None) -> dict[int, Place]:
    """Where records stand by the standing judgements alone; None derives it for every record judged."""
    judgements = list(judgements_around(organizations))
    keys = {key for judgement in judgements for key in (judgement.left_id, judgement.right_id)}
    return place_records(
        sorted(keys | set(organizations or ())),
        [judgement.same_edge for judgement in judgements if judgement.is_same],
        [judgement.branch_edge for judgement in judgements if judgement.is_branch],
    )


def write_places(places: dict[int, Place]) -> dict[int, Edge]:
    """Write what differs; returns of each record whose head changed the one before and the one now."""
    moved: dict[Columns, list[int]] = defaultdict(list)
    heads = {}
    for chunk in in_chunks(places):
        rows = Organization.objects.filter(pk__in=chunk).order_by()
        for key, *held in rows.values_list("pk", *COLUMNS):
            before, place = held[0] or key, places[key]
            wanted = columns_of(key, place)
            if tuple(held) != wanted:
                moved[wanted].append(key)
            if before != place.head:
                heads[key] = (before, place.head)
    for wanted, keys in moved.items():
        for chunk in in_chunks(keys):
            Organization.objects.filter(pk__in=chunk).update(**dict(zip(COLUMNS, wanted, strict=True)))
    return heads


def columns_of(key: int, place: Place) -> Columns:
    """A place as the columns hold it: nothing where a record stands for itself."""
    head, network = (None if other == key else other for other in (place.head, place.network))
    return head, place.parent, network


def heads_around(organizations: Collection[int]) -> dict[int, int]:
    """Record -> the one that stands for it: these, and those that stand under them."""
    heads: dict[int, int] = {}
    for chunk in in_chunks(organizations):
        rows = Organization.objects.filter(Q(pk__in=chunk) | Q(representative__in=chunk)).order_by()
        heads |= {key: head or key for key, head in rows.values_list("pk", "representative_id")}
    return heads


def recount_shared_statements(changed: dict[int, Edge], heads: dict[int, int]) -> None:
    """Count the organisations of statements that two sides signed which became one group, or two again."""
    sides: dict[Edge, list[int]] = defaultdict(list)
    # Those that moved come first: a small one that joins a large one is looked up there, not the other way.
    for key in sorted(heads, key=lambda key: key not in changed):
        sides[changed.get(key, (heads[key], heads[key]))].append(key)
    for one, other in combinations(sides, 2):
        if more := (one[0] == other[0]) - (one[1] == other[1]):
            shared = signed_by_both(sides[one], sides[other])
            shown = [statement for statement, shows in shared.items() if shows]
            if len(sides) == 2:
                add_signers(shown, more)
            else:
                recount_signers(shown)
            # Who signs twice in one list is asked again.
            look_again(Source.objects.filter(statement__in=KeyList(shared)))


def signed_by_both(one: Collection[int], other: Collection[int]) -> dict[int, bool]:
    """Statements under which both sides have a signature that stands -> whether both have one to show."""
    beside = Signature.objects.filter(organization__in=other, statement=OuterRef("statement"))
    signed = Signature.objects.standing().filter(Exists(beside.standing()), organization__in=one).order_by()
    shows = is_presentable() & Q(Exists(beside.presentable()))
    shared: dict[int, bool] = {}
    for statement, shows_both in signed.annotate(shows=shows).values_list("statement", "shows"):
        shared[statement] = shared.get(statement, False) or shows_both
    return shared


def find_stale_groups() -> Iterator[str]:
    """Records that regroup() would place otherwise."""
    places = derive_places()
    for row in Organization.objects.order_by("pk").only("pk", *COLUMNS).iterator():
        held = tuple(getattr(row, name) for name in COLUMNS)
        wanted = columns_of(row.pk, places[row.pk]) if row.pk in places else (None, None, None)
        if held != wanted:
            yield f"organization {row.pk} stands under {held}, its judgements say {wanted}."
