"""Reading ahead: an import saves one document after another while other processes read the next ones."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from statements.importing.ahead import AheadTask
from statements.importing.runs import Item, Progress
from statements.importing.unread import find_unread
from statements.management.reading_in_parallel import in_processes


def read_ahead(progress: Progress, task: AheadTask, *, jobs: int) -> Progress:
    """The progress of an import whose new documents so many processes read ahead; with one job none does."""
    if jobs < 2:
        return progress
    return lambda items: with_readings(items, progress(items), task, jobs)


def with_readings(items: Sequence[Item], shown: Iterable[Item], task: AheadTask, jobs: int) -> Iterator[Item]:
    """The items, in order; new documents come read, as long as there is a process for it."""
    unread = find_unread(items, task.limits)
    readings = in_processes(task, [(found.path, found.name) for found in unread], jobs)
    waiting = deque(unread)
    for item in shown:
        if not waiting or item is not waiting[0]:
            yield item
            continue
        found = waiting.popleft()
        try:
            ahead = next(readings)
        except Exception:  # noqa: BLE001 (what no other process reads is read in its turn, and reported there)
            waiting.clear()
            ahead = None
        yield replace(found, ahead=ahead)
