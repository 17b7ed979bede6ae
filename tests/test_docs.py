"""The docs and the code say the same."""

import re
import runpy
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel
from typer.main import get_command

from dragoman import record as records
from dragoman.cli import app
from dragoman.events.codebook import CONTEXTS, INTERNATIONAL, SECTORS, TYPES

ROOT = Path(__file__).resolve().parents[1]
DOC = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
MADE_UP = "src/dragoman/laws.py"  # the room that adding-a-stage.md builds

PARTS: dict[str, type[BaseModel]] = {
    "report": records.Report,
    "actors": records.Actor,
    "statements": records.Statement,
    "events": records.Event,
    "places": records.Place,
    "times": records.Time,
    "figures": records.Figure,
}


def documented(section: str) -> set[str]:
    body = DOC.split(f"\n## {section}\n")[1].split("\n## ")[0]
    first_cells = re.findall(r"^\| (`[^|]+) \|", body, re.M)
    return {name for cell in first_cells for name in re.findall(r"`([^`]+)`", cell)}


@pytest.mark.parametrize("section", sorted(PARTS))
def test_every_field_of_the_record_is_documented(section: str) -> None:
    fields = {field.alias or name for name, field in PARTS[section].model_fields.items()}
    assert documented(section) == fields


def test_every_warning_is_documented() -> None:
    assert documented("warnings") == set(get_args(records.WarningCode))


def test_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in app.registered_commands:
        assert command.callback is not None
        assert f"dragoman {command.callback.__name__}" in readme


def test_links_between_the_docs_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if not target.startswith("http"):
                assert (page.parent / target).exists(), f"{page.name} links to {target}"


def literals(annotation: Any) -> Iterator[str]:
    """The words that a field may hold, however deep in its type they stand."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for part in get_args(annotation):
            yield from literals(part)


@pytest.mark.parametrize("section", sorted(PARTS))
def test_every_value_that_a_field_may_hold_is_documented(section: str) -> None:
    body = DOC.split(f"\n## {section}\n")[1].split("\n## ")[0]
    rows = dict(re.findall(r"^\| ([^|]+) \| (.*) \|$", body, re.M))
    for name, field in PARTS[section].model_fields.items():
        if name == "type":
            continue  # the event types have a page of their own
        told = next(row for cell, row in rows.items() if f"`{field.alias or name}`" in cell)
        for value in literals(field.annotation):
            assert f"`{value}`" in told, f"{section}.{name} may be {value}"


@pytest.mark.parametrize("name", ["codebook.md", "cli.md"])
def test_generated_pages_are_what_the_code_says(name: str) -> None:
    pages = runpy.run_path(str(ROOT / "docs" / "generate.py"))["PAGES"]
    written = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert written == pages[name]() + "\n", "run: python docs/generate.py"


def test_every_type_mode_context_and_sector_is_in_the_codebook_page() -> None:
    page = (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")
    for name, info in TYPES.items():
        section = page.split(f"\n## {name}\n")[1].split("\n## ")[0]
        assert info.definition.split()[0] in section
        assert "typical cues" in section.lower()
        for mode in info.modes:
            assert f"| `{mode}` |" in section
    for code in (*CONTEXTS, *SECTORS, *INTERNATIONAL):
        assert f"| `{code}` |" in page


def commands(root: Any, name: str = "dragoman") -> dict[str, Any]:
    """Every command of the program by the words that call it."""
    found = {name: root}
    for sub in getattr(root, "commands", {}).values():
        found |= commands(sub, f"{name} {sub.name}")
    return found


COMMANDS = commands(get_command(app))


def test_every_command_and_option_is_in_the_page_of_commands() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    for name, command in COMMANDS.items():
        (section,) = [s for s in page.split("\n## `")[1:] if re.match(rf"{name}[` ][^a-z]", s)]
        for parameter in command.params:
            for flag in parameter.opts if parameter.param_type_name == "option" else ():
                assert f"`{flag}`" in section, f"{name} {flag}"


def shown_commands() -> Iterator[tuple[str, list[str]]]:
    """Every call of the program that a page shows in a block of code."""
    for page in PAGES:
        for line in page.read_text(encoding="utf-8").splitlines():
            call = re.match(r"(?:    |\$ )(?:.*\| )?(dragoman .*)", line)
            if call:
                words = shlex.split(call[1], comments=True)
                yield page.name, words[: words.index("|")] if "|" in words else words


def test_the_docs_call_commands_and_options_that_exist() -> None:
    shown = list(shown_commands())
    assert len(shown) >= 5
    for page, words in shown:
        name = max((n for n in COMMANDS if words[: len(n.split())] == n.split()), key=len)
        flags = {flag for p in COMMANDS[name].params for flag in p.opts} | {"--help"}
        for word in words:
            assert not word.startswith("--") or word in flags, f"{page}: {' '.join(words)}"
        rest = words[len(name.split()) :]
        assert not getattr(COMMANDS[name], "commands", {}) or rest[:1] in ([], ["--version"]), page


def test_files_and_targets_that_the_docs_name_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for page in PAGES:
        if page.name == "codebook.md":
            continue  # its code is words of the news, such as "make concession"
        text = page.read_text(encoding="utf-8")
        for path in re.findall(r"`((?:src|docs|tests|examples|benchmarks)/[\w/.-]+)`", text):
            assert path == MADE_UP or (ROOT / path).exists(), f"{page.name} names {path}"
        for target in re.findall(r"(?:`|^    )make ([a-z]+)", text, re.M):
            assert f"\n{target}:" in makefile, f"{page.name} names make {target}"


def test_the_python_of_readme_and_tutorial_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    saved: list[str] = []
    names: dict[str, Any] = {
        "text": "Kenya sent aid to Goma, the ministry said.",
        "texts": ["Troops left Goma on Friday.", "Kenya sent aid."],
        "save": saved.append,
    }
    for page in (ROOT / "README.md", ROOT / "docs" / "tutorial.md"):
        for block in re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.S):
            exec(compile(block, page.name, "exec"), names)
    assert "REJECT" in capsys.readouterr().out
    assert len(saved) == 2


def test_pictures_load_nothing_from_elsewhere_and_are_small() -> None:
    images = sorted((ROOT / "docs" / "images").iterdir())
    assert [image.name for image in images] == ["page.png", "read.svg"]
    assert all(image.stat().st_size < 400_000 for image in images)
    svg = images[1].read_text(encoding="utf-8")
    assert "REJECT" in svg
    assert set(re.findall(r"https?://[^\s\"'<)]+", svg)) == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"@font-face|@import|url\((?!#)|<script", svg)
