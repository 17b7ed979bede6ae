"""Word lists as they are written in this room: words parted by white space."""


def words(text: str) -> frozenset[str]:
    """The words of a list.

    >>> sorted(words("minister president"))
    ['minister', 'president']
    """
    return frozenset(text.split())
