"""Titles that stand before names: "President", "Foreign Minister", "Gen.", "Mrs"."""

from dataclasses import dataclass
from functools import lru_cache

from dragoman.actors.draft import RoleUse
from dragoman.actors.registry import Role, registry
from dragoman.actors.towns import country_of_town
from dragoman.actors.words import words
from dragoman.language import Parse
from dragoman.record import Gender

_HONORIFICS: dict[str, Gender | None] = {
    "mr": "male", "mr.": "male", "sir": "male", "lord": "male", "monsieur": "male",
    "señor": "male", "herr": "male", "mrs": "female", "mrs.": "female", "ms": "female",
    "ms.": "female", "miss": "female", "madam": "female", "madame": "female", "lady": "female",
    "dame": "female", "dr": None, "dr.": None, "prof": None, "prof.": None, "rev.": None,
}  # fmt: skip

_ABBREVIATIONS: dict[str, str] = {
    "gen": "general", "lt": "lieutenant", "col": "colonel", "maj": "major", "capt": "captain",
    "sgt": "sergeant", "adm": "admiral", "brig": "brigadier", "cmdr": "commander",
    "sen": "senator", "sens": "senator", "rep": "representative", "reps": "representative",
    "gov": "governor", "pres": "president", "sec": "secretary", "amb": "ambassador",
    "cllr": "councillor", "supt": "superintendent", "insp": "inspector", "det": "detective",
    "atty": "attorney", "pm": "prime minister", "mp": "lawmaker",
}  # fmt: skip

FORMER = frozenset({"former", "ex", "late", "then", "ousted", "deposed", "one-time", "onetime"})
_PRESENT_PARTS = frozenset({"vice", "deputy", "acting", "interim", "assistant", "chief", "senior"})

_ALSO_TITLES = words(
    """leader spokesman spokeswoman spokesperson chief head director chairman chairwoman chair ceo
    candidate nominee analyst strategist adviser advisor correspondent editor lawyer secretary
    commissioner whip speaker manager coach envoy"""
)
"""Nouns that stand before a name with a capital now and then: "Opposition Leader"."""

PARTISAN = words(
    """republican democratic conservative liberal socialist communist islamist labour green
    nationalist centrist far-right far-left social-democratic"""
)
"""Adjectives that make a leader one of a party."""
_OF_PARTIES = words("leader chairman chairwoman chair chief head spokesman spokeswoman whip boss")

IN_FRONT = frozenset({"compound", "nmod", "amod", "npadvmod", "quantmod"})
"""What a noun is to the one that it stands before."""

LONGEST = 5
"""Words in the longest title that is looked for: "secretary of state for defence"."""

US_STATES = words(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii
    idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
    minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania
    tennessee texas utah vermont virginia wisconsin wyoming"""
)


@dataclass(slots=True, frozen=True)
class Title:
    """Tokens ``[first, last)`` of a title; ``use`` is None for "Mr" and its like."""

    first: int
    last: int
    use: RoleUse | None
    gender: Gender | None


def honorific(word: str) -> bool:
    """Whether the word is "Mr", "Mrs", "Dr" and the like."""
    return word.lower() in _HONORIFICS


def role_ending(parse: Parse, last: int, start: int) -> tuple[int, Role] | None:
    """The longest role whose words are the tokens ``[first, last)``, not before ``start``.

    Gives its first token and the role: for "deputy prime minister" up to "minister", the token of
    "deputy" or of "prime", whichever the registry knows.
    """
    head = parse.tokens[last - 1]
    lemma = head.lemma if head.pos == "NOUN" else _singular(head.lower)
    finals = dict.fromkeys((lemma, head.lower, _in_full(head.lower)))
    found: tuple[int, Role] | None = None
    words = ""
    for first in range(last - 1, max(start, last - LONGEST) - 1, -1):
        if first < last - 1:
            token = parse.tokens[first]
            if token.pos == "DET" or (token.pos == "PUNCT" and token.text != "-"):
                break
            word = _in_full(token.lower)
            words = f"{words.rstrip()}{word}" if word == "-" else f"{word} {words}"
            words = words.replace("- ", "-")
        for final in finals:
            role = role_named(words + final)
            if role is not None and role.kind != "organisation":
                found = first, role
                break
    return found


@lru_cache(maxsize=65536)
def role_named(words: str) -> Role | None:
    """The role of a person that the words name, in the registry."""
    return registry().role(words)


@lru_cache(maxsize=65536)
def body_named(words: str) -> Role | None:
    """What a common noun for a body says, in the registry: "ministry", "drug cartel"."""
    return registry().organisation(words)


def _in_full(word: str) -> str:
    return _ABBREVIATIONS.get(word.rstrip("."), word)


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 4 else word


def title_at(parse: Parse, i: int, last: int) -> Title | None:
    """The title that starts at token ``i``, within tokens before ``last``."""
    token = parse.tokens[i]
    if token.lower in _HONORIFICS:
        return Title(i, i + 1, None, _HONORIFICS[token.lower])
    for end in range(min(last, i + LONGEST), i, -1):
        if parse.tokens[end - 1].text == "-" or _goes_on(parse, end):
            continue
        found = role_ending(parse, end, i)
        if found is None or found[0] != i or parse.tokens[end - 1].tag == "NNS":
            continue
        if found[1].title or found[1].lemma.split()[-1] in _ALSO_TITLES:
            return Title(i, end, use_of(parse, i, end, found[1]), found[1].gender)
    return None


def _goes_on(parse: Parse, end: int) -> bool:
    """Whether a hyphen joins the words before token ``end`` to what follows."""
    return (
        end < len(parse.tokens)
        and parse.tokens[end].text == "-"
        and not parse.tokens[end - 1].spaced
    )


def title_before(parse: Parse, name: int) -> Title | None:
    """The title in small letters that ends right before the name at token ``name``."""
    if name == 0:
        return None
    token = parse.tokens[name - 1]
    if token.pos not in ("NOUN", "PROPN") or token.tag in ("NNS", "NNPS"):
        return None
    if token.sentence != parse.tokens[name].sentence:
        return None
    start = max(parse.sentences[token.sentence].first, name - LONGEST)
    found = role_ending(parse, name, start)
    if found is None or found[1].kind == "group":
        return None
    return Title(found[0], name, use_of(parse, found[0], name, found[1]), found[1].gender)


def use_of(parse: Parse, first: int, last: int, role: Role) -> RoleUse:
    """How the text uses a role whose words are tokens ``[first, last)``: whose, and if former."""
    known = registry()
    country, former, at, core, sector = role.country, False, first, first, role.sector
    sentence = parse.sentences[parse.tokens[first].sentence].first
    steps = 0
    while at > sentence and steps < 6:
        token = parse.tokens[at - 1]
        nation = known.country_of_adjective(token.text)
        if nation is None:
            nation = _state_ending(parse, at, sentence) or _country_of_town(parse, at - 1)
        if nation is not None:
            country, at = nation, at - 1
        elif token.lower in FORMER:
            former, at = True, at - 1
        elif token.lower in PARTISAN and role.lemma in _OF_PARTIES:
            sector, at = "PTY", at - 1
        elif at == core and token.pos == "NOUN" and token.dep == "compound":
            core = at = at - 1
        elif (
            token.lower in _PRESENT_PARTS
            or token.lower in ("'s", "’s", "-")
            or token.pos in ("ADJ", "PROPN")
            or (token.pos == "NOUN" and token.dep == "compound")
        ):
            at -= 1
        else:
            break
        steps += 1
    start = first
    if at < first and parse.tokens[first - 1].pos != "PUNCT":
        start = _trimmed(parse, at, first)
    return RoleUse(role.lemma, role, country, sector, former, start, last, max(start, core))


def _country_of_town(parse: Parse, i: int) -> str | None:
    """The country of a town or region that stands before a title: "Moscow Mayor"."""
    token = parse.tokens[i]
    if token.pos != "PROPN" or not token.text.istitle() or len(token.text) < 4:
        return None
    return registry().seat(token.text) or country_of_town(token.text)


def _state_ending(parse: Parse, last: int, start: int) -> str | None:
    """The state whose name ends right before token ``last``."""
    known = registry()
    if parse.tokens[last - 1].lower in US_STATES:
        return "USA"
    for first in range(max(start, last - 3), last):
        if not parse.tokens[first].text[0].isupper():
            continue
        match = known.match([t.text for t in parse.tokens[first:last]], 0)
        if match is not None and first + match[0] == last and match[1].kind == "state":
            return match[1].country
    return None


def _trimmed(parse: Parse, at: int, first: int) -> int:
    while at < first and parse.tokens[at].lower in ("'s", "’s", "-"):
        at += 1
    return at
