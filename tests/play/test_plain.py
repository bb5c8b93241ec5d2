"""A sitting line by line."""

from __future__ import annotations

import pytest

from empathy_quiz.errors import LogFull
from empathy_quiz.play.plain import PlainDesk
from empathy_quiz.session.events import Close, Commit, Void
from empathy_quiz.session.machine import begin
from empathy_quiz.session.state import Answer, Rules, Session
from tests.play.desks import Clock, Office, Typist
from tests.play.scenes import PLAN


class Table:
    """A plain sitting of the five scenes, played with a script."""

    def __init__(self, *script: object, typing: bool = False, rules: Rules | None = None, count: int = 5) -> None:
        self.office = Office()
        self.typist = Typist(self.office.clock, script)
        self.out: list[str] = []
        desk = PlainDesk(self.office.setting(), self.typist, self.out.append, typing)  # type: ignore[arg-type]
        self.end: Session = desk.run(begin(PLAN[:count], rules or Rules(), 0.0))

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self.out)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What was answered."""
        return self.end.answers

    @property
    def lines(self) -> list[str]:
        """What was written, in lines."""
        return self.text.splitlines()


RIGHT = ("2", "2 4", "2 3", "2 4 1 3", "1c 2b 3d")
"""The right answers to the five scenes, as they are dealt."""


def test_one_line_answers_each_kind() -> None:
    """Five lines play five questions of five kinds, and the sitting is finished."""
    table = Table(*RIGHT)
    assert [answer.mark for answer in table.answers] == [1.0] * 5
    assert table.end.ending == "finished"
    assert [type(effect) for effect in table.office.done] == [Commit] * 5 + [Close]


def test_a_question_in_lines() -> None:
    """A question is told with its place, its limit, its numbered options and how to answer."""
    assert Table(count=1).lines[1:7] == [
        "Question 1 of 1 (tone, time 0:40)",
        PLAN[0].question.ask,
        "1. I am so sorry about the wait, and I do hope the wedding turns out wonderful all the same.",
        "2. It is at your depot, ten minutes away. Shall I hold it there, or send it out tomorrow?",
        "3. Parcels usually arrive in three to five working days, so Friday ought to be all right.",
        "Answer with one number, for example 2 (h for help).",
    ]


def test_feedback_explains_every_option_and_names_the_source() -> None:
    """After the answer come the verdict, every option with its reason, the takeaway and the document."""
    lines = Table("1", count=1).lines[7:]
    assert lines == [
        "Not this time.",
        "1. You chose (over apology): "
        "I am so sorry about the wait, and I do hope the wedding turns out wonderful all the same.",
        "   Kind, yet she still does not know where the parcel is.",
        "2. Key (check first): It is at your depot, ten minutes away. Shall I hold it there, or send it out tomorrow?",
        "   It answers the worry with a fact and leaves the choice to her.",
        "3. Not chosen (early comfort): "
        "Parcels usually arrive in three to five working days, so Friday ought to be all right.",
        "   The rule says nothing about this parcel.",
        "Takeaway: A fact that settles the worry is the shortest kindness.",
        "Source: The Heart of Customer Service",
    ]


def test_an_invalid_line_asks_again() -> None:
    """A line that is no answer is told what an answer looks like, and costs no question."""
    table = Table("7", "two", "2", count=1)
    assert table.text.count("Please answer with one number, for example 2.") == 2
    assert len(table.answers) == 1


def test_an_incomplete_answer_asks_again() -> None:
    """An order with a step missing is not taken."""
    table = Table(*RIGHT[:3], "2 4", RIGHT[3], count=4)
    assert [answer.mark for answer in table.answers] == [1.0] * 4


def test_the_end_of_input_leaves_and_keeps() -> None:
    """When the input ends, the sitting is left and the answers given are committed."""
    table = Table("2")
    assert table.end.ending == "left"
    assert [type(effect) for effect in table.office.done] == [Commit, Close]


def test_q_leaves() -> None:
    """The letter q leaves at the question."""
    assert Table("q").end.ending == "left"


def test_the_clock_speaks_at_thresholds() -> None:
    """At half of the time and ten seconds before the bell the time left is told, and not in between."""
    table = Table(35.0, "2", count=1)
    assert [line for line in table.lines if line.endswith("left.")] == ["0:20 left.", "0:10 left."]


def test_the_clock_speaks_when_asked() -> None:
    """The letter t tells the time left."""
    assert "0:37 left." in Table(3.0, "t", "2", count=1).lines


def test_t_without_a_limit() -> None:
    """Without a limit t says so, and no threshold is told."""
    table = Table(999.0, "t", "2", rules=Rules(pace=None), count=1)
    assert "There is no time limit." in table.lines
    assert not any(line.endswith("left.") for line in table.lines)


def test_the_bell_in_a_pipe() -> None:
    """In a pipe the bell ends the question and the next line answers the next one."""
    table = Table(41.0, "2 4", count=2)
    assert [answer.timed_out for answer in table.answers] == [True, False]
    assert "Time. Nothing was chosen: counts as 0." in table.lines


def test_the_bell_where_somebody_types() -> None:
    """At a terminal the line that is being typed at the bell is discarded and never answers the next question."""
    table = Table(41.0, "2", "", "2 4", "", typing=True, count=2)
    assert "Time – Enter to go on" in table.lines
    assert len(table.typist.discarded) == 1
    assert [answer.timed_out for answer in table.answers] == [True, False]
    assert table.answers[1].mark == 1.0


def test_somebody_typing_is_waited_for() -> None:
    """At a terminal the next question comes only after Enter, so its clock does not run during the feedback."""
    table = Table("2", 500.0, "", "2 4", "", typing=True, count=2)
    assert [answer.seconds for answer in table.answers] == [0.0, 0.0]


def test_undo_after_feedback_voids() -> None:
    """At a terminal u after the feedback takes the answer out of the count."""
    table = Table("1", "u", "2 4", "", typing=True, count=2)
    assert [answer.voided for answer in table.answers] == [True, False]
    assert Void(0, "taken back after its feedback") in table.office.done


def test_skip_hint_pause_help_and_show_again() -> None:
    """The other letters work at the prompt: a hint, a pause that stops the clock, the question again, a skip."""
    table = Table("?", "p", 100.0, "", "v", "h", "t", "s", count=1)
    assert "Hint: What does she not know yet?" in table.lines
    assert "Paused; the clock stands still. Enter goes on." in table.lines
    assert table.text.count(PLAN[0].question.ask) == 2
    assert "0:40 left." in table.lines
    assert table.answers[0].skipped


def test_confidence_is_asked_before_the_verdict() -> None:
    """With confidence the level is asked after the choice, and anything else asks again."""
    table = Table("2", "9", "3", rules=Rules(confidence=True), count=1)
    assert table.answers[0].confidence == 3
    assert "Please answer 1, 2 or 3." in table.lines


def test_undo_at_confidence_reopens() -> None:
    """A choice can be taken back while the level is asked."""
    table = Table("1", "u", "2", "1", rules=Rules(confidence=True), count=1)
    assert [answer.response for answer in table.answers] == [("a",)]


def test_an_exam_explains_at_the_end() -> None:
    """In an exam no verdict is told before the last answer, and then all are."""
    table = Table("1", "2 4", rules=Rules(exam=True), count=2)
    second = table.text.index("Question 2 of 2")
    assert "Not this time." not in table.text[:second]
    assert table.text.count("Key (check first)") == 1
    assert table.end.ending == "finished"


def test_an_exam_left_early_explains_what_was_answered() -> None:
    """Leaving an exam still tells the feedback of what was answered."""
    table = Table("1", "q", rules=Rules(exam=True), count=2)
    assert "Key (check first)" in table.text
    assert table.end.ending == "left"


def test_what_cannot_be_committed_is_not_explained() -> None:
    """If the log is full, the error goes up and no feedback was written."""
    office = Office(fails=LogFull("full"))
    out: list[str] = []
    desk = PlainDesk(office.setting(), Typist(office.clock, ["1"]), out.append, False)  # type: ignore[arg-type]
    with pytest.raises(LogFull):
        desk.run(begin(PLAN[:1], Rules(), 0.0))
    assert "Not this time." not in "".join(out)


def test_the_slow_work_waits_for_the_first_question() -> None:
    """Warming up happens after the first question was written."""
    seen: list[str] = []
    office = Office(Clock())
    desk = PlainDesk(office.setting(), Typist(office.clock, ["q"]), seen.append, False)  # type: ignore[arg-type]
    desk.run(begin(PLAN[:1], Rules(), 0.0))
    assert office.warmed == 1
    assert any("Question 1" in line for line in seen)


def test_control_characters_of_a_bank_are_text() -> None:
    """An escape sequence in a stem is written as something visible."""
    from empathy_quiz.values import replace

    office = Office()
    out: list[str] = []
    question = replace(PLAN[0].question, ask="Look \x1b[2J here?")
    desk = PlainDesk(office.setting(), Typist(office.clock, ["q"]), out.append, False)  # type: ignore[arg-type]
    desk.run(begin([replace(PLAN[0], question=question)], Rules(), 0.0))
    assert "\x1b" not in "".join(out)
