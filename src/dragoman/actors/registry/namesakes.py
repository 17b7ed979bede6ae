"""States whose name something else bears more often: what around it tells which is meant."""

from collections.abc import Sequence

from dragoman.actors.registry.given_names import gender_of_given_name

_WITNESSES = {
    "Georgia": frozenset(
        ("Georgian", "Georgians", "Tbilisi", "Abkhazia", "Ossetia", "Caucasus", "Armenia",
         "Azerbaijan", "Moldova", "Russia", "Russian", "Kremlin", "Batumi", "Saakashvili",
         "Ivanishvili", "Kobakhidze", "Zourabichvili", "Soviet")
    ),
}  # fmt: skip
"""Words of which one must stand near, else the name is another's (the American state's)."""

_PERSONS_TOO = frozenset(("Jordan", "Chad", "Israel", "Kenya", "Cuba"))
"""States whose names are given names or surnames too."""

_NEAR = 300
"""How many tokens on either side are near."""


def is_namesake(words: Sequence[str], at: int) -> bool:
    """Whether the state's name at ``words[at]`` rather names something else."""
    name = words[at]
    witnesses = _WITNESSES.get(name)
    if witnesses is not None:
        return witnesses.isdisjoint(words[max(0, at - _NEAR) : at + _NEAR])
    if name not in _PERSONS_TOO:
        return False
    if at and gender_of_given_name(words[at - 1]) is not None and words[at - 1][:1].isupper():
        return True
    after = words[at + 1] if at + 1 < len(words) else ""
    return name in ("Jordan", "Chad") and after[:1].isupper() and after[1:].islower()
