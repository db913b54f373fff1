"""Lists open, search, filter and act without asking the database about every row."""

from itertools import pairwise

import pytest
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.admin.utils import quote
from django.contrib.auth.models import User
from lxml import html

from statements.curation.decisions import decide
from statements.importing.attribution import settle_countries
from statements.models import (
    Country,
    Decision,
    Entry,
    ImportRun,
    Judgement,
    Organization,
    ReviewItem,
    Signature,
    Source,
    Statement,
)
from tests.admin.forms import fields_of
from tests.curation import rows

pytestmark = pytest.mark.django_db
# Whatever the admin shows of the record: a new screen is held to all of this without being named here.
NOUNS = [model for model in admin.site._registry if model._meta.app_label == "statements"]
MOST_QUERIES = 15
MOST_OPTIONS = 300


def list_of(model):
    return f"/admin/statements/{model.__name__.lower()}/"


@pytest.fixture
def one_of_each(signature, curator):
    """A row of every noun; gives the decision."""
    body, other = signature.organization, rows.make_organization("Sea Watch")
    ImportRun.objects.create(author=curator)
    Judgement.objects.create(left=body, right=other, verdict="related", author=curator)
    ReviewItem.objects.create(reason="branch", key="1", facts="f", weight=1, sentence="?", organization=body)
    return decide(subject=signature, field="person_name", value="Jane", author=curator)


@pytest.fixture
def hundred(curator):
    """A hundred rows of each noun that is listed."""
    for number in range(100):
        statement = rows.make_statement(
            f"s{number}", date="2020", date_precision="year", first_day="2020-01-01"
        )
        organization = rows.make_organization(f"Body {number}")
        signature = rows.make_signature(statement, organization, guess=f"C{number:02}")
        Decision.objects.create(
            signature=signature, field="countries", value=["C01"], previous=["C02"], author=curator
        )
        Decision.objects.create(
            signature=signature, field="organization", value=organization.public_id, author=curator
        )
        ImportRun.objects.create(author=curator)
        ReviewItem.objects.create(
            reason="branch",
            key=str(number),
            facts="f",
            weight=1,
            sentence="A branch?",
            organization=organization,
        )
    bodies = Organization.objects.order_by("pk")
    Judgement.objects.bulk_create(
        Judgement(left=left, right=right, verdict="different", author=curator)
        for left, right in [*pairwise(bodies), (bodies[0], bodies[99])]
    )
    settle_countries(signatures=Signature.objects.values_list("pk", flat=True))


def test_no_list_asks_more_than_fifteen_questions_at_a_hundred_rows(
    screen, hundred, django_assert_max_num_queries
):
    for model in NOUNS:
        with django_assert_max_num_queries(MOST_QUERIES):
            page = screen.get(list_of(model))
        shown = admin.site.get_model_admin(model).list_per_page
        assert page.content.decode().count('class="action-select"') in {0, shown}
        assert len(page.context["cl"].result_list) == shown


def test_no_select_of_any_form_holds_more_than_three_hundred(screen, statement, one_of_each):
    add_more_than_a_select_holds(statement)
    screens = {list_of(model) + f"{quote(model.objects.first().pk)}/change/" for model in NOUNS}
    screens |= {list_of(model) + "add/" for model in NOUNS}
    pages = {address: screen.get(address) for address in screens}
    # Some nouns are made by imports and judgements alone and have no form for a new one.
    opened = {address: page.content for address, page in pages.items() if page.status_code == 200}
    long_ones = {
        (address, select.get("name"))
        for address, content in opened.items()
        for select in html.fromstring(content).iter("select")
        if len(select.findall(".//option")) > MOST_OPTIONS
    }
    assert len(opened) >= len(NOUNS)
    assert long_ones == set()


def add_more_than_a_select_holds(statement):
    """More countries, statements, organisations and signatures than any select may offer."""
    for number in range(MOST_OPTIONS + 1):
        code = f"{chr(65 + number // 26)}{chr(65 + number % 26)}"
        Country.objects.get_or_create(
            code=code, defaults={"name": f"Country {number}", "folded": f"{number}"}
        )
        public_id = f"s{number:04}"
        Statement.objects.create(public_id=public_id, title=public_id, folded=public_id)
        body = Organization.objects.create(public_id=public_id, name=public_id)
        Signature.objects.create(
            public_id=public_id,
            statement=statement,
            position=number + 10,
            kind="organization",
            name=public_id,
            organization=body,
            attribution="new_name",
        )


@pytest.mark.parametrize("model", NOUNS)
def test_every_noun_has_columns_filters_search_order_and_a_page_size(model):
    screen = admin.site.get_model_admin(model)
    assert len(screen.list_display) > 2
    assert screen.list_filter
    assert screen.search_fields
    assert screen.ordering
    assert screen.list_per_page == (50 if model is ReviewItem else 100)


@pytest.mark.parametrize("model", NOUNS)
def test_every_filter_and_a_search_answer(screen, one_of_each, model):
    page = screen.get(list_of(model))
    titles = [specification.title for specification in page.context["cl"].filter_specs]
    assert len(set(titles)) == len(titles), "each filter is told from the others"
    for specification in page.context["cl"].filter_specs:
        for choice in specification.choices(page.context["cl"]):
            assert screen.get(list_of(model) + choice["query_string"]).status_code == 200
    assert screen.get(list_of(model), {"q": "kenyan writers"}).status_code == 200
    answer = screen.get(list_of(model), {"q": "kenyan writers " * 2000})
    assert "Only the first 200 characters" in answer.content.decode()


@pytest.mark.parametrize(
    ("model", "words"),
    [
        (Statement, "jurnalistler"),
        (Organization, "JURNALISTLER birliyi"),
        (Signature, "jurnalistlər"),
        (Entry, "jurnalistler"),
        (Source, "jurnalistler"),
        (Decision, "jurnalistler"),
    ],
)
def test_search_folds_case_accents_and_script(screen, curator, model, words):
    for title in ("Jurnalistlər Birliyi", "Writers"):
        statement = rows.make_statement(title)
        organization = rows.make_organization(title)
        signature = rows.make_signature(statement, organization)
        decide(subject=signature, field="person_name", value="Jane", author=curator)
    assert screen.get(list_of(model), {"q": words}).context["cl"].result_count == 1


def test_an_organisation_is_found_by_any_of_its_names_and_by_its_id(screen, organization):
    organization.names.create(name="KW")
    for words in ("kw", "kenyan", organization.public_id):
        assert screen.get(list_of(Organization), {"q": words}).context["cl"].result_count == 1


def test_signatures_are_filtered_by_country_known_or_unknown(screen, statement, signature):
    rows.make_signature(statement, rows.make_organization("Nowhere"), position=2)
    for country, name in (("KE", "Kenyan Writers"), ("unknown", "Nowhere")):
        found = screen.get(list_of(Signature), {"country": country}).context["cl"].result_list
        assert [row.name for row in found] == [name]


def test_an_organisations_signatures_are_one_link_away(screen, organization, signature):
    for query in (
        {"organization__id__exact": organization.pk},
        {"statement__id__exact": signature.statement_id},
    ):
        assert screen.get(list_of(Signature), query).context["cl"].result_count == 1


def act(screen, model, action, chosen, reason=""):
    data = {"action": action, "_selected_action": [row.pk for row in chosen], "reason": reason}
    return screen.post(list_of(model), data, follow=True)


def test_statements_are_published_hidden_and_drafted_with_a_count_and_a_log(screen, curator):
    draft, shown = rows.make_statement("a"), rows.make_statement("b", status="published")
    page = act(screen, Statement, "publish", [draft, shown], "checked against the scan")
    assert "Published: 1. 1 needed no change." in page.content.decode()
    assert set(Statement.objects.values_list("status", flat=True)) == {"published"}
    decision = Decision.objects.get()
    assert (decision.field, decision.author, decision.reason) == (
        "status",
        curator,
        "checked against the scan",
    )
    assert LogEntry.objects.count() == 2
    act(screen, Statement, "withhold", [draft])
    act(screen, Statement, "to_draft", [shown])
    assert dict(Statement.objects.values_list("pk", "status")) == {draft.pk: "withheld", shown.pk: "draft"}


def test_lines_are_rejected_and_listed_again(screen, signature):
    page = act(screen, Signature, "reject", [signature], "a heading")
    assert "Marked as not a signatory: 1." in page.content.decode()
    signature.refresh_from_db()
    assert (signature.state, signature.statement.signature_count) == ("not_a_signatory", 0)
    act(screen, Signature, "list_again", [signature])
    signature.refresh_from_db()
    assert signature.state == "listed"


def test_guessed_countries_are_confirmed_once(screen, organization, signature):
    assert "Confirmed: 1." in act(screen, Signature, "confirm", [signature]).content.decode()
    assert "Confirmed: 0." in act(screen, Signature, "confirm", [signature]).content.decode()
    assert "Confirmed: 1." in act(screen, Organization, "confirm", [organization]).content.decode()
    assert signature.countries.get().basis == "curator"


def test_a_country_that_nobody_knows_is_not_confirmed_in_passing(screen, statement):
    signature = rows.make_signature(statement, rows.make_organization("Nowhere"))
    act(screen, Signature, "confirm", [signature])
    assert not Decision.objects.exists()


def test_a_signature_gets_an_organisation_of_its_own(screen, statement, organization, signature):
    rows.make_signature(statement, organization, position=2)
    act(screen, Signature, "give_own", [signature], "a namesake")
    signature.refresh_from_db()
    assert signature.organization != organization
    assert (signature.organization.name, signature.attribution) == ("Kenyan Writers", "curator")
    assert Decision.objects.get().reason == "a namesake"

    again = act(screen, Signature, "give_own", [signature]).content.decode()
    assert "Given a new organisation: 0. 1 needed no change." in again
    assert not Organization.objects.filter(signatures=None).exists()


ODD_KEYS = ["abc", "\0", "9" * 30, "\u00b2", "\u0663", "-1", ""]


@pytest.mark.parametrize("key", ODD_KEYS)
def test_a_row_that_cannot_be_is_refused(screen, signature, key):
    for model in (Statement, Source, Signature, Organization, ReviewItem):
        action = next(iter(admin.site.get_model_admin(model).actions))
        answer = screen.post(list_of(model), {"action": action, "_selected_action": [key]})
        assert answer.status_code == 400
    address = f"{list_of(Signature)}{signature.pk}/change/"
    refused = screen.post(address, {**fields_of(screen.get(address)), "organization": key})
    assert refused.status_code == 200
    assert refused.context["adminform"].form.errors["organization"]
    signature.refresh_from_db()
    assert signature.organization


def test_nothing_offers_to_delete(screen, one_of_each):
    for model in NOUNS:
        row = model.objects.first()
        assert "delete_selected" not in screen.get(list_of(model)).content.decode()
        assert screen.post(f"{list_of(model)}{row.pk}/delete/", {"post": "yes"}).status_code == 403
        assert screen.get(f"{list_of(model)}{row.pk}/change/").status_code == 200


@pytest.mark.parametrize("model", [Entry, Decision, ImportRun])
def test_a_record_of_what_happened_cannot_be_edited(screen, signature, curator, model):
    decide(subject=signature, field="person_name", value="Jane", author=curator)
    ImportRun.objects.create(author=curator)
    assert screen.get(f"{list_of(model)}add/").status_code == 403
    assert screen.post(f"{list_of(model)}{model.objects.first().pk}/change/", {}).status_code == 403


def test_a_document_keeps_its_reading_and_takes_its_provenance(screen, statement):
    from tests.admin.forms import save

    source = statement.sources.get()
    address = f"{list_of(Source)}{source.pk}/change/"
    assert save(screen, address, publisher="The Daily", checksum="0", text="changed").status_code == 302
    changed = Source.objects.get()
    assert (changed.publisher, changed.checksum, changed.text) == ("The Daily", source.checksum, source.text)


def grant(*codenames):
    from django.contrib.auth.models import Permission

    user = User.objects.create_user("helper", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


def test_a_viewer_sees_every_screen_and_changes_nothing(client, signature, one_of_each):
    client.force_login(grant(*(f"view_{model.__name__.lower()}" for model in NOUNS)))
    for model in NOUNS:
        address = f"{list_of(model)}{model.objects.first().pk}/change/"
        page = client.get(address)
        assert page.status_code == 200
        assert 'name="_save"' not in page.content.decode()
        assert "Why you change it" not in page.content.decode()
        assert client.post(address, {}).status_code == 403
    act(client, Signature, "reject", [signature])
    assert Signature.objects.get().state == "listed"
    assert client.get(f"/admin/statements/decision/{one_of_each.pk}/undo/").status_code == 403
    assert client.get("/admin/statements/statement/add-from-text/").status_code == 403


def test_long_lists_inside_a_form_stop_at_a_hundred(screen, statement, organization):
    for position in range(1, 131):
        rows.make_signature(statement, organization, position=position)
    page = screen.get(f"{list_of(Statement)}{statement.pk}/change/")
    formset = next(
        formset for formset in page.context["inline_admin_formsets"] if formset.opts.model is Signature
    )
    assert len(list(formset)) == 100
    assert f'?statement__id__exact={statement.pk}">130<' in page.content.decode()


def test_a_page_on_the_site_is_linked_only_once_the_public_can_read_it(screen, statement, signature):
    address = f"{list_of(Statement)}{statement.pk}/change/"
    assert statement.get_absolute_url() in screen.get(address).content.decode()
    act(screen, Statement, "to_draft", [statement])
    assert statement.get_absolute_url() not in screen.get(address).content.decode()
