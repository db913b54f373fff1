"""The checkout itself: seeds, locks, citation and the papers that a newcomer looks for."""

import hashlib
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
EXTRAS = PROJECT["optional-dependencies"]

SEEDS = {
    "000_8e0baa594ec9609b.txt": "b450c841194d6cac26f5204e3bab0ba3105504b4fea05418f5d432427523a78c",
    "001_f94b8e49c47e549b.txt": "a33f8637d9c8d5f631d7fbfeaf1e5138b304b4bb858a425a77aa88a753bbece3",
    "002_9317b217fb2c2362.txt": "db59e81d10591126786f5d93125cab766b292ebb905d3c81ba45fdaaa046f524",
    "003_ab7c6748cef74dfc.txt": "f13f7e28f5bf291e0be378e0bfdf7c8bebe214083da8aa650b78d778af4fedca",
    "004_8e6144f1ee646ecd.txt": "3702f8feab9595b1c1162de528aacb3c41341e09e9bed51521fe5e1dc67c482e",
}


def locked(name: str) -> dict[str, str]:
    found = re.findall(
        r"^([a-z0-9-]+)(?:\[[a-z,]+\])?==([\w.]+)", (ROOT / name).read_text(), flags=re.MULTILINE
    )
    return dict(found)


def test_the_seeds_are_kept_byte_for_byte():
    sums = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (ROOT / "seeds").glob("*.txt")
    }
    assert sums == SEEDS


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("requirements.lock", PROJECT["dependencies"] + EXTRAS["postgres"]),
        ("requirements-dev.lock", PROJECT["dependencies"] + EXTRAS["postgres"] + EXTRAS["dev"]),
    ],
)
def test_a_lock_holds_what_the_project_asks_for(lock, wanted):
    versions = locked(lock)
    for line in wanted:
        asked = Requirement(line)
        assert asked.specifier.contains(versions[asked.name.lower()]), line


def test_both_locks_agree_on_every_version():
    assert locked("requirements.lock").items() <= locked("requirements-dev.lock").items()


def test_the_citation_names_this_version_and_licence():
    citation = (ROOT / "CITATION.cff").read_text()
    assert f"\nversion: {PROJECT['version']}\n" in citation
    assert f"\nlicense: {PROJECT['license']}\n" in citation


@pytest.mark.parametrize(
    "name",
    ["LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "CITATION.cff", "registry/README.md"],
)
def test_the_readme_links_every_paper(name):
    assert (ROOT / name).read_text().strip()
    assert f"({name})" in (ROOT / "README.md").read_text()
