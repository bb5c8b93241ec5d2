"""What one person at a painted terminal has in hand: the sitting, the screen, and what belongs to neither."""

from __future__ import annotations

from typing import Protocol

from empathy_quiz.play import keymap, told
from empathy_quiz.play.clockface import Glyphs
from empathy_quiz.play.happenings import Happening
from empathy_quiz.play.screen import Screen
from empathy_quiz.play.setting import Setting
from empathy_quiz.play.view import Size, Ui, question_pages
from empathy_quiz.session.events import Event
from empathy_quiz.session.machine import step
from empathy_quiz.session.state import Phase, Session

QUESTION = (Phase.SHOWING, Phase.ASKING, Phase.WRITING)
"""The phases in which a question is open on the screen."""


class Port(Protocol):
    """What the loop needs of a terminal; tests hand in one of their own."""

    def read(self, deadline: float | None) -> Happening:
        """Wait for something to happen, until `deadline` of the monotonic clock at most (None: for ever)."""

    def flush_input(self) -> None:
        """Throw away what was typed and not yet read."""


class Desk:
    """A sitting and its screen. `pending` are the pages of the present explanation that Enter has yet to tell."""

    def __init__(self, setting: Setting, terminal: Port, screen: Screen, glyphs: Glyphs, session: Session) -> None:
        self.setting, self.terminal, self.screen = setting, terminal, screen
        self.glyphs, self.session = glyphs, session
        self.ui = Ui()
        self.pending: tuple[told.Block, ...] = ()

    def step(self, event: Event) -> None:
        """Let an event happen; its effects are carried out before anything else is painted."""
        before = self.session
        after, effects = step(before, event)
        for effect in effects:
            self.setting.carry_out(effect, after)
        self.session = after
        here, there = (before.place, before.turn, before.retry), (after.place, after.turn, after.retry)
        if here != there or (after.phase in QUESTION) != (before.phase in QUESTION):
            self.ui = Ui()

    @property
    def over(self) -> bool:
        """Whether the sitting is over."""
        return self.session.phase is Phase.DONE

    @property
    def size(self) -> Size:
        """The window."""
        return Size(self.screen.columns, self.screen.rows)

    @property
    def pages(self) -> int:
        """How many pages the open question takes in this window."""
        return len(question_pages(self.session, self.ui, self.size, self.glyphs))

    @property
    def situation(self) -> keymap.Situation:
        """What decides which keys mean something now."""
        tall = self.session.phase in QUESTION and self.pages > 1
        commands = self.ui.commands
        return keymap.situation(self.session, tall=tall, more=bool(self.pending), commands=commands)
