"""Writes the pages of the docs that say what the code says: codebook.md and cli.md.

Run by hand, from anywhere: ``python docs/generate.py``. A test fails where a page and the code
differ, so run it after a change of the codebook, of its cues, or of a command.
"""

import re
import textwrap
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from dragoman.cli import app
from dragoman.events import codebook as codes

DOCS = Path(__file__).resolve().parent
WIDTH = 100
VERBS, NOUNS = 8, 4
"""How many cues of each kind stand for a mode."""
BY_CONTENT = "no words of its own: what is asked for, refused or threatened decides"
NO_CUE = "no cue tells it yet"


def codebook() -> str:
    """The codebook for a reader: types, modes, contexts, sectors, and what they are told by."""
    return "\n\n".join(
        [
            "# Codebook",
            wrapped(
                "What an event of a record can be. Types, modes, contexts and sectors are those "
                "of PLOVER's manual of 2024; the definitions are this project's own words."
            ),
            generated("the tables in `src/dragoman/events/codebook/`"),
            "## At a glance",
            table(["type", "sort", "definition"], map(_glance, codes.TYPES.values())),
            _how_to_read(),
            *map(_type, codes.TYPES.values()),
            "## Contexts",
            wrapped(
                "What an event is about, whatever its type. An event may have several or none."
            ),
            table(["context", "about"], _coded(codes.CONTEXT_DEFINITIONS)),
            "## Sectors",
            wrapped(
                "The part of a society that an actor belongs to: `sector`, and `other_sectors` "
                "where there are more."
            ),
            table(["sector", "who"], _coded(codes.SECTOR_DEFINITIONS)),
            "## Actors without a country",
            wrapped("These codes stand in `country` where an actor has none."),
            table(["code", "who"], _coded(_read_toml("types.toml")["international"])),
            "## Names of older copies",
            wrapped(
                "Working copies of the codebook in circulation have modes and contexts that the "
                "manual has since renamed or dropped. Records have the manual's names only."
            ),
            table(["older name", "the manual's"], _renamed()),
        ]
    )


def _glance(info: codes.EventTypeInfo) -> list[str]:
    return [_link(info.type), info.quad, info.definition]


def _how_to_read() -> str:
    return wrapped(
        "*Typical cues* are the surest few of the words that tell an event, in the notation of "
        "the tables: `launch <attack>` is the verb with an object of the class “attack” "
        "(`classes.toml`), `cut|sever` either word, `_` any noun, `=` an adjective or noun after "
        "“be”; `TO`, `THAT`, `ING` and `OUGHT` stand for an infinitive, a clause, a gerund, and "
        "a clause that tells what another must do. Words after *n.* are nouns."
    )


def _type(info: codes.EventTypeInfo) -> str:
    cues = typical_cues(info.type)
    parts = [f"## {info.type}", wrapped(f"{info.definition} *{info.quad.capitalize()}.*")]
    own = [_bullet(f"{_linked(clause, info.type)}.") for clause in _clauses(info.near_misses)]
    others = [
        _bullet(f"from {_link(other.type)}: {_linked(clause, info.type)}.")
        for other in codes.TYPES.values()
        for clause in _clauses(other.near_misses)
        if re.search(rf"\b{info.type}\b", clause)
    ]
    parts += ["What is easily taken for it, and what it is instead:", "\n".join(own)]
    if others:
        parts += ["What is easily taken for another type, and is this one:", "\n".join(others)]
    without = BY_CONTENT if info.quad == "verbal conflict" else NO_CUE
    rows = [[f"`{mode}`", text, cues.get(mode, without)] for mode, text in info.modes.items()]
    if rows and None in cues:
        rows.append(["none", "no mode fits, or the words do not say", cues[None]])
    if rows:
        parts.append(table(["mode", "meaning", "typical cues"], rows))
    else:
        parts += [f"It has no modes. Typical cues: {cues[None]}"]
    return "\n\n".join(parts)


def _clauses(near_misses: str) -> list[str]:
    clauses = [clause.strip().rstrip(".") for clause in near_misses.split(";")]
    return [clause[:1].upper() + clause[1:] for clause in clauses if clause]


def _linked(clause: str, here: str) -> str:
    """The clause with links to the types that it names, but for the one whose section it is in."""
    names = "|".join(codes.TYPES)
    return re.sub(
        rf"\b({names})\b", lambda m: f"**{here}**" if m[0] == here else _link(m[0]), clause
    )


def _link(event_type: str) -> str:
    return f"[{event_type}](#{event_type.lower()})"


def _bullet(text: str) -> str:
    return textwrap.indent(wrapped(text, WIDTH - 2), "  ").replace("  ", "- ", 1)


def typical_cues(event_type: str) -> dict[str | None, str]:
    """The surest cues of a type by mode, as the tables write them."""
    cues: dict[str | None, dict[str, list[tuple[float, str]]]] = {}
    for kind, sections in _read_toml("cues", f"{event_type.lower()}.toml").items():
        for section in sections:
            for words, mode, strength in _entries(section):
                by_kind = cues.setdefault(mode, {"verbs": [], "nouns": []})
                by_kind[kind].append((strength, words))
    return {mode: _chosen(found) for mode, found in cues.items()}


def _entries(section: Mapping[str, Any]) -> Iterator[tuple[str, str | None, float]]:
    """(words, mode, strength) of the cues of a section that can be read without conditions."""
    for entry in re.split(r"[;\n]", section["cues"]):
        marks = dict(re.findall(r"\s([@~])(\S+)", entry))
        words = " ".join(re.sub(r"\s[@~#]\S+", "", entry).split())
        if words and "{" not in words and words.count("|") < 4:
            mode = marks.get("@", section.get("mode"))
            yield words, mode, float(marks.get("~", section.get("strength", 0.8)))


def _chosen(found: Mapping[str, list[tuple[float, str]]]) -> str:
    """The surest verbs and nouns, no two of them alike."""
    verbs, nouns = (
        list(_unlike(words for _, words in sorted(found[kind], key=lambda cue: -cue[0])))
        for kind in ("verbs", "nouns")
    )
    told = ", ".join(f"`{words}`" for words in verbs[:VERBS])
    if nouns:
        told += " *n.* " + ", ".join(f"`{words}`" for words in nouns[:NOUNS])
    return told.strip()


def _unlike(cues: Iterable[str]) -> Iterator[str]:
    """Cues without those that an earlier one begins, or that differ in spelling alone."""
    met: list[str] = []
    for cue in cues:
        plain = re.sub(r"i[sz](e|ation)\b", r"i\1", cue).replace("our", "or") + " "
        if not any(plain.startswith(other) or other.startswith(plain) for other in met):
            met.append(plain)
            yield cue


def _coded(listing: Mapping[str, str]) -> Iterator[list[str]]:
    for code, meaning in listing.items():
        yield [f"`{code}`", meaning]


def _renamed() -> Iterator[list[str]]:
    for (event_type, old), new in codes.RENAMED_MODES.items():
        yield [f"mode `{old}` of {event_type}", f"`{new}`" if new else "no mode"]
    for old, new in codes.RENAMED_CONTEXTS.items():
        yield [f"context `{old}`", f"`{new}`"]


def _read_toml(*path: str) -> dict[str, Any]:
    source = files(codes.__name__).joinpath(*path)
    return tomllib.loads(source.read_text(encoding="utf-8"))


def command_line() -> str:
    """Every command with its help, arguments and options."""
    from typer.main import get_command

    root = get_command(app)
    return "\n\n".join(
        [
            "# The command line",
            wrapped(
                "Data goes to standard output, messages to standard error. Exit codes: 0 done; "
                "1 some inputs failed, each named on standard error, the rest done; 2 the "
                "arguments cannot be used."
            ),
            generated("the commands in `src/dragoman/cli/`"),
            *_commands("dragoman", root),
        ]
    )


def _commands(name: str, command: Any) -> Iterator[str]:
    """The sections of a command and of those below it."""
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if p.param_type_name == "option" and not p.hidden]
    usage = [name, "[OPTIONS]"] if options else [name]
    usage += [_placeholder(argument) for argument in arguments]
    below = getattr(command, "commands", {})
    yield f"## `{' '.join([*usage, 'COMMAND'] if below else usage)}`"
    if command.help:
        yield wrapped(" ".join(command.help.split()))
    if arguments or options:
        rows = [[f"`{_placeholder(a)}`", a.help or ""] for a in arguments]
        rows += [[_flags(option), option.help or ""] for option in options]
        yield table(["argument or option", "what it does"], rows)
    for sub in below.values():
        yield from _commands(f"{name} {sub.name}", sub)


def _placeholder(parameter: Any) -> str:
    return str(parameter.metavar or parameter.name.upper())


def _flags(option: Any) -> str:
    names = ", ".join(f"`{flag}`" for flag in (*option.opts, *option.secondary_opts))
    if option.is_flag:
        return names
    return f"{names} `{_placeholder(option)}`"


def table(head: list[str], rows: Iterable[Iterable[str]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(_escaped, line)) + " |" for line in lines)


def _escaped(cell: str) -> str:
    return cell.replace("|", "\\|")


def wrapped(text: str, width: int = WIDTH) -> str:
    """A paragraph in lines of the width of the docs."""
    return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)


def generated(source: str) -> str:
    """The note that keeps a reader from editing the page."""
    return wrapped(f"Made from {source} by `python docs/generate.py`; edit those, not this page.")


PAGES: Mapping[str, Callable[[], str]] = {"codebook.md": codebook, "cli.md": command_line}

if __name__ == "__main__":
    for name, write in PAGES.items():
        (DOCS / name).write_text(write() + "\n", encoding="utf-8")
        print(f"wrote docs/{name}")
