"""keep_measurements writes what the method page states, and keeps what was measured once."""

import json

import pytest
from django.core.management import call_command
from django.utils import timezone

from statements.management.commands import keep_measurements
from statements.publishing import measured


def shape_of(figures):
    """The names in it, and whether each has a number or more names."""
    if isinstance(figures, dict):
        return {name: shape_of(value) for name, value in figures.items()}
    return type(figures).__name__ if isinstance(figures, str) else "number"


@pytest.fixture
def written(monkeypatch, settings, tmp_path):
    """What the command writes about two labelled documents, beside what is kept today."""
    file, examples = tmp_path / "measured.json", settings.BASE_DIR / "tests" / "examples"
    kept = json.loads(measured.MEASURED_FILE.read_text(encoding="utf-8"))
    file.write_text(json.dumps({"unseen": kept["unseen"]}), encoding="utf-8")
    labelled = settings.BASE_DIR / "tests" / "resolution" / "labelled"
    (tmp_path / "tests" / "resolution").mkdir(parents=True)
    (tmp_path / "tests" / "resolution" / "labelled").symlink_to(labelled)
    (tmp_path / "tests" / "examples").mkdir()
    for example in sorted(examples.iterdir())[:2]:
        (tmp_path / "tests" / "examples" / example.name).symlink_to(example)
    monkeypatch.setattr(keep_measurements, "MEASURED_FILE", file)
    settings.BASE_DIR = tmp_path
    call_command("keep_measurements")
    return kept, json.loads(file.read_text(encoding="utf-8"))


def test_what_is_kept_has_the_shape_of_what_is_measured_today(written):
    kept, new = written
    for name in ("reading", "resolving", "measured_on"):
        assert shape_of(kept[name]) == shape_of(new[name])
    assert new["unseen"] == kept["unseen"]
    assert new["measured_on"] == timezone.localdate().isoformat()
    assert new["reading"]["documents"] == 2


@pytest.mark.django_db
def test_the_method_page_states_what_is_kept(client, monkeypatch):
    kept = measured.load_measurements() | {
        "reading": {"documents": 7, "counts": {"labelled": 1234}, "figures": {}}
    }
    monkeypatch.setattr("statements.publishing.views.about.load_measurements", lambda: kept)
    page = client.get("/about/method/").content.decode()
    assert "on the 7 labelled documents that come with the program: their 1,234 names" in page
    assert "50 documents with 572 names, read with an F1 of 0.78" in page
    assert "2 of 11 countries wrong" in page
