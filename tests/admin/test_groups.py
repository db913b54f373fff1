"""Every group against every screen, button and action of the admin; one that is missing here fails."""

from importlib import import_module
from itertools import pairwise
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group, Permission, User
from django.db import connection
from django.test import RequestFactory
from django.urls import reverse

from statements.curation.decisions import change_row, decide
from statements.curation.judging import Ruling, judge
from statements.models import (
    Country,
    Decision,
    Entry,
    ImportRun,
    Organization,
    ReviewItem,
    Signature,
    Source,
    Statement,
)
from tests.admin.forms import fields_of
from tests.curation import rows

pytestmark = pytest.mark.django_db
GROUPS = ("Viewer", "Curator", "Reviewer", "Administrator")
NOBODY = "nobody"

# Noun -> the first group, in the order of GROUPS, that may open its list, add, change and delete a row.
NOUNS = {
    "statement": ("Viewer", "Curator", "Curator", NOBODY),
    "source": ("Viewer", NOBODY, "Curator", NOBODY),
    "entry": ("Viewer", NOBODY, NOBODY, NOBODY),
    "signature": ("Viewer", NOBODY, "Curator", NOBODY),
    "organization": ("Viewer", "Curator", "Curator", NOBODY),
    "country": ("Viewer", "Administrator", "Administrator", NOBODY),
    "decision": ("Viewer", NOBODY, NOBODY, NOBODY),
    "judgement": ("Viewer", NOBODY, NOBODY, NOBODY),
    "reviewitem": ("Viewer", NOBODY, NOBODY, NOBODY),
    "importrun": ("Viewer", NOBODY, NOBODY, NOBODY),
    "user": ("Administrator", "Administrator", "Administrator", NOBODY),
    "group": ("Administrator", "Administrator", "Administrator", "Administrator"),
}
# Screens beyond those that Django gives every noun; the row was changed by somebody else.
SCREENS = {
    "statements_statement_add_from_text": "Curator",
    "statements_statement_imported": "Viewer",
    "statements_decision_undo": "Reviewer",
    "statements_judgement_judge": "Curator",
    "statements_judgement_undo": "Reviewer",
    "statements_statement_revert": "Reviewer",
    "statements_signature_revert": "Reviewer",
    "statements_organization_revert": "Reviewer",
    "statements_country_revert": "Administrator",
    "auth_user_password_change": "Administrator",
}
# What everybody who may enter has.
OPEN = {
    "app_list", "autocomplete", "index", "jsi18n", "login", "logout", "password_change",
    "password_change_done", "view_on_site",
}  # fmt: skip
ACTIONS = {
    ("statement", "publish"): "Reviewer",
    ("statement", "to_draft"): "Reviewer",
    ("statement", "withhold"): "Reviewer",
    ("source", "publish"): "Reviewer",
    ("signature", "reject"): "Curator",
    ("signature", "list_again"): "Curator",
    ("signature", "give_own"): "Curator",
    ("signature", "split"): "Curator",
    ("signature", "confirm"): "Reviewer",
    ("signature", "withhold"): "Reviewer",
    ("signature", "show"): "Reviewer",
    ("organization", "compare"): "Curator",
    ("organization", "confirm"): "Reviewer",
    ("organization", "withhold"): "Reviewer",
    ("organization", "show"): "Reviewer",
    ("reviewitem", "settle"): "Curator",
    ("reviewitem", "reopen"): "Curator",
    ("group", "delete_selected"): "Administrator",
}


def is_allowed(group, least):
    return least != NOBODY and GROUPS.index(group) >= GROUPS.index(least)


def label_of(noun):
    return "auth" if noun in {"user", "group"} else "statements"


@pytest.fixture(params=GROUPS)
def group(request):
    return request.param


@pytest.fixture
def member(client, group):
    """A client in whose name somebody of the group is logged in."""
    user = User.objects.create_user(f"the {group}", is_staff=True)
    user.groups.add(Group.objects.get(name=group))
    client.force_login(user)
    return client


@pytest.fixture
def record(signature, organization, statement, curator):
    """Noun -> a row; each that has a history was changed by somebody who is not the member."""
    decide(subject=statement, field="place", value="Nairobi", author=curator)
    decide(subject=signature, field="person_name", value="Jane", author=curator)
    decide(subject=organization, field="website", value="https://example.org", author=curator)
    country = rows.make_country("XK", "Kosovo")
    change_row(row=country, columns={"name": "Kosova"}, author=curator)
    return {
        "statement": statement,
        "source": Source.objects.get(),
        "entry": Entry.objects.get(),
        "signature": signature,
        "organization": organization,
        "country": country,
        "decision": Decision.objects.get(signature=signature),
        "judgement": judge(
            left=organization,
            right=rows.make_organization("Sea Watch"),
            ruling=Ruling("related"),
            author=curator,
        ),
        "reviewitem": ReviewItem.objects.create(
            reason="branch", key="1", facts="f", weight=1, sentence="Twice?", organization=organization
        ),
        "importrun": ImportRun.objects.create(author=curator),
        "user": User.objects.create_user("somebody"),
        "group": Group.objects.create(name="Guests"),
    }


def address_of(record, name):
    """The address of a screen of the admin, about the row of the record where it is about one."""
    _label, noun, screen = name.split("_", 2)
    row = record[noun]
    if screen in {"changelist", "add", "add_from_text"}:
        return reverse(f"admin:{name}")
    if screen == "judge":
        return reverse(f"admin:{name}", query={"left": row.left_id, "right": row.right_id})
    if screen == "revert":
        return reverse(f"admin:{name}", args=[row.pk, row.history.last().pk])
    return reverse(f"admin:{name}", args=[record["source"].pk if screen == "imported" else row.pk])


def screens_of_the_site():
    """Names of all addresses under /admin/."""
    found = set()
    for entry in admin.site.get_urls():
        found |= {inner.name for inner in getattr(entry, "url_patterns", [entry]) if inner.name}
    return found


def test_every_screen_of_the_admin_is_in_the_matrix():
    usual = {
        f"{label_of(noun)}_{noun}_{screen}"
        for noun in NOUNS
        for screen in ("changelist", "add", "change", "delete", "history")
    }
    assert screens_of_the_site() == usual | set(SCREENS) | OPEN


def test_every_action_is_in_the_matrix(curator):
    request = RequestFactory().get("/")
    request.user = curator
    offered = {
        (model._meta.model_name, name)
        for model, screen in admin.site._registry.items()
        for name in screen.get_actions(request)
    }
    assert offered == set(ACTIONS)


def test_the_groups_hold_what_the_migration_gave_them():
    held = {
        group.name: set(group.permissions.values_list("codename", flat=True)) for group in Group.objects.all()
    }
    assert list(held) == list(GROUPS)
    for lower, higher in pairwise(GROUPS):
        assert held[lower] < held[higher]
    assert not any(name.startswith("delete_") for name in held["Viewer"])
    assert "delete_user" not in held["Administrator"]


def test_making_the_groups_again_takes_nothing_away_and_adds_nothing_twice():
    viewers = Group.objects.get(name="Viewer")
    viewers.permissions.add(Permission.objects.get(codename="view_user"))
    Group.objects.get(name="Curator").delete()
    editor = SimpleNamespace(connection=connection)
    import_module("statements.migrations.0003_groups").make_groups(apps, editor)
    assert viewers.permissions.filter(codename="view_user").exists()
    assert Group.objects.get(name="Curator").permissions.filter(codename="change_signature").exists()
    assert Group.objects.count() == len(GROUPS)


def test_a_group_opens_the_screens_that_are_its_own(member, group, record):
    said = {}
    for noun, (see, add, _change, delete) in NOUNS.items():
        usual = {"changelist": see, "change": see, "history": see, "add": add, "delete": delete}
        for screen, least in usual.items():
            name = f"{label_of(noun)}_{noun}_{screen}"
            said[name] = (least, member.get(address_of(record, name)).status_code)
    for name, least in SCREENS.items():
        said[name] = (least, member.get(address_of(record, name)).status_code)
    wrong = {
        name: code for name, (least, code) in said.items() if (code in {200, 302}) != is_allowed(group, least)
    }
    assert wrong == {}
    assert {code for _, code in said.values()} <= {200, 302, 403}


def test_a_group_saves_what_it_may_and_is_offered_only_that(member, group, record):
    for noun, (see, add, change, _delete) in NOUNS.items():
        name = f"{label_of(noun)}_{noun}"
        if is_allowed(group, see):
            page = member.get(address_of(record, f"{name}_change"))
            assert ('name="_save"' in page.content.decode()) is is_allowed(group, change), noun
            listed = member.get(address_of(record, f"{name}_changelist")).content.decode()
            # A statement begins as text, and its list says so.
            adding = "add_from_text" if noun == "statement" else "add"
            link = f'href="{address_of(record, f"{name}_{adding}")}"'
            assert (link in listed) is is_allowed(group, add), noun
            data = fields_of(page) if is_allowed(group, change) else {}
        else:
            data = {}
        answer = member.post(address_of(record, f"{name}_change"), data)
        assert answer.status_code == (302 if is_allowed(group, change) else 403), noun
        if not is_allowed(group, add):
            assert member.post(address_of(record, f"{name}_add"), {}).status_code == 403, noun


@pytest.mark.parametrize("name", sorted(SCREENS))
def test_a_group_posts_to_the_screens_that_are_its_own(member, group, record, name):
    answer = member.post(address_of(record, name), {"reason": "to see"})
    # A screen that only shows takes no POST at all.
    refused = {403, 405} if name == "statements_statement_imported" else {403}
    assert (answer.status_code in refused) is not is_allowed(
        group, NOBODY if name == "statements_statement_imported" else SCREENS[name]
    )


@pytest.mark.parametrize(("noun", "action"), sorted(ACTIONS))
def test_a_group_acts_as_it_may_and_is_offered_only_that(member, group, record, noun, action):
    least, address = ACTIONS[noun, action], address_of(record, f"{label_of(noun)}_{noun}_changelist")
    if is_allowed(group, NOUNS[noun][0]):
        page = member.get(address).content.decode()
        assert (f'<option value="{action}">' in page) is is_allowed(group, least)
    before = Decision.objects.count()
    answer = member.post(address, {"action": action, "_selected_action": [record[noun].pk]})
    assert (answer.status_code == 403) is not is_allowed(group, least)
    if not is_allowed(group, least):
        assert Decision.objects.count() == before


@pytest.mark.parametrize("noun", [Statement, Signature, Organization])
def test_who_may_see_a_row_is_not_set_by_those_who_only_correct(member, group, record, noun):
    row = record[noun._meta.model_name]
    address = address_of(record, f"statements_{noun._meta.model_name}_change")
    page = member.get(address)
    field = "status" if noun is Statement else "is_withheld"
    assert (f'name="{field}"' in page.content.decode()) is is_allowed(group, "Reviewer")
    if group == "Curator":
        # What a form does not offer is not taken from a request either.
        member.post(address, {**fields_of(page), "status": "withheld", "is_withheld": "on"})
        row.refresh_from_db()
        assert getattr(row, field) in {"published", False}


def test_withholding_and_its_end_are_a_matter_of_their_own(client, record):
    user = User.objects.create_user("publisher", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=["view_statement", "publish_statement"]))
    client.force_login(user)
    address = address_of(record, "statements_statement_changelist")
    Statement.objects.update(status="withheld")
    for action in ("publish", "to_draft", "withhold"):
        answer = client.post(address, {"action": action, "_selected_action": [record["statement"].pk]})
        assert answer.status_code == 403
    assert Statement.objects.get().status == "withheld"


def test_one_takes_back_and_puts_back_ones_own_work(client, statement):
    user = User.objects.create_user("own", is_staff=True)
    user.groups.add(Group.objects.get(name="Curator"))
    client.force_login(user)
    decision = decide(subject=statement, field="place", value="Nairobi", author=user)
    first = statement.history.last()
    assert client.get(reverse("admin:statements_decision_undo", args=[decision.pk])).status_code == 200
    revert = reverse("admin:statements_statement_revert", args=[statement.pk, first.pk])
    assert client.post(revert, {"reason": "wrong"}).status_code == 302
    statement.refresh_from_db()
    assert statement.place == ""


def test_ways_back_are_offered_only_to_those_who_may_go_them(member, group, record):
    form = member.get(address_of(record, "statements_signature_change")).content.decode()
    assert ("/undo/" in form) is is_allowed(group, "Reviewer")
    history = member.get(address_of(record, "statements_signature_history")).content.decode()
    assert ("/revert/" in history) is is_allowed(group, "Reviewer")
    shown = member.get(address_of(record, "statements_decision_change")).content.decode()
    assert ("/undo/" in shown) is is_allowed(group, "Reviewer")


def test_only_a_superuser_makes_or_changes_a_superuser(client, curator):
    user = User.objects.create_user("chief", is_staff=True)
    user.groups.add(Group.objects.get(name="Administrator"))
    client.force_login(user)
    own = reverse("admin:auth_user_change", args=[user.pk])
    page = client.get(own)
    assert client.post(own, {**fields_of(page), "is_superuser": "on"}).status_code == 302
    user.refresh_from_db()
    assert not user.is_superuser
    above = reverse("admin:auth_user_change", args=[curator.pk])
    assert client.post(above, fields_of(client.get(above))).status_code == 403
    password = reverse("admin:auth_user_password_change", args=[curator.pk])
    assert client.get(password).status_code == 403


def test_everybody_who_may_enter_finds_by_typing(member):
    rows.make_country("KE", "Kenya")
    query = {
        "app_label": "statements",
        "model_name": "signaturecountry",
        "field_name": "country",
        "term": "ken",
    }
    answer = member.get(reverse("admin:autocomplete"), query)
    assert [found["id"] for found in answer.json()["results"]] == ["KE"]
    assert Country.objects.count() == 1
