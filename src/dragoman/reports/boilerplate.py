"""Finds the lines and line ends that a scraper left around a report."""

import re

from dragoman.reports.leavings import load_leavings

Span = tuple[int, int]

_LONGEST = 500
"""No leaving is longer; longer lines are looked at only at their end."""

_LIST_ITEMS = 12
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_QUOTED = "\"“”„«»‘'"
_PROSE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_TAIL = 620
"""Characters at the end of a line in which a trailing fragment is sought."""


def find_boilerplate(text: str, lines: list[Span]) -> list[Span]:
    """The spans that are not the report's own words; ``lines`` are its lines that are not blank."""
    strong = [_is_leaving(text[start:end]) for start, end in lines]
    _mark_lists(text, lines, strong)
    _mark_weak(text, lines, strong)
    found: list[Span] = []
    for (start, end), is_leaving in zip(lines, strong, strict=True):
        if is_leaving:
            found.append((start, end))
            continue
        cut = _trailing(text, start, end)
        if cut is not None:
            found.append((cut, end))
    return found


def _is_leaving(line: str) -> bool:
    if len(line) > _LONGEST or line[0] in _QUOTED:
        return False
    if _is_button_row(line):
        return True
    known = load_leavings()
    bare = line.strip(" \t•·|*–—-[]►▶→»#_=~")
    if not bare:
        return not any(c.isalnum() for c in line)
    return bool(known.lines.fullmatch(bare) or known.pointers.fullmatch(line))


def _is_button_row(line: str) -> bool:
    if line.endswith((".", "?", "!")) and "hare" not in line:
        return False  # "Facebook." may be a heading, or an answer
    known = load_leavings()
    words = [w.lower() for w in _WORD.findall(line)]
    return any(w in known.button_signs for w in words) and all(
        w in known.button_words or w.isdigit() for w in words
    )


def _mark_lists(text: str, lines: list[Span], marks: list[bool]) -> None:
    """Mark the headlines below "Related stories" and the like."""
    heads = load_leavings().heads
    for at, (start, end) in enumerate(lines):
        if not heads.fullmatch(text[start:end]):
            continue
        last = at
        while last + 1 < len(lines) and last - at < _LIST_ITEMS:
            item = text[slice(*lines[last + 1])]
            if len(item) > 130 or _PROSE_END.search(item) or item[0] in _QUOTED:
                break
            last += 1
        if last > at or at == len(lines) - 1 or marks[at]:
            marks[at : last + 1] = [True] * (last + 1 - at)


def _mark_weak(text: str, lines: list[Span], marks: list[bool]) -> None:
    """Mark menu words that stand in a row with what is already marked."""
    menu = load_leavings().menu_words
    for order in (range(1, len(lines)), range(len(lines) - 2, -1, -1)):
        step = order.step
        for at in order:
            if marks[at - step] and not marks[at]:
                words = text[slice(*lines[at])].lower().split()
                marks[at] = len(words) <= 12 and all(w in menu for w in words)


def _trailing(text: str, start: int, end: int) -> int | None:
    """Where a fragment at the end of a line begins, or None."""
    low = max(start, end - _TAIL)
    match = load_leavings().trailing.search(text[low:end])
    if not match:
        return None
    cut = low + match.start()
    while cut < end and text[cut].isspace():
        cut += 1
    return cut if start < cut < end else None
