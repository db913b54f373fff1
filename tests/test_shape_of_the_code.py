"""The shape of the code: where things lie, how long they are, and what must never stand in them."""

import ast
import re
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("registry", "statements")
CODE = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
WRITTEN = [path for path in CODE if "migrations" not in path.parts]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
FOLDERS = {"registry", "statements", "seeds", "templates", "tests"}
FILES = {
    "CHANGELOG.md",
    "CITATION.cff",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "SECURITY.md",
    "manage.py",
    "pyproject.toml",
    "requirements-dev.lock",
    "requirements.lock",
}
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "services", "service", "misc", "tools"}

# A run of three counts by its other words: one in a string the code works with, two in what it says in prose.
JOINING_WORDS = {
    "a",
    "an",
    "and",
    "are",
    "as",
    "at",
    "be",
    "by",
    "for",
    "from",
    "in",
    "is",
    "it",
    "of",
    "on",
    "or",
    "that",
    "the",
    "their",
    "this",
    "to",
    "was",
    "who",
    "with",
}


def kept_files() -> list[Path]:
    """Return the files of the checkout without what .gitignore names, also where git is not installed."""
    ignored = set((ROOT / ".gitignore").read_text().split()) | {"/.git/"}
    top = [
        path for path in ROOT.iterdir() if not {f"/{path.name}", f"/{path.name}/", f"{path.name}/"} & ignored
    ]
    files = [path for entry in top for path in (entry.rglob("*") if entry.is_dir() else [entry])]
    return sorted(path for path in files if path.is_file() and "__pycache__" not in path.parts)


def functions_in(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def words_in_a_row(text: str) -> set[tuple[str, ...]]:
    """Return every run of three words of the text, in lower case."""
    words = re.findall(r"\w+", text.casefold())
    return set(zip(words, words[1:], words[2:], strict=False))


def telling_words(run: tuple[str, ...]) -> int:
    """Count the different words of a run that neither join others nor are numbers."""
    return len({word for word in run if not word.isdigit()} - JOINING_WORDS)


def runs_in_strings(path: Path) -> set[tuple[str, ...]]:
    """Return the telling runs of three words in the string literals that the code works with."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    prose = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    literals = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and node not in prose]
    texts = [node.value for node in literals if isinstance(node.value, str)]
    return {run for text in texts for run in words_in_a_row(text) if telling_words(run) >= 1}


def runs_in_prose(path: Path) -> set[tuple[str, ...]]:
    """Return the telling runs of three words anywhere in the file."""
    return {run for run in words_in_a_row(path.read_text(encoding="utf-8")) if telling_words(run) >= 2}


def test_only_the_planned_folders_and_files_lie_at_the_top():
    top = {path.relative_to(ROOT).parts for path in kept_files()}
    folders = {parts[0] for parts in top if len(parts) > 1 and not parts[0].startswith(".")}
    files = {parts[0] for parts in top if len(parts) == 1 and not parts[0].startswith(".")}
    assert folders <= FOLDERS
    assert files <= FILES


def test_no_module_is_named_for_nothing():
    assert [path for path in CODE + TESTS if VAGUE_NAMES & {path.stem, *path.parts[len(ROOT.parts) :]}] == []


def test_every_module_opens_with_one_sentence():
    without = []
    for path in WRITTEN + TESTS:
        first = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").partition("\n\n")[0]
        if not first.endswith((".", ":")):
            without.append(path.relative_to(ROOT))
    assert without == []


def test_no_function_is_longer_than_fifty_lines():
    long = [(path.name, node.name) for path in WRITTEN for node in functions_in(path) if length(node) > 50]
    assert long == []


def test_functions_are_short():
    lengths = [length(node) for path in WRITTEN for node in functions_in(path)]
    assert statistics.median(lengths) <= 8
    assert statistics.quantiles(lengths, n=10)[8] < 25


def test_no_file_is_too_long():
    allowed = [(path, 400) for path in WRITTEN] + [(path, 500) for path in TESTS]
    lengths = {
        path.relative_to(ROOT): len(path.read_text(encoding="utf-8").splitlines()) for path, _ in allowed
    }
    assert [path for path, most in allowed if lengths[path.relative_to(ROOT)] > most] == []


def test_no_signal_is_connected():
    assert [path for path in WRITTEN if "django.db.models.signals" in path.read_text(encoding="utf-8")] == []


def test_nothing_names_the_host_of_a_package_registry():
    hosts = [
        ".".join(parts)
        for parts in (("py" + "pi", "org"), ("python" + "hosted", "org"), ("npm" + "js", "org"))
    ]
    named = []
    for path in kept_files():
        content = path.read_bytes()
        named += [path for host in hosts if host.encode() in content]
    assert named == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_holds_names_versions_and_hashes_only(name):
    lock = (ROOT / name).read_text()
    blocks = [block for block in re.split(r"\n(?=[a-z])", lock) if re.match(r"[a-z]", block)]
    assert "://" not in lock
    assert not re.search(r"^-", lock, flags=re.MULTILINE)
    assert len(blocks) >= 10
    assert all(re.match(r"[a-z0-9-]+(\[[a-z,]+\])?==[\w.]+ ", block) for block in blocks)
    assert all("--hash=sha256:" in block for block in blocks)


def seed_runs() -> set[tuple[str, ...]]:
    seeds = (ROOT / "seeds").glob("*.txt")
    return {run for path in seeds for run in words_in_a_row(path.read_text(encoding="utf-8"))}


def test_no_three_words_of_a_seed_stand_in_a_row_in_the_code():
    seeds = seed_runs()
    assert len(seeds) > 1000
    pages = sorted((ROOT / "templates").rglob("*.html"))
    found = {(path.name, *run) for path in CODE for run in runs_in_strings(path) & seeds}
    found |= {(path.name, *run) for path in CODE + pages for run in runs_in_prose(path) & seeds}
    assert sorted(found) == []


@pytest.mark.parametrize("line", ["X = 'for the {}'", "def f():\n    return '{}'", "# {}", '"""{}"""'])
def test_three_words_of_a_seed_are_seen_wherever_they_are_planted(line, tmp_path):
    run = max(seed_runs(), key=lambda words: (min(map(len, words)), words))
    planted = tmp_path / "planted.py"
    planted.write_text(line.format(" ".join(run)), encoding="utf-8")
    assert run in runs_in_strings(planted) | runs_in_prose(planted)
