"""One document comes into the record, wholly or not at all."""

import pytest

from statements.importing.importer import Incoming
from statements.importing.outcome import Result
from statements.importing.runs import import_one
from statements.importing.source_rows import subjects_told
from statements.models import Decision, Entry, ImportRun, Organization, Signature, Source, Statement
from tests.importing.documents import import_text
from tests.importing.dump import dump_record, empty_the_record

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plain_reader")]

LETTER = "A letter\n2022-09-20\n\n- Kenyan Writers @KE\n- Tanzanian Nurses @TZ\n- Jane Doe !person\n"


def test_a_new_document_is_a_draft_with_its_signatures():
    outcome = import_text(LETTER)

    assert (outcome.result, outcome.entries, outcome.new_signatures, outcome.new_organizations) == (
        Result.CREATED,
        3,
        3,
        2,
    )
    statement = Statement.objects.get(public_id=outcome.public_id)
    assert (statement.title, statement.date, statement.status) == ("A letter", "2022-09-20", "draft")
    assert (statement.signature_count, statement.organization_count) == (3, 2)
    assert [signature.position for signature in statement.signatures.all()] == [1, 2, 3]


def test_every_entry_stands_at_its_span_of_the_kept_text():
    import_text(LETTER)

    for entry in Entry.objects.select_related("source"):
        assert entry.source.text[entry.span_start : entry.span_end] == entry.printed


def test_signatories_whom_nobody_names_have_no_organization():
    import_text("A letter\n2022-09-20\n\n- Kenyan Writers @KE\n- and 12 others !withheld\n")

    signature = Signature.objects.get(kind="withheld")
    assert (signature.organization, signature.attribution) == (None, "unnamed")
    assert Organization.objects.count() == 1


def test_a_person_who_signs_has_no_organization():
    import_text(LETTER)

    signature = Signature.objects.get(kind="person")
    assert (signature.organization, signature.attribution, signature.person_name) == (
        None,
        "person",
        "Jane Doe",
    )


def test_publishing_shows_the_statement_and_counts_it():
    import_text(LETTER, publish=True)

    assert Statement.objects.get().is_published
    assert Organization.objects.published().count() == 2


def test_the_same_bytes_are_unchanged_under_any_name():
    import_text(LETTER, name="first.txt")
    before = dump_record()

    outcome = import_text(LETTER, name="second.txt")

    assert outcome.result == Result.UNCHANGED
    assert "first.txt" in outcome.sentence
    assert dump_record() == before


def test_the_same_bytes_are_not_read_again(monkeypatch):
    import_text(LETTER)
    monkeypatch.setattr("statements.importing.importer.read_upload", None)

    assert import_text(LETTER).result == Result.UNCHANGED


def test_the_same_path_with_other_bytes_is_a_new_edition():
    import_text(LETTER, path="letters/a.txt")
    outcome = import_text(LETTER + "- Ugandan Poets @UG\n", path="letters/a.txt")

    assert outcome.result == Result.UPDATED
    statement = Statement.objects.get()
    assert [source.kind for source in statement.sources.all()] == ["original", "edition"]
    assert [signature.name for signature in statement.signatures.all()] == [
        "Kenyan Writers",
        "Tanzanian Nurses",
        "Jane Doe",
        "Ugandan Poets",
    ]
    assert statement.signature_count == 4


def test_another_path_or_none_is_a_new_statement():
    import_text(LETTER, path="letters/a.txt")
    import_text(LETTER + "\n", path="letters/b/a.txt")
    import_text(LETTER + "\n\n")
    import_text(LETTER + "\n\n\n")

    assert Statement.objects.count() == 4


def test_an_edition_of_a_named_statement_joins_it():
    first = import_text(LETTER)
    outcome = import_text("A letter, again\n- Tanzanian NURSES @TZ\n", edition_of=first.public_id)

    assert (outcome.result, outcome.public_id, outcome.new_signatures) == (Result.UPDATED, first.public_id, 0)
    assert Statement.objects.get().title == "A letter"
    nurses = Signature.objects.get(name="Tanzanian Nurses")
    assert [entry.name for entry in nurses.entries.order_by("pk")] == ["Tanzanian Nurses", "Tanzanian NURSES"]


def test_an_edition_of_an_unknown_statement_fails():
    outcome = import_text(LETTER, edition_of="nosuchone0")

    assert (outcome.result, Source.objects.count()) == (Result.FAILED, 0)
    assert "nosuchone0" in outcome.sentence


def test_an_edition_that_loses_and_reorders_names_never_shifts_a_signature():
    import_text("T\n- A Union\n- B Union\n- C Union\n", path="f/x")
    before = list(Signature.objects.values_list("pk", "position", "name", "public_id"))

    import_text("T\n- C Union\n- New Union\n- A Union\n", path="f/x")

    assert list(Signature.objects.values_list("pk", "position", "name", "public_id"))[:3] == before
    assert Signature.objects.get(position=4).name == "New Union"


def test_a_name_printed_twice_is_two_signatures_in_every_edition():
    import_text("T\n- Union @KE\n- Union @KE\n", path="f/x")
    import_text("T\n\n- Union @KE\n- Union @KE\n- Union @KE\n", path="f/x")

    assert [signature.entries.count() for signature in Signature.objects.all()] == [2, 2, 1]
    assert Organization.objects.count() == 1


def test_a_translation_is_matched_by_the_place_in_the_list():
    first = import_text("T\n- Kenyan Writers\n- Nurses\n")
    import_text("T\n- Waandishi wa Kenya\n- Wauguzi\n", edition_of=first.public_id, kind="translation")

    assert [signature.entries.count() for signature in Signature.objects.all()] == [2, 2]
    assert Source.objects.last().kind == "translation"


def test_a_rebuilt_database_gives_the_same_ids():
    def ids():
        return [
            list(model.objects.order_by("pk").values_list("public_id", flat=True))
            for model in (Statement, Organization, Signature)
        ]

    import_text(LETTER)
    first = ids()
    empty_the_record()
    import_text(LETTER)

    assert ids() == first


def test_a_clash_of_public_ids_is_stepped_over(monkeypatch):
    monkeypatch.setattr(
        "statements.models.public_id.make_public_id", lambda *parts: f"id{len(parts)}" + "-".join(parts[3:])
    )
    import_text(LETTER)

    assert sorted(Signature.objects.values_list("public_id", flat=True)) == ["id3", "id41", "id42"]


def test_words_too_long_for_a_column_are_cut_and_kept_whole_in_the_entry():
    name = "Union " * 200
    import_text(f"T\n- {name.strip()}\n")

    entry = Entry.objects.get()
    assert entry.printed == name.strip()
    assert (len(entry.name), entry.name[-1]) == (500, "…")


def test_an_error_while_saving_leaves_nothing_and_is_a_sentence(monkeypatch):
    def fail(*_):
        raise RuntimeError("first\nsecond")

    monkeypatch.setattr("statements.importing.importer.settle_and_count", fail)
    before = dump_record()

    outcome = import_text(LETTER)

    assert outcome.result == Result.FAILED
    assert outcome.sentence == "letter.txt: the registry itself failed on it (RuntimeError: first)."
    assert dump_record()["Statement"] == before["Statement"] == []


def test_the_original_is_kept_under_its_checksum(settings):
    import_text(LETTER)

    source = Source.objects.get()
    kept = settings.MEDIA_ROOT / source.checksum[:2] / source.checksum
    assert kept.read_bytes() == LETTER.encode()
    assert not list(settings.MEDIA_ROOT.rglob("*.part"))


def test_a_half_written_original_is_written_again(settings):
    import_text(LETTER)
    source = Source.objects.get()
    kept = settings.MEDIA_ROOT / source.checksum[:2] / source.checksum
    unfinished = kept.with_suffix(".part")
    kept.unlink()
    unfinished.write_bytes(b"half")

    from statements.importing.originals import keep_original, read_original

    keep_original(LETTER.encode(), source.checksum)
    assert read_original(source.checksum) == LETTER.encode()
    assert not unfinished.exists()


def test_a_path_too_long_to_be_kept_is_refused():
    outcome = import_text(LETTER, path="f/" + "x" * 600)
    assert (outcome.result, Source.objects.count()) == (Result.FAILED, 0)


def test_a_document_handed_in_on_a_screen_has_a_run_with_its_author(admin_user):
    outcome = import_one(incoming=Incoming(data=LETTER.encode(), name="upload.txt"), author=admin_user)

    run = ImportRun.objects.get()
    assert (run.author, run.created, run.items[0]["public_id"]) == (admin_user, 1, outcome.public_id)
    assert Statement.objects.get().created_run == run


@pytest.mark.parametrize("is_published", [True, False])
def test_an_edition_leaves_the_status_of_its_statement(is_published):
    import_text(LETTER, path="f/a", publish=is_published)
    import_text(LETTER + "\n", path="f/a", publish=not is_published)

    assert Statement.objects.get().is_published == is_published


def test_an_edition_that_brings_nothing_new_still_dates_the_statement():
    import_text(LETTER, path="f/a")
    before = Statement.objects.get().updated_at
    import_text(LETTER + "\n", path="f/a")

    assert Statement.objects.get().updated_at > before


def test_the_same_path_below_another_folder_is_another_statement():
    import_text(LETTER, path="docs/source.txt", folder="a")
    other = import_text("B\n- Puma Club @UG\n", path="docs/source.txt", folder="b")
    again = import_text(LETTER + "\n", path="docs/source.txt", folder="a")

    assert (other.result, again.result) == ("created", "updated")
    assert Statement.objects.count() == 2
    assert import_text(LETTER, path="docs/source.txt", folder="c").result == "unchanged"


def subjects(statement):
    return list(statement.subject_countries.values_list("country_id", "basis"))


def test_subject_countries_told_with_an_edition_stay_with_the_statement():
    first = import_text(LETTER, path="f/a")
    import_text(LETTER + "\n", path="f/a", subject_countries=("UG",))
    statement = Statement.objects.get(public_id=first.public_id)

    assert subjects(statement) == [("UG", "option")]
    assert subjects_told(statement, None) == ("UG",)

    import_text(LETTER + "\n\n", path="f/a", subject_countries=())
    assert (subjects(statement), subjects_told(statement, None)) == ([], ())


def test_subject_countries_told_with_an_edition_leave_a_decision_alone(admin_user):
    first = import_text(LETTER, path="f/a", subject_countries=("KE",))
    statement = Statement.objects.get(public_id=first.public_id)
    Decision.objects.create(field="subject_countries", value=["KE"], author=admin_user, statement=statement)
    import_text(LETTER + "\n", path="f/a", subject_countries=("UG",))

    assert subjects(statement) == [("KE", "option")]
    assert Source.objects.last().reading["subject_countries_told"] == ["KE"]
