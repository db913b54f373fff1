"""Interrupting: a Ctrl-C that Python could only print and forget is pressed once more."""

import signal
import sys
import threading
from typing import Any

A_MOMENT = 0.01
"""Seconds until it is pressed again: by then the callback that it fell into is over."""


def press_again(unraisable: Any) -> None:
    """Take the place of sys.unraisablehook, which would leave a program running that somebody stopped."""
    if not issubclass(unraisable.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(unraisable)
        return
    again = threading.Timer(A_MOMENT, signal.raise_signal, [signal.SIGINT])
    again.daemon = True
    again.start()
