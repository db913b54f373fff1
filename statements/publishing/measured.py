"""Measured: how often the machine was wrong on labelled data, as keep_measurements wrote it down."""

import datetime as dt
import json
from functools import cache
from pathlib import Path
from typing import Any

MEASURED_FILE = Path(__file__).with_name("data") / "measured.json"


@cache
def load_measurements() -> dict[str, Any]:
    """The figures by what was measured, each `measured_on` a day."""
    measured: dict[str, Any] = json.loads(MEASURED_FILE.read_text(encoding="utf-8"), object_hook=with_day)
    return measured


def with_day(figures: dict[str, Any]) -> dict[str, Any]:
    """The figures, and when they were measured as a day where that is told."""
    day = figures.get("measured_on")
    return figures | {"measured_on": dt.date.fromisoformat(day)} if day else figures
