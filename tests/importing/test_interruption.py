"""Ctrl-C: at once while reading, after the document while saving, and never forgotten."""

import gc
import os
import signal
import subprocess
import sys
import weakref
from pathlib import Path

import pytest

from registry.interrupting import press_again
from statements.importing.interruption import ctrl_c

ROOT = Path(__file__).parents[2]


def press():
    signal.raise_signal(signal.SIGINT)


def test_it_stops_at_once_where_nothing_is_being_saved():
    with pytest.raises(KeyboardInterrupt), ctrl_c.watched():
        press()


def test_it_waits_for_the_end_of_what_is_being_saved():
    done = []

    def save_and_go_on():
        with ctrl_c.kept_waiting():
            press()
            done.append("saved")
        done.append("counted")
        ctrl_c.stop_if_pressed()
        done.append("next")

    with pytest.raises(KeyboardInterrupt), ctrl_c.watched():
        save_and_go_on()
    assert done == ["saved", "counted"]


def test_a_second_one_does_not_wait():
    done = []

    def press_twice():
        press()
        done.append("waited")
        press()
        done.append("waited again")

    with pytest.raises(KeyboardInterrupt), ctrl_c.watched(), ctrl_c.kept_waiting():
        press_twice()
    assert done == ["waited"]


def test_who_minds_signals_by_itself_goes_on_doing_so():
    minded = []
    before = signal.signal(signal.SIGINT, lambda *told: minded.append(told))
    try:
        with ctrl_c.watched(), ctrl_c.kept_waiting():
            press()
    finally:
        signal.signal(signal.SIGINT, before)
    assert len(minded) == 1


FORGOTTEN = """
import signal, sys, time, weakref
from registry.interrupting import press_again
sys.unraisablehook = press_again
class Thing: pass
thing = Thing()
told = weakref.ref(thing, lambda _: signal.raise_signal(signal.SIGINT))
try:
    del thing
    time.sleep(20)
    print("it was forgotten")
except KeyboardInterrupt:
    print("stopped")
"""


def test_one_that_python_can_only_print_is_pressed_again():
    done = subprocess.run(
        [sys.executable, "-c", FORGOTTEN],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "stopped\n", "")


def test_any_other_fault_of_a_callback_is_still_printed(monkeypatch, capsys):
    monkeypatch.setattr(sys, "unraisablehook", press_again)
    thing = type("Thing", (), {})()
    told = weakref.ref(thing, lambda _: 1 / 0)
    del thing
    gc.collect()
    assert told() is None
    assert "ZeroDivisionError" in capsys.readouterr().err
