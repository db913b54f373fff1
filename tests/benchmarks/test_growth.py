"""Time grows with the document and no faster, whatever is in it; and the benchmark itself runs."""

import contextlib
import gc
import statistics
import subprocess
import sys
import time

import pytest

from statements.reading import Refused, read_upload
from tests.benchmarks.documents import HOSTILE, numbered_list, page, running_text
from tests.benchmarks.reading import memory

MOST_ROUNDS = 12
TIMES_LARGER = 10
TIMES_SLOWER = 12
LONG_ENOUGH = 0.02
FILE_NAMES = {"<": "letter.html", "-": "letter.md", "+": "letter.md"}


def seconds(text):
    """The processor's time for one reading."""
    gc.collect()
    start = time.process_time()
    with contextlib.suppress(Refused):
        read_upload(text.encode(), file_name=FILE_NAMES.get(text[0], "letter.txt"))
    return time.process_time() - start


def long_enough(make):
    """How large a document must be to be measured."""
    size = 200
    while seconds(make(size)) < LONG_ENOUGH and size < 5_000:
        size *= 2
    return size


def growth(make):
    """How many times as long a document takes that is ten times as large: the median of ever more pairs.

    Every document is another one, since what was read once is remembered.
    """
    size, times = long_enough(make), []
    for more in range(1, MOST_ROUNDS + 1):
        small, large = seconds(make(size + more)), seconds(make((size + more) * TIMES_LARGER))
        times.append(large / max(small, LONG_ENOUGH))
        yield statistics.median(times)


@pytest.mark.parametrize(
    "make",
    [*HOSTILE.values(), numbered_list, running_text, page],
    ids=[*HOSTILE, "a list", "a text", "a page"],
)
def test_ten_times_the_document_takes_at_most_twelve_times_as_long(make):
    seen = []
    for times in growth(make):
        seen.append(round(times, 1))
        if times <= TIMES_SLOWER:
            return
    pytest.fail(f"took so many times as long: {seen}")


def test_memory_stays_below_64_megabytes_and_twenty_times_the_text():
    taken, asked = memory(5_000)
    assert 5 < taken <= asked


def test_the_benchmark_prints_a_row_for_everything_that_is_measured():
    command = [sys.executable, "-m", "tests.benchmarks.reading", "--entries", "200", "--repeat", "1"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert [line.split("  ")[0] for line in printed.splitlines()[1:7]] == [
        "numbered list, parsed",
        "numbered list, whole reading",
        "text without list",
        "the same, wrapped at 72 letters",
        "web page, extracted",
        "countries of names",
    ]
    assert "ten times the list takes" in printed
    assert "memory beyond the loaded data" in printed
