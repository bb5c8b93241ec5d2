"""The live terminal: keys and the clock in, events through the sitting, frames out."""

from __future__ import annotations

from contextlib import suppress
from typing import TextIO

from empathy_quiz.environment import Environment
from empathy_quiz.play import keymap, told
from empathy_quiz.play.clockface import ASCII, UNICODE, Glyphs, next_change
from empathy_quiz.play.deeds import DEEDS
from empathy_quiz.play.desk import QUESTION, Desk, Port
from empathy_quiz.play.happenings import Closed, Happening, Interrupted, Pressed, Resized, Resumed
from empathy_quiz.play.keymap import Do
from empathy_quiz.play.keys import Key, Paste
from empathy_quiz.play.layout import Line, Span
from empathy_quiz.play.screen import Screen
from empathy_quiz.play.setting import Setting
from empathy_quiz.play.view import Frame, confidence_frame, note_frame, question_frame
from empathy_quiz.session import events
from empathy_quiz.session.state import Phase, Session, remaining
from empathy_quiz.values import fields, replace

TOO_LONG = "A reply has no more room than that."

EXPLAINED = (Phase.FEEDBACK, Phase.REVIEW)


class ScreenDesk(Desk):
    """One person at a terminal that can be painted.

    `explained` is the answer told last, and in which phase; `heard` counts the turns that were told of a dialogue,
    which `talk` tells by its place and try.
    """

    def __init__(self, setting: Setting, terminal: Port, screen: Screen, glyphs: Glyphs, session: Session) -> None:
        super().__init__(setting, terminal, screen, glyphs, session)
        self.explained: tuple[Phase, int] | None = None
        self.talk: tuple[int, int | None] | None = None
        self.heard = 0

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
        while not self.over:
            before = self._shown
            self._happened(self.terminal.read(self._next_change()))
            if self._shown != before and not self.over:
                self.terminal.flush_input()
            self._paint()

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
                while not self.over:
                    self.step(events.Leave(self.setting.clock()))
            case _:
                self.step(events.Tick(self.setting.clock()))

    def _key(self, key: Key) -> None:
        session = self.session
        if session.phase is Phase.WRITING and not session.paused and not self.ui.commands and self._typed(key):
            return
        if isinstance(key, Paste):
            self.ui = replace(self.ui, notice="A paste answers nothing. Please press a key.")
            return
        chosen = keymap.action(keymap.bindings(self.situation), key)
        self.ui = replace(self.ui, notice=None)
        if chosen is not None:
            DEEDS[chosen.do](self, chosen)
            if chosen.do not in (Do.COMMANDS, Do.VIEW, Do.HELP):
                self.ui = replace(self.ui, commands=False)
        elif self.session.phase is Phase.SHOWING and not self.session.paused:
            self.ui = replace(self.ui, notice="Read on first: Enter shows the options.")

    def _typed(self, key: Key) -> bool:
        """Put a key, or a paste, into the reply; False where the key is a command."""
        from empathy_quiz.play.composing import editor_of, text_width
        from empathy_quiz.play.editor import insert, press

        editor = editor_of(self.session, self.ui)
        if isinstance(key, Paste):
            after = insert(editor, key.text)
        elif keymap.action(keymap.bindings(self.situation), key) is not None:
            return False
        else:
            after = press(editor, key, text_width(self.size))
        full = after == editor and (isinstance(key, Paste) or len(key) == 1)
        self.ui = replace(self.ui, editor=after, notice=TOO_LONG if full else None)
        if after.text != editor.text:
            self.step(events.Compose(self.setting.clock(), after.text))
        return True

    def _paint(self) -> None:
        if self.over:
            return
        phase = self.session.phase
        self._tell_turns()
        if phase in EXPLAINED:
            self._explain()
        frame = self._drawn()
        self.screen.paint(frame.lines)
        if phase is Phase.SHOWING and not self.session.paused and self.ui.seen >= frame.pages:
            self.step(events.Shown(self.setting.clock()))
            self._paint()

    def _drawn(self) -> Frame:
        session, size = self.session, self.size
        if session.phase in (Phase.WRITING, Phase.RATING) and not self.ui.commands:
            return self._composed()
        if session.phase in QUESTION:
            return question_frame(session, self.ui, self.setting.clock(), size, self._help(), self.glyphs)
        if session.phase is Phase.CONFIDENCE:
            return confidence_frame(session, self.ui, size, self._help(), self.glyphs)
        text = "Saved. It is explained at the end." if session.phase is Phase.SAVED else ""
        return note_frame(session, self.ui, size, self._help(), text)

    def _composed(self) -> Frame:
        from empathy_quiz.play.composing import rating_frame, writing_frame

        session, size = self.session, self.size
        if session.phase is Phase.RATING:
            return rating_frame(session, self.ui, size, self._help(), self.glyphs)
        return writing_frame(session, self.ui, self.setting.clock(), size, self._help(), self.glyphs)

    def _tell_turns(self) -> None:
        """Tell the turns of the present dialogue that were walked since; in the review all is told already."""
        session = self.session
        if session.phase is Phase.REVIEW:
            return
        if self.talk != (session.place, session.retry):
            self.talk, self.heard = (session.place, session.retry), 0
        walked = len(session.walked)
        for place in range(self.heard, walked):
            self.screen.tell(told.turn_block(session, place, self.glyphs))
        self.heard = walked

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
        first, *rest = told.pages(blocks, self.size.text, self.size.room - 1)
        self.screen.tell((*told.question_block(session, answer), *first))
        self.pending = tuple(rest)

    def _help(self) -> Line:
        return (Span(keymap.help_line(keymap.bindings(self.situation), self.size.text), "dim"),)

    def _next_change(self) -> float | None:
        session, now = self.session, self.setting.clock()
        if session.phase not in (Phase.ASKING, Phase.WRITING) or session.paused:
            return None
        wait = next_change(remaining(session, now), session.allowed, self.size.text)
        return None if wait is None and session.deadline is None else now + (wait or 0.0)


def glyphs_for(encoding: str) -> Glyphs:
    """Return the signs a terminal of this encoding can show."""
    try:
        "".join(getattr(UNICODE, sign) for sign in fields(UNICODE)).encode(encoding)
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
