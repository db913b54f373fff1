"""Which documents the paths of an import mean."""

import os

import pytest

from statements.importing.collecting import collect


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "letters"
    for name in (
        "b/source.html",
        "a.txt",
        "README.md",
        "readme",
        "LICENSE.txt",
        ".hidden.txt",
        ".git/config",
        "b/expected.json",
        "b/gold-1.json",
        "b/labels.json",
        "b/diff.json",
        "b/data.json",
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return folder


def documents(paths):
    return [found.tree_path for found in collect(paths) if found.is_document]


def test_a_folder_is_read_with_all_folders_in_it(folder):
    assert documents([str(folder)]) == ["letters/a.txt", "letters/b/data.json", "letters/b/source.html"]


def test_what_describes_a_folder_or_a_document_is_passed_over(folder):
    passed_over = [found.path.name for found in collect([str(folder)]) if not found.is_document]
    assert passed_over == [
        ".hidden.txt",
        "LICENSE.txt",
        "README.md",
        "readme",
        "diff.json",
        "expected.json",
        "gold-1.json",
        "labels.json",
    ]


def test_a_file_named_outright_is_a_document_without_a_path_in_the_tree(folder):
    (found,) = collect([str(folder / "README.md")])
    assert (found.is_document, found.tree_path) == (True, "")


def test_standard_input_is_a_document():
    (found,) = collect(["-"])
    assert (found.is_document, found.name, found.tree_path) == (True, "standard input", "")


def test_the_folder_here_has_its_own_name(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert documents(["."]) == documents([str(folder)])


def test_a_folder_without_documents_is_a_failure(tmp_path):
    (tmp_path / "README").write_text("x")
    passed_over, failure = collect([str(tmp_path)])
    assert not passed_over.is_failure
    assert (failure.is_failure, failure.reason) == (True, "is a folder without documents.")


def test_a_name_that_is_no_utf_8_can_be_shown(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("x")
    (found,) = collect([str(tmp_path)])
    assert found.tree_path.endswith("caf\\xe9.txt")
    found.name.encode()


def test_two_folders_of_one_name_are_told_apart(tmp_path):
    for year in ("2021", "2022"):
        (tmp_path / year / "letters").mkdir(parents=True)
        (tmp_path / year / "letters" / "a.txt").write_text(year)

    folders = [str(tmp_path / year / "letters") for year in ("2021", "2022")]
    first, second = collect(folders)
    assert first.tree_path == second.tree_path == "letters/a.txt"
    assert first.folder != second.folder
    assert collect([folders[0] + "/../letters"])[0].folder == first.folder


def test_a_path_too_long_to_exist_is_a_failure_and_stops_nothing(folder):
    failure, *rest = collect(["x" * 300, str(folder)])
    assert (failure.is_failure, failure.reason) == (True, "cannot be opened (File name too long).")
    assert len(rest) > 2


def test_a_link_that_leads_in_a_circle_is_one_file_among_others(folder):
    (folder / "circle.txt").symlink_to("circle.txt")
    assert "letters/circle.txt" in documents([str(folder)])
