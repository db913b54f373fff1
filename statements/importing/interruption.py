"""Interruption: Ctrl-C stops a run while it reads or between two documents, not while one is saved."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Interruption:
    """Whether Ctrl-C was pressed, and whether it has to wait; a second one never does."""

    def __init__(self) -> None:
        self.is_pressed = False
        self.depth = 0

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Mind Ctrl-C inside this block; a thread, or a server that minds signals itself, goes on as ever."""
        is_ours = signal.getsignal(signal.SIGINT) is signal.default_int_handler
        if not is_ours or threading.current_thread() is not threading.main_thread():
            yield
            return
        self.is_pressed, self.depth = False, 0
        signal.signal(signal.SIGINT, self.press)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, signal.default_int_handler)

    def press(self, *_told: Any) -> None:
        """What Ctrl-C does."""
        is_second, self.is_pressed = self.is_pressed, True
        if is_second or not self.depth:
            raise KeyboardInterrupt

    @contextmanager
    def kept_waiting(self) -> Iterator[None]:
        """Finish this block first: cut off in a commit, a connection can neither be used nor given back."""
        self.depth += 1
        try:
            yield
        finally:
            self.depth -= 1

    def stop_if_pressed(self) -> None:
        """Raise KeyboardInterrupt where one was kept waiting."""
        if self.is_pressed:
            raise KeyboardInterrupt


ctrl_c = Interruption()
