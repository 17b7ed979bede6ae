"""Word lists as text, for people to read and extend."""


def words(text: str) -> frozenset[str]:
    """The words of a text that white space parts."""
    return frozenset(text.split())
