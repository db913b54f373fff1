"""Reading in parallel: many documents at a time, with the results in the order of the documents."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import django

from statements.extraction.readers import STANDARD_INPUT
from statements.reading import Limits, Reading, Refused, read_file

BROKEN = "A process that read documents was ended from outside; read them again with --jobs 1."


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is printed of one document: its reading, or the sentence that refuses it."""

    words: str
    is_refused: bool


@dataclass(frozen=True, slots=True)
class ReadingTask:
    """How to read a document and what to print of it; can be sent to another process."""

    show: Callable[[Reading], str]
    subject_countries: tuple[str, ...] | None
    limits: Limits

    def __call__(self, file: Path) -> Outcome:
        try:
            reading = read_file(file, subject_countries=self.subject_countries, limits=self.limits)
        except Refused as refusal:
            return Outcome(str(refusal), is_refused=True)
        return Outcome(self.show(reading), is_refused=False)


def read_each(task: ReadingTask, files: Sequence[Path], *, jobs: int) -> Iterator[Outcome]:
    """The outcome of each file, in order; what is piped in is read here, with all others."""
    workers = min(jobs, len(files))
    if workers < 2 or STANDARD_INPUT in files:
        yield from map(task, files)
        return
    # Started afresh, a worker shares neither connections nor locks with this process.
    with ProcessPoolExecutor(workers, get_context("spawn"), initializer=django.setup) as pool:
        try:
            yield from pool.map(task, files)
        except BrokenProcessPool:
            yield Outcome(BROKEN, is_refused=True)
