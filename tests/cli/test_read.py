"""``dragoman read`` from outside: outputs, exit codes, and what a bad input costs."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.record import Record

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "levee.txt"
SENTENCE = "Rebels killed four soldiers near Goma on Friday, the army said.\n"


def run(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "dragoman", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        timeout=300,
        check=False,
        env={**os.environ, "COLUMNS": "100"},
    )


def complaint(done: subprocess.CompletedProcess[bytes]) -> str:
    told = done.stderr.decode()
    assert "Traceback" not in told
    return told


def test_json_is_exactly_the_record() -> None:
    done = run("read", EXAMPLE, "--published", "2025-03-09", "--json")
    assert done.returncode == 0
    record = Record.model_validate_json(done.stdout)
    assert json.loads(done.stdout) == record.model_dump(mode="json")


def test_the_terminal_view_tells_actors_voices_and_deeds() -> None:
    done = run("read", EXAMPLE, "--published", "2025-03-09")
    shown = done.stdout.decode()
    assert done.returncode == 0
    for told in ("Ileana Rotaru", "REJECT", "Reuters", "31", "8 Mar 2025", "name-drift"):
        assert told in shown


def test_standard_input_is_a_report_too() -> None:
    done = run("read", "-", "--json", stdin=SENTENCE.encode())
    assert json.loads(done.stdout)["report"]["text"] == SENTENCE


def test_a_line_a_report_and_a_bad_one_costs_itself_alone(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(SENTENCE)
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    picture = tmp_path / "photo.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    missing = tmp_path / "gone.txt"
    done = run("read", good, tmp_path, empty, picture, missing, good, "--jsonl")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 2
    lines = complaint(done).splitlines()
    assert len(lines) == 4
    for line, name in zip(lines, (tmp_path, empty, picture, missing), strict=True):
        assert str(name) in line


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("latin.txt", "Der Präsident sagte nein. He said “no”.".encode("cp1252")),
        ("mixed.txt", "The café “closed”. ".encode() + "The café closed.".encode("latin-1")),
        ("nul.txt", b"Troops left.\x00\x00 Rebels came.\n"),
        ("rtl.txt", "Troops \u202eleft\u202c Goma, he said.\n".encode()),
        ("utf16.txt", SENTENCE.encode("utf-16")),
        ("scripts.html", b"<html><script>alert(1)</script><p>Troops left Goma on Friday.</html>"),
        ("spanish.txt", ("El presidente dijo que no aceptará tropas en su país. " * 8).encode()),
        ("surrogate.txt", b"Troops \xed\xa0\x80 left.\n"),
    ],
)
def test_odd_input_gives_a_record_or_one_sentence(tmp_path: Path, name: str, data: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    done = run("read", file, "--json")
    told = complaint(done)
    if done.returncode == 0:
        Record.model_validate_json(done.stdout)
    else:
        assert done.returncode == 1
        assert told.count("\n") == 1 and name in told


def test_spanish_is_said_to_be_no_english(tmp_path: Path) -> None:
    file = tmp_path / "es.txt"
    file.write_text("El presidente dijo que no aceptará tropas extranjeras en su país. " * 8)
    record = json.loads(run("read", file, "--json").stdout)
    assert "not-english" in [w["code"] for w in record["warnings"]]


def test_ten_megabytes_of_one_line_are_read_as_far_as_is_read(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("Troops left Goma. " * 600_000)
    done = run("read", file, "--json")
    assert done.returncode == 0
    record = json.loads(done.stdout)
    assert "too-long" in [w["code"] for w in record["warnings"]]


@pytest.mark.parametrize(
    "arguments",
    [
        ("read",),
        ("read", EXAMPLE, "--published", "yesterday"),
        ("read", EXAMPLE, "--json", "--jsonl"),
        ("read", EXAMPLE, EXAMPLE, "--json"),
        ("evaluate", "attributions", "nowhere"),
        ("frobnicate",),
    ],
)
def test_unusable_arguments_give_exit_code_two(arguments: tuple[str | Path, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert complaint(done)


def test_pages_are_written_to_a_file_or_a_folder(tmp_path: Path) -> None:
    one = tmp_path / "one.html"
    assert run("read", EXAMPLE, "--html", one).returncode == 0
    assert "Ileana Rotaru" in one.read_text(encoding="utf-8")
    other = tmp_path / "other.txt"
    other.write_text(SENTENCE)
    assert run("read", EXAMPLE, other, "--html", tmp_path / "pages").returncode == 0
    assert len(list((tmp_path / "pages").glob("*.html"))) == 2


def test_a_page_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    done = run("read", EXAMPLE, "--html", tmp_path / "no" / "such" / "folder.html")
    assert done.returncode == 1 and "folder.html" in complaint(done)


def test_a_reader_that_hangs_up_is_no_error() -> None:
    files = " ".join([str(EXAMPLE)] * 8)
    command = f"{sys.executable} -m dragoman read {files} --jsonl | head -c 100 >/dev/null"
    done = subprocess.run(
        ["bash", "-c", f"{command}; exit ${{PIPESTATUS[0]}}"], capture_output=True, check=False
    )
    assert done.returncode in (0, 128 + signal.SIGPIPE) and not complaint(done)
