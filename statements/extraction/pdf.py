"""PDF: bytes to a Document, read by a process of its own so that a crash or a hang takes nothing with it."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from statements.extraction.document import Document
from statements.extraction.limits import LIMITS, Limits
from statements.extraction.lines import LineCollector, squeezed
from statements.extraction.refusal import Refused

MEDIA_TYPE = "application/pdf"
ROOT = Path(__file__).resolve().parents[2]
WORKER = "statements.extraction.pdf_worker"


def read_pdf(data: bytes, limits: Limits = LIMITS) -> Document:
    """The lines of a PDF with their pages; raises Refused for an encrypted, damaged or scanned one."""
    if importlib.util.find_spec("pypdfium2") is None:
        raise ModuleNotFoundError("No module named 'pypdfium2'", name="pypdfium2")
    answer = ask_worker(data, limits)
    if "refused" in answer:
        raise Refused(answer["refused"])
    collector = LineCollector()
    for is_after_blank, text, element, cells, page in answer["lines"]:
        if is_after_blank:
            collector.blank()
        collector.add(text, element, tuple((start, end) for start, end in cells), page)
    return collector.document(MEDIA_TYPE, title=printed_title(answer["title"], collector))


def ask_worker(data: bytes, limits: Limits) -> dict[str, Any]:
    """What the other process answers; raises Refused when it does not."""
    command = [sys.executable, "-m", WORKER, str(limits.pages), str(limits.seconds), str(limits.memory)]
    # The worker may meet hostile bytes, so it is told nothing that it need not know.
    environment = {"PYTHONPATH": str(ROOT), "PATH": os.environ.get("PATH", ""), "PYTHONUTF8": "1"}
    environment |= {
        name: os.environ[name] for name in ("SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ
    }
    try:
        done = subprocess.run(
            command,
            input=data,
            capture_output=True,
            timeout=limits.seconds,
            env=environment,
            cwd=ROOT,
            check=True,
        )
        answer = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise Refused(f"takes longer to read than the limit of {limits.seconds} seconds.") from None
    except (subprocess.CalledProcessError, ValueError):
        raise Refused("cannot be read: the PDF library broke down or went beyond its limits.") from None
    return answer if isinstance(answer, dict) else {"refused": "is a damaged PDF file."}


def printed_title(title: str, collector: LineCollector) -> str | None:
    """The title that the file declares, if it is printed too: most say which program made the file."""
    words = squeezed(title)
    return words if any(line.text == words for line in collector.lines[:60]) else None
