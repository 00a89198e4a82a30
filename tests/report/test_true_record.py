"""The record and the minutes tell what was asked, shown, said and decided, and claim nothing that nobody knows."""

import re
from typing import Any

import pytest

from tests.report.conftest import Afternoon, people_come, vaartland
from workshop.core import barriers, queries
from workshop.core import events as e
from workshop.core.promises import CommitmentText, SharedText
from workshop.core.record import Record
from workshop.core.rest import is_rest, ranked
from workshop.core.scenario import AldermanBlock, GroupQuestion, Scenario
from workshop.core.terms import Audience, ConsentStage, Group, PollForm, Scene, Shown
from workshop.files.sessions import record_text
from workshop.report.formats import render
from workshop.report.minutes import minutes_markdown

RULE, THRESHOLD = "Zonder groot bezwaar gaan we door.", 60


def minutes(record: Record, language: str = "nl") -> str:
    return minutes_markdown(record, language)


def section(told: str, heading: str) -> str:
    return told.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]


def with_steps(**changed: dict[str, Any]) -> Scenario:
    """The meeting in which these steps, by id, are otherwise."""
    return vaartland(steps=tuple(one.model_copy(update=changed.get(one.id, {})) for one in vaartland().steps))


def with_consent() -> Afternoon:
    story = Afternoon(with_steps(afspraken={"consent": True, "decision_rule": RULE, "threshold": THRESHOLD}))
    people_come(story)
    story.happens(e.StepStarted(step="afspraken"))
    return story


def opinions(story: Afternoon, **gradients: int) -> None:
    story.happens(e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))
    for seat, gradient in gradients.items():
        story.happens(e.OpinionGiven(agreement="A1", seat=seat, gradient=gradient), e.seat_author(seat))
    story.happens(e.ConsentMoved(agreement="A1", stage=ConsentStage.DECISION))


def reworded(story: Afternoon, result: str) -> None:
    text = story.session.agreements["A1"].current.text()
    story.happens(e.AgreementReworded(agreement="A1", text=text.model_copy(update={"result": result})))


# 2.2 and 2.3: what stood on the screen


def test_use_2_2_what_the_alderman_was_asked_stands_in_record_and_minutes(record: Record) -> None:
    told = section(minutes(record), "Wat we de wethouder vroegen")
    stake, first, last = (
        told.index(text) for text in ("ondernemers vinden de weg niet", "Haal een drempel weg.", "Kijk pas als laatste")
    )
    assert stake < first < last, "in the order of the screen (S16)"
    assert "[wethouder]" in record_text(record)
    assert "getoond = true" in record_text(record).split("[wethouder]", 1)[1].split("\n\n", 1)[0]


@pytest.mark.parametrize("called", [True, False])
def test_use_2_2_a_screen_that_was_never_up_is_told_as_such(called: bool) -> None:
    story = Afternoon(vaartland())
    if called:
        story.happens(e.SceneTurned(scene=Scene.ALDERMAN))
        story.happens(e.SceneTurned(scene=Scene.STEP))
    story.happens(e.SessionClosed())
    told = section(minutes(story.record()), "Wat we de wethouder vroegen")
    assert ("niet op het scherm geweest" in told) is not called


def test_use_2_2_without_words_of_the_scenario_the_screens_own_words_are_told() -> None:
    story = Afternoon(vaartland(alderman=AldermanBlock()))
    assert "wethouder vroegen" not in minutes(story.record())
    story.happens(e.StepStarted(step="wethouder"))
    told = section(minutes(story.record()), "Wat we de wethouder vroegen")
    assert "staat geen ondernemer in Vaartland er alleen voor" in told
    assert "Haal een drempel weg die vandaag genoemd is." in told


def test_use_2_3_s2_each_figure_that_was_shown_has_its_source_and_date_or_is_an_assumption(record: Record) -> None:
    told = section(minutes(record), "Wat er besproken is")
    assert "| 24 | regio's doen mee | Handreiking mkb (2026) |" in told
    assert "| 150 | bedrijven helpen we één op één | aanname |" in told
    assert "peildatum" in record_text(record)
    assert "| 150 | bedrijven helpen we één op één | assumption |" in minutes(record, "en")


def test_use_2_3_s2_a_source_without_a_date_says_so(record: Record) -> None:
    step = next(one for one in record.steps if one.figures)
    step.figures[0] = step.figures[0].model_copy(update={"dated": None})
    assert "| Handreiking mkb (zonder datum) |" in minutes(record)


# 2.5: only what is known


def test_use_2_5_that_no_names_are_in_it_is_not_claimed_of_what_people_typed(record: Record) -> None:
    about = section(minutes(record), "Over dit verslag")
    assert "bewaart geen namen van deelnemers" in about
    assert "In wat mensen zelf opschreven kan wel een naam staan." in about
    assert "Namen van mensen staan daar niet in" not in minutes(record)


def test_use_2_5_where_nobody_typed_anything_it_says_no_more_than_that(empty: Record) -> None:
    about = section(minutes(empty), "Over dit verslag")
    assert "bewaart geen namen van deelnemers" in about
    assert "opschreven" not in about


# 2.7: something else


def answered(*themes: str, **step: Any) -> Afternoon:
    story = Afternoon(with_steps(drempels=step) if step else vaartland())
    people_come(story)
    story.happens(e.StepStarted(step="drempels"))
    for seat, theme in zip(("F6G7", "D4E5", "B2C3", "K7M4"), themes, strict=False):
        story.answers(seat, "drempels", f"Over {theme}.", theme=theme)
    return story


def test_use_2_7_something_else_is_no_barrier_on_any_face() -> None:
    story = answered("Iets anders", "Iets anders", "Iets anders", "Geen tijd")
    record = story.record()
    assert [one.label for one in barriers.heard(story.session)] == ["Geen tijd"]
    assert barriers.choices(story.session) == ["Geen tijd", "Te veel loketten"]
    told = minutes(record)
    assert "meest genoemd is: “Geen tijd” (1 keer)" in told
    assert told.index("| Geen tijd | 1 |") < told.index("| Iets anders | 3 |"), "it heads no list"
    assert "Iets anders" in story.session.scenario.steps[2].themes, "phones still offer it"


@pytest.mark.parametrize("word", ["Weet ik veel", "anders"])
def test_use_2_7_the_scenario_says_which_theme_it_is(word: str) -> None:
    story = answered(word, word, "Geen tijd", themes=("Geen tijd", word), rest=word)
    assert [one.label for one in barriers.heard(story.session)] == ["Geen tijd"]
    assert f'overig = "{word}"' in record_text(story.record())
    assert "meest genoemd is: “Geen tijd”" in minutes(story.record())


@pytest.mark.parametrize(
    ("choice", "named", "expected"),
    [
        ("Iets anders", None, True),
        (" iets  ANDERS…", None, True),
        ("Something else", None, True),
        ("Overig", None, True),
        ("Iets anders doen dan nu", None, False),
        ("Geen tijd", None, False),
        ("Iets anders", "Weet ik niet", False),
        ("weet ik niet", "Weet ik niet", True),
    ],
)
def test_use_2_7_the_rest_is_known_by_its_role(choice: str, named: str | None, expected: bool) -> None:
    assert is_rest(choice, named) is expected


def test_use_2_7_it_stands_last_on_the_wall_wherever_the_plan_has_it() -> None:
    story = answered("Iets anders", "Geen tijd", themes=("Iets anders", "Geen tijd", "Geen geld"))
    step = story.session.scenario.steps[2]
    bars = [bar.label for bar in queries.theme_bars(story.session, step)]
    assert bars == ["Geen tijd", "Geen geld", "Iets anders"]
    assert queries.ranked_themes(story.session, step.id) == ("Geen tijd", "Geen geld", "Iets anders")
    story.session.rules = 1
    assert queries.ranked_themes(story.session, step.id) == ("Iets anders", "Geen tijd", "Geen geld"), "as it was"


def test_use_2_7_a_barrier_that_names_none_is_not_taken_up() -> None:
    story = answered("Iets anders", "Geen tijd")
    story.happens(e.StepStarted(step="toezeggingen"))
    for barrier in ("Iets anders", "Geen tijd"):
        story.promises("K7M4", "gemeente-zijlen", CommitmentText(what="We helpen.", barrier=barrier))
    heard = {one.label: len(one.taken_up) for one in barriers.heard(story.session)}
    assert heard == {"Geen tijd": 1}
    told = section(minutes(story.record()), "Welke drempels we hoorden")
    assert "| Iets anders | T1" not in told
    assert "| Geen tijd | T2" in told


def test_use_2_7_what_is_voted_on_does_not_begin_with_something_else() -> None:
    story = Afternoon(with_steps(eerst={"options": (), "options_from": "drempels"}))
    people_come(story)
    story.happens(e.StepStarted(step="drempels"))
    for seat in ("F6G7", "D4E5"):
        story.answers(seat, "drempels", "Tja.", theme="Iets anders")
    story.happens(e.StepStarted(step="eerst"))
    step = next(one for one in story.session.scenario.steps if one.id == "eerst")
    assert story.session.options(step)[-1] == "Iets anders"
    story.votes("eerst", F6G7=3, D4E5=3, B2C3=1)
    story.shows("eerst")
    assert ranked(queries.vote_bars(story.session, step), None)[-1].label == "Iets anders"
    told = section(minutes(story.record()), "Wat eerst moet")
    assert told.index("| Geen tijd | 1 |") < told.index("| Iets anders | 2 |")


# 2.1: minutes that read well


def test_use_2_1_the_same_words_stand_once_with_how_often_they_were_given() -> None:
    story = Afternoon(vaartland())
    people_come(story)
    story.happens(e.StepStarted(step="zorgen"))
    given = tuple(story.answers(seat, "zorgen", "Begin klein.") for seat in ("F6G7", "D4E5", "B2C3"))
    story.happens(e.TextReleased(items=given))
    told = section(minutes(story.record()), "Wat er besproken is")
    assert "Er kwamen 2 antwoorden." in told
    assert "- “Begin klein.” (2 keer)\n" in told, "the two helpers"
    assert "- “Begin klein.”\n" in told, "and the entrepreneur"


def test_use_2_1_an_organisation_that_several_people_named_stands_once() -> None:
    story = Afternoon(vaartland())
    people_come(story)
    story.happens(e.StepStarted(step="netwerk"))
    named = []
    for seat, name, kind in (
        ("B2C3", "De Markt", "wholesaler"),
        ("D4E5", "de markt", "other"),
        ("F6G7", "De Markt", "bank"),
    ):
        event = e.OrganisationNamed(seat=seat, step="netwerk", name=name, kind=kind)
        named.append(story.happens(event, e.seat_author(seat)) or "")
    story.happens(e.TextReleased(items=tuple(named)))
    told = section(minutes(story.record()), "Wie veel ondernemers kent en er niet was")
    assert "| De Markt | groothandel, bank | Bank Noord, Ondernemersclub Vaartland, iemand uit de zaal |" in told
    assert told.count("arkt |") == 1


@pytest.mark.parametrize(
    ("own", "leads"),
    [
        (
            (Group.HELPER,),
            ("Vraag aan iedereen behalve organisaties", "Vraag aan organisaties die ondernemers"),
        ),
        ((Group.HELPER, Group.OTHER), ("Vraag aan ondernemers, en aan gemeenten en provincie:",)),
        (tuple(Group), ("Op het grote scherm:", "Vraag aan ondernemers:", "Vraag aan anderen:")),
    ],
    ids=["one", "two", "all"],
)
def test_use_2_1_s10_the_minutes_say_whom_a_question_was_put_to(own: tuple[Group, ...], leads: tuple[str, ...]) -> None:
    asked = tuple(GroupQuestion(group=group, question=f"Voor {group}?") for group in own)
    story = Afternoon(with_steps(zorgen={"question_by_group": asked}))
    people_come(story)
    story.happens(e.StepStarted(step="zorgen"))
    story.answers("F6G7", "zorgen", "Iets.")
    told = section(minutes(story.record()), "Wat er besproken is")
    assert [lead for lead in leads if f"**{lead}" not in told] == []
    assert told.index("Waar maak je je zorgen over?") < told.index("Voor helper?")


# 2.12: for the minutes alone


def test_use_2_12_what_is_for_the_minutes_alone_is_printed_released_or_not() -> None:
    story = Afternoon(vaartland())
    people_come(story)
    story.happens(e.StepStarted(step="zorgen"))
    wishes = (
        ("F6G7", Audience.RECORD),
        ("B2C3", Audience.RECORD),
        ("D4E5", Audience.SCREEN),
        ("K7M4", Audience.MOMENT),
    )
    given = {seat: story.answers(seat, "zorgen", f"van {seat}", audience=wish) for seat, wish in wishes}
    story.happens(e.TextReleased(items=(given["B2C3"],)))
    for told in (render(story.record(), to, "nl") for to in ("md", "html", "csv")):  # type: ignore[arg-type]
        assert [seat for seat in given if f"van {seat}" in told] == ["F6G7", "B2C3"]
    assert "alleen voor dit verslag" in minutes(story.record())
    assert not any(one.on_screen for one in story.session.contributions.values()), "yet the wall never shows it (R16)"


def test_use_2_12_r17_what_the_facilitator_removed_is_not_printed() -> None:
    story = Afternoon(vaartland())
    people_come(story)
    story.happens(e.StepStarted(step="zorgen"))
    given = story.answers("F6G7", "zorgen", "Een scheldwoord", audience=Audience.RECORD)
    record = story.record()
    record.contributions[0].shown = Shown.HIDDEN
    assert "scheldwoord" not in minutes(record), "also when the file says so"
    story.happens(e.TextHidden(item=given))
    assert "scheldwoord" not in minutes(story.record())


# 2.13: how we decide


def test_use_2_13_f5_rule_and_threshold_stand_under_how_we_decide() -> None:
    story = with_consent()
    opinions(story, K7M4=5, B2C3=3)
    told = minutes(story.record())
    assert f"**Hoe we besluiten:** {RULE} Minstens 60 procent kan ermee leven." in told
    assert "hoe we beslissen" not in told, "nobody is asked to fill in what the room agreed beforehand"
    for text in (f'besluitregel_zaal = "{RULE}"', f"drempelwaarde = {THRESHOLD}"):
        assert text in record_text(story.record())


def test_use_2_13_owners_may_have_a_rule_of_their_own_beside_that_of_the_room() -> None:
    story = with_consent()
    text = story.session.agreements["A1"].current.text().model_dump() | {"decision_rule": "Ieder op het eigen deel."}
    story.happens(e.AgreementReworded(agreement="A1", text=SharedText.model_validate(text)))
    told = minutes(story.record())
    assert f"**Hoe we besluiten:** Ieder op het eigen deel.\\\n  In de zaal: {RULE}" in told


def test_use_2_13_the_rule_of_the_room_is_no_part_of_what_is_signed() -> None:
    with_rule, without = with_consent().session.agreements["A1"], Afternoon(vaartland()).session.agreements["A1"]
    assert with_rule.current.fingerprint == without.current.fingerprint


def test_use_2_13_the_first_round_of_opinions_is_kept_with_the_text_it_was_about() -> None:
    story = with_consent()
    opinions(story, K7M4=5, B2C3=1, D4E5=1)
    reworded(story, "Wie een vraag krijgt, belt binnen een week.")
    opinions(story, K7M4=5, B2C3=3, D4E5=4)
    record = story.record()
    (first,) = record.agreements[0].earlier_opinions
    assert (first.version, first.opinions) == (1, [2, 0, 0, 0, 1])
    told = minutes(record)
    now, before = (
        told.index("Wat mensen vonden van A1 (n = 3)"),
        told.index("Wat mensen eerst vonden van A1, bij tekst 1"),
    )
    assert now < before
    assert "| Ik ben ertegen | 2 |" in told[before:]
    assert "| Ik ben ertegen | 0 |" in told[now:before]


def test_use_2_13_f3_opinions_that_nobody_saw_are_kept_nowhere() -> None:
    story = with_consent()
    story.happens(e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))
    story.happens(e.OpinionGiven(agreement="A1", seat="K7M4", gradient=1), e.seat_author("K7M4"))
    reworded(story, "Anders.")
    assert story.record().agreements[0].earlier_opinions == []


def test_use_2_13_f3_opinions_that_are_asked_again_are_not_told_meanwhile() -> None:
    story = with_consent()
    opinions(story, K7M4=1, B2C3=5)
    story.happens(e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))
    assert "Ik ben ertegen" not in minutes(story.record())


def test_use_2_13_opinions_that_were_still_asked_at_the_end_are_counted() -> None:
    story = with_consent()
    story.happens(e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))
    story.happens(e.OpinionGiven(agreement="A1", seat="K7M4", gradient=4), e.seat_author("K7M4"))
    assert "(n = 1)" not in minutes(story.record())
    story.happens(e.SessionClosed())
    told = minutes(story.record())
    assert "Wat mensen vonden van A1 (n = 1)" in told
    assert "| Ik ben voor | 1 |" in told


def test_use_2_13_who_said_no_is_told_by_organisation_and_what_people_thought_by_number() -> None:
    story = with_consent()
    opinions(story, K7M4=5, B2C3=1)
    no = e.AgreementDeclined(agreement="A1", partner="bank-noord", because="Wij bellen al.")
    story.happens(no, e.seat_author("B2C3"))
    told = minutes(story.record())
    assert "**Wie niet meedoet aan A1**" in told
    assert "| Bank Noord | Wij bellen al. | 3 december 2026 |" in told
    gradients = told.split("Wat mensen vonden van A1", 1)[1].split("**Wie", 1)[0].split("##", 1)[0]
    assert "Bank Noord" not in gradients
    assert "B2C3" not in told


def test_use_2_13_a_poll_of_gradients_tells_its_rule_too() -> None:
    story = Afternoon(
        with_steps(**{"peiling-begin": {"form": PollForm.GRADIENTS, "decision_rule": RULE, "threshold": 75}})
    )
    people_come(story)
    story.happens(e.StepStarted(step="peiling-begin"))
    assert f"**Hoe we besluiten:** {RULE} Minstens 75 procent kan ermee leven." in minutes(story.record())


# 2.14: a tie is a tie


def test_use_2_14_a_tie_is_told_as_a_tie() -> None:
    record = answered("Geen tijd", "Te veel loketten").record()
    assert "De drempels die het meest genoemd zijn: “Geen tijd” en “Te veel loketten” (elk 1 keer)." in minutes(record)
    assert "“Geen tijd” and “Te veel loketten” (once each)." in minutes(record, "en")


@pytest.mark.parametrize(("times", "said"), [(1, "(once)"), (2, "(2 times)")])
def test_use_2_14_numbers_agree_with_their_nouns(times: int, said: str) -> None:
    record = answered(*["Geen tijd"] * times).record()
    assert f"“Geen tijd” {said}" in minutes(record, "en")


@pytest.mark.parametrize(("seats", "owners"), [(["F6G7", "F6G7"], 1), (["F6G7", "J2K3"], 2)])
def test_use_2_14_owners_without_an_organisation_are_counted_one_by_one(seats: list[str], owners: int) -> None:
    # given: entrepreneurs who came without the name of a firm
    story = Afternoon(vaartland())
    people_come(story)
    story.joins("J2K3", Group.ENTREPRENEUR)
    story.happens(e.StepStarted(step="toezeggingen"))
    # when
    for seat in seats:
        story.happens(
            e.CommitmentMade(seat=seat, wording=CommitmentText(what="Ik help mijn buur")), e.seat_author(seat)
        )
    # then
    counted = "1 eigenaar." if owners == 1 else f"{owners} eigenaars."
    assert f"Er zijn 2 toezeggingen van {counted}" in minutes(story.record())


# votes that were left open


def test_use_2_1_a_vote_that_was_open_at_the_end_is_counted_and_crashes_no_report() -> None:
    story = Afternoon(vaartland())
    people_come(story)
    for step in ("eerst", "peiling-eind"):
        story.happens(e.StepStarted(step=step))
        story.votes(step, K7M4=2, B2C3=2)
    assert re.search(r"Deze stap loopt nog", minutes(story.record())), "not while it is open (F3)"
    story.happens(e.SessionClosed())
    told = minutes(story.record())
    assert "| Maatjes | 2 |" in told
    assert "Uitslag (n = 2)" in section(told, "Peilingen")


def test_use_2_1_f4_the_split_that_the_room_saw_is_told_too() -> None:
    story = Afternoon(vaartland())
    story.happens(e.StepStarted(step="peiling-begin"))
    for group in (Group.HELPER, Group.ENTREPRENEUR):
        for number in range(5):
            story.joins(f"{group[:2].upper()}{number}", group)
            story.votes("peiling-begin", **{f"{group[:2].upper()}{number}": 4 if group is Group.HELPER else 2})
    assert "per groep" not in section(minutes(story.record()), "Peilingen")
    story.shows("peiling-begin")
    told = section(minutes(story.record()), "Peilingen")
    assert "| ondernemers | 0 | 5 | 0 | 0 | 0 |" in told
    assert "| organisaties die ondernemers helpen | 0 | 0 | 0 | 5 | 0 |" in told


@pytest.mark.parametrize("released", [True, False])
def test_use_2_1_a_proposal_that_the_room_never_saw_is_no_agreement_in_any_report(released: bool) -> None:
    story = with_consent()
    proposal = SharedText(title="Elke vrijdag samen eten", result="Iedereen schuift aan")
    seat = next(one.number for one in story.session.seats.values() if one.partner)
    story.happens(e.AgreementProposed(seat=seat, text=proposal), e.seat_author(seat))
    (made,) = [one for one in story.session.agreements.values() if one.seat]
    if released:
        story.happens(e.TextReleased(items=(made.id,)))
    record = story.record()
    assert "Elke vrijdag" in record_text(record), "the facilitator's file keeps it"
    for to in ("md", "html", "csv", "ics"):
        assert ("Elke vrijdag" in render(record, to, "nl")) is released or to == "ics"
