"""Whether a report's first line is its headline."""

import re

_FULL_STOP = re.compile(r"[.!…:;,-][\"'”’»)\]]*$")
_LONGEST = 150
_SMALL = frozenset(
    {
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "its", "nor",
        "of", "off", "on", "or", "over", "than", "that", "the", "to", "up", "vs", "via", "with",
        "after", "against", "amid",
    }
)  # fmt: skip


def find_headline(text: str, lines: list[tuple[int, int]]) -> str | None:
    """The first line, if it is clearly a headline; ``lines`` are the lines of the report's own.

    A headline is short and stands before longer text. With a full stop at its end it counts only
    if it is written In Capitals Like This; without one, a blank line must follow, or text that is
    much longer.
    """
    if len(lines) < 2:
        return None
    start, end = lines[0]
    line = text[start:end]
    words = re.findall(r"[^\W\d_][\w'’-]*", line)
    following = max(e - s for s, e in lines[1:6])
    if not 2 <= len(words) <= 28 or len(line) > _LONGEST or following < max(60, len(line)):
        return None
    if line[0] in "-–—•*·#(" or line.count("\t"):
        return None
    if _FULL_STOP.search(line):
        titled = _in_title_case(words) and text.count("\n", end, lines[1][0]) > 1
        return re.sub(r"\.$", "", line) if titled and line.endswith((".", ".’", ".”")) else None
    blank = text.count("\n", end, lines[1][0]) > 1
    next_length = lines[1][1] - lines[1][0]
    return line if blank or next_length >= 1.5 * len(line) else None


def _in_title_case(words: list[str]) -> bool:
    long = [w for w in words if w.lower() not in _SMALL]
    return len(long) >= 4 and sum(w[0].isupper() for w in long) >= 0.85 * len(long)
