"""Who did what to whom, and whether it was done, in short news sentences from many places."""

from collections.abc import Mapping

import pytest

import dragoman
from dragoman.record import Statement
from tests.events.conftest import Coder, Traits, quote

CAST: dict[str, Traits] = {
    "Amina Diallo": ("person", "MLI", "GOV"),
    "Jonas Petersen": ("person", "NOR", "GOV"),
    "Lucía Ferrán": ("person", "BOL", "OPP"),
    "Tomasz Wilk": ("person", "POL", "PTY"),
    "the rebels": ("group", "SDN", "REB"),
    "protesters": ("group", "KEN", "CVL"),
    "police": ("organisation", "KEN", "COP"),
    "two journalists": ("group", "TUR", "JRN"),
    "African Union": ("organisation", "IGO", None),
    "European Union": ("organisation", "EUR", None),
    "Daily Lantern": ("organisation", "GHA", "JRN"),
}

# text, type, actors, recipients, status
TOLD = [
    ("Russia invaded Ukraine.", "ASSAULT", "Russia", "Ukraine", "happened"),
    ("Ukraine was invaded by Russia.", "ASSAULT", "Russia", "Ukraine", "happened"),
    ("Russia's invasion of Ukraine shocked Europe.", "ASSAULT", "Russia", "Ukraine", "happened"),
    ("Turkey launched air strikes on Syria.", "ASSAULT", "Turkey", "Syria", "happened"),
    ("Fighters of the rebels shelled a hospital in Sudan.", "ASSAULT", "the rebels", "",
     "happened"),
    ("Israel, which attacked Lebanon in June, wants talks.", "ASSAULT", "Israel", "Lebanon",
     "happened"),
    ("Egypt plans to attack Libya.", "ASSAULT", "Egypt", "Libya", "planned"),
    ("India did not attack Pakistan.", "ASSAULT", "India", "Pakistan", "negated"),
    ("If India attacks Pakistan, China will step in.", "ASSAULT", "India", "Pakistan", "possible"),
    ("In Nairobi, police arrested two journalists.", "COERCE", "police", "two journalists",
     "happened"),
    ("In Nairobi, two journalists were arrested on Friday.", "COERCE", "", "two journalists",
     "happened"),
    ("In Nairobi, two journalists were arrested by police.", "COERCE", "police", "two journalists",
     "happened"),
    ("Jonas Petersen met Amina Diallo in Bamako.", "CONSULT", "Jonas Petersen", "Amina Diallo",
     "happened"),
    ("Greece and Turkey held talks in Vienna.", "CONSULT", "Greece Turkey", "", "happened"),
    ("Talks between Greece and Turkey opened in Vienna.", "CONSULT", "Greece Turkey", "",
     "happened"),
    ("Jonas Petersen will meet Amina Diallo next week.", "CONSULT", "Jonas Petersen",
     "Amina Diallo", "planned"),
    ("Egypt skipped a meeting with Ethiopia.", "REJECT", "Egypt", "Ethiopia", "happened"),
    ("Egypt did not meet with Ethiopia.", "CONSULT", "Egypt", "Ethiopia", "negated"),
    ("Norway accused Russia of jamming its radars.", "ACCUSE", "Norway", "Russia", "happened"),
    ("Serbia and Kosovo accused each other of lying.", "ACCUSE", "Serbia Kosovo", "Serbia Kosovo",
     "happened"),
    ("Peru's foreign minister condemned Venezuela.", "ACCUSE", "Peru", "Venezuela", "happened"),
    ("Lucía Ferrán attacked Tomasz Wilk over his budget.", "ACCUSE", "Lucía Ferrán",
     "Tomasz Wilk", "happened"),
    ("Ghana urged Niger to free the pilots.", "REQUEST", "Ghana", "Niger", "happened"),
    ("Niger was urged by Ghana to free the pilots.", "REQUEST", "Ghana", "Niger", "happened"),
    ("Chad demanded that Sudan pull back its army.", "REQUEST", "Chad", "Sudan", "happened"),
    ("North Korea threatened to strike South Korea.", "THREATEN", "North Korea", "South Korea",
     "happened"),
    ("Japan offered to lend Nepal a rescue team.", "AGREE", "Japan", "Nepal", "happened"),
    ("Uganda agreed to receive the refugees.", "AGREE", "Uganda", "", "happened"),
    ("Uganda refused to receive the envoy of Rwanda.", "REJECT", "Uganda", "Rwanda", "happened"),
    ("Morocco rejected an offer from Spain.", "REJECT", "Morocco", "Spain", "happened"),
    ("Chile imposed tariffs on Bolivian goods and on Bolivia itself.", "SANCTION", "Chile",
     "Bolivia", "happened"),
    ("The European Union may suspend aid to Georgia.", "SANCTION", "European Union",
     "Georgia", "possible"),
    ("Poland will deploy troops along the border with Belarus.", "MOBILIZE", "Poland", "",
     "planned"),
    ("Italy provided Haiti with emergency aid.", "AID", "Italy", "Haiti", "happened"),
    ("France withdrew its troops from Mali.", "RETREAT", "France", "Mali", "happened"),
    ("Amina Diallo resigned on Sunday.", "RETREAT", "Amina Diallo", "", "happened"),
    ("Thousands of protesters rallied against Amina Diallo.", "PROTEST", "protesters",
     "Amina Diallo", "happened"),
    ("Australia praised Indonesia for its restraint.", "SUPPORT", "Australia", "Indonesia",
     "happened"),
    ("Vietnam and Thailand signed a treaty.", "SUPPORT", "Vietnam Thailand", "", "happened"),
    ("Zambia promised to lift its ban on the Daily Lantern.", "CONCEDE", "Zambia", None,
     "happened"),
    ("Tunisia has been bombing Libya since March.", "ASSAULT", "Tunisia", "Libya", "ongoing"),
    ("The shooting of Tomasz Wilk by police stunned Warsaw.", "ASSAULT", "police",
     "Tomasz Wilk", "happened"),
    ("Uganda agreed to free the crew before Rwanda closed the border.", "AGREE", "Uganda", "",
     "happened"),
    ("Hungary denied spying on Ukraine.", "REJECT", "Hungary", None, "happened"),
    ("Chile had turned down an offer by Peru to send engineers.", "REJECT", "Chile", "Peru",
     "happened"),
    ("Chile had turned down an offer by Peru to send engineers.", "AGREE", "Peru", "Chile",
     "happened"),
    ("Iran dismissed a threat made by Israel.", "THREATEN", "Israel", "Iran", "happened"),
    ("Peru demanded compensation from Chile.", "REQUEST", "Peru", "Chile", "happened"),
    ("The African Union rejected the appeal of Chad.", "REJECT", "African Union", "Chad",
     "happened"),
    ("Jonas Petersen made it clear that Russia has to leave.", "REQUEST", "Jonas Petersen",
     "Russia", "happened"),
    ("Jonas Petersen insisted that Russia had to leave.", "REQUEST", "Jonas Petersen", "Russia",
     "happened"),
    ("Egypt was putting pressure on Libya to accept a base.", "REQUEST", "Egypt", "Libya",
     "happened"),
    ("The European Union launched legal action against Hungary.", "ACCUSE", "European Union",
     "Hungary", "happened"),
    ("In Nairobi, police took custody of two journalists.", "COERCE", "police",
     "two journalists", "happened"),
    ("Chile designated its border as a military zone.", "MOBILIZE", "Chile", "", "happened"),
    ("North Korea test-fired a missile into the sea.", "MOBILIZE", "North Korea", "", "happened"),
    ("Peru extradited a smuggler to Spain.", "COOPERATE", "Peru", "Spain", "happened"),
    ("Niger ordered the ambassador of France to leave.", "SANCTION", "Niger", "France",
     "happened"),
    ("Niger flew two planes to Mali to evacuate the wounded.", "AID", "Niger", None, "happened"),
    ("In Nairobi, police fired tear gas at protesters.", "ASSAULT", "police", "protesters",
     "happened"),
    ("Vietnam protested to China over the reef.", "ACCUSE", "Vietnam", "China", "happened"),
    ("Albania foiled a plot by Serbia to overthrow its government.", "COERCE", "Serbia", None,
     "planned"),
    ("Jonas Petersen called Tomasz Wilk to thank Amina Diallo.", "SUPPORT", "Jonas Petersen",
     "Amina Diallo", "happened"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "actors", "recipients", "status"), TOLD)
def test_a_deed_is_coded(
    code: Coder, text: str, kind: str, actors: str, recipients: str | None, status: str
) -> None:
    told = [t for t in code(text, CAST) if t.type == kind]
    assert told, f"no {kind}"
    found = told[0]
    assert sorted(" ".join(found.actors).split()) == sorted(actors.split())
    if recipients is not None:
        assert sorted(" ".join(found.recipients).split()) == sorted(recipients.split())
    assert found.status == status


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The earthquake hit Japan.", "ASSAULT"),
        ("Lucía Ferrán attacked Tomasz Wilk over his budget.", "ASSAULT"),
        ("The Daily Lantern attacked Amina Diallo in an editorial.", "ASSAULT"),
        ("Kenya asked whether Uganda had seen the report.", "REQUEST"),
        ("Amina Diallo held a press conference.", "CONSULT"),
        ("Ghana was hard-hit by the crisis.", "ASSAULT"),
        ("two journalists were killed in a bus crash in Peru.", "ASSAULT"),
        ("Amina Diallo launched a campaign for clean water.", "ASSAULT"),
        ("Jonas Petersen pleaded not guilty.", "REQUEST"),
        ("Norway is worried about Russia.", "ACCUSE"),
        ("Norway is a friend of Ukraine.", "SUPPORT"),
        ("Norway made a statement on Ukraine.", "SUPPORT"),
        ("Jonas Petersen described Norway as a partner.", "ACCUSE"),
        ("Jonas Petersen rang up huge debts with Norway.", "CONSULT"),
        ("Norway demonstrated its new radar to Poland.", "PROTEST"),
        ("Lucía Ferrán launched a petition in Bolivia.", "ACCUSE"),
        ("Lucía Ferrán paused her campaign in Bolivia.", "RETREAT"),
        ("Lucía Ferrán captured Bolivia in the primary.", "COERCE"),
        ("Lucía Ferrán was pressing her attack on Tomasz Wilk.", "ASSAULT"),
        ("Amina Diallo declined to comment.", "REJECT"),
        ("Chad was not invited to the talks.", "REJECT"),
        ("Kenya offered boats to two journalists.", "AID"),
        ("Jonas Petersen told two journalists that it rained.", "REQUEST"),
        ("The weather in Ghana was fine on Friday.", "ASSAULT"),
    ],
)
def test_what_is_no_such_deed_is_not_coded(code: Coder, text: str, kind: str) -> None:
    assert kind not in [t.type for t in code(text, CAST)]


@pytest.mark.parametrize(
    "text",
    [
        "The African Union urged Chad to send troops to Sudan.",
        "Norway offered to send troops to Mali.",
        "Mali refused to send troops to Sudan.",
        "Chad threatened to send troops to Sudan.",
        "Chad called for the invasion of Libya by Egypt.",
    ],
)
def test_what_is_asked_offered_refused_or_threatened_has_not_happened(
    code: Coder, text: str
) -> None:
    for told in code(text, CAST):
        assert told.type not in ("MOBILIZE", "ASSAULT", "AID") or told.status not in (
            "happened",
            "ongoing",
        )


def test_repeated_mentions_of_a_deed_are_one_event(code: Coder) -> None:
    text = (
        "Norway expelled the ambassador of Russia on Monday. Oslo gave no reason.\n"
        "Norway has expelled the ambassador of Russia before the vote, officials said."
    )
    assert [t.type for t in code(text, CAST)].count("SANCTION") == 1


def test_deeds_to_others_are_events_of_their_own(code: Coder) -> None:
    text = "Norway accused Russia of spying. Norway accused Belarus of spying."
    assert [t.recipients for t in code(text, CAST)] == [("Russia",), ("Belarus",)]


def test_a_refusal_answers_the_offer(code: Coder) -> None:
    text = (
        "Norway offered to send doctors to Mali on Friday. "
        "Mali rejected the offer of doctors from Norway on Sunday."
    )
    told = code(text, CAST)
    offer = next(t for t in told if t.type == "AGREE")
    refusal = next(t for t in told if t.type == "REJECT")
    assert refusal.event.answers == offer.event.id
    assert offer.event.answers is None


def test_two_requests_to_one_hearer_are_two_events(code: Coder) -> None:
    text = "Ghana urged Niger to free the pilots. Ghana urged Niger to open the border for grain."
    assert [t.type for t in code(text, CAST)] == ["REQUEST", "REQUEST"]


def test_who_says_that_he_will_not_refuses(code: Coder) -> None:
    text = "Jonas Petersen said he would not withdraw. Jonas Petersen will never accept the offer."

    def said(ids: Mapping[str, str]) -> list[Statement]:
        return [quote(text, "he would not withdraw", ids["Jonas Petersen"])]

    told = code(text, CAST, said)
    assert [t.type for t in told][-1:] == ["REJECT"]
    assert all(t.status != "negated" for t in told if t.type == "REJECT")


@pytest.mark.parametrize(
    ("text", "said", "kind", "recipients"),
    [
        ("Japan said it will send aid to Nepal.", "Japan will send aid to Nepal", "AGREE",
         ("Nepal",)),
        ("“Japan will withdraw its troops from Nepal,” Japan said.", "Japan will withdraw",
         "CONCEDE", ("Nepal",)),
        ("Japan said Japan would cut ties with Nepal.", "Japan would cut", "THREATEN", ("Nepal",)),
        ("Peru said Japan will send aid to Nepal.", "Japan will send aid to Nepal", "AID",
         ("Nepal",)),
    ],
)  # fmt: skip
def test_a_promise_is_made_by_the_speaker_alone(
    code: Coder, text: str, said: str, kind: str, recipients: tuple[str, ...]
) -> None:
    text = text.replace("it will", "Japan will")
    speaker = "Peru" if text.startswith("Peru") else "Japan"

    def statements(ids: Mapping[str, str]) -> list[Statement]:
        return [quote(text, said, ids[speaker])]

    (told,) = code(text, CAST, statements)
    assert (told.type, told.recipients) == (kind, recipients)
    assert told.status == ("planned" if kind == "AID" else "happened")


def test_who_proposes_that_his_own_people_act_offers_it(code: Coder) -> None:
    cast = {**CAST, "its engineers": ("group", "NOR", "MIL")}
    (told,) = code("Norway had suggested that its engineers help Mali.", cast)
    assert (told.type, told.status) == ("AGREE", "happened")
    (told,) = code("Norway had suggested that Chad should help Mali.", cast)
    assert (told.type, told.recipients) == ("REQUEST", ("Chad",))


def test_a_refusal_of_what_was_named_is_told_to_who_named_it(code: Coder) -> None:
    told = code("Amina Diallo criticised the law. Jonas Petersen dismissed the criticism.", CAST)
    refusal = next(t for t in told if t.type == "REJECT")
    assert refusal.recipients == ("Amina Diallo",)


def test_a_deed_and_its_purpose_are_one_event(code: Coder) -> None:
    told = code("In Kenya, protesters blocked a highway to protest against Amina Diallo.", CAST)
    assert [t.type for t in told] == ["PROTEST"]
    assert told[0].status == "happened"


def test_the_two_are_those_that_were_named_together(code: Coder) -> None:
    text = "Chad and Niger signed a treaty. Libya was absent. Egypt praised the two countries."
    praise = next(t for t in code(text, CAST) if t.actors == ("Egypt",))
    assert praise.recipients == ("Chad", "Niger")


def test_first_person_words_speak_of_the_speaker(code: Coder) -> None:
    text = "“We have arrested two journalists,” Amina Diallo told Jonas Petersen."

    def said(ids: Mapping[str, str]) -> list[Statement]:
        return [quote(text, "“We have arrested two journalists,”", ids["Amina Diallo"])]

    told = next(t for t in code(text, CAST, said) if t.type == "COERCE")
    assert told.actors == ("Amina Diallo",)
    assert told.event.attributed_to == "s1"


def test_the_narrator_asserts_what_stands_in_no_statement(code: Coder) -> None:
    text = "Jonas Petersen said Chad had invaded Libya. Chad expelled the envoy of Libya."

    def said(ids: Mapping[str, str]) -> list[Statement]:
        return [quote(text, "Chad had invaded Libya", ids["Jonas Petersen"])]

    told = {t.type: t.event.attributed_to for t in code(text, CAST, said)}
    assert told["ASSAULT"] == "s1"
    assert told["SANCTION"] is None


def test_a_text_without_deeds_has_no_events(code: Coder) -> None:
    for text in ("", " ", "…", "!?", "\u200f", "Attack"):
        assert code(text) == []


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("The ministry did not respond to a request for comment.", "REQUEST"),
        ("Two diplomats of Norway spoke, asking not to be named.", "REQUEST"),
        ("Hungary warned that a trade war would hurt carmakers.", "THREATEN"),
        ("The European Union will not stand by, its trade chief said.", "REJECT"),
    ],
)
def test_words_that_only_sound_like_a_deed_are_none(text: str, unwanted: str) -> None:
    record = dragoman.read(text, published="2025-03-12")
    assert unwanted not in [event.type for event in record.events]


def test_a_warning_of_what_the_speaker_would_do_is_a_threat() -> None:
    record = dragoman.read("Iran warned that it would strike Israel.", published="2025-03-12")
    assert "THREATEN" in [event.type for event in record.events]
