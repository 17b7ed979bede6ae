"""From attributions to statements: who speaks, to whom, in whose words, through whom, when."""

import re
from collections.abc import Sequence

from dragoman.actors.index import ActorIndex
from dragoman.language import Parse, Token
from dragoman.record import Actor, Sourcing, Statement, StatementKind, Time
from dragoman.statements.addressees import addressee_of
from dragoman.statements.attribution import Attribution, Page, covers
from dragoman.statements.citing import cited, quoted_as_saying
from dragoman.statements.finder import find_attributions
from dragoman.statements.media import is_outlet
from dragoman.statements.refusals import with_refusals
from dragoman.statements.relays import relays_of
from dragoman.statements.sourcing import sourcing_of, withholds_name
from dragoman.statements.voices import FIRST_PERSON, Voice, chain_of, nest


def find_statements(
    parse: Parse, actors: Sequence[Actor], times: Sequence[Time]
) -> list[Statement]:
    """The statements of a report, in the order of the text.

    1. Attributions: source, cue and content (`finder`), less those that only tell why a source
       is not named.
    2. Relays that change the speaker: "citing people familiar", "was quoted as saying" (`citing`).
    3. Refusals to comment, which have no content (`refusals`).
    4. Nesting, speakers, relays, chains (`voices`); addressees; sourcing; the time of speaking.
    """
    index = ActorIndex(parse, actors)
    page, found = find_attributions(parse)
    found = [a for a in found if not withholds_name(parse, a)]
    found = quoted_as_saying(parse, cited(page, index, found))
    found = with_refusals(page, found)
    voices = _voices(parse, index, found)
    clock = [
        (t.id, tokens[0].i, tokens[-1].i) for t in times if (tokens := parse.tokens_in(*t.span))
    ]
    statements = []
    for n, voice in enumerate(voices):
        a = voice.attribution
        addressee = addressee_of(page, index, a)
        if addressee is not None and (addressee in voice.relays or addressee is voice.speaker):
            addressee = None
        if addressee is None and a.addressee is not None and voice.parent is not None:
            addressee = _second_person(parse, voices, voice)
        statements.append(
            Statement(
                id=f"s{n + 1}",
                speaker=voice.speaker.id if voice.speaker else None,
                speaker_span=parse.span(*a.source) if a.source else None,
                cue=parse.span(*a.cue) if a.cue else None,
                content=_content(parse, a),
                kind=_kind(page, a),
                addressee=addressee.id if addressee else None,
                sourcing=_sourcing(index, voices, n),
                within=None if voice.parent is None else f"s{voice.parent + 1}",
                via=[actor.id for actor in voice.relays],
                chain=chain_of(voices, n),
                time=_time(parse, clock, a),
            )
        )
    return statements


_NAMELESS = re.compile(
    r"(?:asking|requesting|insisting|speaking|preferring|declining)\b[^.]{0,30}"
    r"\b(?:named|identified|anonymity|anonymously)\W*",
    re.IGNORECASE,
)


def _content(parse: Parse, a: Attribution) -> list[tuple[int, int]]:
    """What is said, less what only tells why its source has no name: ", asking not to be named"."""
    spans = [parse.span(*span) for span in a.content]
    said = [span for span in spans if not _NAMELESS.fullmatch(parse.words(span))]
    return said or spans


def _voices(parse: Parse, index: ActorIndex, found: list[Attribution]) -> list[Voice]:
    """The speaker and relays of each attribution; enclosing, that is larger, ones first."""
    voices = [Voice(a, parent=parent) for a, parent in zip(found, nest(parse, found), strict=True)]
    sizes = [sum(last - first for first, last in a.content) for a in found]
    for n in sorted(range(len(voices)), key=lambda n: (-sizes[n], n)):
        voice = voices[n]
        if voice.attribution.follows:
            continue
        voice.head, voice.speaker = _speaker(parse, index, voices, voice)
        relays = relays_of(index, voice.attribution)
        if not relays and (paper := _told_it(parse, voices, voice)) is not None:
            relays = [paper]
        voice.relays = [actor for actor in relays if actor is not voice.speaker]
    for n, voice in enumerate(voices):
        if voice.attribution.follows:
            _keep_speaker(parse, voices, n)
    return voices


def _speaker(
    parse: Parse, index: ActorIndex, voices: list[Voice], voice: Voice
) -> tuple[Token | None, Actor | None]:
    a = voice.attribution
    if a.source_head is None:
        return None, None
    head = parse.tokens[a.source_head]
    if head.lower in FIRST_PERSON:
        above = voices[voice.parent] if voice.parent is not None else None
        return (above.head, above.speaker) if above else (None, None)
    found = index.at(head)
    if found is None and a.source is not None and head.pos != "PRON":
        named = [f for f in index.mentions_in(*a.source) if f.mention.form == "name"]
        appositive = [f for f in named if parse.tokens[f.head].dep == "appos"]
        if appositive and parse.tokens[appositive[0].head].head == head.i:
            found = appositive[0]
    return head, found.actor if found is not None else None


def _told_it(parse: Parse, voices: list[Voice], voice: Voice) -> Actor | None:
    """ "the Herald wrote that he had told it": the paper in whose words that stands."""
    told = voice.attribution.addressee
    if told is None or voice.parent is None or parse.tokens[told].lower not in ("it", "us"):
        return None
    above = voices[voice.parent]
    return above.speaker if is_outlet(parse, above.speaker, above.head) else None


def _keep_speaker(parse: Parse, voices: list[Voice], n: int) -> None:
    """Give a bare quotation the speaker of the statement before it, a paragraph back at most."""
    mine = voices[n]
    place = parse.tokens[mine.attribution.content[0][0]].paragraph
    for voice in reversed(voices[:n]):
        a = voice.attribution
        if not a.content:
            continue
        if place - parse.tokens[a.content[-1][0]].paragraph > 1:
            return
        if a.strength != "speech" or (voice.parent is not None and voice.parent != mine.parent):
            continue
        if a.source is None:
            continue
        mine.attribution.source, mine.attribution.source_head = a.source, a.source_head
        mine.speaker, mine.head = voice.speaker, voice.head
        return


def _second_person(parse: Parse, voices: list[Voice], voice: Voice) -> Actor | None:
    """ "he told me": the speaker of the quotation in which that stands."""
    a = voice.attribution
    if a.addressee is None or voice.parent is None:
        return None
    word = parse.tokens[a.addressee].lower
    above = voices[voice.parent]
    if word in ("me", "us") and above.speaker is not voice.speaker:
        return above.speaker
    return None


def _kind(page: Page, a: Attribution) -> StatementKind:
    """Direct where all the content stands in quotation marks, mixed where some of it does."""
    inside = outside = False
    for first, last in a.content:
        for i in range(first, last):
            if page.inside[i] >= 0:
                inside = True
            elif i not in page.marks and page.parse.tokens[i].pos != "PUNCT":
                outside = True
    if a.quoted:
        return "direct"
    if inside and outside:
        nested = _inside_one(page, a)
        return "mixed" if not nested else "indirect"
    return "direct" if inside and not _inside_one(page, a) else "indirect"


def _inside_one(page: Page, a: Attribution) -> bool:
    """Whether the cue stands in the same quotation as the content, which so is not its own."""
    return a.anchor is not None and page.inside[a.anchor] >= 0


def _sourcing(index: ActorIndex, voices: list[Voice], n: int) -> Sourcing | None:
    at: int | None = n
    while at is not None:
        voice = voices[at]
        a = voice.attribution
        if voice.head is None or a.source is None or a.source_head is None:
            return None
        if index.parse.tokens[a.source_head].lower not in FIRST_PERSON:
            return sourcing_of(index, a, voice.head, voice.speaker)
        at = voice.parent  # "I" is whoever speaks in the statement around
    return None


def _time(parse: Parse, clock: list[tuple[str, int, int]], a: Attribution) -> str | None:
    """The time in the attributing clause: under the cue, and not in what is said."""
    if a.anchor is None:
        return None
    anchor = parse.tokens[a.anchor]
    best: tuple[int, str] | None = None
    for key, first, last in clock:
        if first < anchor.left or last > anchor.right:
            continue
        if any(covers(a.content, i) for i in (first, last)):
            continue
        if _hangs_under(parse, a, first) and not _follows_cue(parse, a, first):
            continue
        if a.source is not None and a.source[0] <= first < a.source[1]:
            continue
        distance = abs(first - anchor.i)
        if best is None or distance < best[0]:
            best = (distance, key)
    return best[1] if best else None


def _follows_cue(parse: Parse, a: Attribution, first: int) -> bool:
    """Whether a time stands right behind the cue: "said on Saturday she had…", which parsers hang
    on what was said."""
    last = a.cue[1] if a.cue is not None else first
    return last <= first and all(t.pos in ("ADP", "DET") for t in parse.tokens[last:first])


def _hangs_under(parse: Parse, a: Attribution, i: int) -> bool:
    """Whether a word belongs to the content, though it was left out of it: an aside."""
    token = parse.tokens[i]
    while token.i != a.anchor and token.head != token.i:
        token = parse.tokens[token.head]
        if covers(a.content, token.i):
            return True
    return False
