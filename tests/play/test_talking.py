"""Dialogues and written replies on the screen and in lines, played with scripts."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.model import Question
from empathy_quiz.play.clockface import UNICODE
from empathy_quiz.play.feedback import feedback
from empathy_quiz.play.keys import Paste
from empathy_quiz.play.loop import ScreenDesk
from empathy_quiz.play.plain import PlainDesk
from empathy_quiz.play.screen import Screen
from empathy_quiz.play.told import pages, turn_block
from empathy_quiz.session.events import Close, Commit
from empathy_quiz.session.machine import begin
from empathy_quiz.session.state import Phase, Rules, Session
from tests.play.desks import Keyboard, Office, Typist
from tests.play.test_screen import Glass
from tests.session.examples import EXAM, LIMIT, dealt
from tests.session.talks import said, talk, writing


class Stage:
    """One question on an emulated terminal, played with a script of keys."""

    def __init__(
        self, question: Question, *script: object, columns: int = 80, rows: int = 24, rules: Rules | None = None
    ) -> None:
        self.glass = Glass(columns, rows)
        self.office = Office()
        keyboard = Keyboard(self.office.clock, script)
        screen = Screen(self.glass.write, columns, rows)
        session = begin(dealt(question), rules or Rules(), 0.0)
        self.end = ScreenDesk(self.office.setting(), keyboard, screen, UNICODE, session).run()

    @property
    def transcript(self) -> str:
        """All that was told, in one line of words."""
        rows = [*self.glass.screen.history.top, *(self.glass.screen.buffer[y] for y in range(self.glass.screen.lines))]
        columns = range(self.glass.screen.columns)
        return " ".join(" ".join("".join(row[column].data for column in columns) for row in rows).split())


class Table:
    """One question in lines, played with a script of lines."""

    def __init__(self, question: Question, *script: object, typing: bool = False, rules: Rules | None = None) -> None:
        self.office = Office()
        self.out: list[str] = []
        typist = Typist(self.office.clock, script)
        desk = PlainDesk(self.office.setting(), typist, self.out.append, typing)  # type: ignore[arg-type]
        self.end: Session = desk.run(begin(dealt(question), rules or Rules(), 0.0))

    @property
    def lines(self) -> list[str]:
        """What was written."""
        return "".join(self.out).splitlines()


def effects(office: Office) -> list[str]:
    """What was carried out: the turn of each commit, and the end."""
    return [
        f"{effect.answer.turn}{'+' if effect.whole else ''}" if isinstance(effect, Commit) else type(effect).__name__
        for effect in office.done
    ]


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 24), (30, 12)])
def test_a_dialogue_by_keys(columns: int, rows: int) -> None:
    """One key answers a turn; the talk stays in the scrollback, with the customer's last words and how they stand."""
    stage = Stage(talk(), *(["enter", "enter", "1"] * 3 if rows < 24 else "111"), columns=columns, rows=rows)
    assert [answer.response for answer in stage.end.answers][:1] == [("a",)]
    if rows < 24:
        return
    assert effects(stage.office) == ["1", "2a", "3+", "Close"]
    for told in (
        *("A call. What at 1? You: reply 1a", "What at 2a? You: reply 2aa", "Ana: Good. What at 3? You: reply 3a"),
        *("Ana: Thanks. Emotion ━── uneasy Trust ━━━ full (was a little)", "✓ Right.", "Your path: 1 (3 of 3) →"),
    ):
        assert told in stage.transcript


def test_the_customer_is_seen_to_change() -> None:
    """The open turn shows emotion, trust and facts with what they were; the talk itself comes before."""
    stage = Stage(talk(), "1", "q")
    assert "1 of 1 · tone · turn 1 Emotion" not in stage.transcript
    assert stage.end.turn == "2a"
    assert stage.end.ending == "left"


def test_the_bell_makes_the_customer_wait() -> None:
    """Nothing is said, and what the customer says while waiting opens the next turn."""
    stage = Stage(talk(), LIMIT, 1, "1", "1")
    assert "What at 1? You: nothing was said in time" in stage.transcript
    assert "Ana: Still there, 1? What at 2b? You: reply 2ba" in stage.transcript


def test_a_dialogue_is_tried_again_with_one_key() -> None:
    """`r` begins anew; both tries are on disk, and only the first counts."""
    stage = Stage(talk(), "3", "r", "1", "1", "1", "enter", "enter", "enter", "enter")
    assert effects(stage.office) == ["1+", "1", "2a", "3+", "Close"]
    assert [answer.response for answer in stage.end.counted] == [("c",)]
    assert stage.end.ending == "finished"


def test_an_exam_explains_a_dialogue_at_the_end() -> None:
    """The talk is told at once, its explanation when all is answered."""
    stage = Stage(talk(), "3", "enter", "enter", "enter", "enter", rules=EXAM)
    assert "Ana: Bye." in stage.transcript
    assert "Turn 1, you said (0 of 3, type 0)" in stage.transcript


def test_a_dialogue_taken_up_again_is_told_from_its_beginning() -> None:
    """What was said before stands above the open turn."""
    before = said("a")
    office, glass = Office(), Glass(80, 24)
    session = begin(before.plan, Rules(), 0.0, answers=before.answers)
    screen = Screen(glass.write, 80, 24)
    ScreenDesk(office.setting(), Keyboard(office.clock, ()), screen, UNICODE, session).run()
    assert [line for line in glass.lines if line][:3] == ["A call.", "What at 1?", "You: reply 1a"]


def test_a_turn_tells_nothing_of_other_kinds() -> None:
    """There is no talk in a written reply."""
    assert turn_block(begin(dealt(writing()), Rules(), 0.0), 0, UNICODE) == ()


def test_pages_of_a_talk_hold_all_turns() -> None:
    """Every reply of every turn that was reached is explained, then what of the best path was not reached."""
    session = said("ac")
    session = session if session.phase is Phase.FEEDBACK else said("aca")
    told = feedback(session.plan[0], session.answers[-1])
    assert [remark.label.split(",")[0] for remark in told.remarks] == ["Turn 1"] * 3 + ["Turn 2a"] * 3 + ["Turn 3"] * 3
    assert told.notes[1] == "The best path: 1 → 2a → 3, each with its best reply."
    short = feedback(said("c").plan[0], said("c").answers[-1])
    assert [remark.label for remark in short.remarks][3:] == [
        "Turn 2a, not reached: the best reply (3 of 3)",
        "Turn 3, not reached: the best reply (3 of 3)",
    ]
    assert pages((), 80, 24) == ()


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 24)])
def test_a_reply_by_keys(columns: int, rows: int) -> None:
    """Letters are text, Ctrl-D ends it, five digits mark it, and all three replies are compared."""
    script = (*"Dear q", "enter", *"1s", "ctrl-d", *"12122", "enter", "enter", "enter", "enter")
    stage = Stage(writing(), *script, columns=columns, rows=rows)
    (answer,) = stage.end.answers
    assert (answer.text, answer.response, answer.mark) == ("Dear q\n1s", ("1", "2", "1", "2", "2"), None)
    assert [type(effect) for effect in stage.office.done] == [Commit, Close]
    for told in (
        "Your own mark: 8 of 10.",
        "Your reply (8 of 10: 1 2 1 2 2) Dear q 1s",
        "Stock line (1 of 10: 0 0 1 0 0) We apologise.",
        "Model (9 of 10: 2 2 1 2 2) Ben, it is ready at four.",
        "explore: the model 2, you 1 why explore",
    ):
        assert told in stage.transcript


def test_a_paste_is_text_in_a_reply() -> None:
    """Where keys are text, so is what is pasted; a paste that is too long is not taken, and that is said."""
    stage = Stage(writing(), Paste("Dear\r\nBen"), Paste("x" * 5000), "ctrl-d", *"11111", "enter")
    assert stage.end.answers[0].text == "Dear\nBen"


def test_esc_makes_commands_of_keys() -> None:
    """After Esc a key asks for what it always does, once; Esc again goes back to the text."""
    stage = Stage(writing(hint="Listen."), *"ab", "escape", "?", "c", "escape", "escape", "d", "escape", "s", "enter")
    assert (stage.end.answers[0].skipped, stage.end.answers[0].hinted) == (True, True)
    assert stage.end.text == "abcd"


def test_moving_and_deleting_in_a_reply() -> None:
    """Arrows and Backspace work in the text as it is seen."""
    stage = Stage(writing(), *"abx", "left", "left", "delete", "end", "backspace", "c", "ctrl-d", *"11111", "enter")
    assert stage.end.answers[0].text == "ac"


def test_the_bell_ends_the_writing() -> None:
    """What is written stands, and its digits can be given in peace."""
    stage = Stage(writing(), *"ab", LIMIT, "u", *"11111", "enter")
    assert (stage.end.answers[0].timed_out, stage.end.answers[0].text) == (True, "ab")


def test_a_dialogue_in_lines() -> None:
    """One line answers a turn; the customer's words and state come with the next one."""
    table = Table(talk(), "1", "2", "1")
    assert effects(table.office) == ["1", "2a", "3+", "Close"]
    assert table.lines[1:6] == [
        "Question 1 of 1, turn 1 (tone, time 1:00)",
        *("Emotion: upset", "Trust: a little", "Known: name", "A call."),
    ]
    assert "Emotion: uneasy (was upset)" in table.lines
    assert table.lines.index("Ana: Well.") < table.lines.index("What at 3?")
    assert "Ana: Thanks." in table.lines


def test_a_late_line_answers_no_turn() -> None:
    """At the bell the customer waits, a person is asked for Enter, and the late line is dropped."""
    table = Table(talk(), LIMIT, "3", "1", "1", "", typing=True)
    assert "Time – Enter to go on" in table.lines
    assert "Ana: Still there, 1?" in table.lines
    assert table.end.counted[0].response == ("", "a", "a")


def test_a_dialogue_is_tried_again_in_lines() -> None:
    """`r` instead of Enter begins anew."""
    table = Table(talk(), "3", "r", "3", "", typing=True)
    assert "Enter: next. r: try it again. u: this answer shall not count. q: leave." in table.lines
    assert "Question 1 of 1, turn 1, another try (tone, time 1:00)" in table.lines
    assert [answer.voided for answer in table.end.answers] == [False, False, True, True]


def test_a_reply_in_lines() -> None:
    """Lines are text until a single dot; then five digits in one line."""
    table = Table(writing(), "Dear Ben,", "", "q", ".", "1 2 1 2", "1 2 1 2 2")
    (answer,) = table.end.answers
    assert (answer.text, answer.response) == ("Dear Ben,\n\nq", ("1", "2", "1", "2", "2"))
    assert "1 digit is missing: explore, interpret, react, act, fit." in table.lines
    assert "Model (9 of 10: 2 2 1 2 2): Ben, it is ready at four." in table.lines


def test_commands_come_before_the_text() -> None:
    """As long as nothing is written, a line can be a command; `u` goes from the digits back to the text."""
    assert Table(writing(), "s").end.answers[0].skipped
    table = Table(writing(), ".", "one", ".", "u", "two", ".", "1,1,1,1,1")
    assert "Write a reply first, or skip it." in table.lines
    assert table.end.answers[0].text == "one\ntwo"


def test_the_end_of_the_input_keeps_the_text() -> None:
    """What was written is committed as a draft."""
    table = Table(writing(), "Dear Ben")
    assert effects(table.office) == ["draft", "Close"]
    assert table.end.answers[0].text == "Dear Ben"
    left = Table(writing(), "Dear Ben", ".", "q")
    assert effects(left.office) == ["draft", "Close"]


def test_the_bell_ends_a_text_in_lines() -> None:
    """The text so far stands, and the digits are asked for."""
    table = Table(writing(), "Dear Ben", LIMIT, "late", "1 1 1 1 1", "", typing=True)
    assert (table.end.answers[0].timed_out, table.end.answers[0].text) == (True, "Dear Ben")
