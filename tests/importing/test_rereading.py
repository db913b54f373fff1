"""Today's reader looks at a kept original."""

from dataclasses import replace

import pytest

from statements.importing.originals import original_path
from statements.importing.outcome import Result
from statements.importing.rereading import reread_source
from statements.models import CountryGuess, Decision, Entry, Signature, SignatureCountry, Source, Statement
from statements.reading import read_upload
from tests.importing.documents import import_text, make_guess, read_plainly
from tests.importing.dump import dump_record

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plain_reader")]

LETTER = "A letter\n\n- Kenyan Writers @KE\n- Tanzanian Nurses @TZ\n+ Ugandan Poets\n"
ENTRY_COLUMNS = [field.attname for field in Entry._meta.concrete_fields]


@pytest.fixture
def source():
    import_text(LETTER, path="f/letter.txt", publish=True)
    return Source.objects.get()


@pytest.fixture
def read_differently(monkeypatch):
    """Make rereading see the signatories that `change` makes of those read first."""

    def read_differently(change):
        def read(data, **options):
            reading = read_plainly(data, **options)
            signatories = tuple(change(list(reading.signatories)))
            entries = tuple(signatory.entry for signatory in signatories)
            return replace(
                reading,
                signatories=signatories,
                statement=replace(reading.statement, entries=entries),
                reader="tomorrow",
            )

        monkeypatch.setattr("statements.importing.rereading.read_upload", read)

    return read_differently


def changed(signatory, **columns):
    return signatory._replace(entry=signatory.entry._replace(**columns))


def reread():
    return reread_source(source=Source.objects.get())


def test_the_same_reader_changes_nothing(source):
    before = dump_record(without=())
    outcome = reread()

    assert outcome.result == Result.UNCHANGED
    assert dump_record(without=()) == before


def test_a_new_guess_replaces_the_old_one(source, read_differently):
    read_differently(
        lambda read: [
            read[0]._replace(guesses=read[0].guesses._replace(countries=(make_guess("UG"),))),
            *read[1:],
        ]
    )
    entries = list(Entry.objects.values_list(*ENTRY_COLUMNS))

    assert reread().result == Result.UPDATED
    assert list(CountryGuess.objects.order_by("entry").values_list("country_id", flat=True)) == ["UG", "TZ"]
    assert set(SignatureCountry.objects.values_list("country_id", flat=True)) == {"UG", "TZ"}
    assert list(Entry.objects.values_list(*ENTRY_COLUMNS)) == entries
    assert Source.objects.get().reader_version == "tomorrow"


@pytest.mark.parametrize(
    ("column", "value"),
    [("name", "Writers of Kenya"), ("person", "Jane Doe"), ("role", "Chair"), ("number", 7)],
)
def test_a_field_read_otherwise_is_a_suggestion(source, read_differently, column, value):
    read_differently(lambda read: [changed(read[0], **{column: value}), *read[1:]])
    before = list(Entry.objects.values_list(*ENTRY_COLUMNS)), list(Signature.objects.values())

    assert reread().result == Result.UPDATED
    (difference,) = Source.objects.get().differences
    assert (difference["position"], difference["field"], difference["read"]) == (1, column, value)
    assert difference["message"].startswith(f"Line 3: the {column} is now read as “{value}”")
    assert (list(Entry.objects.values_list(*ENTRY_COLUMNS)), list(Signature.objects.values())) == before


def test_an_entry_no_longer_read_stays_and_is_a_suggestion(source, read_differently):
    read_differently(lambda read: read[1:])

    reread()

    assert Signature.objects.standing().count() == 2
    (difference,) = Source.objects.get().differences
    assert difference["message"] == "Line 3: “Kenyan Writers” is no longer read as a signatory."


def test_another_split_is_a_suggestion(source, read_differently):
    start = read_plainly(LETTER.encode(), file_name="").signatories[0].entry.span[0]

    def split(read):
        return [
            changed(read[0], name="Kenyan", printed="Kenyan", span=(start, start + 6)),
            changed(read[0], name="Writers", printed="Writers", span=(start + 7, start + 14)),
            read[1],
        ]

    read_differently(split)
    reread()

    assert Entry.objects.count() == 2
    assert [difference["read"] for difference in Source.objects.get().differences] == ["Kenyan", "Writers"]


def find_poets(read):
    start = LETTER.index("Ugandan Poets")
    poets = changed(
        read[0],
        name="Ugandan Poets",
        printed="Ugandan Poets",
        span=(start, start + 13),
        first_line=5,
        last_line=5,
    )
    return [poets, *read]


def test_a_signatory_found_where_nothing_is_kept_is_added_at_the_end(source, read_differently):
    read_differently(find_poets)
    outcome = reread()

    assert (outcome.result, outcome.new_signatures) == (Result.UPDATED, 1)
    signature = Signature.objects.get(name="Ugandan Poets")
    entry = signature.entries.get()
    assert (signature.position, entry.position, signature.organization.signature_count) == (3, 3, 1)
    assert Statement.objects.get().signature_count == 3
    assert Source.objects.get().differences == []


def everything_at_once(read):
    return [find_poets(read)[0], changed(read[1], name="Nurses")]


def test_rereading_twice_changes_nothing_the_second_time(source, read_differently):
    read_differently(everything_at_once)
    reread()
    before = dump_record(without=())

    assert reread().result == Result.UNCHANGED
    assert dump_record(without=()) == before


def test_a_new_reading_changes_no_decision(source, read_differently, admin_user):
    statement, signature = Statement.objects.get(), Signature.objects.first()
    Decision.objects.create(field="countries", value=["TZ"], author=admin_user, signature=signature)
    Decision.objects.create(field="title", value="Mine", author=admin_user, statement=statement)
    Statement.objects.update(title="Mine")
    Signature.objects.filter(pk=signature.pk).update(state="not_a_signatory")
    read_differently(everything_at_once)

    reread()

    signature.refresh_from_db()
    assert (Statement.objects.get().title, signature.state) == ("Mine", "not_a_signatory")
    assert list(signature.countries.values_list("country_id", "basis")) == [("TZ", "curator")]
    assert Decision.objects.standing().count() == 2


@pytest.mark.parametrize(("value", "told"), [(["KE"], ("KE",)), ([], ()), (None, None)])
def test_the_reader_is_told_the_subject_countries_that_were_decided(
    source, monkeypatch, admin_user, value, told
):
    Decision.objects.create(
        field="subject_countries", value=value, author=admin_user, statement=source.statement
    )
    heard = []

    def read(data, *, subject_countries, **options):
        heard.append(subject_countries)
        return read_plainly(data, **options)

    monkeypatch.setattr("statements.importing.rereading.read_upload", read)
    reread()

    assert heard == [told]


def test_the_reader_is_told_again_what_it_was_told_first(monkeypatch):
    import_text(LETTER, subject_countries=())
    heard = []
    monkeypatch.setattr(
        "statements.importing.rereading.read_upload",
        lambda data, *, subject_countries, **options: (
            heard.append(subject_countries)
            or read_plainly(data, subject_countries=subject_countries, **options)
        ),
    )

    assert reread().result == Result.UNCHANGED
    assert heard == [()]


def test_another_text_of_the_same_bytes_leaves_entries_where_they_stand(source, monkeypatch):
    monkeypatch.setattr(
        "statements.importing.rereading.read_upload",
        lambda data, **options: read_plainly(b"\n" + data, **options),
    )
    entries = list(Entry.objects.values_list(*ENTRY_COLUMNS))

    reread()

    source.refresh_from_db()
    assert (source.text, list(Entry.objects.values_list(*ENTRY_COLUMNS))) == (LETTER, entries)
    assert source.differences[0]["field"] == "text"


@pytest.mark.parametrize("damage", [lambda path: path.unlink(), lambda path: path.write_bytes(b"x")])
def test_an_original_that_is_gone_or_changed_is_a_failure(source, damage):
    damage(original_path(source.checksum))
    outcome = reread()

    assert outcome.result == Result.FAILED
    assert outcome.sentence.startswith("f/letter.txt: the kept original")


def test_a_document_is_of_the_same_kind_under_another_name(monkeypatch):
    page = "<p>An open letter</p><p>Signatories:</p><ul><li>Kenyan Writers</li><li>Ugandan Poets</li></ul>"
    for module in ("importer", "rereading"):
        monkeypatch.setattr(f"statements.importing.{module}.read_upload", read_upload)
    import_text(page, name="letter.html")

    outcome = reread_source(source=Source.objects.get(), name="copy.txt")

    assert (outcome.result, Source.objects.get().differences) == (Result.UNCHANGED, [])
