"""Reading in parallel: many documents at a time, with the results in the order of the documents."""

import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

import django

from statements.extraction.readers import STANDARD_INPUT
from statements.reading import Limits, Reading, Refused, read_file

BROKEN = "A process that read documents was ended from outside; read them again with --jobs 1."
AHEAD = 2
"""So many documents for each process are read or wait, once read, for their turn."""

Work = TypeVar("Work")
Result = TypeVar("Result")


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
    if jobs < 2 or len(files) < 2 or STANDARD_INPUT in files:
        yield from map(task, files)
        return
    try:
        yield from in_processes(task, files, jobs)
    except BrokenProcessPool:
        yield Outcome(BROKEN, is_refused=True)


def in_processes(task: Callable[[Work], Result], items: Sequence[Work], jobs: int) -> Iterator[Result]:
    """The result of a task for each item, in order, from processes that work a few items ahead."""
    if not items:
        return
    # Started afresh, a worker shares neither connections nor locks with this process.
    pool = ProcessPoolExecutor(min(jobs, len(items)), get_context("spawn"), initializer=begin)
    waiting: deque[Future[Result]] = deque()
    try:
        for item in items:
            waiting.append(pool.submit(task, item))
            if len(waiting) > AHEAD * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def begin() -> None:
    """Make a worker ready; Ctrl-C is for the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    django.setup()
