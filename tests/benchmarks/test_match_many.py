"""Many new names against many known ones: nearly all are found, none wrongly, within little memory."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
KNOWN = 20_000
"""A tenth of what the benchmark takes by itself, which is for a machine that does nothing else."""


@pytest.fixture(scope="module")
def figures():
    run = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.match_many", str(KNOWN)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(run.stdout)


def test_nearly_all_are_found_and_none_wrongly(figures):
    assert figures["recall"] >= 0.99
    assert figures["wrong_links"] == 0
    # A misspelt name can be nearer to another one; a person sees it first.
    assert figures["wrong"] <= 10


def test_it_takes_little_memory(figures):
    assert figures["peak_mb"] <= 200
