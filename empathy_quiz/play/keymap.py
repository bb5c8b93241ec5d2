"""What a key means, as data; the help line is made from the same data, so it cannot lie.

A situation is all that decides which keys mean something. In one situation a key has one meaning. Options are
chosen by their place on the screen (1-9 or a-i), never by their letter in the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from empathy_quiz.bank.model import LETTERS, Match
from empathy_quiz.play.keys import Key
from empathy_quiz.session.state import Phase, Session
from empathy_quiz.values import value

DIGITS = "123456789"


class Do(Enum):
    """What a key asks for."""

    CHOOSE = "choose"
    """The option at `Action.place` on the screen; of a match, the right entry there, for the current left one."""
    JUMP = "jump"
    """Match: the left entry at `Action.place` becomes the current one."""
    UP = "up"
    DOWN = "down"
    ACCEPT = "accept"
    """`single`: the option under the cursor is the answer. Every other kind: the draft is the answer."""
    TICK = "tick"
    """The option under the cursor is picked."""
    CONFIDE = "confide"
    """How sure: `Action.place` + 1."""
    HINT = "hint"
    PAUSE = "pause"
    CONTINUE = "continue"
    SKIP = "skip"
    UNDO = "undo"
    VIEW = "view"
    """The other page of a question taller than the window."""
    PAGE = "page"
    """The next page of a feedback or of the results."""
    NEXT = "next"
    AGAIN = "again"
    """A dialogue is tried once more."""
    RATE = "rate"
    """The next digit of the own reply: `Action.place`."""
    DONE = "done"
    """The reply is written."""
    COMMANDS = "commands"
    """From writing to commands, and back."""
    LEAVE = "leave"
    HELP = "help"
    """All keys, where the help line has no room for them."""


@value
class Action:
    """What to do, and for `CHOOSE`, `JUMP` and `CONFIDE` with which entry (from 0)."""

    do: Do
    place: int = 0


@value
class Binding:
    """Keys and what they ask for.

    `keys` holds for each place the keys that mean it, the one to be told first; what takes no place has one entry.
    `shown` stands for the keys in the help line ("" where another entry speaks for them), `label` and `brief` say what
    they do. `weight` is how much the
    help line would miss the binding: the least weight is dropped first.
    """

    do: Do
    keys: tuple[tuple[str, ...], ...]
    shown: str
    label: str
    brief: str
    weight: int


@value(kw_only=True)
class Situation:
    """Where the person is. `choices` counts what can be chosen, `lefts` a match's left entries.

    `hint` says that a hint can still be asked for, `tall` that the question does not fit the window, `more` that
    another page of what is on the screen follows, `commands` that keys are no text while a reply is written.
    """

    phase: Phase
    kind: str = "single"
    paused: bool = False
    choices: int = 0
    lefts: int = 0
    hint: bool = False
    tall: bool = False
    more: bool = False
    commands: bool = False


def situation(session: Session, *, tall: bool = False, more: bool = False, commands: bool = False) -> Situation:
    """The situation of `session`; what depends on the window and its keys comes from the caller."""
    question = session.question
    return Situation(
        phase=session.phase,
        kind=question.kind,
        paused=session.paused,
        choices=len(session.dealt.order),
        lefts=len(question.pairs) if isinstance(question, Match) else 0,
        hint=question.hint is not None and not session.hinted,
        tall=tall,
        more=more,
        commands=commands,
    )


def bindings(here: Situation) -> tuple[Binding, ...]:
    """What can be done in `here`, in the order of the help line."""
    if here.paused:
        return (_CONTINUE, _LEAVE)
    if here.phase is Phase.ASKING:
        return _asking(here)
    if here.phase is Phase.WRITING:
        return _writing(here)
    first, *others = _STILL[here.phase]
    if here.more and here.phase in (Phase.FEEDBACK, Phase.REVIEW, Phase.DONE):
        first = _PAGE
    again = here.phase is Phase.FEEDBACK and here.kind == "dialogue"
    return (first, *((_AGAIN,) if again else ()), *others)


def action(available: Iterable[Binding], key: Key) -> Action | None:
    """What `key` asks for, or None. Capital letters count as small ones; a paste never means anything."""
    if not isinstance(key, str):
        return None
    wanted = key.lower() if len(key) == 1 else key
    for binding in available:
        for place, keys in enumerate(binding.keys):
            if wanted in keys:
                return Action(binding.do, place)
    return None


def help_line(available: Iterable[Binding], width: int) -> str:
    """The longest help line of at most `width` cells, without what matters least where there is no room.

    Short labels come before leaving an entry out; where one is left out, the key that tells all keys stands there.
    """
    listed = [binding for binding in available if binding.shown]
    every = [binding for binding in listed if binding.do is not Do.HELP]
    kept = every.copy()
    while kept:
        shown = kept if kept == every else [binding for binding in listed if binding in kept or binding not in every]
        for separator, brief in (("   ", False), ("  ", True)):
            line = separator.join(_entry(binding, brief) for binding in shown)
            if len(line) <= width:
                return line
        kept.remove(min(kept, key=lambda binding: binding.weight))
    return ""


def all_keys(available: Iterable[Binding]) -> str:
    """Every key that means something, for the person who asks."""
    return "Keys: " + ", ".join(_entry(binding, False) for binding in available if binding.shown)


def _entry(binding: Binding, brief: bool) -> str:
    return f"{binding.shown} {binding.brief if brief else binding.label}"


def _asking(here: Situation) -> tuple[Binding, ...]:
    own = _match(here) if here.kind == "match" else _options(here)
    extra = (_HINT if here.hint else _NO_HINT, *((_VIEW,) if here.tall else ()))
    keys = () if here.choices >= _LETTER_H else (_KEYS,)
    return (*own, *extra, _PAUSE, _SKIP, _UNDO, _LEAVE, *keys)


def _writing(here: Situation) -> tuple[Binding, ...]:
    """While a reply is written, all keys but two are text, until they are made commands."""
    extra = (_HINT if here.hint else _NO_HINT, *((_VIEW,) if here.tall else ()))
    return (_BACK, *extra, _PAUSE, _SKIP, _LEAVE, _KEYS) if here.commands else (_DONE, _COMMANDS)


def _options(here: Situation) -> tuple[Binding, ...]:
    label, brief = _WORDS.get(here.kind, _WORDS["single"])
    keys = tuple(zip(DIGITS[: here.choices], LETTERS, strict=False))
    choose = Binding(Do.CHOOSE, keys, f"1-{here.choices}", label, brief, 90)
    several = here.kind in ("multiple", "best-worst", "order")
    return (choose, _UP, _DOWN, _TICK, _SUBMIT) if several else (choose, _UP, _DOWN, _ACCEPT)


def _match(here: Situation) -> tuple[Binding, ...]:
    rights = tuple((letter,) for letter in LETTERS[: here.choices])
    lefts = tuple((digit,) for digit in DIGITS[: here.lefts])
    join = Binding(Do.CHOOSE, rights, f"a-{LETTERS[here.choices - 1]}", "join", "join", 90)
    jump = Binding(Do.JUMP, lefts, f"1-{here.lefts}", "go to", "go to", 45)
    return (join, jump, _UP, _DOWN, _SUBMIT)


def _plain(do: Do, shown: str, label: str, weight: int, *keys: str, brief: str | None = None) -> Binding:
    return Binding(do, (keys,), shown, label, label if brief is None else brief, weight)


_WORDS = {
    "single": ("answer", "answer"),
    "multiple": ("tick", "tick"),
    "best-worst": ("best, then worst", "pick"),
    "order": ("pick in order", "pick"),
}
"""What a digit does, in long and in short."""

_UP = _plain(Do.UP, "", "", 0, "up", "backtab")
_DOWN = _plain(Do.DOWN, "↑↓", "move", 20, "down", "tab")
_ACCEPT = _plain(Do.ACCEPT, "Enter", "accept", 25, "enter")
_SUBMIT = _plain(Do.ACCEPT, "Enter", "submit", 80, "enter", brief="ok")
_TICK = _plain(Do.TICK, "Space", "pick", 40, "space")
_HINT = _plain(Do.HINT, "?", "hint", 55, "?")
_NO_HINT = _plain(Do.HINT, "", "", 0, "?")
_KEYS = _plain(Do.HELP, "h", "all keys", 100, "h", "f1", brief="keys")
_LETTER_H = 8
"""With so many options the letter h is one of them."""

_PAUSE = _plain(Do.PAUSE, "p", "pause", 72, "p")
_SKIP = _plain(Do.SKIP, "s", "skip", 30, "s")
_UNDO = _plain(Do.UNDO, "u", "undo", 35, "u", "backspace")
_VOID = _plain(Do.UNDO, "u", "undo this answer", 35, "u", "backspace", brief="undo")
_VIEW = _plain(Do.VIEW, "v", "other page", 75, "v", brief="page")
_SHOW = _plain(Do.VIEW, "Enter", "to the options", 90, "enter", "space", "v", brief="options")
_CONTINUE = _plain(Do.CONTINUE, "p", "go on", 90, "p", "enter", "space")
_PAGE = _plain(Do.PAGE, "Enter", "more", 90, "enter", "space")
_NEXT = _plain(Do.NEXT, "Enter", "next", 90, "enter", "space")
_LEAVE = _plain(Do.LEAVE, "q", "leave", 70, "q", "ctrl-d")
_CONFIDE = Binding(Do.CONFIDE, (("1",), ("2",), ("3",)), "1-3", "how sure", "how sure", 90)

_AGAIN = _plain(Do.AGAIN, "r", "try it again", 60, "r", brief="again")
_DONE = _plain(Do.DONE, "Ctrl-D", "done", 90, "ctrl-d")
_COMMANDS = _plain(Do.COMMANDS, "Esc", "skip, pause, leave …", 80, "escape", brief="more")
_BACK = _plain(Do.COMMANDS, "Enter", "write on", 90, "enter", "escape", "space")
_RATE = Binding(Do.RATE, (("0",), ("1",), ("2",)), "0-2", "give", "give", 90)

_STILL = {
    Phase.RATING: (_RATE, _SUBMIT, _UNDO, _PAUSE, _LEAVE),
    Phase.SHOWING: (_SHOW, _PAUSE, _SKIP, _LEAVE),
    Phase.CONFIDENCE: (_CONFIDE, _UNDO, _PAUSE, _LEAVE),
    Phase.SAVED: (_NEXT, _UNDO, _PAUSE, _LEAVE),
    Phase.FEEDBACK: (_NEXT, _VOID, _PAUSE, _LEAVE),
    Phase.REVIEW: (_NEXT, _LEAVE),
    Phase.DONE: (_NEXT, _LEAVE),
}
"""What can be done where no answer is awaited; the first entry is what Enter does."""
