"""Loading: decisions from a file of export_decisions(), wholly or not at all; what stands here stays."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

from statements.curation.decision_file import Row, check_shape, day_of, moment_of
from statements.curation.decisions import add_row, change_row, decide, decisions_on
from statements.curation.existence import record_check
from statements.curation.exporting import NOUNS, TOLD_OF_COUNTRIES
from statements.curation.fields import DECIDED
from statements.curation.groups import regroup
from statements.curation.judging import Ruling, in_order, judge
from statements.curation.naming import give_name, given_names
from statements.curation.review import pair_key
from statements.curation.standing import standing_between
from statements.lookup.import_lock import hold_import_lock
from statements.models import (
    Country,
    Decision,
    ExistenceCheck,
    Judgement,
    Organization,
    OrganizationName,
    ReviewItem,
    Signature,
    Source,
    Statement,
)

MODELS: dict[str, Any] = dict(zip(NOUNS, (Statement, Organization, Signature), strict=True))


@dataclass(slots=True)
class Loaded:
    """What came of a file: rows written, rows that stood already, and a sentence for each left out."""

    written: int = 0
    held: int = 0
    left_out: list[str] = field(default_factory=list)


class Unresolved(Exception):
    """A row speaks of something that is not here; the message says of what."""


@transaction.atomic
def load_decisions(contents: Any) -> Loaded:
    """Write what the file decides and nobody has decided here.

    What was decided here otherwise stays, and is told. Raises ValidationError with a sentence, and writes
    nothing, for contents that are no such file.
    """
    hold_import_lock()
    check_shape(contents)
    loaded, known = Loaded(), resolve_organizations(contents["organizations"])
    for name, load in LOADERS.items():
        for row in contents[name]:
            load_row(load, row, known, loaded)
    return loaded


Known = dict[str, Organization]


def load_row(load: Callable[[Row, Known], bool], row: Row, known: Known, loaded: Loaded) -> None:
    """Load one row, or tell why not; what it had begun is undone."""
    try:
        with transaction.atomic():
            if load(row, known):
                loaded.written += 1
            else:
                loaded.held += 1
    except (Unresolved, ValidationError) as error:
        said = " ".join(error.messages) if isinstance(error, ValidationError) else str(error)
        loaded.left_out.append(said)


def resolve_organizations(rows: list[Row]) -> Known:
    """Id in the file -> the organisation here.

    It is the one of that id, else the one that a signature of it belongs to here; one that a person had made
    is made again under its id.
    """
    known: Known = {}
    for row in rows:
        found = Organization.objects.filter(public_id=row["id"]).first() or find_by_signatures(row)
        if found is None and row.get("is_made_by_hand") is True:
            found = make_again(row)
        if found:
            known[row["id"]] = found
    return known


def find_by_signatures(row: Row) -> Organization | None:
    """The organisation that a signature named in the file belongs to here, not by a person's decision."""
    own = Signature.objects.filter(public_id__in=[str(one) for one in row["signatures"]])
    found = own.exclude(attribution=Signature.Attribution.CURATOR).exclude(organization=None)
    signature = found.select_related("organization").order_by("pk").first()
    return signature.organization if signature else None


def make_again(row: Row) -> Organization:
    """Make an organisation that a person had made, under its own id."""
    organization = Organization(public_id=row["id"], name=row["name"], kind=row["kind"])
    organization.full_clean(exclude=["folded"])
    organization.save()
    kind = OrganizationName.Kind.OFFICIAL
    OrganizationName.objects.create(organization=organization, name=organization.name, kind=kind)
    return organization


def author_of(row: Row) -> User:
    """The account of that name; where there is none, one that nobody can enter by."""
    author, is_new = User.objects.get_or_create(username=row["author"][:150], defaults={"is_active": False})
    if is_new:
        author.set_unusable_password()
        author.save()
    return author


def organization_named(public_id: str, known: Known) -> Organization:
    """The organisation of this id in the file; raises Unresolved where it is not here."""
    if public_id not in known:
        raise Unresolved(f"There is no organisation {public_id} here.")
    known[public_id].refresh_from_db()
    return known[public_id]


def load_country(row: Row, _known: Known) -> bool:
    """Make a place that people made, or say of one what the file does; False where that stands."""
    held = Country.objects.filter(code__iexact=row["code"]).first()
    wanted = {name: row[name] for name in TOLD_OF_COUNTRIES if name != "code"}
    if held:
        is_same = all(getattr(held, name) == value for name, value in wanted.items())
        if is_same or held.history.exclude(history_user=None).exists():
            return refuse_other(is_same, f"“{held}”: what readers are told of it")
    country = held or Country(code=row["code"])
    for name, value in wanted.items():
        setattr(country, name, value)
    country.full_clean(exclude=["folded"])
    why = {"author": author_of(row), "reason": row["reason"]}
    if held:
        change_row(row=country, columns=wanted, **why)
    else:
        add_row(row=country, **why)
    return True


def load_decision(row: Row, known: Known) -> bool:
    """Decide a field as the file does; False where that stands."""
    subject, value = subject_of(row, known), row["value"]
    if row["field"] not in DECIDED[type(subject)]:
        raise Unresolved(f"Nobody decides the {row['field']} of a {row['about']}.")
    if row["field"] == Decision.Field.ORGANIZATION and value is not None:
        value = organization_named(str(value), known).public_id
    standing = decisions_on(subject, row["field"]).standing().first()
    if standing:
        return refuse_other(standing.value == value, f"“{subject}”: its {standing.get_field_display()}")
    author = author_of(row)
    made = decide(subject=subject, field=row["field"], value=value, author=author, reason=row["reason"])
    if made is None:
        return False
    Decision.objects.filter(pk=made.pk).update(decided_at=moment_of(row))
    return True


def subject_of(row: Row, known: Known) -> Any:
    """The row that a decision is about; raises Unresolved where it is not here."""
    if row["about"] == "organization":
        return organization_named(row["id"], known)
    subject = MODELS[row["about"]].objects.filter(public_id=row["id"]).first()
    if subject is None:
        raise Unresolved(f"There is no {row['about']} {row['id']} here.")
    return subject


def refuse_other(is_same: bool, what: str) -> bool:  # noqa: FBT001 (read as: refuse unless it is the same)
    """False for what stands here just so; raises Unresolved for what was decided otherwise."""
    if not is_same:
        raise Unresolved(f"{what} was decided here otherwise, and that stays.")
    return False


def load_name(row: Row, known: Known) -> bool:
    """Give an organisation a name as the file does; False where it has that."""
    organization = organization_named(row["organization"], known)
    name = organization.names.filter(name=row["name"], kind=row["kind"]).first()
    key = (row["name"], row["kind"], name.language if name else "")
    if name and (name.language == row["language"] or key in given_names(organization)):
        return refuse_other(name.language == row["language"], f"“{organization}”: the language of “{name}”")
    name = name or OrganizationName(organization=organization, name=row["name"], kind=row["kind"])
    name.language = row["language"]
    give_name(name=name, author=author_of(row), reason=row["reason"])
    return True


def load_judgement(row: Row, known: Known) -> bool:
    """Judge a pair as the file does; False where that stands."""
    left, right = (organization_named(row[name], known) for name in ("left", "right"))
    lead = organization_named(row["lead"], known) if row.get("lead") else None
    if standing := standing_between(left, right):
        *_, verdict = in_order(left, right, row["verdict"])
        held = getattr(standing, standing.lead) if standing.lead else None
        what = f"“{left}” and “{right}”: what they are to each other"
        return refuse_other((verdict, lead) == (standing.verdict, held), what)
    ruling = Ruling(row["verdict"], row["reason"], lead)
    made = judge(left=left, right=right, ruling=ruling, author=author_of(row))
    if made:
        # Groups follow the order in which people judged, not that of loading.
        Judgement.objects.filter(pk=made.pk).update(decided_at=moment_of(row))
        regroup([left.pk, right.pk])
    return made is not None


def load_check(row: Row, known: Known) -> bool:
    """Keep that somebody looked; False where that is kept."""
    organization = organization_named(row["organization"], known)
    kept = {"result": row["result"], "place": row["place"], "checked_date": day_of(row)}
    if organization.existence_checks.filter(**kept).exists():
        return False
    check = ExistenceCheck(organization=organization, url=row["url"], note=row["note"], **kept)
    record_check(check=check, author=author_of(row))
    return True


def load_settled(row: Row, known: Known) -> bool:
    """Settle an item of the review queue as the file does, whether it waits already or is found later."""
    columns = subjects_of_item(row, known)
    organizations = [columns[name].public_id for name in ("organization", "other") if columns[name]]
    # An organisation that goes by another id here stands under that in the key, too.
    key = pair_key(*organizations) if columns["other"] else row["key"].replace(*ids_of(row, organizations))
    item = ReviewItem.objects.filter(reason=row["about"], key=key).first()
    if item and item.settled_at:
        return False
    if item and item.facts != row["facts"]:
        raise Unresolved(f"“{item.sentence}”: what that rests on is another here, so it is asked.")
    item = item or ReviewItem(reason=row["about"], key=key, facts=row["facts"], weight=0, **columns)
    item.sentence, item.note, item.settled_at = row["sentence"], row["reason"], moment_of(row)
    item.settled_by = author_of(row)
    item.full_clean()
    item.save()
    return True


def ids_of(row: Row, organizations: list[str]) -> tuple[str, str]:
    """The id of the organisation in the file, and the one here; the same where the item is about none."""
    return (row["organization"], organizations[0]) if organizations else (row["key"], row["key"])


def subjects_of_item(row: Row, known: Known) -> dict[str, Any]:
    """The rows that an item is about; raises Unresolved where one is not here."""
    found: dict[str, Any] = {
        name: organization_named(row[name], known) if row.get(name) else None
        for name in ("organization", "other")
    }
    for name, model, column in (("source", Source, "checksum"), ("signature", Signature, "public_id")):
        value = row.get(name)
        found[name] = model.objects.filter(**{column: value}).first() if value else None
        if value and found[name] is None:
            raise Unresolved(f"There is no {'document' if name == 'source' else name} {value} here.")
    return found


LOADERS: dict[str, Callable[[Row, Known], bool]] = {
    "countries": load_country,
    "decisions": load_decision,
    "names": load_name,
    "judgements": load_judgement,
    "existence_checks": load_check,
    "settled_items": load_settled,
}
"""Part of the file -> what loads one of its rows, in this order."""
