"""Makes the pictures of the README: images/read.svg and images/page.png.

Run by hand, from anywhere: ``python docs/pictures.py``. The second needs Debian's ``chromium``
(or the path of another Chromium as the first argument).
"""

import io
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

import dragoman
from dragoman.views import page, terminal

DOCS = Path(__file__).resolve().parent
IMAGES = DOCS / "images"
EXAMPLE, PUBLISHED = DOCS.parent / "examples" / "levee.txt", "2025-03-09"
COLUMNS = 100
PAGE_WIDTH, PAGE_HEIGHT = 1200, 1400
MONOSPACE = 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace'


def terminal_picture(record: dragoman.Record) -> str:
    """What ``dragoman read`` prints, as an SVG that loads nothing from anywhere."""
    console = Console(
        record=True,
        width=COLUMNS,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
    )
    console.print(terminal(record))
    return console.export_svg(
        title=f"dragoman read examples/{EXAMPLE.name} --published {PUBLISHED}",
        code_format=_without_web_fonts(CONSOLE_SVG_FORMAT),
        unique_id="read",
    )


def _without_web_fonts(svg: str) -> str:
    """Rich's frame with the reader's own monospaced font in place of one from a server."""
    svg = re.sub(r"<!--.*?-->\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"@font-face \{\{.*?\}\}\s*", "", svg, flags=re.DOTALL)
    return re.sub(r"font-family: Fira Code, monospace", f"font-family: {MONOSPACE}", svg)


def page_picture(record: dragoman.Record, chromium: str, target: Path) -> None:
    """The top of the annotated page, as a browser draws it."""
    with tempfile.TemporaryDirectory() as folder:
        html = Path(folder) / "page.html"
        html.write_text(page(record), encoding="utf-8")
        subprocess.run(
            [
                chromium,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--hide-scrollbars",
                f"--user-data-dir={folder}/profile",
                f"--window-size={PAGE_WIDTH},{PAGE_HEIGHT}",
                f"--screenshot={target}",
                html.as_uri(),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )


def main() -> None:
    """Write both pictures."""
    chromium = sys.argv[1] if len(sys.argv) > 1 else "/usr/bin/chromium"
    record = dragoman.read(EXAMPLE.read_text(encoding="utf-8"), published=PUBLISHED)
    IMAGES.mkdir(exist_ok=True)
    (IMAGES / "read.svg").write_text(terminal_picture(record), encoding="utf-8")
    page_picture(record, chromium, IMAGES / "page.png")
    for picture in sorted(IMAGES.iterdir()):
        print(f"wrote docs/images/{picture.name}, {picture.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
