"""A sitting as lines of text: for pipes, scripts and screen readers.

Nothing moves: lines are only added, no colour is needed, the clock speaks at thresholds and when asked (`t`). One
line answers. The end of the input ends the sitting, and what was answered is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from empathy_quiz.bank.model import LETTERS, Match
from empathy_quiz.play.answers import NotAnAnswer, example, parse
from empathy_quiz.play.clockface import spoken
from empathy_quiz.play.feedback import Remark, feedback
from empathy_quiz.play.lines import End, Late, Line, LineReader
from empathy_quiz.play.setting import Setting
from empathy_quiz.play.text import encodable, safe
from empathy_quiz.play.view import CONFIDENCE
from empathy_quiz.session import events
from empathy_quiz.session.machine import step
from empathy_quiz.session.state import Answer, Dealt, Phase, Session, remaining

THRESHOLDS = (0.5, 10.0)
"""When the clock speaks: at half of the limit, and this many seconds before the bell."""


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
        elif line.casefold() in _COMMANDS:
            _COMMANDS[line.casefold()](self, at)
        elif line:
            self._respond(line, at)
        else:
            self._step(events.Tick(at))
        if self._now.answers and self._now.answers[-1].timed_out and len(self._now.answers) > len(before.answers):
            self._bell(typed=line is not None)

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
        if self._now.phase is Phase.ASKING and left is not None:
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
            if self._now.phase is Phase.ASKING:
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
        self._say("Saved; it is explained at the end.")
        self._go_on("Enter: next question. u: answer again. q: leave.")

    def _explain(self) -> None:
        session = self._now
        self._say(*feedback_lines(session.dealt, session.answers[-1], self.setting.cite(session.question)))
        self._go_on("Enter: next. u: this answer shall not count. q: leave.")

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
        self._step(chosen)

    def _hint(self, at: float) -> None:
        self._step(events.Hint(at))
        session = self._now
        if session.phase is Phase.ASKING and session.hinted and session.question.hint:
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
        if self._now.phase is Phase.ASKING:
            left = remaining(self._now, at)
            self._say("There is no time limit." if left is None else f"{spoken(left)} left.")

    def _help(self, at: float) -> None:
        self._step(events.Tick(at))
        if self._now.phase is Phase.ASKING:
            self._say(*help_lines(self._now))

    def _again(self, at: float) -> None:
        self._step(events.Tick(at))
        if self._now.phase is Phase.ASKING:
            self._say(*question_lines(self._now))


_TURNS: dict[Phase, Callable[[PlainDesk], None]] = {
    Phase.SHOWING: PlainDesk._show,
    Phase.ASKING: PlainDesk._ask,
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


def help_lines(session: Session) -> tuple[str, ...]:
    """Say what can be typed."""
    return (
        f"Answer with {example(session.question)}.",
        "t tells the time left, v shows the question again, ? a hint, p pauses, s skips, u takes back, q leaves.",
    )


def question_lines(session: Session) -> tuple[str, ...]:
    """Return the open question in lines, as dealt."""
    question, order = session.question, session.dealt.order
    time = "no time limit" if session.allowed is None else f"time {spoken(session.allowed)}"
    lines = [f"Question {session.place + 1} of {len(session.plan)} ({question.bank}, {time})", question.ask]
    if isinstance(question, Match):
        lines += [f"{left}. {pair.left}" for left, pair in enumerate(question.pairs, 1)]
        lines += [f"{LETTERS[i]}. {question.rights[LETTERS.index(letter)]}" for i, letter in enumerate(order)]
    else:
        lines += [f"{i}. {question.options[LETTERS.index(letter)].text}" for i, letter in enumerate(order, 1)]
    return (*lines, f"Answer with {example(question)} (h for help).")


def feedback_lines(dealt: Dealt, answer: Answer, documents: Iterable[str]) -> tuple[str, ...]:
    """Return the explanation of an answer in lines."""
    told = feedback(dealt, answer)
    lines = [told.verdict]
    for remark in told.remarks:
        lines.append(_remark(remark, numbered=not isinstance(dealt.question, Match)))
        if remark.why:
            lines.append(f"   {remark.why}")
    lines += [told.why] if told.why else []
    lines += [f"Takeaway: {told.takeaway}"] if told.takeaway else []
    sources = "; ".join(documents)
    lines += [f"Source: {sources}"] if sources else []
    return tuple(lines)


def _remark(remark: Remark, *, numbered: bool) -> str:
    number = f"{remark.place}. " if numbered else ""
    return f"{number}{remark.label}: {remark.text}"
