"""A person plays: the whole program in a real pseudo-terminal, seen on an emulated screen."""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.cli.kills import kill_often
from tests.cli.seats import FIVE, KEYS, PROGRAM, Seat, kind_shown, many
from tests.play.pseudo import Pseudo

pytestmark = pytest.mark.terminal


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    """A home of its own."""
    return Seat(tmp_path)


def bottom(lines: Sequence[str]) -> str:
    """The lowest row that is not blank."""
    return next((line for line in reversed(lines) if line), "")


def asks(heading: str) -> Callable[[Sequence[str]], bool]:
    """Tell whether the question with this heading is open."""
    explained = ("Enter next", "Enter more")
    return lambda lines: (
        any(line.startswith(heading) for line in lines)
        and ("leave" in bottom(lines) or "keys" in bottom(lines))
        and not bottom(lines).startswith(explained)
    )


def painted_once(columns: int) -> Callable[[Sequence[str]], bool]:
    """Tell whether the courier's question is there once, whole, laid out for so many columns."""
    return lambda lines: (
        "\n".join(lines).count("Chat with a courier.") == "\n".join(lines).count("leave") == 1
        and "leave" in bottom(lines)
        and columns // 2 < max(map(len, lines)) < columns
    )


def wait_for_change(terminal: Pseudo, key: str) -> None:
    """Press a key and wait until something else can be read."""
    before = terminal.transcript()
    terminal.press(key)
    terminal.wait_for(lambda lines: terminal.transcript() != before)


def fits(terminal: Pseudo) -> None:
    """The last column is free, so that no row wraps, and no text of the machine shows."""
    assert all(len(line) < terminal.screen.columns for line in terminal.display())
    assert not any("Traceback" in line or "\x1b" in line for line in terminal.display())


def answer(terminal: Pseudo) -> None:
    """Answer the question on the screen, whatever its kind, and read all of its explanation."""
    kind = kind_shown(terminal)
    if "options" in bottom(terminal.display()):
        terminal.press("enter")
        terminal.wait_for(lambda lines: "options" not in bottom(lines))
        fits(terminal)
    for key in KEYS[kind]:
        terminal.press(key)
        fits(terminal)
    terminal.wait_for(lambda lines: bottom(lines).startswith("Enter "))
    while "Enter more" in bottom(terminal.wait_for(lambda lines: bottom(lines).startswith("Enter "))):
        fits(terminal)
        wait_for_change(terminal, "enter")
    fits(terminal)


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 24)])
def test_a_quiz_of_all_kinds_by_keys_alone(seat: Seat, columns: int, rows: int) -> None:
    """Five kinds are played at this size with keys alone: all is explained, logged, and the result is told."""
    with seat.sit("play", seat.bank(FIVE), "--seed", "4", columns=columns, rows=rows) as terminal:
        for number in range(1, 6):
            terminal.wait_for(asks(f"{number} of 5 · five"))
            fits(terminal)
            answer(terminal)
            terminal.press("enter")
        assert terminal.wait() == 0
        text = " ".join(" ".join(terminal.transcript()).split())
        modes = terminal.modes()
        assert modes == terminal.before
    assert [record.kind for record in sorted(seat.answers(), key=lambda record: record.kind)] == sorted(KEYS)
    assert "Nothing is known yet." in text
    assert "A fact that settles the worry is the shortest kindness." in text
    assert "of 5 right · mark" in text


def test_resizing_in_mid_question_repaints(seat: Seat) -> None:
    """Made narrow and wide again, the question is there once, with clock and keys below."""
    with seat.sit("play", seat.bank(FIVE), "--kind", "single", "--seed", "4") as terminal:
        terminal.wait_for("q leave")
        for columns, rows in ((40, 24), (100, 30), (60, 20)):
            terminal.resize(columns, rows)
            terminal.wait_for(painted_once(columns))
            fits(terminal)
        terminal.press("q")
        assert terminal.wait() == 0


@pytest.mark.parametrize(
    ("signum", "status"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
    ids=lambda value: str(value),
)
def test_a_signal_leaves_the_terminal_as_it_was(seat: Seat, signum: signal.Signals, status: int) -> None:
    """Interrupted in mid-question, the terminal has its modes, cursor and colours again, and the way back is told."""
    with seat.sit("play", seat.bank(FIVE), "--seed", "4") as terminal:
        terminal.wait_for("q leave")
        answer(terminal)
        terminal.signal(signum)
        assert terminal.wait() == status
        assert terminal.modes() == terminal.before
        assert not terminal.cursor_hidden
        assert not terminal.bracketed_paste
        assert not terminal.coloured
        assert "empathy-quiz resume" in "\n".join(terminal.display())
    assert len(seat.answers()) == 1


def test_ctrl_z_and_fg(seat: Seat) -> None:
    """Put aside with Ctrl-Z the terminal is as it was found; brought back, the question can be answered."""
    with seat.sit("play", seat.bank(FIVE), "--kind", "single", "--seed", "4") as terminal:
        terminal.wait_for("q leave")
        terminal.press("ctrl-z")
        terminal.wait_for_stop()
        assert terminal.modes() == terminal.before
        terminal.wait_for(lambda lines: not terminal.cursor_hidden)
        seen = len(terminal.output)
        terminal.bring_back()
        terminal.wait_for(lambda lines: len(terminal.output) > seen and "q leave" in bottom(lines))
        terminal.press("1")
        terminal.wait_for("Enter next")
        terminal.press("enter")
        assert terminal.wait() == 0
        assert terminal.modes() == terminal.before


def test_a_full_disk_is_told_and_the_terminal_restored(seat: Seat) -> None:
    """When the log cannot grow any more, what was explained is kept, the reason is told, the terminal is as it was."""
    bank = seat.bank(many(30), "many")
    seat.pipe("play", bank, "--plain")
    words = (*PROGRAM, "play", bank, "-n", "30", "--pace", "off", "--scores", str(seat.log))
    # Python would leave broken bytecode behind for modules it first meets here.
    limited = ("sh", "-c", 'ulimit -f 80; export PYTHONDONTWRITEBYTECODE=1; exec "$@"', "sh", *words)
    with Pseudo(limited, environ=seat.environ, cwd=seat.home) as terminal:
        explained = 0
        for number in range(1, 31):
            terminal.wait_for(asks(f"{number} of 30"))
            terminal.press("1")
            shown = "\n".join(
                terminal.wait_for(lambda lines: "Enter next" in bottom(lines) or "full" in "\n".join(lines))
            )
            if "Enter next" not in shown:
                break
            explained += 1
            terminal.press("enter")
        assert terminal.wait() == 2
        assert explained < 30
        assert "Traceback" not in "\n".join(terminal.transcript())
        assert terminal.modes() == terminal.before
    assert len(seat.answers()) == explained


def test_kill_minus_nine_keeps_what_was_explained(seat: Seat) -> None:
    """Killed right after a feedback appeared, the answer is in the log and resume asks the next question."""
    with seat.sit("play", seat.bank(many(6), "many"), "-n", "6", "--seed", "2") as terminal:
        for number in (1, 2):
            terminal.wait_for(f"{number} of 6")
            terminal.wait_for("q leave")
            terminal.press("1")
            terminal.wait_for("Enter next")
            if number == 1:
                terminal.press("enter")
        terminal.signal(signal.SIGKILL)
        terminal.wait()
    before = seat.answers()
    assert len(before) == 2
    told = seat.pipe("resume", "--plain")
    assert "Question 3 of 6" in told.stdout
    assert told.returncode == 0


def test_a_paste_answers_no_question(seat: Seat) -> None:
    """A bracketed paste of digits is told off, and nothing was answered."""
    with seat.sit("play", seat.bank(FIVE), "--kind", "single", "--seed", "4") as terminal:
        terminal.wait_for("q leave")
        terminal.send("\x1b[200~1\r2\r3\r\x1b[201~")
        terminal.wait_for("A paste answers nothing.")
        terminal.press("q")
        assert terminal.wait() == 0
    assert seat.answers() == ()


def test_hostile_text_stays_text(seat: Seat) -> None:
    """Escape sequences, markup and bidi controls in a bank are seen as characters and do nothing."""
    bank = seat.bank(
        'title: "x"\nquestions:\n- id: q\n  kind: single\n'
        '  ask: "Look \\e[2J\\e]0;owned\\a [red]here[/] \\u202Eevil?"\n'
        '  options:\n  - {text: "[bold]one[/bold] \\e[31m", key: true}\n  - {text: "two \\u009b31m"}\n'
    )
    with seat.sit("play", bank, "--seed", "4") as terminal:
        terminal.wait_for("q leave")
        shown = "\n".join(terminal.display())
        assert "[red]here[/]" in shown
        assert "[bold]one[/bold]" in shown
        terminal.press("q")
        assert terminal.wait() == 0
        assert b"\x1b[2J" not in terminal.output
        assert b"\x1b]0" not in terminal.output
        assert "\u202e".encode() not in terminal.output
        assert "\x9b".encode() not in terminal.output


def test_killed_at_random_moments_nothing_explained_is_lost() -> None:
    """Of sittings killed at random moments every answer whose feedback was shown is kept, and resume asks the next."""
    outcomes = kill_often(20, seed=5)
    assert [outcome for outcome in outcomes if outcome.lost] == []
    assert sum(outcome.explained for outcome in outcomes) > 20
