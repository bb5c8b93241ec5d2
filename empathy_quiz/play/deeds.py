"""What keys do: one small function for each thing a key can ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from empathy_quiz.bank.model import Match, Single
from empathy_quiz.play.desk import Desk
from empathy_quiz.play.keymap import Action, Do, all_keys, bindings
from empathy_quiz.play.view import cursor_page, turn_page
from empathy_quiz.session import events
from empathy_quiz.session.state import Phase
from empathy_quiz.values import replace

Deed: TypeAlias = Callable[[Desk, Action], None]


def _choose(desk: Desk, action: Action) -> None:
    order = desk.session.dealt.order
    if action.place >= len(order):
        return
    if isinstance(desk.session.question, Match):
        _join(desk, order[action.place])
        return
    if desk.ui.cursor is not None:
        desk.ui = replace(desk.ui, cursor=action.place)
    desk.step(events.Choose(desk.setting.clock(), order[action.place]))


def _join(desk: Desk, letter: str) -> None:
    """Give the current left entry a partner, and go on to the next one without."""
    left = desk.ui.left
    desk.step(events.Choose(desk.setting.clock(), letter, left))
    draft = desk.session.draft
    if desk.session.phase is Phase.ASKING and left < len(draft) and draft[left]:
        later = [*range(left + 1, len(draft)), *range(left)]
        _go_to_left(desk, next((place for place in later if not draft[place]), left))


def _jump(desk: Desk, action: Action) -> None:
    question = desk.session.question
    if isinstance(question, Match) and action.place < len(question.pairs):
        _go_to_left(desk, action.place)


def _go_to_left(desk: Desk, left: int) -> None:
    desk.ui = replace(desk.ui, left=left)
    _follow(desk)


def _move(desk: Desk, by: int) -> None:
    question = desk.session.question
    if isinstance(question, Match):
        _go_to_left(desk, (desk.ui.left + by) % len(question.pairs))
        return
    count = len(desk.session.dealt.order)
    nowhere = -1 if by > 0 else count
    cursor = (nowhere if desk.ui.cursor is None else desk.ui.cursor) + by
    desk.ui = replace(desk.ui, cursor=cursor % count)
    _follow(desk)


def _follow(desk: Desk) -> None:
    """Turn to the page on which the cursor is."""
    desk.ui = replace(desk.ui, page=cursor_page(desk.session, desk.ui, desk.size, desk.glyphs))


def _accept(desk: Desk, _: Action) -> None:
    """Enter: the option under the cursor for a `single`, else what has been chosen so far."""
    single = isinstance(desk.session.question, Single)
    if single and desk.ui.cursor is not None:
        _pick(desk, desk.ui.cursor)
    elif single and not desk.session.draft:
        desk.ui = replace(desk.ui, notice="Press a number, or move to a reply first.")
    else:
        desk.step(events.Submit(desk.setting.clock()))


def _tick(desk: Desk, _: Action) -> None:
    if isinstance(desk.session.question, Match):
        return
    if desk.ui.cursor is None:
        desk.ui = replace(desk.ui, notice="Move to a reply first, or press its number.")
    else:
        _pick(desk, desk.ui.cursor)


def _pick(desk: Desk, cursor: int) -> None:
    desk.step(events.Choose(desk.setting.clock(), desk.session.dealt.order[cursor]))


def _hint(desk: Desk, _: Action) -> None:
    desk.step(events.Hint(desk.setting.clock()))
    desk.ui = replace(desk.ui, page=0)


def _view(desk: Desk, _: Action) -> None:
    desk.ui = turn_page(desk.ui, desk.pages)


def _page(desk: Desk, _: Action) -> None:
    page, *rest = desk.pending
    desk.screen.tell(page)
    desk.pending = tuple(rest)


def _help(desk: Desk, _: Action) -> None:
    desk.ui = replace(desk.ui, notice=all_keys(bindings(desk.situation)))


def _event(make: Callable[[float], events.Event]) -> Deed:
    return lambda desk, _: desk.step(make(desk.setting.clock()))


def _rate(desk: Desk, action: Action) -> None:
    desk.step(events.Choose(desk.setting.clock(), str(action.place)))


def _commands(desk: Desk, _: Action) -> None:
    desk.ui = replace(desk.ui, commands=not desk.ui.commands, page=0)


DEEDS: Mapping[Do, Deed] = MappingProxyType(
    {
        Do.CHOOSE: _choose,
        Do.JUMP: _jump,
        Do.UP: lambda desk, _: _move(desk, -1),
        Do.DOWN: lambda desk, _: _move(desk, 1),
        Do.ACCEPT: _accept,
        Do.TICK: _tick,
        Do.CONFIDE: lambda desk, action: desk.step(events.Confide(desk.setting.clock(), action.place + 1)),
        Do.HINT: _hint,
        Do.VIEW: _view,
        Do.PAGE: _page,
        Do.PAUSE: _event(events.Pause),
        Do.CONTINUE: _event(events.Continue),
        Do.SKIP: _event(events.Skip),
        Do.UNDO: _event(events.Undo),
        Do.NEXT: _event(events.Next),
        Do.AGAIN: _event(events.Again),
        Do.RATE: _rate,
        Do.DONE: _event(events.Submit),
        Do.COMMANDS: _commands,
        Do.LEAVE: _event(events.Leave),
        Do.HELP: _help,
    }
)
"""Every `Do` and what is done for it."""
