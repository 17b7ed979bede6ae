"""Organisations by the pattern of their names: ministries, forces, courts, parties of any state."""

from collections.abc import Sequence

from dragoman.actors.words import words

_HEADS: dict[str, str] = {
    "GOV": """department ministry ministries agency bureau commission authority administration
        directorate secretariat embassy consulate treasury cabinet office inspectorate
        customs chancellery""",
    "MIL": """army armies navy forces force corps brigade brigades battalion regiment command
        military airforce squadron fleet division centcom""",
    "COP": "police constabulary gendarmerie sheriff",
    "JUD": "court courts tribunal prosecutor prosecutors",
    "LEG": "parliament assembly congress senate legislature duma knesset bundestag caucus",
    "PTY": "party parties",
    "SPY": "intelligence mossad",
    "BUS": """bank inc corp corporation ltd llc plc company co gmbh holdings airlines airways
        motors industries enterprises petroleum oil energy pharmaceuticals technologies partners
        capital insurance exchange""",
    "JRN": """times post journal news newspaper herald tribune gazette telegraph guardian television
        tv radio broadcasting magazine press daily observer chronicle dispatch courier newswire""",
    "EDU": "university college school institute academy polytechnic",
    "MED": "hospital clinic",
    "REL": "church mosque synagogue diocese archdiocese patriarchate",
    "LAB": "labour labor workers teamsters",
    "CRM": "cartel mafia gang",
    "REB": "insurgency",
    "": """council committee union group front movement organization organisation association
        federation foundation center centre alliance coalition league network campaign trust fund
        society board service services mission club confederation syndicate consortium watch
        initiative project panel guard militia resistance brotherhood institution taskforce team
        conference forum house chamber lobby guards junta""",
}
_SECTOR = {word: sector for sector, words in _HEADS.items() for word in words.split()}

_OPENERS = words(
    """department ministry bank university office bureau council house institute institution court
    committee commission board chamber union association federation organization organisation
    party movement front army government republic agency center centre college academy church
    league society fund directorate secretariat embassy forces parliament school authority
    group brotherhood confederation alliance brigades"""
)
"""Heads that are followed by "of" or "for": "Ministry of…", "Movement for…"."""

CAMPS = words(
    """republicans democrats conservatives liberals tories greens socialists communists
    nationalists islamists centrists labourites unionists populists"""
)
"""Plurals that name the people of a party."""

CAMP_ADJECTIVES = words(
    """republican democrat democratic conservative liberal socialist communist islamist labour
    muslim christian jewish hindu catholic orthodox sunni shia shiite evangelical buddhist
    islamic arab african asian european latino hispanic mormon black white western eastern
    islamophobic"""
)
"""Adjectives with a capital that are no names where they stand alone."""

_WORDS: tuple[tuple[str, str], ...] = (
    ("intelligence", "SPY"), ("security service", "SPY"), ("police", "COP"), ("court", "JUD"),
    ("tribunal", "JUD"), ("national guard", "MIL"), ("air force", "MIL"), ("coast guard", "MIL"),
    ("border guard", "COP"), ("armed forces", "MIL"), ("security forces", "MIL"),
    ("liberation", "REB"), ("resistance", "REB"), ("trade union", "LAB"),
    ("labour congress", "LAB"),
    ("labor congress", "LAB"), ("workers union", "LAB"), ("workers' union", "LAB"),
    ("chamber of commerce", "BUS"), ("house of", "LEG"), ("national assembly", "LEG"),
    ("human rights", "CVL"), ("electoral commission", "GOV"), ("election commission", "GOV"),
    ("central bank", "GOV"), ("reserve bank", "GOV"), ("security council", "GOV"),
    ("penitentiary", "COP"), ("prison", "COP"), ("correction", "COP"),
    ("constitutional council", "JUD"), ("ministry", "GOV"), ("department", "GOV"),
    ("medical center", "MED"), ("militia", "UAF"),
    ("city council", "GOV"), ("guards", "MIL"),
)  # fmt: skip

DEFENCE = ("defence", "defense", "military affairs", "armed forces")


_THINGS = words(
    """act accord agreement treaty amendment constitution bill law award prize cup war battle day
    street avenue road boulevard square bridge airport tower building hall palace park river
    lake sea ocean mountain mountains island islands peninsula strait gulf valley desert
    province county district region state city town village coast beach base camp hotel stadium
    theater theatre museum summit games olympics championship election elections debate report
    plan deal protocol convention declaration resolution revolution crisis era century week
    month year spring summer autumn winter caucuses primary address speech show monument
    memorial cathedral order executive emmy oscar"""
)
"""Last words of names that name no agent."""


def names_a_thing(word: str) -> bool:
    """Whether a name that ends in the word names no agent: "Security Council Resolution"."""
    return word.lower() in _THINGS


def is_head(word: str) -> bool:
    """Whether the word, at the end of a capitalised name, makes it an organisation's."""
    return word.lower().rstrip(".") in _SECTOR


def is_opener(word: str) -> bool:
    """Whether "of" or "for" after the word goes on with the same name: "Ministry of…"."""
    return word.lower() in _OPENERS


def sector_of_name(words: Sequence[str]) -> tuple[str | None, list[str]]:
    """PLOVER sector of an organisation by the words of its name, and other sectors.

    >>> sector_of_name(["Ministry", "of", "Defence"])
    ('GOV', ['MIL'])
    """
    low = " ".join(words).lower().replace("’", "'")
    first = words[0].lower() if words else ""
    last = words[-1].lower().rstrip(".") if words else ""
    government = any(w in low.split() for w in ("ministry", "department", "secretariat"))
    if government:
        if "police department" in low:
            return "COP", []
        return "GOV", ["MIL"] if any(w in low for w in DEFENCE) else []
    for words_in, sector in _WORDS:
        if words_in in low:
            return sector, []
    if last in ("front", "army") and any(w in low for w in ("people", "popular", "independence")):
        return "REB", []
    for word in (last, first):
        if _SECTOR.get(word):
            return _SECTOR[word], []
    inner = next((w for w in low.split() if w in _OPENERS and _SECTOR.get(w)), None)
    return (_SECTOR[inner] if inner else None), []
