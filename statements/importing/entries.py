"""Entries: printed signatories become rows, each belonging to a signature that is held already or new."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Max, QuerySet

from statements.importing.attribution import Circumstances, Newcomer, attribute, settle_countries
from statements.importing.columns import as_stored, cut, whole_number
from statements.importing.translations import match_translated
from statements.models import CountryGuess, Entry, ImportRun, Organization, Signature, Source
from statements.models.basis import BASIS_OF_EVIDENCE
from statements.models.counts import recount
from statements.models.drafts import lift_drafts
from statements.models.name_columns import NAME_LENGTH, folded_name
from statements.models.public_id import make_public_ids
from statements.reading import ReadSignatory, evidence_as_json
from statements.resolution.evidence import Guess


@dataclass(frozen=True, slots=True)
class Added:
    """What the entries of a source brought: signatures and organisations that were not held before."""

    signatures: list[Signature]
    organizations: list[Organization]


def add_entries(source: Source, read: Sequence[ReadSignatory], run: ImportRun | None) -> Added:
    """Save what was read as entries of the source, after those it has.

    Each belongs to the signature of the same folded name that has no entry in this source yet, names printed
    twice in their order; the others get new signatures at the end of the statement's list.
    """
    pairs = list(zip(read, match_signatures(source, read), strict=True))
    newcomers = [new_signature(signatory, source, run) for signatory, held in pairs if held is None]
    added = save_newcomers(newcomers, source, run)
    made = iter(added.signatures)
    save_entries(source, [(signatory, held or next(made)) for signatory, held in pairs])
    if not source.is_draft and any(held and held.is_draft for _, held in pairs):
        lift_drafts([source.pk])
    return added


def match_signatures(source: Source, read: Sequence[ReadSignatory]) -> list[Signature | None]:
    """For each printed name the statement's signature it repeats, or None."""
    waiting: dict[str, list[Signature]] = defaultdict(list)
    for signature in signatures_not_in(source):
        waiting[match_key(signature.name)].append(signature)
    found: list[Signature | None] = []
    for signatory in read:
        same_name = waiting[match_key(cut(signatory.entry.name, NAME_LENGTH))]
        found.append(same_name.pop(0) if same_name else None)
    if source.kind == Source.Kind.TRANSLATION:
        left = [signature for same_name in waiting.values() for signature in same_name]
        return match_translated(found, read, left)
    return found


def signatures_not_in(source: Source) -> QuerySet[Signature]:
    """The statement's signatures that the source does not print, with what a translation is held against."""
    held = Signature.objects.filter(statement=source.statement_id).exclude(entries__source=source)
    is_translation = source.kind == Source.Kind.TRANSLATION
    return held.order_by("position").prefetch_related(*["entries", "countries"] * is_translation)


def match_key(name: str) -> str:
    """The folded name; a name of signs alone, which folds to nothing, as it stands."""
    return folded_name(name) or name


WITHOUT_RECORD = {
    Signature.Kind.PERSON.value: Signature.Attribution.PERSON,
    Signature.Kind.WITHHELD.value: Signature.Attribution.UNNAMED,
}
"""Why those kinds have no organisation; a body's is written when it gets one."""


def new_signature(signatory: ReadSignatory, source: Source, run: ImportRun | None) -> Newcomer:
    """A signature for an entry that repeats none, without its place in the list and its organisation."""
    entry = signatory.entry
    name = cut(entry.name, NAME_LENGTH)
    signature = Signature(
        statement=source.statement,
        kind=entry.kind.value,
        name=name,
        folded=folded_name(name),
        attribution=WITHOUT_RECORD.get(entry.kind.value, Signature.Attribution.NEW_NAME),
        person_name=cut(entry.person, 300),
        person_role=cut(entry.role, 500),
        is_draft=source.is_draft,
        created_run=run,
    )
    codes = frozenset(guess.code for guess in signatory.guesses.countries)
    # Where it stands, not its number: a later reader may find more entries in the same bytes.
    return Newcomer(signature, codes, (source.checksum, str(entry.span[0])))


def save_newcomers(newcomers: list[Newcomer], source: Source, run: ImportRun | None) -> Added:
    """Attribute and save new signatures at the end of the statement's list."""
    circumstances = Circumstances(source.language, run)
    organizations = attribute(newcomers, circumstances)
    signatures = [newcomer.signature for newcomer in newcomers]
    public_ids = make_public_ids(
        Signature.objects.all(), [("signature", *newcomer.origin) for newcomer in newcomers]
    )
    last = source.statement.signatures.aggregate(last=Max("position"))["last"] or 0
    for position, (signature, public_id) in enumerate(
        zip(signatures, public_ids, strict=True), start=last + 1
    ):
        signature.position, signature.public_id = position, public_id
    Signature.objects.bulk_create(signatures)
    return Added(signatures, organizations)


def save_entries(source: Source, pairs: Sequence[tuple[ReadSignatory, Signature]]) -> None:
    """Save entries after those the source has, with the guesses for each."""
    last = source.entries.aggregate(last=Max("position"))["last"] or 0
    entries = [
        entry_row(source, signatory, signature, position)
        for position, (signatory, signature) in enumerate(pairs, start=last + 1)
    ]
    Entry.objects.bulk_create(entries)
    CountryGuess.objects.bulk_create(
        row
        for entry, (signatory, _) in zip(entries, pairs, strict=True)
        for row in guess_rows(entry, signatory.guesses.countries)
    )


def entry_row(source: Source, signatory: ReadSignatory, signature: Signature, position: int) -> Entry:
    """The row of one printed signatory."""
    entry = signatory.entry
    return Entry(
        source=source,
        signature=signature,
        position=position,
        number=whole_number(entry.number),
        name=cut(entry.name, NAME_LENGTH),
        printed=entry.printed,
        kind=entry.kind.value,
        person=cut(entry.person, 300),
        role=cut(entry.role, 500),
        stands_for=whole_number(entry.stands_for) or 1,
        section=cut(entry.section, 500),
        group=entry.group,
        first_line=entry.first_line,
        last_line=entry.last_line,
        span_start=entry.span[0],
        span_end=entry.span[1],
        spans={"name": entry.name_spans, "person": entry.person_spans, "role": entry.role_spans},
        confidence=entry.confidence,
        regions=[
            {"code": region.code, "name": region.name, "text": region.text, "span": region.span}
            for region in signatory.guesses.regions
        ],
    )


def guess_rows(entry: Entry, guesses: Sequence[Guess]) -> list[CountryGuess]:
    """The rows of what the machine thinks an entry's countries are."""
    return [
        CountryGuess(
            entry=entry,
            country_id=guess.code,
            rank=rank,
            confidence=guess.confidence,
            basis=BASIS_OF_EVIDENCE[guess.evidence[0].kind],
            evidence=as_stored([evidence_as_json(evidence) for evidence in guess.evidence]),
            runner_up_id=guess.runner_up,
        )
        for rank, guess in enumerate(guesses, start=1)
    ]


def settle_and_count(source: Source) -> None:
    """Derive countries and counts of everything the source's entries touch."""
    signatures = set(source.entries.order_by().values_list("signature_id", flat=True))
    codes = settle_countries(signatures=signatures)
    organizations = source.entries.filter(signature__organization__isnull=False).order_by()
    recount(
        statements=[source.statement_id],
        organizations=set(organizations.values_list("signature__organization_id", flat=True)),
        countries=codes,
    )
