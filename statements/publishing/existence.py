"""Existence: what is known of whether an organisation exists, in words that conclude nothing."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.models import ExistenceCheck, Organization

Result = ExistenceCheck.Result
WORDS = {
    Result.FOUND: _("found in {places} on {day}"),
    Result.NOT_FOUND: _("no trace found in {places} on {day}"),
    Result.DISSOLVED: _("told to be dissolved by {places} on {day}"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """What looks into one or more places on one day came to; `links` are the pages looked at."""

    words: str
    links: list[tuple[str, str]]


def looks_for(group: Collection[int]) -> list[Look]:
    """What people found where they looked for these records, the latest first, one phrase for a day."""
    days: dict[tuple[str, str], list[ExistenceCheck]] = defaultdict(list)
    for check in last_checks(group):
        days[check.result, date_format(check.checked_date, "DATE_FORMAT")].append(check)
    return [_look(result, day, found) for (result, day), found in days.items()]


def last_checks(group: Collection[int]) -> list[ExistenceCheck]:
    """The last look into each place for these records, the latest day first, then in the order of looking."""
    checks = ExistenceCheck.objects.filter(organization__in=group).order_by("checked_date", "pk")
    last = {check.place: check for check in checks}
    return sorted(last.values(), key=lambda check: (-check.checked_date.toordinal(), check.pk))


def _look(result: str, day: str, checks: list[ExistenceCheck]) -> Look:
    places = gettext(" and ").join(check.place for check in checks)
    links = [(check.place, check.url) for check in checks if check.url]
    return Look(WORDS[Result(result)].format(places=places, day=day), links)


def is_known_from_one_list(organization: Organization) -> bool:
    """Whether one list is all that there is: nobody has found or looked it up, it has no website."""
    has_more = organization.website or organization.wikidata_id or organization.register_numbers
    return organization.statement_count == 1 and not has_more
