"""Statements as a tree: each under the one in whose content it stands."""

from dataclasses import dataclass, field

from dragoman.record import Record, Statement


@dataclass(slots=True)
class Voice:
    """A statement and those inside it."""

    statement: Statement
    inner: list["Voice"] = field(default_factory=list)


def tree_of_voices(record: Record) -> list[Voice]:
    """The outermost statements in the order of the text; a circle of them is cut open."""
    voices = {statement.id: Voice(statement) for statement in record.statements}
    outer = {s.id: s.within for s in record.statements}
    roots = []
    for key, voice in voices.items():
        within = outer[key]
        if within is None or _comes_back(key, outer):
            outer[key] = None
            roots.append(voice)
        else:
            voices[within].inner.append(voice)
    return roots


def _comes_back(key: str, outer: dict[str, str | None]) -> bool:
    seen = {key}
    at = outer[key]
    while at is not None and at not in seen:
        seen.add(at)
        at = outer.get(at)
    return at == key
