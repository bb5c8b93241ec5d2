"""A sitting as lines of text: for pipes, scripts and screen readers.

Nothing moves: lines are only added, no colour is needed, the clock speaks at thresholds and when asked (`t`). One
line answers. The end of the input ends the sitting, and what was answered is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from empathy_quiz.bank.model import Dialogue
from empathy_quiz.play.answers import NotAnAnswer, parse
from empathy_quiz.play.clockface import spoken
from empathy_quiz.play.lines import End, Late, Line, LineReader
from empathy_quiz.play.setting import Setting
from empathy_quiz.play.text import encodable, safe
from empathy_quiz.play.view import CONFIDENCE
from empathy_quiz.play.wording import ending_lines, feedback_lines, help_lines, question_lines, rating_lines
from empathy_quiz.session import events
from empathy_quiz.session.machine import step
from empathy_quiz.session.state import Phase, Session, remaining

THRESHOLDS = (0.5, 10.0)
"""When the clock speaks: at half of the limit, and this many seconds before the bell."""


OPEN = (Phase.ASKING, Phase.WRITING)
"""The phases in which a line answers."""


@dataclass(slots=True)
class PlainDesk:
    """One person at a line-by-line terminal, or a pipe.

    `write` takes text; `typing` says that a person may be at the keyboard, who has to be waited for.
    """

    setting: Setting
    reader: LineReader
    write: Callable[[str], None]
    typing: bool
    encoding: str = "utf-8"
    width: int = 0
    session: Session | None = None

    def run(self, session: Session) -> Session:
        """Play until the sitting is over; returns its last state."""
        self.session = session
        while self._now.phase is not Phase.DONE:
            _TURNS[self._now.phase](self)
        return self._now

    @property
    def _now(self) -> Session:
        assert self.session is not None
        return self.session

    def _step(self, event: events.Event) -> None:
        before = self._now
        after, effects = step(before, event)
        for effect in effects:
            self.setting.carry_out(effect, after)
        self.session = after
        if after.notice and after.notice != before.notice:
            self._say(after.notice)

    def _say(self, *lines: str) -> None:
        for line in lines:
            text = line.lstrip(" ")
            shown = " " * (len(line) - len(text)) + safe(text, one_line=True)
            self.write(encodable(shown, self.encoding) + "\n")

    def _read(self, deadline: float | None = None) -> str | None:
        """Return a line, or None after the deadline; the end of the input leaves the sitting."""
        match self.reader.read(deadline):
            case Line(text):
                return text.strip()
            case Late():
                return None
            case End():
                self._step(events.Leave(self.setting.clock()))
                return None

    def _show(self) -> None:
        session = self._now
        self._say("", *question_lines(session))
        self._step(events.Shown(self.setting.clock()))
        self.setting.warm()

    def _ask(self) -> None:
        before = self._now
        line = self._read(self._next_word())
        at = self.setting.clock()
        if self._now is not before:
            return
        if line is None:
            self._time_passes(at)
        elif self._now.phase is Phase.WRITING:
            self._write(line, at)
        elif line.casefold() in _COMMANDS:
            _COMMANDS[line.casefold()](self, at)
        elif line:
            self._respond(line, at)
        else:
            self._step(events.Tick(at))
        fresh = self._now.answers[len(before.answers) :]
        if (fresh and fresh[0].timed_out and not fresh[0].skipped) or self._now.rung:
            self._bell(typed=line is not None)

    def _write(self, line: str, at: float) -> None:
        """Take a line of a reply. As long as nothing is written, commands are commands."""
        text = self._now.text
        if line == ".":
            self._step(events.Submit(at))
        elif not text and line.casefold() in _COMMANDS:
            _COMMANDS[line.casefold()](self, at)
        else:
            self._step(events.Compose(at, f"{text}\n{line}" if text else line))

    def _rate(self) -> None:
        if self._now.paused:
            self._step(events.Continue(self.setting.clock()))
        self._say(*rating_lines())
        line = self._read()
        at = self.setting.clock()
        if line is not None and line.casefold() in ("u", "q"):
            self._step(events.Undo(at) if line.casefold() == "u" else events.Leave(at))
            if self._now.phase is Phase.WRITING:
                self._say("Write on; a line with a single dot ends your reply.")
        elif line is not None:
            self._step(events.Respond(at, tuple(line.replace(",", " ").split())))

    def _next_word(self) -> float | None:
        """Return when the clock next has something to say."""
        session = self._now
        if session.deadline is None or session.allowed is None:
            return None
        now = self.setting.clock()
        marks = (session.deadline - session.allowed * THRESHOLDS[0], session.deadline - THRESHOLDS[1])
        return min([mark for mark in marks if mark > now] + [session.deadline])

    def _time_passes(self, at: float) -> None:
        self._step(events.Tick(at))
        left = remaining(self._now, at)
        if self._now.phase in OPEN and left is not None:
            self._say(f"{spoken(left)} left.")

    def _bell(self, *, typed: bool) -> None:
        if not self.typing:
            return
        if typed:
            self._say("Time. That line came too late.")
        else:
            self._say("Time – Enter to go on")
            self.reader.discard_line()

    def _respond(self, line: str, at: float) -> None:
        session = self._now
        try:
            response = parse(session.question, session.dealt.order, line)
        except NotAnAnswer as problem:
            self._step(events.Tick(at))
            if self._now.phase in OPEN:
                self._say(str(problem))
            return
        self._step(events.Respond(at, response))

    def _confide(self) -> None:
        self._say("How likely is it that this is right? Answer 1, 2 or 3; u takes the choice back.")
        self._say(*(f"{level}. {text}" for level, text in CONFIDENCE))
        line = self._read()
        at = self.setting.clock()
        if line in ("1", "2", "3"):
            self._step(events.Confide(at, int(line)))
        elif line is not None and line.casefold() in ("u", "q"):
            self._step(events.Undo(at) if line.casefold() == "u" else events.Leave(at))
            if self._now.phase is Phase.ASKING:
                self._say(*question_lines(self._now))
        elif line is not None:
            self._say("Please answer 1, 2 or 3.")

    def _saved(self) -> None:
        self._say(*ending_lines(self._now))
        self._say("Saved; it is explained at the end.")
        self._go_on("Enter: next question. u: answer again. q: leave.")

    def _explain(self) -> None:
        session = self._now
        self._say(*ending_lines(session))
        self._say(*feedback_lines(session.dealt, session.answers[-1], self.setting.cite(session.question)))
        again = " r: try it again." if isinstance(session.whole, Dialogue) else ""
        self._go_on(f"Enter: next.{again} u: this answer shall not count. q: leave.")

    def _review(self) -> None:
        session = self._now
        answer = session.counted[session.reviewing]
        dealt = session.plan[answer.place]
        self._say("", f"Question {answer.place + 1}: {dealt.question.ask}")
        self._say(*feedback_lines(dealt, answer, self.setting.cite(dealt.question)))
        self._go_on("Enter: next. q: leave.")

    def _go_on(self, offer: str) -> None:
        """Wait for Enter where a person is typing; a pipe goes on at once."""
        if not self.typing:
            self._step(events.Next(self.setting.clock()))
            return
        self._say(offer)
        before = self._now
        line = self._read()
        at = self.setting.clock()
        if self._now is not before or line is None:
            return
        choice = line.casefold()
        chosen: events.Event = events.Next(at)
        if choice == "u":
            chosen = events.Undo(at)
        elif choice == "q":
            chosen = events.Leave(at)
        elif choice == "r" and isinstance(self._now.whole, Dialogue) and self._now.phase is Phase.FEEDBACK:
            chosen = events.Again(at)
        self._step(chosen)

    def _hint(self, at: float) -> None:
        self._step(events.Hint(at))
        session = self._now
        if session.phase in OPEN and session.hinted and session.question.hint:
            self._say(f"Hint: {session.question.hint}")

    def _pause(self, at: float) -> None:
        self._step(events.Pause(at))
        if self._now.paused:
            self._say("Paused; the clock stands still. Enter goes on.")
            if self._read() is not None:
                self._step(events.Continue(self.setting.clock()))
                self._say("Going on.")

    def _tell_time(self, at: float) -> None:
        self._step(events.Tick(at))
        if self._now.phase in OPEN:
            left = remaining(self._now, at)
            self._say("There is no time limit." if left is None else f"{spoken(left)} left.")

    def _help(self, at: float) -> None:
        self._step(events.Tick(at))
        if self._now.phase in OPEN:
            self._say(*help_lines(self._now))

    def _again(self, at: float) -> None:
        self._step(events.Tick(at))
        if self._now.phase in OPEN:
            self._say(*question_lines(self._now))


_TURNS: dict[Phase, Callable[[PlainDesk], None]] = {
    Phase.SHOWING: PlainDesk._show,
    Phase.ASKING: PlainDesk._ask,
    Phase.WRITING: PlainDesk._ask,
    Phase.RATING: PlainDesk._rate,
    Phase.CONFIDENCE: PlainDesk._confide,
    Phase.SAVED: PlainDesk._saved,
    Phase.FEEDBACK: PlainDesk._explain,
    Phase.REVIEW: PlainDesk._review,
}

_COMMANDS: dict[str, Callable[[PlainDesk, float], None]] = {
    "?": PlainDesk._hint,
    "p": PlainDesk._pause,
    "t": PlainDesk._tell_time,
    "v": PlainDesk._again,
    "h": PlainDesk._help,
    "help": PlainDesk._help,
    "s": lambda desk, at: desk._step(events.Skip(at)),
    "u": lambda desk, at: desk._step(events.Undo(at)),
    "q": lambda desk, at: desk._step(events.Leave(at)),
}
