"""The live loop with a fake keyboard, seen through a terminal emulator."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from empathy_quiz.errors import LogFull
from empathy_quiz.play.clockface import ASCII, UNICODE
from empathy_quiz.play.happenings import Closed, Resized, Resumed
from empathy_quiz.play.keys import Paste
from empathy_quiz.play.loop import ScreenDesk, glyphs_for
from empathy_quiz.play.screen import Screen
from empathy_quiz.session.events import Close, Commit, Void
from empathy_quiz.session.machine import begin
from empathy_quiz.session.state import Phase, Rules, Session
from tests.play.desks import Keyboard, Office
from tests.play.scenes import PLAN
from tests.play.test_screen import Glass


class Stage:
    """A sitting of the five scenes on an emulated terminal, played with a script of keys."""

    def __init__(
        self,
        *script: object,
        rules: Rules | None = None,
        count: int = 5,
        first: int = 0,
        columns: int = 80,
        rows: int = 24,
    ) -> None:
        self.glass = Glass(columns, rows)
        self.office = Office()
        self.keyboard = Keyboard(self.office.clock, script)
        screen = Screen(self.glass.write, columns, rows)
        session = begin(PLAN[first : first + count], rules or Rules(), 0.0)
        self.desk = ScreenDesk(self.office.setting(), self.keyboard, screen, UNICODE, session)

    def play(self) -> Session:
        """Play the script to the end."""
        return self.desk.run()

    def until_closed(self) -> str:
        """Play the script and return what can be seen when it has run out."""
        seen: list[str] = []
        read = self.keyboard.read

        def watching(deadline: float | None) -> object:
            happening = read(deadline)
            if isinstance(happening, Closed):
                seen.append("\n".join(self.glass.lines))
            return happening

        self.keyboard.read = watching  # type: ignore[method-assign,assignment]
        self.play()
        return seen[0]

    @property
    def transcript(self) -> str:
        """Everything that scrolled by and what is left on the screen."""
        rows = [*self.glass.screen.history.top, *(self.glass.screen.buffer[y] for y in range(self.glass.screen.lines))]
        columns = range(self.glass.screen.columns)
        return "\n".join("".join(row[column].data for column in columns).rstrip() for row in rows).strip()


RIGHT = ("2", "enter", "2", "4", "enter", "enter", "2", "3", "enter", "enter", "2", "4", "1", "enter", "enter",
         "c", "b", "d", "enter", "enter")  # fmt: skip
"""Keys that answer all five scenes rightly and go on after each."""


def test_keys_alone_play_all_five_kinds() -> None:
    """A whole quiz is answered with single keys, and every answer is right."""
    stage = Stage(*RIGHT)
    end = stage.play()
    assert [answer.mark for answer in end.answers] == [1.0] * 5
    assert end.ending == "finished"
    assert [type(effect) for effect in stage.office.done] == [Commit] * 5 + [Close]


def test_letters_choose_as_digits_do() -> None:
    """The letter b answers with the second option."""
    assert Stage("b", count=1).play().answers[0].response == ("a",)


def test_arrows_and_enter_answer_too() -> None:
    """Down goes to the first option, down again to the second, Enter takes it."""
    assert Stage("down", "down", "enter", count=1).play().answers[0].response == ("a",)


def test_up_begins_at_the_last() -> None:
    """Up from nowhere goes to the last option."""
    assert Stage("up", "enter", count=1).play().answers[0].response == ("c",)


def test_enter_without_a_choice_answers_nothing() -> None:
    """A confused Enter is told what to do and is no answer."""
    stage = Stage("enter", count=1)
    assert "Press a number, or move to a reply first." in stage.until_closed()
    assert stage.desk.session.answers == ()


def test_space_ticks_where_the_cursor_is() -> None:
    """In a multiple question Space ticks the option under the cursor."""
    stage = Stage("down", "down", "space", first=1, count=1)
    assert "›2 [✓] named the trouble" in stage.until_closed()


def test_space_without_a_cursor_says_so() -> None:
    """Space before any move ticks nothing and says what to do."""
    assert "Move to a reply first" in Stage("space", first=1, count=1).until_closed()


def test_a_match_goes_on_to_the_next_open_entry() -> None:
    """After a letter the cursor stands at the next left entry without a partner; digits and arrows move it."""
    assert "›2 [_] That happened" in Stage("c", first=4, count=1).until_closed()
    assert "›3 [_] Our terms" in Stage("3", first=4, count=1).until_closed()
    assert "›3 [_] Our terms" in Stage("up", first=4, count=1).until_closed()


def test_undo_takes_back_the_last_pick() -> None:
    """Before the answer u undoes one pick."""
    stage = Stage("2", "3", "u", first=2, count=1)
    shown = stage.until_closed()
    assert "2 best  The gate" in shown
    assert "worst The barrier" not in shown


def test_feedback_stays_in_the_scrollback() -> None:
    """After the quiz the questions and their explanations can be read above."""
    stage = Stage(*RIGHT)
    stage.play()
    for text in ("1 of 5 · tone", "5 of 5 · tone", "The mail began with it.", "The promise is kept.", "Takeaway:"):
        assert text in stage.transcript
    assert "q leave" not in stage.transcript


def test_feedback_taller_than_the_window_is_paged() -> None:
    """On a small window Enter shows the rest of the explanation before it goes on."""
    stage = Stage("1", columns=40, rows=16, count=1, first=2)
    stage.keyboard.script = ["enter", "1", "2", "enter"]
    shown = stage.until_closed()
    assert "Your best" in shown
    assert "Enter more" in shown
    assert "Between" not in shown


def test_the_clock_starts_when_the_options_were_shown() -> None:
    """On a small window the scene may be read for as long as one likes."""
    stage = Stage(300.0, "enter", 5.0, "2", columns=40, rows=16, count=1)
    (answer,) = stage.play().answers
    assert answer.seconds == 5.0


def test_v_turns_between_scene_and_options() -> None:
    """With v the scene can be looked at again while the clock runs."""
    assert "Chat with a courier." in Stage("v", "v", columns=40, rows=16, count=1).until_closed()


def test_the_bell_counts_what_is_chosen() -> None:
    """When the time is up, the ticks count as they stand."""
    stage = Stage("2", 60.0, first=1, count=1)
    end = stage.play()
    assert [(answer.timed_out, answer.mark, answer.seconds) for answer in end.answers] == [(True, 0.5, 40.0)]


def test_the_screen_wakes_only_when_the_clock_changes() -> None:
    """The loop wakes for the 39 seconds and the 71 cells of the bar that pass, and a few times for rounding."""
    stage = Stage(39.0, "2", count=1)
    stage.play()
    assert len(stage.keyboard.deadlines) < 39 + 71 + 20


def test_a_pause_costs_nothing() -> None:
    """A pause of an hour does not count."""
    assert Stage("p", 3600.0, "p", 3.0, "2", count=1).play().answers[0].seconds == 3.0


def test_no_deadline_while_paused() -> None:
    """While paused there is nothing to wake up for."""
    stage = Stage("p", count=1)
    stage.play()
    assert stage.keyboard.deadlines[-1] is None


def test_typed_ahead_keys_are_thrown_away() -> None:
    """Whatever was typed before the question appeared, or before its feedback, is flushed."""
    stage = Stage("2", "enter", count=2)
    stage.play()
    assert stage.keyboard.flushed == 3


def test_a_paste_answers_nothing() -> None:
    """A paste is told off and is no answer."""
    stage = Stage(Paste("1\n2\n3\n"), count=1)
    assert "A paste answers nothing." in stage.until_closed()
    assert stage.desk.session.answers == ()


def test_confidence_comes_before_the_verdict() -> None:
    """With confidence the feedback waits for the level."""
    stage = Stage("2", rules=Rules(confidence=True), count=1)
    assert "How likely is it that this is right?" in stage.until_closed()
    end = Stage("2", "3", "enter", rules=Rules(confidence=True), count=1).play()
    assert end.answers[0].confidence == 3


def test_an_exam_saves_then_explains_at_the_end() -> None:
    """In an exam each answer is saved without a verdict, and the end explains them one by one."""
    rules = Rules(exam=True)
    saved = Stage("1", rules=rules, count=2).until_closed()
    assert "Saved. It is explained at the end." in saved
    assert "Not this time." not in saved
    first = Stage("1", "enter", "2", "4", "enter", "enter", rules=rules, count=2).until_closed()
    assert "You chose (over apology)" in first
    end = Stage("1", "enter", "2", "4", "enter", "enter", "enter", "enter", rules=rules, count=2).play()
    assert end.ending == "finished"


def test_undo_in_an_exam_reopens_the_question() -> None:
    """Before its feedback an answer of an exam can be given again."""
    end = Stage("1", "u", "2", "enter", rules=Rules(exam=True), count=1).play()
    assert [(answer.response, answer.voided) for answer in end.answers] == [(("b",), True), (("a",), False)]


def test_undo_after_feedback_voids_the_answer() -> None:
    """After the feedback u takes the answer out of the count and goes on."""
    stage = Stage("1", "u", count=2)
    shown = stage.until_closed()
    assert "Taken back: that answer does not count." in shown
    assert "2 of 2 · tone" in shown
    assert Void(0, "taken back after its feedback") in stage.office.done


def test_resizing_repaints() -> None:
    """In a window of another size the question is there once, whole, with clock and keys at the bottom."""
    stage = Stage(2.0, count=1)
    stage.glass.screen.resize(24, 50)
    stage.keyboard.script.append(Resized(50, 24))
    shown = stage.until_closed()
    assert shown.count("Chat with a courier.") == 1
    assert shown.split("\n")[-2].endswith("0:38")


def test_coming_back_repaints_below() -> None:
    """After a stop the question is painted below what the shell wrote."""
    stage = Stage(Resumed(), count=1)
    stage.until_closed()
    assert stage.transcript.count("Chat with a courier.") == 1
    assert stage.transcript.startswith("1 of 1 · tone")


def test_a_stopped_process_has_spent_the_time() -> None:
    """Seconds in which nothing could happen count like others."""
    assert Stage(8.0, Resumed(), "2", count=1).play().answers[0].seconds == 8.0


def test_a_terminal_that_goes_away_leaves_the_sitting() -> None:
    """When no key will come any more, the sitting is left with what was answered."""
    assert Stage("2").play().ending == "left"
    assert Stage("2", "enter", "1", rules=Rules(exam=True)).play().phase is Phase.DONE


def test_what_cannot_be_committed_is_not_painted() -> None:
    """If the log is full, the error goes up before any feedback was on the screen."""
    stage = Stage("1", count=1)
    stage.office.fails = LogFull("full")
    with pytest.raises(LogFull):
        stage.play()
    assert "Not this time." not in stage.transcript


def test_the_slow_work_waits_for_the_first_frame() -> None:
    """Warming up happens once, after the first frame."""
    stage = Stage(count=1)
    stage.play()
    assert stage.office.warmed == 1


def test_signs_follow_the_encoding() -> None:
    """A terminal that cannot show the bars gets ASCII ones."""
    assert glyphs_for("utf-8") == UNICODE
    assert glyphs_for("cp1252") == ASCII
    assert glyphs_for("no-such-encoding") == ASCII


KEYS = st.sampled_from(
    [
        "1",
        "2",
        "3",
        "4",
        "9",
        "a",
        "d",
        "i",
        "enter",
        "space",
        "up",
        "down",
        "u",
        "v",
        "?",
        "p",
        "s",
        "z",
        "unknown",
        7.0,
    ]
)


@settings(max_examples=80, deadline=None)
@given(
    script=st.lists(KEYS, max_size=40),
    columns=st.sampled_from([30, 40, 80]),
    rows=st.sampled_from([12, 24]),
    exam=st.booleans(),
    confidence=st.booleans(),
)
def test_no_key_breaks_the_loop(script: list[object], columns: int, rows: int, exam: bool, confidence: bool) -> None:
    """Whatever a confused person presses, the sitting ends, each answer was committed once and nothing overflows."""
    stage = Stage(*script, rules=Rules(exam=exam, confidence=confidence), columns=columns, rows=rows)
    end = stage.play()
    assert end.phase is Phase.DONE
    numbers = [effect.answer.number for effect in stage.office.done if isinstance(effect, Commit)]
    assert numbers == list(range(len(end.answers)))


def test_keys_are_told_when_asked() -> None:
    """The letter h tells all keys, also those the help line has no room for."""
    assert "s skip" in Stage("h", count=1, columns=40).until_closed()


def test_a_digit_before_the_options_were_seen_is_answered_with_words() -> None:
    """While only the scene was shown a digit chooses nothing, and the person is told to read on."""
    stage = Stage("1", columns=40, rows=16, count=1)
    assert "Read on first: Enter shows the options." in stage.until_closed()
    assert stage.desk.session.answers == ()


def test_a_pause_after_the_answer_hides_nothing() -> None:
    """During a feedback a pause says that the clock stands still, and no more."""
    assert "Paused. The clock stands still." in Stage("2", "p", count=1).until_closed()
