"""A curator pastes or uploads a document; the importer reads it; what comes of it is a draft."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command

from statements.curation import review
from statements.importing.importer import Incoming, import_document
from statements.models import (
    Country,
    Decision,
    ImportRun,
    Organization,
    ReviewItem,
    Signature,
    Source,
    Statement,
)
from statements.parsing.parsed import SignatoryKind
from statements.parsing.parser import parse
from tests.admin.forms import fields_of, save
from tests.curation import rows

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/statements/statement/add-from-text/"
TEXT = """Joint statement on clean rivers

We call for clean rivers.

Signatories:
1. Kenyan River Watch
2. River Friends of Uganda
3. Lake Keepers
"""
NOTE = "Signatories:\n1. Nile Guardians of Egypt\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, settings):
    settings.DATA_DIR = tmp_path


@pytest.fixture
def record(db):
    call_command("load_countries", verbosity=0)


@pytest.fixture
def statement(record):
    import_document(incoming=Incoming(data=TEXT.encode(), name="rivers.txt"))
    return Statement.objects.get()


def test_plain_add_leads_to_add_from_text(screen):
    assert screen.get("/admin/statements/statement/add/").url == ADDRESS
    page = screen.get("/admin/statements/statement/").content.decode()
    assert f'<a href="{ADDRESS}" class="addlink">Add from text</a>' in page


def test_pasted_text_becomes_a_draft_and_shows_what_was_read(screen, curator, record):
    answer = save(screen, ADDRESS, text=TEXT.replace("\n", "\r\n"), file_name="rivers.txt")
    statement, source = Statement.objects.get(), Source.objects.get()
    assert answer.url == f"{ADDRESS}{source.pk}/"
    assert (statement.status, statement.title) == ("draft", "Joint statement on clean rivers")
    assert (source.file_name, source.kind, source.text) == ("rivers.txt", "original", TEXT)
    run = ImportRun.objects.get()
    assert (run.author, run.created) == (curator, 1)
    page = screen.get(answer.url).content.decode()
    for shown in (
        "Open the statement",
        "<td>3</td>",
        "signatures without a country",
        "Lines by what became of them",
    ):
        assert shown in page
    assert f"/admin/statements/statement/{statement.pk}/change/" in page


def test_the_new_document_is_looked_through_before_those_that_waited_longer(screen, record):
    for number in range(review.MOST_AT_ONCE):
        rows.make_statement(f"old {number}")
    assert save(screen, ADDRESS, text=TEXT.replace("3.", "5.")).status_code == 302
    assert ReviewItem.objects.get(reason="numbering").source == Source.objects.last()


def test_a_document_that_cannot_be_looked_through_is_held_nevertheless(screen, record, monkeypatch):
    monkeypatch.setitem(review.REASONS, "total", None)
    assert save(screen, ADDRESS, text=TEXT).status_code == 302
    assert not Source.objects.get().is_reviewed


def test_an_upload_is_read_as_its_file(screen, record):
    upload = SimpleUploadedFile("rivers.txt", TEXT.encode())
    assert save(screen, ADDRESS, upload=upload).status_code == 302
    assert Source.objects.get().file_name == "rivers.txt"
    assert Signature.objects.count() == 3


def test_a_note_reads_the_sentence_that_the_form_gives_as_example(screen, statement):
    from statements.importing.runs import RunOptions, reread_everything

    words = "E-mail of 3 March: Nile Guardians joins."
    save(screen, ADDRESS, text=words, kind="note", statement=statement.pk)
    assert statement.signatures.order_by("position").last().name == "Nile Guardians"
    assert reread_everything(options=RunOptions(is_rereading=True)).counts()["unchanged"] == 2


def test_a_note_that_adds_nobody_says_so(screen, statement):
    answer = save(screen, ADDRESS, text="They will tell us soon.", kind="note", statement=statement.pk)
    assert "This note adds no signatory" in screen.get(answer.url).content.decode()


@pytest.mark.parametrize(
    ("name", "kept"),
    [("On rivers", "On rivers.html"), ("rivers.html", "rivers.html"), ("of 3. May", "of 3. May.html")],
)
def test_an_upload_keeps_its_kind_under_another_name(screen, record, name, kept):
    page = b"<p>On rivers</p><p>Signatories:</p><ul><li>Kenyan River Watch</li><li>Lake Keepers</li></ul>"
    save(screen, ADDRESS, upload=SimpleUploadedFile("x.html", page), file_name=name)
    source = Source.objects.get()
    assert (source.file_name, source.media_type) == (kept, "text/html")


@pytest.mark.parametrize("key", ["\u00b2", "\u0663", "9" * 40, "-1", "x"])
def test_a_key_that_is_none_is_passed_over(screen, statement, key):
    assert fields_of(screen.get(ADDRESS, {"statement": key}))["statement"] == [""]


def test_the_run_says_what_it_was_told(screen, statement):
    save(screen, ADDRESS, text=NOTE, kind="note", statement=statement.pk, subject_countries=["KE"])
    told = ImportRun.objects.get().options
    assert (told["edition_of"], told["subject_country"]) == (statement.public_id, ["KE"])


def test_the_same_document_again_is_unchanged_and_leads_to_what_is_held(screen, statement):
    answer = save(screen, ADDRESS, text=TEXT, file_name="copy.txt")
    assert answer.url == f"{ADDRESS}{Source.objects.get().pk}/"
    assert "unchanged" in screen.get(answer.url).content.decode()
    assert Statement.objects.count() == 1


def test_a_note_adds_a_signatory_to_a_statement(screen, statement):
    page = screen.get(f"{ADDRESS}?statement={statement.pk}")
    fields = fields_of(page)
    assert (fields["statement"], fields["kind"]) == ([str(statement.pk)], ["note"])
    answer = screen.post(ADDRESS, {**fields, "text": NOTE, "file_name": "e-mail of 3 March.txt"})
    assert answer.status_code == 302
    assert list(statement.sources.values_list("kind", flat=True)) == ["original", "note"]
    assert statement.signatures.order_by("position").last().name == "Nile Guardians of Egypt"


def test_a_decided_subject_country_is_no_evidence(screen, record):
    save(screen, ADDRESS, text=TEXT, subject_countries=["KE"])
    kenyan = Signature.objects.get(name="Kenyan River Watch")
    assert not kenyan.countries.exists()
    assert Statement.objects.get().subject_countries.get().basis == "option"


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "Paste a text or choose a file"),
        ({"text": "  \n "}, "Paste a text or choose a file"),
        ({"text": TEXT, "kind": "note"}, "Choose the statement that this document belongs to."),
        ({"text": "x" * 101}, "100"),
    ],
)
def test_bad_input_is_refused_in_a_sentence_and_nothing_is_added(screen, record, settings, fields, sentence):
    settings.MAX_DOCUMENT_BYTES = 100
    answer = save(screen, ADDRESS, **fields)
    assert answer.status_code == 200
    assert sentence in answer.content.decode()
    assert "Nothing was added" in answer.content.decode()
    assert not any(model.objects.exists() for model in (Statement, Source, Signature, Organization))


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02" * 30, b"x" * 101])
def test_a_bad_file_is_refused_in_a_sentence_that_names_it(screen, record, settings, data):
    settings.MAX_DOCUMENT_BYTES = 100
    answer = save(screen, ADDRESS, upload=SimpleUploadedFile("letter.txt", data))
    assert "letter.txt" in answer.content.decode()
    assert "Nothing was added" in answer.content.decode()
    assert not Source.objects.exists()


def test_an_original_belongs_to_no_statement_yet(screen, statement):
    answer = save(screen, ADDRESS, text=NOTE, statement=statement.pk, kind="original")
    assert "An original starts a statement of its own" in answer.content.decode()
    assert Source.objects.count() == 1


def change_the_parser(monkeypatch):
    """From here on every title, date and kind of signatory is read differently."""

    def parse_otherwise(document, is_place):
        read = parse(document, is_place)
        entries = tuple(
            entry._replace(kind=SignatoryKind.COLLECTIVE, person="Somebody") for entry in read.entries
        )
        return replace(read, front=replace(read.front, title="Read otherwise", date=None), entries=entries)

    monkeypatch.setattr("statements.reading.parse", parse_otherwise)
    monkeypatch.setattr("statements.reading.READER_VERSION", "changed")


def test_five_corrections_outlive_every_later_import(screen, curator, statement, monkeypatch):
    """A title, a date, a country, an organisation and a rejected line, decided on the screens."""
    from statements.importing.runs import RunOptions, reread_everything

    kenyan, ugandan, keepers = statement.signatures.order_by("position")
    change = "/admin/statements/{}/{}/change/"
    save(
        screen, change.format("statement", statement.pk), title="On rivers", date="2021-03", reason="the scan"
    )
    save(screen, change.format("signature", kenyan.pk), countries=["TZ"])
    save(screen, change.format("signature", ugandan.pk), organization=keepers.organization_id)
    save(screen, change.format("signature", keepers.pk), state="not_a_signatory")
    assert Decision.objects.filter(author=curator).count() == 5

    change_the_parser(monkeypatch)
    import_document(incoming=Incoming(data=TEXT.encode(), name="again.txt"))
    save(screen, ADDRESS, text=TEXT + "4. Delta Union\n", kind="edition", statement=statement.pk)
    reread_everything(options=RunOptions(is_rereading=True))

    statement.refresh_from_db()
    assert set(statement.sources.values_list("reader_version", flat=True)) == {"changed"}
    assert (statement.title, statement.date, statement.date_precision) == ("On rivers", "2021-03", "month")
    assert [link.country_id for link in kenyan.countries.all()] == ["TZ"]
    states = dict(statement.signatures.values_list("name", "state"))
    assert states == {
        "Kenyan River Watch": "listed",
        "River Friends of Uganda": "listed",
        "Lake Keepers": "not_a_signatory",
        "Delta Union": "listed",
    }
    assert Signature.objects.get(pk=ugandan.pk).organization_id == keepers.organization_id
    assert Decision.objects.standing().count() == 5
    assert Country.objects.filter(pk="TZ").exists()


def test_only_who_may_change_a_statement_adds_a_document_to_it(client, statement):
    user = User.objects.create_user("helper", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=["add_statement", "view_statement"]))
    client.force_login(user)
    before = (Source.objects.count(), Signature.objects.count())
    page = client.post(ADDRESS, {"text": NOTE, "kind": "note", "statement": statement.pk})
    assert "You may add statements, and not change this one." in page.content.decode()
    assert (Source.objects.count(), Signature.objects.count()) == before
    assert client.post(ADDRESS, {"text": TEXT + "4. Others\n", "kind": "original"}).status_code == 302


@pytest.mark.parametrize("odd", ["abc", "9" * 40, "9" * 5000, "-1", "1.5", "a\x00b", "²", "\ud7ff"])
@pytest.mark.parametrize("field", ["statement", "kind", "subject_countries", "file_name", "text"])
def test_no_odd_value_breaks_the_form(screen, statement, field, odd):
    page = screen.post(ADDRESS, {"text": NOTE, "kind": "note", "statement": statement.pk, field: odd})
    assert page.status_code in {200, 302}
    assert screen.get(ADDRESS, {"statement": odd}).status_code == 200
