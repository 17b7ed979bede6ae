"""What the words of political news mean in PLOVER's terms."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.events.codebook import CueMatch, fill_slot, match_cues
from dragoman.language import Parse

ParseText = Callable[[str], Parse]

_WORDS = """
launch attack on of by to that is was ready call off strike talks and , " Iran urged him
threatened take custody not must into series
"""
WORDS = _WORDS.split()


def best_at(parse: Parse, word: str) -> CueMatch | None:
    token = next(t for t in parse.tokens if t.lower == word)
    return next(iter(match_cues(parse, token)), None)


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Norway condemned the invasion.", "condemned", ("ACCUSE", "disapprove")),
        ("The minister accused Iran of lying.", "accused", ("ACCUSE", "allege")),
        ("Prosecutors opened an investigation into the mayor.", "opened",
         ("ACCUSE", "investigate")),
        ("The union sued the ministry.", "sued", ("ACCUSE", "allege")),
        ("Chile called for an inquiry into the killings.", "called", ("ACCUSE", "investigate")),
        ("Jordan offered to host the refugees.", "offered", ("AGREE", None)),
        ("Kenya agreed to send doctors to Uganda.", "agreed", ("AGREE", None)),
        ("The king invited the president to Rabat.", "invited", ("AGREE", None)),
        ("Japan sent food to Nepal.", "sent", ("AID", None)),
        ("Canada granted asylum to the blogger.", "granted", ("AID", None)),
        ("The bank cancelled the debt.", "cancelled", ("AID", None)),
        ("Rebels shelled the town.", "shelled", ("ASSAULT", "heavy-weapons")),
        ("The army launched airstrikes on the camp.", "launched", ("ASSAULT", "aerial")),
        ("Gunmen kidnapped two engineers.", "kidnapped", ("ASSAULT", "abduct")),
        ("A man stabbed a policeman.", "stabbed", ("ASSAULT", "primitive")),
        ("Police fired tear gas at the crowd.", "fired", ("ASSAULT", "crowd-control")),
        ("The guards tortured the prisoners.", "tortured", ("ASSAULT", "torture")),
        ("Police arrested the editor.", "arrested", ("COERCE", "arrest")),
        ("Officers took the singer into custody.", "took", ("COERCE", "arrest")),
        ("The junta imposed a curfew in the capital.", "imposed", ("COERCE", "curfew")),
        ("The ministry banned the newspaper.", "banned", ("COERCE", "censor")),
        ("Hackers launched a cyberattack on the bank.", "launched", ("COERCE", "cyber")),
        ("Austria deported the student.", "deported", ("COERCE", "deport")),
        ("Authorities seized the cocaine.", "seized", ("COERCE", "seize")),
        ("The rebels declared a ceasefire.", "declared", ("CONCEDE", None)),
        ("France promised to withdraw its troops.", "promised", ("CONCEDE", None)),
        ("Russia promised to bomb the port.", "promised", ("THREATEN", "violence")),
        ("Mali pledged to expel the envoy.", "pledged", ("THREATEN", "expel")),
        ("The minister apologised to the families.", "apologised", ("CONCEDE", None)),
        ("The envoy visited Ankara.", "visited", ("CONSULT", "visit")),
        ("The two leaders held talks in Doha.", "held", ("CONSULT", None)),
        ("She spoke by phone with the chancellor.", "spoke", ("CONSULT", "phone")),
        ("The agencies share intelligence with Spain.", "share", ("COOPERATE", None)),
        ("The navies held joint exercises.", "held", ("COOPERATE", None)),
        ("Peru extradited the businessman.", "extradited", ("COOPERATE", None)),
        ("Russia deployed troops along the border.", "deployed", ("MOBILIZE", "troops")),
        ("The regime tested a missile.", "tested", ("MOBILIZE", "weapons")),
        ("The city deployed police around the square.", "deployed", ("MOBILIZE", "police")),
        ("Thousands protested against the law.", "protested", ("PROTEST", "demo")),
        ("The prisoner started a hunger strike.", "started", ("PROTEST", "hunger")),
        ("Parties boycotted the vote.", "boycotted", ("PROTEST", "boycott")),
        ("Teachers went on strike.", "went", ("PROTEST", "strike")),
        ("Iran turned down the offer.", "turned", ("REJECT", "assist")),
        ("China vetoed the resolution.", "vetoed", ("REJECT", None)),
        ("Ghana asked Togo for help.", "asked", ("REQUEST", "assist")),
        ("The bishop called on the rebels to release the nuns.", "called", ("REQUEST", "yield")),
        ("The senator said the minister must resign.", "said", ("REQUEST", "change")),
        ("The army withdrew its troops from the town.", "withdrew", ("RETREAT", "withdraw")),
        ("The militia released the hostages.", "released", ("RETREAT", "release")),
        ("Washington lifted the sanctions.", "lifted", ("RETREAT", None)),
        ("The prime minister resigned.", "resigned", ("RETREAT", "resign")),
        ("Bolivia severed ties with Israel.", "severed", ("SANCTION", "discontinue")),
        ("India expelled two diplomats.", "expelled", ("SANCTION", "expel")),
        ("Britain withdrew from the treaty.", "withdrew", ("SANCTION", "withdraw")),
        ("A court convicted the general.", "convicted", ("SANCTION", "convict")),
        ("Brussels imposed tariffs on steel.", "imposed", ("SANCTION", "discontinue")),
        ("Egypt praised the mediators.", "praised", ("SUPPORT", None)),
        ("The two states signed a treaty.", "signed", ("SUPPORT", None)),
        ("Spain restored diplomatic ties with Cuba.", "restored", ("SUPPORT", None)),
        ("Moscow threatened to attack the port.", "threatened", ("THREATEN", "violence")),
        ("The union threatened to sue the company.", "threatened", ("THREATEN", None)),
        ("The general vowed to crush the rebels.", "vowed", ("THREATEN", "violence")),
    ],
)  # fmt: skip
def test_a_verb_in_its_frame(
    parse_text: ParseText, sentence: str, word: str, expected: tuple[str, str | None]
) -> None:
    match = best_at(parse_text(sentence), word)
    assert match is not None
    assert (match.cue.type, match.cue.mode) == expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("The invasion of Kuwait shocked the world.", "invasion", "ASSAULT"),
        ("Criticism of the law is growing.", "criticism", "ACCUSE"),
        ("Negotiations between Oslo and Rome failed.", "negotiations", "CONSULT"),
        ("The arrest of the poet caused anger.", "arrest", "COERCE"),
        ("Support for the plan is weak.", "support", "SUPPORT"),
        ("The withdrawal from the valley is over.", "withdrawal", "RETREAT"),
        ("Threats against the judge are common.", "threats", "THREATEN"),
        ("The rejection of the deal was no surprise.", "rejection", "REJECT"),
        ("Protests against the dam went on.", "protests", "PROTEST"),
        ("Tariffs on wine hurt farmers.", "tariffs", "SANCTION"),
    ],
)
def test_a_noun_tells_a_deed(
    parse_text: ParseText, sentence: str, word: str, expected: str
) -> None:
    match = best_at(parse_text(sentence), word)
    assert match is not None
    assert match.cue.type == expected


@pytest.mark.parametrize(
    ("sentence", "word", "never"),
    [
        ("The director shot a film in Rome.", "shot", "ASSAULT"),
        ("The president died of a heart attack.", "attack", "ASSAULT"),
        ("The council executed a plan to cut costs.", "executed", "ASSAULT"),
        ("The government battled inflation.", "battled", "ASSAULT"),
        ("Police fight drug trafficking.", "fight", "ASSAULT"),
        ("The two sides struck a deal.", "struck", "ASSAULT"),
        ("The club fired its director.", "fired", "ASSAULT"),
        ("Ministers backed down.", "backed", "SUPPORT"),
        ("The team beat its rivals.", "beat", "ASSAULT"),
        ("The office met its targets.", "met", "CONSULT"),
        ("The proposed plan is old.", "proposed", "AGREE"),
        ("The bank released a report.", "released", "RETREAT"),
        ("The union called off the strike.", "called", "PROTEST"),
    ],
)
def test_a_word_in_another_sense_is_no_such_deed(
    parse_text: ParseText, sentence: str, word: str, never: str
) -> None:
    match = best_at(parse_text(sentence), word)
    assert match is None or match.cue.type != never


@pytest.mark.parametrize(
    "sentence",
    [
        "The senator attacked the judge in a speech.",
        "The minister launched a scathing attack on the opposition.",
        "She attacked his handling of the crisis.",
        "He verbally attacked the reporter.",
    ],
)
def test_an_attack_in_words_is_no_assault(parse_text: ParseText, sentence: str) -> None:
    parse = parse_text(sentence)
    matches = [m for t in parse.tokens for m in match_cues(parse, t)[:1]]
    assert {m.cue.type for m in matches} == {"ACCUSE"}


def test_a_light_verb_and_its_noun_are_one_match_at_the_verb(parse_text: ParseText) -> None:
    parse = parse_text("The army carried out an assault on the port.")
    matches = [m for t in parse.tokens if (found := match_cues(parse, t)) for m in found[:1]]
    assert len(matches) == 1
    assert parse.tokens[matches[0].head].text == "carried"
    assert parse.text[slice(*parse.span(matches[0].first, matches[0].last))].endswith("assault")


def test_who_suffers_is_the_recipient(parse_text: ParseText) -> None:
    parse = parse_text("The mayor faced criticism from farmers.")
    match = best_at(parse, "faced")
    assert match is not None
    assert [t.text for t in fill_slot(parse, match, match.cue.recipient[0])] == ["mayor"]
    assert [t.text for t in fill_slot(parse, match, match.cue.actor[0])] == ["farmers"]


@pytest.mark.parametrize(
    ("sentence", "word", "slot", "expected"),
    [
        ("The village was bombed by rebels.", "bombed", "subject", ["rebels"]),
        ("The village was bombed by rebels.", "bombed", "object", ["village"]),
        ("The village was bombed.", "bombed", "subject", []),
        ("Togo and Benin condemned the coup.", "condemned", "subject", ["Togo", "Benin"]),
        ("Ghana urged the rebels to leave.", "urged", "comp-subject", ["rebels"]),
        ("Ghana demanded that Togo leave.", "demanded", "comp-subject", ["Togo"]),
        ("Russia's attack on Ukraine failed.", "attack", "poss", ["Russia"]),
        ("Russia's attack on Ukraine failed.", "attack", "prep:on", ["Ukraine"]),
        ("Oman gave aid to Yemen.", "gave", "dative", ["Yemen"]),
        ("Talks between Oslo and Rome failed.", "talks", "prep:between", ["Oslo", "Rome"]),
    ],
)
def test_what_stands_in_a_slot(
    parse_text: ParseText, sentence: str, word: str, slot: str, expected: list[str]
) -> None:
    parse = parse_text(sentence)
    match = best_at(parse, word)
    assert match is not None
    assert [t.text for t in fill_slot(parse, match, slot)] == expected


def test_matches_come_with_the_most_specific_first(parse_text: ParseText) -> None:
    parse = parse_text("The queen sent aid and food to the islands.")
    for token in parse.tokens:
        weights = [m.weight for m in match_cues(parse, token)]
        assert weights == sorted(weights, reverse=True)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(
            st.sampled_from(WORDS),
            max_size=14,
        ).map(" ".join),
    )
)
def test_no_text_makes_it_fail(parse_text: ParseText, text: str) -> None:
    parse = parse_text(text)
    for token in parse.tokens:
        for match in match_cues(parse, token):
            assert 0 <= match.first <= match.head < match.last <= len(parse.tokens)
            for slot in (*match.cue.actor, *match.cue.recipient):
                fill_slot(parse, match, slot)
