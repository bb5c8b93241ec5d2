"""The live terminal: keys and the clock in, events through the sitting, frames out."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from typing import Protocol, TextIO

from empathy_quiz.bank.model import Match, Single
from empathy_quiz.environment import Environment
from empathy_quiz.play import keymap, told
from empathy_quiz.play.clockface import ASCII, UNICODE, Glyphs, next_change
from empathy_quiz.play.happenings import Closed, Happening, Interrupted, Pressed, Resized, Resumed
from empathy_quiz.play.keymap import Action, Do
from empathy_quiz.play.keys import Key, Paste
from empathy_quiz.play.layout import Line, Span
from empathy_quiz.play.screen import Screen
from empathy_quiz.play.setting import Setting
from empathy_quiz.play.view import (
    Frame,
    Size,
    Ui,
    confidence_frame,
    cursor_page,
    note_frame,
    question_frame,
    question_pages,
    turn_page,
)
from empathy_quiz.session import events
from empathy_quiz.session.machine import step
from empathy_quiz.session.state import Phase, Session, remaining

QUESTION = (Phase.SHOWING, Phase.ASKING)
EXPLAINED = (Phase.FEEDBACK, Phase.REVIEW)


class Port(Protocol):
    """What the loop needs of a terminal; tests hand in one of their own."""

    def read(self, deadline: float | None) -> Happening:
        """Wait for something to happen, until `deadline` of the monotonic clock at most (None: for ever)."""

    def flush_input(self) -> None:
        """Throw away what was typed and not yet read."""


@dataclass(slots=True)
class ScreenDesk:
    """One person at a terminal that can be painted."""

    setting: Setting
    terminal: Port
    screen: Screen
    glyphs: Glyphs
    session: Session
    ui: Ui = field(default_factory=Ui)
    pending: tuple[told.Block, ...] = ()
    frame: Frame = field(default_factory=lambda: Frame(()))
    explained: tuple[Phase, int] | None = None

    def run(self) -> Session:
        """Play until the sitting is over; returns its last state. The live part is gone from the screen then."""
        try:
            self._play()
        finally:
            with suppress(OSError, Interrupted):
                self.screen.clear()
        return self.session

    def _play(self) -> None:
        self.terminal.flush_input()
        self._paint()
        self.setting.warm()
        while not self._over:
            before = self._shown
            self._happened(self.terminal.read(self._next_change()))
            if self._shown != before and not self._over:
                self.terminal.flush_input()
            self._paint()

    @property
    def _over(self) -> bool:
        return self.session.phase is Phase.DONE

    @property
    def _shown(self) -> tuple[bool, int, int]:
        """What a key would be meant for: keys typed for one thing must not reach the next."""
        return self.session.phase in QUESTION, len(self.session.answers), self.session.reviewing

    def _happened(self, happening: Happening) -> None:
        match happening:
            case Pressed(key):
                self._key(key)
            case Resized(columns, rows):
                self.screen.resized(columns, rows)
            case Resumed():
                self.screen.resumed()
            case Closed():
                while not self._over:
                    self._step(events.Leave(self.setting.clock()))
            case _:
                self._step(events.Tick(self.setting.clock()))

    def _key(self, key: Key) -> None:
        if isinstance(key, Paste):
            self.ui = replace(self.ui, notice="A paste answers nothing. Please press a key.")
            return
        chosen = keymap.action(keymap.bindings(self._situation()), key)
        self.ui = replace(self.ui, notice=None)
        if chosen is not None:
            _DEEDS[chosen.do](self, chosen)

    def _step(self, event: events.Event) -> None:
        before = self.session
        after, effects = step(before, event)
        for effect in effects:
            self.setting.carry_out(effect, after)
        self.session = after
        if after.place != before.place or (after.phase in QUESTION) != (before.phase in QUESTION):
            self.ui = Ui()

    # What keys do

    def _choose(self, action: Action) -> None:
        session, at = self.session, self.setting.clock()
        order = session.dealt.order
        if action.place >= len(order):
            return
        if not isinstance(session.question, Match):
            self.ui = replace(self.ui, cursor=action.place if self.ui.cursor is not None else None)
            self._step(events.Choose(at, order[action.place]))
            return
        left = self.ui.left
        self._step(events.Choose(at, order[action.place], left))
        draft = self.session.draft
        if self.session.phase is Phase.ASKING and left < len(draft) and draft[left]:
            self._go_to_left(self._next_open(left))

    def _next_open(self, left: int) -> int:
        draft = self.session.draft
        later = [*range(left + 1, len(draft)), *range(left)]
        return next((place for place in later if not draft[place]), left)

    def _jump(self, action: Action) -> None:
        question = self.session.question
        if isinstance(question, Match) and action.place < len(question.pairs):
            self._go_to_left(action.place)

    def _go_to_left(self, left: int) -> None:
        self.ui = replace(self.ui, left=left)
        self._follow()

    def _move(self, by: int) -> None:
        question = self.session.question
        if isinstance(question, Match):
            self._go_to_left((self.ui.left + by) % len(question.pairs))
            return
        count = len(self.session.dealt.order)
        start = -1 if by > 0 else count
        cursor = (start if self.ui.cursor is None else self.ui.cursor) + by
        self.ui = replace(self.ui, cursor=cursor % count)
        self._follow()

    def _follow(self) -> None:
        """Turn to the page on which the cursor is."""
        self.ui = replace(self.ui, page=cursor_page(self.session, self.ui, self._size, self.glyphs))

    def _accept(self, _: Action) -> None:
        at = self.setting.clock()
        if not isinstance(self.session.question, Single):
            self._step(events.Submit(at))
        elif self.ui.cursor is None:
            self.ui = replace(self.ui, notice="Press a number, or move to a reply first.")
        else:
            self._step(events.Choose(at, self.session.dealt.order[self.ui.cursor]))

    def _tick(self, _: Action) -> None:
        if isinstance(self.session.question, Match):
            return
        if self.ui.cursor is None:
            self.ui = replace(self.ui, notice="Move to a reply first, or press its number.")
        else:
            self._step(events.Choose(self.setting.clock(), self.session.dealt.order[self.ui.cursor]))

    def _hint(self, _: Action) -> None:
        self._step(events.Hint(self.setting.clock()))
        self.ui = replace(self.ui, page=0)

    def _view(self, _: Action) -> None:
        self.ui = turn_page(self.ui, self._pages())

    def _page(self, _: Action) -> None:
        page, *rest = self.pending
        self.screen.tell(page)
        self.pending = tuple(rest)

    # What is seen

    def _paint(self) -> None:
        if self._over:
            return
        phase = self.session.phase
        if phase in EXPLAINED:
            self._explain()
        self.frame = self._drawn()
        self.screen.paint(self.frame.lines)
        if phase is Phase.SHOWING and not self.session.paused and self.ui.seen >= self.frame.pages:
            self._step(events.Shown(self.setting.clock()))
            self._paint()

    def _drawn(self) -> Frame:
        session, size = self.session, self._size
        if session.phase in QUESTION:
            now = self.setting.clock()
            pages = self._pages()
            return question_frame(session, self.ui, now, size, self._help(pages > 1), self.glyphs)
        if session.phase is Phase.CONFIDENCE:
            return confidence_frame(session, self.ui, size, self._help(), self.glyphs)
        text = "Saved. It is explained at the end." if session.phase is Phase.SAVED else ""
        return note_frame(session, self.ui, size, self._help(), text)

    def _explain(self) -> None:
        """Tell the question and the first page of its explanation, once."""
        session = self.session
        reviewing = session.phase is Phase.REVIEW
        answer = session.counted[session.reviewing] if reviewing else session.answers[-1]
        if self.explained == (session.phase, answer.number):
            return
        self.explained = (session.phase, answer.number)
        dealt = session.plan[answer.place]
        blocks = told.feedback_blocks(dealt, answer, self.setting.cite(dealt.question), self.glyphs)
        first, *rest = told.pages(blocks, self._size.text, self._size.room - 1)
        self.screen.tell((*told.question_block(session, answer), *first))
        self.pending = tuple(rest)

    @property
    def _size(self) -> Size:
        return Size(self.screen.columns, self.screen.rows)

    def _pages(self) -> int:
        return len(question_pages(self.session, self.ui, self._size, self.glyphs))

    def _situation(self) -> keymap.Situation:
        tall = self.session.phase in QUESTION and self._pages() > 1
        return keymap.situation(self.session, tall=tall, more=bool(self.pending))

    def _help(self, tall: bool = False) -> Line:
        here = keymap.situation(self.session, tall=tall, more=bool(self.pending))
        return (Span(keymap.help_line(keymap.bindings(here), self._size.text), "dim"),)

    def _next_change(self) -> float | None:
        session, now = self.session, self.setting.clock()
        if session.phase is not Phase.ASKING or session.paused:
            return None
        wait = next_change(remaining(session, now), session.allowed, self._size.text)
        return None if wait is None and session.deadline is None else now + (wait or 0.0)


def _event(make: Callable[[float], events.Event]) -> Callable[[ScreenDesk, Action], None]:
    return lambda desk, action: desk._step(make(desk.setting.clock()))


_DEEDS: dict[Do, Callable[[ScreenDesk, Action], None]] = {
    Do.CHOOSE: ScreenDesk._choose,
    Do.JUMP: ScreenDesk._jump,
    Do.UP: lambda desk, action: desk._move(-1),
    Do.DOWN: lambda desk, action: desk._move(1),
    Do.ACCEPT: ScreenDesk._accept,
    Do.TICK: ScreenDesk._tick,
    Do.CONFIDE: lambda desk, action: desk._step(events.Confide(desk.setting.clock(), action.place + 1)),
    Do.HINT: ScreenDesk._hint,
    Do.VIEW: ScreenDesk._view,
    Do.PAGE: ScreenDesk._page,
    Do.PAUSE: _event(events.Pause),
    Do.CONTINUE: _event(events.Continue),
    Do.SKIP: _event(events.Skip),
    Do.UNDO: _event(events.Undo),
    Do.NEXT: _event(events.Next),
    Do.LEAVE: _event(events.Leave),
}


def glyphs_for(encoding: str) -> Glyphs:
    """Return the signs a terminal of this encoding can show."""
    try:
        "".join(getattr(UNICODE, sign.name) for sign in fields(UNICODE)).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return UNICODE


def play_on_screen(session: Session, setting: Setting, environment: Environment, stream: TextIO) -> Session:
    """Play a sitting on the terminal behind `stream`; the terminal is as it was when this returns or raises."""
    from empathy_quiz.play.terminal import open_terminal

    encoding = stream.encoding or "utf-8"
    colour = not environment.environ.get("NO_COLOR")
    with open_terminal(environment, stream) as terminal:
        columns, rows = terminal.size()
        screen = Screen(terminal.write, columns, rows, encoding, colour)
        return ScreenDesk(setting, terminal, screen, glyphs_for(encoding), session).run()
