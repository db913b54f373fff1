"""An import that is killed, interrupted or raced leaves whole documents only, on the database under test."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_stopped_imports_leave_whole_documents_and_the_next_run_completes(empty_database_url, tmp_path):
    environment = {**os.environ, "DATABASE_URL": empty_database_url, "DATA_DIR": str(tmp_path / "data")}
    (tmp_path / "data").mkdir()
    (tmp_path / "letters").mkdir()
    ended = subprocess.run(
        [sys.executable, Path(__file__).with_name("stopped_imports.py"), tmp_path / "letters"],
        cwd=ROOT,
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 0, ended.stderr
    assert len(json.loads(ended.stdout)["reached"]) == 24
