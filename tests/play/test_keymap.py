"""The keymap: one meaning for each key, and a help line that tells no lie."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.bank.model import KINDS, Match, Option, Pair, Single, Spare
from empathy_quiz.play.keymap import Action, Binding, Do, Situation, action, all_keys, bindings, help_line, situation
from empathy_quiz.play.keys import Paste
from empathy_quiz.session.state import Dealt, Phase, Rules, Session
from empathy_quiz.values import replace

SITUATIONS = tuple(
    Situation(
        phase=phase, kind=kind, paused=paused, choices=choices, lefts=min(choices, 8), hint=hint, tall=tall, more=more
    )
    for phase, kind, paused, choices, hint, tall, more in product(
        Phase, KINDS, (False, True), (2, 5, 9), (False, True), (False, True), (False, True)
    )
)


def asking(
    kind: str, choices: int = 4, lefts: int = 0, *, hint: bool = False, tall: bool = False
) -> tuple[Binding, ...]:
    """What can be done while a question of `kind` is open."""
    return bindings(Situation(phase=Phase.ASKING, kind=kind, choices=choices, lefts=lefts, hint=hint, tall=tall))


def entries(line: str) -> list[str]:
    """The entries of a help line."""
    return [entry for entry in re.split(" {2,}", line) if entry]


def test_no_key_has_two_meanings() -> None:
    """In no situation does a key stand twice."""
    for here in SITUATIONS:
        keys = [key for binding in bindings(here) for place in binding.keys for key in place]
        assert sorted(keys) == sorted(set(keys)), here


def test_every_key_is_small() -> None:
    """No binding asks for a capital letter, since capital letters count as small ones."""
    assert [
        key for here in SITUATIONS for b in bindings(here) for place in b.keys for key in place if key != key.lower()
    ] == []


def test_one_can_always_leave() -> None:
    """`q` and Ctrl-D leave in every situation, but where keys are text: there Esc makes commands of them."""
    for here in SITUATIONS:
        if here.phase is Phase.WRITING and not here.paused:
            assert action(bindings(here), "escape") == Action(Do.COMMANDS)
            here = replace(here, commands=True)
        available = bindings(here)
        assert (action(available, "q"), action(available, "ctrl-d")) == (Action(Do.LEAVE), Action(Do.LEAVE))


def test_one_can_pause_whenever_something_is_open() -> None:
    """`p` pauses before, while and after a question, and goes on during a pause."""
    open_phases = [phase for phase in Phase if action(bindings(Situation(phase=phase)), "p") == Action(Do.PAUSE)]
    assert open_phases == [*(Phase.SHOWING, Phase.ASKING, Phase.CONFIDENCE, Phase.RATING, Phase.SAVED, Phase.FEEDBACK)]
    assert action(bindings(Situation(phase=Phase.WRITING, commands=True)), "p") == Action(Do.PAUSE)
    assert action(bindings(Situation(phase=Phase.ASKING, paused=True)), "p") == Action(Do.CONTINUE)


@given(st.sampled_from(SITUATIONS), st.integers(0, 200))
def test_help_fits(here: Situation, width: int) -> None:
    """The help line is never wider than the window."""
    assert len(help_line(bindings(here), width)) <= width


@given(st.sampled_from(SITUATIONS))
def test_help_names_keys_that_do_something(here: Situation) -> None:
    """Each entry of a wide help line begins with keys that are bound, and every binding with a name has one."""
    available = bindings(here)
    told = [entry.split(" ")[0] for entry in entries(help_line(available, 1000))]
    assert told == [binding.shown for binding in available if binding.shown and binding.do is not Do.HELP]
    for binding in available:
        named = binding.shown.lower().replace("↑↓", "down").replace("esc", "escape")
        for shown in [named] if named.startswith("ctrl-") else named.split("-"):
            assert not shown or action(available, shown) is not None, binding


@given(st.sampled_from(SITUATIONS), st.integers(0, 150))
def test_a_wider_window_tells_no_less(here: Situation, width: int) -> None:
    """One more column never costs an entry of the help line."""
    narrow, wide = (help_line(bindings(here), columns) for columns in (width, width + 1))
    assert len(entries(narrow)) <= len(entries(wide))


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("single", "1-4 answer  p pause  q leave  h keys"),
        ("multiple", "1-4 tick  Enter ok  p pause  h keys"),
        ("best-worst", "1-4 pick  Enter ok  p pause  h keys"),
        ("order", "1-4 pick  Enter ok  p pause  h keys"),
        ("match", "a-d join  Enter ok  p pause  h keys"),
    ],
)
def test_forty_columns_tell_what_matters(kind: str, line: str) -> None:
    """At 40 columns each kind still tells how to answer, to pause, and where all keys are told."""
    assert help_line(asking(kind, lefts=3, hint=True), 40) == line


def test_a_wide_help_line_tells_all() -> None:
    """With room enough the help line has every entry in its long form."""
    assert help_line(asking("best-worst", hint=True, tall=True), 140) == (
        "1-4 best, then worst   ↑↓ move   Space pick   Enter submit   ? hint   v other page   p pause   s skip   "
        "u undo   q leave"
    )


def test_no_room_is_an_empty_line() -> None:
    """A window too narrow for any entry has no help line."""
    assert help_line(asking("single"), 5) == ""


@pytest.mark.parametrize("kind", ["single", "multiple", "best-worst", "order"])
def test_digits_and_letters_choose_by_place(kind: str) -> None:
    """A digit and its letter, small or capital, mean the same place; beyond the options they mean nothing."""
    available = asking(kind)
    assert [action(available, key) for key in ("1", "a", "4", "D")] == [
        Action(Do.CHOOSE, 0),
        Action(Do.CHOOSE, 0),
        Action(Do.CHOOSE, 3),
        Action(Do.CHOOSE, 3),
    ]
    assert [action(available, key) for key in ("5", "e", "0")] == [None, None, None]


def test_match_joins_with_letters_and_jumps_with_digits() -> None:
    """Of a match, letters mean right entries and digits left ones."""
    available = asking("match", choices=4, lefts=3)
    assert [action(available, key) for key in ("a", "d", "1", "3", "4", "e")] == [
        Action(Do.CHOOSE, 0),
        Action(Do.CHOOSE, 3),
        Action(Do.JUMP, 0),
        Action(Do.JUMP, 2),
        None,
        None,
    ]


def test_space_ticks_where_more_than_one_is_picked() -> None:
    """Space picks under the cursor, except where one key is the whole answer or two columns are joined."""
    ticking = {kind for kind in KINDS if action(asking(kind, lefts=2), "space") == Action(Do.TICK)}
    assert ticking == {"multiple", "best-worst", "order"}


def test_hint_and_view_are_there_when_they_do_something() -> None:
    """`?` stands in the help line while a hint is left (else it says that there is none), `v` is bound when needed."""
    assert (action(asking("single"), "?"), action(asking("single"), "v")) == (Action(Do.HINT), None)
    assert "hint" not in help_line(asking("single"), 200)
    available = asking("single", hint=True, tall=True)
    assert (action(available, "?"), action(available, "v")) == (Action(Do.HINT), Action(Do.VIEW))


def test_a_question_being_shown_cannot_be_answered() -> None:
    """While the scene of a tall question is shown, digits mean nothing, and Enter shows the options."""
    available = bindings(Situation(phase=Phase.SHOWING, choices=4, tall=True))
    assert (action(available, "1"), action(available, "enter")) == (None, Action(Do.VIEW))


@pytest.mark.parametrize("phase", [Phase.FEEDBACK, Phase.REVIEW, Phase.DONE])
def test_enter_turns_pages_before_it_goes_on(phase: Phase) -> None:
    """Enter shows the rest of a long text first, and goes on at its end."""
    pages = [action(bindings(Situation(phase=phase, more=more)), "enter") for more in (True, False)]
    assert pages == [Action(Do.PAGE), Action(Do.NEXT)]


def test_confidence_has_three_levels() -> None:
    """`1` to `3` say how sure one is, and nothing is chosen any more."""
    available = bindings(Situation(phase=Phase.CONFIDENCE, choices=4))
    assert [action(available, key) for key in "1234a"] == [
        Action(Do.CONFIDE, 0),
        Action(Do.CONFIDE, 1),
        Action(Do.CONFIDE, 2),
        None,
        None,
    ]


def test_a_pause_hides_every_answer() -> None:
    """During a pause one can go on or leave, and nothing else."""
    available = bindings(Situation(phase=Phase.ASKING, paused=True, choices=4, hint=True))
    assert {binding.do for binding in available} == {Do.CONTINUE, Do.LEAVE}


@pytest.mark.parametrize("key", [Paste("1"), Paste("q"), "unknown", "ctrl-a", "alt-1", "escape", "f2"])
def test_what_is_not_bound_means_nothing(key: str | Paste) -> None:
    """Neither a paste nor a key without a binding asks for anything."""
    assert action(asking("single"), key) is None


def test_the_situation_of_a_match() -> None:
    """A match counts its right entries as choices and its pairs as left entries."""
    question = Match(
        bank="b", id="m", ask="?", pairs=(Pair("l", "r"), Pair("m", "s")), spare=Spare("t"), hint="Look again."
    )
    session = Session(plan=(Dealt(question, ("c", "a", "b")),), rules=Rules(), started=0.0, phase=Phase.ASKING)
    assert situation(session, tall=True) == Situation(
        phase=Phase.ASKING, kind="match", choices=3, lefts=2, hint=True, tall=True
    )


def test_the_situation_after_a_hint() -> None:
    """A hint that was shown cannot be asked for again."""
    question = Single(bank="b", id="s", ask="?", options=(Option("x", key=True), Option("y")), hint="Look again.")
    session = Session(
        plan=(Dealt(question, ("b", "a")),), rules=Rules(), started=0.0, phase=Phase.ASKING, hinted=True, paused_at=1.0
    )
    assert situation(session, more=True) == Situation(
        phase=Phase.ASKING, kind="single", paused=True, choices=2, hint=False, more=True
    )


def test_all_keys_can_be_asked_for() -> None:
    """Where the line has no room, h tells every key in its long form; where h is an option, F1 is not needed either."""
    assert action(asking("single"), "h") == Action(Do.HELP) == action(asking("single"), "f1")
    assert all_keys(asking("single")) == (
        "Keys: 1-4 answer, ↑↓ move, Enter accept, p pause, s skip, u undo, q leave, h all keys"
    )
    eight = bindings(Situation(phase=Phase.ASKING, kind="multiple", choices=8))
    assert action(eight, "h") == Action(Do.CHOOSE, 7)
