"""Papers, agencies and broadcasters: which words name a medium, and which one "the paper" is."""

from dragoman.actors.index import ActorIndex
from dragoman.language import Parse, Token
from dragoman.language.syntax import children
from dragoman.record import Actor
from dragoman.statements.lexicon import cues, words
from dragoman.statements.people import OFFICES, OFFICIALS, PERSON_ENDINGS

OUTLETS = words("""
    agency blog broadcaster channel daily gazette magazine media medium network news
    newsmagazine newspaper newswire outlet paper periodical portal press publication radio site
    station tabloid television tv website weekly wire
""")
_OUTLET_NAMES = words("""
    abc afp aftenposten ahram aljazeera allafrica anadolu ansa antara ap arabiya argus asahi
    axios barron bbc bernama bhaskar bild bloomberg breitbart buzzfeed cbc cbs cctv chronicle
    clarin cnbc cnn correo corriere courier dawn diario dispatch dpa dw economist efe estadao
    euronews examiner express figaro fnb folha forbes fox france24 gazeta gazette globe
    guardian haaretz hayat herald hill hindu hurriyet hürriyet independent inquirer interfax
    irna isna itv izvestia jagran jazeera jornal journal kan kcna kommersant kompas kurier
    kyodo lapresse latimes liberation mail mainichi manar mayadeen mena milliyet mirror monde
    msnbc mundo nbc newsday newsweek nhk nikkei npr nyt observer pais pbs politico post pravda
    prensa presse pti rai reforma repubblica reuters rfe rtl rtve rzeczpospolita saba sabah
    sabc sana shimbun sky slate soir spa spectator spiegel sputnik stampa standard star
    sueddeutsche tagesspiegel tass telegraph telemundo telesur time times tribune univision
    vedomosti vox wam watan welt wsj wyborcza xinhua yomiuri yonhap zeit zeitung
""")
_DESCRIBING = OUTLETS - words("news press media medium")
"""Nouns that stand before a medium's name: "the daily X", "state television"."""
_SEVERAL = words("media medium newspaper outlet broadcaster tabloid newswire")
_SITES = words("website site page portal blog channel account")
_PLATFORMS = words("""
    x twitter facebook instagram telegram tiktok whatsapp youtube linkedin weibo wechat vk reddit
    threads bluesky mastodon snapchat signal zoom skype viber
""")
_REACH = 2
"""Paragraphs back in which "the paper" was named."""


def is_outlet(parse: Parse, actor: Actor | None, head: Token | None) -> bool:
    """Whether the voice is a medium: a paper, an agency, a broadcaster."""
    if head is not None and (head.lower in _PLATFORMS or _is_social(parse, head)):
        return False
    if head is not None and head.pos == "NOUN":
        if head.tag == "NNS":
            return head.lemma in _SEVERAL
        if head.lemma in _SITES and any(parse.tokens[i].dep == "poss" for i in head.children):
            return False  # "the ministry's website"
    if actor is not None and actor.kind == "group":
        return False
    if head is not None and (_is_introduced(parse, head) or _has_the_in_name(parse, head, actor)):
        return True
    if actor is not None and actor.kind != "person":
        if actor.sector == "JRN" or "JRN" in actor.other_sectors:
            return True
        if actor.sector is not None or actor.kind == "state":
            return False
    if head is None or head.pos not in ("NOUN", "PROPN") or head.ent == "PERSON":
        return False
    if actor is not None and actor.kind == "person":
        return False
    return head.lower in OUTLETS or (head.pos == "PROPN" and head.lower in _OUTLET_NAMES)


def _is_introduced(parse: Parse, head: Token) -> bool:
    """ "the daily X", "state news agency X": a name that a noun for media stands before."""
    if head.pos != "PROPN":
        return False
    at = head.i - 1
    while at >= 0 and head.i - at <= 6:
        token = parse.tokens[at]
        lower = token.lower
        if token.sentence != head.sentence or token.pos not in ("PROPN", "NOUN", "ADJ"):
            return False
        if lower in _DESCRIBING:
            return token.pos != "PROPN" or head.ent != "PERSON"
        if token.pos == "ADJ":
            return False
        if lower in OFFICIALS or lower in OFFICES or lower in cues().speakers:
            return False
        if token.pos == "NOUN" and lower.endswith(PERSON_ENDINGS):
            return False
        at -= 1
    return False


def _has_the_in_name(parse: Parse, head: Token, actor: Actor | None) -> bool:
    """ "told The Australian": a name that is no other actor's, with its own capital article."""
    article = parse.tokens[head.left]
    if head.pos != "PROPN" or head.tag != "NNP" or article.text != "The" or head.i - head.left > 3:
        return False
    if article.i == parse.sentences[head.sentence].first or parse.tokens[article.i - 1].text == '"':
        return False
    known = actor is not None and (actor.kind != "organisation" or actor.sector is not None)
    return not known and head.ent not in ("GPE", "LOC", "PERSON", "FAC")


def _is_social(parse: Parse, head: Token) -> bool:
    return head.i > 0 and parse.tokens[head.i - 1].lower in ("social", "truth")


def is_medium(index: ActorIndex, token: Token) -> bool:
    """Whether the words that a token heads name a medium."""
    found = index.at(token)
    return is_outlet(index.parse, found.actor if found else None, token)


def relay_at(index: ActorIndex, token: Token) -> Actor | None:
    """The actor at a token; for "the paper" that none is known for, the outlet named last."""
    found = index.at(token)
    for child in children(index.parse, token, "appos"):
        beside = index.at(child)
        if beside is not None and beside.mention.form == "name":
            return beside.actor  # "the state news agency KCNA"
    if found is not None and (token.pos == "PROPN" or found.mention.form == "name"):
        return found.actor
    if token.tag == "NN" and is_outlet(index.parse, None, token):
        named = _outlet_before(index, token)
        if named is not None and _is_definite(index.parse, token):
            return named
        owned = index.covering(index.parse.tokens[token.i - 1]) if token.i else None
        if found is None and owned is not None and token.left <= owned.first:
            return owned.actor  # "CBC television"
    return found.actor if found is not None else None


def _is_definite(parse: Parse, token: Token) -> bool:
    """ "the paper", not "a paper" or "state television"."""
    return parse.tokens[token.left].lower in ("the", "that", "this") and token.i - token.left <= 2


def _outlet_before(index: ActorIndex, token: Token) -> Actor | None:
    named: Actor | None = None
    for found in index.mentions:
        if found.first >= token.i:
            break
        head = index.parse.tokens[found.head]
        near = token.paragraph - head.paragraph <= _REACH
        if near and found.mention.form == "name" and is_outlet(index.parse, found.actor, head):
            named = found.actor
    return named
