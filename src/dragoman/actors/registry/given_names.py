"""Whether a given name is a woman's or a man's."""

from functools import lru_cache

from dragoman.actors.registry.names import atoms
from dragoman.actors.registry.tables import rows
from dragoman.record import Gender


def gender_of_given_name(name: str) -> Gender | None:
    """The gender of those who bear a given name; None for names of both, or unknown ones.

    A double name ("Jean-Pierre", "María José") goes by its first part where the whole is unknown.
    """
    parts = atoms(name) if " " not in name else atoms(name.split()[0])
    if not parts:
        return None
    table = _genders()
    whole = "".join(part.key for part in parts)
    return table.get(whole) or table.get(parts[0].key)


@lru_cache(maxsize=1)
def _genders() -> dict[str, Gender]:
    genders: dict[str, Gender] = {}
    for gender, names in rows("given_names", 2):
        value: Gender = "female" if gender == "f" else "male"
        for name in names.split():
            genders["".join(part.key for part in atoms(name))] = value
    return genders
